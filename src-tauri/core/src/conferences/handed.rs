//! The laptop in the family's hands: a screen that is made of what the family may see and of nothing else, and what it writes
//! there. That it is handed over stands in the stored [`Place`], so that whatever happens to the window it comes back so.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::meeting::{Answer, Place, keep_place, write_answer};
use super::survey::{Survey, note_survey};
use super::{AskedOf, BankQuestion, Conference, Question, Step, questions_in_use};
use crate::contacts::{Consent, Voice, VoiceKind, set_consent};
use crate::error::{Error, Result};
use crate::families::{Family, Party};
use crate::goals::{CheckIn, GoalStatus, GoingHow, check_in};
use crate::ids::{CheckInId, ConferenceId, GoalId, RecordId as _, VoiceId};
use crate::language::Locale;
use crate::sharing::{FamilyView, SeenGoal, seen_by};
use crate::store::{Draft, Op, Saved, Store, draft, drafts, save_draft};

/// What stands on the screen that a family holds in its hands.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FamilyScreen {
    /// The meeting.
    pub conference: ConferenceId,
    /// BCP 47 tag of the language of the meeting.
    pub language: String,
    /// Whether all was read back: then it is asked how the meeting was, and not any more what to talk about.
    pub ended: bool,
    /// Whether some of those at the table may not have records, so that neither words nor goals are shown.
    pub withheld: bool,
    /// What the family said in this meeting, in the order of its questions.
    pub words: Vec<OwnWords>,
    /// Earlier goals that it is at, to say how they go.
    pub goals: Vec<RatedGoal>,
    /// What it can choose to talk about.
    pub questions: Vec<OfferedQuestion>,
    /// The key under which answers about the meeting are kept until they are handed in.
    pub survey_field: String,
    /// Such answers, when some were given.
    pub survey: Option<Draft>,
    /// Whether they were handed in.
    pub surveyed: bool,
}

/// Words of the family's, as it looks through them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OwnWords {
    /// Which.
    pub id: VoiceId,
    /// The question that they answer, in the family's language.
    pub question: String,
    /// Who said them.
    pub speaker: String,
    /// BCP 47 tag of their language.
    pub language: String,
    /// The words.
    pub words: String,
    /// Whether they may be quoted.
    pub may_quote: bool,
    /// The key under which they are kept while the family changes them.
    pub field: String,
    /// What it was changing them into.
    pub draft: Option<Draft>,
}

/// A goal, as the family says how it goes.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RatedGoal {
    /// Which.
    pub id: GoalId,
    /// In the family's words, or else in plain school terms.
    pub words: String,
    /// BCP 47 tag of their language, where they are the family's.
    pub language: String,
    /// What the family has said of it in this meeting.
    pub rating: Option<GoingHow>,
}

/// A question that the family can choose, or leave out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OfferedQuestion {
    /// Its key.
    pub key: String,
    /// In the family's language.
    pub words: String,
    /// Whether it is asked in this meeting.
    pub asked: bool,
    /// Whether it stays, because it was answered or is the last one.
    pub stays: bool,
}

/// What the screen remembers of this meeting: outside the log, and gone when the meeting is closed.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Handed {
    /// The questions that were to be asked when it was first handed over: one that is left out can be chosen again.
    offered: Vec<Question>,
    /// What was said here of goals: said again, it is changed and not counted twice.
    rated: BTreeMap<GoalId, CheckInId>,
    /// Whether answers about the meeting were handed in: only that, and nothing of them.
    surveyed: bool,
}

fn handed_field(conference: ConferenceId) -> String {
    format!("meeting-handed/{conference}")
}

impl Handed {
    fn read(store: &Store, conference: ConferenceId) -> Result<Self> {
        let kept = draft(store, &handed_field(conference))?;
        Ok(kept.and_then(|kept| serde_json::from_str(&kept.words).ok()).unwrap_or_default())
    }

    fn json(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|_| Error::Invalid { field: "place", why: "unreadable" })
    }
}

