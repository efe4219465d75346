//! Rounds: days in which every family is offered a meeting, what families can and want, and the timetable that follows.

mod arrange;
mod block;
mod calendar;
mod help;
mod keep;
mod moving;
mod next;
mod proposal;
mod questions;
mod slots;
mod solve;
mod time;
mod wanted;

pub use arrange::{Placed, Timetable, UnmetWish, Unplaced, Why, arrange};
pub use calendar::{Audience, CalendarFile, NamesShown, calendar};
pub use help::{Help, open_help};
pub use keep::{
    RoundLine, RoundPage, WishLine, remove_round, remove_wish, round_page, rounds, save_round, save_wish,
    save_wishes,
};
pub(crate) use moving::refuse_clash;
pub use moving::{
    Clash, Consequences, MoveTo, Moved, consequences, move_conference, pin_conference, plan_consequences,
    swap_conferences,
};
pub use next::{NextWay, next_ways};
pub use proposal::{Proposal, ProposedFor, ProposedMeeting, ProposedNone, accept, given, propose};
pub use slots::{Booked, Given, GridSlot, MeetingSlot, grid};
pub use wanted::{Aspect, Wanted};

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::conferences::{Form, Means, Question};
use crate::ids::{AgendaId, FamilyId, GuardianId, HouseholdId, InterpreterId, RoundId, WishId};
use crate::store::record::{Json, record, words};

/// From one time of a day to another, the second not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Hours {
    /// Its beginning.
    pub from: NaiveTime,
    /// Its end.
    pub to: NaiveTime,
}

/// A stretch of a day in which there are meetings. Early and late ones are stretches like any other.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RoundSpan {
    /// When the first meeting can begin.
    pub from: NaiveTime,
    /// When the last one is over.
    pub to: NaiveTime,
    /// The room, for meetings in person.
    pub room: String,
    /// By which means families can choose to meet here; none stands for in person.
    pub means: Vec<Means>,
}

impl RoundSpan {
    /// Whether meetings by these means are offered here.
    #[must_use]
    pub fn offers(&self, means: Means) -> bool {
        self.means.contains(&means) || self.means.is_empty() && means == Means::InPerson
    }
}

/// A day of a round.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RoundDay {
    /// The day.
    pub day: NaiveDate,
    /// When there are meetings.
    pub spans: Vec<RoundSpan>,
    /// Breaks of this day, beside those of every day.
    pub breaks: Vec<Hours>,
}

/// When somebody can or cannot come: on a day or on every day, from a time, to a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct WishTime {
    /// The day; none for every day of the round.
    pub day: Option<NaiveDate>,
    /// From when; none from the morning on.
    pub from: Option<NaiveTime>,
    /// Until when; none until the evening.
    pub to: Option<NaiveTime>,
}

/// Somebody who interprets in a round.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Interpreter {
    /// Who it is, by whatever name; nil until the round is saved.
    pub id: InterpreterId,
    /// Their name; no two of a round have the same.
    pub name: String,
    /// BCP 47 tags of the languages they interpret.
    pub languages: Vec<String>,
    /// When they can come; none for any time of the round.
    pub can: Vec<WishTime>,
}

record! {
    /// A span of days in which every family is offered a meeting.
    Round(RoundId) {
        /// `Fall conferences`.
        name: String,
        /// The form of its meetings.
        form: Form,
        /// The teacher's own agenda that its meetings follow; none for the one that comes with their form.
        agenda: Option<AgendaId>,
        /// Its days.
        days: Json<Vec<RoundDay>>,
        /// Breaks of every day.
        breaks: Json<Vec<Hours>>,
        /// How long a meeting is, in minutes, where a family wishes no other length.
        minutes: i64 = 20,
        /// Minutes between two meetings.
        pause: i64 = 5,
        /// How long the teacher is on the way to a home and back, in minutes each.
        travel_minutes: i64 = 20,
        /// Who interprets.
        interpreters: Json<Vec<Interpreter>>,
        /// What is asked; none for the questions of the agenda.
        questions: Json<Vec<Question>>,
    }
}

impl Round {
    /// The same with numbers as [`save_round`] takes them, whatever another program wrote.
    pub(crate) fn within_limits(mut self) -> Self {
        self.minutes = self.minutes.clamp(5, 240);
        self.pause = self.pause.clamp(0, 120);
        self.travel_minutes = self.travel_minutes.clamp(0, 240);
        self
    }
}

words! {
    /// How far the talk about a family's wish has come.
    WishState {
        /// It was not asked yet.
        NotAsked = "not_asked",
        /// It was asked and has not answered.
        Asked = "asked",
        /// It has said when and how.
        Answered = "answered",
        /// It does not want a meeting in this round.
        Declined = "declined",
    }
}

words! {
    /// How siblings in this class are spoken of.
    Siblings {
        /// In one meeting.
        Together = "together",
        /// In a meeting each, one after the other.
        BackToBack = "back_to_back",
    }
}

/// A meeting of the family's about another child, in another class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct OtherMeeting {
    /// The day.
    pub day: NaiveDate,
    /// Its beginning.
    pub from: NaiveTime,
    /// Its end.
    pub to: NaiveTime,
}

record! {
    /// What a family, or one home of it, can and wants in a round. It is one record, so that it is noted in one go.
    Wish(WishId) {
        /// The round.
        round: RoundId,
        /// The family.
        family: FamilyId,
        /// The home, where two homes of a family have a meeting each.
        household: Option<HouseholdId>,
        /// How far the talk about it has come.
        state: WishState,
        /// When they can come; none for any time.
        can: Json<Vec<WishTime>>,
        /// When they cannot.
        cannot: Json<Vec<WishTime>>,
        /// By which means they would meet, best first; none for whatever is offered, in person first.
        means: Json<Vec<Means>>,
        /// Where they would like to meet in person, when it is not the room: `in the library, ground floor, no stairs`. Where they
        /// want to be visited it is the place that the teacher goes to.
        place: String,
        /// BCP 47 tag of the language they would like to speak.
        language: String,
        /// Whether they need an interpreter for it.
        interpreter: bool,
        /// Whether someone has to look after the younger ones.
        childcare: bool,
        /// Which adults come.
        guardians: Json<Vec<GuardianId>>,
        /// Who else comes, in the family's words.
        others: String,
        /// How long they would like it to be, in minutes; none for the length of the round.
        minutes: Option<i64>,
        /// How siblings in this class are spoken of.
        siblings: Siblings,
        /// When the family is with another teacher in the same days: next to it, and never at once.
        other_meetings: Json<Vec<OtherMeeting>>,
    }
}
