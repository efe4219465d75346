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

pub use document::{document, pdf_only, template_data, warm_up};
pub use groups::{Count, Group, Groups, MIN_GROUP};
pub use numbers::{QuoteChoice, numbers, quotes};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::conferences::AnswerCounts;
use crate::ids::VoiceId;

/// What the teacher chose to show in a summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "SummaryOptions")]
pub struct Options {
    /// Families not yet reached, as a number, with the next step in general words.
    pub not_reached: bool,
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
        Self { not_reached: true, barriers: true, danielson: false, title_one: false, without: Vec::new() }
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
    /// Families not yet reached; none when they are not to be shown.
    pub not_reached: Option<NotReached>,
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
            not_reached: None,
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
    pub in_class: u32,
    /// With talk both ways: they were reached, or they began.
    pub reached: u32,
    /// With more than one such talk.
    pub more_than_once: u32,
}

/// Exchanges of the term, tried and made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContactsMade {
    /// All of them.
    pub total: u32,
    /// Those that we began and that reached nobody yet.
    pub unanswered: u32,
    /// Those that we began.
    pub we_began: u32,
    /// Those that families began.
    pub families_began: u32,
    /// By means: `phone`, `home_visit`, as [`Method`](crate::contacts::Method) writes them.
    pub methods: Groups,
    /// By what they were for, as [`Reason`](crate::contacts::Reason) writes it.
    pub reasons: Groups,
    /// By the language they were held in, where it was written down.
    pub languages: Groups,
}

/// Conferences of the term.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConferencesHeld {
    /// Held.
    pub held: u32,
    /// Held with the family speaking first.
    pub family_first: u32,
    /// Held with the teacher speaking first, by an override that was recorded.
    pub teacher_first: u32,
    /// To which the family could not come.
    pub no_shows: Count,
}

/// What families said of their meetings, in the months of the term: of their day nothing more is kept. Numbers alone, never
/// what they wrote.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingsSaid {
    /// How many handed their answers in.
    pub handed_in: Count,
    /// Were you heard? None while fewer than [`MIN_GROUP`] answered it, as with the others.
    pub heard: Option<AnswerCounts>,
    /// Do you know how your child is doing?
    pub knows_how: Option<AnswerCounts>,
    /// Do you know how you can help?
    pub can_help: Option<AnswerCounts>,
}

/// Goals made in the term.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GoalsMade {
    /// All of them.
    pub made: u32,
    /// That were the family's idea.
    pub by_family: u32,
    /// That were the child's idea.
    pub by_student: u32,
    /// That were the teacher's idea.
    pub by_teacher: u32,
    /// That were somebody else's idea at school.
    pub by_school: u32,
    /// That were met.
    pub met: u32,
    /// That go well by the family's newest word.
    pub well_by_family: u32,
    /// That go well by the teacher's newest word.
    pub well_by_teacher: u32,
}

/// Promises of teacher and school to families, made in the term. The four that follow `made` add up to it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PromisesMade {
    /// All of them.
    pub made: u32,
    /// Kept.
    pub kept: u32,
    /// Moved to another day or another thing, with the family's agreement, and still to be kept.
    pub renegotiated: u32,
    /// Not kept.
    pub not_kept: u32,
    /// Still to be kept.
    pub open: u32,
    /// Of those kept and not kept: the family was told.
    pub told: u32,
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

/// Families that were not reached yet: a gap that is the teacher's to close.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotReached {
    /// How many.
    pub families: u32,
    /// Whether some of them were tried: the next step is another channel or another time.
    pub some_tried: bool,
    /// Whether some of them were not: the next step is a first hello.
    pub some_untried: bool,
}

/// The panel "what leaves this laptop". Private aids stand in it only as words: they have no number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Leaves {
    /// Contacts, as counts.
    pub contacts: u32,
    /// Quotes, all with consent.
    pub quotes: u32,
    /// Goals, without names.
    pub goals: u32,
    /// Answers of families about their meetings, as counts; none while they are too few to be told.
    pub surveys: u32,
    /// Changes in teaching, in the teacher's words.
    pub teaching_changes: u32,
    /// Quotes with consent that stay because they name somebody of the class.
    pub quotes_that_name: u32,
    /// Changes in teaching that stay because they name somebody of the class.
    pub changes_that_name: u32,
    /// Groups of fewer than this many are folded together.
    pub min_group: u32,
}
