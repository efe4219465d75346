//! A timetable for a round: who meets when, which wishes that leaves open, and what would help.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::help::{Help, Helper};
use super::slots::{Chance, Given, MeetingSlot};
use super::solve::best;
use super::wanted::{Aspect, Wanted};
use crate::error::Result;
use crate::ids::WishId;
use crate::store::record::words;

words! {
    /// Why a wish could not be met.
    Why {
        /// No slot of the round at which the family can come meets it.
        NotOffered = "not_offered",
        /// The slots that meet it are better used for others.
        Taken = "taken",
        /// A slot that meets it is free as things stand now.
        Free = "free",
    }
}

/// A wish that a meeting does not meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnmetWish {
    /// What was wished.
    pub aspect: Aspect,
    /// Why it could not be.
    pub why: Why,
}

/// A wish that has a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Placed {
    /// The wish.
    pub wish: WishId,
    /// Its meeting.
    pub slot: MeetingSlot,
    /// Whether it stood there already and could not be moved.
    pub fixed: bool,
    /// What the family wished and gets.
    pub met: Vec<Aspect>,
    /// What the family wished and does not get.
    pub unmet: Vec<UnmetWish>,
}

/// A wish that has no meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Unplaced {
    /// The wish.
    pub wish: WishId,
    /// What would give it one without taking anybody's, each by itself; none where it takes more than one thing.
    pub would_help: Vec<Help>,
}

/// Who meets when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Timetable {
    /// Who has a meeting, in the order of the meetings.
    pub placed: Vec<Placed>,
    /// Who has none, by their ids.
    pub unplaced: Vec<Unplaced>,
    /// Whether no timetable is better. It is not known only for rounds far larger than a class.
    pub proven: bool,
}

/// The best timetable: as many families as can have a meeting do; then as much of their wishes as can be is met, and
/// meetings stay where they were; then all is as early as can be. The same is given for the same facts, in whatever order
/// they come.
///
/// # Errors
/// [`Error::Invalid`](crate::Error::Invalid) when there are too many wishes and slots to weigh.
pub fn arrange(given: &Given) -> Result<Timetable> {
    let mut given = given.clone();
    given.wishes.sort_by_key(|wanted| wanted.wish.id);
    given.meetings.sort_by_key(|booked| booked.conference);
    let settled = |wanted: &Wanted| given.fixed_of(wanted.wish.id).next().is_some();
    let open: Vec<&Wanted> = given.wishes.iter().filter(|wanted| !settled(wanted)).collect();
    let chances: Vec<Vec<Chance>> = open.iter().map(|wanted| given.chances(wanted)).collect();
    let choice = best(&chances, given.round.pause)?;

    let mut placed: Vec<Placed> = given.wishes.iter().flat_map(|wanted| standing(&given, wanted)).collect();
    let mut unplaced = Vec::new();
    let mut helper = Helper::new(&given, &chances, &choice);
    for (family, wanted) in open.iter().enumerate() {
        match choice.chosen[family] {
            Some(at) => placed.push(meeting(&given, wanted, &chances[family], at)),
            None => unplaced
                .push(Unplaced { wish: wanted.wish.id, would_help: helper.for_family(family, wanted) }),
        }
    }
    placed.sort_by_key(|it| (it.slot.day, it.slot.time, it.wish));
    Ok(Timetable { placed, unplaced, proven: choice.proven })
}

/// The meetings of a wish that stay where they are.
fn standing(given: &Given, wanted: &Wanted) -> Vec<Placed> {
    let fixed = given.fixed_of(wanted.wish.id);
    fixed
        .map(|booked| {
            let (met, unmet) = split(given, wanted, &booked.slot, |_| Why::Taken);
            Placed { wish: wanted.wish.id, slot: booked.slot.clone(), fixed: true, met, unmet }
        })
        .collect()
}

fn meeting(given: &Given, wanted: &Wanted, chances: &[Chance], at: usize) -> Placed {
    let why = |aspect| {
        let meets = |chance: &Chance| wanted.judge(&given.round, &chance.slot).contains(&(aspect, true));
        if chances.iter().any(meets) { Why::Taken } else { Why::NotOffered }
    };
    let slot = chances[at].slot.clone();
    let (met, unmet) = split(given, wanted, &slot, why);
    Placed { wish: wanted.wish.id, slot, fixed: false, met, unmet }
}

/// What a meeting that stands does not meet of what its family wished, and why as things stand now: whether a slot that meets it
/// is offered at all, is another family's, or is free.
pub(super) fn unmet_now(given: &Given, wanted: &Wanted, slot: &MeetingSlot) -> Vec<UnmetWish> {
    if wanted.judge(&given.round, slot).iter().all(|(_, met)| *met) {
        return Vec::new();
    }
    let mut others = given.clone();
    others.meetings.retain(|booked| booked.wish != Some(wanted.wish.id));
    let offered = others.chances(wanted);
    let why = |aspect| {
        let meets = |chance: &&Chance| wanted.judge(&given.round, &chance.slot).contains(&(aspect, true));
        let mut meeting_it = offered.iter().filter(meets).peekable();
        if meeting_it.peek().is_none() {
            return Why::NotOffered;
        }
        if meeting_it.any(|chance| others.leaves_free(&chance.slot)) { Why::Free } else { Why::Taken }
    };
    split(given, wanted, slot, why).1
}

fn split(
    given: &Given,
    wanted: &Wanted,
    slot: &MeetingSlot,
    why: impl Fn(Aspect) -> Why,
) -> (Vec<Aspect>, Vec<UnmetWish>) {
    let (met, unmet): (Vec<_>, Vec<_>) =
        wanted.judge(&given.round, slot).into_iter().partition(|(_, met)| *met);
    let unmet = unmet.into_iter().map(|(aspect, _)| UnmetWish { aspect, why: why(aspect) });
    (met.into_iter().map(|(aspect, _)| aspect).collect(), unmet.collect())
}
