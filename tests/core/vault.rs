//! The vault from outside: what opens a store, what must not, and what no accident may do to its key.

#![cfg(test)]

use std::fs;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::time::Instant;

use firstword_core::error::Error;
use firstword_core::vault::{
    self, KEY_FILE, Key, PREVIOUS_KEY_FILE, RecoveryCode, STORE_FILE, State, Vault, strength,
};
use secrecy::{ExposeSecret as _, SecretString};
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

/// A key file as version 1 first wrote it, at the least cost that may be asked, so that many tests stay quick. It
/// must open for ever: laptops hold files like it.
const KEPT: &[u8] = include_bytes!("../fixtures/key-file/v1.json");
const PASSPHRASE: &str = "lantern orbit mustard velvet";
const CODE: &str = "K8A-CA6-SWP-4QD-MYV-Z5C-APB-TN7-GGJ";
const KEY: &str = "x'ee0cb55feafe37fadaa359ae845880a603ae4e03121eb9d03bac4f8e3a0b0150'";
const STORE: &str = "66301126-5656-4f9d-8f0c-657932edaafb";

const OTHER: &str = "tambor ceniza mantel espiga";

fn secret(text: &str) -> SecretString {
    text.into()
}

fn opens_to(key: &Key) -> String {
    key.sqlcipher_pragma().expose_secret().to_owned()
}

fn a_vault() -> TempDir {
    let dir = TempDir::new().unwrap();
    for name in [KEY_FILE, PREVIOUS_KEY_FILE] {
        fs::write(dir.path().join(name), KEPT).unwrap();
    }
    dir
}

fn the_code() -> RecoveryCode {
    RecoveryCode::parse(CODE).unwrap()
}

fn unlock(dir: &Path, passphrase: &str) -> Result<String, Error> {
    Vault::unlock(dir, &secret(passphrase)).map(|(key, _)| opens_to(&key))
}

