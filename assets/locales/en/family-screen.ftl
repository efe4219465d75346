# What a family sees when the laptop is handed over to it.

family-title = For you to look through
family-intro = The laptop is yours for a moment. Here is only what belongs to your family.
family-back = Give back to the teacher
family-questions = What would you like to talk about?
family-questions-hint = Choose as many as you like.
family-words = What you said
family-words-hint = Does it stand here as you said it? You can change it.
family-words-none = Nothing is written down yet.
family-change = Change these words
family-quote = These words may be quoted at school, without our name
family-goals = How is it going with this goal?
family-going-well = Well
family-going-some = Some of it
family-going-stuck = We are stuck
family-survey = Three questions about this conversation
family-survey-hint = Your answers are kept without your name. You may also take the paper and leave it in the office.
family-survey-heard = Were you heard?
family-survey-knows = Do you know how your child is doing?
family-survey-help = Do you know how you can help?
family-yes = Yes
family-partly = In part
family-no = No
family-survey-words = Is there anything else you would like to tell us?
family-survey-send = Hand in
family-survey-thanks = Thank you.
