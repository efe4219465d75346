//! Planning conferences, and the page one is prepared from.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::afterwards::{Afterwards, afterwards};
use super::meeting::unfinished;
use super::{Conference, OWN_QUESTION, Question};
use crate::contacts::{Contact, Method, Note, NoteKind, Reason, Voice, VoiceKind};
use crate::error::{Error, Result};
use crate::families::{Family, Guardian, Household, Student, full_name, is_new};
use crate::goals::{GoalLine, goals_of};
use crate::ids::{ConferenceId, ContactId, FamilyId, GuardianId, RoundId};
use crate::promises::{PromiseLine, promises};
use crate::sharing::{Homes, SaidWhere, said_elsewhere, unsaid_homes};
use crate::store::{Draft, Json, Op, Saved, Store};

/// A conference in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ConferenceLine {
    /// The conference.
    pub conference: Conference,
    /// The family's name.
    pub family_name: String,
    /// The children's given names.
    pub students: Vec<String>,
    /// The names of the adults who come.
    pub guardians: Vec<String>,
    /// Whether a goal of the family is due to be looked at.
    pub goal_due: bool,
    /// Promises to the family that are still to be kept.
    pub open_promises: u32,
}

/// What a conference is prepared from: who comes, what they hope, what was promised.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ConferencePage {
    /// The conference and who comes.
    pub line: ConferenceLine,
    /// Every adult of the family.
    pub family_guardians: Vec<Guardian>,
    /// The children.
    pub family_students: Vec<Student>,
    /// What the family hoped for, newest first.
    pub hopes: Vec<Voice>,
    /// The goals, active ones first.
    pub goals: Vec<GoalLine>,
    /// Promises both ways that are still to be kept or to be told.
    pub promises: Vec<PromiseLine>,
    /// The newest exchanges, at most five.
    pub last_contacts: Vec<Contact>,
    /// What the teacher wrote before the meeting to the three things families want to know.
    pub prepared: Vec<Note>,
    /// What the teacher wrote when it was over.
    pub afterwards: Afterwards,
    /// What was typed in the meeting towards a goal, a promise or the end of an earlier promise and became no record: still
    /// drafts, to be finished or put away here.
    pub unfinished: Vec<Draft>,
    /// Which of the hopes, goals, promises and exchanges were not said before all the homes that come, by their ids.
    pub said_where: BTreeMap<Uuid, SaidWhere>,
    /// The homes of the family.
    pub households: Vec<Household>,
    /// The adults of whom nobody said in which home they live, where that matters.
    pub unsaid_homes: Vec<GuardianId>,
}

/// Plans a conference (nil id) or changes a plan.
///
/// # Errors
/// [`Error::Invalid`] when it asks nothing, lasts under 5 or over 240 minutes, has no day, or is saved with another time at
/// which the teacher is in another meeting or on the way, or which is over, as in moving it; [`Error::NotFound`] when the
/// family is not there.
pub fn save_conference(store: &mut Store, mut conference: Conference) -> Result<Saved<ConferenceId>> {
    if !super::forms::MINUTES.contains(&conference.minutes) {
        return Err(Error::Invalid { field: "minutes", why: "out-of-range" });
    }
    if conference.day == NaiveDate::default() {
        return Err(Error::Invalid { field: "day", why: "empty" });
    }
    if conference.questions.is_empty() {
        return Err(Error::Invalid { field: "questions", why: "empty" });
    }
    let Conference { questions, chosen, .. } = &mut conference;
    chosen.0.retain(|key| questions.iter().any(|question| question.key == *key));
    crate::rounds::refuse_clash(store, &conference)?;
    let family = store.get::<Family>(conference.family)?;
    let op = if is_new(conference.id) { Op::PlanConference } else { Op::EditConference };
    store.transact(op, &family.name, |tx| {
        if is_new(conference.id) {
            conference.id = ConferenceId::fresh(tx.now());
        }
        tx.put(&conference)?;
        Ok(conference.id)
    })
}

/// The questions that a family chose for its conferences so far, each once, those of the newest conference first. They are
/// offered again when the next one is planned with these adults: what one home wanted to talk about is not offered to the other.
///
/// # Errors
/// When the store cannot be read.
pub fn chosen_before(store: &Store, family: FamilyId, guardians: &[GuardianId]) -> Result<Vec<Question>> {
    let planned = Conference { family, guardians: Json(guardians.to_vec()), ..Conference::default() };
    let homes = Homes::read(&store.shareable()?, &planned)?;
    let condition = "family = ?1 AND chosen <> '[]' ORDER BY coalesce(held_on, day) DESC, time DESC, id DESC";
    let mut found: Vec<Question> = Vec::new();
    let all = store.select::<Conference>(condition, [family])?;
    for conference in all.iter().filter(|one| homes.may_read(*one)) {
        for question in conference.questions.iter().filter(|it| conference.chosen.contains(&it.key)) {
            if !found.iter().any(|known| is_same(known, question)) {
                found.push(question.clone());
            }
        }
    }
    Ok(found)
}

/// Whether two questions are one. Those of the teacher's own are numbered anew in every conference.
fn is_same(one: &Question, other: &Question) -> bool {
    match (one.key.starts_with(OWN_QUESTION), other.key.starts_with(OWN_QUESTION)) {
        (true, true) => one.words == other.words,
        _ => one.key == other.key,
    }
}

