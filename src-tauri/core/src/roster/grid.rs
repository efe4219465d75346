//! The filled cells of one sheet of a spreadsheet, small however large the sheet says it is.

use std::borrow::Cow;

use super::limits::{self, Limits, Refusal};
use super::reading::Watch;
use super::rows::{Piece, Row};
use crate::error::Result;

/// A sheet. Empty cells take no room; the text of all cells stands in one string.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// What the sheet is called.
    pub(super) name: String,
    /// Whether the sheet is shown when the workbook is opened.
    pub(super) is_hidden: bool,
    limits: Limits,
    text: String,
    cells: Vec<Cell>,
    /// Cells that came behind one of a later place.
    is_unordered: bool,
}

/// A filled cell; rows and columns are counted from 0.
#[derive(Debug, Clone, Copy)]
struct Cell {
    row: u32,
    column: u32,
    start: u32,
    end: u32,
}

impl Grid {
    pub(super) fn named(name: &str, is_hidden: bool, limits: Limits) -> Self {
        Self { name: super::archive::shown(name), is_hidden, limits, ..Self::default() }
    }

    /// Fills a cell, rows and columns being counted from 0; an empty text fills none.
    ///
    /// # Errors
    /// [`crate::Error::Unreadable`] if that is more than a class list has.
    pub(super) fn fill(&mut self, file: &str, row: u32, column: u32, text: &str) -> Result<()> {
        if text.trim().is_empty() {
            return Ok(());
        }
        let (line, place) = (row.saturating_add(1), (column as usize).saturating_add(1));
        if text.len() > limits::CELL_BYTES {
            return Err(Refusal::CellTooLarge.in_cell(file, line, place));
        }
        if place > limits::COLUMNS {
            return Err(Refusal::TooManyColumns.in_cell(file, line, place));
        }
        if self.cells.len() >= self.limits.cells || self.text.len() + text.len() > limits::CELLS_BYTES {
            return Err(Refusal::TooManyCells.in_cell(file, line, place));
        }
        let start = as_u32(self.text.len());
        self.text.push_str(text);
        let cell = Cell { row, column, start, end: as_u32(self.text.len()) };
        self.is_unordered |= self.cells.last().is_some_and(|last| (last.row, last.column) >= (row, column));
        self.cells.push(cell);
        Ok(())
    }

    /// Puts cells into the order in which they are read.
    pub(super) fn settle(&mut self) {
        if self.is_unordered {
            self.cells.sort_by_key(|cell| (cell.row, cell.column));
            self.is_unordered = false;
        }
    }

    /// The rows that hold anything, in their order.
    pub(super) const fn rows<'a>(&'a self, file: &'a str) -> GridRows<'a> {
        GridRows { file, grid: self, at: 0, rows: 0, width: None, watch: None }
    }

    /// Cells that hold anything.
    pub(super) const fn filled(&self) -> usize {
        self.cells.len()
    }

    /// Bytes of text in all cells.
    pub(super) const fn bytes(&self) -> usize {
        self.text.len()
    }

    fn text_of(&self, cell: Cell) -> &str {
        self.text.get(cell.start as usize..cell.end as usize).unwrap_or_default()
    }
}

/// The limits of a grid keep its lengths far below the top.
fn as_u32(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// The rows of a grid.
pub(super) struct GridRows<'a> {
    file: &'a str,
    grid: &'a Grid,
    at: usize,
    rows: u32,
    /// Columns of the table, once they are known.
    pub(super) width: Option<usize>,
    pub(super) watch: Option<&'a Watch<'a>>,
}

impl<'a> GridRows<'a> {
    fn next_piece(&mut self) -> Result<Option<Piece<'a>>> {
        loop {
            let Some(first) = self.grid.cells.get(self.at).copied() else { return Ok(None) };
            let line = first.row.saturating_add(1);
            let mut cells: Vec<Cow<'a, str>> = Vec::new();
            let mut bytes = 0;
            while let Some(cell) = self.grid.cells.get(self.at).filter(|cell| cell.row == first.row) {
                let text = self.grid.text_of(*cell);
                bytes += text.len();
                cells.resize(cell.column as usize, Cow::Borrowed(""));
                cells.push(Cow::Borrowed(text));
                self.at += 1;
            }
            self.rows += 1;
            if self.rows > limits::ROWS {
                return Err(Refusal::TooManyRows.at(self.file, line));
            }
            if bytes > limits::ROW_BYTES {
                return Err(Refusal::RowTooLarge.at(self.file, line));
            }
            if let Some(watch) = self.watch {
                watch.step(bytes)?;
            }
            // What stands beyond the last column is a note in the margin: it costs nobody the row.
            cells.truncate(self.width.unwrap_or(cells.len()));
            if cells.iter().any(|cell| !cell.trim().is_empty()) {
                return Ok(Some(Piece::Row(Row::new(line, cells))));
            }
        }
    }
}

impl<'a> Iterator for GridRows<'a> {
    type Item = Result<Piece<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        let piece = self.next_piece().transpose();
        if matches!(piece, Some(Err(_))) {
            self.at = self.grid.cells.len();
        }
        piece
    }
}
