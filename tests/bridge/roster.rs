//! A school's file over the bridge: looked at, compared, decided, brought in; families put together and taken apart.

#![cfg(test)]

use std::fs;
use std::sync::mpsc;
use std::time::Duration;

use firstword_app::Desk;
use serde_json::{Value, json};
use tauri::{Listener, Manager};

use super::Bridge;

/// How long a thread may take until it counts as stuck.
const PATIENCE: Duration = Duration::from_secs(20);

const HEAD: &str = "Student ID,First name,Last name,Class,Mother,Mother phone\n";
const CLASS: &str = "1,Yoveli,Rosas,14,Josefina Rosas,612 555 0101\n\
    2,Sami,Rosas,14,Josefina Rosas,612 555 0101\n\
    3,Hodan,Abdi,14,Amina Abdi,612 555 0102\n";

fn a_file(bridge: &Bridge, rows: &str) -> String {
    let path = bridge.dir().join("class.csv");
    fs::write(&path, format!("{HEAD}{rows}")).unwrap();
    path.display().to_string()
}

fn file(path: &str) -> Value {
    json!({ "kind": "file", "path": path })
}

fn seen(bridge: &Bridge, path: &str, decisions: &Value) -> Value {
    let args = json!({ "source": file(path), "mapping": null, "decisions": decisions });
    bridge.call("roster_difference", args).unwrap()
}

fn bring_in(bridge: &Bridge, path: &str, decisions: &Value, fingerprint: &Value) -> Result<Value, Value> {
    let args =
        json!({ "source": file(path), "mapping": null, "decisions": decisions, "fingerprint": fingerprint });
    bridge.call("import_roster", args)
}

fn look_and_bring_in(bridge: &Bridge, path: &str, decisions: &Value) -> Result<Value, Value> {
    bring_in(bridge, path, decisions, &seen(bridge, path, decisions)["fingerprint"])
}

