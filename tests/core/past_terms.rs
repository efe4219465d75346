//! A past term reads the same in May as in January: goals and promises as they stood on its last day.

#![cfg(test)]

use std::sync::Arc;

use chrono::NaiveDate;
use firstword_core::families::{Party, Term};
use firstword_core::goals::{CheckIn, Goal, GoalStatus, GoingHow, check_in, save_goal};
use firstword_core::ids::{FamilyId, GoalId, PromiseId};
use firstword_core::promises::{
    Promise, PromiseStatus, Settlement, save_promise, settle_promise, tell_family,
};
use firstword_core::store::{Op, Store};
use firstword_core::summary::{Options, Share, TermSummary, numbers};

use crate::support::{Class, SetClock, a_class_in};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn autumn() -> Term {
    Term {
        name: "Autumn".into(),
        starts_on: day("2026-09-01"),
        ends_on: day("2026-12-18"),
        ..Term::default()
    }
}

fn read(store: &Store) -> TermSummary {
    numbers(store, &autumn(), &Options::default()).unwrap()
}

fn settle(store: &mut Store, promise: PromiseId, status: PromiseStatus) {
    let new_due_on = (status == PromiseStatus::Renegotiated).then_some(day("2027-12-31"));
    settle_promise(store, promise, Settlement { status, outcome: String::new(), new_due_on }).unwrap();
}

fn close(store: &mut Store, goal: GoalId, status: GoalStatus) {
    let goal = store.get::<Goal>(goal).unwrap();
    save_goal(store, Goal { status, ..goal }).unwrap();
}

/// A class in whose autumn twelve promises and twelve goals were made. Of each six were kept and met, the last on the evening of
/// the term's last day, and of the kept ones five were told.
fn a_class_with_an_autumn() -> (Arc<SetClock>, Store, FamilyId, Vec<PromiseId>, Vec<GoalId>) {
    let clock = SetClock::at("2026-10-05 15:00");
    let Class { mut store, families } =
        a_class_in(Store::in_memory(clock.clone()).unwrap()).with_family("Rosas");
    let family = families[0];
    let promises: Vec<PromiseId> = (0..12)
        .map(|_| {
            save_promise(&mut store, Promise { family, what: "A book".into(), ..Promise::default() })
                .unwrap()
                .value
        })
        .collect();
    let goals: Vec<GoalId> = (0..12)
        .map(|_| {
            save_goal(&mut store, Goal { family, title: "Read".into(), ..Goal::default() }).unwrap().value
        })
        .collect();
    clock.set("2026-11-20 16:00");
    for (at, (promise, goal)) in promises.iter().zip(&goals).take(6).enumerate() {
        if at == 5 {
            clock.set("2026-12-18 23:40");
        }
        settle(&mut store, *promise, PromiseStatus::Kept);
        close(&mut store, *goal, GoalStatus::Met);
        if at < 5 {
            tell_family(&mut store, *promise, "By phone").unwrap();
        }
    }
    for goal in &goals {
        let well =
            CheckIn { goal: *goal, rating: GoingHow::Well, said_by: Party::Family, ..CheckIn::default() };
        check_in(&mut store, well).unwrap();
    }
    (clock, store, family, promises, goals)
}

#[test]
fn what_became_of_goals_and_promises_after_a_term_is_no_part_of_it() {
    let (clock, mut store, family, promises, goals) = a_class_with_an_autumn();
    let last_evening = read(&store);
    clock.set("2026-12-19 00:05");
    let january = read(&store);
    assert_eq!(january, last_evening);
    assert_eq!(
        (january.promises.became.told("kept"), january.promises.became.told("open")),
        (Some(6), Some(6))
    );
    assert_eq!((january.goals.met, january.goals.well_by_family), (Share::Exactly(6), Share::All));

    // The evening's last act is taken back after the term, and what else can happen to a promise and a goal happens.
    clock.set("2027-02-01 16:00");
    tell_family(&mut store, promises[5], "By phone").unwrap();
    settle(&mut store, promises[0], PromiseStatus::Open);
    settle(&mut store, promises[1], PromiseStatus::NotKept);
    settle(&mut store, promises[2], PromiseStatus::Renegotiated);
    for promise in &promises[6..] {
        settle(&mut store, *promise, PromiseStatus::Kept);
        tell_family(&mut store, *promise, "In the yard").unwrap();
    }
    clock.set("2027-03-01 16:00");
    close(&mut store, goals[0], GoalStatus::Active);
    close(&mut store, goals[1], GoalStatus::Changed);
    for goal in &goals[6..] {
        close(&mut store, *goal, GoalStatus::Met);
        let stuck =
            CheckIn { goal: *goal, rating: GoingHow::Stuck, said_by: Party::Family, ..CheckIn::default() };
        check_in(&mut store, stuck).unwrap();
    }
    save_promise(&mut store, Promise { family, what: "Another term's".into(), ..Promise::default() })
        .unwrap();
    clock.set("2027-05-03 16:00");
    assert_eq!(read(&store), january);
    let spring = Term { starts_on: day("2026-09-01"), ends_on: day("2027-05-03"), ..autumn() };
    assert_ne!(numbers(&store, &spring, &Options::default()).unwrap().promises, january.promises);
    for _ in 0..31 {
        store.undo().unwrap();
        assert_eq!(read(&store), january);
    }
}

#[test]
fn taking_back_after_the_term_what_was_done_in_it_does_not_change_it() {
    let (clock, mut store, ..) = a_class_with_an_autumn();
    clock.set("2027-01-10 08:00");
    let january = read(&store);
    for _ in 0..12 {
        store.undo().unwrap();
    }
    // The check-ins are words of their day, and gone; how the goals and promises stood is not.
    store.undo().unwrap();
    store.undo().unwrap();
    let may = read(&store);
    assert_eq!(
        (may.promises, may.goals.met, may.goals.ideas),
        (january.promises, january.goals.met, january.goals.ideas)
    );
}

#[test]
fn what_was_brought_in_later_counts_by_the_days_it_says() {
    let (clock, mut store, family, ..) = a_class_with_an_autumn();
    clock.set("2027-02-01 16:00");
    let kept_on = |settled_on: &str, told_on: &str| Promise {
        family,
        made_on: day("2026-11-01"),
        status: PromiseStatus::Kept,
        settled_on: Some(day(settled_on)),
        told_on: Some(day(told_on)),
        ..Promise::default()
    };
    for _ in 0..5 {
        for promise in [kept_on("2026-12-18", "2026-12-18"), kept_on("2027-01-04", "2027-01-05")] {
            store
                .transact(Op::ImportSample, "", |tx| {
                    tx.put(&Promise { id: PromiseId::fresh(tx.now()), ..promise })
                })
                .unwrap();
        }
    }
    let became = read(&store).promises.became;
    assert_eq!((became.told("kept"), became.told("open")), (Some(11), Some(11)));
}
