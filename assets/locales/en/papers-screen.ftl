# The papers of a conference: seen, then saved or taken along.

papers-title = Papers
papers-hint = Each is shown as it is before it leaves, and its line goes into the journal.
papers-kind-invitation = Invitation
papers-kind-reminder = Reminder
papers-kind-prep_teacher = Prep sheet for me
papers-kind-prep_family = For the family to prepare
papers-kind-family_copy = Family copy
papers-kind-door_sheet = Sheet for the door
papers-kind-day_sheet = Day sheet for me
papers-kind-survey = Survey
papers-message = Text for a message
papers-message-title = The text of a message
papers-message-words = The message
papers-message-reminder = Reminder
papers-copy = Copy
papers-copied = Copied. The journal has a line for it.
papers-not-copied = It could not be copied. Select the words and copy them with Ctrl+C.
papers-of-days = Papers of these days
papers-which = Which paper
papers-from = From
papers-to = To
papers-language = Language
papers-language-theirs = The family’s own
papers-save = Save as PDF
papers-save-each = Save a file each
papers-saved = { $count ->
    [one] Saved as { $file }.
   *[other] { $count } files saved.
}
papers-saved-some = { $count ->
    [one] One file was saved, { $file }; the next one was not:
   *[other] { $count } files were saved, the last of them { $file }; the next one was not:
}
papers-in = In { $languages }
papers-unchecked = { $languages }: these words were not yet checked by a speaker.
papers-without-words = There are no words in { $languages } yet, so the paper is in yours.
papers-without-letters = No typeface on this laptop writes { $languages }. Install one, for example Noto; until then the paper is in your language.
papers-withheld = No paper for { $families }: somebody who comes may not be contacted, or may not receive records.
papers-unprintable = No typeface on this laptop writes these words. The paper says that they are missing:
papers-signs = Signs such as emoji are left out.
papers-private = Your memory aids are on no paper. A child is named as its family writes it.

papers-prepared-title = The three things they want to know
papers-prepared-hint = In plain words, before the meeting. They stand on both prep sheets.
papers-prepare-doing = How is their child doing?
papers-prepare-learning = What are they learning now, and what comes next?
papers-prepare-help = How can they help at home?
