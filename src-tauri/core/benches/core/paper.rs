//! The summary as PDF and the prep sheets of a class, beside typst alone setting the same pages from the same data.

use firstword_core::documents::Edition;
use firstword_core::language::Locale;
use firstword_core::papers::{self, Order, PaperKind};
use firstword_core::summary::{Options, numbers, pdf_only, template_data};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_svg::SvgOptions;

use crate::class::{Class, today};
use crate::preparing;
use crate::table::{Table, time};

const LONG: std::time::Duration = std::time::Duration::from_secs(1);

pub(crate) fn measure(class: &Class, table: &mut Table) {
    let store = class.open();
    let summary = numbers(&store, &class.term, &Options::default()).expect("numbers");
    let edition = Edition::new(Locale::En, today());
    let typst = Typst::about("summary.typ", template_data(&summary, edition).expect("data"));
    let times = table.taking_turns(
        "summary as PDF",
        LONG,
        |_| time(|| pdf_only(&summary, edition).expect("a document")),
        |_| {
            let took = time(|| typst.pdf());
            // Ours forgets what it set as well, so that no family's words stay in memory.
            typst::comemo::evict(0);
            took
        },
    );
    table.median("the summary as PDF", &times, "typst alone: same template, same data", Some(1.5));
    prep_sheets(table);
}

/// What the teacher takes into the conferences of a class, as PDF and as the pages of the preview.
fn prep_sheets(table: &mut Table) {
    let store = &preparing::a_class();
    let order = Order::days(PaperKind::PrepTeacher, today(), today(), Locale::En);
    assert_eq!(papers::make(store, order).expect("papers").document.pages.len(), preparing::FAMILIES);
    let typst = Typst::about("papers.typ", papers::write(store, order).expect("papers").template_data());
    let times = table.taking_turns(
        "prep sheets of a class",
        LONG,
        |_| time(|| papers::make(store, order).expect("papers")),
        |_| {
            let took = time(|| typst.pdf_and_pages());
            typst::comemo::evict(0);
            took
        },
    );
    table.median("24 prep sheets, with preview", &times, "typst alone: same template, same data", Some(1.5));
}

/// typst with our template and typefaces, and nothing else.
struct Typst {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Vec<Source>,
    data: Bytes,
}

impl Typst {
    fn about(template: &str, data: Vec<u8>) -> Self {
        let assets = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets");
        let mut files: Vec<_> = std::fs::read_dir(format!("{assets}/fonts"))
            .expect("fonts")
            .map(|file| file.expect("a file").path())
            .collect();
        files.retain(|path| path.extension().is_some_and(|kind| kind == "ttf"));
        let fonts: Vec<Font> = files
            .iter()
            .flat_map(|path| Font::iter(Bytes::new(std::fs::read(path).expect("a font"))))
            .collect();
        let source = |name: &str| {
            let text = std::fs::read_to_string(format!("{assets}/reports/{name}")).expect("a template");
            Source::new(id(name), text)
        };
        Self {
            library: LazyHash::new(Library::builder().build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources: vec![source(template), source("base.typ")],
            data: Bytes::new(data),
        }
    }

    fn document(&self) -> PagedDocument {
        typst::compile::<PagedDocument>(self).output.expect("a document")
    }

    fn pdf(&self) -> Vec<u8> {
        pdf_of(&self.document())
    }

    fn pdf_and_pages(&self) -> (Vec<u8>, Vec<String>) {
        let document = self.document();
        let pages = document.pages().iter().map(|page| typst_svg::svg(page, &SvgOptions::default()));
        (pdf_of(&document), pages.collect())
    }
}

fn pdf_of(document: &PagedDocument) -> Vec<u8> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).expect("PDF/UA-1");
    typst_pdf::pdf(document, &PdfOptions { standards, ..PdfOptions::default() }).expect("a PDF")
}

fn id(name: &str) -> FileId {
    RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).expect("a path")).intern()
}

impl World for Typst {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.sources[0].id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Ok(self.data.clone())
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
