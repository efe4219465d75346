//! Dates as people say them.

use chrono::{Datelike, NaiveDate};

use super::Words;

impl Words {
    /// `12 November`, `12 de noviembre`.
    #[must_use]
    pub fn day(self, day: NaiveDate) -> String {
        self.with("date-day", &[("day", day.day().into()), ("month", self.month(day).into())])
    }

    /// `12 November 2026`, `12 de noviembre de 2026`.
    #[must_use]
    pub fn full_day(self, day: NaiveDate) -> String {
        let year = day.year().to_string();
        self.with("date-full", &[("day", self.day(day).into()), ("year", year.into())])
    }

    /// `1 September – 20 December`; with years when the two days are not of the same one.
    #[must_use]
    pub fn span(self, from: NaiveDate, to: NaiveDate) -> String {
        if from.year() == to.year() {
            format!("{} – {}", self.day(from), self.day(to))
        } else {
            self.full_span(from, to)
        }
    }

    /// `1 September – 20 December 2026`; both years when they differ.
    #[must_use]
    pub fn full_span(self, from: NaiveDate, to: NaiveDate) -> String {
        let from = if from.year() == to.year() { self.day(from) } else { self.full_day(from) };
        format!("{from} – {}", self.full_day(to))
    }

    /// `November`, `noviembre`.
    #[must_use]
    pub fn month(self, day: NaiveDate) -> String {
        self.text(&format!("date-month-{}", day.month()))
    }
}
