//! A form that waited while what it is about was changed: it gives nothing back, and asks where both changed the same.

#![cfg(test)]

use chrono::NaiveTime;
use firstword_core::conferences::{Conference, Question, save_conference};
use firstword_core::contacts::{Consent, Voice, VoiceKind, save_voice};
use firstword_core::families::{NewFamily, Student, add_family};
use firstword_core::ids::FamilyId;
use firstword_core::store::{Json, Op, Record, Store, save_draft};
use firstword_window_tests::{Desk, Outcome, artefacts_folder};
use serde_json::{Value, json};

fn rosas(store: &mut Store) -> FamilyId {
    let students = vec![Student { given_name: "Yoveli".into(), ..Student::default() }];
    let family = NewFamily { name: "Rosas".into(), students, guardians: Vec::new() };
    add_family(store, family).unwrap().value
}

/// Something that happened to a record while a form of it waited.
fn meanwhile<R: Record>(store: &mut Store, record: &R) {
    store.transact(Op::EditFamily, "Rosas", |tx| tx.put(record)).unwrap();
}

/// What a form left behind.
fn waits(store: &mut Store, field: &str, began: &Value, now: &Value) {
    save_draft(store, field, &json!({ "began": began, "now": now }).to_string(), 0).unwrap();
}

#[tokio::test]
async fn consent_that_was_withdrawn_while_its_form_waited_is_not_given_back() -> Outcome {
    let desk = Desk::lay()?.with_vault()?;
    let voice = {
        let mut store = desk.store()?;
        let said = Voice {
            family: rosas(&mut store),
            words: "Que lea un libro largo".into(),
            kind: VoiceKind::Hope,
            day: store.today(),
            ..Voice::default()
        };
        let id = save_voice(&mut store, said).unwrap().value;
        let unasked = json!({ "consent": "not_asked", "quoted_as": "" });
        let yes = json!({ "consent": "yes", "quoted_as": "A mother" });
        waits(&mut store, &format!("voice/{id}/consent"), &unasked, &yes);
        let said: Voice = store.get(id).unwrap();
        let today = store.today();
        meanwhile(&mut store, &Voice { may_quote: Consent::No, consent_on: Some(today), ..said });
        id
    };
    let window = desk.open_window().await?;
    window.unlock().await?;
    window.click("button", "Families").await?;
    window.click("button", "Rosas").await?;
    window.wait_for_text("Que lea un libro largo").await?;
    window.click("button", "What to do with these words").await?;
    window.click("menuitem", "May they be quoted?").await?;
    window.wait_for_text("This was changed elsewhere too since you began.").await?;
    window.has_no_barriers().await?;
    window.screenshot(artefacts_folder("window-tests")?.join("stale-consent.png")).await?;
    window.click("button", "Keep what is there").await?;
    window.click("button", "Save").await?;
    window.wait_until("no dialog", "!document.querySelector('dialog[open]')", vec![]).await?;
    window.close().await?;
    let store = desk.store()?;
    let said: Voice = store.get(voice).unwrap();
    assert_eq!(said.may_quote, Consent::No);
    Ok(())
}

#[tokio::test]
async fn a_meeting_that_was_moved_while_its_plan_waited_stays_where_it_was_moved_to() -> Outcome {
    let desk = Desk::lay()?.with_vault()?;
    let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    let meeting = {
        let mut store = desk.store()?;
        let question =
            Question { key: "own-1".into(), words: "Hopes?".into(), teacher_words: "Hopes?".into() };
        let planned = Conference {
            family: rosas(&mut store),
            day: store.today() + chrono::Days::new(1),
            time: time(15),
            questions: Json(vec![question]),
            ..Conference::default()
        };
        let id = save_conference(&mut store, planned).unwrap().value;
        let planned: Conference = store.get(id).unwrap();
        let mut began = serde_json::to_value(&planned).unwrap();
        // The form's own field for another question.
        began["own"] = json!({ "words": "", "teacher_words": "" });
        let mut now = began.clone();
        now["place"] = json!("Room 14");
        waits(&mut store, &format!("conference/{id}/plan"), &began, &now);
        meanwhile(&mut store, &Conference { time: time(17), ..planned });
        id
    };
    let window = desk.open_window().await?;
    window.unlock().await?;
    window.click("button", "Conferences").await?;
    window.click("button", "Rosas family").await?;
    window.click("button", "What else can be done").await?;
    window.click("menuitem", "Change the plan").await?;
    window.wait_for_text("You had begun this.").await?;
    assert_eq!(window.value("Where").await?, "Room 14");
    window.screenshot(artefacts_folder("window-tests")?.join("stale-plan.png")).await?;
    window.click("button", "Save").await?;
    window.find("button", "Start, family first").await?;
    window.close().await?;
    let store = desk.store()?;
    let planned: Conference = store.get(meeting).unwrap();
    assert_eq!((planned.place.as_str(), planned.time), ("Room 14", time(17)));
    Ok(())
}
