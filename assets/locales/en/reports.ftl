# Summaries: the term summary as it leaves, and the journal of what left.

reports-title = { $term }, for { $recipient }
reports-title-alone = { $term }
reports-subtitle = { $from } – { $to } · what leaves this laptop is just what you see here
reports-save = Save PDF
reports-saved = Saved as { $file }, and written down in the journal.
reports-none = Summaries are made by term, and there is none yet.
reports-none-action = Put in your terms

reports-term = Term
reports-language = Language of the paper
reports-recipient = For whom
reports-preview = The summary as it will leave
reports-page = Page { $page } of { $pages }
reports-making = The pages are being made
reports-words = Read the words of the pages

reports-leaves = What leaves this laptop
reports-leaves-contacts-few = fewer than { $least } contacts, without their number
reports-leaves-contacts = { $count ->
    [one] { $count } contact, as a count
   *[other] { $count } contacts, as counts
}
reports-leaves-quotes = { $count ->
    [0] no quotes
    [one] { $count } quote, with consent
   *[other] { $count } quotes, all with consent
}
reports-leaves-goals-few = fewer than { $least } goals, without their number
reports-leaves-goals = { $count ->
    [one] { $count } goal, no names
   *[other] { $count } goals, no names
}
reports-leaves-surveys = { $count ->
    [one] what one family said of its meeting, as a count
   *[other] what { $count } families said of their meetings, as counts
}
reports-leaves-changes = { $count ->
    [one] { $count } change in teaching, in your words
   *[other] { $count } changes in teaching, in your words
}
reports-stays-private = your private aids: never, not even a count
reports-stays-surveys = what families wrote about their meetings: never
reports-stays-groups = groups under { $count }: folded together
reports-stays-quotes = { $count ->
    [one] { $count } quote stays: it names somebody of the class
   *[other] { $count } quotes stay: they name somebody of the class
}
reports-stays-changes = { $count ->
    [one] { $count } change in teaching stays: it names somebody of the class
   *[other] { $count } changes in teaching stay: they name somebody of the class
}
reports-stays-unprintable = { $count ->
    [one] { $count } passage stays: no typeface here can print its script
   *[other] { $count } passages stay: no typeface here can print their script
}

reports-show = Show
reports-show-not-reached = Families not yet reached
reports-show-barriers = Barriers we lowered
reports-show-danielson = Danielson 4c headings
reports-show-title-one = Title I compact headings

reports-next = What you will do next
reports-next-hint = The summary says only what you tick.
reports-next-another_day = Offer another day where a family could not come
reports-next-another_channel = Try another channel
reports-next-another_time = Try another time of day
reports-next-their_language = Ask somebody who speaks their language
reports-next-first_hello = A first hello, with good news

reports-quotes = Families’ words, with their consent
reports-quote-show = Show this quote
reports-quote-stays = It names somebody of the class, so it stays on this laptop.


reports-journal = The journal of what left
reports-journal-hint = Each export is written down: when, what, for whom, and the fingerprint of the file.
reports-journal-none = Nothing has left this laptop yet.
reports-when = When
reports-what = What
reports-whom = For whom
reports-fingerprint = SHA-256
reports-whom-self = For you
reports-kind-term_summary = { $term }, summary
reports-kind-calendar = { $term }, calendar file
reports-kind-recovery_sheet = Recovery sheet
reports-kind-invitation = Invitation, { $term }
reports-kind-reminder = Reminder, { $term }
reports-kind-prep_teacher = Prep sheet, { $term }
reports-kind-prep_family = For the family to prepare, { $term }
reports-kind-family_copy = Family copy, { $term }
reports-kind-door_sheet = Door sheet, { $term }
reports-kind-day_sheet = Day sheet, { $term }
reports-kind-survey = Survey, { $term }
reports-kind-message = Text of a message
reports-kind-attachment = Copy of a file, { $term }
reports-kind-questions = File of your questions
reports-not-arrived = It did not arrive: the file could not be put in its place.

op-record_export = Export for { $subject } written down
