//! Bringing a previewed class in: everybody, once, and back out with one undo.

#![cfg(test)]

use std::sync::Arc;

use firstword_core::clock::FixedClock;
use firstword_core::families::{Care, Family, Guardian, Student, families};
use firstword_core::roster::{self, Preview, Reading};
use firstword_core::store::Store;

const CLASS: &str = "Student ID,First name,Last name,Grade,Mother,Mother phone,Father\n\
    1,Yoveli,Rosas,3,Josefina Rosas,555 0101,Martín Rosas\n\
    2,Hodan,Abdi,3,Amina Abdi,555 0102,\n";

fn store() -> Store {
    Store::in_memory(Arc::new(FixedClock("2026-11-12T15:00:00Z".parse().unwrap()))).unwrap()
}

fn preview(table: &str) -> Preview {
    roster::read_bytes("class.csv", table.as_bytes(), &Reading::default()).unwrap()
}

#[test]
fn everybody_of_the_preview_is_there_with_who_cares_for_whom_and_one_undo_takes_it_all_back() {
    let mut store = store();
    let before = store.rows().unwrap();
    let saved = roster::bring_in(&mut store, &preview(CLASS), "class.csv").unwrap();
    assert_eq!((saved.value.students, saved.value.guardians), (2, 3));
    let names: Vec<String> = families(&store, false).unwrap().into_iter().map(|family| family.name).collect();
    assert_eq!(names, ["Abdi", "Rosas"]);
    assert_eq!(store.select::<Care>("true", []).unwrap().len(), 3);
    let (step, _) = store.undo().unwrap();
    assert_eq!(step.subject, "class.csv");
    assert_eq!(store.rows().unwrap(), before);
}

#[test]
fn a_file_that_is_brought_in_again_adds_nobody_twice() {
    let mut store = store();
    roster::bring_in(&mut store, &preview(CLASS), "class.csv").unwrap();
    let again = roster::bring_in(&mut store, &preview(CLASS), "class.csv");
    assert_eq!(again.unwrap_err().code(), "invalid");
    assert_eq!(store.select::<Student>("true", []).unwrap().len(), 2);
}

#[test]
fn a_new_brother_joins_the_family_of_his_sister() {
    let mut store = store();
    let sister = "Student ID,First name,Last name,Mother,Mother phone,Mother email\n\
        1,Hodan,Abdi,Amina Abdi,555 0102,amina@mail.example\n";
    let both = format!("{sister}2,Yusuf,Abdi,Amina Abdi,555 0102,amina@mail.example\n");
    roster::bring_in(&mut store, &preview(sister), "september.csv").unwrap();
    let saved = roster::bring_in(&mut store, &preview(&both), "october.csv").unwrap();
    assert_eq!(saved.value.students, 1);
    assert_eq!(store.select::<Family>("true", []).unwrap().len(), 1);
    let students = store.select::<Student>("true", []).unwrap();
    assert_eq!(students.len(), 2);
    let cared_for: Vec<Guardian> =
        store.select("id IN (SELECT guardian FROM care WHERE student = ?1)", [students[1].id]).unwrap();
    assert_eq!(cared_for.len(), 1, "Amina stands there once");
    assert_eq!(store.select::<Guardian>("true", []).unwrap().len(), 1);
}
