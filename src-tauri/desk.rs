//! What the shell holds between two calls: the open store, what can be found in it, and how the window looks.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use firstword_core::clock::Clock;
use firstword_core::documents::Paper;
use firstword_core::language::Locale;
use firstword_core::search::Index;
use firstword_core::sharing::{self, Export, Keeper, Leaving, Way};
use firstword_core::store::{Changed, Saved, Store};
use firstword_core::vault::{Key, RecoveryCode, Vault};
use firstword_core::{Error, Result, vault};
use secrecy::SecretString;

use crate::files::{Places, Preferences};

/// An open store and what is kept beside it in memory. Dropping it locks: the key and the folded text are wiped.
struct Open {
    store: Store,
    /// None while it does not stand for what is in the store; finding builds it anew then.
    index: Option<Index>,
}

impl Open {
    fn new(store: Store) -> Self {
        // The store is open whether it can be searched or not.
        let index = Index::build(&store).ok();
        Self { store, index }
    }

    /// Keeps what can be found current after a change. The change stands on disk by then: where the index cannot follow, it is
    /// let go, and the change is answered as what it is.
    fn follow(&mut self, changed: &Changed) {
        if let Some(index) = &mut self.index
            && index.follow(&self.store, changed).is_err()
        {
            self.index = None;
        }
    }

    fn index(&mut self) -> Result<&Index> {
        let index = match self.index.take() {
            Some(index) => index,
            None => Index::build(&self.store)?,
        };
        Ok(self.index.insert(index))
    }
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
    /// Who says where what leaves is put; without one the teacher is asked by a dialog.
    places: Option<Box<dyn Places>>,
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
            places: None,
        }
    }

    /// The same desk, where `places` says where what leaves is put.
    #[must_use]
    pub fn saving_to(self, places: impl Places + 'static) -> Self {
        Self { places: Some(Box::new(places)), ..self }
    }

    pub(crate) fn places(&self) -> Option<&dyn Places> {
        self.places.as_deref()
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
        *open = Some(Open::new(store));
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

    /// Lets bytes leave the laptop.
    ///
    /// # Errors
    /// As [`sharing::leave`].
    pub fn leave(&self, leaving: Leaving<'_>, way: Way<'_>) -> Result<Saved<Export>> {
        sharing::leave(&mut &*self, leaving, way)
    }

    /// As [`Desk::write`], for a change that answers in another shape.
    pub(crate) fn changing<T>(&self, change: impl FnOnce(&mut Store) -> Result<(T, Changed)>) -> Result<T> {
        let mut open = hold(&self.open);
        let open = open.as_mut().ok_or(Error::Locked)?;
        let (value, changed) = change(&mut open.store)?;
        open.follow(&changed);
        Ok(value)
    }

    /// Writes what is not a record: drafts.
    pub(crate) fn jot<T>(&self, jot: impl FnOnce(&mut Store) -> Result<T>) -> Result<T> {
        let mut open = hold(&self.open);
        jot(&mut open.as_mut().ok_or(Error::Locked)?.store)
    }

    pub(crate) fn search(&self, query: &str) -> Result<firstword_core::search::Found> {
        let mut open = hold(&self.open);
        Ok(open.as_mut().ok_or(Error::Locked)?.index()?.search(query))
    }
}

/// It is asked for the store each time, so that a lock between two steps is noticed.
impl Keeper for &Desk {
    fn change<T>(&mut self, change: impl FnOnce(&mut Store) -> Result<Saved<T>>) -> Result<Saved<T>> {
        self.write(change)
    }
}

/// What is behind a lock, also when a call panicked while it held it: the store rolls back by itself.
fn hold<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
