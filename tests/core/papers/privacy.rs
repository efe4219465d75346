//! What never stands on a paper: private aids, another family, the other home, the name a child goes by at school.

use firstword_core::conferences::Conference;
use firstword_core::contacts::{Contact, Note, NoteKind, Tier, Voice, VoiceKind};
use firstword_core::evidence::Attachment;
use firstword_core::families::{Family, Guardian, Party, Student};
use firstword_core::goals::{CheckIn, Goal};
use firstword_core::ids::{CheckInId, ContactId, GoalId};
use firstword_core::language::Locale;
use firstword_core::papers::{Order, PaperKind, make, message};
use firstword_core::promises::Promise;
use firstword_core::store::{Json, save_draft};

use super::{Desk, a_desk, day, leaks, said};

const SENTINEL: &str = "Zqprivatewort";

/// Private records in every place a paper reads, with the sentinel in every field that holds words; and words that are to
/// be shared but hang on a private exchange.
fn add_private_aids(desk: &mut Desk) {
    let s = || SENTINEL.to_owned();
    let (family, conference, tier) = (desk.family, Some(desk.conference), Tier::PrivateAid);
    let guardian = Some(desk.guardian);
    let contact: ContactId = desk.id();
    let on = day("2026-11-08");
    desk.put(&Contact {
        id: contact,
        family,
        day: on,
        line: s(),
        follow_up: s(),
        language: s(),
        tier,
        ..Contact::default()
    });
    for (tier, contact) in [(tier, None), (Tier::School, Some(contact))] {
        let (id, title) = (desk.id(), s());
        desk.put(&Attachment {
            id,
            family,
            conference,
            title,
            tier: Tier::PrivateAid,
            ..Attachment::default()
        });
        for kind in VoiceKind::ALL {
            let (words, rendering, kind) = (s(), s(), *kind);
            desk.voice(Voice {
                family,
                conference,
                contact,
                guardian,
                kind,
                words,
                rendering,
                tier,
                ..Voice::default()
            });
        }
        for kind in NoteKind::ALL {
            for question in ["prepare-doing", "prepare-learning", "prepare-help"] {
                let (question, words, kind) = (question.to_owned(), s(), *kind);
                desk.note(Note {
                    family,
                    conference,
                    contact,
                    kind,
                    question,
                    words,
                    tier,
                    ..Note::default()
                });
            }
        }
        for promised_by in [Party::Teacher, Party::Family] {
            let (by_name, what, outcome) = (s(), s(), s());
            desk.promise(Promise {
                family,
                conference,
                contact,
                promised_by,
                by_name,
                what,
                outcome,
                tier,
                ..Promise::default()
            });
        }
    }
    let goal: GoalId = desk.id();
    desk.put(&Goal {
        id: goal,
        family,
        conference,
        title: s(),
        family_words: s(),
        strengths: s(),
        home: s(),
        student_does: s(),
        school: s(),
        measure: s(),
        started_on: on,
        review_on: on,
        tier,
        ..Goal::default()
    });
    let shared = desk.store.select::<Goal>("tier <> 'private_aid'", []).unwrap()[0].id;
    for (goal, tier) in [(goal, Tier::School), (shared, tier)] {
        for said_by in Party::ALL {
            let (id, words, said_by): (CheckInId, _, _) = (desk.id(), s(), *said_by);
            desk.put(&CheckIn { id, goal, day: on, said_by, words, tier, ..CheckIn::default() });
        }
    }
    for side in ["teacher", "family"] {
        save_draft(
            &mut desk.store,
            &format!("meeting/{}/prepare-doing/{side}", desk.conference),
            SENTINEL,
            0,
        )
        .unwrap();
    }
}

#[test]
fn a_private_aid_has_no_words_on_any_paper() {
    let mut desk = a_desk("es");
    desk.hold();
    let before: Vec<Vec<u8>> = PaperKind::ALL.iter().map(|kind| desk.paper(*kind).document.pdf).collect();
    add_private_aids(&mut desk);
    for (kind, before) in PaperKind::ALL.iter().zip(before) {
        let made = desk.paper(*kind);
        assert!(!leaks(&made, SENTINEL), "{kind:?}");
        assert_eq!(made.document.pdf, before, "{kind:?} is the same file with private aids as without");
    }
}

#[test]
fn the_sentinel_of_a_private_aid_would_be_found_where_it_is_shared() {
    let mut desk = a_desk("es");
    let (family, conference) = (desk.family, Some(desk.conference));
    let words = SENTINEL.to_owned();
    desk.note(Note { family, conference, kind: NoteKind::Decision, words, ..Note::default() });
    assert!(leaks(&desk.paper(PaperKind::FamilyCopy), SENTINEL));
}

