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
/// known already are left as they are; a brother or sister who is new joins their family.
///
/// # Errors
/// [`Error::Invalid`] when nobody in it is new; whatever the disk says. Nothing is written then.
pub fn bring_in(store: &mut Store, preview: &Preview, file_name: &str) -> Result<Saved<Import>> {
    let known = known_students(store)?;
    let is_new = |student: &PreviewStudent| family_of(&known, student).is_none();
    if !preview.families.iter().any(|family| family.students.iter().any(is_new)) {
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
        for family in &preview.families {
            if family.students.iter().any(is_new) {
                let home = family.students.iter().find_map(|student| family_of(&known, student));
                let added = add_family(tx, family, home, is_new, &classrooms)?;
                import.students += added.students;
                import.guardians += added.guardians;
            }
        }
        tx.put(&import)?;
        Ok(import)
    })
}

/// How many people a family brought.
struct Added {
    students: i64,
    guardians: i64,
}

fn known_students(store: &Store) -> Result<HashMap<String, FamilyId>> {
    let students = store.select::<Student>("external_id <> ''", [])?;
    Ok(students.into_iter().map(|student| (student.external_id, student.family)).collect())
}

fn family_of(known: &HashMap<String, FamilyId>, student: &PreviewStudent) -> Option<FamilyId> {
    student.external_id.as_ref().and_then(|id| known.get(id)).copied()
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

/// Adds the students of a family who are new, and the adults who care for them, to `home` or as a family of their own.
fn add_family(
    tx: &mut Tx<'_>,
    family: &PreviewFamily,
    home: Option<FamilyId>,
    is_new: impl Fn(&PreviewStudent) -> bool,
    classrooms: &HashMap<String, ClassroomId>,
) -> Result<Added> {
    let id = home.unwrap_or_else(|| FamilyId::fresh(tx.now()));
    if home.is_none() {
        tx.put(&Family { id, name: family.name.clone(), archived_on: None })?;
    }
    let homes = households(tx, id, &family.guardians)?;
    let mut students: HashMap<usize, Student> = HashMap::new();
    for (place, student) in family.students.iter().enumerate().filter(|(_, student)| is_new(student)) {
        students.insert(place, student_of(tx, id, student, classrooms));
    }
    let mut guardians = 0;
    for guardian in &family.guardians {
        let household = guardian.address.as_ref().and_then(|address| homes.get(address)).copied();
        let cared_for: Vec<_> = guardian
            .cares_for
            .iter()
            .filter_map(|care| Some((usize::try_from(care.student).ok()?, care)))
            .filter(|(place, _)| students.contains_key(place))
            .collect();
        if cared_for.is_empty() {
            continue;
        }
        let record = match known_guardian(tx, id, guardian)? {
            Some(known) => known,
            None => {
                guardians += 1;
                let record = guardian_of(tx, id, guardian, household);
                tx.put(&record)?;
                record
            }
        };
        for (place, care) in cared_for {
            let Some(student) = students.get_mut(&place) else { continue };
            if let Some(home) = household.filter(|home| !student.households.contains(home)) {
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
    let mut places: Vec<_> = students.keys().copied().collect();
    places.sort_unstable();
    for place in places {
        tx.put(&students[&place])?;
    }
    Ok(Added { students: i64::try_from(students.len()).unwrap_or(0), guardians })
}

/// The adult of that family whom the school gives the same id, or where it gives none, the same name.
fn known_guardian(tx: &Tx<'_>, family: FamilyId, guardian: &PreviewGuardian) -> Result<Option<Guardian>> {
    let known = tx.select::<Guardian>("family = ?1 ORDER BY id", [family])?;
    let same = |known: &Guardian| match &guardian.external_id {
        Some(id) => known.external_id == *id,
        None => (&known.given_name, &known.family_name) == (&guardian.given_name, &guardian.family_name),
    };
    Ok(known.into_iter().find(same))
}

/// A home for every address, when the adults of a family have more than one or the school gave one.
fn households(
    tx: &mut Tx<'_>,
    family: FamilyId,
    guardians: &[PreviewGuardian],
) -> Result<HashMap<String, HouseholdId>> {
    let mut homes = HashMap::new();
    for guardian in guardians {
        let Some(address) = guardian.address.as_ref().filter(|address| !homes.contains_key(*address)) else {
            continue;
        };
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

// A name that a child uses at school may not be one that is known at home; papers to the family carry the given one.
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
        given_name: student.given_name.clone(),
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
    let phones = guardian.phones.iter().map(|phone| (Method::Phone, phone.written.clone()));
    let email = guardian.email.iter().map(|email| (Method::Email, email.clone()));
    let channels =
        phones.chain(email).map(|(method, address)| Channel { method, address, preferred: false }).collect();
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
