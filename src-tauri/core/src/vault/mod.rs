//! The vault: the one key of a store, kept only wrapped, and the passphrase and recovery code that unwrap it.
//!
//! The key is 256 random bits, made once. It lies beside the store in [`KEY_FILE`], sealed once under the
//! passphrase and once under the recovery code, so that either opens the store and changing one of them never
//! rewrites the store. The format is documented in `docs/formats/key-file.md`, the choices in
//! `docs/decisions/keys.md`.

mod envelope;
mod files;
mod key;
mod process;
mod recovery_code;
mod slots;
mod strength;

use std::path::{Path, PathBuf};

use secrecy::{ExposeSecret as _, SecretString};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

pub use self::key::Key;
pub use self::process::harden_process;
pub use self::recovery_code::RecoveryCode;
pub use self::strength::{CrackTime, GUESSES_PER_SECOND, Strength, TimeUnit, strength};

use self::envelope::Envelope;
use self::files::FolderLock;
use self::slots::{Cost, PassphraseSlot, RecoverySlot};
use crate::error::{Error, Result};

/// The encrypted store, in the vault's folder.
pub const STORE_FILE: &str = "store.db";
/// The wrapped key, in the vault's folder.
pub const KEY_FILE: &str = "keys.json";
/// The second copy of the wrapped key, for the day the first cannot be read ([`Vault::restore_previous`]). It is
/// replaced just before the first, so that it never holds a passphrase or a recovery code that was taken back.
pub const PREVIOUS_KEY_FILE: &str = "keys.previous.json";

/// The least [`Strength::score`] that may protect children's data.
pub const LEAST_SCORE: u8 = 3;

/// What lies in a vault's folder, as far as can be told without a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum State {
    /// No store and no key: a first start.
    Nothing,
    /// A key that a passphrase or a recovery code can open.
    Locked,
    /// There is a store, but no key file.
    KeyMissing {
        /// Whether [`Vault::restore_previous`] can help.
        previous: bool,
    },
    /// The key file cannot be read or was changed.
    KeyDamaged {
        /// Whether [`Vault::restore_previous`] can help.
        previous: bool,
    },
    /// The key file was written by a newer First Word.
    Newer {
        /// The version found in the file.
        found: u32,
        /// The newest version this program knows.
        known: u32,
    },
}

