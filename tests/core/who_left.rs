//! Of a family that left, nothing is asked for any more, and nothing is lost.

#![cfg(test)]

use chrono::NaiveDate;
use firstword_core::conferences::{Conference, Status};
use firstword_core::families::{Family, archive_family, family_page, save_terms};
use firstword_core::goals::{Goal, GoalStatus, goals, goals_of};
use firstword_core::ids::{ConferenceId, FamilyId, GoalId, PromiseId, RecordId, TermId};
use firstword_core::promises::{Promise, PromiseStatus, promises};
use firstword_core::store::{Op, Record, Store};
use firstword_core::summary::{Options, numbers};
use firstword_core::today::today;

use crate::support::a_class;

fn put<R: Record>(store: &mut Store, record: &R) {
    store.transact(Op::EditFamily, "", |tx| tx.put(record)).unwrap();
}

fn fresh<I: RecordId>(store: &Store) -> I {
    I::from_uuid(firstword_core::ids::fresh(store.now()))
}

fn promise(
    store: &mut Store,
    family: FamilyId,
    what: &str,
    status: PromiseStatus,
    told_on: Option<NaiveDate>,
) {
    let day = store.today();
    let id: PromiseId = fresh(store);
    let settled_on = (status == PromiseStatus::Kept).then_some(day);
    let promise = Promise {
        id,
        family,
        what: what.to_owned(),
        made_on: day,
        due_on: Some(day),
        status,
        settled_on,
        told_on,
        ..Promise::default()
    };
    put(store, &promise);
}

fn goal(store: &mut Store, family: FamilyId, title: &str, status: GoalStatus) {
    let day = store.today();
    let id: GoalId = fresh(store);
    let goal = Goal {
        id,
        family,
        title: title.to_owned(),
        started_on: day,
        review_on: day,
        status,
        ..Goal::default()
    };
    put(store, &goal);
}

/// Two families with a promise that is due, one that is kept and one whose family knows; and a goal each to look at. The
/// first has left.
fn a_class_one_family_of_which_left() -> (Store, FamilyId) {
    let class = a_class().with_family("Rosas").with_family("Abdi");
    let (left, here) = (class.families[0], class.families[1]);
    let mut store = class.store();
    let day = store.today();
    for (family, name) in [(left, "Rosas"), (here, "Abdi")] {
        promise(&mut store, family, &format!("{name} due"), PromiseStatus::Open, None);
        promise(&mut store, family, &format!("{name} moved"), PromiseStatus::Renegotiated, None);
        promise(&mut store, family, &format!("{name} kept"), PromiseStatus::Kept, None);
        promise(&mut store, family, &format!("{name} told"), PromiseStatus::Kept, Some(day));
        goal(&mut store, family, &format!("{name} reads"), GoalStatus::Active);
        goal(&mut store, family, &format!("{name} read"), GoalStatus::Closed);
    }
    archive_family(&mut store, left, true).unwrap();
    (store, left)
}

fn sorted(words: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut words: Vec<String> = words.into_iter().collect();
    words.sort();
    words
}

fn promised(store: &Store, family: Option<FamilyId>) -> Vec<String> {
    sorted(promises(store, family).unwrap().into_iter().map(|line| line.promise.what))
}

#[test]
fn today_reminds_of_nothing_that_was_promised_to_a_family_that_left() {
    let (store, _) = a_class_one_family_of_which_left();
    let today = today(&store).unwrap();
    let words = |lines: Vec<firstword_core::promises::PromiseLine>| {
        sorted(lines.into_iter().map(|line| line.promise.what))
    };
    assert_eq!(words(today.promises), ["Abdi due", "Abdi moved"]);
    assert_eq!(words(today.to_tell), ["Abdi kept"]);
}

#[test]
fn the_lists_of_promises_and_goals_ask_for_nothing_of_a_family_that_left_and_keep_what_is_done() {
    let (store, _) = a_class_one_family_of_which_left();
    assert_eq!(promised(&store, None), ["Abdi due", "Abdi kept", "Abdi moved", "Abdi told", "Rosas told"]);
    let titles = sorted(goals(&store).unwrap().into_iter().map(|line| line.goal.title));
    assert_eq!(titles, ["Abdi read", "Abdi reads", "Rosas read"]);
}

#[test]
fn the_page_of_a_family_that_left_has_all_that_was_promised_and_aimed_at() {
    let (store, left) = a_class_one_family_of_which_left();
    assert_eq!(promised(&store, Some(left)), ["Rosas due", "Rosas kept", "Rosas moved", "Rosas told"]);
    assert_eq!(goals_of(&store, left).unwrap().len(), 2);
    assert_eq!(family_page(&store, left).unwrap().goals.len(), 2);
}

#[test]
fn what_was_promised_to_a_family_that_comes_back_is_to_be_kept_again() {
    let (mut store, left) = a_class_one_family_of_which_left();
    archive_family(&mut store, left, false).unwrap();
    assert_eq!(promised(&store, None).len(), 8);
    assert_eq!(today(&store).unwrap().promises.len(), 4);
    assert_eq!(goals(&store).unwrap().len(), 4);
}

#[test]
fn the_numbers_of_a_term_count_what_was_promised_to_a_family_that_left_in_it() {
    let (mut store, left) = a_class_one_family_of_which_left();
    let day = store.today();
    let term = firstword_core::families::Term {
        id: TermId::default(),
        name: "Spring".to_owned(),
        starts_on: day - chrono::Days::new(30),
        ends_on: day + chrono::Days::new(30),
    };
    save_terms(&mut store, vec![term.clone()]).unwrap();
    // Fewer than five would not be told.
    for family in store.select::<Family>("true", []).unwrap() {
        for _ in 0..5 {
            let id: PromiseId = fresh(&store);
            put(&mut store, &Promise { id, family: family.id, made_on: day, ..Promise::default() });
        }
    }
    let made =
        |store: &Store| numbers(store, &term, &Options::default()).unwrap().promises.made.told().unwrap();
    let with_both = made(&store);
    let family = store.get::<Family>(left).unwrap();
    put(&mut store, &Family { archived_on: Some(day - chrono::Days::new(60)), ..family });
    assert!(made(&store) < with_both, "one that left before the term is not of the term");
}

#[test]
fn a_conference_that_was_planned_with_a_family_that_left_is_nothing_to_get_ready_for_and_one_that_was_held_stays()
 {
    let (mut store, left) = a_class_one_family_of_which_left();
    let day = store.today();
    for status in [Status::Planned, Status::Held] {
        let id: ConferenceId = fresh(&store);
        put(&mut store, &Conference { id, family: left, day, status, ..Conference::default() });
    }
    let shown = |store: &Store| -> Vec<Status> {
        today(store).unwrap().conferences.into_iter().map(|line| line.conference.status).collect()
    };
    assert_eq!(shown(&store), [Status::Held]);
    archive_family(&mut store, left, false).unwrap();
    assert_eq!(shown(&store), [Status::Planned, Status::Held]);
}
