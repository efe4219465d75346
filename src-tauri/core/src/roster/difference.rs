//! A file of the school beside what is here: who is new, who changed and in what, who is gone, and what is doubtful.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::classes::ClassFound;
use super::compared::{AdultSeen, Compared, Home, StudentSeen};
use super::decisions::{Coming, Decisions};
use super::known::Known;
use super::matching::{Doubt, Verdict};
use super::preview::{FamilyReason, count, words};
use super::school::{FieldChange, SchoolEntry};
use super::{Preview, people};
use crate::contacts::{Voice, VoiceKind};
use crate::error::{Error, Result};
use crate::families::{Care, Classroom, Family, Guardian, Household, Student, full_name};
use crate::goals::{Goal, GoalStatus};
use crate::ids::{ClassroomId, FamilyId, RecordId, StudentId};
use crate::store::{Record, Store};

words! {
    /// How somebody in the file stands to who is here. The locale files name each under `standing-` and its code, with `-` for
    /// `_`.
    PersonStanding {
        /// They are new.
        Added = "added",
        /// Something about them is another than it was, or than it is here.
        Changed = "changed",
        /// Nothing is to be done.
        Unchanged = "unchanged",
        /// They were archived and are in the file again.
        Back = "back",
        /// It is for the teacher to say who they are.
        Doubtful = "doubtful",
        /// An adult whose child is doubtful.
        Waiting = "waiting",
        /// The teacher has taken them off; they stay off.
        TakenOff = "taken_off",
        /// The teacher leaves them out.
        LeftOut = "left_out",
    }
}

/// Somebody in the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonSeen {
    /// By which decisions name them.
    pub key: String,
    /// The name in the file.
    pub name: String,
    /// The grade in the file, of a child.
    pub grade: Option<String>,
    /// What an adult is to the first of their children, in the words of the file.
    pub relationship: Option<String>,
    /// The language of an adult: a BCP 47 tag where it was recognised, otherwise as written.
    pub language: Option<String>,
    /// Whether the file says that an adult needs an interpreter.
    pub interpreter: bool,
    /// How they stand to who is here.
    pub standing: PersonStanding,
    /// The record here, where there is one.
    #[ts(as = "Option<String>")]
    pub record: Option<uuid::Uuid>,
    /// Where the file differs.
    pub changes: Vec<FieldChange>,
    /// Why they are doubtful.
    pub doubt: Option<Doubt>,
    /// Who they may be.
    pub candidates: Vec<Candidate>,
}

/// Somebody here who may be meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Candidate {
    /// The record.
    pub id: String,
    /// The name here.
    pub name: String,
    /// The name of the family.
    pub family_name: String,
    /// The birth date, of a child.
    pub birth_date: Option<NaiveDate>,
    /// The school's id of them, as far as it is known here.
    pub external_id: String,
    /// Whether an adult may not be contacted or may not receive records.
    pub restricted: bool,
    /// Whether they are archived.
    pub archived: bool,
}

/// A family of the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FamilySeen {
    /// The family here that they belong to; none for a new one.
    pub family: Option<FamilyId>,
    /// What it is or will be called.
    pub name: String,
    /// Why several children stand together, where the file is the reason.
    pub reason: Option<FamilyReason>,
    /// The children.
    pub students: Vec<PersonSeen>,
    /// The adults.
    pub guardians: Vec<PersonSeen>,
}

/// Somebody who would be archived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GonePerson {
    /// The record.
    pub id: String,
    /// The name here.
    pub name: String,
    /// Which family.
    pub family: FamilyId,
    /// Its name.
    pub family_name: String,
    /// Whether it is a child.
    pub student: bool,
}

/// What the children of a class have with them that could come along into a new one.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct CarryOver {
    /// Open goals.
    pub goals: Vec<Goal>,
    /// Hopes.
    pub hopes: Vec<Voice>,
}

