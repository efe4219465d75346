//! The record of one roster file that was brought in.

use chrono::{DateTime, Utc};

use crate::ids::ImportId;
use crate::store::record::record;

record! {
    /// One roster file that was brought in.
    Import(ImportId) {
        /// When.
        at: DateTime<Utc>,
        /// Which format it was, by its name in the preview.
        format: String,
        /// The file's name, as the teacher chose it; [`Import::PASTED`] where there was no file.
        file_name: String,
        /// SHA-256 of what was read, in hex.
        sha256: String,
        /// Children it added.
        students: i64,
        /// Adults it added.
        guardians: i64,
        /// People about whom it changed something.
        changed: i64,
        /// People who were no longer in it and were archived.
        archived: i64,
        /// People who were archived and came back with it.
        back: i64,
    }
}

impl Import {
    /// Stands for the name of the file where the teacher pasted the text. The locale files have words for it.
    pub const PASTED: &'static str = "pasted-text";
}
