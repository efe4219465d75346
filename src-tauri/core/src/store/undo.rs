//! Undo and redo: new ops that put back what was. They survive a restart, travel, and rewrite nothing.

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::transact::{Changed, Op, Role};
use super::{Store, log};
use crate::error::{Error, Result};
use crate::ids::DeviceId;

/// What an undo or redo would take back or do again, so that the window can name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UndoStep {
    /// What was done.
    pub op: Op,
    /// Whom or what it was about, as the teacher names it.
    pub subject: String,
}

struct Step {
    /// The change, by its time.
    txn: i64,
    name: UndoStep,
}

impl Store {
    /// What Ctrl+Z and Ctrl+Shift+Z would do now.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn undo_steps(&self) -> Result<(Option<UndoStep>, Option<UndoStep>)> {
        steps(&self.conn, self.device())
    }

    /// Takes back the newest change of this laptop that is not taken back yet.
    ///
    /// # Errors
    /// [`Error::NothingTo`] when there is none.
    pub fn undo(&mut self) -> Result<(UndoStep, Changed)> {
        let step = to_undo(&self.conn, self.device())?.ok_or(Error::NothingTo("undo"))?;
        let written = last_written(&self.conn, step.txn)?;
        let saved = self
            .commit(step.name.op, &step.name.subject, Role::Undo(step.txn), |tx| log::revert(tx, written))?;
        Ok((step.name, saved.changed))
    }

    /// Does again what was taken back last, unless something else was done since.
    ///
    /// # Errors
    /// [`Error::NothingTo`] when there is nothing.
    pub fn redo(&mut self) -> Result<(UndoStep, Changed)> {
        let step = to_redo(&self.conn, self.device())?.ok_or(Error::NothingTo("redo"))?;
        let written = last_written(&self.conn, step.txn)?;
        let saved = self
            .commit(step.name.op, &step.name.subject, Role::Redo(step.txn), |tx| log::revert(tx, written))?;
        Ok((step.name, saved.changed))
    }
}

pub(super) fn steps(conn: &Connection, device: DeviceId) -> Result<(Option<UndoStep>, Option<UndoStep>)> {
    let undo = to_undo(conn, device)?.map(|step| step.name);
    let redo = to_redo(conn, device)?.map(|step| step.name);
    Ok((undo, redo))
}

fn to_undo(conn: &Connection, device: DeviceId) -> Result<Option<Step>> {
    step(conn, include_str!("sql/to_undo.sql"), device)
}

fn to_redo(conn: &Connection, device: DeviceId) -> Result<Option<Step>> {
    step(conn, include_str!("sql/to_redo.sql"), device)
}

fn step(conn: &Connection, sql: &str, device: DeviceId) -> Result<Option<Step>> {
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Step { txn: row.get(0)?, name: UndoStep { op: row.get(1)?, subject: row.get(2)? } })
    };
    Ok(conn.prepare_cached(sql)?.query_row(params![device], read).optional()?)
}

/// The change that last wrote the cells of a change: its newest undo or redo, or the change itself.
fn last_written(conn: &Connection, txn: i64) -> Result<i64> {
    let newest: Option<i64> = conn
        .prepare_cached("SELECT max(hlc) FROM txn WHERE target = ?1")?
        .query_row([txn], |row| row.get(0))?;
    Ok(newest.unwrap_or(txn))
}

/// The change of `device` at `hlc` whose cells an undo or redo put back; none when it is a change of its own, or another
/// laptop's.
pub(super) fn reverted_by(conn: &Connection, device: uuid::Uuid, hlc: i64) -> Result<Option<i64>> {
    let sql = "SELECT coalesce(
                   (SELECT max(earlier.hlc) FROM txn AS earlier
                    WHERE earlier.target = txn.target AND earlier.hlc < txn.hlc),
                   txn.target)
               FROM txn WHERE hlc = ?2 AND device = ?1 AND target IS NOT NULL";
    Ok(conn.prepare_cached(sql)?.query_row(params![device, hlc], |row| row.get(0)).optional()?)
}
