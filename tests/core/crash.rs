//! The process is killed at any moment: what was acknowledged is there, whole, and the store is intact.

#![cfg(test)]
#![cfg(unix)]

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use firstword_core::contacts::{Contact, NewContact, Voice, log_contact};
use firstword_core::families::Family;
use firstword_core::store::{Store, draft, save_draft};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use tempfile::TempDir;

use crate::support::{a_class_in, again, folder_from_parent, open};

const RUNS: usize = 200;
/// A fresh folder for every so many runs, so that the making of a store is killed too.
const RUNS_A_FOLDER: usize = 10;
const THIS_TEST: &str = "crash::of_two_hundred_killed_writers_none_loses_an_acknowledged_write";
const FIELD: &str = "meeting/hopes";

/// What a child said is on disk.
#[derive(Default)]
struct Acknowledged {
    contacts: BTreeSet<String>,
    draft: Option<u64>,
}

impl Acknowledged {
    fn take(&mut self, line: &str) {
        if let Some(words) = line.strip_prefix("contact ") {
            self.contacts.insert(words.to_owned());
        } else if let Some(words) = line.strip_prefix("draft ") {
            self.draft = Some(words.parse().unwrap());
        }
    }
}

#[test]
fn of_two_hundred_killed_writers_none_loses_an_acknowledged_write() {
    if let Some(dir) = folder_from_parent() {
        write_until_killed(&dir);
    }
    let mut random = TestRunner::default();
    // Some die while opening, some after a few writes, some after many.
    let moments = (prop_oneof![3 => Just(0), 7 => 1..30usize], 0..8000u64);
    let mut written = 0;
    for _ in 0..RUNS / RUNS_A_FOLDER {
        let dir = TempDir::new().unwrap();
        let mut known = Acknowledged::default();
        for _ in 0..RUNS_A_FOLDER {
            let (patience, pause) = moments.new_tree(&mut random).unwrap().current();
            let before = known.contacts.len();
            let lines = killed_after(dir.path(), patience, Duration::from_micros(pause));
            lines.iter().for_each(|line| known.take(line));
            written += known.contacts.len() - before;
            nothing_is_lost(&open(dir.path()).unwrap(), &known);
        }
        every_row_has_its_ops(&open(dir.path()).unwrap());
    }
    assert!(written > RUNS, "only {written} writes were acknowledged");
}

/// The child: logs exchanges and types words, and says of each, after the call came back, that it is on disk.
fn write_until_killed(dir: &Path) -> ! {
    let store = open(dir).unwrap();
    let mut class = a_class_in(store);
    if class.store.select::<Family>("true", []).unwrap().is_empty() {
        class = class.with_family("Rosas");
    }
    let mut store = class.store;
    let family = store.select::<Family>("true", []).unwrap().remove(0).id;
    let so_far = draft(&store, FIELD).unwrap().map_or(0, |draft| draft.words.parse::<u64>().unwrap());
    for number in so_far + 1.. {
        save_draft(&mut store, FIELD, &number.to_string(), 0).unwrap();
        acknowledge(&format!("draft {number}\n"));
        let words = format!("number {number}");
        let contact = Contact { family, day: store.today(), line: words.clone(), ..Contact::default() };
        let new = NewContact { contact, family_words: words.clone(), ..NewContact::default() };
        log_contact(&mut store, new).unwrap();
        acknowledge(&format!("contact {words}\n"));
    }
    unreachable!("it writes until it is killed")
}

fn acknowledge(line: &str) {
    std::io::stderr().write_all(line.as_bytes()).unwrap();
}

/// Starts a child, waits for `patience` acknowledgements and then a little, kills it, and gives all it acknowledged.
fn killed_after(dir: &Path, patience: usize, pause: Duration) -> Vec<String> {
    let mut child = again(THIS_TEST, &[], dir).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut said = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
    let mut lines: Vec<String> = said.by_ref().take(patience).collect();
    std::thread::sleep(pause);
    child.kill().unwrap();
    lines.extend(said);
    let status = child.wait().unwrap();
    assert_eq!(status.signal(), Some(9), "the child ended by itself: {lines:?}");
    lines
}

fn nothing_is_lost(store: &Store, known: &Acknowledged) {
    store.check().unwrap();
    let lines: BTreeSet<String> =
        store.select::<Contact>("true", []).unwrap().into_iter().map(|contact| contact.line).collect();
    let words: BTreeSet<String> =
        store.select::<Voice>("true", []).unwrap().into_iter().map(|voice| voice.words).collect();
    let lost: Vec<&String> = known.contacts.difference(&lines).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    assert_eq!(lines, words, "a change is there whole or not at all");
    let kept = draft(store, FIELD).unwrap().map(|draft| draft.words.parse::<u64>().unwrap());
    assert!(kept >= known.draft, "typed up to {:?}, found {kept:?}", known.draft);
}

fn every_row_has_its_ops(store: &Store) {
    let mut copy = Store::in_memory(crate::support::a_clock()).unwrap();
    copy.receive(&store.ops().unwrap()).unwrap();
    assert_eq!(copy.rows().unwrap(), store.rows().unwrap());
}
