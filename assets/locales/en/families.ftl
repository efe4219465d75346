# Families: the list, the page of one, and the forms on it.

op-add_family = { $subject } family added
op-edit_family = { $subject } family changed
op-archive_family = { $subject } family moved to or from the archive
op-merge_families = { $subject } families put together
op-split_family = { $subject } family taken apart
op-remove_from_family = Taken off the { $subject } family

## The list

families-count = { $families ->
    [one] { $families } family
   *[other] { $families } families
}
families-add = Add a family
families-bring-in = Bring in a class from a file
families-find = Find a family, a child or an adult
families-archived-too = Show those who left the class
families-archived = Left the class
families-empty = Bring in your class from the file that the school gave you, or add a family by hand.
families-none-found = No family like this.
families-class = Class
families-class-now = Everybody who is here now
families-class-past = { $class }, { $year }
families-class-empty = No family of this class.
families-column-family = Family
families-column-children = Children
families-column-adults = Adults
families-column-languages = Languages
families-column-heard = Last heard
families-column-promises = Promises
families-column-goal = Goal
families-interpreter = Interpreter needed
families-not-yet = Not yet
families-promises-open = { $promises } open
families-has-goal = We share a goal
families-which = Which family
families-choose = Choose a family

## Forms

families-add-save = Add the family
families-name = What you call the family
families-name-hint = Leave it empty to take the first child's last name.
families-children = Children
families-adults = Adults who care for them
families-given-name = First names
families-family-name = Last names
families-goes-by = Name they go by
families-goes-by-hint = On your screens. Papers have the first name. It is part of the child's record: a parent may ask to see it.
families-called = called { $name }
families-pronouns = Pronouns
families-grade-label = Grade
families-grade = Grade { $grade }
families-relationship = What they are to the child
families-relationship-hint = In the family's own words.
families-relationship-example = mother, abuela, foster father
families-speaks = Likes to speak
families-reads = Likes to read
families-add-child = Add a child
families-add-adult = Add an adult
families-add-home = Add a home
families-child-title = About this child
families-adult-title = About this adult
families-home-title = About this home
families-birth-date = Date of birth
families-home-language = Language at home
families-lives-in = Lives in
families-remove-child = Take this child off the family
families-remove-adult = Take this adult off the family
families-remove-home = Take this home off the family
families-home = Home
families-home-none = Not noted
families-home-name = What the family calls it
families-home-name-hint = For example: Josefina's home
families-home-address = Where letters go
families-channels = Ways to reach them
families-channel-how = By
families-channel-address = Number or address
families-channel-preferred = They chose this
families-channel-remove = Take this way away
families-channel-add = Add a way to reach them
families-channel-phone = Call
families-channel-voicemail = Voicemail
families-channel-text = Text
families-channel-email = Email
families-channel-app_message = App message
families-channel-letter = Letter
families-channel-in_person = In person
families-channel-home_visit = Home visit
families-channel-conference = Conference
families-channel-video = Video
families-best-times = When they like to be reached
families-best-times-example = after 6 pm, not on Fridays
families-may-contact = May be contacted
families-may-receive = May receive records
families-restriction = Why not
families-restriction-hint = A short fact, such as “court order, on file in the office”.
families-rename = Rename the family
families-archive = They left the class
families-unarchive = They are back in the class
families-merge = Put together with another family…
families-merge-title = Put two families together
families-merge-what = The children, adults and homes of the family you choose, and everything noted about them, move to the { $name } family. An adult who stands in both becomes one. One Undo takes it back.
families-merge-save = Put them together
families-split = Take apart…
families-split-title = Take the family apart
families-split-what = The children you choose become a family of their own, with the adults who care for nobody else, and with what is noted about them alone. The rest stays here. One Undo takes it back.
families-split-who = Who form a family of their own
families-split-save = Take them apart
families-choice-left = { $name } (left the class)

## The page of a family

families-title = { $name } family
families-subtitle = { $children } · with { $adults }
families-adult = { $name } ({ $facts })
families-reach-phone = calls
families-reach-voicemail = calls
families-reach-text = texts
families-reach-email = email
families-reach-app_message = app messages
families-reach-letter = letters
families-reach-video = video calls
families-more = What else can be done
families-open = Open
families-plan = Plan a conference
families-log = Log a contact
families-margin = What helps us work together
families-hope-for = { $name }'s hope for { $child }, { $day }
families-hope-by = { $name }'s hope, { $day }
families-hope-on = Said on { $day }
families-hope-none = What this family hopes for their child belongs here, in their own words.
families-hope-add = Write down their hope

## Everything between us

