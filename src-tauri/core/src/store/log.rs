//! The log under every row: a cell is a pure function of the set of its ops, never of the order they arrived in.
//!
//! An op says which device wrote which value into which cell, and which ops of that cell it had seen (its bases). The
//! heads of a cell are the ops that no other op names as a base; the winner among them is the highest by hybrid
//! logical time, then by device. A delete is an op on the cell [`ALIVE`]. Tables hold what the winners say.
//!
//! A row is born by one op that carries its cells (see [`birth`]); it counts as a write to each of them.

use std::collections::{BTreeSet, HashSet};

use chrono::{DateTime, Utc};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::transact::Tx;
use super::{Changed, Store, Table, birth, undo};
use crate::error::{Error, Result};
use crate::ids::{DeviceId, RecordId};

/// The cell that says whether a row is there: 1 or 0, or the row's birth, which also says what its cells held at first.
pub(super) const ALIVE: &str = "_alive";

/// The names of all ops: the device that wrote it, and its place in what that device wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Who wrote it.
    pub device: Uuid,
    /// From 1 on, without gaps.
    pub seq: i64,
}

/// One entry of the log, as it travels between laptops.
#[derive(Debug, Clone, PartialEq)]
pub struct OpRow {
    /// Its name.
    pub stamp: Stamp,
    /// Hybrid logical time: milliseconds since 1970 in the upper 48 bits, a counter in the lower 16. All ops of one change
    /// have the same, and a laptop gives no two changes the same.
    pub hlc: i64,
    /// The table, by its name in the log.
    pub table: String,
    /// The row.
    pub row: Uuid,
    /// The column, or `_alive`.
    pub column: String,
    /// The ops of this cell that the writer had seen.
    pub bases: Vec<Stamp>,
    /// What was written.
    pub value: Value,
}

/// An op as a cell sees it.
pub(super) struct CellOp {
    stamp: Stamp,
    pub(super) hlc: i64,
    bases: Vec<Stamp>,
    pub(super) value: Value,
}

/// One change among those of all laptops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Txn {
    device: Uuid,
    hlc: i64,
}

impl CellOp {
    fn is_of(&self, txn: Txn) -> bool {
        self.stamp.device == txn.device && self.hlc == txn.hlc
    }

    /// The op as the cell `column` sees it: to [`ALIVE`] a birth is a 1.
    fn seen_by(self, column: &str) -> Self {
        let is_birth = column == ALIVE && matches!(self.value, Value::Blob(_));
        if is_birth { Self { value: Value::Integer(1), ..self } } else { self }
    }
}

const STAMP_BYTES: usize = 24;

fn encode_bases(bases: &[Stamp]) -> Option<Vec<u8>> {
    (!bases.is_empty()).then(|| {
        bases
            .iter()
            .flat_map(|base| base.device.as_bytes().iter().copied().chain(base.seq.to_be_bytes()))
            .collect()
    })
}

fn decode_bases(blob: Option<Vec<u8>>) -> rusqlite::Result<Vec<Stamp>> {
    let blob = blob.unwrap_or_default();
    let damaged = || rusqlite::Error::InvalidColumnType(0, "bases".to_owned(), rusqlite::types::Type::Blob);
    if !blob.len().is_multiple_of(STAMP_BYTES) {
        return Err(damaged());
    }
    blob.chunks_exact(STAMP_BYTES)
        .map(|chunk| {
            let (device, seq) = chunk.split_at(16);
            Ok(Stamp {
                device: Uuid::from_slice(device).map_err(|_| damaged())?,
                seq: i64::from_be_bytes(seq.try_into().map_err(|_| damaged())?),
            })
        })
        .collect()
}

/// The next hybrid logical time: this instant, or just after the newest time the store has seen. It never refuses.
pub(super) fn next_time(conn: &Connection, now: DateTime<Utc>) -> Result<i64> {
    let seen: i64 = conn
        .prepare_cached(
            "SELECT max(value, coalesce((SELECT max(hlc) FROM txn), 0)) FROM meta WHERE key = 'received_hlc'",
        )?
        .query_row([], |row| row.get(0))?;
    Ok((now.timestamp_millis() << 16).max(seen.saturating_add(1)))
}

