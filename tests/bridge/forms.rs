//! Forms over the bridge: a draft that waited while what it is about was changed.

#![cfg(test)]

use serde_json::{Value, json};

use super::Bridge;

const NOTHING: &str = "00000000-0000-0000-0000-000000000000";

fn new(bridge: &Bridge, command: &str, record: Value) -> Value {
    bridge.call(command, json!({ "form": { "now": record } })).unwrap()["value"].clone()
}

fn a_family(bridge: &Bridge) -> Value {
    new(bridge, "add_family", json!({ "students": [{ "given_name": "Yoveli", "family_name": "Rosas" }] }))
}

fn with(record: &Value, changes: Value) -> Value {
    let mut record = record.clone();
    for (field, value) in changes.as_object().unwrap() {
        record[field] = value.clone();
    }
    record
}

fn stored(bridge: &Bridge, table: &str, id: &Value) -> Value {
    bridge.call("stored", json!({ "table": table, "id": id })).unwrap()["record"].clone()
}

fn typed(bridge: &Bridge, field: &str) {
    bridge.call("save_draft", json!({ "field": field, "words": "{}", "cursor": 0 })).unwrap();
}

fn waiting(bridge: &Bridge, field: &str) -> bool {
    !bridge.call("draft", json!({ "field": field })).unwrap().is_null()
}

#[test]
fn a_stale_draft_of_consent_gives_back_none_that_was_withdrawn() {
    let bridge = Bridge::open();
    let said = json!({ "family": a_family(&bridge), "words": "Quiere leer", "day": "2026-11-12" });
    let voice = new(&bridge, "save_voice", said);
    let save = |form: Value| bridge.call("set_consent", json!({ "id": voice, "form": form }));
    let (unasked, yes, no) = (
        json!({ "consent": "not_asked", "quoted_as": "" }),
        json!({ "consent": "yes", "quoted_as": "" }),
        json!({ "consent": "no", "quoted_as": "" }),
    );
    save(json!({ "began": unasked, "now": yes })).unwrap();
    // The form is opened and typed in; meanwhile the family takes its consent back.
    typed(&bridge, "voice/consent");
    save(json!({ "began": yes, "now": no })).unwrap();
    let named = with(&yes, json!({ "quoted_as": "a mother" }));
    save(json!({ "began": yes, "now": named, "draft": "voice/consent" })).unwrap();
    let voice_now = stored(&bridge, "voice", &voice);
    assert_eq!((&voice_now["may_quote"], &voice_now["quoted_as"]), (&json!("no"), &json!("a mother")));
    assert!(!waiting(&bridge, "voice/consent"));
    // What was typed is a third thing: it is asked about, and nothing is written.
    typed(&bridge, "voice/consent");
    let refused = save(json!({ "began": yes, "now": unasked, "draft": "voice/consent" })).unwrap_err();
    assert_eq!((&refused["code"], &refused["details"]["fields"]), (&json!("changed"), &json!("consent")));
    assert!(refused["message"].as_str().unwrap().contains("Nothing was saved"), "{refused}");
    assert_eq!(stored(&bridge, "voice", &voice), voice_now);
    assert!(waiting(&bridge, "voice/consent"));
}

#[test]
fn a_stale_draft_of_a_plan_moves_no_meeting_back() {
    let bridge = Bridge::open();
    let asks = |words: &str| json!([{ "key": "own-1", "words": words, "teacher_words": words }]);
    let plan = json!({ "family": a_family(&bridge), "day": "2026-11-17", "time": "15:00:00", "questions": asks("Hopes?") });
    let id = new(&bridge, "save_conference", plan);
    let began = stored(&bridge, "conference", &id);
    typed(&bridge, "plan");
    let there = json!({ "day": "2026-11-19", "time": "16:30:00" });
    bridge.call("move_conference", json!({ "id": id, "to": there })).unwrap();
    let now = with(&began, json!({ "questions": asks("Worries?") }));
    bridge
        .call("save_conference", json!({ "form": { "began": began, "now": now, "draft": "plan" } }))
        .unwrap();
    let plan = stored(&bridge, "conference", &id);
    assert_eq!((&plan["day"], &plan["time"]), (&json!("2026-11-19"), &json!("16:30:00")));
    assert_eq!(plan["questions"], asks("Worries?"));
    assert!(!waiting(&bridge, "plan"));
    let elsewhere = with(&began, json!({ "time": "17:00:00" }));
    let refused =
        bridge.call("save_conference", json!({ "form": { "began": began, "now": elsewhere } })).unwrap_err();
    assert_eq!((&refused["code"], &refused["details"]["fields"]), (&json!("changed"), &json!("day, time")));
}

#[test]
fn a_form_whose_record_was_undone_is_told_so_and_writes_no_second_one() {
    let bridge = Bridge::open();
    let family = a_family(&bridge);
    let goal = json!({ "family": family, "title": "Reads aloud" });
    let id = new(&bridge, "save_goal", goal);
    let began = stored(&bridge, "goal", &id);
    bridge.call("undo", json!({})).unwrap();
    assert_eq!(bridge.call("stored", json!({ "table": "goal", "id": id })).unwrap(), Value::Null);
    typed(&bridge, "goal");
    let now = with(&began, json!({ "title": "Reads to her brother" }));
    let refused = bridge
        .call("save_goal", json!({ "form": { "began": began, "now": now, "draft": "goal" } }))
        .unwrap_err();
    assert_eq!((&refused["code"], &refused["details"]["what"]), (&json!("gone"), &json!("goal")));
    assert_eq!(bridge.call("goals", json!({})).unwrap(), json!([]));
    assert!(waiting(&bridge, "goal"));
}

#[test]
fn what_is_no_record_empties_its_draft_with_what_it_makes() {
    let bridge = Bridge::open();
    for field in ["family/new", "merge", "contact"] {
        typed(&bridge, field);
    }
    let named = |name: &str| json!({ "now": { "name": name }, "draft": "family/new" });
    let family = bridge.call("add_family", json!({ "form": named("Rosas") })).unwrap()["value"].clone();
    assert!(!waiting(&bridge, "family/new"));
    let other = bridge.call("add_family", json!({ "form": named("Abdi") })).unwrap()["value"].clone();
    let call = json!({ "contact": { "family": other, "day": "2026-11-12", "line": "Read aloud" } });
    bridge.call("log_contact", json!({ "form": { "now": call, "draft": "contact" } })).unwrap();
    assert!(!waiting(&bridge, "contact"));
    bridge.call("merge_families", json!({ "into": family, "from": NOTHING, "draft": "merge" })).unwrap_err();
    assert!(waiting(&bridge, "merge"));
    bridge.call("merge_families", json!({ "into": family, "from": other, "draft": "merge" })).unwrap();
    assert!(!waiting(&bridge, "merge"));
}
