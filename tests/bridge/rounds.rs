//! A round over the bridge: planned, answered, arranged, taken over, moved, missed, and saved as a calendar.

#![cfg(test)]

use firstword_app::OneFolder;
use serde_json::{Value, json};

use super::Bridge;

/// A round of one afternoon with two families who have answered, taken over. Gives its id and their meetings.
pub(crate) fn arranged(bridge: &Bridge) -> (Value, Vec<Value>) {
    let span = json!({ "from": "15:00:00", "to": "17:00:00", "room": "14", "means": ["in_person", "video"] });
    let round = json!({ "name": "Fall conferences", "days": [{ "day": "2026-11-12", "spans": [span] }] });
    let round = bridge.call("save_round", json!({ "form": { "now": round } })).unwrap()["value"].clone();
    for (child, name) in [("Yoveli", "Rosas"), ("Sami", "Haddad")] {
        let family = json!({ "students": [{ "given_name": child, "family_name": name }] });
        let family =
            bridge.call("add_family", json!({ "form": { "now": family } })).unwrap()["value"].clone();
        let wish = json!({ "round": round, "family": family, "state": "answered" });
        let saved = bridge.call("save_wish", json!({ "form": { "now": wish } })).unwrap();
        assert_eq!(saved["changed"]["undo"], json!({ "op": "write_wish", "subject": name }));
    }
    let proposal = bridge.call("arrange_round", json!({ "id": round })).unwrap();
    assert_eq!(proposal["meetings"].as_array().unwrap().len(), 2);
    let args = json!({ "id": round, "fingerprint": proposal["fingerprint"], "locale": "en" });
    let saved = bridge.call("accept_timetable", args).unwrap();
    assert_eq!(saved["value"], 2);
    assert_eq!(saved["changed"]["undo"], json!({ "op": "accept_timetable", "subject": "Fall conferences" }));
    let page = bridge.call("round", json!({ "id": round })).unwrap();
    let meetings = page["meetings"].as_array().unwrap().iter().map(|line| line["conference"].clone());
    (round, meetings.collect())
}

#[test]
fn a_round_is_arranged_and_a_meeting_moved_with_its_consequences_seen_first() {
    let bridge = Bridge::open();
    let (round, meetings) = arranged(&bridge);
    assert_eq!(bridge.call("rounds", json!({})).unwrap()[0]["meetings"], 2);
    let there = json!({ "day": "2026-11-12", "time": meetings[1]["time"] });
    let told = bridge.call("consequences", json!({ "id": meetings[0]["id"], "to": there })).unwrap();
    assert_eq!(told["moved"]["clashes"][0]["is"], "meeting");
    let taken = bridge.call("move_conference", json!({ "id": meetings[0]["id"], "to": there })).unwrap_err();
    assert_eq!((&taken["code"], &taken["details"]["why"]), (&json!("invalid"), &json!("taken")));
    let swap = json!({ "one": meetings[0]["id"], "other": meetings[1]["id"] });
    let saved = bridge.call("swap_conferences", swap).unwrap();
    assert_eq!(saved["changed"]["undo"]["op"], "swap_conferences");
    let free = json!({ "day": "2026-11-12", "time": "16:15:00" });
    bridge.call("move_conference", json!({ "id": meetings[0]["id"], "to": free })).unwrap();
    bridge.call("pin_conference", json!({ "id": meetings[0]["id"], "pinned": false })).unwrap();
    let stale = json!({ "id": round, "fingerprint": "x", "locale": "en" });
    let stale = bridge.call("accept_timetable", stale).unwrap_err();
    assert_eq!(stale["details"]["why"], "changed-since-arranged");
}

#[test]
fn two_homes_answer_in_one_change_and_what_would_help_them_is_opened() {
    let bridge = Bridge::open();
    let (round, _) = arranged(&bridge);
    let family = json!({ "students": [{ "given_name": "Mia", "family_name": "Walker" }] });
    let family = bridge.call("add_family", json!({ "form": { "now": family } })).unwrap()["value"].clone();
    let homes = ["Maria's", "Paul's"].map(|name| {
        let household = json!({ "family": family, "name": name });
        bridge.call("save_household", json!({ "form": { "now": household } })).unwrap()["value"].clone()
    });
    let wish = |home: &Value, from: &str| json!({ "round": round, "family": family, "household": home, "state": "answered", "can": [{ "from": from }] });
    let wishes = json!({ "wishes": [wish(&homes[0], "15:00:00"), wish(&homes[1], "19:00:00")] });
    let saved = bridge.call("save_wishes", wishes).unwrap();
    assert_eq!(saved["changed"]["undo"], json!({ "op": "write_wish", "subject": "Walker" }));
    let proposal = bridge.call("arrange_round", json!({ "id": round })).unwrap();
    let [late] = &proposal["unplaced"].as_array().unwrap()[..] else { panic!("{proposal}") };
    let help = &late["unplaced"]["would_help"][0];
    let saved = bridge.call("open_help", json!({ "id": round, "help": help })).unwrap();
    assert_eq!(saved["changed"]["undo"]["op"], "plan_round");
    let proposal = bridge.call("arrange_round", json!({ "id": round })).unwrap();
    assert_eq!((proposal["meetings"].as_array().unwrap().len(), &proposal["unplaced"]), (4, &json!([])));
}

#[test]
fn after_a_meeting_that_was_missed_the_next_ways_are_offered() {
    let bridge = Bridge::open();
    let (_, meetings) = arranged(&bridge);
    bridge.call("no_show", json!({ "id": meetings[0]["id"] })).unwrap();
    let ways = bridge.call("next_ways", json!({ "id": meetings[0]["id"] })).unwrap();
    let ways: Vec<&Value> = ways.as_array().unwrap().iter().map(|way| &way["way"]).collect();
    assert_eq!(ways, [&json!("slot"), &json!("means"), &json!("means"), &json!("means")]);
}

#[test]
fn a_calendar_is_saved_where_the_teacher_says_and_written_into_the_journal() {
    let folder = tempfile::tempdir().unwrap();
    let bridge = Bridge::open_saving_to(OneFolder(folder.path().to_owned()));
    let (round, _) = arranged(&bridge);
    let audience = json!({ "whose": "teacher", "names": "first" });
    let args = json!({ "id": round, "audience": audience, "locale": "en" });
    let saved = bridge.call("save_calendar", args).unwrap();
    let name = "Calendar Fall conferences.ics";
    assert_eq!((&saved["value"]["file"], &saved["value"]["meetings"]), (&json!(name), &json!(2)));
    let file = std::fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 2);
    let journal = bridge.call("journal", json!({})).unwrap();
    assert_eq!((&journal[0]["kind"], &journal[0]["term"]), (&json!("calendar"), &json!("Fall conferences")));
    assert_eq!(journal[0]["bytes"], file.len());
    // The bar of the window has no step to take back; what was done before it is still taken back by Ctrl+Z.
    assert_eq!(saved["changed"]["undoable"], false);
    assert_eq!(saved["changed"]["undo"]["op"], "accept_timetable");
    assert_eq!(bridge.call("undo", json!({})).unwrap()["step"]["op"], "accept_timetable");
}
