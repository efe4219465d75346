//! The forms of a conference, the question bank, and what families say afterwards.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};

use firstword_core::Error;
use firstword_core::conferences::{
    Agenda, AskedOf, Form, Lead, Part, Step, Survey, SurveyAnswer, agenda_of, agendas, note_survey,
    question_bank, remove_agenda, save_agenda, surveys_of,
};
use firstword_core::ids::{AgendaId, RecordId as _};
use firstword_core::store::{Json, Store};

use crate::support::a_store;

/// The languages in which papers speak to families.
const LANGUAGES: [&str; 7] = ["ar", "en", "es", "fr", "pt", "vi", "zh"];

fn stock(store: &Store) -> Vec<Agenda> {
    agendas(store).unwrap().agendas.into_iter().filter(|agenda| agenda.id == AgendaId::default()).collect()
}

fn languages(words: &BTreeMap<String, String>) -> Vec<&str> {
    assert!(words.values().all(|words| !words.trim().is_empty()));
    words.keys().map(String::as_str).collect()
}

#[test]
fn every_form_has_an_agenda_whose_parts_add_up_and_in_which_a_teacher_never_speaks_first() {
    let agendas = stock(&a_store());
    let forms: Vec<Form> = agendas.iter().map(|agenda| agenda.form).collect();
    assert_eq!(forms, Form::ALL);
    for agenda in agendas {
        assert_eq!(agenda.parts.iter().map(|part| part.minutes).sum::<i64>(), agenda.minutes);
        assert!(matches!(agenda.parts[0].lead, Lead::Family | Lead::Student), "{:?}", agenda.form);
        assert_eq!(agenda.parts[0].step, Step::FamilySpeaks);
        assert_eq!(agenda.parts.last().unwrap().step, Step::ReadBack);
        assert!(agenda.parts.iter().map(|part| part.step).is_sorted(), "{:?}", agenda.form);
        for part in agenda.parts.iter().chain(agenda.class_meeting.iter()) {
            assert_eq!(languages(&part.words), LANGUAGES, "{}", part.key);
        }
        assert_eq!(languages(&agenda.closing), LANGUAGES);
    }
}

#[test]
fn a_team_meets_for_75_minutes_before_each_family_for_30_and_a_home_is_visited_in_pairs() {
    let store = a_store();
    let team = agenda_of(&store, Form::ParentTeacherTeam, None).unwrap();
    assert_eq!((team.class_meeting.iter().map(|part| part.minutes).sum::<i64>(), team.minutes), (75, 30));
    assert_eq!(agenda_of(&store, Form::HomeVisit, None).unwrap().visitors, 2);
}

#[test]
fn every_question_has_its_own_key_and_stands_in_every_language_of_whom_it_is_for() {
    let bank = question_bank().unwrap();
    let keys: BTreeSet<&str> = bank.questions.iter().map(|question| question.key.as_str()).collect();
    assert_eq!(keys.len(), bank.questions.len());
    for question in &bank.questions {
        let expected: &[&str] =
            if question.audience == AskedOf::Teacher { &["en", "es"] } else { &LANGUAGES };
        assert_eq!(languages(&question.words), expected, "{}", question.key);
    }
    let store = a_store();
    for agenda in stock(&store) {
        assert!(agenda.questions.iter().all(|key| keys.contains(key.as_str())), "{:?}", agenda.form);
    }
    assert_eq!(bank.unchecked, agendas(&store).unwrap().unchecked);
    assert!(bank.unchecked.iter().all(|tag| LANGUAGES.contains(&tag.as_str())));
}

#[test]
fn a_form_of_ones_own_stands_after_the_one_it_is_of_and_goes_without_taking_anything_along() {
    let mut store = a_store();
    let first = stock(&store).remove(0);
    let part = Part {
        minutes: 10,
        words: [("en".to_owned(), "The family tells a story".to_owned())].into(),
        ..Part::default()
    };
    let own = Agenda { name: "With a story".to_owned(), parts: Json(vec![part; 3]), ..first };
    let id = save_agenda(&mut store, own).unwrap().value;
    let found = agendas(&store).unwrap().agendas.swap_remove(1);
    assert_eq!((found.id, found.minutes), (id, 30));
    assert_eq!(agenda_of(&store, Form::FamilyFirst, Some(id)).unwrap(), found);
    remove_agenda(&mut store, id).unwrap();
    assert_eq!(agenda_of(&store, Form::FamilyFirst, Some(id)).unwrap().id, AgendaId::default());
    store.undo().unwrap();
    assert_eq!(agendas(&store).unwrap().agendas.swap_remove(1), found);
}

#[test]
fn a_form_in_which_the_teacher_speaks_first_or_that_says_nothing_is_refused() {
    let mut store = a_store();
    let first = Agenda { name: "Mine".to_owned(), ..stock(&store).remove(0) };
    let with = |change: fn(&mut Agenda)| {
        let mut agenda = first.clone();
        change(&mut agenda);
        agenda
    };
    for (agenda, refused) in [
        (with(|agenda| agenda.parts.0[0].lead = Lead::Teacher), "family-first"),
        (with(|agenda| agenda.parts.0[1].words.clear()), "empty"),
        (with(|agenda| agenda.parts.0.clear()), "out-of-range"),
        (with(|agenda| agenda.parts.0[0].minutes = i64::MAX), "out-of-range"),
        (with(|agenda| agenda.parts.0[0].minutes = 0), "out-of-range"),
        (with(|agenda| agenda.name = "  ".to_owned()), "empty"),
    ] {
        let answer = save_agenda(&mut store, agenda);
        assert!(matches!(answer, Err(Error::Invalid { why, .. }) if why == refused), "{answer:?}");
    }
}

/// What a family said of its meeting, `heard` and nothing else.
fn said(store: &mut Store, heard: SurveyAnswer) {
    note_survey(store, Survey { heard, ..Survey::default() }).unwrap();
}

#[test]
fn what_fewer_than_five_families_said_of_their_meetings_is_told_to_nobody() {
    let mut store = a_store();
    let (from, to) = (store.today(), store.today());
    for _ in 0..4 {
        said(&mut store, SurveyAnswer::No);
        assert_eq!(surveys_of(&store, from, to).unwrap(), None);
    }
    said(&mut store, SurveyAnswer::Yes);
    let counts = surveys_of(&store, from, to).unwrap().unwrap();
    assert_eq!((counts.surveys, counts.heard.yes, counts.heard.no), (5, 1, 4));
    assert_eq!(counts.knows_how.yes + counts.knows_how.partly + counts.knows_how.no, 0);
}

#[test]
fn a_survey_keeps_neither_the_family_nor_the_meeting_nor_the_day() {
    let mut store = a_store();
    let today = store.today();
    said(&mut store, SurveyAnswer::Partly);
    let kept = store.select::<Survey>("true", []).unwrap().remove(0);
    assert_ne!(kept.month, today);
    assert_eq!(kept.month.format("%Y-%m-%d").to_string(), today.format("%Y-%m-01").to_string());
    let columns = store.columns_of(firstword_core::store::Table::Survey).unwrap();
    assert_eq!(columns, ["id", "month", "heard", "knows_how", "can_help", "words", "language"]);
    assert_eq!(kept.id.uuid().get_version_num(), 4, "an id of version 7 holds the time");
    let nothing = note_survey(&mut store, Survey::default());
    assert!(matches!(nothing, Err(Error::Invalid { why: "empty", .. })));
}
