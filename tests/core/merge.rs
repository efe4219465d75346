//! Two laptops and more: whoever has the same ops has the same rows, in whatever order and pieces they came.

#![cfg(test)]

use firstword_core::Error;
use firstword_core::families::Student;
use firstword_core::families::{Family, remove_student, save_family};
use firstword_core::store::{OpRow, Store};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::deeds::{Deed, any_deed};
use crate::support::{MovingClock, a_class, a_class_in};

/// What happens on one of the laptops, or between two of them.
#[derive(Debug, Clone)]
enum Event {
    Do(Index, Deed),
    Undo(Index),
    Redo(Index),
    /// Some of what one laptop has reaches another, shuffled, with holes, some of it twice.
    Send {
        from: Index,
        to: Index,
        pieces: Vec<Index>,
    },
}

fn any_event() -> impl Strategy<Value = Event> {
    let laptop = any::<Index>;
    prop_oneof![
        8 => (laptop(), any_deed()).prop_map(|(at, deed)| Event::Do(at, deed)),
        2 => laptop().prop_map(Event::Undo),
        2 => laptop().prop_map(Event::Redo),
        2 => (laptop(), laptop(), proptest::collection::vec(any::<Index>(), 1..40))
            .prop_map(|(from, to, pieces)| Event::Send { from, to, pieces }),
    ]
}

/// Laptops whose clocks are hours apart, and which all know the same two families to begin with.
fn laptops(count: usize) -> Vec<Store> {
    let hours = [0, -30, 5];
    let mut stores: Vec<Store> =
        (0..count).map(|at| Store::in_memory(MovingClock::ahead_by(hours[at])).unwrap()).collect();
    let first = a_class_in(stores.remove(0)).with_family("Rosas").with_family("Haddad").store();
    for store in &mut stores {
        store.receive(&first.ops().unwrap()).unwrap();
    }
    stores.insert(0, first);
    stores
}

fn happens(event: &Event, stores: &mut [Store]) {
    let count = stores.len();
    match event {
        Event::Do(at, deed) => {
            deed.done_in(&mut stores[at.index(count)]);
        }
        Event::Undo(at) => nothing_to_is_fine(stores[at.index(count)].undo().map(drop)),
        Event::Redo(at) => nothing_to_is_fine(stores[at.index(count)].redo().map(drop)),
        Event::Send { from, to, pieces } => {
            let ops = stores[from.index(count)].ops().unwrap();
            let some: Vec<OpRow> = pieces.iter().map(|piece| piece.get(&ops).clone()).collect();
            stores[to.index(count)].receive(&some).unwrap();
        }
    }
}

fn nothing_to_is_fine(done: firstword_core::Result<()>) {
    assert!(matches!(done, Ok(()) | Err(Error::NothingTo(_))), "{done:?}");
}

/// Gives `store` everything in `ops`, in the order of `keys`, in pieces of `size`, each piece twice.
fn deliver(store: &mut Store, ops: &[OpRow], keys: &[u16], size: usize) {
    let mut order: Vec<usize> = (0..ops.len()).collect();
    order.sort_by_key(|at| keys[at % keys.len()].rotate_left(u32::try_from(at / keys.len()).unwrap()));
    for piece in order.chunks(size) {
        let piece: Vec<OpRow> = piece.iter().map(|at| ops[*at].clone()).collect();
        store.receive(&piece).unwrap();
        store.receive(&piece).unwrap();
    }
}

