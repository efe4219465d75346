//! What a family may see of a meeting: all that its papers, its messages and the screens at its table show of its records.

use std::collections::BTreeMap;

use rusqlite::params;
use uuid::Uuid;

use super::homes::{Homes, SaidWhere, not_for_them};
use super::shareable::Shareable;
use crate::conferences::{Conference, ConferencePage};
use crate::contacts::{Note, NoteKind, Tier, Voice, VoiceKind};
use crate::error::Result;
use crate::families::{Party, Student};
use crate::goals::{CheckIn, Goal};
use crate::ids::{ConferenceId, RecordId as _};
use crate::promises::Promise;
use crate::store::Store;

/// What the family at the table of a meeting may see: records that may be shared, said before all the homes that sit there, and
/// none where one of the adults there may not have records.
#[derive(Debug)]
pub struct FamilyView {
    /// The meeting.
    pub conference: Conference,
    /// The children it is about. A family knows them by the names it writes: [`FamilyView::children`].
    pub students: Vec<Student>,
    /// The family's words of this meeting, those that were marked in them too, oldest first.
    pub said: Vec<Voice>,
    /// What it hoped for before, newest first.
    pub heard_before: Vec<Voice>,
    /// Its goals, active ones first, by the day they are looked at again.
    pub goals: Vec<SeenGoal>,
    /// Promises of this meeting, and earlier ones that are to be told or still to be kept: to be told first, then by their day.
    pub promises: Vec<Promise>,
    /// What was decided in this meeting, oldest first.
    pub decisions: Vec<Note>,
    /// What the teacher wrote before the meeting to the three things that families want to know.
    pub prepared: Vec<Note>,
    pub(crate) homes: Homes,
}

/// A goal with what the family itself said of how it goes.
#[derive(Debug, Clone, PartialEq)]
pub struct SeenGoal {
    /// The goal.
    pub goal: Goal,
    /// The family's own check-ins, newest first. In a family with two homes nobody knows which of them said it: then none.
    pub check_ins: Vec<CheckIn>,
}

/// What the family at the table of a meeting may see.
///
/// # Errors
/// [`crate::Error::NotFound`] when the meeting is not there.
pub fn seen_by(store: &Store, conference: ConferenceId) -> Result<FamilyView> {
    let shareable = store.shareable()?;
    FamilyView::read(&shareable, shareable.get(conference)?)
}

impl FamilyView {
    /// # Errors
    /// When the store cannot be read.
    pub(crate) fn read(store: &Shareable<'_>, conference: Conference) -> Result<Self> {
        let here = "family = ?1 AND archived_on IS NULL ORDER BY id";
        let mut students = store.select::<Student>(here, [conference.family])?;
        if students.iter().any(|student| conference.students.contains(&student.id)) {
            students.retain(|student| conference.students.contains(&student.id));
        }
        let mut view = Self {
            homes: Homes::read(store, &conference)?,
            conference,
            students,
            said: Vec::new(),
            heard_before: Vec::new(),
            goals: Vec::new(),
            promises: Vec::new(),
            decisions: Vec::new(),
            prepared: Vec::new(),
        };
        if !view.is_withheld() {
            view.read_records(store)?;
        }
        Ok(view)
    }

    fn read_records(&mut self, store: &Shareable<'_>) -> Result<()> {
        let Conference { id, family, .. } = self.conference;
        self.said = store.select("conference = ?1 ORDER BY id", [id])?;
        let hopes = "family = ?1 AND kind = ?2 AND past_on IS NULL AND conference IS NOT ?3
                     ORDER BY day DESC, id DESC";
        self.heard_before = store.select(hopes, params![family, VoiceKind::Hope, id])?;
        self.heard_before.retain(|voice| self.homes.may_read(voice));
        let goals = "family = ?1 ORDER BY status <> 'active', review_on, id";
        for goal in store.select::<Goal>(goals, [family])? {
            if self.homes.may_read(&goal) {
                self.goals.push(SeenGoal { check_ins: self.own_check_ins(store, &goal)?, goal });
            }
        }
        let promises = "family = ?1 AND (conference = ?2 OR settled_on IS NULL OR told_on IS NULL)
                        ORDER BY settled_on IS NULL, due_on IS NULL, due_on, id";
        self.promises = store.select(promises, params![family, id])?;
        self.promises.retain(|promise| self.homes.may_read(promise));
        let notes = "conference = ?1 AND kind = ?2 AND trim(words) <> '' ORDER BY id";
        self.decisions = store.select(notes, params![id, NoteKind::Decision])?;
        self.prepared = store.select(notes, params![id, NoteKind::Prepared])?;
        Ok(())
    }

    fn own_check_ins(&self, store: &Shareable<'_>, goal: &Goal) -> Result<Vec<CheckIn>> {
        if !self.homes.is_one() {
            return Ok(Vec::new());
        }
        store.select("goal = ?1 AND said_by = ?2 ORDER BY day DESC, id DESC", params![goal.id, Party::Family])
    }

    /// Whether some of those at the table may not have records, so that none is here.
    #[must_use]
    pub fn is_withheld(&self) -> bool {
        !self.homes.may_have(true)
    }

    /// Whether those at the table were there when these words were said.
    pub(crate) fn may_read(&self, words: &Voice) -> bool {
        self.homes.may_read(words)
    }

    /// The children by the names their family writes.
    #[must_use]
    pub fn children(&self) -> Vec<String> {
        self.students.iter().map(|student| student.given_name.trim().to_owned()).collect()
    }

    /// The view, if it may be given to those at the table at all and, where it tells of `records`, those too.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`] when some of them may not have it.
    pub(crate) fn may_have(&self, records: bool) -> Result<()> {
        if self.homes.may_have(records) { Ok(()) } else { Err(not_for_them()) }
    }
}

/// What of a teacher's own page of a meeting was not said before all the homes at its table, by id: the page marks it. Private
/// aids are for nobody at the table and have no mark.
///
/// # Errors
/// When the store cannot be read.
pub(crate) fn said_elsewhere(store: &Store, page: &ConferencePage) -> Result<BTreeMap<Uuid, SaidWhere>> {
    let homes = Homes::read(&store.shareable()?, &page.line.conference)?;
    let hopes = page.hopes.iter().map(|it| (it.id.uuid(), it.tier, homes.said_where(it)));
    let goals = page.goals.iter().map(|it| (it.goal.id.uuid(), it.goal.tier, homes.said_where(&it.goal)));
    let promises =
        page.promises.iter().map(|it| (it.promise.id.uuid(), it.promise.tier, homes.said_where(&it.promise)));
    let contacts = page.last_contacts.iter().map(|it| (it.id.uuid(), it.tier, homes.said_where(it)));
    let all = hopes.chain(goals).chain(promises).chain(contacts);
    let elsewhere = all.filter(|(_, tier, place)| *tier != Tier::PrivateAid && *place != SaidWhere::Here);
    Ok(elsewhere.map(|(id, _, place)| (id, place)).collect())
}
