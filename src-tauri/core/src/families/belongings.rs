//! What belongs to a family: the one list of the tables whose rows name one, for whatever moves or goes with a family.

use crate::conferences::Conference;
use crate::contacts::{Contact, Note, Voice};
use crate::error::Result;
use crate::evidence::Attachment;
use crate::families::{Guardian, Household, Student};
use crate::goals::Goal;
use crate::ids::FamilyId;
use crate::promises::Promise;
use crate::rounds::Wish;
use crate::store::{Record, Table, Tx};

/// A record that names the family it belongs to.
pub(super) trait OfFamily: Record {
    /// The same record, as one of another family.
    fn moved_to(self, family: FamilyId) -> Self;
}

/// Names the kinds of record that belong to a family.
macro_rules! belongings {
    ($($record:ident),* $(,)?) => {
        $(impl OfFamily for $record {
            fn moved_to(self, family: FamilyId) -> Self { Self { family, ..self } }
        })*

        /// The tables with a `family`. A test holds the list to the schema.
        pub const BELONGINGS: &[Table] = &[$(Table::$record),*];

        /// Moves everything that belongs to one family to another.
        pub(super) fn move_all(tx: &mut Tx<'_>, from: FamilyId, into: FamilyId) -> Result<()> {
            $(move_each::<$record>(tx, from, into)?;)*
            Ok(())
        }

        /// Takes everything away that belongs to a family, rows that hang on these not included.
        pub(super) fn remove_all(tx: &mut Tx<'_>, family: FamilyId) -> Result<()> {
            $(tx.remove_where::<$record>("family = ?1", [family])?;)*
            Ok(())
        }
    };
}

belongings!(Household, Guardian, Student, Contact, Voice, Note, Conference, Wish, Goal, Promise, Attachment);

fn move_each<R: OfFamily>(tx: &mut Tx<'_>, from: FamilyId, into: FamilyId) -> Result<()> {
    for record in tx.select::<R>("family = ?1", [from])? {
        tx.put(&record.moved_to(into))?;
    }
    Ok(())
}
