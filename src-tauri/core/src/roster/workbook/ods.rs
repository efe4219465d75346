//! Workbooks of LibreOffice and others (OpenDocument 1.2, part 1): a zip with one XML of all sheets. What is repeated
//! there is written once, so a few bytes can claim a billion cells; only cells that hold something count.

use std::collections::HashSet;

use memchr::memmem;
use quick_xml::events::BytesStart;

use super::Choice;
use super::format::{self, Shown};
use super::xml::{Document, IsEmpty, Piece, attribute, name};
use crate::error::Result;
use crate::roster::archive::Bundle;
use crate::roster::findings::Findings;
use crate::roster::grid::Grid;
use crate::roster::limits::{self, Limits, Refusal};

/// The sheets that are the class list.
///
/// # Errors
/// [`crate::Error::Unreadable`] if it is damaged or larger than any class list.
pub(in crate::roster) fn read(bundle: &mut Bundle<'_>, findings: &mut Findings) -> Result<Vec<Grid>> {
    let (file, limits) = (bundle.name.clone(), bundle.watch.limits);
    if let Some(manifest) = bundle.at_path("META-INF/manifest.xml")
        && memmem::find(&bundle.head(manifest)?, b"encryption-data").is_some()
    {
        return Err(Refusal::SheetEncrypted.of(&file));
    }
    let Some(number) = bundle.at_path("content.xml") else { return Err(Refusal::SheetDamaged.of(&file)) };
    let choice = bundle.stream(number, |stream| sheets(&file, Document::new(&file, stream), limits))?;
    choice.chosen(findings)
}

/// A sheet while it is read.
struct Under {
    grid: Grid,
    /// Where the next row and the next cell stand.
    row: u32,
    column: u32,
    /// How often the row stands there.
    rows: u32,
    /// The filled cells of the row: where, how often, what.
    cells: Vec<(u32, u32, String)>,
}

/// A cell while it is read.
#[derive(Default)]
struct Cell {
    kind: String,
    value: String,
    repeated: u32,
    text: String,
    paragraphs: u32,
    in_paragraph: bool,
    is_formula: bool,
    /// Within a comment or a drawing.
    beside: u32,
}

fn sheets<'f>(file: &'f str, mut document: Document<'_>, limits: Limits) -> Result<Choice<'f>> {
    let mut choice = Choice::of(file, limits);
    let mut hidden: HashSet<String> = HashSet::new();
    let mut style = String::new();
    let mut sheet: Option<Under> = None;
    let mut cell: Option<Cell> = None;
    while let Some(piece) = document.next()? {
        match piece {
            Piece::Start(start, IsEmpty(is_empty)) => match (name(&start), &mut sheet) {
                ("style", None) => style = attribute(&start, "name").unwrap_or_default(),
                ("table-properties", None) => {
                    if attribute(&start, "display").is_some_and(|display| display == "false") {
                        hidden.insert(style.clone());
                    }
                }
                ("table", None) if !is_empty => {
                    let style = attribute(&start, "style-name").unwrap_or_default();
                    let called = attribute(&start, "name").unwrap_or_default();
                    let grid = Grid::named(&called, hidden.contains(&style), limits);
                    sheet = Some(Under { grid, row: 0, column: 0, rows: 1, cells: Vec::new() });
                }
                ("table-row", Some(sheet)) => {
                    sheet.rows = repeated(&start, "number-rows-repeated");
                    sheet.column = 0;
                    if is_empty {
                        sheet.row = sheet.row.saturating_add(sheet.rows);
                    }
                }
                ("table-cell" | "covered-table-cell", Some(sheet)) => {
                    let begun = Cell::of(&start);
                    if is_empty {
                        sheet.take(begun);
                    } else {
                        cell = Some(begun);
                    }
                }
                (other, _) => {
                    if let Some(cell) = &mut cell {
                        cell.begin(other, &start, is_empty);
                    }
                }
            },
            Piece::End(end) => match (end.as_str(), &mut sheet) {
                ("table", Some(_)) => {
                    if let Some(done) = sheet.take() {
                        choice.offer(done.grid)?;
                    }
                }
                ("table-row", Some(sheet)) => sheet.end_row(file)?,
                ("table-cell" | "covered-table-cell", Some(sheet)) => {
                    if let Some(done) = cell.take() {
                        sheet.take(done);
                    }
                }
                (other, _) => {
                    if let Some(cell) = &mut cell {
                        cell.end(other);
                    }
                }
            },
            Piece::Text(text) => {
                if let Some(cell) = &mut cell {
                    cell.write(&text);
                }
            }
        }
    }
    Ok(choice)
}

