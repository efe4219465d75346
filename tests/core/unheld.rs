//! Plans, and conferences that do not take place: nobody is in two meetings, and what was held is not called off. What was
//! begun in a meeting and not finished waits on its page.

#![cfg(test)]

use chrono::{Days, NaiveTime};
use firstword_core::Error;
use firstword_core::conferences::{
    Agreement, Answer, Closing, Conference, Place, Question, Status, cancel_conference, conference_page,
    finish_meeting, meeting_page, no_show, save_conference, set_place, start_meeting, write_answer,
};
use firstword_core::contacts::{Contact, Outcome};
use firstword_core::families::{NewFamily, add_family};
use firstword_core::ids::{ConferenceId, FamilyId};
use firstword_core::rounds::{Clash, plan_consequences};
use firstword_core::store::{Json, Store, draft, save_draft};

use super::support::a_class;

fn at(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

fn a_plan(family: FamilyId, time: NaiveTime, store: &Store) -> Conference {
    let questions = Json(vec![Question { key: "hopes".into(), ..Question::default() }]);
    Conference { family, day: store.today() + Days::new(1), time, questions, ..Conference::default() }
}

/// Two families who meet tomorrow, at three and at four.
fn two_plans() -> (Store, Conference, Conference) {
    let class = a_class().with_family("Rosas").with_family("Haddad");
    let (mut store, families) = (class.store, class.families);
    let mut plan = |family, time| {
        let plan = a_plan(family, time, &store);
        let id = save_conference(&mut store, plan).unwrap().value;
        store.get::<Conference>(id).unwrap()
    };
    let (first, second) = (plan(families[0], at(15, 0)), plan(families[1], at(16, 0)));
    (store, first, second)
}

/// A meeting that was begun now.
fn begun() -> (Store, ConferenceId) {
    let class = a_class().with_family("Rosas");
    let (mut store, family) = (class.store, class.families[0]);
    let plan = a_plan(family, at(15, 0), &store);
    let id = save_conference(&mut store, plan).unwrap().value;
    start_meeting(&mut store, id).unwrap();
    (store, id)
}

fn said(store: &mut Store, conference: ConferenceId) {
    let answer =
        Answer { conference, question: "hopes".into(), words: "Que lea.".into(), ..Answer::default() };
    write_answer(store, answer).unwrap();
}

fn close(store: &mut Store, conference: ConferenceId) {
    let closing = Closing { agreement: Agreement::Agreed, ..Closing::default() };
    finish_meeting(store, conference, closing).unwrap();
}

fn why<T: std::fmt::Debug>(refused: firstword_core::Result<T>) -> &'static str {
    match refused.unwrap_err() {
        Error::Invalid { why, .. } => why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_plan_saved_with_a_time_at_which_another_meeting_is_is_refused_as_moving_it_is() {
    let (mut store, first, second) = two_plans();
    let before = store.rows().unwrap();
    let onto = Conference { time: at(16, 10), ..first.clone() };
    let told = plan_consequences(&store, &onto).unwrap();
    assert_eq!(told.clashes, [Clash::Meeting { conference: second.id, family_name: "Haddad".into() }]);
    assert_eq!(why(save_conference(&mut store, onto)), "taken");
    let longer = Conference { minutes: 70, ..first.clone() };
    assert_eq!(why(save_conference(&mut store, longer)), "taken");
    let on_the_way = Conference { travel_minutes: 45, ..first.clone() };
    let told = plan_consequences(&store, &on_the_way).unwrap();
    assert_eq!(told.clashes, [Clash::Way { conference: second.id, family_name: "Haddad".into() }]);
    assert_eq!(why(save_conference(&mut store, on_the_way)), "taken");
    let gone = Conference { day: store.today() - Days::new(1), ..first.clone() };
    assert_eq!(plan_consequences(&store, &gone).unwrap().clashes, [Clash::Over]);
    assert_eq!(why(save_conference(&mut store, gone)), "over");
    assert_eq!(store.rows().unwrap(), before, "a refusal writes nothing");
    save_conference(&mut store, Conference { time: at(15, 40), ..first }).unwrap();
}

#[test]
fn a_new_plan_is_not_put_onto_another_meeting_and_may_lie_in_the_past() {
    let (mut store, first, _) = two_plans();
    let family =
        add_family(&mut store, NewFamily { name: "Vega".into(), ..NewFamily::default() }).unwrap().value;
    let plan = a_plan(family, at(15, 10), &store);
    assert_eq!(why(save_conference(&mut store, plan.clone())), "taken");
    let past = Conference { day: store.today() - Days::new(1), ..plan.clone() };
    save_conference(&mut store, past).unwrap();
    // A meeting that was called off leaves its time free.
    cancel_conference(&mut store, first.id).unwrap();
    save_conference(&mut store, plan).unwrap();
}

#[test]
fn a_plan_that_keeps_its_time_is_saved_whatever_came_beside_it() {
    let (mut store, first, second) = two_plans();
    let beside = Conference { time: first.time, ..second };
    store.transact(firstword_core::store::Op::EditConference, "", |tx| tx.put(&beside)).unwrap();
    save_conference(&mut store, Conference { place: "Room 14".into(), prepared: true, ..first.clone() })
        .unwrap();
    assert_eq!(store.get::<Conference>(first.id).unwrap().place, "Room 14");
}

#[test]
fn a_meeting_that_was_held_is_neither_called_off_nor_missed() {
    let (mut store, id) = begun();
    said(&mut store, id);
    close(&mut store, id);
    let before = store.rows().unwrap();
    assert_eq!(why(cancel_conference(&mut store, id)), "held");
    assert_eq!(why(no_show(&mut store, id)), "held");
    assert_eq!(store.rows().unwrap(), before);
}

#[test]
fn a_meeting_that_was_begun_by_mistake_can_be_missed_and_one_in_which_something_stands_cannot() {
    let (mut store, id) = begun();
    set_place(&mut store, id, &Place { family_seconds: 40, ..Place::default() }).unwrap();
    no_show(&mut store, id).unwrap();
    assert_eq!(store.get::<Conference>(id).unwrap().status, Status::NoShow);
    assert_eq!(meeting_page(&store, id).unwrap().place.family_seconds, 0, "nobody spoke");
    start_meeting(&mut store, id).unwrap();
    let field = format!("meeting/{id}/hopes/family/x");
    save_draft(&mut store, &field, "Que", 3).unwrap();
    assert_eq!(why(no_show(&mut store, id)), "begun", "words that are being typed count");
    firstword_core::store::clear_draft(&mut store, &field).unwrap();
    said(&mut store, id);
    assert_eq!(why(cancel_conference(&mut store, id)), "begun");
    assert_eq!(why(no_show(&mut store, id)), "begun");
}

#[test]
fn a_meeting_that_was_missed_is_missed_once() {
    let (mut store, first, second) = two_plans();
    no_show(&mut store, first.id).unwrap();
    assert_eq!(why(no_show(&mut store, first.id)), "missed");
    cancel_conference(&mut store, first.id).unwrap();
    let tries: Vec<Contact> = store.select("true", []).unwrap();
    assert_eq!(tries.iter().map(|it| it.outcome).collect::<Vec<_>>(), [Outcome::NoShow], "the try was made");
    cancel_conference(&mut store, second.id).unwrap();
    assert_eq!(why(cancel_conference(&mut store, second.id)), "missed");
    assert_eq!(why(no_show(&mut store, second.id)), "missed");
}

#[test]
fn what_was_begun_in_a_meeting_and_not_finished_waits_on_its_page() {
    let (mut store, id) = begun();
    let fields = ["goal-new", "promise-new", "outcome-1", "hopes", "decision", "correction"]
        .map(|name| format!("meeting/{id}/{name}/teacher"));
    for field in &fields {
        save_draft(&mut store, field, r#"{"title":"","home":"We read after dinner"}"#, 0).unwrap();
    }
    save_draft(&mut store, &format!("meeting/{id}/goal-2/teacher"), " ", 0).unwrap();
    said(&mut store, id);
    close(&mut store, id);
    let page = conference_page(&store, id).unwrap();
    let waiting: Vec<_> = page.unfinished.iter().map(|draft| draft.field.as_str()).collect();
    assert_eq!(waiting, fields[..3].iter().map(String::as_str).collect::<Vec<_>>());
    assert!(page.unfinished[0].words.contains("We read after dinner"));
    assert!(draft(&store, &fields[4]).unwrap().is_some(), "and nothing else is emptied either");
}
