//! The one way in which documents and packages read the store: through views that leave private aids out.

use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::{Connection, Params};

use crate::error::{Error, Result};
use crate::ids::RecordId as _;
use crate::store::{Record, Store, Table};

/// The tables whose rows have a tier, and which a document may read only through `shareable_<table>`.
pub const TIERED: [Table; 7] = [
    Table::Contact,
    Table::Voice,
    Table::Note,
    Table::Goal,
    Table::CheckIn,
    Table::Promise,
    Table::Attachment,
];

/// A view of the store in which private aids do not exist: not their words, not their number.
///
/// While it lives, SQLite itself refuses to read a tiered table, the log, the history or the drafts except from
/// inside one of the `shareable_` views, and refuses to write anything. (SQLite takes a `WITH` table for a view of the
/// same name; so no query may give one the name of a view, which a test sees to.)
pub struct Shareable<'a> {
    store: &'a Store,
}

impl std::ops::Deref for Shareable<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.store.conn
    }
}

impl Shareable<'_> {
    /// The folder the store stands in; none for one in memory.
    pub(crate) fn dir(&self) -> Option<&std::path::Path> {
        self.store.dir()
    }

    /// The records for which `condition` holds, as far as they may leave.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub(crate) fn select<R: Record>(&self, condition: &str, params: impl Params) -> Result<Vec<R>> {
        let view = if TIERED.contains(&R::TABLE) { "shareable_" } else { "" };
        let sql = format!("SELECT * FROM {view}{} WHERE {condition}", R::TABLE.name());
        let mut statement = self.prepare_cached(&sql)?;
        let found = statement.query_map(params, R::from_row)?.collect::<rusqlite::Result<_>>()?;
        Ok(found)
    }

    /// The record of that id, as far as it may leave.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub(crate) fn get<R: Record>(&self, id: R::Id) -> Result<R> {
        let found = self.select::<R>("id = ?1", [id.uuid()])?.into_iter().next();
        found.ok_or(Error::NotFound { what: R::TABLE.name() })
    }
}

impl Drop for Shareable<'_> {
    fn drop(&mut self) {
        let others = self.store.shareables.get() - 1;
        self.store.shareables.set(others);
        if others == 0 {
            // This cannot fail in a way that shows more than before: SQLite keeps the old guard.
            let _ = self.store.conn.authorizer(None::<fn(AuthContext<'_>) -> Authorization>);
        }
    }
}

impl Store {
    /// The store as documents and packages may see it.
    ///
    /// # Errors
    /// When SQLite refuses.
    pub fn shareable(&self) -> Result<Shareable<'_>> {
        self.conn.authorizer(Some(allow))?;
        self.shareables.set(self.shareables.get() + 1);
        Ok(Shareable { store: self })
    }
}

fn allow(context: AuthContext<'_>) -> Authorization {
    match context.action {
        AuthAction::Read { table_name, .. } if is_hidden(table_name) => {
            if context.accessor.is_some_and(is_view) { Authorization::Allow } else { Authorization::Deny }
        }
        AuthAction::Read { .. }
        | AuthAction::Select
        | AuthAction::Function { .. }
        | AuthAction::Recursive => Authorization::Allow,
        _ => Authorization::Deny,
    }
}

fn is_view(name: &str) -> bool {
    name.strip_prefix("shareable_").is_some_and(|table| TIERED.iter().any(|tiered| tiered.name() == table))
}

fn is_hidden(table: &str) -> bool {
    matches!(table, "op" | "txn" | "draft" | "meta" | "content")
        || TIERED.iter().any(|tiered| tiered.name() == table)
}
