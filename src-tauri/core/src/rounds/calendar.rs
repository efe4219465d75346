//! The meetings of a round as a calendar file: for the teacher, for one family, for one who interprets.

use std::collections::HashMap;

use chrono::{NaiveDateTime, TimeDelta};
use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Property};
use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Round, Wish};
use crate::conferences::{Conference, Means, Status};
use crate::error::{Error, Result};
use crate::families::{Family, Profile, Student, full_name};
use crate::ids::{ConferenceId, FamilyId, ProfileId, RoundId, WishId};
use crate::language::{Locale, Words};
use crate::sharing::may_be_told;
use crate::sharing::shareable::Shareable;
use crate::store::record::words;
use crate::store::{Store, find, select};

words! {
    /// How children are named in the teacher's own calendar, which may stand on other devices than this laptop.
    NamesShown {
        /// By their first names.
        First = "first",
        /// By all their names.
        Full = "full",
        /// Not at all.
        None = "none",
    }
}

/// For whom a calendar file is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "whose", rename_all = "snake_case")]
pub enum Audience {
    /// The teacher: every meeting.
    Teacher {
        /// How children are named.
        names: NamesShown,
    },
    /// A family, or the one home of it that wished: its own meetings.
    Family {
        /// Its wish.
        wish: WishId,
    },
    /// Somebody who interprets: the meetings they interpret, children by their first names.
    Interpreter {
        /// Their name in the round.
        name: String,
    },
}

/// A calendar file, before it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarFile {
    /// iCalendar, RFC 5545.
    pub text: String,
    /// For whom, for the journal.
    pub recipient: String,
    /// The round's name.
    pub round: String,
    /// How many meetings are in it, called-off ones too.
    pub meetings: usize,
}

/// The columns of a conference that a calendar shows.
const SHOWN: &str =
    "('_alive', 'family', 'day', 'time', 'minutes', 'place', 'interpreter', 'language', 'status',
                      'students', 'means', 'travel_minutes')";

/// The meetings of a round as a calendar file for one receiver, who sees nothing of anybody else's.
///
/// # Errors
/// [`Error::NotFound`] when the round or the wish is not there, or there is no meeting for the receiver; [`Error::Invalid`] when
/// some adults of the family, of those who come to its meetings, may not be contacted.
pub fn calendar(store: &Store, round: RoundId, audience: &Audience, locale: Locale) -> Result<CalendarFile> {
    let revisions = revisions(store, round)?;
    let shareable = store.shareable()?;
    let round = find::<Round>(&shareable, round)?.ok_or(Error::NotFound { what: "round" })?;
    let writer = Writer {
        profile: find::<Profile>(&shareable, ProfileId::default())?.unwrap_or_default(),
        shareable: &shareable,
        audience,
        words: Words::new(locale),
        stamp: store.now(),
        revisions,
    };
    let meetings = writer.meetings(round.id)?;
    if meetings.is_empty() {
        return Err(Error::NotFound { what: "meeting" });
    }
    if matches!(audience, Audience::Family { .. }) {
        meetings.iter().try_for_each(|meeting| may_be_told(&shareable, meeting))?;
    }
    let all_off = meetings.iter().all(|it| it.status == Status::Cancelled);
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//First Word//First Word//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    // A file has one method; where some meetings are on, those that are off say so themselves.
    calendar.append_property(Property::new("METHOD", if all_off { "CANCEL" } else { "PUBLISH" }));
    for meeting in &meetings {
        calendar.push(writer.event(meeting)?);
    }
    Ok(CalendarFile {
        recipient: writer.recipient()?,
        text: calendar.to_string(),
        meetings: meetings.len(),
        round: round.name,
    })
}

