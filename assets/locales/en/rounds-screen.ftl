# The screens of a round: its days, the families' answers, its timetable.

round-about = Days in which every family is offered a meeting, planned around their lives.
round-plan = Plan a round
round-change = Change the round
round-remove = Take the round away
round-empty = A round offers every family a meeting. Say on which days, note what the families answer, and the timetable is proposed.
round-answered = { $count ->
    [one] { $count } family has answered
   *[other] { $count } families have answered
}
round-answered-of = { $count } of { $all } have answered
round-meetings = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
round-not-arranged = not arranged yet
round-timetable = Timetable
round-timetable-of = Timetable of { $name }
round-answers = Answers

## Planning a round

round-plan-about = Everything can be changed later. Meetings that are planned stay until you arrange again.
round-fresh-name = Conferences in { $month }
round-what = What it is
round-name = Name
round-form-asks = { $count ->
    [one] It asks one question.
    [0] It asks what families chose to begin with.
   *[other] It asks { $count } questions.
}
round-minutes = Minutes for a meeting
round-pause = Minutes between two
round-travel = Minutes to a home, and back
round-days = Days and rooms
round-day = Day
round-day-add = One more day
round-day-remove = Leave out
round-day-remove-which = Leave out: { $day }
round-like-this = The same hours on every day
round-stretch = Hours { $number }
round-stretch-add = Early or late hours
round-stretch-remove = Leave out hours { $number } of { $day }
round-early = And also
round-from-label = From
round-to = To
round-room = Room
round-offered = Offered:
round-means-in_person = In person
round-means-video = By video
round-means-phone = By phone
round-means-at_home = At their home
round-break = Break
round-break-from = Break from
round-breaks = Breaks on every day
round-break-add = A break on every day
round-break-add-day = A break on this day
round-break-remove = Leave out the break at { $from }
round-interpreters = Who interprets
round-interpreters-hint = No two meetings that need the same interpreter will be at once. A child never interprets.
round-interpreter = Somebody who interprets
round-interpreter-add = Somebody who interprets
round-interpreter-name = Name
round-interpreter-language = Add a language
round-interpreter-can = When they can come
round-interpreter-can-hint = Empty for any time. Or: “after 16:00, Tuesday 15:00-17:00”.
round-interpreter-remove = Leave out
round-interpreter-remove-whom = Leave out: { $name }
round-language-add = Add
round-language-remove = Leave out { $language }

## When somebody can

round-from-to = { $from } to { $to }
round-from = from { $from }
round-until = until { $to }
round-any-time = any time
round-not = not { $time }
round-not-on = Not on:
round-times-read = What was understood
round-times-unread = I did not understand “{ $words }”. Write it like “after 16:00, not Tuesday”.
round-time-remove = Take away: { $time }

## The answers

round-state-not_asked = Not asked yet
round-state-asked = Asked
round-state-answered = Answered
round-state-declined = No meeting
round-interpreter-for = interpreter for { $language }
round-wishes-empty = Choose a family, or note one answer after the other from paper or phone: Enter saves it and goes on to the next.
round-wish-next = Note the next answer
round-wishes-all = Every family has answered.
round-to-timetable = To the timetable
round-homes = Two homes: one meeting, or one for each.
round-homes-each = A meeting for each home
round-wish-times = When they can, and when not
round-wish-times-hint = As they say it: “after 16:00, not Tuesday”. Empty for any time.
round-wish-state = How far it has come
round-wish-means = They would meet:
round-wish-interpreter = They want an interpreter
round-wish-childcare = Somebody has to look after the younger ones
round-wish-language = They would speak
round-wish-place = Another place
round-wish-place-hint = In place of the room, as they say it: “library, ground floor, no stairs”. Or where you visit them.
round-wish-minutes = Minutes, if not { $minutes }
round-wish-siblings = Sisters and brothers
round-siblings-together = In one meeting
round-siblings-back_to_back = One after the other
round-elsewhere = With another teacher
round-elsewhere-add = They meet another teacher
round-elsewhere-remove = Take this other meeting away
round-wish-save = Save and go on
round-wish-not-ready = Something here is not understood yet. It stands above.

