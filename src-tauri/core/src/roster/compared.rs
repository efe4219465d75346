//! The comparison itself: every child and adult of a file with who they are here, what is to change about them, and who is
//! missing. The difference shows it, and bringing in writes it: so nothing is written that was not shown.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::adults::{self, AdultInFile};
use super::classes::{self, ClassFound, Targets};
use super::decisions::{Coming, Decisions, PersonAnswer};
use super::difference::fresh_class;
use super::known::{Known, KnownGuardian, KnownStudent, NameKey};
use super::matching::{self, Verdict};
use super::school::{
    FieldChange, SchoolField, Wins, compare, guardian_value, reach_of_preview, said_of_guardian,
    said_of_student, student_value,
};
use super::{Preview, PreviewFamily, PreviewGuardian, PreviewStudent};
use crate::error::Result;
use crate::ids::{ClassroomId, FamilyId, GuardianId, StudentId};

/// The family that somebody in the file belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Home {
    /// One that is here.
    Here(FamilyId),
    /// A new one, by the number of its group.
    New(usize),
}

/// A child of the file.
pub(super) struct StudentSeen {
    pub(super) key: String,
    /// Its place: which family of the preview, and which child of it.
    family: usize,
    place: usize,
    /// The family it is proposed for, or that the teacher put it in.
    pub(super) group: usize,
    pub(super) verdict: Verdict<StudentId>,
    pub(super) changes: Vec<FieldChange>,
    /// Whether it was archived and comes back.
    pub(super) back: bool,
    /// The class it is in after this.
    pub(super) classroom: Option<ClassroomId>,
    /// Nothing while it is not brought in.
    pub(super) home: Option<Home>,
}

/// An adult of the file, once for each family in which they care for somebody.
pub(super) struct AdultSeen {
    pub(super) key: String,
    family: usize,
    place: usize,
    pub(super) home: Option<Home>,
    pub(super) verdict: Verdict<GuardianId>,
    /// The children of that family for whom they care and who are brought in.
    pub(super) students: Vec<usize>,
    /// All children for whom they care.
    pub(super) all_students: Vec<usize>,
    pub(super) changes: Vec<FieldChange>,
    pub(super) back: bool,
    /// Children for whom they care no longer, by the school's word.
    pub(super) no_longer: Vec<StudentId>,
    /// The restriction that comes with them: of whom they look like.
    pub(super) restricted_as: Vec<GuardianId>,
}

/// A file beside what is here.
pub(super) struct Compared {
    pub(super) preview: Preview,
    pub(super) found: ClassFound,
    pub(super) targets: Targets,
    pub(super) students: Vec<StudentSeen>,
    /// The places of the children of each group.
    members: HashMap<usize, Vec<usize>>,
    pub(super) adults: Vec<AdultSeen>,
    pub(super) gone_students: Vec<StudentId>,
    pub(super) gone_guardians: Vec<GuardianId>,
    /// How many children a file of this class is compared with.
    pub(super) scope: usize,
    /// Adults who would go although their children stay, and how many such adults there are.
    pub(super) adults_leaving: (usize, usize),
}

impl Compared {
    /// Compares. `removed`: the ids of those whom a file of changes says are gone.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] if the file has no such class.
    pub(super) fn of(
        known: &Known,
        preview: &Preview,
        removed: Option<&[String]>,
        decisions: &Decisions,
        now: DateTime<Utc>,
        today: NaiveDate,
    ) -> Result<Self> {
        let preview = match &decisions.class {
            Some(class) => preview.for_class(class)?,
            None => preview.clone(),
        };
        let places: Vec<(usize, usize)> = preview
            .families
            .iter()
            .enumerate()
            .flat_map(|(number, family)| (0..family.students.len()).map(move |place| (number, place)))
            .collect();
        let (found, verdicts) = matched(known, &preview, &places, decisions, today);
        let targets = classes::targets(&found, known, &preview, fresh_class(now));
        let groups = groups(&places, &decisions.families);
        let mut compared = Self {
            students: Vec::with_capacity(places.len()),
            members: HashMap::new(),
            adults: Vec::new(),
            gone_students: Vec::new(),
            gone_guardians: Vec::new(),
            scope: 0,
            adults_leaving: (0, 0),
            preview,
            found,
            targets,
        };
        for (at, ((family, place), verdict)) in places.into_iter().zip(verdicts).enumerate() {
            let seen = compared.student_of(known, decisions, at, (family, place), groups[at], verdict);
            compared.members.entry(seen.group).or_default().push(at);
            compared.students.push(seen);
        }
        compared.house(known);
        compared.adults = compared.adults_of(known, decisions);
        compared.find_gone(known, removed);
        Ok(compared)
    }

