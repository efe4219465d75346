//! The papers of a conference: for whom, in which language, on one page each; and what never stands on them.

#![cfg(test)]

mod leaves;
mod made;
mod privacy;

use std::sync::Arc;

use chrono::NaiveDate;
use firstword_core::clock::FixedClock;
use firstword_core::conferences::{Agreement, Conference, Question, Status};
use firstword_core::contacts::{Contact, Note, NoteKind, Voice, VoiceKind};
use firstword_core::families::{Family, Guardian, Household, Party, Profile, Student};
use firstword_core::goals::{CheckIn, Goal};
use firstword_core::ids::{
    CheckInId, ConferenceId, ContactId, FamilyId, GoalId, GuardianId, HouseholdId, NoteId, PromiseId,
    RecordId, StudentId, VoiceId,
};
use firstword_core::language::{Locale, PaperLanguage};
use firstword_core::papers::{Made, Order, PaperKind, make};
use firstword_core::promises::Promise;
use firstword_core::store::{Json, Op, Record, Store};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A teacher's records, and the conference that papers are made for.
struct Desk {
    store: Store,
    family: FamilyId,
    student: StudentId,
    guardian: GuardianId,
    conference: ConferenceId,
}

/// The Rosas family, a conference on 12 November, and the usual amount of what stands between a family and its teacher.
fn a_desk(reads: &str) -> Desk {
    let clock = FixedClock("2026-11-09T09:00:00Z".parse().unwrap());
    let store = Store::in_memory(Arc::new(clock)).unwrap();
    let mut desk = Desk {
        store,
        family: FamilyId::default(),
        student: StudentId::default(),
        guardian: GuardianId::default(),
        conference: ConferenceId::default(),
    };
    desk.put(&Profile {
        teacher: "Ms. Okafor".into(),
        school: "Lincoln Elementary".into(),
        room: "Room 14".into(),
        ..Profile::default()
    });
    let (family, student, guardian) = desk.family("Rosas", "Yoveli", "Josefina", reads);
    (desk.family, desk.student, desk.guardian) = (family, student, guardian);
    desk.conference = desk.conference(family, guardian, "15:15");
    desk.usual_records();
    desk
}

impl Desk {
    fn put<R: Record>(&mut self, record: &R) {
        self.store.transact(Op::EditFamily, "", |tx| tx.put(record)).unwrap();
    }

    fn id<I: RecordId>(&self) -> I {
        I::from_uuid(firstword_core::ids::fresh(self.store.now()))
    }

    fn family(
        &mut self,
        name: &str,
        child: &str,
        adult: &str,
        reads: &str,
    ) -> (FamilyId, StudentId, GuardianId) {
        let (family, student, guardian) = (self.id(), self.id(), self.id());
        self.put(&Family { id: family, name: name.into(), ..Family::default() });
        let (given_name, family_name) = (child.into(), name.into());
        self.put(&Student { id: student, family, given_name, family_name, ..Student::default() });
        self.put(&Guardian {
            id: guardian,
            family,
            given_name: adult.into(),
            family_name: name.into(),
            reads: reads.into(),
            speaks: reads.into(),
            ..Guardian::default()
        });
        (family, student, guardian)
    }

    fn conference(&mut self, family: FamilyId, guardian: GuardianId, time: &str) -> ConferenceId {
        let id: ConferenceId = self.id();
        let bank = firstword_core::conferences::question_bank().unwrap();
        let question = |key: &str| {
            let words = &bank.questions.iter().find(|known| known.key == key).unwrap().words["en"];
            Question { key: key.into(), words: words.clone(), teacher_words: words.clone() }
        };
        let questions = ["school-going", "happy-coming", "see-or-advise", "hope-this-year"].map(question);
        self.put(&Conference {
            id,
            family,
            day: day("2026-11-12"),
            time: format!("{time}:00").parse().unwrap(),
            place: "Room 14".into(),
            guardians: Json(vec![guardian]),
            interpreter: "Mr. Vega".into(),
            questions: Json(questions.into()),
            status: Status::Planned,
            ..Conference::default()
        });
        id
    }

