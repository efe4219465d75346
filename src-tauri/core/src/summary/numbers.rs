//! The numbers of a term, counted by SQLite through the shareable views alone.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::groups::{Count, Groups, MIN_GROUP, Overlap};
use super::names::Names;
use super::then::LastDay;
use super::{
    ConferencesHeld, ContactsMade, FamiliesReached, GoalsMade, Heading, Leaves, MeetingsSaid, Options,
    PromisesMade, Quote, Share, TermSummary, ToldApart,
};
use crate::conferences::SurveyAnswer;
use crate::contacts::{Direction, with_two_way};
use crate::documents::language_of;
use crate::error::Result;
use crate::families::{Party, Term, profile};
use crate::goals::{GoalStatus, GoingHow};
use crate::ids::VoiceId;
use crate::promises::PromiseStatus;
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

/// The numbers of a term, with goals and promises as they stood on its last day.
///
/// # Errors
/// When the store cannot be read.
pub fn numbers(store: &Store, term: &Term, options: &Options) -> Result<TermSummary> {
    let profile = profile(store)?;
    let last_day = LastDay::of(store, term)?;
    let since = store.sent_since()?.filter(|since| *since > term.starts_on);
    let shareable = store.shareable()?;
    let conn: &Connection = &shareable;
    let names = Names::of_the_class(conn)?;

    let contacts = contacts_made(conn, term, since)?;
    let goals = goals_made(conn, term, &last_day)?;
    let choices = quote_choices(conn, term, &names)?;
    let (naming, quotable): (Vec<_>, Vec<_>) = choices
        .into_iter()
        .filter(|choice| !options.without.contains(&choice.voice))
        .partition(|choice| choice.names_someone);
    let (naming_changes, teaching_changes): (Vec<String>, Vec<String>) =
        teaching_changes(conn, term)?.into_iter().partition(|words| names.stand_in(words));
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
            surveys: surveys.handed_in,
            teaching_changes: length(&teaching_changes),
            quotes_that_name: length(&naming),
            changes_that_name: length(&naming_changes),
            min_group: MIN_GROUP,
        },
        families: families_reached(conn, term)?,
        contacts,
        languages_at_home: languages_at_home(conn, term)?,
        conferences: conferences_held(conn, term)?,
        surveys,
        goals,
        promises: promises_made(conn, term, &last_day)?,
        quotes: quotable.into_iter().map(Quote::from).collect(),
        teaching_changes,
        barriers: if options.barriers { Some(barriers(conn, term)?) } else { None },
        not_reached: options.not_reached,
        next: options.next.clone(),
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

fn families_reached(conn: &Connection, term: &Term) -> Result<FamiliesReached> {
    one(conn, &with_two_way(include_str!("sql/families.sql")), term, |row| {
        let (in_class, reached) = (row.get("in_class")?, row.get("reached")?);
        Ok(FamiliesReached {
            in_class: Count::from(in_class),
            reached: Share::of(reached, in_class),
            more_than_once: Share::of_part(row.get("more_than_once")?, reached, in_class),
        })
    })
}

fn contacts_made(conn: &Connection, term: &Term, since: Option<NaiveDate>) -> Result<ContactsMade> {
    let (mut total, mut we_began, mut one_way, mut unsaid) = (0, 0, 0, 0);
    let (mut methods, mut reasons, mut languages) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let counted = all(conn, &with_two_way(include_str!("sql/contacts.sql")), term, |row| {
        let contacts: u32 = row.get("contacts")?;
        total += contacts;
        if row.get::<_, Direction>("direction")? == Direction::We {
            we_began += contacts;
        }
        if row.get("one_way")? {
            one_way += contacts;
        }
        if row.get("unsaid")? {
            unsaid += contacts;
        }
        *methods.entry(row.get("method")?).or_default() += contacts;
        *reasons.entry(row.get("reason")?).or_default() += contacts;
        if let Some(language) = language_key(&row.get::<_, String>("language")?) {
            *languages.entry(language).or_default() += contacts;
        }
        Ok(())
    })?;
    drop(counted);
    Ok(ContactsMade {
        methods: Groups::of(methods, Overlap::None),
        reasons: Groups::of(reasons, Overlap::None),
        // Of some exchanges no language was written down: their total is not told.
        languages: Groups::of(languages, Overlap::Some),
        ..began_and_answered(total, we_began, one_way, since.map(|since| (since, unsaid)))
    })
}

