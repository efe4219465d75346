//! The shared texts of a workbook, which go on from record to record wherever a record is full.

use super::records::u16_at;
use crate::error::Result;
use crate::roster::reading::Watch;
use crate::roster::workbook::strings::Strings;

/// Up to so many letters of one or two bytes; gives how many there were.
pub(super) fn letters_of(bytes: &[u8], most: usize, is_wide: bool, text: &mut String) -> usize {
    if is_wide {
        let units = bytes.chunks_exact(2).take(most);
        let count = units.len();
        let units = units.filter_map(|unit| u16_at(unit, 0));
        text.extend(char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)));
        count
    } else {
        let letters = bytes.get(..most.min(bytes.len())).unwrap_or_default();
        text.extend(letters.iter().map(|letter| char::from(*letter)));
        letters.len()
    }
}

/// The shared texts, which go on from record to record wherever a record is full.
pub(super) struct Segments<'s> {
    segments: std::vec::IntoIter<&'s [u8]>,
    rest: &'s [u8],
}

impl<'s> Segments<'s> {
    pub(super) fn new(segments: Vec<&'s [u8]>) -> Self {
        let mut segments = segments.into_iter();
        let rest = segments.next().unwrap_or_default();
        Self { segments, rest }
    }

    fn byte(&mut self) -> Option<u8> {
        while self.rest.is_empty() {
            self.rest = self.segments.next()?;
        }
        let (byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*byte)
    }

    fn number(&mut self, bytes: u32) -> Option<usize> {
        let mut number = 0_usize;
        for place in 0..bytes {
            number |= usize::from(self.byte()?) << (8 * place);
        }
        Some(number)
    }

    fn pass(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > 0 {
            if self.rest.is_empty() {
                self.rest = self.segments.next()?;
            }
            let passed = bytes.min(self.rest.len());
            self.rest = self.rest.get(passed..)?;
            bytes -= passed;
        }
        Some(())
    }

    pub(super) fn strings(mut self, file: &str, strings: &mut Strings, watch: &Watch<'_>) -> Result<()> {
        let mut text = String::new();
        while self.string(&mut text).is_some() {
            watch.step(0)?;
            strings.push(file, &text)?;
            text.clear();
        }
        Ok(())
    }

    fn string(&mut self, text: &mut String) -> Option<()> {
        let length = self.number(2)?;
        let flags = self.byte()?;
        let runs = if flags & 8 == 8 { self.number(2)? } else { 0 };
        let extra = if flags & 4 == 4 { self.number(4)? } else { 0 };
        let (mut left, mut is_wide) = (length, flags & 1 == 1);
        while left > 0 {
            if self.rest.is_empty() {
                // Behind a break it is said anew whether letters have one byte or two.
                self.rest = self.segments.next()?;
                is_wide = self.byte()? & 1 == 1;
            }
            let read = letters_of(self.rest, left, is_wide, text);
            let bytes = if is_wide { read * 2 } else { read };
            self.rest = self.rest.get(bytes..).filter(|_| read > 0)?;
            left -= read;
        }
        self.pass(runs * 4 + extra)
    }
}
