//! Calls as the window makes them.

#![cfg(test)]

use serde_json::{Value, json};

use super::{Bridge, PASSPHRASE};

fn a_family(bridge: &Bridge) -> String {
    let family = json!({ "students": [{ "given_name": "Yoveli", "family_name": "Rosas" }] });
    bridge.call("add_family", json!({ "form": { "now": family } })).unwrap()["value"]
        .as_str()
        .unwrap()
        .to_owned()
}

fn a_call(family: &str) -> Value {
    json!({ "form": { "now": { "contact": { "family": family, "day": "2026-11-12", "method": "phone", "line": "Read aloud today." } } } })
}

#[test]
fn every_command_but_those_of_the_lock_screen_refuses_while_locked() {
    let bridge = Bridge::open();
    bridge.call("lock", json!({})).unwrap();
    let nil = "00000000-0000-0000-0000-000000000000";
    let empty = ["place", "answer", "closing", "options", "survey", "about", "conference"];
    let mut anything: serde_json::Map<String, Value> =
        empty.into_iter().map(|name| (name.to_owned(), json!({}))).collect();
    for name in
        ["query", "field", "words", "question", "sha256", "recipient", "text", "path", "key", "quoted_as"]
    {
        anything.insert(name.to_owned(), json!("x"));
    }
    let rest = json!({
        "id": nil, "from": nil, "term": nil, "to": "2026-11-12", "cursor": 0, "archived": false, "limit": 1,
        "mark": "hope", "table": "family", "form": { "now": {} }, "kind": "share", "step": "we_share", "typed": [], "wishes": [],
        "classroom": nil, "into": nil, "decisions": {}, "students": [], "name": "x", "fingerprint": "x",
        "current": PASSPHRASE, "new": PASSPHRASE, "passphrase": PASSPHRASE, "folder": false,
        "source": { "kind": "file", "path": "nowhere.csv" },
        "locale": "en", "which": { "conference": nil }, "language": null, "path": "nowhere.jpg", "page": 0, "original": false, "one": nil, "other": nil, "pinned": true, "answered": true, "audience": { "whose": "teacher", "names": "first" },
    });
    let at_the_table = json!({
        "guardians": [], "household": nil, "voice": nil, "goal": nil, "rating": "well", "yes": true, "seconds": 1,
    });
    for args in [rest, at_the_table] {
        anything.extend(args.as_object().unwrap().clone());
    }
    let slot = json!({
        "day": "2026-11-12", "time": "15:00:00", "minutes": 15, "parts": 1, "means": "in_person", "place": "",
        "interpreter": "", "travel_minutes": 0,
    });
    anything.insert("help".to_owned(), json!({ "is": "slot", "at": slot }));
    let anything = Value::Object(anything);
    let asked = firstword_app::COMMANDS.iter().copied().flatten().filter(|command| !command.while_locked);
    let mut count = 0;
    for command in asked {
        let mut args = anything.clone();
        match command.name {
            "conferences" | "surveys" => args["from"] = json!("2026-11-12"),
            "evidence" => (args["family"], args["conference"]) = (json!(nil), Value::Null),
            "promises" | "contacts" => args["family"] = Value::Null,
            "merge_families" => args["from"] = json!(nil),
            "consequences" | "move_conference" => {
                args["to"] = json!({ "day": "2026-11-12", "time": "15:00:00" })
            }
            "split_family" => args["family"] = json!(nil),
            "save_terms" => args["form"] = json!({ "now": [] }),
            name if name.contains("paper") || name.contains("message") => args["kind"] = json!("invitation"),
            _ => {}
        }
        let refused = bridge.call(command.name, args).expect_err(command.name);
        assert_eq!(refused["code"], "locked", "{}: {refused}", command.name);
        count += 1;
    }
    assert!(count > 40, "only {count} commands were asked");
}

#[test]
fn an_error_is_a_code_a_sentence_and_details() {
    let bridge = Bridge::open();
    bridge.call("lock", json!({})).unwrap();
    let refused = bridge.call("unlock", json!({ "passphrase": "not this one at all" })).unwrap_err();
    assert_eq!(refused["code"], "wrong-passphrase");
    assert!(refused["message"].as_str().unwrap().contains("passphrase"), "{refused}");
    assert!(refused["details"].is_object());
}