/// What is told of exchanges of which we began some, of these some were one-way, and of these it was said of some that they were
/// reached, before messages that were sent were told apart.
fn began_and_answered(
    total: u32,
    we_began: u32,
    one_way: u32,
    unsaid: Option<(NaiveDate, u32)>,
) -> ContactsMade {
    let share = Share::of_part(one_way, we_began, total);
    let known = Share::of(we_began, total).told(total).and_then(|we| share.told(we)).is_some();
    let apart = |(since, unsaid): (NaiveDate, u32)| {
        let unsaid = match unsaid {
            all if all == one_way => Share::All,
            _ if known => Share::of(unsaid, one_way),
            _ => Share::Some,
        };
        ToldApart { since, unsaid }
    };
    ContactsMade {
        total: Count::from(total),
        families_began: Share::of(total - we_began, total),
        one_way: share,
        told_apart: unsaid.filter(|(_, unsaid)| *unsaid > 0 && share != Share::Untold).map(apart),
        ..ContactsMade::default()
    }
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
        let no_shows = Count::from(row.get::<_, u32>("no_shows")?);
        let held = held(row.get("held")?, row.get("family_first")?, row.get("teacher_first")?);
        Ok(ConferencesHeld { no_shows, ..held })
    })
}

/// What is told of conferences of which in some the family spoke first, in some the teacher.
fn held(held: u32, family_first: u32, teacher_first: u32) -> ConferencesHeld {
    ConferencesHeld {
        held: Count::from(held),
        family_first: Share::of(family_first, held),
        teacher_first: Share::of_part(teacher_first, held - family_first, held),
        ..ConferencesHeld::default()
    }
}

fn surveys_said(conn: &Connection, term: &Term) -> Result<MeetingsSaid> {
    type Answers = (SurveyAnswer, SurveyAnswer, SurveyAnswer);
    let said: Vec<Answers> = all(conn, include_str!("sql/surveys.sql"), term, |row| {
        Ok((row.get("heard")?, row.get("knows_how")?, row.get("can_help")?))
    })?;
    let handed_in = length(&said);
    // What was left unsaid is a group as well: without it the smallest could be worked out from how many handed in.
    let told = |answer: fn(&Answers) -> SurveyAnswer| {
        (handed_in >= MIN_GROUP).then(|| counted(said.iter().map(|answers| answer(answers).as_str())))
    };
    Ok(MeetingsSaid {
        handed_in: Count::from(handed_in),
        heard: told(|answers| answers.0),
        knows_how: told(|answers| answers.1),
        can_help: told(|answers| answers.2),
    })
}

/// How many there are of each kind, each thing being of one.
fn counted<'a>(kinds: impl Iterator<Item = &'a str>) -> Groups {
    let mut counts = BTreeMap::new();
    for kind in kinds {
        *counts.entry(kind.to_owned()).or_default() += 1;
    }
    Groups::of(counts, Overlap::None)
}

fn barriers(conn: &Connection, term: &Term) -> Result<Groups> {
    let lowered = all(conn, include_str!("sql/barriers.sql"), term, |row| {
        Ok((row.get("barrier")?, row.get("conferences")?))
    })?;
    Ok(Groups::of(lowered.into_iter().collect(), Overlap::Some))
}

/// A goal as it stood on the last day of the term.
struct GoalThen {
    idea_of: Party,
    status: GoalStatus,
    family_says: Option<GoingHow>,
    teacher_says: Option<GoingHow>,
}

