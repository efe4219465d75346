//! Every export as the window asks for it: with a lock during the dialog, on a full disk, and where a folder has the file's name.

#![cfg(test)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use firstword_app::{Desk, Places};
use firstword_core::sharing::fingerprint;
use serde_json::{Value, json};
use tauri::Manager as _;
use tempfile::TempDir;

use super::rounds::arranged;
use super::{Bridge, PASSPHRASE};

const EARLIER: &[u8] = b"the earlier one";

/// A teacher who is asked for a place: something happens while the dialog is open, then there is an answer.
#[derive(Clone, Default)]
struct Teacher(Arc<Mutex<Answer>>);

#[derive(Default)]
struct Answer {
    folder: PathBuf,
    meanwhile: Option<Box<dyn Fn() + Send>>,
    /// The names that were proposed.
    names: Vec<String>,
}

impl Teacher {
    fn says(&self, folder: &Path) {
        self.0.lock().unwrap().folder = folder.to_owned();
    }

    fn meanwhile(&self, happens: impl Fn() + Send + 'static) {
        self.0.lock().unwrap().meanwhile = Some(Box::new(happens));
    }

    fn asked(&self) -> PathBuf {
        let answer = self.0.lock().unwrap();
        if let Some(happens) = &answer.meanwhile {
            happens();
        }
        answer.folder.clone()
    }
}

impl Places for Teacher {
    fn file(&self, name: &str) -> Option<PathBuf> {
        let folder = self.asked();
        self.0.lock().unwrap().names.push(name.to_owned());
        Some(folder.join(name))
    }

    fn folder(&self) -> Option<PathBuf> {
        Some(self.asked())
    }
}

/// A desk on which there is something of each kind to export.
struct Exports {
    bridge: Bridge,
    teacher: Teacher,
    round: Value,
    meeting: Value,
    term: Value,
    photo: Value,
}

impl Exports {
    fn new() -> Self {
        let teacher = Teacher::default();
        let bridge = Bridge::open_saving_to(teacher.clone());
        let (round, meetings) = arranged(&bridge);
        let meeting = meetings[0]["id"].clone();
        let term = json!({ "name": "Fall term", "starts_on": "2026-09-01", "ends_on": "2026-12-20" });
        bridge.call("save_terms", json!({ "form": { "began": [], "now": [term] } })).unwrap();
        let term = bridge.call("terms", json!({})).unwrap()[0]["term"]["id"].clone();
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/evidence/photo.jpg");
        let about = json!({ "family": meetings[0]["family"], "tier": "school", "title": "The river" });
        let photo =
            bridge.call("add_evidence", json!({ "path": path, "about": about })).unwrap()["value"].clone();
        Self { bridge, teacher, round, meeting, term, photo }
    }

    /// What the window asks with, once it has shown what would leave.
    fn all(&self) -> Vec<(&'static str, Value)> {
        let seen = |command: &str, mut args: Value| {
            args["sha256"] = self.bridge.call(command, args.clone()).unwrap()["sha256"].clone();
            args
        };
        let options = json!({ "not_reached": true, "barriers": true, "danielson": false, "title_one": false, "without": [] });
        let paper =
            |which: Value| json!({ "kind": "invitation", "which": which, "language": null, "locale": "en" });
        let one = seen("paper_preview", paper(json!({ "conference": self.meeting })));
        let days = paper(json!({ "days": { "from": "2026-11-12", "to": "2026-11-12" } }));
        let mut summary =
            seen("summary_preview", json!({ "term": self.term, "options": options, "locale": "en" }));
        summary["recipient"] = json!("Principal Reyes");
        let calendar =
            json!({ "id": self.round, "audience": { "whose": "teacher", "names": "first" }, "locale": "en" });
        vec![
            ("export_paper", one),
            ("export_papers_each", seen("paper_preview", days)),
            ("export_summary", summary),
            ("save_evidence_copy", json!({ "id": self.photo, "original": false })),
            ("save_calendar", calendar),
            ("save_recovery_sheet", json!({})),
            ("save_questions", json!({})),
        ]
    }

    /// The names of the files that an export gives, in a folder that has none of them.
    fn names(&self, command: &str, args: &Value) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        self.teacher.says(folder.path());
        self.bridge.call(command, args.clone()).unwrap();
        files_in(folder.path()).into_keys().collect()
    }

    fn journal(&self) -> Vec<Value> {
        self.bridge.call("journal", json!({})).unwrap().as_array().unwrap().clone()
    }

    /// As after every lock: the recovery code that was shown is gone, so there is a new one.
    fn unlock(&self) {
        let passphrase = json!({ "passphrase": PASSPHRASE });
        self.bridge.call("unlock", passphrase.clone()).unwrap();
        self.bridge.call("new_recovery_code", passphrase).unwrap();
    }
}

fn files_in(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    // Of a folder only its name is of interest here.
    let bytes = |path: PathBuf| std::fs::read(path).unwrap_or_default();
    entries.map(|entry| (entry.file_name().into_string().unwrap(), bytes(entry.path()))).collect()
}

