//! Workbooks of Excel 2007 and later (ECMA-376): a zip of XML, of which the sheets, their texts and the formats of their
//! cells are read. A formula is what it gave when the workbook was saved.

use std::collections::HashMap;

use super::Choice;
use super::format::{self, Shown};
use super::strings::Strings;
use super::xml::{Document, IsEmpty, Piece, attribute, name};
use crate::error::Result;
use crate::roster::archive::Bundle;
use crate::roster::findings::Findings;
use crate::roster::grid::Grid;
use crate::roster::limits::{self, Limits, Refusal};

/// Where a workbook has the list of its sheets.
pub(in crate::roster) const WORKBOOK: &str = "xl/workbook.xml";

/// What a workbook says of itself.
#[derive(Default)]
struct Workbook {
    sheets: Vec<Listed>,
    days_from_1904: bool,
}

/// A sheet in the list.
struct Listed {
    name: String,
    is_hidden: bool,
    relation: String,
}

/// What the cells of all sheets need.
struct Common {
    strings: Strings,
    shown: Vec<Shown>,
    days_from_1904: bool,
}

/// The sheets that are the class list.
///
/// # Errors
/// [`crate::Error::Unreadable`] if it is damaged or larger than any class list.
pub(in crate::roster) fn read(bundle: &mut Bundle<'_>, findings: &mut Findings) -> Result<Vec<Grid>> {
    let (file, limits) = (bundle.name.clone(), bundle.watch.limits);
    let workbook = match bundle.at_path(WORKBOOK) {
        Some(number) => bundle.stream(number, |stream| workbook(Document::new(&file, stream)))?,
        None => return Err(Refusal::SheetDamaged.of(&file)),
    };
    let targets = match bundle.at_path("xl/_rels/workbook.xml.rels") {
        Some(number) => bundle.stream(number, |stream| relations(Document::new(&file, stream)))?,
        None => HashMap::new(),
    };
    let strings = match bundle.at_path("xl/sharedStrings.xml") {
        Some(number) => {
            bundle.stream(number, |stream| strings(&file, Document::new(&file, stream), limits))?
        }
        None => Strings::default(),
    };
    let shown = match bundle.at_path("xl/styles.xml") {
        Some(number) => bundle.stream(number, |stream| styles(Document::new(&file, stream)))?,
        None => Vec::new(),
    };
    let common = Common { strings, shown, days_from_1904: workbook.days_from_1904 };

    let mut choice = Choice::of(&file, limits);
    for (place, listed) in workbook.sheets.iter().enumerate() {
        let usual = format!("xl/worksheets/sheet{}.xml", place + 1);
        let path = targets.get(&listed.relation).unwrap_or(&usual);
        let Some(number) = bundle.at_path(path) else { continue };
        let grid = Grid::named(&listed.name, listed.is_hidden, limits);
        let grid =
            bundle.stream(number, |stream| sheet(&file, Document::new(&file, stream), &common, grid))?;
        choice.offer(grid)?;
    }
    choice.chosen(findings)
}

fn workbook(mut document: Document<'_>) -> Result<Workbook> {
    let mut workbook = Workbook::default();
    while let Some(piece) = document.next()? {
        let Piece::Start(start, _) = piece else { continue };
        match name(&start) {
            "workbookPr" => {
                workbook.days_from_1904 =
                    attribute(&start, "date1904").is_some_and(|value| matches!(value.as_str(), "1" | "true"));
            }
            "sheet" if workbook.sheets.len() < limits::SHEETS => workbook.sheets.push(Listed {
                name: attribute(&start, "name").unwrap_or_default(),
                is_hidden: attribute(&start, "state").is_some_and(|state| state != "visible"),
                relation: attribute(&start, "id").unwrap_or_default(),
            }),
            _ => {}
        }
    }
    Ok(workbook)
}

/// The paths of the parts of a workbook, by the names it gives them.
fn relations(mut document: Document<'_>) -> Result<HashMap<String, String>> {
    let mut targets = HashMap::new();
    while let Some(piece) = document.next()? {
        let Piece::Start(start, _) = piece else { continue };
        if name(&start) != "Relationship" || targets.len() > limits::FILES {
            continue;
        }
        if let (Some(id), Some(target)) = (attribute(&start, "Id"), attribute(&start, "Target")) {
            let path = match target.strip_prefix('/') {
                Some(from_the_top) => from_the_top.to_owned(),
                None => format!("xl/{}", target.trim_start_matches("./")),
            };
            targets.insert(id, path);
        }
    }
    Ok(targets)
}

fn strings(file: &str, mut document: Document<'_>, limits: Limits) -> Result<Strings> {
    let mut strings = Strings::within(limits);
    let mut text = Text::default();
    while let Some(piece) = document.next()? {
        match &piece {
            Piece::Start(start, IsEmpty(true)) if name(start) == "si" => strings.push(file, "")?,
            Piece::End(end) if end == "si" => strings.push(file, &text.take())?,
            _ => text.follow(&piece),
        }
    }
    Ok(strings)
}

/// The text within `t` elements; how a Japanese name is pronounced, in `rPh`, is left out.
#[derive(Default)]
struct Text {
    text: String,
    in_text: bool,
    in_reading: bool,
}

impl Text {
    fn follow(&mut self, piece: &Piece) {
        match piece {
            Piece::Start(start, IsEmpty(false)) => match name(start) {
                "t" => self.in_text = true,
                "rPh" => self.in_reading = true,
                _ => {}
            },
            Piece::Start(..) => {}
            Piece::End(end) => match end.as_str() {
                "t" => self.in_text = false,
                "rPh" => self.in_reading = false,
                _ => {}
            },
            Piece::Text(text) if self.in_text && !self.in_reading => {
                // A cell that is too large is refused where it stands; here it must not fill memory first.
                if self.text.len() <= limits::CELL_BYTES {
                    self.text.push_str(text);
                }
            }
            Piece::Text(_) => {}
        }
    }

