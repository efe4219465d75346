//! How a roster is to be read, and who watches while it is.

use std::cell::Cell;
use std::fmt;
use std::ops::ControlFlow;
use std::str::FromStr;

use phonenumber::country;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::dates::DayOrder;
use super::limits::Limits;
use super::mapping::Mapping;
use crate::error::{Error, Result};

/// What the teacher said about a file, and who watches while it is read. The default says nothing and asks nobody.
#[derive(Clone, Copy, Default)]
pub struct Reading<'r> {
    /// What the columns of a table hold; formats whose columns have fixed names do not look at it.
    pub mapping: Option<&'r Mapping>,
    /// Where the school is: telephones without a country code are read as of there. Without it, only those that begin
    /// with `+` are.
    pub country: Option<Country>,
    /// Which of two small numbers of a date is the day, where the dates themselves do not tell.
    pub day_order: Option<DayOrder>,
    /// Told how far reading is, at least every few thousand rows and every megabyte; a break ends it with
    /// [`Error::Cancelled`].
    pub watcher: Option<&'r Watcher<'r>>,
    /// How much is read before a file is refused.
    pub limits: Limits,
}

/// Is told how far reading is, and says whether to go on.
pub type Watcher<'w> = dyn Fn(Progress) -> ControlFlow<()> + 'w;

/// How far reading is, in bytes of the unpacked files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Progress {
    /// What has been read; it never grows smaller, and is never more than `total`.
    pub done: u64,
    /// What there is to read.
    pub total: u64,
}

impl<'r> Reading<'r> {
    /// Reads with this mapping, and nothing else said.
    #[must_use]
    pub fn mapped(mapping: Option<&'r Mapping>) -> Self {
        Self { mapping, ..Self::default() }
    }
}

impl fmt::Debug for Reading<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reading")
            .field("mapping", &self.mapping)
            .field("country", &self.country)
            .field("day_order", &self.day_order)
            .finish_non_exhaustive()
    }
}

/// A country by the two letters of ISO 3166-1: `US`, `MX`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(as = "String")]
pub struct Country(country::Id);

impl Country {
    pub(super) const fn id(self) -> country::Id {
        self.0
    }
}

impl FromStr for Country {
    type Err = Error;

    /// # Errors
    /// [`Error::Invalid`] if there is no such country.
    fn from_str(letters: &str) -> Result<Self> {
        let id = letters.trim().to_ascii_uppercase().parse();
        id.map(Self).map_err(|_| Error::Invalid { field: "country", why: "no-country" })
    }
}

impl TryFrom<String> for Country {
    type Error = &'static str;

    fn try_from(letters: String) -> Result<Self, Self::Error> {
        letters.parse().map_err(|_| "a country is two letters, such as US")
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.0.as_ref().to_owned()
    }
}

/// Counts what has been read, asks the watcher now and then whether to go on, and knows how much there may be.
pub(super) struct Watch<'r> {
    pub(super) limits: Limits,
    watcher: Option<&'r Watcher<'r>>,
    total: Cell<u64>,
    done: Cell<u64>,
    asked_at: Cell<u64>,
    steps: Cell<u32>,
}

impl<'r> Watch<'r> {
    /// Bytes after which the watcher is asked.
    const BYTES: u64 = 1 << 20;
    /// Rows or the like after which the watcher is asked.
    const STEPS: u32 = 2_048;

    pub(super) const fn of(reading: &Reading<'r>) -> Self {
        Self {
            limits: reading.limits,
            watcher: reading.watcher,
            total: Cell::new(0),
            done: Cell::new(0),
            asked_at: Cell::new(0),
            steps: Cell::new(0),
        }
    }

    /// Says how many bytes there are to read.
    pub(super) fn expect(&self, bytes: u64) {
        self.total.set(bytes);
    }

    /// Says that there are so many more.
    pub(super) fn expect_more(&self, bytes: usize) {
        self.total.set(self.total.get().max(self.done.get()).saturating_add(bytes as u64));
    }

    /// One row or the like of so many bytes was read.
    ///
    /// # Errors
    /// [`Error::Cancelled`] if the watcher wants no more.
    pub(super) fn step(&self, bytes: usize) -> Result<()> {
        self.done.set(self.done.get().saturating_add(bytes as u64));
        self.steps.set(self.steps.get() + 1);
        if self.steps.get() >= Self::STEPS || self.done.get() - self.asked_at.get() >= Self::BYTES {
            return self.ask();
        }
        Ok(())
    }

    /// # Errors
    /// [`Error::Cancelled`] if the watcher wants no more.
    pub(super) fn ask(&self) -> Result<()> {
        self.steps.set(0);
        self.asked_at.set(self.done.get());
        let progress = Progress { done: self.done.get().min(self.total.get()), total: self.total.get() };
        match self.watcher.map(|watcher| watcher(progress)) {
            Some(ControlFlow::Break(())) => Err(Error::Cancelled),
            _ => Ok(()),
        }
    }

    /// Everything was read.
    ///
    /// # Errors
    /// [`Error::Cancelled`] if the watcher wants none of it.
    pub(super) fn finish(&self) -> Result<()> {
        self.done.set(self.total.get());
        self.ask()
    }
}
