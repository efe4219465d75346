//! The tapes of the pages' tests: that the core still answers what is on them, and how they are recorded.

#![cfg(test)]

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Deserialize;
use serde_json::{Value, json};

use super::tape::{Live, Scene, Tape, again, written};

/// Set by `ui/src/lib/test/recorder.ts`, which then speaks with this process over its standard input and output.
const RECORDS: &str = "FIRSTWORD_RECORDS_TAPES";

/// How a tape becomes fresh.
const AFRESH: &str = "where the core is right, `FIRSTWORD_WRITE_TYPES=1` takes its answers over, and \
                      `FIRSTWORD_RECORD=1 npm run test -- meeting` in ui/ asks everything anew";

fn ui() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src")
}

/// The tapes below a folder.
fn tapes(folder: &Path) -> Vec<PathBuf> {
    let below = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = below.partition(|path| path.is_dir());
    let own = files.into_iter().filter(|_| folder.ends_with("tapes"));
    own.chain(folders.iter().flat_map(|folder| tapes(folder))).collect()
}

fn read(path: &Path) -> Tape {
    fs::read(path).map_or_else(|_| Tape::new(), |text| serde_json::from_slice(&text).unwrap())
}

/// Every scene of a tape with a fresh core.
fn afresh(tape: &Tape) -> Tape {
    tape.iter().map(|(title, scenes)| (title.clone(), scenes.iter().map(again).collect())).collect()
}

/// Where the core answers otherwise than the tape says: the test, the call, and both.
fn stale(kept: &Tape, fresh: &Tape) -> Vec<String> {
    let told = |scene: &Scene| -> Vec<String> {
        let begin = json!({ "world": scene.world, "names": scene.names }).to_string();
        let calls = scene.calls.iter().map(|call| serde_json::to_string(call).unwrap());
        std::iter::once(begin).chain(calls).collect()
    };
    let both = kept.iter().flat_map(|(title, scenes)| {
        scenes.iter().zip(&fresh[title]).map(move |(kept, fresh)| (title, told(kept), told(fresh)))
    });
    let first = both.filter_map(|(title, kept, fresh)| {
        let at = (0..kept.len().max(fresh.len())).find(|at| kept.get(*at) != fresh.get(*at))?;
        let (kept, fresh) = (kept.get(at).cloned(), fresh.get(at).cloned());
        Some(format!(
            "{title}\n  on the tape: {}\n  the core:    {}",
            kept.unwrap_or_default(),
            fresh.unwrap_or_default()
        ))
    });
    first.collect()
}

#[test]
fn the_core_answers_what_is_on_the_tapes_of_the_pages_tests() {
    let tapes = tapes(&ui());
    assert!(!tapes.is_empty());
    let stale = std::thread::scope(|scope| {
        let checks: Vec<_> = tapes.iter().map(|path| scope.spawn(move || check(path))).collect();
        checks.into_iter().flat_map(|check| check.join().unwrap()).collect::<Vec<_>>()
    });
    assert!(stale.is_empty(), "{AFRESH}:\n{}", stale.join("\n"));
}

/// What is stale on a tape; nothing where it was asked to be written.
fn check(path: &Path) -> Vec<String> {
    let kept = read(path);
    let fresh = afresh(&kept);
    if std::env::var_os("FIRSTWORD_WRITE_TYPES").is_some() {
        fs::write(path, written(&fresh)).unwrap();
        return Vec::new();
    }
    stale(&kept, &fresh)
}

