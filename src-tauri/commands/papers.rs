//! The papers of a conference: seen, then saved; and the text of a message.

use std::path::Path;

use firstword_core::documents::{Line, Unprintable};
use firstword_core::ids::ConferenceId;
use firstword_core::language::{Locale, PaperLanguage, Words};
use firstword_core::papers::{self, Made, Message, Order, PaperKind, Unset, Which};
use firstword_core::sharing::{self, Export, ExportKind, Leaving, Way};
use firstword_core::store::Saved;
use firstword_core::{Error, Result};
use serde::Serialize;
use ts_rs::TS;

use super::{as_seen, commands};
use crate::{BridgeError, Desk, files};

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
    /// Why the others were not saved, where one could not be.
    pub refused: Option<BridgeError>,
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

/// The languages of a paper, as the journal keeps them.
fn tags(made: &Made) -> String {
    made.languages.iter().map(|language| language.tag()).collect::<Vec<_>>().join(" ")
}

/// What the journal says of a paper whose languages are `tags`.
fn leaving<'a>(kind: PaperKind, made: &'a Made, tags: &'a str) -> Leaving<'a> {
    let (kind, bytes) = (kind.export_kind(), made.document.pdf.as_slice());
    Leaving { kind, recipient: &made.recipient, term: &made.days, language: tags, bytes }
}

/// Sets one of several papers and lets it leave into a folder.
fn save_into(
    folder: &Path,
    desk: &Desk,
    order: Order,
    number: u32,
    paper: Unset,
) -> Result<(String, Saved<Export>)> {
    let made = paper.set()?;
    // A number and no name: the teacher knows which is whose by looking into it.
    let name = file_name(order.kind, &format!("{} {number:02}", made.days), order.locale);
    let place = files::free(folder, &name);
    let saved = desk.leave(leaving(order.kind, &made, &tags(&made)), Way::Place(&place))?;
    Ok((files::name_of(&place), saved))
}

/// What is told of several papers: what has left has left, also when a later one could not.
fn told(
    left: Vec<(String, Saved<Export>)>,
    refused: Option<Error>,
    locale: Locale,
) -> Result<Option<Saved<SavedPapers>>> {
    let Some((_, last)) = left.last() else { return refused.map_or(Ok(None), Err) };
    let changed = last.changed.clone();
    let (files, exports) = left.into_iter().map(|(name, saved)| (name, saved.value)).unzip();
    let refused = refused.map(|error| BridgeError::new(&error, locale));
    Ok(Some(Saved { value: SavedPapers { files, exports, refused }, changed }))
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
        let made = made(&desk, order(&desk, kind, which, language, locale))?;
        as_seen("paper", &made.document.pdf, &sha256)?;
        let saved = desk.save(&file_name(kind, &made.days, locale), leaving(kind, &made, &tags(&made)))?;
        Ok(saved.map(|(file, saved)| saved.map(|export| SavedPapers { files: vec![file], exports: vec![export], refused: None })))
    }

    /// Saves papers that were seen, a file each, in a folder that the teacher chooses, and writes down that each left. Where one
    /// cannot be saved, those before it have left and are told.
    fn export_papers_each(desk, kind: PaperKind, which: Which, language: Option<PaperLanguage>, locale: Locale, sha256: String) -> Option<Saved<SavedPapers>> {
        let order = order(&desk, kind, which, language, locale);
        let (all, each) = desk.read(|store| papers::write_each(store, order))?;
        as_seen("paper", &all.set()?.document.pdf, &sha256)?;
        let Some(folder) = desk.ask_folder() else { return Ok(None) };
        let (mut left, mut refused) = (Vec::new(), None);
        for (number, paper) in (1..).zip(each) {
            match save_into(&folder, &desk, order, number, paper) {
                Ok(one) => left.push(one),
                Err(error) => {
                    refused = Some(error);
                    break;
                }
            }
        }
        told(left, refused, locale)
    }

    /// An invitation or a reminder as the text of a message.
    fn paper_message(desk, kind: PaperKind, id: ConferenceId, language: Option<PaperLanguage>, locale: Locale) -> Message {
        desk.read(|store| papers::message(store, kind, id, language, locale))
    }

    /// Lets the text of a message that was seen leave by the clipboard: writes down that it left, and answers with it.
    fn take_message(desk, kind: PaperKind, id: ConferenceId, language: Option<PaperLanguage>, locale: Locale, sha256: String) -> Saved<Message> {
        let (message, recipient) = desk.read(|store| {
            let message = papers::message(store, kind, id, language, locale)?;
            Ok((message, papers::recipient(store, id)?))
        })?;
        let bytes = message.words.as_bytes();
        as_seen("message", bytes, &sha256)?;
        let leaving = Leaving { kind: ExportKind::Message, recipient: &recipient, term: "", language: message.language.tag(), bytes };
        Ok(desk.leave(leaving, Way::Clipboard)?.map(|_| message))
    }
}

/// What it is and of which day, and no person's name.
fn file_name(kind: PaperKind, days: &str, locale: Locale) -> String {
    let title = Words::new(locale).text(&format!("file-paper-{}", kind.as_str()));
    format!("{title} {days}.pdf")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use firstword_core::clock::SystemClock;
    use firstword_core::store::Store;

    use super::*;

    #[test]
    fn what_has_left_is_told_when_a_later_paper_could_not() {
        let mut store = Store::in_memory(Arc::new(SystemClock)).unwrap();
        let paper = Leaving {
            kind: ExportKind::Invitation,
            recipient: "Rosas",
            term: "",
            language: "es",
            bytes: b"%PDF",
        };
        let first = sharing::leave(&mut store, paper, Way::Clipboard).unwrap();
        let line = first.value.clone();
        let told = |left, refused| told(left, refused, Locale::En);
        let some = told(vec![("a.pdf".to_owned(), first)], Some(Error::DiskFull)).unwrap().unwrap().value;
        assert_eq!((some.files, some.exports), (vec!["a.pdf".to_owned()], vec![line]));
        assert_eq!(some.refused.unwrap().code, "disk-full");
        assert!(matches!(told(Vec::new(), Some(Error::DiskFull)), Err(Error::DiskFull)));
        assert!(told(Vec::new(), None).unwrap().is_none());
    }
}
