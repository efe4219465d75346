//! What became of promises and goals, who was told, and what a family lets be quoted: said right.

#![cfg(test)]

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use firstword_core::Error;
use firstword_core::contacts::{
    Consent, Note, Tier, Voice, add_note, promote_aid, save_note, save_voice, set_consent,
};
use firstword_core::families::Party;
use firstword_core::goals::{CheckIn, Goal, check_in, goal_page, save_goal};
use firstword_core::ids::{FamilyId, GoalId, PromiseId, VoiceId};
use firstword_core::promises::{
    Promise, PromiseLine, PromiseStatus, Settlement, promises, save_promise, settle_promise, tell_family,
};
use firstword_core::store::Store;

use crate::support::{Class, SetClock, a_class_in};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn a_class_on(now: &str) -> (Arc<SetClock>, Store, FamilyId) {
    let clock = SetClock::at(now);
    let Class { store, families } = a_class_in(Store::in_memory(clock.clone()).unwrap()).with_family("Rosas");
    (clock, store, families[0])
}

fn a_promise(store: &mut Store, family: FamilyId) -> PromiseId {
    let promise = Promise {
        family,
        what: "Send a book home".into(),
        due_on: Some(day("2026-11-20")),
        ..Promise::default()
    };
    save_promise(store, promise).unwrap().value
}

fn settle(store: &mut Store, promise: PromiseId, status: PromiseStatus) {
    settle_promise(store, promise, Settlement { status, outcome: "Done.".into(), new_due_on: None }).unwrap();
}

fn line(store: &Store, promise: PromiseId) -> PromiseLine {
    promises(store, None).unwrap().into_iter().find(|line| line.promise.id == promise).unwrap()
}

#[test]
fn a_promise_is_settled_on_the_day_it_was_and_waits_to_be_told() {
    let (clock, mut store, family) = a_class_on("2026-11-12 16:00");
    let promise = a_promise(&mut store, family);
    assert_eq!((line(&store, promise).days_left, line(&store, promise).to_tell), (Some(8), false));
    for (status, today) in [(PromiseStatus::Kept, "2026-11-13"), (PromiseStatus::NotKept, "2026-11-14")] {
        clock.set(&format!("{today} 08:00"));
        settle(&mut store, promise, status);
        let PromiseLine { promise: settled, days_left, to_tell, .. } = line(&store, promise);
        assert_eq!((settled.status, settled.settled_on), (status, Some(day(today))));
        assert_eq!((settled.outcome.as_str(), days_left, to_tell), ("Done.", None, true));
        tell_family(&mut store, promise, " Josefina, by phone ").unwrap();
        let told = line(&store, promise);
        assert_eq!(
            (told.promise.told_on, told.promise.told_how.as_str()),
            (Some(day(today)), "Josefina, by phone")
        );
        assert!(!told.to_tell);
    }
}

#[test]
fn a_promise_that_is_taken_up_again_is_told_no_more_and_undo_brings_back_that_it_was() {
    let (_clock, mut store, family) = a_class_on("2026-11-12 16:00");
    for again in [
        Settlement { status: PromiseStatus::Open, ..Settlement::default() },
        Settlement {
            status: PromiseStatus::Renegotiated,
            new_due_on: Some(day("2026-12-01")),
            ..Settlement::default()
        },
    ] {
        let promise = a_promise(&mut store, family);
        settle(&mut store, promise, PromiseStatus::Kept);
        tell_family(&mut store, promise, "Josefina, by phone").unwrap();
        settle_promise(&mut store, promise, again).unwrap();
        let open = line(&store, promise);
        assert_eq!(
            (open.promise.settled_on, open.promise.told_on, open.promise.told_how.as_str()),
            (None, None, "")
        );
        assert!(!open.to_tell);
        store.undo().unwrap();
        let told = line(&store, promise).promise;
        assert_eq!((told.told_on, told.told_how.as_str()), (Some(day("2026-11-12")), "Josefina, by phone"));
        store.redo().unwrap();
        settle(&mut store, promise, PromiseStatus::Kept);
        assert!(line(&store, promise).to_tell, "what came of it now has yet to be told");
    }
}

#[test]
fn new_words_to_what_came_of_a_promise_leave_it_told() {
    let (_clock, mut store, family) = a_class_on("2026-11-12 16:00");
    let promise = a_promise(&mut store, family);
    settle(&mut store, promise, PromiseStatus::Kept);
    tell_family(&mut store, promise, "Josefina").unwrap();
    settle(&mut store, promise, PromiseStatus::Kept);
    assert!(!line(&store, promise).to_tell);
}

#[test]
fn a_day_that_is_agreed_anew_lies_ahead_and_the_first_one_is_remembered() {
    let (_clock, mut store, family) = a_class_on("2026-11-12 16:00");
    let promise = a_promise(&mut store, family);
    let anew =
        |new_due_on| Settlement { status: PromiseStatus::Renegotiated, new_due_on, ..Settlement::default() };
    let why = |refused: Error| match refused {
        Error::Invalid { field, why } => (field, why),
        other => panic!("{other:?}"),
    };
    let before = store.get::<Promise>(promise).unwrap();
    assert_eq!(why(settle_promise(&mut store, promise, anew(None)).unwrap_err()), ("new_due_on", "empty"));
    let yesterday = Some(store.today() - Days::new(1));
    assert_eq!(
        why(settle_promise(&mut store, promise, anew(yesterday)).unwrap_err()),
        ("new_due_on", "day-over")
    );
    assert_eq!(store.get::<Promise>(promise).unwrap(), before, "a refusal changes nothing");

    for due in ["2026-11-12", "2026-12-01"] {
        settle_promise(&mut store, promise, anew(Some(day(due)))).unwrap();
        let PromiseLine { promise, to_tell, .. } = line(&store, promise);
        assert_eq!((promise.due_on, promise.first_due_on), (Some(day(due)), Some(day("2026-11-20"))));
        assert!(!to_tell);
    }
}