families-timeline = Everything between us
families-timeline-show = Show
families-timeline-empty = Nothing yet. A first call with good news is a good beginning.
families-timeline-none = Nothing of this kind yet.
families-show-all = All
families-show-words = Their words
families-show-news = Good news
families-show-meetings = Meetings
families-show-promises = Promises
families-moment-we = { $outcome ->
    [reached] { $method ->
        [phone] Called
        [voicemail] Left a voicemail
        [text] Texted
        [email] Wrote an email
        [app_message] Wrote in the app
        [letter] Sent a letter
        [home_visit] Home visit
        [conference] Conference
        [video] Video call
       *[other] Met in person
    }
    [sent] { $method ->
        [text] Texted
        [email] Wrote an email
        [app_message] Wrote in the app
        [letter] Sent a letter
       *[other] Sent a message
    }
    [answered] { $method ->
        [text] Texted, they answered
        [email] Wrote an email, they answered
        [app_message] Wrote in the app, they answered
        [letter] Sent a letter, they answered
        [voicemail] Left a voicemail, they answered
       *[other] Reached out, they answered
    }
    [left_message] { $method ->
        [phone] Called, left a message
        [voicemail] Left a voicemail
       *[other] Left a message
    }
    [no_answer] { $method ->
        [phone] Called, no answer
        [text] Texted, no answer
        [email] Wrote an email, no answer
       *[other] Reached out, no answer
    }
    [wrong_number] Tried, wrong number or address
    [declined] Reached out, not now
   *[other] They could not come
}
families-moment-they = { $method ->
    [phone] They called
    [voicemail] They left a voicemail
    [text] Text, they wrote
    [email] Email, they wrote
    [app_message] App message, they wrote
    [letter] Letter from them
    [home_visit] Home visit, they invited
    [conference] Conference, they asked for it
    [video] Video call, they called
   *[other] They came by
}
families-moment-reason = { $reason ->
    [good_news] good news
    [introduction] getting to know each other
    [academics] learning
    [behavior] behavior
    [attendance] attendance
    [wellbeing] how the child is
    [raised_by_family] what they wanted to talk about
    [goal_check] how the goal is going
   *[other] dates and forms
}
families-moment-with = with { $name }
families-moment-minutes = { $minutes } min
families-moment-follow-up = Next: { $what }
families-moment-conference = { $status ->
    [planned] { $form ->
        [home_visit] Home visit planned
       *[other] Conference planned
    }
    [begun] { $form ->
        [home_visit] Home visit under way
       *[other] Conference under way
    }
    [no_show] { $form ->
        [home_visit] Home visit, they could not be there
       *[other] Conference, they could not come
    }
    [cancelled] { $form ->
        [home_visit] Home visit called off
       *[other] Conference called off
    }
   *[held] { $form ->
        [home_visit] Home visit
        [student_led] Student-led conference
        [goal_setting] Goal conference
       *[other] Conference
    }
}
families-moment-promise = { $party ->
    [teacher] Promise
    [school] Promise of the school
    [student] The child's promise
   *[family] Their promise
}
families-you-said = You said, I did
families-told = Told the family
families-told-how = Told: { $how }
families-moment-goal = A goal we share
families-voice-said = They said
families-voice-hope = What they hope
families-voice-strength = What they know and bring
families-voice-worry = What worries them

## Their words

families-words-do = What to do with these words
families-correct = Correct the words
families-mark-hope = Mark as a hope
families-mark-strength = Mark as a strength
families-mark-worry = Mark as a worry
families-mark-goal = Make a goal of it
families-mark-promise = Make a promise of it
families-quote = May they be quoted?
families-quote-title = May these words be quoted?
families-quote-why = The words are theirs. They go into a summary for the school only if the family has said yes.
families-quote-ask = What the family says
families-quote-as = As whom
families-quote-as-hint = For example: A mother. Leave it empty to quote without a name.
families-quotable = may be quoted
families-quotable-as = may be quoted as “{ $whom }”
families-voice-add = Write down their words
families-voice-correct = Correct their words
families-voice-kind = What it is
families-voice-words = Their words
families-voice-words-hint = As they said them, in their language.
families-voice-meaning = What it means
families-voice-speaker = Who said it
families-voice-speaker-name = Name
families-speaker-other = Somebody else
families-voice-language = In which language
families-voice-day = On which day

## The margin

families-goal = The goal we share
families-goal-none = No goal yet. The best one begins with what the family hopes for.
families-goal-they-say = Family says
families-goal-i-say = I say
families-strengths = What they know and bring
families-strengths-none = Ask what they love to do together, and write it here.
families-strength-add = Add what they know and bring
families-strength-remove = Remove “{ $words }”
families-worries = What worries them
families-reach = How to reach
families-reach-none = No adult is noted yet.
families-speaks-reads = speaks { $speaks }, reads { $reads }
families-interpreter-meetings = interpreter for meetings
families-no-contact = May not be contacted: { $reason }
families-no-records = May not receive records: { $reason }
families-no-contact-no-records = May not be contacted or receive records: { $reason }
families-channel-chosen = They chose this
families-edit-who = Change what is noted about { $name }
families-homes = Children and homes
families-language-at-home = { $language } at home
families-two-homes = What is said in one home is not shown to the other, on paper or on the meeting's screen.
families-where-lives = Where does { $name } live?
families-where-lives-note = Until you say so, { $name } counts as another home: what was said in one is not shown to the other.
families-another-home = In another home
families-home-of = { $name }'s home

## Only for me

families-aids = Only for me
families-aids-why = A memory aid of your own. First Word never prints, shares or counts it. Not for the family's words, nor for facts that decisions rest on; a court, and in some countries the family, can still ask for it.
families-aid-new = A new memory aid
families-aid-keep = Keep it for me
families-aid-promote = Open it up
families-promote-title = Open up this memory aid?
families-promote-what = It becomes a note between the family and you. The family can ask to see it, and it can be part of what you share.
families-promote-once = This can be done once. It cannot become private again.
families-promote-no = Leave it private
families-promote-yes = Open it up