#[test]
fn a_contact_is_logged_undone_and_done_again_and_each_names_what_it_did() {
    let bridge = Bridge::open();
    let family = a_family(&bridge);
    let saved = bridge.call("log_contact", a_call(&family)).unwrap();
    assert_eq!(saved["changed"]["tables"], json!(["contact"]));
    assert_eq!(saved["changed"]["undo"], json!({ "op": "log_contact", "subject": "Rosas" }));
    let undone = bridge.call("undo", json!({})).unwrap();
    assert_eq!(undone["step"]["op"], "log_contact");
    let count = |bridge: &Bridge| {
        bridge.call("contacts", json!({ "family": family, "limit": 10 })).unwrap().as_array().unwrap().len()
    };
    assert_eq!(count(&bridge), 0);
    bridge.call("redo", json!({})).unwrap();
    assert_eq!(count(&bridge), 1);
}

#[test]
fn what_was_typed_is_there_after_a_lock() {
    let bridge = Bridge::open();
    let field = json!({ "field": "contact", "words": "Sí, más que el año pasado", "cursor": 12 });
    bridge.call("save_draft", field).unwrap();
    bridge.call("lock", json!({})).unwrap();
    bridge.call("unlock", json!({ "passphrase": PASSPHRASE })).unwrap();
    let draft = bridge.call("draft", json!({ "field": "contact" })).unwrap();
    assert_eq!(draft["words"], "Sí, más que el año pasado");
    assert_eq!(draft["cursor"], 12);
}

#[test]
fn the_recovery_code_is_shown_once_and_opens_a_locked_vault() {
    let bridge = Bridge::new();
    let shown = bridge.call("create_vault", json!({ "passphrase": PASSPHRASE })).unwrap();
    let groups: Vec<&str> =
        shown["groups"].as_array().unwrap().iter().map(|group| group.as_str().unwrap()).collect();
    let asked = shown["ask"]
        .as_array()
        .unwrap()
        .iter()
        .map(|place| groups[usize::try_from(place.as_u64().unwrap()).unwrap()]);
    assert_eq!(bridge.call("confirm_recovery", json!({ "typed": ["no", "no"] })).unwrap(), json!(false));
    assert_eq!(
        bridge.call("confirm_recovery", json!({ "typed": asked.collect::<Vec<_>>() })).unwrap(),
        json!(true)
    );
    assert_eq!(bridge.call("save_recovery_sheet", json!({})).unwrap_err()["code"], "not-found");
    bridge.call("lock", json!({})).unwrap();
    let new = "copper willow thunder pocket";
    bridge.call("recover", json!({ "code": groups.join("-"), "passphrase": new })).unwrap();
    bridge.call("lock", json!({})).unwrap();
    assert!(bridge.call("unlock", json!({ "passphrase": PASSPHRASE })).is_err());
    bridge.call("unlock", json!({ "passphrase": new })).unwrap();
}

#[test]
fn a_second_window_on_the_same_vault_is_told_so() {
    let bridge = Bridge::open();
    let path = bridge.dir().join("vault");
    let clock = firstword_core::clock::FixedClock("2026-11-12T15:00:00Z".parse().unwrap());
    let (key, _) = firstword_core::vault::Vault::unlock(&path, &PASSPHRASE.into()).unwrap();
    let second = firstword_core::store::Store::open(&path, &key, std::sync::Arc::new(clock));
    assert_eq!(second.unwrap_err().code(), "store-busy");
}

#[test]
fn a_photo_comes_over_the_bridge_as_bytes_and_a_broken_one_not_at_all() {
    let bridge = Bridge::open();
    let family = a_family(&bridge);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/evidence/photo.jpg");
    let about = json!({ "family": family, "tier": "school", "title": "The river" });
    let added = bridge.call("add_evidence", json!({ "path": path, "about": about })).unwrap();
    let id = &added["value"];
    let found = bridge.call("evidence", json!({ "family": family, "conference": null })).unwrap();
    assert_eq!((&found[0]["title"], &found[0]["id"]), (&json!("The river"), id));
    for command in ["evidence_thumbnail", "evidence_content"] {
        let bytes = bridge.bytes(command, json!({ "id": id }));
        assert!(bytes.starts_with(&[0xff, 0xd8, 0xff]), "{command}");
    }
    let folder = tempfile::tempdir().unwrap();
    let refused = bridge.call("evidence_page", json!({ "id": id, "page": 0 })).unwrap_err();
    assert_eq!(refused["details"]["why"], "no-pages");
    let broken = folder.path().join("broken.jpg");
    std::fs::write(&broken, b"\xff\xd8\xff\xe0").unwrap();
    let refused = bridge.call("add_evidence", json!({ "path": broken, "about": about })).unwrap_err();
    assert_eq!(
        (&refused["code"], &refused["details"]["reason"]),
        (&json!("unreadable"), &json!("evidence-broken"))
    );
}
