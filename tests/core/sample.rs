//! The sample class: it comes in whole, leaves whole, and looks alive on any day.

#![cfg(test)]

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use firstword_core::clock::FixedClock;
use firstword_core::conferences::{Conference, Form, Means, Status, question_bank};
use firstword_core::contacts::{Consent, Contact, Note, Outcome, Tier, Voice};
use firstword_core::families::{
    self, Guardian, Household, Profile, Student, Term, families, family_page, save_profile, save_terms,
};
use firstword_core::goals::{CheckIn, Goal};
use firstword_core::language::Locale;
use firstword_core::promises::{Promise, PromiseStatus};
use firstword_core::rounds::{Round, Wish, WishState, accept, open_help, propose, round_page};
use firstword_core::sample;
use firstword_core::search::Index;
use firstword_core::store::{Record, Store};
use firstword_core::summary::Options;
use firstword_core::today::{NextStep, Today, today};

const A_THURSDAY: &str = "2026-11-12";

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn an_empty_store(day: NaiveDate) -> Store {
    let noon = day.and_hms_opt(12, 0, 0).unwrap().and_utc();
    Store::in_memory(Arc::new(FixedClock(noon))).unwrap()
}

fn a_sample_store(day: NaiveDate) -> Store {
    let mut store = an_empty_store(day);
    sample::bring_in(&mut store).unwrap();
    store
}

fn all<R: Record>(store: &Store) -> Vec<R> {
    store.select("true ORDER BY id", []).unwrap()
}

#[test]
fn the_sample_class_comes_in_whole_and_one_undo_leaves_an_empty_store() {
    let mut store = an_empty_store(date(A_THURSDAY));
    let saved = sample::bring_in(&mut store).unwrap();
    assert_eq!(saved.value, 24);
    let full = store.rows().unwrap();
    assert!(full.len() > 500, "{} rows", full.len());

    store.undo().unwrap();
    assert_eq!(store.rows().unwrap(), Vec::<String>::new());
    assert!(store.undo_steps().unwrap().0.is_none(), "it was one change");

    store.redo().unwrap();
    assert_eq!(store.rows().unwrap(), full);
}

#[test]
fn the_sample_class_has_twenty_four_families_in_six_languages_and_none_twice() {
    let store = a_sample_store(date(A_THURSDAY));
    let lines = families(&store, false).unwrap();
    let names: BTreeSet<_> = lines.iter().map(|line| &line.name).collect();
    assert_eq!((lines.len(), names.len()), (24, 24));
    let at_home = |tag: &str| {
        let speaks = |student: &Student| student.home_language.as_deref() == Some(tag);
        let families: BTreeSet<_> =
            all::<Student>(&store).into_iter().filter(speaks).map(|student| student.family).collect();
        families.len()
    };
    assert_eq!(["en", "es", "vi", "so", "ar", "zh"].map(at_home), [10, 6, 2, 2, 2, 2]);
    assert_eq!(all::<Student>(&store).len(), 25);
}

#[test]
fn the_sample_class_is_a_term_of_honest_history() {
    let store = a_sample_store(date(A_THURSDAY));
    let contacts = all::<Contact>(&store);
    assert!((145..=160).contains(&contacts.len()), "{} contacts", contacts.len());
    for outcome in Outcome::ALL {
        assert!(contacts.iter().any(|contact| contact.outcome == *outcome), "{outcome:?}");
    }
    let promises = all::<Promise>(&store);
    for status in PromiseStatus::ALL {
        assert!(promises.iter().any(|promise| promise.status == *status), "{status:?}");
    }
    let kept = |promise: &&Promise| promise.status == PromiseStatus::Kept;
    assert!(
        promises.iter().filter(kept).any(|promise| promise.told_on.is_none()),
        "kept and still to be told"
    );
    let aids = all::<Note>(&store).into_iter().filter(|note| note.tier == Tier::PrivateAid).count();
    assert!(aids >= 4, "{aids} private aids");
    let homes: BTreeSet<_> = all::<Household>(&store).into_iter().map(|home| home.family).collect();
    assert_eq!(homes.len(), 2, "two families with two homes");
    let withheld: Vec<_> =
        all::<Guardian>(&store).into_iter().filter(|adult| !adult.may_be_contacted).collect();
    assert_eq!(withheld.len(), 1);
    assert!(!withheld[0].may_receive_records && withheld[0].channels.is_empty());
    assert_eq!(withheld[0].restriction, "court order, on file in the office");
    assert!(contacts.iter().all(|contact| contact.guardian != Some(withheld[0].id)));
}

