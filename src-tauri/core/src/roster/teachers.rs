//! Which teacher of a file a name means, written as people write it: `Ms. Okafor`, `A. Okafor`, `Okafor, Ada`.

use super::preview::PreviewTeacher;
use super::text::fold;

/// A teacher's name as it was typed: the words before the last, and the last.
pub(super) struct Named {
    words: Vec<String>,
    /// What stood before a comma is the family name.
    family_first: Option<String>,
}

impl Named {
    /// `None` if nothing is left without the title.
    pub(super) fn of(name: &str) -> Option<Self> {
        let family_first =
            name.split_once(',').map(|(family, _)| fold(family)).filter(|family| !family.is_empty());
        let words = words_of(name);
        (!words.is_empty()).then_some(Self { words, family_first })
    }

    /// Whether a teacher of the file can be meant: the family name is the same, and so is the given name or its first
    /// letter where one was written.
    pub(super) fn fits(&self, teacher: &PreviewTeacher) -> bool {
        let (given, family) = match (words_of(&teacher.given_name), words_of(&teacher.family_name)) {
            (only, none) if none.is_empty() => (none, only),
            both => both,
        };
        if let Some(written) = &self.family_first {
            let rest = self.words.concat();
            let given_written = rest.strip_prefix(written.as_str()).unwrap_or_default();
            let given_written: Vec<String> =
                (!given_written.is_empty()).then(|| given_written.to_owned()).into_iter().collect();
            return family.concat() == *written && is_given(&given_written, &given);
        }
        (0..self.words.len()).any(|cut| {
            let (before, behind) = self.words.split_at(cut);
            let is_family = !behind.is_empty() && family.starts_with(behind);
            is_family && is_given(before, &given)
        })
    }
}

/// `A`, `Ada` and `Ada Ngozi` for `Ada Ngozi`; nothing at all fits too.
fn is_given(written: &[String], given: &[String]) -> bool {
    // A file that says `Ms. Okafor` does not say which.
    if given.is_empty() {
        return true;
    }
    let is_same =
        |word: &str, full: &str| word == full || word.chars().count() == 1 && full.starts_with(word);
    let is_beginning =
        written.len() <= given.len() && written.iter().zip(given).all(|(word, full)| is_same(word, full));
    is_beginning || written.concat() == given.concat()
}

/// The words of a name without titles.
fn words_of(name: &str) -> Vec<String> {
    let words = name.split(|character: char| !is_of_a_word(character)).map(fold);
    words.filter(|word| !word.is_empty() && !TITLES.contains(&word.as_str())).collect()
}

fn is_of_a_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '\'' | '’' | '-' | '\u{300}'..='\u{36f}')
}

const TITLES: &[&str] = &[
    "ms",
    "mrs",
    "mr",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "teacher",
    "coach",
    "sir",
    "madam",
    "sr",
    "sra",
    "srta",
    "dra",
    "profe",
    "profesor",
    "profesora",
    "maestro",
    "maestra",
    "mtro",
    "mtra",
    "lic",
    "mme",
    "mlle",
    "herr",
    "frau",
];
