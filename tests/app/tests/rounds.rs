//! A round of conferences, from its plan to a timetable that was moved in by hand, by keyboard alone.

#![cfg(test)]

use std::time::Instant;

use firstword_core::conferences::{Conference, Status};
use firstword_core::rounds::{Round, Wish, WishState};
use firstword_core::store::{Record, Store};
use firstword_window_tests::{Desk, Outcome, Window};

/// Waits until the field for a family's times has the keyboard, and nothing is noted for that family yet.
async fn at_the_next_answer(window: &Window<'_>) -> Outcome {
    let waiting = "nameOf(document.activeElement ?? document.body).startsWith('When they can')
        && !document.activeElement.value && !find('button', 'Take away:')";
    window.wait_until("the field of the next answer", waiting, vec![]).await
}

fn all<R: Record>(store: &Store) -> Vec<R> {
    store.select("true ORDER BY id", []).unwrap()
}

#[tokio::test]
async fn a_round_is_planned_answered_arranged_and_moved_by_keyboard_and_the_move_is_undone() -> Outcome {
    let desk = Desk::lay()?.with_sample_class()?;
    let window = desk.open_window().await?;
    window.open_vault().await?;
    window.press_button("Conferences").await?;
    window.press_button("Rounds of conferences").await?;
    window.press_button("Plan a round").await?;
    // As it is proposed: Enter in any field saves it.
    window.find("field", "Name").await?;
    window.reach("Name").await?;
    window.press("Enter").await?;

    window.press_button("Note the next answer").await?;
    let begun = Instant::now();
    for said in ["after 16:00", "not Monday and Tuesday", "until 16:30", "Thursday 15:00-18:00"] {
        at_the_next_answer(&window).await?;
        window.type_text(said).await?;
        window.press("Enter").await?;
        window.find("button", "Take away:").await?;
        window.press("Enter").await?;
    }
    at_the_next_answer(&window).await?;
    assert!(
        begun.elapsed().as_secs() < 40,
        "an answer takes seconds, also where keys are pressed by a driver"
    );

    window.press_button("Timetable").await?;
    window.press_button("Arrange").await?;
    // One of the four asked for an interpreter, and none is in the round yet.
    window.wait_for_text("3 of 4 meetings have a time in this proposal.").await?;
    window.wait_for_text("somebody who interprets Somali").await?;
    window.press_button("Take this timetable").await?;
    window.wait_until("a meeting", "document.querySelector('[data-conference]')", vec![]).await?;
    let planned = || -> Vec<Conference> {
        let mut all = all::<Conference>(&desk.store().unwrap());
        all.retain(|one| one.round.is_some() && one.status == Status::Planned);
        all.sort_by_key(|one| (one.day, one.time));
        all
    };

    window
        .wait_until(
            "a meeting that Tab leads to",
            "document.querySelector('[data-conference][tabindex=\"0\"]')",
            vec![],
        )
        .await?;
    let on_a_meeting = "document.activeElement?.dataset.conference";
    for _ in 0..40 {
        if window.ask(&format!("return Boolean({on_a_meeting})"), vec![]).await? == serde_json::json!(true) {
            break;
        }
        window.press("Tab").await?;
    }
    let first = window.ask(&format!("return {on_a_meeting}"), vec![]).await?;
    window.press("m").await?;
    window.wait_for_text("is in your hand").await?;
    window.press("Down").await?;
    window.find("button", "Move here").await?;
    window.wait_until("what it means", "find('button', 'Move here')?.disabled === false", vec![]).await?;
    window.press("Enter").await?;
    window.wait_for_text("moved").await?;
    let there = "document.activeElement?.dataset.conference === arguments[0]";
    window.wait_until("the keyboard on the meeting that was moved", there, vec![first.clone()]).await?;
    window.press("Ctrl+Z").await?;
    window.wait_for_text("Undone").await?;
    window.close().await?;

    let store = desk.store()?;
    let rounds = all::<Round>(&store);
    assert_eq!(rounds.len(), 2, "the sample class has one, and this is the other");
    let made = rounds.iter().max_by_key(|round| round.id).map(|round| round.id);
    let mut answered: Vec<Wish> = all(&store);
    answered.retain(|wish| Some(wish.round) == made && wish.state == WishState::Answered);
    assert_eq!(answered.len(), 4);
    drop(store);
    let meetings = planned();
    assert_eq!(meetings.len(), 3);
    assert!(
        meetings.iter().all(|one| !one.pinned),
        "the move, which fixes a meeting in its place, was undone"
    );
    Ok(())
}
