# Bringing in a class from a file, as it is seen in the window.

op-import_roster = { $subject ->
    [pasted-text] Class brought in from what was pasted
   *[other] Class brought in from { $subject }
}
op-import_sample = Sample class brought in

roster-screen-title = Bring in your class
roster-screen-promise = Nothing is written until you say so, and one Undo takes it all back.
roster-screen-source = The file that the school gave you
roster-screen-what = An export of OneRoster, Microsoft School Data Sync or Clever (folder or zip), a spreadsheet of Excel or LibreOffice, any table saved as CSV, a list of names, or address book cards.
roster-screen-file = Choose a file
roster-screen-folder = Choose a folder
roster-screen-paste = Paste from a spreadsheet
roster-screen-paste-rows = Rows of your class list
roster-screen-paste-hint = Copy the rows in the spreadsheet, the names of the columns too, and press Ctrl+V here. A list of names, one a line, will do as well.
roster-screen-pasted = You pasted { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}.
roster-screen-drop = Let go, and First Word looks into it. Nothing is written yet.
roster-screen-path = Path of the file or folder
roster-screen-path-hint = You can also type or paste it here.
roster-screen-look = Look into it
roster-screen-reading = Reading the class list
roster-screen-read = { $percent }% read
roster-screen-stop = Stop reading
roster-screen-stopped = Reading was stopped. Nothing was brought in; what you had chosen is still here.
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
roster-screen-not-yet = Nothing is written yet.
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
roster-screen-found-again = What would change
roster-screen-forgotten = The file is another one than before, so what you had decided about its people was forgotten.
roster-screen-comparing = Comparing with your class
roster-screen-are-new = { $people } new
roster-screen-are-changed = { $people } changed
roster-screen-are-unchanged = { $people } as before
roster-screen-are-gone = { $people } no longer in the file
roster-screen-are-doubtful = { $people } doubtful
roster-screen-are-back = { $people } back
roster-screen-do-new = bring in { $people } new
roster-screen-do-change = change { $people }
roster-screen-do-back = bring back { $people }
roster-screen-do-archive = archive { $people }
roster-screen-nothing = Nothing to bring in
roster-screen-why = Before this can be brought in, please say { $what }.
roster-screen-why-order = which number of a date is the day
roster-screen-why-doubts = { $people ->
    [one] who { $people } person is
   *[other] who { $people } people are
}
roster-screen-why-gone = that so many may go
roster-screen-coming = As what the class comes
roster-screen-same-class = The same class, come again
roster-screen-same-class-hint = Who is no longer in the file is archived.
roster-screen-new-class = A new class for a new school year
roster-screen-new-class-hint = It is the class of { $year }. The class before is archived and stays readable.
roster-screen-another-class = Another class beside it
roster-screen-another-class-hint = Nobody is archived.
roster-screen-recognised = { $recognised } of the { $children } children of your class are in this file.
roster-screen-carry = What comes along into the new class
roster-screen-carry-why = What is not checked stays with the class before: a goal is closed, a hope is kept as one of that class.
roster-screen-carry-goals = Open goals
roster-screen-carry-hopes = Hopes
roster-screen-doubtful = Please say who this is
roster-screen-who-is = Who { $name } is
roster-screen-same-child = The same child as { $name }
roster-screen-same-adult = The same adult as { $name }
roster-screen-another = Somebody new
roster-screen-another-restricted = Somebody new, with the same restriction
roster-screen-another-free = Somebody new, without that restriction
roster-screen-leave-out = Leave out
roster-screen-leave-out-hint = They are not brought in, and whoever is here stays as they are.
roster-screen-family-of = Family { $name }
roster-screen-born = born { $day }
roster-screen-id = school ID { $id }
roster-screen-restricted = may not be contacted or may not receive records
roster-screen-archived = archived
roster-screen-gone = No longer in the file
roster-screen-gone-safe = They are archived with everything, never deleted.
roster-screen-gone-many = { $gone } of { $all } children of your class would go. Perhaps it is not the whole file.
roster-screen-may-go = Yes, the file is right: they may go
roster-screen-gone-child = child of the family { $family }
roster-screen-gone-adult = adult of the family { $family }
roster-screen-unchanged = As before
roster-screen-unchanged-families = { $families ->
    [one] { $families } family in which nothing changes
   *[other] { $families } families in which nothing changes
}
roster-screen-as-before = As before: { $names }
roster-screen-changes-of = What is different about { $name }
roster-screen-school-says = The school says
roster-screen-with-you = With you
roster-screen-stands = What will stand
roster-screen-before = earlier: { $value }
roster-screen-take = Take the school's
roster-screen-take-of = Take the school's: { $field } of { $name }
roster-screen-school-wins = The school's
roster-screen-yes = yes
roster-screen-no = no
roster-screen-nothing-there = nothing
roster-screen-apart = Take apart
roster-screen-apart-of = Take apart the family { $name }
roster-screen-together = Put together with …
roster-screen-together-of = Put together with …: the family { $name }
roster-screen-together-which = With which one the family { $name } is put together
roster-screen-together-choose = Choose a family
roster-screen-together-do = Put together
roster-screen-family-choice = { $name } ({ $children })
roster-screen-proposed = As proposed
roster-screen-proposed-of = The family { $name } as proposed
roster-screen-date-is = { $date } is { $day }
roster-screen-country = Country of the phone numbers
roster-screen-country-hint = Then First Word knows how to dial them. They stay as they are written.
roster-screen-country-none = Not said
roster-screen-phones-kept = { $phones ->
    [one] { $phones } phone number is kept as text
   *[other] { $phones } phone numbers are kept as text
}
roster-screen-phone-text = as text
