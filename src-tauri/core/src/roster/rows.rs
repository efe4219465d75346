//! A table of text cut into rows and cells, so that one broken row costs one row.
//!
//! The usual CSV readers let an unclosed quotation mark swallow the rest of the file and grow a cell without end.
//! Here cells, rows and their number are bounded, and after a row that makes no sense reading goes on in the next line.

use std::borrow::Cow;

use memchr::{memchr, memchr3};

use super::findings::Findings;
use super::limits::{self, Refusal};
use super::preview::SkipReason;
use super::text::{distance, fold, one_line};
use crate::error::Result;

/// One row. Rows that end early have empty cells at their end.
#[derive(Debug)]
pub(super) struct Row<'a> {
    /// The line on which it begins, counted from 1.
    pub(super) line: u32,
    cells: Vec<Cow<'a, str>>,
}

impl Row<'_> {
    /// The cell in a column, without space around it; empty where there is none.
    pub(super) fn cell(&self, column: Option<usize>) -> &str {
        column.and_then(|column| self.cells.get(column)).map_or("", |cell| cell.trim())
    }

    /// All cells, each on one line.
    pub(super) fn one_line_cells(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.cells.iter().map(|cell| one_line(cell))
    }

    fn width(&self) -> usize {
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
#[derive(Debug)]
pub(super) struct Rows<'a> {
    file: &'a str,
    text: &'a str,
    delimiter: u8,
    /// Columns of the table, once they are known.
    width: Option<usize>,
    at: usize,
    line: u32,
    rows: u32,
}

enum Cell<'a> {
    Whole { cell: Cow<'a, str>, end: usize },
    Unclosed,
}

