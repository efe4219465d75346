//! How goals and promises stood on the last day of a term, so that it reads the same in May as in January.

use chrono::NaiveDate;
use rusqlite::Row;
use rusqlite::types::{FromSql, Value};
use uuid::Uuid;

use crate::error::Result;
use crate::families::Term;
use crate::goals::GoalStatus;
use crate::promises::PromiseStatus;
use crate::store::{Store, Table, Then};

/// What the log says of a term, read before the views are opened, which hide it.
pub(super) struct LastDay {
    day: NaiveDate,
    goals: Then,
    promises: Then,
}

impl LastDay {
    pub(super) fn of(store: &Store, term: &Term) -> Result<Self> {
        let span = (term.starts_on, term.ends_on);
        let stood = |table, dated: &str, columns: &[&str]| store.cells_as_of(table, dated, columns, span);
        Ok(Self {
            day: term.ends_on,
            goals: stood(Table::Goal, "started_on", &["status", "closed_on"])?,
            promises: stood(Table::Promise, "made_on", &["status", "settled_on", "told_on"])?,
        })
    }

    /// How far a goal had come.
    pub(super) fn goal(&self, row: &Row<'_>) -> rusqlite::Result<GoalStatus> {
        let then = self.goals.get(&row.get::<_, Uuid>("id")?);
        let status = cell(row, then, 0, "status")?;
        let closed_on: Option<NaiveDate> = cell(row, then, 1, "closed_on")?;
        Ok(if self.is_later(closed_on) { GoalStatus::Active } else { status })
    }

    /// What had become of a promise, and whether the family had been told.
    pub(super) fn promise(&self, row: &Row<'_>) -> rusqlite::Result<(PromiseStatus, bool)> {
        let then = self.promises.get(&row.get::<_, Uuid>("id")?);
        let status = cell(row, then, 0, "status")?;
        let settled_on: Option<NaiveDate> = cell(row, then, 1, "settled_on")?;
        let told_on: Option<NaiveDate> = cell(row, then, 2, "told_on")?;
        let status = if self.is_later(settled_on) { PromiseStatus::Open } else { status };
        Ok((status, told_on.is_some_and(|day| day <= self.day)))
    }

    fn is_later(&self, day: Option<NaiveDate>) -> bool {
        day.is_some_and(|day| day > self.day)
    }
}

/// A cell as it stood then, or as it is where nobody has written it since.
fn cell<T: FromSql>(
    row: &Row<'_>,
    then: Option<&Vec<Value>>,
    at: usize,
    column: &str,
) -> rusqlite::Result<T> {
    match then.and_then(|cells| cells.get(at)) {
        Some(value) => Ok(T::column_result(value.into())?),
        None => row.get(column),
    }
}
