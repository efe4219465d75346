//! The key file itself: a small JSON text with a version, the store's id, two slots and a checksum.

use std::path::Path;

use data_encoding::HEXLOWER;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::files;
use super::slots::{PassphraseSlot, RecoverySlot};
use crate::error::{Error, Result};

/// The word by which a key file is known.
const FORMAT: &str = "firstword-keys";
/// The newest version of the key file that this program reads, and the one it writes.
pub(super) const VERSION: u32 = 1;
/// Stands in the place of the checksum while the checksum is taken.
const BLANK_CHECKSUM: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// A key file, read and found intact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Envelope {
    format: String,
    version: u32,
    store: Uuid,
    passphrase: PassphraseSlot,
    recovery: RecoverySlot,
    checksum: String,
}

/// The part that every version shares, so that an older program can tell a newer file from a damaged one.
#[derive(Deserialize)]
struct Header {
    format: String,
    version: u32,
    checksum: String,
}

impl Envelope {
    pub(super) fn new(store: Uuid, passphrase: PassphraseSlot, recovery: RecoverySlot) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            store,
            passphrase,
            recovery,
            checksum: BLANK_CHECKSUM.to_owned(),
        }
    }

    pub(super) fn with_passphrase(&self, passphrase: PassphraseSlot) -> Self {
        Self::new(self.store, passphrase, self.recovery.clone())
    }

    pub(super) fn with_recovery(&self, recovery: RecoverySlot) -> Self {
        Self::new(self.store, self.passphrase.clone(), recovery)
    }

    pub(super) const fn store(&self) -> Uuid {
        self.store
    }

    pub(super) const fn passphrase(&self) -> &PassphraseSlot {
        &self.passphrase
    }

    pub(super) const fn recovery(&self) -> &RecoverySlot {
        &self.recovery
    }

    /// Reads the file; `None` when there is none.
    pub(super) fn read(path: &Path) -> Result<Option<Self>> {
        files::read_small(path)?.map(|bytes| Self::parse(&bytes)).transpose()
    }

    /// The envelope in `bytes`. Any changed byte is found here, before a passphrase is asked for.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self> {
        let text = std::str::from_utf8(bytes).map_err(|_| Error::DamagedEnvelope)?;
        let header: Header = serde_json::from_str(text).map_err(|_| Error::DamagedEnvelope)?;
        let blanked = text.replacen(&header.checksum, BLANK_CHECKSUM, 1);
        if header.format != FORMAT || header.version == 0 || header.checksum != checksum(&blanked) {
            return Err(Error::DamagedEnvelope);
        }
        if header.version > VERSION {
            return Err(Error::Newer { found: header.version, known: VERSION });
        }
        let envelope: Self = serde_json::from_str(text).map_err(|_| Error::DamagedEnvelope)?;
        if !envelope.passphrase.cost().is_sane() {
            return Err(Error::DamagedEnvelope);
        }
        Ok(envelope)
    }

    /// The text to write, its checksum freshly taken.
    pub(super) fn to_bytes(&self) -> Result<Vec<u8>> {
        let blank = Self { checksum: BLANK_CHECKSUM.to_owned(), ..self.clone() };
        // Nothing in an envelope can fail to become JSON; if it ever does, nothing may be written.
        let mut text = serde_json::to_string_pretty(&blank).map_err(|_| Error::DamagedEnvelope)?;
        text.push('\n');
        Ok(text.replacen(BLANK_CHECKSUM, &checksum(&text), 1).into_bytes())
    }
}

/// SHA-256 of the text in hexadecimal. It tells an accident, not an attack: against those stand the slots' tags.
fn checksum(text: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(text))
}

/// Bytes of a fixed length that stand in the file as lower-case hexadecimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hex<const N: usize>(pub(super) [u8; N]);

impl<const N: usize> Serialize for Hex<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&HEXLOWER.encode(&self.0))
    }
}

impl<'de, const N: usize> Deserialize<'de> for Hex<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = HEXLOWER.decode(text.as_bytes()).map_err(de::Error::custom)?;
        bytes.try_into().map(Self).map_err(|_| de::Error::custom("another length"))
    }
}
