//! Workbooks of Excel 97 to 2003 and 95 (MS-XLS): a compound file with a stream of records. The records are walked one
//! by one; none of the lengths and counts in them makes room for anything.

mod records;
mod texts;

use std::collections::HashMap;
use std::io::{Cursor, Read};

use cfb::CompoundFile;
use encoding_rs::{Encoding, WINDOWS_1252};

use super::Choice;
use super::format::{self, Shown};
use super::strings::Strings;
use crate::error::Result;
use crate::roster::findings::Findings;
use crate::roster::grid::Grid;
use crate::roster::limits::{self, Refusal};
use crate::roster::reading::Watch;
use records::{Records, f64_at, kind, rk, u16_at, u32_at};
use texts::{Segments, letters_of};

/// What an old Office file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::roster) enum Inside {
    Workbook,
    /// Something that needs a password.
    Encrypted,
    /// A text document or the like.
    Other,
}

/// Looks into a compound file.
pub(in crate::roster) fn is_workbook(bytes: &[u8]) -> Inside {
    let Ok(compound) = CompoundFile::open(Cursor::new(bytes)) else { return Inside::Other };
    if compound.is_stream("/Workbook") || compound.is_stream("/Book") {
        Inside::Workbook
    } else if compound.is_stream("/EncryptedPackage") {
        Inside::Encrypted
    } else {
        Inside::Other
    }
}

/// The sheets that are the class list.
///
/// # Errors
/// [`crate::Error::Unreadable`] if it is damaged, needs a password, or is larger than any class list.
pub(in crate::roster) fn read(
    file: &str,
    bytes: &[u8],
    watch: &Watch<'_>,
    findings: &mut Findings,
) -> Result<Vec<Grid>> {
    let stream = stream(bytes).ok_or_else(|| Refusal::SheetDamaged.of(file))?;
    let globals = Globals::read(file, &stream, watch)?;
    let mut choice = Choice::of(file, watch.limits);
    // Sheets that overlap are no sheets, and would be walked again and again.
    let mut left = stream.len().saturating_mul(2);
    for listed in &globals.sheets {
        choice.offer(globals.sheet(file, &stream, listed, &mut left, watch)?)?;
    }
    choice.chosen(findings)
}

fn stream(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut compound = CompoundFile::open(Cursor::new(bytes)).ok()?;
    let name = if compound.is_stream("/Workbook") { "/Workbook" } else { "/Book" };
    let mut stream = Vec::new();
    // A stream is never longer than the file it is in, whatever it says.
    compound.open_stream(name).ok()?.take(bytes.len() as u64).read_to_end(&mut stream).ok()?;
    Some(stream)
}

/// A sheet in the list.
struct Listed {
    name: String,
    is_hidden: bool,
    place: usize,
}

/// What all sheets need.
struct Globals {
    /// Excel 95: texts are bytes in the encoding of that computer.
    is_old: bool,
    encoding: &'static Encoding,
    sheets: Vec<Listed>,
    formats: HashMap<u16, Shown>,
    /// The format of each kind of cell.
    kinds: Vec<u16>,
    strings: Strings,
    days_from_1904: bool,
}

impl Globals {
    fn read(file: &str, stream: &[u8], watch: &Watch<'_>) -> Result<Self> {
        let mut globals = Self {
            is_old: false,
            encoding: WINDOWS_1252,
            sheets: Vec::new(),
            formats: HashMap::new(),
            kinds: Vec::new(),
            strings: Strings::within(watch.limits),
            days_from_1904: false,
        };
        let mut records = Records::from(stream, 0);
        match records.next() {
            Some((kind::BOF, content)) => match u16_at(content, 0) {
                Some(0x0600) => {}
                Some(0x0500) => globals.is_old = true,
                _ => return Err(Refusal::SheetKind.of(file)),
            },
            _ => return Err(Refusal::SheetDamaged.of(file)),
        }
        while let Some((kind, content)) = records.next() {
            watch.step(content.len())?;
            match kind {
                kind::EOF => break,
                kind::FILE_PASS => return Err(Refusal::SheetEncrypted.of(file)),
                kind::CODE_PAGE => globals.encoding = encoding(u16_at(content, 0)),
                kind::DATE_MODE => globals.days_from_1904 = u16_at(content, 0) == Some(1),
                kind::BOUND_SHEET => globals.list(content),
                kind::FORMAT => {
                    let code = globals.text(content.get(2..).unwrap_or_default(), !globals.is_old);
                    if let Some(id) = u16_at(content, 0) {
                        globals.formats.insert(id, Shown::of_code(&code));
                    }
                }
                kind::XF => globals.kinds.push(u16_at(content, 2).unwrap_or(0)),
                kind::SST => {
                    let mut segments = vec![content.get(8..).unwrap_or_default()];
                    while records.peek() == Some(kind::CONTINUE) {
                        segments.extend(records.next().map(|(_, content)| content));
                    }
                    Segments::new(segments).strings(file, &mut globals.strings, watch)?;
                }
                _ => {}
            }
        }
        Ok(globals)
    }

    fn list(&mut self, content: &[u8]) {
        let is_worksheet = content.get(5) == Some(&0);
        let place = u32_at(content, 0).and_then(|place| usize::try_from(place).ok());
        if let (Some(place), true) = (place, is_worksheet && self.sheets.len() < limits::SHEETS) {
            let name = self.text(content.get(6..).unwrap_or_default(), false);
            self.sheets.push(Listed { name, is_hidden: content.get(4) != Some(&0), place });
        }
    }

