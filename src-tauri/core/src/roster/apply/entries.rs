//! What the school said of somebody, kept for its next file.

use std::collections::BTreeMap;

use super::Bringing;
use crate::error::Result;
use crate::families::Student;
use crate::ids::{GuardianId, SchoolEntryId, StudentId};
use crate::roster::compared::{AdultSeen, StudentSeen};
use crate::roster::school::{Said, SchoolEntry, said_of_student};
use crate::store::Json;

impl Bringing<'_, '_> {
    /// Keeps what the school said of a child in the class where it is now; where it was, the child is gone.
    pub(super) fn student_entry(&mut self, seen: &StudentSeen, student: &Student) -> Result<()> {
        let file = self.compared.student(seen);
        let here = self.known.student(student.id);
        let last = here.and_then(|here| here.entry());
        let target = self.compared.targets.of(file, here.and_then(|here| here.classroom()));
        let in_class = here.and_then(|here| {
            here.entries.iter().rev().find(|entry| entry.classroom.is_none() || entry.classroom == target)
        });
        for entry in here.into_iter().flat_map(|here| &here.entries) {
            if in_class.is_none_or(|it| it.id != entry.id) && entry.gone_on.is_none() {
                self.tx.put(&SchoolEntry { gone_on: Some(self.today), ..entry.clone() })?;
            }
        }
        let base = in_class.cloned().unwrap_or_else(|| SchoolEntry {
            id: SchoolEntryId::fresh(self.tx.now()),
            external_id: last.map(|last| last.external_id.clone()).unwrap_or_default(),
            ..SchoolEntry::default()
        });
        let external_id = file.external_id.clone().unwrap_or_else(|| base.external_id.clone());
        self.put_entry(
            in_class,
            SchoolEntry {
                student: Some(student.id),
                classroom: target,
                external_id,
                said: Json(overlaid(last, said_of_student(file))),
                ..base
            },
        )
    }

    pub(super) fn guardian_entry(
        &mut self,
        seen: &AdultSeen,
        guardian: GuardianId,
        said: Said,
        cares_for: BTreeMap<StudentId, String>,
    ) -> Result<()> {
        let last = self.known.guardian(guardian).and_then(|here| here.entry.as_ref());
        let base = last.cloned().unwrap_or_else(|| SchoolEntry {
            id: SchoolEntryId::fresh(self.tx.now()),
            ..SchoolEntry::default()
        });
        let file = self.compared.guardian(seen);
        let external_id = file.external_id.clone().unwrap_or_else(|| base.external_id.clone());
        self.put_entry(
            last,
            SchoolEntry {
                guardian: Some(guardian),
                external_id,
                said: Json(overlaid(last, said)),
                cares_for: Json(cares_for),
                ..base
            },
        )
    }

    /// Writes an entry, with this file as its source if it says anything that was not said before.
    fn put_entry(&mut self, last: Option<&SchoolEntry>, entry: SchoolEntry) -> Result<()> {
        let format = self.import.format.clone();
        let entry = SchoolEntry { format, gone_on: None, ..entry };
        if last == Some(&entry) {
            return Ok(());
        }
        self.tx.put(&SchoolEntry { import: Some(self.import.id), ..entry })
    }
}

/// What the school has said so far, with what it says now over it.
fn overlaid(last: Option<&SchoolEntry>, now: Said) -> Said {
    let mut said = last.map(|last| last.said.0.clone()).unwrap_or_default();
    said.extend(now);
    said
}
