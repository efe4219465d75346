//! What a roster file says, before anything is written: who would be added, what was left out and why.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::mapping::Columns;
use super::people::People;
use crate::error::{Error, Result};

/// An enum whose values are words: the same in JSON, in TypeScript and, after a prefix, in the locale files.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$about:meta])* $variant:ident = $code:tt,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub enum $name { $($(#[$about])* #[serde(rename = $code)] $variant,)* }

        impl $name {
            /// Every value, in the order of its definition.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word for it in JSON.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }
        }
    };
}
pub(super) use words;

words! {
    /// What kind of file a roster is. Those without a reader yet are known by sight, so that the teacher is told
    /// what they hold. The locale files name each under `format-` and [`Format::code`], with `-` for `.`.
    Format {
        /// Microsoft School Data Sync, version 2.1 CSV.
        SdsV21 = "sds-v2.1",
        /// A table of text whose columns are found by name.
        Csv = "csv",
        /// OneRoster 1.1 CSV.
        OneRoster11 = "oneroster-1.1",
        /// OneRoster 1.2 CSV.
        OneRoster12 = "oneroster-1.2",
        /// Microsoft School Data Sync, version 1 CSV.
        SdsV1 = "sds-v1",
        /// A spreadsheet of Excel 2007 and later.
        Xlsx = "xlsx",
        /// A spreadsheet of older Excel, or another old Office document.
        Xls = "xls",
        /// A spreadsheet of LibreOffice.
        Ods = "ods",
        /// Address book cards.
        Vcard = "vcard",
        /// JSON.
        Json = "json",
        /// XML.
        Xml = "xml",
        /// A web page; some systems write one and call it a spreadsheet.
        Html = "html",
        /// A PDF.
        Pdf = "pdf",
        /// A text document of Word, LibreOffice or the like.
        Document = "document",
        /// A picture.
        Image = "image",
        /// An archive other than zip.
        Archive = "archive",
    }
}

words! {
    /// Why a row was left out. The locale files explain each under `skipped-` and its code.
    SkipReason {
        /// The school marked the row as to be deleted.
        ToBeDeleted = "to-be-deleted",
        /// The person has no name.
        NoName = "no-name",
        /// The same id stood in an earlier row.
        DuplicateId = "duplicate-id",
        /// The row has no id where it needs one.
        NoId = "no-id",
        /// The row names a person who is in no row of the people's file.
        UnknownPerson = "unknown-person",
        /// The row names a class that is in no row of the classes' file.
        UnknownClass = "unknown-class",
        /// Neither of the two people is a student.
        NoStudent = "no-student",
        /// The adult is a doctor, a teacher, an emergency contact…: not one who cares for the child.
        NotAGuardian = "not-a-guardian",
        /// A quotation mark was opened and not closed.
        UnclosedQuote = "unclosed-quote",
        /// The row has more filled cells than there are columns.
        TooManyCells = "too-many-cells",
        /// The row repeats the names of the columns.
        RepeatedHeader = "repeated-header",
    }
}

words! {
    /// What the teacher should look at. The locale files explain each under `warning-` and its code.
    WarningCode {
        /// The text was in an old encoding, guessed; `detail` is its name. Accents should be looked at.
        GuessedEncoding = "guessed-encoding",
        /// Some characters could not be read and stand as `U+FFFD`.
        ReplacedCharacters = "replaced-characters",
        /// Invisible control characters were taken out.
        ControlCharacters = "control-characters",
        /// No column holds a student's name; the teacher has to say which does.
        NoStudentName = "no-student-name",
        /// There are more guardians in a row than can be kept; `detail` is the column.
        TooManyGuardians = "too-many-guardians",
        /// A student has no guardian in this file; without a line, no student has one.
        NoGuardian = "no-guardian",
        /// Guardians have a telephone or an address, but no name.
        GuardianWithoutName = "guardian-without-name",
        /// Two students have the same name and were kept apart.
        SameName = "same-name",
        /// Rows that stand apart have the same student's name and nothing tells the students apart: taken as one.
        SameNameTakenAsOne = "same-name-taken-as-one",
        /// Two students have the same id; the second was kept without it.
        SameId = "same-id",
        /// A birth date could not be read.
        UnreadDate = "unread-date",
        /// Day and month could be the other way round; `detail` is `day-month` or `month-day`, as they were read.
        AmbiguousDates = "ambiguous-dates",
        /// Something other than an email address stands in its place and was left out.
        NotAnEmail = "not-an-email",
        /// It is unclear whether an interpreter is needed.
        UnreadInterpreter = "unread-interpreter",
        /// One cell may name two people.
        MaybeTwoPeople = "maybe-two-people",
        /// A file of the set is missing; `detail` is its name.
        MissingFile = "missing-file",
        /// A file of the set lacks a column and was left out; `detail` is the column.
        MissingColumn = "missing-column",
        /// The file does not say in which relation an adult stands to the child.
        NoRelationship = "no-relationship",
        /// Both people of a relationship are students; the second was taken as the adult.
        BothStudents = "both-students",
        /// There are more skipped rows or warnings than are listed.
        More = "more",
    }
}

/// A row that was left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Skipped {
    /// The file, as the school named it.
    pub file: String,
    /// The line on which the row begins, counted from 1.
    pub line: u32,
    /// Why.
    pub reason: SkipReason,
}

/// Something the teacher should look at; nothing was left out because of it unless its code says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Warning {
    /// What it is.
    pub code: WarningCode,
    /// The file, as the school named it.
    pub file: String,
    /// The line, counted from 1, where there is one.
    pub line: Option<u32>,
    /// What the sentence needs to be exact: the name of a column, a file, an encoding. Never anybody's data.
    pub detail: Option<String>,
}

