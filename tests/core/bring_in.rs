//! Bringing a class in for the first time: everybody, once, and back out with one undo.

#![cfg(test)]

use firstword_core::families::{Care, Family, Guardian, Student, families};
use firstword_core::store::Store;

use crate::school::{apply, bring_in, preview};
use crate::support::a_store;

const CLASS: &str = "Student ID,First name,Last name,Grade,Mother,Mother phone,Father\n\
    1,Yoveli,Rosas,3,Josefina Rosas,555 0101,Martín Rosas\n\
    2,Hodan,Abdi,3,Amina Abdi,555 0102,\n";

fn names(store: &Store) -> Vec<String> {
    families(store, false).unwrap().into_iter().map(|family| family.name).collect()
}

#[test]
fn everybody_of_the_preview_is_there_with_who_cares_for_whom_and_one_undo_takes_it_all_back() {
    let mut store = a_store();
    let before = store.rows().unwrap();
    let import = bring_in(&mut store, CLASS);
    assert_eq!((import.students, import.guardians), (2, 3));
    assert_eq!(names(&store), ["Abdi", "Rosas"]);
    assert_eq!(store.select::<Care>("true", []).unwrap().len(), 3);
    let (step, _) = store.undo().unwrap();
    assert_eq!(step.subject, "class.csv");
    assert_eq!(store.rows().unwrap(), before);
}

#[test]
fn a_file_that_is_brought_in_again_adds_nobody_twice_and_is_no_step_to_take_back() {
    let mut store = a_store();
    bring_in(&mut store, CLASS);
    let before = store.rows().unwrap();
    let again = apply(&mut store, &preview(CLASS), &Default::default()).unwrap();
    assert!(again.changed.rows.is_empty());
    assert_eq!(again.value.students, 0);
    assert_eq!(store.rows().unwrap(), before);
}

#[test]
fn a_new_brother_joins_the_family_of_his_sister() {
    let mut store = a_store();
    let sister = "Student ID,First name,Last name,Mother,Mother phone,Mother email\n\
        1,Hodan,Abdi,Amina Abdi,555 0102,amina@mail.example\n";
    let both = format!("{sister}2,Yusuf,Abdi,Amina Abdi,555 0102,amina@mail.example\n");
    bring_in(&mut store, sister);
    assert_eq!(bring_in(&mut store, &both).students, 1);
    assert_eq!(store.select::<Family>("true", []).unwrap().len(), 1);
    let students = store.select::<Student>("true ORDER BY id", []).unwrap();
    assert_eq!(students.len(), 2);
    let cared_for: Vec<Guardian> =
        store.select("id IN (SELECT guardian FROM care WHERE student = ?1)", [students[1].id]).unwrap();
    assert_eq!(cared_for.len(), 1, "Amina stands there once");
    assert_eq!(store.select::<Guardian>("true", []).unwrap().len(), 1);
}
