//! Undo and redo: whatever was done can be taken back, step by step, and done again.

#![cfg(test)]

use firstword_core::Error;
use firstword_core::contacts::{Contact, NewContact, log_contact};
use firstword_core::families::{Family, save_family};
use firstword_core::sharing::{ExportKind, Leaving, Way, journal, leave};
use firstword_core::store::{Op, Store, UndoStep};
use proptest::prelude::*;

use crate::deeds::{Deed, any_deed};
use crate::support::{a_class, a_class_in, a_store_on_disk, open};

/// A class with two families, in memory.
fn two_families() -> Store {
    a_class().with_family("Rosas").with_family("Haddad").store()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn as_many_undos_give_the_very_same_rows_and_as_many_redos_the_others(
        deeds in proptest::collection::vec(any_deed(), 1..32),
    ) {
        let mut store = two_families();
        let mut states = vec![store.rows().unwrap()];
        let mut names: Vec<UndoStep> = Vec::new();
        for deed in &deeds {
            if let Some(changed) = deed.done_in(&mut store) {
                names.extend(changed.undo);
                states.push(store.rows().unwrap());
            }
            prop_assert_eq!(names.len() + 1, states.len());
        }
        for at in (0..names.len()).rev() {
            let (step, changed) = store.undo().unwrap();
            prop_assert_eq!(&step, &names[at]);
            prop_assert_eq!(changed.redo.as_ref(), Some(&names[at]));
            prop_assert_eq!(&store.rows().unwrap(), &states[at]);
        }
        for at in 0..names.len() {
            let (step, changed) = store.redo().unwrap();
            prop_assert_eq!(&step, &names[at]);
            prop_assert_eq!(changed.undo.as_ref(), Some(&names[at]));
            prop_assert_eq!(&store.rows().unwrap(), &states[at + 1]);
        }
        prop_assert!(matches!(store.redo(), Err(Error::NothingTo("redo"))));
    }
}

#[derive(Debug, Clone)]
enum Move {
    Do(Deed),
    Undo,
    Redo,
    Reopen,
}

fn any_move() -> impl Strategy<Value = Move> {
    prop_oneof![
        6 => any_deed().prop_map(Move::Do),
        4 => Just(Move::Undo),
        3 => Just(Move::Redo),
        1 => Just(Move::Reopen),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_redo_and_new_deeds_in_any_order_across_restarts_are_one_line_of_history(
        moves in proptest::collection::vec(any_move(), 1..60),
    ) {
        let (dir, store) = a_store_on_disk();
        let mut store = a_class_in(store).with_family("Rosas").store();
        let mut line = vec![store.rows().unwrap()];
        let mut at = 0;
        for step in moves {
            match step {
                Move::Do(deed) => {
                    if deed.done_in(&mut store).is_some() {
                        line.truncate(at + 1);
                        line.push(store.rows().unwrap());
                        at += 1;
                    }
                }
                // The family at the beginning is not taken back, so that there is always somebody to write about.
                Move::Undo if at > 0 => {
                    store.undo().unwrap();
                    at -= 1;
                }
                Move::Redo if at + 1 < line.len() => {
                    store.redo().unwrap();
                    at += 1;
                }
                Move::Redo => prop_assert!(matches!(store.redo(), Err(Error::NothingTo("redo")))),
                Move::Undo => {}
                Move::Reopen => {
                    drop(store);
                    store = open(dir.path()).unwrap();
                }
            }
            prop_assert_eq!(&store.rows().unwrap(), &line[at]);
        }
        store.check().unwrap();
    }
}

#[test]
fn changing_one_cell_twice_is_taken_back_twice() {
    let mut store = a_class().with_family("Rosas").store();
    let family = store.select::<Family>("true", []).unwrap().remove(0);
    for name in ["Rosas Vega", "Vega"] {
        save_family(&mut store, Family { name: name.to_owned(), ..family.clone() }).unwrap();
    }
    store.undo().unwrap();
    assert_eq!(store.get::<Family>(family.id).unwrap().name, "Rosas Vega");
    store.undo().unwrap();
    assert_eq!(store.get::<Family>(family.id).unwrap().name, "Rosas");
    store.redo().unwrap();
    store.redo().unwrap();
    assert_eq!(store.get::<Family>(family.id).unwrap().name, "Vega");
}

#[test]
fn undo_names_what_was_done_and_whom_it_was_about_after_a_restart_too() {
    let (dir, store) = a_store_on_disk();
    let mut class = a_class_in(store).with_family("Rosas");
    let contact = Contact { family: class.families[0], day: class.store.today(), ..Contact::default() };
    log_contact(&mut class.store, NewContact { contact, ..NewContact::default() }).unwrap();
    drop(class);

    let mut store = open(dir.path()).unwrap();
    let logged = UndoStep { op: Op::LogContact, subject: "Rosas".to_owned() };
    assert_eq!(store.undo_steps().unwrap(), (Some(logged.clone()), None));
    let (step, changed) = store.undo().unwrap();
    assert_eq!(step, logged);
    assert_eq!(changed.undo, Some(UndoStep { op: Op::AddFamily, subject: "Rosas".to_owned() }));
    drop(store);

    let mut store = open(dir.path()).unwrap();
    assert_eq!(store.redo().unwrap().0, logged);
    assert_eq!(store.select::<Contact>("true", []).unwrap().len(), 1);
}

#[test]
fn a_change_that_changes_nothing_is_no_step_to_take_back() {
    let mut store = a_class().with_family("Rosas").store();
    let family = store.select::<Family>("true", []).unwrap().remove(0);
    let ops = store.ops().unwrap().len();
    let saved = save_family(&mut store, family).unwrap();
    assert!(saved.changed.rows.is_empty());
    assert_eq!(saved.changed.undo.unwrap().op, Op::AddFamily);
    assert_eq!(store.ops().unwrap().len(), ops);
}

#[test]
fn a_change_that_fails_midway_leaves_nothing_behind() {
    let mut store = two_families();
    let (rows, ops, steps) = (store.rows().unwrap(), store.ops().unwrap(), store.undo_steps().unwrap());
    let family = store.select::<Family>("true", []).unwrap().remove(0);
    let failed = store.transact(Op::EditFamily, "Rosas", |tx| {
        tx.put(&Family { name: "Half".to_owned(), ..family.clone() })?;
        tx.remove_where::<Contact>("no_such_column = 1", [])
    });
    assert!(matches!(failed, Err(Error::Sql(_))));
    assert_eq!(
        (store.rows().unwrap(), store.ops().unwrap(), store.undo_steps().unwrap()),
        (rows, ops, steps)
    );
    save_family(&mut store, Family { name: "Whole".to_owned(), ..family }).unwrap();
}

#[test]
fn what_has_left_the_laptop_stays_in_the_journal_when_everything_is_taken_back() {
    let mut store = a_class().with_family("Rosas").store();
    let words =
        Leaving { kind: ExportKind::Message, recipient: "Rosas", term: "", language: "es", bytes: b"Hola." };
    leave(&mut store, words, Way::Clipboard).unwrap();
    assert_eq!(store.undo().unwrap().0.op, Op::AddFamily);
    assert!(matches!(store.undo(), Err(Error::NothingTo("undo"))));
    assert_eq!(journal(&store).unwrap().len(), 1);
    store.redo().unwrap();
    assert_eq!(store.select::<Family>("true", []).unwrap().len(), 1);
}
