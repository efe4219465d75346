//! The papers of a conference: seen, then saved; and the text of a message.

use firstword_core::documents::{Line, Unprintable};
use firstword_core::files::write_whole;
use firstword_core::ids::ConferenceId;
use firstword_core::language::{Locale, PaperLanguage, Words};
use firstword_core::papers::{self, Made, Message, Order, PaperKind, Which};
use firstword_core::sharing::{self, Export, ExportKind};
use firstword_core::store::{Saved, Store};
use firstword_core::{Error, Result};
use serde::Serialize;
use ts_rs::TS;

use super::commands;
use crate::{Desk, files};

/// A paper as it would leave.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperPreview {
    /// Its pages as SVG, drawn from the very document that would be saved.
    pub pages: Vec<String>,
    /// The same, line by line in reading order, for who hears it.
    pub reading: Vec<Line>,
    /// Words that no font of this laptop can print.
    pub unprintable: Unprintable,
    /// The languages it is in.
    pub languages: Vec<PaperLanguage>,
    /// Those of them that no speaker has checked yet.
    pub unchecked: Vec<PaperLanguage>,
    /// BCP 47 tags of families' languages in which there are no words.
    pub without_words: Vec<String>,
    /// Languages that no font of this laptop writes.
    pub without_letters: Vec<PaperLanguage>,
    /// Families without a paper, because some who come may not have it.
    pub withheld: Vec<String>,
    /// The fingerprint of the document; saving asks for it, so that what leaves is what was seen.
    pub sha256: String,
}

/// Papers that were saved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SavedPapers {
    /// The names of the files.
    pub files: Vec<String>,
    /// Their lines in the journal.
    pub exports: Vec<Export>,
}

fn order(
    desk: &Desk,
    kind: PaperKind,
    which: Which,
    language: Option<PaperLanguage>,
    locale: Locale,
) -> Order {
    Order { kind, which, language, locale, paper: desk.paper() }
}

/// The paper. It is set when the store is free again, so that nobody's typing waits for it.
fn made(desk: &Desk, order: Order) -> Result<Made> {
    desk.read(|store| papers::write(store, order))?.set()
}

/// The paper, if it is still the one that was seen.
fn seen(desk: &Desk, order: Order, sha256: &str) -> Result<Made> {
    let made = made(desk, order)?;
    if sharing::fingerprint(&made.document.pdf) == sha256 {
        Ok(made)
    } else {
        Err(Error::Invalid { field: "paper", why: "changed-since" })
    }
}

commands! {
    /// A paper as it would leave.
    fn paper_preview(desk, kind: PaperKind, which: Which, language: Option<PaperLanguage>, locale: Locale) -> PaperPreview {
        let made = made(&desk, order(&desk, kind, which, language, locale))?;
        let unchecked = made.languages.iter().copied().filter(|language| !language.is_checked()).collect();
        let Made { document, languages, without_words, without_letters, withheld, .. } = made;
        let sha256 = sharing::fingerprint(&document.pdf);
        Ok(PaperPreview {
            pages: document.pages, reading: document.reading, unprintable: document.unprintable,
            languages, unchecked, without_words, without_letters, withheld, sha256,
        })
    }

    /// Saves a paper that was seen as PDF where the teacher says, and writes down that it left. Gives none when the
    /// teacher chose no place.
    fn export_paper(desk, kind: PaperKind, which: Which, language: Option<PaperLanguage>, locale: Locale, sha256: String) -> Option<Saved<SavedPapers>> {
        let made = seen(&desk, order(&desk, kind, which, language, locale), &sha256)?;
        let Some(path) = files::ask_where(desk.app, &file_name(kind, &made.days, locale)) else { return Ok(None) };
        write_whole(&path, &made.document.pdf)?;
        let saved = desk.write(|store| record(store, kind, &made))?;
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Some(saved.map(|export| SavedPapers { files: vec![file], exports: vec![export] })))
    }

    /// Saves papers that were seen, a file each, in a folder that the teacher chooses, and writes down that each left.
    fn export_papers_each(desk, kind: PaperKind, which: Which, language: Option<PaperLanguage>, locale: Locale, sha256: String) -> Option<Saved<SavedPapers>> {
        let all = seen(&desk, order(&desk, kind, which, language, locale), &sha256)?;
        let Some(folder) = files::ask_folder(desk.app) else { return Ok(None) };
        let mut last = None;
        let (mut names, mut exports) = (Vec::new(), Vec::new());
        for (number, conference) in (1..).zip(all.conferences) {
            let which = Which::Conference(conference);
            let made = made(&desk, order(&desk, kind, which, language, locale))?;
            // A number and no name: the teacher knows which is whose by looking into it.
            let name = file_name(kind, &format!("{} {number:02}", made.days), locale);
            write_whole(&folder.join(&name), &made.document.pdf)?;
            let saved = desk.write(|store| record(store, kind, &made))?;
            names.push(name);
            exports.push(saved.value);
            last = Some(saved.changed);
        }
        Ok(last.map(|changed| Saved { value: SavedPapers { files: names, exports }, changed }))
    }

    /// An invitation or a reminder as the text of a message.
    fn paper_message(desk, kind: PaperKind, id: ConferenceId, language: Option<PaperLanguage>, locale: Locale) -> Message {
        desk.read(|store| papers::message(store, kind, id, language, locale))
    }

    /// Writes down that the text of a message was taken along. It answers with the text, which is what left.
    fn take_message(desk, kind: PaperKind, id: ConferenceId, language: Option<PaperLanguage>, locale: Locale) -> Saved<Message> {
        let (message, recipient) = desk.read(|store| {
            let message = papers::message(store, kind, id, language, locale)?;
            Ok((message, papers::recipient(store, id)?))
        })?;
        let words = message.words.as_bytes();
        let saved = desk.write(|store| {
            sharing::record_export(store, ExportKind::Message, &recipient, "", message.language.tag(), words)
        })?;
        Ok(saved.map(|_| message))
    }
}

fn record(store: &mut Store, kind: PaperKind, made: &Made) -> Result<Saved<Export>> {
    let tags: Vec<&str> = made.languages.iter().map(|language| language.tag()).collect();
    let (recipient, days, pdf) = (&made.recipient, &made.days, &made.document.pdf);
    sharing::record_export(store, kind.export_kind(), recipient, days, &tags.join(" "), pdf)
}

/// What it is and of which day, and no person's name.
fn file_name(kind: PaperKind, days: &str, locale: Locale) -> String {
    let title = Words::new(locale).text(&format!("file-paper-{}", kind.as_str()));
    format!("{title} {days}.pdf")
}
