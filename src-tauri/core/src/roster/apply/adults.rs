//! An adult of a file: what the school says now, where they live, and for whom they care.

use std::collections::BTreeMap;

use super::{Bringing, changes, take_id};
use crate::error::Result;
use crate::families::{Care, Guardian, Household};
use crate::ids::{CareId, FamilyId, GuardianId, HouseholdId, StudentId};
use crate::roster::compared::AdultSeen;
use crate::roster::matching::Verdict;
use crate::roster::school::{SchoolField, Wins, said_of_guardian, set_guardian};
use crate::roster::text::fold;

impl Bringing<'_, '_> {
    pub(super) fn adult(&mut self, seen: &AdultSeen, family: FamilyId) -> Result<()> {
        let file = self.compared.guardian(seen).clone();
        let here = seen.verdict.id().and_then(|id| self.known.guardian(id));
        let mut guardian = match here {
            Some(here) => here.record.clone(),
            None => Guardian { id: GuardianId::fresh(self.tx.now()), family, ..Guardian::default() },
        };
        let lived_in = guardian.household;
        match here {
            Some(_) => {
                for change in seen.changes.iter().filter(|change| change.wins == Wins::School) {
                    set_guardian(&mut guardian, change.field, &change.now);
                    if change.field == SchoolField::Address {
                        guardian.household = Some(self.home_at(&guardian, &change.now)?);
                    }
                }
                self.import.changed += i64::from(!seen.back && changes(&seen.changes));
                self.import.back += i64::from(seen.back);
            }
            None => {
                for (field, value) in said_of_guardian(&file) {
                    set_guardian(&mut guardian, field, &value);
                }
                if let Some(address) = &file.address {
                    guardian.household = Some(self.home_at(&guardian, address)?);
                }
                self.restrict(seen, &mut guardian);
                self.import.guardians += 1;
            }
        }
        let before = here.map_or("", |here| here.external_id());
        take_id(&mut guardian.external_id, before, file.external_id.as_deref());
        if seen.back {
            guardian.archived_on = None;
        }
        self.tx.put(&guardian)?;
        let cares_for = self.links(seen, &guardian, guardian.household != lived_in)?;
        self.guardian_entry(seen, guardian.id, said_of_guardian(&file), cares_for)
    }

    /// What may not be done with an adult whom a new one looks like may not be done with them.
    fn restrict(&self, seen: &AdultSeen, guardian: &mut Guardian) {
        let alike = seen.restricted_as.iter().filter_map(|id| self.known.guardian(*id));
        for here in alike {
            guardian.may_be_contacted &= here.record.may_be_contacted;
            guardian.may_receive_records &= here.record.may_receive_records;
            if guardian.restriction.is_empty() {
                guardian.restriction.clone_from(&here.record.restriction);
            }
        }
    }

    /// The home of the family at an address: one that is there, the adult's own when nobody stays in it, or a new one.
    fn home_at(&mut self, guardian: &Guardian, address: &str) -> Result<HouseholdId> {
        let of_family = |home: &&Household| home.family == guardian.family;
        if let Some(home) =
            self.homes.iter().filter(of_family).find(|home| fold(&home.address) == fold(address))
        {
            return Ok(home.id);
        }
        let own = guardian.household.and_then(|id| self.homes.iter().find(|home| home.id == id)).cloned();
        let home = match own {
            Some(home) if home.address.is_empty() || !self.somebody_stays_in(&home, guardian, address) => {
                Household { address: address.to_owned(), ..home }
            }
            _ => Household {
                id: HouseholdId::fresh(self.tx.now()),
                family: guardian.family,
                name: guardian.given_name.clone(),
                address: address.to_owned(),
            },
        };
        self.tx.put(&home)?;
        self.homes.retain(|known| known.id != home.id);
        self.homes.push(home.clone());
        Ok(home.id)
    }

    /// Whether another adult of a home does not move to `address` with this file.
    fn somebody_stays_in(&self, home: &Household, guardian: &Guardian, address: &str) -> bool {
        let moves = |other: GuardianId| {
            self.compared.adults.iter().any(|adult| {
                let says = self.compared.guardian(adult).address.as_deref().unwrap_or_default();
                adult.verdict == Verdict::Is(other) && fold(says) == fold(address)
            })
        };
        self.known
            .guardians
            .iter()
            .filter(|other| other.record.id != guardian.id && other.record.household == Some(home.id))
            .any(|other| !moves(other.record.id))
    }

    /// Links an adult to the children for whom they care, and gives what the school says of it.
    fn links(
        &mut self,
        seen: &AdultSeen,
        guardian: &Guardian,
        moved: bool,
    ) -> Result<BTreeMap<StudentId, String>> {
        let entry = seen.verdict.id().and_then(|id| self.known.guardian(id)).and_then(|it| it.entry.as_ref());
        let mut cares_for = entry.map(|entry| entry.cares_for.0.clone()).unwrap_or_default();
        for at in &seen.students {
            let says = self.compared.relationship(seen, *at).to_owned();
            let Some(student) = self.students.get_mut(at) else { continue };
            let before = cares_for.get(&student.id).cloned();
            let care = self.known.care_of(student.id, guardian.id);
            let is_new = care.is_none() && before.is_none();
            if let Some(home) = guardian.household.filter(|_| is_new || moved)
                && !student.households.contains(&home)
            {
                student.households.0.push(home);
            }
            let id = student.id;
            match care {
                Some(care) => {
                    let untouched =
                        before.as_ref().map_or(care.relationship.is_empty(), |it| *it == care.relationship);
                    if untouched && !says.is_empty() {
                        self.tx.put(&Care { relationship: says.clone(), ..care.clone() })?;
                    }
                }
                None if is_new => self.tx.put(&Care {
                    id: CareId::fresh(self.tx.now()),
                    student: id,
                    guardian: guardian.id,
                    relationship: says.clone(),
                })?,
                None => {}
            }
            let said = if says.is_empty() { before.unwrap_or_default() } else { says };
            cares_for.insert(id, said);
        }
        for student in &seen.no_longer {
            if let Some(care) = self.known.care_of(*student, guardian.id) {
                self.tx.remove::<Care>(care.id)?;
            }
            cares_for.remove(student);
        }
        Ok(cares_for)
    }
}
