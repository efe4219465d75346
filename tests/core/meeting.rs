//! A meeting: the family speaks first, and nobody's words take the place of another's.

#![cfg(test)]

use std::sync::Arc;

use chrono::NaiveTime;
use firstword_core::Error;
use firstword_core::clock::FixedClock;
use firstword_core::conferences::{
    Afterwards, Agreement, Answer, Closing, Conference, FirstSpeaker, Place, Question, Status, Step,
    afterwards, chosen_before, finish_meeting, meeting_page, open_teacher_part, save_conference, set_place,
    start_meeting, write_afterwards, write_answer, write_share,
};
use firstword_core::contacts::{Contact, Mark, Method, Note, NoteKind, Tier, Voice, mark_words};
use firstword_core::families::{Guardian, NewFamily, Student, add_family};
use firstword_core::goals::Goal;
use firstword_core::ids::{ConferenceId, GuardianId};
use firstword_core::promises::Promise;
use firstword_core::store::{Json, Store, draft, drafts, save_draft};

/// A store with the Rosas family and a conference that was begun, in which both parents sit at the table.
fn begun() -> (Store, ConferenceId, Vec<GuardianId>) {
    let clock = FixedClock("2026-11-12T15:00:00Z".parse().unwrap());
    let mut store = Store::in_memory(Arc::new(clock)).unwrap();
    let family = NewFamily {
        students: vec![Student {
            given_name: "Yoveli".into(),
            family_name: "Rosas".into(),
            ..Student::default()
        }],
        guardians: vec![
            Guardian { given_name: "Josefina".into(), ..Guardian::default() },
            Guardian { given_name: "Martín".into(), ..Guardian::default() },
        ],
        ..NewFamily::default()
    };
    let family = add_family(&mut store, family).unwrap().value;
    let adults: Vec<Guardian> = store.select("true ORDER BY given_name", []).unwrap();
    let adults: Vec<GuardianId> = adults.into_iter().map(|adult| adult.id).collect();
    let conference = Conference {
        family,
        day: store.today(),
        time: NaiveTime::from_hms_opt(15, 15, 0).unwrap(),
        guardians: Json(adults.clone()),
        questions: Json(vec![Question { key: "school-going".into(), ..Question::default() }]),
        ..Conference::default()
    };
    let conference = save_conference(&mut store, conference).unwrap().value;
    start_meeting(&mut store, conference).unwrap();
    (store, conference, adults)
}

fn answer(conference: ConferenceId, guardian: Option<GuardianId>, words: &str) -> Answer {
    Answer { conference, question: "school-going".into(), guardian, words: words.into(), ..Answer::default() }
}

fn voices(store: &Store) -> Vec<String> {
    let voices: Vec<Voice> = store.select("true ORDER BY words", []).unwrap();
    voices.into_iter().map(|voice| voice.words).collect()
}

#[test]
fn each_adult_and_the_child_answer_the_same_question_with_words_of_their_own() {
    let (mut store, conference, adults) = begun();
    write_answer(&mut store, answer(conference, Some(adults[0]), "A: bien")).unwrap();
    write_answer(&mut store, answer(conference, Some(adults[1]), "B: mejor")).unwrap();
    write_answer(&mut store, answer(conference, None, "C: me gusta")).unwrap();
    write_answer(&mut store, answer(conference, Some(adults[0]), "A: muy bien")).unwrap();
    assert_eq!(voices(&store), ["A: muy bien", "B: mejor", "C: me gusta"]);
}

