//! `firstword` as the school office and scripts call it.

#![cfg(test)]

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

use firstword_core::clock::SystemClock;
use firstword_core::contacts::{Note, Tier, save_note};
use firstword_core::families::Family;
use firstword_core::sharing::{fingerprint, journal};
use firstword_core::store::Store;
use firstword_core::vault::Vault;
use secrecy::SecretString;
use tempfile::TempDir;

const PASSPHRASE: &str = "lantern orbit mustard velvet";
const SENTINEL: &str = "Zanzibarquill";

fn firstword(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_firstword")).args(arguments).env("LANG", "en_US.UTF-8").output().unwrap()
}

fn fixture(path: &str) -> String {
    let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures").join(path);
    path.display().to_string()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A vault with the sample class and a private aid in it, and the file that holds its passphrase.
fn vault() -> (TempDir, String, String) {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("vault");
    let (key, ..) = Vault::create(&folder, &SecretString::from(PASSPHRASE)).unwrap();
    let mut store = Store::open(&folder, &key, Arc::new(SystemClock)).unwrap();
    firstword_core::sample::bring_in(&mut store).unwrap();
    let family = store.select::<Family>("true LIMIT 1", []).unwrap().remove(0);
    let aid = Note {
        family: family.id,
        words: SENTINEL.into(),
        tier: Tier::PrivateAid,
        day: store.today(),
        ..Note::default()
    };
    save_note(&mut store, aid).unwrap();
    let passphrase = dir.path().join("passphrase");
    std::fs::write(&passphrase, format!("{PASSPHRASE}\n")).unwrap();
    let (folder, passphrase) = (folder.display().to_string(), passphrase.display().to_string());
    (dir, folder, passphrase)
}

#[test]
fn the_preview_of_a_roster_counts_in_json_what_the_formats_page_says() {
    let shown = firstword(&["roster", "preview", &fixture("roster/sds-v2.1"), "--json"]);
    assert!(shown.status.success(), "{}", text(&shown.stderr));
    let report: serde_json::Value = serde_json::from_slice(&shown.stdout).unwrap();
    assert_eq!(report["format"], "sds-v2.1");
    for count in ["students", "guardians", "links", "classes", "skipped"] {
        assert!(report["counts"][count].is_u64(), "{count}");
    }
    let skipped = report["skipped"].as_array().unwrap();
    assert_eq!(report["counts"]["skipped"], skipped.len());
    assert!(
        skipped
            .iter()
            .all(|row| row["file"].is_string() && row["line"].is_u64() && row["reason"].is_string())
    );
    assert!(report["warnings"].is_array());
}

#[test]
fn the_preview_reads_for_a_person_too_in_english_and_spanish() {
    let english = firstword(&["roster", "preview", &fixture("roster/tables/one-row-a-child.csv")]);
    assert!(text(&english.stdout).contains("Nothing was written."), "{}", text(&english.stdout));
    let spanish =
        firstword(&["--lang", "es", "roster", "preview", &fixture("roster/tables/one-row-a-child.csv")]);
    assert!(text(&spanish.stdout).contains("No se ha escrito nada."), "{}", text(&spanish.stdout));
}

#[test]
fn a_file_that_is_no_roster_ends_with_2_and_a_sentence_that_says_why() {
    let refused = firstword(&["roster", "preview", "/nowhere/at/all.zip", "--json"]);
    assert_ne!(refused.status.code(), Some(0));
    let image = firstword(&["roster", "preview", &fixture("../../assets/icons/icon.png"), "--json"]);
    assert_eq!(image.status.code(), Some(2), "{}", text(&image.stderr));
    assert!(image.stdout.is_empty());
    assert!(text(&image.stderr).trim().len() > 20);
}

#[test]
fn every_format_that_the_formats_page_names_is_previewed() {
    for (path, format, students) in [
        ("oneroster-1.1", "oneroster-1.1", 5),
        ("oneroster-1.2", "oneroster-1.2", 2),
        ("sds-v1", "sds-v1", 3),
        ("sds-v2.1", "sds-v2.1", 6),
        ("clever", "clever", 3),
        ("workbooks/class.xlsx", "xlsx", 3),
        ("workbooks/class.xls", "xls", 3),
        ("workbooks/class.ods", "ods", 3),
        ("pages/class.xls", "html", 3),
        ("tables/one-row-a-guardian.csv", "csv", 4),
        ("lists/names.txt", "list", 6),
        ("cards/families.vcf", "vcard", 2),
    ] {
        let shown = firstword(&[
            "roster",
            "preview",
            &fixture(&format!("roster/{path}")),
            "--json",
            "--country",
            "us",
        ]);
        assert_eq!(shown.status.code(), Some(0), "{path}: {}", text(&shown.stderr));
        let report: serde_json::Value = serde_json::from_slice(&shown.stdout).unwrap();
        assert_eq!(
            (&report["format"], &report["counts"]["students"]),
            (&format.into(), &students.into()),
            "{path}"
        );
        assert!(report["questions"].is_array() && report["is_delta"] == false && report["gone"].is_u64());
    }
}

#[test]
fn a_file_of_changes_says_that_it_is_one_and_how_many_are_gone() {
    let shown = firstword(&["roster", "preview", &fixture("roster/oneroster-1.1-delta"), "--json"]);
    let report: serde_json::Value = serde_json::from_slice(&shown.stdout).unwrap();
    assert_eq!((&report["is_delta"], &report["gone"]), (&true.into(), &2.into()));
}

#[test]
fn one_class_is_previewed_by_its_id_and_an_unknown_one_is_refused() {
    let path = fixture("roster/oneroster-1.1");
    let shown = firstword(&["roster", "preview", &path, "--json", "--class", "c-5"]);
    let report: serde_json::Value = serde_json::from_slice(&shown.stdout).unwrap();
    assert_eq!((&report["counts"]["students"], &report["counts"]["guardians"]), (&1.into(), &2.into()));
    assert_ne!(firstword(&["roster", "preview", &path, "--class", "c-404"]).status.code(), Some(0));
    assert_ne!(firstword(&["roster", "preview", &path, "--country", "Atlantis"]).status.code(), Some(0));
}

#[test]
fn a_refusal_says_which_file_line_and_column() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("class.csv");
    std::fs::write(&path, format!("Student,Mother\nAna Rosas,{}\n", "x".repeat(70_000))).unwrap();
    let refused = firstword(&["roster", "preview", &path.display().to_string(), "--json"]);
    assert_eq!(refused.status.code(), Some(2));
    let said: String = text(&refused.stderr)
        .chars()
        .filter(|character| !('\u{2066}'..='\u{2069}').contains(character))
        .collect();
    assert!(said.contains("class.csv, line 2, column 2"), "{said}");
}

