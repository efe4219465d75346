//! The term summary: seen, then saved; and the journal of what left.

use firstword_core::Result;
use firstword_core::documents::{Document, Edition, Line, Unprintable};
use firstword_core::families::Term;
use firstword_core::ids::TermId;
use firstword_core::language::{Locale, Words};
use firstword_core::sharing::{self, Export, ExportKind, Leaving};
use firstword_core::store::Saved;
use firstword_core::summary::{self, Options, QuoteChoice, TermSummary};
use serde::Serialize;
use ts_rs::TS;

use super::{as_seen, commands};
use crate::Desk;
use crate::files;

/// A summary as it would leave.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SummaryPreview {
    /// Its numbers and words, and the panel "what leaves this laptop".
    pub summary: TermSummary,
    /// Its pages as SVG, drawn from the very document that would be saved.
    pub pages: Vec<String>,
    /// The same, line by line in reading order, for who hears it.
    pub reading: Vec<Line>,
    /// Words that no font of this laptop can print, by language; they are left out and said to be.
    pub unprintable: Unprintable,
    /// The fingerprint of the document; saving asks for it, so that what leaves is what was seen.
    pub sha256: String,
}

/// A summary that was saved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SavedSummary {
    /// The name of the file.
    pub file: String,
    /// Its line in the journal.
    pub export: Export,
}

fn make(
    desk: &Desk,
    term: TermId,
    options: &Options,
    locale: Locale,
) -> Result<(Term, TermSummary, Document)> {
    let (term, numbers, today) = desk.read(|store| {
        let term = store.get::<Term>(term)?;
        let numbers = summary::numbers(store, &term, options)?;
        Ok((term, numbers, store.today()))
    })?;
    let document = summary::document(&numbers, Edition::new(locale, today).on(desk.paper()))?;
    Ok((term, numbers, document))
}

commands! {
    /// The summary of a term as it would leave.
    fn summary_preview(desk, term: TermId, options: Options, locale: Locale) -> SummaryPreview {
        let (_, summary, document) = make(&desk, term, &options, locale)?;
        let sha256 = sharing::fingerprint(&document.pdf);
        Ok(SummaryPreview { summary, pages: document.pages, reading: document.reading, unprintable: document.unprintable, sha256 })
    }

    /// Saves a summary that was seen as PDF where the teacher says, and writes down that it left. Gives none when the
    /// teacher chose no place.
    fn export_summary(desk, term: TermId, options: Options, locale: Locale, recipient: String, sha256: String) -> Option<Saved<SavedSummary>> {
        let (term, _, document) = make(&desk, term, &options, locale)?;
        as_seen("summary", &document.pdf, &sha256)?;
        let leaving = Leaving {
            kind: ExportKind::TermSummary, recipient: &recipient, term: &term.name, language: locale.tag(), bytes: &document.pdf,
        };
        let saved = desk.save(&file_name(&term, locale), leaving)?;
        Ok(saved.map(|(file, saved)| saved.map(|export| SavedSummary { file, export })))
    }

    /// The quotes that families consented to in a term, and why one is left out.
    fn quotes(desk, term: TermId) -> Vec<QuoteChoice> {
        desk.read(|store| summary::quotes(store, &store.get::<Term>(term)?))
    }

    /// Everything that left the laptop, newest first.
    fn journal(desk) -> Vec<Export> {
        desk.read(sharing::journal)
    }
}

/// The term's name and no person's.
fn file_name(term: &Term, locale: Locale) -> String {
    format!("{}.pdf", files::plain_name(&[&Words::new(locale).text("file-term-summary"), &term.name]))
}
