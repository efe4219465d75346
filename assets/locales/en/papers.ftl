# The words of papers for families: invitation, reminder, prep sheet, copy of what was decided, survey.

## Days and times

paper-weekday-1 = Monday
paper-weekday-2 = Tuesday
paper-weekday-3 = Wednesday
paper-weekday-4 = Thursday
paper-weekday-5 = Friday
paper-weekday-6 = Saturday
paper-weekday-7 = Sunday
paper-month-1 = January
paper-month-2 = February
paper-month-3 = March
paper-month-4 = April
paper-month-5 = May
paper-month-6 = June
paper-month-7 = July
paper-month-8 = August
paper-month-9 = September
paper-month-10 = October
paper-month-11 = November
paper-month-12 = December
paper-day = { $weekday } { $day } { $month }
paper-time-am = { $hour }:{ $minute } am
paper-time-pm = { $hour }:{ $minute } pm
paper-when = { $day }, { $time }
paper-minutes = { $minutes } minutes
paper-by-day = by { $day }
paper-no-day = no day set

## On every paper

paper-foot = Made with First Word
paper-unchecked = No speaker of this language has checked these words yet. If something sounds wrong, please tell us.
paper-left-out = [words that could not be printed here]
paper-and = { $before } and { $last }
# Before a name that begins with the sound of an i, where Spanish says it otherwise.
paper-and-i = { $before } and { $last }
paper-quote = “{ $words }”
paper-party-family = You
paper-party-student = Your child
paper-party-teacher = Your child’s teacher
paper-party-school = The school
paper-questions-title = To think about before we meet
paper-questions-note = Choose what matters to you. Nothing has to be written down.
paper-change-title = If another time is better
paper-change-words = Tell me in any way and in any language: by a call, a message, a note in the school bag, or at the door. We will find another time. You need no account and no link.

## The facts of a meeting

paper-label-when = When
paper-label-where = Where
paper-label-how = How
paper-label-with = With
paper-label-who = Who may come
paper-label-interpreter = Interpreter
paper-label-childcare = Younger children
paper-means-in_person = in person
paper-means-video = by video
paper-means-phone = by phone
paper-means-at_home = at your home
paper-interpreter-named = { $name } interprets. It costs you nothing.
paper-interpreter-ask = If you would like one, tell me. It costs you nothing.
paper-childcare = Somebody looks after younger children while we talk. It costs you nothing.
paper-who-may-come = Whoever cares for { $child }: parents, grandparents, someone you trust. Children are welcome.

## Invitation, reminder and message

paper-greeting = Dear { $names },
paper-greeting-family = Dear family,
paper-invitation-title = Let us talk about { $child }
paper-invitation-lead = I would like to sit down with you. You know { $child } best, so you speak first and I listen. Then I share what I see at school, and we decide together.
paper-bring-title = What you can bring or tell us
paper-bring-made = Something { $child } made at home, or a favorite thing to do there
paper-bring-questions = Your own questions
paper-bring-reach = How, when and in which language you like to be reached
paper-bring-help = What would help you to come: care for younger children, a ride, an earlier or later hour, a call instead
paper-reply-title = Cut off and send back, if you like
paper-reply-come = We will come
paper-reply-other = Another time is better for us:
paper-reminder-title = We meet soon to talk about { $child }
paper-reminder-lead = This is a reminder of our meeting. You speak first: bring whatever is on your mind.
paper-message-invitation = Hello, this is { $teacher }. I would like to talk with you about { $child }: { $when } ({ $how }).
paper-message-reminder = Hello, this is { $teacher }. A reminder: we talk about { $child } on { $when } ({ $how }).
paper-message-first = You speak first.
paper-message-change = If another time is better, just answer in any language.

## To prepare

paper-prep-title = For our talk about { $child }
paper-agenda-title = What we will do
paper-goal-title = Our goal for { $child }
paper-goal-home = At home
paper-goal-school = At school
paper-goal-review = We look at it again on { $day }.
paper-promised-us-title = What we promised you
paper-promised-you-title = What you said you would do
paper-promise-done = Done: { $outcome }
paper-promise-kept = Done
paper-promise-not-kept = Not done: { $outcome }
paper-three-title = Three things you may want to know
paper-three-doing = How is my child doing?
paper-three-learning = What are they learning now, and what comes next?
paper-three-help = How can I help at home?
paper-room-title = Room for your words

## The family’s copy

paper-copy-title = What we said and decided
paper-copy-lead = About { $child }, { $day }. This copy is yours.
paper-copy-said = What you said, word for word
paper-copy-decided = What we decided
paper-copy-does = Who does what, by when
paper-copy-who = Who
paper-copy-what = What
paper-copy-when = By when
paper-copy-correction = What you corrected
paper-copy-agreed = This was read back to you, and you said that it is right.
paper-copy-in_part = This was read back to you, and you agreed with it in part.
paper-copy-not_yet = This has not been read back to you yet.
paper-copy-wrong = If something is missing or not right, tell me, and I will change it.

## The survey

paper-survey-title = How was our talk?
paper-survey-lead = Please do not write your name: your answers are kept without it. You may also take this paper along and leave it in the office.
paper-survey-heard = Were you heard?
paper-survey-doing = Do you know how your child is doing?
paper-survey-help = Do you know how you can help?
paper-survey-yes = Yes
paper-survey-partly = Partly
paper-survey-no = No
paper-survey-more = Is there anything else you would like to tell us?
paper-survey-return = Fold it, and leave it in the box or with the office.
