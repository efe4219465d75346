//! What stands in the columns of a field.

use super::Reader;
use crate::roster::contacts;
use crate::roster::mapping::{Field, StudentPart};
use crate::roster::names;
use crate::roster::rows::Row;
use crate::roster::text::one_line;

impl Reader<'_> {
    /// The cells of a field, each on one line; empty ones and such as `N/A` are left out.
    pub(super) fn cells(&self, row: &Row<'_>, field: Field) -> Vec<String> {
        let columns = self.columns.get(&field).map(Vec::as_slice).unwrap_or_default();
        let cells = columns.iter().map(|column| one_line(row.cell(Some(*column))).into_owned());
        cells.filter(|cell| !cell.is_empty() && !names::is_placeholder(cell)).collect()
    }

    pub(super) fn cell(&self, row: &Row<'_>, field: Field) -> String {
        self.cells(row, field).join(" ")
    }

    pub(super) fn student_cell(&self, row: &Row<'_>, part: StudentPart) -> String {
        self.cell(row, Field::Student { part })
    }

    /// An address on one line, from one column or several.
    pub(super) fn address(&self, row: &Row<'_>, field: Field) -> Option<String> {
        let columns = self.columns.get(&field).map(Vec::as_slice).unwrap_or_default();
        let lines =
            columns.iter().flat_map(|column| row.cell(Some(*column)).split(['\r', '\n'])).map(str::trim);
        let lines: Vec<&str> =
            lines.filter(|line| !line.is_empty() && !names::is_placeholder(line)).collect();
        (!lines.is_empty()).then(|| lines.join(", "))
    }

    pub(super) fn phones_of(&self, row: &Row<'_>, field: Field) -> Vec<String> {
        let columns = self.columns.get(&field).map(Vec::as_slice).unwrap_or_default();
        columns
            .iter()
            .flat_map(|column| contacts::phones(row.cell(Some(*column))))
            .map(str::to_owned)
            .collect()
    }
}
