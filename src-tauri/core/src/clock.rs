//! The only place that asks the machine what time it is; everything else is handed the time.

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, Utc};

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
