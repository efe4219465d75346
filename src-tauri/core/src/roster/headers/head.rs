//! One header by itself: whose column it is, and which part of them it holds.

use std::collections::HashSet;

use super::vocabulary::{Meaning, Tongue};
use super::words::{Spelling, Word, words};

/// What one header says by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) whose: Whose,
    pub(super) part: Part,
    /// One of several columns that make one name: `Primer apellido`, `Apellido 2`.
    pub(super) is_one_of_several: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Whose {
    /// The child, because the header says so.
    Student,
    /// The child, because most columns are the child's.
    Nobody,
    /// An adult, `kin` being the word where it tells adults apart (`mother`), and a number where there is one.
    Adult {
        kin: Option<String>,
        number: Option<u8>,
        number_is_last: bool,
    },
    Home,
}

/// An adult as headers tell them apart: the word of kinship, and a number, which is 1 where there is none.
pub(super) type Adult = (Option<String>, u8);

impl Whose {
    pub(super) fn adult(&self) -> Option<Adult> {
        match self {
            Self::Adult { kin, number, .. } => Some((kin.clone(), number.unwrap_or(1))),
            Self::Student | Self::Nobody | Self::Home => None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Given,
    Family,
    /// `Name`: whole, unless a column of family names stands beside it.
    BareName,
    Full,
    Preferred,
    Id,
    Grade,
    Class,
    Teacher,
    BirthDate,
    Pronouns,
    Language,
    Relationship,
    Phone,
    Mobile,
    Email,
    Address,
    Interpreter,
}

impl Part {
    pub(super) const fn is_name(self) -> bool {
        matches!(self, Self::Given | Self::Family | Self::BareName | Self::Full)
    }
}

pub(super) fn read_one(header: &str, spelling: Spelling) -> Option<Head> {
    let words = words(header, spelling);
    let is_adult = |word: &Word| word.meaning == Meaning::Guardian;
    // `Tutor principal` is the first of two; the principal of the school is nobody's.
    let is_elsewhere = |word: &Word| {
        word.meaning == Meaning::Elsewhere || word.text == "principal" && !words.iter().any(is_adult)
    };
    if words.iter().any(is_elsewhere) {
        return None;
    }
    // `Mother tongue` is the child's own.
    if words.iter().any(|word| word.text == "tongue") {
        return Some(Head { whose: Whose::Student, part: Part::Language, is_one_of_several: false });
    }
    if words.iter().any(|word| word.meaning == Meaning::Teacher) {
        return names_a_teacher(&words).then_some(Head {
            whose: Whose::Student,
            part: Part::Teacher,
            is_one_of_several: false,
        });
    }
    let part = part_of(&words)?;
    let whose = whose(&words, part)?;
    let is_one_of_several = matches!(part, Part::Given | Part::Family)
        && words.iter().any(|word| word.meaning == Meaning::Ordinal || word.number.is_some());
    Some(Head { whose, part, is_one_of_several })
}

/// `Teacher`, `Homeroom teacher`, `Nombre de la maestra`; of `Teacher email` and the like nothing is kept.
fn names_a_teacher(words: &[Word]) -> bool {
    use Meaning as M;
    let is_of_it = |word: &Word| {
        matches!(word.meaning, M::Teacher | M::Class | M::Name | M::Full | M::Student | M::Filler)
    };
    words.iter().all(is_of_it)
}

fn part_of(words: &[Word]) -> Option<Part> {
    use Meaning as M;
    let has = |meaning: M| words.iter().any(|word| word.meaning == meaning);
    let has_person = has(M::Student) || has(M::Kin) || has(M::Guardian);
    // `Name`, `Id`, `Class` and the like mean something else when an unknown word stands beside them.
    let is_plain = !has(M::Unknown);
    let part = if has(M::Relationship) {
        Part::Relationship
    } else if has(M::Interpreter) {
        Part::Interpreter
    } else if has(M::Language) {
        Part::Language
    } else if has(M::Pronouns) {
        Part::Pronouns
    } else if has(M::Email) {
        Part::Email
    } else if has(M::Birth) {
        return (!has(M::Address) && !has(M::AddressPart)).then_some(Part::BirthDate);
    } else if has(M::Mobile) {
        Part::Mobile
    } else if has(M::Phone) {
        Part::Phone
    } else if has(M::AddressPart) && has(M::Id) {
        // `State ID`
        return None;
    } else if has(M::Address) || has(M::AddressPart) {
        Part::Address
    } else if has(M::Grade) {
        return is_plain.then_some(Part::Grade);
    } else if has(M::Class) {
        return (is_plain && !has(M::Id)).then_some(Part::Class);
    } else if has(M::Preferred) {
        Part::Preferred
    } else if is_both(words) || has(M::Full) && has(M::Name) {
        Part::Full
    } else if has(M::Family) || has(M::FamilyWord) && has(M::Name) {
        Part::Family
    } else if has(M::Given) || has(M::Ordinal) && has(M::Name) {
        Part::Given
    } else if has(M::Name) {
        return is_plain.then_some(Part::BareName);
    } else if has(M::Number)
        && (has(M::Kin) || has(M::Guardian))
        && !words.iter().any(|word| word.number.is_some())
    {
        // `Contact number`
        Part::Phone
    } else if has(M::Id) || has(M::Number) && has(M::Student) {
        return (is_plain && !has(M::FamilyWord)).then_some(Part::Id);
    } else {
        return (is_plain && has_person && words.len() < 5).then_some(Part::Full);
    };
    Some(part)
}

/// `First and last name`, `Last, First`, `Apellidos y nombre`: both names in one column. `Last name` alone is not.
pub(super) fn is_both(words: &[Word]) -> bool {
    let count = |meaning: Meaning| words.iter().filter(|word| word.meaning == meaning).count();
    let (family, given, names) = (count(Meaning::Family), count(Meaning::Given), count(Meaning::Name));
    let spanish_pair = words.iter().any(|word| word.meaning == Meaning::Name && word.text == "nombre")
        && words.iter().any(|word| word.meaning == Meaning::Family && word.tongue == Tongue::Spanish);
    family > 0 && (given > 0 || spanish_pair) && names + given + family > 1
}

fn whose(words: &[Word], part: Part) -> Option<Whose> {
    let has = |meaning: Meaning| words.iter().any(|word| word.meaning == meaning);
    let kin: HashSet<&str> =
        words.iter().filter(|word| word.meaning == Meaning::Kin).map(|word| word.text.as_str()).collect();
    if has(Meaning::Kin) || has(Meaning::Guardian) {
        // `Father or guardian` and `Mother/Father` do not tell adults apart.
        let kin = kin
            .iter()
            .next()
            .filter(|_| kin.len() == 1 && !has(Meaning::Guardian))
            .map(|kin| (*kin).to_owned());
        let number = words.iter().enumerate().find_map(|(at, word)| Some((at, word.number.or(word.rank)?)));
        let last = words.len() - 1;
        let number_is_last = number.is_some_and(|(at, _)| {
            at == last
                && !matches!(
                    words.get(at.wrapping_sub(1)).map(|word| word.meaning),
                    Some(Meaning::Kin | Meaning::Guardian)
                )
        });
        return Some(Whose::Adult { kin, number: number.map(|(_, number)| number), number_is_last });
    }
    let anybody = Whose::Adult { kin: None, number: None, number_is_last: false };
    Some(match part {
        Part::Relationship => {
            let number = words.iter().find_map(|word| word.number);
            Whose::Adult { kin: None, number, number_is_last: false }
        }
        Part::Phone | Part::Mobile if has(Meaning::Student) => return None,
        Part::Email if has(Meaning::Student) => return None,
        Part::Phone | Part::Mobile | Part::Address | Part::Interpreter => Whose::Home,
        Part::Email => anybody,
        // `Home language` is the child's; whose a `Preferred language` is depends on the other columns.
        Part::Language if words.iter().any(|word| HOME_WORDS.contains(&word.text.as_str())) => Whose::Student,
        _ if has(Meaning::Student) => Whose::Student,
        _ => Whose::Nobody,
    })
}

const HOME_WORDS: &[&str] = &["home", "household", "native", "primary", "hogar", "casa", "materna"];