/// Remembers the newest time that came from another laptop; one's own stand in `txn`.
fn remember_time(conn: &Connection, hlc: i64) -> Result<()> {
    conn.prepare_cached("UPDATE meta SET value = max(value, ?1) WHERE key = 'received_hlc'")?
        .execute([hlc])?;
    Ok(())
}

/// The last place a device has written at; 0 when it has not.
pub(super) fn last_seq(conn: &Connection, device: DeviceId) -> Result<i64> {
    let last: Option<i64> = conn
        .prepare_cached("SELECT max(seq) FROM op WHERE device = ?1")?
        .query_row([device], |row| row.get(0))?;
    Ok(last.unwrap_or(0))
}

/// Every write to a row: the column, and the op. A birth is a write to each column it names.
pub(super) fn row_ops(conn: &Connection, row: Uuid) -> Result<Vec<(String, CellOp)>> {
    let sql = "SELECT device, seq, hlc, col, bases, value FROM op WHERE row = ?1";
    let mut statement = conn.prepare_cached(sql)?;
    let mut found = statement.query([row])?;
    let mut ops = Vec::new();
    while let Some(row) = found.next()? {
        let column: String = row.get(3)?;
        let op = cell_op(row)?;
        for (born, value) in birth::cells(&column, &op.value)? {
            ops.push((born, CellOp { stamp: op.stamp, hlc: op.hlc, bases: op.bases.clone(), value }));
        }
        let op = op.seen_by(&column);
        ops.push((column, op));
    }
    Ok(ops)
}

/// Every write to a cell.
fn cell_ops(conn: &Connection, row: Uuid, column: &str) -> Result<Vec<CellOp>> {
    let sql = "SELECT device, seq, hlc, col, bases, value FROM op WHERE row = ?1 AND col IN (?2, '_alive')";
    let mut statement = conn.prepare_cached(sql)?;
    let mut found = statement.query(params![row, column])?;
    let mut ops = Vec::new();
    while let Some(row) = found.next()? {
        let (written, op) = (row.get::<_, String>(3)?, cell_op(row)?);
        if written == column {
            ops.push(op.seen_by(column));
        } else {
            let cells = birth::cells(ALIVE, &op.value)?;
            let born = cells.into_iter().find(|(name, _)| name == column);
            ops.extend(born.map(|(_, value)| CellOp { value, ..op }));
        }
    }
    Ok(ops)
}

fn cell_op(row: &Row<'_>) -> Result<CellOp> {
    Ok(CellOp {
        stamp: Stamp { device: row.get(0)?, seq: row.get(1)? },
        hlc: row.get(2)?,
        bases: decode_bases(row.get(4)?)?,
        value: row.get(5)?,
    })
}

/// The ops of a cell that no other op of it names as a base.
pub(super) fn heads<'a>(ops: impl IntoIterator<Item = &'a CellOp> + Clone) -> Vec<&'a CellOp> {
    let seen: HashSet<Stamp> = ops.clone().into_iter().flat_map(|op| op.bases.iter().copied()).collect();
    ops.into_iter().filter(|op| !seen.contains(&op.stamp)).collect()
}

/// The head that the cell shows: the highest by time, then by device, then by place.
pub(super) fn winner<'a>(heads: &[&'a CellOp]) -> Option<&'a CellOp> {
    heads.iter().copied().max_by_key(|op| (op.hlc, op.stamp))
}

/// Writes a row so that it holds `cells`: its birth, or one op for every cell that differs.
pub(super) fn write_row(tx: &mut Tx<'_>, table: Table, row: Uuid, cells: &[Value]) -> Result<()> {
    let before = stored_cells(tx.conn, table, row)?;
    if before.is_none() && !has_ops(tx.conn, row)? {
        append(tx, table, row, ALIVE, &[], &birth::of(table, cells))?;
        return store_row(tx.conn, table, row, cells);
    }
    let before = match before {
        Some(before) => before,
        None => {
            write_cell(tx, table, row, ALIVE, Value::Integer(1))?;
            winning_cells(table, &row_ops(tx.conn, row)?)
        }
    };
    for ((column, was), is) in table.shape().columns.iter().zip(&before).zip(cells) {
        if was != is {
            write_cell(tx, table, row, column, is.clone())?;
        }
    }
    store_row(tx.conn, table, row, cells)
}

