//! The comparison itself: every child and adult of a file with who they are here, what is to change about them, and who is
//! missing. The difference shows it, and bringing in writes it: so nothing is written that was not shown.

mod adults;
mod homes;
mod students;

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, NaiveDate, Utc};

use super::classes::{self, ClassFound, Targets};
use super::decisions::Decisions;
use super::difference::fresh_class;
use super::known::Known;
use super::matching::Verdict;
use super::school::{FieldChange, Said, SchoolField, Wins, compare};
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
        let (found, verdicts) = students::matched(known, &preview, &places, decisions, today);
        let targets = classes::targets(&found, known, &preview, fresh_class(now));
        let groups = students::groups(&places, &decisions.families);
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
}

/// What a file says of a person beside what stands here.
fn fields(
    said: &Said,
    before: Option<&Said>,
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
