# Words that every screen shares.

app-name = First Word

## The rail

nav-label = Main
nav-skip = Skip to the page
nav-today = Today
nav-families = Families
nav-conferences = Conferences
nav-rounds = Rounds of conferences
nav-meeting = Meeting
nav-goals = Goals
nav-promises = Promises
nav-reports = Summaries
nav-settings = Settings
nav-roster = Your class
nav-welcome = Welcome to First Word
nav-unlock = First Word is locked
nav-nothing-yet = There is nothing here yet.
nav-lock-saved = Lock · offline, saved
nav-lock-saving = Lock · saving
nav-lock-unsaved = Lock · not saved yet

## Buttons

button-save = Save
button-done = Done
button-cancel = Cancel
button-close = Close
button-back = Back
button-next = Next
button-add = Add
button-edit = Change
button-remove = Remove
button-undo = Undo
button-redo = Redo
button-retry = Try again
button-print = Print
button-copy = Copy

## What was done, and undoing it

undo-done = { $what }
undo-undone = Undone: { $what }
undo-redone = Done again: { $what }
undo-left = Saved as { $subject }, and written down in the journal.

## Whether the words are on disk

saved-here = Saved on this laptop
saved-typing = Saving
saved-failed = Not saved yet. Trying again

## Forms

form-resumed = You had begun this. Here is what you wrote.
form-differs = This was changed elsewhere too since you began.
form-differs-choose = Choose what is to stand, then save.
form-stored = Now it says
form-typed = You typed
form-keep-stored = Keep what is there
form-take-typed = Take mine
form-nothing = Nothing
form-yes = Yes
form-no = No
form-somebody = Somebody who is not on this list any more
form-copied = Copied
form-not-copied = This could not be copied. Mark the words and copy them by hand.
form-throw-away = Throw away what I typed

## Long lists, a page at a time

pager-label = Pages
pager-range = { $from } to { $to } of { $all }
pager-before = The ones before
pager-after = The ones after

## A language

language-unknown = Not noted
language-other = Another language
language-tag = Language tag
language-tag-hint = The short code of the language, such as “kea” for Cape Verdean Creole.
language-tag-wrong = This is not a language tag.

## Due days

due-over = { $days ->
    [one] { $days } day over
   *[other] { $days } days over
}
due-today = Today
due-tomorrow = Tomorrow

## Keys

shortcut-list = What the keys do
shortcut-contact = Log a contact
shortcut-find = Find anything
shortcut-lock = Lock at once
shortcut-undo = Undo the last change
shortcut-redo = Do it again
shortcut-privacy = Privacy view on or off
shortcut-back = Back to where you were

## A child in danger

danger-line = If a child may be in danger, report it today as your school and law require. A note here is no report.
danger-call = Whom to call: { $whom }
