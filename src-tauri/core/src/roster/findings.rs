//! What was left out or should be looked at, gathered while a file is read.

use std::collections::HashMap;

use super::limits;
use super::preview::{OpenQuestion, SkipReason, Skipped, Warning, WarningCode};

/// The skipped rows, the warnings and the open questions of one roster. Lists are bounded, so that a hostile file cannot fill memory
/// with complaints about itself.
#[derive(Debug, Default)]
pub(super) struct Findings {
    skipped: Vec<Skipped>,
    skipped_in_all: u32,
    warnings: Vec<Warning>,
    warned: HashMap<WarningCode, usize>,
    questions: Vec<OpenQuestion>,
}

impl Findings {
    pub(super) fn skip(&mut self, file: &str, line: u32, reason: SkipReason) {
        self.skipped_in_all = self.skipped_in_all.saturating_add(1);
        if self.skipped.len() < limits::LISTED_SKIPS {
            self.skipped.push(Skipped { file: file.to_owned(), line, reason });
        }
    }

    pub(super) fn warn(&mut self, code: WarningCode, file: &str, line: Option<u32>) {
        self.push(Warning { code, file: file.to_owned(), line, detail: None });
    }

    pub(super) fn warn_of(&mut self, code: WarningCode, file: &str, detail: &str) {
        self.push(Warning { code, file: file.to_owned(), line: None, detail: Some(detail.to_owned()) });
    }

    /// Notes what only the teacher can say.
    pub(super) fn ask(&mut self, question: OpenQuestion) {
        if !self.questions.contains(&question) {
            self.questions.push(question);
        }
    }

    fn push(&mut self, warning: Warning) {
        let warned = self.warned.entry(warning.code).or_default();
        *warned += 1;
        if *warned <= limits::LISTED_WARNINGS {
            self.warnings.push(warning);
        }
    }

    /// All skipped rows, listed or not.
    pub(super) const fn skipped_in_all(&self) -> u32 {
        self.skipped_in_all
    }

    /// What only the teacher can say.
    pub(super) fn questions(&self) -> Vec<OpenQuestion> {
        self.questions.clone()
    }

    /// The skipped rows and the warnings, one more at the end if not all are listed. `file` is the roster's name.
    pub(super) fn into_lists(mut self, file: &str) -> (Vec<Skipped>, Vec<Warning>) {
        let cut = self.warned.values().any(|warned| *warned > limits::LISTED_WARNINGS)
            || self.skipped_in_all as usize > self.skipped.len();
        if cut {
            self.warn(WarningCode::More, file, None);
        }
        (self.skipped, self.warnings)
    }
}
