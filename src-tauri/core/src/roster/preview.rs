//! What a roster file says, before anything is written: who would be added, what was left out and why.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(super) use super::codes::words;
pub use super::codes::{Format, OpenQuestion, SkipReason, WarningCode};
use super::mapping::Columns;
use super::people::People;
use super::teachers::Named;
use crate::error::{Error, Result};

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
    /// Who teaches it, where the file says so.
    pub teachers: Vec<PreviewTeacher>,
}

/// Somebody who teaches a class.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewTeacher {
    /// The id in the school's system.
    pub external_id: Option<String>,
    /// The given names as written.
    pub given_name: String,
    /// The family names as written.
    pub family_name: String,
}

/// A telephone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewPhone {
    /// As the file has it.
    pub written: String,
    /// As E.164 (`+12025550101`), where it is a number of the school's country or says its own.
    pub e164: Option<String>,
}

/// That a child is no longer in a class.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct PreviewDeparture {
    /// The child, by its id in the school's system.
    pub student: String,
    /// The class, by its id in the school's system.
    pub class: String,
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
    /// The name they go by, where the file says it.
    pub preferred_name: Option<String>,
    /// Telephones, mobile ones first where the file tells.
    pub phones: Vec<PreviewPhone>,
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
    /// What only the teacher can say.
    pub questions: Vec<OpenQuestion>,
    /// Whether the file holds changes since the last one only. If not, who is missing in it is no longer there.
    pub is_delta: bool,
    /// Children and adults whom the school marks as to be removed, by their id in the school's system.
    pub gone: Vec<String>,
    /// Children whom the school takes out of a class.
    pub departures: Vec<PreviewDeparture>,
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
    /// What only the teacher can say.
    pub questions: Vec<OpenQuestion>,
    /// Whether the file holds changes since the last one only.
    pub is_delta: bool,
    /// How many people the school marks as to be removed.
    pub gone: u32,
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
            questions: self.questions.clone(),
            is_delta: self.is_delta,
            gone: count(self.gone.len()),
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
        let departures = self.departures.iter().filter(|left| left.class == id).cloned().collect();
        Ok(Self {
            counts,
            classes,
            families,
            departures,
            format: self.format,
            skipped: self.skipped.clone(),
            warnings: self.warnings.clone(),
            questions: self.questions.clone(),
            is_delta: self.is_delta,
            gone: self.gone.clone(),
            columns: self.columns.clone(),
            sha256: self.sha256.clone(),
        })
    }

    /// The class of this teacher, by its id: `Ms. Okafor`, `A. Okafor` and `Ada Okafor` are understood. `None` unless
    /// exactly one class fits.
    #[must_use]
    pub fn class_of_teacher(&self, teacher: &str) -> Option<&str> {
        let named = Named::of(teacher)?;
        let mut fitting =
            self.classes.iter().filter(|class| class.teachers.iter().any(|one| named.fits(one)));
        let only = fitting.next()?;
        fitting.next().is_none().then_some(only.id.as_str())
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
