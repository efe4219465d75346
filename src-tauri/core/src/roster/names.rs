//! Whole names divided into given and family names, so that put together again they read as they were written.

use unicode_normalization::char::is_combining_mark;

use super::headers::Order;

/// Given and family names of a whole name. A comma decides; without one the split is a guess from `order`, and the
/// words stay as they are in either case. One word, or a script that is written without spaces, is all given name.
pub(super) fn split(name: &str, order: Order) -> (String, String) {
    if let Some((before, behind)) = name.split_once(',') {
        if !is_suffix(behind) {
            return (behind.trim().to_owned(), before.trim().to_owned());
        }
        let (given, family) = split(before, order);
        return if family.is_empty() {
            (format!("{given},{behind}"), family)
        } else {
            (given, format!("{family},{behind}"))
        };
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let cut = match order {
        _ if words.len() < 2 => return (name.trim().to_owned(), String::new()),
        Order::FamilyFirst => return family_first(&words, 1),
        Order::TwoFamilyNamesFirst => return family_first(&words, if words.len() > 2 { 2 } else { 1 }),
        Order::GivenFirst => words.len() - 1,
        // `Ana García López`, `Ana María García López`
        Order::GivenThenTwoFamilyNames => {
            if words.len() == 3 {
                1
            } else {
                words.len().saturating_sub(2).max(1)
            }
        }
    };
    let cut = family_particle(&words).unwrap_or(cut);
    let (given, family) = words.split_at(cut);
    (given.join(" "), family.join(" "))
}

/// The end of `Samuel King, Jr.`
fn is_suffix(text: &str) -> bool {
    let suffix = text.trim().trim_end_matches('.').to_lowercase();
    matches!(suffix.as_str(), "jr" | "sr" | "ii" | "iii" | "iv" | "v")
}

/// `García López Ana María`
fn family_first(words: &[&str], family_names: usize) -> (String, String) {
    let (family, given) = words.split_at(family_names);
    (given.join(" "), family.join(" "))
}

const PARTICLES: &[&str] = &[
    "de", "del", "la", "las", "los", "da", "das", "do", "dos", "di", "van", "von", "der", "den", "ter",
    "ten", "zu", "al", "bin", "ibn", "bint", "abu", "st.", "san", "santa",
];

/// Where a family name begins with a particle: `Ruth van der Berg`, `Ana de la Cruz`. In `María del Carmen López` and
/// its like the particle belongs to the given name.
fn family_particle(words: &[&str]) -> Option<usize> {
    let is_particle = |word: &&str| PARTICLES.contains(&word.to_lowercase().as_str());
    let first = words.iter().skip(1).position(is_particle)? + 1;
    let noun = first + words.get(first..)?.iter().take_while(|word| is_particle(word)).count();
    let devotional =
        matches!(words.first()?.to_lowercase().as_str(), "maría" | "maria" | "ma." | "josé" | "jose" | "luz");
    if devotional && first == 1 && noun + 1 < words.len() {
        return Some(noun + 1);
    }
    (noun < words.len()).then_some(first)
}

/// Whether a line is a person's name and nothing else, so that a list of such lines is a class.
pub(super) fn is_whole_name(line: &str) -> bool {
    let letters = line.chars().filter(|character| character.is_alphabetic()).count();
    let is_of_a_name = |character: char| {
        character.is_alphabetic()
            || is_combining_mark(character)
            || matches!(character, ' ' | '\'' | '’' | '-' | '.' | ',' | '·' | '\u{200c}' | '\u{200d}')
    };
    let ends_a_sentence = line.ends_with('.') && !line.to_lowercase().ends_with("r.");
    letters > 0
        && line.chars().all(is_of_a_name)
        && line.chars().count() <= 80
        && line.split_whitespace().count() <= 6
        && line.matches(',').count() <= 1
        && !ends_a_sentence
}

/// What secretaries write where there is no name. Real names that look like nothing (Null, Na) are not among them.
pub(super) fn is_placeholder(cell: &str) -> bool {
    const NOTHING: &[&str] = &[
        "-",
        "--",
        "---",
        "–",
        "—",
        ".",
        "?",
        "n/a",
        "#n/a",
        "none",
        "unknown",
        "tbd",
        "ninguno",
        "ninguna",
        "desconocido",
        "desconocida",
        "no aplica",
        "s/d",
        "(blank)",
        "(none)",
    ];
    NOTHING.contains(&cell.to_lowercase().as_str())
}
