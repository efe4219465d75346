//! The recovery sheet: the code on paper, where to keep it, what is lost with it, and what to do when a school must reach the
//! records.

use serde::Serialize;
use zeroize::Zeroizing;

use super::{Base, Edition, Template, fonts_for, json, set};
use crate::error::Result;
use crate::language::Words;
use crate::vault::RecoveryCode;

/// The recovery sheet as PDF: one page with the code, where to keep it, and what is lost with it.
///
/// # Errors
/// [`Error::Document`] when it cannot be made.
pub fn recovery_sheet(code: &RecoveryCode, edition: Edition) -> Result<Vec<u8>> {
    let words = Words::new(edition.locale);
    let groups = Zeroizing::new(code.groups());
    let steps = ["keep", "not-here", "use"].map(|step| words.text(&format!("doc-recovery-{step}")));
    let sheet = Sheet {
        base: Base::of(edition, words.text("doc-recovery-title")),
        title: words.text("doc-recovery-title"),
        what: words.text("doc-recovery-what"),
        code: &groups,
        code_label: words.text("doc-recovery-code"),
        steps_title: words.text("doc-recovery-steps"),
        steps: steps.into(),
        loss_title: words.text("doc-recovery-loss-title"),
        loss: words.text("doc-recovery-loss"),
        school_title: words.text("doc-recovery-school-title"),
        school: words.text("doc-recovery-school"),
        made: words.with("doc-made", &[("day", words.full_day(edition.today).into())]),
    };
    let (fonts, _) = fonts_for("");
    set(Template::Recovery, json(&sheet)?, fonts)?.pdf()
}

#[derive(Serialize)]
struct Sheet<'a> {
    base: Base,
    title: String,
    what: String,
    code: &'a [String],
    code_label: String,
    steps_title: String,
    steps: Vec<String>,
    loss_title: String,
    loss: String,
    school_title: String,
    school: String,
    made: String,
}
