//! The numbers of a term, counted by SQLite through the shareable views alone.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::groups::{Count, Groups, MIN_GROUP, Overlap};
use super::names::Names;
use super::{
    ConferencesHeld, ContactsMade, FamiliesReached, GoalsMade, Heading, Leaves, MeetingsSaid, NotReached,
    Options, PromisesMade, Quote, TermSummary,
};
use crate::conferences::{AnswerCounts, SurveyAnswer};
use crate::documents::language_of;
use crate::error::Result;
use crate::families::{Term, profile};
use crate::ids::VoiceId;
use crate::store::Store;

/// Words that a family lets be quoted: what the teacher chooses from before a summary leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuoteChoice {
    /// Which words.
    pub voice: VoiceId,
    /// BCP 47 tag of the language they were said in.
    pub language: String,
    /// The words.
    pub words: String,
    /// Their rendering; may be empty.
    pub rendering: String,
    /// As whom the family lets itself be quoted.
    pub quoted_as: String,
    /// When they were said.
    pub day: NaiveDate,
    /// Whether they name a child or an adult of the class. Such words stay on the laptop, whatever is chosen.
    pub names_someone: bool,
}

/// The numbers of a term.
///
/// # Errors
/// When the store cannot be read.
pub fn numbers(store: &Store, term: &Term, options: &Options) -> Result<TermSummary> {
    let profile = profile(store)?;
    let shareable = store.shareable()?;
    let conn: &Connection = &shareable;
    let names = Names::of_the_class(conn)?;

    let (families, tried_only) = families_reached(conn, term)?;
    let contacts = contacts_made(conn, term)?;
    let goals = goals_made(conn, term)?;
    let choices = quote_choices(conn, term, &names)?;
    let (naming, quotable): (Vec<_>, Vec<_>) = choices
        .into_iter()
        .filter(|choice| !options.without.contains(&choice.voice))
        .partition(|choice| choice.names_someone);
    let (naming_changes, teaching_changes): (Vec<String>, Vec<String>) =
        teaching_changes(conn, term)?.into_iter().partition(|words| names.stand_in(words));
    let not_reached = families.in_class - families.reached;
    let surveys = surveys_said(conn, term)?;

    Ok(TermSummary {
        term: term.name.clone(),
        starts_on: term.starts_on,
        ends_on: term.ends_on,
        heading: Heading {
            teacher: profile.teacher,
            school: profile.school,
            room: profile.room,
            principal: profile.principal,
        },
        leaves: Leaves {
            contacts: contacts.total,
            quotes: length(&quotable),
            goals: goals.made,
            surveys: surveys.handed_in.told().unwrap_or_default(),
            teaching_changes: length(&teaching_changes),
            quotes_that_name: length(&naming),
            changes_that_name: length(&naming_changes),
            min_group: MIN_GROUP,
        },
        families,
        contacts,
        languages_at_home: languages_at_home(conn, term)?,
        conferences: conferences_held(conn, term)?,
        surveys,
        goals,
        promises: promises_made(conn, term)?,
        quotes: quotable.into_iter().map(Quote::from).collect(),
        teaching_changes,
        barriers: if options.barriers { Some(barriers(conn, term)?) } else { None },
        not_reached: options.not_reached.then_some(NotReached {
            families: not_reached,
            some_tried: tried_only > 0,
            some_untried: not_reached > tried_only,
        }),
        danielson: options.danielson,
        title_one: options.title_one,
    })
}

/// The words of the term that families let be quoted, oldest first.
///
/// # Errors
/// When the store cannot be read.
pub fn quotes(store: &Store, term: &Term) -> Result<Vec<QuoteChoice>> {
    let shareable = store.shareable()?;
    let names = Names::of_the_class(&shareable)?;
    quote_choices(&shareable, term, &names)
}

impl From<QuoteChoice> for Quote {
    fn from(choice: QuoteChoice) -> Self {
        Self {
            language: choice.language,
            words: choice.words,
            rendering: choice.rendering,
            quoted_as: choice.quoted_as,
            month: choice.day.with_day(1).unwrap_or(choice.day),
        }
    }
}

fn families_reached(conn: &Connection, term: &Term) -> Result<(FamiliesReached, u32)> {
    one(conn, include_str!("sql/families.sql"), term, |row| {
        let families = FamiliesReached {
            in_class: row.get("in_class")?,
            reached: row.get("reached")?,
            more_than_once: row.get("more_than_once")?,
        };
        Ok((families, row.get("tried_only")?))
    })
}

fn contacts_made(conn: &Connection, term: &Term) -> Result<ContactsMade> {
    let mut made = ContactsMade::default();
    let (mut methods, mut reasons, mut languages) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let counted = all(conn, include_str!("sql/contacts.sql"), term, |row| {
        let contacts: u32 = row.get("contacts")?;
        made.total += contacts;
        if row.get("unanswered")? {
            made.unanswered += contacts;
        }
        match row.get::<_, String>("direction")?.as_str() {
            "they" => made.families_began += contacts,
            _ => made.we_began += contacts,
        }
        *methods.entry(row.get("method")?).or_default() += contacts;
        *reasons.entry(row.get("reason")?).or_default() += contacts;
        if let Some(language) = language_key(&row.get::<_, String>("language")?) {
            *languages.entry(language).or_default() += contacts;
        }
        Ok(())
    })?;
    drop(counted);
    made.methods = Groups::of(methods, Overlap::None);
    made.reasons = Groups::of(reasons, Overlap::None);
    made.languages = Groups::of(languages, Overlap::None);
    Ok(made)
}

