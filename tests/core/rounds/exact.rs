//! The timetable against a checker that knows nothing of how it was made, and against trying everything.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDateTime, TimeDelta, Timelike};
use firstword_core::conferences::Means;
use firstword_core::rounds::{Given, MeetingSlot, Placed, Siblings, Timetable, Wanted, WishTime, arrange};
use proptest::prelude::*;

use super::world::{a_class_week, any_given};

/// From one instant to another.
type Span = (NaiveDateTime, NaiveDateTime);

fn span(slot: &MeetingSlot) -> Span {
    let from = slot.day.and_time(slot.time);
    (from, from + TimeDelta::minutes(slot.minutes))
}

fn with_way(slot: &MeetingSlot) -> Span {
    let (from, to) = span(slot);
    let way = TimeDelta::minutes(slot.travel_minutes);
    (from - way, to + way)
}

fn overlap(one: Span, other: Span) -> bool {
    one.0 < other.1 && other.0 < one.1
}

/// Whether the teacher can be in both with a pause between.
fn both(given: &Given, one: &MeetingSlot, other: &MeetingSlot) -> bool {
    let pause = TimeDelta::minutes(given.round.pause);
    let (one, other) = (with_way(one), with_way(other));
    one.1 + pause <= other.0 || other.1 + pause <= one.0
}

fn within(time: &WishTime, (from, to): Span) -> bool {
    time.day.is_none_or(|day| day == from.date())
        && time.from.is_none_or(|start| start <= from.time())
        && time.to.is_none_or(|end| to.time() <= end)
}

fn touches(time: &WishTime, (from, to): Span) -> bool {
    time.day.is_none_or(|day| day == from.date())
        && time.from.is_none_or(|start| start < to.time())
        && time.to.is_none_or(|end| from.time() < end)
        && time.from.zip(time.to).is_none_or(|(start, end)| start < end)
}

fn accepted(wanted: &Wanted) -> Vec<Means> {
    let any = vec![Means::InPerson, Means::Video, Means::Phone];
    if wanted.wish.means.is_empty() { any } else { wanted.wish.means.0.clone() }
}

/// Where they meet: in the room, unless they wished another place; from afar nowhere.
fn place(wanted: &Wanted, means: Means, room: &str) -> String {
    let there = match means {
        Means::InPerson => {
            if wanted.wish.place.is_empty() {
                room
            } else {
                &wanted.wish.place
            }
        }
        Means::AtHome => &wanted.wish.place,
        Means::Video | Means::Phone => "",
    };
    there.to_owned()
}

fn parts(wanted: &Wanted) -> i64 {
    if wanted.wish.siblings == Siblings::BackToBack { wanted.children as i64 } else { 1 }
}

fn length(given: &Given, wanted: &Wanted) -> i64 {
    let each = wanted.wish.minutes.unwrap_or(given.round.minutes);
    (0..parts(wanted)).fold(-given.round.pause, |all, _| all + each + given.round.pause)
}

/// Whether somebody can interpret; or nobody has to.
fn interpreted_by<'a>(given: &'a Given, wanted: &Wanted, when: Span) -> Vec<&'a str> {
    let language = &wanted.wish.language[..2];
    let there = given.round.interpreters.iter().filter(|it| {
        it.languages.iter().any(|tag| tag.starts_with(language))
            && (it.can.is_empty() || it.can.iter().any(|time| within(time, when)))
    });
    there.map(|it| it.name.as_str()).collect()
}

/// Everything that a slot of a family must be, whoever else meets when.
fn is_right(given: &Given, wanted: &Wanted, slot: &MeetingSlot) -> Result<(), &'static str> {
    let when = span(slot);
    let wish = &wanted.wish;
    let day = given.round.days.iter().find(|day| day.day == slot.day).ok_or("not on a day of the round")?;
    let hours = day.spans.iter().find(|it| {
        let offers = it.means.contains(&slot.means) || it.means.is_empty() && slot.means == Means::InPerson;
        offers
            && slot.place == place(wanted, slot.means, &it.room)
            && it.from <= when.0.time()
            && when.1.time() <= it.to
    });
    let breaks = day.breaks.iter().chain(given.round.breaks.iter());
    let in_break = breaks
        .into_iter()
        .any(|it| overlap(with_way(slot), (slot.day.and_time(it.from), slot.day.and_time(it.to))));
    let others = wish.other_meetings.iter();
    let elsewhere =
        others.into_iter().any(|it| overlap(when, (it.day.and_time(it.from), it.day.and_time(it.to))));
    let interpreters = interpreted_by(given, wanted, when);
    let way = if slot.means == Means::AtHome { given.round.travel_minutes } else { 0 };
    let rules = [
        (hours.is_some(), "not within hours that offer it"),
        (!in_break, "in a break"),
        (!elsewhere, "while the family is elsewhere"),
        (accepted(wanted).contains(&slot.means), "by means the family did not accept"),
        (slot.minutes == length(given, wanted) && slot.parts == parts(wanted), "of another length"),
        (slot.travel_minutes == way, "with another way"),
        (wish.can.is_empty() || wish.can.iter().any(|time| within(time, when)), "when they cannot"),
        (!wish.cannot.iter().any(|time| touches(time, when)), "when they said they cannot"),
        (!wish.interpreter || interpreters.contains(&slot.interpreter.as_str()), "without an interpreter"),
        (wish.interpreter || slot.interpreter.is_empty(), "with an interpreter nobody asked for"),
        (with_way(slot).0 >= given.now, "in the past"),
    ];
    rules.into_iter().find(|(holds, _)| !holds).map_or(Ok(()), |(_, what)| Err(what))
}

