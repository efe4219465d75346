# A meeting: the family speaks, we share, we decide together, read back.

meeting-title = { $name } family
meeting-person = { $name }, { $relationship }
meeting-interprets = { $name } interprets
meeting-leave = Leave for now. The meeting stays as it is

meeting-steps = Steps of the meeting
meeting-step-family_speaks = Family speaks
meeting-step-we_share = We share
meeting-step-we_decide = We decide together
meeting-step-read_back = Read back

## The bar below

meeting-elapsed = { $time } of { $minutes } min
meeting-pause = Pause and lock
meeting-hand-over = Hand over to the family
meeting-pace = { $minutes } min
meeting-on-from-family_speaks = The family has spoken
meeting-on-from-we_share = We have shared
meeting-on-from-we_decide = We have decided

## Step 1

meeting-question-chosen = Ask, and let them finish
meeting-question-family = The family chose this question. Let them finish
meeting-question-own = Your own question for this family
meeting-field = { $question } { $who }, { $how }
meeting-word-for-word = in { $language }, word for word
meeting-me = Me
meeting-my-words = my own note beside this question
meeting-meaning-interpreter = In { $language }, as the interpreter said it
meeting-meaning-own = In { $language }, as I understood it
meeting-field-hint = Tab: next question · Escape, then Tab: leave the field.
meeting-field-hint-meaning = Tab: what it means, then the next question · Escape, then Tab: leave the field.
meeting-field-free = Tab now leaves the field.
meeting-your-part = Your own part opens when the family has spoken.

meeting-questions = Questions for today
meeting-answered = answered
meeting-who = Who is speaking
meeting-who-of-family = Who of the family
meeting-speaks-in = { $name } speaks in
meeting-said-by = { $name }, in { $language }
meeting-family = Family
meeting-time = The family's part of the time so far
meeting-spoken = Family { $familyMinutes } min { $familySeconds } · me { $myMinutes } min { $mySeconds }
meeting-heard-before = Heard before
meeting-heard-by = { $name }, { $day }
meeting-said-today = What you said today

## Marks

meeting-marks = What these words are
meeting-marked = Marked in this answer
meeting-mark-strength = Strength
meeting-mark-hope = Hope
meeting-mark-worry = Worry
meeting-mark-promise = Promise
meeting-mark-goal = Goal
meeting-marked-strength = Kept as a strength
meeting-marked-hope = Kept as a hope
meeting-marked-worry = Kept as a worry
meeting-marked-promise = Kept as a promise: complete it in step 3
meeting-marked-goal = Kept as a goal: complete it in step 3
meeting-nothing-to-mark = Write down what was said first, then mark it.
meeting-unmark = Take the mark “{ $mark }” away

## A thought of the teacher's own

meeting-thought = My own thought
meeting-thought-hint = For your own memory, not for the family's words. It stands with your memory aids on the family's page.
meeting-thought-keep = Keep it
meeting-thought-kept = Kept. The field is empty again.

## Opening the teacher's part before the family has spoken

meeting-override-title = The family has not spoken yet
meeting-override-words = Nothing they said is written down so far. You can still open your part. The record keeps the reason, and the summary then says that you spoke first.
meeting-override-reason = Why it has to open now
meeting-override-hint = A fact in a few words, such as “The family asked me to begin”.
meeting-override-open = Open my part
meeting-override-listen = Go on listening
meeting-opened-first = The teacher's part was opened first in this meeting. The summary will say so.

## Step 2

meeting-share-words = Three things families want to know. Start from what you have just heard.
meeting-prepared = What you prepared
meeting-share-doing = How is the child doing?
meeting-share-doing-hint = The direct truth, and where it stands for this time of the year.
meeting-share-learning = What are they learning now, and next?
meeting-share-learning-hint = One or two things that matter most.
meeting-share-help = How can the family help at home?
meeting-share-help-hint = Something small that fits into what they already do.