/// Writes one op that names every head of its cell as a base.
pub(super) fn write_cell(tx: &mut Tx<'_>, table: Table, row: Uuid, column: &str, value: Value) -> Result<()> {
    let ops = cell_ops(tx.conn, row, column)?;
    let bases: Vec<Stamp> = heads(&ops).iter().map(|op| op.stamp).collect();
    append(tx, table, row, column, &bases, &value)
}

fn append(
    tx: &mut Tx<'_>,
    table: Table,
    row: Uuid,
    column: &str,
    bases: &[Stamp],
    value: &Value,
) -> Result<()> {
    tx.seq += 1;
    tx.conn
        .prepare_cached(
            "INSERT INTO op(device, seq, hlc, tbl, row, col, bases, value)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![tx.device, tx.seq, tx.hlc, table.name(), row, column, encode_bases(bases), value])?;
    tx.rows.insert((table, row));
    Ok(())
}

fn has_ops(conn: &Connection, row: Uuid) -> Result<bool> {
    Ok(conn.prepare_cached("SELECT 1 FROM op WHERE row = ?1 LIMIT 1")?.exists([row])?)
}

fn stored_cells(conn: &Connection, table: Table, row: Uuid) -> Result<Option<Vec<Value>>> {
    let columns = table.shape().columns;
    let sql = format!("SELECT {} FROM {} WHERE id = ?1", columns.join(", "), table.name());
    let read = |found: &Row<'_>| (0..columns.len()).map(|index| found.get(index)).collect();
    Ok(conn.prepare_cached(&sql)?.query_row([row], read).optional()?)
}

/// What the ops of a row say each of its cells holds.
fn winning_cells(table: Table, ops: &[(String, CellOp)]) -> Vec<Value> {
    let shape = table.shape();
    let columns = shape.columns.iter().zip((shape.defaults)());
    columns.map(|(column, default)| winning_value(ops, column).unwrap_or(default)).collect()
}

/// What the ops of a row say one of its cells holds; nothing when nobody has written it.
fn winning_value(ops: &[(String, CellOp)], column: &str) -> Option<Value> {
    let of_cell = ops.iter().filter(|(name, _)| name == column).map(|(_, op)| op);
    winner(&heads(of_cell)).map(|op| op.value.clone())
}

/// Makes the row in its table what its ops say: there with the winning cells, or not there.
pub(super) fn materialize(conn: &Connection, table: Table, row: Uuid) -> Result<()> {
    let ops = row_ops(conn, row)?;
    if winning_value(&ops, ALIVE) == Some(Value::Integer(1)) {
        return store_row(conn, table, row, &winning_cells(table, &ops));
    }
    let sql = format!("DELETE FROM {} WHERE id = ?1", table.name());
    conn.prepare_cached(&sql)?.execute([row])?;
    Ok(())
}

fn store_row(conn: &Connection, table: Table, row: Uuid, cells: &[Value]) -> Result<()> {
    let columns = table.shape().columns;
    let marks: Vec<String> = (2..columns.len() + 2).map(|index| format!("?{index}")).collect();
    let sql = format!(
        "INSERT OR REPLACE INTO {}(id, {}) VALUES (?1, {})",
        table.name(),
        columns.join(", "),
        marks.join(", ")
    );
    let id = Value::Blob(row.as_bytes().to_vec());
    conn.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(std::iter::once(&id).chain(cells)))?;
    Ok(())
}

/// Writes ops that put the cells which this laptop's change at `hlc` wrote back to what they were before it. A cell that
/// somebody else has written since keeps what they wrote.
pub(super) fn revert(tx: &mut Tx<'_>, hlc: i64) -> Result<()> {
    let txn = Txn { device: tx.device.uuid(), hlc };
    let mut touched = BTreeSet::new();
    for (table, row, column) in cells_of(tx.conn, hlc)?.into_iter().rev() {
        let ops = cell_ops(tx.conn, row, &column)?;
        let heads = heads(&ops);
        let Some(first) = ops.iter().filter(|op| op.is_of(txn)).min_by_key(|op| op.stamp) else { continue };
        if still_shows(tx.conn, &ops, winner(&heads), txn)? {
            let value = match before(&ops, first) {
                Some(before) => before.value.clone(),
                None => default_of(table, &column),
            };
            let bases: Vec<Stamp> = heads.iter().map(|head| head.stamp).collect();
            append(tx, table, row, &column, &bases, &value)?;
            touched.insert((table, row));
        }
    }
    for (table, row) in touched {
        materialize(tx.conn, table, row)?;
    }
    Ok(())
}

