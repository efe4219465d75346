//! How much of a file is read before it is refused, and the words of refusal.

use super::preview::words;
use crate::error::Error;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The limits that a test sets lower, to try them with a file that is harmless anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one file, unpacked.
    pub file_bytes: u64,
    /// Filled cells of a spreadsheet, in all sheets that are read; also the texts that its cells share.
    pub cells: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { file_bytes: FILE_BYTES, cells: CELLS }
    }
}

/// Bytes of one file, unpacked.
const FILE_BYTES: u64 = 64 << 20;
/// Bytes of all the files of one roster, unpacked.
pub(super) const ROSTER_BYTES: u64 = 128 << 20;
/// Bytes looked at to tell what a file is.
pub(super) const HEAD_BYTES: u64 = 64 << 10;
/// Files in a folder or an archive.
pub(super) const FILES: usize = 200;
/// Bytes of a cell.
pub(super) const CELL_BYTES: usize = 64 << 10;
/// Bytes of a row.
pub(super) const ROW_BYTES: usize = 1 << 20;
/// Cells of a row.
pub(super) const COLUMNS: usize = 1_000;
/// Rows of a table.
pub(super) const ROWS: u32 = 1_000_000;
/// Filled cells of a spreadsheet.
const CELLS: usize = 2_000_000;
/// Bytes of all the cells of a spreadsheet.
pub(super) const CELLS_BYTES: usize = 32 << 20;
/// Cards of an address book.
pub(super) const CARDS: usize = 50_000;
/// Sheets of a workbook.
pub(super) const SHEETS: usize = 200;
/// Students of one roster: far more than a school has, in some 300 MB of memory.
pub(super) const STUDENTS: usize = 100_000;
/// Classes of one student. Each is looked for among the others, so there must not be a million of them.
pub(super) const CLASSES_OF_ONE: usize = 200;
/// Telephones of one adult, for the same reason.
pub(super) const PHONES_OF_ONE: usize = 20;
/// Skipped rows that are listed; all are counted.
pub(super) const LISTED_SKIPS: usize = 10_000;
/// Warnings of one kind that are listed.
pub(super) const LISTED_WARNINGS: usize = 200;

words! {
    /// Why a whole file was refused: the `reason` of [`Error::Unreadable`]. The locale files explain each under
    /// `unreadable-` and its code.
    Refusal {
        /// There is no such file.
        Missing = "missing",
        /// The system does not let this person read it.
        NoPermission = "no-permission",
        /// The disk or the network drive failed.
        ReadFailed = "read-failed",
        /// A device or the like.
        NotAFile = "not-a-file",
        /// The file is empty.
        Empty = "empty",
        /// The folder or archive holds no roster.
        NothingHere = "nothing-here",
        /// The folder or archive holds several tables and nothing tells which is meant.
        SeveralTables = "several-tables",
        /// The folder or archive holds the same file of a set twice.
        TwoRosters = "two-rosters",
        /// A single file of a set; the others are needed as well.
        OneOfASet = "one-of-a-set",
        /// Larger than 64 MiB.
        FileTooLarge = "file-too-large",
        /// All files together are larger than 128 MiB.
        RosterTooLarge = "roster-too-large",
        /// More than 200 files in the folder or archive.
        TooManyFiles = "too-many-files",
        /// A cell is larger than 64 KiB.
        CellTooLarge = "cell-too-large",
        /// A row is larger than 1 MiB.
        RowTooLarge = "row-too-large",
        /// More than 1,000,000 rows.
        TooManyRows = "too-many-rows",
        /// More than 100,000 students.
        TooManyStudents = "too-many-students",
        /// More than 50,000 cards.
        TooManyCards = "too-many-cards",
        /// More than 1,000 columns.
        TooManyColumns = "too-many-columns",
        /// More than 2,000,000 filled cells, or 32 MiB of text in them.
        TooManyCells = "too-many-cells",
        /// The spreadsheet is damaged.
        SheetDamaged = "sheet-damaged",
        /// The spreadsheet needs a password.
        SheetEncrypted = "sheet-encrypted",
        /// A spreadsheet of the years before 1997, or of a kind that cannot be read.
        SheetKind = "sheet-kind",
        /// The archive is damaged.
        ArchiveDamaged = "archive-damaged",
        /// The archive needs a password.
        ArchiveEncrypted = "archive-encrypted",
        /// The archive is packed in a way that cannot be unpacked here.
        ArchiveMethod = "archive-method",
        /// Neither text nor anything known.
        NotATable = "not-a-table",
        /// JSON or XML.
        DataExchange = "format-data",
        /// A web page without a class list.
        Html = "format-html",
        /// A PDF or a text document.
        Document = "format-document",
        /// A picture.
        Image = "format-image",
        /// An archive other than zip.
        Archive = "format-archive",
    }
}

impl Refusal {
    /// This refusal of a whole file.
    pub(super) fn of(self, file: &str) -> Error {
        Error::Unreadable { file: file.to_owned(), line: None, column: None, reason: self.code() }
    }

    /// This refusal of a file, because of what stands in a line.
    pub(super) fn at(self, file: &str, line: u32) -> Error {
        Error::Unreadable {
            file: file.to_owned(),
            line: Some(line.into()),
            column: None,
            reason: self.code(),
        }
    }

    /// This refusal of a file, because of the cell in a line and a column, both counted from 1.
    pub(super) fn in_cell(self, file: &str, line: u32, column: usize) -> Error {
        Error::Unreadable {
            file: file.to_owned(),
            line: Some(line.into()),
            column: u32::try_from(column).ok(),
            reason: self.code(),
        }
    }
}