#[test]
fn the_name_a_child_goes_by_at_school_is_on_no_paper_and_in_no_message() {
    let mut desk = a_desk("es");
    desk.hold();
    desk.change::<Student>(desk.student, |student| student.goes_by = "Alexis".into());
    let (family, conference) = (desk.family, Some(desk.conference));
    for (kind, question) in
        [(NoteKind::Decision, ""), (NoteKind::Prepared, "prepare-doing"), (NoteKind::TeachingChange, "")]
    {
        let words = "Alexis reads to Alexis’s brother.".to_owned();
        let id = desk.store.select::<Note>("kind = ?1", [kind]).unwrap()[0].id;
        desk.change::<Note>(id, |note| (note.words, note.question) = (words, question.to_owned()));
    }
    let what = "Call Alexis on Monday".to_owned();
    desk.promise(Promise { family, conference, by_name: "Alexis".into(), what, ..Promise::default() });
    let voice = desk.store.select::<Voice>("kind = 'said'", []).unwrap().remove(0);
    desk.change::<Voice>(voice.id, |voice| voice.speaker = "Alexis".into());
    for kind in PaperKind::ALL {
        assert!(!leaks(&desk.paper(*kind), "Alexis"), "{kind:?}");
    }
    assert!(said(&desk.paper(PaperKind::FamilyCopy)).contains("Yoveli reads to Yoveli’s brother."));
    let text = message(&desk.store, PaperKind::Invitation, desk.conference, None, Locale::En).unwrap();
    assert!(!text.words.contains("Alexis") && text.words.contains("Yoveli"));
}

#[test]
fn a_name_that_is_part_of_the_written_one_is_left_where_it_stands() {
    let mut desk = a_desk("es");
    desk.hold();
    desk.change::<Student>(desk.student, |student| {
        (student.given_name, student.goes_by) = ("María del Carmen".into(), "Carmen".into());
    });
    let decision = desk.store.select::<Note>("kind = 'decision'", []).unwrap()[0].id;
    desk.change::<Note>(decision, |note| note.words = "Carmen chooses her book.".into());
    assert!(said(&desk.paper(PaperKind::FamilyCopy)).contains("Carmen chooses her book."));
}

/// Words of another conference of the family's, held with these adults.
fn add_another_conference(desk: &mut Desk, adults: Vec<firstword_core::ids::GuardianId>, words: &str) {
    let family = desk.family;
    let other = desk.conference(family, adults[0], "10:00");
    desk.change::<Conference>(other, |conference| {
        conference.guardians = Json(adults);
        conference.correction = words.into();
    });
    let (conference, w) = (Some(other), || words.to_owned());
    desk.voice(Voice { family, conference, kind: VoiceKind::Hope, words: w(), ..Voice::default() });
    desk.voice(Voice { family, conference, words: w(), ..Voice::default() });
    desk.note(Note { family, conference, kind: NoteKind::Decision, words: w(), ..Note::default() });
    desk.note(Note {
        family,
        conference,
        kind: NoteKind::Prepared,
        question: "prepare-doing".into(),
        words: w(),
        ..Note::default()
    });
    for promised_by in Party::ALL {
        desk.promise(Promise {
            family,
            conference,
            promised_by: *promised_by,
            what: w(),
            ..Promise::default()
        });
    }
    let (id, on): (GoalId, _) = (desk.id(), day("2026-11-05"));
    let goal = Goal { id, family, conference, title: w(), family_words: w(), home: w(), ..Goal::default() };
    desk.put(&Goal { started_on: on, review_on: on, ..goal });
}

const OF_FAMILIES: [PaperKind; 5] = [
    PaperKind::Invitation,
    PaperKind::Reminder,
    PaperKind::PrepFamily,
    PaperKind::FamilyCopy,
    PaperKind::Survey,
];

