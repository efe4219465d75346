//! A record as it is stored now, for a form that goes on from an older one.

use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::{Store, Table};
use crate::conferences::{Agenda, Conference};
use crate::contacts::{Contact, Voice};
use crate::error::Result;
use crate::evidence::Attachment;
use crate::families::{Family, Guardian, Household, Profile, Student};
use crate::goals::Goal;
use crate::ids::RecordId;
use crate::promises::Promise;
use crate::rounds::{Round, Wish};

/// Names the kinds of record that a form changes.
macro_rules! stored {
    ($($record:ident),* $(,)?) => {
        /// A record of a kind that a form changes.
        #[derive(Debug, Clone, PartialEq, Serialize, TS)]
        #[serde(tag = "table", content = "record", rename_all = "snake_case")]
        #[expect(missing_docs, reason = "each is documented where it is declared")]
        pub enum Stored { $($record($record)),* }

        impl Store {
            /// The record of that kind and id; none where it has been taken away, or no form changes that kind.
            ///
            /// # Errors
            /// When the store cannot be read.
            pub fn stored(&self, table: Table, id: Uuid) -> Result<Option<Stored>> {
                match table {
                    $(Table::$record => Ok(self.find(RecordId::from_uuid(id))?.map(Stored::$record)),)*
                    _ => Ok(None),
                }
            }
        }
    };
}

stored!(
    Profile, Family, Household, Guardian, Student, Contact, Voice, Conference, Round, Wish, Agenda, Goal,
    Promise, Attachment,
);
