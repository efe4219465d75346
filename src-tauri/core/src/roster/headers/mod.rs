//! What the columns of a table hold, told by their names in English or Spanish.
//!
//! A name is cut into words (`Mother's cell phone`, `guardian1_email`, `ApellidoPaterno`), and the words say whose
//! column it is and which part of them it holds. That finds far more than a list of whole names could.

mod head;
mod vocabulary;
mod words;

use std::collections::HashSet;

use super::mapping::{Field, GuardianPart, HomePart, Slot, StudentPart};
use head::{Adult, Head, Part, Whose, is_both, read_one};
use vocabulary::{Meaning, Tongue};
use words::{Spelling, Word, words};

/// In which order a whole name is written where no comma says it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// `Mary Ann Smith`
    #[default]
    GivenFirst,
    /// `Ana María García López`
    GivenThenTwoFamilyNames,
    /// `Smith Mary Ann`
    FamilyFirst,
    /// `García López Ana María`
    TwoFamilyNamesFirst,
}

/// What the names of all columns say.
#[derive(Debug)]
pub(super) struct Reading {
    /// What each column holds.
    pub(super) fields: Vec<Option<Field>>,
    /// The columns of adults beyond the fourth.
    pub(super) beyond: Vec<usize>,
}

/// Whether a cell reads like the name of a column that is known.
pub(super) fn is_known(header: &str) -> bool {
    read_one(header, Spelling::Exact).is_some()
}

/// Whether a word or two say that somebody is a student: `Students`, `Alumna`.
pub(super) fn is_student_word(text: &str) -> bool {
    says(text, &[Meaning::Student])
}

/// Whether a word or two say that somebody cares for a child: `Parent`, `Mother`, `Tutora legal`.
pub(super) fn is_adult_word(text: &str) -> bool {
    says(text, &[Meaning::Kin, Meaning::Guardian])
}

fn says(text: &str, meanings: &[Meaning]) -> bool {
    let words = words(text, Spelling::Exact);
    let is_plain =
        words.iter().all(|word| meanings.contains(&word.meaning) || word.meaning == Meaning::Filler);
    is_plain && words.iter().any(|word| meanings.contains(&word.meaning))
}

/// The word by which a header says what an adult is to the child: `Mother` of `MOTHER'S PHONE`. None where it says
/// no more than that the adult is somebody to turn to, or names two relations at once.
pub(super) fn relationship(header: &str) -> Option<String> {
    let words = words(header, Spelling::Close);
    let mut kin = words.iter().filter(|word| matches!(word.meaning, Meaning::Kin | Meaning::Guardian));
    let word = kin.next()?;
    let several = kin.any(|other| other.text != word.text);
    const NO_RELATION: &[&str] =
        &["adult", "adulto", "contact", "contacto", "contacts", "guardians", "padres", "parents", "tutores"];
    if several || NO_RELATION.contains(&word.text.as_str()) {
        return None;
    }
    let mut letters = word.written.chars();
    let first = letters.next()?;
    Some(first.to_uppercase().chain(letters.flat_map(char::to_lowercase)).collect())
}

/// The order of names in a column, by its header and the language of all headers.
pub(super) fn order(header: &str, spanish: bool) -> Order {
    let words = words(header, Spelling::Close);
    let place = |wanted: &[Meaning]| words.iter().position(|word| wanted.contains(&word.meaning));
    let family = place(&[Meaning::Family]);
    let given = place(&[Meaning::Given, Meaning::Name]);
    match (family, given) {
        (Some(family), Some(given)) if family < given && is_both(&words) => {
            if spanish {
                Order::TwoFamilyNamesFirst
            } else {
                Order::FamilyFirst
            }
        }
        _ if spanish => Order::GivenThenTwoFamilyNames,
        _ => Order::GivenFirst,
    }
}

/// Whether the headers are Spanish: more words of it than of English.
pub(super) fn are_spanish(headers: &[String]) -> bool {
    let all: Vec<Word> = headers.iter().flat_map(|header| words(header, Spelling::Exact)).collect();
    let spanish = all.iter().filter(|word| word.tongue == Tongue::Spanish).count();
    let english = all.iter().filter(|word| word.tongue == Tongue::English).count();
    spanish > english
}

/// What every column holds, as far as the names tell.
pub(super) fn read(headers: &[String]) -> Reading {
    let mut heads: Vec<Option<Head>> =
        headers.iter().map(|header| read_one(header, Spelling::Close)).collect();
    settle_trailing_numbers(&mut heads);
    settle_unowned_names(&mut heads);
    settle_bare_names(&mut heads);
    assign(&heads)
}

/// `Guardian phone 1` and `Guardian phone 2` are two telephones of one adult, unless a name has that number too.
fn settle_trailing_numbers(heads: &mut [Option<Head>]) {
    let named: HashSet<Adult> = heads
        .iter()
        .flatten()
        .filter(|head| head.part.is_name())
        .filter_map(|head| head.whose.adult())
        .collect();
    for head in heads.iter_mut().flatten() {
        let is_named = head.whose.adult().is_none_or(|adult| named.contains(&adult));
        if let Whose::Adult { number, number_is_last: true, .. } = &mut head.whose
            && !is_named
            && !head.part.is_name()
        {
            *number = None;
        }
    }
}

