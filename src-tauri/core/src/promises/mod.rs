//! Promises: what one person said they would do for another, by when, what came of it, and that the family was told.

mod ops;

pub use ops::{
    PromiseLine, Settlement, Telling, promises, remove_promise, save_promise, settle_promise, settlement,
    tell_family, telling,
};

use chrono::NaiveDate;

use crate::contacts::Tier;
use crate::families::Party;
use crate::ids::{ConferenceId, ContactId, FamilyId, GoalId, PromiseId, StudentId, VoiceId};
use crate::store::record::{record, words};

words! {
    /// What became of it.
    PromiseStatus {
        /// It is still to be kept.
        Open = "open",
        /// It was kept.
        Kept = "kept",
        /// Both agreed on something else or another day; it is still to be kept.
        Renegotiated = "renegotiated",
        /// It was not kept.
        NotKept = "not_kept",
    }
}

impl Promise {
    /// Whether it is known what became of it: it was kept, or it was not.
    #[must_use]
    pub const fn is_settled(&self) -> bool {
        matches!(self.status, PromiseStatus::Kept | PromiseStatus::NotKept)
    }
}

record! {
    /// Something one person said they would do for another by a date.
    Promise(PromiseId) {
        /// The family it is between us and.
        family: FamilyId,
        /// The child it is for.
        student: Option<StudentId>,
        /// Who promised.
        promised_by: Party,
        /// Their name, where it helps.
        by_name: String,
        /// For whom, in plain words: `Josefina`.
        for_whom: String,
        /// What was promised.
        what: String,
        /// When.
        made_on: NaiveDate,
        /// By when; renegotiating moves it.
        due_on: Option<NaiveDate>,
        /// By when it was first promised.
        first_due_on: Option<NaiveDate>,
        /// What became of it.
        status: PromiseStatus,
        /// When that was.
        settled_on: Option<NaiveDate>,
        /// What was done: the second half of "you said, I did".
        outcome: String,
        /// When the family was told.
        told_on: Option<NaiveDate>,
        /// Whom was told, and how.
        told_how: String,
        /// The conference it was made in.
        conference: Option<ConferenceId>,
        /// The exchange it was made in.
        contact: Option<ContactId>,
        /// The goal it serves.
        goal: Option<GoalId>,
        /// The family's words it was made from.
        source: Option<VoiceId>,
        /// How far it may travel.
        tier: Tier,
    }
}
