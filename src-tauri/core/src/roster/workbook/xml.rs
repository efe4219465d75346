//! The XML of workbooks, piece by piece.

use std::io::BufRead;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::error::Result;
use crate::roster::limits::{self, Refusal};

/// What comes next in a document.
pub(super) enum Piece {
    /// An element begins; it may have ended already.
    Start(BytesStart<'static>, IsEmpty),
    /// An element ends; its name without prefix.
    End(String),
    Text(String),
}

/// Whether an element is written as `<a/>`: then no end follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct IsEmpty(pub(super) bool);

/// A document that is read from front to back.
pub(super) struct Document<'r> {
    file: &'r str,
    reader: Reader<&'r mut dyn BufRead>,
    buffer: Vec<u8>,
}

impl<'r> Document<'r> {
    pub(super) fn new(file: &'r str, stream: &'r mut dyn BufRead) -> Self {
        let mut reader = Reader::from_reader(stream);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        Self { file, reader, buffer: Vec::new() }
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    /// [`crate::Error::Unreadable`] if it is no XML.
    pub(super) fn next(&mut self) -> Result<Option<Piece>> {
        // One buffer for each piece; a large one is not kept.
        if self.buffer.capacity() > limits::CELL_BYTES * 4 {
            self.buffer = Vec::new();
        }
        let file = self.file;
        loop {
            self.buffer.clear();
            let event = self.reader.read_event_into(&mut self.buffer);
            let piece = match event.map_err(|_| Refusal::SheetDamaged.of(file))? {
                Event::Eof => return Ok(None),
                Event::Start(start) => Piece::Start(start.into_owned(), IsEmpty(false)),
                Event::Empty(start) => Piece::Start(start.into_owned(), IsEmpty(true)),
                Event::End(end) => Piece::End(end.local_name().as_ref().to_owned()),
                Event::Text(text) => Piece::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Piece::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => {
                    let character = reference.resolve_char_ref().ok().flatten().map(String::from);
                    let text = character.or_else(|| resolve_predefined_entity(&reference).map(str::to_owned));
                    Piece::Text(text.unwrap_or_default())
                }
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
            };
            return Ok(Some(piece));
        }
    }
}

/// The name of an element without prefix.
pub(super) fn name<'x>(start: &'x BytesStart<'_>) -> &'x str {
    let name = start.name().0;
    name.rsplit_once(':').map_or(name, |(_, name)| name)
}

/// An attribute by its name without prefix.
pub(super) fn attribute(start: &BytesStart<'_>, wanted: &str) -> Option<String> {
    let mut attributes = start.attributes();
    let attributes = attributes.with_checks(false).filter_map(std::result::Result::ok);
    let mut found = attributes.filter(|attribute| attribute.key.local_name().as_ref() == wanted);
    let attribute = found.next()?;
    Some(match attribute.normalized_value(XmlVersion::Implicit1_0) {
        Ok(value) => value.into_owned(),
        Err(_) => attribute.value.into_owned(),
    })
}
