//! The term summary as a document: sentences from numbers, set by typst.

use chrono::NaiveDate;

use super::page::{Page, page_of};
use super::{Quote, TermSummary};
use crate::documents::{Document, Edition, Print, Template, Unprintable, Unwritable, fonts_for, json, set};
use crate::error::Result;
use crate::language::Locale;

/// The term summary as a document, with its preview.
///
/// # Errors
/// [`Error::Document`] when it cannot be made.
pub fn document(summary: &TermSummary, edition: Edition) -> Result<Document> {
    let (page, print, unprintable) = print(summary, edition)?;
    Document::of(&print, page.read_aloud(), unprintable)
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
fn writable(summary: &TermSummary, unwritable: &Unwritable) -> (TermSummary, Unprintable) {
    let mut summary = summary.clone();
    let (quotes, changes) = (summary.quotes.len(), summary.teaching_changes.len());
    let mut words = Vec::new();
    let mut readable = |parts: &[&String]| {
        let unread = parts.iter().filter(|part| !unwritable.can_write(part));
        let before = words.len();
        words.extend(unread.map(|part| (*part).clone()));
        words.len() == before
    };
    summary
        .quotes
        .retain(|Quote { words, rendering, quoted_as, .. }| readable(&[words, rendering, quoted_as]));
    summary.teaching_changes.retain(|words| readable(&[words]));
    let left_out = |before: usize, now: usize| u32::try_from(before - now).unwrap_or(u32::MAX);
    let unprintable = Unprintable {
        quotes: left_out(quotes, summary.quotes.len()),
        teaching_changes: left_out(changes, summary.teaching_changes.len()),
        words,
        signs: unwritable.has_signs(),
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
        unwritable.drop_signs(text);
    }
    (summary, unprintable)
}

/// Sets an empty page once, so that typefaces and library are there when the first document is looked at. Takes some
/// tenths of a second; for a thread that nobody waits for.
pub fn warm_up() {
    let edition = Edition::new(Locale::En, NaiveDate::default());
    // What fails here fails again, and is told, when a document is asked for.
    let _ = document(&TermSummary::empty(), edition);
    let _ = fonts_for("");
}
