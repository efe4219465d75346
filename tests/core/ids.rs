//! What was made first sorts first.

#![cfg(test)]

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use firstword_core::clock::FixedClock;
use firstword_core::families::{NewFamily, Student, add_family, family_page};
use firstword_core::ids::fresh;
use firstword_core::store::Store;

fn noon() -> DateTime<Utc> {
    "2026-03-12T12:00:00Z".parse().unwrap()
}

#[test]
fn what_is_made_in_one_millisecond_sorts_in_the_order_it_was_made() {
    let ids: Vec<_> = (0..10_000).map(|_| fresh(noon())).collect();
    assert!(ids.is_sorted() && ids.windows(2).all(|pair| pair[0] != pair[1]));
}

#[test]
fn a_clock_that_is_set_back_puts_nothing_before_what_was_made_already() {
    let before = fresh(noon());
    let after = fresh(noon() - TimeDelta::hours(1));
    assert!(before < after);
}

#[test]
fn brothers_and_sisters_stand_in_the_order_they_were_entered() {
    let mut store = Store::in_memory(Arc::new(FixedClock(noon()))).unwrap();
    let names = ["Nora", "Ada", "Mei", "Bo", "Luz", "Cy", "Ida", "Zoe", "Ali", "Tess"];
    let child = |name: &&str| Student { given_name: (*name).to_owned(), ..Student::default() };
    let new = NewFamily {
        name: "Rosas".to_owned(),
        students: names.iter().map(child).collect(),
        ..Default::default()
    };
    let family = add_family(&mut store, new).unwrap().value;
    let page = family_page(&store, family).unwrap();
    assert_eq!(page.students.iter().map(|it| it.given_name.as_str()).collect::<Vec<_>>(), names);
}
