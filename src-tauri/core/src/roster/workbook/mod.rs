//! Spreadsheets: the sheets of a workbook that are the class list, whichever program wrote it.
//!
//! A sheet is read cell by cell, and only what is there takes room, whatever a file says that it holds.

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

use std::collections::BTreeSet;

use super::findings::Findings;
use super::grid::Grid;
use super::headers;
use super::limits::{self, Limits, Refusal};
use super::mapping::Field;
use super::preview::WarningCode;
use super::sheet::Sheet;
use crate::error::Result;

/// Finds the class lists among the sheets of a workbook: the one that is most of a list, and those that are made like it.
pub(super) struct Choice<'f> {
    file: &'f str,
    limits: Limits,
    /// What the best sheet is, and with it all that are made alike, in the order of the workbook.
    best: Option<(Look, Vec<Grid>)>,
    sheets: usize,
    /// What is said of the sheets that are not read.
    beaten: Vec<(WarningCode, String)>,
}

/// What a sheet looks like.
#[derive(Debug, Clone)]
struct Look {
    rank: Rank,
    /// What its columns hold.
    columns: BTreeSet<Field>,
    has_rows: bool,
}

/// How much a sheet is a class list: names of columns that are known, and rows that fit them. The first of equals wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    is_class_list: bool,
    is_shown: bool,
    known_names: usize,
    is_list_of_names: bool,
}

impl Look {
    /// `None` if the sheet is empty.
    fn of(file: &str, grid: &Grid) -> Option<Self> {
        let sheet = Sheet::of_grid(file, grid, headers::is_known).ok().flatten()?;
        let rank = Rank {
            is_class_list: sheet.fit.known_names > 1 && sheet.fit.rows_that_fit > 0,
            is_shown: !grid.is_hidden,
            known_names: sheet.fit.known_names,
            is_list_of_names: sheet.is_list,
        };
        let columns = headers::read(&sheet.headers).fields.into_iter().flatten().collect();
        Some(Self { rank, columns, has_rows: sheet.is_list || sheet.fit.rows_that_fit > 0 })
    }

    /// Whether both are a class of the same list: shown, with the same columns in whatever order.
    fn is_made_like(&self, other: &Self) -> bool {
        let is_a_class = |it: &Self| {
            let names_somebody = it.rank.is_list_of_names || it.columns.iter().any(Field::names_a_student);
            it.rank.is_shown && it.has_rows && names_somebody
        };
        is_a_class(self)
            && is_a_class(other)
            && self.rank.is_list_of_names == other.rank.is_list_of_names
            && self.columns == other.columns
    }

    /// What to say of such a sheet when it is not read. Of one without rows nothing is lost, and one that is hidden is no list
    /// that anybody works with.
    fn loss(&self) -> Option<WarningCode> {
        match self.rank {
            Rank { is_shown: false, .. } => None,
            Rank { is_class_list: true, .. } => Some(WarningCode::OtherSheet),
            _ => self.has_rows.then_some(WarningCode::SheetLeftOut),
        }
    }
}

impl<'f> Choice<'f> {
    pub(super) const fn of(file: &'f str, limits: Limits) -> Self {
        Self { file, limits, best: None, sheets: 0, beaten: Vec::new() }
    }

    /// Takes the next sheet.
    ///
    /// # Errors
    /// [`crate::Error::Unreadable`] if there are too many, or more cells in those that are read than a class list has.
    pub(super) fn offer(&mut self, mut grid: Grid) -> Result<()> {
        self.sheets += 1;
        if self.sheets > limits::SHEETS {
            return Err(Refusal::TooManyFiles.of(self.file));
        }
        grid.settle();
        let Some(look) = Look::of(self.file, &grid) else { return Ok(()) };
        match &mut self.best {
            Some((best, grids)) if best.is_made_like(&look) && !grid.name.is_empty() => {
                best.rank = best.rank.max(look.rank);
                grids.push(grid);
                return self.has_room();
            }
            Some((best, _)) if look.rank <= best.rank => self.beat(&look, grid),
            _ => {
                if let Some((look, grids)) = self.best.replace((look, vec![grid])) {
                    grids.into_iter().for_each(|grid| self.beat(&look, grid));
                }
            }
        }
        Ok(())
    }

    fn has_room(&self) -> Result<()> {
        let grids = self.best.iter().flat_map(|(_, grids)| grids);
        let (cells, bytes) =
            grids.fold((0, 0), |(cells, bytes), grid| (cells + grid.filled(), bytes + grid.bytes()));
        if cells > self.limits.cells || bytes > limits::CELLS_BYTES {
            return Err(Refusal::TooManyCells.of(self.file));
        }
        Ok(())
    }

    fn beat(&mut self, look: &Look, grid: Grid) {
        // A page is laid out with tables that have no names; only a list is worth a word.
        let loss = look.loss().filter(|loss| !grid.name.is_empty() || *loss == WarningCode::OtherSheet);
        self.beaten.extend(loss.map(|loss| (loss, grid.name)));
    }

    /// The sheets that are the class list, at least one, with a warning for every other that holds anything.
    ///
    /// # Errors
    /// [`crate::Error::Unreadable`] if all sheets are empty.
    pub(super) fn chosen(self, findings: &mut Findings) -> Result<Vec<Grid>> {
        let (_, grids) = self.best.ok_or_else(|| Refusal::Empty.of(self.file))?;
        for (loss, name) in &self.beaten {
            findings.warn_of(*loss, self.file, name);
        }
        Ok(grids)
    }
}
