//! Who sits at the table of a meeting, and what may be shown there: nothing that was said in one home is shown in the other.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::shareable::Shareable;
use crate::conferences::Conference;
use crate::contacts::{Contact, Note, Voice};
use crate::error::{Error, Result};
use crate::families::{Guardian, Household};
use crate::goals::Goal;
use crate::ids::{ConferenceId, ContactId, FamilyId, GuardianId, HouseholdId, VoiceId};
use crate::promises::Promise;
use crate::store::{Store, select};

/// How many words can have been taken from one another; a chain has no more than a few links.
const LINKS: usize = 8;

/// Where an adult lives, as far as that was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Home {
    /// Of nobody in the family it was said: they all live in one.
    Shared,
    /// In this one.
    Of(HouseholdId),
    /// Beside others of whom it was said: in another one, until somebody says where.
    Unsaid(GuardianId),
}

/// Where something was said, seen from the table of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SaidWhere {
    /// Before all the homes that sit at the table.
    Here,
    /// In one of the homes that sit there, and not in the other.
    OneHome,
    /// In the other home.
    OtherHome,
    /// Nobody noted in which home.
    Unknown,
}

/// The homes of a family, who sits at the table, and who was there when something was said.
#[derive(Debug)]
pub(crate) struct Homes {
    conference: ConferenceId,
    /// Those who come; where nobody is said to come, every adult, because anybody may.
    readers: Vec<Guardian>,
    /// Their homes; none where the family has one home, and all may be shown there.
    at_table: Option<BTreeSet<Home>>,
    of_adult: BTreeMap<GuardianId, Home>,
    of_conference: BTreeMap<ConferenceId, BTreeSet<Home>>,
    of_contact: BTreeMap<ContactId, BTreeSet<Home>>,
    of_voice: BTreeMap<VoiceId, Said>,
}

/// In what words were said: whoever was there knows them.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Said {
    conference: Option<ConferenceId>,
    contact: Option<ContactId>,
    guardian: Option<GuardianId>,
    source: Option<VoiceId>,
}

impl From<&Voice> for Said {
    fn from(voice: &Voice) -> Self {
        let Voice { conference, contact, guardian, source, .. } = *voice;
        Self { conference, contact, guardian, source }
    }
}

impl From<&Goal> for Said {
    fn from(goal: &Goal) -> Self {
        Self { conference: goal.conference, source: goal.source, ..Self::default() }
    }
}

impl From<&Promise> for Said {
    fn from(promise: &Promise) -> Self {
        let Promise { conference, contact, source, .. } = *promise;
        Self { conference, contact, source, guardian: None }
    }
}

impl From<&Contact> for Said {
    fn from(contact: &Contact) -> Self {
        Self { conference: contact.conference, guardian: contact.guardian, ..Self::default() }
    }
}

impl From<&Note> for Said {
    fn from(note: &Note) -> Self {
        let Note { conference, contact, source, .. } = *note;
        Self { conference, contact, source, guardian: None }
    }
}

impl From<&Conference> for Said {
    fn from(conference: &Conference) -> Self {
        Self { conference: Some(conference.id), ..Self::default() }
    }
}

impl Homes {
    /// The homes of a family, for one of its conferences.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub(crate) fn read(store: &Shareable<'_>, conference: &Conference) -> Result<Self> {
        let family = conference.family;
        let (adults, of_adult) = homes_of(store, family)?;
        let at = |adults: &[GuardianId]| -> BTreeSet<Home> {
            adults.iter().filter_map(|adult| of_adult.get(adult).copied()).collect()
        };
        let conferences = store.select::<Conference>("family = ?1", [family])?;
        let contacts = store.select::<Contact>("family = ?1", [family])?;
        let voices = store.select::<Voice>("family = ?1", [family])?;
        let of_conference = conferences.iter().map(|one| (one.id, at(&one.guardians))).collect();
        let of_contact = contacts.iter().map(|one| (one.id, at(one.guardian.as_slice()))).collect();
        let readers = readers(adults, conference);
        let at_table = at(&readers.iter().map(|adult| adult.id).collect::<Vec<_>>());
        Ok(Self {
            conference: conference.id,
            at_table: (all_homes(store, family, &of_adult)?.len() > 1).then_some(at_table),
            readers,
            of_conference,
            of_contact,
            of_voice: voices.iter().map(|voice| (voice.id, voice.into())).collect(),
            of_adult,
        })
    }

    /// Whether everybody at the table may be contacted and, where it tells of `records`, may have them: what is shown there
    /// is read by all of them.
    pub(crate) fn may_have(&self, records: bool) -> bool {
        may_have(&self.readers, records)
    }

    /// Whether the family has one home, where no more is to be known of anything than that it was said.
    pub(crate) const fn is_one(&self) -> bool {
        self.at_table.is_none()
    }

    /// Whether everybody at the table was there when it was said. Where a family has two homes, that must be known.
    pub(crate) fn may_read(&self, said: impl Into<Said>) -> bool {
        self.said_where(said) == SaidWhere::Here
    }

    /// Where it was said.
    pub(crate) fn said_where(&self, said: impl Into<Said>) -> SaidWhere {
        let said = said.into();
        let Some(at_table) = &self.at_table else { return SaidWhere::Here };
        if said.conference == Some(self.conference) {
            return SaidWhere::Here;
        }
        let heard = self.heard(said);
        if heard.is_empty() || at_table.is_empty() {
            SaidWhere::Unknown
        } else if at_table.is_subset(&heard) {
            SaidWhere::Here
        } else if at_table.is_disjoint(&heard) {
            SaidWhere::OtherHome
        } else {
            SaidWhere::OneHome
        }
    }

    /// The homes that heard it; none where that is not known.
    fn heard(&self, said: Said) -> BTreeSet<Home> {
        let mut link = Some(said);
        for _ in 0..LINKS {
            let Some(said) = link else { break };
            let met = said.conference.and_then(|id| self.of_conference.get(&id));
            let talked = said.contact.and_then(|id| self.of_contact.get(&id));
            if let Some(homes) = [met, talked].into_iter().flatten().find(|homes| !homes.is_empty()) {
                return homes.clone();
            }
            if let Some(home) = said.guardian.and_then(|adult| self.of_adult.get(&adult)) {
                return BTreeSet::from([*home]);
            }
            // Words that were taken from others were said where those were.
            link = said.source.and_then(|voice| self.of_voice.get(&voice)).copied();
        }
        BTreeSet::new()
    }
}

