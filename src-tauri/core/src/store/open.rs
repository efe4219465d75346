//! The one door to a store: lock, key, pragmas, check, migrations. It never deletes or overwrites what it cannot read.

use std::cell::Cell;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, OptionalExtension};
use rusqlite_migration::{M, Migrations};
use secrecy::ExposeSecret;

use super::{Store, memory};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::ids::{DeviceId, RecordId};
use crate::vault::{Key, STORE_FILE};

/// The newest schema this program knows; `PRAGMA user_version` of a store.
pub const SCHEMA_VERSION: u32 = 2;

/// Beside the store: held locked by whoever has it open.
const LOCK_FILE: &str = "store.lock";

/// What stands in the lock file once a store was made beside it.
const LOCK_NOTE: &[u8] = b"A store was made here.\n";

/// SQLite pages kept in memory, in KiB: SQLCipher's own 2 MB make reads five to ten times slower.
const CACHE_KIB: i64 = 65_536;

/// Pages in the write-ahead log after which they are moved into the store: 16 MB. At SQLite's own 1,000 more than one save
/// in a hundred would wait for that.
const CHECKPOINT_PAGES: i64 = 4_000;

/// Longest text or blob one cell may hold, in bytes: a year of typing, not an attack.
const LONGEST_CELL: i32 = 64 * 1024 * 1024;

static STEPS: &[M<'static>] = &[M::up(include_str!("schema/001.sql")), M::up(include_str!("schema/002.sql"))];

impl Store {
    /// Opens the store in `dir`, or makes it when there never was one.
    ///
    /// # Errors
    /// [`Error::StoreBusy`] when another window or process has it open; [`Error::DamagedStore`] when it cannot be read
    /// with this key, is empty or has gone missing (nothing is changed then); [`Error::Newer`] when a newer First Word
    /// wrote it; [`Error::ReadOnly`] and [`Error::DiskFull`] as the disk says. Damage further inside is found when it
    /// is read, or by [`Store::check`].
    pub fn open(dir: &Path, key: &Key, clock: Arc<dyn Clock>) -> Result<Self> {
        let mut lock = lock(dir)?;
        let path = dir.join(STORE_FILE);
        match path.metadata() {
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => make(dir, &mut lock, key, &*clock)?,
            Err(error) => return Err(error.into()),
        }
        let mut conn = connect(&path, key)?;
        refuse_empty(&conn)?;
        settle(&mut conn, true)?;
        Self::ready(conn, clock, Some((dir.to_owned(), lock)))
    }

    /// A store that lives in memory: for tests and for looking around.
    ///
    /// # Errors
    /// When SQLite refuses.
    pub fn in_memory(clock: Arc<dyn Clock>) -> Result<Self> {
        memory::is_wiped_when_freed();
        let mut conn = Connection::open_in_memory()?;
        settle(&mut conn, false)?;
        Self::ready(conn, clock, None)
    }

    fn ready(conn: Connection, clock: Arc<dyn Clock>, folder: Option<(PathBuf, Lock)>) -> Result<Self> {
        let device = device(&conn, &*clock)?;
        tell_sent_apart(&conn, &*clock)?;
        let (dir, lock) = folder.unzip();
        Ok(Self { conn, clock, device, dir, shareables: Cell::new(0), beside: Vec::new(), _lock: lock })
    }

    /// Looks through the whole file for damage: every page's authentication code, every table and index.
    ///
    /// # Errors
    /// [`Error::DamagedStore`] with what was found.
    pub fn check(&self) -> Result<()> {
        for pragma in ["cipher_integrity_check", "quick_check"] {
            let mut statement = self.conn.prepare(&format!("PRAGMA {pragma}"))?;
            let found: Vec<String> =
                statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
            if let Some(what) = found.into_iter().find(|line| line != "ok") {
                return Err(Error::DamagedStore { what });
            }
        }
        Ok(())
    }

    /// From which day on an exchange says whether a message was only sent or was answered; none for a store that always did.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn sent_since(&self) -> Result<Option<NaiveDate>> {
        let sql = "SELECT value FROM meta WHERE key = 'sent_since'";
        Ok(self.conn.query_row(sql, [], |row| row.get(0)).optional()?)
    }

    /// The statements that make this store, tables first, in a stable order: what a schema snapshot is.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn schema(&self) -> Result<String> {
        let sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type <> 'table', name";
        let mut statement = self.conn.prepare(sql)?;
        let lines: Vec<String> =
            statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(lines.join(";\n") + ";\n")
    }

    /// The columns of a table as the schema has them.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn columns_of(&self, table: super::Table) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare("SELECT name FROM pragma_table_info(?1)")?;
        let names = statement.query_map([table.name()], |row| row.get(0))?;
        Ok(names.collect::<rusqlite::Result<_>>()?)
    }
}

