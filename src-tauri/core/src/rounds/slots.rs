//! Where a meeting could be: the slots that a round's spans and breaks leave, and what each is worth to a family.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Hours, OtherMeeting, Round, RoundDay, RoundSpan, Siblings, Wish, WishTime};
use crate::conferences::Means;
use crate::ids::{ConferenceId, WishId};
use crate::store::record::words;

/// How near another teacher's meeting has to be, in minutes, for the two to be next to each other.
const NEXT_TO: i64 = 30;
/// What the family's first choice of means is worth, and each further one less; the unit is that of [`Chance::worth`].
const FIRST_MEANS: i64 = 30;
const NEXT_MEANS: i64 = 10;
/// What being next to another teacher's meeting is worth, less a point for every [`FURTHER`] minutes between.
const BESIDE: i64 = 30;
const FURTHER: i64 = 6;
/// What it is worth that a meeting the family was told about stays where it is.
const STAYS: i64 = 15;
/// The most that all of it is worth.
pub(super) const MOST_WORTH: i64 = FIRST_MEANS + BESIDE + STAYS;

words! {
    /// What a family wished of its meeting.
    Aspect {
        /// A time they can.
        Time = "time",
        /// By the means they like best.
        Means = "means",
        /// Where they like.
        Place = "place",
        /// Somebody who interprets their language.
        Interpreter = "interpreter",
        /// As long as they like.
        Length = "length",
        /// Right before or after the meeting about another child.
        Beside = "beside",
        /// Siblings one after the other.
        BackToBack = "back_to_back",
    }
}

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

/// A wish, and what must be known of the family for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// The wish.
    pub wish: Wish,
    /// How many children of the family are in the class.
    pub children: usize,
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
    /// Nothing is planned before this day.
    pub today: NaiveDate,
}

/// A slot that a family could have.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Chance {
    pub(super) slot: MeetingSlot,
    /// What of the wishes that can be met in part it meets, from 0 to [`MOST_WORTH`].
    pub(super) worth: i64,
    /// When the teacher sets out, and when they are back; minutes since the year 1.
    pub(super) busy: Stretch,
}

/// From one minute to another, the second not included; minutes since the year 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stretch {
    pub(super) from: i64,
    pub(super) to: i64,
}

impl Stretch {
    pub(super) fn of(day: NaiveDate, from: NaiveTime, to: NaiveTime) -> Self {
        Self { from: minute(day, from), to: minute(day, to) }
    }

    pub(super) fn overlaps(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }

    fn covers(self, other: Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    /// Whether the teacher can be in both, with a pause between.
    pub(super) fn leaves_room_for(self, other: Self, pause: i64) -> bool {
        self.to + pause <= other.from || other.to + pause <= self.from
    }

    fn wider(self, minutes: i64) -> Self {
        Self { from: self.from - minutes, to: self.to + minutes }
    }

    /// Minutes between the two; none when they overlap.
    fn between(self, other: Self) -> Option<i64> {
        (!self.overlaps(other)).then(|| (other.from - self.to).max(self.from - other.to))
    }
}

const MINUTES_A_DAY: i64 = 24 * 60;

pub(super) fn minute(day: NaiveDate, time: NaiveTime) -> i64 {
    i64::from(day.num_days_from_ce()) * MINUTES_A_DAY + i64::from(time.num_seconds_from_midnight() / 60)
}

pub(super) fn time_of(minute: i64) -> NaiveTime {
    let seconds = u32::try_from(minute.rem_euclid(MINUTES_A_DAY) * 60).unwrap_or(0);
    NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or_default()
}

impl MeetingSlot {
    pub(super) fn stretch(&self) -> Stretch {
        let from = minute(self.day, self.time);
        Stretch { from, to: from + self.minutes }
    }

    /// With the teacher's way.
    pub(super) fn busy(&self) -> Stretch {
        self.stretch().wider(self.travel_minutes)
    }

    /// When it ends.
    #[must_use]
    pub fn ends(&self) -> NaiveTime {
        time_of(self.stretch().to)
    }
}

impl WishTime {
    /// The part of a day that it speaks of.
    pub(super) fn on(self, day: NaiveDate) -> Option<Stretch> {
        let whole = i64::from(day.num_days_from_ce()) * MINUTES_A_DAY;
        self.day.is_none_or(|only| only == day).then(|| Stretch {
            from: self.from.map_or(whole, |from| minute(day, from)),
            to: self.to.map_or(whole + MINUTES_A_DAY, |to| minute(day, to)),
        })
    }

    fn covers(self, day: NaiveDate, stretch: Stretch) -> bool {
        self.on(day).is_some_and(|its| its.covers(stretch))
    }
}

impl OtherMeeting {
    fn stretch(self) -> Stretch {
        Stretch::of(self.day, self.from, self.to)
    }
}

impl Wanted {
    /// By which means the family would meet, best first. Nobody is visited who did not ask for it.
    pub(super) fn means(&self) -> &[Means] {
        const ANY: &[Means] = &[Means::InPerson, Means::Video, Means::Phone];
        if self.wish.means.is_empty() { ANY } else { &self.wish.means }
    }

    /// How many meetings there are one after the other.
    pub(super) fn parts(&self) -> i64 {
        match self.wish.siblings {
            Siblings::Together => 1,
            Siblings::BackToBack => i64::try_from(self.children.max(1)).unwrap_or(1),
        }
    }