fn languages_at_home(conn: &Connection, term: &Term) -> Result<Groups> {
    let spoken = all(conn, include_str!("sql/languages_at_home.sql"), term, |row| {
        Ok((row.get::<_, Vec<u8>>("id")?, language_key(&row.get::<_, String>("language")?)))
    })?;
    // A family that speaks two kinds of one language speaks it once.
    let spoken: BTreeSet<(Vec<u8>, String)> =
        spoken.into_iter().filter_map(|(family, language)| Some((family, language?))).collect();
    let mut families = BTreeMap::new();
    for (_, language) in spoken {
        *families.entry(language).or_default() += 1;
    }
    Ok(Groups::of(families, Overlap::Some))
}

/// The language of a tag without its region: `es` for `es-MX`. What is no tag (a roster may say `see office`) is `other`.
fn language_key(tag: &str) -> Option<String> {
    let written = !tag.trim().is_empty();
    written.then(|| language_of(tag).unwrap_or_else(|| "other".to_owned()))
}

fn conferences_held(conn: &Connection, term: &Term) -> Result<ConferencesHeld> {
    one(conn, include_str!("sql/conferences.sql"), term, |row| {
        Ok(ConferencesHeld {
            held: row.get("held")?,
            family_first: row.get("family_first")?,
            teacher_first: row.get("teacher_first")?,
            no_shows: Count::from(row.get::<_, u32>("no_shows")?),
        })
    })
}

fn surveys_said(conn: &Connection, term: &Term) -> Result<MeetingsSaid> {
    type Answers = (SurveyAnswer, SurveyAnswer, SurveyAnswer);
    let said: Vec<Answers> = all(conn, include_str!("sql/surveys.sql"), term, |row| {
        Ok((row.get("heard")?, row.get("knows_how")?, row.get("can_help")?))
    })?;
    let told = |answer: fn(&Answers) -> SurveyAnswer| {
        let counts = AnswerCounts::of(said.iter().map(answer));
        (counts.answered() >= MIN_GROUP).then_some(counts)
    };
    Ok(MeetingsSaid {
        handed_in: Count::from(length(&said)),
        heard: told(|answers| answers.0),
        knows_how: told(|answers| answers.1),
        can_help: told(|answers| answers.2),
    })
}

fn barriers(conn: &Connection, term: &Term) -> Result<Groups> {
    let lowered = all(conn, include_str!("sql/barriers.sql"), term, |row| {
        Ok((row.get("barrier")?, row.get("conferences")?))
    })?;
    Ok(Groups::of(lowered.into_iter().collect(), Overlap::Some))
}

fn goals_made(conn: &Connection, term: &Term) -> Result<GoalsMade> {
    one(conn, include_str!("sql/goals.sql"), term, |row| {
        Ok(GoalsMade {
            made: row.get("made")?,
            by_family: row.get("by_family")?,
            by_student: row.get("by_student")?,
            by_teacher: row.get("by_teacher")?,
            by_school: row.get("by_school")?,
            met: row.get("met")?,
            well_by_family: row.get("well_by_family")?,
            well_by_teacher: row.get("well_by_teacher")?,
        })
    })
}

fn promises_made(conn: &Connection, term: &Term) -> Result<PromisesMade> {
    one(conn, include_str!("sql/promises.sql"), term, |row| {
        Ok(PromisesMade {
            made: row.get("made")?,
            kept: row.get("kept")?,
            renegotiated: row.get("renegotiated")?,
            not_kept: row.get("not_kept")?,
            open: row.get("still_open")?,
            told: row.get("told")?,
        })
    })
}

fn quote_choices(conn: &Connection, term: &Term, names: &Names) -> Result<Vec<QuoteChoice>> {
    all(conn, include_str!("sql/quotes.sql"), term, |row| {
        let (words, rendering): (String, String) = (row.get("words")?, row.get("rendering")?);
        let quoted_as: String = row.get("quoted_as")?;
        let names_someone = [&words, &rendering, &quoted_as].into_iter().any(|text| names.stand_in(text));
        Ok(QuoteChoice {
            voice: row.get("id")?,
            language: row.get("language")?,
            day: row.get("day")?,
            words,
            rendering,
            quoted_as,
            names_someone,
        })
    })
}

fn teaching_changes(conn: &Connection, term: &Term) -> Result<Vec<String>> {
    all(conn, include_str!("sql/teaching_changes.sql"), term, |row| row.get("words"))
}

/// The one row of a question about a term.
fn one<T>(
    conn: &Connection,
    sql: &str,
    term: &Term,
    read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<T> {
    let mut statement = conn.prepare_cached(sql)?;
    let span = named_params! { ":from": term.starts_on, ":to": term.ends_on };
    Ok(statement.query_row(span, read)?)
}

/// The rows of a question about a term.
fn all<T>(
    conn: &Connection,
    sql: &str,
    term: &Term,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    let mut statement = conn.prepare_cached(sql)?;
    // Not every question asks for the last day.
    let rows = match statement.parameter_index(":to")? {
        Some(_) => {
            statement.query_map(named_params! { ":from": term.starts_on, ":to": term.ends_on }, read)?
        }
        None => statement.query_map(named_params! { ":from": term.starts_on }, read)?,
    };
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn length<T>(items: &[T]) -> u32 {
    u32::try_from(items.len()).unwrap_or(u32::MAX)
}