#[test]
fn an_open_question_is_asked_on_the_command_line_too() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("class.csv");
    std::fs::write(&path, "Student,Date of birth\nAna Rosas,1/05/2017\n").unwrap();
    let shown = firstword(&["roster", "preview", &path.display().to_string()]);
    assert!(text(&shown.stdout).contains("Which of the two numbers is the day?"), "{}", text(&shown.stdout));
}

#[test]
fn the_summary_of_a_term_is_a_pdf_written_down_in_the_journal_without_a_trace_of_a_private_aid() {
    let (dir, folder, passphrase) = vault();
    let out = dir.path().join("fall.pdf");
    let file = out.display().to_string();
    let arguments = [
        "summary",
        &folder,
        "--term",
        "Fall term",
        "--out",
        &file,
        "--passphrase-file",
        &passphrase,
        "--lang",
        "es",
    ];
    let made = firstword(&arguments);
    assert!(made.status.success(), "{}", text(&made.stderr));
    let pdf = std::fs::read(&out).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    assert!(!text(&pdf).contains(SENTINEL));
    assert!(!text(&made.stdout).contains(SENTINEL) && !text(&made.stderr).contains(SENTINEL));
    let (key, _) = Vault::unlock(Path::new(&folder), &SecretString::from(PASSPHRASE)).unwrap();
    let store = Store::open(Path::new(&folder), &key, Arc::new(SystemClock)).unwrap();
    let exports = journal(&store).unwrap();
    assert_eq!(exports[0].sha256, fingerprint(&pdf));
    assert_eq!((exports[0].language.as_str(), exports[0].term.as_str()), ("es", "Fall term"));
}

