//! Which children are proposed as one family, and why; and in which homes they live.

#![cfg(test)]

use firstword_core::families::{Household, Student};
use firstword_core::roster::{Doubt, FamilyReason, PersonStanding, Preview, SchoolField};

use crate::school::{bring_in, preview};
use crate::support::a_store;

const HEAD: &str = "Student ID,First name,Last name,Mother,Mother phone,Mother address\n";

fn families(rows: &str) -> Vec<(usize, Option<FamilyReason>)> {
    let preview: Preview = preview(&format!("{HEAD}{rows}"));
    preview.families.iter().map(|family| (family.students.len(), family.reason)).collect()
}

#[test]
fn children_of_one_address_and_one_family_name_are_proposed_as_one_family() {
    let rows = "1,Hodan,Abdi,Amina Abdi,,2 Oak Street\n2,Yusuf,Abdi,Faduma Abdi,,\"2, OAK STREET\"\n";
    assert_eq!(families(rows), [(2, Some(FamilyReason::SameAddress))]);
}

#[test]
fn children_of_one_address_and_one_telephone_are_proposed_as_one_family() {
    let rows = "1,Hodan,Abdi,Amina Abdi,612 555 0102,2 Oak Street\n2,Luz,Mora,Rosa Mora,(612) 555-0102,2 Oak Street\n";
    assert_eq!(families(rows), [(2, Some(FamilyReason::SamePhone))]);
}

#[test]
fn an_address_a_name_or_a_telephone_alone_is_no_reason() {
    let rows = "1,Hodan,Abdi,Amina Abdi,,2 Oak Street\n2,Luz,Mora,Rosa Mora,,2 Oak Street\n";
    assert_eq!(families(rows), [(1, None), (1, None)]);
    let rows = "1,Hodan,Abdi,Amina Abdi,,2 Oak Street\n2,Yusuf,Abdi,Faduma Abdi,,9 Elm Street\n";
    assert_eq!(families(rows), [(1, None), (1, None)]);
    let rows = "1,Hodan,Abdi,Amina Abdi,612 555 0102,\n2,Luz,Mora,Rosa Mora,612 555 0102,\n";
    assert_eq!(families(rows), [(1, None), (1, None)]);
}

#[test]
fn a_shared_adult_is_the_reason_that_is_told_before_an_address() {
    let rows = "1,Hodan,Abdi,Amina Abdi,612 555 0102,2 Oak Street\n2,Yusuf,Abdi,Amina Abdi,612 555 0102,2 Oak Street\n";
    assert_eq!(families(rows), [(2, Some(FamilyReason::SharedGuardian))]);
}

#[test]
fn two_homes_are_two_households_of_one_family() {
    let table = "First name,Last name,Mother,Mother address,Father,Father address\n\
        Yoveli,Rosas,Josefina Rosas,1 Elm Street,Martín Vega,7 Sea Road\n";
    let mut store = a_store();
    bring_in(&mut store, table);
    let homes = store.select::<Household>("true", []).unwrap();
    assert_eq!(homes.len(), 2);
    assert_eq!(store.select::<Student>("true", []).unwrap()[0].households.len(), 2);
}

#[test]
fn every_word_of_a_difference_has_its_sentence_in_both_languages() {
    let words = |kind: &str, codes: Vec<&str>| -> Vec<String> {
        codes.iter().map(|code| format!("{kind}-{}", code.replace('_', "-"))).collect()
    };
    let mut wanted = words("standing", PersonStanding::ALL.iter().map(|it| it.code()).collect());
    wanted.extend(words("doubt", Doubt::ALL.iter().map(|it| it.code()).collect()));
    wanted.extend(words("school-field", SchoolField::ALL.iter().map(|it| it.code()).collect()));
    for language in ["en", "es"] {
        let path = format!("{}/../../assets/locales/{language}/again.ftl", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        for id in &wanted {
            assert!(text.lines().any(|line| line.starts_with(&format!("{id} ="))), "{id} in {language}");
        }
    }
}
