//! The adults of a file: who each is in every family where they care for somebody, what is to change about them, and what
//! may not be done with them.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::{AdultSeen, Compared, Home, comes_back, fields};
use crate::ids::{FamilyId, GuardianId, StudentId};
use crate::roster::PreviewGuardian;
use crate::roster::adults::{self, AdultInFile};
use crate::roster::decisions::{Decisions, PersonAnswer};
use crate::roster::known::{Known, KnownGuardian, NameKey};
use crate::roster::matching::Verdict;
use crate::roster::school::{
    FieldChange, SchoolField, Wins, guardian_value, reach_of_preview, said_of_guardian,
};

impl Compared {
    pub(super) fn adults_of(&self, known: &Known, decisions: &Decisions) -> Vec<AdultSeen> {
        let mut of_place: HashMap<(usize, usize), usize> = HashMap::new();
        for (at, seen) in self.students.iter().enumerate() {
            of_place.insert((seen.family, seen.place), at);
        }
        let mut adults: Vec<AdultSeen> = Vec::new();
        let mut number = 0;
        for (family, preview) in self.preview.families.iter().enumerate() {
            for (place, guardian) in preview.guardians.iter().enumerate() {
                let key = format!("adult:{number}");
                number += 1;
                let all_students: Vec<usize> = guardian
                    .cares_for
                    .iter()
                    .filter_map(|care| of_place.get(&(family, care.student as usize)).copied())
                    .collect();
                let mut homes: Vec<(Option<Home>, Vec<usize>)> = Vec::new();
                for at in all_students.iter().copied() {
                    let Some(home) = self.students[at].home else { continue };
                    match homes.iter_mut().find(|(known, _)| *known == Some(home)) {
                        Some((_, students)) => students.push(at),
                        None => homes.push((Some(home), vec![at])),
                    }
                }
                if homes.is_empty() {
                    homes.push((None, Vec::new()));
                }
                for (nth, (home, students)) in homes.into_iter().enumerate() {
                    adults.push(AdultSeen {
                        key: if nth == 0 { key.clone() } else { format!("{key}:{nth}") },
                        family,
                        place,
                        home,
                        verdict: Verdict::New,
                        students,
                        all_students: all_students.clone(),
                        changes: Vec::new(),
                        back: false,
                        no_longer: Vec::new(),
                        restricted_as: Vec::new(),
                    });
                }
            }
        }
        self.know_adults(known, decisions, &mut adults);
        adults
    }

    /// Says of every adult who they are, family by family.
    fn know_adults(&self, known: &Known, decisions: &Decisions, adults: &mut [AdultSeen]) {
        let homes: BTreeSet<Home> = adults.iter().filter_map(|adult| adult.home).collect();
        for home in homes {
            let of_home: Vec<usize> = (0..adults.len()).filter(|at| adults[*at].home == Some(home)).collect();
            let Home::Here(family) = home else {
                for at in of_home {
                    if decisions.answers.get(&adults[at].key) == Some(&PersonAnswer::LeaveOut) {
                        adults[at].verdict = Verdict::LeftOut(Vec::new());
                    }
                }
                continue;
            };
            let file: Vec<AdultInFile<'_>> = of_home
                .iter()
                .map(|at| AdultInFile {
                    guardian: self.guardian(&adults[*at]),
                    students: self.records(&adults[*at]),
                    answer: decisions.answers.get(&adults[*at].key).cloned(),
                })
                .collect();
            let verdicts = adults::guardians(known, family, &file);
            for (at, verdict) in of_home.into_iter().zip(verdicts) {
                adults[at].verdict = verdict;
                self.compare_adult(known, decisions, &mut adults[at], family);
            }
        }
        for adult in adults.iter_mut().filter(|adult| adult.home.is_none()) {
            adult.verdict = Verdict::LeftOut(Vec::new());
        }
        for at in 0..adults.len() {
            if adults[at].verdict == Verdict::New && !is_free(decisions, &adults[at].key) {
                let restricted = self.restricted_elsewhere(known, adults, at);
                adults[at].restricted_as.extend(restricted);
            }
        }
    }

    /// Those with a restriction in any family who are the same person as a new adult: the same row of the file, the same
    /// id, or a name that is like theirs with a way to reach them in common.
    fn restricted_elsewhere(&self, known: &Known, adults: &[AdultSeen], at: usize) -> Vec<GuardianId> {
        let (adult, file) = (&adults[at], self.guardian(&adults[at]));
        let name = NameKey::of(&file.given_name, &file.family_name);
        let (id, reach) = (file.external_id.as_deref().unwrap_or_default(), reach_of_preview(file));
        let of_the_row: Vec<GuardianId> = adults
            .iter()
            .filter(|other| (other.family, other.place) == (adult.family, adult.place))
            .filter_map(|other| other.verdict.id())
            .collect();
        let restricted = known.guardians.iter().filter(|here| here.is_restricted());
        restricted
            .filter(|here| {
                let same_id = !id.is_empty() && here.external_id() == id;
                let named = || here.names().iter().any(|known| known.looks_like(&name));
                let reached = || here.reach().intersection(&reach).next().is_some();
                of_the_row.contains(&here.record.id) || same_id || (named() && reached())
            })
            .map(|here| here.record.id)
            .collect()
    }