/// A folder in which an earlier file has each of these names.
fn with_earlier(names: &[String]) -> (TempDir, BTreeMap<String, Vec<u8>>) {
    let folder = tempfile::tempdir().unwrap();
    for name in names {
        std::fs::write(folder.path().join(name), EARLIER).unwrap();
    }
    let files = files_in(folder.path());
    (folder, files)
}

#[test]
fn every_export_is_where_the_teacher_says_and_has_its_line_in_the_journal() {
    let exports = Exports::new();
    for (command, args) in exports.all() {
        let folder = tempfile::tempdir().unwrap();
        exports.teacher.says(folder.path());
        let before = exports.journal().len();
        let saved = exports.bridge.call(command, args).unwrap();
        let files = files_in(folder.path());
        let lines = exports.journal();
        assert_eq!(files.len(), if command == "export_papers_each" { 2 } else { 1 }, "{command}: {files:?}");
        assert_eq!(lines.len() - before, files.len(), "{command}");
        for line in &lines[..files.len()] {
            assert!(files.values().any(|bytes| line["sha256"] == fingerprint(bytes)), "{command}");
            assert_eq!(line["arrived"], true, "{command}");
        }
        if let Some(changed) = saved.get("changed") {
            assert_eq!(changed["undoable"], false, "{command}");
        }
    }
}

#[test]
fn a_dialog_that_is_closed_without_a_place_leaves_nothing() {
    struct Nowhere;
    impl Places for Nowhere {
        fn file(&self, _: &str) -> Option<PathBuf> {
            None
        }

        fn folder(&self) -> Option<PathBuf> {
            None
        }
    }
    let bridge = Bridge::open_saving_to(Nowhere);
    for command in ["save_questions", "save_recovery_sheet"] {
        assert_eq!(bridge.call(command, json!({})).unwrap(), Value::Null);
    }
    assert_eq!(bridge.call("journal", json!({})).unwrap(), json!([]));
}

#[test]
fn an_export_replaces_what_the_teacher_chose_and_several_files_replace_none() {
    let exports = Exports::new();
    for (command, args) in exports.all() {
        let names = exports.names(command, &args);
        let (folder, earlier) = with_earlier(&names);
        exports.teacher.says(folder.path());
        exports.bridge.call(command, args).unwrap();
        let kept = files_in(folder.path()).into_iter().filter(|(_, bytes)| bytes == EARLIER).count();
        assert_eq!(kept, if command == "export_papers_each" { earlier.len() } else { 0 }, "{command}");
    }
}

#[test]
fn a_lock_during_the_dialog_leaves_nothing_anywhere() {
    let exports = Exports::new();
    let all: Vec<_> = exports
        .all()
        .into_iter()
        .map(|(command, args)| (command, exports.names(command, &args), args))
        .collect();
    let app = exports.bridge.app().clone();
    exports.teacher.meanwhile(move || app.state::<Desk>().lock());
    let lines = exports.journal();
    for (command, names, args) in all {
        let (folder, earlier) = with_earlier(&names);
        exports.teacher.says(folder.path());
        let refused = exports.bridge.call(command, args).expect_err(command);
        assert_eq!(refused["code"], "locked-meanwhile", "{command}: {refused}");
        assert!(refused["message"].as_str().unwrap().contains("Nothing has left"), "{refused}");
        assert_eq!(files_in(folder.path()), earlier, "{command}");
        exports.unlock();
        assert_eq!(exports.journal(), lines, "{command}");
    }
}

#[test]
fn a_file_whose_name_a_folder_has_is_noted_as_not_arrived() {
    let exports = Exports::new();
    for (command, args) in exports.all() {
        let names = exports.names(command, &args);
        let folder = tempfile::tempdir().unwrap();
        for name in &names {
            std::fs::create_dir(folder.path().join(name)).unwrap();
            std::fs::write(folder.path().join(name).join("inside"), EARLIER).unwrap();
        }
        let before = exports.journal().len();
        exports.teacher.says(folder.path());
        let answer = exports.bridge.call(command, args);
        let lines = exports.journal();
        if command == "export_papers_each" {
            // Nobody is asked for each of the names, so another one is taken.
            assert_eq!(answer.unwrap()["value"]["files"].as_array().unwrap().len(), 2);
            assert_eq!(files_in(folder.path()).len(), 4);
        } else {
            let refused = answer.expect_err(command);
            assert_eq!(refused["code"], "not-arrived", "{command}: {refused}");
            assert_eq!(lines.len(), before + 1, "{command}");
            assert_eq!(lines[0]["arrived"], false, "{command}");
            assert_eq!(files_in(folder.path()).into_keys().collect::<Vec<_>>(), names, "{command}");
        }
        assert!(names.iter().all(|name| folder.path().join(name).join("inside").exists()), "{command}");
    }
}

