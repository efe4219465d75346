//! How the meetings of a round go: by which agenda, and what is asked in the language of each family.

use super::Round;
use crate::conferences::{
    Agenda, BankQuestion, Form, Means, Question, QuestionBank, agenda_of, stock_agenda,
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
/// questions as they were written. A round without any asks those of the agenda that the bank offers, and where it offers none of
/// them its opening ones.
pub(super) fn questions_for(
    bank: &QuestionBank,
    round: &Round,
    agenda: &Agenda,
    language: &str,
    locale: Locale,
) -> Vec<Question> {
    if round.questions.is_empty() {
        let offered = |key: &String| bank.questions.iter().find(|it| it.key == *key);
        let mut asked: Vec<&BankQuestion> = agenda.questions.iter().filter_map(offered).collect();
        if asked.is_empty() {
            asked = bank.questions.iter().filter(|it| it.opening).collect();
        }
        return asked.into_iter().map(|it| it.asked_in(language, locale.tag())).collect();
    }
    let one = |own: &Question| {
        bank.find(&own.key).map_or_else(|| own.clone(), |it| it.asked_in(language, locale.tag()))
    };
    round.questions.iter().map(one).collect()
}
