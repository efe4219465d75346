//! After a meeting that could not be: the next ways to try, out of what is known of the family.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::proposal::{children, given, slot_of};
use super::slots::{Given, MeetingSlot};
use super::wanted::Wanted;
use super::{Round, Wish};
use crate::conferences::{Conference, Means, Status};
use crate::contacts::Method;
use crate::error::Result;
use crate::families::{Guardian, full_name};
use crate::ids::{ConferenceId, GuardianId};
use crate::store::{Json, Store};

/// A way to try next with a family that could not come.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "way", rename_all = "snake_case")]
pub enum NextWay {
    /// The next free slot of the round at which they can, as they like to meet.
    Slot {
        /// Where and how.
        slot: MeetingSlot,
    },
    /// Ask them, by the way they like to be reached.
    Ask {
        /// Whom.
        guardian: GuardianId,
        /// Their name.
        name: String,
        /// How.
        method: Method,
        /// The number or address.
        address: String,
        /// When they like to be reached, in their words.
        best_times: String,
    },
    /// Meet by other means than the ones that did not work.
    Means {
        /// By which.
        means: Means,
        /// The next free slot of the round for it, where the round offers it.
        slot: Option<MeetingSlot>,
    },
}

/// The next ways to try after a conference that was missed or called off: the next slot as the family wished, asking the
/// adults who may be contacted by the channel they chose, and other means.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) when the conference is not there.
pub fn next_ways(store: &Store, conference: ConferenceId) -> Result<Vec<NextWay>> {
    let conference = store.get::<Conference>(conference)?;
    let free = Free::of(store, &conference)?;
    let as_wished = free.as_ref().and_then(|free| free.next(&free.wanted));
    let mut ways: Vec<NextWay> = as_wished.clone().map(|slot| NextWay::Slot { slot }).into_iter().collect();
    ways.extend(ask(store, &conference)?);
    let taken = as_wished.map(|slot| slot.means);
    for means in Means::ALL.iter().copied().filter(|it| *it != conference.means && Some(*it) != taken) {
        let slot = free.as_ref().and_then(|free| free.by(means));
        // In person goes without saying, unless there is a slot for it.
        if slot.is_some() || means != Means::InPerson {
            ways.push(NextWay::Means { means, slot });
        }
    }
    Ok(ways)
}

/// What is still free in the round.
struct Free {
    given: Given,
    wanted: Wanted,
    missed: Conference,
}

impl Free {
    /// None for a conference that belongs to no round.
    fn of(store: &Store, conference: &Conference) -> Result<Option<Self>> {
        let Some(round) = conference.round.map(|round| store.find::<Round>(round)).transpose()?.flatten()
        else {
            return Ok(None);
        };
        let mut given = given(store, round.id)?;
        for booked in &mut given.meetings {
            booked.fixed = true;
        }
        let wish = conference.wish.map(|wish| store.find::<Wish>(wish)).transpose()?.flatten();
        let wish = wish.unwrap_or_else(|| Wish {
            round: round.id,
            family: conference.family,
            language: conference.language.clone(),
            interpreter: !conference.interpreter.is_empty(),
            guardians: conference.guardians.clone(),
            minutes: Some(conference.minutes),
            ..Wish::default()
        });
        let children = if conference.students.is_empty() { children(store, wish.family)?.len() } else { 1 };
        Ok(Some(Self { given, wanted: Wanted { wish, children }, missed: conference.clone() }))
    }

    /// The earliest slot at which a wish can be met, after the one that was missed.
    fn next(&self, wanted: &Wanted) -> Option<MeetingSlot> {
        let missed = slot_of(&self.missed).stretch();
        let other = |slot: &MeetingSlot| match self.missed.status {
            Status::NoShow => slot.stretch().from >= missed.to,
            _ => slot.stretch().from != missed.from,
        };
        let slots = self.given.chances(wanted).into_iter().filter(|chance| other(&chance.slot));
        slots.min_by_key(|chance| (chance.slot.stretch(), -chance.worth)).map(|chance| chance.slot)
    }

    fn by(&self, means: Means) -> Option<MeetingSlot> {
        let mut wanted = self.wanted.clone();
        wanted.wish.means = Json(vec![means]);
        self.next(&wanted)
    }
}

/// The adults to ask, those of the meeting first, each by the channel they chose or the first they have.
fn ask(store: &Store, conference: &Conference) -> Result<Vec<NextWay>> {
    let known = "family = ?1 AND archived_on IS NULL AND may_be_contacted ORDER BY id";
    let mut adults = store.select::<Guardian>(known, [conference.family])?;
    let home = adults.iter().find(|it| conference.guardians.contains(&it.id)).map(|it| it.household);
    // What one home was offered is not told to the other.
    adults.retain(|it| conference.guardians.contains(&it.id) || home.is_none_or(|home| it.household == home));
    adults.sort_by_key(|it| !conference.guardians.contains(&it.id));
    Ok(adults.iter().filter_map(by_their_channel).collect())
}

fn by_their_channel(adult: &Guardian) -> Option<NextWay> {
    let channel = adult.channels.iter().find(|it| it.preferred).or(adult.channels.first())?;
    Some(NextWay::Ask {
        guardian: adult.id,
        name: full_name(&adult.given_name, &adult.family_name),
        method: channel.method,
        address: channel.address.clone(),
        best_times: adult.best_times.clone(),
    })
}
