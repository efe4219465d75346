//! What stood in a cell on a day that is over: the log read up to the end of it.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::params;
use rusqlite::types::Value;
use uuid::Uuid;

use super::log::{CellOp, default_of, heads, row_ops, winner};
use super::{Store, Table};
use crate::error::Result;

/// The cells of some rows as they stood on a day: for the rows in which they are others now, in the order they were asked for.
pub(crate) type Then = HashMap<Uuid, Vec<Value>>;

impl Store {
    /// How `columns` stood at the end of `day`, for those rows of `table` between whose days `from` and `day` the cell `dated`
    /// lies and in which one of them was written since. A row that was born after that day has the cells that it was born with.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub(crate) fn cells_as_of(
        &self,
        table: Table,
        dated: &str,
        columns: &[&str],
        (from, day): (NaiveDate, NaiveDate),
    ) -> Result<Then> {
        let end = self.clock.end_of(day).timestamp_millis() << 16;
        let named = columns.iter().map(|column| format!("'{column}'")).collect::<Vec<_>>().join(", ");
        let sql = format!(
            "SELECT id FROM {} AS written
             WHERE {dated} BETWEEN ?1 AND ?2
               AND EXISTS (SELECT 1 FROM op WHERE op.row = written.id AND op.col IN ({named}) AND op.hlc >= ?3)",
            table.name()
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(params![from, day, end], |row| row.get(0))?;
        let rows: Vec<Uuid> = rows.collect::<rusqlite::Result<_>>()?;
        let mut then = HashMap::new();
        for row in rows {
            let ops = row_ops(&self.conn, row)?;
            let stood = columns.iter().map(|column| stood(&ops, table, column, end)).collect();
            then.insert(row, stood);
        }
        Ok(then)
    }
}

/// What a cell held before `end`, or, where its row did not exist yet, at the row's birth.
fn stood(ops: &[(String, CellOp)], table: Table, column: &str, end: i64) -> Value {
    let born = ops.iter().map(|(_, op)| op.hlc).min().unwrap_or(end);
    let until = if born < end { end } else { born.saturating_add(1) };
    let of_cell = ops.iter().filter(|(name, op)| name == column && op.hlc < until).map(|(_, op)| op);
    winner(&heads(of_cell)).map_or_else(|| default_of(table, column), |op| op.value.clone())
}
