//! What the columns of a table hold is remembered for the next table with the same columns.

#![cfg(test)]

use firstword_core::families::Student;
use firstword_core::roster::{
    self, Decisions, Field, Layout, Mapping, Preview, Reading, StudentPart, remembered_mapping,
};

use crate::school::{apply, preview};
use crate::support::{MovingClock, a_store};

const TABLE: &str = "Número,Quién,Nota\n1,Yoveli Rosas,a\n";

fn mapping() -> Mapping {
    let student = |part| Some(Field::Student { part });
    Mapping { fields: vec![student(StudentPart::Id), student(StudentPart::FullName), None] }
}

fn mapped() -> Preview {
    roster::read_bytes(
        "class.csv",
        TABLE.as_bytes(),
        &Reading { mapping: Some(&mapping()), ..Reading::default() },
    )
    .unwrap()
}

fn headers(text: &str) -> Vec<String> {
    text.split(',').map(str::to_owned).collect()
}

#[test]
fn a_mapping_is_remembered_when_its_table_was_brought_in_whatever_the_capitals_and_accents() {
    let mut store = a_store();
    assert_eq!(remembered_mapping(&store, &headers("Número,Quién,Nota")).unwrap(), None);
    apply(&mut store, &mapped(), &Decisions::default()).unwrap();
    assert_eq!(store.select::<Student>("true", []).unwrap().len(), 1);
    for same in ["Número,Quién,Nota", "NUMERO, quien ,nota"] {
        assert_eq!(remembered_mapping(&store, &headers(same)).unwrap(), Some(mapping()), "{same}");
    }
    for other in ["Número,Quién", "Quién,Número,Nota", "Número,Quién,Nota,Tel"] {
        assert_eq!(remembered_mapping(&store, &headers(other)).unwrap(), None, "{other}");
    }
    store.undo().unwrap();
    assert_eq!(remembered_mapping(&store, &headers("Número,Quién,Nota")).unwrap(), None);
}

#[test]
fn two_laptops_share_what_they_know_of_a_table() {
    let mut stores = [a_store(), firstword_core::store::Store::in_memory(MovingClock::ahead_by(5)).unwrap()];
    for store in &mut stores {
        apply(store, &mapped(), &Decisions::default()).unwrap();
    }
    let ops = stores[0].ops().unwrap();
    stores[1].receive(&ops).unwrap();
    assert_eq!(stores[1].select::<Layout>("true", []).unwrap().len(), 1);
}

#[test]
fn a_mapping_that_the_teacher_changes_later_is_the_one_that_is_remembered() {
    let mut store = a_store();
    let guessed = preview("First name,Last name,Homeroom\nYoveli,Rosas,14\n");
    apply(&mut store, &guessed, &Decisions::default()).unwrap();
    let columns = guessed.columns.as_ref().unwrap();
    assert_eq!(remembered_mapping(&store, &columns.headers).unwrap().as_ref(), Some(&columns.mapping));
    let mut other = columns.mapping.clone();
    other.fields[2] = None;
    let text = "First name,Last name,Homeroom\nYoveli,Rosas,14\nHodan,Abdi,14\n";
    let changed = roster::read_bytes(
        "class.csv",
        text.as_bytes(),
        &Reading { mapping: Some(&other), ..Reading::default() },
    )
    .unwrap();
    apply(
        &mut store,
        &changed,
        &Decisions { coming: Some(roster::Coming::SameClass), ..Decisions::default() },
    )
    .unwrap();
    assert_eq!(remembered_mapping(&store, &columns.headers).unwrap(), Some(other));
}
