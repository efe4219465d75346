//! What would give a family without a meeting one: each thing tried by itself, against the whole timetable.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::slots::{Chance, Given, MeetingSlot};
use super::solve::{Choice, best};
use super::time::Stretch;
use super::wanted::Wanted;
use super::{Round, RoundDay, RoundSpan, Siblings, Wish, WishTime, save_round};
use crate::conferences::Means;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::store::{Json, Saved, Store};

/// How often the whole timetable is solved again for a proposal, and how many slots are weighed in all of these together. What
/// is not tried is not said to help.
const MOST_TRIES: usize = 24;
const MOST_WEIGHED: usize = 60_000;
/// Between which hours a further slot is looked for.
const MORNING: NaiveTime = hour(7);
const EVENING: NaiveTime = hour(21);

const fn hour(hour: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, 0, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    }
}

/// Something that by itself would give a family a meeting, and which one, without taking anybody's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Help {
    /// One more slot at a time they can: earlier or later than the round's, or on another day.
    Slot {
        /// The nearest to the hours there are.
        at: MeetingSlot,
    },
    /// Somebody who interprets their language then.
    Interpreter {
        /// BCP 47 tag.
        language: String,
        /// Who of the round interprets it, at other times; none where nobody does yet.
        name: Option<String>,
        /// When.
        at: MeetingSlot,
    },
    /// That they meet by other means.
    Means {
        /// When, and by which.
        at: MeetingSlot,
    },
    /// That they come at a time at which they said they cannot.
    Time {
        /// When.
        at: MeetingSlot,
    },
    /// That the meeting is no longer than others.
    Length {
        /// When.
        at: MeetingSlot,
    },
    /// That siblings are spoken of in one meeting.
    Together {
        /// When.
        at: MeetingSlot,
    },
}

impl Help {
    /// The round with that opened: a further slot with the room and the means of the hours nearest to it, or a time of somebody
    /// who interprets. None where it is not one thing of the round's but the family's to say, or nobody interprets for them yet.
    #[must_use]
    pub fn opened(&self, round: &Round) -> Option<Round> {
        let mut round = round.clone();
        match self {
            Self::Slot { at } => open_slot(&mut round, at),
            Self::Interpreter { name: Some(name), at, .. } => {
                let comes =
                    round.interpreters.0.iter_mut().find(|it| it.name == *name && !it.can.is_empty())?;
                comes.can.push(WishTime { day: Some(at.day), from: Some(at.time), to: Some(at.ends()) });
            }
            _ => return None,
        }
        Some(round)
    }
}

fn open_slot(round: &mut Round, at: &MeetingSlot) {
    let day = round.days.0.iter().position(|day| day.day == at.day).unwrap_or_else(|| {
        round.days.0.push(RoundDay { day: at.day, ..RoundDay::default() });
        round.days.len() - 1
    });
    let begins = |span: &&RoundSpan| (span.from - at.time).num_minutes().abs();
    let beside = round.days[day].spans.iter().min_by_key(begins);
    let beside = beside.or(round.days.iter().flat_map(|day| &day.spans).next()).cloned().unwrap_or_default();
    let mut span = RoundSpan { from: at.time, to: at.ends(), ..beside };
    if !span.offers(at.means) {
        span.means = Means::ALL.iter().copied().filter(|it| span.offers(*it) || *it == at.means).collect();
    }
    let spans = &mut round.days.0[day].spans;
    spans.push(span);
    spans.sort_by_key(|span| span.from);
}

/// Who of the round interprets for a family, though not at all times.
fn at_other_times(given: &Given, wish: &Wish) -> Option<String> {
    let some = given.round.interpreters.iter().filter(|it| !it.can.is_empty());
    some.into_iter().find(|it| it.interprets_for(wish)).map(|it| it.name.clone())
}

/// Opens what would help one family of a proposal: a further slot of the round, or a time of somebody who interprets. It is a
/// change of the round, with one undo.
///
/// # Errors
/// [`Error::NotFound`] when the round is not there; [`Error::Invalid`] when what would help is not the round's.
pub fn open_help(store: &mut Store, round: RoundId, help: &Help) -> Result<Saved<RoundId>> {
    let round = store.get::<Round>(round)?;
    let opened = help.opened(&round).ok_or(Error::Invalid { field: "help", why: "not-of-the-round" })?;
    save_round(store, opened)
}

/// Looks for what would help, with the timetable as it is.
pub(super) struct Helper<'a> {
    given: &'a Given,
    chances: &'a [Vec<Chance>],
    choice: &'a Choice,
    tries: usize,
}

impl<'a> Helper<'a> {
    pub(super) fn new(given: &'a Given, chances: &'a [Vec<Chance>], choice: &'a Choice) -> Self {
        let weighed: usize = chances.iter().map(Vec::len).sum();
        Self { given, chances, choice, tries: MOST_TRIES.min(MOST_WEIGHED / weighed.max(1)) }
    }

    /// What would help one family that has no meeting.
    pub(super) fn for_family(&mut self, family: usize, wanted: &Wanted) -> Vec<Help> {
        let mut found = Vec::new();
        if let Some(at) = self.one_more_slot(wanted) {
            found.push(Help::Slot { at });
        }
        for (changed, help) in self.concessions(wanted) {
            if let Some(at) = self.with(family, self.given.chances(&changed)) {
                found.push(help(self.given, at, &changed));
            }
        }
        found
    }

