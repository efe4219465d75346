//! Tables in web pages: many systems write one and call it a spreadsheet. Nothing of a page is run, followed or shown;
//! the text of its cells is all that is taken.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer};

use super::Choice;
use crate::error::{Error, Result};
use crate::roster::findings::Findings;
use crate::roster::grid::Grid;
use crate::roster::limits::{self, Limits, Refusal};
use crate::roster::reading::Watch;

/// The table that is the class list.
///
/// # Errors
/// [`Error::Unreadable`] if there is no table in the page, or one that is larger than any class list.
pub(in crate::roster) fn read(
    file: &str,
    text: &str,
    watch: &Watch<'_>,
    findings: &mut Findings,
) -> Result<Vec<Grid>> {
    let page = Page {
        file,
        under: RefCell::new(Under {
            choice: Choice::of(file, watch.limits),
            tables: Vec::new(),
            error: None,
        }),
    };
    let tokenizer = Tokenizer::new(page, Default::default());
    let input = BufferQueue::default();
    for piece in pieces(text) {
        input.push_back(StrTendril::from_slice(piece));
        let _ = tokenizer.feed(&input);
        watch.step(piece.len())?;
        if tokenizer.sink.under.borrow().error.is_some() {
            break;
        }
    }
    tokenizer.end();
    let mut under = tokenizer.sink.under.into_inner();
    if let Some(error) = under.error {
        return Err(error);
    }
    while let Some(table) = under.tables.pop() {
        under.choice.offer(table.finish(file)?)?;
    }
    under.choice.chosen(findings).map_err(|_| Refusal::Html.of(file))
}

/// A text in pieces, each of which ends at a character.
fn pieces(mut text: &str) -> impl Iterator<Item = &str> {
    std::iter::from_fn(move || {
        let mut end = text.len().min(64 << 10);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let (piece, rest) = text.split_at(end);
        text = rest;
        (!piece.is_empty()).then_some(piece)
    })
}

/// What the tokenizer tells, one after the other.
struct Page<'f> {
    file: &'f str,
    under: RefCell<Under<'f>>,
}

struct Under<'f> {
    choice: Choice<'f>,
    /// The table that is read, and behind it those it stands in.
    tables: Vec<Table>,
    error: Option<Error>,
}

/// Tables within tables that are looked into.
const DEPTH: usize = 20;

impl TokenSink for Page<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut under = self.under.borrow_mut();
        if under.error.is_some() {
            return TokenSinkResult::Continue;
        }
        match token {
            Token::TagToken(tag) => {
                if tag.kind == TagKind::StartTag && matches!(&*tag.name, "script") {
                    return TokenSinkResult::RawData(RawKind::ScriptData);
                }
                if tag.kind == TagKind::StartTag
                    && matches!(&*tag.name, "style" | "iframe" | "noembed" | "noframes" | "xmp")
                {
                    return TokenSinkResult::RawData(RawKind::Rawtext);
                }
                if let Err(error) = under.tag(self.file, &tag) {
                    under.error = Some(error);
                }
            }
            Token::CharacterTokens(text) => {
                if let Some(table) = under.tables.last_mut() {
                    table.write(&text);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Under<'_> {
    fn tag(&mut self, file: &str, tag: &Tag) -> Result<()> {
        let begins = tag.kind == TagKind::StartTag;
        match (&*tag.name, begins) {
            ("table", true) if self.tables.len() < DEPTH => {
                self.tables.push(Table::within(self.choice.limits))
            }
            ("table", false) => {
                if let Some(table) = self.tables.pop() {
                    self.choice.offer(table.finish(file)?)?;
                }
            }
            (name, begins) => {
                if let Some(table) = self.tables.last_mut() {
                    table.tag(file, name, begins, tag)?;
                }
            }
        }
        Ok(())
    }
}

/// A table while it is read.
#[derive(Default)]
struct Table {
    grid: Grid,
    /// Rows begun so far.
    rows: u32,
    column: u32,
    cell: Option<Cell>,
    /// For each column, how many more rows a cell from above reaches into.
    reached: Vec<u32>,
}

#[derive(Default)]
struct Cell {
    text: String,
    columns: u32,
    rows: u32,
    /// White space stands before what comes next.
    spaced: bool,
}

impl Table {
    fn within(limits: Limits) -> Self {
        Self { grid: Grid::named("", false, limits), ..Self::default() }
    }

    fn tag(&mut self, file: &str, name: &str, begins: bool, tag: &Tag) -> Result<()> {
        match (name, begins) {
            ("tr", true) => {
                self.end_cell(file)?;
                self.rows = self.rows.saturating_add(1);
                self.column = 0;
                for reached in &mut self.reached {
                    *reached = reached.saturating_sub(1);
                }
            }
            ("td" | "th", true) => {
                self.end_cell(file)?;
                let span = |name: &str| {
                    let span = tag.attrs.iter().find(|attribute| &*attribute.name.local == name);
                    span.and_then(|span| span.value.trim().parse::<u32>().ok()).unwrap_or(1).clamp(1, 1_000)
                };
                self.cell = Some(Cell { columns: span("colspan"), rows: span("rowspan"), ..Cell::default() });
            }
            ("td" | "th" | "tr" | "tbody" | "thead" | "tfoot", _) => self.end_cell(file)?,
            ("br" | "p" | "div" | "li", _) => {
                if let Some(cell) = self.cell.as_mut().filter(|cell| !cell.text.is_empty()) {
                    cell.put("\n");
                    cell.spaced = false;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn write(&mut self, text: &str) {
        let Some(cell) = self.cell.as_mut() else { return };
        for part in text.split_inclusive(char::is_whitespace) {
            let word = part.trim_end_matches(char::is_whitespace);
            if !word.is_empty() {
                if cell.spaced && !cell.text.is_empty() && !cell.text.ends_with('\n') {
                    cell.put(" ");
                }
                cell.put(word);
                cell.spaced = false;
            }
            cell.spaced |= word.len() < part.len();
        }
    }

    fn end_cell(&mut self, file: &str) -> Result<()> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        while self.reached.get(self.column as usize).is_some_and(|reached| *reached > 0) {
            self.column += 1;
        }
        self.grid.fill(file, self.rows.saturating_sub(1), self.column, &cell.text)?;
        let end = self.column.saturating_add(cell.columns);
        // Far beyond the last column that is read there is nothing to remember.
        if cell.rows > 1 && end as usize <= limits::COLUMNS * 2 {
            let width = self.reached.len().max(end as usize);
            self.reached.resize(width, 0);
            for column in self.column..end {
                if let Some(reached) = self.reached.get_mut(column as usize) {
                    *reached = cell.rows;
                }
            }
        }
        self.column = end;
        Ok(())
    }

    fn finish(mut self, file: &str) -> Result<Grid> {
        self.end_cell(file)?;
        Ok(self.grid)
    }
}

impl Cell {
    /// A cell that is too large is refused where it ends; here it must not fill memory first.
    fn put(&mut self, text: &str) {
        if self.text.len() <= limits::CELL_BYTES {
            self.text.push_str(text);
        }
    }
}
