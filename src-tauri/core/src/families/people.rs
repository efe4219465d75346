//! Adding and changing the people of a family.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::belongings::remove_all;
use super::{Care, Classroom, Family, Guardian, Household, Student};
use crate::error::{Error, Result};
use crate::goals::{CheckIn, Goal};
use crate::ids::{CareId, FamilyId, GuardianId, HouseholdId, RecordId, StudentId};
use crate::rounds::Wish;
use crate::store::{Json, Op, Saved, Store, Tx};

/// A family entered by hand: enough to begin with; the page takes the rest.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct NewFamily {
    /// What the teacher calls them; empty takes the first child's family name.
    pub name: String,
    /// The children; ids and family are filled in.
    pub students: Vec<Student>,
    /// The adults; ids and family are filled in.
    pub guardians: Vec<Guardian>,
}

/// Adds a family with its children and adults, every adult caring for every child.
///
/// # Errors
/// [`Error::Invalid`] when there is neither a name nor a child.
pub fn add_family(store: &mut Store, new: NewFamily) -> Result<Saved<FamilyId>> {
    let name = [
        new.name.trim(),
        new.students.first().map_or("", |child| child.family_name.trim()),
        new.students.first().map_or("", |child| child.given_name.trim()),
    ]
    .into_iter()
    .find(|name| !name.is_empty())
    .ok_or(Error::Invalid { field: "name", why: "empty" })?
    .to_owned();
    let today = store.today();
    store.transact(Op::AddFamily, &name.clone(), |tx| {
        let came_on = came_on(tx, today)?;
        let family = Family { id: FamilyId::fresh(tx.now()), name, came_on, archived_on: None };
        tx.put(&family)?;
        let guardians: Vec<Guardian> = new
            .guardians
            .into_iter()
            .map(|guardian| Guardian { id: GuardianId::fresh(tx.now()), family: family.id, ..guardian })
            .collect();
        for guardian in &guardians {
            tx.put(guardian)?;
        }
        for student in new.students {
            let student = Student { id: StudentId::fresh(tx.now()), family: family.id, ..student };
            tx.put(&student)?;
            for guardian in &guardians {
                care(tx, &student, guardian)?;
            }
        }
        Ok(family.id)
    })
}

/// The day a family comes, where it does not come with the first class: then the terms before are not its terms.
pub(crate) fn came_on(tx: &Tx<'_>, today: NaiveDate) -> Result<Option<NaiveDate>> {
    let earlier = tx.select::<Classroom>("archived_on IS NOT NULL LIMIT 1", [])?;
    Ok((!earlier.is_empty()).then_some(today))
}

fn care(tx: &mut Tx<'_>, student: &Student, guardian: &Guardian) -> Result<()> {
    tx.put(&Care {
        id: CareId::fresh(tx.now()),
        student: student.id,
        guardian: guardian.id,
        relationship: guardian.relationship.clone(),
    })
}

/// Changes a family's own facts.
///
/// # Errors
/// [`Error::NotFound`] when the family is not there; [`Error::Invalid`] when its name is empty.
pub fn save_family(store: &mut Store, family: Family) -> Result<Saved<()>> {
    if family.name.trim().is_empty() {
        return Err(Error::Invalid { field: "name", why: "empty" });
    }
    store.get::<Family>(family.id)?;
    store.transact(Op::EditFamily, &family.name.clone(), |tx| tx.put(&family))
}

/// Archives a family, or brings it back. Its history stays either way.
///
/// # Errors
/// [`Error::NotFound`] when the family is not there.
pub fn archive_family(store: &mut Store, family: FamilyId, archived: bool) -> Result<Saved<()>> {
    let mut family = store.get::<Family>(family)?;
    family.archived_on = archived.then(|| store.today());
    store.transact(Op::ArchiveFamily, &family.name.clone(), |tx| tx.put(&family))
}

/// Adds a child (nil id) or changes one.
///
/// # Errors
/// [`Error::NotFound`] when the family is not there; [`Error::Invalid`] when no name is given.
pub fn save_student(store: &mut Store, mut student: Student) -> Result<Saved<StudentId>> {
    named(&student.given_name, &student.family_name)?;
    let family = store.get::<Family>(student.family)?;
    store.transact(Op::EditFamily, &family.name, |tx| {
        let new = student.id == StudentId::default();
        if new {
            student.id = StudentId::fresh(tx.now());
        }
        tx.put(&student)?;
        if new {
            for guardian in tx.select::<Guardian>("family = ?1", [student.family])? {
                care(tx, &student, &guardian)?;
            }
        }
        Ok(student.id)
    })
}

/// Adds an adult (nil id) or changes one.
///
/// # Errors
/// [`Error::NotFound`] when the family is not there; [`Error::Invalid`] when no name is given, or when contact or
/// records are withheld without a reason.
pub fn save_guardian(store: &mut Store, mut guardian: Guardian) -> Result<Saved<GuardianId>> {
    named(&guardian.given_name, &guardian.family_name)?;
    let restricted = !(guardian.may_be_contacted && guardian.may_receive_records);
    if restricted && guardian.restriction.trim().is_empty() {
        return Err(Error::Invalid { field: "restriction", why: "reason-needed" });
    }
    let family = store.get::<Family>(guardian.family)?;
    store.transact(Op::EditFamily, &family.name, |tx| {
        let new = guardian.id == GuardianId::default();
        if new {
            guardian.id = GuardianId::fresh(tx.now());
        }
        tx.put(&guardian)?;
        if new {
            for student in tx.select::<Student>("family = ?1", [guardian.family])? {
                care(tx, &student, &guardian)?;
            }
        }
        Ok(guardian.id)
    })
}