/// The cells that a change wrote, in the order it first wrote them.
fn cells_of(conn: &Connection, hlc: i64) -> Result<Vec<(Table, Uuid, String)>> {
    let mut statement = conn.prepare_cached(
        "SELECT tbl, row, col
         FROM txn JOIN op ON op.device = txn.device AND op.seq BETWEEN txn.first_seq AND txn.last_seq
         WHERE txn.hlc = ?1 GROUP BY tbl, row, col ORDER BY min(seq)",
    )?;
    let cells = statement.query_map([hlc], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let cells: Vec<(String, Uuid, String)> = cells.collect::<rusqlite::Result<_>>()?;
    Ok(cells.into_iter().filter_map(|(table, row, col)| Some((Table::named(&table)?, row, col))).collect())
}

/// What the cell showed to the writer of `op`; nothing when nobody had written it.
fn before<'a>(ops: &'a [CellOp], op: &CellOp) -> Option<&'a CellOp> {
    let seen: Vec<&CellOp> = ops.iter().filter(|other| op.bases.contains(&other.stamp)).collect();
    winner(&seen)
}

/// What a cell holds that nobody has written.
pub(super) fn default_of(table: Table, column: &str) -> Value {
    let shape = table.shape();
    let place = shape.columns.iter().position(|known| *known == column);
    place.and_then(|place| (shape.defaults)().into_iter().nth(place)).unwrap_or(Value::Integer(0))
}

/// Whether the cell shows what `txn` left in it: `txn` wrote last, or all that was written since was taken back.
fn still_shows(conn: &Connection, ops: &[CellOp], head: Option<&CellOp>, txn: Txn) -> Result<bool> {
    let last = ops.iter().filter(|op| op.is_of(txn)).max_by_key(|op| op.stamp);
    let (Some(head), Some(last)) = (head, last) else { return Ok(false) };
    Ok(head.stamp == last.stamp || origin(conn, ops, head)? == origin(conn, ops, last)?)
}

/// The op whose value `op` stands for: itself, or, for an undo or redo, the op that it put back; nothing when it put
/// back a cell that nobody had written.
fn origin<'a>(conn: &Connection, ops: &'a [CellOp], mut op: &'a CellOp) -> Result<Option<Stamp>> {
    while let Some(hlc) = undo::reverted_by(conn, op.stamp.device, op.hlc)? {
        let reverted = Txn { device: op.stamp.device, hlc };
        let first = ops.iter().filter(|other| other.is_of(reverted)).min_by_key(|other| other.stamp);
        let Some(first) = first else { break };
        match before(ops, first) {
            Some(earlier) => op = earlier,
            None => return Ok(None),
        }
    }
    Ok(Some(op.stamp))
}

fn ops_where(conn: &Connection, condition: &str, params: impl rusqlite::Params) -> Result<Vec<OpRow>> {
    let sql = format!("SELECT device, seq, hlc, tbl, row, col, bases, value FROM op WHERE {condition}");
    let mut statement = conn.prepare_cached(&sql)?;
    let ops = statement.query_map(params, |row| {
        Ok(OpRow {
            stamp: Stamp { device: row.get(0)?, seq: row.get(1)? },
            hlc: row.get(2)?,
            table: row.get(3)?,
            row: row.get(4)?,
            column: row.get(5)?,
            bases: decode_bases(row.get(6)?)?,
            value: row.get(7)?,
        })
    })?;
    Ok(ops.collect::<rusqlite::Result<_>>()?)
}

