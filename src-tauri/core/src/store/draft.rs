//! Running text: one row a field, on disk within a quarter of a second of the key, outside the log.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Store;
use crate::error::Result;

/// Words that are being typed and are not yet a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Draft {
    /// Which field, by a key that the screen chooses: `conference/<id>/<question>`.
    pub field: String,
    /// The words so far.
    pub words: String,
    /// Where the cursor stood, in UTF-16 units as the window counts.
    pub cursor: i64,
    /// When the last key was pressed.
    pub at: DateTime<Utc>,
}

fn read(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft { field: row.get(0)?, words: row.get(1)?, cursor: row.get(2)?, at: row.get(3)? })
}

/// Keeps what stands in a field. When this returns, the words are on disk.
///
/// # Errors
/// When the store cannot be written; what was kept before is still there.
pub fn save_draft(store: &mut Store, field: &str, words: &str, cursor: i64) -> Result<()> {
    put(&store.conn, store.now(), field, words, cursor)
}

pub(super) fn put(conn: &Connection, at: DateTime<Utc>, field: &str, words: &str, cursor: i64) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO draft(field, words, cursor, at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT(field) DO UPDATE SET words = ?2, cursor = ?3, at = ?4",
    )?
    .execute(params![field, words, cursor, at])?;
    Ok(())
}

/// What stands in a field, if anything does.
///
/// # Errors
/// When the store cannot be read.
pub fn draft(store: &Store, field: &str) -> Result<Option<Draft>> {
    let sql = "SELECT field, words, cursor, at FROM draft WHERE field = ?1";
    Ok(store.conn.prepare_cached(sql)?.query_row([field], read).optional()?)
}

/// Every field whose key begins with `prefix`.
///
/// # Errors
/// When the store cannot be read.
pub fn drafts(store: &Store, prefix: &str) -> Result<Vec<Draft>> {
    let sql =
        "SELECT field, words, cursor, at FROM draft WHERE substr(field, 1, length(?1)) = ?1 ORDER BY at";
    let mut statement = store.conn.prepare_cached(sql)?;
    let found = statement.query_map([prefix], read)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Empties a field whose words became a record.
///
/// # Errors
/// When the store cannot be written.
pub fn clear_draft(store: &mut Store, field: &str) -> Result<()> {
    clear(&store.conn, field)
}

pub(super) fn clear(conn: &Connection, field: &str) -> Result<()> {
    conn.prepare_cached("DELETE FROM draft WHERE field = ?1")?.execute([field])?;
    Ok(())
}
