//! A table of text cut into rows and cells, so that one broken row costs one row.
//!
//! The usual CSV readers let an unclosed quotation mark swallow the rest of the file and grow a cell without end.
//! Here cells, rows and their number are bounded, and after a row that makes no sense reading goes on in the next line.

use std::borrow::Cow;

use memchr::{memchr, memchr3};

use super::limits::{self, Refusal};
use super::preview::SkipReason;
use super::reading::Watch;
use super::text::one_line;
use crate::error::Result;

/// One row. Rows that end early have empty cells at their end.
#[derive(Debug)]
pub(super) struct Row<'a> {
    /// The line on which it begins, counted from 1.
    pub(super) line: u32,
    cells: Vec<Cow<'a, str>>,
}

impl<'a> Row<'a> {
    pub(super) const fn new(line: u32, cells: Vec<Cow<'a, str>>) -> Self {
        Self { line, cells }
    }

    /// The cell in a column, without space around it; empty where there is none.
    pub(super) fn cell(&self, column: Option<usize>) -> &str {
        column.and_then(|column| self.cells.get(column)).map_or("", |cell| cell.trim())
    }

    /// All cells, each on one line.
    pub(super) fn one_line_cells(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.cells.iter().map(|cell| one_line(cell))
    }

    /// Up to which column there is anything.
    pub(super) fn width(&self) -> usize {
        self.cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1)
    }
}

/// A row, or where one should have been.
#[derive(Debug)]
pub(super) enum Piece<'a> {
    Row(Row<'a>),
    Broken { line: u32, reason: SkipReason },
}

/// The rows of a text, blank ones left out.
pub(super) struct Rows<'a> {
    file: &'a str,
    text: &'a str,
    delimiter: u8,
    /// Columns of the table, once they are known.
    pub(super) width: Option<usize>,
    at: usize,
    line: u32,
    rows: u32,
    pub(super) watch: Option<&'a Watch<'a>>,
}

enum Cell<'a> {
    Whole { cell: Cow<'a, str>, end: usize },
    Unclosed,
}

impl<'a> Rows<'a> {
    pub(super) fn new(file: &'a str, text: &'a str, delimiter: u8) -> Self {
        Self { file, text, delimiter, width: None, at: 0, line: 1, rows: 0, watch: None }
    }

    /// The same rows, counted from another line.
    pub(super) const fn counted_from(mut self, line: u32) -> Self {
        self.line = line;
        self
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn slice(&self, from: usize, to: usize) -> &'a str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// Where the line that holds `at` ends, its break not included.
    fn line_end(&self, at: usize) -> usize {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        memchr::memchr2(b'\r', b'\n', rest).map_or(self.text.len(), |found| at + found)
    }

    /// Behind the line break at `at`, if there is one.
    fn behind_break(&self, at: usize) -> usize {
        match (self.byte(at), self.byte(at + 1)) {
            (Some(b'\r'), Some(b'\n')) => at + 2,
            (Some(b'\r' | b'\n'), _) => at + 1,
            _ => at,
        }
    }

    fn next_piece(&mut self) -> Result<Option<Piece<'a>>> {
        let before = self.at;
        let piece = self.piece();
        if let Some(watch) = self.watch {
            watch.step(self.at.saturating_sub(before))?;
        }
        piece
    }

