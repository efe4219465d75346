//! Forms: what a hand changed is written, what it did not stays, and where both changed the same, nobody's word is lost.

#![cfg(test)]

use std::collections::BTreeMap;

use firstword_core::conferences::{Conference, Question, save_conference};
use firstword_core::contacts::{
    Consent, Contact, Method, NewContact, Quoting, Voice, log_contact, quoting, save_contact, save_voice,
    set_consent,
};
use firstword_core::families::{
    Channel, Guardian, Household, Profile, Student, Term, remove_guardian, save_guardian, save_household,
    save_profile, save_student, save_terms, split_family, term_list,
};
use firstword_core::ids::TermId;
use firstword_core::store::{Draft, Edit, Json, Store, Table, draft, save_draft};
use firstword_core::{Error, Result};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

use crate::support::{Class, a_class, a_store};

const FIELD: &str = "guardian/1";

fn josefina(class: &Class) -> Guardian {
    class.store.select::<Guardian>("given_name = 'Josefina'", []).unwrap().remove(0)
}

/// Words wait in the draft of the form.
fn typed(store: &mut Store) {
    save_draft(store, FIELD, "{}", 0).unwrap();
}

fn waiting(store: &Store) -> Option<Draft> {
    draft(store, FIELD).unwrap()
}

fn edit<T>(began: T, now: T) -> Edit<T> {
    Edit { draft: Some(FIELD.to_owned()), ..Edit::of(began, now) }
}

fn clash<T>(merged: Result<T>) -> Vec<String> {
    match merged {
        Err(Error::Changed { fields }) => fields,
        Err(other) => panic!("{other}"),
        Ok(_) => Vec::new(),
    }
}

#[test]
fn a_form_that_waited_takes_nothing_back_that_was_changed_meanwhile() {
    let mut class = a_class().with_family("Rosas");
    let began = josefina(&class);
    let now = Guardian { best_times: "after five".to_owned(), ..began.clone() };
    typed(&mut class.store);
    let phone = Channel { method: Method::Phone, address: "+1 555 0100".to_owned(), ..Channel::default() };
    let meanwhile = Guardian {
        channels: Json(vec![phone]),
        may_receive_records: false,
        restriction: "court order, on file".to_owned(),
        ..began.clone()
    };
    save_guardian(&mut class.store, meanwhile.clone()).unwrap();
    class.store.save(edit(began, now), save_guardian).unwrap();
    let expected = Guardian { best_times: "after five".to_owned(), ..meanwhile };
    assert_eq!(josefina(&class), expected);
    assert_eq!(waiting(&class.store), None);
}

#[test]
fn what_both_changed_is_asked_about_by_its_name_alone_and_nothing_is_written() {
    let mut class = a_class().with_family("Rosas");
    let began = josefina(&class);
    let now = Guardian { best_times: "after five".to_owned(), goes_by: "Fina".to_owned(), ..began.clone() };
    typed(&mut class.store);
    let meanwhile = Guardian { best_times: "mornings".to_owned(), ..began.clone() };
    save_guardian(&mut class.store, meanwhile.clone()).unwrap();
    let refused = class.store.save(edit(began, now), save_guardian).unwrap_err();
    assert_eq!(refused.code(), "changed");
    assert_eq!(refused.details()["fields"], "best_times");
    assert!(!refused.to_string().contains("mornings"));
    assert_eq!(josefina(&class), meanwhile);
    assert!(waiting(&class.store).is_some(), "the words are still there");
}

#[test]
fn a_form_whose_record_is_gone_says_so_and_makes_no_second_one() {
    let mut class = a_class().with_family("Rosas");
    let began = josefina(&class);
    typed(&mut class.store);
    remove_guardian(&mut class.store, began.id).unwrap();
    let now = Guardian { goes_by: "Fina".to_owned(), ..began.clone() };
    let refused = class.store.save(edit(began.clone(), now), save_guardian).unwrap_err();
    assert_eq!((refused.code(), refused.details()["what"].as_str()), ("gone", "guardian"));
    assert_eq!(class.store.select::<Guardian>("true", []).unwrap().len(), 1);
    assert_eq!(
        class.store.stored(Table::Guardian, firstword_core::ids::RecordId::uuid(began.id)).unwrap(),
        None
    );
    assert!(waiting(&class.store).is_some());
}

