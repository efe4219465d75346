//! The numbers of a term and the documents made from them: what the principal gets.
//!
//! Everything here reads the store through [`Store::shareable`](crate::store::Store::shareable) alone, so that a private
//! aid has no words and no number. What is known of a family (its languages, how and why we spoke, which barrier was in
//! its way) is counted in [`Groups`], which fold small groups together.

mod document;
mod groups;
mod names;
mod numbers;
mod page;
mod share;
mod then;

pub use document::{document, pdf_only, template_data, warm_up};
pub use groups::{Count, Group, Groups, MIN_GROUP};
pub use numbers::{QuoteChoice, numbers, quotes};
pub use share::Share;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::VoiceId;

/// What the teacher will do next, as far as they say so: no summary says it by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TermStep {
    /// Where a family could not come to its conference: another day is offered.
    AnotherDay,
    /// With families not yet reached: by other means.
    AnotherChannel,
    /// With families not yet reached: at another time of day.
    AnotherTime,
    /// With families not yet reached: with somebody who speaks their language.
    TheirLanguage,
    /// With families not yet reached: a first hello with good news.
    FirstHello,
}

/// What the teacher chose to show in a summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "SummaryOptions")]
pub struct Options {
    /// Families not yet reached.
    pub not_reached: bool,
    /// What the teacher will do next.
    pub next: Vec<TermStep>,
    /// The barriers that were lowered.
    pub barriers: bool,
    /// The facts once more under the headings of Danielson's Framework for Teaching, component 4c.
    pub danielson: bool,
    /// The facts once more under those of the Title I school-parent compact (ESEA section 1116(d)).
    pub title_one: bool,
    /// Quotes that are left out although the family consented.
    pub without: Vec<VoiceId>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            not_reached: true,
            next: Vec::new(),
            barriers: true,
            danielson: false,
            title_one: false,
            without: Vec::new(),
        }
    }
}

/// The numbers of a term. It names nobody: neither child nor adult, and no family.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TermSummary {
    /// The name of the term.
    pub term: String,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day, included.
    pub ends_on: NaiveDate,
    /// What stands above it.
    pub heading: Heading,
    /// How many families, and how many of them were reached.
    pub families: FamiliesReached,
    /// How we were in touch.
    pub contacts: ContactsMade,
    /// Families by the language of their adults; a family of two languages counts in both.
    pub languages_at_home: Groups,
    /// Conferences.
    pub conferences: ConferencesHeld,
    /// What families said of their meetings.
    pub surveys: MeetingsSaid,
    /// Goals made in the term.
    pub goals: GoalsMade,
    /// Promises made to families in the term.
    pub promises: PromisesMade,
    /// Families' words, with their consent, oldest first.
    pub quotes: Vec<Quote>,
    /// What changed in teaching because families told us, in the teacher's words, oldest first.
    pub teaching_changes: Vec<String>,
    /// Barriers lowered, by conferences held; none when they are not to be shown.
    pub barriers: Option<Groups>,
    /// Whether it is said how many families were not reached yet.
    pub not_reached: bool,
    /// What the teacher will do next.
    pub next: Vec<TermStep>,
    /// Whether the facts stand once more under the headings of Danielson 4c.
    pub danielson: bool,
    /// Whether the facts stand once more under the headings of the Title I compact.
    pub title_one: bool,
    /// What leaves the laptop with this summary.
    pub leaves: Leaves,
}

impl TermSummary {
    /// The summary of a term in which nothing happened.
    pub(crate) fn empty() -> Self {
        let day = NaiveDate::default();
        Self {
            term: String::new(),
            starts_on: day,
            ends_on: day,
            heading: Heading::default(),
            families: FamiliesReached::default(),
            contacts: ContactsMade::default(),
            languages_at_home: Groups::default(),
            conferences: ConferencesHeld::default(),
            surveys: MeetingsSaid::default(),
            goals: GoalsMade::default(),
            promises: PromisesMade::default(),
            quotes: Vec::new(),
            teaching_changes: Vec::new(),
            barriers: None,
            not_reached: false,
            next: Vec::new(),
            danielson: false,
            title_one: false,
            leaves: Leaves::default(),
        }
    }
}

/// Who sends a summary, to whom.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Heading {
    /// `Ms. Okafor`.
    pub teacher: String,
    /// The school's name.
    pub school: String,
    /// `Room 14, Grade 3`.
    pub room: String,
    /// `Principal Reyes`.
    pub principal: String,
}