    fn usual_records(&mut self) {
        let (family, guardian, conference) = (self.family, Some(self.guardian), Some(self.conference));
        for (kind, words, conference) in [
            (VoiceKind::Hope, "Que lea un libro de 300 páginas.", None),
            (VoiceKind::Worry, "Que le dé pena preguntar.", None),
            (VoiceKind::Said, "Va contenta, pero le cuesta la mañana.", conference),
            (VoiceKind::Said, "En casa me cuenta todo lo que hizo.", conference),
        ] {
            let rendering = "What it means, in short.".into();
            self.voice(Voice {
                family,
                guardian,
                kind,
                words: words.into(),
                rendering,
                conference,
                ..Voice::default()
            });
        }
        for (kind, question, words) in [
            (
                NoteKind::Prepared,
                "prepare-doing",
                "She reads at grade level and asks good questions in science.",
            ),
            (NoteKind::Prepared, "prepare-learning", "Fractions now, then decimals in January."),
            (NoteKind::Prepared, "prepare-help", "Ten minutes of reading aloud, in any language."),
            (NoteKind::Decision, "", "Yoveli chooses her own book every Monday."),
        ] {
            self.note(Note {
                family,
                conference,
                kind,
                question: question.into(),
                words: words.into(),
                ..Note::default()
            });
        }
        self.note(Note {
            family,
            kind: NoteKind::TeachingChange,
            words: "Partner reading before reading aloud.".into(),
            ..Note::default()
        });
        let goal: GoalId = self.id();
        self.put(&Goal {
            id: goal,
            family,
            title: "Read a 300-page book by spring".into(),
            family_words: "Leer un libro largo".into(),
            language: "es".into(),
            home: "Twenty minutes after dinner".into(),
            school: "A book bag every Friday".into(),
            started_on: day("2026-10-01"),
            review_on: day("2026-12-01"),
            conference,
            ..Goal::default()
        });
        let id: CheckInId = self.id();
        let (words, said_by) = ("Lee sola en la cama.".into(), Party::Family);
        self.put(&CheckIn { id, goal, day: day("2026-11-02"), said_by, words, ..CheckIn::default() });
        for (promised_by, what) in [
            (Party::Teacher, "Send the fractions game home"),
            (Party::Family, "Visit the library on Saturday"),
        ] {
            let due_on = Some(day("2026-11-20"));
            self.promise(Promise {
                family,
                promised_by,
                what: what.into(),
                due_on,
                conference,
                ..Promise::default()
            });
        }
        let id: ContactId = self.id();
        let line = "She read to the first graders".into();
        self.put(&Contact { id, family, guardian, day: day("2026-11-03"), line, ..Contact::default() });
    }

    fn voice(&mut self, voice: Voice) {
        let id: VoiceId = self.id();
        self.put(&Voice {
            id,
            speaker: "Josefina".into(),
            language: "es".into(),
            day: day("2026-11-02"),
            ..voice
        });
    }

    fn note(&mut self, note: Note) {
        let id: NoteId = self.id();
        self.put(&Note { id, day: day("2026-11-02"), ..note });
    }

    fn promise(&mut self, promise: Promise) {
        let id: PromiseId = self.id();
        self.put(&Promise { id, made_on: day("2026-11-01"), ..promise });
    }

    fn change<R: Record>(&mut self, id: R::Id, change: impl FnOnce(&mut R)) {
        let mut record = self.store.get::<R>(id).unwrap();
        change(&mut record);
        self.put(&record);
    }

    /// A second home, in which Ramón lives; Josefina lives in the first.
    fn a_second_home(&mut self) -> GuardianId {
        let (first, second): (HouseholdId, HouseholdId) = (self.id(), self.id());
        let family = self.family;
        for (id, name) in [(first, "Josefina’s home"), (second, "Ramón’s home")] {
            self.put(&Household { id, family, name: name.into(), ..Household::default() });
        }
        self.change::<Guardian>(self.guardian, |adult| adult.household = Some(first));
        let ramon: GuardianId = self.id();
        let (given_name, household) = ("Ramón".into(), Some(second));
        self.put(&Guardian { id: ramon, family, given_name, household, ..Guardian::default() });
        ramon
    }

    /// The meeting took place and was read back.
    fn hold(&mut self) {
        self.change::<Conference>(self.conference, |conference| {
            conference.status = Status::Held;
            conference.agreement = Agreement::InPart;
            conference.correction = "No es la mañana, es el domingo por la noche.".into();
        });
    }

    fn order(&self, kind: PaperKind) -> Order {
        Order::one(kind, self.conference, Locale::En)
    }

    fn paper(&self, kind: PaperKind) -> Made {
        make(&self.store, self.order(kind)).unwrap()
    }

    fn paper_in(&self, kind: PaperKind, language: PaperLanguage) -> Made {
        make(&self.store, Order { language: Some(language), ..self.order(kind) }).unwrap()
    }
}

/// Everything a paper says, as one line: its words as they are read aloud.
fn said(made: &Made) -> String {
    made.document.reading.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// Everything in which words could leave with a paper.
fn leaks(made: &Made, words: &str) -> bool {
    let document = &made.document;
    let set = document.text.concat().replace('\n', " ");
    let pages = document.pages.concat();
    said(made).contains(words)
        || set.contains(words)
        || pages.contains(words)
        || document.pdf.windows(words.len()).any(|part| part == words.as_bytes())
}