#[test]
fn the_forms_of_a_family_that_was_divided_leave_everybody_where_they_are_now() {
    let mut class = a_class().with_family("Rosas");
    let family = class.families[0];
    let ana = Student { family, given_name: "Ana".to_owned(), ..Student::default() };
    let ana = save_student(&mut class.store, ana).unwrap().value;
    let home = Household { family, name: "Ana's".to_owned(), ..Household::default() };
    let home = save_household(&mut class.store, home).unwrap().value;
    let began = class.store.get::<Student>(ana).unwrap();
    let other = split_family(&mut class.store, family, &[ana], "Cruz").unwrap().value;
    let now = Student { grade: "3".to_owned(), ..began.clone() };
    class.store.save(edit(began, now), save_student).unwrap();
    let ana = class.store.get::<Student>(ana).unwrap();
    assert_eq!((ana.family, ana.grade.as_str()), (other, "3"));
    let began = Household { address: String::new(), ..class.store.get::<Household>(home).unwrap() };
    let now = Household { address: "12 Elm St".to_owned(), ..began.clone() };
    class.store.save(edit(began, now), save_household).unwrap();
    assert_eq!(class.store.get::<Household>(home).unwrap().address, "12 Elm St");
}

#[test]
fn a_consent_that_was_withdrawn_is_not_given_back_by_a_form_that_waited() {
    let mut class = a_class().with_family("Rosas");
    let said = Voice { family: class.families[0], words: "Quiere leer".to_owned(), ..Voice::default() };
    let voice = save_voice(&mut class.store, said).unwrap().value;
    set_consent(&mut class.store, voice, Consent::Yes, "").unwrap();
    let began = quoting(&class.store, voice).unwrap();
    let given_on = class.store.get::<Voice>(voice).unwrap().consent_on;
    set_consent(&mut class.store, voice, Consent::No, "").unwrap();
    let named = |consent| Quoting { consent, quoted_as: "a mother".to_owned() };
    let consent = |store: &mut Store, form: Edit<Quoting>| {
        store.save_over(
            form,
            |store| quoting(store, voice),
            |store, said| set_consent(store, voice, said.consent, &said.quoted_as),
        )
    };
    consent(&mut class.store, edit(began.clone(), named(Consent::Yes))).unwrap();
    assert_eq!(quoting(&class.store, voice).unwrap(), named(Consent::No));
    let refused = consent(&mut class.store, edit(began, named(Consent::NotAsked)));
    assert_eq!(clash(refused), ["consent"]);
    assert_eq!(class.store.get::<Voice>(voice).unwrap().consent_on, given_on);
}

#[test]
fn a_day_and_a_time_are_one_thing_to_ask_about() {
    let began = Conference { minutes: 20, ..Conference::default() };
    let day = |day: &str| Conference { day: day.parse().unwrap(), ..began.clone() };
    let time = |time: &str| Conference { time: time.parse().unwrap(), ..began.clone() };
    let merged = |now: &Conference, stored: &Conference| Edit::of(began.clone(), now.clone()).over(stored);
    assert_eq!(clash(merged(&day("2026-11-17"), &time("17:00:00"))), ["day", "time"]);
    let moved = Conference { time: "17:00:00".parse().unwrap(), ..day("2026-11-19") };
    assert_eq!(clash(merged(&day("2026-11-17"), &moved)), ["day", "time"]);
    assert_eq!(merged(&began, &moved).unwrap(), moved);
    assert_eq!(merged(&moved, &began).unwrap(), moved);
    let asks = vec![Question { key: "own-1".to_owned(), ..Question::default() }];
    let asking = Conference { questions: Json(asks), ..began.clone() };
    let both = Conference { questions: asking.questions.clone(), ..moved.clone() };
    assert_eq!(merged(&asking, &moved).unwrap(), both);
}

#[test]
fn a_plan_that_waited_leaves_the_meeting_where_it_was_moved_to() {
    let mut class = a_class().with_family("Rosas");
    let asks = |key: &str| Json(vec![Question { key: key.to_owned(), ..Question::default() }]);
    let plan = Conference {
        family: class.families[0],
        day: "2026-11-12".parse().unwrap(),
        minutes: 20,
        questions: asks("own-1"),
        ..Conference::default()
    };
    let id = class.store.save(Edit::new(plan), save_conference).unwrap().value;
    let began = class.store.get::<Conference>(id).unwrap();
    let moved = Conference { day: "2026-11-19".parse().unwrap(), ..began.clone() };
    save_conference(&mut class.store, moved).unwrap();
    let now = Conference { questions: asks("own-2"), ..began.clone() };
    class.store.save(edit(began, now), save_conference).unwrap();
    let plan = class.store.get::<Conference>(id).unwrap();
    assert_eq!((plan.day.to_string().as_str(), plan.questions[0].key.as_str()), ("2026-11-19", "own-2"));
}

