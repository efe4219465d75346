//! Stretches of time, in minutes since the year 1, so that days need no arithmetic of their own.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::{OtherMeeting, WishTime};

/// From one minute to another, the second not included; minutes since the year 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stretch {
    pub(super) from: i64,
    pub(super) to: i64,
}

impl Stretch {
    pub(super) fn of(day: NaiveDate, from: NaiveTime, to: NaiveTime) -> Self {
        Self { from: minute(day, from), to: minute(day, to) }
    }

    pub(super) fn overlaps(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }

    pub(super) fn covers(self, other: Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    /// Whether the teacher can be in both, with a pause between.
    pub(super) fn leaves_room_for(self, other: Self, pause: i64) -> bool {
        self.to.saturating_add(pause) <= other.from || other.to.saturating_add(pause) <= self.from
    }

    pub(super) fn wider(self, minutes: i64) -> Self {
        Self { from: self.from.saturating_sub(minutes), to: self.to.saturating_add(minutes) }
    }

    /// Minutes between the two; none when they overlap.
    pub(super) fn between(self, other: Self) -> Option<i64> {
        (!self.overlaps(other)).then(|| (other.from - self.to).max(self.from - other.to))
    }
}

const MINUTES_A_DAY: i64 = 24 * 60;

pub(super) fn minute(day: NaiveDate, time: NaiveTime) -> i64 {
    i64::from(day.num_days_from_ce()) * MINUTES_A_DAY + i64::from(time.num_seconds_from_midnight() / 60)
}

/// The first minute that has not begun before a moment.
pub(super) fn next_minute(now: NaiveDateTime) -> i64 {
    let begun = now.second() > 0 || now.nanosecond() > 0;
    minute(now.date(), now.time()) + i64::from(begun)
}

pub(super) fn time_of(minute: i64) -> NaiveTime {
    let seconds = u32::try_from(minute.rem_euclid(MINUTES_A_DAY) * 60).unwrap_or(0);
    NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or_default()
}

impl WishTime {
    /// The part of a day that it speaks of.
    pub(super) fn on(self, day: NaiveDate) -> Option<Stretch> {
        let whole = i64::from(day.num_days_from_ce()) * MINUTES_A_DAY;
        self.day.is_none_or(|only| only == day).then(|| Stretch {
            from: self.from.map_or(whole, |from| minute(day, from)),
            to: self.to.map_or(whole + MINUTES_A_DAY, |to| minute(day, to)),
        })
    }

    pub(super) fn covers(self, day: NaiveDate, stretch: Stretch) -> bool {
        self.on(day).is_some_and(|its| its.covers(stretch))
    }
}

impl OtherMeeting {
    pub(super) fn stretch(self) -> Stretch {
        Stretch::of(self.day, self.from, self.to)
    }
}