#[test]
fn consent_says_when_it_was_given_and_as_whom() {
    let (clock, mut store, family) = a_class_on("2026-11-12 16:00");
    let voice = Voice { family, words: "Nobody asked before.".into(), ..Voice::default() };
    let voice = save_voice(&mut store, voice).unwrap().value;
    let said = |store: &Store, voice: VoiceId| {
        let voice = store.get::<Voice>(voice).unwrap();
        (voice.may_quote, voice.consent_on, voice.quoted_as)
    };
    assert_eq!(said(&store, voice), (Consent::NotAsked, None, String::new()));
    set_consent(&mut store, voice, Consent::Yes, " A mother ").unwrap();
    assert_eq!(said(&store, voice), (Consent::Yes, Some(day("2026-11-12")), "A mother".into()));
    clock.set("2026-11-15 09:00");
    set_consent(&mut store, voice, Consent::No, "").unwrap();
    assert_eq!(said(&store, voice), (Consent::No, Some(day("2026-11-15")), String::new()));
    set_consent(&mut store, voice, Consent::NotAsked, "").unwrap();
    assert_eq!(said(&store, voice), (Consent::NotAsked, None, String::new()));
    store.undo().unwrap();
    assert_eq!(said(&store, voice).0, Consent::No);
}

#[test]
fn a_private_aid_is_opened_up_once_by_its_own_question_and_never_goes_back() {
    let (_clock, mut store, family) = a_class_on("2026-11-12 16:00");
    let aid = Note { family, words: "Ask about the move.".into(), tier: Tier::PrivateAid, ..Note::default() };
    let aid = add_note(&mut store, aid).unwrap().value;
    let note = store.get::<Note>(aid).unwrap();
    assert!(save_note(&mut store, Note { tier: Tier::Family, ..note.clone() }).is_err());
    promote_aid(&mut store, aid).unwrap();
    assert_eq!(
        store.get::<Note>(aid).unwrap(),
        Note { tier: Tier::Family, ..note.clone() },
        "and nothing else changed"
    );
    assert!(promote_aid(&mut store, aid).is_err());
    assert!(save_note(&mut store, note).is_err());
    assert!(matches!(promote_aid(&mut store, Default::default()), Err(Error::NotFound { .. })));
}

fn a_goal(store: &mut Store, family: FamilyId, start: Option<f64>, target: Option<f64>) -> GoalId {
    let goal =
        Goal { family, title: "Read".into(), start_value: start, target_value: target, ..Goal::default() };
    save_goal(store, goal).unwrap().value
}

fn note(store: &mut Store, goal: GoalId, on: &str, value: Option<f64>) {
    let said = CheckIn { goal, day: day(on), said_by: Party::Family, value, ..CheckIn::default() };
    check_in(store, said).unwrap();
}

#[test]
fn progress_is_how_far_the_newest_count_is_between_start_and_target() {
    let (_clock, mut store, family) = a_class_on("2026-11-12 16:00");
    let mut progress = |start, target, counts: &[(&str, Option<f64>)]| {
        let goal = a_goal(&mut store, family, start, target);
        for (on, value) in counts {
            note(&mut store, goal, on, *value);
        }
        goal_page(&store, goal).unwrap().progress
    };
    let (first, later) = ("2026-11-13", "2026-11-20");
    assert_eq!(progress(Some(100.0), Some(300.0), &[]), Some(0.0));
    assert_eq!(progress(None, Some(300.0), &[(first, Some(75.0))]), Some(0.25), "from nothing");
    assert_eq!(progress(Some(100.0), Some(300.0), &[(first, Some(250.0)), (later, Some(200.0))]), Some(0.5));
    assert_eq!(
        progress(Some(100.0), Some(300.0), &[(later, Some(200.0)), (first, Some(250.0))]),
        Some(0.5),
        "by day"
    );
    assert_eq!(
        progress(Some(100.0), Some(300.0), &[(first, Some(200.0)), (later, None)]),
        Some(0.5),
        "words count nothing"
    );
    assert_eq!(progress(Some(10.0), Some(2.0), &[(first, Some(6.0))]), Some(0.5), "fewer late days");
    assert_eq!(progress(Some(100.0), Some(300.0), &[(first, Some(400.0))]), Some(1.0));
    assert_eq!(progress(Some(100.0), Some(300.0), &[(first, Some(50.0))]), Some(0.0));
    assert_eq!(progress(Some(100.0), None, &[(first, Some(50.0))]), None, "without a target");
    assert_eq!(progress(Some(5.0), Some(5.0), &[(first, Some(5.0))]), None, "without a way to go");
}
