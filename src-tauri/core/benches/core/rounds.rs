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
use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;
use uuid::Uuid;

use crate::class::today;
use crate::table::{Table, time};

const LONG: Duration = Duration::from_secs(1);
const FAMILIES: usize = 35;

pub(crate) fn measure(table: &mut Table) {
    let given = class();
    let slots = grid(&given.round).len();
    let liked =
        Matrix::from_fn(FAMILIES, slots, |(family, slot)| 1_000 + (family * 31 + slot * 17) as i64 % 97);
    let times = table.taking_turns(
        "a timetable",
        LONG,
        |_| time(|| arrange(&given).expect("a timetable")),
        |_| time(|| kuhn_munkres(&liked)),
    );
    let floor = "pathfinding: as many families to as many slots";
    table.median("a timetable for 35 families, 3 interpreters", &times, floor, None);
    table.slowest("a timetable for 35 families, 3 interpreters", &times, floor, None);
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
        today: today(),
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