#[test]
fn adults_children_and_whoever_else_came_answer_apart_each_in_their_own_language() {
    let (mut store, conference, adults) = begun();
    let child = store.select::<Student>("true", []).unwrap()[0].id;
    let said = |guardian, student, speaker: &str, language: &str, words: &str| Answer {
        student,
        speaker: speaker.into(),
        language: language.into(),
        ..answer(conference, guardian, words)
    };
    let answers = [
        said(Some(adults[0]), None, "Josefina", "es", "Bien"),
        said(Some(adults[1]), None, "Martín", "quc", "Utz"),
        said(None, Some(child), "Yoveli", "en", "Good"),
        said(None, None, "her grandmother", "es", "Canta"),
        said(None, None, "uncle Raúl", "es", "Lee"),
    ];
    for answer in &answers {
        write_answer(&mut store, answer.clone()).unwrap();
    }
    for answer in &answers {
        write_answer(&mut store, Answer { words: format!("{}.", answer.words), ..answer.clone() }).unwrap();
    }
    let kept: Vec<_> = meeting_page(&store, conference).unwrap().voices;
    let kept: Vec<_> =
        kept.iter().map(|it| (it.speaker.as_str(), it.language.as_str(), it.words.as_str())).collect();
    assert_eq!(
        kept,
        [
            ("Josefina", "es", "Bien."),
            ("Martín", "quc", "Utz."),
            ("Yoveli", "en", "Good."),
            ("her grandmother", "es", "Canta."),
            ("uncle Raúl", "es", "Lee.")
        ]
    );
}

#[test]
fn words_that_become_a_record_leave_what_somebody_else_is_saying_as_a_draft() {
    let (mut store, conference, adults) = begun();
    let (one, other) =
        (answer(conference, Some(adults[0]), "Bien"), answer(conference, Some(adults[1]), "Pero"));
    for answer in [&one, &other] {
        save_draft(&mut store, &answer.draft_field(), &answer.words, 2).unwrap();
    }
    write_answer(&mut store, one.clone()).unwrap();
    assert_eq!(draft(&store, &one.draft_field()).unwrap(), None);
    assert_eq!(draft(&store, &other.draft_field()).unwrap().unwrap().words, "Pero");
}

#[test]
fn what_was_marked_in_an_answer_goes_along_when_its_language_is_set_right() {
    let (mut store, conference, adults) = begun();
    let utz = Answer { language: "es".into(), ..answer(conference, Some(adults[0]), "Utz. Loq") };
    let id = write_answer(&mut store, utz.clone()).unwrap().value.unwrap();
    mark_words(&mut store, id, "Utz.", Mark::Strength).unwrap();
    mark_words(&mut store, id, "Loq", Mark::Goal).unwrap();
    write_answer(&mut store, Answer { language: "quc".into(), ..utz }).unwrap();
    let voices: Vec<Voice> = store.select("true", []).unwrap();
    assert_eq!(voices.len(), 2);
    assert!(voices.iter().all(|voice| voice.language == "quc"), "{voices:?}");
    assert_eq!(store.select::<Goal>("true", []).unwrap()[0].language, "quc");
}

#[test]
fn the_teachers_part_stays_closed_until_the_family_has_spoken() {
    let (mut store, conference, adults) = begun();
    assert_eq!(open_teacher_part(&mut store, conference, None).unwrap_err().code(), "invalid");
    let share = write_share(&mut store, conference, "share-doing", NoteKind::Share, "Reading well.");
    assert_eq!(share.unwrap_err().code(), "invalid");
    write_answer(&mut store, answer(conference, Some(adults[0]), "Bien")).unwrap();
    assert_eq!(open_teacher_part(&mut store, conference, None).unwrap().value, FirstSpeaker::Family);
    write_share(&mut store, conference, "share-doing", NoteKind::Share, "Reading well.").unwrap();
}

#[test]
fn a_family_whose_words_only_the_interpreter_could_give_has_spoken_too() {
    let (mut store, conference, adults) = begun();
    let field = format!("meeting/{conference}/school-going/meaning/{}", adults[0]);
    save_draft(&mut store, &field, " ", 1).unwrap();
    assert_eq!(open_teacher_part(&mut store, conference, None).unwrap_err().code(), "invalid");
    save_draft(&mut store, &field, "She likes coming, but Mondays hurt.", 35).unwrap();
    assert_eq!(open_teacher_part(&mut store, conference, None).unwrap().value, FirstSpeaker::Family);
}

#[test]
fn opening_it_before_needs_a_reason_and_the_record_says_who_spoke_first_for_good() {
    let (mut store, conference, adults) = begun();
    let opened = open_teacher_part(&mut store, conference, Some("The family asked me to begin")).unwrap();
    assert_eq!(opened.value, FirstSpeaker::Teacher);
    write_answer(&mut store, answer(conference, Some(adults[0]), "Bien")).unwrap();
    assert_eq!(open_teacher_part(&mut store, conference, None).unwrap().value, FirstSpeaker::Teacher);
    let kept = store.get::<Conference>(conference).unwrap();
    assert_eq!(kept.override_reason, "The family asked me to begin");
}

