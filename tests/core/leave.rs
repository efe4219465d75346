//! The one door out: nothing leaves without its line in the journal, nothing leaves a store that is locked, and what stood in a
//! place stands there until what replaces it is whole.

#![cfg(test)]

use std::collections::BTreeMap;
use std::path::Path;

use firstword_core::sharing::{Export, ExportKind, Keeper, Leaving, Way, fingerprint, journal, leave};
use firstword_core::store::{Op, Saved, Store};
use firstword_core::{Error, Result};
use tempfile::TempDir;

use crate::support::{a_class, a_store, files_in};

const NAME: &str = "Term summary.pdf";

const SUMMARY: Leaving<'_> = Leaving {
    kind: ExportKind::TermSummary,
    recipient: "Principal Reyes",
    term: "Fall term",
    language: "en",
    bytes: b"the new one",
};

/// A folder in which an earlier file stands.
fn a_place() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(NAME), b"the earlier one").unwrap();
    folder
}

fn save(keeper: &mut impl Keeper, folder: &Path) -> Result<Saved<Export>> {
    leave(keeper, SUMMARY, Way::Place(&folder.join(NAME)))
}

fn untouched(folder: &Path) {
    let earlier = BTreeMap::from([(NAME.to_owned(), b"the earlier one".to_vec())]);
    assert_eq!(files_in(folder), earlier);
}

/// A store that is given only as often as `open` says, and then refused: as when somebody locks it, or its disk is full.
struct Refusing {
    store: Store,
    open: u32,
    then: fn() -> Error,
    /// What stood in the folder each time the store was asked for.
    seen: Vec<BTreeMap<String, Vec<u8>>>,
    folder: TempDir,
}

impl Refusing {
    fn after(open: u32, then: fn() -> Error) -> Self {
        Self { store: a_store(), open, then, seen: Vec::new(), folder: a_place() }
    }

    fn save(&mut self) -> Result<Saved<Export>> {
        let folder = self.folder.path().to_owned();
        save(self, &folder)
    }
}

impl Keeper for Refusing {
    fn change<T>(&mut self, change: impl FnOnce(&mut Store) -> Result<Saved<T>>) -> Result<Saved<T>> {
        self.seen.push(files_in(self.folder.path()));
        if self.open == 0 {
            return Err((self.then)());
        }
        self.open -= 1;
        change(&mut self.store)
    }
}

#[test]
fn what_leaves_is_in_its_place_with_a_line_that_has_its_fingerprint() {
    let (mut store, folder) = (a_store(), a_place());
    let line = save(&mut store, folder.path()).unwrap().value;
    assert_eq!(files_in(folder.path()), BTreeMap::from([(NAME.to_owned(), SUMMARY.bytes.to_vec())]));
    assert_eq!(journal(&store).unwrap(), std::slice::from_ref(&line));
    assert_eq!((line.sha256.as_str(), line.bytes), (fingerprint(SUMMARY.bytes).as_str(), 11));
    assert!(line.arrived);
}

#[cfg(unix)]
#[test]
fn what_leaves_is_for_this_user_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let (mut store, folder) = (a_store(), a_place());
    save(&mut store, folder.path()).unwrap();
    let mode = std::fs::metadata(folder.path().join(NAME)).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn nothing_is_written_beside_a_place_while_the_store_is_locked() {
    let mut locked = Refusing::after(0, || Error::Locked);
    assert!(matches!(locked.save(), Err(Error::LockedMeanwhile)));
    untouched(locked.folder.path());
    let words = Leaving { kind: ExportKind::Message, ..SUMMARY };
    assert!(matches!(leave(&mut locked, words, Way::Clipboard), Err(Error::LockedMeanwhile)));
    assert!(journal(&locked.store).unwrap().is_empty());
}

#[test]
fn a_lock_while_the_disk_is_slow_takes_away_what_stands_beside() {
    let mut locked = Refusing::after(1, || Error::Locked);
    assert!(matches!(locked.save(), Err(Error::LockedMeanwhile)));
    untouched(locked.folder.path());
    assert!(journal(&locked.store).unwrap().is_empty());
}

#[test]
fn without_its_line_in_the_journal_nothing_leaves() {
    let mut full = Refusing::after(1, || Error::DiskFull);
    assert!(matches!(full.save(), Err(Error::DiskFull)));
    untouched(full.folder.path());
    assert!(journal(&full.store).unwrap().is_empty());
}

#[test]
fn what_stands_beside_the_place_before_its_line_is_written_has_a_name_that_tells_nothing() {
    let mut open = Refusing::after(u32::MAX, || Error::Locked);
    open.save().unwrap();
    let before_the_line = open.seen.last().unwrap();
    assert_eq!(before_the_line[NAME], b"the earlier one");
    let beside: Vec<&String> = before_the_line.keys().filter(|name| *name != NAME).collect();
    let [beside] = beside[..] else { panic!("{beside:?}") };
    assert!(beside.starts_with("first-word-") && beside.ends_with(".part"), "{beside}");
    assert!(!beside.contains("summary") && !beside.contains("Reyes"));
}

#[test]
fn a_file_that_cannot_get_its_name_is_noted_and_taken_away() {
    let (mut store, folder) = (a_store(), a_place());
    let taken = folder.path().join("a folder");
    std::fs::create_dir(&taken).unwrap();
    std::fs::write(taken.join("inside"), b"").unwrap();
    let refused = leave(&mut store, SUMMARY, Way::Place(&taken));
    assert!(matches!(refused, Err(Error::NotArrived)), "{refused:?}");
    let lines = journal(&store).unwrap();
    assert_eq!(lines.iter().map(|line| line.arrived).collect::<Vec<_>>(), [false]);
    assert_eq!(lines[0].sha256, fingerprint(SUMMARY.bytes));
    let left: Vec<_> =
        std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "{left:?}");
    assert!(taken.join("inside").exists());
}

#[test]
fn where_no_file_can_be_written_nothing_has_left_and_the_journal_has_no_line() {
    let (mut store, folder) = (a_store(), a_place());
    let nowhere = folder.path().join("no such folder").join(NAME);
    assert!(leave(&mut store, SUMMARY, Way::Place(&nowhere)).is_err());
    assert!(journal(&store).unwrap().is_empty());
    untouched(folder.path());
}

#[test]
fn what_cannot_be_undone_carries_no_step_to_undo_and_the_step_before_it_is_still_there() {
    let (mut store, folder) = (a_class().with_family("Rosas").store(), a_place());
    let saved = save(&mut store, folder.path()).unwrap();
    assert!(!saved.changed.undoable);
    assert_eq!(saved.changed.undo.unwrap().op, Op::AddFamily);
    let (_, undone) = store.undo().unwrap();
    assert!(undone.undoable);
    assert!(store.redo().unwrap().1.undoable);
    assert!(!store.unchanged().unwrap().undoable);
}
