//! Today: the day's conferences, promises due, families not heard from lately, each with its next step.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::conferences::{ConferenceLine, conferences};
use crate::contacts::{Contact, Method, Reason, with_two_way};
use crate::error::Result;
use crate::families::{Channel, Guardian, Profile, Term, families, profile, term_on};
use crate::ids::FamilyId;
use crate::promises::{PromiseLine, promises};
use crate::store::Store;

/// How many days ahead a conference or a promise is worth a line today.
const AHEAD_DAYS: u64 = 14;

/// The first screen of the day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Today {
    /// The date on the teacher's wall.
    pub day: NaiveDate,
    /// The teacher's own page.
    pub profile: Profile,
    /// Families in the class.
    pub families: u32,
    /// The day's conferences, in the order of their slots.
    pub conferences: Vec<ConferenceLine>,
    /// The next conferences after today, at most five within two weeks.
    pub upcoming: Vec<ConferenceLine>,
    /// Promises of the teacher and the school that are due within two weeks or over, by day.
    pub promises: Vec<PromiseLine>,
    /// Promises that were settled and that the family was not told about yet.
    pub to_tell: Vec<PromiseLine>,
    /// Families not heard from lately, longest first.
    pub quiet: Vec<QuietFamily>,
    /// How many families were heard from this term.
    pub heard: Option<Heard>,
}

/// A family not heard from lately: a gap that is the teacher's to close.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct QuietFamily {
    /// Which one.
    pub family: FamilyId,
    /// Its name.
    pub family_name: String,
    /// Days since there was talk in both directions; none when there never was.
    pub days: Option<i64>,
    /// Tries since then, messages among them, to which no answer came.
    pub tries: u32,
    /// What to try next.
    pub next: NextStep,
}

/// What to try next with a family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum NextStep {
    /// Another channel than those that failed, when they like to be reached.
    Try {
        /// The channel.
        method: Method,
        /// In their words; may be empty.
        best_times: String,
    },
    /// Ask the office how to reach them: every channel known has failed, or none is known.
    AskOffice,
    /// So far it was about dates and forms: call with good news.
    GoodNews,
    /// There was no exchange yet: introduce yourself.
    Introduce,
    /// Ask how things are.
    SayHello,
}

/// How many families were heard from in a term.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Heard {
    /// The term.
    pub term: Term,
    /// Families with talk in both directions.
    pub families: u32,
    /// Of them, with more than one such talk.
    pub more_than_once: u32,
}

/// What the first screen of the day shows.
///
/// # Errors
/// When the store cannot be read.
pub fn today(store: &Store) -> Result<Today> {
    let day = store.today();
    let profile = profile(store)?;
    let lines = families(store, false)?;
    let open = promises(store, None)?;
    let ours = |line: &&PromiseLine| {
        matches!(line.promise.promised_by, crate::families::Party::Teacher | crate::families::Party::School)
    };
    let soon = |line: &&PromiseLine| line.days_left.is_some_and(|days| days <= AHEAD_DAYS.cast_signed());
    Ok(Today {
        day,
        families: count(lines.len()),
        conferences: conferences(store, day, day)?,
        upcoming: conferences(store, day + Days::new(1), day + Days::new(AHEAD_DAYS))?
            .into_iter()
            .filter(|line| line.conference.status == crate::conferences::Status::Planned)
            .take(5)
            .collect(),
        promises: open.iter().filter(ours).filter(soon).cloned().collect(),
        to_tell: open.iter().filter(|line| line.to_tell).cloned().collect(),
        quiet: quiet(store, &lines, profile.quiet_after_days)?,
        heard: heard(store, day)?,
        profile,
    })
}

fn quiet(store: &Store, lines: &[crate::families::FamilyLine], after_days: i64) -> Result<Vec<QuietFamily>> {
    let day = store.today();
    let mut found = Vec::new();
    for line in lines {
        let days = line.last_heard.map(|heard| (day - heard).num_days());
        if days.is_none_or(|days| days > after_days) {
            let contacts = store.select::<Contact>("family = ?1 ORDER BY day DESC, time DESC", [line.id])?;
            let since: Vec<&Contact> = contacts
                .iter()
                .filter(|contact| line.last_heard.is_none_or(|heard| contact.day > heard))
                .collect();
            let guardians = store.select::<Guardian>(
                "family = ?1 AND may_be_contacted AND archived_on IS NULL ORDER BY id",
                [line.id],
            )?;
            found.push(QuietFamily {
                family: line.id,
                family_name: line.name.clone(),
                days,
                tries: count(since.len()),
                next: next_step(&contacts, &since, &guardians),
            });
        }
    }
    found.sort_by_key(|quiet| std::cmp::Reverse(quiet.days.unwrap_or(i64::MAX)));
    Ok(found)
}

fn next_step(all: &[Contact], tried: &[&Contact], guardians: &[Guardian]) -> NextStep {
    if !tried.is_empty() {
        return another_channel(tried, guardians);
    }
    if all.is_empty() {
        return NextStep::Introduce;
    }
    if all.iter().all(|contact| contact.reason == Reason::Logistics) {
        NextStep::GoodNews
    } else {
        NextStep::SayHello
    }
}

/// The first channel that has not failed since, the one the family chose before the others.
fn another_channel(tried: &[&Contact], guardians: &[Guardian]) -> NextStep {
    let failed = |channel: &Channel| {
        tried.iter().any(|contact| {
            let same = contact.method == channel.method
                || (contact.method == Method::Voicemail && channel.method == Method::Phone);
            same && !contact.is_two_way()
        })
    };
    let mut channels: Vec<(&Guardian, &Channel)> = guardians
        .iter()
        .flat_map(|guardian| guardian.channels.iter().map(move |channel| (guardian, channel)))
        .filter(|(_, channel)| !failed(channel))
        .collect();
    channels.sort_by_key(|(_, channel)| !channel.preferred);
    match channels.first() {
        Some((guardian, channel)) => {
            NextStep::Try { method: channel.method, best_times: guardian.best_times.clone() }
        }
        None => NextStep::AskOffice,
    }
}

fn heard(store: &Store, day: NaiveDate) -> Result<Option<Heard>> {
    let Some(term) = term_on(store, day)? else { return Ok(None) };
    let sql = "SELECT count(*), coalesce(sum(talks > 1), 0) FROM (
                   SELECT count(*) AS talks FROM contact JOIN family ON family.id = contact.family
                   WHERE day BETWEEN ?1 AND ?2 AND two_way(contact)
                     AND family.archived_on IS NULL
                   GROUP BY contact.family)";
    let (families, more_than_once) = store
        .conn
        .prepare_cached(&with_two_way(sql))?
        .query_row([term.starts_on, term.ends_on], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(Some(Heard { term, families, more_than_once }))
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
