//! What the shell holds between two calls: the open store, what can be found in it, and how the window looks.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use firstword_core::clock::Clock;
use firstword_core::documents::Paper;
use firstword_core::language::Locale;
use firstword_core::search::Index;
use firstword_core::store::{Changed, Saved, Store};
use firstword_core::vault::{Key, RecoveryCode, Vault};
use firstword_core::{Error, Result, vault};
use secrecy::SecretString;

use crate::files::Preferences;

/// An open store and what is kept beside it in memory. Dropping it locks: the key and the folded text are wiped.
struct Open {
    store: Store,
    index: Index,
}

/// The teacher's desk: at most one open store.
pub struct Desk {
    dir: PathBuf,
    clock: Arc<dyn Clock>,
    open: Mutex<Option<Open>>,
    /// The recovery code between being shown and being typed back; then it is gone for good.
    shown_code: Mutex<Option<RecoveryCode>>,
    preferences: Mutex<Preferences>,
    /// The number of the roster that is being read; of a reading that was stopped it is another one.
    reading: AtomicU64,
}

impl Desk {
    /// A desk over the vault in `dir`, with everything locked.
    #[must_use]
    pub fn new(dir: PathBuf, clock: Arc<dyn Clock>) -> Self {
        let preferences = Preferences::read(&dir);
        Self {
            dir,
            clock,
            open: Mutex::new(None),
            shown_code: Mutex::new(None),
            preferences: Mutex::new(preferences),
            reading: AtomicU64::new(0),
        }
    }

    /// The folder of the vault.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Whether a store is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        hold(&self.open).is_some()
    }

    /// The date on the teacher's wall.
    #[must_use]
    pub fn today(&self) -> chrono::NaiveDate {
        self.clock.today()
    }

    /// The language of the window and of what it prints.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.preferences().locale()
    }

    /// What documents are printed on.
    #[must_use]
    pub fn paper(&self) -> Paper {
        self.preferences().paper()
    }

    pub(crate) fn preferences(&self) -> Preferences {
        hold(&self.preferences).clone()
    }

    pub(crate) fn prefer(&self, preferences: Preferences) -> Result<()> {
        preferences.write(&self.dir)?;
        *hold(&self.preferences) = preferences;
        Ok(())
    }

    pub(crate) fn create(&self, passphrase: &SecretString) -> Result<Vec<String>> {
        let (key, code, _) = Vault::create(&self.dir, passphrase)?;
        self.open_with(&key)?;
        let groups = code.groups();
        *hold(&self.shown_code) = Some(code);
        Ok(groups)
    }

    pub(crate) fn unlock(&self, passphrase: &SecretString) -> Result<()> {
        let (key, _) = Vault::unlock(&self.dir, passphrase)?;
        self.open_with(&key)
    }

    pub(crate) fn recover(&self, code: &RecoveryCode, new: &SecretString) -> Result<()> {
        let (key, _) = Vault::reset_passphrase(&self.dir, code, new)?;
        self.open_with(&key)
    }

    fn open_with(&self, key: &Key) -> Result<()> {
        let mut open = hold(&self.open);
        if open.is_some() {
            return Ok(());
        }
        let store = Store::open(&self.dir, key, Arc::clone(&self.clock))?;
        let index = Index::build(&store)?;
        *open = Some(Open { store, index });
        Ok(())
    }

    /// Closes the store and forgets its key. What was being typed is on disk already.
    pub fn lock(&self) {
        self.stop_reading();
        *hold(&self.open) = None;
        *hold(&self.shown_code) = None;
    }

    /// Begins to read a roster, and gives the number of this reading. The one before ends: nobody waits for it any more.
    pub(crate) fn begin_reading(&self) -> u64 {
        self.reading.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Whether somebody still waits for the reading of this number.
    pub(crate) fn still_reads(&self, reading: u64) -> bool {
        self.reading.load(Ordering::Relaxed) == reading
    }

    /// Ends the roster that is being read, if one is; whoever asked for it is told [`Error::Cancelled`].
    pub fn stop_reading(&self) {
        self.begin_reading();
    }

    pub(crate) fn new_recovery_code(&self, passphrase: &SecretString) -> Result<Vec<String>> {
        let code = Vault::new_recovery_code(&self.dir, passphrase)?;
        let groups = code.groups();
        *hold(&self.shown_code) = Some(code);
        Ok(groups)
    }

    /// The recovery code, while it is still shown.
    pub(crate) fn with_shown_code<T>(&self, f: impl FnOnce(&RecoveryCode) -> Result<T>) -> Result<T> {
        self.read(|_| Ok(()))?;
        hold(&self.shown_code).as_ref().map_or(Err(Error::NotFound { what: "recovery-code" }), f)
    }

    pub(crate) fn forget_shown_code(&self) {
        *hold(&self.shown_code) = None;
    }

    pub(crate) fn state(&self) -> Result<vault::State> {
        vault::state(&self.dir)
    }

    /// Reads the open store.
    ///
    /// # Errors
    /// [`Error::Locked`] when none is open, and whatever `read` gives.
    pub fn read<T>(&self, read: impl FnOnce(&Store) -> Result<T>) -> Result<T> {
        let open = hold(&self.open);
        read(&open.as_ref().ok_or(Error::Locked)?.store)
    }

    /// Changes the open store, and keeps what can be found current.
    ///
    /// # Errors
    /// [`Error::Locked`] when none is open, and whatever `change` gives.
    pub fn write<T>(&self, change: impl FnOnce(&mut Store) -> Result<Saved<T>>) -> Result<Saved<T>> {
        self.changing(|store| {
            let saved = change(store)?;
            let changed = saved.changed.clone();
            Ok((saved, changed))
        })
    }

    /// As [`Desk::write`], for a change that answers in another shape.
    pub(crate) fn changing<T>(&self, change: impl FnOnce(&mut Store) -> Result<(T, Changed)>) -> Result<T> {
        let mut open = hold(&self.open);
        let open = open.as_mut().ok_or(Error::Locked)?;
        let (value, changed) = change(&mut open.store)?;
        // What is written is written: an index that cannot follow is built anew, and a find that is missing until then is no
        // refusal of the change.
        if open.index.follow(&open.store, &changed).is_err() {
            open.index = Index::build(&open.store).unwrap_or_default();
        }
        Ok(value)
    }

    /// Writes what is not a record: drafts.
    pub(crate) fn jot<T>(&self, jot: impl FnOnce(&mut Store) -> Result<T>) -> Result<T> {
        let mut open = hold(&self.open);
        jot(&mut open.as_mut().ok_or(Error::Locked)?.store)
    }

    pub(crate) fn search(&self, query: &str) -> Result<firstword_core::search::Found> {
        let open = hold(&self.open);
        let open = open.as_ref().ok_or(Error::Locked)?;
        Ok(open.index.search(query))
    }
}

/// What is behind a lock, also when a call panicked while it held it: the store rolls back by itself.
fn hold<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