/// How many there are of each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Counts {
    /// Children.
    pub students: u32,
    /// Adults who care for them.
    pub guardians: u32,
    /// Pairs of an adult and a child.
    pub links: u32,
    /// Classes.
    pub classes: u32,
    /// Rows left out.
    pub skipped: u32,
}

/// A class of the export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewClass {
    /// Its id in the school's system; where the file has none, its name.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many students it has.
    pub students: u32,
}

/// Why children were put into one family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FamilyReason {
    /// The same adult cares for them.
    SharedGuardian,
    /// They live at the same address and have the same family name.
    SameAddress,
    /// They live at the same address and can be reached by the same telephone.
    SamePhone,
}

/// The people around a child, or around children who belong together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PreviewFamily {
    /// The family names of the children; where they have none, of the adults.
    pub name: String,
    /// Why several children stand here together.
    pub reason: Option<FamilyReason>,
    /// The children, at least one.
    pub students: Vec<PreviewStudent>,
    /// The adults who care for them.
    pub guardians: Vec<PreviewGuardian>,
}

/// A child.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct PreviewStudent {
    /// The id in the school's system.
    pub external_id: Option<String>,
    /// The given names as written; empty for who has a family name only.
    pub given_name: String,
    /// The family names as written; empty for who has one name only.
    pub family_name: String,
    /// The name the child goes by, where the file says it.
    pub preferred_name: Option<String>,
    /// Pronouns as written.
    pub pronouns: Option<String>,
    /// The grade as written.
    pub grade: Option<String>,
    /// The classes, by [`PreviewClass::id`].
    pub class_ids: Vec<String>,
    /// The birth date.
    pub birth_date: Option<NaiveDate>,
    /// The language spoken at home: a BCP 47 tag where it was recognised, otherwise as written.
    pub home_language: Option<String>,
}

/// An adult who cares for a child.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct PreviewGuardian {
    /// The id in the school's system.
    pub external_id: Option<String>,
    /// The given names as written. Both names are empty where the file has only a telephone or the like.
    pub given_name: String,
    /// The family names as written.
    pub family_name: String,
    /// Telephone numbers as written, mobile ones first where the file tells.
    pub phones: Vec<String>,
    /// The email address.
    pub email: Option<String>,
    /// The language to speak with them: a BCP 47 tag where it was recognised, otherwise as written.
    pub language: Option<String>,
    /// Whether the school notes that an interpreter is needed.
    pub interpreter: bool,
    /// The postal address, on one line.
    pub address: Option<String>,
    /// For whom they care, at least one.
    pub cares_for: Vec<PreviewCare>,
}

/// That an adult cares for a child of the same family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewCare {
    /// The place of the child in [`PreviewFamily::students`], counted from 0.
    pub student: u32,
    /// What the adult is to the child, in the words of the file (`Abuela`, `guardian`); empty where it says nothing.
    pub relationship: String,
}

/// A roster file, read and understood; nothing is written yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Preview {
    /// What kind of file it is.
    pub format: Format,
    /// How many there are of each.
    pub counts: Counts,
    /// The classes of the export.
    pub classes: Vec<PreviewClass>,
    /// The families that would be added, in the order of the file.
    pub families: Vec<PreviewFamily>,
    /// The rows left out; where there are very many, the first of them.
    pub skipped: Vec<Skipped>,
    /// What the teacher should look at.
    pub warnings: Vec<Warning>,
    /// For a table: its columns, some rows, and what each column was taken for.
    pub columns: Option<Columns>,
    /// SHA-256 of what was read, in hex: of the file, or of the names and contents of a folder's files.
    pub sha256: String,
}

/// The part of a preview that names nobody: what `firstword roster preview --json` prints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Report {
    /// What kind of file it is.
    pub format: Format,
    /// How many there are of each.
    pub counts: Counts,
    /// The rows left out.
    pub skipped: Vec<Skipped>,
    /// What to look at.
    pub warnings: Vec<Warning>,
}

impl Format {
    /// The name of this format in the locale files.
    #[must_use]
    pub fn message(self) -> String {
        format!("format-{}", self.code().replace('.', "-"))
    }
}

impl Preview {
    /// The counts and findings without any person.
    #[must_use]
    pub fn report(&self) -> Report {
        Report {
            format: self.format,
            counts: self.counts,
            skipped: self.skipped.clone(),
            warnings: self.warnings.clone(),
        }
    }

    /// The same preview with the students of one class only, and those who care for them. Brothers and sisters in
    /// other classes fall away; what was skipped and warned of stays, for it concerns the whole file.
    ///
    /// # Errors
    /// [`Error::NotFound`] if the file has no such class.
    pub fn for_class(&self, id: &str) -> Result<Self> {
        let class =
            self.classes.iter().find(|class| class.id == id).ok_or(Error::NotFound { what: "class" })?;
        let in_class = |student: &PreviewStudent| student.class_ids.iter().any(|class| class == id);
        let families = People::from_families(&self.families, in_class).into_families();
        let classes = vec![class.clone()];
        let counts = Counts::of(&families, &classes, self.counts.skipped);
        Ok(Self { counts, classes, families, ..self.clone() })
    }
}

impl Counts {
    pub(super) fn of(families: &[PreviewFamily], classes: &[PreviewClass], skipped: u32) -> Self {
        let guardians = || families.iter().flat_map(|family| &family.guardians);
        Self {
            students: count(families.iter().map(|family| family.students.len()).sum()),
            guardians: count(guardians().count()),
            links: count(guardians().map(|guardian| guardian.cares_for.len()).sum()),
            classes: count(classes.len()),
            skipped,
        }
    }
}

/// A length as the whole project counts: the limits of reading keep it far below the top.
pub(super) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
