//! Who is no longer in a file: archived with it, never deleted, and never many without a question.

use std::collections::HashSet;

use super::compared::Compared;
use super::decisions::Coming;
use super::known::{Known, KnownStudent};
use crate::ids::{GuardianId, StudentId};

/// So many adults at least have to leave children who stay before a file is taken for one that lacks a column.
const ADULTS_LEAVING: usize = 5;

impl Compared {
    /// Whether so many go that the teacher has to say that they may: more than a fifth of the children of the class, or of
    /// the adults whose children stay.
    pub(super) fn too_many_gone(&self) -> bool {
        let (leaving, adults) = self.adults_leaving;
        let children = self.found.coming != Coming::NewClass && self.gone_students.len() * 5 > self.scope;
        children || (leaving >= ADULTS_LEAVING && leaving * 5 > adults)
    }

    /// Finds who is no longer in the file.
    pub(super) fn find_gone(&mut self, known: &Known, removed: Option<&[String]>) {
        let in_file: HashSet<StudentId> = self.students.iter().filter_map(|seen| seen.verdict.id()).collect();
        let held: HashSet<StudentId> =
            self.students.iter().flat_map(|seen| seen.verdict.holds()).copied().collect();
        let scope: Vec<&KnownStudent> =
            known.students.iter().filter(|here| here.is_here() && self.is_in_scope(here)).collect();
        let missing =
            |here: &&&KnownStudent| !in_file.contains(&here.record.id) && !held.contains(&here.record.id);
        let gone: Vec<StudentId> = match (removed, self.found.coming) {
            (_, Coming::NewClass) => {
                let here = known.students.iter().filter(|here| here.is_here());
                here.filter(|here| missing(&here)).map(|here| here.record.id).collect()
            }
            (Some(removed), _) => {
                let named = |here: &&&KnownStudent| is_named(removed, here.external_id());
                let here = known.students.iter().filter(|here| here.is_here() && here.entry().is_some());
                let here = here.filter(|here| named(&here)).filter(|here| missing(&here));
                here.map(|here| here.record.id).collect()
            }
            (None, Coming::SameClass) => {
                scope.iter().copied().filter(|here| missing(&here)).map(|here| here.record.id).collect()
            }
            (None, Coming::AnotherClass) => Vec::new(),
        };
        self.scope = scope.len();
        self.gone_students = gone;
        self.find_gone_adults(known, removed);
    }

    fn is_in_scope(&self, here: &KnownStudent) -> bool {
        here.entry().is_some_and(|entry| {
            entry.gone_on.is_none()
                && entry.format == self.preview.format.code()
                && entry.classroom.is_some_and(|id| self.targets.contains(id))
        })
    }

    /// Adults go whom the file no longer names for any child it still names with other adults, and whose other children are
    /// gone too. A child without any adult in the file is a hole in the file.
    fn find_gone_adults(&mut self, known: &Known, removed: Option<&[String]>) {
        let named: HashSet<GuardianId> = self
            .adults
            .iter()
            .flat_map(|adult| adult.verdict.id().into_iter().chain(adult.verdict.holds().iter().copied()))
            .collect();
        let with_adults: HashSet<StudentId> =
            self.adults.iter().flat_map(|adult| self.records(adult)).collect();
        let gone: HashSet<StudentId> = self.gone_students.iter().copied().collect();
        let archived = |id: &StudentId| known.student(*id).is_some_and(|it| !it.is_here());
        let (mut leaving, mut staying_children) = (0, 0);
        let mut goes = Vec::new();
        for here in &known.guardians {
            let Some(entry) = here.entry.as_ref().filter(|entry| entry.gone_on.is_none()) else { continue };
            if here.record.archived_on.is_some() || entry.format != self.preview.format.code() {
                continue;
            }
            let children_stay = entry.cares_for.keys().any(|id| with_adults.contains(id));
            staying_children += usize::from(children_stay);
            if named.contains(&here.record.id) {
                continue;
            }
            let unlinked = |id: &StudentId| {
                gone.contains(id)
                    || archived(id)
                    || known.student(*id).is_none()
                    || (removed.is_none() && with_adults.contains(id))
            };
            let by_hand = known
                .care
                .iter()
                .filter(|care| care.guardian == here.record.id)
                .filter(|care| !entry.cares_for.contains_key(&care.student))
                .any(|care| !gone.contains(&care.student) && !archived(&care.student));
            let unlinked = !entry.cares_for.is_empty() && entry.cares_for.keys().all(unlinked) && !by_hand;
            let told = removed.is_some_and(|removed| is_named(removed, here.external_id()));
            if unlinked || told {
                leaving += usize::from(children_stay);
                goes.push(here.record.id);
            }
        }
        let nobody_goes = self.found.coming == Coming::AnotherClass && removed.is_none();
        if !nobody_goes {
            self.adults_leaving = (leaving, staying_children);
            self.gone_guardians = goes;
        }
    }
}

fn is_named(removed: &[String], id: &str) -> bool {
    !id.is_empty() && removed.iter().any(|removed| removed == id)
}
