//! Birth dates as schools write them.

use chrono::{Datelike, Days, NaiveDate};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::findings::Findings;
use super::preview::{OpenQuestion, WarningCode, words};

words! {
    /// Which of two small numbers of a date is the day.
    DayOrder {
        /// The first: `25/12/2016`.
        DayMonth = "day-month",
        /// The second: `12/25/2016`.
        MonthDay = "month-day",
    }
}

/// The order of day and month in a column: what its dates prove, or else what the teacher said, or else `usual`, with
/// a question to the teacher.
pub(super) fn order_in<'a>(
    cells: impl Iterator<Item = &'a str>,
    said: Option<DayOrder>,
    usual: DayOrder,
    file: &str,
    findings: &mut Findings,
) -> DayOrder {
    match evidence(cells) {
        Evidence::Sure(order) => order,
        Evidence::None => said.unwrap_or(usual),
        Evidence::Either => said.unwrap_or_else(|| {
            findings.warn_of(WarningCode::AmbiguousDates, file, usual.code());
            findings.ask(OpenQuestion::DayOrder);
            usual
        }),
    }
}

/// What a column of dates says about its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Evidence {
    /// Some date can only be read this way, and none only the other way.
    Sure(DayOrder),
    /// Every date can be read both ways.
    Either,
    /// There is no date of that kind, or they contradict each other.
    None,
}

/// Looks through a column for the date that settles the order, such as `25/12/2016`.
fn evidence<'a>(cells: impl Iterator<Item = &'a str>) -> Evidence {
    let (mut day_first, mut month_first, mut either) = (false, false, false);
    for cell in cells {
        let Some((one, other)) = two_small_numbers(cell) else { continue };
        match (one > 12, other > 12) {
            (true, false) => day_first = true,
            (false, true) => month_first = true,
            _ => either |= one != other,
        }
    }
    match (day_first, month_first) {
        (true, false) => Evidence::Sure(DayOrder::DayMonth),
        (false, true) => Evidence::Sure(DayOrder::MonthDay),
        (false, false) if either => Evidence::Either,
        _ => Evidence::None,
    }
}

/// A date as `2016-12-25`, `20161225`, `25/12/2016`, `12/25/16`, `25 dic 2016`, `December 25, 2016`, or the number of
/// days that a spreadsheet keeps; a time behind it is left out. `None` if it is none of these.
pub(super) fn parse(cell: &str, order: DayOrder) -> Option<NaiveDate> {
    let parts = parts(cell);
    let date = match parts.as_slice() {
        [Part::Number(number, 8)] => {
            NaiveDate::from_ymd_opt(i32::try_from(number / 10_000).ok()?, number / 100 % 100, number % 100)
        }
        [Part::Number(days @ 10_000..60_000, 5), ..] => {
            NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(u64::from(*days)))
        }
        [Part::Number(year, 4), Part::Number(month, _), Part::Number(day, _), ..] => {
            NaiveDate::from_ymd_opt(i32::try_from(*year).ok()?, *month, *day)
        }
        [Part::Number(one, _), Part::Number(other, _), Part::Number(year, digits), ..] => {
            let (day, month) = if order == DayOrder::DayMonth { (one, other) } else { (other, one) };
            NaiveDate::from_ymd_opt(full_year(*year, *digits)?, *month, *day)
        }
        [Part::Number(day, _), Part::Month(month), Part::Number(year, digits), ..]
        | [Part::Month(month), Part::Number(day, _), Part::Number(year, digits), ..] => {
            NaiveDate::from_ymd_opt(full_year(*year, *digits)?, *month, *day)
        }
        _ => None,
    };
    date.filter(|date| (1900..2100).contains(&date.year()))
}

enum Part {
    /// A number and how many digits it was written with.
    Number(u32, usize),
    Month(u32),
}

/// The numbers and months of a cell; words such as `de` and `th` are left out, and so is what follows a `T`.
fn parts(cell: &str) -> Vec<Part> {
    let cell = cell
        .split_once('T')
        .filter(|(date, _)| date.ends_with(|c: char| c.is_ascii_digit()))
        .map_or(cell, |(date, _)| date);
    let mut parts = Vec::new();
    for word in
        cell.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).take(8)
    {
        let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
        if digits.is_empty() {
            parts.extend(month(word).map(Part::Month));
        } else if let Ok(number) = digits.parse() {
            parts.push(Part::Number(number, digits.len()));
        }
    }
    parts
}

fn month(word: &str) -> Option<u32> {
    const MONTHS: [[&str; 2]; 12] = [
        ["jan", "ene"],
        ["feb", "feb"],
        ["mar", "mar"],
        ["apr", "abr"],
        ["may", "may"],
        ["jun", "jun"],
        ["jul", "jul"],
        ["aug", "ago"],
        ["sep", "set"],
        ["oct", "oct"],
        ["nov", "nov"],
        ["dec", "dic"],
    ];
    let start: String = word.to_lowercase().chars().take(3).collect();
    MONTHS.iter().zip(1..).find(|(names, _)| names.contains(&start.as_str())).map(|(_, number)| number)
}

/// Two digits mean this century: the dates are children's.
fn full_year(year: u32, digits: usize) -> Option<i32> {
    match digits {
        2 => i32::try_from(2000 + year).ok(),
        4 => i32::try_from(year).ok(),
        _ => None,
    }
}

fn two_small_numbers(cell: &str) -> Option<(u32, u32)> {
    match parts(cell).as_slice() {
        [Part::Number(one, 1..=2), Part::Number(other, 1..=2), Part::Number(_, 2 | 4), ..] => {
            Some((*one, *other))
        }
        _ => None,
    }
}
