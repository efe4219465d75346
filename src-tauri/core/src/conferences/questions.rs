//! The question bank: what to ask families, in their language and in the teacher's.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Result};

/// A question of the bank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BankQuestion {
    /// Its key, which never changes.
    pub key: String,
    /// What it is about: hopes, strengths, home, school, worries, reach.
    pub theme: String,
    /// Whether it belongs to the opening that families chose.
    #[serde(default)]
    pub opening: bool,
    /// The question by language tag; `en` and `es` are always there.
    pub words: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Bank {
    questions: Vec<BankQuestion>,
}

/// The questions of `assets/prompts/questions.json`, in the order they are offered.
///
/// # Errors
/// [`Error::Unreadable`] when the file is not what it should be.
pub fn question_bank() -> Result<Vec<BankQuestion>> {
    let file = include_str!("../../../../assets/prompts/questions.json");
    serde_json::from_str::<Bank>(file).map(|bank| bank.questions).map_err(|error| Error::Unreadable {
        file: "questions.json".to_owned(),
        line: Some(error.line() as u64),
        column: None,
        reason: "not-a-bank",
    })
}
