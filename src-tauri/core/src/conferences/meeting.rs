//! Meeting mode: the family speaks, we share, we decide together, read back.

use std::collections::BTreeMap;

use chrono::Timelike as _;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::forms::{Agenda, agenda_of};
use super::plan::contact_of;
use super::{Agreement, Conference, ConferenceLine, FirstSpeaker, Status, Step};
use crate::contacts::{Contact, Note, NoteKind, Tier, Voice, VoiceKind, put_words, take_words};
use crate::error::{Error, Result};
use crate::families::{Family, Guardian, Party, Student};
use crate::goals::{Goal, GoalLine, GoalStatus, goal_line};
use crate::ids::{ConferenceId, ContactId, GuardianId, NoteId, RecordId as _, StudentId, VoiceId};
use crate::promises::{PromiseLine, PromiseStatus, promises};
use crate::sharing::{FamilyView, SeenGoal, seen_by};
use crate::store::{Draft, Op, Saved, Store, Tx, draft, drafts, save_draft};

/// Everything a meeting shows, on any of its steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MeetingPage {
    /// The conference and who comes.
    pub line: ConferenceLine,
    /// The adults who come.
    pub guardians: Vec<Guardian>,
    /// The children.
    pub students: Vec<Student>,
    /// What the family said in this meeting: answers and what was marked in them, oldest first.
    pub voices: Vec<Voice>,
    /// What the teacher wrote in this meeting, private aids among them, oldest first.
    pub notes: Vec<Note>,
    /// What the family hoped for before, newest first.
    pub heard_before: Vec<Voice>,
    /// Goals of the family, those made in this meeting among them.
    pub goals: Vec<GoalLine>,
    /// Promises of this meeting, and earlier ones that are still open or still to be told.
    pub promises: Vec<PromiseLine>,
    /// Words that are being typed.
    pub drafts: Vec<Draft>,
    /// How it goes, and how long each part should take.
    pub agenda: Agenda,
    /// Where the meeting stands, to return to after a pause, a lock or a crash.
    pub place: Place,
}

/// Where a meeting stands: kept like words being typed, on disk within a quarter of a second.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Place {
    /// The step on the screen; an earlier one can be looked at again.
    pub step: Step,
    /// The key of the question on the screen.
    pub question: String,
    /// Who is speaking.
    pub speaker: Party,
    /// Who of the family is speaking, as [`Answer::who`] names them.
    pub who: String,
    /// In which language somebody of the family speaks, where the teacher chose another than the one that is noted for them:
    /// BCP 47 tags, by [`Answer::who`].
    pub languages: BTreeMap<String, String>,
    /// For how long the family has spoken, in seconds.
    pub family_seconds: i64,
    /// For how long the teacher has spoken, in seconds.
    pub teacher_seconds: i64,
    /// The draft field the cursor is in.
    pub field: String,
    /// Whether the laptop is in the family's hands.
    pub handed: bool,
}

impl Default for Place {
    fn default() -> Self {
        Self {
            step: Step::FamilySpeaks,
            question: String::new(),
            speaker: Party::Family,
            who: String::new(),
            languages: BTreeMap::new(),
            family_seconds: 0,
            teacher_seconds: 0,
            field: String::new(),
            handed: false,
        }
    }
}

/// Words of the family's that answer a question of a meeting.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Answer {
    /// The meeting.
    pub conference: ConferenceId,
    /// The key of the question.
    pub question: String,
    /// The adult who answers.
    pub guardian: Option<GuardianId>,
    /// The child who answers, where no adult does.
    pub student: Option<StudentId>,
    /// As whom they are named; somebody else who came is known by this alone.
    pub speaker: String,
    /// BCP 47 tag of the language.
    pub language: String,
    /// The words, verbatim.
    pub words: String,
    /// The interpreter's rendering.
    pub rendering: String,
}

impl Answer {
    /// Whose words these are: what keeps two people's answers to one question apart, and the words they are still saying.
    #[must_use]
    pub fn who(&self) -> String {
        match (self.guardian, self.student) {
            (Some(adult), _) => adult.uuid().to_string(),
            (None, Some(child)) => child.uuid().to_string(),
            (None, None) => format!("other-{}", self.speaker),
        }
    }

    /// The key under which these words are kept while they are typed: everybody's for themselves.
    #[must_use]
    pub fn draft_field(&self) -> String {
        let field = draft_field(self.conference, &self.question, Party::Family);
        format!("{field}/{}", self.who())
    }
}

/// The key under which the words of a field of a meeting are kept while they are typed.
#[must_use]
pub fn draft_field(conference: ConferenceId, question: &str, side: Party) -> String {
    format!("meeting/{conference}/{question}/{}", side.as_str())
}