/// Whether the folder holds a store or the key of one.
///
/// # Errors
/// When the folder cannot be looked into.
pub fn exists(dir: &Path) -> Result<bool> {
    for name in [STORE_FILE, KEY_FILE, PREVIOUS_KEY_FILE] {
        if dir.join(name).try_exists()? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What lies in the folder.
///
/// # Errors
/// When the folder cannot be looked into.
pub fn state(dir: &Path) -> Result<State> {
    let previous = || matches!(Envelope::read(&dir.join(PREVIOUS_KEY_FILE)), Ok(Some(_)));
    match Vault::open(dir) {
        Ok(_) => Ok(State::Locked),
        Err(Error::NoStore) => Ok(State::Nothing),
        Err(Error::MissingEnvelope) => Ok(State::KeyMissing { previous: previous() }),
        Err(Error::DamagedEnvelope) => Ok(State::KeyDamaged { previous: previous() }),
        Err(Error::Newer { found, known }) => Ok(State::Newer { found, known }),
        Err(error) => Err(error),
    }
}

/// The key file of one folder. Every function reads it afresh: nothing secret is held between two calls.
#[derive(Debug)]
pub struct Vault {
    dir: PathBuf,
    envelope: Envelope,
}

impl Vault {
    /// Makes a new key in `dir`, which is created where it is missing and closed to other users. Gives the key,
    /// the recovery code to show once, and the id of the new store.
    ///
    /// # Errors
    /// [`Error::StoreExists`] when a store or a key is there already, [`Error::WeakPassphrase`] below
    /// [`LEAST_SCORE`], [`Error::ReadOnly`] or [`Error::DiskFull`] when the key cannot be written.
    pub fn create(dir: &Path, passphrase: &SecretString) -> Result<(Key, RecoveryCode, Uuid)> {
        Self::create_at_cost(dir, passphrase, Cost::RECOMMENDED)
    }

    fn create_at_cost(
        dir: &Path,
        passphrase: &SecretString,
        cost: Cost,
    ) -> Result<(Key, RecoveryCode, Uuid)> {
        if exists(dir)? {
            return Err(Error::StoreExists);
        }
        refuse_weak(passphrase)?;
        files::make_private_folder(dir)?;
        let _lock = FolderLock::take(dir)?;
        if exists(dir)? {
            return Err(Error::StoreExists);
        }

        let key = Key::generate()?;
        let code = RecoveryCode::generate()?;
        let store = random_id()?;
        let envelope = Envelope::new(
            store,
            PassphraseSlot::seal(&key, passphrase, store, cost)?,
            RecoverySlot::seal(&key, &code, store)?,
        );
        files::write_all(dir, [KEY_FILE, PREVIOUS_KEY_FILE], &envelope.to_bytes()?)?;
        Ok((key, code, store))
    }

    /// The key of the store and its id, by passphrase. A wrong passphrase costs the whole derivation.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] only when the key file is intact; otherwise [`Error::DamagedEnvelope`],
    /// [`Error::MissingEnvelope`], [`Error::NoStore`] or [`Error::Newer`].
    pub fn unlock(dir: &Path, passphrase: &SecretString) -> Result<(Key, Uuid)> {
        Self::open(dir)?.unwrap_by_passphrase(passphrase)
    }

    /// The key of the store and its id, by recovery code.
    ///
    /// # Errors
    /// [`Error::WrongRecoveryCode`] only when the key file is intact; otherwise as [`Vault::unlock`].
    pub fn unlock_with_recovery(dir: &Path, code: &RecoveryCode) -> Result<(Key, Uuid)> {
        Self::open(dir)?.unwrap_by_recovery(code)
    }

    /// Replaces the passphrase. The key, the store and the recovery code stay as they are.
    ///
    /// Copies of the key file made before, in a backup for instance, still open with the old passphrase.
    ///
    /// # Errors
    /// [`Error::WeakPassphrase`], [`Error::WrongPassphrase`], and all of [`Vault::create`] and [`Vault::unlock`];
    /// after any of them the old passphrase holds.
    pub fn change_passphrase(dir: &Path, current: &SecretString, new: &SecretString) -> Result<()> {
        refuse_weak(new)?;
        let _lock = FolderLock::take_existing(dir)?;
        let vault = Self::open(dir)?;
        let (key, _) = vault.unwrap_by_passphrase(current)?;
        vault.write_passphrase(&key, new)
    }

    /// Sets a new passphrase by recovery code and gives the key and the store's id, so that the store can be
    /// opened at once. The recovery code stays valid; [`Vault::new_recovery_code`] makes another.
    ///
    /// # Errors
    /// [`Error::WeakPassphrase`], [`Error::WrongRecoveryCode`], and all of [`Vault::create`] and
    /// [`Vault::unlock`]; after any of them the old passphrase holds.
    pub fn reset_passphrase(dir: &Path, code: &RecoveryCode, new: &SecretString) -> Result<(Key, Uuid)> {
        refuse_weak(new)?;
        let _lock = FolderLock::take_existing(dir)?;
        let vault = Self::open(dir)?;
        let (key, store) = vault.unwrap_by_recovery(code)?;
        vault.write_passphrase(&key, new)?;
        Ok((key, store))
    }

    /// Makes a recovery code that replaces the one before, for when the sheet was lost or seen.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`], and all of [`Vault::create`] and [`Vault::unlock`]; after any of them the old
    /// code holds.
    pub fn new_recovery_code(dir: &Path, passphrase: &SecretString) -> Result<RecoveryCode> {
        let _lock = FolderLock::take_existing(dir)?;
        let vault = Self::open(dir)?;
        let (key, store) = vault.unwrap_by_passphrase(passphrase)?;
        let code = RecoveryCode::generate()?;
        vault.replace(&vault.envelope.with_recovery(RecoverySlot::seal(&key, &code, store)?))?;
        Ok(code)
    }

    /// Puts the second copy of the key file in the place of the first when that is missing or damaged. The
    /// damaged one is set aside as `keys.damaged-1.json` (or the next free number), never deleted.
    ///
    /// # Errors
    /// [`Error::StoreExists`] when the key file is intact and nothing is to be done, [`Error::MissingEnvelope`]
    /// or [`Error::DamagedEnvelope`] when the second copy cannot help either.
    pub fn restore_previous(dir: &Path) -> Result<()> {
        let _lock = FolderLock::take_existing(dir)?;
        match Self::open(dir) {
            Ok(_) => return Err(Error::StoreExists),
            Err(Error::MissingEnvelope | Error::DamagedEnvelope) => {}
            Err(error) => return Err(error),
        }
        let previous = Envelope::read(&dir.join(PREVIOUS_KEY_FILE))?.ok_or(Error::MissingEnvelope)?;
        files::set_aside(dir, KEY_FILE)?;
        files::write_all(dir, [KEY_FILE], &previous.to_bytes()?)
    }

    fn open(dir: &Path) -> Result<Self> {
        match Envelope::read(&dir.join(KEY_FILE))? {
            Some(envelope) => Ok(Self { dir: dir.to_owned(), envelope }),
            None if exists(dir)? => Err(Error::MissingEnvelope),
            None => Err(Error::NoStore),
        }
    }

    fn unwrap_by_passphrase(&self, passphrase: &SecretString) -> Result<(Key, Uuid)> {
        let store = self.envelope.store();
        Ok((self.envelope.passphrase().open(passphrase, store)?, store))
    }

    fn unwrap_by_recovery(&self, code: &RecoveryCode) -> Result<(Key, Uuid)> {
        let store = self.envelope.store();
        Ok((self.envelope.recovery().open(code, store)?, store))
    }

    fn write_passphrase(&self, key: &Key, new: &SecretString) -> Result<()> {
        let slot = PassphraseSlot::seal(key, new, self.envelope.store(), Cost::RECOMMENDED)?;
        self.replace(&self.envelope.with_passphrase(slot))
    }

    /// The second copy goes first: whenever the power fails, neither file holds a secret that the key file in
    /// force does not, and whichever is read opens with at least one secret that the teacher has.
    fn replace(&self, envelope: &Envelope) -> Result<()> {
        files::write_all(&self.dir, [PREVIOUS_KEY_FILE, KEY_FILE], &envelope.to_bytes()?)
    }
}

fn refuse_weak(passphrase: &SecretString) -> Result<()> {
    if strength(passphrase.expose_secret(), &[]).score < LEAST_SCORE {
        return Err(Error::WeakPassphrase);
    }
    Ok(())
}

/// A random UUID: unlike the ids of records it tells nobody when the store was made.
fn random_id() -> Result<Uuid> {
    Ok(uuid::Builder::from_random_bytes(key::random()?).into_uuid())
}

#[cfg(test)]
mod tests;