/// How many there are of each; adults and children together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DifferenceCounts {
    /// Children who are new.
    pub students_added: u32,
    /// Adults who are new.
    pub guardians_added: u32,
    /// People about whom something changes or differs.
    pub changed: u32,
    /// People about whom nothing does.
    pub unchanged: u32,
    /// Children who would be archived.
    pub students_gone: u32,
    /// Adults who would be archived.
    pub guardians_gone: u32,
    /// People who would be brought back.
    pub back: u32,
    /// People of whom the teacher has to say who they are.
    pub doubtful: u32,
    /// People whom the teacher has taken off, and who stay off.
    pub taken_off: u32,
    /// Children who are compared with the file: those of its class who came with an earlier file.
    pub scope: u32,
}

/// A file beside what is here. Nothing is written yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Difference {
    /// Names what was seen: bringing in asks for it, so that nothing is applied that was not shown.
    pub fingerprint: String,
    /// SHA-256 of the file, as in its preview.
    pub sha256: String,
    /// As what the class comes.
    pub class: ClassFound,
    /// How many there are of each.
    pub counts: DifferenceCounts,
    /// Whether so many would go that the teacher has to say that they may.
    pub too_many_gone: bool,
    /// Those in the file, family by family.
    pub families: Vec<FamilySeen>,
    /// Those who would be archived.
    pub gone: Vec<GonePerson>,
    /// What could come along, when the class is a new one.
    pub carry: CarryOver,
}

impl Difference {
    /// Whether there is nothing to bring in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let counts = self.counts;
        counts.students_added + counts.guardians_added + counts.changed + counts.back == 0
            && counts.students_gone + counts.guardians_gone == 0
    }
}

/// Compares a file with what is here. `removed`: of a file that says only what changed, the ids of those it says are gone;
/// nobody else is gone then.
///
/// # Errors
/// [`Error::NotFound`] if the file has no such class; when the store cannot be read.
pub fn difference(
    store: &Store,
    preview: &Preview,
    removed: Option<&[String]>,
    decisions: &Decisions,
) -> Result<Difference> {
    let known = Known::of(store)?;
    let compared = Compared::of(&known, preview, removed, decisions, store.now(), store.today())?;
    let carry = carry_over(store, &known, &compared)?;
    let fingerprint = fingerprint(store, &compared, preview, removed, decisions)?;
    Ok(shown(&known, &compared, carry, fingerprint))
}

/// What a difference was made from: the file as it was understood, the class that was chosen, and the people here.
pub(super) fn fingerprint(
    store: &Store,
    compared: &Compared,
    preview: &Preview,
    removed: Option<&[String]>,
    decisions: &Decisions,
) -> Result<String> {
    let mut digest = Sha256::new();
    let mut add = |part: &dyn erased::Json| -> Result<()> {
        digest.update(part.json()?);
        digest.update(b"\n");
        Ok(())
    };
    add(preview)?;
    add(&(&decisions.class, compared.found.coming, removed))?;
    add(&all::<Classroom>(store)?)?;
    add(&all::<Family>(store)?)?;
    add(&all::<Household>(store)?)?;
    add(&all::<Student>(store)?)?;
    add(&all::<Guardian>(store)?)?;
    add(&all::<Care>(store)?)?;
    add(&all::<SchoolEntry>(store)?)?;
    if compared.found.coming == Coming::NewClass {
        add(&open_goals(store)?)?;
        add(&hopes(store)?)?;
    }
    Ok(data_encoding::HEXLOWER.encode(&digest.finalize()))
}

/// Anything that has a JSON text.
mod erased {
    use super::{Error, Result};

    pub(super) trait Json {
        fn json(&self) -> Result<Vec<u8>>;
    }

    impl<T: serde::Serialize> Json for T {
        fn json(&self) -> Result<Vec<u8>> {
            serde_json::to_vec(self).map_err(|_| Error::Document("json".to_owned()))
        }
    }
}

fn all<R: Record>(store: &Store) -> Result<Vec<R>> {
    store.select("true ORDER BY id", [])
}

fn open_goals(store: &Store) -> Result<Vec<Goal>> {
    store.select("status = ?1 ORDER BY id", [GoalStatus::Active])
}

fn hopes(store: &Store) -> Result<Vec<Voice>> {
    store.select("kind = ?1 AND past_on IS NULL ORDER BY id", [VoiceKind::Hope])
}

