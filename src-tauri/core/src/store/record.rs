//! How a kind of record is declared once: its Rust type, its columns, and the words it may use.

use rusqlite::Row;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Value, ValueRef};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use ts_rs::TS;

use super::Table;
use crate::ids::RecordId;

/// One kind of record of the log: a table, an id and the cells that the log keeps the history of.
///
/// A row's cells that no op has ever written hold what [`Default`] gives, so a default, once released, is part of
/// the file format.
pub trait Record: Sized + Default {
    /// The id that only this kind has.
    type Id: RecordId;
    /// Where its rows stand.
    const TABLE: Table;
    /// The columns beside `id`, in the order of [`Record::cells`].
    const COLUMNS: &'static [&'static str];

    /// Whose cells these are.
    fn id(&self) -> Self::Id;
    /// The values of [`Record::COLUMNS`], in their order.
    fn cells(&self) -> Vec<Value>;
    /// Reads a row of `id` and then [`Record::COLUMNS`].
    ///
    /// # Errors
    /// When a cell holds what its type cannot be.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self>;
}

/// What a table is to the log, without the Rust type of its rows.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// The columns beside `id`.
    pub columns: &'static [&'static str],
    /// What a cell holds that was never written.
    pub defaults: fn() -> Vec<Value>,
}

impl Shape {
    /// The shape of a kind of record.
    #[must_use]
    pub fn of<R: Record>() -> Self {
        Self { columns: R::COLUMNS, defaults: || R::default().cells() }
    }
}

/// The SQLite value of anything that can be stored.
pub fn value_of(cell: &impl ToSql) -> Value {
    match cell.to_sql() {
        Ok(ToSqlOutput::Owned(value)) => value,
        Ok(ToSqlOutput::Borrowed(value)) => Value::try_from(value).unwrap_or(Value::Null),
        _ => Value::Null,
    }
}

/// A small list or structure that one cell holds as JSON text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Json<T>(pub T);

impl<T: Serialize> ToSql for Json<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        serde_json::to_string(&self.0)
            .map(ToSqlOutput::from)
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
    }
}

impl<T: DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Self).map_err(FromSqlError::other)
    }
}

impl<T> std::ops::Deref for Json<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// Declares a record: the type with its fields, their defaults, and how it is read and written.
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        $name:ident($id:ty) {
            $($(#[doc = $field_doc:literal])* $field:ident: $type:ty $(= $default:expr)?,)*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(default)]
        pub struct $name {
            /// Which one.
            pub id: $id,
            $($(#[doc = $field_doc])* pub $field: $type,)*
        }

        impl Default for $name {
            fn default() -> Self {
                Self {
                    id: Default::default(),
                    $($field: $crate::store::record::record!(@default $($default)?),)*
                }
            }
        }

        impl $crate::store::record::Record for $name {
            type Id = $id;
            const TABLE: $crate::store::Table = $crate::store::Table::$name;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),*];

            fn id(&self) -> $id { self.id }

            fn cells(&self) -> Vec<rusqlite::types::Value> {
                vec![$($crate::store::record::value_of(&self.$field)),*]
            }

            fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                Ok(Self { id: row.get("id")?, $($field: row.get(stringify!($field))?,)* })
            }
        }
    };
    (@default) => { Default::default() };
    (@default $default:expr) => { $default };
}
pub(crate) use record;

/// Declares a closed set of words that a cell may hold: the first is the default.
macro_rules! words {
    (
        $(#[doc = $doc:literal])*
        $name:ident {
            $(#[doc = $first_doc:literal])* $first:ident = $first_word:literal,
            $($(#[doc = $variant_doc:literal])* $variant:ident = $word:literal,)*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default,
                 serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub enum $name {
            $(#[doc = $first_doc])* #[default] #[serde(rename = $first_word)] $first,
            $($(#[doc = $variant_doc])* #[serde(rename = $word)] $variant,)*
        }

        impl $name {
            /// Every word of the set, in its order.
            pub const ALL: &'static [Self] = &[Self::$first, $(Self::$variant),*];

            /// The word as the store, the window and the locale files write it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { Self::$first => $first_word, $(Self::$variant => $word,)* }
            }
        }

        impl rusqlite::types::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(self.as_str().into())
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                let word = value.as_str()?;
                Self::ALL
                    .iter()
                    .copied()
                    .find(|known| known.as_str() == word)
                    .ok_or(rusqlite::types::FromSqlError::InvalidType)
            }
        }
    };
}
pub(crate) use words;
