//! What stands on disk is answered as done, whatever comes after it.

#![cfg(test)]

use firstword_app::Desk;
use firstword_core::store::{OpRow, Saved, Stamp};
use serde_json::{Value, json};
use tauri::Manager as _;

use super::Bridge;

fn a_family(bridge: &Bridge) -> String {
    let family =
        json!({ "form": { "now": { "students": [{ "given_name": "Yoveli", "family_name": "Rosas" }] } } });
    bridge.call("add_family", family).unwrap()["value"].as_str().unwrap().to_owned()
}

fn logged(bridge: &Bridge, family: &str, line: &str) -> String {
    let contact =
        json!({ "form": { "now": { "contact": { "family": family, "day": "2026-11-12", "line": line } } } });
    bridge.call("log_contact", contact).unwrap()["value"].as_str().unwrap().to_owned()
}

fn finds(bridge: &Bridge, query: &str) -> Result<u64, Value> {
    bridge.call("search", json!({ "query": query })).map(|found| found["total"].as_u64().unwrap())
}

/// Writes the day of an exchange as another laptop might, `seq` after each other.
fn write_day(bridge: &Bridge, contact: &str, seq: i64, day: &str) -> firstword_core::Result<Saved<()>> {
    let afternoon = 1_794_500_000_000 << 16;
    let op = OpRow {
        stamp: Stamp { device: "00000000-0000-0000-0000-000000000007".parse().unwrap(), seq },
        hlc: afternoon + seq,
        table: "contact".to_owned(),
        row: contact.parse().unwrap(),
        column: "day".to_owned(),
        bases: Vec::new(),
        value: day.to_owned().into(),
    };
    let desk = bridge.app().state::<Desk>();
    desk.write(|store| Ok(Saved { value: (), changed: store.receive(&[op])? }))
}

#[test]
fn a_change_that_the_index_cannot_follow_is_done_and_is_found_when_the_index_can_be_built_anew() {
    let bridge = Bridge::open();
    let family = a_family(&bridge);
    let contact = logged(&bridge, &family, "Read aloud today");
    assert_eq!(finds(&bridge, "aloud").unwrap(), 1);
    // A day that no program wrote: the exchange cannot be read, and with it the index neither followed nor built.
    write_day(&bridge, &contact, 1, "someday").expect("it stands on disk");
    assert_eq!(finds(&bridge, "aloud").unwrap_err()["code"], "sql");
    logged(&bridge, &family, "Sang in the yard");
    let all = bridge.call("contacts", json!({ "family": family, "limit": 10 }));
    assert!(all.is_err(), "the damaged one is still in the list");
    write_day(&bridge, &contact, 2, "2026-11-12").unwrap();
    assert_eq!((finds(&bridge, "aloud").unwrap(), finds(&bridge, "yard").unwrap()), (1, 1));
    let all = bridge.call("contacts", json!({ "family": family, "limit": 10 })).unwrap();
    assert_eq!(all.as_array().unwrap().len(), 2, "each was written once");
}

#[test]
fn an_exchange_of_any_age_is_read_by_its_id_and_one_that_is_gone_says_so() {
    let bridge = Bridge::open();
    let family = a_family(&bridge);
    let oldest = logged(&bridge, &family, "The first of all");
    for number in 0..205 {
        logged(&bridge, &family, &format!("Exchange {number}"));
    }
    let newest = bridge.call("contacts", json!({ "family": family, "limit": 500 })).unwrap();
    assert!(!newest.to_string().contains(&oldest), "it is beyond the newest");
    let found = bridge.call("contact", json!({ "id": oldest })).unwrap();
    assert_eq!(found["line"], "The first of all");
    bridge.call("remove_contact", json!({ "id": oldest })).unwrap();
    assert_eq!(bridge.call("contact", json!({ "id": oldest })).unwrap_err()["code"], "not-found");
}
