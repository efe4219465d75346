//! The journal of what left the laptop.

use sha2::{Digest, Sha256};

use super::{Export, Leaving};
use crate::error::Result;
use crate::ids::ExportId;
use crate::store::{Op, Saved, Store};

/// Every export, newest first.
///
/// # Errors
/// When the store cannot be read.
pub fn journal(store: &Store) -> Result<Vec<Export>> {
    store.select("true ORDER BY at DESC, id DESC", [])
}

/// The SHA-256 of a document, in hex.
#[must_use]
pub fn fingerprint(document: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(document))
}

/// Writes down that something leaves: when, what, for whom, and the SHA-256 of its bytes. It cannot be undone, because what has
/// left cannot be called back. Only [`super::leave`] calls it: there is no line without bytes that leave, and none for other bytes.
pub(super) fn record(store: &mut Store, leaving: &Leaving<'_>) -> Result<Saved<Export>> {
    let at = store.now();
    let export = Export {
        id: ExportId::fresh(at),
        at,
        kind: leaving.kind,
        recipient: leaving.recipient.to_owned(),
        term: leaving.term.to_owned(),
        language: leaving.language.to_owned(),
        sha256: fingerprint(leaving.bytes),
        bytes: i64::try_from(leaving.bytes.len()).unwrap_or(i64::MAX),
        arrived: true,
    };
    write(store, export)
}

/// Writes down that what a line speaks of did not reach its place.
pub(super) fn took_no_place(store: &mut Store, export: Export) -> Result<Saved<Export>> {
    write(store, Export { arrived: false, ..export })
}

fn write(store: &mut Store, export: Export) -> Result<Saved<Export>> {
    let recipient = export.recipient.clone();
    store.transact(Op::RecordExport, &recipient, |tx| {
        tx.put(&export)?;
        Ok(export)
    })
}
