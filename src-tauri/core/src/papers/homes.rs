//! What may stand on a family's paper: nothing that was said in one home is shown on the other's.

use std::collections::{BTreeMap, BTreeSet};

use crate::conferences::Conference;
use crate::contacts::{Contact, Voice};
use crate::error::Result;
use crate::families::Guardian;
use crate::ids::{ConferenceId, ContactId, FamilyId, GuardianId, HouseholdId, VoiceId};
use crate::sharing::shareable::Shareable;

/// Homes; adults without one have a home that nobody named.
type Home = Option<HouseholdId>;

/// The homes of a family, and who was there when something was said.
#[derive(Debug)]
pub(super) struct Homes {
    /// The homes that read the paper; none where the family has one home, and all of it may be read there.
    readers: Option<BTreeSet<Home>>,
    conference: ConferenceId,
    of_adult: BTreeMap<GuardianId, Home>,
    of_conference: BTreeMap<ConferenceId, BTreeSet<Home>>,
    of_contact: BTreeMap<ContactId, BTreeSet<Home>>,
    of_voice: BTreeMap<VoiceId, Said>,
}

/// Where words were said: whoever was there knows them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Said {
    pub(super) conference: Option<ConferenceId>,
    pub(super) contact: Option<ContactId>,
    pub(super) guardian: Option<GuardianId>,
    pub(super) source: Option<VoiceId>,
}

impl Said {
    pub(super) fn by(voice: &Voice) -> Self {
        let Voice { conference, contact, guardian, source, .. } = *voice;
        Self { conference, contact, guardian, source }
    }
}

impl Homes {
    /// The homes of a family, for a paper of one of its conferences.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub(super) fn read(store: &Shareable<'_>, conference: &Conference) -> Result<Self> {
        let family: FamilyId = conference.family;
        let adults = store.select::<Guardian>("family = ?1", [family])?;
        let of_adult: BTreeMap<_, _> = adults.iter().map(|adult| (adult.id, adult.household)).collect();
        let at =
            |adults: &[GuardianId]| adults.iter().filter_map(|adult| of_adult.get(adult).copied()).collect();
        let all: BTreeSet<Home> = of_adult.values().copied().collect();
        let conferences = store.select::<Conference>("family = ?1", [family])?;
        let contacts = store.select::<Contact>("family = ?1", [family])?;
        let voices = store.select::<Voice>("family = ?1", [family])?;
        let comes: BTreeSet<Home> = at(&conference.guardians);
        // Where nobody is said to come, anybody may.
        let readers = if comes.is_empty() { all.clone() } else { comes };
        Ok(Self {
            readers: (all.iter().flatten().count() > 1).then_some(readers),
            conference: conference.id,
            of_conference: conferences.iter().map(|one| (one.id, at(&one.guardians))).collect(),
            of_contact: contacts.iter().map(|one| (one.id, at(one.guardian.as_slice()))).collect(),
            of_voice: voices.iter().map(|voice| (voice.id, Said::by(voice))).collect(),
            of_adult,
        })
    }

    /// Whether all who read the paper were there. Where a family has two homes, that must be known.
    pub(super) fn may_read(&self, said: Said) -> bool {
        let Some(readers) = &self.readers else { return true };
        if said.conference == Some(self.conference) {
            return true;
        }
        let heard = |homes: Option<&BTreeSet<Home>>| homes.is_some_and(|homes| readers.is_subset(homes));
        if let Some(conference) = said.conference {
            return heard(self.of_conference.get(&conference));
        }
        if let Some(contact) = said.contact {
            return heard(self.of_contact.get(&contact));
        }
        if let Some(guardian) = said.guardian {
            return self.of_adult.get(&guardian).is_some_and(|home| readers.iter().eq([home]));
        }
        // Words that were taken from others were said where those were; a chain has no more than a few links.
        let source = said.source.and_then(|voice| self.of_voice.get(&voice));
        source.is_some_and(|said| self.may_read(Said { source: None, ..*said }))
    }
}
