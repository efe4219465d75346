# Goals that family, student and school share.

op-write_goal = Goal with { $subject } written down
op-remove_goal = Goal with { $subject } taken away
op-check_in = How the goal with { $subject } is going noted
op-remove_check_in = Word about the goal with { $subject } taken away

goal-count = { $goals ->
    [one] { $goals } goal under way
   *[other] { $goals } goals under way
}
goal-new = A new goal
goal-change = Change the goal
goal-empty = A goal that a family helped to choose is one they help to reach. Begin with what they hope for.
goal-asked = The goal you opened
goal-review-due = Time to look at it together
goal-under-way = Under way
goal-closed = Met, changed or closed
goal-closed-too = Show goals that are met, changed or closed
goal-they-say = Family says
goal-i-say = I say
goal-student-says = Student says
goal-end-met = We met it
goal-end-changed = We chose another one
goal-end-closed = We let it go
goal-again = Take it up again
goal-status-active = under way
goal-status-met = met
goal-status-changed = changed
goal-status-closed = closed
goal-idea-family = The family's idea
goal-idea-student = The student's own idea
goal-idea-child = { $name }'s own idea
goal-idea-teacher = My idea
goal-idea-school = The school's idea
goal-review-on = review { $day }
goal-family-says = family says: { $how }
goal-progress = { $value } of { $target } { $measure }
goal-builds-on = Builds on
goal-home = Home
goal-student = Student
goal-school = School
goal-going-well = going well
goal-going-some = some of it
goal-going-stuck = stuck
goal-said-by-family = The family:
goal-said-by-student = The student:
goal-said-by-teacher = I:
goal-said-by-school = The school:
goal-party-family = Family
goal-party-student = Student
goal-party-teacher = Me
goal-party-school = School

## Writing one

goal-title = The goal, in plain school terms
goal-title-hint = For example: Read a 300-page book by spring
goal-family-words = In the family's words
goal-language = Language of their words
goal-child = For which child
goal-child-all = All of them
goal-idea = Whose idea it was
goal-strengths = Strengths it builds on
goal-strengths-hint = What the child already does well.
goal-home-does = What home does
goal-student-does = What the student does
goal-school-does = What school does
goal-measure = What is counted
goal-measure-example = pages
goal-start = At the start
goal-target = To reach
goal-started = Begun on
goal-review = Look at it again on

## Checking in

goal-check-in = How is it going?
goal-check-in-who = Who says so
goal-check-in-how = How it is going
goal-check-in-words = In words
goal-check-in-words-family = In the family's words
goal-check-in-value = Counted now ({ $measure })
goal-check-in-day = On which day
goal-rating-well = Going well
goal-rating-some = Some of it
goal-rating-stuck = Stuck