    pub(super) fn student(&self, seen: &StudentSeen) -> &PreviewStudent {
        &self.preview.families[seen.family].students[seen.place]
    }

    pub(super) fn guardian(&self, seen: &AdultSeen) -> &PreviewGuardian {
        &self.preview.families[seen.family].guardians[seen.place]
    }

    /// What an adult is to a child, in the words of the file.
    pub(super) fn relationship(&self, adult: &AdultSeen, student: usize) -> &str {
        let place = self.students.get(student).map(|seen| seen.place);
        let cares = &self.guardian(adult).cares_for;
        let care = cares.iter().find(|care| usize::try_from(care.student).ok() == place);
        care.map_or("", |care| care.relationship.as_str())
    }

    /// The people of one group as a family of a preview.
    pub(super) fn group_of(&self, group: usize) -> PreviewFamily {
        let members: Vec<&StudentSeen> = self.members_of(group).collect();
        let families: BTreeSet<usize> = members.iter().map(|seen| seen.family).collect();
        let whole = match members.as_slice() {
            [first, ..] if families.len() == 1 => {
                Some(&self.preview.families[first.family]).filter(|it| it.students.len() == members.len())
            }
            _ => None,
        };
        if let Some(whole) = whole {
            return whole.clone();
        }
        let cares_for_one = |family: usize, guardian: &&PreviewGuardian| {
            guardian.cares_for.iter().any(|care| {
                members.iter().any(|seen| seen.family == family && seen.place == care.student as usize)
            })
        };
        PreviewFamily {
            name: String::new(),
            reason: None,
            students: members.iter().map(|seen| self.student(seen).clone()).collect(),
            guardians: families
                .iter()
                .flat_map(|family| {
                    self.preview.families[*family]
                        .guardians
                        .iter()
                        .filter(move |guardian| cares_for_one(*family, guardian))
                })
                .cloned()
                .collect(),
        }
    }

    pub(super) fn home_of_group(&self, group: usize) -> Option<Home> {
        self.members_of(group).find_map(|seen| seen.home)
    }

    fn members_of(&self, group: usize) -> impl Iterator<Item = &StudentSeen> {
        self.members.get(&group).into_iter().flatten().map(|at| &self.students[*at])
    }

    fn student_of(
        &self,
        known: &Known,
        decisions: &Decisions,
        at: usize,
        (family, place): (usize, usize),
        group: usize,
        verdict: Verdict<StudentId>,
    ) -> StudentSeen {
        let student = &self.preview.families[family].students[place];
        let key = student_key(at);
        let accepted = decisions.accepted.get(&key);
        let accepts = |field| accepted.is_some_and(|fields| fields.contains(&field));
        let here = verdict.id().and_then(|id| known.student(id));
        let mut classroom = self.targets.of(student, here.and_then(KnownStudent::classroom));
        let (mut changes, mut back) = (Vec::new(), false);
        if let Some(here) = here {
            let before = here.entry().map(|entry| &entry.said.0);
            changes = fields(&said_of_student(student), before, accepts, |field| {
                student_value(&here.record, field)
            });
            let class = self.class_change(known, here, classroom, accepts(SchoolField::Class));
            if let Some(change) = class {
                if change.wins == Wins::Mine {
                    classroom = here.record.classroom;
                }
                if change.mine != change.now {
                    changes.push(change);
                }
            } else if here.record.classroom.is_some() {
                classroom = here.record.classroom;
            }
            // A new class begins anew: whom it names is in it.
            let accepted = accepts(SchoolField::InClass);
            back = if self.found.coming == Coming::NewClass {
                !here.is_here()
            } else {
                let gone_on = here.entry().map(|entry| entry.gone_on);
                comes_back(here.record.archived_on, gone_on, accepted, &mut changes)
            };
        }
        StudentSeen { key, family, place, group, verdict, changes, back, classroom, home: None }
    }