/// The open goals and the hopes of the children whom a new class has in common with those before.
pub(super) fn carry_over(store: &Store, known: &Known, compared: &Compared) -> Result<CarryOver> {
    if compared.found.coming != Coming::NewClass {
        return Ok(CarryOver::default());
    }
    let students: Vec<StudentId> = compared.students.iter().filter_map(|seen| seen.verdict.id()).collect();
    let families: Vec<FamilyId> =
        students.iter().filter_map(|id| known.student(*id)).map(|student| student.record.family).collect();
    let theirs = |family: FamilyId, student: Option<StudentId>| match student {
        Some(student) => students.contains(&student),
        None => families.contains(&family),
    };
    let mut carry = CarryOver { goals: open_goals(store)?, hopes: hopes(store)? };
    carry.goals.retain(|goal| theirs(goal.family, goal.student));
    carry.hopes.retain(|hope| theirs(hope.family, hope.student));
    Ok(carry)
}

fn shown(known: &Known, compared: &Compared, carry: CarryOver, fingerprint: String) -> Difference {
    let mut families: Vec<FamilySeen> = Vec::new();
    let mut place_of: HashMap<usize, usize> = HashMap::new();
    for seen in &compared.students {
        let at = *place_of.entry(seen.group).or_insert_with(|| {
            families.push(family_seen(known, compared, seen));
            families.len() - 1
        });
        families[at].students.push(student_seen(known, compared, seen));
    }
    for adult in &compared.adults {
        let group = adult.students.first().or(adult.all_students.first());
        let group = group.and_then(|at| compared.students.get(*at)).map(|seen| seen.group);
        if let Some(at) = group.and_then(|group| place_of.get(&group)) {
            families[*at].guardians.push(adult_seen(known, compared, adult));
        }
    }
    let gone = gone(known, compared);
    let counts = counts(&families, &gone, compared);
    Difference {
        fingerprint,
        sha256: compared.preview.sha256.clone(),
        class: compared.found.clone(),
        counts,
        too_many_gone: compared.too_many_gone(),
        families,
        gone,
        carry,
    }
}

fn counts(families: &[FamilySeen], gone: &[GonePerson], compared: &Compared) -> DifferenceCounts {
    let students = families.iter().flat_map(|family| &family.students);
    let guardians = families.iter().flat_map(|family| &family.guardians);
    let everybody = || families.iter().flat_map(|family| family.students.iter().chain(&family.guardians));
    let number = |standing| count(everybody().filter(|person| person.standing == standing).count());
    let added = |person: &&PersonSeen| person.standing == PersonStanding::Added;
    let students_gone = gone.iter().filter(|person| person.student).count();
    DifferenceCounts {
        students_added: count(students.filter(added).count()),
        guardians_added: count(guardians.filter(added).count()),
        changed: number(PersonStanding::Changed),
        unchanged: number(PersonStanding::Unchanged),
        students_gone: count(students_gone),
        guardians_gone: count(gone.len() - students_gone),
        back: number(PersonStanding::Back),
        doubtful: number(PersonStanding::Doubtful),
        taken_off: number(PersonStanding::TakenOff),
        scope: count(compared.scope),
    }
}

fn family_seen(known: &Known, compared: &Compared, first: &StudentSeen) -> FamilySeen {
    let proposed = compared.group_of(first.group);
    let family = match compared.home_of_group(first.group) {
        Some(Home::Here(family)) => Some(family),
        _ => None,
    };
    FamilySeen {
        family,
        name: family
            .and_then(|id| known.families.get(&id))
            .map_or_else(|| people::family_name(&proposed), |family| family.name.clone()),
        reason: proposed.reason,
        students: Vec::new(),
        guardians: Vec::new(),
    }
}