/// With what the keys begin under which it is kept where meetings stand.
pub(super) const PLACE: &str = "meeting-place/";

pub(super) fn place_field(conference: ConferenceId) -> String {
    format!("{PLACE}{conference}")
}

/// Where a meeting stands, as far as that was kept.
///
/// # Errors
/// When the store cannot be read.
pub(super) fn stored_place(store: &Store, conference: ConferenceId) -> Result<Option<Place>> {
    let kept = draft(store, &place_field(conference))?;
    Ok(kept.map(|kept| serde_json::from_str(&kept.words).unwrap_or_default()))
}

/// Begins a meeting, which is dated by this day then, or goes on with one.
///
/// # Errors
/// [`Error::NotFound`] when the conference is not there; [`Error::Invalid`] when it was closed or called off.
pub fn start_meeting(store: &mut Store, conference: ConferenceId) -> Result<Saved<()>> {
    let mut conference = store.get::<Conference>(conference)?;
    match conference.status {
        Status::Planned | Status::NoShow => {}
        Status::Begun => {
            return Ok(Saved { value: (), changed: store.unchanged()? });
        }
        Status::Held | Status::Cancelled => return Err(Error::Invalid { field: "status", why: "closed" }),
    }
    let family = store.get::<Family>(conference.family)?;
    conference.status = Status::Begun;
    conference.began_at = Some(store.now());
    conference.held_on = Some(store.today());
    store.transact(Op::StartMeeting, &family.name, |tx| {
        // They came after all: the no-show that was noted is taken back.
        tx.remove_where::<Contact>("conference = ?1", [conference.id])?;
        tx.put(&conference)
    })
}

/// The meeting whose laptop is in a family's hands, or else the one that was begun last and is not closed: what the window
/// returns to.
///
/// # Errors
/// When the store cannot be read.
pub fn meeting_under_way(store: &Store) -> Result<Option<ConferenceId>> {
    if let Some(handed) = super::handed_over(store)? {
        return Ok(Some(handed));
    }
    let begun = store.select::<Conference>("status = 'begun' ORDER BY began_at DESC LIMIT 1", [])?;
    Ok(begun.first().map(|conference| conference.id))
}

/// Everything a meeting shows: what is written in it, and of what was before only what the family at the table may see.
///
/// # Errors
/// [`Error::NotFound`] when the conference is not there; [`Error::Invalid`] while the laptop is in the family's hands.
pub fn meeting_page(store: &Store, id: ConferenceId) -> Result<MeetingPage> {
    let conference = store.get::<Conference>(id)?;
    let family = conference.family;
    let place = match stored_place(store, id)? {
        Some(place) if place.handed => return Err(Error::Invalid { field: "place", why: "handed-over" }),
        Some(place) => place,
        None => Place {
            step: conference.step,
            question: conference.questions.first().map(|question| question.key.clone()).unwrap_or_default(),
            who: conference.guardians.first().map(|adult| adult.uuid().to_string()).unwrap_or_default(),
            family_seconds: conference.family_seconds,
            teacher_seconds: conference.teacher_seconds,
            ..Place::default()
        },
    };
    let guardians = conference
        .guardians
        .iter()
        .filter_map(|guardian| store.find::<Guardian>(*guardian).transpose())
        .collect::<Result<_>>()?;
    let view = seen_by(store, id)?;
    Ok(MeetingPage {
        guardians,
        students: store.select("family = ?1 ORDER BY id", [family])?,
        voices: store.select("conference = ?1 ORDER BY id", [id])?,
        notes: store.select("conference = ?1 ORDER BY id", [id])?,
        drafts: drafts(store, &format!("meeting/{id}/"))?,
        agenda: agenda_of(store, conference.form, conference.agenda)?,
        promises: seen_promises(store, &view)?,
        line: seen_line(store, &view)?,
        goals: seen_goals(store, &view)?,
        heard_before: view.heard_before,
        place,
    })
}

/// Goals of the family's, with its own check-ins, and whatever is made in this meeting.
fn seen_goals(store: &Store, view: &FamilyView) -> Result<Vec<GoalLine>> {
    let made_here = "conference = ?1 AND tier <> ?2 ORDER BY id";
    let made_here =
        store.select::<Goal>(made_here, rusqlite::params![view.conference.id, Tier::PrivateAid])?;
    let mut seen = view.goals.clone();
    let more = made_here.into_iter().filter(|goal| !view.goals.iter().any(|seen| seen.goal.id == goal.id));
    seen.extend(more.map(|goal| SeenGoal { goal, check_ins: Vec::new() }));
    seen.into_iter().map(|SeenGoal { goal, check_ins }| goal_line(store, check_ins, goal)).collect()
}

