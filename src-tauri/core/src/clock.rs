//! The only place that asks the machine what time it is; everything else is handed the time.

use chrono::{DateTime, Days, Local, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone as _, Utc};

/// Tells the time. The machine's in the app, a fixed one in tests.
pub trait Clock: Send + Sync {
    /// This instant.
    fn now(&self) -> DateTime<Utc>;
    /// Date and time on the teacher's wall, which decide what is over.
    fn wall(&self) -> NaiveDateTime;
    /// The date on the teacher's wall, which decides what is due today.
    fn today(&self) -> NaiveDate {
        self.wall().date()
    }
    /// What the teacher's wall said at an instant. By default as far from it as now.
    fn wall_at(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        instant.naive_utc() + ahead(self)
    }
    /// The first instant of a day on the teacher's wall. By default with the wall as far from it as now.
    fn begin_of(&self, day: NaiveDate) -> DateTime<Utc> {
        (day.and_time(NaiveTime::MIN) - ahead(self)).and_utc()
    }
    /// The first instant after a day on the teacher's wall.
    fn end_of(&self, day: NaiveDate) -> DateTime<Utc> {
        self.begin_of(day + Days::new(1))
    }
}

/// How far the wall is ahead of the instant, in whole minutes as time zones are.
fn ahead<C: Clock + ?Sized>(clock: &C) -> TimeDelta {
    let seconds = (clock.wall() - clock.now().naive_utc()).num_seconds();
    TimeDelta::minutes((seconds + 30).div_euclid(60))
}

/// The machine's clock in the machine's time zone.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one door to the machine's clock")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    #[expect(clippy::disallowed_methods, reason = "the one door to the machine's clock")]
    fn wall(&self) -> NaiveDateTime {
        Local::now().naive_local()
    }

    fn wall_at(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        instant.with_timezone(&Local).naive_local()
    }

    fn begin_of(&self, day: NaiveDate) -> DateTime<Utc> {
        let midnight = day.and_time(NaiveTime::MIN);
        // Where clocks go forward at midnight, the day begins an hour later.
        let begins = Local.from_local_datetime(&midnight).earliest();
        begins.map_or_else(|| midnight.and_utc() - ahead(self), |begins| begins.to_utc())
    }
}

/// A clock that stands still: for tests, demos and pictures that must not change from day to day.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub DateTime<Utc>);

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }

    fn wall(&self) -> NaiveDateTime {
        self.0.naive_utc()
    }
}
