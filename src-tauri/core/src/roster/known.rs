//! Who is here already, with what the school said of each last time.

use std::collections::{BTreeSet, HashMap};

use super::school::{SchoolEntry, SchoolField, reach_of};
use super::text::fold;
use crate::error::Result;
use crate::families::{Care, Classroom, Family, Guardian, Household, Student, profile};
use crate::ids::{ClassroomId, FamilyId, GuardianId, HouseholdId, StudentId};
use crate::store::{Record, Store};

/// Everybody here, archived or not.
pub(super) struct Known {
    pub(super) students: Vec<KnownStudent>,
    pub(super) guardians: Vec<KnownGuardian>,
    pub(super) families: HashMap<FamilyId, Family>,
    pub(super) households: Vec<Household>,
    pub(super) care: Vec<Care>,
    pub(super) classrooms: Vec<Classroom>,
    /// The class as the teacher names it.
    pub(super) room: String,
    student_at: HashMap<StudentId, usize>,
    guardian_at: HashMap<GuardianId, usize>,
    adults_of: HashMap<FamilyId, Vec<usize>>,
    care_at: HashMap<(StudentId, GuardianId), usize>,
    /// What the school said of people whom the teacher has taken off since.
    pub(super) taken_off: Vec<SchoolEntry>,
}

/// A child who is here.
pub(super) struct KnownStudent {
    pub(super) record: Student,
    /// What the school said, class by class, oldest first.
    pub(super) entries: Vec<SchoolEntry>,
}

/// An adult who is here.
pub(super) struct KnownGuardian {
    pub(super) record: Guardian,
    pub(super) entry: Option<SchoolEntry>,
}

/// A person's name as it is compared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct NameKey {
    whole: String,
    words: BTreeSet<String>,
}

impl NameKey {
    pub(super) fn of(given: &str, family: &str) -> Self {
        let words = [given, family]
            .into_iter()
            .flat_map(|names| names.split(|letter: char| letter.is_whitespace() || letter == '-'))
            .map(fold)
            .filter(|word| !word.is_empty())
            .collect();
        Self { whole: format!("{}\n{}", fold(given), fold(family)), words }
    }

    /// The name as it is looked up: the same for all names that [`NameKey::is`] takes for one.
    pub(super) fn whole(self) -> String {
        self.whole
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether it is the same name, letter for letter but for case and accents.
    pub(super) fn is(&self, other: &Self) -> bool {
        !self.is_empty() && self.whole == other.whole
    }

    /// Whether they have a word in common, as names have that were corrected or changed by a marriage.
    pub(super) fn shares_a_word(&self, other: &Self) -> bool {
        self.words.intersection(&other.words).next().is_some()
    }

    /// Whether one is the other with names left out, in whatever order: `Rosas Martín` and `Martín Rosas Díaz`.
    pub(super) fn looks_like(&self, other: &Self) -> bool {
        let fewest = self.words.len().min(other.words.len());
        fewest > 0
            && (fewest > 1 || self.words.len() == other.words.len())
            && (self.words.is_subset(&other.words) || other.words.is_subset(&self.words))
    }
}

/// The name that an entry says.
pub(super) fn said_name(entry: &SchoolEntry) -> NameKey {
    let part = |field| entry.said.get(&field).map_or("", String::as_str);
    NameKey::of(part(SchoolField::GivenName), part(SchoolField::FamilyName))
}

impl KnownStudent {
    /// What the school said last: in the class where the child is, or was.
    pub(super) fn entry(&self) -> Option<&SchoolEntry> {
        self.entries.iter().rev().find(|entry| entry.gone_on.is_none()).or_else(|| self.entries.last())
    }

    /// The names the child has here and in the school's file.
    pub(super) fn names(&self) -> Vec<NameKey> {
        let here = NameKey::of(&self.record.given_name, &self.record.family_name);
        std::iter::once(here).chain(self.entry().map(said_name)).collect()
    }

    pub(super) fn external_id(&self) -> &str {
        id_in(self.entry(), &self.record.external_id)
    }

    /// The class the child was last brought into, or stands in.
    pub(super) fn classroom(&self) -> Option<ClassroomId> {
        self.entry().and_then(|entry| entry.classroom).or(self.record.classroom)
    }

    pub(super) fn is_here(&self) -> bool {
        self.record.archived_on.is_none()
    }
}

impl KnownGuardian {
    pub(super) fn names(&self) -> Vec<NameKey> {
        let here = NameKey::of(&self.record.given_name, &self.record.family_name);
        std::iter::once(here).chain(self.entry.as_ref().map(said_name)).collect()
    }