    /// The records of the children of one family for whom an adult cares.
    pub(in crate::roster) fn records(&self, adult: &AdultSeen) -> Vec<StudentId> {
        adult.students.iter().filter_map(|at| self.students[*at].verdict.id()).collect()
    }

    fn compare_adult(&self, known: &Known, decisions: &Decisions, adult: &mut AdultSeen, family: FamilyId) {
        let guardian = self.guardian(adult).clone();
        if adult.verdict == Verdict::New && !is_free(decisions, &adult.key) {
            adult.restricted_as = adults::restricted_like(&guardian, known.guardians_of(family));
        }
        let Some(here) = adult.verdict.id().and_then(|id| known.guardian(id)) else { return };
        let accepted = decisions.accepted.get(&adult.key);
        let accepts = |field| accepted.is_some_and(|fields| fields.contains(&field));
        let before = here.entry.as_ref().map(|entry| &entry.said.0);
        let address = known.address_of(here.record.household);
        let mut changes = fields(&said_of_guardian(&guardian), before, accepts, |field| {
            guardian_value(&here.record, address, field)
        });
        if reaches_a_restricted(known, here, &guardian) {
            for change in &mut changes {
                if matches!(change.field, SchoolField::Phones | SchoolField::Email) && !accepts(change.field)
                {
                    change.wins = Wins::Mine;
                }
            }
        }
        let links = self.link_change(known, here, adult);
        adult.no_longer = links.1;
        changes.extend(links.0);
        adult.back = comes_back(
            here.record.archived_on,
            here.entry.as_ref().map(|entry| entry.gone_on),
            accepts(SchoolField::InClass),
            &mut changes,
        );
        adult.changes = changes;
    }

    /// For whom the adult cares by the file and did not before, and the other way round.
    fn link_change(
        &self,
        known: &Known,
        here: &KnownGuardian,
        adult: &AdultSeen,
    ) -> (Option<FieldChange>, Vec<StudentId>) {
        let empty = BTreeMap::new();
        let before = here.entry.as_ref().map_or(&empty, |entry| &entry.cares_for.0);
        let now = self.records(adult);
        let begins = adult.students.iter().any(|at| match self.students[*at].verdict.id() {
            Some(id) => !before.contains_key(&id) && known.care_of(id, here.record.id).is_none(),
            None => true,
        });
        let in_file: HashSet<StudentId> = self.students.iter().filter_map(|seen| seen.verdict.id()).collect();
        let no_longer: Vec<StudentId> = before
            .iter()
            .filter(|(id, _)| in_file.contains(id) && !now.contains(id))
            .filter(|(id, relationship)| {
                known.care_of(**id, here.record.id).is_some_and(|care| care.relationship == **relationship)
            })
            .map(|(id, _)| *id)
            .collect();
        if !begins && no_longer.is_empty() {
            return (None, no_longer);
        }
        let name = |id: &StudentId| known.student(*id).map(|it| it.record.given_name.clone());
        let listed = |names: Vec<String>| names.join(", ");
        let change = FieldChange {
            field: SchoolField::CaresFor,
            before: here.entry.as_ref().map(|_| listed(before.keys().filter_map(name).collect())),
            now: listed(
                adult
                    .students
                    .iter()
                    .map(|at| self.student(&self.students[*at]).given_name.clone())
                    .collect(),
            ),
            mine: listed(
                known
                    .care
                    .iter()
                    .filter(|care| care.guardian == here.record.id)
                    .filter_map(|care| name(&care.student))
                    .collect(),
            ),
            wins: Wins::School,
        };
        (Some(change), no_longer)
    }
}

/// Whether the teacher said that a restriction is not theirs.
fn is_free(decisions: &Decisions, key: &str) -> bool {
    decisions.answers.get(key) == Some(&PersonAnswer::AnotherWithoutRestriction)
}

/// Whether what the school now says of how to reach an adult is how another one is reached who may not be.
fn reaches_a_restricted(known: &Known, here: &KnownGuardian, guardian: &PreviewGuardian) -> bool {
    let mine = here.reach();
    let reach = reach_of_preview(guardian);
    let new: BTreeSet<&String> = reach.difference(&mine).collect();
    known
        .guardians_of(here.record.family)
        .filter(|other| other.record.id != here.record.id && other.is_restricted())
        .any(|other| other.reach().iter().any(|way| new.contains(way)))
}
