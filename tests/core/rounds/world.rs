//! Rounds to test with: small ones drawn at random, and a class in a store.

#![cfg(test)]

use std::sync::Arc;

use chrono::{Days, NaiveDate, NaiveTime};
use firstword_core::clock::FixedClock;
use firstword_core::conferences::{Conference, Means};
use firstword_core::families::{Channel, Guardian, NewFamily, Student, add_family};
use firstword_core::ids::{ConferenceId, FamilyId, RecordId, RoundId, WishId};
use firstword_core::language::Locale;
use firstword_core::rounds::{
    Booked, Given, Hours, Interpreter, MeetingSlot, OtherMeeting, Round, RoundDay, RoundSpan, Siblings,
    Wanted, Wish, WishState, WishTime, accept, propose, save_round, save_wish,
};
use firstword_core::store::{Json, Op, Store};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use uuid::Uuid;

use crate::support::a_store;

/// A Thursday; the clock of [`a_store`] stands on it.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 12).unwrap()
}

/// A time of day, in hours and minutes.
pub(crate) fn at(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

/// Minutes after three in the afternoon.
fn after_three(minutes: u32) -> NaiveTime {
    at(15 + minutes / 60, minutes % 60)
}

fn any_hours() -> impl Strategy<Value = Hours> {
    (0..16u32, 1..5u32)
        .prop_map(|(from, long)| Hours { from: after_three(from * 5), to: after_three((from + long) * 5) })
}

fn any_time() -> impl Strategy<Value = WishTime> {
    (proptest::option::of(0..2u64), proptest::option::of(0..14u32), proptest::option::of(14..24u32)).prop_map(
        |(day, from, to)| WishTime {
            day: day.map(|day| today() + Days::new(day)),
            from: from.map(|from| after_three(from * 5)),
            to: to.map(|to| after_three(to * 5)),
        },
    )
}

fn some_means() -> impl Strategy<Value = Vec<Means>> {
    subsequence(Means::ALL.to_vec(), 0..=3).prop_shuffle()
}

fn any_span() -> impl Strategy<Value = RoundSpan> {
    (0..10u32, 4..14u32, some_means(), select(vec!["14", "library"])).prop_map(|(from, long, means, room)| {
        RoundSpan {
            from: after_three(from * 5),
            to: after_three((from + long) * 5),
            room: room.to_owned(),
            means,
        }
    })
}

fn any_day(day: u64) -> impl Strategy<Value = RoundDay> {
    (proptest::collection::vec(any_span(), 1..3), proptest::collection::vec(any_hours(), 0..2))
        .prop_map(move |(spans, breaks)| RoundDay { day: today() + Days::new(day), spans, breaks })
}

fn any_round() -> impl Strategy<Value = Round> {
    let interpreter = (select(vec!["es", "so", "ar"]), proptest::collection::vec(any_time(), 0..2));
    (
        (any_day(0), proptest::option::of(any_day(1))),
        select(vec![15, 20]),
        select(vec![0, 5]),
        select(vec![5, 15]),
        proptest::collection::vec(interpreter, 0..3),
    )
        .prop_map(|((first, second), minutes, pause, travel_minutes, interpreters)| {
            let named = |(at, (language, can)): (usize, (&str, Vec<WishTime>))| Interpreter {
                name: ["Marta", "Amina", "Karim"][at].to_owned(),
                languages: vec![language.to_owned()],
                can,
                ..Interpreter::default()
            };
            Round {
                days: Json([Some(first), second].into_iter().flatten().collect()),
                minutes,
                pause,
                travel_minutes,
                interpreters: Json(interpreters.into_iter().enumerate().map(named).collect()),
                ..Round::default()
            }
        })
}

fn any_wish() -> impl Strategy<Value = Wanted> {
    let other = (0..2u64, any_hours()).prop_map(|(day, hours)| OtherMeeting {
        day: today() + Days::new(day),
        from: hours.from,
        to: hours.to,
    });
    (
        (proptest::collection::vec(any_time(), 0..2), proptest::collection::vec(any_time(), 0..2)),
        some_means(),
        (any::<bool>(), select(vec!["es-MX", "so", "en"])),
        proptest::option::of(select(vec![10, 30])),
        (1..3usize, select(Siblings::ALL)),
        (proptest::collection::vec(other, 0..2), select(vec!["", "library, no stairs"])),
    )
        .prop_map(
            |(
                (can, cannot),
                means,
                (interpreter, language),
                minutes,
                (children, siblings),
                (others, place),
            )| {
                let wish = Wish {
                    state: WishState::Answered,
                    can: Json(can),
                    cannot: Json(cannot),
                    means: Json(means),
                    interpreter,
                    language: language.to_owned(),
                    minutes,
                    siblings,
                    other_meetings: Json(others),
                    place: place.to_owned(),
                    ..Wish::default()
                };
                Wanted { wish, children }
            },
        )
}

fn any_booked() -> impl Strategy<Value = (MeetingSlot, bool, usize)> {
    (0..2u64, 0..16u32, any::<bool>(), select(vec![0, 10]), 0..6usize).prop_map(
        |(day, from, fixed, travel_minutes, wish)| {
            let slot = MeetingSlot {
                day: today() + Days::new(day),
                time: after_three(from * 5),
                minutes: 15,
                parts: 1,
                travel_minutes,
                ..MeetingSlot::default()
            };
            (slot, fixed, wish)
        },
    )
}

/// A round with a few wishes and meetings that are there already.
pub(crate) fn any_given(most: usize) -> impl Strategy<Value = Given> {
    let wishes = proptest::collection::vec(any_wish(), 0..=most);
    let now = prop_oneof![3 => Just(0), 1 => 0..12u32];
    (any_round(), wishes, proptest::collection::vec(any_booked(), 0..3), now).prop_map(
        |(round, mut wishes, booked, now)| {
            for (number, wanted) in (1..).zip(&mut wishes) {
                wanted.wish.id = WishId::from_uuid(Uuid::from_u128(number));
            }
            let meetings = (100..).zip(booked).map(|(number, (slot, fixed, wish))| Booked {
                conference: ConferenceId::from_uuid(Uuid::from_u128(number)),
                wish: wishes.get(wish).map(|wanted| wanted.wish.id),
                fixed: fixed || wish >= wishes.len(),
                slot,
            });
            Given { meetings: meetings.collect(), round, wishes, now: today().and_time(after_three(now * 5)) }
        },
    )
}

/// A class of 35 in a week of conferences with three who interpret, two hours a day and a late evening.
pub(crate) fn a_class_week(families: u128) -> Given {
    let span = |from, to| RoundSpan {
        from,
        to,
        room: "14".to_owned(),
        means: vec![Means::InPerson, Means::Video, Means::Phone, Means::AtHome],
    };
    let days = (0..5).map(|day| RoundDay {
        day: today() + Days::new(day),
        spans: vec![span(at(7, 30), at(8, 30)), span(at(15, 0), at(if day == 2 { 20 } else { 18 }, 0))],
        breaks: vec![Hours { from: at(16, 30), to: at(16, 45) }],
    });
    let interpreters =
        ["es", "so", "ar"].iter().zip(["Marta", "Amina", "Karim"]).zip(0..).map(|((language, name), day)| {
            Interpreter {
                name: name.to_owned(),
                languages: vec![(*language).to_owned()],
                can: vec![WishTime { day: Some(today() + Days::new(day)), ..WishTime::default() }],
                ..Interpreter::default()
            }
        });
    let wishes = (1..=families).map(|number| {
        let language = ["en", "en", "es", "en", "so", "ar", "en"][number as usize % 7];
        let wish = Wish {
            id: WishId::from_uuid(Uuid::from_u128(number)),
            state: WishState::Answered,
            language: language.to_owned(),
            interpreter: language != "en",
            can: Json(match number % 4 {
                0 => vec![WishTime { from: Some(at(16, 0)), ..WishTime::default() }],
                1 => vec![WishTime { to: Some(at(9, 0)), ..WishTime::default() }, WishTime::default()],
                _ => Vec::new(),
            }),
            means: Json(match number % 9 {
                0 => vec![Means::AtHome, Means::InPerson],
                4 => vec![Means::Video, Means::Phone],
                _ => Vec::new(),
            }),
            minutes: (number % 11 == 3).then_some(30),
            siblings: if number % 10 == 5 { Siblings::BackToBack } else { Siblings::Together },
            other_meetings: Json(if number % 6 == 2 {
                let day = today() + Days::new(number as u64 % 5);
                vec![OtherMeeting { day, from: at(15, 30), to: at(15, 50) }]
            } else {
                Vec::new()
            }),
            ..Wish::default()
        };
        Wanted { wish, children: 1 + usize::from(number % 10 == 5) }
    });
    Given {
        round: Round {
            days: Json(days.collect()),
            interpreters: Json(interpreters.collect()),
            minutes: 15,
            ..Round::default()
        },
        wishes: wishes.collect(),
        meetings: Vec::new(),
        now: today().into(),
    }
}

/// A store with a round of one afternoon in room 14, from three to five, six slots of 15 minutes and five between.
pub(crate) struct World {
    pub(crate) store: Store,
    pub(crate) round: RoundId,
}

impl World {
    pub(crate) fn new() -> Self {
        Self::in_a(a_store())
    }

    /// The same on the afternoon of the round, so many hours and minutes after midnight.
    pub(crate) fn at(hour: u32, minute: u32) -> Self {
        Self::in_a(
            Store::in_memory(Arc::new(FixedClock(today().and_time(at(hour, minute)).and_utc()))).unwrap(),
        )
    }

    /// The same in a given store.
    pub(crate) fn in_a(mut store: Store) -> Self {
        let span =
            RoundSpan { from: at(15, 0), to: at(17, 0), room: "14".to_owned(), ..RoundSpan::default() };
        let interpreter = Interpreter {
            name: "Marta".to_owned(),
            languages: vec!["es".to_owned()],
            can: vec![WishTime { from: Some(at(16, 0)), ..WishTime::default() }],
            ..Interpreter::default()
        };
        let round = Round {
            name: "Spring conferences".to_owned(),
            days: Json(vec![RoundDay { day: today(), spans: vec![span], ..RoundDay::default() }]),
            minutes: 15,
            interpreters: Json(vec![interpreter]),
            ..Round::default()
        };
        let round = save_round(&mut store, round).unwrap().value;
        Self { store, round }
    }

    /// The same with the round changed.
    pub(crate) fn with_round(mut self, change: impl FnOnce(&mut Round)) -> Self {
        let mut round = self.store.get::<Round>(self.round).unwrap();
        change(&mut round);
        save_round(&mut self.store, round).unwrap();
        self
    }

    /// A meeting as it stands, whatever planning would say to it: the clock went on, or it was planned before.
    pub(crate) fn stands(&mut self, conference: &Conference) {
        self.store.transact(Op::EditConference, "", |tx| tx.put(conference)).unwrap();
    }

    /// A family with these children and one adult who can be reached by phone.
    pub(crate) fn family(&mut self, name: &str, children: &[&str]) -> FamilyId {
        let child = |given: &&str| Student {
            given_name: (*given).to_owned(),
            family_name: name.to_owned(),
            ..Student::default()
        };
        let adult = Guardian {
            given_name: "Josefina".to_owned(),
            family_name: name.to_owned(),
            best_times: "after 6 pm".to_owned(),
            channels: Json(vec![Channel { address: "612 555 0101".to_owned(), ..Channel::default() }]),
            ..Guardian::default()
        };
        let new = NewFamily {
            name: name.to_owned(),
            students: children.iter().map(child).collect(),
            guardians: vec![adult],
        };
        add_family(&mut self.store, new).unwrap().value
    }

    /// Writes down that a family has answered.
    pub(crate) fn answered(&mut self, family: FamilyId, change: impl FnOnce(&mut Wish)) -> WishId {
        let mut wish = Wish { round: self.round, family, state: WishState::Answered, ..Wish::default() };
        change(&mut wish);
        save_wish(&mut self.store, wish).unwrap().value
    }

    /// Proposes a timetable and takes it over.
    pub(crate) fn arranged(&mut self) -> u32 {
        let proposal = propose(&self.store, self.round).unwrap();
        accept(&mut self.store, self.round, &proposal.fingerprint, Locale::En).unwrap().value
    }

    /// The conferences of a wish, in the order of their times.
    pub(crate) fn of(&self, wish: WishId) -> Vec<Conference> {
        self.store.select("wish = ?1 ORDER BY day, time, id", [wish]).unwrap()
    }
}
