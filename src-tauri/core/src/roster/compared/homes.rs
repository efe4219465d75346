//! The family that each child of a file belongs to: its own, that of its brothers and sisters or of its adults, or a new one.

use std::collections::BTreeSet;

use super::{Compared, Home, StudentSeen};
use crate::ids::FamilyId;
use crate::roster::PreviewGuardian;
use crate::roster::known::{Known, KnownGuardian, NameKey};
use crate::roster::school::reach_of_preview;

impl Compared {
    /// Says for every child that is brought in which family it belongs to.
    pub(super) fn house(&mut self, known: &Known) {
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
}
