//! From bytes to text in whatever encoding the school's computer wrote, and words to a form that compares.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::findings::Findings;
use super::preview::WarningCode;

/// The text of a file. What was guessed or taken out on the way stands in `findings`.
pub(super) fn decode<'a>(bytes: &'a [u8], file: &str, findings: &mut Findings) -> Cow<'a, str> {
    let (encoding, guessed) = encoding_of(bytes);
    if guessed {
        findings.warn_of(WarningCode::GuessedEncoding, file, encoding.name());
    }
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    if text.contains(char::REPLACEMENT_CHARACTER) {
        findings.warn(WarningCode::ReplacedCharacters, file, None);
    }
    if !text.contains(is_unwanted) {
        return text;
    }
    findings.warn(WarningCode::ControlCharacters, file, None);
    Cow::Owned(text.chars().filter(|character| !is_unwanted(*character)).collect())
}

/// The text of a web page, in the encoding that it says it has.
pub(super) fn decode_page<'a>(bytes: &'a [u8], file: &str, findings: &mut Findings) -> Cow<'a, str> {
    let head = bytes.get(..bytes.len().min(2_048)).unwrap_or_default();
    let head = String::from_utf8_lossy(head).to_lowercase();
    let said = head.split_once("charset=").map(|(_, behind)| {
        let label = behind.trim_start_matches(['"', '\'']);
        label.split(|character: char| !(character.is_alphanumeric() || "-_".contains(character))).next()
    });
    let said = said.flatten().and_then(|label| Encoding::for_label(label.as_bytes()));
    match said {
        Some(encoding) if std::str::from_utf8(bytes).is_err() && unmarked_utf16(bytes).is_none() => {
            let (text, _, _) = encoding.decode(bytes);
            Cow::Owned(text.chars().filter(|character| !is_unwanted(*character)).collect())
        }
        _ => decode(bytes, file, findings),
    }
}

/// The beginning of a file as text, good enough to tell what it is: it may be cut within a character.
pub(super) fn glance(head: &[u8]) -> String {
    let (encoding, _) = encoding_of(head);
    let (text, _) = encoding.decode_with_bom_removal(head);
    text.chars().filter(|character| !is_unwanted(*character)).collect()
}

/// Whether the bytes look like text of any encoding: nearly no control characters.
pub(super) fn looks_like_text(head: &[u8]) -> bool {
    let (encoding, _) = encoding_of(head);
    let (text, _) = encoding.decode_with_bom_removal(head);
    let odd = text.chars().filter(|character| is_unwanted(*character)).count();
    odd * 20 <= text.chars().count()
}

/// The encoding, and whether it is a guess. UTF-16 without its mark shows itself by a zero in every other byte.
fn encoding_of(bytes: &[u8]) -> (&'static Encoding, bool) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, false);
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return (encoding, false);
    }
    // A head may end within a character, which alone does not make it another encoding.
    match std::str::from_utf8(bytes) {
        Ok(_) => return (UTF_8, false),
        Err(error) if error.error_len().is_none() && error.valid_up_to() > 0 => return (UTF_8, false),
        Err(_) => {}
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    (if guess.is_single_byte() && is_western(bytes) { WINDOWS_1252 } else { guess }, true)
}

/// Whether every byte beyond ASCII is a letter or mark that Spanish, French, Portuguese or German is written with in
/// Windows-1252, between ASCII letters. A class list is too short for statistics to settle that by themselves.
fn is_western(bytes: &[u8]) -> bool {
    const LETTERS: &str = "áéíóúüñÁÉÍÓÚÜÑçÇàèìòùâêîôûäëïöãõÀÈÌÒÙÂÊÎÔÛÄËÏÖÃÕßåÅøØæÆ¿¡ºª’‘“”–—·";
    let (wanted, _, _) = WINDOWS_1252.encode(LETTERS);
    let beyond_ascii = || bytes.iter().filter(|byte| !byte.is_ascii());
    let in_latin_words = bytes.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    beyond_ascii().all(|byte| wanted.contains(byte)) && beyond_ascii().count() * 2 < in_latin_words
}

fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let pairs = sample.len() / 2;
    if pairs < 2 {
        return None;
    }
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    if second * 2 > pairs && first * 20 < pairs {
        Some(UTF_16LE)
    } else if first * 2 > pairs && second * 20 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Characters that nobody sees and nobody's name needs: controls, stray byte order marks, and the overrides that
/// make text read backwards. The joiners that Persian and Indic scripts are written with stay.
fn is_unwanted(character: char) -> bool {
    match character {
        '\t' | '\r' | '\n' => false,
        '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        other => other.is_control(),
    }
}

/// Text for comparing: no case, no accents, only letters and digits. The vowel signs of other scripts stay: without
/// them different names would be the same.
pub(super) fn fold(text: &str) -> String {
    text.nfkd()
        .filter(|character| !matches!(character, '\u{300}'..='\u{36f}'))
        .flat_map(char::to_lowercase)
        .filter(|character| character.is_alphanumeric() || is_combining_mark(*character))
        .filter(|character| !matches!(character, '\u{300}'..='\u{36f}'))
        .collect()
}

/// A cell on one line, without space around it.
pub(super) fn one_line(cell: &str) -> Cow<'_, str> {
    let cell = cell.trim();
    if cell.contains(['\r', '\n', '\t']) {
        Cow::Owned(
            cell.split(['\r', '\n', '\t'])
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" "),
        )
    } else {
        Cow::Borrowed(cell)
    }
}

/// How many letters have to be inserted, taken out, exchanged, or swapped with their neighbour to make one word of the
/// other; `None` above `most`.
pub(super) fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let letter = |word: &[char], place: usize| place.checked_sub(1).and_then(|at| word.get(at)).copied();
    let mut rows: Vec<Vec<usize>> = vec![(0..=other.len()).collect()];
    for i in 1..=one.len() {
        let mut row = vec![i];
        for j in 1..=other.len() {
            let at = |rows_up: usize, back: usize| {
                let row = rows.len().checked_sub(rows_up).and_then(|place| rows.get(place));
                row.and_then(|row| row.get(j - back)).copied().unwrap_or(usize::MAX / 2)
            };
            let (a, b) = (letter(&one, i), letter(&other, j));
            let left = row.last().copied().unwrap_or(usize::MAX / 2);
            let mut cost = (at(1, 1) + usize::from(a != b)).min(at(1, 0) + 1).min(left + 1);
            if j > 1 && i > 1 && a == letter(&other, j - 1) && letter(&one, i - 1) == b {
                cost = cost.min(at(2, 2) + 1);
            }
            row.push(cost);
        }
        rows.push(row);
    }
    rows.last()?.last().copied().filter(|distance| *distance <= most)
}