/// Promises to the family and by it, and whatever is made in this meeting; each with the words it began with where those at the
/// table may see them.
fn seen_promises(store: &Store, view: &FamilyView) -> Result<Vec<PromiseLine>> {
    let seen = |line: &PromiseLine| view.promises.iter().any(|promise| promise.id == line.promise.id);
    let made_here = |line: &PromiseLine| {
        line.promise.conference == Some(view.conference.id) && line.promise.tier != Tier::PrivateAid
    };
    let mut lines = promises(store, Some(view.conference.family))?;
    lines.retain(|line| seen(line) || made_here(line));
    for line in &mut lines {
        line.said.take_if(|said| said.tier == Tier::PrivateAid || !view.may_read(said));
    }
    Ok(lines)
}

/// The line of a meeting, with what is to be kept and to be looked at counted among what may be seen.
fn seen_line(store: &Store, view: &FamilyView) -> Result<ConferenceLine> {
    let today = store.today();
    let open = view
        .promises
        .iter()
        .filter(|promise| matches!(promise.status, PromiseStatus::Open | PromiseStatus::Renegotiated));
    let due = |seen: &SeenGoal| seen.goal.status == GoalStatus::Active && seen.goal.review_on <= today;
    Ok(ConferenceLine {
        open_promises: u32::try_from(open.count()).unwrap_or(u32::MAX),
        goal_due: view.goals.iter().any(due),
        ..super::plan::line(store, view.conference.clone())?
    })
}

/// Keeps where a meeting stands, and the running text of the field the cursor is in. When this returns, both are on
/// disk.
///
/// # Errors
/// When the store cannot be written.
pub fn set_place(store: &mut Store, conference: ConferenceId, place: &Place) -> Result<()> {
    // A laptop in the family's hands is given back by [`super::take_back`] alone, whatever a page says that came late.
    let handed = super::handed::is_handed(store, conference)?;
    keep_place(store, conference, &Place { handed, ..place.clone() })
}

pub(super) fn keep_place(store: &mut Store, conference: ConferenceId, place: &Place) -> Result<()> {
    let json =
        serde_json::to_string(place).map_err(|_| Error::Invalid { field: "place", why: "unreadable" })?;
    save_draft(store, &place_field(conference), &json, 0)
}

/// Writes the answer to a question down as the family's words: one entry of the log for what was typed since the field
/// was entered. Nothing is written when nothing changed. Other words in the place of earlier ones must be read back and
/// asked about anew. What was marked in them is in their language. Gives the words' id where there are any.
///
/// # Errors
/// [`Error::NotFound`] when the conference is not there.
pub fn write_answer(store: &mut Store, answer: Answer) -> Result<Saved<Option<VoiceId>>> {
    let conference = store.get::<Conference>(answer.conference)?;
    let family = store.get::<Family>(conference.family)?;
    let field = answer.draft_field();
    let earlier = earlier_answer(store, &answer)?;
    let day = store.today();
    store.transact(Op::WriteVoice, &family.name, |tx| {
        tx.clear_draft(&field)?;
        if answer.words.trim().is_empty() {
            if let Some(earlier) = earlier {
                take_words(tx, earlier.id)?;
            }
            return Ok(None);
        }
        if let Some(earlier) = earlier.as_ref().filter(|earlier| earlier.language != answer.language) {
            speak_in(tx, earlier.id, &answer.language)?;
        }
        let voice = Voice {
            speaker: answer.speaker,
            language: answer.language,
            words: answer.words,
            rendering: answer.rendering,
            ..earlier.unwrap_or_else(|| Voice {
                id: VoiceId::fresh(tx.now()),
                family: conference.family,
                conference: Some(conference.id),
                guardian: answer.guardian,
                student: answer.student,
                question: answer.question,
                day,
                ..Voice::default()
            })
        };
        let id = voice.id;
        put_words(tx, voice)?;
        Ok(Some(id))
    })
}

/// What was marked in some words, and the goals that began in them, are in the language that the words turned out to be in.
fn speak_in(tx: &mut Tx<'_>, words: VoiceId, language: &str) -> Result<()> {
    for marked in tx.select::<Voice>("source = ?1", [words])? {
        tx.put(&Voice { language: language.to_owned(), ..marked })?;
    }
    for goal in tx.select::<Goal>("source = ?1", [words])? {
        tx.put(&Goal { language: language.to_owned(), ..goal })?;
    }
    Ok(())
}

