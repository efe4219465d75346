//! The list of families, and the page of one: who they are and everything between us.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::people::full_name;
use super::{Care, Classroom, Family, Guardian, Household, Student};
use crate::conferences::Conference;
use crate::contacts::{Contact, Note, Tier, Voice, VoiceKind, with_two_way};
use crate::error::Result;
use crate::goals::{GoalLine, goals_of};
use crate::ids::{ClassroomId, FamilyId, GuardianId};
use crate::promises::{Promise, PromiseStatus};
use crate::sharing::unsaid_homes;
use crate::store::Store;

/// A family in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FamilyLine {
    /// Which one.
    pub id: FamilyId,
    /// What the teacher calls them.
    pub name: String,
    /// How the children are called.
    pub students: Vec<String>,
    /// The adults' names.
    pub guardians: Vec<String>,
    /// BCP 47 tags of the languages the adults speak.
    pub languages: Vec<String>,
    /// Whether a meeting needs an interpreter.
    pub interpreter: bool,
    /// The last day there was talk in both directions.
    pub last_heard: Option<NaiveDate>,
    /// Promises to this family that are still to be kept.
    pub open_promises: u32,
    /// Whether there is an active goal.
    pub has_goal: bool,
    /// How things stand.
    pub state: FamilyState,
}

/// Whether a family is in the class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FamilyState {
    /// In the class.
    Here,
    /// Gone from the class; its history stays.
    Archived,
}

/// The page of a family.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FamilyPage {
    /// The family.
    pub family: Family,
    /// Its homes.
    pub households: Vec<Household>,
    /// The children, eldest entry first.
    pub students: Vec<Student>,
    /// The adults.
    pub guardians: Vec<Guardian>,
    /// The adults of whom nobody said in which home they live, where that matters.
    pub unsaid_homes: Vec<GuardianId>,
    /// Who cares for whom.
    pub care: Vec<Care>,
    /// What they hope for, newest first; hopes of an earlier class stand in the timeline alone.
    pub hopes: Vec<Voice>,
    /// What they know and bring, newest first.
    pub strengths: Vec<Voice>,
    /// What worries them, newest first.
    pub worries: Vec<Voice>,
    /// Goals, active ones first.
    pub goals: Vec<GoalLine>,
    /// Everything between us, newest first.
    pub timeline: Vec<Moment>,
    /// The teacher's private aids about this family, newest first.
    pub private_aids: Vec<Note>,
}

/// One thing between a family and the teacher.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Moment {
    /// An exchange, with what the family said in it and what was noted beside it.
    Contact {
        /// The exchange.
        contact: Contact,
        /// What the family said.
        voices: Vec<Voice>,
        /// What the teacher noted.
        notes: Vec<Note>,
    },
    /// A conference, planned or held.
    Conference {
        /// The conference.
        conference: Conference,
        /// What the family said.
        voices: Vec<Voice>,
        /// What the teacher shared and noted.
        notes: Vec<Note>,
    },
    /// A promise that is still to be kept.
    Promised {
        /// The promise.
        promise: Promise,
    },
    /// You said, I did: a promise and what came of it.
    Settled {
        /// The promise.
        promise: Promise,
        /// The family's words it was made from.
        said: Option<Voice>,
    },
    /// Words said outside any exchange that was logged.
    Voice {
        /// The words.
        voice: Voice,
    },
    /// A note of the teacher's.
    Note {
        /// The note.
        note: Note,
    },
    /// A goal was made.
    Goal {
        /// The goal and how it is going.
        goal: GoalLine,
    },
}

impl Moment {
    /// The day it stands under.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        match self {
            Self::Contact { contact, .. } => contact.day,
            Self::Conference { conference, .. } => conference.dated(),
            Self::Promised { promise } => promise.made_on,
            Self::Settled { promise, .. } => promise.settled_on.unwrap_or(promise.made_on),
            Self::Voice { voice } => voice.day,
            Self::Note { note } => note.day,
            Self::Goal { goal } => goal.goal.started_on,
        }
    }

    /// Newer moments of one day come after older ones: a wall-clock time where there is one.
    fn order(&self) -> (NaiveDate, Option<chrono::NaiveTime>) {
        let time = match self {
            Self::Contact { contact, .. } => contact.time,
            Self::Conference { conference, .. } => Some(conference.time),
            _ => None,
        };
        (self.day(), time)
    }
}

/// The families that are here, by name; archived ones too when asked for.
///
/// # Errors
/// When the store cannot be read.
pub fn families(store: &Store, archived: bool) -> Result<Vec<FamilyLine>> {
    lines(store, archived, None)
}

/// The families of a class, by name, whether they are still here or not: whose children stand in it, or came with it.
///
/// # Errors
/// When the store cannot be read.
pub fn families_of(store: &Store, classroom: ClassroomId) -> Result<Vec<FamilyLine>> {
    lines(store, true, Some(classroom))
}

/// The classes, the current ones first, then the newest.
///
/// # Errors
/// When the store cannot be read.
pub fn classrooms(store: &Store) -> Result<Vec<Classroom>> {
    store.select("true ORDER BY archived_on IS NOT NULL, archived_on DESC, id DESC", [])
}

