//! What a family wants of its meeting, and how far a slot gives it.

use chrono::NaiveDate;

use super::slots::MeetingSlot;
use super::time::Stretch;
use super::{Interpreter, Round, Siblings, Wish};
use crate::conferences::Means;
use crate::store::record::words;

/// How near another teacher's meeting has to be, in minutes, for the two to be next to each other.
const NEXT_TO: i64 = 30;
/// What the family's first choice of means is worth, and each further one less; the unit is that of [`Wanted::worth`].
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

/// A wish, and what must be known of the family for it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Wanted {
    /// The wish.
    pub wish: Wish,
    /// How many children of the family are in the class.
    pub children: usize,
}

impl Wanted {
    /// By which means the family would meet, best first. Nobody is visited who did not ask for it.
    pub(super) fn means(&self) -> &[Means] {
        const ANY: &[Means] = &[Means::InPerson, Means::Video, Means::Phone];
        if self.wish.means.is_empty() { ANY } else { &self.wish.means }
    }

    /// Where a meeting by these means is: where the family wished, else in the room. By phone and video it is nowhere.
    pub(super) fn place(&self, means: Means, room: &str) -> String {
        let wished = self.wish.place.trim();
        match means {
            Means::InPerson if wished.is_empty() => room.to_owned(),
            Means::InPerson | Means::AtHome => wished.to_owned(),
            Means::Video | Means::Phone => String::new(),
        }
    }

    /// Whether the family spoke of a place, and would meet by means that have one.
    fn speaks_of_place(&self) -> bool {
        let somewhere = self.means().iter().any(|means| matches!(means, Means::InPerson | Means::AtHome));
        somewhere && !self.wish.place.trim().is_empty()
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
        parts * self.wish.minutes.unwrap_or(round.minutes).clamp(5, 240) + (parts - 1) * round.pause
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

    pub(super) fn worth(&self, slot: &MeetingSlot, stays: bool) -> i64 {
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
            (Aspect::Place, self.speaks_of_place(), slot.place == wish.place.trim()),
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
fn same_language(one: &str, other: &str) -> bool {
    let language = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    language(one) == language(other)
}

impl Interpreter {
    /// Whether they speak the language in which a family would like to.
    pub(super) fn interprets_for(&self, wish: &Wish) -> bool {
        wish.language.is_empty() || self.languages.iter().any(|tag| same_language(tag, &wish.language))
    }
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
        .filter(|it| it.interprets_for(wish))
        .filter(move |it| it.can.is_empty() || it.can.iter().any(|time| time.covers(day, stretch)))
        .map(|it| it.name.as_str())
}