/// What the same person said to this question so far.
fn earlier_answer(store: &Store, answer: &Answer) -> Result<Option<Voice>> {
    let condition = "conference = ?1 AND question = ?2 AND kind = ?3 AND source IS NULL AND guardian IS ?4
                     AND (guardian IS NOT NULL OR student IS ?5 AND (student IS NOT NULL OR speaker = ?6))
                     ORDER BY id LIMIT 1";
    let Answer { conference, question, guardian, student, speaker, .. } = answer;
    let params = rusqlite::params![conference, question, VoiceKind::Said, guardian, student, speaker];
    Ok(store.select::<Voice>(condition, params)?.into_iter().next())
}

/// Writes what the teacher says or shares beside a question: the teacher's words, apart from the family's.
///
/// # Errors
/// [`Error::NotFound`] when the conference is not there; [`Error::Invalid`] when the teacher's part is still closed.
pub fn write_share(
    store: &mut Store,
    id: ConferenceId,
    question: &str,
    kind: NoteKind,
    words: &str,
) -> Result<Saved<Option<NoteId>>> {
    let conference = store.get::<Conference>(id)?;
    if kind == NoteKind::Share && conference.first_speaker == FirstSpeaker::Unknown {
        return Err(Error::Invalid { field: "step", why: "family-first" });
    }
    let family = store.get::<Family>(conference.family)?;
    let field = draft_field(id, question, Party::Teacher);
    let condition = "conference = ?1 AND question = ?2 AND kind = ?3 AND source IS NULL AND tier <> 'private_aid' LIMIT 1";
    let earlier = store.select::<Note>(condition, rusqlite::params![id, question, kind])?.into_iter().next();
    let day = store.today();
    store.transact(Op::WriteNote, &family.name, |tx| {
        tx.clear_draft(&field)?;
        if words.trim().is_empty() {
            if let Some(earlier) = earlier {
                tx.remove::<Note>(earlier.id)?;
            }
            return Ok(None);
        }
        let note = Note {
            words: words.to_owned(),
            ..earlier.unwrap_or_else(|| Note {
                id: NoteId::fresh(tx.now()),
                family: conference.family,
                conference: Some(id),
                question: question.to_owned(),
                kind,
                day,
                ..Note::default()
            })
        };
        tx.put(&note)?;
        Ok(Some(note.id))
    })
}

/// Opens the teacher's part. It opens by itself when the family has spoken; before that the teacher can open it with a
/// reason, and the record and the summary then say that the teacher spoke first.
///
/// # Errors
/// [`Error::Invalid`] when the family has not spoken yet and no reason is given.
pub fn open_teacher_part(
    store: &mut Store,
    id: ConferenceId,
    reason: Option<&str>,
) -> Result<Saved<FirstSpeaker>> {
    let mut conference = store.get::<Conference>(id)?;
    let family = store.get::<Family>(conference.family)?;
    let reason = reason.map(str::trim).filter(|reason| !reason.is_empty());
    if conference.first_speaker == FirstSpeaker::Unknown {
        conference.first_speaker = if has_spoken(store, id)? {
            FirstSpeaker::Family
        } else {
            let reason = reason.ok_or(Error::Invalid { field: "reason", why: "family-first" })?;
            reason.clone_into(&mut conference.override_reason);
            FirstSpeaker::Teacher
        };
    }
    conference.step = conference.step.max(Step::WeShare);
    store.transact(Op::MoveMeeting, &family.name, |tx| {
        tx.put(&conference)?;
        Ok(conference.first_speaker)
    })
}

/// Whether words of the family stand there, or only what they mean as an interpreter said it, which is a draft: a teacher may
/// not write the family's language.
fn has_spoken(store: &Store, id: ConferenceId) -> Result<bool> {
    let said = "SELECT EXISTS (SELECT 1 FROM voice WHERE conference = ?1 AND trim(words) <> '')
                    OR EXISTS (SELECT 1 FROM draft WHERE field GLOB ?2 AND trim(words) <> '')";
    let meanings = format!("meeting/{id}/*/meaning/*");
    Ok(store.conn.prepare_cached(said)?.query_row(rusqlite::params![id, meanings], |row| row.get(0))?)
}

/// Goes on to a later step than the second, keeping how long each side spoke.
///
/// # Errors
/// [`Error::Invalid`] when the teacher's part was never opened.
pub fn decide(store: &mut Store, id: ConferenceId, step: Step, place: &Place) -> Result<Saved<()>> {
    let mut conference = store.get::<Conference>(id)?;
    if conference.first_speaker == FirstSpeaker::Unknown {
        return Err(Error::Invalid { field: "step", why: "family-first" });
    }
    let family = store.get::<Family>(conference.family)?;
    conference.step = step;
    conference.family_seconds = place.family_seconds.max(0);
    conference.teacher_seconds = place.teacher_seconds.max(0);
    store.transact(Op::MoveMeeting, &family.name, |tx| tx.put(&conference))
}