    /// The class that the school says against the one that stands here.
    fn class_change(
        &self,
        known: &Known,
        here: &KnownStudent,
        target: Option<ClassroomId>,
        accepted: bool,
    ) -> Option<FieldChange> {
        let before = here.entry().and_then(|entry| entry.classroom);
        let mine = here.record.classroom;
        if mine == target || (before == target && before.is_some()) {
            return None;
        }
        let name = |id: Option<ClassroomId>| {
            let written = self.targets.written.iter().chain(&known.classrooms);
            let class = id.and_then(|id| written.into_iter().find(|class| class.id == id));
            class.map(|class| class.name.clone()).unwrap_or_default()
        };
        let untouched = mine.is_none() || mine == before || self.found.coming == Coming::NewClass;
        Some(FieldChange {
            field: SchoolField::Class,
            before: before.map(|id| name(Some(id))),
            now: name(target),
            mine: name(mine),
            wins: if untouched || accepted { Wins::School } else { Wins::Mine },
        })
    }

    /// Says for every child that is brought in which family it belongs to.
    fn house(&mut self, known: &Known) {
        let homes: Vec<Option<Home>> = (0..self.students.len()).map(|at| self.home_for(known, at)).collect();
        for (seen, home) in self.students.iter_mut().zip(homes) {
            seen.home = home;
        }
    }

    fn home_for(&self, known: &Known, at: usize) -> Option<Home> {
        let seen = &self.students[at];
        let record = |seen: &StudentSeen| seen.verdict.id().and_then(|id| known.student(id));
        if let Some(here) = record(seen) {
            return Some(Home::Here(here.record.family));
        }
        if !seen.verdict.comes() {
            return None;
        }
        let siblings = || self.members_of(seen.group);
        let shares_an_adult = |other: &&StudentSeen| {
            let cares = |guardian: &PreviewGuardian, place: usize| {
                guardian.cares_for.iter().any(|care| care.student as usize == place)
            };
            other.family == seen.family
                && self.preview.families[seen.family]
                    .guardians
                    .iter()
                    .any(|guardian| cares(guardian, seen.place) && cares(guardian, other.place))
        };
        let close = siblings().filter(shares_an_adult).find_map(record);
        if let Some(sibling) = close.or_else(|| siblings().find_map(record)) {
            return Some(Home::Here(sibling.record.family));
        }
        let as_proposed = seen.group < self.preview.families.len();
        let of_an_adult = as_proposed.then(|| self.family_of_an_adult(known, seen)).flatten();
        Some(of_an_adult.map_or(Home::New(seen.group), Home::Here))
    }

    /// The one family here in which an adult of this group is known: by the school's id, or by name and a way to reach them.
    fn family_of_an_adult(&self, known: &Known, seen: &StudentSeen) -> Option<FamilyId> {
        let guardians = &self.preview.families[seen.family].guardians;
        let is_known = |here: &&KnownGuardian| {
            guardians.iter().any(|guardian| {
                let name = NameKey::of(&guardian.given_name, &guardian.family_name);
                let id = guardian.external_id.as_deref().unwrap_or_default();
                let named = here.names().iter().any(|known| known.is(&name));
                let reached = here.reach().intersection(&reach_of_preview(guardian)).next().is_some();
                let likely = here.names().iter().any(|known| known.shares_a_word(&name));
                (!id.is_empty() && here.external_id() == id && likely) || (named && reached)
            })
        };
        let families: BTreeSet<FamilyId> =
            known.guardians.iter().filter(is_known).map(|here| here.record.family).collect();
        let mut families = families.into_iter().filter(|family| known.families.contains_key(family));
        families.next().filter(|_| families.next().is_none())
    }