fn standing<I: Copy>(verdict: &Verdict<I>, changes: &[FieldChange], back: bool) -> PersonStanding {
    match verdict {
        Verdict::New => PersonStanding::Added,
        Verdict::Doubtful(..) => PersonStanding::Doubtful,
        Verdict::TakenOff => PersonStanding::TakenOff,
        Verdict::LeftOut(_) => PersonStanding::LeftOut,
        Verdict::Is(_) if back => PersonStanding::Back,
        Verdict::Is(_) if changes.is_empty() => PersonStanding::Unchanged,
        Verdict::Is(_) => PersonStanding::Changed,
    }
}

fn doubt<I>(verdict: &Verdict<I>) -> Option<Doubt> {
    if let Verdict::Doubtful(doubt, _) = verdict { Some(*doubt) } else { None }
}

fn student_seen(known: &Known, compared: &Compared, seen: &StudentSeen) -> PersonSeen {
    let student = compared.student(seen);
    let candidates = seen.verdict.holds().iter().filter_map(|id| known.student(*id)).map(|here| Candidate {
        id: here.record.id.to_string(),
        name: full_name(&here.record.given_name, &here.record.family_name),
        family_name: known.families.get(&here.record.family).map(|it| it.name.clone()).unwrap_or_default(),
        birth_date: here.record.birth_date,
        external_id: here.external_id().to_owned(),
        restricted: false,
        archived: !here.is_here(),
    });
    PersonSeen {
        key: seen.key.clone(),
        name: full_name(&student.given_name, &student.family_name),
        grade: student.grade.clone(),
        relationship: None,
        language: None,
        interpreter: false,
        standing: standing(&seen.verdict, &seen.changes, seen.back),
        record: seen.verdict.id().map(RecordId::uuid),
        changes: seen.changes.clone(),
        doubt: doubt(&seen.verdict),
        candidates: candidates.collect(),
    }
}

fn adult_seen(known: &Known, compared: &Compared, seen: &AdultSeen) -> PersonSeen {
    let guardian = compared.guardian(seen);
    let candidates = seen.verdict.holds().iter().filter_map(|id| known.guardian(*id)).map(|here| Candidate {
        id: here.record.id.to_string(),
        name: full_name(&here.record.given_name, &here.record.family_name),
        family_name: known.families.get(&here.record.family).map(|it| it.name.clone()).unwrap_or_default(),
        birth_date: None,
        external_id: here.external_id().to_owned(),
        restricted: here.is_restricted(),
        archived: here.record.archived_on.is_some(),
    });
    let waits = seen.students.is_empty();
    PersonSeen {
        key: seen.key.clone(),
        name: full_name(&guardian.given_name, &guardian.family_name),
        grade: None,
        relationship: seen.all_students.first().map(|child| compared.relationship(seen, *child).to_owned()),
        language: guardian.language.clone(),
        interpreter: guardian.interpreter,
        standing: if waits {
            PersonStanding::Waiting
        } else {
            standing(&seen.verdict, &seen.changes, seen.back)
        },
        record: seen.verdict.id().map(RecordId::uuid),
        changes: seen.changes.clone(),
        doubt: doubt(&seen.verdict),
        candidates: candidates.collect(),
    }
}

fn gone(known: &Known, compared: &Compared) -> Vec<GonePerson> {
    let family_name = |id: FamilyId| known.families.get(&id).map(|it| it.name.clone()).unwrap_or_default();
    let students = compared.gone_students.iter().filter_map(|id| known.student(*id)).map(|gone| GonePerson {
        id: gone.record.id.to_string(),
        name: full_name(&gone.record.given_name, &gone.record.family_name),
        family: gone.record.family,
        family_name: family_name(gone.record.family),
        student: true,
    });
    let guardians =
        compared.gone_guardians.iter().filter_map(|id| known.guardian(*id)).map(|gone| GonePerson {
            id: gone.record.id.to_string(),
            name: full_name(&gone.record.given_name, &gone.record.family_name),
            family: gone.record.family,
            family_name: family_name(gone.record.family),
            student: false,
        });
    students.chain(guardians).collect()
}

/// A fresh id for a class, where an id is needed before anything is written.
pub(super) fn fresh_class(now: chrono::DateTime<chrono::Utc>) -> impl FnMut() -> ClassroomId {
    move || ClassroomId::fresh(now)
}
