//! Errors as they cross the bridge.

use std::collections::BTreeMap;

use firstword_core::Error;
use firstword_core::language::{Locale, explain};
use serde::Serialize;
use ts_rs::TS;

/// What the window is told when something cannot be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BridgeError {
    /// A stable word that the window can act on; see [`Error::code`].
    pub code: String,
    /// What happened, what is safe and what to do, in the teacher's language.
    pub message: String,
    /// What the sentence needs to be exact; never anybody's data.
    #[ts(type = "Record<string, string>")]
    pub details: BTreeMap<&'static str, String>,
}

impl BridgeError {
    /// The error in the teacher's language.
    #[must_use]
    pub fn new(error: &Error, locale: Locale) -> Self {
        Self { code: error.code().to_owned(), message: explain(error, locale), details: error.details() }
    }

    /// A command that came to no end. What it had begun to write was rolled back.
    pub(crate) fn unexpected() -> Self {
        let message = "the command came to no end".to_owned();
        Self { code: "unexpected".to_owned(), message, details: BTreeMap::new() }
    }
}
