//! The encrypted store: one door to open it, one door to write to it, and the log under both.

mod as_of;
mod birth;
mod content;
mod draft;
mod edit;
mod log;
mod memory;
mod open;
pub mod record;
mod stored;
mod transact;
mod undo;

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use as_of::Then;
pub use content::KEPT_DAYS;
pub use draft::{Draft, clear_draft, draft, drafts, save_draft};
pub use edit::Edit;
pub use log::{OpRow, Stamp};
pub use open::SCHEMA_VERSION;
pub use record::{Json, Record};
pub use stored::Stored;
pub use transact::{Changed, Op, Saved, Tx};
pub use undo::UndoStep;

use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::ids::{DeviceId, RecordId};
use record::Shape;

/// The tables that the log keeps; everything a teacher would miss stands in one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is documented where its record is declared")]
pub enum Table {
    Profile,
    Term,
    Classroom,
    Family,
    Household,
    Guardian,
    Student,
    Care,
    Contact,
    Voice,
    Note,
    Conference,
    Round,
    Wish,
    Agenda,
    Survey,
    Goal,
    CheckIn,
    Promise,
    Attachment,
    Export,
    Import,
    SchoolEntry,
    Layout,
}

impl Table {
    /// Every table of the log.
    pub const ALL: [Self; 24] = [
        Self::Profile,
        Self::Term,
        Self::Classroom,
        Self::Family,
        Self::Household,
        Self::Guardian,
        Self::Student,
        Self::Care,
        Self::Contact,
        Self::Voice,
        Self::Note,
        Self::Conference,
        Self::Round,
        Self::Wish,
        Self::Agenda,
        Self::Survey,
        Self::Goal,
        Self::CheckIn,
        Self::Promise,
        Self::Attachment,
        Self::Export,
        Self::Import,
        Self::SchoolEntry,
        Self::Layout,
    ];

    /// Its name in the schema and in the log.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Term => "term",
            Self::Classroom => "classroom",
            Self::Family => "family",
            Self::Household => "household",
            Self::Guardian => "guardian",
            Self::Student => "student",
            Self::Care => "care",
            Self::Contact => "contact",
            Self::Voice => "voice",
            Self::Note => "note",
            Self::Conference => "conference",
            Self::Round => "round",
            Self::Wish => "wish",
            Self::Agenda => "agenda",
            Self::Survey => "survey",
            Self::Goal => "goal",
            Self::CheckIn => "check_in",
            Self::Promise => "promise",
            Self::Attachment => "attachment",
            Self::Export => "export",
            Self::Import => "import",
            Self::SchoolEntry => "school_entry",
            Self::Layout => "layout",
        }
    }

    /// The table of that name, if the log has one.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.name() == name)
    }

    /// Its columns and what they hold by default.
    #[must_use]
    pub fn shape(self) -> Shape {
        match self {
            Self::Profile => Shape::of::<crate::families::Profile>(),
            Self::Term => Shape::of::<crate::families::Term>(),
            Self::Classroom => Shape::of::<crate::families::Classroom>(),
            Self::Family => Shape::of::<crate::families::Family>(),
            Self::Household => Shape::of::<crate::families::Household>(),
            Self::Guardian => Shape::of::<crate::families::Guardian>(),
            Self::Student => Shape::of::<crate::families::Student>(),
            Self::Care => Shape::of::<crate::families::Care>(),
            Self::Contact => Shape::of::<crate::contacts::Contact>(),
            Self::Voice => Shape::of::<crate::contacts::Voice>(),
            Self::Note => Shape::of::<crate::contacts::Note>(),
            Self::Conference => Shape::of::<crate::conferences::Conference>(),
            Self::Round => Shape::of::<crate::rounds::Round>(),
            Self::Wish => Shape::of::<crate::rounds::Wish>(),
            Self::Agenda => Shape::of::<crate::conferences::Agenda>(),
            Self::Survey => Shape::of::<crate::conferences::Survey>(),
            Self::Goal => Shape::of::<crate::goals::Goal>(),
            Self::CheckIn => Shape::of::<crate::goals::CheckIn>(),
            Self::Promise => Shape::of::<crate::promises::Promise>(),
            Self::Attachment => Shape::of::<crate::evidence::Attachment>(),
            Self::Export => Shape::of::<crate::sharing::Export>(),
            Self::Import => Shape::of::<crate::roster::Import>(),
            Self::SchoolEntry => Shape::of::<crate::roster::SchoolEntry>(),
            Self::Layout => Shape::of::<crate::roster::Layout>(),
        }
    }
}

/// An open store: one connection, one device, one clock.
pub struct Store {
    pub(crate) conn: Connection,
    clock: Arc<dyn Clock>,
    device: DeviceId,
    /// The folder it stands in; none for one in memory.
    dir: Option<PathBuf>,
    /// How many views for documents are open: while any is, SQLite keeps private aids from being read.
    pub(crate) shareables: Cell<u32>,
    /// The drafts that the next change writes or, without words, empties, in its own transaction.
    beside: Vec<(String, Option<String>)>,
    /// Held for as long as the store is open, so that a second process is told so.
    _lock: Option<open::Lock>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("device", &self.device).finish_non_exhaustive()
    }
}

impl Store {
    /// This instant, by the clock the store was opened with.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Date and time on the teacher's wall.
    #[must_use]
    pub fn wall(&self) -> NaiveDateTime {
        self.clock.wall()
    }

    /// The date on the teacher's wall.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    /// What the teacher's wall said at an instant.
    #[must_use]
    pub fn wall_at(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        self.clock.wall_at(instant)
    }

    /// The laptop this store writes as.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        self.device
    }

    /// The folder it stands in; none for one in memory.
    #[must_use]
    pub fn dir(&self) -> Option<&Path> {
        self.dir.as_deref()
    }

    /// The record of that id, if there is one.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn find<R: Record>(&self, id: R::Id) -> Result<Option<R>> {
        find(&self.conn, id)
    }

    /// The record of that id.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn get<R: Record>(&self, id: R::Id) -> Result<R> {
        self.find(id)?.ok_or(Error::NotFound { what: R::TABLE.name() })
    }

    /// The record of that id, which a form is about.
    ///
    /// # Errors
    /// [`Error::Gone`] when there is none any more.
    pub(crate) fn still<R: Record>(&self, id: R::Id) -> Result<R> {
        self.find(id)?.ok_or(Error::Gone { what: R::TABLE.name() })
    }

    /// The records for which `condition` (SQL behind `WHERE`, with an `ORDER BY` if order matters) holds.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn select<R: Record>(&self, condition: &str, params: impl rusqlite::Params) -> Result<Vec<R>> {
        select(&self.conn, condition, params)
    }
}

pub(crate) fn find<R: Record>(conn: &Connection, id: R::Id) -> Result<Option<R>> {
    let sql = format!("SELECT * FROM {} WHERE id = ?1", R::TABLE.name());
    Ok(conn.prepare_cached(&sql)?.query_row([id.uuid()], R::from_row).optional()?)
}

pub(crate) fn select<R: Record>(
    conn: &Connection,
    condition: &str,
    params: impl rusqlite::Params,
) -> Result<Vec<R>> {
    let sql = format!("SELECT * FROM {} WHERE {condition}", R::TABLE.name());
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(params, R::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