/// Families that were in the class during the term: not archived before its first day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FamiliesReached {
    /// All of them.
    pub in_class: Count,
    /// Of them, with talk both ways: they were reached by voice, by video or in person, they answered, or they began.
    pub reached: Share,
    /// Of those reached, with more than one such talk.
    pub more_than_once: Share,
}

/// Exchanges of the term, tried and made; a conference to which a family could not come is none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContactsMade {
    /// All of them.
    pub total: Count,
    /// Of them, those that families began; we began the others.
    pub families_began: Share,
    /// Of those that we began: that led to no talk both ways so far, messages and tries alike.
    pub one_way: Share,
    /// From when on messages that were sent are told apart, where some of the term were not.
    pub told_apart: Option<ToldApart>,
    /// By means: `phone`, `home_visit`, as [`Method`](crate::contacts::Method) writes them.
    pub methods: Groups,
    /// By what they were for, as [`Reason`](crate::contacts::Reason) writes it.
    pub reasons: Groups,
    /// By the language they were held in, where it was written down.
    pub languages: Groups,
}

/// From when on a message that was only sent is told apart from one that was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ToldApart {
    /// The day.
    pub since: NaiveDate,
    /// Of those that led to no talk both ways: messages of which nobody has said whether they were answered.
    pub unsaid: Share,
}

/// Conferences of the term.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConferencesHeld {
    /// Held, by the day they were.
    pub held: Count,
    /// Of them, with the family speaking first.
    pub family_first: Share,
    /// Of the others, with the teacher speaking first, by an override that was recorded.
    pub teacher_first: Share,
    /// To which the family could not come.
    pub no_shows: Count,
}

/// What families said of their meetings, in the months of the term: of their day nothing more is kept. Numbers alone, never
/// what they wrote.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingsSaid {
    /// How many handed their answers in.
    pub handed_in: Count,
    /// Were you heard? By what was said, as [`SurveyAnswer`](crate::conferences::SurveyAnswer) writes it. None while fewer than
    /// [`MIN_GROUP`] families handed in, as with the others.
    pub heard: Option<Groups>,
    /// Do you know how your child is doing?
    pub knows_how: Option<Groups>,
    /// Do you know how you can help?
    pub can_help: Option<Groups>,
}

/// Goals made in the term, as they stood on its last day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GoalsMade {
    /// All of them.
    pub made: Count,
    /// By whose idea they were, as [`Party`](crate::families::Party) writes it.
    pub ideas: Groups,
    /// Of them, met.
    pub met: Share,
    /// Of them, going well by the family's newest word.
    pub well_by_family: Share,
    /// Of them, going well by the teacher's newest word.
    pub well_by_teacher: Share,
}

/// Promises of teacher and school to families, made in the term, as they stood on its last day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PromisesMade {
    /// All of them.
    pub made: Count,
    /// By what became of them, as [`PromiseStatus`](crate::promises::PromiseStatus) writes it.
    pub became: Groups,
    /// Of those kept and not kept: the family was told. `some` where it is not told how many those are.
    pub told: Share,
}

/// Words of a family's that it lets be quoted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Quote {
    /// BCP 47 tag of the language they were said in.
    pub language: String,
    /// The words.
    pub words: String,
    /// Their rendering in the teacher's language; may be empty.
    pub rendering: String,
    /// As whom the family lets itself be quoted: `A mother`; may be empty.
    pub quoted_as: String,
    /// The first day of the month they were said in; the day itself would say more than consent was given for.
    pub month: NaiveDate,
}

/// The panel "what leaves this laptop". Private aids stand in it only as words: they have no number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Leaves {
    /// Contacts, as counts.
    pub contacts: Count,
    /// Quotes, all with consent.
    pub quotes: u32,
    /// Goals, without names.
    pub goals: Count,
    /// Answers of families about their meetings, as counts; what few say is not told.
    pub surveys: Count,
    /// Changes in teaching, in the teacher's words.
    pub teaching_changes: u32,
    /// Quotes with consent that stay because they name somebody of the class.
    pub quotes_that_name: u32,
    /// Changes in teaching that stay because they name somebody of the class.
    pub changes_that_name: u32,
    /// Groups of fewer than this many are folded together.
    pub min_group: u32,
}
