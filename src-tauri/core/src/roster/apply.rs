//! Bringing a previewed roster in: one change, one undo.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::{Preview, PreviewFamily, PreviewGuardian, PreviewStudent};
use crate::contacts::Method;
use crate::error::{Error, Result};
use crate::families::{Care, Channel, Classroom, Family, Guardian, Household, Student};
use crate::ids::{CareId, ClassroomId, FamilyId, GuardianId, HouseholdId, ImportId, StudentId};
use crate::store::record::record;
use crate::store::{Json, Op, Saved, Store, Tx};

record! {
    /// One roster file that was brought in.
    Import(ImportId) {
        /// When.
        at: DateTime<Utc>,
        /// Which format it was, by its name in the preview.
        format: String,
        /// The file's name, as the teacher chose it.
        file_name: String,
        /// SHA-256 of what was read, in hex.
        sha256: String,
        /// Children it added.
        students: i64,
        /// Adults it added.
        guardians: i64,
    }
}

/// Adds everybody of a preview to the class, and writes down which file they came from. Students whose school id is
/// known already are left as they are, with their families.
///
/// # Errors
/// [`Error::Invalid`] when there is nobody in it; whatever the disk says. Nothing is written then.
pub fn bring_in(store: &mut Store, preview: &Preview, file_name: &str) -> Result<Saved<Import>> {
    let known = known_students(store)?;
    let is_new = |family: &&PreviewFamily| {
        !family.students.iter().any(|student| student.external_id.as_ref().is_some_and(|id| known.contains(id)))
    };
    let families: Vec<&PreviewFamily> = preview.families.iter().filter(is_new).collect();
    if families.is_empty() {
        return Err(Error::Invalid { field: "roster", why: "nobody-new" });
    }
    let at = store.now();
    let mut import = Import {
        id: ImportId::fresh(at),
        at,
        format: preview.format.code().to_owned(),
        file_name: file_name.to_owned(),
        sha256: preview.sha256.clone(),
        ..Import::default()
    };
    store.transact(Op::ImportRoster, file_name, |tx| {
        let classrooms = classrooms(tx, preview)?;
        for family in families {
            add_family(tx, family, &classrooms)?;
            import.students += i64::try_from(family.students.len()).unwrap_or(0);
            import.guardians += i64::try_from(family.guardians.len()).unwrap_or(0);
        }
        tx.put(&import)?;
        Ok(import)
    })
}

fn known_students(store: &Store) -> Result<std::collections::HashSet<String>> {
    let students = store.select::<Student>("external_id <> ''", [])?;
    Ok(students.into_iter().map(|student| student.external_id).collect())
}

fn classrooms(tx: &mut Tx<'_>, preview: &Preview) -> Result<HashMap<String, ClassroomId>> {
    let mut ids = HashMap::new();
    for class in &preview.classes {
        let known = tx.select::<Classroom>("external_id = ?1 AND external_id <> ''", [&class.id])?;
        let classroom = match known.into_iter().next() {
            Some(classroom) => classroom,
            None => Classroom {
                id: ClassroomId::fresh(tx.now()),
                name: class.name.clone(),
                external_id: class.id.clone(),
            },
        };
        tx.put(&classroom)?;
        ids.insert(class.id.clone(), classroom.id);
    }
    Ok(ids)
}

fn add_family(tx: &mut Tx<'_>, family: &PreviewFamily, classrooms: &HashMap<String, ClassroomId>) -> Result<()> {
    let id = FamilyId::fresh(tx.now());
    tx.put(&Family { id, name: family.name.clone(), archived_on: None })?;
    let homes = households(tx, id, &family.guardians)?;
    let mut students = Vec::new();
    for student in &family.students {
        let student = student_of(tx, id, student, classrooms);
        students.push(student);
    }
    for guardian in &family.guardians {
        let home = guardian.address.as_ref().and_then(|address| homes.get(address)).copied();
        let record = guardian_of(tx, id, guardian, home);
        tx.put(&record)?;
        for care in &guardian.cares_for {
            let Some(student) = usize::try_from(care.student).ok().and_then(|index| students.get_mut(index)) else {
                continue;
            };
            if let Some(home) = home.filter(|home| !student.households.contains(home)) {
                student.households.0.push(home);
            }
            tx.put(&Care {
                id: CareId::fresh(tx.now()),
                student: student.id,
                guardian: record.id,
                relationship: care.relationship.clone(),
            })?;
        }
    }
    for student in &students {
        tx.put(student)?;
    }
    Ok(())
}

/// A home for every address, when the adults of a family have more than one or the school gave one.
fn households(
    tx: &mut Tx<'_>,
    family: FamilyId,
    guardians: &[PreviewGuardian],
) -> Result<HashMap<String, HouseholdId>> {
    let mut homes = HashMap::new();
    for guardian in guardians {
        let Some(address) = guardian.address.as_ref().filter(|address| !homes.contains_key(*address)) else { continue };
        let home = Household {
            id: HouseholdId::fresh(tx.now()),
            family,
            name: guardian.given_name.clone(),
            address: address.clone(),
        };
        tx.put(&home)?;
        homes.insert(address.clone(), home.id);
    }
    Ok(homes)
}

fn student_of(
    tx: &Tx<'_>,
    family: FamilyId,
    student: &PreviewStudent,
    classrooms: &HashMap<String, ClassroomId>,
) -> Student {
    Student {
        id: StudentId::fresh(tx.now()),
        family,
        classroom: student.class_ids.iter().find_map(|class| classrooms.get(class)).copied(),
        given_name: student.preferred_name.clone().unwrap_or_else(|| student.given_name.clone()),
        family_name: student.family_name.clone(),
        grade: student.grade.clone().unwrap_or_default(),
        birth_date: student.birth_date,
        home_language: student.home_language.clone(),
        households: Json(Vec::new()),
        external_id: student.external_id.clone().unwrap_or_default(),
        archived_on: None,
    }
}

fn guardian_of(
    tx: &Tx<'_>,
    family: FamilyId,
    guardian: &PreviewGuardian,
    household: Option<HouseholdId>,
) -> Guardian {
    let phones = guardian.phones.iter().map(|phone| (Method::Phone, phone.clone()));
    let email = guardian.email.iter().map(|email| (Method::Email, email.clone()));
    let channels = phones
        .chain(email)
        .map(|(method, address)| Channel { method, address, preferred: false })
        .collect();
    let language = guardian.language.clone().unwrap_or_default();
    Guardian {
        id: GuardianId::fresh(tx.now()),
        family,
        household,
        given_name: guardian.given_name.clone(),
        family_name: guardian.family_name.clone(),
        relationship: guardian.cares_for.first().map(|care| care.relationship.clone()).unwrap_or_default(),
        speaks: language.clone(),
        reads: language,
        interpreter: guardian.interpreter,
        channels: Json(channels),
        external_id: guardian.external_id.clone().unwrap_or_default(),
        ..Guardian::default()
    }
}