impl Store {
    /// Every op of the log, in the order of its names.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn ops(&self) -> Result<Vec<OpRow>> {
        ops_where(&self.conn, "true ORDER BY device, seq", [])
    }

    /// Takes over ops of other laptops: any order, any number of times, the same rows in the end.
    ///
    /// # Errors
    /// [`Error::Refused`] when an op names a table or column this program does not know, or is damaged; nothing is taken
    /// over then.
    pub fn receive(&mut self, ops: &[OpRow]) -> Result<Changed> {
        for op in ops {
            check(op)?;
        }
        let device = self.device;
        let transaction = self.conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let mut rows = BTreeSet::new();
        for op in ops {
            if insert(&transaction, op)? {
                rows.extend(Table::named(&op.table).map(|table| (table, op.row)));
            }
        }
        for (table, row) in &rows {
            materialize(&transaction, *table, *row)?;
        }
        let newest = ops.iter().map(|op| op.hlc).max().unwrap_or(0);
        remember_time(&transaction, newest)?;
        let (undo, redo) = undo::steps(&transaction, device)?;
        transaction.commit()?;
        Ok(Changed {
            tables: rows.iter().map(|(table, _)| *table).collect(),
            undoable: false,
            undo,
            redo,
            rows,
        })
    }

    /// Every row of every table of the log, as text: what two stores must agree on.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn rows(&self) -> Result<Vec<String>> {
        let mut all = Vec::new();
        for table in Table::ALL {
            let sql = format!("SELECT * FROM {} ORDER BY id", table.name());
            let mut statement = self.conn.prepare(&sql)?;
            let width = statement.column_count();
            let mut found = statement.query([])?;
            while let Some(row) = found.next()? {
                let cells: Vec<Value> =
                    (0..width).map(|index| row.get(index)).collect::<rusqlite::Result<_>>()?;
                all.push(format!("{} {cells:?}", table.name()));
            }
        }
        Ok(all)
    }
}

/// Whether an op of another laptop is one that this program can keep.
fn check(op: &OpRow) -> Result<()> {
    let table = Table::named(&op.table).ok_or(Error::Refused("unknown-table"))?;
    let known = |column: &str| table.shape().columns.contains(&column);
    let born = birth::cells(&op.column, &op.value).map_err(|_| Error::Refused("damaged-op"))?;
    if (op.column == ALIVE || known(&op.column)) && born.iter().all(|(column, _)| known(column)) {
        Ok(())
    } else {
        Err(Error::Refused("unknown-column"))
    }
}

fn insert(conn: &Connection, op: &OpRow) -> Result<bool> {
    let inserted = conn
        .prepare_cached(
            "INSERT OR IGNORE INTO op(device, seq, hlc, tbl, row, col, bases, value)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            op.stamp.device,
            op.stamp.seq,
            op.hlc,
            op.table,
            op.row,
            op.column,
            encode_bases(&op.bases),
            op.value
        ])?;
    Ok(inserted == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn op(device: u128, seq: i64, hlc: i64, bases: &[(u128, i64)], value: &str) -> CellOp {
        let stamp = |device, seq| Stamp { device: Uuid::from_u128(device), seq };
        CellOp {
            stamp: stamp(device, seq),
            hlc,
            bases: bases.iter().map(|(device, seq)| stamp(*device, *seq)).collect(),
            value: Value::Text(value.to_owned()),
        }
    }

    #[test]
    fn of_two_writers_who_had_not_seen_each_other_the_later_wins_and_both_stay_visible() {
        let ops =
            [op(1, 1, 10, &[], "first"), op(1, 2, 20, &[(1, 1)], "mine"), op(2, 1, 30, &[(1, 1)], "theirs")];
        let heads = heads(&ops);
        assert_eq!(heads.len(), 2);
        assert_eq!(winner(&heads).unwrap().value, Value::Text("theirs".to_owned()));
    }

    #[test]
    fn a_writer_who_has_seen_wins_even_with_a_clock_that_is_behind() {
        let ops = [op(1, 1, 50, &[], "first"), op(2, 1, 10, &[(1, 1)], "second")];
        assert_eq!(winner(&heads(&ops)).unwrap().value, Value::Text("second".to_owned()));
    }

    #[test]
    fn bases_come_back_as_they_were_written_and_cut_ones_are_refused() {
        let bases =
            vec![Stamp { device: Uuid::from_u128(7), seq: 3 }, Stamp { device: Uuid::from_u128(9), seq: 1 }];
        let mut blob = encode_bases(&bases).unwrap();
        assert_eq!(decode_bases(Some(blob.clone())).unwrap(), bases);
        blob.pop();
        assert!(decode_bases(Some(blob)).is_err());
    }
}
