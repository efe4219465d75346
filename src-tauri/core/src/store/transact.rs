//! The one door for writes: a change has a name, one transaction, its entries in the log, and says what it changed.

use std::collections::BTreeSet;

use rusqlite::types::Value;
use rusqlite::{Connection, TransactionBehavior, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::record::{Record, words};
use super::undo::{self, UndoStep};
use super::{Store, Table, draft, log};
use crate::error::{Error, Result};
use crate::ids::{DeviceId, RecordId};

words! {
    /// What the teacher did. The window names an undo by it: `op-<name>` in the locale files.
    Op {
        /// A contact was logged.
        LogContact = "log_contact",
        /// A contact was changed.
        EditContact = "edit_contact",
        /// A contact was taken away.
        RemoveContact = "remove_contact",
        /// A family was added.
        AddFamily = "add_family",
        /// Something on a family's page was changed.
        EditFamily = "edit_family",
        /// A family was archived or brought back.
        ArchiveFamily = "archive_family",
        /// An adult, a child or a home was taken off a family.
        RemoveFromFamily = "remove_from_family",
        /// Two families became one.
        MergeFamilies = "merge_families",
        /// A family became two.
        SplitFamily = "split_family",
        /// Family's words were written down.
        WriteVoice = "write_voice",
        /// Family's words were taken away.
        RemoveVoice = "remove_voice",
        /// Some of the family's words were marked.
        MarkWords = "mark_words",
        /// A family's consent to be quoted was noted.
        NoteConsent = "note_consent",
        /// The teacher's words were written down.
        WriteNote = "write_note",
        /// The teacher's words were taken away.
        RemoveNote = "remove_note",
        /// A private aid became a note that may be shared.
        PromoteAid = "promote_aid",
        /// A conference was planned.
        PlanConference = "plan_conference",
        /// A conference's plan was changed.
        EditConference = "edit_conference",
        /// A round was planned or changed.
        PlanRound = "plan_round",
        /// A round was taken away.
        RemoveRound = "remove_round",
        /// What a family can and wants was written down.
        WriteWish = "write_wish",
        /// What a family can and wants was taken away.
        RemoveWish = "remove_wish",
        /// The timetable of a round was taken over.
        AcceptTimetable = "accept_timetable",
        /// A conference was moved to another time.
        MoveConference = "move_conference",
        /// Two conferences exchanged their times.
        SwapConferences = "swap_conferences",
        /// A conference was fixed in its place, or let go.
        PinConference = "pin_conference",
        /// A conference was called off, or the family could not come.
        MissConference = "miss_conference",
        /// A meeting was begun.
        StartMeeting = "start_meeting",
        /// A meeting went on to another step.
        MoveMeeting = "move_meeting",
        /// A meeting was read back and closed.
        FinishMeeting = "finish_meeting",
        /// A form of conference of the teacher's own was made or changed.
        WriteAgenda = "write_agenda",
        /// A form of the teacher's own was taken away.
        RemoveAgenda = "remove_agenda",
        /// What a family said of a meeting was noted, without its name.
        NoteSurvey = "note_survey",
        /// A goal was made or changed.
        WriteGoal = "write_goal",
        /// A goal was taken away.
        RemoveGoal = "remove_goal",
        /// It was noted how a goal is going.
        CheckIn = "check_in",
        /// A check-in was taken away.
        RemoveCheckIn = "remove_check_in",
        /// A promise was made or changed.
        WritePromise = "write_promise",
        /// A promise was kept, renegotiated or not kept.
        SettlePromise = "settle_promise",
        /// The family was told what came of a promise.
        TellFamily = "tell_family",
        /// A promise was taken away.
        RemovePromise = "remove_promise",
        /// A photo, a document or a recording was added.
        AddEvidence = "add_evidence",
        /// What is said of one was changed.
        EditEvidence = "edit_evidence",
        /// One was taken away.
        RemoveEvidence = "remove_evidence",
        /// A roster was brought in.
        ImportRoster = "import_roster",
        /// The sample class was brought in.
        ImportSample = "import_sample",
        /// The teacher's page or the terms were changed.
        EditSettings = "edit_settings",
        /// A document left the laptop.
        RecordExport = "record_export",
        /// A change of another laptop was taken over.
        Receive = "receive",
    }
}

impl Op {
    /// Whether the teacher can take it back. What has left the laptop has left, and the journal keeps saying so.
    #[must_use]
    pub const fn undoable(self) -> bool {
        !matches!(self, Self::RecordExport | Self::Receive)
    }
}

/// What a change touched, so that the window refreshes just that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Changed {
    /// The tables in which rows changed.
    pub tables: BTreeSet<Table>,
    /// Whether this very change can be taken back. Where it cannot, `undo` is a step before it and nothing to offer for it.
    pub undoable: bool,
    /// What Ctrl+Z would take back now.
    pub undo: Option<UndoStep>,
    /// What Ctrl+Shift+Z would do again now.
    pub redo: Option<UndoStep>,
    /// The rows that changed, for what is kept beside the store.
    #[serde(skip)]
    pub rows: BTreeSet<(Table, Uuid)>,
}