#[test]
fn words_become_a_record_and_leave_the_draft_in_the_same_moment() {
    let (mut store, conference, adults) = begun();
    let answer = answer(conference, Some(adults[0]), "Bien, pero");
    let field = answer.draft_field();
    save_draft(&mut store, &field, "Bien, pero", 10).unwrap();
    write_answer(&mut store, answer).unwrap();
    assert_eq!(draft(&store, &field).unwrap(), None);
    assert_eq!(voices(&store), ["Bien, pero"]);
}

#[test]
fn a_meeting_is_found_again_at_the_same_step_and_question() {
    let (mut store, conference, _) = begun();
    let place =
        Place { step: Step::WeDecide, question: "own-1".into(), family_seconds: 280, ..Place::default() };
    set_place(&mut store, conference, &place).unwrap();
    assert_eq!(meeting_page(&store, conference).unwrap().place, place);
}

#[test]
fn a_closed_meeting_confirms_the_words_counts_as_one_exchange_and_undo_opens_it_again() {
    let (mut store, conference, adults) = begun();
    write_answer(&mut store, answer(conference, Some(adults[0]), "Bien")).unwrap();
    open_teacher_part(&mut store, conference, None).unwrap();
    let not_yet = finish_meeting(&mut store, conference, Closing::default());
    assert_eq!(not_yet.unwrap_err().code(), "invalid");
    let before = store.rows().unwrap();
    let closing = Closing { agreement: Agreement::Agreed, ..Closing::default() };
    finish_meeting(&mut store, conference, closing).unwrap();
    let contacts: Vec<Contact> = store.select("true", []).unwrap();
    assert_eq!(contacts.len(), 1);
    assert_eq!((contacts[0].method, contacts[0].conference), (Method::Conference, Some(conference)));
    let voice: Vec<Voice> = store.select("true", []).unwrap();
    assert_eq!(voice[0].confirmed_on, Some(store.today()));
    store.undo().unwrap();
    assert_eq!(store.rows().unwrap(), before);
    assert_eq!(store.get::<Conference>(conference).unwrap().status, Status::Begun);
}

#[test]
fn a_closed_meeting_forgets_days_and_answers_and_keeps_every_draft_that_holds_words() {
    let (mut store, conference, adults) = begun();
    write_answer(&mut store, answer(conference, Some(adults[0]), "Bien")).unwrap();
    let other = ConferenceId::default();
    let gone = ["new-day-1/teacher", "survey/family"];
    let stays = ["outcome-1/teacher", "promise-new/teacher", "hopes/meaning/x"];
    for field in gone.iter().chain(&stays) {
        for meeting in [conference, other] {
            save_draft(&mut store, &format!("meeting/{meeting}/{field}"), "Sent it", 7).unwrap();
        }
    }
    let left = |store: &Store, meeting: ConferenceId| {
        let mut left: Vec<String> = drafts(store, &format!("meeting/{meeting}/"))
            .unwrap()
            .into_iter()
            .map(|draft| draft.field.split_once(&format!("{meeting}/")).unwrap().1.to_owned())
            .collect();
        left.sort();
        left
    };
    let refused = finish_meeting(&mut store, conference, Closing::default());
    assert!(refused.is_err());
    assert_eq!(left(&store, conference).len(), 5, "a refusal empties nothing");
    let closing = Closing { agreement: Agreement::Agreed, ..Closing::default() };
    finish_meeting(&mut store, conference, closing).unwrap();
    assert_eq!(left(&store, conference), ["hopes/meaning/x", "outcome-1/teacher", "promise-new/teacher"]);
    assert_eq!(left(&store, other).len(), 5);
}

