//! What the tests are built from: a clock that moves, a key, a store on disk, and a small class of invented people.

#![cfg(test)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use firstword_core::clock::Clock;
use firstword_core::families::{Guardian, NewFamily, Student, add_family};
use firstword_core::ids::FamilyId;
use firstword_core::store::Store;
use firstword_core::vault::{Key, STORE_FILE};
use rusqlite::{Connection, OpenFlags};
use secrecy::ExposeSecret as _;
use tempfile::TempDir;

/// A Thursday in a spring term.
fn start() -> DateTime<Utc> {
    DateTime::from_timestamp(1_773_306_000, 0).unwrap()
}

/// A clock that goes on by a millisecond whenever it is asked, so that what is made later has a later id.
pub(crate) struct MovingClock {
    start: DateTime<Utc>,
    asked: AtomicI64,
}

impl MovingClock {
    /// A clock that is `hours` ahead of the others, or behind.
    pub(crate) fn ahead_by(hours: i64) -> Arc<dyn Clock> {
        Arc::new(Self { start: start() + TimeDelta::hours(hours), asked: AtomicI64::new(0) })
    }
}

impl Clock for MovingClock {
    fn now(&self) -> DateTime<Utc> {
        self.start + TimeDelta::milliseconds(self.asked.fetch_add(1, Ordering::Relaxed))
    }

    fn wall(&self) -> NaiveDateTime {
        self.start.naive_utc()
    }
}

/// A clock that the test sets, five hours behind Greenwich. The instant goes on by a millisecond whenever it is asked for.
pub(crate) struct SetClock {
    wall: AtomicI64,
    asked: AtomicI64,
}

/// How far the wall of a [`SetClock`] is behind the instant.
const BEHIND: TimeDelta = TimeDelta::hours(5);

impl SetClock {
    /// A clock whose wall says `2026-09-01 08:00`.
    pub(crate) fn at(wall: &str) -> Arc<Self> {
        let clock = Self { wall: AtomicI64::new(0), asked: AtomicI64::new(0) };
        clock.set(wall);
        Arc::new(clock)
    }

    /// Sets the wall, forward or back.
    pub(crate) fn set(&self, wall: &str) {
        let wall = NaiveDateTime::parse_from_str(wall, "%Y-%m-%d %H:%M").unwrap();
        self.wall.store(wall.and_utc().timestamp_millis(), Ordering::Relaxed);
    }

    /// So many days later.
    pub(crate) fn days_pass(&self, days: u64) {
        self.wall.fetch_add(i64::try_from(days).unwrap() * 86_400_000, Ordering::Relaxed);
    }
}

impl Clock for SetClock {
    fn now(&self) -> DateTime<Utc> {
        let asked = TimeDelta::milliseconds(self.asked.fetch_add(1, Ordering::Relaxed));
        self.wall().and_utc() + BEHIND + asked
    }

    fn wall(&self) -> NaiveDateTime {
        DateTime::from_timestamp_millis(self.wall.load(Ordering::Relaxed)).unwrap().naive_utc()
    }
}

/// A clock of today.
pub(crate) fn a_clock() -> Arc<dyn Clock> {
    MovingClock::ahead_by(0)
}

/// A key that opens the tests' stores.
pub(crate) fn a_key() -> Key {
    Key::from_bytes(|bytes| bytes.fill(0x5a))
}

/// An empty store in memory.
pub(crate) fn a_store() -> Store {
    Store::in_memory(a_clock()).unwrap()
}

/// An empty store in a folder of its own, which goes with the answer.
pub(crate) fn a_store_on_disk() -> (TempDir, Store) {
    let dir = TempDir::new().unwrap();
    let store = open(dir.path()).unwrap();
    (dir, store)
}

/// Opens the store in a folder with the tests' key.
pub(crate) fn open(dir: &Path) -> firstword_core::Result<Store> {
    Store::open(dir, &a_key(), a_clock())
}

/// The store's file as SQLCipher sees it, without the rules of the one door: for making what the door must refuse.
pub(crate) fn behind_the_door(dir: &Path) -> Connection {
    let conn = Connection::open_with_flags(dir.join(STORE_FILE), OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
    conn.pragma_update(None, "key", a_key().sqlcipher_pragma().expose_secret()).unwrap();
    conn
}

/// The files of a folder and what is in them.
pub(crate) fn files_in(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    std::fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap()))
        .collect()
}

/// Where a child process finds the folder that its parent prepared for it.
const FOLDER: &str = "FIRSTWORD_TEST_FOLDER";

/// The folder the parent prepared, when this process is a child that [`again`] started.
pub(crate) fn folder_from_parent() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

/// This test binary once more, behind `launcher`, to run `test` alone with `dir` as its folder: what a process must
/// lack, or die of, is tried in a child.
pub(crate) fn again(test: &str, launcher: &[&str], dir: &Path) -> Command {
    let binary = std::env::current_exe().unwrap();
    let mut words = launcher.iter().map(std::ffi::OsStr::new).chain([binary.as_os_str()]);
    let mut command = Command::new(words.next().unwrap());
    command.args(words).args([test, "--exact", "--nocapture"]).env(FOLDER, dir);
    command
}

/// Runs `test` again and passes on how it went.
pub(crate) fn passes_again(test: &str, launcher: &[&str], dir: &Path) {
    let output = again(test, launcher, dir).output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    let complained = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && told.contains("1 passed"), "{told}\n{complained}");
}

/// A class to begin with.
pub(crate) struct Class {
    /// Where it is kept.
    pub(crate) store: Store,
    /// Its families, in the order they were added.
    pub(crate) families: Vec<FamilyId>,
}

/// A class without families.
pub(crate) fn a_class() -> Class {
    a_class_in(a_store())
}

/// A class without families in a given store.
pub(crate) fn a_class_in(store: Store) -> Class {
    Class { store, families: Vec::new() }
}

impl Class {
    /// With a family of that name: one child, two adults.
    pub(crate) fn with_family(mut self, name: &str) -> Self {
        let guardian = |given_name: &str, relationship: &str| Guardian {
            given_name: given_name.to_owned(),
            family_name: name.to_owned(),
            relationship: relationship.to_owned(),
            ..Guardian::default()
        };
        let student =
            Student { given_name: "Yoveli".to_owned(), family_name: name.to_owned(), ..Student::default() };
        let family = NewFamily {
            name: name.to_owned(),
            students: vec![student],
            guardians: vec![guardian("Josefina", "mother"), guardian("Ramón", "uncle")],
        };
        self.families.push(add_family(&mut self.store, family).unwrap().value);
        self
    }

    /// The store, once the class stands.
    pub(crate) fn store(self) -> Store {
        self.store
    }
}
