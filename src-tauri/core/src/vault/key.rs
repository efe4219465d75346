//! The key of a store in memory: wiped when dropped, never printed, never copied.

use std::fmt;
use std::io::ErrorKind;

use data_encoding::HEXLOWER;
use secrecy::{ExposeSecret as _, ExposeSecretMut as _, SecretBox, SecretString};

use crate::error::{Error, Result};

/// The 256 random bits that encrypt a store.
pub struct Key(SecretBox<[u8; 32]>);

impl Key {
    /// A new key from the operating system's random source.
    ///
    /// # Errors
    /// [`Error::Io`] when the operating system has no randomness to give.
    pub fn generate() -> Result<Self> {
        let mut key = SecretBox::<[u8; 32]>::default();
        fill_random(key.expose_secret_mut())?;
        Ok(Self(key))
    }

    /// A key whose bytes `fill` writes in place, so that no second copy is left behind in memory.
    pub fn from_bytes(fill: impl FnOnce(&mut [u8; 32])) -> Self {
        Self(SecretBox::init_with_mut(fill))
    }

    /// The 32 bytes.
    pub(super) fn bytes(&self) -> &[u8; 32] {
        self.0.expose_secret()
    }

    /// The key as SQLCipher's `PRAGMA key` takes a raw one: `x'…'` around 64 hexadecimal digits.
    #[must_use]
    pub fn sqlcipher_pragma(&self) -> SecretString {
        // The exact capacity: a string that grows leaves its older self behind in memory.
        let mut text = String::with_capacity(67);
        text.push_str("x'");
        HEXLOWER.encode_append(self.bytes(), &mut text);
        text.push('\'');
        text.into()
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key([REDACTED])")
    }
}

/// Random bytes that are no secret: salts, nonces, ids.
pub(super) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    fill_random(&mut bytes)?;
    Ok(bytes)
}

/// Fills `bytes` from the operating system's random source.
pub(super) fn fill_random(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(|_| Error::Io(ErrorKind::Other))
}