fn goals_made(conn: &Connection, term: &Term, last_day: &LastDay) -> Result<GoalsMade> {
    let made: Vec<GoalThen> = all(conn, include_str!("sql/goals.sql"), term, |row| {
        Ok(GoalThen {
            idea_of: row.get("idea_of")?,
            status: last_day.goal(row)?,
            family_says: row.get("family_says")?,
            teacher_says: row.get("teacher_says")?,
        })
    })?;
    let share = |is: fn(&GoalThen) -> bool| {
        Share::of(length(&made.iter().filter(|goal| is(goal)).collect::<Vec<_>>()), length(&made))
    };
    Ok(GoalsMade {
        made: Count::from(length(&made)),
        ideas: counted(made.iter().map(|goal| goal.idea_of.as_str())),
        met: share(|goal| goal.status == GoalStatus::Met),
        well_by_family: share(|goal| goal.family_says == Some(GoingHow::Well)),
        well_by_teacher: share(|goal| goal.teacher_says == Some(GoingHow::Well)),
    })
}

fn promises_made(conn: &Connection, term: &Term, last_day: &LastDay) -> Result<PromisesMade> {
    let made: Vec<(PromiseStatus, bool)> =
        all(conn, include_str!("sql/promises.sql"), term, |row| last_day.promise(row))?;
    Ok(became(&made))
}

/// What is told of promises, each with whether the family was told what became of it.
fn became(made: &[(PromiseStatus, bool)]) -> PromisesMade {
    let settled: Vec<bool> = made
        .iter()
        .filter(|(status, _)| matches!(status, PromiseStatus::Kept | PromiseStatus::NotKept))
        .map(|(_, told)| *told)
        .collect();
    let told = length(&settled.iter().filter(|told| **told).collect::<Vec<_>>());
    let became = counted(made.iter().map(|(status, _)| status.as_str()));
    let known = became.told(PromiseStatus::Kept.as_str()).zip(became.told(PromiseStatus::NotKept.as_str()));
    PromisesMade {
        made: Count::from(length(made)),
        told: match known {
            _ if (1..MIN_GROUP).contains(&length(made)) => Share::Untold,
            _ if told == 0 => Share::None,
            _ if told == length(&settled) => Share::All,
            Some(_) => Share::of(told, length(&settled)),
            None => Share::Some,
        },
        became,
    }
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

#[cfg(test)]
mod tests {
    use super::super::share::tests::nothing_is_given_away;
    use super::*;

    type Alike = BTreeMap<String, Vec<Vec<u32>>>;

    #[test]
    fn no_small_number_of_exchanges_can_be_worked_out() {
        let mut alike = Alike::new();
        for total in 0..=24 {
            for we in 0..=total {
                for one_way in 0..=we {
                    for unsaid in 0..=one_way {
                        let since = Some((NaiveDate::default(), unsaid));
                        let told = began_and_answered(total, we, one_way, since);
                        let cells = vec![we, total - we, one_way, we - one_way, unsaid, one_way - unsaid];
                        alike.entry(format!("{told:?}")).or_default().push(cells);
                    }
                }
            }
        }
        nothing_is_given_away(&alike);
    }

    #[test]
    fn who_spoke_first_in_a_few_conferences_cannot_be_worked_out() {
        let mut alike = Alike::new();
        for all in 0..=30 {
            for family in 0..=all {
                for teacher in 0..=all - family {
                    let told = held(all, family, teacher);
                    let cells = vec![family, all - family, teacher, all - family - teacher];
                    alike.entry(format!("{told:?}")).or_default().push(cells);
                }
            }
        }
        nothing_is_given_away(&alike);
    }

    #[test]
    fn what_became_of_a_few_promises_cannot_be_worked_out() {
        use PromiseStatus::{Kept, NotKept, Open, Renegotiated};
        let mut alike = Alike::new();
        for all in 0..=13u32 {
            for kept in 0..=all {
                for not_kept in 0..=all - kept {
                    for open in 0..=all - kept - not_kept {
                        for told in 0..=kept + not_kept {
                            let anew = all - kept - not_kept - open;
                            let counts =
                                [(Kept, kept), (NotKept, not_kept), (Open, open), (Renegotiated, anew)];
                            let made = counts.iter().flat_map(|(status, n)| (0..*n).map(|_| *status));
                            let made = (0..).zip(made).map(|(at, status)| (status, at < told));
                            let answer = became(&made.collect::<Vec<_>>());
                            let cells = vec![kept, not_kept, open, anew, told, kept + not_kept - told];
                            alike.entry(format!("{answer:?}")).or_default().push(cells);
                        }
                    }
                }
            }
        }
        nothing_is_given_away(&alike);
    }
}