    pub(super) fn external_id(&self) -> &str {
        id_in(self.entry.as_ref(), &self.record.external_id)
    }

    /// Whether the school, or the teacher, knows no name of theirs.
    pub(super) fn is_nameless(&self) -> bool {
        self.names().iter().any(NameKey::is_empty)
    }

    pub(super) fn is_restricted(&self) -> bool {
        !(self.record.may_be_contacted && self.record.may_receive_records)
    }

    pub(super) fn reach(&self) -> BTreeSet<String> {
        reach_of(&self.record)
    }
}

fn id_in<'a>(entry: Option<&'a SchoolEntry>, record: &'a str) -> &'a str {
    entry.map(|entry| entry.external_id.as_str()).filter(|id| !id.is_empty()).unwrap_or(record)
}

impl Known {
    pub(super) fn of(store: &Store) -> Result<Self> {
        let mut of_student: HashMap<StudentId, Vec<SchoolEntry>> = HashMap::new();
        let mut of_guardian: HashMap<GuardianId, SchoolEntry> = HashMap::new();
        for entry in all::<SchoolEntry>(store)? {
            if let Some(student) = entry.student {
                of_student.entry(student).or_default().push(entry);
            } else if let Some(guardian) = entry.guardian {
                of_guardian.insert(guardian, entry);
            }
        }
        let students: Vec<KnownStudent> = all::<Student>(store)?
            .into_iter()
            .map(|record| KnownStudent { entries: of_student.remove(&record.id).unwrap_or_default(), record })
            .collect();
        let guardians: Vec<KnownGuardian> = all::<Guardian>(store)?
            .into_iter()
            .map(|record| KnownGuardian { entry: of_guardian.remove(&record.id), record })
            .collect();
        let mut taken_off: Vec<SchoolEntry> =
            of_student.into_values().filter_map(|mut entries| entries.pop()).collect();
        taken_off.extend(of_guardian.into_values());
        taken_off.sort_by_key(|entry| entry.id);
        let care: Vec<Care> = all(store)?;
        let mut adults_of: HashMap<FamilyId, Vec<usize>> = HashMap::new();
        for (at, guardian) in guardians.iter().enumerate() {
            adults_of.entry(guardian.record.family).or_default().push(at);
        }
        Ok(Self {
            student_at: students.iter().enumerate().map(|(at, it)| (it.record.id, at)).collect(),
            guardian_at: guardians.iter().enumerate().map(|(at, it)| (it.record.id, at)).collect(),
            care_at: care.iter().enumerate().map(|(at, it)| ((it.student, it.guardian), at)).collect(),
            adults_of,
            students,
            guardians,
            families: all::<Family>(store)?.into_iter().map(|family| (family.id, family)).collect(),
            households: all(store)?,
            care,
            classrooms: all(store)?,
            taken_off,
            room: profile(store)?.room,
        })
    }

    pub(super) fn student(&self, id: StudentId) -> Option<&KnownStudent> {
        self.student_at.get(&id).map(|at| &self.students[*at])
    }

    pub(super) fn guardian(&self, id: GuardianId) -> Option<&KnownGuardian> {
        self.guardian_at.get(&id).map(|at| &self.guardians[*at])
    }

    pub(super) fn guardians_of(&self, family: FamilyId) -> impl Iterator<Item = &KnownGuardian> {
        self.adults_of.get(&family).into_iter().flatten().map(|at| &self.guardians[*at])
    }

    pub(super) fn address_of(&self, household: Option<HouseholdId>) -> &str {
        let home = household.and_then(|id| self.households.iter().find(|home| home.id == id));
        home.map_or("", |home| home.address.as_str())
    }

    pub(super) fn care_of(&self, student: StudentId, guardian: GuardianId) -> Option<&Care> {
        self.care_at.get(&(student, guardian)).map(|at| &self.care[*at])
    }

    /// The classes that a file was brought into and that no later one has followed.
    pub(super) fn current_classes(&self) -> Vec<&Classroom> {
        let from_a_file = |classroom: &&Classroom| {
            let entries = self.students.iter().flat_map(|student| &student.entries);
            entries.chain(&self.taken_off).any(|entry| entry.classroom == Some(classroom.id))
        };
        self.classrooms.iter().filter(|class| class.archived_on.is_none()).filter(from_a_file).collect()
    }
}

fn all<R: Record>(store: &Store) -> Result<Vec<R>> {
    store.select("true ORDER BY id", [])
}