/// What a change gave, and what it touched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Saved<T> {
    /// What the change gave.
    pub value: T,
    /// What it touched.
    pub changed: Changed,
}

impl<T> Saved<T> {
    /// The same change with another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Saved<U> {
        Saved { value: f(self.value), changed: self.changed }
    }
}

/// One change under way. Rows are written through it alone.
pub struct Tx<'a> {
    pub(super) conn: &'a Connection,
    pub(super) device: DeviceId,
    pub(super) hlc: i64,
    pub(super) seq: i64,
    pub(super) rows: BTreeSet<(Table, Uuid)>,
    now: chrono::DateTime<chrono::Utc>,
}

impl Tx<'_> {
    /// This instant.
    #[must_use]
    pub fn now(&self) -> chrono::DateTime<chrono::Utc> {
        self.now
    }

    /// Whether anything was written so far.
    #[must_use]
    pub fn has_written(&self) -> bool {
        !self.rows.is_empty()
    }

    /// For reads inside the change.
    #[must_use]
    pub fn conn(&self) -> &Connection {
        self.conn
    }

    /// The record of that id, if there is one.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn find<R: Record>(&self, id: R::Id) -> Result<Option<R>> {
        super::find(self.conn, id)
    }

    /// The record of that id.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn get<R: Record>(&self, id: R::Id) -> Result<R> {
        self.find(id)?.ok_or(Error::NotFound { what: R::TABLE.name() })
    }

    /// The records for which `condition` holds.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn select<R: Record>(&self, condition: &str, params: impl rusqlite::Params) -> Result<Vec<R>> {
        super::select(self.conn, condition, params)
    }

    /// Writes a record: makes it, or changes the cells that differ.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn put<R: Record>(&mut self, record: &R) -> Result<()> {
        log::write_row(self, R::TABLE, record.id().uuid(), &record.cells())
    }

    /// Takes a record away. Its history stays in the log, so that undo can bring it back.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn remove<R: Record>(&mut self, id: R::Id) -> Result<()> {
        log::write_cell(self, R::TABLE, id.uuid(), log::ALIVE, Value::Integer(0))?;
        log::materialize(self.conn, R::TABLE, id.uuid())
    }

    /// Empties a field whose words this change makes a record of.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn clear_draft(&mut self, field: &str) -> Result<()> {
        super::draft::clear(self.conn, field)
    }

    /// Empties every field whose key is like `pattern`, in the way of SQLite's `GLOB`.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn clear_drafts(&mut self, pattern: &str) -> Result<()> {
        self.conn.prepare_cached("DELETE FROM draft WHERE field GLOB ?1")?.execute([pattern])?;
        Ok(())
    }

    /// Takes away every record for which `condition` holds.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn remove_where<R: Record>(&mut self, condition: &str, params: impl rusqlite::Params) -> Result<()> {
        for record in self.select::<R>(condition, params)? {
            self.remove::<R>(record.id())?;
        }
        Ok(())
    }
}

