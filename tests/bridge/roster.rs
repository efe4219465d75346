//! A school's file over the bridge: looked at, compared, decided, brought in; families put together and taken apart.

#![cfg(test)]

use std::fs;

use serde_json::{Value, json};

use super::Bridge;

const HEAD: &str = "Student ID,First name,Last name,Class,Mother,Mother phone\n";
const CLASS: &str = "1,Yoveli,Rosas,14,Josefina Rosas,612 555 0101\n\
    2,Sami,Rosas,14,Josefina Rosas,612 555 0101\n\
    3,Hodan,Abdi,14,Amina Abdi,612 555 0102\n";

fn a_file(bridge: &Bridge, rows: &str) -> String {
    let path = bridge.dir().join("class.csv");
    fs::write(&path, format!("{HEAD}{rows}")).unwrap();
    path.display().to_string()
}

fn seen(bridge: &Bridge, path: &str, decisions: &Value) -> Value {
    let args = json!({ "path": path, "mapping": null, "decisions": decisions });
    bridge.call("roster_difference", args).unwrap()
}

fn bring_in(bridge: &Bridge, path: &str, decisions: &Value, fingerprint: &Value) -> Result<Value, Value> {
    let args = json!({ "path": path, "mapping": null, "decisions": decisions, "fingerprint": fingerprint });
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
    let preview = bridge.call("preview_roster", json!({ "path": path, "mapping": null })).unwrap();
    let mut mapping = preview["columns"]["mapping"].clone();
    mapping["fields"][5] = Value::Null;
    let args = json!({ "path": path, "mapping": mapping, "decisions": {} });
    let difference = bridge.call("roster_difference", args.clone()).unwrap();
    let mut args = args;
    args["fingerprint"] = difference["fingerprint"].clone();
    bridge.call("import_roster", args).unwrap();
    let again = bridge.call("preview_roster", json!({ "path": path, "mapping": null })).unwrap();
    assert_eq!(again["columns"]["mapping"], mapping);
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