fn repeated(start: &BytesStart<'_>, how_often: &str) -> u32 {
    attribute(start, how_often).and_then(|times| times.parse().ok()).unwrap_or(1)
}

impl Under {
    fn take(&mut self, cell: Cell) {
        let times = cell.repeated;
        let text = cell.into_text();
        if !text.trim().is_empty() {
            self.cells.push((self.column, times, text));
        }
        self.column = self.column.saturating_add(times);
    }

    fn end_row(&mut self, file: &str) -> Result<()> {
        let cells = std::mem::take(&mut self.cells);
        if !cells.is_empty() {
            for row in 0..self.rows {
                for (column, times, text) in &cells {
                    for place in 0..*times {
                        let (row, column) = (self.row.saturating_add(row), column.saturating_add(place));
                        self.grid.fill(file, row, column, text)?;
                    }
                }
            }
        }
        self.row = self.row.saturating_add(self.rows);
        Ok(())
    }
}

impl Cell {
    fn of(start: &BytesStart<'_>) -> Self {
        let kind = attribute(start, "value-type").unwrap_or_default();
        let value = match kind.as_str() {
            "date" => attribute(start, "date-value"),
            "time" => None,
            "boolean" => attribute(start, "boolean-value").map(|value| value.to_uppercase()),
            "string" => attribute(start, "string-value"),
            _ => attribute(start, "value"),
        };
        let repeated = repeated(start, "number-columns-repeated");
        let is_formula = attribute(start, "formula").is_some();
        Self { kind, value: value.unwrap_or_default(), repeated, is_formula, ..Self::default() }
    }

    fn begin(&mut self, element: &str, start: &BytesStart<'_>, is_empty: bool) {
        match element {
            "annotation" | "frame" | "custom-shape" if !is_empty => self.beside += 1,
            "p" if self.beside == 0 => {
                if self.paragraphs > 0 {
                    self.put("\n");
                }
                self.paragraphs += 1;
                self.in_paragraph = !is_empty;
            }
            "s" if self.in_paragraph => {
                let spaces = repeated(start, "c").min(1_000) as usize;
                self.put(&" ".repeat(spaces));
            }
            "tab" if self.in_paragraph => self.put(" "),
            "line-break" if self.in_paragraph => self.put("\n"),
            _ => {}
        }
    }

    fn end(&mut self, element: &str) {
        match element {
            "annotation" | "frame" | "custom-shape" => self.beside = self.beside.saturating_sub(1),
            "p" if self.beside == 0 => self.in_paragraph = false,
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        if self.in_paragraph && self.beside == 0 {
            self.put(text);
        }
    }

    /// A cell that is too large is refused where it stands; here it must not fill memory first.
    fn put(&mut self, text: &str) {
        if self.text.len() <= limits::CELL_BYTES {
            self.text.push_str(text);
        }
    }

    /// What stands in the cell; of a number its digits, with the zeros that are shown before it.
    fn into_text(self) -> String {
        match self.kind.as_str() {
            "float" if self.is_formula && self.value.parse().is_ok_and(format::is_nothing) => String::new(),
            "float" => {
                let is_id = !self.text.is_empty() && self.text.bytes().all(|byte| byte.is_ascii_digit());
                if is_id { self.text } else { digits(&self.value) }
            }
            "date" => self.value.split('T').next().unwrap_or_default().to_owned(),
            "string" if !self.text.is_empty() => self.text,
            "" | "time" | "percentage" | "currency" => self.text,
            _ => self.value,
        }
    }
}

/// A number as it is written, never as `5.55E9`.
fn digits(value: &str) -> String {
    match value.parse() {
        Ok(number) => format::number(number, Shown::Plain, false),
        Err(_) => value.to_owned(),
    }
}
