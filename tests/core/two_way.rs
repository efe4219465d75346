//! Talk both ways is one thing wherever it is counted, and a message that was only sent is none.

#![cfg(test)]

use chrono::{Days, NaiveDate};
use firstword_core::contacts::{
    Contact, Direction, Method, NewContact, Outcome, Reason, answer_contact, log_contact, with_two_way,
};
use firstword_core::families::{Channel, Guardian, Term, families, save_guardian, save_terms};
use firstword_core::ids::{ContactId, FamilyId};
use firstword_core::store::{Json, Store};
use firstword_core::summary::{Count, Options, Share, numbers};
use firstword_core::today::{NextStep, QuietFamily, today};

use crate::support::{Class, a_class};

fn day(store: &Store, days_ago: u64) -> NaiveDate {
    store.today() - Days::new(days_ago)
}

fn log(store: &mut Store, contact: Contact) -> ContactId {
    log_contact(store, NewContact { contact, ..NewContact::default() }).unwrap().value
}

fn a_term(store: &mut Store) -> Term {
    let (starts_on, ends_on) = (day(store, 40), store.today() + Days::new(40));
    save_terms(store, vec![Term { name: "Spring".into(), starts_on, ends_on, ..Term::default() }]).unwrap();
    store.select::<Term>("true", []).unwrap().remove(0)
}

fn the_quiet(store: &Store) -> Vec<QuietFamily> {
    today(store).unwrap().quiet
}

/// The families of a class as Today counts them, as the list says when each was heard from, and as the summary tells them.
fn heard(store: &Store, term: &Term) -> (u32, usize, Share) {
    let counted = today(store).unwrap().heard.unwrap().families;
    let listed = families(store, false).unwrap().iter().filter(|line| line.last_heard.is_some()).count();
    (counted, listed, numbers(store, term, &Options::default()).unwrap().families.reached)
}

#[test]
fn every_count_goes_by_one_definition() {
    let mut class = a_class();
    for name in ["A", "B", "C", "D", "E"] {
        class = class.with_family(name);
    }
    let Class { mut store, families } = class;
    let term = a_term(&mut store);
    for direction in Direction::ALL {
        for outcome in Outcome::ALL {
            for method in Method::ALL {
                let contact = Contact {
                    day: store.today(),
                    direction: *direction,
                    outcome: *outcome,
                    method: *method,
                    ..Contact::default()
                };
                let is = contact.is_two_way();
                for family in &families {
                    log(&mut store, Contact { family: *family, ..contact.clone() });
                }
                let all = if is { families.len() } else { 0 };
                let share = if is { Share::All } else { Share::None };
                let said = format!("{direction:?} {method:?} {outcome:?}");
                assert_eq!(heard(&store, &term), (u32::try_from(all).unwrap(), all, share), "{said}");
                assert_eq!(the_quiet(&store).is_empty(), is, "{said}");
                for _ in &families {
                    store.undo().unwrap();
                }
            }
        }
    }
}

#[test]
fn talk_both_ways_is_what_it_should_be() {
    use {
        Direction::{They, We},
        Method::*,
        Outcome::*,
    };
    let two_way = |direction, method, outcome| {
        Contact { direction, method, outcome, ..Contact::default() }.is_two_way()
    };
    for method in [Phone, Video, InPerson, HomeVisit, Conference] {
        assert!(two_way(We, method, Reached), "{method:?}");
        assert!(!two_way(We, method, NoAnswer) && !two_way(We, method, NoShow), "{method:?}");
    }
    for method in [Text, Email, AppMessage, Letter, Voicemail] {
        assert!(!two_way(We, method, Sent) && !two_way(We, method, Reached), "{method:?}");
        assert!(two_way(We, method, Answered) && two_way(They, method, Sent), "{method:?}");
    }
    assert_eq!(with_two_way("SELECT 1"), "SELECT 1");
    assert!(!with_two_way("two_way(contact)").contains("two_way"));
}

#[test]
fn a_text_to_the_whole_class_is_talk_with_nobody() {
    let mut class = a_class();
    for number in 0..24 {
        class = class.with_family(&format!("Family {number}"));
    }
    let Class { mut store, families } = class;
    let term = a_term(&mut store);
    let day = store.today();
    let mut sent = Vec::new();
    for family in &families {
        let text = Contact {
            family: *family,
            day,
            method: Method::Text,
            outcome: Outcome::Sent,
            ..Contact::default()
        };
        sent.push(log(&mut store, text));
    }
    assert_eq!(heard(&store, &term), (0, 0, Share::None));
    assert_eq!(the_quiet(&store).len(), 24);
    let summary = numbers(&store, &term, &Options::default()).unwrap();
    assert_eq!((summary.contacts.total, summary.contacts.one_way), (Count::Exactly(24), Share::All));
    assert_eq!(summary.contacts.told_apart, None, "this store always told them apart");

    for contact in &sent[..10] {
        answer_contact(&mut store, *contact, true).unwrap();
    }
    assert_eq!(heard(&store, &term), (10, 10, Share::Exactly(10)));
    assert_eq!(the_quiet(&store).len(), 14);
    store.undo().unwrap();
    assert_eq!(heard(&store, &term).0, 9);
}

