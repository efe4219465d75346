//! Days as the sample class tells them: `today`, `9 days ago`, `in 2 school days`.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;

/// A day told from the day the sample class is brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) enum Day {
    /// So many days later, or earlier where negative.
    Days(i64),
    /// So many days from Monday to Friday later, or earlier where negative.
    SchoolDays(i64),
}

impl Day {
    /// The date this day falls on.
    pub(super) fn on(self, today: NaiveDate) -> NaiveDate {
        match self {
            Self::Days(count) => step(today, count),
            Self::SchoolDays(count) => {
                let mut day = today;
                for _ in 0..count.unsigned_abs() {
                    day = step(day, count.signum());
                    while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
                        day = step(day, count.signum());
                    }
                }
                day
            }
        }
    }
}

fn step(day: NaiveDate, count: i64) -> NaiveDate {
    let days = Days::new(count.unsigned_abs());
    if count < 0 { day - days } else { day + days }
}

impl TryFrom<String> for Day {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        parse(&text).ok_or_else(|| format!("no day: {text}"))
    }
}

fn parse(text: &str) -> Option<Day> {
    if text == "today" {
        return Some(Day::Days(0));
    }
    let (sign, span) = match text.strip_prefix("in ") {
        Some(span) => (1, span),
        None => (-1, text.strip_suffix(" ago")?),
    };
    let (count, unit) = span.split_once(' ')?;
    let count = sign * i64::from(count.parse::<u16>().ok()?);
    match unit {
        "day" | "days" => Some(Day::Days(count)),
        "school day" | "school days" => Some(Day::SchoolDays(count)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_are_told_as_people_tell_them() {
        assert_eq!(parse("today"), Some(Day::Days(0)));
        assert_eq!(parse("2 days ago"), Some(Day::Days(-2)));
        assert_eq!(parse("in 1 school day"), Some(Day::SchoolDays(1)));
        assert_eq!(parse("in 2 weeks"), None);
        assert_eq!(parse("2 days"), None);
    }

    #[test]
    fn a_school_day_is_never_on_a_weekend_and_no_two_fall_together() {
        let sunday = date("2026-11-15");
        assert_eq!(Day::SchoolDays(-1).on(sunday), date("2026-11-13"));
        assert_eq!(Day::SchoolDays(-2).on(sunday), date("2026-11-12"));
        assert_eq!(Day::SchoolDays(1).on(sunday), date("2026-11-16"));
        assert_eq!(Day::SchoolDays(-10).on(date("2026-11-12")), date("2026-10-29"));
        assert_eq!(Day::SchoolDays(0).on(sunday), sunday);
    }
}
