//! Moving a meeting by hand: first what it would mean, then the move. Siblings' meetings one after the other move as one.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::block::Block;
use super::slots::MeetingSlot;
use super::wanted::Aspect;
use crate::conferences::{Conference, Status};
use crate::error::{Error, Result};
use crate::families::Family;
use crate::ids::ConferenceId;
use crate::store::{Op, Saved, Store};

/// Where a meeting is moved to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MoveTo {
    /// The day.
    pub day: NaiveDate,
    /// When it begins.
    pub time: NaiveTime,
}

/// What stands in the way of a meeting at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Clash {
    /// The teacher is in another meeting.
    Meeting {
        /// Which one.
        conference: ConferenceId,
        /// With whom.
        family_name: String,
    },
    /// The teacher is still on the way to or from another meeting, or to or from this one.
    Way {
        /// Which one.
        conference: ConferenceId,
        /// With whom.
        family_name: String,
    },
    /// There is a break.
    Break,
    /// The round has no hours then.
    OutsideHours,
    /// The family's means are not offered then.
    Means,
    /// Nobody who interprets for them can come then.
    Interpreter,
    /// The family is with another teacher then.
    Elsewhere,
    /// That time is over.
    Over,
}

impl Clash {
    /// Whether the meeting cannot be moved there at all: the teacher cannot be in two places, and nobody meets in the past.
    fn forbids(&self) -> bool {
        matches!(self, Self::Meeting { .. } | Self::Way { .. } | Self::Over)
    }
}

/// What a move would mean for one family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Moved {
    /// The meeting; the first of them where siblings have one each.
    pub conference: ConferenceId,
    /// With whom.
    pub family_name: String,
    /// Where and how it would be.
    pub slot: MeetingSlot,
    /// What stands in the way.
    pub clashes: Vec<Clash>,
    /// Wishes that would be met and are not now.
    pub now_met: Vec<Aspect>,
    /// Wishes that are met now and would not be any more.
    pub no_longer_met: Vec<Aspect>,
}

/// What a move would mean, before anything is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Consequences {
    /// For the family whose meeting is moved.
    pub moved: Moved,
    /// The family whose meeting is there, and what exchanging the two would mean for both: first for the one that is moved.
    pub exchange: Option<(Moved, Moved)>,
}

/// What moving a planned meeting would mean: what stands in the way, which wishes it would meet and which no longer, and
/// what exchanging it with the meeting that is there would mean, unless one of the two times is over. Nothing is written.
///
/// # Errors
/// [`Error::NotFound`] when the conference is not there; [`Error::Invalid`] when it has begun or is over.
pub fn consequences(store: &Store, conference: ConferenceId, to: MoveTo) -> Result<Consequences> {
    let block = Block::of(store, conference)?;
    let moved = block.moved(store, to, &[])?;
    let there: Vec<ConferenceId> = moved
        .clashes
        .iter()
        .filter_map(|clash| match clash {
            Clash::Meeting { conference, .. } => Some(*conference),
            _ => None,
        })
        .collect();
    let others = there.iter().map(|other| store.get::<Conference>(*other)).collect::<Result<Vec<_>>>()?;
    let one_block = others.windows(2).all(|two| two[0].wish.is_some() && two[0].wish == two[1].wish);
    let open = !moved.clashes.contains(&Clash::Over) && !block.is_over(store);
    let exchange = match others.first() {
        Some(other) if open && one_block && other.status == Status::Planned => {
            let other = Block::of(store, other.id)?;
            Some(exchanged(store, &block, &other)?)
        }
        _ => None,
    };
    Ok(Consequences { moved, exchange })
}

/// What a plan would mean at its time, before it is written: as [`consequences`], but alone, and where, by which means and with
/// whom interpreting as it is written there.
///
/// # Errors
/// When the store cannot be read.
pub fn plan_consequences(store: &Store, plan: &Conference) -> Result<Moved> {
    let before = store.find::<Conference>(plan.id)?;
    Block::planned(store, plan)?.written(store, before.as_ref())
}