## The timetable

round-arrange = Arrange
round-accept = Take this timetable
round-leave = Leave it as it was
round-nobody-answered = When the first families have answered, the timetable can be arranged.
round-without = { $count ->
    [one] { $count } family that answered has no meeting yet.
   *[other] { $count } families that answered have no meeting yet.
}
round-no-slot = There is no slot on these days.
round-proposed = { $placed } of { $all } meetings have a time in this proposal.
round-proposed-all-met = Every wish is met.
round-proposed-unmet = { $count ->
    [one] One family's wish is met in part; it says where and why.
   *[other] The wishes of { $count } families are met in part; it says where and why.
}
round-proposed-waiting = { $count ->
    [one] One family has not answered yet.
   *[other] { $count } families have not answered yet.
}
round-not-proven = There are too many to be sure that no better one exists.
round-unplaced = No place yet
round-would-help = Any one of these would help:
round-helps-not = It takes more than one thing. Talk with the family about what they could do.
round-help-slot = one more slot: { $at }
round-help-interpreter = somebody who interprets { $language }: { $at }
round-help-means = to meet another way ({ $means }): { $at }
round-help-time = to come at a time they said they cannot: { $at }
round-help-length = a meeting no longer than the others: { $at }
round-help-together = to speak of sisters and brothers in one meeting: { $at }
round-open-slot = Open this slot
round-open-interpreter = { $name } can come then
round-open-for = { $what } (for { $family }: { $at })
round-unmet = { $what }: { $why }
round-unmet-time = Not at a time they can
round-unmet-means = Not the way they like best
round-unmet-place = Not where they like
round-unmet-interpreter = Without an interpreter
round-unmet-length = Not as long as they like
round-unmet-beside = Not beside their other meeting
round-unmet-back_to_back = Not one after the other
round-why-not_offered = no slot offers it when they can. One more slot would help.
round-why-taken = those slots are needed more by others. An exchange would help.
round-why-free = a slot that offers it is free now. Move it there, or arrange again.
round-moves = was at another time
round-childcare = childcare
round-fixed = stays here
round-free = free
round-keys = Arrow keys walk, Enter chooses, M picks a meeting up. Or drag it.
round-key-move = Pick up the meeting of the timetable
round-held = { $family } is in your hand. Arrow keys carry it, Enter lets it go, Escape puts it back.
round-held-over = { $family } to { $when }
round-exchange-side = { $family }: { $when }
round-harmless = Nothing is in the way, and no wish is lost.
round-move = Move
round-move-here = Move here
round-exchange = Exchange the two
round-put-back = Put back
round-pin = Keep it here
round-unpin = Let it be moved
round-more-with = More with { $family }
round-clash-meeting = You are with { $family } then.
round-clash-way = You are on the way to or from { $family } then.
round-clash-break = There is a break.
round-clash-outside_hours = This is outside the hours of the round.
round-clash-means = The way they like to meet is not offered then.
round-clash-interpreter = Nobody who interprets for them can come then.
round-clash-elsewhere = They are with another teacher then.
round-clash-over = That time is over.
round-no-longer-met = No longer as they wished: { $what }.
round-now-met = As they wished: { $what }.
round-aspect-time = when they can
round-aspect-means = how they like to meet
round-aspect-place = where they like
round-aspect-interpreter = with an interpreter
round-aspect-length = as long as they like
round-aspect-beside = beside their other meeting
round-aspect-back_to_back = one after the other

## After a meeting that could not be

round-try-again = To try again
round-next-ways = Next ways
round-next-ways-of = Next ways to try with { $family }
round-way-slot = { $when }, as they wished
round-way-means = { $means }
round-way-means-slot = { $means }: { $when }
round-way-ask = Ask { $name }: { $how }
round-way-plan = Plan
round-way-plan-which = Plan: { $way }
round-way-log = Log a contact
round-way-log-whom = Log a contact with { $name }

## Calendar files

round-calendar-mine = Calendar file for me, first names
round-calendar-nameless = Calendar file for me, no names
round-calendar-interpreter = Calendar file for { $name }
round-calendar-family = Calendar file for the family
