//! The papers of a conference: invitation, reminder, prep sheets, the family's copy, day sheets, survey.
//!
//! A paper for a family is in the family's language where we have the words. Everything here reads the store through
//! [`Store::shareable`] alone, so that no private aid comes onto a paper, and names children as their families write them.

mod copy;
mod days;
mod family;
mod invitation;
mod meeting;
mod pen;
mod plan;
mod sheet;
mod survey;
mod teacher;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::meeting::Meeting;
use self::pen::{Ink, Pen};
use self::plan::{Plan, Written};
use self::sheet::Sheet;
use crate::conferences::Conference;
use crate::documents::{Document, Paper, Template, Unprintable, set};
use crate::error::{Error, Result};
use crate::families::Family;
use crate::ids::ConferenceId;
use crate::language::{Locale, PaperLanguage};
use crate::sharing::{ExportKind, fingerprint};
use crate::store::Store;
use crate::store::record::words;

words! {
    /// A kind of paper.
    PaperKind {
        /// To a conference.
        Invitation = "invitation",
        /// Of a conference.
        Reminder = "reminder",
        /// From which the teacher prepares.
        PrepTeacher = "prep_teacher",
        /// From which the family prepares.
        PrepFamily = "prep_family",
        /// What was said and decided, for the family.
        FamilyCopy = "family_copy",
        /// Times and first names.
        DoorSheet = "door_sheet",
        /// The conferences of some days, for the teacher.
        DaySheet = "day_sheet",
        /// Three questions to the family, without a name.
        Survey = "survey",
    }
}

impl PaperKind {
    /// What the journal calls it.
    #[must_use]
    pub const fn export_kind(self) -> ExportKind {
        match self {
            Self::Invitation => ExportKind::Invitation,
            Self::Reminder => ExportKind::Reminder,
            Self::PrepTeacher => ExportKind::PrepTeacher,
            Self::PrepFamily => ExportKind::PrepFamily,
            Self::FamilyCopy => ExportKind::FamilyCopy,
            Self::DoorSheet => ExportKind::DoorSheet,
            Self::DaySheet => ExportKind::DaySheet,
            Self::Survey => ExportKind::Survey,
        }
    }

    /// Whether families read it.
    #[must_use]
    pub const fn is_for_families(self) -> bool {
        !matches!(self, Self::PrepTeacher | Self::DaySheet | Self::DoorSheet)
    }

    /// Whether it tells what stands in the records of a child.
    const fn tells_records(self) -> bool {
        matches!(self, Self::PrepFamily | Self::FamilyCopy)
    }

    /// Which conferences of some days it is made for, as SQL.
    const fn of_status(self) -> &'static str {
        match self {
            Self::Invitation | Self::Reminder | Self::PrepTeacher | Self::PrepFamily => "status = 'planned'",
            Self::FamilyCopy => "status = 'held'",
            Self::DoorSheet | Self::DaySheet | Self::Survey => "status IN ('planned', 'begun', 'held')",
        }
    }
}

/// Which conferences a paper is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "WhichConferences")]
pub enum Which {
    /// One.
    Conference(ConferenceId),
    /// Those of some days, both included.
    Days {
        /// The first day.
        from: NaiveDate,
        /// The last day.
        to: NaiveDate,
    },
}

/// What paper is made, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// What kind.
    pub kind: PaperKind,
    /// For which conferences.
    pub which: Which,
    /// Another language than the family's.
    pub language: Option<PaperLanguage>,
    /// The teacher's language, and that of papers in whose language we have no words.
    pub locale: Locale,
    /// The paper it is printed on.
    pub paper: Paper,
}

impl Order {
    /// Of one conference, in the family's language, on US Letter.
    #[must_use]
    pub const fn one(kind: PaperKind, conference: ConferenceId, locale: Locale) -> Self {
        Self { kind, which: Which::Conference(conference), language: None, locale, paper: Paper::Letter }
    }

    /// Of some days.
    #[must_use]
    pub const fn days(kind: PaperKind, from: NaiveDate, to: NaiveDate, locale: Locale) -> Self {
        Self { kind, which: Which::Days { from, to }, language: None, locale, paper: Paper::Letter }
    }
}

