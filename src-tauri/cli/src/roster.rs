//! `firstword roster preview`: who would be added from a file.

use std::io::Write as _;
use std::path::Path;

use firstword_core::language::{Locale, Words};
use firstword_core::roster::{self, Country, Preview, Reading};
use firstword_core::{Error, Result};

/// Prints the preview of a roster.
pub(crate) fn preview(
    path: &Path,
    json: bool,
    class: Option<&str>,
    country: Option<Country>,
    locale: Locale,
) -> Result<()> {
    let mut preview = roster::read(path, &Reading { country, ..Reading::default() })?;
    if let Some(class) = class {
        preview = preview.for_class(class)?;
    }
    let text = if json { as_json(&preview)? } else { as_text(&preview, locale) };
    // A closed pipe is the reader's choice, not a failure.
    let _ = writeln!(std::io::stdout(), "{text}");
    Ok(())
}

fn as_json(preview: &Preview) -> Result<String> {
    serde_json::to_string_pretty(&preview.report()).map_err(|_| Error::Document("json".to_owned()))
}

fn as_text(preview: &Preview, locale: Locale) -> String {
    let words = Words::new(locale);
    let counts = &preview.counts;
    let numbers = [
        ("students", counts.students.into()),
        ("guardians", counts.guardians.into()),
        ("classes", counts.classes.into()),
    ];
    let mut lines = vec![words.text(&preview.format.message()), words.with("cli-would-add", &numbers)];
    for class in &preview.classes {
        let about = [
            ("id", class.id.as_str().into()),
            ("name", class.name.as_str().into()),
            ("students", class.students.into()),
        ];
        lines.push(words.with("cli-class", &about));
    }
    for skipped in &preview.skipped {
        let reason = words.text(&format!("skipped-{}", skipped.reason.code()));
        let about = [
            ("file", skipped.file.as_str().into()),
            ("line", skipped.line.into()),
            ("reason", reason.into()),
        ];
        lines.push(words.with("cli-skipped", &about));
    }
    for warning in &preview.warnings {
        let about = [("detail", warning.detail.as_deref().unwrap_or_default().into())];
        lines.push(words.with(&format!("warning-{}", warning.code.code()), &about));
    }
    for question in &preview.questions {
        lines.push(words.text(&format!("question-{}", question.code())));
    }
    lines.push(words.text("cli-nothing-written"));
    lines.join("\n")
}
