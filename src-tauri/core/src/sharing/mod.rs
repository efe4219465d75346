//! What leaves the laptop, and the journal of it.

mod journal;
pub mod shareable;

pub use journal::{fingerprint, journal, record_export};

use chrono::{DateTime, Utc};

use crate::ids::ExportId;
use crate::store::record::{record, words};

words! {
    /// What kind of document left.
    ExportKind {
        /// The term summary as PDF.
        TermSummary = "term_summary",
        /// The recovery sheet, which holds no record of a family.
        RecoverySheet = "recovery_sheet",
        /// Meetings as a calendar file.
        Calendar = "calendar",
    }
}

record! {
    /// One document that left the laptop: when, what, for whom, and its fingerprint.
    Export(ExportId) {
        /// When.
        at: DateTime<Utc>,
        /// What.
        kind: ExportKind,
        /// For whom.
        recipient: String,
        /// The name of the term it speaks of.
        term: String,
        /// `en` or `es`.
        language: String,
        /// SHA-256 of the file, in hex.
        sha256: String,
        /// Its size.
        bytes: i64,
    }
}
