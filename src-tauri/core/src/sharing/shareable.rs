//! The one way in which documents and packages read the store: through views that leave private aids out.

use rusqlite::Connection;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};

use crate::error::Result;
use crate::store::{Store, Table};

/// The tables whose rows have a tier, and which a document may read only through `shareable_<table>`.
pub const TIERED: [Table; 6] =
    [Table::Contact, Table::Voice, Table::Note, Table::Goal, Table::CheckIn, Table::Promise];

/// A view of the store in which private aids do not exist: not their words, not their number.
///
/// While it lives, SQLite itself refuses to read a tiered table, the log, the history or the drafts except from
/// inside a `shareable_` view, and refuses to write anything. No query of a report can get round it.
pub struct Shareable<'a> {
    conn: &'a Connection,
}

impl std::ops::Deref for Shareable<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.conn
    }
}

impl Drop for Shareable<'_> {
    fn drop(&mut self) {
        // Taking the guard away cannot fail in a way that shows more than before: SQLite keeps the old one.
        let _ = self.conn.authorizer(None::<fn(AuthContext<'_>) -> Authorization>);
    }
}

impl Store {
    /// The store as documents and packages may see it.
    ///
    /// # Errors
    /// When SQLite refuses.
    pub fn shareable(&self) -> Result<Shareable<'_>> {
        self.conn.authorizer(Some(allow))?;
        Ok(Shareable { conn: &self.conn })
    }
}

fn allow(context: AuthContext<'_>) -> Authorization {
    match context.action {
        AuthAction::Read { table_name, .. } if is_hidden(table_name) => {
            let through_a_view = context.accessor.is_some_and(|accessor| accessor.starts_with("shareable_"));
            if through_a_view { Authorization::Allow } else { Authorization::Deny }
        }
        AuthAction::Read { .. } | AuthAction::Select | AuthAction::Function { .. } | AuthAction::Recursive => {
            Authorization::Allow
        }
        _ => Authorization::Deny,
    }
}

fn is_hidden(table: &str) -> bool {
    matches!(table, "op" | "txn" | "draft" | "meta") || TIERED.iter().any(|tiered| tiered.name() == table)
}
