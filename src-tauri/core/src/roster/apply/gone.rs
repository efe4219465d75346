//! Those who are no longer in a file: archived with all their history.

use std::collections::HashSet;

use super::Bringing;
use crate::error::Result;
use crate::families::{Family, Guardian, Student};
use crate::ids::{FamilyId, SchoolEntryId};
use crate::roster::school::SchoolEntry;

impl Bringing<'_, '_> {
    /// Archives those who are no longer in the file, and the families of which nobody is left.
    pub(super) fn gone(&mut self) -> Result<()> {
        let compared = self.compared;
        let mut families: HashSet<FamilyId> = HashSet::new();
        for id in &compared.gone_students {
            let Some(here) = self.known.student(*id) else { continue };
            families.insert(here.record.family);
            self.tx.put(&Student { archived_on: Some(self.today), ..here.record.clone() })?;
            self.import.archived += 1;
            let entry = here.entry().cloned().unwrap_or_else(|| SchoolEntry {
                id: SchoolEntryId::fresh(self.tx.now()),
                student: Some(*id),
                classroom: here.record.classroom,
                external_id: here.record.external_id.clone(),
                ..SchoolEntry::default()
            });
            self.tx.put(&SchoolEntry { gone_on: Some(self.today), ..entry })?;
        }
        for id in &compared.gone_guardians {
            let Some(here) = self.known.guardian(*id) else { continue };
            self.tx.put(&Guardian { archived_on: Some(self.today), ..here.record.clone() })?;
            self.import.archived += 1;
            if let Some(entry) = &here.entry {
                self.tx.put(&SchoolEntry { gone_on: Some(self.today), ..entry.clone() })?;
            }
        }
        for id in families {
            let left = self.tx.select::<Student>("family = ?1 AND archived_on IS NULL", [id])?;
            if let Some(family) = self.tx.find::<Family>(id)?.filter(|it| it.archived_on.is_none())
                && left.is_empty()
            {
                self.tx.put(&Family { archived_on: Some(self.today), ..family })?;
            }
        }
        Ok(())
    }
}
