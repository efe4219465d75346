//! The teacher's own page and the terms of the year.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Profile, Term};
use crate::error::{Error, Result};
use crate::ids::{ProfileId, TermId};
use crate::store::{Op, Saved, Store};

/// A term, and whether it is the one of today.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TermLine {
    /// The term.
    pub term: Term,
    /// Whether today lies in it.
    pub current: bool,
}

/// The teacher's own page; empty until it is written.
///
/// # Errors
/// When the store cannot be read.
pub fn profile(store: &Store) -> Result<Profile> {
    Ok(store.find::<Profile>(ProfileId::default())?.unwrap_or_default())
}

/// Writes the teacher's own page.
///
/// # Errors
/// [`Error::Invalid`] when the idle time is not between 1 and 240 minutes, or the quiet time not between 7 and 365
/// days.
pub fn save_profile(store: &mut Store, profile: Profile) -> Result<Saved<()>> {
    if !(1..=240).contains(&profile.idle_minutes) {
        return Err(Error::Invalid { field: "idle_minutes", why: "out-of-range" });
    }
    if !(7..=365).contains(&profile.quiet_after_days) {
        return Err(Error::Invalid { field: "quiet_after_days", why: "out-of-range" });
    }
    let profile = Profile { id: ProfileId::default(), ..profile };
    store.transact(Op::EditSettings, &profile.teacher.clone(), |tx| tx.put(&profile))
}

/// The terms, in the order of their dates.
///
/// # Errors
/// When the store cannot be read.
pub fn terms(store: &Store) -> Result<Vec<TermLine>> {
    let today = store.today();
    Ok(term_list(store)?
        .into_iter()
        .map(|term| TermLine { current: (term.starts_on..=term.ends_on).contains(&today), term })
        .collect())
}

/// The terms as a form holds them, in the order of their dates.
///
/// # Errors
/// When the store cannot be read.
pub fn term_list(store: &Store) -> Result<Vec<Term>> {
    store.select("true ORDER BY starts_on, id", [])
}

/// The term a day lies in, or the last one before it.
///
/// # Errors
/// When the store cannot be read.
pub fn term_on(store: &Store, day: NaiveDate) -> Result<Option<Term>> {
    let condition = "starts_on <= ?1 ORDER BY (ends_on >= ?1) DESC, starts_on DESC LIMIT 1";
    Ok(store.select::<Term>(condition, [day])?.into_iter().next())
}

/// Writes the terms of the year, as one change: those with the nil id are new, and those that are not among them go. Nothing that
/// happened in a term that goes is touched.
///
/// # Errors
/// [`Error::Invalid`] when one has no name or ends before it starts.
pub fn save_terms(store: &mut Store, terms: Vec<Term>) -> Result<Saved<()>> {
    for term in &terms {
        if term.name.trim().is_empty() {
            return Err(Error::Invalid { field: "name", why: "empty" });
        }
        if term.ends_on < term.starts_on {
            return Err(Error::Invalid { field: "ends_on", why: "before-start" });
        }
    }
    let names: Vec<&str> = terms.iter().map(|term| term.name.as_str()).collect();
    store.transact(Op::EditSettings, &names.join(", "), |tx| {
        for known in tx.select::<Term>("true", [])? {
            if terms.iter().all(|term| term.id != known.id) {
                tx.remove::<Term>(known.id)?;
            }
        }
        for mut term in terms.clone() {
            if term.id == TermId::default() {
                term.id = TermId::fresh(tx.now());
            }
            tx.put(&term)?;
        }
        Ok(())
    })
}
