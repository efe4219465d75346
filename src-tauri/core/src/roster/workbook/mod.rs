//! Spreadsheets: the sheet of a workbook that is the class list, whichever program wrote it.
//!
//! The usual library gives whole sheets as rectangles and makes room for what a file claims to hold, so a file of a
//! few hundred bytes can end the program. Here a sheet is read cell by cell, and only what is there takes room.

mod format;
pub(super) mod html;
mod ods;
mod strings;
mod xls;
mod xlsx;
mod xml;

pub(super) use ods::read as read_ods;
pub(super) use xls::{Inside, is_workbook as is_xls, read as read_xls};
pub(super) use xlsx::{WORKBOOK, read as read_xlsx};

use super::findings::Findings;
use super::grid::Grid;
use super::headers;
use super::limits::{self, Refusal};
use super::preview::WarningCode;
use super::sheet::Sheet;
use crate::error::Result;

/// Finds the class list among the sheets of a workbook, of which it keeps one in memory.
pub(super) struct Choice<'f> {
    file: &'f str,
    best: Option<(Rank, Grid)>,
    sheets: usize,
    /// Sheets that look like class lists too.
    others: Vec<String>,
}

/// How much a sheet is a class list: names of columns that are known, and rows that fit them. The first of equals wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    is_class_list: bool,
    is_shown: bool,
    known_names: usize,
}

impl<'f> Choice<'f> {
    pub(super) const fn of(file: &'f str) -> Self {
        Self { file, best: None, sheets: 0, others: Vec::new() }
    }

    /// Takes the next sheet.
    ///
    /// # Errors
    /// [`crate::Error::Unreadable`] if there are too many.
    pub(super) fn offer(&mut self, mut grid: Grid) -> Result<()> {
        self.sheets += 1;
        if self.sheets > limits::SHEETS {
            return Err(Refusal::TooManyFiles.of(self.file));
        }
        grid.settle();
        let Ok(Some(sheet)) = Sheet::of_grid(self.file, &grid, headers::is_known) else { return Ok(()) };
        let rank = Rank {
            is_class_list: sheet.fit.known_names > 1 && sheet.fit.rows_that_fit > 0,
            is_shown: !grid.is_hidden,
            known_names: sheet.fit.known_names,
        };
        drop(sheet);
        let is_better = self.best.as_ref().is_none_or(|(best, _)| rank > *best);
        let (loser, beaten) = if is_better {
            match self.best.replace((rank, grid)) {
                Some((rank, grid)) => (rank, grid),
                None => return Ok(()),
            }
        } else {
            (rank, grid)
        };
        if loser.is_class_list && loser.is_shown {
            self.others.push(beaten.name);
        }
        Ok(())
    }

    /// The sheet that is the class list, with a warning for every other that looks like one.
    ///
    /// # Errors
    /// [`crate::Error::Unreadable`] if all sheets are empty.
    pub(super) fn chosen(self, findings: &mut Findings) -> Result<Grid> {
        let (_, grid) = self.best.ok_or_else(|| Refusal::Empty.of(self.file))?;
        for other in &self.others {
            findings.warn_of(WarningCode::OtherSheet, self.file, other);
        }
        Ok(grid)
    }
}
