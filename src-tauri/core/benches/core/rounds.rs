//! The timetable of a class: 35 families and three who interpret, beside the bare assignment of as many to as many slots.

use std::time::Duration;

use chrono::{Days, NaiveTime};
use firstword_core::conferences::Means;
use firstword_core::ids::{RecordId, WishId};
use firstword_core::rounds::{
    Given, Hours, Interpreter, OtherMeeting, Round, RoundDay, RoundSpan, Siblings, Wanted, Wish, WishState,
    WishTime, arrange, grid,
};
use firstword_core::store::Json;
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};
use uuid::Uuid;

use crate::class::today;
use crate::table::{Table, time};

const LONG: Duration = Duration::from_secs(1);
const FAMILIES: usize = 35;

pub(crate) fn measure(table: &mut Table) {
    let given = class();
    let slots = grid(&given.round).len();
    let bare = assignment(slots);
    let times = table.taking_turns(
        "a timetable",
        LONG,
        |_| time(|| arrange(&given).expect("a timetable")),
        |_| time(|| bare.solve().expect("an assignment")),
    );
    let floor = "microlp alone: as many families to as many slots";
    table.median("a timetable for 35 families, 3 interpreters", &times, floor, None);
    table.slowest("a timetable for 35 families, 3 interpreters", &times, floor, None);
}

/// As many families to as many slots, whatever they can and want: real numbers, which come out whole by themselves.
fn assignment(slots: usize) -> Problem {
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let liked = |family: usize, slot: usize| 1_000.0 + ((family * 31 + slot * 17) % 97) as f64;
    let variables: Vec<Vec<Variable>> = (0..FAMILIES)
        .map(|family| (0..slots).map(|slot| problem.add_var(liked(family, slot), (0.0, 1.0))).collect())
        .collect();
    for own in &variables {
        problem.add_constraint(own.iter().map(|variable| (*variable, 1.0)), ComparisonOp::Le, 1.0);
    }
    for slot in 0..slots {
        problem.add_constraint(variables.iter().map(|own| (own[slot], 1.0)), ComparisonOp::Le, 1.0);
    }
    problem
}

fn at(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time")
}

/// A week with an early hour, afternoons and a late evening; wishes of every kind.
fn class() -> Given {
    let span = |from, to| RoundSpan { from, to, room: "14".to_owned(), means: Means::ALL.to_vec() };
    let days = (0..5).map(|day| RoundDay {
        day: today() + Days::new(day),
        spans: vec![span(at(7, 30), at(8, 30)), span(at(15, 0), at(if day == 2 { 20 } else { 18 }, 0))],
        breaks: vec![Hours { from: at(16, 30), to: at(16, 45) }],
    });
    let interpreters = [("es", "Marta"), ("so", "Amina"), ("ar", "Karim")];
    let interpreters = interpreters.into_iter().zip(0..).map(|((language, name), day)| Interpreter {
        name: name.to_owned(),
        languages: vec![language.to_owned()],
        can: vec![WishTime { day: Some(today() + Days::new(day)), ..WishTime::default() }],
        ..Interpreter::default()
    });
    Given {
        round: Round {
            days: Json(days.collect()),
            interpreters: Json(interpreters.collect()),
            minutes: 15,
            ..Round::default()
        },
        wishes: (0..FAMILIES).map(wanted).collect(),
        meetings: Vec::new(),
        now: today().into(),
    }
}

fn wanted(number: usize) -> Wanted {
    let language = ["en", "en", "es", "en", "so", "ar", "en"][number % 7];
    let late = WishTime { from: Some(at(16, 0)), ..WishTime::default() };
    let day = today() + Days::new(number as u64 % 5);
    let other = OtherMeeting { day, from: at(15, 30), to: at(15, 50) };
    let wish = Wish {
        id: WishId::from_uuid(Uuid::from_u128(number as u128 + 1)),
        state: WishState::Answered,
        language: language.to_owned(),
        interpreter: language != "en",
        can: Json(if number.is_multiple_of(4) { vec![late] } else { Vec::new() }),
        means: Json(match number % 9 {
            0 => vec![Means::AtHome, Means::InPerson],
            4 => vec![Means::Video, Means::Phone],
            _ => Vec::new(),
        }),
        minutes: (number % 11 == 3).then_some(30),
        siblings: if number % 10 == 5 { Siblings::BackToBack } else { Siblings::Together },
        other_meetings: Json(if number % 6 == 2 { vec![other] } else { Vec::new() }),
        ..Wish::default()
    };
    Wanted { wish, children: 2 }
}
