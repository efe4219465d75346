# A class from the school's file: what it is, what its columns hold, what was left out and why.

## What kind of file it is

format-sds-v2-1 = Microsoft School Data Sync 2
format-csv = a table
format-oneroster-1-1 = OneRoster 1.1
format-oneroster-1-2 = OneRoster 1.2
format-sds-v1 = Microsoft School Data Sync 1
format-xlsx = an Excel spreadsheet
format-xls = an old Excel spreadsheet
format-ods = a LibreOffice spreadsheet
format-clever = files for Clever
format-google-classroom = a list of Google Classroom
format-list = a list of names
format-vcard = address book cards
format-json = a JSON file
format-xml = an XML file
format-html = a table in a web page
format-pdf = a PDF
format-document = a text document
format-image = a picture
format-archive = an archive

## What a column holds

field-none = Leave out
field-student-given-name = Student: first name
field-student-family-name = Student: last name
field-student-full-name = Student: whole name
field-student-preferred-name = Student: name they go by
field-student-id = Student: school ID
field-student-grade = Student: grade
field-student-class = Student: class
field-student-teacher = Student: teacher of the class
field-student-birth-date = Student: date of birth
field-student-pronouns = Student: pronouns
field-student-home-language = Student: language at home
field-guardian-given-name = Guardian { $slot }: first name
field-guardian-family-name = Guardian { $slot }: last name
field-guardian-full-name = Guardian { $slot }: whole name
field-guardian-id = Guardian { $slot }: ID
field-guardian-relationship = Guardian { $slot }: relationship
field-guardian-phone = Guardian { $slot }: phone
field-guardian-mobile = Guardian { $slot }: mobile phone
field-guardian-email = Guardian { $slot }: email
field-guardian-language = Guardian { $slot }: language
field-guardian-interpreter = Guardian { $slot }: interpreter needed
field-guardian-address = Guardian { $slot }: address
field-home-phone = Home: phone
field-home-address = Home: address
field-home-interpreter = Home: interpreter needed

## Why children stand together in one family

family-reason-shared-guardian = The same adult cares for them.
family-reason-same-address = They live at the same address and have the same last name.
family-reason-same-phone = They live at the same address and have the same phone.

## Why a row was left out

skipped-to-be-deleted = The school marked this row as to be deleted.
skipped-no-name = There is no student's name in this row.
skipped-duplicate-id = An earlier row has the same ID.
skipped-no-id = The row has no ID.
skipped-unknown-person = The row is about somebody who is not in the list of people.
skipped-unknown-class = The row is about a class that is not in the list of classes.
skipped-no-student = Neither of the two people in this row is a student.
skipped-not-a-guardian = This adult is not down as one who cares for the child (a doctor, a teacher, an emergency contact).
skipped-unclosed-quote = A quotation mark in this row was opened and never closed.
skipped-too-many-cells = This row has more cells than there are columns, so it is unclear which is which. Often a comma in a name is the reason.
skipped-repeated-header = This row repeats the names of the columns.
skipped-inactive = The school marked this student as not active.
skipped-not-in-delta = This file holds changes only, and the row is about somebody who is not among them.
skipped-nobodys-card = This card does not say that it is a child's of your class, nor for which child its owner cares.

## What to look at

warning-guessed-encoding = The file does not say how its letters are written. They were read as { $detail }: please look at names with accents.
warning-replaced-characters = Some letters could not be read and show as �. Ask the office for the file saved as “CSV UTF-8”.
warning-control-characters = Invisible characters were taken out.
warning-no-student-name = No column was recognised as the students' names. Choose which one it is.
warning-too-many-guardians = There is room for four adults in a row. The column “{ $detail }” was left out.
warning-no-guardian = The file names no adult who cares for this student. You can add them on the family's page.
warning-guardian-without-name = There is a way to reach an adult here, but no name.
warning-same-name = Another student has the same name. They were kept apart.
warning-same-name-taken-as-one = Rows that stand apart have the same student's name, and nothing tells two students apart. They were taken as one student.
warning-same-id = Another student has the same ID. This one was kept without it.
warning-unread-date = The date of birth could not be read and was left empty.
warning-ambiguous-dates =
    { $detail ->
        [day-month] Dates such as 1/05 can be read in two ways. They were read as day, month. Please look at a date of birth you know.
       *[month-day] Dates such as 1/05 can be read in two ways. They were read as month, day. Please look at a date of birth you know.
    }
