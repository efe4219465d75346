//! Files that are kept inside the store: each once, under its fingerprint. The log names them and never holds their bytes.

use chrono::Days;
use rusqlite::{OptionalExtension, params};

use super::{Store, Tx};
use crate::error::Result;
use crate::sharing::fingerprint;

/// How long a file that nothing names any more can still be brought back, in days.
pub const KEPT_DAYS: u64 = 30;

impl Tx<'_> {
    /// Keeps a file and gives its fingerprint, SHA-256 in hexadecimal. What is there already is not kept twice.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn keep_content(&mut self, bytes: &[u8]) -> Result<String> {
        let sha256 = fingerprint(bytes);
        let mut insert =
            self.conn.prepare_cached("INSERT OR IGNORE INTO content(sha256, bytes) VALUES (?1, ?2)")?;
        insert.execute(params![sha256, bytes])?;
        Ok(sha256)
    }

    /// Lets go of files that nothing has named for [`KEPT_DAYS`]: until then an undo brings them back.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn sweep_content(&mut self) -> Result<()> {
        let named = "SELECT content FROM attachment UNION SELECT thumbnail FROM attachment UNION SELECT original FROM attachment";
        let today = self.now().date_naive();
        let long_ago = today.checked_sub_days(Days::new(KEPT_DAYS)).unwrap_or(today);
        self.conn.execute(
            &format!("DELETE FROM content WHERE unnamed_since <= ?1 AND sha256 NOT IN ({named})"),
            [long_ago],
        )?;
        self.conn.execute(
            &format!("UPDATE content SET unnamed_since = ?1 WHERE unnamed_since IS NULL AND sha256 NOT IN ({named})"),
            [today],
        )?;
        self.conn.execute(
            &format!("UPDATE content SET unnamed_since = NULL WHERE unnamed_since IS NOT NULL AND sha256 IN ({named})"),
            [],
        )?;
        Ok(())
    }
}

impl Store {
    /// The file of that fingerprint; none when it is not here, because another laptop has not sent it yet or it was let go.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn content(&self, sha256: &str) -> Result<Option<Vec<u8>>> {
        let mut statement = self.conn.prepare_cached("SELECT bytes FROM content WHERE sha256 = ?1")?;
        Ok(statement.query_row([sha256], |row| row.get(0)).optional()?)
    }
}
