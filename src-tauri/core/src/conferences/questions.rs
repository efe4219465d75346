//! The question bank: what to ask families and students, what teachers ask themselves, what to settle with an interpreter.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Form, Question, bank};
use crate::error::{Error, Result};
use crate::language::lookup;
use crate::store::Store;

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
#[serde(deny_unknown_fields)]
pub struct BankQuestion {
    /// Its key, which never changes.
    #[serde(deserialize_with = "bank::key")]
    pub key: String,
    /// Whom it is for.
    #[serde(default, rename = "for")]
    pub audience: AskedOf,
    /// What it is about: hopes, strengths, home, school, worries, reach, feedback.
    #[serde(default, deserialize_with = "bank::theme")]
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
    /// The question by language tag. `en` or `es` is always there, and both are in those that come with the program.
    #[serde(deserialize_with = "bank::words")]
    pub words: BTreeMap<String, String>,
}

impl BankQuestion {
    /// The words of the question in a language, as near to it as there are any.
    #[must_use]
    pub fn words_in(&self, language: &str) -> Option<&str> {
        let tag = lookup(language, self.words.keys().map(String::as_str))?;
        self.words.get(tag).map(String::as_str)
    }

    /// The question as it will be asked: in the family's language and in the teacher's, in English or else Spanish where it has no
    /// words in one of them.
    #[must_use]
    pub fn asked_in(&self, language: &str, teachers: &str) -> Question {
        let words = |tag: &str| {
            let found = self.words_in(tag).or_else(|| self.words_in("en")).or_else(|| self.words_in("es"));
            found.unwrap_or_default().to_owned()
        };
        Question { key: self.key.clone(), words: words(language), teacher_words: words(teachers) }
    }
}

/// Where the questions in use come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BankSource {
    /// They come with the program.
    #[default]
    FirstWord,
    /// From the teacher's file.
    Own,
    /// They come with the program, because the teacher's file cannot be read any more.
    InsteadOfOwn,
}

/// The questions in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuestionBank {
    /// Where they come from.
    pub source: BankSource,
    /// Languages in which no speaker of them has checked the words yet, as BCP 47 tags.
    pub unchecked: BTreeSet<String>,
    /// The questions, in the order they are offered.
    pub questions: Vec<BankQuestion>,
    /// Those that come with the program and that the teacher's file leaves out. They are not offered; but a conference that
    /// asks one of them is still understood.
    pub left_out: Vec<BankQuestion>,
}

impl QuestionBank {
    /// The question of a key, offered or not.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<&BankQuestion> {
        self.questions.iter().chain(&self.left_out).find(|question| question.key == key)
    }
}

/// The questions that come with the program: those of `assets/prompts/questions.json`.
///
/// # Errors
/// [`Error::Unreadable`] when the file is not what it should be.
pub fn question_bank() -> Result<&'static QuestionBank> {
    static BANK: LazyLock<serde_json::Result<QuestionBank>> = LazyLock::new(|| bank::read(bank::STOCK));
    BANK.as_ref().map_err(|error| unreadable("questions.json", error))
}

/// The questions in use: the teacher's, where there is a file of them beside the store that can be read, or else those that
/// come with the program.
///
/// # Errors
/// As [`question_bank`].
pub fn questions_in_use(store: &Store) -> Result<Cow<'static, QuestionBank>> {
    bank::in_use(store.dir())
}

pub(super) fn unreadable(file: &str, error: &serde_json::Error) -> Error {
    Error::Unreadable {
        file: file.to_owned(),
        line: Some(error.line() as u64),
        column: None,
        reason: "not-a-bank",
    }
}
