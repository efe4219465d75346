//! The families of those in a file: made where they are new, brought back where somebody comes to them.

use super::Bringing;
use crate::error::Result;
use crate::families::{Family, came_on};
use crate::ids::FamilyId;
use crate::roster::compared::{Home, StudentSeen};
use crate::roster::decisions::Coming;
use crate::roster::matching::Verdict;
use crate::roster::people;

impl Bringing<'_, '_> {
    /// Makes the families that are new, and brings back those to whom somebody comes.
    pub(super) fn families(&mut self) -> Result<()> {
        let compared = self.compared;
        for seen in &compared.students {
            let Some(home) = seen.home else { continue };
            if !self.family_of.contains_key(&home) {
                let family = self.family(home, seen)?;
                self.family_of.insert(home, family);
            }
            let comes =
                seen.back || seen.verdict == Verdict::New || self.compared.found.coming == Coming::NewClass;
            if let (Home::Here(id), true) = (home, comes)
                && let Some(family) = self.tx.find::<Family>(id)?
            {
                self.tx.put(&Family { archived_on: None, ..family })?;
            }
        }
        Ok(())
    }

    fn family(&mut self, home: Home, first: &StudentSeen) -> Result<FamilyId> {
        let name = || people::family_name(&self.compared.group_of(first.group));
        match home {
            Home::Here(id) if self.known.families.contains_key(&id) => Ok(id),
            // Another laptop took it away while this one added to it.
            Home::Here(id) => {
                let family = Family { id, name: name(), ..Family::default() };
                self.tx.put(&family)?;
                Ok(id)
            }
            Home::New(_) => {
                let family = Family {
                    id: FamilyId::fresh(self.tx.now()),
                    name: name(),
                    came_on: came_on(self.tx, self.today)?,
                    archived_on: None,
                };
                self.tx.put(&family)?;
                Ok(family.id)
            }
        }
    }
}
