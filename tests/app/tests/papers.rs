//! The papers of a conference, looked at and saved in the real window by keyboard; and what is answered before a meeting.

#![cfg(test)]

use firstword_core::sharing::{ExportKind, journal};
use firstword_window_tests::{Desk, Look, Outcome, Window};

const ENGLISH: Look = Look::ALL[0];
const ENGLISH_AND_DARK: Look = Look::ALL[1];

/// The page of the next conference of the sample class.
async fn at_a_conference(desk: &Desk) -> Outcome<Window<'_>> {
    let window = desk.open_window().await?;
    window.open_vault().await?;
    window.press_button("Conferences").await?;
    window.click_first("main .lines .open").await?;
    window.find("heading", "The three things they want to know").await?;
    Ok(window)
}

#[tokio::test]
async fn an_invitation_is_looked_at_and_saved_by_keyboard_with_its_line_in_the_journal() -> Outcome {
    for look in [ENGLISH, ENGLISH_AND_DARK] {
        let saved = tempfile::tempdir().expect("a folder");
        let desk = Desk::lay()?.with_sample_class()?.looking(look)?;
        let desk = desk.with("FIRSTWORD_SAVE_DIR", saved.path().as_os_str());
        let window = at_a_conference(&desk).await?;
        window.has_no_barriers().await?;
        window.picture(look, "papers-conference").await?;
        window.press_button("Invitation").await?;
        let page = "[...document.querySelectorAll('dialog img')].some((page) => page.complete && page.naturalWidth > 0)";
        window.wait_until("the page of the invitation", page, vec![]).await?;
        window.has_no_barriers().await?;
        window.picture(look, "papers-invitation").await?;
        window.press_button("Save as PDF").await?;
        window.wait_for_text("Saved as Invitation").await?;
        window.close().await?;
        let files: Vec<String> = std::fs::read_dir(saved.path())
            .expect("the folder")
            .map(|file| file.expect("a file").file_name().to_string_lossy().into_owned())
            .collect();
        assert!(files.len() == 1 && files[0].starts_with("Invitation "), "{files:?}");
        let kinds: Vec<ExportKind> =
            journal(&desk.store()?).expect("the journal").into_iter().map(|line| line.kind).collect();
        assert_eq!(kinds, [ExportKind::Invitation]);
    }
    Ok(())
}

#[tokio::test]
async fn what_is_answered_before_a_meeting_stands_on_the_prep_sheet_of_the_family() -> Outcome {
    let desk = Desk::lay()?.with_sample_class()?.looking(ENGLISH)?;
    let window = at_a_conference(&desk).await?;
    window.reach("How can they help at home?").await?;
    window.type_text("Ten minutes of reading aloud, in any language.").await?;
    window.press_button("For the family to prepare").await?;
    window.wait_until("the words of the page", "document.querySelector('dialog details')", vec![]).await?;
    window.reach("Read the words of the pages").await?;
    window.press("Enter").await?;
    window.wait_for_text("Ten minutes of reading aloud, in any language.").await?;
    window.settle().await?;
    window.picture(ENGLISH, "papers-prep-family").await?;
    window.close().await
}