/// Gives the laptop to the family. When this returns, that is on disk.
///
/// # Errors
/// [`Error::NotFound`] when the meeting is not there; when the store cannot be written.
pub fn hand_over(store: &mut Store, id: ConferenceId, place: Place) -> Result<()> {
    let conference = store.get::<Conference>(id)?;
    let mut handed = Handed::read(store, id)?;
    let known = |one: &Question| handed.offered.iter().any(|other| other.key == one.key);
    let more: Vec<Question> = conference.questions.iter().filter(|one| !known(one)).cloned().collect();
    handed.offered.extend(more);
    save_draft(store, &handed_field(id), &handed.json()?, 0)?;
    keep_place(store, id, &Place { handed: true, ..place })
}

/// Gives it back to the teacher, at the place where the meeting stood.
///
/// # Errors
/// When the store cannot be read or written.
pub fn take_back(store: &mut Store, id: ConferenceId) -> Result<Saved<()>> {
    if let Some(place) = super::meeting::stored_place(store, id)? {
        keep_place(store, id, &Place { handed: false, ..place })?;
    }
    Ok(Saved { value: (), changed: store.unchanged()? })
}

/// The meeting whose laptop is in a family's hands.
///
/// # Errors
/// When the store cannot be read.
pub fn handed_over(store: &Store) -> Result<Option<ConferenceId>> {
    for kept in drafts(store, super::meeting::PLACE)? {
        let id = kept.field.strip_prefix(super::meeting::PLACE).and_then(|id| id.parse::<Uuid>().ok());
        let Some(id) = id.map(ConferenceId::from_uuid) else { continue };
        if is_handed(store, id)? && store.find::<Conference>(id)?.is_some() {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

pub(super) fn is_handed(store: &Store, id: ConferenceId) -> Result<bool> {
    Ok(super::meeting::stored_place(store, id)?.is_some_and(|place| place.handed))
}

/// The family spoke, or read, for some more seconds.
///
/// # Errors
/// When the store cannot be read or written.
pub fn family_spoke(store: &mut Store, id: ConferenceId, seconds: u32) -> Result<()> {
    match super::meeting::stored_place(store, id)? {
        Some(place) if place.handed => {
            let family_seconds = place.family_seconds.saturating_add(i64::from(seconds));
            keep_place(store, id, &Place { family_seconds, ..place })
        }
        _ => Ok(()),
    }
}

/// The screen that a family holds in its hands.
///
/// # Errors
/// [`Error::NotFound`] when the meeting is not there.
pub fn family_screen(store: &Store, id: ConferenceId, locale: Locale) -> Result<FamilyScreen> {
    let view = seen_by(store, id)?;
    let handed = Handed::read(store, id)?;
    let place = super::meeting::stored_place(store, id)?.unwrap_or_default();
    let survey_field = super::draft_field(id, "survey", Party::Family);
    Ok(FamilyScreen {
        conference: id,
        language: view.conference.language.clone(),
        ended: place.step == Step::ReadBack,
        withheld: view.is_withheld(),
        words: own_words(store, &view)?,
        goals: rated(store, &view, &handed)?,
        questions: offered(store, &view, &handed, locale)?,
        survey: draft(store, &survey_field)?,
        survey_field,
        surveyed: handed.surveyed,
    })
}

/// The family changes its words: they are new words, and what they meant to the teacher stays beside them.
///
/// # Errors
/// [`Error::NotFound`] when they are not the words of those at the table.
pub fn change_words(store: &mut Store, id: ConferenceId, words: VoiceId, to: &str) -> Result<Saved<()>> {
    let voice = said(&seen_by(store, id)?, words)?;
    let Voice { question, guardian, student, speaker, language, rendering, .. } = voice;
    let who = Answer { guardian, student, speaker: speaker.clone(), ..Answer::default() }.who();
    if to.trim().is_empty() && !rendering.trim().is_empty() {
        // The record goes with the words; what they meant waits for others, as it does on the teacher's side.
        save_draft(store, &format!("meeting/{id}/{question}/meaning/{who}"), &rendering, 0)?;
    }
    let words = to.to_owned();
    let answer = Answer { conference: id, question, guardian, student, speaker, language, words, rendering };
    Ok(write_answer(store, answer)?.map(|_| ()))
}

/// The family says whether its words may be quoted; `quoted_as` names it where nobody chose a name yet.
///
/// # Errors
/// [`Error::NotFound`] when they are not the words of those at the table.
pub fn allow_quoting(
    store: &mut Store,
    id: ConferenceId,
    words: VoiceId,
    yes: bool,
    quoted_as: &str,
) -> Result<Saved<()>> {
    let voice = said(&seen_by(store, id)?, words)?;
    let before = voice.quoted_as.trim();
    let name = if before.is_empty() { quoted_as } else { before };
    if yes {
        set_consent(store, words, Consent::Yes, name)
    } else {
        set_consent(store, words, Consent::No, "")
    }
}

/// The family says how a goal goes; what it said of it in this meeting is changed.
///
/// # Errors
/// [`Error::NotFound`] when the goal is not one that it may see.
pub fn rate_goal(store: &mut Store, id: ConferenceId, goal: GoalId, rating: GoingHow) -> Result<Saved<()>> {
    let view = seen_by(store, id)?;
    let seen = to_rate(&view).find(|seen| seen.goal.id == goal).ok_or(Error::NotFound { what: "goal" })?;
    let mut handed = Handed::read(store, id)?;
    let today = store.today();
    let before = said_of(store, seen, &handed)?;
    let fresh = || CheckIn {
        id: CheckInId::fresh(store.now()),
        goal,
        day: today,
        said_by: Party::Family,
        tier: seen.goal.tier,
        ..CheckIn::default()
    };
    let said = CheckIn { rating, ..before.unwrap_or_else(fresh) };
    handed.rated.insert(goal, said.id);
    // With the check-in itself: a kill between the two would count it twice when it is said again.
    let memory = vec![(handed_field(id), Some(handed.json()?))];
    Ok(store.beside(memory, |store| check_in(store, said))?.map(|_| ()))
}

/// The family chooses a question for this meeting, or leaves one out. What it chose is remembered for the next meeting.
///
/// # Errors
/// [`Error::NotFound`] when it was not offered; [`Error::Invalid`] when it stays, because it was answered or is the last one.
pub fn choose_question(
    store: &mut Store,
    id: ConferenceId,
    key: &str,
    yes: bool,
    locale: Locale,
) -> Result<Saved<()>> {
    let view = seen_by(store, id)?;
    let handed = Handed::read(store, id)?;
    let all = choices(store, &view, &handed, locale)?;
    let question = all.into_iter().find(|one| one.key == key).ok_or(Error::NotFound { what: "question" })?;
    if !yes && stays(store, &view, key)? {
        return Err(Error::Invalid { field: "questions", why: "stays" });
    }
    let mut conference = store.get::<Conference>(id)?;
    conference.questions.0.retain(|one| one.key != key);
    conference.chosen.0.retain(|one| one != key);
    if yes {
        conference.chosen.0.push(question.key.clone());
        conference.questions.0.push(question);
    }
    let family = store.get::<Family>(conference.family)?;
    store.transact(Op::EditConference, &family.name, |tx| tx.put(&conference))
}

/// The family hands in what it says of the meeting. Nothing that is kept says whose it was.
///
/// # Errors
/// [`Error::Invalid`] when nothing was answered.
pub fn hand_in(store: &mut Store, id: ConferenceId, survey: Survey) -> Result<Saved<()>> {
    let handed = Handed { surveyed: true, ..Handed::read(store, id)? };
    let typed = super::draft_field(id, "survey", Party::Family);
    // With the answers themselves: nothing says whose they are, so those that are handed in again would count twice.
    let drafts = vec![(typed, None), (handed_field(id), Some(handed.json()?))];
    Ok(store.beside(drafts, |store| note_survey(store, survey))?.map(|_| ()))
}

/// The field of what the screen remembers, for the meeting's end.
pub(super) fn memory(conference: ConferenceId) -> String {
    handed_field(conference)
}

/// Whole answers of the family's, without what was marked in them.
fn answers(view: &FamilyView) -> impl Iterator<Item = &Voice> {
    view.said.iter().filter(|voice| voice.kind == VoiceKind::Said && voice.source.is_none())
}

fn said(view: &FamilyView, words: VoiceId) -> Result<Voice> {
    answers(view).find(|voice| voice.id == words).cloned().ok_or(Error::NotFound { what: "voice" })
}

fn own_words(store: &Store, view: &FamilyView) -> Result<Vec<OwnWords>> {
    let questions = &view.conference.questions;
    let place = |voice: &&Voice| questions.iter().position(|one| one.key == voice.question);
    let mut voices: Vec<&Voice> = answers(view).collect();
    voices.sort_by_key(|voice| place(voice).unwrap_or(usize::MAX));
    let own = |voice: &Voice| -> Result<OwnWords> {
        let Voice { guardian, student, speaker, question, .. } = voice.clone();
        let field = Answer {
            conference: view.conference.id,
            guardian,
            student,
            speaker,
            question,
            ..Answer::default()
        }
        .draft_field();
        let question = questions.iter().find(|one| one.key == voice.question);
        Ok(OwnWords {
            id: voice.id,
            question: question.map(|one| one.words.clone()).unwrap_or_default(),
            speaker: voice.speaker.clone(),
            language: voice.language.clone(),
            words: voice.words.clone(),
            may_quote: voice.may_quote == Consent::Yes,
            draft: draft(store, &field)?,
            field,
        })
    };
    voices.into_iter().map(own).collect()
}

/// Goals that were made before this meeting and that the team is at.
fn to_rate(view: &FamilyView) -> impl Iterator<Item = &SeenGoal> {
    view.goals.iter().filter(|SeenGoal { goal, .. }| {
        goal.status == GoalStatus::Active
            && goal.conference != Some(view.conference.id)
            && !goal.title.trim().is_empty()
    })
}

fn rated(store: &Store, view: &FamilyView, handed: &Handed) -> Result<Vec<RatedGoal>> {
    let one = |seen: &SeenGoal| -> Result<RatedGoal> {
        let goal = &seen.goal;
        let theirs = !goal.family_words.trim().is_empty();
        Ok(RatedGoal {
            id: goal.id,
            words: if theirs { goal.family_words.clone() } else { goal.title.clone() },
            language: if theirs { goal.language.clone() } else { String::new() },
            rating: said_of(store, seen, handed)?.map(|check_in| check_in.rating),
        })
    };
    to_rate(view).map(one).collect()
}

/// What the family at the table has said of a goal: on this screen, or today, where it is one home.
fn said_of(store: &Store, seen: &SeenGoal, handed: &Handed) -> Result<Option<CheckIn>> {
    if let Some(id) = handed.rated.get(&seen.goal.id)
        && let Some(found) = store.find::<CheckIn>(*id)?
    {
        return Ok(Some(found));
    }
    let today = store.today();
    Ok(seen.check_ins.iter().find(|check_in| check_in.day == today).cloned())
}

/// Every question that the family can choose: those that were to be asked, and those of the bank.
fn choices(store: &Store, view: &FamilyView, handed: &Handed, locale: Locale) -> Result<Vec<Question>> {
    let mut all = handed.offered.clone();
    let bank = questions_in_use(store)?;
    let suits = |one: &&BankQuestion| one.forms.is_empty() || one.forms.contains(&view.conference.form);
    let of_bank = bank.questions.iter().filter(|one| one.audience == AskedOf::Family).filter(suits);
    let of_bank = of_bank.map(|one| one.asked_in(&view.conference.language, locale.tag()));
    for question in of_bank.chain(view.conference.questions.iter().cloned()) {
        if !all.iter().any(|known| known.key == question.key) {
            all.push(question);
        }
    }
    Ok(all)
}

fn offered(
    store: &Store,
    view: &FamilyView,
    handed: &Handed,
    locale: Locale,
) -> Result<Vec<OfferedQuestion>> {
    let is_asked = |key: &str| view.conference.questions.iter().any(|one| one.key == key);
    let one = |question: Question| -> Result<OfferedQuestion> {
        Ok(OfferedQuestion {
            asked: is_asked(&question.key),
            stays: is_asked(&question.key) && stays(store, view, &question.key)?,
            key: question.key,
            words: question.words,
        })
    };
    choices(store, view, handed, locale)?.into_iter().map(one).collect()
}

/// Whether a question was answered, by whomever, or is the last one.
fn stays(store: &Store, view: &FamilyView, key: &str) -> Result<bool> {
    let answered = "conference = ?1 AND question = ?2 LIMIT 1";
    let found = store.select::<Voice>(answered, rusqlite::params![view.conference.id, key])?;
    Ok(view.conference.questions.len() == 1 || !found.is_empty())
}