#[test]
fn every_held_conference_of_the_sample_is_an_exchange_and_every_no_show_a_try() {
    let store = a_sample_store(date(A_THURSDAY));
    let contacts = all::<Contact>(&store);
    let mut held = 0;
    for conference in all::<Conference>(&store) {
        let exchanges: Vec<_> =
            contacts.iter().filter(|contact| contact.conference == Some(conference.id)).collect();
        match conference.status {
            Status::Held => {
                held += 1;
                assert_eq!(exchanges.len(), 1);
                assert_eq!((exchanges[0].outcome, exchanges[0].day), (Outcome::Reached, conference.day));
                assert!(conference.family_seconds > 0 && conference.closed_at > conference.began_at);
            }
            Status::NoShow => {
                assert_eq!(
                    exchanges.iter().map(|contact| contact.outcome).collect::<Vec<_>>(),
                    [Outcome::NoShow]
                );
            }
            _ => assert!(exchanges.is_empty()),
        }
    }
    assert_eq!(held, 10);
}

#[test]
fn the_sample_has_a_round_in_preparation_with_answers_in_six_languages_that_can_be_arranged_on_any_day() {
    for day in date(A_THURSDAY).iter_days().take(7) {
        let mut store = a_sample_store(day);
        let [round] = &all::<Round>(&store)[..] else { panic!("one round") };
        let wishes = all::<Wish>(&store);
        let answered: Vec<&Wish> = wishes.iter().filter(|wish| wish.state == WishState::Answered).collect();
        let languages: BTreeSet<&str> = answered.iter().map(|wish| wish.language.as_str()).collect();
        assert_eq!(languages, BTreeSet::from(["ar", "en", "es", "so", "vi", "zh"]));
        let page = round_page(&store, round.id).unwrap();
        assert!(page.meetings.is_empty() && page.slots.len() > 20, "{day}: it is in preparation");
        let state = |state| page.wishes.iter().filter(|line| line.wish.state == state).count();
        assert_eq!((state(WishState::Answered), state(WishState::Asked)), (10, 4));
        assert!(state(WishState::NotAsked) >= 10);
        assert!(
            wishes.iter().any(|wish| wish.childcare) && wishes.iter().any(|wish| wish.household.is_some())
        );
        // For one there is no slot; opening one more gives everybody a meeting.
        let proposal = propose(&store, round.id).unwrap();
        assert_eq!((proposal.meetings.len(), proposal.unplaced.len()), (9, 1), "{day}");
        let missing = &proposal.unplaced[0];
        assert_eq!(missing.whom.family_name, "Campbell");
        open_help(&mut store, round.id, &missing.unplaced.would_help[0]).unwrap();
        let proposal = propose(&store, round.id).unwrap();
        assert_eq!((proposal.meetings.len(), proposal.unplaced.len()), (10, 0), "{day}");
        accept(&mut store, round.id, &proposal.fingerprint, Locale::En).unwrap();
        let visited = all::<Conference>(&store).into_iter().find(|it| it.place.contains("porch")).unwrap();
        assert_eq!((visited.form, visited.means), (Form::HomeVisit, Means::AtHome));
    }
}

