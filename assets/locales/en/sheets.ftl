# The words of papers for the teacher: the prep sheet, the day sheets.

sheet-prep-title = Prepared for the { $family } family
sheet-who = Who comes, and how to reach them
sheet-interpreter = Interpreter: { $name }
sheet-childcare = Younger children are looked after
sheet-childcare-times = Younger children are looked after at: { $times }
sheet-childcare-at = { $time } ({ $count ->
    [one] { $count } family
   *[other] { $count } families
})
sheet-hopes = Their words: hopes, then worries
sheet-goals = Goals, and how they go
sheet-promised = Promised both ways
sheet-changed = What changed in my teaching because of them
sheet-contacts = Last in touch
sheet-three = The three things families want to know
sheet-party-family = Family
sheet-party-student = Student
sheet-party-teacher = I
sheet-party-school = School
sheet-going-well = going well
sheet-going-some = some of it
sheet-going-stuck = stuck
sheet-promise-open = open
sheet-promise-renegotiated = moved
sheet-promise-kept = kept, to be told
sheet-promise-not_kept = not kept, to be told
sheet-said-one-home = said in one home only
sheet-said-other-home = said in the other home
sheet-said-unknown = home not noted
sheet-door-title = Conferences
sheet-day-title = Conferences of the day
sheet-column-time = Time
sheet-column-child = Child
sheet-column-family = Family
sheet-column-comes = Who comes
sheet-column-language = Language
sheet-column-promised = Promised to them

## What the files are called; no name of a person stands in them

file-paper-invitation = Invitation
file-paper-reminder = Reminder
file-paper-prep_teacher = Prep sheet
file-paper-prep_family = For the family to prepare
file-paper-family_copy = Family copy
file-paper-door_sheet = Door sheet
file-paper-day_sheet = Day sheet
file-paper-survey = Survey
