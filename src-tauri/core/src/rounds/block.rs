//! What is moved as one: a meeting, or siblings' meetings one after the other.

use chrono::TimeDelta;

use super::moving::{Clash, MoveTo, Moved};
use super::proposal::{HOLDS_A_SLOT, children, slot_of};
use super::slots::{MeetingSlot, whole};
use super::time::{Stretch, minute};
use super::wanted::{Aspect, Wanted, interpreters};
use super::{Round, RoundDay, RoundSpan, Wish};
use crate::conferences::{Conference, Means, Status};
use crate::error::{Error, Result};
use crate::families::Family;
use crate::ids::ConferenceId;
use crate::store::Store;

/// What is moved as one: a meeting, or siblings' meetings one after the other.
pub(super) struct Block {
    pub(super) meetings: Vec<Conference>,
    pub(super) family_name: String,
    round: Option<Round>,
    wanted: Option<Wanted>,
}

impl Block {
    pub(super) fn of(store: &Store, conference: ConferenceId) -> Result<Self> {
        let conference = store.get::<Conference>(conference)?;
        if conference.status != Status::Planned {
            return Err(Error::Invalid { field: "conference", why: "closed" });
        }
        let mut block = Self::planned(store, &conference)?;
        if let Some(wanted) = block.wanted.as_ref().filter(|wanted| wanted.parts() > 1) {
            let all = "wish = ?1 AND day = ?2 AND status = 'planned' ORDER BY time, id";
            block.meetings =
                store.select::<Conference>(all, rusqlite::params![wanted.wish.id, conference.day])?;
        }
        Ok(block)
    }

    /// One meeting as it is planned, whether it was saved or not.
    pub(super) fn planned(store: &Store, conference: &Conference) -> Result<Self> {
        let round = conference.round.map(|round| store.find::<Round>(round)).transpose()?.flatten();
        let round = round.map(Round::within_limits);
        let wish = conference.wish.map(|wish| store.find::<Wish>(wish)).transpose()?.flatten();
        let wanted =
            wish.map(|wish| Ok::<_, Error>(Wanted { children: children(store, wish.family)?.len(), wish }));
        let wanted = wanted.transpose()?;
        let family_name = store.find::<Family>(conference.family)?.unwrap_or_default().name;
        Ok(Self { meetings: vec![conference.clone()], family_name, round, wanted })
    }

    pub(super) fn first(&self) -> &Conference {
        &self.meetings[0]
    }

    /// Whether its time is over.
    pub(super) fn is_over(&self, store: &Store) -> bool {
        self.slot().is_over(store.wall())
    }

    /// Where it is now.
    fn slot(&self) -> MeetingSlot {
        let parts: Vec<MeetingSlot> = self.meetings.iter().map(slot_of).collect();
        whole(parts.iter()).unwrap_or_default()
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
            }
            // Where a visit goes may have been written by hand; it does not depend on the hours.
            if slot.means != Means::AtHome || slot.means != self.first().means {
                let wish = self.wanted.clone().unwrap_or_default();
                slot.place = wish.place(slot.means, &span.room);
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
    pub(super) fn moved(&self, store: &Store, to: MoveTo, without: &[&Block]) -> Result<Moved> {
        self.meaning(store, self.at(to), &self.slot(), without)
    }

    /// What it would mean as it is written, where it stood as `before` until now.
    pub(super) fn written(&self, store: &Store, before: Option<&Conference>) -> Result<Moved> {
        let slot = self.slot();
        let before = before.map_or_else(|| slot.clone(), slot_of);
        self.meaning(store, slot, &before, &[])
    }

    fn meaning(
        &self,
        store: &Store,
        slot: MeetingSlot,
        before: &MeetingSlot,
        without: &[&Block],
    ) -> Result<Moved> {
        let mut clashes = self.others_there(store, &slot, without)?;
        if slot.is_over(store.wall()) {
            clashes.push(Clash::Over);
        }
        if let Some(round) = &self.round {
            clashes.extend(self.against_round(round, &slot));
        }
        let before = self.judge(before);
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
        let live = format!("day = ?1 AND {HOLDS_A_SLOT} ORDER BY time, id");
        let mut clashes = Vec::new();
        for other in store.select::<Conference>(&live, [slot.day])? {
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
            if wanted.wish.interpreter && !Self::can_interpret(round, &wanted.wish, slot) {
                clashes.push(Clash::Interpreter);
            }
            if wanted.is_elsewhere(slot.stretch()) {
                clashes.push(Clash::Elsewhere);
            }
        }
        clashes
    }

    /// Whether who interprets in a slot can come; of somebody whom the round does not know, the teacher knows.
    fn can_interpret(round: &Round, wish: &Wish, slot: &MeetingSlot) -> bool {
        let name = slot.interpreter.as_str();
        let known = round.interpreters.iter().any(|it| it.name == name);
        !name.is_empty()
            && (!known || interpreters(round, wish, slot.day, slot.stretch()).any(|there| there == name))
    }

    /// Its conferences at another time, as far from each other as they were.
    pub(super) fn placed(&self, slot: &MeetingSlot) -> Vec<Conference> {
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
