//! The birth of a row: one op that carries every cell which is not at its default, instead of an op a cell.
//!
//! It stands in the cell [`ALIVE`] as a CBOR map (RFC 8949) from a column's name to its value, in a blob.

use minicbor::data::Type;
use minicbor::decode::Error as Damaged;
use minicbor::{Decoder, Encoder};
use rusqlite::types::Value;

use super::Table;
use super::log::ALIVE;
use crate::error::{Error, Result};

/// A row's birth with these cells, in the order of its columns.
pub(super) fn of(table: Table, cells: &[Value]) -> Value {
    let shape = table.shape();
    let defaults = (shape.defaults)();
    let written: Vec<(&str, &Value)> = shape
        .columns
        .iter()
        .zip(cells)
        .zip(&defaults)
        .filter(|((_, value), default)| value != default)
        .map(|((column, value), _)| (*column, value))
        .collect();
    Value::Blob(encoded(&written))
}

/// The cells that the value of an op to `column` gives birth to; none when it is no birth.
///
/// # Errors
/// When it is one and cannot be read.
pub(super) fn cells(column: &str, value: &Value) -> Result<Vec<(String, Value)>> {
    match value {
        Value::Blob(bytes) if column == ALIVE => {
            decoded(bytes).map_err(|_| Error::DamagedStore { what: "a row's birth".to_owned() })
        }
        _ => Ok(Vec::new()),
    }
}

fn encoded(cells: &[(&str, &Value)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut map = Encoder::new(&mut bytes);
    // Writing to memory cannot fail.
    let _ = map.map(cells.len() as u64);
    for (column, value) in cells {
        let _ = map.str(column);
        let _ = match value {
            Value::Null => map.null(),
            Value::Integer(number) => map.i64(*number),
            Value::Real(number) => map.f64(*number),
            Value::Text(text) => map.str(text),
            Value::Blob(bytes) => map.bytes(bytes),
        };
    }
    bytes
}

fn decoded(bytes: &[u8]) -> std::result::Result<Vec<(String, Value)>, Damaged> {
    let mut map = Decoder::new(bytes);
    let count = map.map()?.ok_or_else(|| Damaged::message("a map without an end"))?;
    let mut cells: Vec<(String, Value)> = Vec::new();
    for _ in 0..count {
        let column = map.str()?.to_owned();
        if cells.iter().any(|(known, _)| *known == column) {
            return Err(Damaged::message("a column twice"));
        }
        cells.push((column, value(&mut map)?));
    }
    if map.position() == bytes.len() { Ok(cells) } else { Err(Damaged::message("more than a map")) }
}

fn value(map: &mut Decoder<'_>) -> std::result::Result<Value, Damaged> {
    Ok(match map.datatype()? {
        Type::Null => {
            map.null()?;
            Value::Null
        }
        Type::F64 => Value::Real(map.f64()?),
        Type::String => Value::Text(map.str()?.to_owned()),
        Type::Bytes => Value::Blob(map.bytes()?.to_owned()),
        _ => Value::Integer(map.i64()?),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_value() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Null),
            any::<i64>().prop_map(Value::Integer),
            (-1e300..1e300).prop_map(Value::Real),
            ".{0,40}".prop_map(Value::Text),
            proptest::collection::vec(any::<u8>(), 0..40).prop_map(Value::Blob),
        ]
    }

    proptest! {
        #[test]
        fn a_birth_comes_back_as_it_was_written_and_no_cut_of_it_is_read(
            values in proptest::collection::vec(any_value(), 0..8), cut in 1..20usize,
        ) {
            let columns: Vec<String> = (0..values.len()).map(|at| format!("column_{at}")).collect();
            let cells: Vec<(&str, &Value)> = columns.iter().map(String::as_str).zip(&values).collect();
            let bytes = encoded(&cells);
            let read = decoded(&bytes).unwrap();
            prop_assert_eq!(read, columns.iter().cloned().zip(values.iter().cloned()).collect::<Vec<_>>());
            prop_assert!(decoded(&bytes[..bytes.len().saturating_sub(cut)]).is_err());
            prop_assert!(decoded(&[bytes.as_slice(), b"\0"].concat()).is_err());
        }

        #[test]
        fn hostile_bytes_are_refused_or_read_and_never_take_the_program_down(
            bytes in proptest::collection::vec(any::<u8>(), 0..200),
        ) {
            let _ = decoded(&bytes);
        }
    }

    #[test]
    fn only_what_is_not_at_its_default_is_carried() {
        let mut cells = (Table::Family.shape().defaults)();
        cells[0] = Value::Text("Rosas".to_owned());
        let read = super::cells(ALIVE, &of(Table::Family, &cells)).unwrap();
        assert_eq!(read, [("name".to_owned(), Value::Text("Rosas".to_owned()))]);
        assert!(super::cells("name", &Value::Blob(vec![0xff])).unwrap().is_empty());
    }
}