/// How often what a calendar shows of a meeting was written. It is counted in the log, where undo is a change like others, so
/// it never goes back.
fn revisions(store: &Store, round: RoundId) -> Result<HashMap<ConferenceId, u32>> {
    let sql = format!(
        "SELECT conference.id, count(DISTINCT op.hlc) FROM conference
         JOIN op ON op.row = conference.id AND op.tbl = 'conference' AND op.col IN {SHOWN}
         WHERE conference.round = ?1 GROUP BY conference.id"
    );
    let mut statement = store.conn.prepare_cached(&sql)?;
    let rows = statement.query_map([round], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What every event of a file is written from.
struct Writer<'a> {
    shareable: &'a Shareable<'a>,
    profile: Profile,
    audience: &'a Audience,
    words: Words,
    stamp: chrono::DateTime<chrono::Utc>,
    revisions: HashMap<ConferenceId, u32>,
}

impl Writer<'_> {
    /// The meetings that the receiver is in, those that were called off too. What was missed stays in calendars as it was.
    fn meetings(&self, round: RoundId) -> Result<Vec<Conference>> {
        let all = "round = ?1 AND status <> 'no_show'";
        let order = "ORDER BY day, time, id";
        match self.audience {
            Audience::Teacher { .. } => select(self.shareable, &format!("{all} {order}"), [round]),
            Audience::Family { wish } => {
                find::<Wish>(self.shareable, *wish)?.ok_or(Error::NotFound { what: "wish" })?;
                select(self.shareable, &format!("{all} AND wish = ?2 {order}"), params![round, wish])
            }
            Audience::Interpreter { name } => {
                select(self.shareable, &format!("{all} AND interpreter = ?2 {order}"), params![round, name])
            }
        }
    }

    /// Whose name the journal keeps.
    fn recipient(&self) -> Result<String> {
        match self.audience {
            Audience::Teacher { .. } => Ok(self.profile.teacher.clone()),
            Audience::Interpreter { name } => Ok(name.clone()),
            Audience::Family { wish } => {
                let wish = find::<Wish>(self.shareable, *wish)?.unwrap_or_default();
                Ok(find::<Family>(self.shareable, wish.family)?.unwrap_or_default().name)
            }
        }
    }

    fn event(&self, meeting: &Conference) -> Result<Event> {
        let begins = NaiveDateTime::new(meeting.day, meeting.time);
        let mut event = Event::new();
        event
            .uid(&meeting.id.to_string())
            .timestamp(self.stamp)
            .sequence(self.revisions.get(&meeting.id).map_or(0, |count| count.saturating_sub(1)))
            .status(match meeting.status {
                Status::Cancelled => EventStatus::Cancelled,
                _ => EventStatus::Confirmed,
            })
            .summary(&plain(&self.title(meeting)?))
            .description(&self.details(meeting).join("\n"))
            .starts(begins)
            .ends(begins + TimeDelta::minutes(meeting.minutes.clamp(0, 24 * 60)));
        if !meeting.place.trim().is_empty() {
            event.location(&plain(&meeting.place));
        }
        Ok(event.done())
    }

    fn title(&self, meeting: &Conference) -> Result<String> {
        let (id, names) = match self.audience {
            Audience::Teacher { names: NamesShown::None } => {
                return Ok(self.words.text("calendar-title-nameless"));
            }
            Audience::Teacher { names: NamesShown::Full } => {
                ("calendar-title", self.children(meeting, true)?)
            }
            Audience::Teacher { .. } => ("calendar-title", self.children(meeting, false)?),
            Audience::Family { .. } => ("calendar-title-family", self.children(meeting, false)?),
            Audience::Interpreter { .. } => ("calendar-title-interpreter", self.children(meeting, false)?),
        };
        let teacher = self.profile.teacher.as_str();
        Ok(self.words.with(id, &[("students", names.join(", ").into()), ("teacher", teacher.into())]))
    }

    fn children(&self, meeting: &Conference, full: bool) -> Result<Vec<String>> {
        let mut children = self.students(meeting.family)?;
        if children.iter().any(|child| meeting.students.contains(&child.id)) {
            children.retain(|child| meeting.students.contains(&child.id));
        }
        let name = |child: &Student| match full {
            true => full_name(&child.given_name, &child.family_name),
            false => child.given_name.trim().to_owned(),
        };
        Ok(children.iter().map(name).collect())
    }

    fn students(&self, family: FamilyId) -> Result<Vec<Student>> {
        select(self.shareable, "family = ?1 AND archived_on IS NULL ORDER BY id", [family])
    }

    /// What else the receiver needs, a line each.
    fn details(&self, meeting: &Conference) -> Vec<String> {
        let means = match meeting.means {
            Means::InPerson => "calendar-in-person",
            Means::Video => "calendar-video",
            Means::Phone => "calendar-phone",
            Means::AtHome => "calendar-at-home",
        };
        let mut lines = vec![self.words.text(means)];
        if matches!(self.audience, Audience::Interpreter { .. }) {
            let subtag = meeting.language.split(['-', '_']).next().unwrap_or_default().to_lowercase();
            lines.extend(self.words.find(&format!("doc-language-{subtag}"), &[]));
        }
        let interpreter = plain(&meeting.interpreter);
        if !interpreter.is_empty() && !matches!(self.audience, Audience::Interpreter { .. }) {
            lines.push(self.words.with("calendar-interpreter", &[("name", interpreter.into())]));
        }
        if meeting.travel_minutes > 0 && matches!(self.audience, Audience::Teacher { .. }) {
            lines.push(self.words.with("calendar-travel", &[("minutes", meeting.travel_minutes.into())]));
        }
        lines
    }
}

/// Words without characters that would end a line of the file.
fn plain(words: &str) -> String {
    words.split(char::is_control).collect::<Vec<_>>().join(" ").trim().to_owned()
}
