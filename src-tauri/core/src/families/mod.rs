//! The people: families, their homes, the adults who care, the children; and the class they belong to.

mod belongings;
mod merge;
mod page;
mod people;
mod settings;
mod split;

pub use belongings::BELONGINGS;
pub use merge::merge_families;
pub use page::{FamilyLine, FamilyPage, FamilyState, Moment, classrooms, families, families_of, family_page};
pub use people::{
    NewFamily, add_family, archive_family, full_name, move_guardian_home, move_guardian_out, remove_guardian,
    remove_household, remove_student, save_family, save_guardian, save_household, save_student,
};
pub(crate) use people::{came_on, is_new};
pub use settings::{TermLine, profile, save_profile, save_terms, term_list, term_on, terms};
pub use split::split_family;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{CareId, ClassroomId, FamilyId, GuardianId, HouseholdId, ProfileId, StudentId, TermId};
use crate::store::record::{Json, record, words};

record! {
    /// The teacher's own page. There is one, under the nil id, so that two laptops share it.
    Profile(ProfileId) {
        /// How families call the teacher: `Ms. Okafor`.
        teacher: String,
        /// The school's name.
        school: String,
        /// The class as the teacher names it: `Room 14, Grade 3`.
        room: String,
        /// Whom summaries go to: `Principal Reyes`.
        principal: String,
        /// Minutes without a key or a click until the store locks.
        idle_minutes: i64 = 10,
        /// Days without an exchange after which a family is "not heard from lately".
        quiet_after_days: i64 = 30,
        /// Whom the school names for the case that a child may be in danger.
        danger_person: String,
        /// The number to call then.
        danger_phone: String,
    }
}

record! {
    /// A named span of dates; reports are by term.
    Term(TermId) {
        /// `Fall term`.
        name: String,
        /// First day.
        starts_on: NaiveDate,
        /// Last day, included.
        ends_on: NaiveDate,
    }
}

record! {
    /// A class of a school year.
    Classroom(ClassroomId) {
        /// As the school names it.
        name: String,
        /// The school's own id of it.
        external_id: String,
        /// Its school year: `2026–27`.
        school_year: String,
        /// The day another class came after it; it stays readable.
        archived_on: Option<NaiveDate>,
    }
}

record! {
    /// The people around a student or siblings.
    Family(FamilyId) {
        /// What the teacher calls them: `Rosas`.
        name: String,
        /// The day they came, where that was with a later class than the first: terms before it do not count them.
        came_on: Option<NaiveDate>,
        /// The day they left the class; their history stays.
        archived_on: Option<NaiveDate>,
    }
}

record! {
    /// One home of a family. Nothing said in one is shown to the other, on paper or on a screen that it sees.
    Household(HouseholdId) {
        /// Whose home.
        family: FamilyId,
        /// What the family calls it: `Josefina's home`.
        name: String,
        /// Where letters go.
        address: String,
    }
}

record! {
    /// A child in the class.
    Student(StudentId) {
        /// The family.
        family: FamilyId,
        /// The class.
        classroom: Option<ClassroomId>,
        /// First names, as the family writes them.
        given_name: String,
        /// Family names, as the family writes them; may be empty.
        family_name: String,
        /// The name they go by at school, where it is said. It may be one that the family does not use, so papers and
        /// screens for the family have the given name.
        goes_by: String,
        /// Pronouns at school, in the words of whoever said them.
        pronouns: String,
        /// As the school writes it: `3`, `K`.
        grade: String,
        /// Birthday, where the school gave it.
        birth_date: Option<NaiveDate>,
        /// BCP 47 tag of the language at home.
        home_language: Option<String>,
        /// The homes the child lives in.
        households: Json<Vec<HouseholdId>>,
        /// The school's own id of the child.
        external_id: String,
        /// The day the child left the class.
        archived_on: Option<NaiveDate>,
    }
}

impl Student {
    /// How the child is called at school: the name they go by, or else the given name.
    #[must_use]
    pub fn called(&self) -> &str {
        if self.goes_by.trim().is_empty() { &self.given_name } else { &self.goes_by }
    }
}

/// One way to reach an adult.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Channel {
    /// Phone, text, email, app message, letter.
    pub method: crate::contacts::Method,
    /// The number or address.
    pub address: String,
    /// The one the family chose.
    pub preferred: bool,
}

record! {
    /// An adult who cares for a student.
    Guardian(GuardianId) {
        /// The family.
        family: FamilyId,
        /// The home they live in.
        household: Option<HouseholdId>,
        /// First names, as they write them.
        given_name: String,
        /// Family names; may be empty.
        family_name: String,
        /// The name they go by, where it is said.
        goes_by: String,
        /// In the family's own words: `mother`, `abuela`.
        relationship: String,
        /// BCP 47 tag of the language they like to speak.
        speaks: String,
        /// BCP 47 tag of the language they like to read.
        reads: String,
        /// Whether meetings need an interpreter.
        interpreter: bool,
        /// How they can be reached.
        channels: Json<Vec<Channel>>,
        /// When they like to be reached, in their words: `after 6 pm`.
        best_times: String,
        /// False where a fact such as a court order says so.
        may_be_contacted: bool = true,
        /// False where a fact such as a court order says so.
        may_receive_records: bool = true,
        /// Why not, as a fact to respect and not to describe: `court order, on file in the office`.
        restriction: String,
        /// The school's own id of them.
        external_id: String,
        /// The day they were no longer on the roster.
        archived_on: Option<NaiveDate>,
    }
}

record! {
    /// Who cares for whom, and as what.
    Care(CareId) {
        /// The child.
        student: StudentId,
        /// The adult.
        guardian: GuardianId,
        /// The role as the school or the family names it.
        relationship: String,
    }
}

words! {
    /// One of those who do their part for a child.
    Party {
        /// The class teacher.
        Teacher = "teacher",
        /// The family.
        Family = "family",
        /// The child.
        Student = "student",
        /// Somebody else at school.
        School = "school",
    }
}
