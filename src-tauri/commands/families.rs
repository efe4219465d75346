//! The families and their pages.

use firstword_core::families::{
    self, Classroom, Family, FamilyLine, FamilyPage, Guardian, Household, NewFamily, Student,
};
use firstword_core::ids::{ClassroomId, FamilyId, GuardianId, HouseholdId, StudentId};
use firstword_core::store::{Edit, Saved};

use super::commands;

commands! {
    /// The families of the class, by name.
    fn families(desk, archived: bool) -> Vec<FamilyLine> {
        desk.read(|store| families::families(store, archived))
    }

    /// The families of a class, archived or not, by name.
    fn families_of_class(desk, classroom: ClassroomId) -> Vec<FamilyLine> {
        desk.read(|store| families::families_of(store, classroom))
    }

    /// The classes, the current ones first.
    fn classrooms(desk) -> Vec<Classroom> {
        desk.read(families::classrooms)
    }

    /// Puts the family `from` into the family `into`.
    fn merge_families(desk, into: FamilyId, from: FamilyId, draft: Option<String>) -> Saved<()> {
        desk.write(|store| store.emptying(draft, |store| families::merge_families(store, into, from)))
    }

    /// Makes a family of its own of some children of a family.
    fn split_family(desk, family: FamilyId, students: Vec<StudentId>, name: String, draft: Option<String>) -> Saved<FamilyId> {
        desk.write(|store| store.emptying(draft, |store| families::split_family(store, family, &students, &name)))
    }

    /// Everything a family's page shows.
    fn family(desk, id: FamilyId) -> FamilyPage {
        desk.read(|store| families::family_page(store, id))
    }

    /// Adds a family by hand.
    fn add_family(desk, form: Edit<NewFamily>) -> Saved<FamilyId> {
        desk.write(|store| store.emptying(form.draft, |store| families::add_family(store, form.now)))
    }

    /// Changes a family's own facts.
    fn save_family(desk, form: Edit<Family>) -> Saved<()> {
        desk.write(|store| store.save(form, families::save_family))
    }

    /// Archives a family, or brings it back.
    fn archive_family(desk, id: FamilyId, archived: bool) -> Saved<()> {
        desk.write(|store| families::archive_family(store, id, archived))
    }

    /// Adds or changes a child.
    fn save_student(desk, form: Edit<Student>) -> Saved<StudentId> {
        desk.write(|store| store.save(form, families::save_student))
    }

    /// Adds or changes an adult.
    fn save_guardian(desk, form: Edit<Guardian>) -> Saved<GuardianId> {
        desk.write(|store| store.save(form, families::save_guardian))
    }

    /// Adds or changes a home.
    fn save_household(desk, form: Edit<Household>) -> Saved<HouseholdId> {
        desk.write(|store| store.save(form, families::save_household))
    }

    /// Says in which home of the family an adult lives.
    fn move_guardian_home(desk, id: GuardianId, household: Option<HouseholdId>) -> Saved<()> {
        desk.write(|store| families::move_guardian_home(store, id, household))
    }

    /// Makes a home of their own for an adult.
    fn move_guardian_out(desk, id: GuardianId, name: String) -> Saved<HouseholdId> {
        desk.write(|store| families::move_guardian_out(store, id, &name))
    }

    /// Takes a child off a family.
    fn remove_student(desk, id: StudentId) -> Saved<()> {
        desk.write(|store| families::remove_student(store, id))
    }

    /// Takes an adult off a family.
    fn remove_guardian(desk, id: GuardianId) -> Saved<()> {
        desk.write(|store| families::remove_guardian(store, id))
    }

    /// Takes a home off a family.
    fn remove_household(desk, id: HouseholdId) -> Saved<()> {
        desk.write(|store| families::remove_household(store, id))
    }
}
