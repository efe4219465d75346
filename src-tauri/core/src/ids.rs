//! Who is who: a UUIDv7 behind a type of its own for every kind of record, so that one cannot stand in for another.

use std::sync::Mutex;

use chrono::{DateTime, Utc};
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::{Builder, ContextV7, Timestamp, Uuid};

use crate::error::{Error, Result};

/// What every id type shares, for code that is generic over the kind of record.
pub trait RecordId: Copy + Eq + Ord + std::hash::Hash + std::fmt::Debug {
    /// The id as the bare UUID that the op log keeps.
    fn uuid(self) -> Uuid;
    /// The id of this kind behind a bare UUID.
    fn from_uuid(uuid: Uuid) -> Self;
}

/// Counts what is made within a millisecond, for all threads.
static COUNTER: Mutex<ContextV7> = Mutex::new(ContextV7::new());

/// A fresh UUIDv7 of `now`: ids sort by when their record was made, and within a millisecond by which came first. Where the
/// clock is set back, ids of this run of the program go on from the latest time they had.
#[must_use]
pub fn fresh(now: DateTime<Utc>) -> Uuid {
    let millis = now.timestamp_millis().max(0).unsigned_abs();
    let nanos = u32::try_from(millis % 1000).unwrap_or(0) * 1_000_000;
    Uuid::new_v7(Timestamp::from_unix(&COUNTER, millis / 1000, nanos))
}

/// An id that does not say when its record was made: UUIDv4.
///
/// # Errors
/// When the system gives no random bytes.
pub(crate) fn timeless<I: RecordId>() -> Result<I> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| Error::Io(std::io::ErrorKind::Other))?;
    Ok(I::from_uuid(Builder::from_random_bytes(bytes).into_uuid()))
}

macro_rules! ids {
    ($($(#[doc = $doc:literal])* $name:ident;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(as = "String")]
        pub struct $name(Uuid);

        impl RecordId for $name {
            fn uuid(self) -> Uuid { self.0 }
            fn from_uuid(uuid: Uuid) -> Self { Self(uuid) }
        }

        impl $name {
            /// A fresh id made at `now`.
            #[must_use]
            pub fn fresh(now: DateTime<Utc>) -> Self { Self(fresh(now)) }
        }

        impl Default for $name {
            /// The nil id: what a cell holds whose write has not arrived yet.
            fn default() -> Self { Self(Uuid::nil()) }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> { self.0.to_sql() }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Uuid::column_result(value).map(Self)
            }
        }
    )*};
}

ids! {
    /// One laptop that writes to a store.
    DeviceId;
    /// The teacher's own page: name, school, whom summaries go to.
    ProfileId;
    /// A named span of dates that reports are made for.
    TermId;
    /// A class of a school year.
    ClassroomId;
    /// The people around a student or siblings.
    FamilyId;
    /// One home of a family.
    HouseholdId;
    /// An adult who cares for a student.
    GuardianId;
    /// A child in the class.
    StudentId;
    /// Who cares for whom.
    CareId;
    /// Words a family said, kept as they were said.
    VoiceId;
    /// The teacher's own words.
    NoteId;
    /// One exchange with a family, tried or made.
    ContactId;
    /// A planned meeting with a family.
    ConferenceId;
    /// A span of days in which every family is offered a meeting.
    RoundId;
    /// What a family can and wants in a round.
    WishId;
    /// Somebody who interprets in a round.
    InterpreterId;
    /// A form of conference of the teacher's own.
    AgendaId;
    /// What a family said of a meeting, without its name.
    SurveyId;
    /// A goal made together.
    GoalId;
    /// How a goal is going, said by the family or by the teacher.
    CheckInId;
    /// Something one person said they would do for another.
    PromiseId;
    /// A photo, a document or a recording that shows what a child does.
    AttachmentId;
    /// One document that left the laptop.
    ExportId;
    /// One roster file that was brought in.
    ImportId;
    /// What the school's file said last about somebody.
    SchoolEntryId;
    /// What the columns of a table hold.
    LayoutId;
}
