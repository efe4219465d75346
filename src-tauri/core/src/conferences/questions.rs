//! The question bank: what to ask families and students, what teachers ask themselves, what to settle with an interpreter.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Form;
use crate::error::{Error, Result};

/// Whom a question of the bank is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AskedOf {
    /// The family.
    #[default]
    Family,
    /// The child.
    Student,
    /// The teacher, who asks it of themselves.
    Teacher,
    /// Who interprets, before or after the meeting.
    Interpreter,
}

/// The grades a question suits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GradeBand {
    /// To grade 2.
    Early,
    /// Grades 3 to 5.
    UpperPrimary,
    /// Grades 6 to 8.
    Middle,
    /// Grades 9 to 12.
    Secondary,
}

/// A question of the bank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BankQuestion {
    /// Its key, which never changes.
    pub key: String,
    /// Whom it is for.
    #[serde(default, rename = "for")]
    pub audience: AskedOf,
    /// What it is about: hopes, strengths, home, school, worries, reach, feedback.
    pub theme: String,
    /// Whether it belongs to the opening that families chose.
    #[serde(default)]
    pub opening: bool,
    /// Whether it is for when the meeting is over.
    #[serde(default)]
    pub after: bool,
    /// The forms it suits; empty for all.
    #[serde(default)]
    pub forms: Vec<Form>,
    /// The grades it suits; empty for all.
    #[serde(default)]
    pub bands: Vec<GradeBand>,
    /// The question by language tag; `en` and `es` are always there.
    pub words: BTreeMap<String, String>,
}

/// The file of the bank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuestionBank {
    /// Languages in which no speaker of them has checked the words yet, as BCP 47 tags.
    pub unchecked: BTreeSet<String>,
    /// The questions, in the order they are offered.
    pub questions: Vec<BankQuestion>,
}

const FILE: &str = include_str!("../../../../assets/prompts/questions.json");

/// The questions of `assets/prompts/questions.json`.
///
/// # Errors
/// [`Error::Unreadable`] when the file is not what it should be.
pub fn question_bank() -> Result<&'static QuestionBank> {
    static BANK: LazyLock<serde_json::Result<QuestionBank>> = LazyLock::new(|| serde_json::from_str(FILE));
    BANK.as_ref().map_err(|error| unreadable("questions.json", error))
}

pub(super) fn unreadable(file: &str, error: &serde_json::Error) -> Error {
    Error::Unreadable {
        file: file.to_owned(),
        line: Some(error.line() as u64),
        column: None,
        reason: "not-a-bank",
    }
}