#[test]
fn the_day_of_the_pictures_is_today() {
    let store = a_sample_store(date(A_THURSDAY));
    let page = today(&store).unwrap();
    assert_eq!(page.profile.teacher, "Ms. Okafor");
    let slots: Vec<_> = page
        .conferences
        .iter()
        .map(|line| {
            (
                line.conference.time.format("%H:%M").to_string(),
                line.family_name.as_str(),
                line.students.join(", "),
            )
        })
        .collect();
    let slots: Vec<_> =
        slots.iter().map(|(time, family, children)| (time.as_str(), *family, children.as_str())).collect();
    assert_eq!(
        slots,
        [
            ("15:15", "Rosas", "Yoveli"),
            ("15:45", "Nguyễn", "Minh Anh"),
            ("16:15", "Abdi", "Hodan, Yusuf"),
            ("17:30", "Walker", "Theo")
        ]
    );
    let rosas = &page.conferences[0];
    assert_eq!(rosas.conference.interpreter, "Mr. Díaz");
    assert_eq!(rosas.conference.questions[1].words, "¿Está contenta de venir a la escuela?");
    assert_eq!(rosas.conference.questions[1].teacher_words, "Is your child happy coming to school?");
    assert!(page.conferences[1].goal_due);
    assert!(page.upcoming.len() >= 3);

    let due: Vec<_> =
        page.promises.iter().map(|line| (line.family_name.as_str(), line.days_left.unwrap_or(99))).collect();
    assert_eq!(due[..3], [("Rosas", -2), ("Abdi", 1), ("Nguyễn", 8)]);
    assert!(page.to_tell.iter().any(|line| line.family_name == "Hernández"));

    let page_of_rosas = family_page(&store, rosas.conference.family).unwrap();
    assert_eq!(page_of_rosas.goals[0].goal.title, "Read a 300-page book by spring");
    assert_eq!(page_of_rosas.goals[0].check_ins[0].value, Some(126.0));
    assert_eq!(
        page_of_rosas.hopes.last().unwrap().words,
        "Que llegue más lejos en la escuela que nosotros, para que tenga más oportunidades."
    );
    let heard = page.heard.unwrap();
    assert_eq!((heard.term.name.as_str(), heard.families), ("Fall term", 24));
}

fn is_alive(store: &Store, page: &Today) {
    let day = page.day;
    assert_eq!(page.conferences.len(), 4, "{day}");
    assert!(page.conferences.iter().all(|line| line.conference.status == Status::Planned));
    let days_left: Vec<_> = page.promises.iter().filter_map(|line| line.days_left).collect();
    assert!(days_left.contains(&-2) && days_left.contains(&1), "{day}: {days_left:?}");
    assert!(page.upcoming.len() >= 3, "{day}");
    let quiet: Vec<_> =
        page.quiet.iter().map(|quiet| (quiet.family_name.as_str(), quiet.days, quiet.tries)).collect();
    assert_eq!(quiet, [("Petrov", Some(41), 3), ("Haddad", Some(33), 0)], "{day}");
    assert!(matches!(&page.quiet[0].next, NextStep::Try { best_times, .. } if best_times == "after 6 pm"));
    assert_eq!(page.quiet[1].next, NextStep::GoodNews);
    let term = &page.heard.as_ref().unwrap().term;
    for contact in all::<Contact>(store) {
        assert!((term.starts_on..=day).contains(&contact.day), "{day}: {}", contact.line);
    }
    in_order(store, day);
}

/// Nothing is settled before it was promised, told before it was settled, or known before it happened.
fn in_order(store: &Store, day: NaiveDate) {
    for promise in all::<Promise>(store) {
        let (PromiseStatus::Kept | PromiseStatus::NotKept) = promise.status else {
            assert_eq!(promise.settled_on, None);
            assert!(promise.made_on <= promise.due_on.unwrap());
            continue;
        };
        let settled_on = promise.settled_on.unwrap();
        assert!(promise.made_on <= promise.due_on.unwrap(), "{day}: {}", promise.what);
        assert!(promise.made_on <= settled_on && settled_on <= day, "{day}: {}", promise.what);
        assert!(
            promise.told_on.is_none_or(|told| settled_on <= told && told <= day),
            "{day}: {}",
            promise.what
        );
        assert!(promise.told_on.is_some() != promise.told_how.is_empty(), "{day}: {}", promise.what);
        assert!(!promise.outcome.is_empty());
    }
    for voice in all::<Voice>(store) {
        assert!(voice.day <= day && voice.confirmed_on.is_none_or(|confirmed| confirmed <= day));
    }
    for goal in all::<Goal>(store) {
        assert!(goal.started_on <= day && goal.started_on < goal.review_on, "{day}: {}", goal.title);
        let check_ins = store.select::<CheckIn>("goal = ?1 ORDER BY id", [goal.id]).unwrap();
        let mut days = vec![goal.started_on];
        days.extend(check_ins.iter().map(|check_in| check_in.day));
        days.push(day);
        assert!(days.is_sorted(), "{day}: {}", goal.title);
    }
}

