//! Opening a store: what must open, what must not, and that nothing which cannot be read is ever changed.

#![cfg(test)]

use std::fs::{self, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use firstword_core::contacts::{Contact, NewContact, log_contact};
use firstword_core::families::Family;
use firstword_core::ids::FamilyId;
use firstword_core::store::{SCHEMA_VERSION, Store, Table, draft, save_draft};
use firstword_core::vault::{Key, STORE_FILE, Vault};
use firstword_core::{Error, Result};
use tempfile::TempDir;

use crate::support::{
    a_class_in, a_clock, a_store_on_disk, behind_the_door, files_in, folder_from_parent, open, passes_again,
};

const PAGE: u64 = 4096;

/// A folder with a store of many pages, closed in good order; and its rows.
fn a_written_store() -> (TempDir, Vec<String>) {
    let (dir, store) = a_store_on_disk();
    let mut class = a_class_in(store);
    for number in 0..12 {
        class = class.with_family(&format!("Family {number}"));
    }
    for family in class.families.clone() {
        log(&mut class.store, family, &"words between us ".repeat(40)).unwrap();
    }
    let rows = class.store.rows().unwrap();
    drop(class);
    (dir, rows)
}

fn log(store: &mut Store, family: FamilyId, line: &str) -> Result<()> {
    let contact = Contact { family, day: store.today(), line: line.to_owned(), ..Contact::default() };
    log_contact(store, NewContact { contact, ..NewContact::default() }).map(drop)
}

fn store_file(dir: &Path) -> PathBuf {
    dir.join(STORE_FILE)
}

fn is_damage<T>(result: &Result<T>) -> bool {
    matches!(result, Err(Error::DamagedStore { .. }))
}

/// Tries everything a teacher would on a damaged store. It must tell, show nothing wrong, and change nothing.
fn tells_of_damage_and_changes_nothing(dir: &Path, rows: &[String], what: &str) {
    let before = fs::read(store_file(dir)).unwrap();
    match open(dir) {
        Ok(store) => {
            let found = store.rows();
            assert!(
                is_damage(&found) || found.as_ref().is_ok_and(|found| found == rows),
                "{what}: {found:?}"
            );
            let checked = store.check();
            assert!(is_damage(&checked), "{what}: the check said {checked:?}");
        }
        Err(Error::DamagedStore { .. }) => {}
        Err(error) => panic!("{what}: {error}"),
    }
    assert!(fs::read(store_file(dir)).unwrap() == before, "{what}: the file was changed");
}

#[test]
fn a_store_that_is_closed_opens_again_with_all_that_was_in_it() {
    let (dir, rows) = a_written_store();
    let store = open(dir.path()).unwrap();
    assert_eq!(store.rows().unwrap(), rows);
    store.check().unwrap();
}

#[test]
fn a_wrong_key_opens_nothing_and_changes_nothing() {
    let (dir, rows) = a_written_store();
    let before = files_in(dir.path());
    let wrong = Key::from_bytes(|bytes| bytes.fill(0xa5));
    let opened = Store::open(dir.path(), &wrong, a_clock());
    assert!(is_damage(&opened), "{opened:?}");
    assert_eq!(files_in(dir.path()), before);
    assert_eq!(open(dir.path()).unwrap().rows().unwrap(), rows);
}

#[test]
fn a_truncated_store_is_told_never_opened_as_empty_and_left_as_it_is() {
    let (dir, rows) = a_written_store();
    let whole = fs::read(store_file(dir.path())).unwrap();
    let length = whole.len() as u64;
    assert!(length > 20 * PAGE && length.is_multiple_of(PAGE), "{length}");
    let half = length / PAGE / 2 * PAGE;
    for cut in [
        0,
        1,
        15,
        100,
        512,
        PAGE - 1,
        PAGE,
        PAGE + 1,
        half,
        half + 100,
        length - PAGE,
        length - 100,
        length - 1,
    ] {
        fs::write(store_file(dir.path()), &whole).unwrap();
        OpenOptions::new().write(true).open(store_file(dir.path())).unwrap().set_len(cut).unwrap();
        tells_of_damage_and_changes_nothing(dir.path(), &rows, &format!("cut to {cut} of {length}"));
    }
    fs::write(store_file(dir.path()), &whole).unwrap();
    assert_eq!(open(dir.path()).unwrap().rows().unwrap(), rows);
}

#[test]
fn a_flipped_byte_on_any_page_is_told_and_left_as_it_is() {
    let (dir, rows) = a_written_store();
    let path = store_file(dir.path());
    let pages = fs::metadata(&path).unwrap().len() / PAGE;
    for page in 0..pages {
        // A place that wanders through the page: the salt, the cells, the code that authenticates them.
        let offset = page * PAGE + page * 397 % PAGE;
        flip(&path, offset);
        tells_of_damage_and_changes_nothing(dir.path(), &rows, &format!("a flipped byte at {offset}"));
        flip(&path, offset);
    }
    assert_eq!(open(dir.path()).unwrap().rows().unwrap(), rows);
}

fn flip(path: &Path, offset: u64) {
    let mut file = OpenOptions::new().read(true).write(true).open(path).unwrap();
    let mut byte = [0];
    file.seek(SeekFrom::Start(offset)).unwrap();
    file.read_exact(&mut byte).unwrap();
    file.seek(SeekFrom::Start(offset)).unwrap();
    file.write_all(&[byte[0] ^ 0x10]).unwrap();
}

#[test]
fn a_page_that_is_damaged_while_the_store_is_open_is_told_when_it_is_written_to() {
    let (dir, _) = a_written_store();
    let path = store_file(dir.path());
    let before = fs::metadata(&path).unwrap().len();
    let mut store = open(dir.path()).unwrap();
    for page in 1..before / PAGE {
        flip(&path, page * PAGE + 1000);
    }
    let family = store.select::<Family>("true", []);
    assert!(is_damage(&family), "{family:?}");
    let typed = save_draft(&mut store, "field", "words", 0);
    assert!(is_damage(&typed), "{typed:?}");
}

#[test]
fn a_store_that_has_gone_missing_is_told_and_never_replaced_by_an_empty_one() {
    let (dir, rows) = a_written_store();
    let elsewhere = TempDir::new().unwrap();
    let moved = elsewhere.path().join("store.db");
    fs::rename(store_file(dir.path()), &moved).unwrap();
    let before = files_in(dir.path());
    let opened = open(dir.path());
    assert!(is_damage(&opened), "{opened:?}");
    assert_eq!(files_in(dir.path()), before);
    fs::rename(moved, store_file(dir.path())).unwrap();
    assert_eq!(open(dir.path()).unwrap().rows().unwrap(), rows);
}

#[test]
fn a_store_that_was_half_made_when_the_power_failed_is_made_anew() {
    let dir = TempDir::new().unwrap();
    for left_behind in ["store.db.new", "store.db.new-wal"] {
        fs::write(dir.path().join(left_behind), b"half").unwrap();
    }
    open(dir.path()).unwrap().check().unwrap();
    let names: Vec<String> = files_in(dir.path()).into_keys().collect();
    assert_eq!(names, ["store.db", "store.lock"]);
}

#[test]
fn a_store_of_a_newer_version_is_refused_with_both_versions_and_left_alone() {
    let (dir, _) = a_written_store();
    let newer = SCHEMA_VERSION + 1;
    behind_the_door(dir.path()).pragma_update(None, "user_version", newer).unwrap();
    let before = files_in(dir.path());
    let opened = open(dir.path());
    assert!(
        matches!(opened, Err(Error::Newer { found, known: SCHEMA_VERSION }) if found == newer),
        "{opened:?}"
    );
    assert_eq!(files_in(dir.path()), before);
}

#[test]
fn a_store_without_its_key_file_is_told_and_left_alone() {
    let (dir, _) = a_written_store();
    let before = files_in(dir.path());
    let unlocked = Vault::unlock(dir.path(), &"lantern orbit mustard velvet".into());
    assert!(matches!(unlocked, Err(Error::MissingEnvelope)), "{unlocked:?}");
    assert_eq!(files_in(dir.path()), before);
}

#[test]
fn a_store_that_is_open_is_opened_by_nobody_else_in_this_process_or_another() {
    const THIS_TEST: &str =
        "store_open::a_store_that_is_open_is_opened_by_nobody_else_in_this_process_or_another";
    if let Some(dir) = folder_from_parent() {
        let opened = open(&dir);
        assert!(matches!(opened, Err(Error::StoreBusy)), "{opened:?}");
        return;
    }
    let (dir, _) = a_written_store();
    let mut store = open(dir.path()).unwrap();
    save_draft(&mut store, "field", "words in the write-ahead log", 0).unwrap();
    let before = files_in(dir.path());
    let second = open(dir.path());
    assert!(matches!(second, Err(Error::StoreBusy)), "{second:?}");
    passes_again(THIS_TEST, &[], dir.path());
    assert_eq!(files_in(dir.path()), before);
    save_draft(&mut store, "field", "goes on", 0).unwrap();
    drop(store);
    open(dir.path()).unwrap();
}

#[test]
fn a_statement_that_fails_leaves_the_store_usable() {
    let (_dir, store) = a_store_on_disk();
    let mut class = a_class_in(store).with_family("Rosas");
    let family = class.families[0];
    let store = &mut class.store;
    assert!(store.select::<Contact>("no_such_column = 1", []).is_err());
    let too_long = "x".repeat(70 * 1024 * 1024);
    let refused = log(store, family, &too_long);
    assert!(matches!(refused, Err(Error::Sql(_))), "{refused:?}");
    assert_eq!(store.select::<Contact>("true", []).unwrap().len(), 0);
    log(store, family, "short").unwrap();
    store.check().unwrap();
}

#[test]
#[cfg(unix)]
fn the_files_of_a_store_are_closed_to_other_users() {
    use std::os::unix::fs::PermissionsExt as _;
    let (dir, mut store) = a_store_on_disk();
    save_draft(&mut store, "field", "words", 0).unwrap();
    for name in files_in(dir.path()).into_keys() {
        let mode = fs::metadata(dir.path().join(&name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

mod schema {
    use super::*;

    /// The schema of every version that was released, by its number. A released one is never changed.
    fn snapshots() -> Vec<(u32, String)> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/schema");
        let mut found: Vec<(u32, String)> = files_in(&folder)
            .into_iter()
            .map(|(name, sql)| {
                (name.trim_end_matches(".sql").parse().unwrap(), String::from_utf8(sql).unwrap())
            })
            .collect();
        found.sort();
        found
    }

    #[test]
    fn the_newest_snapshot_is_the_schema_of_a_fresh_store() {
        let (_dir, store) = a_store_on_disk();
        let (version, snapshot) = snapshots().pop().unwrap();
        assert_eq!(version, SCHEMA_VERSION);
        assert_eq!(
            store.schema().unwrap(),
            snapshot,
            "write it down in tests/fixtures/schema/{version:03}.sql"
        );
    }

    #[test]
    fn a_store_of_every_released_version_is_brought_to_the_schema_of_a_fresh_one() {
        let (_fresh_dir, fresh) = a_store_on_disk();
        let snapshots = snapshots();
        assert_eq!(snapshots.len(), SCHEMA_VERSION as usize, "one snapshot a version");
        for (version, sql) in snapshots {
            let dir = TempDir::new().unwrap();
            fs::write(store_file(dir.path()), b"").unwrap();
            let old = behind_the_door(dir.path());
            old.execute_batch(&sql).unwrap();
            old.pragma_update(None, "user_version", version).unwrap();
            drop(old);
            let upgraded = open(dir.path()).unwrap();
            assert_eq!(upgraded.schema().unwrap(), fresh.schema().unwrap(), "from version {version}");
            upgraded.check().unwrap();
            a_class_in(upgraded).with_family("Rosas").store().undo().unwrap();
        }
    }

    #[test]
    fn every_record_names_the_columns_of_its_table_in_their_order() {
        let store = crate::support::a_store();
        for table in Table::ALL {
            let named: Vec<&str> =
                std::iter::once("id").chain(table.shape().columns.iter().copied()).collect();
            assert_eq!(store.columns_of(table).unwrap(), named, "{}", table.name());
            assert_eq!((table.shape().defaults)().len(), table.shape().columns.len(), "{}", table.name());
        }
    }
}

/// What the process must lack is taken from a child.
#[cfg(target_os = "linux")]
mod in_a_child {
    use std::os::unix::fs::PermissionsExt as _;
    use std::process::Command;

    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    use super::*;

    #[test]
    fn a_folder_that_cannot_be_written_is_told_and_left_as_it_is() {
        const THIS_TEST: &str =
            "store_open::in_a_child::a_folder_that_cannot_be_written_is_told_and_left_as_it_is";
        if let Some(dir) = folder_from_parent() {
            let opened = open(&dir);
            assert!(matches!(opened, Err(Error::ReadOnly)), "{opened:?}");
            return;
        }
        // Root may write anywhere; without these capabilities it is held to permissions like everybody.
        let as_everybody = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"];
        let launcher = if rustix::process::geteuid().is_root() { &as_everybody[..] } else { &[] };
        for mode_of_files in [0o600, 0o400] {
            let (dir, rows) = a_written_store();
            let set_modes = |folder, files| {
                fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o700)).unwrap();
                for name in files_in(dir.path()).into_keys() {
                    fs::set_permissions(dir.path().join(name), fs::Permissions::from_mode(files)).unwrap();
                }
                fs::set_permissions(dir.path(), fs::Permissions::from_mode(folder)).unwrap();
            };
            set_modes(0o500, mode_of_files);
            let before = files_in(dir.path());
            passes_again(THIS_TEST, launcher, dir.path());
            assert_eq!(files_in(dir.path()), before);
            set_modes(0o700, 0o600);
            assert_eq!(open(dir.path()).unwrap().rows().unwrap(), rows);
        }
    }

    #[test]
    fn a_folder_in_which_no_store_can_be_made_is_told_and_stays_empty() {
        const THIS_TEST: &str =
            "store_open::in_a_child::a_folder_in_which_no_store_can_be_made_is_told_and_stays_empty";
        if let Some(dir) = folder_from_parent() {
            let opened = open(&dir);
            assert!(matches!(opened, Err(Error::ReadOnly)), "{opened:?}");
            return;
        }
        let as_everybody = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"];
        let launcher = if rustix::process::geteuid().is_root() { &as_everybody[..] } else { &[] };
        let dir = TempDir::new().unwrap();
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o500)).unwrap();
        passes_again(THIS_TEST, launcher, dir.path());
        assert!(files_in(dir.path()).is_empty());
    }

    /// Fills the disk until it says so, makes room, and goes on. Every line that was acknowledged must be there.
    fn survives_until_there_is_room(dir: &Path, make_room: impl FnOnce(), full: impl Fn(&Error) -> bool) {
        let mut class = a_class_in(open(dir).unwrap()).with_family("Rosas");
        let (family, store) = (class.families[0], &mut class.store);
        let mut acknowledged = 0;
        let error = loop {
            match log(store, family, &format!("{acknowledged} {}", "between us ".repeat(400))) {
                Ok(()) => acknowledged += 1,
                Err(error) => break error,
            }
            assert!(acknowledged < 5000, "the disk never got full");
        };
        assert!(full(&error), "{error:?}");
        assert!(acknowledged > 3, "{acknowledged}");
        let typed = save_draft(store, "field", "what fits into the last corner", 0);
        assert!(typed.is_ok() || typed.as_ref().is_err_and(&full), "{typed:?}");
        assert_eq!(store.select::<Contact>("true", []).unwrap().len(), acknowledged);
        drop(class);
        // With the disk still full, opening either works or says why it does not.
        match open(dir) {
            Ok(store) => assert_eq!(store.select::<Contact>("true", []).unwrap().len(), acknowledged),
            Err(error) => assert!(full(&error), "{error:?}"),
        }
        make_room();
        let mut store = open(dir).unwrap();
        store.check().unwrap();
        assert_eq!(store.select::<Contact>("true", []).unwrap().len(), acknowledged);
        assert_eq!(draft(&store, "field").unwrap().is_some(), typed.is_ok());
        log(&mut store, family, "after").unwrap();
        assert_eq!(store.select::<Contact>("true", []).unwrap().len(), acknowledged + 1);
    }

    /// Runs the rest of the words with a disk of 3 MiB mounted on the folder named by the variable.
    const SMALL_DISK: [&str; 6] = [
        "unshare",
        "--mount",
        "--map-root-user",
        "sh",
        "-c",
        "mount -t tmpfs -o size=3m tmpfs \"$FIRSTWORD_TEST_FOLDER\" && exec \"$@\"",
    ];

    fn may_mount(dir: &Path) -> bool {
        let mut words = SMALL_DISK.iter();
        let mut command = Command::new(words.next().unwrap());
        let tried = command.args(words).args(["sh", "true"]).env("FIRSTWORD_TEST_FOLDER", dir).output();
        tried.is_ok_and(|output| output.status.success())
    }

    #[test]
    fn a_full_disk_is_told_loses_nothing_and_the_store_goes_on_when_there_is_room() {
        const THIS_TEST: &str = "store_open::in_a_child::a_full_disk_is_told_loses_nothing_and_the_store_goes_on_when_there_is_room";
        if let Some(dir) = folder_from_parent() {
            let ballast = dir.join("ballast");
            fs::write(&ballast, vec![1; 1024 * 1024]).unwrap();
            let make_room = || fs::remove_file(ballast).unwrap();
            return survives_until_there_is_room(&dir, make_room, |error| matches!(error, Error::DiskFull));
        }
        let dir = TempDir::new().unwrap();
        if may_mount(dir.path()) {
            let launcher: Vec<&str> = SMALL_DISK.into_iter().chain(["sh"]).collect();
            passes_again(THIS_TEST, &launcher, dir.path());
        }
        // Where nothing can be mounted, the test below is the one that counts.
    }

    #[test]
    fn files_that_may_not_grow_are_told_lose_nothing_and_the_store_goes_on_when_they_may() {
        const THIS_TEST: &str = "store_open::in_a_child::files_that_may_not_grow_are_told_lose_nothing_and_the_store_goes_on_when_they_may";
        if let Some(dir) = folder_from_parent() {
            let limit = getrlimit(Resource::Fsize);
            let low = Rlimit { current: Some(1024 * 1024), ..limit };
            setrlimit(Resource::Fsize, low).unwrap();
            let make_room = move || setrlimit(Resource::Fsize, limit).unwrap();
            return survives_until_there_is_room(&dir, make_room, |error| {
                matches!(error, Error::DiskFull | Error::Io(_))
            });
        }
        let dir = TempDir::new().unwrap();
        // The signal that would kill is ignored, so that the write fails as on a full disk.
        let launcher = ["sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh"];
        passes_again(THIS_TEST, &launcher, dir.path());
    }
}