fn names_in(dir: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The key file with `from` turned into `to` and a checksum that fits again, as a newer program would write it.
fn rewritten(from: &str, to: &str) -> Vec<u8> {
    let text = std::str::from_utf8(KEPT).unwrap();
    let json: serde_json::Value = serde_json::from_str(text).unwrap();
    let blank = "0".repeat(64);
    let changed = text.replace(json["checksum"].as_str().unwrap(), &blank).replacen(from, to, 1);
    let checksum = data_encoding::HEXLOWER.encode(&Sha256::digest(&changed));
    changed.replace(&blank, &checksum).into_bytes()
}

#[test]
fn a_new_vault_is_opened_by_its_passphrase_and_by_its_code() {
    let dir = TempDir::new().unwrap();
    let (key, code, store) = Vault::create(dir.path(), &secret(PASSPHRASE)).unwrap();
    assert_eq!(vault::state(dir.path()).unwrap(), State::Locked);

    let (by_passphrase, same_store) = Vault::unlock(dir.path(), &secret(PASSPHRASE)).unwrap();
    assert_eq!((opens_to(&by_passphrase), same_store), (opens_to(&key), store));
    let typed = RecoveryCode::parse(code.reveal()).unwrap();
    let (by_code, same_store) = Vault::unlock_with_recovery(dir.path(), &typed).unwrap();
    assert_eq!((opens_to(&by_code), same_store), (opens_to(&key), store));

    let text = fs::read_to_string(dir.path().join(KEY_FILE)).unwrap();
    let hex = opens_to(&key).replace("x'", "").replace('\'', "");
    for told in [PASSPHRASE, &hex, code.reveal(), &code.reveal().replace('-', "")] {
        assert!(!text.contains(told), "the key file tells a secret");
    }
}

#[test]
fn two_vaults_share_nothing() {
    let [one, two] = [0, 1].map(|_| TempDir::new().unwrap());
    let (key, code, store) = Vault::create(one.path(), &secret(PASSPHRASE)).unwrap();
    let (other_key, other_code, other_store) = Vault::create(two.path(), &secret(PASSPHRASE)).unwrap();
    assert_ne!(opens_to(&key), opens_to(&other_key));
    assert_ne!(code.reveal(), other_code.reveal());
    assert_ne!(store, other_store);
}

#[test]
fn a_key_file_of_the_first_version_opens_by_both_its_secrets() {
    let dir = a_vault();
    let (by_passphrase, store) = Vault::unlock(dir.path(), &secret(PASSPHRASE)).unwrap();
    let (by_code, same_store) = Vault::unlock_with_recovery(dir.path(), &the_code()).unwrap();
    assert_eq!((opens_to(&by_passphrase).as_str(), store.to_string().as_str()), (KEY, STORE));
    assert_eq!((opens_to(&by_code).as_str(), same_store.to_string().as_str()), (KEY, STORE));
}

#[test]
fn the_key_has_the_form_that_sqlcipher_takes_raw() {
    let key = Key::from_bytes(|bytes| *bytes = [0xa5; 32]);
    assert_eq!(opens_to(&key), format!("x'{}'", "a5".repeat(32)));
}

#[test]
fn a_wrong_passphrase_is_told_as_such_and_costs_the_whole_derivation() {
    let dir = a_vault();
    let start = Instant::now();
    unlock(dir.path(), PASSPHRASE).unwrap();
    let right = start.elapsed();
    for wrong in ["", "lantern orbit mustard velve", "Lantern orbit mustard velvet", OTHER] {
        let start = Instant::now();
        assert!(matches!(unlock(dir.path(), wrong), Err(Error::WrongPassphrase)), "{wrong:?}");
        assert!(start.elapsed() > right / 8, "{wrong:?} was refused after {:?}", start.elapsed());
    }
}

#[test]
fn a_wrong_recovery_code_is_told_as_such() {
    let elsewhere = RecoveryCode::parse("008-J4C-T4A-NK7-F24-SNA-XWS-QFE-ZWH").unwrap();
    let opened = Vault::unlock_with_recovery(a_vault().path(), &elsewhere);
    assert!(matches!(opened, Err(Error::WrongRecoveryCode)));
}

#[test]
fn a_recovery_code_may_be_typed_as_people_type() {
    let printed = "008-J4C-T4A-NK7-F24-SNA-XWS-QFE-ZWH";
    for typed in [
        "008j4ct4ank7f24snaxwsqfezwh",
        " 008 J4C T4A NK7 F24 SNA XWS QFE ZWH\n",
        "oO8-j4c-t4a-nk7-f24-sna-xws-qfe-zwh",
        "008–J4C–T4A–NK7–F24–SNA–XWS–QFE–ZWH",
    ] {
        assert_eq!(RecoveryCode::parse(typed).unwrap().reveal(), printed, "{typed}");
    }
    let ones = "111-111-111-111-111-111-111-111-14D";
    for letter in ["I", "i", "L", "l"] {
        let read = RecoveryCode::parse(&ones.replace('1', letter)).unwrap();
        assert_eq!((read.reveal(), read.groups().join("-").as_str()), (ones, ones), "{letter}");
    }
    for mistyped in ["", "008", "008-J4C-T4A-NK7-F24-SNA-XWS-QFE-ZWY", "008-J4C-T4A-NK7-F24-SNA-XWS-QFE-ZWU"]
    {
        let read = RecoveryCode::parse(mistyped);
        assert!(matches!(read, Err(Error::MistypedRecoveryCode)), "{mistyped}");
    }
}

#[test]
fn every_flipped_bit_of_the_key_file_is_told_as_damage() {
    let dir = a_vault();
    let path = dir.path().join(KEY_FILE);
    // Written in place: cutting a file to nothing and writing it anew waits for the disk every time.
    let mut file = fs::OpenOptions::new().write(true).open(&path).unwrap();
    let mut put = |place: usize, byte: u8| {
        file.seek(SeekFrom::Start(place as u64)).unwrap();
        file.write_all(&[byte]).unwrap();
    };
    for (place, byte) in KEPT.iter().copied().enumerate() {
        for bit in 0..8 {
            put(place, byte ^ (1 << bit));
            let opened = unlock(dir.path(), PASSPHRASE);
            assert!(matches!(opened, Err(Error::DamagedEnvelope)), "byte {place}, bit {bit}: {opened:?}");
        }
        put(place, byte);
    }
    assert_eq!(fs::read(&path).unwrap(), KEPT, "reading a damaged file changed it");
}

#[test]
fn every_truncated_key_file_is_told_as_damage() {
    let dir = a_vault();
    let path = dir.path().join(KEY_FILE);
    let file = fs::OpenOptions::new().write(true).open(&path).unwrap();
    for length in (0..KEPT.len() as u64).rev() {
        file.set_len(length).unwrap();
        assert!(matches!(unlock(dir.path(), PASSPHRASE), Err(Error::DamagedEnvelope)), "length {length}");
        assert_eq!(fs::metadata(&path).unwrap().len(), length);
    }
}

#[test]
fn what_cannot_be_a_key_file_is_told_as_damage() {
    let dir = a_vault();
    let path = dir.path().join(KEY_FILE);
    let padded = [KEPT, &[b' '; 64 * 1024]].concat();
    for bytes in [b"{}".to_vec(), b"[]".to_vec(), vec![0xff; 100], vec![b'['; 60_000], padded] {
        fs::write(&path, &bytes).unwrap();
        assert!(matches!(unlock(dir.path(), PASSPHRASE), Err(Error::DamagedEnvelope)));
    }
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert!(matches!(unlock(dir.path(), PASSPHRASE), Err(Error::DamagedEnvelope)));
}

#[test]
fn a_key_file_that_asks_for_four_gibibytes_is_refused_at_once() {
    let dir = a_vault();
    fs::write(dir.path().join(KEY_FILE), rewritten("\"memory_kib\": 19456", "\"memory_kib\": 4194304"))
        .unwrap();
    assert!(matches!(unlock(dir.path(), PASSPHRASE), Err(Error::DamagedEnvelope)));
}

#[test]
fn a_newer_key_file_is_refused_with_both_versions_and_left_alone() {
    let dir = a_vault();
    let path = dir.path().join(KEY_FILE);
    let newer = rewritten("\"version\": 1", "\"version\": 7,\n  \"keyring\": {}");
    fs::write(&path, &newer).unwrap();
    assert!(matches!(unlock(dir.path(), PASSPHRASE), Err(Error::Newer { found: 7, known: 1 })));
    assert_eq!(vault::state(dir.path()).unwrap(), State::Newer { found: 7, known: 1 });
    assert!(matches!(Vault::restore_previous(dir.path()), Err(Error::Newer { .. })));
    assert_eq!(fs::read(&path).unwrap(), newer);
}

#[test]
fn a_folder_without_a_vault_says_so() {
    let dir = TempDir::new().unwrap();
    for folder in [dir.path().to_owned(), dir.path().join("not there")] {
        assert!(!vault::exists(&folder).unwrap());
        assert_eq!(vault::state(&folder).unwrap(), State::Nothing);
        assert!(matches!(unlock(&folder, PASSPHRASE), Err(Error::NoStore)));
        let changed = Vault::change_passphrase(&folder, &secret(PASSPHRASE), &secret(OTHER));
        assert!(matches!(changed, Err(Error::NoStore)));
    }
}

#[test]
fn a_store_without_its_key_file_is_told_and_never_given_a_new_key() {
    let dir = TempDir::new().unwrap();
    fs::write(dir.path().join(STORE_FILE), b"a store").unwrap();
    assert!(matches!(unlock(dir.path(), PASSPHRASE), Err(Error::MissingEnvelope)));
    assert_eq!(vault::state(dir.path()).unwrap(), State::KeyMissing { previous: false });
    assert!(matches!(Vault::create(dir.path(), &secret(PASSPHRASE)), Err(Error::StoreExists)));
    assert!(matches!(Vault::restore_previous(dir.path()), Err(Error::MissingEnvelope)));
    assert_eq!(names_in(dir.path()), [STORE_FILE]);
}

#[test]
fn a_vault_is_never_made_over_another() {
    let dir = a_vault();
    assert!(vault::exists(dir.path()).unwrap());
    assert_eq!(vault::state(dir.path()).unwrap(), State::Locked);
    assert!(matches!(Vault::create(dir.path(), &secret(OTHER)), Err(Error::StoreExists)));
    assert_eq!(unlock(dir.path(), PASSPHRASE).unwrap(), KEY);
}

#[test]
fn a_weak_passphrase_makes_no_vault_and_replaces_no_good_one() {
    let dir = TempDir::new().unwrap();
    let folder = dir.path().join("vault");
    for weak in ["", "password", "mariposa", "maestra2024"] {
        assert!(strength(weak, &[]).score < vault::LEAST_SCORE, "{weak}");
        assert!(matches!(Vault::create(&folder, &secret(weak)), Err(Error::WeakPassphrase)), "{weak}");
    }
    assert!(!folder.exists());

    let dir = a_vault();
    let changed = Vault::change_passphrase(dir.path(), &secret(PASSPHRASE), &secret("mariposa"));
    assert!(matches!(changed, Err(Error::WeakPassphrase)));
    let reset = Vault::reset_passphrase(dir.path(), &the_code(), &secret("mariposa"));
    assert!(matches!(reset, Err(Error::WeakPassphrase)));
    assert_eq!(unlock(dir.path(), PASSPHRASE).unwrap(), KEY);
}

#[test]
fn a_changed_passphrase_keeps_the_key_and_the_code_and_ends_the_old_one_in_both_files() {
    let dir = a_vault();
    Vault::change_passphrase(dir.path(), &secret(PASSPHRASE), &secret(OTHER)).unwrap();
    assert_eq!(unlock(dir.path(), OTHER).unwrap(), KEY);
    assert_eq!(opens_to(&Vault::unlock_with_recovery(dir.path(), &the_code()).unwrap().0), KEY);
    assert!(matches!(unlock(dir.path(), PASSPHRASE), Err(Error::WrongPassphrase)));

    fs::remove_file(dir.path().join(KEY_FILE)).unwrap();
    Vault::restore_previous(dir.path()).unwrap();
    assert!(matches!(unlock(dir.path(), PASSPHRASE), Err(Error::WrongPassphrase)));
    assert_eq!(unlock(dir.path(), OTHER).unwrap(), KEY);
}

#[test]
fn a_passphrase_is_not_changed_by_somebody_who_does_not_know_it() {
    let dir = a_vault();
    let changed =
        Vault::change_passphrase(dir.path(), &secret("velvet mustard orbit lantern"), &secret(OTHER));
    assert!(matches!(changed, Err(Error::WrongPassphrase)));
    assert_eq!(fs::read(dir.path().join(KEY_FILE)).unwrap(), KEPT);
}

#[test]
fn a_forgotten_passphrase_is_reset_by_the_recovery_code_which_stays_valid() {
    let dir = a_vault();
    let (key, _) = Vault::reset_passphrase(dir.path(), &the_code(), &secret(OTHER)).unwrap();
    assert_eq!(opens_to(&key), KEY);
    assert_eq!(unlock(dir.path(), OTHER).unwrap(), KEY);
    assert!(matches!(unlock(dir.path(), PASSPHRASE), Err(Error::WrongPassphrase)));
    assert_eq!(opens_to(&Vault::unlock_with_recovery(dir.path(), &the_code()).unwrap().0), KEY);
}

#[test]
fn a_new_recovery_code_ends_the_old_one_in_both_files() {
    let dir = a_vault();
    let new = Vault::new_recovery_code(dir.path(), &secret(PASSPHRASE)).unwrap();
    for name in [KEY_FILE, PREVIOUS_KEY_FILE] {
        let bytes = fs::read(dir.path().join(name)).unwrap();
        let copy = TempDir::new().unwrap();
        fs::write(copy.path().join(KEY_FILE), bytes).unwrap();
        assert_eq!(opens_to(&Vault::unlock_with_recovery(copy.path(), &new).unwrap().0), KEY);
        let by_old = Vault::unlock_with_recovery(copy.path(), &the_code());
        assert!(matches!(by_old, Err(Error::WrongRecoveryCode)));
    }
    assert_eq!(unlock(dir.path(), PASSPHRASE).unwrap(), KEY);
}

#[test]
fn an_interrupted_write_harms_nothing_and_is_cleared_by_the_next() {
    let dir = a_vault();
    for name in [KEY_FILE, PREVIOUS_KEY_FILE] {
        fs::write(dir.path().join(format!("{name}.new")), b"{ \"half\": ").unwrap();
    }
    assert_eq!(unlock(dir.path(), PASSPHRASE).unwrap(), KEY);
    Vault::change_passphrase(dir.path(), &secret(PASSPHRASE), &secret(OTHER)).unwrap();
    assert_eq!(unlock(dir.path(), OTHER).unwrap(), KEY);
    assert_eq!(names_in(dir.path()), [KEY_FILE, PREVIOUS_KEY_FILE]);
}

#[test]
fn a_change_cut_off_between_its_two_files_leaves_the_old_passphrase_and_can_be_repeated() {
    let dir = a_vault();
    Vault::change_passphrase(dir.path(), &secret(PASSPHRASE), &secret(OTHER)).unwrap();
    fs::write(dir.path().join(KEY_FILE), KEPT).unwrap();
    assert_eq!(unlock(dir.path(), PASSPHRASE).unwrap(), KEY);
    Vault::change_passphrase(dir.path(), &secret(PASSPHRASE), &secret(OTHER)).unwrap();
    assert_eq!(unlock(dir.path(), OTHER).unwrap(), KEY);
}

#[test]
fn a_damaged_key_file_is_set_aside_and_its_second_copy_takes_its_place() {
    let dir = a_vault();
    let path = dir.path().join(KEY_FILE);
    assert!(matches!(Vault::restore_previous(dir.path()), Err(Error::StoreExists)));
    for number in 1..=2 {
        fs::write(&path, b"torn").unwrap();
        assert_eq!(vault::state(dir.path()).unwrap(), State::KeyDamaged { previous: true });
        Vault::restore_previous(dir.path()).unwrap();
        assert_eq!(vault::state(dir.path()).unwrap(), State::Locked);
        assert_eq!(fs::read(dir.path().join(format!("keys.damaged-{number}.json"))).unwrap(), b"torn");
    }
    assert_eq!(unlock(dir.path(), PASSPHRASE).unwrap(), KEY);

    for name in [KEY_FILE, PREVIOUS_KEY_FILE] {
        fs::write(dir.path().join(name), b"torn").unwrap();
    }
    assert_eq!(vault::state(dir.path()).unwrap(), State::KeyDamaged { previous: false });
    assert!(matches!(Vault::restore_previous(dir.path()), Err(Error::DamagedEnvelope)));
    assert_eq!(fs::read(&path).unwrap(), b"torn");
}

#[test]
fn secrets_print_as_redacted_and_nothing_else() {
    let key = Key::from_bytes(|bytes| *bytes = [7; 32]);
    assert_eq!(format!("{key:?}"), "Key([REDACTED])");
    assert_eq!(format!("{:?}", the_code()), "RecoveryCode([REDACTED])");
    let pragma = format!("{:?}", key.sqlcipher_pragma());
    assert!(pragma.contains("[REDACTED]") && !pragma.contains("0707"), "{pragma}");
}

#[cfg(unix)]
mod on_unix {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn folder_and_files_are_closed_to_other_users() {
        let dir = TempDir::new().unwrap();
        let folder = dir.path().join("school").join("vault");
        Vault::create(&folder, &secret(PASSPHRASE)).unwrap();
        assert_eq!(mode(&folder), 0o700);
        for name in [KEY_FILE, PREVIOUS_KEY_FILE] {
            assert_eq!(mode(&folder.join(name)), 0o600, "{name}");
        }
    }

    #[test]
    fn two_changes_at_once_are_kept_apart() {
        let dir = a_vault();
        let held = fs::File::open(dir.path()).unwrap();
        held.try_lock().unwrap();
        let changed = Vault::change_passphrase(dir.path(), &secret(PASSPHRASE), &secret(OTHER));
        assert!(matches!(changed, Err(Error::StoreBusy)));
        drop(held);
        Vault::change_passphrase(dir.path(), &secret(PASSPHRASE), &secret(OTHER)).unwrap();
    }
}

/// What the process must lack or have changed is tried in a child: this test binary once more, running one test.
#[cfg(target_os = "linux")]
mod in_a_child {
    use std::os::unix::fs::PermissionsExt as _;
    use std::path::PathBuf;
    use std::process::Command;

    use super::*;

    const FOLDER: &str = "FIRSTWORD_TEST_FOLDER";

    /// The folder the parent prepared, when this process is the child.
    fn folder_from_parent() -> Option<PathBuf> {
        std::env::var_os(FOLDER).map(PathBuf::from)
    }

    /// Runs `test` again behind `launcher`, with `dir` as its folder, and passes on how it went.
    fn run_again(test: &str, launcher: &[&str], dir: &Path) {
        let (_, module) = module_path!().split_once("::").unwrap();
        let binary = std::env::current_exe().unwrap();
        let mut words = launcher.iter().map(std::ffi::OsStr::new).chain([binary.as_os_str()]);
        let output = Command::new(words.next().unwrap())
            .args(words)
            .args([&format!("{module}::{test}"), "--exact", "--nocapture"])
            .env(FOLDER, dir)
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&output.stdout);
        let complained = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && told.contains("1 passed"), "{told}\n{complained}");
    }

    /// The folder must be as it was before: the same two files, opened by the same passphrase.
    fn nothing_changed(dir: &Path) {
        assert_eq!(names_in(dir), [KEY_FILE, PREVIOUS_KEY_FILE]);
        assert_eq!(fs::read(dir.join(KEY_FILE)).unwrap(), fs::read(dir.join(PREVIOUS_KEY_FILE)).unwrap());
        unlock(dir, PASSPHRASE).unwrap();
    }

    #[test]
    fn a_read_only_folder_is_told_and_left_as_it_was() {
        if let Some(dir) = folder_from_parent() {
            let changed = Vault::change_passphrase(&dir, &secret(PASSPHRASE), &secret(OTHER));
            assert!(matches!(changed, Err(Error::ReadOnly)), "{changed:?}");
            let created = Vault::create(&dir.join("new"), &secret(PASSPHRASE));
            assert!(matches!(created, Err(Error::ReadOnly)), "{created:?}");
            return nothing_changed(&dir);
        }
        let dir = a_vault();
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o500)).unwrap();
        // Root may write anywhere; without these capabilities it is held to permissions like everybody.
        let as_everybody = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"];
        let launcher = if rustix::process::geteuid().is_root() { &as_everybody[..] } else { &[] };
        run_again("a_read_only_folder_is_told_and_left_as_it_was", launcher, dir.path());
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o700)).unwrap();
    }

    #[test]
    fn a_full_disk_is_told_and_everything_left_as_it_was() {
        if let Some(dir) = folder_from_parent() {
            let changed = Vault::change_passphrase(&dir, &secret(PASSPHRASE), &secret(OTHER));
            assert!(matches!(changed, Err(Error::DiskFull)), "{changed:?}");
            let fresh = Vault::new_recovery_code(&dir, &secret(PASSPHRASE));
            assert!(matches!(fresh, Err(Error::DiskFull)), "{fresh:?}");
            return nothing_changed(&dir);
        }
        let dir = a_vault();
        // No file may grow: the write fails as on a full disk, once the signal that would kill is ignored.
        let no_room = ["sh", "-c", "trap '' XFSZ; ulimit -f 0; exec \"$@\"", "sh"];
        run_again("a_full_disk_is_told_and_everything_left_as_it_was", &no_room, dir.path());
    }

    #[test]
    fn a_hardened_process_keeps_its_files_and_memory_to_itself() {
        if let Some(dir) = folder_from_parent() {
            vault::harden_process().unwrap();
            fs::write(dir.join("any file"), b"").unwrap();
            assert_eq!(fs::metadata(dir.join("any file")).unwrap().permissions().mode() & 0o777, 0o600);
            let cores = rustix::process::getrlimit(rustix::process::Resource::Core);
            assert_eq!((cores.current, cores.maximum), (Some(0), Some(0)));
            let dumpable = rustix::process::dumpable_behavior().unwrap();
            assert_eq!(dumpable, rustix::process::DumpableBehavior::NotDumpable);
            return;
        }
        let dir = TempDir::new().unwrap();
        run_again("a_hardened_process_keeps_its_files_and_memory_to_itself", &[], dir.path());
    }
}