#[test]
fn the_sample_looks_alive_all_year_round() {
    let first = date("2027-01-01");
    // Every fifth day meets each weekday in each season.
    for day in first.iter_days().take(366).step_by(5).chain([date("2027-12-31"), date("2028-02-29")]) {
        let store = a_sample_store(day);
        is_alive(&store, &today(&store).unwrap());
    }
}

#[test]
fn conferences_of_the_sample_never_meet_in_one_slot() {
    for day in date(A_THURSDAY).iter_days().take(7) {
        let store = a_sample_store(day);
        let slots: Vec<_> = all::<Conference>(&store)
            .into_iter()
            .map(|conference| (conference.day, conference.time))
            .collect();
        assert_eq!(slots.iter().collect::<BTreeSet<_>>().len(), slots.len(), "{day}");
    }
}

#[test]
fn every_question_of_the_sample_is_in_the_bank_and_asked_in_the_familys_language() {
    let store = a_sample_store(date(A_THURSDAY));
    let keys: BTreeSet<_> =
        question_bank().unwrap().questions.iter().map(|question| question.key.clone()).collect();
    for conference in all::<Conference>(&store) {
        assert!(conference.questions.len() >= 4);
        for question in conference.questions.iter() {
            assert!(keys.contains(&question.key), "{}", question.key);
            let same = question.words == question.teacher_words;
            assert_eq!(same, conference.language == "en", "{} in {}", question.key, conference.language);
        }
    }
    for voice in all::<Voice>(&store) {
        assert!(voice.question.is_empty() || keys.contains(&voice.question), "{}", voice.question);
    }
}

#[test]
fn words_of_the_sample_are_quoted_only_as_somebody_and_with_consent() {
    let store = a_sample_store(date(A_THURSDAY));
    let voices = all::<Voice>(&store);
    let of = |consent| voices.iter().filter(|voice| voice.may_quote == consent).collect::<Vec<_>>();
    assert_eq!((of(Consent::Yes).len(), of(Consent::No).len()), (3, 1));
    for voice in of(Consent::Yes) {
        assert!(!voice.quoted_as.is_empty() && voice.consent_on.is_some());
        assert!(voice.language == "en" || !voice.rendering.is_empty());
    }
    assert!(
        of(Consent::NotAsked).iter().all(|voice| voice.quoted_as.is_empty() && voice.consent_on.is_none())
    );
}

#[test]
fn words_in_another_language_have_a_rendering_and_marks_are_in_their_words() {
    let store = a_sample_store(date(A_THURSDAY));
    for voice in all::<Voice>(&store) {
        assert!(voice.language == "en" || !voice.rendering.is_empty(), "{}", voice.words);
        assert!(!voice.words.trim().is_empty() && !voice.speaker.is_empty());
        if let Some(source) = voice.source {
            assert!(store.get::<Voice>(source).unwrap().words.contains(&voice.words), "{}", voice.words);
        }
    }
}

#[test]
fn search_finds_the_sample_in_every_script() {
    let store = a_sample_store(date(A_THURSDAY));
    let index = Index::build(&store).unwrap();
    let families_found = |query: &str| {
        let hits = index.search(query).hits;
        hits.into_iter().map(|hit| hit.family_name).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>()
    };
    assert_eq!(families_found("数学"), ["Chen"]);
    assert_eq!(families_found("اجتماع"), ["Mansour"]);
    assert_eq!(families_found("cửa hàng"), ["Phạm"]);
    assert_eq!(families_found("cua hang"), ["Phạm"]);
    assert_eq!(families_found("nguyen"), ["Nguyễn"]);
    assert_eq!(families_found("jardineria"), ["Rosas"]);
    assert_eq!(families_found("sheekooyin"), ["Abdi"]);
}

