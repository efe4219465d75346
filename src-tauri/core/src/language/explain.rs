//! An error as a teacher reads it: what happened, what is safe, what to do.

use super::{Locale, Value, Words};
use crate::error::Error;

/// What happened, that the words are safe, and what to do: one to three plain sentences.
#[must_use]
pub fn explain(error: &Error, locale: Locale) -> String {
    let words = Words::new(locale);
    let details = error.details();
    let values: Vec<(&str, Value<'_>)> =
        details.iter().map(|(name, detail)| (*name, Value::from(detail.as_str()))).collect();
    let general = format!("error-{}", error.code());
    // Where the exact reason has words, these say what to do as well.
    let exact = match error {
        Error::Invalid { why, .. } => words.find(&format!("invalid-{why}"), &values),
        Error::Unreadable { reason, .. } => words.find(&format!("unreadable-{reason}"), &values),
        _ => None,
    };
    let advised = exact.is_some();
    let mut sentences = vec![exact.unwrap_or_else(|| words.with(&general, &values))];
    sentences.extend(words.find(&format!("{general}.safe"), &values));
    if !advised {
        sentences.extend(words.find(&format!("{general}.next"), &values));
    }
    sentences.join(" ")
}
