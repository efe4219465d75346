//! What no typeface of this laptop writes: words are left out whole and it is said, other signs are dropped, and a box is
//! never printed.

use std::collections::BTreeSet;

use typst::text::is_default_ignorable;

/// Letters and signs of a document that no typeface of this laptop writes.
#[derive(Debug, Default)]
pub(crate) struct Unwritable(BTreeSet<char>);

impl Unwritable {
    pub(super) fn new(letters: BTreeSet<char>) -> Self {
        Self(letters)
    }

    /// Whether every letter of these words can be written; a sign that cannot be does not keep them from being read.
    pub(crate) fn can_write(&self, words: &str) -> bool {
        !words.chars().any(|c| c.is_alphanumeric() && self.0.contains(&c))
    }

    /// Takes out what is no letter and cannot be written.
    pub(crate) fn drop_signs(&self, words: &mut String) {
        words.retain(|c| c == '\n' || !(c.is_control() || needs_a_glyph(c) && self.0.contains(&c)));
    }

    /// Whether there are signs that are no letters, such as emoji.
    pub(crate) fn has_signs(&self) -> bool {
        self.0.iter().any(|c| !c.is_alphanumeric())
    }
}

/// Whether a character is drawn at all; a space, a joiner or a line break is not.
pub(super) fn needs_a_glyph(c: char) -> bool {
    !(c.is_whitespace() || c.is_control() || is_default_ignorable(c))
}