/// The folder's lock, held for as long as the store is open.
pub(super) struct Lock(File);

impl Drop for Lock {
    /// Closing alone would leave the lock with a child process that is just being started.
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

/// Locks the folder for this process.
fn lock(dir: &Path) -> Result<Lock> {
    let path = dir.join(LOCK_FILE);
    private(&path)?;
    let file = OpenOptions::new().append(true).open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Lock(file)),
        Err(TryLockError::WouldBlock) => Err(Error::StoreBusy),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

/// Makes the store aside and only then puts it in its place: whatever bears the store's name is whole. From then on the
/// lock file says that there is one, so that a store that goes missing is told and never replaced by an empty one.
fn make(dir: &Path, lock: &mut Lock, key: &Key, clock: &dyn Clock) -> Result<()> {
    if lock.0.metadata()?.len() > 0 {
        return Err(Error::DamagedStore { what: "the file is missing".to_owned() });
    }
    let aside = dir.join(format!("{STORE_FILE}.new"));
    for left_behind in ["", "-wal", "-shm", "-journal"] {
        let path = dir.join(format!("{STORE_FILE}.new{left_behind}"));
        match fs::remove_file(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    private(&aside)?;
    let mut conn = connect(&aside, key)?;
    settle(&mut conn, true)?;
    device(&conn, clock)?;
    conn.close().map_err(|(_, error)| error)?;
    fs::rename(aside, dir.join(STORE_FILE))?;
    #[cfg(unix)]
    File::open(dir)?.sync_all()?;
    lock.0.write_all(LOCK_NOTE)?;
    Ok(lock.0.sync_all()?)
}

/// Makes an empty file that only this user may read, unless there is one.
fn private(path: &Path) -> Result<()> {
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?;
    Ok(())
}

/// Opens a file that is there, with its key. Nothing is read yet.
fn connect(path: &Path, key: &Key) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_PRIVATE_CACHE
        | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let is_wiped = memory::is_wiped_when_freed();
    let conn = Connection::open_with_flags(path.canonicalize()?, flags)?;
    conn.pragma_update(None, "cipher_memory_security", !is_wiped)?;
    conn.pragma_update(None, "cipher_log_level", "NONE")?;
    conn.pragma_update(None, "key", key.sqlcipher_pragma().expose_secret())?;
    Ok(conn)
}

/// Sets every pragma the store relies on, reads back those that matter, and brings the schema forward.
fn settle(conn: &mut Connection, on_disk: bool) -> Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_limit(rusqlite::limits::Limit::SQLITE_LIMIT_LENGTH, LONGEST_CELL)?;
    conn.set_prepared_statement_cache_capacity(128);
    conn.busy_timeout(Duration::ZERO)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.pragma_update(None, "cache_size", -CACHE_KIB)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "secure_delete", true)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    refuse_newer(conn)?;
    if on_disk {
        conn.pragma_update(None, "journal_mode", "WAL")?;
        conn.pragma_update(None, "synchronous", "FULL")?;
        conn.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_PAGES)?;
        let mode: String = conn.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
        let synchronous: i64 = conn.pragma_query_value(None, "synchronous", |row| row.get(0))?;
        if mode != "wal" || synchronous != 2 {
            return Err(Error::ReadOnly);
        }
    }
    Migrations::from_slice(STEPS).to_latest(conn).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => Error::from(err),
        _ => Error::DamagedStore { what: "schema".to_owned() },
    })
}

/// SQLite takes a file that was cut short of its first page for one that was never written.
fn refuse_empty(conn: &Connection) -> Result<()> {
    let version: u32 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version == 0 {
        return Err(Error::DamagedStore { what: "the file is empty".to_owned() });
    }
    Ok(())
}

fn refuse_newer(conn: &Connection) -> Result<()> {
    let found: u32 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > SCHEMA_VERSION {
        return Err(Error::Newer { found, known: SCHEMA_VERSION });
    }
    Ok(())
}

/// The first opening after the store came from version 1 is the day from which messages that were sent are told apart.
fn tell_sent_apart(conn: &Connection, clock: &dyn Clock) -> Result<()> {
    conn.execute("UPDATE meta SET value = ?1 WHERE key = 'sent_since' AND value = ''", [clock.today()])?;
    Ok(())
}

/// This laptop's id in this store, made when the store is new.
fn device(conn: &Connection, clock: &dyn Clock) -> Result<DeviceId> {
    let known =
        conn.query_row("SELECT value FROM meta WHERE key = 'device'", [], |row| row.get(0)).optional()?;
    if let Some(device) = known {
        return Ok(device);
    }
    let device = DeviceId::fresh(clock.now());
    conn.execute("INSERT INTO meta(key, value) VALUES ('device', ?1), ('received_hlc', 0)", [device.uuid()])?;
    Ok(device)
}
