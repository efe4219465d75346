//! Moving a meeting by hand: first what it would mean, then the move. Siblings' meetings one after the other move as one.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::proposal::{children, slot_of};
use super::slots::{Aspect, MeetingSlot, Stretch, Wanted, interpreters, minute};
use super::{Round, RoundDay, RoundSpan, Wish};
use crate::conferences::{Conference, Means, Status};
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
}

impl Clash {
    /// Whether the meeting cannot be moved there at all: the teacher cannot be in two places.
    fn forbids(&self) -> bool {
        matches!(self, Self::Meeting { .. } | Self::Way { .. })
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

/// What is moved as one: a meeting, or siblings' meetings one after the other.
struct Block {
    meetings: Vec<Conference>,
    family_name: String,
    round: Option<Round>,
    wanted: Option<Wanted>,
}

impl Block {
    fn of(store: &Store, conference: ConferenceId) -> Result<Self> {
        let conference = store.get::<Conference>(conference)?;
        if conference.status != Status::Planned {
            return Err(Error::Invalid { field: "conference", why: "closed" });
        }
        let round = conference.round.map(|round| store.find::<Round>(round)).transpose()?.flatten();
        let wish = conference.wish.map(|wish| store.find::<Wish>(wish)).transpose()?.flatten();
        let wanted =
            wish.map(|wish| Ok::<_, Error>(Wanted { children: children(store, wish.family)?.len(), wish }));
        let wanted = wanted.transpose()?;
        let family_name = store.find::<Family>(conference.family)?.unwrap_or_default().name;
        let meetings = match &wanted {
            Some(wanted) if wanted.parts() > 1 => {
                let all = "wish = ?1 AND day = ?2 AND status = 'planned' ORDER BY time, id";
                store.select::<Conference>(all, rusqlite::params![wanted.wish.id, conference.day])?
            }
            _ => vec![conference],
        };
        Ok(Self { meetings, family_name, round, wanted })
    }

    fn first(&self) -> &Conference {
        &self.meetings[0]
    }

    /// Where it is now.
    fn slot(&self) -> MeetingSlot {
        let first = slot_of(self.first());
        let ends = self.meetings.iter().map(|it| slot_of(it).stretch().to).max().unwrap_or_default();
        MeetingSlot {
            minutes: ends - first.stretch().from,
            parts: i64::try_from(self.meetings.len()).unwrap_or(1),
            ..first
        }
    }

    /// Where and how it would be at another time: in the room there, by means the family accepts, with somebody who can come.
    fn at(&self, to: MoveTo) -> MeetingSlot {
        let mut slot = MeetingSlot { day: to.day, time: to.time, ..self.slot() };
        let Some(round) = &self.round else { return slot };
        if let Some((_, span)) = span_at(round, &slot) {
            let accepted = self.wanted.as_ref().map(Wanted::means).unwrap_or_default();
            if !span.offers(slot.means)
                && let Some(means) = accepted.iter().find(|means| span.offers(**means))
            {
                slot.means = *means;
                slot.travel_minutes = if *means == Means::AtHome { round.travel_minutes } else { 0 };
                slot.place = String::new();
            }
            if slot.means == Means::InPerson {
                slot.place.clone_from(&span.room);
            }
        }
        if let Some(wanted) = self.wanted.as_ref().filter(|wanted| wanted.wish.interpreter) {
            let there: Vec<&str> = interpreters(round, &wanted.wish, slot.day, slot.stretch()).collect();
            if !there.contains(&slot.interpreter.as_str()) {
                slot.interpreter = there.first().copied().unwrap_or_default().to_owned();
            }
        }
        slot
    }

    /// What moving it would mean, beside all meetings but those of `without`.
    fn moved(&self, store: &Store, to: MoveTo, without: &[&Block]) -> Result<Moved> {
        let slot = self.at(to);
        let mut clashes = self.others_there(store, &slot, without)?;
        if let Some(round) = &self.round {
            clashes.extend(self.against_round(round, &slot));
        }
        let before = self.judge(&self.slot());
        let after = self.judge(&slot);
        let changed = |met: bool| {
            let aspects = after.iter().filter(move |(_, now)| *now == met);
            aspects.filter(|now| !before.contains(now)).map(|(aspect, _)| *aspect).collect()
        };
        Ok(Moved {
            conference: self.first().id,
            family_name: self.family_name.clone(),
            now_met: changed(true),
            no_longer_met: changed(false),
            clashes,
            slot,
        })
    }

    fn judge(&self, slot: &MeetingSlot) -> Vec<(Aspect, bool)> {
        let both = self.wanted.as_ref().zip(self.round.as_ref());
        both.map(|(wanted, round)| wanted.judge(round, slot)).unwrap_or_default()
    }

    /// The meetings in which the teacher is, or to which they are on the way.
    fn others_there(&self, store: &Store, slot: &MeetingSlot, without: &[&Block]) -> Result<Vec<Clash>> {
        let live = "day = ?1 AND status IN ('planned', 'begun', 'held') ORDER BY time, id";
        let mut clashes = Vec::new();
        for other in store.select::<Conference>(live, [slot.day])? {
            let mut own = without.iter().copied().chain([self]).flat_map(|block| &block.meetings);
            if own.any(|it| it.id == other.id) {
                continue;
            }
            let there = slot_of(&other);
            if there.busy().overlaps(slot.busy()) {
                let family_name = store.find::<Family>(other.family)?.unwrap_or_default().name;
                clashes.push(if there.stretch().overlaps(slot.stretch()) {
                    Clash::Meeting { conference: other.id, family_name }
                } else {
                    Clash::Way { conference: other.id, family_name }
                });
            }
        }
        Ok(clashes)
    }

    fn against_round(&self, round: &Round, slot: &MeetingSlot) -> Vec<Clash> {
        let mut clashes = Vec::new();
        if round.days.iter().filter(|day| day.day == slot.day).any(|day| is_in_break(round, day, slot)) {
            clashes.push(Clash::Break);
        }
        match span_at(round, slot) {
            None => clashes.push(Clash::OutsideHours),
            Some((_, span)) if !span.offers(slot.means) => clashes.push(Clash::Means),
            Some(_) => {}
        }
        if let Some(wanted) = &self.wanted {
            if wanted.wish.interpreter && slot.interpreter.is_empty() {
                clashes.push(Clash::Interpreter);
            }
            if wanted.is_elsewhere(slot.stretch()) {
                clashes.push(Clash::Elsewhere);
            }
        }
        clashes
    }

    /// Its conferences at another time, as far from each other as they were.
    fn placed(&self, slot: &MeetingSlot) -> Vec<Conference> {
        let began = minute(self.first().day, self.first().time);
        self.meetings
            .iter()
            .map(|it| Conference {
                day: slot.day,
                time: slot.time + TimeDelta::minutes(minute(it.day, it.time) - began),
                place: slot.place.clone(),
                interpreter: slot.interpreter.clone(),
                means: slot.means,
                travel_minutes: slot.travel_minutes,
                pinned: true,
                ..it.clone()
            })
            .collect()
    }
}

/// The hours of a round in which a slot lies.
fn span_at<'a>(round: &'a Round, slot: &MeetingSlot) -> Option<(&'a RoundDay, &'a RoundSpan)> {
    let spans = round.days.iter().flat_map(|day| day.spans.iter().map(move |span| (day, span)));
    let around = spans.filter(|(day, span)| {
        let hours = Stretch::of(day.day, span.from, span.to);
        day.day == slot.day && hours.from <= slot.stretch().from && slot.stretch().to <= hours.to
    });
    around.max_by_key(|(_, span)| span.offers(slot.means))
}

fn is_in_break(round: &Round, day: &RoundDay, slot: &MeetingSlot) -> bool {
    let breaks = day.breaks.iter().chain(round.breaks.iter());
    breaks.into_iter().any(|hours| Stretch::of(day.day, hours.from, hours.to).overlaps(slot.busy()))
}

/// What moving a planned meeting would mean: what stands in the way, which wishes it would meet and which no longer, and
/// what exchanging it with the meeting that is there would mean. Nothing is written.
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
    let exchange = match others.first() {
        Some(other) if one_block && other.status == Status::Planned => {
            let other = Block::of(store, other.id)?;
            Some(exchanged(store, &block, &other)?)
        }
        _ => None,
    };
    Ok(Consequences { moved, exchange })
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

/// Moves a planned meeting, and fixes it in its new place.
///
/// # Errors
/// [`Error::Invalid`] when the teacher is in another meeting then or on the way, or when it has begun or is over;
/// [`Error::NotFound`] when it is not there.
pub fn move_conference(store: &mut Store, conference: ConferenceId, to: MoveTo) -> Result<Saved<()>> {
    let block = Block::of(store, conference)?;
    let moved = block.moved(store, to, &[])?;
    if moved.clashes.iter().any(Clash::forbids) {
        return Err(Error::Invalid { field: "time", why: "taken" });
    }
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
    if first.clashes.iter().chain(&second.clashes).any(Clash::forbids) {
        return Err(Error::Invalid { field: "time", why: "taken" });
    }
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