/// The exchange that a conference is, which began at `began` on the teacher's wall, or should have.
pub(crate) fn contact_of(conference: &Conference, began: NaiveDateTime, id: ContactId) -> Contact {
    let at_home = conference.form == super::Form::HomeVisit || conference.means == super::Means::AtHome;
    let method = if at_home { Method::HomeVisit } else { Method::Conference };
    Contact {
        id,
        family: conference.family,
        guardian: conference.guardians.first().copied(),
        day: began.date(),
        time: Some(began.time()),
        method,
        reason: Reason::Academics,
        language: conference.language.clone(),
        conference: Some(conference.id),
        ..Contact::default()
    }
}

/// Conferences from `from` to `to`, both included, in the order of their slots; one that began stands under the day it did. What was planned with a family that has left
/// since is nothing to get ready for; it is there again when the family is.
///
/// # Errors
/// When the store cannot be read.
pub fn conferences(store: &Store, from: NaiveDate, to: NaiveDate) -> Result<Vec<ConferenceLine>> {
    let condition = "coalesce(held_on, day) BETWEEN ?1 AND ?2
             AND (status <> 'planned' OR family NOT IN (SELECT id FROM family WHERE archived_on IS NOT NULL))
         ORDER BY coalesce(held_on, day), time, id";
    let found = store.select::<Conference>(condition, [from, to])?;
    found.into_iter().map(|conference| line(store, conference)).collect()
}

/// The conferences of a round, in the order of their slots.
///
/// # Errors
/// When the store cannot be read.
pub fn conferences_of_round(store: &Store, round: RoundId) -> Result<Vec<ConferenceLine>> {
    let found = store.select::<Conference>("round = ?1 ORDER BY day, time, id", [round])?;
    found.into_iter().map(|conference| line(store, conference)).collect()
}

pub(super) fn line(store: &Store, conference: Conference) -> Result<ConferenceLine> {
    let family = conference.family;
    let students = children(store, &conference)?;
    let guardians = conference
        .guardians
        .iter()
        .filter_map(|id| store.find::<Guardian>(*id).transpose())
        .map(|guardian| guardian.map(|guardian| full_name(&guardian.given_name, &guardian.family_name)))
        .collect::<Result<_>>()?;
    let open = "SELECT count(*) FROM promise WHERE family = ?1 AND status IN ('open', 'renegotiated')";
    let due =
        "SELECT EXISTS (SELECT 1 FROM goal WHERE family = ?1 AND status = 'active' AND review_on <= ?2)";
    Ok(ConferenceLine {
        family_name: store.find::<Family>(family)?.unwrap_or_default().name,
        students: students.into_iter().map(|student| student.called().to_owned()).collect(),
        guardians,
        goal_due: store
            .conn
            .prepare_cached(due)?
            .query_row(rusqlite::params![family, store.today()], |row| row.get(0))?,
        open_promises: store.conn.prepare_cached(open)?.query_row([family], |row| row.get(0))?,
        conference,
    })
}

/// The children that a conference is about.
pub(crate) fn children(store: &Store, conference: &Conference) -> Result<Vec<Student>> {
    let mut students = store.select::<Student>("family = ?1 ORDER BY id", [conference.family])?;
    if students.iter().any(|student| conference.students.contains(&student.id)) {
        students.retain(|student| conference.students.contains(&student.id));
    }
    Ok(students)
}

/// What a conference is prepared from.
///
/// # Errors
/// [`Error::NotFound`] when it is not there.
pub fn conference_page(store: &Store, conference: ConferenceId) -> Result<ConferencePage> {
    let conference = store.get::<Conference>(conference)?;
    let family = conference.family;
    let page = ConferencePage {
        family_guardians: store.select("family = ?1 ORDER BY id", [family])?,
        family_students: store.select("family = ?1 ORDER BY id", [family])?,
        hopes: hopes(store, family)?,
        goals: goals_of(store, family)?,
        promises: promises(store, Some(family))?
            .into_iter()
            .filter(|line| line.to_tell || line.promise.settled_on.is_none())
            .collect(),
        last_contacts: store.select("family = ?1 ORDER BY day DESC, time DESC, id DESC LIMIT 5", [family])?,
        prepared: store.select(
            "conference = ?1 AND kind = ?2 AND tier <> 'private_aid' ORDER BY id",
            rusqlite::params![conference.id, NoteKind::Prepared],
        )?,
        afterwards: afterwards(store, conference.id)?,
        unfinished: unfinished(store, conference.id)?,
        said_where: BTreeMap::new(),
        households: store.select("family = ?1 ORDER BY id", [family])?,
        unsaid_homes: unsaid_homes(store, family)?,
        line: line(store, conference)?,
    };
    Ok(ConferencePage { said_where: said_elsewhere(store, &page)?, ..page })
}

fn hopes(store: &Store, family: FamilyId) -> Result<Vec<Voice>> {
    store.select(
        "family = ?1 AND kind = ?2 AND past_on IS NULL ORDER BY day DESC, id DESC",
        rusqlite::params![family, VoiceKind::Hope],
    )
}
