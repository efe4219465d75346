//! A school year of invented people: 150 families, 10,000 exchanges in several languages, promises, goals, conferences.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use firstword_core::clock::{Clock, FixedClock};
use firstword_core::conferences::{Conference, FirstSpeaker, Question, Status};
use firstword_core::contacts::{Consent, Contact, Direction, Method, Outcome, Reason, Voice, VoiceKind};
use firstword_core::families::{Care, Family, Guardian, Party, Profile, Student, Term};
use firstword_core::goals::{CheckIn, Goal};
use firstword_core::ids::{
    CareId, CheckInId, ConferenceId, ContactId, FamilyId, GoalId, GuardianId, PromiseId, StudentId, TermId,
    VoiceId,
};
use firstword_core::promises::{Promise, PromiseStatus};
use firstword_core::store::{Json, Op, Store, Tx};
use firstword_core::vault::{Key, STORE_FILE};
use rusqlite::{Connection, OpenFlags};
use secrecy::ExposeSecret as _;
use tempfile::TempDir;

/// How many exchanges are written down.
pub(crate) const CONTACTS: usize = 10_000;
/// How many families there are.
pub(crate) const FAMILIES: usize = 150;

const LINES: [&str; 10] = [
    "Called to say that she read aloud for ten minutes and was proud of it. Her mother laughed with joy.",
    "Quiere leer un libro de 300 páginas antes de la primavera; su mamá leerá con ella todas las noches.",
    "No answer at noon, left a message about the field trip and that there is no hurry at all.",
    "她想读完一本三百页的书，妈妈每天晚上陪她读半小时。她的数学也进步很快。",
    "تحدثنا بعد الاجتماع عن القراءة في البيت وعن أخيها الصغير، وكانت الأم سعيدة جدا بما سمعت.",
    "Chị Nguyễn nói con thích toán và muốn đọc sách mỗi tối trước khi ngủ. Anh trai cũng giúp em.",
    "Grandfather asked how to help with fractions; we looked at the number line together for a while.",
    "La abuela pregunta por el autobús de la mañana. Le escribí la hora y el lugar de la nueva parada.",
    "Sent the reading list home. He wants the ones about whales and volcanoes first, then the others.",
    "Elle raconte que son fils a trouvé un ami à l'école, et qu'il dort mieux depuis la rentrée de février.",
];

/// A written class in a folder of its own.
pub(crate) struct Class {
    dir: TempDir,
    /// A family whose page is often open.
    pub(crate) family: FamilyId,
    /// The term that everything happened in.
    pub(crate) term: Term,
}

impl Class {
    /// Writes it down, on the disk that the program is built on.
    pub(crate) fn written() -> Self {
        let dir = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        let mut store = Store::open(dir.path(), &key(), clock()).expect("a store");
        let saved = store.transact(Op::ImportSample, "", write).expect("a class");
        let (family, term) = saved.value;
        Self { dir, family, term }
    }

    /// The folder it is in.
    pub(crate) fn dir(&self) -> &Path {
        self.dir.path()
    }

    /// Opens it.
    pub(crate) fn open(&self) -> Store {
        Store::open(self.dir(), &key(), clock()).expect("the store")
    }

    /// The same tables, rows and indexes as a file of plain SQLite.
    pub(crate) fn plain_copy(&self) -> PathBuf {
        let plain = self.dir().join("plain.db");
        let conn = Connection::open_with_flags(
            self.dir().join(STORE_FILE),
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        )
        .expect("the store's file");
        conn.pragma_update(None, "key", key().sqlcipher_pragma().expose_secret()).expect("the key");
        conn.execute("ATTACH ?1 AS plain KEY ''", [plain.to_str()]).expect("a plain file");
        conn.query_row("SELECT sqlcipher_export('plain')", [], |_| Ok(())).expect("a copy");
        conn.execute("DETACH plain", []).expect("a plain file");
        plain
    }
}

/// Opens the plain copy as SQLite comes.
pub(crate) fn open_plain(path: &Path) -> Connection {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .expect("the plain copy")
}

fn key() -> Key {
    Key::from_bytes(|bytes| bytes.fill(0x5a))
}

fn clock() -> Arc<dyn Clock> {
    Arc::new(FixedClock(now()))
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_773_306_000, 0).expect("a time")
}

/// The day of all measurements.
pub(crate) fn today() -> NaiveDate {
    now().date_naive()
}

fn write(tx: &mut Tx<'_>) -> firstword_core::Result<(FamilyId, Term)> {
    let first_day = today() - Days::new(180);
    let term =
        Term { id: TermId::fresh(tx.now()), name: "Fall".to_owned(), starts_on: first_day, ends_on: today() };
    tx.put(&term)?;
    tx.put(&Profile {
        teacher: "Ms. Okafor".to_owned(),
        school: "Harbor School".to_owned(),
        ..Profile::default()
    })?;
    let families =
        (0..FAMILIES).map(|number| family(tx, number)).collect::<firstword_core::Result<Vec<_>>>()?;
    for number in 0..CONTACTS {
        let (family, guardian) = families[number % FAMILIES];
        tx.put(&contact(number, family, guardian, first_day, tx.now()))?;
    }
    Ok((families[0].0, term))
}

