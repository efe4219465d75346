//! How a number in a cell reads: as a number, a date, or with the zeros that its format puts before it.

use chrono::{Days, NaiveDate};

/// What the format of a cell makes of its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Shown {
    /// As it is.
    #[default]
    Plain,
    /// As the day that it counts.
    Day,
    /// As a time of day.
    Time,
    /// With zeros before it, to so many digits: how ids keep theirs.
    Zeros(usize),
}

impl Shown {
    /// What one of the formats that every workbook has makes of a number (ECMA-376, part 1, 18.8.30).
    pub(super) const fn of_number(id: u16) -> Self {
        match id {
            14..=17 | 22 | 27..=31 | 34..=36 | 50..=58 => Self::Day,
            18..=21 | 32 | 33 | 45..=47 => Self::Time,
            _ => Self::Plain,
        }
    }

    /// What a format such as `dd/mm/yyyy` or `00000` makes of a number.
    pub(super) fn of_code(code: &str) -> Self {
        let code = letters(code);
        if !code.is_empty() && code.chars().all(|character| character == '0') {
            return if code.len() > 1 { Self::Zeros(code.len().min(20)) } else { Self::Plain };
        }
        let has = |wanted: &[char]| code.contains(wanted);
        if code.starts_with("general") {
            Self::Plain
        } else if has(&['y', 'd']) || has(&['m']) && !has(&['h', 's']) {
            Self::Day
        } else if has(&['h', 's']) {
            Self::Time
        } else {
            Self::Plain
        }
    }
}

/// The first part of a format, without what it only prints: words in quotation marks, colours, escaped letters.
fn letters(code: &str) -> String {
    let mut letters = String::new();
    let mut characters = code.chars();
    while let Some(character) = characters.next() {
        match character {
            ';' => break,
            '"' => while characters.next().is_some_and(|next| next != '"') {},
            '[' => while characters.next().is_some_and(|next| next != ']') {},
            '\\' | '_' | '*' => drop(characters.next()),
            other => letters.extend(other.to_lowercase()),
        }
    }
    letters
}

/// A number as a person would write it: never as `5.55E9`.
pub(super) fn number(value: f64, shown: Shown, days_from_1904: bool) -> String {
    match shown {
        Shown::Day => day(value, days_from_1904).unwrap_or_else(|| plain(value)),
        Shown::Time => time(value),
        Shown::Zeros(digits) if is_whole(value) && value >= 0.0 => format!("{value:0digits$.0}"),
        Shown::Zeros(_) | Shown::Plain => plain(value),
    }
}

/// Whether a formula gave nothing: 0 is what it gives for a blank cell elsewhere, and what LibreOffice writes into old
/// workbooks instead of a text.
pub(super) fn is_nothing(value: f64) -> bool {
    value == 0.0
}

fn is_whole(value: f64) -> bool {
    value.fract() == 0.0 && value.abs() < 1e15
}

fn plain(value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    if is_whole(value) {
        return format!("{value:.0}");
    }
    // Where Excel shows no more than 15 digits, neither do we: 0.1 + 0.2 is 0.3.
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    format!("{rounded}")
}

/// A day as ISO 8601. Excel takes 1900 for a leap year, so its days count from the last but one of 1899.
fn day(value: f64, days_from_1904: bool) -> Option<String> {
    let first = if days_from_1904 {
        NaiveDate::from_ymd_opt(1904, 1, 1)
    } else {
        NaiveDate::from_ymd_opt(1899, 12, 30)
    };
    if !(0.0..3_000_000.0).contains(&value) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range was looked at")]
    let days = value.floor() as u64;
    Some(first?.checked_add_days(Days::new(days))?.to_string())
}

fn time(value: f64) -> String {
    if !value.is_finite() || value < 0.0 {
        return String::new();
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "less than the minutes of a day"
    )]
    let minutes = (value.fract() * 1_440.0).round() as u32 % 1_440;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
