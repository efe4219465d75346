//! A store of the first version comes along whole, and says from which day on messages that were sent are told apart.

#![cfg(test)]

use std::fs;
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use firstword_core::contacts::{
    Contact, Method, NewContact, Outcome, answer_contact, log_contact, save_contact,
};
use firstword_core::documents::Edition;
use firstword_core::families::Term;
use firstword_core::goals::{Goal, save_goal};
use firstword_core::ids::FamilyId;
use firstword_core::language::Locale;
use firstword_core::promises::{Promise, PromiseStatus, Settlement, save_promise, settle_promise};
use firstword_core::store::Store;
use firstword_core::summary::{Options, Share, document, numbers};
use firstword_core::vault::STORE_FILE;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use tempfile::TempDir;

use crate::support::{Class, SetClock, a_class_in, a_key, behind_the_door};

const FIRST: &str = include_str!("../fixtures/schema/001.sql");

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn open_on(dir: &Path, wall: &str) -> Store {
    Store::open(dir, &a_key(), SetClock::at(wall)).unwrap()
}

fn of(conn: &Connection, sql: &str) -> Vec<Vec<Value>> {
    let mut statement = conn.prepare(sql).unwrap();
    let width = statement.column_count();
    let rows = statement.query_map([], |row| (0..width).map(|at| row.get(at)).collect());
    rows.unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

/// A store as the first version would have written what stands in `dir`: its tables and no column more, with the same rows and
/// the same log.
fn as_the_first_version_wrote(dir: &Path) -> TempDir {
    let old = TempDir::new().unwrap();
    fs::write(old.path().join(STORE_FILE), b"").unwrap();
    let (from, to) = (behind_the_door(dir), behind_the_door(old.path()));
    to.execute_batch(FIRST).unwrap();
    to.pragma_update(None, "user_version", 1).unwrap();
    for table in of(&to, "SELECT name FROM sqlite_schema WHERE type = 'table'") {
        let [Value::Text(table)] = table.as_slice() else { panic!("{table:?}") };
        let columns: Vec<String> = of(&to, &format!("SELECT name FROM pragma_table_info('{table}')"))
            .into_iter()
            .map(|name| {
                if let [Value::Text(name)] = name.as_slice() {
                    format!("\"{name}\"")
                } else {
                    panic!("{name:?}")
                }
            })
            .collect();
        let columns = columns.join(", ");
        for row in of(&from, &format!("SELECT {columns} FROM {table}")) {
            let marks = vec!["?"; row.len()].join(", ");
            to.execute(&format!("INSERT INTO {table}({columns}) VALUES ({marks})"), params_from_iter(row))
                .unwrap();
        }
    }
    old
}

/// A class with a spring in which a text went to every family and eight of them were called.
fn a_spring(dir: &Path) -> (Store, Vec<FamilyId>) {
    let clock = SetClock::at("2026-03-12 10:00");
    let mut class = a_class_in(Store::open(dir, &a_key(), Arc::clone(&clock) as _).unwrap());
    for number in 0..20 {
        class = class.with_family(&format!("Family {number}"));
    }
    let Class { mut store, families } = class;
    for (at, family) in families.iter().enumerate() {
        // What a message that was only sent was called then.
        let text =
            Contact { family: *family, day: store.today(), method: Method::Text, ..Contact::default() };
        log_contact(&mut store, NewContact { contact: text, ..NewContact::default() }).unwrap();
        if at < 8 {
            let call = Contact { family: *family, day: store.today(), ..Contact::default() };
            log_contact(&mut store, NewContact { contact: call, ..NewContact::default() }).unwrap();
        }
    }
    let family = families[0];
    let promise = Promise { family, what: "A book".into(), ..Promise::default() };
    let promise = save_promise(&mut store, promise).unwrap().value;
    let kept = Settlement { status: PromiseStatus::Kept, ..Settlement::default() };
    settle_promise(&mut store, promise, kept).unwrap();
    save_goal(&mut store, Goal { family, title: "Read".into(), ..Goal::default() }).unwrap();
    store.undo().unwrap();
    (store, families)
}

fn the_spring() -> Term {
    Term {
        name: "Spring".into(),
        starts_on: day("2026-02-01"),
        ends_on: day("2026-06-12"),
        ..Term::default()
    }
}

#[test]
fn nothing_of_a_store_of_the_first_version_is_lost() {
    let dir = TempDir::new().unwrap();
    let (written, _) = a_spring(dir.path());
    let (rows, ops, schema) = (written.rows().unwrap(), written.ops().unwrap(), written.schema().unwrap());
    assert_eq!(written.sent_since().unwrap(), None, "this version always told them apart");
    drop(written);
    let old = as_the_first_version_wrote(dir.path());

    let mut upgraded = open_on(old.path(), "2026-04-20 09:00");
    assert_eq!(upgraded.schema().unwrap(), schema);
    assert_eq!(upgraded.rows().unwrap(), rows);
    assert_eq!(upgraded.ops().unwrap(), ops);
    upgraded.check().unwrap();
    // What was undone can be done again, and what was done undone.
    upgraded.redo().unwrap();
    assert_eq!(upgraded.select::<Goal>("true", []).unwrap().len(), 1);
    upgraded.undo().unwrap();
    upgraded.undo().unwrap();
    assert_eq!(upgraded.select::<Promise>("status = 'open'", []).unwrap().len(), 1);
}

#[test]
fn the_day_from_which_messages_are_told_apart_is_that_of_the_first_opening_and_stays() {
    let dir = TempDir::new().unwrap();
    drop(a_spring(dir.path()));
    let old = as_the_first_version_wrote(dir.path());
    for wall in ["2026-04-20 09:00", "2026-05-02 09:00", "2026-04-01 09:00"] {
        let store = open_on(old.path(), wall);
        assert_eq!(store.sent_since().unwrap(), Some(day("2026-04-20")), "opened on {wall}");
    }
    let empty = TempDir::new().unwrap();
    drop(open_on(empty.path(), "2026-03-12 10:00"));
    let empty = as_the_first_version_wrote(empty.path());
    assert_eq!(
        open_on(empty.path(), "2026-04-20 09:00").sent_since().unwrap(),
        None,
        "there is nothing to tell"
    );
}

#[test]
fn old_lines_are_not_guessed_and_the_summary_says_from_which_day_it_is_counted() {
    let dir = TempDir::new().unwrap();
    drop(a_spring(dir.path()));
    let old = as_the_first_version_wrote(dir.path());
    let mut store = open_on(old.path(), "2026-04-20 09:00");
    let read = |store: &Store, term: &Term| numbers(store, term, &Options::default()).unwrap();

    let summary = read(&store, &the_spring());
    assert_eq!(summary.families.reached, Share::Exactly(8), "the texts count as talk with nobody");
    assert_eq!(summary.contacts.one_way, Share::Exactly(20));
    let apart = summary.contacts.told_apart.unwrap();
    assert_eq!((apart.since, apart.unsaid), (day("2026-04-20"), Share::All));
    let english = document(&summary, Edition::new(Locale::En, day("2026-06-13"))).unwrap();
    let words = english.reading.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
    assert!(
        words.contains(
            "it is not recorded whether they were answered; that has been noted since 20 April 2026"
        ),
        "{words}"
    );

    // A term that began later has nothing to explain; and once somebody has said it, nothing is left to be said.
    let later = Term { starts_on: day("2026-04-21"), ..the_spring() };
    assert_eq!(read(&store, &later).contacts.told_apart, None);
    let lines = store.select::<Contact>("method = 'text' ORDER BY id", []).unwrap();
    assert!(lines.iter().all(Contact::may_be_unanswered));
    save_contact(&mut store, Contact { line: "Read aloud today.".into(), ..lines[0].clone() }).unwrap();
    assert_eq!(
        store.get::<Contact>(lines[0].id).unwrap().outcome,
        Outcome::Reached,
        "changing a line rewrites nothing else"
    );
    for (at, line) in lines.iter().enumerate() {
        answer_contact(&mut store, line.id, at >= 14).unwrap();
    }
    let summary = read(&store, &the_spring());
    assert_eq!(summary.contacts.told_apart, None);
    assert_eq!(
        (summary.families.reached, summary.contacts.one_way),
        (Share::Exactly(14), Share::Exactly(14))
    );
}