/// A class of one family whose mother can be reached in these ways, the first chosen by her.
fn a_family_reached_by(methods: &[Method]) -> Class {
    let mut class = a_class().with_family("Rosas");
    let family = class.families[0];
    let mut adults = class.store.select::<Guardian>("family = ?1 ORDER BY id", [family]).unwrap();
    let channels = methods.iter().enumerate().map(|(at, method)| Channel {
        method: *method,
        address: "555-0100".into(),
        preferred: at == 0,
    });
    let mother =
        Guardian { channels: Json(channels.collect()), best_times: "after 6 pm".into(), ..adults.remove(0) };
    save_guardian(&mut class.store, mother).unwrap();
    class
}

fn an_exchange(store: &Store, family: FamilyId, days_ago: u64, method: Method, outcome: Outcome) -> Contact {
    Contact { family, day: day(store, days_ago), method, outcome, ..Contact::default() }
}

fn next_of(store: &Store) -> NextStep {
    the_quiet(store).remove(0).next
}

#[test]
fn a_family_is_quiet_when_the_last_talk_both_ways_is_too_long_ago() {
    let Class { mut store, families } = a_family_reached_by(&[Method::Phone]);
    let family = families[0];
    assert_eq!((the_quiet(&store)[0].days, next_of(&store)), (None, NextStep::Introduce));
    let call = an_exchange(&store, family, 30, Method::Phone, Outcome::Reached);
    let call = log(&mut store, call);
    assert_eq!(the_quiet(&store), []);
    store
        .transact(firstword_core::store::Op::EditContact, "", |tx| {
            let contact = tx.get::<Contact>(call)?;
            tx.put(&Contact { day: contact.day - Days::new(1), ..contact })
        })
        .unwrap();
    assert_eq!((the_quiet(&store)[0].days, the_quiet(&store)[0].tries), (Some(31), 0));
}

#[test]
fn messages_and_tries_since_the_last_talk_are_counted_and_another_channel_is_next() {
    let Class { mut store, families } = a_family_reached_by(&[Method::Text, Method::Email, Method::Phone]);
    let family = families[0];
    for (days_ago, method, outcome) in [
        (50, Method::Phone, Outcome::NoAnswer),
        (40, Method::InPerson, Outcome::Reached),
        (12, Method::Text, Outcome::Sent),
        (8, Method::Email, Outcome::Sent),
    ] {
        let contact = an_exchange(&store, family, days_ago, method, outcome);
        log(&mut store, contact);
    }
    let quiet = the_quiet(&store).remove(0);
    assert_eq!((quiet.days, quiet.tries), (Some(40), 2), "the call that nobody took was before the talk");
    assert_eq!(quiet.next, NextStep::Try { method: Method::Phone, best_times: "after 6 pm".into() });
    let voicemail = an_exchange(&store, family, 5, Method::Voicemail, Outcome::LeftMessage);
    log(&mut store, voicemail);
    assert_eq!(next_of(&store), NextStep::AskOffice, "a message on the machine is a call that was tried");
}

#[test]
fn the_way_the_family_chose_comes_before_the_others() {
    let Class { mut store, families } = a_family_reached_by(&[Method::Email, Method::Phone]);
    let visit = an_exchange(&store, families[0], 3, Method::HomeVisit, Outcome::NoAnswer);
    log(&mut store, visit);
    assert!(matches!(next_of(&store), NextStep::Try { method: Method::Email, .. }));
}

#[test]
fn talk_about_dates_alone_calls_for_good_news() {
    let Class { mut store, families } = a_family_reached_by(&[Method::Phone]);
    let call = an_exchange(&store, families[0], 60, Method::Phone, Outcome::Reached);
    log(&mut store, Contact { reason: Reason::Logistics, ..call.clone() });
    assert_eq!(next_of(&store), NextStep::GoodNews);
    log(&mut store, Contact { reason: Reason::GoodNews, ..call });
    assert_eq!(next_of(&store), NextStep::SayHello);
}

#[test]
fn those_never_heard_from_come_first_and_then_the_longest() {
    let Class { mut store, families } = a_class().with_family("A").with_family("B").with_family("C");
    for (family, days_ago) in [(families[0], 35), (families[2], 90)] {
        let call = an_exchange(&store, family, days_ago, Method::Phone, Outcome::Reached);
        log(&mut store, call);
    }
    let order: Vec<_> = the_quiet(&store).into_iter().map(|quiet| quiet.family).collect();
    assert_eq!(order, [families[1], families[2], families[0]]);
}
