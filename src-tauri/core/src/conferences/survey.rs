//! What a family says of its meeting: three questions. It is kept apart from names, so that it can be honest.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Result};
use crate::ids::{SurveyId, timeless};
use crate::store::record::{record, words};
use crate::store::{Op, Saved, Store};
use crate::summary::MIN_GROUP;

words! {
    /// What was said to one of the questions.
    SurveyAnswer {
        /// Nothing.
        Unsaid = "unsaid",
        /// Yes.
        Yes = "yes",
        /// In part.
        Partly = "partly",
        /// No.
        No = "no",
    }
}

record! {
    /// What a family said of a meeting. It says neither who nor which meeting nor which day: the first of the month stands
    /// for all of it.
    Survey(SurveyId) {
        /// The first day of the month in which it was said.
        month: NaiveDate,
        /// Were you heard?
        heard: SurveyAnswer,
        /// Do you know how your child is doing?
        knows_how: SurveyAnswer,
        /// Do you know how you can help?
        can_help: SurveyAnswer,
        /// What else the family wrote.
        words: String,
        /// BCP 47 tag of their language.
        language: String,
    }
}

/// How often each was said to a question.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnswerCounts {
    /// Yes.
    pub yes: u32,
    /// In part.
    pub partly: u32,
    /// No.
    pub no: u32,
}

impl AnswerCounts {
    /// Counts what was said; what was left unsaid is no answer.
    pub(crate) fn of(answers: impl IntoIterator<Item = SurveyAnswer>) -> Self {
        let mut counts = Self::default();
        for answer in answers {
            match answer {
                SurveyAnswer::Unsaid => {}
                SurveyAnswer::Yes => counts.yes += 1,
                SurveyAnswer::Partly => counts.partly += 1,
                SurveyAnswer::No => counts.no += 1,
            }
        }
        counts
    }
}

/// What families said of their meetings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SurveyCounts {
    /// How many said something.
    pub surveys: u32,
    /// Were you heard?
    pub heard: AnswerCounts,
    /// Do you know how your child is doing?
    pub knows_how: AnswerCounts,
    /// Do you know how you can help?
    pub can_help: AnswerCounts,
    /// What they wrote besides, in no order that says who came when.
    pub words: Vec<String>,
}

/// Notes what a family said of a meeting, as of this month. Its id says no more than that; only the log says when it was
/// noted, as it does of every change.
///
/// # Errors
/// [`Error::Invalid`] when nothing was said.
pub fn note_survey(store: &mut Store, mut survey: Survey) -> Result<Saved<SurveyId>> {
    let answers = [survey.heard, survey.knows_how, survey.can_help];
    if answers.iter().all(|answer| *answer == SurveyAnswer::Unsaid) && survey.words.trim().is_empty() {
        return Err(Error::Invalid { field: "survey", why: "empty" });
    }
    let today = store.today();
    survey.month = today.with_day(1).unwrap_or(today);
    survey.id = timeless::<SurveyId>()?;
    store.transact(Op::NoteSurvey, "", |tx| {
        tx.put(&survey)?;
        Ok(survey.id)
    })
}

/// What families said in the months from `from` to `to`. None while fewer than [`MIN_GROUP`] did: two or three would be known.
///
/// # Errors
/// When the store cannot be read.
pub fn surveys_of(store: &Store, from: NaiveDate, to: NaiveDate) -> Result<Option<SurveyCounts>> {
    let from = from.with_day(1).unwrap_or(from);
    let found = store.select::<Survey>("month BETWEEN ?1 AND ?2 ORDER BY words, id", [from, to])?;
    let surveys = u32::try_from(found.len()).unwrap_or(u32::MAX);
    if surveys < MIN_GROUP {
        return Ok(None);
    }
    let counted = |answer: fn(&Survey) -> SurveyAnswer| AnswerCounts::of(found.iter().map(answer));
    Ok(Some(SurveyCounts {
        surveys,
        heard: counted(|survey| survey.heard),
        knows_how: counted(|survey| survey.knows_how),
        can_help: counted(|survey| survey.can_help),
        words: found
            .into_iter()
            .map(|survey| survey.words)
            .filter(|words| !words.trim().is_empty())
            .collect(),
    }))
}
