//! How the meetings of a round go: by which agenda, and what is asked in the language of each family.

use super::Round;
use crate::conferences::{
    Agenda, BankQuestion, Form, Means, Question, agenda_of, question_bank, stock_agenda,
};
use crate::error::Result;
use crate::language::Locale;
use crate::store::Store;

/// The agenda of a meeting of the round by these means: a visit goes as visits go, whatever the others do.
///
/// # Errors
/// When the store or the forms cannot be read.
pub(super) fn agenda_for(store: &Store, round: &Round, means: Means) -> Result<Agenda> {
    let agenda = agenda_of(store, round.form, round.agenda)?;
    if means == Means::AtHome && agenda.form != Form::HomeVisit {
        return stock_agenda(Form::HomeVisit);
    }
    Ok(agenda)
}

/// What is asked in a meeting of the round: the bank's words in the family's language where it has them, the teacher's own
/// questions as they were written. A round without any asks those of the agenda, and where it has none the bank's opening ones.
///
/// # Errors
/// When the bank cannot be read.
pub(super) fn questions_for(
    round: &Round,
    agenda: &Agenda,
    language: &str,
    locale: Locale,
) -> Result<Vec<Question>> {
    let bank = &question_bank()?.questions;
    if round.questions.is_empty() {
        let of_agenda = agenda.questions.iter().filter_map(|key| bank.iter().find(|it| it.key == *key));
        let mut asked: Vec<&BankQuestion> = of_agenda.collect();
        if asked.is_empty() {
            asked = bank.iter().filter(|it| it.opening).collect();
        }
        return Ok(asked.into_iter().map(|it| said(it, language, locale)).collect());
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