fn converge(count: usize, events: &[Event], keys: &[u16], size: usize) -> Result<(), TestCaseError> {
    let mut stores = laptops(count);
    for event in events {
        happens(event, &mut stores);
    }
    let all: Vec<Vec<OpRow>> = stores.iter().map(|store| store.ops().unwrap()).collect();
    for (at, store) in stores.iter_mut().enumerate() {
        for (from, ops) in all.iter().enumerate() {
            if from != at {
                deliver(store, ops, keys, size);
            }
        }
    }
    let rows = stores[0].rows().unwrap();
    let ops = stores[0].ops().unwrap();
    for store in &stores[1..] {
        prop_assert_eq!(&store.rows().unwrap(), &rows);
        prop_assert_eq!(&store.ops().unwrap(), &ops);
    }
    // A laptop that was never part of it, and gets everything at once, has the same rows too.
    let mut newcomer = Store::in_memory(MovingClock::ahead_by(1)).unwrap();
    newcomer.receive(&ops).unwrap();
    prop_assert_eq!(&newcomer.rows().unwrap(), &rows);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_stores_that_exchange_all_ops_in_any_order_end_equal(
        events in proptest::collection::vec(any_event(), 1..40),
        keys in proptest::collection::vec(any::<u16>(), 1..50),
        size in 1..60usize,
    ) {
        converge(2, &events, &keys, size)?;
    }

    #[test]
    fn three_stores_that_exchange_all_ops_in_any_order_end_equal(
        events in proptest::collection::vec(any_event(), 1..40),
        keys in proptest::collection::vec(any::<u16>(), 1..50),
        size in 1..60usize,
    ) {
        converge(3, &events, &keys, size)?;
    }
}

fn rosas(store: &Store) -> Family {
    store.select::<Family>("name LIKE '%Rosas%' OR name = 'Vega'", []).unwrap().remove(0)
}

fn rename(store: &mut Store, name: &str) {
    let family = rosas(store);
    save_family(store, Family { name: name.to_owned(), ..family }).unwrap();
}

fn exchange(stores: &mut [Store]) {
    let all: Vec<OpRow> = stores.iter().flat_map(|store| store.ops().unwrap()).collect();
    for store in stores {
        store.receive(&all).unwrap();
    }
}

#[test]
fn of_two_edits_of_one_cell_the_later_shows_on_both_and_whoever_writes_next_has_seen_both() {
    let mut stores = laptops(2);
    rename(&mut stores[0], "Rosas, written at nine");
    rename(&mut stores[1], "Rosas, written the day before");
    exchange(&mut stores);
    for store in &stores {
        assert_eq!(rosas(store).name, "Rosas, written at nine");
    }
    // The laptop whose clock is behind has now seen both, so what it writes wins.
    rename(&mut stores[1], "Rosas, agreed on");
    exchange(&mut stores);
    for store in &stores {
        assert_eq!(rosas(store).name, "Rosas, agreed on");
    }
    let last = stores[1].ops().unwrap().into_iter().find(|op| op.bases.len() == 2);
    assert!(last.is_some(), "the last edit names both it had seen");
}

#[test]
fn undo_leaves_alone_what_the_other_laptop_wrote_since() {
    let mut stores = laptops(2);
    rename(&mut stores[0], "Rosas Vega");
    exchange(&mut stores);
    rename(&mut stores[1], "Vega");
    exchange(&mut stores);
    stores[0].undo().unwrap();
    exchange(&mut stores);
    for store in &stores {
        assert_eq!(rosas(store).name, "Vega");
    }
}

#[test]
fn undo_of_ones_own_edit_puts_back_what_the_other_laptop_had_written_before_and_stops_there() {
    let mut stores = laptops(2);
    rename(&mut stores[0], "Rosas, first");
    exchange(&mut stores);
    rename(&mut stores[1], "Rosas, theirs");
    exchange(&mut stores);
    rename(&mut stores[0], "Rosas, second");
    stores[0].undo().unwrap();
    assert_eq!(rosas(&stores[0]).name, "Rosas, theirs");
    stores[0].undo().unwrap();
    assert_eq!(rosas(&stores[0]).name, "Rosas, theirs");
}

#[test]
fn what_one_laptop_deletes_and_the_other_edits_is_gone_on_both_and_comes_back_on_both_with_the_edit() {
    let mut stores = laptops(2);
    let student = stores[0].select::<Student>("family_name = 'Rosas'", []).unwrap().remove(0);
    remove_student(&mut stores[0], student.id).unwrap();
    rename(&mut stores[1], "Vega");
    exchange(&mut stores);
    for store in &stores {
        assert_eq!(store.select::<Family>("true", []).unwrap().len(), 1);
    }
    stores[0].undo().unwrap();
    exchange(&mut stores);
    for store in &stores {
        assert_eq!(rosas(store).name, "Vega");
    }
}