fn check(given: &Given, timetable: &Timetable) -> Result<(), TestCaseError> {
    let free: Vec<&Placed> = timetable.placed.iter().filter(|it| !it.fixed).collect();
    for placed in &free {
        let wanted = given.wishes.iter().find(|it| it.wish.id == placed.wish).unwrap();
        prop_assert_eq!(is_right(given, wanted, &placed.slot), Ok(()), "{:?}", placed);
        for fixed in given.meetings.iter().filter(|it| it.fixed) {
            prop_assert!(both(given, &placed.slot, &fixed.slot), "{:?} and {:?}", placed, fixed);
        }
    }
    for (at, one) in free.iter().enumerate() {
        for other in &free[at + 1..] {
            prop_assert!(both(given, &one.slot, &other.slot), "{:?} and {:?}", one, other);
        }
    }
    let settled =
        |wanted: &&Wanted| given.meetings.iter().any(|it| it.fixed && it.wish == Some(wanted.wish.id));
    let standing: Vec<_> = given
        .meetings
        .iter()
        .filter(|it| it.fixed && given.wishes.iter().any(|wanted| Some(wanted.wish.id) == it.wish))
        .map(|it| (it.wish.unwrap(), it.slot.clone()))
        .collect();
    let told: Vec<_> =
        timetable.placed.iter().filter(|it| it.fixed).map(|it| (it.wish, it.slot.clone())).collect();
    prop_assert_eq!(told.len(), standing.len());
    prop_assert!(standing.iter().all(|it| told.contains(it)), "what is fixed stays where it is");
    let once: BTreeSet<_> =
        free.iter().map(|it| it.wish).chain(timetable.unplaced.iter().map(|it| it.wish)).collect();
    let open = given.wishes.iter().filter(|wanted| !settled(wanted)).count();
    prop_assert_eq!((once.len(), free.len() + timetable.unplaced.len()), (open, open));
    Ok(())
}

/// What a slot is worth to a family, by the words of the documentation.
fn worth(given: &Given, wanted: &Wanted, slot: &MeetingSlot) -> i64 {
    let rank = accepted(wanted).iter().position(|means| *means == slot.means).unwrap() as i64;
    let (from, to) = span(slot);
    let gaps = wanted.wish.other_meetings.iter().filter(|it| it.day == slot.day).map(|it| {
        let gap = (it.day.and_time(it.from) - to).max(from - it.day.and_time(it.to));
        gap.num_minutes()
    });
    let beside = gaps.min().map_or(0, |gap| (30 - gap / 6).max(0));
    let before = given.meetings.iter().filter(|it| !it.fixed && it.wish == Some(wanted.wish.id));
    let before = before.min_by_key(|it| (span(&it.slot), it.conference));
    let stays = before.is_some_and(|it| span(&it.slot).0 == from && it.slot.means == slot.means);
    (30 - 10 * rank).max(0) + beside + if stays { 15 } else { 0 }
}

