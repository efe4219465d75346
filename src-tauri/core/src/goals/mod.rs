//! Goals that family, student and school make together, and how they are going.

mod ops;

pub(crate) use ops::goal_line;
pub use ops::{
    GoalLine, GoalPage, check_in, goal_page, goals, goals_of, remove_check_in, remove_goal, save_goal,
};

use chrono::NaiveDate;

use crate::contacts::Tier;
use crate::families::Party;
use crate::ids::{CheckInId, ConferenceId, FamilyId, GoalId, StudentId, VoiceId};
use crate::store::record::{record, words};

/// Days until a goal is looked at again, unless the team chooses another day (academic parent-teacher teams set
/// goals for 60 days).
pub const REVIEW_AFTER_DAYS: i64 = 60;

words! {
    /// How far a goal has come.
    GoalStatus {
        /// The team is at it.
        Active = "active",
        /// It was reached.
        Met = "met",
        /// The team chose another one.
        Changed = "changed",
        /// The team let it go.
        Closed = "closed",
    }
}

words! {
    /// How it is going, in the words of the one who says so.
    GoingHow {
        /// Going well.
        Well = "well",
        /// Some of it.
        Some = "some",
        /// Stuck.
        Stuck = "stuck",
    }
}

record! {
    /// A goal made together.
    Goal(GoalId) {
        /// The family.
        family: FamilyId,
        /// The child.
        student: Option<StudentId>,
        /// In plain school terms: `Read a 300-page book by spring`.
        title: String,
        /// In the family's words.
        family_words: String,
        /// BCP 47 tag of the language of those words.
        language: String,
        /// Whose idea it was.
        idea_of: Party,
        /// The child's strengths it builds on.
        strengths: String,
        /// What home does.
        home: String,
        /// What the student does.
        student_does: String,
        /// What school does.
        school: String,
        /// What is counted: `pages`.
        measure: String,
        /// The count at the start.
        start_value: Option<f64>,
        /// The count that is hoped for.
        target_value: Option<f64>,
        /// The day it was made.
        started_on: NaiveDate,
        /// The day it is looked at again.
        review_on: NaiveDate,
        /// How far it has come.
        status: GoalStatus,
        /// The day it was met, changed or closed.
        closed_on: Option<NaiveDate>,
        /// The day it was taken along into another class.
        carried_on: Option<NaiveDate>,
        /// The conference it was made in.
        conference: Option<ConferenceId>,
        /// The family's words it was made from.
        source: Option<VoiceId>,
        /// How far it may travel.
        tier: Tier,
    }
}

record! {
    /// How a goal is going, on a day, by one of the team.
    CheckIn(CheckInId) {
        /// The goal.
        goal: GoalId,
        /// When.
        day: NaiveDate,
        /// Who says so.
        said_by: Party,
        /// The count, where one was taken.
        value: Option<f64>,
        /// How it is going.
        rating: GoingHow,
        /// In their words.
        words: String,
        /// How far it may travel.
        tier: Tier,
    }
}
