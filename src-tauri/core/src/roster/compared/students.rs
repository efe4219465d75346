//! The children of a file: who each is, in which family it belongs together with others, and what is to change about it.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{Compared, StudentSeen, comes_back, fields};
use crate::ids::{ClassroomId, StudentId};
use crate::roster::classes::{self, ClassFound};
use crate::roster::decisions::{Coming, Decisions};
use crate::roster::known::{Known, KnownStudent};
use crate::roster::matching::{self, Verdict};
use crate::roster::school::{FieldChange, SchoolField, Wins, said_of_student, student_value};
use crate::roster::{Preview, PreviewGuardian, PreviewStudent};

impl Compared {
    pub(super) fn student_of(
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
}

/// Who the children are, and as what their class comes. Being in the same class tells nothing when the class is a new one.
pub(super) fn matched(
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
pub(super) fn groups(places: &[(usize, usize)], decided: &[Vec<String>]) -> Vec<usize> {
    let proposed = places.iter().map(|(family, _)| *family).max().map_or(0, |last| last + 1);
    (0..places.len())
        .map(|at| {
            let key = student_key(at);
            let said = decided.iter().position(|family| family.contains(&key));
            said.map_or(places[at].0, |number| proposed + number)
        })
        .collect()
}

fn student_key(at: usize) -> String {
    format!("student:{at}")
}