/// Adds a home (nil id) or changes one.
///
/// # Errors
/// [`Error::NotFound`] when the family is not there; [`Error::Invalid`] when it has no name.
pub fn save_household(store: &mut Store, mut household: Household) -> Result<Saved<HouseholdId>> {
    if household.name.trim().is_empty() {
        return Err(Error::Invalid { field: "name", why: "empty" });
    }
    let family = store.get::<Family>(household.family)?;
    store.transact(Op::EditFamily, &family.name, |tx| {
        if household.id == HouseholdId::default() {
            household.id = HouseholdId::fresh(tx.now());
        }
        tx.put(&household)?;
        Ok(household.id)
    })
}

/// Says in which home of the family an adult lives.
///
/// # Errors
/// [`Error::NotFound`] when the adult is not there; [`Error::Invalid`] when it is not a home of their family.
pub fn move_guardian_home(
    store: &mut Store,
    guardian: GuardianId,
    household: Option<HouseholdId>,
) -> Result<Saved<()>> {
    let mut guardian = store.get::<Guardian>(guardian)?;
    let family = store.get::<Family>(guardian.family)?;
    if let Some(household) = household
        && store.get::<Household>(household)?.family != family.id
    {
        return Err(Error::Invalid { field: "household", why: "not-their-home" });
    }
    guardian.household = household;
    store.transact(Op::EditFamily, &family.name, |tx| tx.put(&guardian))
}

/// Makes a home of their own for an adult, who lives in none that the family has here.
///
/// # Errors
/// [`Error::NotFound`] when the adult is not there; [`Error::Invalid`] when the home has no name.
pub fn move_guardian_out(store: &mut Store, guardian: GuardianId, name: &str) -> Result<Saved<HouseholdId>> {
    let name = name.trim().to_owned();
    if name.is_empty() {
        return Err(Error::Invalid { field: "name", why: "empty" });
    }
    let guardian = store.get::<Guardian>(guardian)?;
    let family = store.get::<Family>(guardian.family)?;
    store.transact(Op::EditFamily, &family.name, |tx| {
        let id = HouseholdId::fresh(tx.now());
        tx.put(&Household { id, family: family.id, name, ..Household::default() })?;
        tx.put(&Guardian { household: Some(id), ..guardian })?;
        Ok(id)
    })
}

/// Takes an adult off a family. What they said stays, under the name it was written with.
///
/// # Errors
/// [`Error::NotFound`] when the adult is not there.
pub fn remove_guardian(store: &mut Store, guardian: GuardianId) -> Result<Saved<()>> {
    let family = store.get::<Guardian>(guardian)?.family;
    let family = store.get::<Family>(family)?;
    store.transact(Op::RemoveFromFamily, &family.name, |tx| {
        tx.remove_where::<Care>("guardian = ?1", [guardian])?;
        tx.remove::<Guardian>(guardian)
    })
}

/// Takes a child off a family; with the last child the family goes too, with everything between us.
///
/// # Errors
/// [`Error::NotFound`] when the child is not there.
pub fn remove_student(store: &mut Store, student: StudentId) -> Result<Saved<()>> {
    let family = store.get::<Student>(student)?.family;
    let family = store.get::<Family>(family)?;
    store.transact(Op::RemoveFromFamily, &family.name, |tx| {
        tx.remove_where::<Care>("student = ?1", [student])?;
        tx.remove::<Student>(student)?;
        if tx.select::<Student>("family = ?1", [family.id])?.is_empty() {
            remove_family(tx, family.id)?;
        }
        Ok(())
    })
}

fn remove_family(tx: &mut Tx<'_>, family: FamilyId) -> Result<()> {
    for goal in tx.select::<Goal>("family = ?1", [family])? {
        tx.remove_where::<CheckIn>("goal = ?1", [goal.id])?;
    }
    for guardian in tx.select::<Guardian>("family = ?1", [family])? {
        tx.remove_where::<Care>("guardian = ?1", [guardian.id])?;
    }
    remove_all(tx, family)?;
    tx.remove::<Family>(family)
}

/// Takes a home off a family; who lived there lives in none until said otherwise.
///
/// # Errors
/// [`Error::NotFound`] when the home is not there.
pub fn remove_household(store: &mut Store, household: HouseholdId) -> Result<Saved<()>> {
    let family = store.get::<Household>(household)?.family;
    let family = store.get::<Family>(family)?;
    store.transact(Op::RemoveFromFamily, &family.name, |tx| {
        for guardian in tx.select::<Guardian>("household = ?1", [household])? {
            tx.put(&Guardian { household: None, ..guardian })?;
        }
        for student in tx.select::<Student>("family = ?1", [family.id])? {
            let households = student.households.iter().copied().filter(|home| *home != household).collect();
            tx.put(&Student { households: Json(households), ..student })?;
        }
        for wish in tx.select::<Wish>("household = ?1", [household])? {
            tx.put(&Wish { household: None, ..wish })?;
        }
        tx.remove::<Household>(household)
    })
}

fn named(given: &str, family: &str) -> Result<()> {
    if given.trim().is_empty() && family.trim().is_empty() {
        return Err(Error::Invalid { field: "given_name", why: "empty" });
    }
    Ok(())
}

/// A person's name as it is written: given names, then family names.
#[must_use]
pub fn full_name(given: &str, family: &str) -> String {
    format!("{} {}", given.trim(), family.trim()).trim().to_owned()
}

/// Whether a record has yet to be given its id.
pub(crate) fn is_new<I: RecordId + Default>(id: I) -> bool {
    id == I::default()
}