/// Refuses a plan that is saved with a time which moving would refuse. One that keeps its time may be saved whatever has come
/// beside it; a new one may lie in the past, for what was agreed on the way out.
///
/// # Errors
/// [`Error::Invalid`] when the teacher is in another meeting then or on the way, or when a meeting would be moved to a time
/// that is over.
pub(crate) fn refuse_clash(store: &Store, plan: &Conference) -> Result<()> {
    if !matches!(plan.status, Status::Planned | Status::NoShow) {
        return Ok(());
    }
    let before = store.find::<Conference>(plan.id)?;
    if before.as_ref().is_some_and(|before| is_as_long(before, plan)) {
        return Ok(());
    }
    let mut clashes = plan_consequences(store, plan)?.clashes;
    if before.is_none() {
        clashes.retain(|clash| *clash != Clash::Over);
    }
    refuse_if(&clashes)
}

/// Whether two plans keep the teacher busy for the same time.
fn is_as_long(one: &Conference, other: &Conference) -> bool {
    let time = |it: &Conference| (it.day, it.time, it.minutes, it.travel_minutes);
    time(one) == time(other)
}

/// What exchanging the times of two would mean for each.
fn exchanged(store: &Store, one: &Block, other: &Block) -> Result<(Moved, Moved)> {
    let begins = |block: &Block| MoveTo { day: block.first().day, time: block.first().time };
    let mut first = one.moved(store, begins(other), &[other])?;
    let mut second = other.moved(store, begins(one), &[one])?;
    let clash = |it: &Moved| {
        let (conference, family_name) = (it.conference, it.family_name.clone());
        if first.slot.stretch().overlaps(second.slot.stretch()) {
            Some(Clash::Meeting { conference, family_name })
        } else if first.slot.busy().overlaps(second.slot.busy()) {
            Some(Clash::Way { conference, family_name })
        } else {
            None
        }
    };
    let (with_second, with_first) = (clash(&second), clash(&first));
    first.clashes.extend(with_second);
    second.clashes.extend(with_first);
    Ok((first, second))
}

fn refuse_if(clashes: &[Clash]) -> Result<()> {
    if clashes.contains(&Clash::Over) {
        return Err(Error::Invalid { field: "time", why: "over" });
    }
    if clashes.iter().any(Clash::forbids) {
        return Err(Error::Invalid { field: "time", why: "taken" });
    }
    Ok(())
}

/// Moves a planned meeting, and fixes it in its new place.
///
/// # Errors
/// [`Error::Invalid`] when the teacher is in another meeting then or on the way, that time is over, or the meeting has begun;
/// [`Error::NotFound`] when it is not there.
pub fn move_conference(store: &mut Store, conference: ConferenceId, to: MoveTo) -> Result<Saved<()>> {
    let block = Block::of(store, conference)?;
    let moved = block.moved(store, to, &[])?;
    refuse_if(&moved.clashes)?;
    store.transact(Op::MoveConference, &block.family_name, |tx| {
        block.placed(&moved.slot).iter().try_for_each(|conference| tx.put(conference))
    })
}

/// Exchanges the times of two planned meetings, and fixes both where they are then. It is one act, with one undo.
///
/// # Errors
/// As [`move_conference`], for each of the two.
pub fn swap_conferences(store: &mut Store, one: ConferenceId, other: ConferenceId) -> Result<Saved<()>> {
    let (one, other) = (Block::of(store, one)?, Block::of(store, other)?);
    let (first, second) = exchanged(store, &one, &other)?;
    refuse_if(&first.clashes)?;
    refuse_if(&second.clashes)?;
    let subject = format!("{}, {}", one.family_name, other.family_name);
    store.transact(Op::SwapConferences, &subject, |tx| {
        let both = one.placed(&first.slot).into_iter().chain(other.placed(&second.slot));
        both.into_iter().try_for_each(|conference| tx.put(&conference))
    })
}

/// Fixes a meeting in its place, so that arranging leaves it there, or lets it go.
///
/// # Errors
/// [`Error::NotFound`] when it is not there.
pub fn pin_conference(store: &mut Store, conference: ConferenceId, pinned: bool) -> Result<Saved<()>> {
    let conference = store.get::<Conference>(conference)?;
    let family = store.get::<Family>(conference.family)?;
    store.transact(Op::PinConference, &family.name, |tx| tx.put(&Conference { pinned, ..conference.clone() }))
}
