# Conferences: planned, prepared, held.

conference-count = { $count ->
    [0] Nothing planned yet
    [one] One is coming up
   *[other] { $count } are coming up
}
conference-plan = Plan a conference
conference-empty = A conference begins with the family. Choose a day and the questions, and it is ready to be prepared.
conference-none-ahead = No conference is coming up.
conference-past = Behind us
conference-go-on = Go on with the meeting
conference-prepare = Prepare
conference-prepare-whom = Prepare the conference: { $family }
conference-prepared = Prepared
conference-goal-due = home goal check due
conference-interpreter-is = interpreter: { $name }

## Planning

conference-choose-family = With whom? The family picks where, when and what with you.
conference-plan-title = A conference with the { $name } family
conference-edit-title = The plan with the { $name } family
conference-when = When and where
conference-day = Day
conference-time = Time
conference-minutes = Minutes
conference-minutes-wrong = Between 5 and 240 minutes.
conference-place = Where
conference-place-hint = Room 14, by video, at the library: wherever the family likes.
conference-who = Who comes
conference-nobody-noted = No adult of this family is noted yet. You can still name who comes below.
conference-others = Who else comes
conference-others-hint = In the family's words: “her grandmother”.
conference-language = Language of the meeting
conference-interpreter = Who interprets
conference-interpreter-maybe = Leave it empty when nobody interprets. A child never does.
conference-interpreter-hint = { $name } wants an interpreter. A child never interprets.
conference-childcare = Childcare
conference-childcare-wanted = for the younger ones, while you talk
conference-childcare-check = Somebody has to look after the younger ones
conference-form = Form

conference-questions = What I ask
conference-questions-count = { $count ->
    [one] One question
   *[other] { $count } questions
}
conference-children = About which children
conference-means = How you meet
conference-no-question = Choose at least one question.
conference-unchecked = The words in { $language } were not yet checked by a speaker of it.
conference-after = After the meeting
conference-reflection = What I think of it
conference-more = More questions
conference-chosen = Chosen by the family
conference-chosen-before = The family chose these for a conference before
conference-in-other = Not in { $language } yet: in { $other }
conference-questions-instead = Your own questions cannot be read any more. These are First Word’s; see Settings.
conference-up = Earlier: { $question }
conference-down = Later: { $question }
conference-leave-out = Leave out: { $question }
conference-moved = Now number { $place } of { $count }
conference-own = A question of your own
conference-own-words = Your own question, in { $language }
conference-own-mine = The same in { $language }, for you
conference-own-add = Add this question

## The page of a conference

conference-minutes-long = { $minutes } min
conference-is-prepared = I am prepared
conference-start = Start, family first
conference-open-family = Open the family's page
conference-edit = Change the plan
conference-miss = They could not come
conference-cancel = Call it off
conference-plan-again = Plan another time
conference-hopes = What they hope for
conference-said-other_home = said in the other home
conference-said-one_home = said in one home only
conference-said-unknown = home not noted
conference-no-hopes = We have not heard their hopes yet. Ask.
conference-to-tell = You said, I did: to be told
conference-promises = Promised, both ways
conference-goals = Goals we share
conference-no-goals = No goal yet. Perhaps one begins in this conference.
conference-last-contacts = The last times we spoke
conference-no-contacts = This will be the first time.
conference-next-no_show = It counts as a try. Ask what would make it easier: another time, a call, a visit.
conference-next-cancelled = Offer another time when it suits the family.
conference-spoke = family { $family } min, me { $me } min
conference-first-family = The family spoke first
conference-first-teacher = The teacher's part was opened first
conference-first-unknown = Who spoke first is not noted
conference-lowered = Made easier: { $barriers }

## The agenda of a form

agenda-title = How it goes, in { $minutes } minutes
agenda-own = Your own, of the form “{ $form }”
agenda-class-meeting = First comes a meeting of all families, { $minutes } minutes.
agenda-visitors = { $count ->
    [one] One of the school comes.
   *[other] { $count } of the school come.
}
agenda-keep = Change it and keep it as your own
agenda-change = Change it
agenda-remove = Take it away
agenda-edit = A form of your own
agenda-name = What you call it
agenda-part = Part { $number }
agenda-parts = Its parts
agenda-words = What happens
agenda-lead = Who leads
agenda-lead-family = the family
agenda-lead-student = the student
agenda-lead-teacher = you
agenda-lead-school = others of the school
agenda-step = In the meeting
agenda-part-add = One more part
agenda-part-remove = Leave out part { $number }
agenda-together = { $minutes } minutes together

## Words of a conference

conference-form-family_first = Family first
conference-form-student_led = Led by the student
conference-form-round_robin = Several teachers
conference-form-goal_setting = Setting goals together
conference-form-home_visit = Home visit
conference-form-parent_teacher_team = Parent-teacher team
conference-form-hint-family_first = The family speaks, then we share, then we decide.
conference-form-hint-student_led = The child shows its work and leads the talk.
conference-form-hint-round_robin = Each says a little; the class teacher speaks last.
conference-form-hint-goal_setting = One or two goals that home and school carry.
conference-form-hint-home_visit = Voluntary and arranged, never about trouble.
conference-form-hint-parent_teacher_team = After the class meeting: one goal for 60 days.
conference-status-planned = Planned
conference-status-begun = Under way
conference-status-held = Held
conference-status-no_show = They could not come
conference-status-cancelled = Called off
conference-agreement-agreed = Yes, that is it
conference-agreement-in_part = In part
conference-agreement-said-agreed = the family agreed with what was read back
conference-agreement-said-in_part = the family agreed in part
conference-agreement-said-not_yet = not read back yet
conference-barrier-interpreter = An interpreter was there
conference-barrier-childcare = Somebody looked after the younger ones
conference-barrier-late_or_early = An early or late time
conference-barrier-remote = By video or phone
conference-barrier-at_home = Where the family is
conference-barrier-transport = A ride was arranged

## What was done

op-plan_conference = Conference with { $subject } planned
op-edit_conference = Conference with { $subject } changed
op-miss_conference = Conference with { $subject } noted as not held
op-write_agenda = Form { $subject } kept
op-remove_agenda = Form { $subject } taken away
op-note_survey = What a family said of a meeting noted

## What was begun in a meeting and not finished

conference-unfinished = Not finished in the meeting
conference-unfinished-words = Words that were typed in the meeting and became no goal and no promise. Finish them, or put them away.
conference-unfinished-finish = Finish it
conference-unfinished-away = Put it away

## What the time of a plan means

conference-time-means = What this time means
