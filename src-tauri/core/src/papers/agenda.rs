//! The agenda of a form: its parts, who leads each, and for how long.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::conferences::Form;
use crate::error::{Error, Result};
use crate::families::Party;
use crate::language::PaperLanguage;

/// One part of a meeting.
#[derive(Debug, Deserialize)]
pub(super) struct Part {
    key: String,
    /// In minutes.
    pub(super) minutes: i64,
    /// Who leads it.
    pub(super) lead: Party,
    /// What happens in it.
    #[serde(skip)]
    pub(super) words: String,
}

#[derive(Deserialize)]
struct FormAgenda {
    form: Form,
    agenda: Vec<Part>,
}

#[derive(Deserialize)]
struct Forms {
    forms: Vec<FormAgenda>,
    parts: BTreeMap<String, BTreeMap<String, String>>,
}

/// The parts of a form as `assets/prompts/forms.json` has them, in a language.
///
/// # Errors
/// [`Error::Unreadable`] when the file is not what it should be.
pub(super) fn agenda_of(form: Form, language: PaperLanguage) -> Result<Vec<Part>> {
    let file = include_str!("../../../../assets/prompts/forms.json");
    let Forms { forms, mut parts } = serde_json::from_str(file).map_err(|error| Error::Unreadable {
        file: "forms.json".to_owned(),
        line: Some(error.line() as u64),
        column: None,
        reason: "not-a-bank",
    })?;
    let agenda = forms.into_iter().find(|one| one.form == form).map(|one| one.agenda).unwrap_or_default();
    let told = agenda.into_iter().filter_map(|part| {
        let words = parts.get_mut(&part.key)?.remove(language.tag())?;
        Some(Part { words, ..part })
    });
    Ok(told.collect())
}