    fn adults_of(&self, known: &Known, decisions: &Decisions) -> Vec<AdultSeen> {
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
    pub(super) fn records(&self, adult: &AdultSeen) -> Vec<StudentId> {
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

fn student_key(at: usize) -> String {
    format!("student:{at}")
}

/// Who the children are, and as what their class comes. Being in the same class tells nothing when the class is a new one.
fn matched(
    known: &Known,
    preview: &Preview,
    places: &[(usize, usize)],
    decisions: &Decisions,
    today: NaiveDate,
) -> (ClassFound, Vec<Verdict<StudentId>>) {
    let students: Vec<&PreviewStudent> =
        places.iter().map(|(family, place)| &preview.families[*family].students[*place]).collect();
    let adults: Vec<Vec<&PreviewGuardian>> = places
        .iter()
        .map(|(family, place)| {
            let guardians = preview.families[*family].guardians.iter();
            guardians
                .filter(|guardian| guardian.cares_for.iter().any(|care| care.student as usize == *place))
                .collect()
        })
        .collect();
    let answer = |at: usize| decisions.answers.get(&student_key(at)).cloned();
    let look = |class_tells| {
        let verdicts = matching::students(known, &students, &adults, class_tells, answer);
        let matched: HashSet<StudentId> = verdicts.iter().filter_map(Verdict::id).collect();
        (classes::find(known, preview, &matched, decisions, today), verdicts)
    };
    let (found, verdicts) = look(true);
    if found.coming != Coming::NewClass {
        return (found, verdicts);
    }
    let (again, verdicts) = look(false);
    (ClassFound { coming: found.coming, proposed: found.proposed, ..again }, verdicts)
}

/// The group of every child: what was proposed, or what the teacher said.
fn groups(places: &[(usize, usize)], decided: &[Vec<String>]) -> Vec<usize> {
    let proposed = places.iter().map(|(family, _)| *family).max().map_or(0, |last| last + 1);
    (0..places.len())
        .map(|at| {
            let key = student_key(at);
            let said = decided.iter().position(|family| family.contains(&key));
            said.map_or(places[at].0, |number| proposed + number)
        })
        .collect()
}

/// What a file says of a person beside what stands here.
fn fields(
    said: &super::school::Said,
    before: Option<&super::school::Said>,
    accepts: impl Fn(SchoolField) -> bool,
    mine: impl Fn(SchoolField) -> String,
) -> Vec<FieldChange> {
    said.iter()
        .filter_map(|(field, now)| {
            let before = before.and_then(|before| before.get(field)).map(String::as_str);
            let change = compare(*field, before, now, &mine(*field))?;
            Some(if accepts(*field) { FieldChange { wins: Wins::School, ..change } } else { change })
        })
        .collect()
}

/// Whether somebody who is archived comes back: who went with a file comes with a file; whom the teacher archived stays so.
fn comes_back(
    archived_on: Option<NaiveDate>,
    gone_on: Option<Option<NaiveDate>>,
    accepted: bool,
    changes: &mut Vec<FieldChange>,
) -> bool {
    match (archived_on, gone_on) {
        (None, _) | (Some(_), Some(None)) => false,
        (Some(_), Some(Some(_))) => true,
        (Some(_), None) => {
            let wins = if accepted { Wins::School } else { Wins::Mine };
            changes.push(FieldChange {
                field: SchoolField::InClass,
                before: None,
                now: "yes".to_owned(),
                mine: String::new(),
                wins,
            });
            accepted
        }
    }
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
