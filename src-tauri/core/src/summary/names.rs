//! Whether words name somebody of the class. Where in doubt they do: a quote less is better than a child named.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::error::Result;
use crate::search::fold;

/// Parts of longer names that name nobody by themselves.
const PARTICLES: &[&str] = &[
    "abu", "al", "ap", "bin", "bint", "da", "das", "de", "del", "den", "der", "di", "do", "dos", "du", "e",
    "el", "i", "ibn", "la", "las", "le", "los", "of", "ould", "san", "santa", "st", "ten", "ter", "the",
    "thi", "umm", "van", "von", "y", "zu",
];

/// Names that are everyday words as well. They name somebody only when they begin with a capital letter.
const EVERYDAY: &[&str] = &[
    "alba",
    "alma",
    "amor",
    "angel",
    "art",
    "baker",
    "bill",
    "black",
    "blanca",
    "blanco",
    "brook",
    "brown",
    "can",
    "case",
    "chance",
    "christian",
    "cielo",
    "consuelo",
    "cook",
    "cruz",
    "dawn",
    "day",
    "do",
    "dolores",
    "domingo",
    "esperanza",
    "faith",
    "fisher",
    "flor",
    "flores",
    "frank",
    "grace",
    "grant",
    "green",
    "guerra",
    "hand",
    "hope",
    "joy",
    "king",
    "leon",
    "long",
    "love",
    "luna",
    "luz",
    "major",
    "mar",
    "mark",
    "marks",
    "may",
    "mercedes",
    "miller",
    "milagros",
    "moreno",
    "norma",
    "paloma",
    "pat",
    "paz",
    "perla",
    "price",
    "ray",
    "reina",
    "reyes",
    "rich",
    "rios",
    "rivera",
    "rocio",
    "rojas",
    "rojo",
    "rosa",
    "rosas",
    "rose",
    "salvador",
    "santos",
    "serena",
    "short",
    "sierra",
    "sky",
    "smith",
    "sol",
    "son",
    "soledad",
    "star",
    "stella",
    "stone",
    "summer",
    "taylor",
    "vega",
    "victor",
    "victoria",
    "white",
    "will",
    "wise",
    "young",
];

/// Every name of the class, as it would stand in a sentence.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Whole words, folded, that name somebody in any spelling.
    words: BTreeSet<String>,
    /// Whole words, folded, that name somebody only when they begin with a capital letter.
    capitalised: BTreeSet<String>,
    /// In scripts that know no capitals, and some no spaces: anywhere in a word.
    anywhere: BTreeSet<String>,
}

impl Names {
    /// The names of the children and adults of the class, those who left included, and what families are called.
    pub(super) fn of_the_class(conn: &Connection) -> Result<Self> {
        let mut statement = conn.prepare(include_str!("sql/names.sql"))?;
        let mut rows = statement.query([])?;
        let mut names = Self::default();
        while let Some(row) = rows.next()? {
            names.add(&row.get::<_, String>("given_name")?, Kind::Given);
            names.add(&row.get::<_, String>("family_name")?, Kind::Family);
        }
        Ok(names)
    }

    /// Whether these words name anybody.
    pub(super) fn stand_in(&self, text: &str) -> bool {
        let by_word = tokens(text).any(|token| {
            let begins_with_capital = token.chars().next().is_some_and(char::is_uppercase);
            let word = fold(token);
            self.words.contains(&word) || (begins_with_capital && self.capitalised.contains(&word))
        });
        by_word || {
            let text = fold(text);
            self.anywhere.iter().any(|name| text.contains(name))
        }
    }

    fn add(&mut self, name: &str, kind: Kind) {
        if name.chars().any(has_no_case) {
            // A family name of one letter is an everyday word: 王, 马. A given name of one letter is how a child is called.
            let whole: String = fold(name).split_whitespace().collect();
            if whole.chars().count() > 1 || kind == Kind::Given {
                self.anywhere.insert(whole);
            }
            for part in fold(name).split_whitespace().filter(|part| part.chars().count() > 1) {
                self.anywhere.insert(part.to_owned());
            }
            return;
        }
        let parts: Vec<String> = tokens(name).map(fold).collect();
        let alone = parts.len() == 1;
        for part in &parts {
            let particle = PARTICLES.contains(&part.as_str());
            match part.chars().count() {
                0 | 1 => {}
                _ if particle && !alone => {}
                2 => self.add_capitalised(part),
                _ if particle || EVERYDAY.contains(&part.as_str()) => self.add_capitalised(part),
                _ => self.add_word(part),
            }
        }
        // O'Brien is written OBrien as well.
        let joined = parts.concat();
        if !alone && !name.trim().contains(' ') && joined.chars().count() > 2 {
            self.add_word(&joined);
        }
    }

    fn add_word(&mut self, word: &str) {
        self.words.insert(word.to_owned());
    }

    fn add_capitalised(&mut self, word: &str) {
        self.capitalised.insert(word.to_owned());
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Given,
    Family,
}

/// The words of a text, without what stands between them.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    let in_a_word = |c: char| c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c);
    text.split(move |c: char| !in_a_word(c)).filter(|token| !token.is_empty())
}

/// A letter of a script without capitals: Arabic, Chinese, Amharic.
fn has_no_case(c: char) -> bool {
    c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase() && !('\u{2b0}'..='\u{2ff}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(people: &[(&str, &str)]) -> Names {
        let mut names = Names::default();
        for (given, family) in people {
            names.add(given, Kind::Given);
            names.add(family, Kind::Family);
        }
        names
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        let names =
            names(&[("José María", "de la Cruz"), ("Ana", "Nguyễn"), ("An", "Đỗ"), ("Sean", "O'Brien")]);
        for text in [
            "jose reads now",
            "JOSÉ’s book",
            "con María en casa",
            "ana likes it",
            "An reads",
            "the nguyen home",
            "Mr. OBrien",
            "O’Brien said so",
        ] {
            assert!(names.stand_in(text), "{text}");
        }
        for text in ["la maestra de mi hija", "an apple a day", "banana", "joseph", "do it", "The reading"] {
            assert!(!names.stand_in(text), "{text}");
        }
    }

    #[test]
    fn a_name_that_is_an_everyday_word_is_found_by_its_capital() {
        let names = names(&[("Will", "May"), ("Van", "Luna")]);
        assert!(names.stand_in("I hope that Will reads"));
        assert!(names.stand_in("She told Van."));
        assert!(!names.stand_in("we will see, van bien, it may be"));
    }

    #[test]
    fn a_name_is_found_inside_a_word_of_a_script_without_capitals() {
        let names = names(&[("明", "王"), ("أحمد", "الحسن"), ("小红", "李")]);
        for text in ["小明喜欢读书", "قلت لأحمد", "红小红", "بيت الحسن"] {
            assert!(names.stand_in(text), "{text}");
        }
        assert!(!names.stand_in("老师问我"));
        assert!(!names.stand_in("国王"));
    }
}
