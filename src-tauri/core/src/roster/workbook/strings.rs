//! The texts that the cells of a workbook share.

use crate::error::Result;
use crate::roster::limits::{self, Limits, Refusal};

/// Many short texts in one.
#[derive(Debug, Default)]
pub(super) struct Strings {
    limits: Limits,
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    pub(super) fn within(limits: Limits) -> Self {
        Self { limits, ..Self::default() }
    }

    /// # Errors
    /// [`crate::Error::Unreadable`] if that is more text than a class list has.
    pub(super) fn push(&mut self, file: &str, text: &str) -> Result<()> {
        if self.ends.len() >= self.limits.cells || self.text.len() + text.len() > limits::CELLS_BYTES {
            return Err(Refusal::TooManyCells.of(file));
        }
        self.text.push_str(text);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        Ok(())
    }

    /// The text of a number, counted from 0; empty if there is none.
    pub(super) fn get(&self, number: usize) -> &str {
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(number).copied().unwrap_or(start);
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }
}