/// A paper that was made, with all that is to be known before it leaves.
#[derive(Debug, Clone, PartialEq)]
pub struct Made {
    /// The paper.
    pub document: Document,
    /// The languages it is in.
    pub languages: Vec<PaperLanguage>,
    /// BCP 47 tags of families' languages in which we have no words.
    pub without_words: Vec<String>,
    /// Languages that no typeface of this laptop writes; the teacher's stands instead.
    pub without_letters: Vec<PaperLanguage>,
    /// Families without a paper, because of those who come some may not have it.
    pub withheld: Vec<String>,
    /// For whom it is: the family's name, where it is for one.
    pub recipient: String,
    /// The days it speaks of, as the teacher says them.
    pub days: String,
}

/// A paper with all its words, before it is set: the store is not needed any more.
pub struct Unset {
    plan: Plan,
    written: Written,
}

/// Writes a paper, so that the store is free again while it is set.
///
/// # Errors
/// [`Error::Invalid`] when it is for adults who may not have it, or there is no conference to make it for;
/// [`Error::NotFound`] when the conference is not there; when the store cannot be read.
pub fn write(store: &Store, order: Order) -> Result<Unset> {
    let today = store.today();
    let shareable = store.shareable()?;
    let plan = Plan::of(&shareable, order)?;
    let written = plan.write(&shareable, today)?;
    Ok(Unset { plan, written })
}

/// Writes a paper of several conferences, and that of each by itself, all of the same moment.
///
/// # Errors
/// As [`write`].
pub fn write_each(store: &Store, order: Order) -> Result<(Unset, Vec<Unset>)> {
    let all = write(store, order)?;
    let one = |conference| write(store, Order { which: Which::Conference(conference), ..order });
    let each = all.plan.conferences().map(one).collect::<Result<_>>()?;
    Ok((all, each))
}

impl Unset {
    /// Sets it.
    ///
    /// # Errors
    /// [`Error::Document`] when it cannot be set.
    pub fn set(self) -> Result<Made> {
        let Written { data, sheets, ink, fonts } = self.written;
        let signs = ink.unwritable.has_signs();
        let unprintable = Unprintable { words: ink.left_out(), signs, ..Unprintable::default() };
        let reading = sheets.iter().flat_map(Sheet::read_aloud).collect();
        let print = set(Template::Papers, data, fonts)?;
        Ok(self.plan.made(Document::of(&print, reading, unprintable)?))
    }

    /// What the template is told, as JSON: for measuring how long the setting alone takes.
    #[must_use]
    pub fn template_data(self) -> Vec<u8> {
        self.written.data
    }
}

/// Makes a paper: writes and sets it.
///
/// # Errors
/// As [`write`] and [`Unset::set`].
pub fn make(store: &Store, order: Order) -> Result<Made> {
    write(store, order)?.set()
}

/// An invitation or a reminder as the text of a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "PaperMessage")]
pub struct Message {
    /// Its words.
    pub words: String,
    /// Their language.
    pub language: PaperLanguage,
    /// Whether no speaker of it has checked them yet.
    pub unchecked: bool,
    /// The family's language, where we have no words in it.
    pub without_words: Option<String>,
    /// The fingerprint of its words; taking it along asks for it, so that what leaves is what was seen.
    pub sha256: String,
}

/// The text of a message for a family.
///
/// # Errors
/// [`Error::Invalid`] when it is neither an invitation nor a reminder, or for adults who may not be contacted;
/// [`Error::NotFound`] when the conference is not there.
pub fn message(
    store: &Store,
    kind: PaperKind,
    conference: ConferenceId,
    language: Option<PaperLanguage>,
    locale: Locale,
) -> Result<Message> {
    if !matches!(kind, PaperKind::Invitation | PaperKind::Reminder) {
        return Err(Error::Invalid { field: "kind", why: "no-message" });
    }
    let shareable = store.shareable()?;
    let meeting = Meeting::read(&shareable, shareable.get(conference)?)?;
    meeting.view.may_have(false)?;
    let language = language.unwrap_or_else(|| meeting.language(locale));
    let ink = Ink::default();
    let pen = Pen::new(&ink, language, locale, &meeting.students);
    let words = invitation::message(&meeting, &pen, kind == PaperKind::Reminder);
    let without_words = meeting.reads().filter(|tag| PaperLanguage::of(tag).is_none());
    let sha256 = fingerprint(words.as_bytes());
    Ok(Message { words, language, unchecked: !language.is_checked(), without_words, sha256 })
}

/// For whom a paper of a conference is: the family's name.
///
/// # Errors
/// [`Error::NotFound`] when the conference is not there.
pub fn recipient(store: &Store, conference: ConferenceId) -> Result<String> {
    let conference = store.get::<Conference>(conference)?;
    Ok(store.get::<Family>(conference.family)?.name)
}
