//! The term summary and the recovery sheet as documents: sentences from numbers, set by typst.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

use super::fonts::{fonts_for, needs_a_glyph};
use super::page::{Page, page_of};
use super::press::{Print, Template, set};
use super::{Quote, TermSummary};
use crate::error::{Error, Result};
use crate::language::{Locale, Words};
use crate::vault::RecoveryCode;

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

impl Paper {
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

/// What could not be set because no typeface of this laptop writes it. Boxes are never printed instead.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Unprintable {
    /// Quotes that are left out.
    pub quotes: u32,
    /// Changes in teaching that are left out.
    pub teaching_changes: u32,
    /// Whether signs that are no letters, such as emoji, were dropped.
    pub signs: bool,
}

/// The term summary as a document, with its preview.
///
/// # Errors
/// [`Error::Document`] when it cannot be made.
pub fn document(summary: &TermSummary, edition: Edition) -> Result<Document> {
    let (page, print, unprintable) = print(summary, edition)?;
    Ok(Document {
        pdf: print.pdf()?,
        pages: print.pages(),
        text: print.text(),
        reading: page.read_aloud(),
        unprintable,
    })
}

/// The term summary as PDF, without a preview.
///
/// # Errors
/// [`Error::Document`] when it cannot be made.
pub fn pdf_only(summary: &TermSummary, edition: Edition) -> Result<Vec<u8>> {
    let (_, print, _) = print(summary, edition)?;
    print.pdf()
}

/// What the template of the summary is told, as JSON: for measuring how long the setting alone takes.
///
/// # Errors
/// [`Error::Document`] when it cannot be written.
pub fn template_data(summary: &TermSummary, edition: Edition) -> Result<Vec<u8>> {
    let (_, missing) = fonts_for(&words_of(summary));
    json(&page_of(&writable(summary, &missing).0, edition))
}

fn print(summary: &TermSummary, edition: Edition) -> Result<(Page, Print, Unprintable)> {
    let (fonts, missing) = fonts_for(&words_of(summary));
    let (summary, unprintable) = writable(summary, &missing);
    let page = page_of(&summary, edition);
    let print = set(Template::Summary, json(&page)?, fonts)?;
    Ok((page, print, unprintable))
}

/// Everything in a summary that people wrote.
fn words_of(summary: &TermSummary) -> String {
    let heading = &summary.heading;
    let mut words = [&summary.term, &heading.teacher, &heading.school, &heading.room, &heading.principal]
        .map(String::as_str)
        .join(" ");
    for quote in &summary.quotes {
        for part in [&quote.words, &quote.rendering, &quote.quoted_as] {
            words.push_str(part);
        }
    }
    words.extend(summary.teaching_changes.iter().map(String::as_str));
    words
}

/// The summary without what no typeface writes: words in such a script are left out whole, other signs are dropped.
fn writable(summary: &TermSummary, missing: &BTreeSet<char>) -> (TermSummary, Unprintable) {
    let mut summary = summary.clone();
    let (quotes, changes) = (summary.quotes.len(), summary.teaching_changes.len());
    let readable = |text: &str| !text.chars().any(|c| c.is_alphanumeric() && missing.contains(&c));
    let quote_is_readable = |quote: &Quote| {
        [&quote.words, &quote.rendering, &quote.quoted_as].into_iter().all(|text| readable(text))
    };
    summary.quotes.retain(quote_is_readable);
    summary.teaching_changes.retain(|words| readable(words));
    let left_out = |before: usize, now: usize| u32::try_from(before - now).unwrap_or(u32::MAX);
    let unprintable = Unprintable {
        quotes: left_out(quotes, summary.quotes.len()),
        teaching_changes: left_out(changes, summary.teaching_changes.len()),
        signs: missing.iter().any(|c| !c.is_alphanumeric()),
    };

    let heading = &mut summary.heading;
    let headings = [
        &mut summary.term,
        &mut heading.teacher,
        &mut heading.school,
        &mut heading.room,
        &mut heading.principal,
    ];
    let quotes = summary
        .quotes
        .iter_mut()
        .flat_map(|quote| [&mut quote.words, &mut quote.rendering, &mut quote.quoted_as]);
    for text in headings.into_iter().chain(quotes).chain(&mut summary.teaching_changes) {
        text.retain(|c| c == '\n' || !(c.is_control() || needs_a_glyph(c) && missing.contains(&c)));
    }
    (summary, unprintable)
}

/// The recovery sheet as PDF: one page with the code, where to keep it, and what is lost with it.
///
/// # Errors
/// [`Error::Document`] when it cannot be made.
pub fn recovery_sheet(code: &RecoveryCode, edition: Edition) -> Result<Vec<u8>> {
    let words = Words::new(edition.locale);
    let groups = Zeroizing::new(code.groups());
    let steps = ["keep", "not-here", "use"].map(|step| words.text(&format!("doc-recovery-{step}")));
    let sheet = Sheet {
        base: Base::of(edition, words.text("doc-recovery-title")),
        title: words.text("doc-recovery-title"),
        what: words.text("doc-recovery-what"),
        code: &groups,
        code_label: words.text("doc-recovery-code"),
        steps_title: words.text("doc-recovery-steps"),
        steps: steps.into(),
        loss_title: words.text("doc-recovery-loss-title"),
        loss: words.text("doc-recovery-loss"),
        made: words.with("doc-made", &[("day", words.full_day(edition.today).into())]),
    };
    let (fonts, _) = fonts_for("");
    set(Template::Recovery, json(&sheet)?, fonts)?.pdf()
}

/// What every template is told.
#[derive(Debug, Serialize)]
pub(super) struct Base {
    language: &'static str,
    paper: &'static str,
    /// The title in the file's metadata.
    document_title: String,
    /// Year, month and day.
    day: (i32, u32, u32),
}

impl Base {
    pub(super) fn of(edition: Edition, document_title: String) -> Self {
        let day = edition.today;
        Self {
            language: edition.locale.tag(),
            paper: edition.paper.in_typst(),
            document_title,
            day: (day.year(), day.month(), day.day()),
        }
    }
}

#[derive(Serialize)]
struct Sheet<'a> {
    base: Base,
    title: String,
    what: String,
    code: &'a [String],
    code_label: String,
    steps_title: String,
    steps: Vec<String>,
    loss_title: String,
    loss: String,
    made: String,
}

fn json(data: &impl Serialize) -> Result<Vec<u8>> {
    serde_json::to_vec(data).map_err(|_| Error::Document("its data cannot be written".to_owned()))
}