#[test]
fn the_words_of_a_message_leave_when_the_journal_has_their_line_and_only_as_they_were_seen() {
    let exports = Exports::new();
    let mut args = json!({ "kind": "invitation", "id": exports.meeting, "language": null, "locale": "en" });
    let shown = exports.bridge.call("paper_message", args.clone()).unwrap();
    args["sha256"] = json!("another");
    let stale = exports.bridge.call("take_message", args.clone()).unwrap_err();
    assert_eq!((&stale["code"], &stale["details"]["why"]), (&json!("invalid"), &json!("changed-since")));
    assert!(exports.journal().is_empty());
    args["sha256"] = shown["sha256"].clone();
    let taken = exports.bridge.call("take_message", args).unwrap();
    assert_eq!(taken["value"], shown);
    assert_eq!(taken["changed"]["undoable"], false);
    let lines = exports.journal();
    assert_eq!((lines.len(), &lines[0]["kind"]), (1, &json!("message")));
    assert_eq!(lines[0]["sha256"], fingerprint(shown["words"].as_str().unwrap().as_bytes()));
}

/// What a shell could write a file with.
const WRITERS: [&str; 7] =
    ["fs::write", "fs::copy", "fs::rename", "File::create", "File::options", "OpenOptions", "write_whole"];

#[test]
fn neither_the_shell_nor_the_command_line_writes_a_file_itself() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri");
    let mut read = 0;
    for folder in ["", "commands", "cli/src"] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|ending| ending != "rs") {
                continue;
            }
            read += 1;
            let source = std::fs::read_to_string(&path).unwrap();
            // Its own tests prepare folders, and the types of the bridge are written by its test.
            let program = source.split("#[cfg(test)]").next().unwrap();
            let program = program.split("pub fn write_types").next().unwrap();
            let writes: Vec<_> = WRITERS.iter().filter(|writer| program.contains(**writer)).collect();
            assert!(writes.is_empty(), "{}: {writes:?} instead of sharing::leave", path.display());
        }
    }
    assert!(read > 20, "{read}");
}

#[cfg(unix)]
mod full_disk {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    use super::*;

    /// No file may grow beyond so many bytes: writing fails as on a full disk, where the signal that would kill is ignored.
    fn room_for(bytes: Option<u64>) {
        let maximum = getrlimit(Resource::Fsize).maximum;
        setrlimit(Resource::Fsize, Rlimit { current: bytes.or(maximum), maximum }).unwrap();
    }

    /// Runs a test in a process of its own, in which that signal is ignored.
    fn in_a_process_of_its_own(test: &str) -> bool {
        const HERE: &str = "FIRSTWORD_TEST_FULL_DISK";
        if std::env::var_os(HERE).is_some() {
            return true;
        }
        let binary = std::env::current_exe().unwrap();
        let output = std::process::Command::new("sh")
            .args(["-c", "trap '' XFSZ; exec \"$@\"", "sh"])
            .arg(binary)
            .args([&format!("exports::full_disk::{test}"), "--exact", "--nocapture"])
            .env(HERE, "1")
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&output.stdout);
        let complained = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && told.contains("1 passed"), "{told}\n{complained}");
        false
    }

    #[test]
    fn on_a_full_disk_nothing_leaves_and_what_was_there_stays() {
        if !in_a_process_of_its_own("on_a_full_disk_nothing_leaves_and_what_was_there_stays") {
            return;
        }
        let exports = Exports::new();
        for (command, args) in exports.all() {
            let names = exports.names(command, &args);
            let (folder, earlier) = with_earlier(&names);
            exports.teacher.says(folder.path());
            let lines = exports.journal();
            exports.teacher.meanwhile(|| room_for(Some(16)));
            let answer = exports.bridge.call(command, args);
            room_for(None);
            exports.teacher.meanwhile(|| {});
            let refused = answer.expect_err(command);
            assert_eq!(refused["code"], "disk-full", "{command}: {refused}");
            assert_eq!(files_in(folder.path()), earlier, "{command}");
            assert_eq!(exports.journal(), lines, "{command}");
        }
    }

    #[test]
    fn a_line_for_which_the_vault_has_no_room_keeps_the_file_from_leaving() {
        if !in_a_process_of_its_own("a_line_for_which_the_vault_has_no_room_keeps_the_file_from_leaving") {
            return;
        }
        let exports = Exports::new();
        let (command, args) = exports.all().swap_remove(4);
        let names = exports.names(command, &args);
        let (folder, earlier) = with_earlier(&names);
        exports.teacher.says(folder.path());
        let lines = exports.journal();
        // Room for a calendar, and none for a page of the store.
        exports.teacher.meanwhile(|| room_for(Some(3000)));
        let answer = exports.bridge.call(command, args);
        room_for(None);
        let refused = answer.expect_err(command);
        assert!(["disk-full", "io"].contains(&refused["code"].as_str().unwrap()), "{refused}");
        assert_eq!(files_in(folder.path()), earlier);
        assert_eq!(exports.journal(), lines);
    }
}
