//! Which adult of the file is which adult of a family: by the same id, or the one of that name; and whoever looks like one with
//! a restriction is the teacher's to decide.

use std::collections::HashSet;

use super::PreviewGuardian;
use super::decisions::PersonAnswer;
use super::known::{Known, KnownGuardian, NameKey, said_name};
use super::matching::{Doubt, Verdict, answered};
use super::school::{SchoolEntry, reach_of_preview};
use crate::ids::{FamilyId, GuardianId, StudentId};

/// An adult of the file as one family sees them.
pub(super) struct AdultInFile<'a> {
    pub(super) guardian: &'a PreviewGuardian,
    /// The children of this family for whom they care, who are here.
    pub(super) students: Vec<StudentId>,
    pub(super) answer: Option<PersonAnswer>,
}

/// Finds the adults of the file who care for children of one family here.
pub(super) fn guardians(
    known: &Known,
    family: FamilyId,
    file: &[AdultInFile<'_>],
) -> Vec<Verdict<GuardianId>> {
    let mut verdicts: Vec<Option<Verdict<GuardianId>>> = vec![None; file.len()];
    let mut taken: HashSet<GuardianId> = HashSet::new();
    let here: Vec<&KnownGuardian> = known.guardians_of(family).collect();
    let names: Vec<NameKey> =
        file.iter().map(|one| NameKey::of(&one.guardian.given_name, &one.guardian.family_name)).collect();

    for ((one, name), verdict) in file.iter().zip(&names).zip(&mut verdicts) {
        let Some(id) = one.guardian.external_id.as_deref().filter(|id| !id.is_empty()) else { continue };
        let hit = here.iter().find(|here| here.external_id() == id && !taken.contains(&here.record.id));
        if let Some(hit) = hit {
            let is_named = !name.is_empty() && hit.names().iter().any(|known| !known.is_empty());
            let other = is_named && !hit.names().iter().any(|known| known.shares_a_word(name));
            *verdict = Some(if other {
                Verdict::Doubtful(Doubt::SameIdOtherName, vec![hit.record.id])
            } else {
                taken.insert(hit.record.id);
                Verdict::Is(hit.record.id)
            });
        }
    }
    // Those with a name first: only who is left can be meant by a number without one.
    for nameless in [false, true] {
        for ((one, name), verdict) in file.iter().zip(&names).zip(&mut verdicts) {
            if verdict.is_none() && name.is_empty() == nameless {
                *verdict = adult_by_name(known, one, name, &names, &here, &taken);
                taken.extend(verdict.as_ref().and_then(Verdict::id));
            }
        }
    }
    file.iter()
        .zip(&names)
        .zip(verdicts)
        .map(|((one, name), verdict)| {
            let verdict = verdict.unwrap_or_else(|| nobody_here(known, one, name, &here, &taken));
            let verdict = answered(verdict, one.answer.as_ref(), &taken);
            taken.extend(verdict.id());
            verdict
        })
        .collect()
}

fn adult_by_name(
    known: &Known,
    one: &AdultInFile<'_>,
    name: &NameKey,
    all: &[NameKey],
    here: &[&KnownGuardian],
    taken: &HashSet<GuardianId>,
) -> Option<Verdict<GuardianId>> {
    let reach = reach_of_preview(one.guardian);
    let free = here.iter().filter(|here| !taken.contains(&here.record.id));
    let mut hits: Vec<&&KnownGuardian> = free
        .filter(|here| {
            let nameless = name.is_empty() && here.reach().intersection(&reach).next().is_some();
            nameless || here.names().iter().any(|known| known.is(name))
        })
        .collect();
    // A number without a name is that of somebody without one, where there is such a one.
    if name.is_empty() {
        prefer(&mut hits, |here| here.is_nameless());
    }
    // Who is here is meant before who left.
    prefer(&mut hits, |here| here.record.archived_on.is_none());
    let id = one.guardian.external_id.as_deref().unwrap_or_default();
    let ids = || hits.iter().map(|here| here.record.id).collect();
    // Of several, the one who cares for the same children.
    let carers: Vec<&&&KnownGuardian> = hits
        .iter()
        .filter(|here| one.students.iter().any(|child| known.care_of(*child, here.record.id).is_some()))
        .collect();
    let of_the_name = all.iter().filter(|other| other.is(name)).count();
    let meant = match (hits.as_slice(), carers.as_slice()) {
        ([], _) => return None,
        ([only], _) if of_the_name <= 1 => only,
        (_, [only]) => only,
        _ => return Some(Verdict::Doubtful(Doubt::SeveralOfTheName, ids())),
    };
    let is_other = !id.is_empty() && !meant.external_id().is_empty() && id != meant.external_id();
    Some(if is_other {
        Verdict::Doubtful(Doubt::SameNameOtherId, ids())
    } else {
        Verdict::Is(meant.record.id)
    })
}

/// Leaves only those who fit better, if anybody does.
fn prefer<T>(hits: &mut Vec<T>, fits_better: impl Fn(&T) -> bool) {
    if hits.iter().any(&fits_better) {
        hits.retain(fits_better);
    }
}

/// An adult whom neither an id nor a name finds: like one with a restriction, perhaps one whose name was corrected, taken
/// off by the teacher, or new.
fn nobody_here(
    known: &Known,
    one: &AdultInFile<'_>,
    name: &NameKey,
    here: &[&KnownGuardian],
    taken: &HashSet<GuardianId>,
) -> Verdict<GuardianId> {
    let like = restricted_like(one.guardian, here.iter().copied());
    if !like.is_empty() {
        return Verdict::Doubtful(Doubt::LikeRestricted, like);
    }
    if known.taken_off.iter().any(|entry| adult_was_taken_off(one, name, entry)) {
        return Verdict::TakenOff;
    }
    let reach = reach_of_preview(one.guardian);
    let alike: Vec<GuardianId> = here
        .iter()
        .filter(|here| !taken.contains(&here.record.id))
        .filter(|here| here.reach().intersection(&reach).next().is_some())
        .filter(|here| here.names().iter().any(|known| known.looks_like(name)))
        .map(|here| here.record.id)
        .collect();
    if alike.is_empty() { Verdict::New } else { Verdict::Doubtful(Doubt::SameReach, alike) }
}

fn adult_was_taken_off(one: &AdultInFile<'_>, name: &NameKey, entry: &SchoolEntry) -> bool {
    let id = one.guardian.external_id.as_deref().unwrap_or_default();
    let of_the_same = one.students.iter().any(|student| entry.cares_for.contains_key(student));
    let same = if id.is_empty() || entry.external_id.is_empty() {
        said_name(entry).is(name)
    } else {
        entry.external_id == id
    };
    entry.guardian.is_some() && of_the_same && same
}

/// The adults with a restriction whom an adult of the file looks like: by the name, a telephone or an email address.
pub(super) fn restricted_like<'a>(
    guardian: &PreviewGuardian,
    here: impl Iterator<Item = &'a KnownGuardian>,
) -> Vec<GuardianId> {
    let name = NameKey::of(&guardian.given_name, &guardian.family_name);
    let reach = reach_of_preview(guardian);
    here.filter(|here| here.is_restricted())
        .filter(|here| {
            here.names().iter().any(|known| known.looks_like(&name))
                || here.reach().intersection(&reach).next().is_some()
        })
        .map(|here| here.record.id)
        .collect()
}