/// An exchange like any other: one line, a few choices.
pub(crate) fn contact(
    number: usize,
    family: FamilyId,
    guardian: GuardianId,
    first_day: NaiveDate,
    now: DateTime<Utc>,
) -> Contact {
    Contact {
        id: ContactId::fresh(now),
        family,
        guardian: Some(guardian),
        day: first_day + Days::new(number as u64 % 181),
        time: NaiveTime::from_hms_opt(8 + number as u32 % 10, number as u32 % 60, 0),
        method: Method::ALL[number % Method::ALL.len()],
        direction: Direction::ALL[number / 7 % 2],
        reason: Reason::ALL[number / 3 % Reason::ALL.len()],
        outcome: if number.is_multiple_of(4) { Outcome::NoAnswer } else { Outcome::Reached },
        language: ["en", "es", "zh", "ar", "vi"][number % 5].to_owned(),
        line: LINES[number % LINES.len()].to_owned(),
        ..Contact::default()
    }
}

fn family(tx: &mut Tx<'_>, number: usize) -> firstword_core::Result<(FamilyId, GuardianId)> {
    let now = tx.now();
    let day = today() - Days::new(number as u64 % 90);
    let name = format!("{} {number}", ["Rosas", "Haddad", "Nguyễn", "Li", "O'Neil"][number % 5]);
    let family = Family { id: FamilyId::fresh(now), name: name.clone(), ..Family::default() };
    tx.put(&family)?;
    let student = Student {
        id: StudentId::fresh(now),
        family: family.id,
        given_name: "Yoveli".to_owned(),
        family_name: name.clone(),
        grade: "3".to_owned(),
        ..Student::default()
    };
    tx.put(&student)?;
    let guardian = Guardian {
        id: GuardianId::fresh(now),
        family: family.id,
        given_name: "Josefina".to_owned(),
        family_name: name,
        relationship: "mother".to_owned(),
        speaks: ["en", "es", "zh", "ar", "vi"][number % 5].to_owned(),
        best_times: "after 6 pm".to_owned(),
        ..Guardian::default()
    };
    tx.put(&guardian)?;
    tx.put(&Care { id: CareId::fresh(now), student: student.id, guardian: guardian.id, ..Care::default() })?;
    let voice = Voice {
        id: VoiceId::fresh(now),
        family: family.id,
        student: Some(student.id),
        guardian: Some(guardian.id),
        kind: VoiceKind::ALL[number % VoiceKind::ALL.len()],
        words: LINES[(number + 1) % LINES.len()].to_owned(),
        day,
        may_quote: if number.is_multiple_of(20) { Consent::Yes } else { Consent::NotAsked },
        ..Voice::default()
    };
    tx.put(&voice)?;
    tx.put(&Promise {
        id: PromiseId::fresh(now),
        family: family.id,
        student: Some(student.id),
        promised_by: Party::Teacher,
        what: "Bring two books about volcanoes".to_owned(),
        made_on: day,
        due_on: Some(day + Days::new(14)),
        status: PromiseStatus::ALL[number % 4],
        source: Some(voice.id),
        ..Promise::default()
    })?;
    let goal = Goal {
        id: GoalId::fresh(now),
        family: family.id,
        student: Some(student.id),
        title: "Read a 300-page book by spring".to_owned(),
        idea_of: Party::ALL[number % 4],
        started_on: day,
        review_on: day + Days::new(60),
        target_value: Some(300.0),
        ..Goal::default()
    };
    tx.put(&goal)?;
    tx.put(&CheckIn {
        id: CheckInId::fresh(now),
        goal: goal.id,
        day,
        value: Some(120.0),
        ..CheckIn::default()
    })?;
    tx.put(&conference(number, family.id, guardian.id, now))?;
    Ok((family.id, guardian.id))
}

fn conference(number: usize, family: FamilyId, guardian: GuardianId, now: DateTime<Utc>) -> Conference {
    let ahead = number.is_multiple_of(3);
    let day =
        if ahead { today() + Days::new(number as u64 % 28) } else { today() - Days::new(number as u64 % 90) };
    Conference {
        id: ConferenceId::fresh(now),
        family,
        day,
        guardians: Json(vec![guardian]),
        questions: Json(vec![Question { key: "hopes".to_owned(), ..Question::default() }]),
        status: if ahead { Status::Planned } else { Status::Held },
        first_speaker: if ahead { FirstSpeaker::Unknown } else { FirstSpeaker::Family },
        ..Conference::default()
    }
}