    fn take(&mut self) -> String {
        let text = std::mem::take(&mut self.text);
        if text.contains("_x") { unescaped(&text) } else { text }
    }
}

/// Excel writes characters that XML forbids as `_x000D_`.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("_x") {
        plain.push_str(before);
        let code = behind.get(..4).filter(|_| behind.get(4..5) == Some("_"));
        let character = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        match character {
            Some(character) => {
                plain.push(character);
                rest = behind.get(5..).unwrap_or_default();
            }
            None => {
                plain.push_str("_x");
                rest = behind;
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// What the format of each kind of cell makes of a number, by the number of the kind.
fn styles(mut document: Document<'_>) -> Result<Vec<Shown>> {
    let mut own: HashMap<u16, Shown> = HashMap::new();
    let mut shown = Vec::new();
    let mut in_kinds = false;
    while let Some(piece) = document.next()? {
        match piece {
            Piece::Start(start, IsEmpty(is_empty)) => match name(&start) {
                "numFmt" => {
                    let id = attribute(&start, "numFmtId").and_then(|id| id.parse().ok());
                    if let (Some(id), Some(code)) = (id, attribute(&start, "formatCode")) {
                        own.insert(id, Shown::of_code(&code));
                    }
                }
                "cellXfs" => in_kinds = !is_empty,
                "xf" if in_kinds && shown.len() <= usize::from(u16::MAX) => {
                    let id = attribute(&start, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                    shown.push(own.get(&id).copied().unwrap_or_else(|| Shown::of_number(id)));
                }
                _ => {}
            },
            Piece::End(end) if end == "cellXfs" => in_kinds = false,
            _ => {}
        }
    }
    Ok(shown)
}

/// A cell while it is read.
#[derive(Default)]
struct Cell {
    column: u32,
    kind: String,
    style: usize,
    value: String,
    in_value: bool,
    is_formula: bool,
    text: Text,
}

fn sheet(file: &str, mut document: Document<'_>, common: &Common, mut grid: Grid) -> Result<Grid> {
    let (mut row, mut next_row, mut next_column) = (0_u32, 0_u32, 0_u32);
    let mut cell: Option<Cell> = None;
    while let Some(piece) = document.next()? {
        match &piece {
            Piece::Start(start, IsEmpty(is_empty)) => match name(start) {
                "row" => {
                    let number = attribute(start, "r").and_then(|number| number.parse::<u32>().ok());
                    row = number.and_then(|number| number.checked_sub(1)).unwrap_or(next_row);
                    (next_row, next_column) = (row.saturating_add(1), 0);
                }
                "c" => {
                    let place = attribute(start, "r").and_then(|place| place_of(&place));
                    let (at_row, column) = place.unwrap_or((row, next_column));
                    row = at_row;
                    next_column = column.saturating_add(1);
                    let style = attribute(start, "s").and_then(|style| style.parse().ok()).unwrap_or(0);
                    let kind = attribute(start, "t").unwrap_or_default();
                    cell = (!is_empty).then(|| Cell { column, kind, style, ..Cell::default() });
                }
                "v" => {
                    if let Some(cell) = &mut cell {
                        cell.in_value = !is_empty;
                    }
                }
                "f" => {
                    if let Some(cell) = &mut cell {
                        cell.is_formula = true;
                    }
                }
                _ => follow(&mut cell, &piece),
            },
            Piece::End(end) => match end.as_str() {
                "v" => {
                    if let Some(cell) = &mut cell {
                        cell.in_value = false;
                    }
                }
                "c" => {
                    if let Some(cell) = cell.take() {
                        let column = cell.column;
                        grid.fill(file, row, column, &common.text_of(cell))?;
                    }
                }
                "sheetData" => break,
                _ => follow(&mut cell, &piece),
            },
            Piece::Text(text) => match &mut cell {
                Some(cell) if cell.in_value => {
                    if cell.value.len() <= limits::CELL_BYTES {
                        cell.value.push_str(text);
                    }
                }
                cell => follow(cell, &piece),
            },
        }
    }
    Ok(grid)
}

fn follow(cell: &mut Option<Cell>, piece: &Piece) {
    if let Some(cell) = cell {
        cell.text.follow(piece);
    }
}

impl Common {
    fn text_of(&self, mut cell: Cell) -> String {
        match cell.kind.as_str() {
            "s" => {
                let number = cell.value.trim().parse().ok();
                number.map(|number| self.strings.get(number)).unwrap_or_default().to_owned()
            }
            "inlineStr" => cell.text.take(),
            "str" => {
                cell.text.text = cell.value;
                cell.text.take()
            }
            "b" => if cell.value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            // `#N/A` and the like are nobody's data.
            "e" => String::new(),
            "d" => cell.value,
            _ => match cell.value.trim().parse() {
                Ok(value) if cell.is_formula && format::is_nothing(value) => String::new(),
                Ok(value) => {
                    let shown = self.shown.get(cell.style).copied().unwrap_or_default();
                    format::number(value, shown, self.days_from_1904)
                }
                Err(_) => cell.value,
            },
        }
    }
}

/// Row and column of `B3`, counted from 0.
fn place_of(place: &str) -> Option<(u32, u32)> {
    let digits = place.find(|character: char| character.is_ascii_digit())?;
    let (letters, digits) = place.split_at(digits);
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        let value = u32::from(letter.to_ascii_uppercase().checked_sub(b'A').filter(|value| *value < 26)?);
        column.checked_mul(26)?.checked_add(value + 1)
    })?;
    Some((digits.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}
