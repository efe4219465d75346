//! The printing press: typst, in this process, with our templates, our typefaces and nothing of the disk or the network.
//!
//! What people wrote reaches a template as data (`data.json`), never as source, so that no word of theirs can be markup.

use std::sync::{Arc, LazyLock};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::layout::{Frame, FrameItem};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_svg::SvgOptions;

use super::fonts::Fonts;
use crate::error::{Error, Result};

/// A document that is made from data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Template {
    /// What the principal gets.
    Summary,
    /// The recovery code on paper.
    Recovery,
    /// Papers of conferences, one after the other.
    Papers,
}

impl Template {
    const fn file(self) -> &'static str {
        match self {
            Self::Summary => "summary.typ",
            Self::Recovery => "recovery.typ",
            Self::Papers => "papers.typ",
        }
    }
}

/// What every template begins with.
const BASE: &str = "base.typ";
/// What a template reads.
const DATA: &str = "data.json";

const SOURCES: [(&str, &str); 4] = [
    (BASE, include_str!("../../../../assets/reports/base.typ")),
    (Template::Summary.file(), include_str!("../../../../assets/reports/summary.typ")),
    (Template::Recovery.file(), include_str!("../../../../assets/reports/recovery.typ")),
    (Template::Papers.file(), include_str!("../../../../assets/reports/papers.typ")),
];

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::builder().build()));

/// A document that was set, before it is written to a file.
#[derive(Debug)]
pub(crate) struct Print(PagedDocument);

/// Sets a document. `data` is JSON.
///
/// # Errors
/// [`Error::Document`] when the template has a fault.
pub(crate) fn set(template: Template, data: Vec<u8>, fonts: Arc<Fonts>) -> Result<Print> {
    let sources = SOURCES
        .into_iter()
        .map(|(name, source)| Ok(Source::new(id(name)?, source.to_owned())))
        .collect::<Result<_>>()?;
    let desk =
        Desk { main: id(template.file())?, sources, data_id: id(DATA)?, data: Bytes::new(data), fonts };
    let set = typst::compile::<PagedDocument>(&desk).output;
    set.map(Print).map_err(|faults| {
        forget();
        // A template takes no decision by what people wrote, so its faults quote none of it.
        Error::Document(faults.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>().join("; "))
    })
}

/// Forgets what typst remembers of documents to be quicker with the next: it would be words of families, and a recovery
/// code, in the memory of a locked program.
fn forget() {
    typst::comemo::evict(0);
}

impl Print {
    /// The document as PDF with its structure: headings, languages and reading order, as PDF/UA-1 asks for them.
    ///
    /// # Errors
    /// [`Error::Document`] when it cannot be written.
    pub(crate) fn pdf(&self) -> Result<Vec<u8>> {
        // The faults are not passed on: they may quote the text of the document.
        let accessible = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|_| Error::Document("PDF/UA-1 is not known".to_owned()))?;
        let options = PdfOptions {
            creator: typst::foundations::Smart::Custom(Some("First Word".to_owned())),
            standards: accessible,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.0, &options).map_err(|faults| {
            Error::Document(format!("not accessible as PDF/UA-1 in {} places", faults.len()))
        })
    }

    /// Each page as a picture that is the page itself.
    pub(crate) fn pages(&self) -> Vec<String> {
        self.0.pages().iter().map(|page| typst_svg::svg(page, &SvgOptions::default())).collect()
    }

    /// The words of each page as they are set: a line or a part of one each, words from right to left in the order of
    /// the eye.
    pub(crate) fn text(&self) -> Vec<String> {
        self.0
            .pages()
            .iter()
            .map(|page| {
                let mut text = String::new();
                read(&page.frame, &mut text);
                text
            })
            .collect()
    }
}

impl Drop for Print {
    fn drop(&mut self) {
        forget();
    }
}

fn read(frame: &Frame, text: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => read(&group.frame, text),
            FrameItem::Text(run) => {
                text.push_str(&run.text);
                text.push('\n');
            }
            _ => {}
        }
    }
}

/// All that typst may know of the world while it sets a document.
struct Desk {
    main: FileId,
    sources: Vec<Source>,
    data_id: FileId,
    data: Bytes,
    fonts: Arc<Fonts>,
}

fn id(name: &str) -> Result<FileId> {
    let path = VirtualPath::new(name).map_err(|_| Error::Document(format!("no such template: {name}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        // A document's date is part of its data, from the store's clock.
        None
    }
}
