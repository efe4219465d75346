//! A meeting is dated by the day it was held, whichever day it was planned for and however late it ends.

#![cfg(test)]

use std::sync::Arc;

use chrono::NaiveDate;
use firstword_core::conferences::{
    Agreement, Closing, Conference, Place, Question, Status, Step, conferences, decide, finish_meeting,
    no_show, open_teacher_part, save_conference, start_meeting,
};
use firstword_core::contacts::Contact;
use firstword_core::families::{Moment, Term, family_page};
use firstword_core::ids::ConferenceId;
use firstword_core::store::{Json, Store};
use firstword_core::summary::{Count, Options, numbers};

use crate::support::{Class, SetClock, a_class_in};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A class with a meeting that is planned for the twentieth, and a clock.
fn a_planned_meeting(now: &str) -> (Arc<SetClock>, Class, ConferenceId) {
    let clock = SetClock::at(now);
    let mut class = a_class_in(Store::in_memory(clock.clone()).unwrap()).with_family("Rosas");
    let plan = Conference {
        family: class.families[0],
        day: day("2026-11-20"),
        time: "15:15:00".parse().unwrap(),
        questions: Json(vec![Question { key: "own-1".into(), words: "?".into(), teacher_words: "?".into() }]),
        ..Conference::default()
    };
    let conference = save_conference(&mut class.store, plan).unwrap().value;
    (clock, class, conference)
}

fn finish(store: &mut Store, conference: ConferenceId, seconds: i64) {
    open_teacher_part(store, conference, Some("The family asked for it.")).unwrap();
    let place = Place { family_seconds: seconds, teacher_seconds: seconds, ..Place::default() };
    decide(store, conference, Step::WeDecide, &place).unwrap();
    let closing = Closing {
        agreement: Agreement::Agreed,
        family_seconds: seconds,
        teacher_seconds: seconds,
        ..Closing::default()
    };
    finish_meeting(store, conference, closing).unwrap();
}

fn held_in(store: &Store, from: &str, to: &str) -> bool {
    let term = Term { name: "A week".into(), starts_on: day(from), ends_on: day(to), ..Term::default() };
    let summary = numbers(store, &term, &Options::default()).unwrap();
    let listed = conferences(store, day(from), day(to)).unwrap();
    assert_eq!(summary.conferences.held == Count::Few, listed.len() == 1, "summary and list say the same");
    summary.conferences.held == Count::Few
}

#[test]
fn a_meeting_that_goes_past_midnight_stands_under_the_day_on_which_it_began() {
    let (clock, Class { mut store, families }, conference) = a_planned_meeting("2026-11-12 23:50");
    start_meeting(&mut store, conference).unwrap();
    clock.set("2026-11-13 00:10");
    start_meeting(&mut store, conference).unwrap();
    finish(&mut store, conference, 600);

    let held = store.get::<Conference>(conference).unwrap();
    assert_eq!((held.held_on, held.dated()), (Some(day("2026-11-12")), day("2026-11-12")));
    let exchange = store.select::<Contact>("conference = ?1", [conference]).unwrap().remove(0);
    assert_eq!((exchange.day, exchange.time), (day("2026-11-12"), "23:50:00".parse().ok()));
    let page = family_page(&store, families[0]).unwrap();
    let moment = page.timeline.iter().find(|moment| matches!(moment, Moment::Conference { .. })).unwrap();
    assert_eq!(moment.day(), day("2026-11-12"));
    assert!(held_in(&store, "2026-11-12", "2026-11-12"));
    assert!(
        !held_in(&store, "2026-11-13", "2026-11-30"),
        "neither the day it was closed nor the one it was planned for"
    );
}

#[test]
fn starting_a_meeting_is_undone_with_its_day() {
    let (clock, Class { mut store, .. }, conference) = a_planned_meeting("2026-11-12 15:00");
    start_meeting(&mut store, conference).unwrap();
    store.undo().unwrap();
    let planned = store.get::<Conference>(conference).unwrap();
    assert_eq!(
        (planned.held_on, planned.status, planned.dated()),
        (None, Status::Planned, day("2026-11-20"))
    );

    no_show(&mut store, conference).unwrap();
    let missed = store.select::<Contact>("true", []).unwrap().remove(0);
    assert_eq!(missed.day, day("2026-11-20"), "they could not come on the day it was planned for");
    clock.set("2026-11-16 16:00");
    start_meeting(&mut store, conference).unwrap();
    assert_eq!(store.get::<Conference>(conference).unwrap().dated(), day("2026-11-16"));
}

#[test]
fn a_clock_that_is_set_back_makes_no_time_run_backwards() {
    let (clock, Class { mut store, .. }, conference) = a_planned_meeting("2026-11-12 15:00");
    start_meeting(&mut store, conference).unwrap();
    clock.set("2026-11-12 13:00");
    finish(&mut store, conference, -7_200);
    let held = store.get::<Conference>(conference).unwrap();
    assert_eq!((held.family_seconds, held.teacher_seconds), (0, 0));
    assert!(held.closed_at >= held.began_at);
    assert_eq!(held.dated(), day("2026-11-12"));
}
