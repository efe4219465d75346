//! Making promises, settling them honestly, and telling the family.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Promise, PromiseStatus};
use crate::contacts::{Origin, Voice};
use crate::error::{Error, Result};
use crate::families::{Family, Student};
use crate::ids::{FamilyId, PromiseId};
use crate::store::{Op, Saved, Store};

/// A promise in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PromiseLine {
    /// The promise.
    pub promise: Promise,
    /// The family's name.
    pub family_name: String,
    /// The child's given name.
    pub student_name: String,
    /// The family's words it was made from.
    pub said: Option<Voice>,
    /// Days until it is due; negative when it is over; none without a day or when it is settled.
    pub days_left: Option<i64>,
    /// Whether it was settled and the family was not told yet.
    pub to_tell: bool,
}

/// What became of a promise.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Settlement {
    /// Kept, renegotiated or not kept; open takes an earlier settlement back.
    pub status: PromiseStatus,
    /// What was done, or why not.
    pub outcome: String,
    /// The day that both agreed on instead, when renegotiated.
    pub new_due_on: Option<NaiveDate>,
}

/// How the family was told what became of a promise.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Telling {
    /// Whom, and by which means.
    pub how: String,
}

/// What became of a promise, as it stands.
///
/// # Errors
/// [`Error::Gone`] when it is not there any more.
pub fn settlement(store: &Store, promise: PromiseId) -> Result<Settlement> {
    let Promise { status, outcome, due_on, .. } = store.still(promise)?;
    let new_due_on = due_on.filter(|_| status == PromiseStatus::Renegotiated);
    Ok(Settlement { status, outcome, new_due_on })
}

/// How the family was told of a promise, as it stands.
///
/// # Errors
/// [`Error::Gone`] when it is not there any more.
pub fn telling(store: &Store, promise: PromiseId) -> Result<Telling> {
    Ok(Telling { how: store.still::<Promise>(promise)?.told_how })
}

/// Makes a promise (nil id) or changes one.
///
/// # Errors
/// [`Error::Invalid`] when it says nothing, or is due before it was made; [`Error::NotFound`] when the family is not
/// there.
pub fn save_promise(store: &mut Store, mut promise: Promise) -> Result<Saved<PromiseId>> {
    if promise.what.trim().is_empty() {
        return Err(Error::Invalid { field: "what", why: "empty" });
    }
    if let Some(before) = store.find::<Promise>(promise.id)? {
        before.tier.may_become(promise.tier)?;
    }
    let Promise { contact, conference, source, goal, .. } = promise;
    promise.tier = Origin { contact, conference, source, goal }.limits(&store.conn, promise.tier)?;
    if promise.made_on == NaiveDate::default() {
        promise.made_on = store.today();
    }
    if promise.due_on.is_some_and(|due| due < promise.made_on) {
        return Err(Error::Invalid { field: "due_on", why: "before-start" });
    }
    promise.first_due_on = promise.first_due_on.or(promise.due_on);
    let family = store.get::<Family>(promise.family)?;
    store.transact(Op::WritePromise, &family.name, |tx| {
        if promise.id == PromiseId::default() {
            promise.id = PromiseId::fresh(tx.now());
        }
        tx.put(&promise)?;
        Ok(promise.id)
    })
}

/// Notes what became of a promise. Where something else came of it than before, the family has yet to be told.
///
/// # Errors
/// [`Error::Invalid`] when it is renegotiated without another day, or to a day that is over; [`Error::NotFound`] when it is not
/// there.
pub fn settle_promise(store: &mut Store, promise: PromiseId, settlement: Settlement) -> Result<Saved<()>> {
    let mut promise = store.get::<Promise>(promise)?;
    let family = store.get::<Family>(promise.family)?;
    if promise.status != settlement.status {
        promise.told_on = None;
        promise.told_how.clear();
    }
    promise.status = settlement.status;
    promise.outcome = settlement.outcome;
    match settlement.status {
        PromiseStatus::Renegotiated => {
            let due = settlement.new_due_on.ok_or(Error::Invalid { field: "new_due_on", why: "empty" })?;
            if due < store.today() {
                return Err(Error::Invalid { field: "new_due_on", why: "day-over" });
            }
            promise.first_due_on = promise.first_due_on.or(promise.due_on);
            promise.due_on = Some(due);
            promise.settled_on = None;
        }
        PromiseStatus::Open => promise.settled_on = None,
        PromiseStatus::Kept | PromiseStatus::NotKept => promise.settled_on = Some(store.today()),
    }
    store.transact(Op::SettlePromise, &family.name, |tx| tx.put(&promise))
}

/// Notes that the family was told what became of a promise: `how` names whom and by which means.
///
/// # Errors
/// [`Error::NotFound`] when the promise is not there.
pub fn tell_family(store: &mut Store, promise: PromiseId, how: &str) -> Result<Saved<()>> {
    let mut promise = store.get::<Promise>(promise)?;
    let family = store.get::<Family>(promise.family)?;
    promise.told_on = Some(store.today());
    promise.told_how = how.trim().to_owned();
    store.transact(Op::TellFamily, &family.name, |tx| tx.put(&promise))
}

/// Takes a promise away.
///
/// # Errors
/// [`Error::NotFound`] when it is not there.
pub fn remove_promise(store: &mut Store, promise: PromiseId) -> Result<Saved<()>> {
    let family = store.get::<Promise>(promise)?.family;
    let family = store.get::<Family>(family)?;
    store.transact(Op::RemovePromise, &family.name, |tx| tx.remove::<Promise>(promise))
}

/// Promises of one family or of all: those still to be kept first, by the day they are due; then the settled, newest
/// first. Among those of all, a family that is archived has only what is settled and told: the rest is nothing that
/// anybody is to be reminded of, and stands on the family's own page.
///
/// # Errors
/// When the store cannot be read.
pub fn promises(store: &Store, family: Option<FamilyId>) -> Result<Vec<PromiseLine>> {
    let condition = "family = ?1
         OR ?1 IS NULL AND (status IN ('kept', 'not_kept') AND told_on IS NOT NULL
                            OR family NOT IN (SELECT id FROM family WHERE archived_on IS NOT NULL))
         ORDER BY status IN ('kept', 'not_kept'), settled_on DESC, due_on IS NULL, due_on, id";
    let found = store.select::<Promise>(condition, [family])?;
    found.into_iter().map(|promise| line(store, promise)).collect()
}

fn line(store: &Store, promise: Promise) -> Result<PromiseLine> {
    let settled = promise.is_settled();
    let student = promise.student.map(|id| store.find::<Student>(id)).transpose()?.flatten();
    let today = store.today();
    Ok(PromiseLine {
        family_name: store.find::<Family>(promise.family)?.unwrap_or_default().name,
        student_name: student.unwrap_or_default().called().to_owned(),
        said: promise.source.map(|id| store.find::<Voice>(id)).transpose()?.flatten(),
        days_left: promise.due_on.filter(|_| !settled).map(|due| (due - today).num_days()),
        to_tell: settled && promise.told_on.is_none(),
        promise,
    })
}
