//! The teacher's own questions, as the settings take them into use.

#![cfg(test)]

use serde_json::json;

use super::Bridge;

const MINE: &str =
    r#"{ "questions": [{ "key": "your-day", "opening": true, "words": { "en": "How was your day?" } }] }"#;

#[test]
fn a_teachers_questions_are_taken_into_use_refused_with_their_line_and_set_aside() {
    let bridge = Bridge::open();
    let stock = bridge.call("question_file", json!({})).unwrap();
    assert_eq!((&stock["source"], &stock["refused"]), (&json!("first_word"), &json!(null)));
    let path = bridge.dir().join("mine.json");
    let take = || bridge.call("use_questions", json!({ "path": path }));
    std::fs::write(&path, MINE).unwrap();
    assert_eq!(take().unwrap(), json!({ "source": "own", "questions": 1, "refused": null }));
    let asked = bridge.call("questions", json!({})).unwrap();
    assert_eq!(asked["questions"][0]["words"]["en"], "How was your day?");

    std::fs::write(&path, &MINE[..40]).unwrap();
    let refused = take().unwrap_err();
    assert_eq!((&refused["code"], &refused["details"]["line"]), (&json!("unreadable"), &json!("1")));
    assert_eq!(bridge.call("question_file", json!({})).unwrap()["source"], "own");

    std::fs::write(bridge.dir().join("vault/questions.json"), "{").unwrap();
    let broken = bridge.call("question_file", json!({})).unwrap();
    assert_eq!(
        (&broken["source"], &broken["refused"]["code"]),
        (&json!("instead_of_own"), &json!("unreadable"))
    );
    assert_eq!(broken["questions"], stock["questions"]);

    assert_eq!(bridge.call("set_questions_aside", json!({})).unwrap(), stock);
    bridge.call("lock", json!({})).unwrap();
    bridge.call("unlock", json!({ "passphrase": super::PASSPHRASE })).unwrap();
    assert_eq!(bridge.call("question_file", json!({})).unwrap(), stock);
}