impl<'a> Rows<'a> {
    pub(super) fn new(file: &'a str, text: &'a str, delimiter: u8) -> Self {
        Self { file, text, delimiter, width: None, at: 0, line: 1, rows: 0 }
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
            let Cell::Whole { cell, end } = self.one_cell(line)? else { return Ok(None) };
            if cell.len() > limits::CELL_BYTES {
                return Err(Refusal::CellTooLarge.at(self.file, line));
            }
            if end - start > limits::ROW_BYTES {
                return Err(Refusal::RowTooLarge.at(self.file, line));
            }
            if cells.len() == limits::COLUMNS {
                return Err(Refusal::TooManyColumns.at(self.file, line));
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

    fn one_cell(&self, line: u32) -> Result<Cell<'a>> {
        if self.byte(self.at) == Some(b'"') {
            return self.quoted(line);
        }
        let end = self.cell_end(self.at);
        Ok(Cell::Whole { cell: Cow::Borrowed(self.slice(self.at, end)), end })
    }

    /// The next delimiter, line break or end.
    fn cell_end(&self, at: usize) -> usize {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        memchr3(self.delimiter, b'\r', b'\n', rest).map_or(self.text.len(), |found| at + found)
    }

    fn quoted(&self, line: u32) -> Result<Cell<'a>> {
        let inside = self.at + 1;
        let mut at = inside;
        loop {
            let rest = self.text.as_bytes().get(at..).unwrap_or_default();
            let within_limit = rest.get(..rest.len().min(limits::CELL_BYTES * 2)).unwrap_or_default();
            let Some(quote) = memchr(b'"', within_limit).map(|found| at + found) else {
                let on_one_line = self.line_end(inside) >= inside + limits::CELL_BYTES;
                return if on_one_line {
                    Err(Refusal::CellTooLarge.at(self.file, line))
                } else {
                    Ok(Cell::Unclosed)
                };
            };
            if quote - inside > limits::CELL_BYTES * 2 {
                return Err(Refusal::CellTooLarge.at(self.file, line));
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

/// A table: the names of its columns, and the rows below them.
#[derive(Debug)]
pub(super) struct Sheet<'a> {
    pub(super) file: &'a str,
    pub(super) headers: Vec<String>,
    rows: Rows<'a>,
}

impl<'a> Sheet<'a> {
    /// The table of a text: the delimiter and the row of column names are those that make most sense, judged by how
    /// many names `known` recognises and how well the rows below fit. `None` if there is no row at all.
    ///
    /// # Errors
    /// [`crate::Error::Unreadable`] if a limit is exceeded in its first rows.
    pub(super) fn open(file: &'a str, text: &'a str, known: impl Fn(&str) -> bool) -> Result<Option<Self>> {
        let (text, delimiters, first_line) = match declared_delimiter(text) {
            Some((delimiter, rest)) => (rest, vec![delimiter], 2),
            None => (text, vec![b',', b';', b'\t', b'|'], 1),
        };
        let mut best: Option<(Fit, u8, usize)> = None;
        let mut refused = None;
        for delimiter in delimiters {
            match Fit::of(Rows::new(file, text, delimiter), &known) {
                Ok(Some((fit, place))) => {
                    if best.as_ref().is_none_or(|(other, _, _)| fit > *other) {
                        best = Some((fit, delimiter, place));
                    }
                }
                Ok(None) => {}
                Err(error) => refused = Some(error),
            }
        }
        // What is no table by any delimiter, and too large by one, is too large.
        if let Some(error) = refused.filter(|_| best.as_ref().is_none_or(|(fit, _, _)| !fit.is_a_table)) {
            return Err(error);
        }
        let Some((_, delimiter, place)) = best else { return Ok(None) };

        let mut rows = Rows { line: first_line, ..Rows::new(file, text, delimiter) };
        let mut headers = Vec::new();
        for piece in rows.by_ref().take(place + 1) {
            if let Piece::Row(row) = piece? {
                headers = row.one_line_cells().map(Cow::into_owned).collect();
            }
        }
        rows.width = Some(headers.len());
        while headers.last().is_some_and(String::is_empty) {
            headers.pop();
        }
        Ok(Some(Self { file, headers, rows }))
    }

    /// Where the columns of these names stand. Case, spaces, underscores and accents do not matter, and in a long
    /// name neither do one or two wrong letters.
    pub(super) fn columns<const N: usize>(&self, names: [&str; N]) -> [Option<usize>; N] {
        let headers: Vec<String> = self.headers.iter().map(|header| fold(header)).collect();
        let names = names.map(fold);
        let mut found = [None; N];
        for (place, name) in found.iter_mut().zip(&names) {
            *place = headers.iter().position(|header| header == name);
        }
        for (at, name) in names.iter().enumerate() {
            if found.get(at).is_none_or(Option::is_some) {
                continue;
            }
            let free = |column: &usize| !found.contains(&Some(*column));
            let misspelt = (0..headers.len()).filter(free).find(|column| {
                headers
                    .get(*column)
                    .is_some_and(|header| distance(header, name, slips_allowed(name)).is_some())
            });
            if let Some(place) = found.get_mut(at) {
                *place = misspelt;
            }
        }
        found
    }

    /// Hands every good row to `take`; broken and repeated ones are noted.
    ///
    /// # Errors
    /// [`crate::Error::Unreadable`] if a limit is exceeded.
    pub(super) fn each(
        self,
        findings: &mut Findings,
        mut take: impl FnMut(&Row<'a>, &mut Findings),
    ) -> Result<()> {
        let Self { file, headers, rows } = self;
        for piece in rows {
            match piece? {
                Piece::Broken { line, reason } => findings.skip(file, line, reason),
                Piece::Row(row) if repeats(&row, &headers) => {
                    findings.skip(file, row.line, SkipReason::RepeatedHeader);
                }
                Piece::Row(row) => take(&row, findings),
            }
        }
        Ok(())
    }
}

/// The header again in the middle, as exports with page breaks have it.
fn repeats(row: &Row<'_>, headers: &[String]) -> bool {
    headers.len() > 1
        && row.width() == headers.len()
        && row.one_line_cells().zip(headers).all(|(a, b)| a == *b)
}

/// How many wrong letters a column's name may have: short names are too easily another name.
pub(super) const fn slips_allowed(name: &str) -> usize {
    match name.len() {
        0..8 => 0,
        8..12 => 1,
        _ => 2,
    }
}

/// Excel's own way to say the delimiter, in a first line such as `sep=;`.
fn declared_delimiter(text: &str) -> Option<(u8, &str)> {
    let rest = text.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and(text.get(4..))?;
    let delimiter = *rest.as_bytes().first().filter(|byte| matches!(byte, b',' | b';' | b'\t' | b'|'))?;
    let rest = rest.get(1..)?;
    let rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n']))?;
    Some((delimiter, rest))
}

/// How well a delimiter suits a text; the greater, the better.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    known_names: usize,
    is_a_table: bool,
    rows_that_fit: usize,
    columns: usize,
}

impl Fit {
    /// Rows among which the column names are looked for: above them some systems print titles and dates.
    const TITLES: usize = 15;
    const SAMPLE: usize = 40;

    /// The fit, and the place of the row of column names. `None` if there is no row.
    fn of(rows: Rows<'_>, known: &impl Fn(&str) -> bool) -> Result<Option<(Self, usize)>> {
        let mut pieces = Vec::new();
        for piece in rows.take(Self::SAMPLE) {
            match piece {
                Ok(piece) => pieces.push(piece),
                Err(error) if pieces.is_empty() => return Err(error),
                // Reading itself will come upon it again.
                Err(_) => break,
            }
        }
        let names_in = |piece: &Piece<'_>| match piece {
            Piece::Row(row) => row.one_line_cells().take(100).filter(|cell| known(cell)).count(),
            Piece::Broken { .. } => 0,
        };
        let width_of = |piece: &Piece<'_>| match piece {
            Piece::Row(row) => row.width(),
            Piece::Broken { .. } => 0,
        };
        let mut place = pieces.iter().position(|piece| matches!(piece, Piece::Row(_)));
        let mut known_names = 0;
        for (at, piece) in pieces.iter().enumerate().take(Self::TITLES) {
            let names = names_in(piece);
            if names > known_names {
                (place, known_names) = (Some(at), names);
            }
        }
        let Some(place) = place else { return Ok(None) };
        let columns = pieces.get(place).map_or(0, width_of);
        let below = pieces.get(place + 1..).unwrap_or_default();
        let rows_that_fit = below.iter().filter(|piece| (1..=columns).contains(&width_of(piece))).count();
        let is_a_table = columns > 1 && rows_that_fit * 2 >= below.len();
        Ok(Some((Self { known_names, is_a_table, rows_that_fit, columns }, place)))
    }
}
