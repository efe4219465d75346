//! A table with its columns found by name: of text, of the cells of a spreadsheet, or a mere list of names.

use std::borrow::Cow;

use super::findings::Findings;
use super::grid::{Grid, GridRows};
use super::names;
use super::preview::SkipReason;
use super::reading::Watch;
use super::rows::{Piece, Row, Rows};
use super::text::{distance, fold};
use crate::error::Result;

/// A table: the names of its columns, and the rows below them.
pub(super) struct Sheet<'a> {
    pub(super) file: &'a str,
    pub(super) headers: Vec<String>,
    /// How well its first rows make a table.
    pub(super) fit: Fit,
    /// Whether it has no names of columns, only names of people.
    pub(super) is_list: bool,
    rows: Source<'a>,
}

/// Where rows come from.
enum Source<'a> {
    Text(Rows<'a>),
    Cells(GridRows<'a>),
}

impl<'a> Iterator for Source<'a> {
    type Item = Result<Piece<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Text(rows) => rows.next(),
            Self::Cells(rows) => rows.next(),
        }
    }
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
        let Some((fit, delimiter, place)) = best else { return Ok(None) };
        if fit.known_names == 0 && fit.columns < 3 && is_list(Rows::new(file, text, NO_DELIMITER)) {
            let rows = Source::Text(Rows::new(file, text, NO_DELIMITER).counted_from(first_line));
            return Ok(Some(Self { file, headers: vec![String::new()], fit, is_list: true, rows }));
        }
        let rows = Rows::new(file, text, delimiter).counted_from(first_line);
        Self::below(file, fit, place, Source::Text(rows)).map(Some)
    }

    /// The table in a sheet of a spreadsheet. `None` if there is no row at all.
    ///
    /// # Errors
    /// [`crate::Error::Unreadable`] if a limit is exceeded in its first rows.
    pub(super) fn of_grid(
        file: &'a str,
        grid: &'a Grid,
        known: impl Fn(&str) -> bool,
    ) -> Result<Option<Self>> {
        let Some((fit, place)) = Fit::of(grid.rows(file), &known)? else { return Ok(None) };
        if fit.known_names == 0 && fit.columns == 1 && is_list(grid.rows(file)) {
            let rows = Source::Cells(grid.rows(file));
            return Ok(Some(Self { file, headers: vec![String::new()], fit, is_list: true, rows }));
        }
        Self::below(file, fit, place, Source::Cells(grid.rows(file))).map(Some)
    }

    /// The table whose column names stand in the row at `place`.
    fn below(file: &'a str, fit: Fit, place: usize, mut rows: Source<'a>) -> Result<Self> {
        let mut headers = Vec::new();
        for piece in rows.by_ref().take(place + 1) {
            if let Piece::Row(row) = piece? {
                headers = row.one_line_cells().map(Cow::into_owned).collect();
            }
        }
        let width = headers.len();
        match &mut rows {
            Source::Text(rows) => rows.width = Some(width),
            Source::Cells(rows) => rows.width = Some(width),
        }
        while headers.last().is_some_and(String::is_empty) {
            headers.pop();
        }
        Ok(Self { file, headers, fit, is_list: false, rows })
    }

    /// The same table, with somebody who watches it being read.
    pub(super) fn watched(mut self, watch: &'a Watch<'a>) -> Self {
        match &mut self.rows {
            Source::Text(rows) => rows.watch = Some(watch),
            Source::Cells(rows) => rows.watch = Some(watch),
        }
        self
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
        let Self { file, headers, rows, .. } = self;
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

/// A byte that stands in no list of names.
const NO_DELIMITER: u8 = 0x1f;

/// Whether every one of the first rows is the name of a person, and nothing else.
fn is_list<'a>(rows: impl Iterator<Item = Result<Piece<'a>>>) -> bool {
    let mut names = 0;
    for piece in rows.take(Fit::SAMPLE) {
        let Ok(Piece::Row(row)) = piece else { return false };
        let is_name =
            row.width() == 1 && row.one_line_cells().next().is_some_and(|cell| names::is_whole_name(&cell));
        if !is_name {
            return false;
        }
        names += 1;
    }
    names > 0
}

/// How well a delimiter suits a text, or a sheet is a class list; the greater, the better.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fit {
    pub(super) known_names: usize,
    is_a_table: bool,
    pub(super) rows_that_fit: usize,
    columns: usize,
}

impl Fit {
    /// Rows among which the column names are looked for: above them some systems print titles and dates.
    const TITLES: usize = 15;
    const SAMPLE: usize = 40;

    /// The fit, and the place of the row of column names. `None` if there is no row.
    fn of<'a>(
        rows: impl Iterator<Item = Result<Piece<'a>>>,
        known: &impl Fn(&str) -> bool,
    ) -> Result<Option<(Self, usize)>> {
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