/// A short talk of a page with the core: one word on its way, one written down.
fn a_talk() -> [(&'static str, Value); 4] {
    let meeting = "00000000-0000-7000-8000-000000000006";
    let answer =
        json!({ "conference": meeting, "question": "school-going", "speaker": "Rosas", "words": "Va bien." });
    let draft = json!({ "field": format!("meeting/{meeting}/school-going/family/other-Rosas"), "words": "Va bien.", "cursor": 8 });
    [
        ("meeting", json!({ "id": meeting })),
        ("save_draft", json!({ "field": draft["field"], "words": "Va", "cursor": 2 })),
        ("save_draft", draft),
        ("write_answer", json!({ "answer": answer })),
    ]
}

fn a_tape() -> Tape {
    let mut live = Live::begin("interpreted");
    for (call, args) in a_talk() {
        live.ask(call, &args);
    }
    Tape::from([("a talk".to_owned(), vec![live.cut()])])
}

#[test]
fn a_tape_is_the_same_whenever_it_is_recorded_and_holds_what_each_write_changed() {
    let tape = a_tape();
    assert_eq!(afresh(&tape), tape);
    assert_eq!(serde_json::from_str::<Tape>(&written(&tape)).unwrap(), tape);
    let [scene] = &tape["a talk"][..] else { panic!() };
    assert_eq!(scene.names["meeting"], json!("00000000-0000-7000-8000-000000000006"));
    let [page, draft, write] = &scene.calls[..] else { panic!("{:?}", scene.calls) };
    assert_eq!((page.answer["drafts"].clone(), &draft.args["words"]), (json!([]), &json!("Va bien.")));
    let [page, draft] = &write.seen[..] else { panic!("{:?}", write.seen) };
    assert_eq!(page.parts.keys().collect::<Vec<_>>(), ["voices"]);
    assert_eq!(page.parts["voices"][0]["id"], write.answer["value"]);
    assert_eq!((draft.call.as_str(), &draft.answer), ("draft", &Value::Null));
}

#[test]
fn a_tape_that_says_what_the_core_does_not_is_stale() {
    let kept = a_tape();
    let otherwise = |change: &dyn Fn(&mut Scene)| {
        let mut tape = kept.clone();
        change(&mut tape.get_mut("a talk").unwrap()[0]);
        stale(&tape, &afresh(&tape)).len()
    };
    assert_eq!(otherwise(&|_| {}), 0);
    assert_eq!(otherwise(&|scene| scene.calls[2].answer["changed"]["tables"] = json!([])), 1);
    assert_eq!(otherwise(&|scene| scene.calls[2].seen[0].parts["voices"][0]["words"] = json!("Va mal.")), 1);
    assert_eq!(otherwise(&|scene| scene.calls[2].args["answer"]["words"] = json!("Va mal.")), 1);
    assert_eq!(otherwise(&|scene| scene.calls[0].answer["place"]["family_seconds"] = json!(0)), 1);
    assert_eq!(otherwise(&|scene| scene.calls[2].args["answer"]["conference"] = json!(uuid::Uuid::max())), 1);
}

/// What the recording page asks for, a line each.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Asked {
    /// A fresh core in a world; answered with the names in it.
    Begin(String),
    /// A call; answered with what came of it.
    Call { call: String, args: Value },
    /// A test is over; where it passed, its scenes are kept under its title.
    End { tape: PathBuf, title: Option<String> },
    /// All tests of a file are over: those of other titles are gone.
    Titles { tape: PathBuf, titles: BTreeSet<String> },
}

/// Answers what the page asks until it goes.
fn record(asked: impl io::BufRead, mut answers: impl io::Write) {
    let mut scenes: Vec<Live> = Vec::new();
    for line in asked.lines() {
        let answer = match serde_json::from_str(&line.unwrap()).unwrap() {
            Asked::Begin(world) => {
                let live = Live::begin(&world);
                let names = json!(live.names());
                scenes.push(live);
                names
            }
            Asked::Call { call, args } => json!(scenes.last_mut().unwrap().ask(&call, &args)),
            Asked::End { tape, title } => {
                let scenes = std::mem::take(&mut scenes).into_iter().map(Live::cut).collect();
                if let Some(title) = title {
                    change(&tape, |tape| _ = tape.insert(title, scenes));
                }
                json!({})
            }
            Asked::Titles { tape, titles } => {
                change(&tape, |tape| tape.retain(|title, _| titles.contains(title)));
                json!({})
            }
        };
        // The harness may have begun a line of its own.
        write!(answers, "\n{answer}\n").unwrap();
        answers.flush().unwrap();
    }
}

fn change(path: &Path, change: impl FnOnce(&mut Tape)) {
    let mut tape = read(path);
    change(&mut tape);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, written(&tape)).unwrap();
}

#[test]
fn what_the_pages_tests_ask_while_they_are_recorded_is_answered_and_kept() {
    if std::env::var_os(RECORDS).is_some() {
        return record(io::stdin().lock(), io::stdout());
    }
    let folder = tempfile::tempdir().unwrap();
    let tape = folder.path().join("tapes/talk.json");
    let calls = a_talk().map(|(call, args)| json!({ "call": { "call": call, "args": args } }));
    let asked = std::iter::once(json!({ "begin": "interpreted" })).chain(calls).chain([
        json!({ "end": { "tape": tape, "title": "a talk" } }),
        json!({ "begin": "two adults" }),
        json!({ "end": { "tape": tape, "title": null } }),
        json!({ "begin": "two adults" }),
        json!({ "end": { "tape": tape, "title": "another" } }),
        json!({ "titles": { "tape": tape, "titles": ["a talk"] } }),
    ]);
    let asked: Vec<String> = asked.map(|line| line.to_string()).collect();
    let name = "tapes::what_the_pages_tests_ask_while_they_are_recorded_is_answered_and_kept";
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([name, "--exact", "--nocapture"])
        .env(RECORDS, "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(asked.join("\n").as_bytes()).unwrap();
    let told = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    let answers: Vec<&str> = told.lines().filter(|line| line.starts_with('{')).collect();
    assert_eq!(answers.len(), asked.len(), "{told}");
    assert!(answers[0].contains("\"meeting\":\"00000000-0000-7000-8000-000000000006\""), "{told}");
    assert!(answers[4].contains("\"voices\""), "{told}");
    assert_eq!(read(&tape), a_tape());
}