    /// How long all of it takes, in minutes.
    pub(super) fn minutes(&self, round: &Round) -> i64 {
        let parts = self.parts();
        parts * self.wish.minutes.unwrap_or(round.minutes) + (parts - 1) * round.pause
    }

    /// Whether the family can come then.
    pub(super) fn can(&self, day: NaiveDate, stretch: Stretch) -> bool {
        let wish = &self.wish;
        (wish.can.is_empty() || wish.can.iter().any(|time| time.covers(day, stretch)))
            && !wish.cannot.iter().any(|time| time.on(day).is_some_and(|its| its.overlaps(stretch)))
    }

    /// Whether the family is with another teacher then.
    pub(super) fn is_elsewhere(&self, stretch: Stretch) -> bool {
        self.wish.other_meetings.iter().any(|other| other.stretch().overlaps(stretch))
    }

    /// Minutes to the nearest meeting with another teacher on the same day.
    fn to_other_meeting(&self, slot: &MeetingSlot) -> Option<i64> {
        let others = self.wish.other_meetings.iter().filter(|other| other.day == slot.day);
        others.filter_map(|other| other.stretch().between(slot.stretch())).min()
    }

    fn worth(&self, slot: &MeetingSlot, stays: bool) -> i64 {
        let rank = self.means().iter().position(|means| *means == slot.means).unwrap_or(self.means().len());
        let rank = i64::try_from(rank).unwrap_or(i64::MAX / NEXT_MEANS);
        let beside = self.to_other_meeting(slot).map_or(0, |minutes| (BESIDE - minutes / FURTHER).max(0));
        (FIRST_MEANS - NEXT_MEANS * rank).max(0) + beside + if stays { STAYS } else { 0 }
    }

    /// What the family wished, and whether a slot meets it. What it did not speak of is left out.
    pub(super) fn judge(&self, round: &Round, slot: &MeetingSlot) -> Vec<(Aspect, bool)> {
        let wish = &self.wish;
        let whole = self.minutes(round);
        let beside = self.to_other_meeting(slot).is_some_and(|minutes| minutes <= NEXT_TO);
        [
            (
                Aspect::Time,
                !(wish.can.is_empty() && wish.cannot.is_empty()),
                self.can(slot.day, slot.stretch()),
            ),
            (Aspect::Means, !wish.means.is_empty(), wish.means.first() == Some(&slot.means)),
            (Aspect::Place, !wish.place.trim().is_empty(), slot.means == Means::AtHome),
            (Aspect::Interpreter, wish.interpreter, interprets(round, wish, slot)),
            (Aspect::Length, wish.minutes.is_some(), slot.minutes == whole),
            (Aspect::Beside, !wish.other_meetings.is_empty(), beside),
            (Aspect::BackToBack, self.parts() > 1, slot.parts == self.parts()),
        ]
        .into_iter()
        .filter_map(|(aspect, wished, met)| wished.then_some((aspect, met)))
        .collect()
    }
}

/// Whether a language tag is of the same language, whatever its region.
pub(super) fn same_language(one: &str, other: &str) -> bool {
    let language = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    language(one) == language(other)
}

/// Whether who interprets in a slot is there and speaks the language.
fn interprets(round: &Round, wish: &Wish, slot: &MeetingSlot) -> bool {
    interpreters(round, wish, slot.day, slot.stretch()).any(|name| name == slot.interpreter)
}

/// Who could interpret a meeting, in the order of the round.
pub(super) fn interpreters<'a>(
    round: &'a Round,
    wish: &'a Wish,
    day: NaiveDate,
    stretch: Stretch,
) -> impl Iterator<Item = &'a str> {
    round
        .interpreters
        .iter()
        .filter(|it| {
            wish.language.is_empty() || it.languages.iter().any(|tag| same_language(tag, &wish.language))
        })
        .filter(move |it| it.can.is_empty() || it.can.iter().any(|time| time.covers(day, stretch)))
        .map(|it| it.name.as_str())
}

impl Given {
    /// The slots that a family could have, beside what is fixed: the best of those that keep the teacher equally busy. As one
    /// teacher is in every meeting, no two meetings that leave the teacher free can want one room or one interpreter at once.
    pub(super) fn chances(&self, wanted: &Wanted) -> Vec<Chance> {
        let mut best: BTreeMap<Stretch, Chance> = BTreeMap::new();
        let mut days: Vec<&RoundDay> = self.round.days.iter().filter(|day| day.day >= self.today).collect();
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
            .filter(|slot| self.is_free(slot, |_| true))
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
        let (place, travel_minutes) = match means {
            Means::InPerson => (span.room.clone(), 0),
            Means::Video | Means::Phone => (String::new(), 0),
            Means::AtHome => (wanted.wish.place.clone(), self.round.travel_minutes),
        };
        MeetingSlot {
            day,
            time: time_of(start),
            minutes: wanted.minutes(&self.round),
            parts: wanted.parts(),
            means,
            place,
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

    /// Whether the teacher is free for a slot, beside the fixed meetings that `counts`.
    pub(super) fn is_free(&self, slot: &MeetingSlot, counts: impl Fn(&Booked) -> bool) -> bool {
        let fixed = self.meetings.iter().filter(|it| it.fixed && counts(it));
        fixed.into_iter().all(|it| it.slot.busy().leaves_room_for(slot.busy(), self.round.pause))
    }
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
