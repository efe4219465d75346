//! What every document needs: a language, a size of paper, typefaces, the press, and a preview that is the document.

mod fonts;
mod press;
mod recovery;
mod writable;

pub(crate) use fonts::{Fonts, fonts_for};
pub(crate) use press::{Print, Template, set};
pub use recovery::recovery_sheet;
pub(crate) use writable::Unwritable;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Result};
use crate::language::Locale;

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// US Letter.
    #[default]
    Letter,
    /// DIN A4.
    A4,
}

/// Where US Letter is usual (CLDR, supplemental data, `paperSize`); everywhere else it is A4.
const LETTER: [&str; 14] =
    ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"];

impl Paper {
    /// What is usual in the country of a locale's name (`es_MX.UTF-8`); US Letter where it names none.
    #[must_use]
    pub fn usual_in(locale: &str) -> Self {
        let country = locale.split(['.', '@']).next().and_then(|tag| tag.split('_').nth(1));
        match country {
            Some(country) if !LETTER.contains(&country) => Self::A4,
            _ => Self::Letter,
        }
    }

    const fn in_typst(self) -> &'static str {
        match self {
            Self::Letter => "us-letter",
            Self::A4 => "a4",
        }
    }
}

/// In which language, on which paper and on which day a document is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edition {
    /// The language of its reader.
    pub locale: Locale,
    /// The paper it is printed on.
    pub paper: Paper,
    /// The day it is made.
    pub today: NaiveDate,
}

impl Edition {
    /// An edition on US Letter.
    #[must_use]
    pub const fn new(locale: Locale, today: NaiveDate) -> Self {
        Self { locale, paper: Paper::Letter, today }
    }

    /// The same on other paper.
    #[must_use]
    pub const fn on(self, paper: Paper) -> Self {
        Self { paper, ..self }
    }
}

/// A finished document: the file, and its pages to look at before it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The file: tagged PDF (PDF/UA-1).
    pub pdf: Vec<u8>,
    /// Each page as SVG: the very page of the file.
    pub pages: Vec<String>,
    /// The words of each page as they are set, to check what is on it.
    pub text: Vec<String>,
    /// What the pages say, in the order of reading, for those who hear the preview and do not see it.
    pub reading: Vec<Line>,
    /// What is not on it for want of a typeface.
    pub unprintable: Unprintable,
}

/// A line of a document as it is read aloud.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "DocumentLine")]
pub struct Line {
    /// The level of the heading that it is, from 1; none when it is no heading.
    pub heading: Option<u8>,
    /// Its words.
    pub text: String,
    /// BCP 47 tag of their language, where it is not the document's.
    pub language: Option<String>,
}

impl Document {
    /// What the press made, with what its pages say.
    ///
    /// # Errors
    /// [`Error::Document`] when it cannot be written.
    pub(crate) fn of(print: &Print, reading: Vec<Line>, unprintable: Unprintable) -> Result<Self> {
        Ok(Self { pdf: print.pdf()?, pages: print.pages(), text: print.text(), reading, unprintable })
    }
}

impl Line {
    /// A heading of a level, from 1.
    pub(crate) fn heading(level: u8, text: &str) -> Self {
        Self { heading: Some(level), ..Self::plain(text) }
    }

    /// Words that are no heading.
    pub(crate) fn plain(text: &str) -> Self {
        Self { heading: None, text: text.to_owned(), language: None }
    }
}

/// What could not be set because no typeface of this laptop writes it. Boxes are never printed instead.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Unprintable {
    /// Quotes that are left out.
    pub quotes: u32,
    /// Changes in teaching that are left out.
    pub teaching_changes: u32,
    /// The words that are not on the paper, one passage each; the paper says where they would stand.
    pub words: Vec<String>,
    /// Whether signs that are no letters, such as emoji, were dropped.
    pub signs: bool,
}

/// What every template is told.
#[derive(Debug, Serialize)]
pub(crate) struct Base {
    /// BCP 47 tag of the document's language.
    language: &'static str,
    paper: &'static str,
    /// The title in the file's metadata.
    document_title: String,
    /// Year, month and day.
    day: (i32, u32, u32),
}

impl Base {
    pub(crate) fn new(
        language: &'static str,
        paper: Paper,
        today: NaiveDate,
        document_title: String,
    ) -> Self {
        let day = (today.year(), today.month(), today.day());
        Self { language, paper: paper.in_typst(), document_title, day }
    }

    pub(crate) fn of(edition: Edition, document_title: String) -> Self {
        Self::new(edition.locale.tag(), edition.paper, edition.today, document_title)
    }
}

/// What a template reads.
///
/// # Errors
/// [`Error::Document`] when it cannot be written.
pub(crate) fn json(data: &impl Serialize) -> Result<Vec<u8>> {
    serde_json::to_vec(data).map_err(|_| Error::Document("its data cannot be written".to_owned()))
}

/// Languages that are written from right to left.
const RIGHT_TO_LEFT: &[&str] =
    &["ar", "arc", "azb", "bal", "ckb", "dv", "fa", "he", "ks", "prs", "ps", "sd", "syr", "ug", "ur", "yi"];

/// Whether a language of this tag is written from right to left.
pub(crate) fn right_to_left(language: &str) -> bool {
    RIGHT_TO_LEFT.contains(&language)
}

/// The language of a BCP 47 tag without its region, when it is one.
pub(crate) fn language_of(tag: &str) -> Option<String> {
    let language = tag.trim().split(['-', '_']).next()?.to_ascii_lowercase();
    let is_one = (2..=3).contains(&language.len()) && language.chars().all(|c| c.is_ascii_lowercase());
    is_one.then_some(language)
}
