//! The journal of what left the laptop.

use sha2::{Digest, Sha256};

use super::{Export, ExportKind};
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

/// Writes down that a document left: when, what, for whom, and the SHA-256 of its bytes. It cannot be undone, because
/// the document cannot be called back.
///
/// # Errors
/// When the store cannot be written.
pub fn record_export(
    store: &mut Store,
    kind: ExportKind,
    recipient: &str,
    term: &str,
    language: &str,
    document: &[u8],
) -> Result<Saved<Export>> {
    let at = store.now();
    let export = Export {
        id: ExportId::fresh(at),
        at,
        kind,
        recipient: recipient.to_owned(),
        term: term.to_owned(),
        language: language.to_owned(),
        sha256: fingerprint(document),
        bytes: i64::try_from(document.len()).unwrap_or(i64::MAX),
        arrived: true,
    };
    store.transact(Op::RecordExport, recipient, |tx| {
        tx.put(&export)?;
        Ok(export.clone())
    })
}