/// What one change is to the undo of another, which is named by its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Do,
    Undo(i64),
    Redo(i64),
}

impl Store {
    /// Makes one change: everything `change` writes, or nothing. `subject` names for the teacher whom it is about.
    ///
    /// # Errors
    /// Whatever `change` gives, and whatever the disk says; the store is then as it was.
    pub fn transact<T>(
        &mut self,
        op: Op,
        subject: &str,
        change: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<Saved<T>> {
        self.commit(op, subject, Role::Do, change)
    }

    /// Makes a change that also empties the draft its words were typed in: both are on disk, or neither is. Where `change`
    /// finds nothing to change, the draft goes all the same.
    ///
    /// # Errors
    /// Whatever `change` gives; the draft is then still there.
    pub fn emptying<T>(
        &mut self,
        draft: Option<String>,
        change: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        self.beside(draft.into_iter().map(|field| (field, None)).collect(), change)
    }

    /// Makes a change that also writes drafts or, where they have no words, empties them: all are on disk, or nothing is.
    ///
    /// # Errors
    /// Whatever `change` gives; the drafts are then as they were.
    pub fn beside<T>(
        &mut self,
        drafts: Vec<(String, Option<String>)>,
        change: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        self.beside = drafts;
        let changed = change(self);
        let left = std::mem::take(&mut self.beside);
        let changed = changed?;
        let now = self.now();
        for (field, words) in left {
            keep(&self.conn, now, &field, words.as_deref())?;
        }
        Ok(changed)
    }

    /// The answer of a change that had nothing to change.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn unchanged(&self) -> Result<Changed> {
        let (undo, redo) = self.undo_steps()?;
        Ok(Changed { tables: BTreeSet::new(), undoable: false, undo, redo, rows: BTreeSet::new() })
    }

    pub(super) fn commit<T>(
        &mut self,
        op: Op,
        subject: &str,
        role: Role,
        change: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<Saved<T>> {
        let now = self.now();
        let device = self.device;
        let transaction = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let hlc = log::next_time(&transaction, now)?;
        let seq = log::last_seq(&transaction, device)?;
        let mut tx = Tx { conn: &transaction, device, hlc, seq, rows: BTreeSet::new(), now };
        let value = change(&mut tx)?;
        let (rows, last) = (std::mem::take(&mut tx.rows), tx.seq);
        if !rows.is_empty() || role != Role::Do {
            let (name, target) = match role {
                Role::Do => ("do", None),
                Role::Undo(target) => ("undo", Some(target)),
                Role::Redo(target) => ("redo", Some(target)),
            };
            transaction
                .prepare_cached(
                    "INSERT INTO txn(hlc, device, at, op, subject, role, target, undoable, first_seq, last_seq)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                )?
                .execute(params![hlc, device, now, op, subject, name, target, op.undoable(), seq + 1, last])?;
        }
        for (field, words) in std::mem::take(&mut self.beside) {
            keep(&transaction, now, &field, words.as_deref())?;
        }
        let (undo, redo) = undo::steps(&transaction, device)?;
        transaction.commit()?;
        let tables = rows.iter().map(|(table, _)| *table).collect();
        let undoable = op.undoable() && !rows.is_empty();
        Ok(Saved { value, changed: Changed { tables, undoable, undo, redo, rows } })
    }
}

fn keep(
    conn: &Connection,
    now: chrono::DateTime<chrono::Utc>,
    field: &str,
    words: Option<&str>,
) -> Result<()> {
    match words {
        Some(words) => draft::put(conn, now, field, words, 0),
        None => draft::clear(conn, field),
    }
}
