//! The questions of a round, in the language of each family.

use super::Round;
use crate::conferences::{BankQuestion, Question, question_bank};
use crate::error::Result;
use crate::language::Locale;

/// What is asked in a meeting of the round: the bank's words in the family's language where it has them, the teacher's own
/// questions as they were written. A round without any asks the bank's opening questions.
///
/// # Errors
/// When the bank cannot be read.
pub(super) fn questions_for(round: &Round, language: &str, locale: Locale) -> Result<Vec<Question>> {
    let bank = &question_bank()?.questions;
    if round.questions.is_empty() {
        return Ok(bank.iter().filter(|it| it.opening).map(|it| said(it, language, locale)).collect());
    }
    let one = |own: &Question| {
        let known = bank.iter().find(|it| it.key == own.key);
        known.map_or_else(|| own.clone(), |known| said(known, language, locale))
    };
    Ok(round.questions.iter().map(one).collect())
}

fn said(question: &BankQuestion, language: &str, locale: Locale) -> Question {
    let subtag = language.split(['-', '_']).next().unwrap_or_default();
    let words = |tag: &str| question.words.get(tag).or(question.words.get("en")).cloned().unwrap_or_default();
    Question { key: question.key.clone(), words: words(subtag), teacher_words: words(locale.tag()) }
}