#[test]
fn what_is_made_of_private_words_stays_private() {
    let (mut store, conference, adults) = begun();
    let id = write_answer(&mut store, answer(conference, Some(adults[0]), "Quiere leer más"))
        .unwrap()
        .value
        .unwrap();
    let mut voice = store.get::<Voice>(id).unwrap();
    voice.tier = Tier::PrivateAid;
    let opened = Voice { tier: Tier::Family, ..voice.clone() };
    firstword_core::contacts::save_voice(&mut store, voice).unwrap();
    assert_eq!(firstword_core::contacts::save_voice(&mut store, opened).unwrap_err().code(), "invalid");
    mark_words(&mut store, id, "leer más", Mark::Goal).unwrap();
    mark_words(&mut store, id, "Quiere leer", Mark::Promise).unwrap();
    assert_eq!(store.select::<Goal>("true", []).unwrap()[0].tier, Tier::PrivateAid);
    assert_eq!(store.select::<Promise>("true", []).unwrap()[0].tier, Tier::PrivateAid);
}

#[test]
fn what_a_teacher_thinks_of_a_meeting_is_a_private_aid_and_what_changes_may_be_cited() {
    let (mut store, conference, adults) = begun();
    write_answer(&mut store, answer(conference, Some(adults[0]), "Bien")).unwrap();
    let closing = Closing { agreement: Agreement::Agreed, ..Closing::default() };
    finish_meeting(&mut store, conference, closing).unwrap();
    let written = Afterwards {
        reflection: "I spoke too soon".to_owned(),
        teaching_change: "More time to read".to_owned(),
    };
    write_afterwards(&mut store, conference, written.clone()).unwrap();
    assert_eq!(afterwards(&store, conference).unwrap(), written);
    let tiers: Vec<(NoteKind, Tier)> = store
        .select::<Note>(
            "conference = ?1 AND kind IN ('reflection', 'teaching_change') ORDER BY kind",
            [conference],
        )
        .unwrap()
        .into_iter()
        .map(|note| (note.kind, note.tier))
        .collect();
    assert_eq!(tiers, [(NoteKind::Reflection, Tier::PrivateAid), (NoteKind::TeachingChange, Tier::School)]);
    write_afterwards(&mut store, conference, Afterwards { reflection: String::new(), ..written.clone() })
        .unwrap();
    assert_eq!(afterwards(&store, conference).unwrap().reflection, "");
    store.undo().unwrap();
    assert_eq!(afterwards(&store, conference).unwrap(), written);
}

#[test]
fn nothing_is_written_afterwards_of_a_meeting_that_was_not_held() {
    let (mut store, conference, _) = begun();
    let refused = write_afterwards(&mut store, conference, Afterwards::default());
    assert!(matches!(refused, Err(Error::Invalid { why: "not-held", .. })));
}

/// A question as it is asked in Spanish.
fn question(key: &str, words: &str) -> Question {
    Question { key: key.into(), words: words.into(), teacher_words: words.into() }
}

#[test]
fn what_a_family_chose_is_remembered_for_its_next_conference_each_once_and_for_no_other_family() {
    let (mut store, conference, _) = begun();
    let first = store.get::<Conference>(conference).unwrap();
    let plan = |store: &mut Store, day: &str, questions: Vec<Question>, chosen: &[&str]| {
        let chosen = chosen.iter().map(|key| (*key).to_owned()).collect();
        let plan = Conference {
            day: day.parse().unwrap(),
            questions: Json(questions),
            chosen: Json(chosen),
            ..Conference { family: first.family, ..Conference::default() }
        };
        save_conference(store, plan).unwrap().value
    };
    let (worries, sings) = (question("worries", "¿Qué le preocupa?"), question("own-1", "¿Qué canta?"));
    let newer = vec![question("own-1", "¿Qué lee?"), question("own-2", "¿Qué canta?"), worries.clone()];
    plan(&mut store, "2026-10-01", vec![worries, sings], &["worries", "own-1"]);
    let last = plan(&mut store, "2026-11-01", newer, &["own-2", "worries", "gone"]);
    let chosen: Vec<String> =
        chosen_before(&store, first.family, &[]).unwrap().into_iter().map(|it| it.words).collect();
    assert_eq!(chosen, ["¿Qué canta?", "¿Qué le preocupa?"]);
    assert_eq!(store.get::<Conference>(last).unwrap().chosen.0, ["own-2", "worries"], "what is not asked");
    let others = NewFamily { name: "Walker".into(), ..NewFamily::default() };
    let others = add_family(&mut store, others).unwrap().value;
    assert_eq!(chosen_before(&store, others, &[]).unwrap(), []);
}
