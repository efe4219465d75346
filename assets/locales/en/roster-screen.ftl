# Bringing in a class from a file, as it is seen in the window.

op-import_roster = Class brought in from { $subject }
op-import_sample = Sample class brought in

roster-screen-title = Bring in your class
roster-screen-promise = Nothing is written until you say so, and one Undo takes it all back.
roster-screen-source = The file that the school gave you
roster-screen-what = An export of OneRoster, Microsoft School Data Sync or Clever (folder or zip), a spreadsheet of Excel or LibreOffice, any table saved as CSV, a list of names, or address book cards.
roster-screen-file = Choose a file
roster-screen-folder = Choose a folder
roster-screen-drop = Let go, and First Word looks into it. Nothing is written yet.
roster-screen-path = Path of the file or folder
roster-screen-path-hint = You can also type or paste it here.
roster-screen-look = Look into it
roster-screen-changed = The file has changed since you looked at it. Look into it again.
roster-screen-nobody-new = Everybody in this file is in your class already.
roster-screen-nothing-written = Nothing was brought in. What is in First Word stays as it is.
roster-screen-found = Who would be added
roster-screen-format = It is { $format }.
roster-screen-which-class = Which class is yours
roster-screen-which-class-hint = Only this class is brought in, with the adults who care for its children.
roster-screen-class-choose = Choose your class
roster-screen-class-first = Choose your class first
roster-screen-class = { $name } ({ $students ->
    [one] { $students } student
   *[other] { $students } students
})
roster-screen-class-every = All classes of the file
roster-screen-counts = { $families ->
    [one] { $families } family
   *[other] { $families } families
} with { $students ->
    [one] { $students } child
   *[other] { $students } children
} and { $adults ->
    [one] { $adults } adult
   *[other] { $adults } adults
}
roster-screen-add = { $families ->
    [one] Add { $families } family
   *[other] Add { $families } families
}
roster-screen-not-yet = Nothing is written yet. Of children who are in your class already, only what the school changed comes in; whoever is no longer in the file is archived, never deleted.
roster-screen-columns = What each column holds
roster-screen-columns-why = Check what First Word took each column for. A change reads the file anew.
roster-screen-column = Column
roster-screen-column-nameless = Column { $number }
roster-screen-samples = Some of what stands in it
roster-screen-holds = It holds
roster-screen-holds-of = What “{ $column }” holds
roster-screen-people = The families
roster-screen-no-name = An adult without a name
roster-screen-no-adult = No adult in this file
roster-screen-warnings = Worth a look
roster-screen-skipped = { $rows ->
    [one] { $rows } row left out
   *[other] { $rows } rows left out
}
roster-screen-place = { $file }, line { $line }