/// Every slot a family could have, found by trying every minute.
fn options(given: &Given, wanted: &Wanted) -> Vec<MeetingSlot> {
    let mut found = Vec::new();
    let step = given.round.minutes + given.round.pause;
    for day in given.round.days.iter() {
        let breaks: Vec<_> = day.breaks.iter().chain(given.round.breaks.iter()).collect();
        for hours in &day.spans {
            for minute in 0..(24 * 60) {
                let time = chrono::NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap();
                let ends = day.day.and_time(time) + TimeDelta::minutes(length(given, wanted));
                if time < hours.from || ends > day.day.and_time(hours.to) {
                    continue;
                }
                // The hours begin anew behind each break that cuts them.
                let cut =
                    breaks.iter().filter(|it| it.from < hours.to && hours.from < it.to && it.to <= time);
                let begun = cut.map(|it| it.to).max().unwrap_or(hours.from).max(hours.from);
                let minutes = |time: chrono::NaiveTime| i64::from(time.num_seconds_from_midnight() / 60);
                if (minutes(time) - minutes(begun)) % step != 0 {
                    continue;
                }
                // A slot is one of the hours that offer it, and stands where theirs do.
                let offered = |means: &Means| {
                    hours.means.contains(means) || hours.means.is_empty() && *means == Means::InPerson
                };
                for means in accepted(wanted).into_iter().filter(offered) {
                    let when = (day.day.and_time(time), ends);
                    let interpreters = interpreted_by(given, wanted, when);
                    let interpreter = interpreters.first().filter(|_| wanted.wish.interpreter);
                    let slot = MeetingSlot {
                        day: day.day,
                        time,
                        minutes: length(given, wanted),
                        parts: parts(wanted),
                        means,
                        place: place(wanted, means, &hours.room),
                        interpreter: interpreter.copied().unwrap_or_default().to_owned(),
                        travel_minutes: if means == Means::AtHome { given.round.travel_minutes } else { 0 },
                    };
                    let beside_fixed =
                        given.meetings.iter().all(|it| !it.fixed || both(given, &slot, &it.slot));
                    if is_right(given, wanted, &slot).is_ok() && beside_fixed {
                        found.push(slot);
                    }
                }
            }
        }
    }
    found
}

/// The families that still need a slot, with all they could have and what each is worth.
fn all_options(given: &Given) -> Vec<(&Wanted, Vec<(MeetingSlot, i64)>)> {
    let settled =
        |wanted: &Wanted| given.meetings.iter().any(|it| it.fixed && it.wish == Some(wanted.wish.id));
    let open: Vec<_> = given
        .wishes
        .iter()
        .filter(|wanted| !settled(wanted))
        .map(|wanted| (wanted, options(given, wanted)))
        .collect();
    let moments: BTreeSet<NaiveDateTime> =
        open.iter().flat_map(|(_, own)| own.iter().map(|slot| span(slot).0)).collect();
    let value = |wanted: &Wanted, slot: &MeetingSlot| {
        let place = moments.iter().position(|moment| *moment == span(slot).0).unwrap();
        100 * worth(given, wanted, slot) + 99 - (place * 99 / moments.len()) as i64
    };
    open.into_iter()
        .map(|(wanted, own)| {
            let valued = own.into_iter().map(|slot| (slot.clone(), value(wanted, &slot))).collect();
            (wanted, valued)
        })
        .collect()
}