#[test]
fn nothing_said_in_one_home_is_on_the_papers_of_the_other() {
    let mut desk = a_desk("es");
    let ramon = desk.a_second_home();
    add_another_conference(&mut desk, vec![ramon], SENTINEL);
    // Nobody knows in which home this was said, or it was said to Ramón alone.
    let family = desk.family;
    desk.promise(Promise { family, what: SENTINEL.into(), ..Promise::default() });
    let call: ContactId = desk.id();
    desk.put(&Contact {
        id: call,
        family,
        guardian: Some(ramon),
        day: day("2026-11-05"),
        ..Contact::default()
    });
    desk.promise(Promise { family, contact: Some(call), what: SENTINEL.into(), ..Promise::default() });
    desk.hold();
    for kind in OF_FAMILIES {
        assert!(!leaks(&desk.paper(kind), SENTINEL), "{kind:?}");
    }
    assert!(leaks(&desk.paper(PaperKind::PrepTeacher), SENTINEL), "the teacher knows both homes");
    // A meeting with both may not tell Josefina what Ramón said alone.
    let both = Json(vec![desk.guardian, ramon]);
    desk.change::<Conference>(desk.conference, |conference| conference.guardians = both);
    assert!(!leaks(&desk.paper(PaperKind::PrepFamily), SENTINEL));
    desk.change::<Conference>(desk.conference, |conference| conference.guardians = Json(vec![]));
    assert!(!leaks(&desk.paper(PaperKind::PrepFamily), SENTINEL), "anybody may come");
    desk.change::<Conference>(desk.conference, |conference| conference.guardians = Json(vec![ramon]));
    assert!(leaks(&desk.paper(PaperKind::PrepFamily), SENTINEL), "it is Ramón's own");
}

#[test]
fn what_both_homes_heard_is_on_the_papers_of_either() {
    let mut desk = a_desk("es");
    let ramon = desk.a_second_home();
    let both = vec![desk.guardian, ramon];
    add_another_conference(&mut desk, both, SENTINEL);
    assert!(leaks(&desk.paper(PaperKind::PrepFamily), SENTINEL));
    assert!(!leaks(&desk.paper(PaperKind::FamilyCopy), SENTINEL), "a copy is of its own meeting");
}

#[test]
fn nothing_of_another_family_is_on_a_familys_paper() {
    let mut desk = a_desk("es");
    desk.hold();
    let own = (desk.family, desk.student, desk.guardian, desk.conference);
    let (family, student, guardian) = desk.family(SENTINEL, SENTINEL, SENTINEL, "es");
    let conference = desk.conference(family, guardian, "16:00");
    (desk.family, desk.student, desk.guardian, desk.conference) = (family, student, guardian, conference);
    add_another_conference(&mut desk, vec![guardian], SENTINEL);
    assert!(leaks(&desk.paper(PaperKind::Invitation), SENTINEL), "it would be found");
    (desk.family, desk.student, desk.guardian, desk.conference) = own;
    for kind in PaperKind::ALL {
        assert!(!leaks(&desk.paper(*kind), SENTINEL), "{kind:?}");
    }
}

#[test]
fn the_sheet_for_the_door_has_times_and_first_names_and_nothing_else() {
    let mut desk = a_desk("es");
    let (family, _, adult) = desk.family("Trần", "Minh", "Lan", "vi");
    desk.conference(family, adult, "14:00");
    let order = |kind| Order::days(kind, day("2026-11-12"), day("2026-11-12"), Locale::En);
    let made = make(&desk.store, order(PaperKind::DoorSheet)).unwrap();
    assert_eq!(
        said(&made),
        "Conferences Thursday 12 November Time Child 2:00 pm Minh 3:15 pm Yoveli Made with First Word"
    );
    let teachers = said(&make(&desk.store, order(PaperKind::DaySheet)).unwrap());
    for words in ["Trần", "Lan", "Josefina Rosas", "Interpreter: Mr. Vega", "Send the fractions game home"]
    {
        assert!(teachers.contains(words), "{words} in {teachers}");
    }
}

#[test]
fn the_survey_names_nobody() {
    let mut desk = a_desk("en");
    desk.hold();
    let made = desk.paper(PaperKind::Survey);
    for words in ["Yoveli", "Rosas", "Josefina", "Okafor", "Lincoln", "November", "3:15"] {
        assert!(!leaks(&made, words), "{words}");
    }
    assert!(said(&made).contains("Were you heard?"));
}

#[test]
fn papers_are_not_made_for_adults_who_may_not_have_them() {
    let mut desk = a_desk("es");
    desk.change::<Guardian>(desk.guardian, |adult| adult.may_receive_records = false);
    let made = |desk: &Desk, kind| make(&desk.store, desk.order(kind)).is_ok();
    assert!(made(&desk, PaperKind::Invitation) && made(&desk, PaperKind::PrepTeacher));
    assert!(!made(&desk, PaperKind::PrepFamily) && !made(&desk, PaperKind::FamilyCopy));
    desk.change::<Guardian>(desk.guardian, |adult| adult.may_be_contacted = false);
    assert!(!made(&desk, PaperKind::Invitation) && made(&desk, PaperKind::DaySheet));
    assert_eq!(desk.store.select::<Family>("true", []).unwrap().len(), 1);
}