#[test]
fn another_laptops_changes_are_not_this_laptops_to_take_back() {
    let mut stores = laptops(2);
    rename(&mut stores[0], "Vega");
    exchange(&mut stores);
    assert!(matches!(stores[1].undo(), Err(Error::NothingTo("undo"))));
}

#[test]
fn a_clock_that_is_far_ahead_elsewhere_never_stops_anybody_from_saving() {
    let mut ahead = Store::in_memory(MovingClock::ahead_by(24 * 365 * 40)).unwrap();
    ahead = a_class_in(ahead).with_family("Haddad").store();
    let mut store = a_class().with_family("Rosas").store();
    store.receive(&ahead.ops().unwrap()).unwrap();
    rename(&mut store, "Rosas Vega");
    rename(&mut store, "Vega");
    store.undo().unwrap();
    assert_eq!(rosas(&store).name, "Rosas Vega");
    let hlcs: Vec<i64> =
        store.ops().unwrap().iter().filter(|op| op.column == "name").map(|op| op.hlc).collect();
    assert!(hlcs.iter().max() > ahead.ops().unwrap().iter().map(|op| op.hlc).max().as_ref());
}

#[test]
fn ops_of_tables_or_columns_this_program_does_not_know_are_refused_whole() {
    let other = a_class().with_family("Haddad").store();
    let mut store = a_class().with_family("Rosas").store();
    let (rows, count) = (store.rows().unwrap(), store.ops().unwrap().len());
    for (spoil, reason) in [
        ((|op: &mut OpRow| op.table = "sqlite_schema".to_owned()) as fn(&mut OpRow), "unknown-table"),
        (|op: &mut OpRow| op.column = "ranking".to_owned(), "unknown-column"),
    ] {
        let mut ops = other.ops().unwrap();
        spoil(ops.last_mut().unwrap());
        let refused = store.receive(&ops);
        assert!(matches!(refused, Err(Error::Refused(why)) if why == reason), "{refused:?}");
        assert_eq!((store.rows().unwrap(), store.ops().unwrap().len()), (rows.clone(), count));
    }
}

#[test]
fn a_birth_is_one_op_and_an_edit_of_a_born_row_is_one_op_more() {
    let mut store = a_class().with_family("Rosas").store();
    let births: Vec<OpRow> = store.ops().unwrap();
    assert!(births.iter().all(|op| op.column == "_alive"), "nothing was edited yet");
    rename(&mut store, "Vega");
    let later = store.ops().unwrap().split_off(births.len());
    let [edit] = later.as_slice() else { panic!("{later:?}") };
    let born = births.iter().find(|op| op.row == edit.row).unwrap();
    assert_eq!((edit.column.as_str(), edit.bases.as_slice()), ("name", [born.stamp].as_slice()));
}

#[test]
fn an_edit_that_arrives_before_the_birth_of_its_row_waits_for_it() {
    let mut store = a_class().with_family("Rosas").store();
    rename(&mut store, "Vega");
    let (births, edits): (Vec<OpRow>, Vec<OpRow>) =
        store.ops().unwrap().into_iter().partition(|op| op.column == "_alive");
    let mut other = Store::in_memory(MovingClock::ahead_by(0)).unwrap();
    other.receive(&edits).unwrap();
    assert!(other.rows().unwrap().is_empty());
    other.receive(&births).unwrap();
    assert_eq!(other.rows().unwrap(), store.rows().unwrap());
}

#[test]
fn a_damaged_birth_is_refused_and_takes_nothing_over() {
    let mut ops = a_class().with_family("Haddad").store().ops().unwrap();
    let mut store = a_class().with_family("Rosas").store();
    let rows = store.rows().unwrap();
    if let rusqlite::types::Value::Blob(bytes) = &mut ops.last_mut().unwrap().value {
        bytes.pop();
    }
    assert!(matches!(store.receive(&ops), Err(Error::Refused("damaged-op"))));
    assert_eq!(store.rows().unwrap(), rows);
}