#[test]
fn the_draft_goes_in_the_transaction_that_writes_and_with_a_form_that_changes_nothing() {
    let mut class = a_class().with_family("Rosas");
    typed(&mut class.store);
    let same = josefina(&class);
    let saved = class.store.save(edit(same.clone(), same), save_guardian).unwrap();
    assert!(saved.changed.tables.is_empty());
    assert_eq!(waiting(&class.store), None);
    typed(&mut class.store);
    let contact = Contact { family: class.families[0], minutes: Some(-1), ..Contact::default() };
    let new = NewContact { contact, ..NewContact::default() };
    let log =
        |store: &mut Store, new| store.emptying(Some(FIELD.to_owned()), |store| log_contact(store, new));
    log(&mut class.store, new.clone()).unwrap_err();
    assert!(waiting(&class.store).is_some());
    let well = Contact { minutes: None, line: "Read aloud".to_owned(), ..new.contact };
    save_draft(&mut class.store, "another", "stays", 0).unwrap();
    let logged = log(&mut class.store, NewContact { contact: well, ..NewContact::default() }).unwrap();
    assert_eq!(waiting(&class.store), None);
    // Only the form's own draft, and only once.
    typed(&mut class.store);
    let contact = class.store.get::<Contact>(logged.value).unwrap();
    save_contact(&mut class.store, Contact { line: "Read at home".to_owned(), ..contact }).unwrap();
    assert!(waiting(&class.store).is_some());
    assert!(draft(&class.store, "another").unwrap().is_some());
}

#[test]
fn the_one_page_of_the_teacher_is_new_once_and_changed_from_then_on() {
    let mut store = a_store();
    let named = |teacher: &str| Profile { teacher: teacher.to_owned(), ..Profile::default() };
    store.save(Edit::new(named("Ms. Okafor")), save_profile).unwrap();
    let began = named("Ms. Okafor");
    let school = Profile { school: "Elm".to_owned(), ..began.clone() };
    save_profile(&mut store, school.clone()).unwrap();
    let page = store.save(edit(began.clone(), Profile { room: "14".to_owned(), ..began }), save_profile);
    assert!(page.is_ok());
    let page = firstword_core::families::profile(&store).unwrap();
    assert_eq!(page, Profile { room: "14".to_owned(), ..school });
}

#[test]
fn terms_are_merged_term_by_term() {
    let mut store = a_store();
    let term = |name: &str| Term { name: name.to_owned(), ..Term::default() };
    save_terms(&mut store, vec![term("Fall"), term("Spring")]).unwrap();
    let began = term_list(&store).unwrap();
    let renamed = |at: usize, name: &str| {
        let mut terms = began.clone();
        terms[at].name = name.to_owned();
        terms
    };
    let mut now = renamed(0, "Autumn");
    now.push(term("Summer"));
    let merged = Edit::of(began.clone(), now).over(&renamed(1, "Spring term")).unwrap();
    let names: Vec<&str> = merged.iter().map(|term| term.name.as_str()).collect();
    assert_eq!(names, ["Autumn", "Spring term", "Summer"]);
    // One is gone that the hand changed; one is changed that the hand took away.
    assert_eq!(clash(Edit::of(began.clone(), renamed(0, "Autumn")).over(&began[1..].to_vec())), ["value"]);
    assert_eq!(clash(Edit::of(began.clone(), began[1..].to_vec()).over(&renamed(0, "Autumn"))), ["value"]);
    assert_eq!(
        Edit::of(began.clone(), began[1..].to_vec()).over(&renamed(1, "S")).unwrap(),
        renamed(1, "S")[1..]
    );
}

type Fields = BTreeMap<String, u8>;

/// Few fields of few values, so that the three meet.
fn fields() -> impl Strategy<Value = (Fields, Fields, Fields)> {
    vec((0..3u8, 0..3u8, 0..3u8), 1..6).prop_map(|all| {
        let of = |pick: fn(&(u8, u8, u8)) -> u8| {
            all.iter().enumerate().map(|(at, three)| (format!("field{at}"), pick(three))).collect()
        };
        (of(|it| it.0), of(|it| it.1), of(|it| it.2))
    })
}

/// Terms by the number in their id, with what they are called.
fn terms() -> impl Strategy<Value = Vec<Term>> {
    btree_map(1..5u128, 0..3u8, 0..4).prop_map(|all| {
        all.into_iter()
            .map(|(id, name)| Term { id: numbered(id), name: name.to_string(), ..Term::default() })
            .collect()
    })
}

fn numbered(number: u128) -> TermId {
    serde_json::from_value(serde_json::json!(uuid_of(number))).unwrap()
}

fn uuid_of(number: u128) -> String {
    format!("00000000-0000-0000-0000-{number:012x}")
}

