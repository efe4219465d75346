//! Placeholder, being written.
use crate::error::{Error, Result};
/// The recovery sheet as PDF.
///
/// # Errors
/// Always, for now.
pub fn recovery_sheet(_code: &crate::vault::RecoveryCode, _locale: crate::language::Locale, _today: chrono::NaiveDate) -> Result<Vec<u8>> { Err(Error::NotFound { what: "sheet" }) }