    /// The family's wish with one thing given up, and what that is called.
    #[expect(clippy::type_complexity, reason = "a wish and what to call it; it is read once, above")]
    fn concessions(&self, wanted: &Wanted) -> Vec<(Wanted, fn(&Given, MeetingSlot, &Wanted) -> Help)> {
        let wish = &wanted.wish;
        let mut all: Vec<(Wanted, fn(&Given, MeetingSlot, &Wanted) -> Help)> = Vec::new();
        if wish.interpreter {
            let mut changed = wanted.clone();
            changed.wish.interpreter = false;
            all.push((changed, |given, at, wanted| Help::Interpreter {
                language: wanted.wish.language.clone(),
                name: at_other_times(given, &wanted.wish),
                at,
            }));
        }
        for means in Means::ALL.iter().filter(|means| !wanted.means().contains(means)) {
            let mut changed = wanted.clone();
            changed.wish.means = Json(vec![*means]);
            all.push((changed, |_, at, _| Help::Means { at }));
        }
        if !(wish.can.is_empty() && wish.cannot.is_empty()) {
            let mut changed = wanted.clone();
            (changed.wish.can, changed.wish.cannot) = (Json(Vec::new()), Json(Vec::new()));
            all.push((changed, |_, at, _| Help::Time { at }));
        }
        if wish.minutes.is_some_and(|minutes| minutes > self.given.round.minutes) {
            let mut changed = wanted.clone();
            changed.wish.minutes = None;
            all.push((changed, |_, at, _| Help::Length { at }));
        }
        if wanted.parts() > 1 {
            let mut changed = wanted.clone();
            changed.wish.siblings = Siblings::Together;
            all.push((changed, |_, at, _| Help::Together { at }));
        }
        all
    }

    /// The slot a family gets when it has these chances and nobody loses a meeting: beside the timetable as it is, else in
    /// another that gives one more family a meeting.
    fn with(&mut self, family: usize, own: Vec<Chance>) -> Option<MeetingSlot> {
        if let Some(fits) = own.iter().filter(|chance| self.fits(chance)).min_by_key(|it| -it.worth) {
            return Some(fits.slot.clone());
        }
        if own.is_empty() || self.tries == 0 {
            return None;
        }
        self.tries -= 1;
        let mut chances = self.chances.to_vec();
        chances[family] = own;
        let Ok(choice) = best(&chances, self.given.round.pause) else { return None };
        let gained = choice.placed() > self.choice.placed();
        let at = choice.chosen[family].filter(|_| gained);
        at.map(|at| chances[family][at].slot.clone())
    }

    /// Whether a chance fits beside everybody's meeting.
    fn fits(&self, chance: &Chance) -> bool {
        let taken = self.chances.iter().zip(&self.choice.chosen).filter_map(|(own, at)| Some(&own[(*at)?]));
        taken.into_iter().all(|other| other.busy.leaves_room_for(chance.busy, self.given.round.pause))
    }

    /// The slot outside of the round's hours that is nearest to them and that the family can have.
    fn one_more_slot(&self, wanted: &Wanted) -> Option<MeetingSlot> {
        let mut longer = self.given.clone();
        let offered: Vec<Means> = Means::ALL
            .iter()
            .copied()
            .filter(|means| self.spans().any(|(_, span)| span.offers(*means)))
            .collect();
        let room = self.spans().next().map(|(_, span)| span.room.clone()).unwrap_or_default();
        let span = |from, to| RoundSpan { from, to, room: room.clone(), means: offered.clone() };
        for day in &mut longer.round.days.0 {
            let begins = day.spans.iter().map(|span| span.from).min().unwrap_or(EVENING);
            let ends = day.spans.iter().map(|span| span.to).max().unwrap_or(MORNING);
            day.spans = vec![span(MORNING, begins.max(MORNING)), span(ends.min(EVENING), EVENING)];
        }
        let known: Vec<_> = self.given.round.days.iter().map(|day| day.day).collect();
        let further = wanted.wish.can.iter().filter_map(|time| time.day).filter(|day| !known.contains(day));
        for day in further.collect::<std::collections::BTreeSet<_>>() {
            let spans = vec![span(MORNING, EVENING)];
            longer.round.days.0.push(RoundDay { day, spans, ..RoundDay::default() });
        }
        let chances = longer.chances(wanted);
        let fitting = chances.into_iter().filter(|chance| self.fits(chance));
        fitting.min_by_key(|chance| (self.beyond(&chance.slot), -chance.worth)).map(|chance| chance.slot)
    }

    fn spans(&self) -> impl Iterator<Item = (&RoundDay, &RoundSpan)> {
        self.given.round.days.iter().flat_map(|day| day.spans.iter().map(move |span| (day, span)))
    }

    /// How many minutes a slot lies beyond the round's hours of its day; a further day lies beyond them all.
    fn beyond(&self, slot: &MeetingSlot) -> i64 {
        let stretch = slot.stretch();
        let of_day = self.spans().filter(|(day, _)| day.day == slot.day);
        let distances = of_day.map(|(day, span)| {
            let hours = Stretch::of(day.day, span.from, span.to);
            (hours.from - stretch.from).max(stretch.to - hours.to)
        });
        distances.min().unwrap_or(i64::MAX)
    }
}
