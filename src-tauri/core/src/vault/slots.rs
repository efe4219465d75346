//! The two ways to the key: each slot holds it sealed under a wrapping key made from one secret.

use std::io::ErrorKind;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{AeadInOut as _, KeyInit as _};
use chacha20poly1305::{Tag, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use secrecy::{ExposeSecret as _, ExposeSecretMut as _, SecretBox, SecretString};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization as _;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::envelope::{Hex, VERSION};
use super::key::{self, Key};
use super::recovery_code::RecoveryCode;
use crate::error::{Error, Result};

/// What one guess of a passphrase costs, in the terms of Argon2id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl Cost {
    /// The second recommended set of RFC 9106, section 4.
    pub(super) const RECOMMENDED: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 4 };
    /// Below this a copied key file is too cheap to guess at (OWASP's least set for Argon2id).
    pub(super) const LEAST: Self = Self { memory_kib: 19 * 1024, passes: 2, lanes: 1 };
    /// Above this a hostile key file could bring the laptop to its knees.
    const MOST: Self = Self { memory_kib: 1024 * 1024, passes: 10, lanes: 8 };

    /// Whether a file that asks for this cost may be obeyed.
    pub(super) const fn is_sane(self) -> bool {
        Self::LEAST.memory_kib <= self.memory_kib
            && self.memory_kib <= Self::MOST.memory_kib
            && Self::LEAST.passes <= self.passes
            && self.passes <= Self::MOST.passes
            && Self::LEAST.lanes <= self.lanes
            && self.lanes <= Self::MOST.lanes
    }
}

/// The key under the passphrase, by Argon2id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PassphraseSlot {
    argon2id: Cost,
    salt: Hex<16>,
    sealed: Sealed,
}

impl PassphraseSlot {
    pub(super) fn seal(key: &Key, passphrase: &SecretString, store: Uuid, cost: Cost) -> Result<Self> {
        let salt = Hex(key::random()?);
        let wrapping = stretch(passphrase, &salt.0, cost)?;
        let sealed = Sealed::seal(key, &wrapping, &Self::bound_to(store, cost))?;
        Ok(Self { argon2id: cost, salt, sealed })
    }

    pub(super) fn open(&self, passphrase: &SecretString, store: Uuid) -> Result<Key> {
        let wrapping = stretch(passphrase, &self.salt.0, self.argon2id)?;
        self.sealed.open(&wrapping, &Self::bound_to(store, self.argon2id)).ok_or(Error::WrongPassphrase)
    }

    pub(super) const fn cost(&self) -> Cost {
        self.argon2id
    }

    fn bound_to(store: Uuid, cost: Cost) -> String {
        let Cost { memory_kib, passes, lanes } = cost;
        let kdf = format!("argon2id memory_kib={memory_kib} passes={passes} lanes={lanes}");
        associated_data(store, "passphrase", &kdf)
    }
}

/// The key under the recovery code, by HKDF-SHA256: 128 random bits need no stretching.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RecoverySlot {
    salt: Hex<32>,
    sealed: Sealed,
}

impl RecoverySlot {
    pub(super) fn seal(key: &Key, code: &RecoveryCode, store: Uuid) -> Result<Self> {
        let salt = Hex(key::random()?);
        let bound_to = Self::bound_to(store);
        let wrapping = expand(code, &salt.0, &bound_to)?;
        Ok(Self { salt, sealed: Sealed::seal(key, &wrapping, &bound_to)? })
    }

    pub(super) fn open(&self, code: &RecoveryCode, store: Uuid) -> Result<Key> {
        let bound_to = Self::bound_to(store);
        let wrapping = expand(code, &self.salt.0, &bound_to)?;
        self.sealed.open(&wrapping, &bound_to).ok_or(Error::WrongRecoveryCode)
    }

    fn bound_to(store: Uuid) -> String {
        associated_data(store, "recovery", "hkdf-sha256")
    }
}

/// The key under a wrapping key, by XChaCha20-Poly1305: 32 sealed bytes and the tag of 16.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sealed {
    nonce: Hex<24>,
    key: Hex<32>,
    tag: Hex<16>,
}

impl Sealed {
    fn seal(key: &Key, wrapping: &WrappingKey, bound_to: &str) -> Result<Self> {
        let nonce = Hex(key::random()?);
        let mut sealed = *key.bytes();
        let tag = cipher(wrapping)
            .and_then(|cipher| {
                let buffer = sealed.as_mut_slice().into();
                cipher.encrypt_inout_detached(&XNonce::from(nonce.0), bound_to.as_bytes(), buffer).ok()
            })
            .ok_or(Error::Io(ErrorKind::Other))?;
        Ok(Self { nonce, key: Hex(sealed), tag: Hex(tag.into()) })
    }

    /// The key, or `None` when the wrapping key or anything bound to the seal is another.
    fn open(&self, wrapping: &WrappingKey, bound_to: &str) -> Option<Key> {
        let mut opened = false;
        let key = Key::from_bytes(|bytes| {
            *bytes = self.key.0;
            let (nonce, tag) = (XNonce::from(self.nonce.0), Tag::from(self.tag.0));
            opened = cipher(wrapping).is_some_and(|cipher| {
                let buffer = bytes.as_mut_slice().into();
                cipher.decrypt_inout_detached(&nonce, bound_to.as_bytes(), buffer, &tag).is_ok()
            });
        });
        opened.then_some(key)
    }
}

type WrappingKey = SecretBox<[u8; 32]>;

fn cipher(wrapping: &WrappingKey) -> Option<XChaCha20Poly1305> {
    XChaCha20Poly1305::new_from_slice(wrapping.expose_secret()).ok()
}

/// What a seal is bound to besides its wrapping key, so that no part can be swapped for another store's, another
/// slot's or a cheaper one's.
fn associated_data(store: Uuid, slot: &str, kdf: &str) -> String {
    format!("firstword-keys v{VERSION}\nstore {store}\nslot {slot}\nkdf {kdf}\n")
}

fn stretch(passphrase: &SecretString, salt: &[u8], cost: Cost) -> Result<WrappingKey> {
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32))
        .map_err(|_| Error::DamagedEnvelope)?;
    let passphrase = as_typed_anywhere(passphrase.expose_secret());
    let mut wrapping = WrappingKey::default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, wrapping.expose_secret_mut())
        .map_err(|_| Error::Io(ErrorKind::OutOfMemory))?;
    Ok(wrapping)
}

fn expand(code: &RecoveryCode, salt: &[u8], info: &str) -> Result<WrappingKey> {
    let mut wrapping = WrappingKey::default();
    Hkdf::<Sha256>::new(Some(salt), code.random_bits().as_slice())
        .expand(info.as_bytes(), wrapping.expose_secret_mut())
        .map_err(|_| Error::Io(ErrorKind::Other))?;
    Ok(wrapping)
}

/// The passphrase as every keyboard gives it: an accented letter as one character and any kind of space as the
/// plain one (RFC 8265, section 4.2). Letter case and everything else count as typed.
pub(super) fn as_typed_anywhere(passphrase: &str) -> Zeroizing<String> {
    // Composing never needs more than three times the bytes: the string never grows and leaves no copy behind.
    let mut text = Zeroizing::new(String::with_capacity(passphrase.len() * 3));
    text.extend(passphrase.chars().map(|c| if is_space(c) { ' ' } else { c }).nfc());
    text
}

const fn is_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}
