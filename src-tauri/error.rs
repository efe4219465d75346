//! Errors as they cross the bridge.

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
    pub details: std::collections::BTreeMap<&'static str, String>,
}

impl BridgeError {
    /// The error in the teacher's language.
    #[must_use]
    pub fn new(error: &Error, locale: Locale) -> Self {
        Self { code: error.code().to_owned(), message: explain(error, locale), details: error.details() }
    }
}