#[test]
fn the_sample_reads_the_same_each_time_it_comes_in() {
    let told = || {
        let store = a_sample_store(date(A_THURSDAY));
        let lines = families(&store, false).unwrap();
        let pages = lines.iter().map(|line| {
            let page = family_page(&store, line.id).unwrap();
            let adults: Vec<_> = page.guardians.into_iter().map(|adult| adult.given_name).collect();
            let words: Vec<_> =
                page.hopes.into_iter().chain(page.strengths).map(|voice| voice.words).collect();
            let days: Vec<_> = page.timeline.iter().map(families::Moment::day).collect();
            (adults, words, days)
        });
        pages.collect::<Vec<_>>()
    };
    assert_eq!(told(), told());
}

#[test]
fn the_sample_keeps_a_teachers_own_page_and_terms() {
    let day = date(A_THURSDAY);
    let mut store = an_empty_store(day);
    let page = Profile { teacher: "Mr. Ortega".to_owned(), idle_minutes: 25, ..Profile::default() };
    save_profile(&mut store, page.clone()).unwrap();
    let autumn = Term {
        name: "Autumn".to_owned(),
        starts_on: date("2026-09-01"),
        ends_on: date("2026-12-18"),
        ..Term::default()
    };
    save_terms(&mut store, vec![autumn]).unwrap();
    let before = store.rows().unwrap();

    sample::bring_in(&mut store).unwrap();
    assert_eq!(families::profile(&store).unwrap(), page);
    let names: Vec<_> = all::<Term>(&store).into_iter().map(|term| term.name).collect();
    assert_eq!(names, ["Autumn"]);

    store.undo().unwrap();
    assert_eq!(store.rows().unwrap(), before);
}

#[test]
fn a_page_without_a_name_is_filled_in_and_keeps_its_settings() {
    let mut store = an_empty_store(date(A_THURSDAY));
    save_profile(&mut store, Profile { idle_minutes: 25, ..Profile::default() }).unwrap();
    sample::bring_in(&mut store).unwrap();
    let page = families::profile(&store).unwrap();
    assert_eq!((page.teacher.as_str(), page.idle_minutes), ("Ms. Okafor", 25));
}

#[test]
fn where_a_teachers_terms_leave_today_out_the_gap_is_filled_and_nothing_overlaps() {
    let day = date(A_THURSDAY);
    let mut store = an_empty_store(day);
    let term = |name: &str, starts_on: NaiveDate, ends_on: NaiveDate| Term {
        name: name.to_owned(),
        starts_on,
        ends_on,
        ..Term::default()
    };
    let earlier = term("Earlier", day - Days::new(90), day - Days::new(20));
    let later = term("Later", day + Days::new(10), day + Days::new(90));
    save_terms(&mut store, vec![earlier, later]).unwrap();

    sample::bring_in(&mut store).unwrap();
    let terms = families::terms(&store).unwrap();
    let spans: Vec<_> =
        terms.iter().map(|line| (line.term.starts_on, line.term.ends_on, line.current)).collect();
    assert_eq!(spans.len(), 3);
    assert_eq!(spans[1], (day - Days::new(19), day + Days::new(9), true));
}

#[test]
fn nothing_the_sample_gives_to_the_summary_names_a_child_or_an_adult() {
    let store = a_sample_store(date(A_THURSDAY));
    let term = families::term_on(&store, store.today()).unwrap().unwrap();
    let numbers = firstword_core::summary::numbers(&store, &term, &Options::default()).unwrap();
    assert_eq!((numbers.leaves.quotes_that_name, numbers.leaves.changes_that_name), (0, 0));
    assert_eq!(numbers.quotes.len(), 3);
    assert!(numbers.teaching_changes.len() >= 8);
    assert!(matches!(numbers.contacts.families_began, firstword_core::summary::Share::Exactly(20..)));
    assert_eq!(
        numbers.contacts.told_apart, None,
        "the sample tells apart what was sent and what was answered"
    );
}
