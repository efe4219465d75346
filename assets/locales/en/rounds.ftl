# Rounds: days in which every family is offered a meeting.

## What was done

op-plan_round = Round { $subject } planned or changed
op-remove_round = Round { $subject } taken away
op-write_wish = What { $subject } can and wants written down
op-remove_wish = What { $subject } can and wants taken away
op-accept_timetable = Timetable of { $subject } taken over
op-move_conference = Conference with { $subject } moved
op-swap_conferences = Times of { $subject } exchanged
op-pin_conference = Conference with { $subject } fixed in its place or let go