fn lines(store: &Store, archived: bool, classroom: Option<ClassroomId>) -> Result<Vec<FamilyLine>> {
    let mut students = names_by_family(store, include_str!("sql/students.sql"), true)?;
    let mut guardians = names_by_family(store, include_str!("sql/guardians.sql"), false)?;
    let mut statement = store.conn.prepare_cached(&with_two_way(include_str!("sql/families.sql")))?;
    let lines = statement.query_map(params![archived, classroom], |row| {
        let id: FamilyId = row.get("id")?;
        let languages: Option<String> = row.get("languages")?;
        let archived_on: Option<NaiveDate> = row.get("archived_on")?;
        Ok(FamilyLine {
            id,
            name: row.get("name")?,
            students: students.remove(&id).unwrap_or_default(),
            guardians: guardians.remove(&id).unwrap_or_default(),
            languages: languages
                .unwrap_or_default()
                .split(',')
                .filter(|tag| !tag.is_empty())
                .map(str::to_owned)
                .collect(),
            interpreter: row.get("interpreter")?,
            last_heard: row.get("last_heard")?,
            open_promises: row.get("open_promises")?,
            has_goal: row.get("has_goal")?,
            state: if archived_on.is_some() { FamilyState::Archived } else { FamilyState::Here },
        })
    })?;
    Ok(lines.collect::<rusqlite::Result<_>>()?)
}

fn names_by_family(store: &Store, sql: &str, given_only: bool) -> Result<HashMap<FamilyId, Vec<String>>> {
    let mut statement = store.conn.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut names: HashMap<FamilyId, Vec<String>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let (given, family): (String, String) = (row.get(1)?, row.get(2)?);
        let name = if given_only && !given.trim().is_empty() { given } else { full_name(&given, &family) };
        names.entry(row.get(0)?).or_default().push(name);
    }
    Ok(names)
}

/// Everything a family's page shows.
///
/// # Errors
/// [`crate::Error::NotFound`] when the family is not there.
pub fn family_page(store: &Store, id: FamilyId) -> Result<FamilyPage> {
    let family = store.get::<Family>(id)?;
    let voices = store.select::<Voice>("family = ?1 ORDER BY day DESC, id DESC", [id])?;
    let of_kind = |kind| voices.iter().filter(|voice| voice.kind == kind).cloned().collect::<Vec<_>>();
    let notes = store.select::<Note>("family = ?1 ORDER BY day DESC, id DESC", [id])?;
    let goals = goals_of(store, id)?;
    Ok(FamilyPage {
        households: store.select("family = ?1 ORDER BY id", [id])?,
        students: store.select("family = ?1 ORDER BY id", [id])?,
        guardians: store.select("family = ?1 ORDER BY id", [id])?,
        unsaid_homes: unsaid_homes(store, id)?,
        care: store.select("student IN (SELECT id FROM student WHERE family = ?1) ORDER BY id", [id])?,
        hopes: of_kind(VoiceKind::Hope).into_iter().filter(|hope| hope.past_on.is_none()).collect(),
        strengths: of_kind(VoiceKind::Strength),
        worries: of_kind(VoiceKind::Worry),
        private_aids: notes.iter().filter(|note| note.tier == Tier::PrivateAid).cloned().collect(),
        timeline: timeline(store, id, voices, notes, &goals)?,
        goals,
        family,
    })
}

fn timeline(
    store: &Store,
    family: FamilyId,
    voices: Vec<Voice>,
    notes: Vec<Note>,
    goals: &[GoalLine],
) -> Result<Vec<Moment>> {
    let contacts = store.select::<Contact>("family = ?1 AND conference IS NULL", [family])?;
    let conferences = store.select::<Conference>("family = ?1", [family])?;
    let promises = store.select::<Promise>("family = ?1", [family])?;
    let (mut of_contact, mut of_conference, mut loose) = (HashMap::new(), HashMap::new(), Vec::new());
    let all_voices: HashMap<_, _> = voices.iter().map(|voice| (voice.id, voice.clone())).collect();
    for voice in voices.into_iter().rev() {
        match (voice.contact, voice.conference) {
            (Some(contact), _) => of_contact.entry(contact).or_insert_with(Vec::new).push(voice),
            (_, Some(conference)) => of_conference.entry(conference).or_insert_with(Vec::new).push(voice),
            _ => loose.push(Moment::Voice { voice }),
        }
    }
    let (mut notes_of_contact, mut notes_of_conference) = (HashMap::new(), HashMap::new());
    for note in notes.into_iter().rev().filter(|note| note.tier != Tier::PrivateAid) {
        match (note.contact, note.conference) {
            (Some(contact), _) => notes_of_contact.entry(contact).or_insert_with(Vec::new).push(note),
            (_, Some(conference)) => {
                notes_of_conference.entry(conference).or_insert_with(Vec::new).push(note)
            }
            _ => loose.push(Moment::Note { note }),
        }
    }
    let mut moments = loose;
    moments.extend(goals.iter().cloned().map(|goal| Moment::Goal { goal }));
    moments.extend(contacts.into_iter().map(|contact| Moment::Contact {
        voices: of_contact.remove(&contact.id).unwrap_or_default(),
        notes: notes_of_contact.remove(&contact.id).unwrap_or_default(),
        contact,
    }));
    moments.extend(conferences.into_iter().map(|conference| Moment::Conference {
        voices: of_conference.remove(&conference.id).unwrap_or_default(),
        notes: notes_of_conference.remove(&conference.id).unwrap_or_default(),
        conference,
    }));
    moments.extend(promises.into_iter().map(|promise| match promise.status {
        PromiseStatus::Open | PromiseStatus::Renegotiated => Moment::Promised { promise },
        PromiseStatus::Kept | PromiseStatus::NotKept => {
            let said = promise.source.and_then(|source| all_voices.get(&source).cloned());
            Moment::Settled { promise, said }
        }
    }));
    moments.sort_by_key(|moment| std::cmp::Reverse(moment.order()));
    Ok(moments)
}
