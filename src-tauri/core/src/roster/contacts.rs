//! How to reach somebody, from cells in which people write what they like.

use phonenumber::Mode;

use super::findings::Findings;
use super::languages;
use super::limits;
use super::preview::{PreviewGuardian, PreviewPhone, WarningCode};
use super::reading::Country;

/// The telephones of a cell as written: `555-0101 / 555-0102` are two.
pub(super) fn phones(cell: &str) -> impl Iterator<Item = &str> {
    let parts = cell.split([';', '/', ',', '|', '\n', '\r']).map(str::trim);
    parts.filter(|part| part.chars().any(|character| character.is_numeric()))
}

/// What makes two telephones the same, however they are written: the last ten digits. `None` below seven.
pub(super) fn phone_key(phone: &str) -> Option<String> {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    let last = digits.get(digits.len().saturating_sub(10)..)?;
    (last.len() >= 7).then(|| last.iter().collect())
}

/// Adds a telephone unless the guardian has it.
pub(super) fn add_phone(guardian: &mut PreviewGuardian, phone: &str) {
    let is_same = |other: &PreviewPhone| {
        other.written == phone || phone_key(&other.written).is_some_and(|key| phone_key(phone) == Some(key))
    };
    let has_room = guardian.phones.len() < limits::PHONES_OF_ONE;
    if has_room && !phone.is_empty() && !guardian.phones.iter().any(is_same) {
        guardian.phones.push(PreviewPhone { written: phone.to_owned(), e164: None });
    }
}

/// A telephone as E.164, if it is a number of this country, or one that begins with `+` and is a number of its own.
pub(super) fn e164(written: &str, country: Option<Country>) -> Option<String> {
    // Longer than any number with its extension; what cannot be one is not worth the parser's time.
    let digits = written.chars().filter(char::is_ascii_digit).count();
    let says_its_country = written.trim_start().starts_with(['+', '＋']);
    if !(5..=24).contains(&digits) || written.len() > 60 || country.is_none() && !says_its_country {
        return None;
    }
    let number = phonenumber::parse(country.map(Country::id), written).ok()?;
    number.is_valid().then(|| number.format().mode(Mode::E164).to_string())
}

/// The first email address of a cell; a warning if there is none in what stands there.
pub(super) fn email(cell: &str, file: &str, line: u32, findings: &mut Findings) -> Option<String> {
    let parts = cell.split([';', ',', '/', '<', '>', ' ', '\n', '\r', '\t']);
    let address = parts.map(str::trim).find(|part| {
        part.split_once('@').is_some_and(|(name, domain)| !name.is_empty() && domain.contains('.'))
    });
    if address.is_none() && !cell.is_empty() {
        findings.warn(WarningCode::NotAnEmail, file, Some(line));
    }
    address.map(str::to_owned)
}

/// What a cell about interpreters says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Interpreter {
    Needed,
    /// Needed, in this language.
    NeededFor(&'static str),
    NotNeeded,
    Unclear,
}

/// Whether an interpreter is needed: yes or no in many spellings, or the language in which.
pub(super) fn interpreter(cell: &str) -> Interpreter {
    const YES: &[&str] = &[
        "yes",
        "y",
        "true",
        "1",
        "x",
        "✓",
        "✔",
        "si",
        "sí",
        "s",
        "needed",
        "required",
        "verdadero",
        "requerido",
        "necesario",
        "necesita",
    ];
    const NO: &[&str] =
        &["", "no", "n", "false", "0", "none", "not needed", "falso", "ninguno", "no necesita"];
    let cell = cell.trim().to_lowercase();
    if NO.contains(&cell.as_str()) {
        Interpreter::NotNeeded
    } else if YES.contains(&cell.as_str()) {
        Interpreter::Needed
    } else {
        languages::tag(&cell).map_or(Interpreter::Unclear, Interpreter::NeededFor)
    }
}
