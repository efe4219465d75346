//! What each column of a table holds: proposed by its name, decided by the teacher.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::headers;
use super::text::fold;

/// What a column holds. The locale files name each under `field-<who>-<part>`, with `-` for `_`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(tag = "who", rename_all = "snake_case")]
pub enum Field {
    /// Something about the child.
    Student {
        /// What.
        part: StudentPart,
    },
    /// Something about one of up to four adults in the row.
    Guardian {
        /// Which of the four.
        slot: Slot,
        /// What.
        part: GuardianPart,
    },
    /// Something that is the same for all adults of the row.
    Home {
        /// What.
        part: HomePart,
    },
}

/// What a column says of a child. Columns with the same part are joined in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StudentPart {
    /// Given names.
    GivenName,
    /// Family names.
    FamilyName,
    /// The whole name, as `Last, First` or `First Last`.
    FullName,
    /// The name the child goes by.
    PreferredName,
    /// The id in the school's system.
    Id,
    /// The grade.
    Grade,
    /// The class.
    Class,
    /// Who teaches the class, as a whole name.
    Teacher,
    /// The birth date.
    BirthDate,
    /// Pronouns.
    Pronouns,
    /// The language spoken at home.
    HomeLanguage,
}

/// What a column says of an adult.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GuardianPart {
    /// Given names.
    GivenName,
    /// Family names.
    FamilyName,
    /// The whole name.
    FullName,
    /// The id in the school's system.
    Id,
    /// What the adult is to the child.
    Relationship,
    /// A telephone.
    Phone,
    /// A mobile telephone.
    Mobile,
    /// The email address.
    Email,
    /// The language to speak with them.
    Language,
    /// Whether an interpreter is needed.
    Interpreter,
    /// The postal address.
    Address,
}

/// What a column says of a home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HomePart {
    /// The telephone.
    Phone,
    /// The postal address, or a part of it.
    Address,
    /// Whether an interpreter is needed.
    Interpreter,
}

/// One of the four adults that a row can hold: 1 to 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "u8", into = "u8")]
#[ts(as = "u8")]
pub struct Slot(u8);

impl Slot {
    /// The first adult of a row.
    pub const FIRST: Self = Self(1);
    /// All four.
    pub const ALL: [Self; 4] = [Self(1), Self(2), Self(3), Self(4)];
}

impl TryFrom<u8> for Slot {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        if (1..=4).contains(&number) { Ok(Self(number)) } else { Err("a guardian's number is 1 to 4") }
    }
}

impl From<Slot> for u8 {
    fn from(slot: Slot) -> Self {
        slot.0
    }
}

/// What every column holds, in the order of the columns; `None` is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Mapping {
    /// One for each header.
    pub fields: Vec<Option<Field>>,
}

impl Mapping {
    /// The columns that hold a field.
    pub(super) fn columns_of(&self, field: Field) -> Vec<usize> {
        (0..self.fields.len()).filter(|column| self.fields.get(*column) == Some(&Some(field))).collect()
    }

    /// The same mapping for a table with columns of the same names, in whatever order. A column that this one does not know
    /// is taken for what its name says.
    pub(super) fn of_same_names(&self, mine: &[String], theirs: &[String]) -> Self {
        let proposed = headers::read(theirs).fields;
        let mut taken = BTreeSet::new();
        let fields = theirs.iter().zip(proposed).map(|(header, proposed)| {
            let same = mine
                .iter()
                .enumerate()
                .find(|(at, known)| fold(known) == fold(header) && !taken.contains(at));
            let Some((at, _)) = same else { return proposed };
            taken.insert(at);
            self.fields.get(at).copied().flatten()
        });
        Self { fields: fields.collect() }
    }

    /// Whether any column can hold a student's name.
    pub(super) fn names_students(&self) -> bool {
        self.fields.iter().flatten().any(Field::names_a_student)
    }
}

/// The columns of a table, for the teacher to look at and to change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Columns {
    /// The file, as the school named it.
    pub file: String,
    /// The names of the columns as written; a column may have none.
    pub headers: Vec<String>,
    /// Up to five rows of the file, each as long as the headers.
    pub samples: Vec<Vec<String>>,
    /// What the columns were taken for: the teacher's mapping if one was given, otherwise the proposed one.
    pub mapping: Mapping,
}

impl Field {
    /// The name of this field in the locale files; a guardian's number is the variable `slot`.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Student { part } => match part {
                StudentPart::GivenName => "field-student-given-name",
                StudentPart::FamilyName => "field-student-family-name",
                StudentPart::FullName => "field-student-full-name",
                StudentPart::PreferredName => "field-student-preferred-name",
                StudentPart::Id => "field-student-id",
                StudentPart::Grade => "field-student-grade",
                StudentPart::Class => "field-student-class",
                StudentPart::Teacher => "field-student-teacher",
                StudentPart::BirthDate => "field-student-birth-date",
                StudentPart::Pronouns => "field-student-pronouns",
                StudentPart::HomeLanguage => "field-student-home-language",
            },
            Self::Guardian { part, .. } => match part {
                GuardianPart::GivenName => "field-guardian-given-name",
                GuardianPart::FamilyName => "field-guardian-family-name",
                GuardianPart::FullName => "field-guardian-full-name",
                GuardianPart::Id => "field-guardian-id",
                GuardianPart::Relationship => "field-guardian-relationship",
                GuardianPart::Phone => "field-guardian-phone",
                GuardianPart::Mobile => "field-guardian-mobile",
                GuardianPart::Email => "field-guardian-email",
                GuardianPart::Language => "field-guardian-language",
                GuardianPart::Interpreter => "field-guardian-interpreter",
                GuardianPart::Address => "field-guardian-address",
            },
            Self::Home { part } => match part {
                HomePart::Phone => "field-home-phone",
                HomePart::Address => "field-home-address",
                HomePart::Interpreter => "field-home-interpreter",
            },
        }
    }

    /// Whether it can hold a student's name.
    pub(super) const fn names_a_student(&self) -> bool {
        use StudentPart::{FamilyName, FullName, GivenName};
        matches!(self, Self::Student { part: GivenName | FamilyName | FullName })
    }

    /// Every field, in the order in which a list to choose from shows them.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let students = StudentPart::ALL.into_iter().map(|part| Self::Student { part });
        let homes = HomePart::ALL.into_iter().map(|part| Self::Home { part });
        let guardians = Slot::ALL
            .into_iter()
            .flat_map(|slot| GuardianPart::ALL.into_iter().map(move |part| Self::Guardian { slot, part }));
        students.chain(guardians).chain(homes).collect()
    }
}

impl StudentPart {
    /// Every part, in the order in which a list shows them.
    pub const ALL: [Self; 11] = [
        Self::GivenName,
        Self::FamilyName,
        Self::FullName,
        Self::PreferredName,
        Self::Id,
        Self::Grade,
        Self::Class,
        Self::Teacher,
        Self::BirthDate,
        Self::Pronouns,
        Self::HomeLanguage,
    ];
}

impl GuardianPart {
    /// Every part, in the order in which a list shows them.
    pub const ALL: [Self; 11] = [
        Self::GivenName,
        Self::FamilyName,
        Self::FullName,
        Self::Id,
        Self::Relationship,
        Self::Phone,
        Self::Mobile,
        Self::Email,
        Self::Language,
        Self::Interpreter,
        Self::Address,
    ];
}

impl HomePart {
    /// Every part, in the order in which a list shows them.
    pub const ALL: [Self; 3] = [Self::Phone, Self::Address, Self::Interpreter];
}
