//! A child may go by another name than the one the family writes: it stands beside that one, and never in its place.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};

use firstword_core::families::{Guardian, Student, families, merge_families, save_student};
use firstword_core::promises::{Promise, promises, save_promise};
use firstword_core::roster::{Decisions, SchoolField, Wins};
use firstword_core::search::Index;
use firstword_core::store::Store;

use crate::roster::zip_of;
use crate::school::{apply, bring_in, difference, person, preview};
use crate::support::a_store;

const HEAD: &str = "Student ID,First name,Last name,Preferred name,Pronouns\n";
const MARI: &str = "1,María del Carmen,López,Mari,she/her\n";
const SAMI: &str = "2,Sami,Haddad,,\n";

fn table(rows: &[&str]) -> String {
    format!("{HEAD}{}", rows.concat())
}

fn child(store: &Store, given_name: &str) -> Student {
    store.select::<Student>("given_name = ?1", [given_name]).unwrap().remove(0)
}

fn a_class_with_mari() -> Store {
    let mut store = a_store();
    bring_in(&mut store, &table(&[MARI, SAMI]));
    store
}

#[test]
fn the_name_a_child_goes_by_is_kept_beside_the_given_name() {
    let store = a_class_with_mari();
    let mari = child(&store, "María del Carmen");
    assert_eq!((mari.goes_by.as_str(), mari.pronouns.as_str()), ("Mari", "she/her"));
    assert_eq!((mari.called(), child(&store, "Sami").called()), ("Mari", "Sami"));
}

#[test]
fn a_child_and_an_adult_of_an_export_go_by_their_names_even_where_the_column_is_misspelt() {
    let files = [
        (
            "users.csv",
            "sourcedId,givenName,familyName,role,agentSourcedIds,prefferedGivenName\n\
             s-1,María del Carmen,López,student,u-1,Mari\nu-1,Guadalupe,López,guardian,s-1,Lupe\n",
        ),
        ("classes.csv", "sourcedId,title\nc-1,Room 14\n"),
        ("enrollments.csv", "sourcedId,classSourcedId,userSourcedId,role\ne-1,c-1,s-1,student\n"),
    ];
    let files = files.map(|(name, text)| (name, text.as_bytes()));
    let preview =
        firstword_core::roster::read_bytes("export.zip", &zip_of(&files), &Default::default()).unwrap();
    let mut store = a_store();
    apply(&mut store, &preview, &Decisions::default()).unwrap();
    assert_eq!(child(&store, "María del Carmen").goes_by, "Mari");
    assert_eq!(store.select::<Guardian>("true", []).unwrap()[0].goes_by, "Lupe");
}

#[test]
fn the_screens_of_every_day_call_a_child_as_school_does() {
    let mut store = a_class_with_mari();
    let mari = child(&store, "María del Carmen");
    let promise = Promise {
        family: mari.family,
        student: Some(mari.id),
        what: "Send the game home".to_owned(),
        ..Promise::default()
    };
    save_promise(&mut store, promise).unwrap();
    let line = families(&store, false).unwrap().into_iter().find(|line| line.id == mari.family).unwrap();
    assert_eq!(line.students, ["Mari"]);
    assert_eq!(promises(&store, None).unwrap()[0].student_name, "Mari");
}

#[test]
fn a_child_is_found_by_either_name() {
    let store = a_class_with_mari();
    let index = Index::build(&store).unwrap();
    for words in ["Mari", "del Carmen"] {
        let found = index.search(words);
        assert!(found.hits.iter().any(|hit| hit.text.contains("María del Carmen López (Mari)")), "{words}");
    }
}

#[test]
fn the_name_the_teacher_was_told_stays_until_the_schools_is_taken() {
    let mut store = a_class_with_mari();
    let mari = child(&store, "María del Carmen");
    save_student(&mut store, Student { goes_by: "Carmen".to_owned(), ..mari }).unwrap();
    assert!(
        difference(&store, &preview(&table(&[MARI, SAMI])), &Decisions::default()).is_empty(),
        "the school only repeats itself"
    );
    let next = table(&[&MARI.replace("Mari,", "Maricarmen,"), SAMI]);
    let seen = difference(&store, &preview(&next), &Decisions::default());
    let seen = person(&seen, "María del Carmen López");
    let change = &seen.changes[0];
    assert_eq!((change.field, change.wins), (SchoolField::GoesBy, Wins::Mine));
    assert_eq!((change.mine.as_str(), change.now.as_str()), ("Carmen", "Maricarmen"));
    let accepted = BTreeMap::from([(seen.key.clone(), BTreeSet::from([SchoolField::GoesBy]))]);
    apply(&mut store, &preview(&next), &Decisions { accepted, ..Decisions::default() }).unwrap();
    assert_eq!(child(&store, "María del Carmen").goes_by, "Maricarmen");
}

#[test]
fn a_list_without_the_column_takes_no_name_away() {
    let mut store = a_class_with_mari();
    bring_in(&mut store, "Student ID,First name,Last name\n1,María del Carmen,López\n2,Sami,Haddad\n");
    assert_eq!(child(&store, "María del Carmen").goes_by, "Mari");
}

#[test]
fn an_adult_of_two_families_that_become_one_keeps_the_name_they_go_by() {
    let mut store = a_store();
    let head = "Student ID,First name,Last name,Mother,Mother phone\n";
    bring_in(&mut store, &format!("{head}1,Ana,Rosas,Josefina Rosas,555 010 0101\n"));
    let josefina = store.select::<Guardian>("true", []).unwrap().remove(0);
    let other = firstword_core::families::NewFamily {
        name: "Rosas Luna".to_owned(),
        guardians: vec![Guardian {
            goes_by: "Chepina".to_owned(),
            id: Default::default(),
            ..josefina.clone()
        }],
        ..Default::default()
    };
    let other = firstword_core::families::add_family(&mut store, other).unwrap().value;
    merge_families(&mut store, josefina.family, other).unwrap();
    let adults = store.select::<Guardian>("family = ?1", [josefina.family]).unwrap();
    assert_eq!(adults.iter().map(|adult| adult.goes_by.as_str()).collect::<Vec<_>>(), ["Chepina"]);
}