## Step 3

meeting-decide-words = Each does a part: home, the child, school.
meeting-goals = Goals we make together
meeting-no-goal = No goal yet. Words you marked as a goal appear here.
meeting-add-goal = Add a goal
meeting-complete = Complete it
meeting-review-on = We look at it again on { $day }
meeting-home-does = At home
meeting-student-does = The child
meeting-school-does = At school
meeting-goal-title = The goal in plain words
meeting-goal-title-hint = So that home and school understand the same by it.
meeting-goal-title-missing = Say in a few words what the goal is.
meeting-goal-student = For which child
meeting-goal-review = We look at it again on
meeting-goal-review-hint = Left empty: in 60 days.
meeting-keep-goal = Keep this goal

meeting-promises = Promises made today
meeting-no-promise = No promise yet. Words you marked as a promise appear here.
meeting-add-promise = Add a promise
meeting-promise-by = Who promises
meeting-promise-what = What
meeting-promise-missing = Say what was promised.
meeting-promise-due = By when
meeting-keep-promise = Keep this promise in mind
meeting-party-teacher = Teacher
meeting-party-family = Family
meeting-party-student = Child
meeting-party-school = School
meeting-by-day = by { $day }
meeting-no-day = no day yet

meeting-you-said = You said, I did
meeting-promised-on = promised { $day }
meeting-was-kept = Kept
meeting-was-settled = Settled
meeting-outcome = What came of it
meeting-kept-told = Kept, and told now
meeting-not-kept-told = Not kept, and said so
meeting-new-day = Another day
meeting-renegotiate = Agreed on another day
meeting-told-now = Told the family now
meeting-told-how = In the meeting

meeting-decision = What else we decided
meeting-decision-hint = In words that everybody at the table would sign.

## Step 4

meeting-read-words = Read this aloud, slowly. The family says whether it is right.
meeting-nothing-said = Nothing of the family's is written down in this meeting.
meeting-decided = What we decided
meeting-nothing-decided = Nothing was decided today, and that is fine.
meeting-who-does-what = Who does what, by when
meeting-unfinished = Not finished yet
meeting-unfinished-words = This was begun and is no goal or promise yet. Finish it now, or leave it: it waits on this meeting's page.
meeting-unfinished-goal = A goal
meeting-unfinished-promise = A promise
meeting-unfinished-outcome = What came of “{ $what }”
meeting-unfinished-go = Finish it now
meeting-correct = Correct these words
meeting-may-quote = May be quoted
meeting-quoted-as = Quoted as
meeting-quoted-family = A family
meeting-quoted-mother = A mother
meeting-quoted-father = A father
meeting-quoted-grandparent = A grandparent
meeting-quoted-guardian = A guardian
meeting-quoted-student = A student
meeting-barriers = What we made easier for this meeting
meeting-correction = What the family corrects
meeting-correction-hint = In their words, when something was not quite so.
meeting-teaching = What changes in my teaching because of this
meeting-teaching-hint = Families know they were heard when something changes. It can wait until tonight.
meeting-agreement = Is this what we said and decided?
meeting-close = Close the meeting
meeting-close-when = The meeting closes when the family has said whether it agrees.

## Keys

meeting-key-speaker = The other one is speaking
meeting-key-who = Who of the family is speaking: the next one Alt+2, and so on
meeting-key-next = On to the next step
meeting-key-question-before = The question before
meeting-key-question-after = The next question
meeting-key-mark-strength = Mark the words as a strength
meeting-key-mark-hope = Mark the words as a hope
meeting-key-mark-worry = Mark the words as a worry
meeting-key-mark-promise = Mark the words as a promise
meeting-key-mark-goal = Mark the words as a goal
meeting-key-thought = Write down a thought of my own

## What was done

op-start_meeting = Meeting with { $subject } begun
op-move_meeting = Meeting with { $subject } went on
op-finish_meeting = Meeting with { $subject } closed
