//! Where a meeting could be: the slots that a round's spans and breaks leave, and what each is worth to a family.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::time::{Stretch, minute, next_minute, time_of};
use super::wanted::{Wanted, interpreters};
use super::{Hours, Round, RoundDay, RoundSpan};
use crate::conferences::Means;
use crate::ids::{ConferenceId, WishId};

/// Where and how a meeting is, or the meetings of siblings one after the other.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct MeetingSlot {
    /// The day.
    pub day: NaiveDate,
    /// When it begins.
    pub time: NaiveTime,
    /// How long it takes with all its parts and the pauses between them, in minutes.
    pub minutes: i64,
    /// How many meetings it is, one after the other.
    pub parts: i64,
    /// By which means.
    pub means: Means,
    /// Where.
    pub place: String,
    /// Who interprets; empty for nobody.
    pub interpreter: String,
    /// How long the teacher is on the way before and after, in minutes each.
    pub travel_minutes: i64,
}

/// A meeting that has its time already.
#[derive(Debug, Clone, PartialEq)]
pub struct Booked {
    /// Which one.
    pub conference: ConferenceId,
    /// The wish of this round that it answers.
    pub wish: Option<WishId>,
    /// Where and how it is.
    pub slot: MeetingSlot,
    /// Whether it stays where it is: it is no meeting of this round, has begun, was held, or was fixed by the teacher.
    pub fixed: bool,
}

/// All that a timetable is made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// The round.
    pub round: Round,
    /// The wishes that were answered, in any order.
    pub wishes: Vec<Wanted>,
    /// Meetings of this round, and others on its days, in any order.
    pub meetings: Vec<Booked>,
    /// What is on the teacher's wall: nothing is planned for which they would have to set out before it.
    pub now: NaiveDateTime,
}

/// A slot that a family could have.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Chance {
    pub(super) slot: MeetingSlot,
    /// What of the wishes that can be met in part it meets, from 0 to [`MOST_WORTH`](super::wanted::MOST_WORTH).
    pub(super) worth: i64,
    /// When the teacher sets out, and when they are back; minutes since the year 1.
    pub(super) busy: Stretch,
}

impl MeetingSlot {
    pub(super) fn stretch(&self) -> Stretch {
        let from = minute(self.day, self.time);
        Stretch { from, to: from.saturating_add(self.minutes) }
    }

    /// With the teacher's way.
    pub(super) fn busy(&self) -> Stretch {
        self.stretch().wider(self.travel_minutes)
    }

    /// Whether it is too late for it: the teacher would have had to set out before now.
    pub(super) fn is_over(&self, now: NaiveDateTime) -> bool {
        self.busy().from < next_minute(now)
    }

    /// When it ends.
    #[must_use]
    pub fn ends(&self) -> NaiveTime {
        time_of(self.stretch().to)
    }
}

impl Given {
    /// The slots that a family could have, beside what is fixed: the best of those that keep the teacher equally busy. As one
    /// teacher is in every meeting, no two meetings that leave the teacher free can want one room or one interpreter at once.
    pub(super) fn chances(&self, wanted: &Wanted) -> Vec<Chance> {
        let mut best: BTreeMap<Stretch, Chance> = BTreeMap::new();
        let mut days: Vec<&RoundDay> =
            self.round.days.iter().filter(|day| day.day >= self.now.date()).collect();
        days.sort_by_key(|day| day.day);
        for day in days {
            let breaks = breaks(&self.round, day);
            for span in &day.spans {
                for start in starts(&self.round, span, day.day, &breaks, wanted.minutes(&self.round)) {
                    for chance in self.at(wanted, day.day, span, start, &breaks) {
                        let better = best.get(&chance.busy).is_none_or(|known| known.worth < chance.worth);
                        if better {
                            best.insert(chance.busy, chance);
                        }
                    }
                }
            }
        }
        best.into_values().collect()
    }

    /// What a family could have at one time in one span: one chance for every means.
    fn at(
        &self,
        wanted: &Wanted,
        day: NaiveDate,
        span: &RoundSpan,
        start: i64,
        breaks: &[Stretch],
    ) -> Vec<Chance> {
        let stretch = Stretch { from: start, to: start + wanted.minutes(&self.round) };
        if !wanted.can(day, stretch) || wanted.is_elsewhere(stretch) {
            return Vec::new();
        }
        let interpreter = if wanted.wish.interpreter {
            let Some(name) = interpreters(&self.round, &wanted.wish, day, stretch).next() else {
                return Vec::new();
            };
            name.to_owned()
        } else {
            String::new()
        };
        let offered = wanted.means().iter().filter(|means| span.offers(**means));
        offered
            .map(|means| self.slot(wanted, day, span, start, *means, &interpreter))
            .filter(|slot| !breaks.iter().any(|pause| pause.overlaps(slot.busy())))
            .filter(|slot| !slot.is_over(self.now) && self.is_free(slot))
            .map(|slot| {
                let stays = self.before(wanted.wish.id).is_some_and(|before| {
                    before.slot.stretch().from == start && before.slot.means == slot.means
                });
                Chance { worth: wanted.worth(&slot, stays), busy: slot.busy(), slot }
            })
            .collect()
    }