#[test]
fn drafts_beside_a_change_are_on_disk_with_it_or_neither_is() {
    let mut class = a_class().with_family("Rosas");
    let before = josefina(&class);
    let changed = Guardian { goes_by: "Jo".into(), ..before.clone() };
    typed(&mut class.store);
    // No cell holds more than 64 MiB.
    let too_long = "x".repeat((64 << 20) + 1);
    let drafts = vec![(FIELD.to_owned(), None), ("memory".to_owned(), Some(too_long))];
    let refused = class.store.beside(drafts, |store| save_guardian(store, changed.clone()));
    assert!(refused.is_err());
    assert_eq!(josefina(&class), before);
    assert!(waiting(&class.store).is_some());
    let drafts = vec![(FIELD.to_owned(), None), ("memory".to_owned(), Some("once".to_owned()))];
    class.store.beside(drafts, |store| save_guardian(store, changed.clone())).unwrap();
    assert_eq!(josefina(&class), changed);
    assert!(waiting(&class.store).is_none());
    assert_eq!(draft(&class.store, "memory").unwrap().unwrap().words, "once");
}

proptest! {
    #[test]
    fn a_merge_loses_no_change_of_the_hand_and_overwrites_nobodys((began, now, stored) in fields()) {
        let third: Vec<String> = stored
            .iter()
            .filter(|(field, is)| began[*field] != now[*field] && began[*field] != **is && now[*field] != **is)
            .map(|(field, _)| field.clone())
            .collect();
        match Edit::of(began.clone(), now.clone()).over(&stored) {
            Ok(merged) => {
                prop_assert!(third.is_empty());
                for (field, is) in &merged {
                    let hand = began[field] != now[field];
                    prop_assert_eq!(*is, if hand { now[field] } else { stored[field] });
                }
            }
            Err(Error::Changed { fields }) => prop_assert_eq!(fields, third),
            Err(other) => return Err(TestCaseError::fail(other.to_string())),
        }
    }

    #[test]
    fn without_a_change_of_the_hand_a_merge_writes_nothing((began, _, stored) in fields()) {
        prop_assert_eq!(Edit::of(began.clone(), began).over(&stored).unwrap(), stored);
    }

    #[test]
    fn what_it_began_from_being_unknown_every_difference_is_asked_about((_, now, stored) in fields()) {
        let different: Vec<&String> = now.iter().filter(|(field, is)| stored[*field] != **is).map(|it| it.0).collect();
        let merged = Edit { began: None, now: now.clone(), draft: None }.over(&stored);
        if different.is_empty() {
            prop_assert_eq!(merged.unwrap(), stored);
        } else {
            let fields = clash(merged);
            prop_assert_eq!(fields.iter().collect::<Vec<_>>(), different);
        }
    }

    #[test]
    fn in_a_list_too_nobodys_change_is_lost(began in terms(), now in terms(), stored in terms()) {
        let of = |all: &[Term], id| all.iter().find(|term| term.id == id).cloned();
        let merged = Edit::of(began.clone(), now.clone()).over(&stored);
        let every = (1..5).map(numbered);
        match merged {
            Ok(merged) => for id in every {
                let (was, hand, other) = (of(&began, id), of(&now, id), of(&stored, id));
                let is = of(&merged, id);
                if was == hand { prop_assert_eq!(is, other) }
                else if was == other || hand == other { prop_assert_eq!(is, hand) }
                else { prop_assert!(false, "a third thing was merged") }
            },
            Err(Error::Changed { .. }) => prop_assert!(
                every.into_iter().any(|id| {
                    let (was, hand, other) = (of(&began, id), of(&now, id), of(&stored, id));
                    was != hand && was != other && hand != other
                }),
                "nobody was in anybody's way"
            ),
            Err(other) => return Err(TestCaseError::fail(other.to_string())),
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_draft_is_gone_exactly_when_its_record_is_written(
        hand in vec(0..3u8, 4), other in vec(0..3u8, 4), refuses in any::<bool>(),
    ) {
        let mut class = a_class().with_family("Rosas");
        let began = josefina(&class);
        let with = |values: &[u8]| Guardian {
            goes_by: values[0].to_string(),
            speaks: values[1].to_string(),
            best_times: values[2].to_string(),
            given_name: "Josefina".to_owned(),
            may_be_contacted: values[3] != 0,
            restriction: if values[3] == 0 { "on file".to_owned() } else { String::new() },
            ..began.clone()
        };
        let began = with(&[0, 0, 0, 1]);
        save_guardian(&mut class.store, began.clone()).unwrap();
        save_guardian(&mut class.store, with(&other)).unwrap();
        typed(&mut class.store);
        let form = edit(began, with(&hand));
        let merged = form.over(&with(&other));
        let saved = class.store.save(form, |store, guardian| {
            if refuses { return Err(Error::DiskFull) }
            save_guardian(store, guardian)
        });
        prop_assert_eq!(saved.is_err(), waiting(&class.store).is_some());
        let expected = if saved.is_ok() { merged.unwrap() } else { with(&other) };
        prop_assert_eq!(josefina(&class), expected);
    }
}