    fn piece(&mut self) -> Result<Option<Piece<'a>>> {
        while self.at < self.text.len() {
            // Empty lines are passed by quickly, for a file can be made of them.
            if matches!(self.byte(self.at), Some(b'\r' | b'\n')) {
                self.at = self.behind_break(self.at);
                self.line = self.line.saturating_add(1);
                continue;
            }
            let (start, line) = (self.at, self.line);
            let Some(row) = self.row()? else {
                self.resume_behind_line(start, line);
                return self.counted(Piece::Broken { line, reason: SkipReason::UnclosedQuote });
            };
            if row.width() == 0 {
                continue;
            }
            if self.width.is_some_and(|width| row.width() > width) {
                // If a stray quotation mark joined this line to the next, that one is still good.
                self.resume_behind_line(start, line);
                return self.counted(Piece::Broken { line, reason: SkipReason::TooManyCells });
            }
            return self.counted(Piece::Row(row));
        }
        Ok(None)
    }

    fn counted(&mut self, piece: Piece<'a>) -> Result<Option<Piece<'a>>> {
        self.rows += 1;
        if self.rows > limits::ROWS {
            return Err(Refusal::TooManyRows.at(self.file, self.line));
        }
        Ok(Some(piece))
    }

    fn resume_behind_line(&mut self, start: usize, line: u32) {
        self.at = self.behind_break(self.line_end(start));
        self.line = line.saturating_add(1);
    }

    /// The row at `self.at`, which then stands behind it; `None` if it makes no sense.
    fn row(&mut self) -> Result<Option<Row<'a>>> {
        let (start, line) = (self.at, self.line);
        let mut cells = Vec::new();
        loop {
            let column = cells.len() + 1;
            let Cell::Whole { cell, end } = self.one_cell(line, column)? else { return Ok(None) };
            if cell.len() > limits::CELL_BYTES {
                return Err(Refusal::CellTooLarge.in_cell(self.file, line, column));
            }
            if end - start > limits::ROW_BYTES {
                return Err(Refusal::RowTooLarge.in_cell(self.file, line, column));
            }
            if cells.len() == limits::COLUMNS {
                return Err(Refusal::TooManyColumns.in_cell(self.file, line, column));
            }
            cells.push(cell);
            if self.byte(end) == Some(self.delimiter) {
                self.at = end + 1;
                continue;
            }
            self.at = self.behind_break(end);
            self.line = line.saturating_add(breaks(self.slice(start, self.at)).max(1));
            return Ok(Some(Row { line, cells }));
        }
    }

    fn one_cell(&self, line: u32, column: usize) -> Result<Cell<'a>> {
        if self.byte(self.at) == Some(b'"') {
            return self.quoted(line, column);
        }
        let end = self.cell_end(self.at);
        Ok(Cell::Whole { cell: Cow::Borrowed(self.slice(self.at, end)), end })
    }

    /// The next delimiter, line break or end.
    fn cell_end(&self, at: usize) -> usize {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        memchr3(self.delimiter, b'\r', b'\n', rest).map_or(self.text.len(), |found| at + found)
    }

    fn quoted(&self, line: u32, column: usize) -> Result<Cell<'a>> {
        let inside = self.at + 1;
        let mut at = inside;
        loop {
            let rest = self.text.as_bytes().get(at..).unwrap_or_default();
            let within_limit = rest.get(..rest.len().min(limits::CELL_BYTES * 2)).unwrap_or_default();
            let Some(quote) = memchr(b'"', within_limit).map(|found| at + found) else {
                let on_one_line = self.line_end(inside) >= inside + limits::CELL_BYTES;
                return if on_one_line {
                    Err(Refusal::CellTooLarge.in_cell(self.file, line, column))
                } else {
                    Ok(Cell::Unclosed)
                };
            };
            if quote - inside > limits::CELL_BYTES * 2 {
                return Err(Refusal::CellTooLarge.in_cell(self.file, line, column));
            }
            if self.byte(quote + 1) == Some(b'"') {
                at = quote + 2;
                continue;
            }
            let content = self.slice(inside, quote);
            let end = self.cell_end(quote + 1);
            let behind = self.slice(quote + 1, end);
            if behind.trim().is_empty() {
                return Ok(Cell::Whole { cell: unescaped(content), end });
            }
            // `"Ana" Rosas` is somebody's habit; across lines it is a quotation mark that was never closed.
            if breaks(content) > 0 {
                return Ok(Cell::Unclosed);
            }
            return Ok(Cell::Whole { cell: Cow::Owned(format!("{}{behind}", unescaped(content))), end });
        }
    }
}

impl<'a> Iterator for Rows<'a> {
    type Item = Result<Piece<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        let piece = self.next_piece().transpose();
        if matches!(piece, Some(Err(_))) {
            self.at = self.text.len();
        }
        piece
    }
}

fn unescaped(content: &str) -> Cow<'_, str> {
    if content.contains('"') { Cow::Owned(content.replace("\"\"", "\"")) } else { Cow::Borrowed(content) }
}

/// Line breaks of any kind, a carriage return with its line feed being one.
fn breaks(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let feeds = bytes.iter().filter(|byte| **byte == b'\n').count();
    let returns =
        bytes.iter().enumerate().filter(|(at, byte)| **byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
    u32::try_from(feeds + returns.count()).unwrap_or(u32::MAX)
}