warning-not-an-email = Something other than an email address stands in its place and was left out.
warning-unread-interpreter = It is unclear whether an interpreter is needed here. Please ask the family.
warning-maybe-two-people = Two people may be named in one cell here. They were taken as one.
warning-missing-file = The file { $detail } is missing from this export. What it holds is left out.
warning-missing-column = The column { $detail } is missing from this file, so the file was left out.
warning-no-relationship = The file does not say what this adult is to the child.
warning-both-students = Both people in this row are students. The second was taken as the adult.
warning-delta = This file holds changes only. Who is not in it has not left.
warning-taken-as-delta = The file does not say whether it holds everybody or changes only. It was taken as changes, so nobody is taken out for being missing.
warning-other-sheet = The sheet “{ $detail }” looks like a class list too, but has other columns, so it was left out. If it is the one you want, save it as a file of its own.
warning-sheet-left-out = The sheet “{ $detail }” does not look like a class list and was left out.
warning-names-only = There are no names of columns here, only names of people. All were taken as students: please look whether first and last names are right.
warning-cards-as-students = No card says whether it is a child's or an adult's. All were taken as children of your class.
warning-more = There is more like this than is listed here.

## What only the teacher can say

question-day-order = Dates such as 1/05 can be read in two ways. Which of the two numbers is the day?
question-student-name = Which column holds the students' names?

## What pasted text is called where a file would be named

roster-pasted = Pasted text

## Why a file cannot be read; each says what to do

unreadable-missing = { $file } is no longer there. Choose it again.
unreadable-no-permission = This computer does not let you read { $file }. Copy it to your own folder and choose it there.
unreadable-read-failed = { $file } could not be read from the disk. Check that the disk or network drive is connected, and try again.
unreadable-not-a-file = { $file } is neither a file nor a folder. Choose the file that the school gave you.
unreadable-empty = { $file } is empty. Ask the office to export it again.
unreadable-nothing-here = There is no class list in { $file }. Choose the folder, zip or table that the school gave you.
unreadable-several-tables = There are several tables in { $file }, and it is unclear which one is your class. Choose the one file.
unreadable-two-rosters = { $file } holds the same file twice. Choose the folder or zip of one export.
unreadable-one-of-a-set = { $file } is one file of a set, and the others are needed as well. Choose the whole folder or zip.
unreadable-file-too-large = { $file } is larger than 64 MB, which no class list is. Ask the office for an export of your class only.
unreadable-roster-too-large = The files in { $file } are larger than 128 MB together, which no class list is. Ask the office for an export of your class only.
unreadable-too-many-files = There are more than 200 files in { $file }. Put the files of the class list into a folder of their own and choose that.
unreadable-cell-too-large = In { $file }, line { $line }, column { $column }, there is far more text in one cell than a class list has. Open the file in a spreadsheet and look at that line.
unreadable-row-too-large = In { $file }, line { $line } is far longer than a row of a class list. Open the file in a spreadsheet and look at that line.
unreadable-too-many-rows = { $file } has more than a million rows. Ask the office for an export of your class only.
unreadable-too-many-students = { $file } has more than 100,000 students. Ask the office for an export of your class only.
unreadable-too-many-cells = { $file } has more in its cells than any class list. Ask the office for a list of your class only.
unreadable-sheet-damaged = { $file } is a damaged spreadsheet. Open it in the program it came from, save it again, and choose it once more.
unreadable-sheet-encrypted = { $file } is protected with a password. Open it with the password, save it without one, and choose it once more.
unreadable-sheet-kind = { $file } is a spreadsheet of a kind that First Word does not read. Open it, save it as .xlsx or “CSV UTF-8”, and choose that file.
unreadable-too-many-cards = { $file } has more than 50,000 cards. Export only the cards of your class.
unreadable-too-many-columns = { $file } has more than a thousand columns. Check that it is the class list.
unreadable-archive-damaged = { $file } is a damaged archive. Get it again from where it came from.
unreadable-archive-encrypted = { $file } is protected with a password. Unpack it with the password, and choose the folder.
unreadable-archive-method = { $file } is packed in a way that First Word does not know. Unpack it, and choose the folder.
unreadable-not-a-table = { $file } is not a table of text. Ask the office for the class list as a CSV file.
unreadable-format-data = { $file } is a JSON or XML file, which First Word does not read. Ask the office for a table (CSV) of your class.
unreadable-format-html = { $file } is a web page without a class list, even if its name says otherwise. Open it in a spreadsheet and look whether your class is in it.
unreadable-format-document = { $file } is a document to read or print, not a table. Ask the office for the class list as a CSV file.
unreadable-format-image = { $file } is a picture. Ask the office for the class list as a CSV file.
unreadable-format-archive = { $file } is an archive that First Word cannot open. Unpack it, and choose the folder.