    /// A text that stands in a record: its length in one byte or two, then the letters.
    fn text(&self, content: &[u8], has_two_bytes: bool) -> String {
        let (length, rest) = if has_two_bytes {
            (u16_at(content, 0).map(usize::from), content.get(2..))
        } else {
            (content.first().copied().map(usize::from), content.get(1..))
        };
        let (Some(length), Some(rest)) = (length, rest) else { return String::new() };
        if self.is_old {
            let bytes = rest.get(..length.min(rest.len())).unwrap_or_default();
            return self.encoding.decode_without_bom_handling(bytes).0.into_owned();
        }
        let (is_wide, letters) =
            (rest.first().is_some_and(|flags| flags & 1 == 1), rest.get(1..).unwrap_or_default());
        let mut text = String::new();
        letters_of(letters, length, is_wide, &mut text);
        text
    }

    fn shown(&self, kind: Option<u16>) -> Shown {
        let format = kind.and_then(|kind| self.kinds.get(usize::from(kind))).copied().unwrap_or(0);
        self.formats.get(&format).copied().unwrap_or_else(|| Shown::of_number(format))
    }

    fn number(&self, value: f64, kind: Option<u16>) -> String {
        format::number(value, self.shown(kind), self.days_from_1904)
    }

    fn sheet(
        &self,
        file: &str,
        stream: &[u8],
        listed: &Listed,
        left: &mut usize,
        watch: &Watch<'_>,
    ) -> Result<Grid> {
        let mut grid = Grid::named(&listed.name, listed.is_hidden, watch.limits);
        let records = Records::from(stream, listed.place);
        if records.peek() != Some(kind::BOF) {
            return Ok(grid);
        }
        // A chart within a sheet has a beginning and an end of its own.
        let mut depth = 0_u32;
        // Where the text of a formula belongs, which comes in a record of its own.
        let mut formula: Option<(u16, u16)> = None;
        for (kind, content) in records {
            watch.step(content.len())?;
            *left = left.checked_sub(content.len() + 4).ok_or_else(|| Refusal::SheetDamaged.of(file))?;
            match kind {
                kind::BOF => depth += 1,
                kind::EOF if depth <= 1 => break,
                kind::EOF => depth -= 1,
                _ if depth > 1 => {}
                kind::STRING => {
                    if let Some((row, column)) = formula.take() {
                        let text = self.text(content, true);
                        grid.fill(file, row.into(), column.into(), &text)?;
                    }
                }
                kind::MUL_RK => self.fill_several(file, &mut grid, content)?,
                _ => {
                    let (Some(row), Some(column)) = (u16_at(content, 0), u16_at(content, 2)) else {
                        continue;
                    };
                    if kind == kind::FORMULA
                        && content.get(12..14) == Some(&[0xff, 0xff])
                        && content.get(6) == Some(&0)
                    {
                        formula = Some((row, column));
                    } else if let Some(text) = self.value(kind, content) {
                        grid.fill(file, row.into(), column.into(), &text)?;
                    }
                }
            }
        }
        Ok(grid)
    }

    /// What stands in a record of one cell.
    fn value(&self, kind: u16, content: &[u8]) -> Option<String> {
        let style = u16_at(content, 4);
        Some(match kind {
            kind::LABEL_SST => self.strings.get(usize::try_from(u32_at(content, 6)?).ok()?).to_owned(),
            kind::LABEL | kind::RICH_STRING => self.text(content.get(6..)?, true),
            kind::NUMBER => self.number(f64_at(content, 6)?, style),
            kind::RK => self.number(rk(u32_at(content, 6)?), style),
            kind::BOOL_ERR if content.get(7) == Some(&0) => truth(content.get(6)).to_owned(),
            kind::FORMULA => match (content.get(12..14)?, content.get(6)?) {
                ([0xff, 0xff], 1) => truth(content.get(8)).to_owned(),
                ([0xff, 0xff], _) => return None,
                _ if f64_at(content, 6).is_some_and(format::is_nothing) => return None,
                _ => self.number(f64_at(content, 6)?, style),
            },
            _ => return None,
        })
    }

    /// Numbers in cells beside each other.
    fn fill_several(&self, file: &str, grid: &mut Grid, content: &[u8]) -> Result<()> {
        let (Some(row), Some(first)) = (u16_at(content, 0), u16_at(content, 2)) else { return Ok(()) };
        let cells = content.get(4..content.len().saturating_sub(2)).unwrap_or_default();
        for (column, cell) in (u32::from(first)..).zip(cells.chunks_exact(6)) {
            if let Some(value) = u32_at(cell, 2) {
                grid.fill(file, row.into(), column, &self.number(rk(value), u16_at(cell, 0)))?;
            }
        }
        Ok(())
    }
}

fn truth(byte: Option<&u8>) -> &'static str {
    if byte.is_some_and(|byte| *byte != 0) { "TRUE" } else { "FALSE" }
}

/// The encoding of a code page of Windows or of a Mac.
fn encoding(page: Option<u16>) -> &'static Encoding {
    let label = match page {
        Some(0x8000 | 10_000) => "macintosh".to_owned(),
        Some(page) => format!("windows-{page}"),
        None => return WINDOWS_1252,
    };
    Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252)
}