fn family(bridge: &Bridge, name: &str) -> String {
    let families = bridge.call("families", json!({ "archived": false })).unwrap();
    let found = families.as_array().unwrap().iter().find(|family| family["name"] == name).unwrap();
    found["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_first_file_is_a_difference_in_which_all_are_new() {
    let bridge = Bridge::open();
    let path = a_file(&bridge, CLASS);
    let difference = seen(&bridge, &path, &json!({}));
    assert_eq!(difference["counts"]["students_added"], 3);
    assert_eq!(difference["families"][0]["students"][0]["standing"], "added");
    assert_eq!(difference["families"][0]["reason"], "shared_guardian");
    let saved = bring_in(&bridge, &path, &json!({}), &difference["fingerprint"]).unwrap();
    assert_eq!((&saved["value"]["students"], &saved["value"]["guardians"]), (&json!(3), &json!(2)));
    assert_eq!(saved["changed"]["undo"]["op"], "import_roster");
    let classes = bridge.call("classrooms", json!({})).unwrap();
    assert_eq!((&classes[0]["name"], &classes[0]["school_year"]), (&json!("14"), &json!("2026–27")));
    let of_class = bridge.call("families_of_class", json!({ "classroom": classes[0]["id"] })).unwrap();
    assert_eq!(of_class.as_array().unwrap().len(), 2);
}

#[test]
fn what_was_not_seen_or_would_send_many_away_is_refused_with_its_code() {
    let bridge = Bridge::open();
    let path = a_file(&bridge, CLASS);
    look_and_bring_in(&bridge, &path, &json!({})).unwrap();
    let before = seen(&bridge, &path, &json!({}))["fingerprint"].clone();
    let path = a_file(&bridge, CLASS.split_inclusive('\n').next().unwrap());
    let stale = bring_in(&bridge, &path, &json!({}), &before).unwrap_err();
    assert_eq!((&stale["code"], &stale["details"]["why"]), (&json!("invalid"), &json!("changed-since-seen")));
    let many = look_and_bring_in(&bridge, &path, &json!({})).unwrap_err();
    assert_eq!(many["code"], "too-many-gone");
    assert_eq!((&many["details"]["students"], &many["details"]["of"]), (&json!("2"), &json!("3")));
    assert!(many["message"].as_str().unwrap().contains("not in this file"), "{many}");
    let saved = look_and_bring_in(&bridge, &path, &json!({ "many_may_go": true })).unwrap();
    assert_eq!(saved["value"]["archived"], 3);
}

#[test]
fn a_doubt_is_answered_by_the_key_of_the_person() {
    let bridge = Bridge::open();
    look_and_bring_in(&bridge, &a_file(&bridge, CLASS), &json!({})).unwrap();
    let path = a_file(&bridge, &CLASS.replace("3,Hodan", "9,Hodan"));
    let difference = seen(&bridge, &path, &json!({}));
    let hodan = &difference["families"][1]["students"][0];
    assert_eq!((&hodan["standing"], &hodan["doubt"]), (&json!("doubtful"), &json!("same_name_other_id")));
    let key = hodan["key"].as_str().unwrap();
    let decisions = json!({ "answers": { key: { "is": "same", "id": hodan["candidates"][0]["id"] } } });
    let saved = look_and_bring_in(&bridge, &path, &decisions).unwrap();
    assert_eq!((&saved["value"]["students"], &saved["value"]["archived"]), (&json!(0), &json!(0)));
}

#[test]
fn the_teachers_columns_are_remembered_for_the_next_file() {
    let bridge = Bridge::open();
    let path = a_file(&bridge, CLASS);
    let preview = bridge.call("preview_roster", json!({ "source": file(&path), "mapping": null })).unwrap();
    let mut mapping = preview["columns"]["mapping"].clone();
    mapping["fields"][5] = Value::Null;
    let args = json!({ "source": file(&path), "mapping": mapping, "decisions": {} });
    let difference = bridge.call("roster_difference", args.clone()).unwrap();
    let mut args = args;
    args["fingerprint"] = difference["fingerprint"].clone();
    bridge.call("import_roster", args).unwrap();
    let again = bridge.call("preview_roster", json!({ "source": file(&path), "mapping": null })).unwrap();
    assert_eq!(again["columns"]["mapping"], mapping);
}

#[test]
fn pasted_text_is_read_like_a_file_and_recorded_without_the_name_of_one() {
    let bridge = Bridge::open();
    let text = format!("{HEAD}{CLASS}4,,,14,,\n").replace(',', "\t");
    let mut args = json!({ "source": { "kind": "pasted", "text": text }, "mapping": null, "decisions": {} });
    let preview = bridge.call("preview_roster", args.clone()).unwrap();
    assert_eq!(preview["skipped"][0], json!({ "file": "Pasted text", "line": 5, "reason": "no-name" }));
    let difference = bridge.call("roster_difference", args.clone()).unwrap();
    args["fingerprint"] = difference["fingerprint"].clone();
    let saved = bridge.call("import_roster", args).unwrap();
    assert_eq!(
        (&saved["value"]["students"], &saved["value"]["file_name"]),
        (&json!(3), &json!("pasted-text"))
    );
    assert_eq!(saved["changed"]["undo"], json!({ "op": "import_roster", "subject": "pasted-text" }));
    let hash = firstword_core::sharing::fingerprint(text.as_bytes());
    assert_eq!(saved["value"]["sha256"], hash);
}

#[test]
fn pasted_text_has_the_limits_of_a_file_and_is_named_in_the_teachers_language() {
    let bridge = Bridge::open();
    let refused = |text: String| {
        bridge
            .call("preview_roster", json!({ "source": { "kind": "pasted", "text": text }, "mapping": null }))
            .unwrap_err()
    };
    assert_eq!(refused("x".repeat((64 << 20) + 1))["details"]["reason"], "file-too-large");
    bridge.call("save_preferences", json!({ "preferences": { "locale": "es", "theme": "light" } })).unwrap();
    let empty = refused(" \n\n".to_owned());
    assert_eq!(
        (&empty["details"]["reason"], &empty["details"]["file"]),
        (&json!("empty"), &json!("Texto pegado"))
    );
    assert!(empty["message"].as_str().unwrap().starts_with("Texto pegado"), "{empty}");
}

#[test]
fn the_class_of_the_teacher_is_told_with_the_file() {
    let bridge = Bridge::open();
    let rows = "Student,Homeroom teacher,Room\nAna Rosas,Ada Okafor,Room 12\nBo Lee,Mr. Sato,Room 14\n";
    let args = json!({ "source": { "kind": "pasted", "text": rows }, "mapping": null });
    let own = || bridge.call("preview_roster", args.clone()).unwrap()["own_class"].clone();
    assert_eq!(own(), Value::Null);
    let mut profile = bridge.call("profile", json!({})).unwrap();
    profile["teacher"] = json!("Ms. Okafor");
    bridge.call("save_profile", json!({ "form": { "now": profile } })).unwrap();
    assert_eq!(own(), "Room 12");
}

/// A list that takes several steps to read.
fn a_long_file(bridge: &Bridge) -> String {
    let rows: String = (0..9_000).map(|id| format!("{id},Ana,Rosas,14,Eva Rosas,\n")).collect();
    a_file(bridge, &rows)
}

#[test]
fn while_a_file_is_read_the_window_is_told_how_far_it_is_and_everything_else_goes_on() {
    let bridge = Bridge::open();
    let path = a_long_file(&bridge);
    let (told, progress) = mpsc::channel();
    let app = bridge.app().clone();
    bridge.app().listen("reading", move |event| {
        let (saved, done) = mpsc::channel();
        let app = app.clone();
        std::thread::spawn(move || saved.send(app.state::<Desk>().read(|_| Ok(())).is_ok()));
        let went_on = done.recv_timeout(PATIENCE) == Ok(true);
        let progress: Value = serde_json::from_str(event.payload()).unwrap();
        told.send((progress["done"].as_u64().unwrap(), progress["total"].as_u64().unwrap(), went_on))
            .unwrap();
    });
    bridge.call("preview_roster", json!({ "source": file(&path), "mapping": null })).unwrap();
    let told: Vec<_> = progress.try_iter().collect();
    let size = fs::metadata(&path).unwrap().len();
    assert!(told.len() > 3, "{told:?}");
    assert!(told.iter().all(|(done, total, went_on)| done <= total && *went_on), "{told:?}");
    assert_eq!(told.last(), Some(&(size, size, true)));
}

#[test]
fn reading_that_is_stopped_writes_nothing_and_says_that_it_was_stopped() {
    let bridge = Bridge::open();
    let path = a_long_file(&bridge);
    let fingerprint = seen(&bridge, &path, &json!({}))["fingerprint"].clone();
    let app = bridge.app().clone();
    let stopping = bridge.app().listen("reading", move |_| app.state::<Desk>().stop_reading());
    let stopped = bring_in(&bridge, &path, &json!({}), &fingerprint).unwrap_err();
    assert_eq!(stopped["code"], "cancelled");
    assert_eq!(bridge.call("families", json!({ "archived": false })).unwrap(), json!([]));
    bridge.app().unlisten(stopping);
    let saved = bring_in(&bridge, &path, &json!({}), &fingerprint).unwrap();
    assert_eq!(saved["value"]["students"], 9_000);
}

#[test]
fn a_file_that_is_looked_at_ends_the_reading_of_the_one_before_and_so_does_a_lock() {
    let bridge = Bridge::open();
    let (long, short) = (a_long_file(&bridge), bridge.dir().join("short.csv").display().to_string());
    fs::write(&short, format!("{HEAD}{CLASS}")).unwrap();
    let look = |path: &str| bridge.call("preview_roster", json!({ "source": file(path), "mapping": null }));
    let app = bridge.app().clone();
    let locking = bridge.app().listen("reading", move |_| app.state::<Desk>().lock());
    assert_eq!(look(&long).unwrap_err()["code"], "cancelled");
    bridge.app().unlisten(locking);
    bridge.call("unlock", json!({ "passphrase": super::PASSPHRASE })).unwrap();

    // The first reading waits at its first step until another one has been through.
    let ((begun, begins), (go_on, goes_on)) = (mpsc::channel(), mpsc::channel::<()>());
    let first_step = std::sync::Mutex::new(Some((begun, goes_on)));
    bridge.app().listen("reading", move |_| {
        if let Some((begun, goes_on)) = first_step.lock().unwrap().take() {
            begun.send(()).unwrap();
            goes_on.recv_timeout(PATIENCE).unwrap();
        }
    });
    let (window, args) = (bridge.window(), json!({ "source": file(&long), "mapping": null }));
    let first = std::thread::spawn(move || super::call(&window, "preview_roster", args));
    begins.recv_timeout(PATIENCE).unwrap();
    assert_eq!(look(&short).unwrap()["counts"]["students"], 3);
    go_on.send(()).unwrap();
    assert_eq!(first.join().unwrap().unwrap_err()["code"], "cancelled");
}

#[test]
fn families_are_put_together_and_taken_apart_and_each_is_one_undo() {
    let bridge = Bridge::open();
    look_and_bring_in(&bridge, &a_file(&bridge, CLASS), &json!({})).unwrap();
    let (rosas, abdi) = (family(&bridge, "Rosas"), family(&bridge, "Abdi"));
    let saved = bridge.call("merge_families", json!({ "into": rosas, "from": abdi })).unwrap();
    assert_eq!(saved["changed"]["undo"], json!({ "op": "merge_families", "subject": "Rosas, Abdi" }));
    bridge.call("undo", json!({})).unwrap();
    let page = bridge.call("family", json!({ "id": rosas })).unwrap();
    let sami = page["students"].as_array().unwrap().iter().find(|it| it["given_name"] == "Sami").unwrap();
    let split = json!({ "family": rosas, "students": [sami["id"]], "name": "Vega" });
    let saved = bridge.call("split_family", split).unwrap();
    assert_eq!(saved["changed"]["undo"]["op"], "split_family");
    assert_eq!(saved["value"], json!(family(&bridge, "Vega")));
}