/// Refuses to give something to a family when some of those who sit at the table of a meeting may not be contacted.
///
/// # Errors
/// [`Error::Invalid`] when they may not; when the store cannot be read.
pub(crate) fn may_be_told(store: &Shareable<'_>, conference: &Conference) -> Result<()> {
    if table_may_have(store, conference, false)? { Ok(()) } else { Err(not_for_them()) }
}

/// Whether all who sit at the table of a meeting may be contacted and, where it tells of `records`, may have them.
///
/// # Errors
/// When the store cannot be read.
pub(crate) fn table_may_have(store: &Shareable<'_>, conference: &Conference, records: bool) -> Result<bool> {
    let (adults, _) = homes_of(store, conference.family)?;
    Ok(may_have(&readers(adults, conference), records))
}

/// That some of those who sit at the table may not have it.
pub(crate) const fn not_for_them() -> Error {
    Error::Invalid { field: "guardians", why: "not-for-them" }
}

/// The adults of a family of whom it matters where they live and nobody said it: until then they are another home.
///
/// # Errors
/// When the store cannot be read.
pub fn unsaid_homes(store: &Store, family: FamilyId) -> Result<Vec<GuardianId>> {
    let (adults, of_adult) = homes_of(&store.conn, family)?;
    let unsaid = |adult: &Guardian| matches!(of_adult.get(&adult.id), Some(Home::Unsaid(_)));
    Ok(adults.iter().filter(|adult| adult.archived_on.is_none() && unsaid(adult)).map(|it| it.id).collect())
}

fn may_have(adults: &[Guardian], records: bool) -> bool {
    adults.iter().all(|adult| adult.may_be_contacted && (!records || adult.may_receive_records))
}

/// Those who come; where nobody is said to come, every adult who is here.
fn readers(mut adults: Vec<Guardian>, conference: &Conference) -> Vec<Guardian> {
    adults.retain(|adult| adult.archived_on.is_none());
    if adults.iter().any(|adult| conference.guardians.contains(&adult.id)) {
        adults.retain(|adult| conference.guardians.contains(&adult.id));
    }
    adults
}

/// The adults of a family, and the home of each.
fn homes_of(conn: &Connection, family: FamilyId) -> Result<(Vec<Guardian>, BTreeMap<GuardianId, Home>)> {
    let adults: Vec<Guardian> = select(conn, "family = ?1 ORDER BY id", [family])?;
    let matters = adults.iter().any(|adult| adult.household.is_some())
        || select::<Household>(conn, "family = ?1", [family])?.len() > 1;
    let home = |adult: &Guardian| match adult.household {
        Some(household) => Home::Of(household),
        None if matters => Home::Unsaid(adult.id),
        None => Home::Shared,
    };
    let of_adult = adults.iter().map(|adult| (adult.id, home(adult))).collect();
    Ok((adults, of_adult))
}

/// Every home of a family, one that nobody was put into yet too.
fn all_homes(
    conn: &Connection,
    family: FamilyId,
    of_adult: &BTreeMap<GuardianId, Home>,
) -> Result<BTreeSet<Home>> {
    let households: Vec<Household> = select(conn, "family = ?1", [family])?;
    Ok(of_adult.values().copied().chain(households.iter().map(|home| Home::Of(home.id))).collect())
}