/// `Nombre` beside `Apellidos` is the given name, alone it is the whole name.
fn settle_bare_names(heads: &mut [Option<Head>]) {
    let with_family: HashSet<Option<Adult>> = heads
        .iter()
        .flatten()
        .filter(|head| head.part == Part::Family)
        .map(|head| head.whose.adult())
        .collect();
    for head in heads.iter_mut().flatten().filter(|head| head.part == Part::BareName) {
        head.part = if with_family.contains(&head.whose.adult()) { Part::Given } else { Part::Full };
    }
}

/// In a file of one row an adult, `Student, First name, Last name, Relationship, Language`: what says nobody's name or
/// language it is, is the adult's.
fn settle_unowned_names(heads: &mut [Option<Head>]) {
    let any = |wanted: &dyn Fn(&Head) -> bool| heads.iter().flatten().any(wanted);
    let is_adult = |head: &Head| matches!(head.whose, Whose::Adult { .. });
    let students_are_named = any(&|head| head.whose == Whose::Student && head.part.is_name());
    let adults_are_named = any(&|head| is_adult(head) && head.part.is_name());
    let relationship = any(&|head| head.part == Part::Relationship);
    if !students_are_named || !relationship {
        return;
    }
    let several_adults =
        heads.iter().flatten().filter_map(|head| head.whose.adult()).collect::<HashSet<_>>().len() > 1;
    for head in heads.iter_mut().flatten().filter(|head| head.whose == Whose::Nobody) {
        let is_adults =
            head.part.is_name() && !adults_are_named || head.part == Part::Language && !several_adults;
        if is_adults {
            head.whose = Whose::Adult { kin: None, number: None, number_is_last: false };
        }
    }
}

/// Gives adults their places in the order of the columns.
fn assign(heads: &[Option<Head>]) -> Reading {
    let mut adults: Vec<Adult> = Vec::new();
    let mut taken: HashSet<Field> = HashSet::new();
    let mut reading = Reading { fields: Vec::with_capacity(heads.len()), beyond: Vec::new() };
    for (column, head) in heads.iter().enumerate() {
        let field = head.as_ref().and_then(|head| match &head.whose {
            Whose::Student | Whose::Nobody => student_part(head.part).map(|part| Field::Student { part }),
            Whose::Home => home_part(head.part).map(|part| Field::Home { part }),
            Whose::Adult { .. } => {
                let (part, adult) = (guardian_part(head.part)?, head.whose.adult()?);
                let place = adults.iter().position(|other| *other == adult).unwrap_or_else(|| {
                    adults.push(adult);
                    adults.len() - 1
                });
                let slot = u8::try_from(place + 1).ok().and_then(|number| Slot::try_from(number).ok());
                if slot.is_none() {
                    reading.beyond.push(column);
                }
                Some(Field::Guardian { slot: slot?, part })
            }
        });
        let may_repeat = head.as_ref().is_some_and(|head| {
            head.is_one_of_several || matches!(head.part, Part::Phone | Part::Mobile | Part::Address)
        });
        reading.fields.push(field.filter(|field| taken.insert(*field) || may_repeat));
    }
    reading
}

fn student_part(part: Part) -> Option<StudentPart> {
    Some(match part {
        Part::Given => StudentPart::GivenName,
        Part::Family => StudentPart::FamilyName,
        Part::Full | Part::BareName => StudentPart::FullName,
        Part::Preferred => StudentPart::PreferredName,
        Part::Id => StudentPart::Id,
        Part::Grade => StudentPart::Grade,
        Part::Class => StudentPart::Class,
        Part::Teacher => StudentPart::Teacher,
        Part::BirthDate => StudentPart::BirthDate,
        Part::Pronouns => StudentPart::Pronouns,
        Part::Language => StudentPart::HomeLanguage,
        Part::Relationship | Part::Phone | Part::Mobile | Part::Email | Part::Address | Part::Interpreter => {
            return None;
        }
    })
}

fn guardian_part(part: Part) -> Option<GuardianPart> {
    Some(match part {
        Part::Given => GuardianPart::GivenName,
        Part::Family => GuardianPart::FamilyName,
        Part::Full | Part::BareName => GuardianPart::FullName,
        Part::Id => GuardianPart::Id,
        Part::Language => GuardianPart::Language,
        Part::Relationship => GuardianPart::Relationship,
        Part::Phone => GuardianPart::Phone,
        Part::Mobile => GuardianPart::Mobile,
        Part::Email => GuardianPart::Email,
        Part::Address => GuardianPart::Address,
        Part::Interpreter => GuardianPart::Interpreter,
        Part::Preferred | Part::Grade | Part::Class | Part::Teacher | Part::BirthDate | Part::Pronouns => {
            return None;
        }
    })
}

fn home_part(part: Part) -> Option<HomePart> {
    match part {
        Part::Phone | Part::Mobile => Some(HomePart::Phone),
        Part::Address => Some(HomePart::Address),
        Part::Interpreter => Some(HomePart::Interpreter),
        _ => None,
    }
}
