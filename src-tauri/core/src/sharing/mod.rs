//! What a family may see, what leaves the laptop, and the journal of it.

mod homes;
mod journal;
mod leave;
mod seen;
pub mod shareable;

pub(crate) use homes::{Homes, may_be_told, table_may_have};
pub use homes::{SaidWhere, unsaid_homes};
pub use journal::{fingerprint, journal};
pub use leave::{Keeper, Leaving, Way, leave};
pub(crate) use seen::said_elsewhere;
pub use seen::{FamilyView, SeenGoal, seen_by};

use chrono::{DateTime, Utc};

use crate::ids::ExportId;
use crate::store::record::{record, words};

words! {
    /// What kind of document left.
    ExportKind {
        /// The term summary as PDF.
        TermSummary = "term_summary",
        /// The recovery sheet, which holds no record of a family.
        RecoverySheet = "recovery_sheet",
        /// An invitation to a conference.
        Invitation = "invitation",
        /// A reminder of a conference.
        Reminder = "reminder",
        /// The sheet from which the teacher prepares a conference.
        PrepTeacher = "prep_teacher",
        /// The sheet from which the family prepares one.
        PrepFamily = "prep_family",
        /// What was said and decided, for the family.
        FamilyCopy = "family_copy",
        /// Times and first names, for the door.
        DoorSheet = "door_sheet",
        /// The conferences of some days, for the teacher.
        DaySheet = "day_sheet",
        /// Three questions to a family, without a name.
        Survey = "survey",
        /// An invitation or a reminder as the text of a message.
        Message = "message",
        /// Meetings as a calendar file.
        Calendar = "calendar",
        /// A photo, a document or a recording.
        Attachment = "attachment",
        /// The questions in use, to be edited. They hold nothing about anybody.
        Questions = "questions",
    }
}

record! {
    /// One document that left the laptop: when, what, for whom, and its fingerprint.
    Export(ExportId) {
        /// When.
        at: DateTime<Utc>,
        /// What.
        kind: ExportKind,
        /// For whom.
        recipient: String,
        /// The name of the term, or the days, it speaks of.
        term: String,
        /// BCP 47 tag of its language.
        language: String,
        /// SHA-256 of the file, in hex.
        sha256: String,
        /// Its size.
        bytes: i64,
        /// Whether it reached its place: the line is written before the file gets its name.
        arrived: bool = true,
    }
}
