# Exchanges with families: the words for how, why and what came of it, and logging one in seconds.

## By which means; the attribute is the key that chooses it

contact-method-phone = Phone
    .key = P
contact-method-voicemail = Voicemail
    .key = M
contact-method-text = Text
    .key = T
contact-method-email = Email
    .key = E
contact-method-app_message = App message
    .key = A
contact-method-letter = Letter
    .key = L
contact-method-in_person = In person
    .key = I
contact-method-home_visit = Home visit
    .key = H
contact-method-conference = Conference
    .key = C
contact-method-video = Video
    .key = V

## Who began it

contact-direction-we = I reached out
contact-direction-they = They reached out

## What for

contact-reason-good_news = Good news
contact-reason-introduction = Getting to know each other
contact-reason-academics = Learning
contact-reason-behavior = Behavior
contact-reason-attendance = Attendance
contact-reason-wellbeing = How the child is
contact-reason-raised_by_family = What the family wanted to talk about
contact-reason-goal_check = How a goal is going
contact-reason-logistics = Dates, forms, buses

## What came of it

contact-outcome-reached = Reached
contact-outcome-sent = Sent
contact-outcome-answered = They answered
contact-outcome-left_message = Left a message
contact-outcome-no_answer = No answer
contact-outcome-wrong_number = Wrong number or address
contact-outcome-declined = Not now, they said
contact-outcome-no_show = Could not come

# A message of ours of which nobody has said whether it was answered; a button for each.
contact-was-answered = Was it answered?
contact-only-sent = Only sent
contact-they-answered = They answered

## How far words may travel

contact-tier-family = Between the family and me
contact-tier-school = May go to the school
contact-tier-private_aid = Only for me
contact-tier-hint-family = It counts in the term summary; the words stay here.
contact-tier-hint-school = It may be shared with the school.
contact-tier-hint-private_aid = A memory aid of your own. First Word never prints, shares or counts it. Not for the family's words, nor for facts that decisions rest on; a court, and in some countries the family, can still ask for it.

## What the family lets us quote

contact-consent-not_asked = Not asked yet
contact-consent-yes = May be quoted
contact-consent-no = Not to be quoted

## What words are

contact-voice-kind-said = Said
contact-voice-kind-hope = Hope
contact-voice-kind-strength = Strength
contact-voice-kind-worry = Worry
contact-note-kind-note = Note
contact-note-kind-share = Shared with the family
contact-note-kind-decision = Decided together
contact-note-kind-teaching_change = Changed in my teaching
contact-note-kind-prepared = Prepared for a meeting

## What was done, for Undo

op-log_contact = Contact with { $subject } logged
op-edit_contact = Contact with { $subject } changed
op-remove_contact = Contact with { $subject } taken away
op-write_voice = Words of { $subject } written down
op-remove_voice = Words of { $subject } taken away
op-mark_words = Words of { $subject } marked
op-note_consent = Consent of { $subject } noted
op-write_note = Note about { $subject } written down
op-remove_note = Note about { $subject } taken away
op-promote_aid = Private aid about { $subject } opened up

## Logging one

contact-title = Log a contact
contact-who = With whom
contact-who-hint = Type a name: the family, a child or an adult.
contact-who-none = No family by this name.
contact-who-families = Families
contact-who-option = { $family } · { $children }
contact-who-empty = Choose the family.
contact-how = How
contact-line = In one line
contact-line-hint = Enter saves. The rest can wait.
contact-outcome = What came of it
contact-direction = Who began it
contact-reason = What for
contact-more = More, when there is time
contact-guardian = With which adult
contact-guardian-any = Not noted
contact-guardian-relationship = { $name } ({ $relationship })
contact-not-to-be-contacted = { $name } is not to be contacted: { $reason }.
contact-student = About which child
contact-student-any = All of them
contact-day = Day
contact-time = Time
contact-minutes = Minutes
contact-language = In which language
contact-family-words = What the family said
contact-family-words-hint = In their own words and language. Kept apart from yours, and theirs.
contact-family-language = Language of these words
contact-speaker = Who said it
contact-follow-up = What follows from it
contact-follow-up-on = By when
contact-private-aid = Only for me
contact-private-aid-hint = A memory aid of your own. First Word never prints, shares or counts it. Not for the family's words, nor for facts that decisions rest on; a court, and in some countries the family, can still ask for it.
contact-tier = How far it may travel
contact-save = Log it
contact-resumed = This is what you had begun.
contact-begin-anew = Begin a new one
contact-gone = This exchange is not here any more, so there is nothing to change. Undo can bring it back.
contact-gone-typed = What you had typed for it is still here. You can log it as a new exchange, or leave it.
contact-gone-log = Log it as a new one
contact-no-families = There is nobody to write to yet. Bring your class in first.
contact-to-class = Bring in your class