/// The most that can be reached: how many meet, and what that is worth.
fn everything(
    given: &Given,
    open: &[(&Wanted, Vec<(MeetingSlot, i64)>)],
    taken: &mut Vec<MeetingSlot>,
) -> (usize, i64) {
    let Some(((_, own), rest)) = open.split_first() else { return (0, 0) };
    let mut best = everything(given, rest, taken);
    for (slot, value) in own {
        if taken.iter().all(|other| both(given, slot, other)) {
            taken.push(slot.clone());
            let (count, sum) = everything(given, rest, taken);
            taken.pop();
            best = best.max((count + 1, sum + value));
        }
    }
    best
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nobody_and_nothing_is_in_two_places_at_once_and_what_is_fixed_stays(given in any_given(9)) {
        check(&given, &arrange(&given).unwrap())?;
    }

    #[test]
    fn the_same_facts_in_another_order_give_the_same_timetable(
        (given, wishes, meetings) in any_given(7).prop_flat_map(|given| {
            let wishes = Just(given.wishes.clone()).prop_shuffle();
            let meetings = Just(given.meetings.clone()).prop_shuffle();
            (Just(given), wishes, meetings)
        }),
    ) {
        let shuffled = Given { wishes, meetings, ..given.clone() };
        prop_assert_eq!(arrange(&given).unwrap(), arrange(&shuffled).unwrap());
    }

    #[test]
    fn what_is_said_to_help_gives_one_more_family_a_meeting(given in any_given(5)) {
        use firstword_core::rounds::{Help, RoundDay, RoundSpan, Interpreter};
        use firstword_core::store::Json;
        let before = arrange(&given).unwrap();
        for unplaced in &before.unplaced {
            for help in &unplaced.would_help {
                let mut changed = given.clone();
                if let Some(round) = help.opened(&given.round) {
                    let opened = Given { round, ..given.clone() };
                    prop_assert!(arrange(&opened).unwrap().placed.len() > before.placed.len(), "opened {:?}", help);
                }
                let wish = &mut changed.wishes.iter_mut().find(|it| it.wish.id == unplaced.wish).unwrap().wish;
                match help {
                    Help::Means { at } => wish.means = Json(vec![at.means]),
                    Help::Time { .. } => (wish.can, wish.cannot) = (Json(vec![]), Json(vec![])),
                    Help::Length { .. } => wish.minutes = None,
                    Help::Together { .. } => wish.siblings = Siblings::Together,
                    Help::Interpreter { language, .. } => {
                        let languages = vec![language.clone()];
                        changed.round.interpreters.0.push(Interpreter { name: "New".to_owned(), languages, ..Interpreter::default() });
                    }
                    Help::Slot { at } => {
                        let span = RoundSpan { from: at.time, to: at.ends(), room: at.place.clone(), means: vec![at.means] };
                        match changed.round.days.0.iter_mut().find(|it| it.day == at.day) {
                            Some(day) => day.spans.push(span),
                            None => changed.round.days.0.push(RoundDay { day: at.day, spans: vec![span], breaks: vec![] }),
                        }
                    }
                }
                let after = arrange(&changed).unwrap();
                prop_assert!(after.placed.len() > before.placed.len(), "{:?}", help);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_timetable_is_better_than_the_one_proposed(given in any_given(4)) {
        let timetable = arrange(&given).unwrap();
        prop_assert!(timetable.proven);
        let open = all_options(&given);
        let values: BTreeMap<_, _> = open.iter().map(|(wanted, own)| (wanted.wish.id, own)).collect();
        let free = timetable.placed.iter().filter(|it| !it.fixed);
        let reached = free.fold((0, 0), |(count, sum), placed| {
            let own = values[&placed.wish].iter().filter(|(slot, _)| span(slot) == span(&placed.slot) && slot.means == placed.slot.means);
            (count + 1, sum + own.map(|(_, value)| *value).max().unwrap())
        });
        prop_assert_eq!(reached, everything(&given, &open, &mut Vec::new()));
    }
}

#[test]
fn a_class_of_thirty_five_and_three_who_interpret_are_all_placed() {
    let given = a_class_week(35);
    let timetable = arrange(&given).unwrap();
    check(&given, &timetable).unwrap();
    assert!(timetable.proven);
    assert_eq!(timetable.unplaced, []);
    let reversed = Given { wishes: given.wishes.iter().rev().cloned().collect(), ..given };
    assert_eq!(arrange(&reversed).unwrap(), timetable);
}

#[test]
fn two_hundred_wishes_for_one_week_are_answered() {
    let given = a_class_week(200);
    let timetable = arrange(&given).unwrap();
    check(&given, &timetable).unwrap();
    assert!(timetable.proven && !timetable.unplaced.is_empty());
}

#[test]
fn two_hundred_wishes_in_several_lengths_with_visits_are_answered() {
    let mut given = a_class_week(200);
    for (number, wanted) in given.wishes.iter_mut().enumerate() {
        wanted.wish.minutes = [None, Some(10), Some(25), Some(40)][number % 4];
        if number % 5 == 0 {
            wanted.wish.means.0 = vec![Means::AtHome];
        }
    }
    let timetable = arrange(&given).unwrap();
    check(&given, &timetable).unwrap();
    assert!(timetable.placed.len() > 50);
}

#[test]
fn when_many_want_the_few_same_slots_in_several_lengths_as_many_as_can_have_one() {
    let mut given = a_class_week(35);
    given.round.days.0.truncate(1);
    for (number, wanted) in given.wishes.iter_mut().enumerate() {
        wanted.wish.can.0.clear();
        wanted.wish.minutes = Some([10, 15, 25, 40][number % 4]);
    }
    let timetable = arrange(&given).unwrap();
    check(&given, &timetable).unwrap();
    assert!(timetable.proven);
    // Three slots before school, five before the break, the last a short one, and four after it: none is left.
    assert_eq!(timetable.placed.len(), 12);
}

#[test]
fn a_round_that_is_too_large_is_refused_by_name() {
    let mut given = a_class_week(200);
    let week = given.round.days.0.clone();
    for later in 1..12 {
        let days = week.iter().cloned().map(|mut day| {
            day.day = day.day + chrono::Days::new(7 * later);
            day
        });
        given.round.days.0.extend(days);
    }
    let refused = arrange(&given).unwrap_err();
    assert!(
        matches!(refused, firstword_core::Error::Invalid { field: "round", why: "too-large" }),
        "{refused:?}"
    );
}