/// How a meeting ends.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Closing {
    /// What the family said when it was read back.
    pub agreement: Agreement,
    /// What the family corrected, in its words.
    pub correction: String,
    /// Barriers that were lowered for this meeting.
    pub barriers: Vec<super::Barrier>,
    /// What changes in the teaching because of what this family said; empty when nothing yet.
    pub teaching_change: String,
    /// For how long the family spoke, in seconds.
    pub family_seconds: i64,
    /// For how long the teacher spoke, in seconds.
    pub teacher_seconds: i64,
}

/// What is jotted down in a meeting and holds nobody's words: another day for an earlier promise; and answers about the
/// meeting, which nothing may tie to it any more.
const JOTTINGS: [&str; 2] = ["new-day-*", "survey"];

/// The fields of a meeting in which a record begins that may not have been made when it is closed: a goal, a promise, what
/// came of an earlier one.
const BEGUN_RECORDS: [&str; 3] = ["goal-", "promise-", "outcome-"];

/// What was typed in a meeting towards a record that was not made, oldest first.
pub(super) fn unfinished(store: &Store, id: ConferenceId) -> Result<Vec<Draft>> {
    let prefix = format!("meeting/{id}/");
    let mut found = drafts(store, &prefix)?;
    found.retain(|draft| {
        let name = draft.field.get(prefix.len()..).unwrap_or_default();
        BEGUN_RECORDS.iter().any(|begun| name.starts_with(begun)) && !draft.words.trim().is_empty()
    });
    Ok(found)
}

/// Closes a meeting that was read back: the words are confirmed, the exchange counts, and the place is forgotten. What was
/// begun and not finished stays a draft, and the page of the conference shows it.
///
/// # Errors
/// [`Error::Invalid`] when the family has not said whether it agrees; [`Error::NotFound`] when the conference is not there.
pub fn finish_meeting(store: &mut Store, id: ConferenceId, closing: Closing) -> Result<Saved<()>> {
    if closing.agreement == Agreement::NotYet {
        return Err(Error::Invalid { field: "agreement", why: "read-back-first" });
    }
    let mut conference = store.get::<Conference>(id)?;
    let family = store.get::<Family>(conference.family)?;
    let (today, now) = (store.today(), store.now());
    conference.status = Status::Held;
    conference.step = Step::ReadBack;
    // With a clock that was set back it ends when it began.
    conference.closed_at = Some(conference.began_at.map_or(now, |began| now.max(began)));
    // A meeting that goes past midnight stays one of the day on which it began.
    let began = conference.began_at.map_or_else(|| store.wall(), |began| store.wall_at(began));
    let held_on = *conference.held_on.get_or_insert(began.date());
    let time = began.time().with_nanosecond(0).unwrap_or_default();
    conference.agreement = closing.agreement;
    conference.correction = closing.correction;
    conference.barriers.0 = closing.barriers;
    conference.family_seconds = closing.family_seconds.max(0);
    conference.teacher_seconds = closing.teacher_seconds.max(0);
    store.transact(Op::FinishMeeting, &family.name, |tx| {
        tx.put(&conference)?;
        let before = tx.select::<Contact>("conference = ?1", [id])?;
        let tier = before.iter().map(|contact| contact.tier).max().unwrap_or_default();
        tx.remove_where::<Contact>("conference = ?1", [id])?;
        let exchange = contact_of(&conference, held_on.and_time(time), ContactId::fresh(now));
        tx.put(&Contact { tier, ..exchange })?;
        if closing.agreement == Agreement::Agreed {
            for voice in tx.select::<Voice>("conference = ?1", [id])? {
                tx.put(&Voice { confirmed_on: Some(today), ..voice })?;
            }
        }
        if !closing.teaching_change.trim().is_empty() {
            tx.put(&Note {
                id: NoteId::fresh(now),
                family: conference.family,
                conference: Some(id),
                kind: NoteKind::TeachingChange,
                words: closing.teaching_change,
                day: held_on,
                tier: Tier::School,
                ..Note::default()
            })?;
        }
        for jotting in JOTTINGS {
            tx.clear_drafts(&format!("meeting/{id}/{jotting}/*"))?;
        }
        tx.clear_draft(&super::handed::memory(id))?;
        tx.clear_draft(&place_field(id))
    })
}