    fn slot(
        &self,
        wanted: &Wanted,
        day: NaiveDate,
        span: &RoundSpan,
        start: i64,
        means: Means,
        interpreter: &str,
    ) -> MeetingSlot {
        let travel_minutes = if means == Means::AtHome { self.round.travel_minutes } else { 0 };
        MeetingSlot {
            day,
            time: time_of(start),
            minutes: wanted.minutes(&self.round),
            parts: wanted.parts(),
            means,
            place: wanted.place(means, &span.room),
            interpreter: interpreter.to_owned(),
            travel_minutes,
        }
    }

    /// The meetings of a wish that stay where they are.
    pub(super) fn fixed_of(&self, wish: WishId) -> impl Iterator<Item = &Booked> {
        self.meetings.iter().filter(move |it| it.fixed && it.wish == Some(wish))
    }

    /// Where a wish's meeting was planned before, the first of them where it has several.
    pub(super) fn before(&self, wish: WishId) -> Option<&Booked> {
        let own = self.meetings.iter().filter(|it| it.wish == Some(wish) && !it.fixed);
        own.min_by_key(|it| (it.slot.stretch(), it.conference))
    }

    /// Whether the teacher is free for a slot, beside the fixed meetings.
    fn is_free(&self, slot: &MeetingSlot) -> bool {
        self.meetings.iter().all(|it| !it.fixed || self.leaves_room(it, slot))
    }

    /// Whether the teacher is free for a slot, beside all meetings as they stand.
    pub(super) fn leaves_free(&self, slot: &MeetingSlot) -> bool {
        self.meetings.iter().all(|it| self.leaves_room(it, slot))
    }

    fn leaves_room(&self, booked: &Booked, slot: &MeetingSlot) -> bool {
        booked.slot.busy().leaves_room_for(slot.busy(), self.round.pause)
    }
}

/// Several meetings one after the other as one; none for no meeting.
pub(super) fn whole<'a>(parts: impl Iterator<Item = &'a MeetingSlot> + Clone) -> Option<MeetingSlot> {
    let first = parts.clone().min_by_key(|slot| slot.stretch())?;
    let ends = parts.clone().map(|slot| slot.stretch().to).max()?;
    Some(MeetingSlot {
        minutes: ends - first.stretch().from,
        parts: i64::try_from(parts.count()).unwrap_or(1),
        ..first.clone()
    })
}

/// A slot of a round as it is drawn, taken or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GridSlot {
    /// The day.
    pub day: NaiveDate,
    /// When it begins.
    pub time: NaiveTime,
    /// When it ends.
    pub ends: NaiveTime,
    /// The room of its hours.
    pub room: String,
    /// By which means one can meet in it.
    pub means: Vec<Means>,
}

impl GridSlot {
    /// Whether it has begun already.
    pub(super) fn is_over(&self, now: NaiveDateTime) -> bool {
        NaiveDateTime::new(self.day, self.time) < now
    }
}

/// The slots of a round, in the order of their times.
#[must_use]
pub fn grid(round: &Round) -> Vec<GridSlot> {
    let mut slots = Vec::new();
    for day in round.days.iter() {
        let breaks = breaks(round, day);
        for span in &day.spans {
            let means = Means::ALL.iter().copied().filter(|means| span.offers(*means)).collect::<Vec<_>>();
            let begun = starts(round, span, day.day, &breaks, round.minutes);
            slots.extend(begun.into_iter().map(|start| GridSlot {
                day: day.day,
                time: time_of(start),
                ends: time_of(start + round.minutes),
                room: span.room.clone(),
                means: means.clone(),
            }));
        }
    }
    slots.sort_by(|one, other| (one.day, one.time, &one.room).cmp(&(other.day, other.time, &other.room)));
    slots
}

/// The breaks of a day, its own and those of every day.
fn breaks(round: &Round, day: &RoundDay) -> Vec<Stretch> {
    let of = |hours: &Hours| Stretch::of(day.day, hours.from, hours.to);
    day.breaks.iter().chain(round.breaks.iter()).map(of).collect()
}

/// When meetings of a length can begin in a span: one slot of the round after the other, begun anew after every break.
pub(super) fn starts(
    round: &Round,
    span: &RoundSpan,
    day: NaiveDate,
    breaks: &[Stretch],
    minutes: i64,
) -> Vec<i64> {
    let mut pieces = vec![Stretch::of(day, span.from, span.to)];
    for pause in breaks {
        pieces = pieces
            .into_iter()
            .flat_map(|piece| {
                let before = Stretch { from: piece.from, to: piece.to.min(pause.from) };
                let after = Stretch { from: piece.from.max(pause.to), to: piece.to };
                if piece.overlaps(*pause) { vec![before, after] } else { vec![piece] }
            })
            .filter(|piece| piece.from < piece.to)
            .collect();
    }
    let step = usize::try_from((round.minutes + round.pause).max(1)).unwrap_or(1);
    let begun = |piece: &Stretch| (piece.from..=piece.to - minutes).step_by(step).collect::<Vec<_>>();
    pieces.iter().flat_map(begun).collect()
}