#[test]
fn the_summary_is_printed_on_the_paper_of_the_country() {
    let (dir, folder, passphrase) = vault();
    // In points of 1/72 inch: US Letter is 8.5 by 11 inches, A4 210 by 297 mm.
    for (country, width) in [("es_MX.UTF-8", 612.0), ("es_ES.UTF-8", 595.28)] {
        let out = dir.path().join(country);
        let file = out.display().to_string();
        let arguments =
            ["summary", &folder, "--term", "Fall term", "--out", &file, "--passphrase-file", &passphrase];
        let made = Command::new(env!("CARGO_BIN_EXE_firstword"))
            .args(arguments)
            .envs([("LC_ALL", ""), ("LC_PAPER", country), ("LANG", "C")])
            .output()
            .unwrap();
        assert!(made.status.success(), "{}", text(&made.stderr));
        let page = text(&std::fs::read(&out).unwrap());
        let page = page.split("/MediaBox").nth(1).unwrap().split(']').next().unwrap();
        let sides: Vec<f64> = page.split(['[', ' ']).filter_map(|side| side.parse().ok()).collect();
        assert!((sides[2] - width).abs() < 0.1, "{country}: {sides:?}");
    }
}

#[test]
fn a_summary_that_cannot_get_its_name_is_noted_and_leaves_nothing_beside_it() {
    let (dir, folder, passphrase) = vault();
    let out = dir.path().join("taken");
    std::fs::create_dir(&out).unwrap();
    let file = out.display().to_string();
    let arguments =
        ["summary", &folder, "--term", "Fall term", "--out", &file, "--passphrase-file", &passphrase];
    let before = names_in(dir.path());
    let refused = firstword(&arguments);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("could not be put where you said"), "{}", text(&refused.stderr));
    assert_eq!(names_in(dir.path()), before);
    let (key, _) = Vault::unlock(Path::new(&folder), &SecretString::from(PASSPHRASE)).unwrap();
    let store = Store::open(Path::new(&folder), &key, Arc::new(SystemClock)).unwrap();
    assert_eq!(journal(&store).unwrap().iter().map(|line| line.arrived).collect::<Vec<_>>(), [false]);
}

fn names_in(dir: &Path) -> BTreeSet<OsString> {
    std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name()).collect()
}

#[cfg(target_os = "linux")]
#[test]
fn it_closes_its_files_and_its_memory_to_others_before_it_is_told_the_passphrase() {
    use std::io::Write as _;
    use std::os::unix::fs::MetadataExt as _;

    let (dir, folder, _) = vault();
    let (out, pipe) = (dir.path().join("fall.pdf"), dir.path().join("pipe"));
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let (file, words) = (out.display().to_string(), pipe.display().to_string());
    let child = Command::new(env!("CARGO_BIN_EXE_firstword"))
        .args(["summary", &folder, "--term", "Fall term", "--out", &file, "--passphrase-file", &words])
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    // Opens as soon as the other side reads, which is when it asks for the passphrase.
    let mut pipe = std::fs::File::create(&pipe).unwrap();
    let about = PathBuf::from(format!("/proc/{}", child.id()));
    let line = |file: &str, name: &str| {
        let all = std::fs::read_to_string(about.join(file)).unwrap();
        all.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim().to_owned()
    };
    assert_eq!(line("status", "Umask:"), "0077");
    assert!(line("limits", "Max core file size").starts_with("0 "));
    // Its memory belongs to nobody but the administrator.
    assert_eq!(std::fs::metadata(about.join("mem")).unwrap().uid(), 0);
    writeln!(pipe, "{PASSPHRASE}").unwrap();
    drop(pipe);
    let made = child.wait_with_output().unwrap();
    assert!(made.status.success(), "{}", text(&made.stderr));
    assert_eq!(std::fs::metadata(&out).unwrap().mode() & 0o777, 0o600);
}

#[test]
fn a_wrong_passphrase_and_an_unknown_term_are_told_and_leave_no_file() {
    let (dir, folder, passphrase) = vault();
    let out = dir.path().join("none.pdf");
    let file = out.display().to_string();
    let wrong = dir.path().join("wrong");
    std::fs::write(&wrong, "not this one at all\n").unwrap();
    let refused = firstword(&[
        "summary",
        &folder,
        "--term",
        "Fall term",
        "--out",
        &file,
        "--passphrase-file",
        &wrong.display().to_string(),
    ]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("passphrase"));
    let unknown = firstword(&[
        "summary",
        &folder,
        "--term",
        "No such",
        "--out",
        &file,
        "--passphrase-file",
        &passphrase,
    ]);
    assert_eq!(unknown.status.code(), Some(1));
    assert!(text(&unknown.stderr).contains("Fall term"), "it says which terms there are");
    assert!(!out.exists());
}

#[test]
fn the_help_teaches_with_examples() {
    let help = text(&firstword(&["--help"]).stdout);
    assert!(help.contains("roster preview") && help.contains("summary") && help.contains("Examples"));
}
