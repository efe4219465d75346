//! Locking and unlocking.

#![cfg(test)]

use firstword_core::sharing::{ExportKind, journal};
use firstword_window_tests::{Bus, Desk, Logind, Outcome, PASSPHRASE, Window, artefacts_folder};

#[tokio::test]
async fn a_wrong_passphrase_is_told_so_and_the_right_one_opens_today() -> Outcome {
    let desk = Desk::lay()?.with_sample_class()?;
    let window = desk.open_window().await?;
    window.fill("Passphrase", "not this one at all").await?;
    window.press("Enter").await?;
    window.wait_for_text("That is not the passphrase.").await?;
    window.fill("Passphrase", PASSPHRASE).await?;
    window.press("Enter").await?;
    window.wait_for_text("Rosas family").await?;
    window.close().await
}

const LINE: &str = "Half a sentence about the bus";

/// Opens the records and types a line that is not logged yet.
async fn in_the_middle_of_a_line(desk: &Desk) -> Outcome<Window<'_>> {
    let window = desk.open_window().await?;
    window.unlock().await?;
    window.wait_for_text("Rosas family").await?;
    window.press("Ctrl+N").await?;
    window.fill("In one line", LINE).await?;
    Ok(window)
}

/// It is locked, no name is left on the screen, and whoever comes back finds the line.
async fn locks_and_keeps_the_line(window: Window<'_>) -> Outcome {
    window.find("heading", "First Word is locked").await?;
    assert!(!window.text().await?.contains("Rosas"));
    window.unlock().await?;
    window.wait_for_text("Rosas family").await?;
    window.press("Ctrl+N").await?;
    window.wait_for_text("This is what you had begun.").await?;
    assert_eq!(window.value("In one line").await?, LINE);
    window.close().await
}

#[tokio::test]
async fn ctrl_l_locks_at_once_with_the_unsaved_line_on_disk_and_no_name_left_on_the_screen() -> Outcome {
    let desk = Desk::lay()?.with_sample_class()?;
    let window = in_the_middle_of_a_line(&desk).await?;
    window.press("Ctrl+L").await?;
    locks_and_keeps_the_line(window).await
}

#[tokio::test]
async fn a_laptop_that_falls_asleep_locks_with_the_unsaved_line_on_disk() -> Outcome {
    let bus = Bus::start()?;
    let desk = Desk::lay()?.with("DBUS_SYSTEM_BUS_ADDRESS", bus.address()).with_sample_class()?;
    let window = in_the_middle_of_a_line(&desk).await?;
    bus.say_sleep()?;
    locks_and_keeps_the_line(window).await
}

#[tokio::test]
async fn a_laptop_waits_with_falling_asleep_until_the_records_are_locked_and_waits_again_the_next_time()
-> Outcome {
    let bus = Bus::start()?;
    let logind = Logind::start(&bus)?;
    let desk = Desk::lay()?.with("DBUS_SYSTEM_BUS_ADDRESS", bus.address()).with_sample_class()?;
    let window = in_the_middle_of_a_line(&desk).await?;
    let waits = |list: &str| list.contains("'sleep', 'First Word'") && list.contains("'delay'");
    logind.wait_until("waiting", waits)?;
    bus.say_sleep()?;
    window.find("heading", "First Word is locked").await?;
    logind.wait_until("free to sleep", |list| !waits(list))?;
    bus.say_awake()?;
    logind.wait_until("waiting again", waits)?;
    locks_and_keeps_the_line(window).await
}

#[tokio::test]
async fn a_screen_that_is_locked_locks_the_records_too() -> Outcome {
    let bus = Bus::start()?;
    let desk = Desk::lay()?.with("DBUS_SESSION_BUS_ADDRESS", bus.address()).with_sample_class()?;
    let window = in_the_middle_of_a_line(&desk).await?;
    bus.say_screen_locked()?;
    locks_and_keeps_the_line(window).await
}

#[tokio::test]
async fn a_lock_while_a_place_is_chosen_keeps_the_document_on_the_laptop_and_says_so() -> Outcome {
    let bus = Bus::start()?;
    let desk = Desk::lay()?.with("DBUS_SESSION_BUS_ADDRESS", bus.address()).with_sample_class()?;
    let window = desk.open_window().await?;
    window.unlock().await?;
    window.wait_for_text("Rosas family").await?;
    window.click("button", "Summaries").await?;
    window.wait_for_text("What leaves this laptop").await?;
    window.find("img", "").await?;
    window.click_button("Save PDF").await?;
    let dialog = desk.dialog()?;
    bus.say_screen_locked()?;
    window.find("heading", "First Word is locked").await?;
    let place = desk.folder().join("summary.pdf");
    desk.answer_dialog(&dialog, &place)?;
    window.wait_for_text("Nothing has left this laptop, and no file was written.").await?;
    window.screenshot(artefacts_folder("window-tests")?.join("locked-while-saving.png")).await?;
    let left: Vec<_> = std::fs::read_dir(desk.folder()).unwrap().flatten().map(|it| it.file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains("summary")), "{left:?}");
    assert!(!left.iter().any(|name| name.to_string_lossy().ends_with(".part")), "{left:?}");
    window.close().await?;
    let lines = journal(&desk.store()?).unwrap();
    assert!(lines.iter().all(|line| line.kind != ExportKind::TermSummary), "{lines:?}");
    Ok(())
}

#[tokio::test]
async fn the_privacy_view_blurs_words_and_leaves_initials_by_one_key() -> Outcome {
    let desk = Desk::lay()?.with_sample_class()?;
    let window = desk.open_window().await?;
    window.unlock().await?;
    window.wait_for_text("Rosas family").await?;
    window.press("F8").await?;
    window.wait_for_text_to_go("Rosas").await?;
    window.press("F8").await?;
    window.wait_for_text("Rosas family").await?;
    window.close().await
}
