//! What shows learning: dragged onto a conference's page, looked at, and shown in the meeting.

#![cfg(test)]

use std::path::{Path, PathBuf};

use firstword_window_tests::{Desk, Look, Outcome, Window, artefacts_folder};

fn fixtures(names: &[&str]) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/evidence");
    names.iter().map(|name| folder.join(name)).collect()
}

async fn press(window: &Window<'_>, button: &str) -> Outcome {
    window.find("button", button).await?;
    window.reach(button).await?;
    window.press("Enter").await
}

async fn picture(window: &Window<'_>, look: Look, name: &str) -> Outcome {
    window.settle().await?;
    let name = format!("evidence-{name}-{}-{}.png", look.locale, look.theme);
    window.screenshot(artefacts_folder("window-tests")?.join(name)).await
}

/// The pictures on the page are there, not only their frames.
async fn wait_for_pictures(window: &Window<'_>, within: &str, how_many: usize) -> Outcome {
    let seen = "[...document.querySelectorAll(arguments[0] + ' img')].filter((one) => one.complete && one.naturalWidth > 0).length >= arguments[1]";
    window.wait_until("the pictures", seen, vec![within.into(), how_many.into()]).await
}

#[tokio::test]
async fn files_are_dragged_onto_a_conference_looked_at_by_keyboard_and_shown_in_the_meeting() -> Outcome {
    for look in [Look::ALL[0], Look::ALL[1]] {
        let desk = Desk::lay()?.with_sample_class()?.looking(look)?;
        let window = desk.open_window().await?;
        window.open_vault().await?;
        press(&window, "Conferences").await?;
        window.click_first("main .lines .open").await?;
        window.find("heading", "What shows learning").await?;

        let files = fixtures(&["photo.jpg", "scan-named.jpg", "reading.mp3", "photo.heic"]);
        let files = desk.show_files(&files)?;
        files.drag_file_to(640, 370)?;
        window.wait_for_text("Let go to add this to what shows learning").await?;
        files.let_go()?;
        window.wait_for_text("3 files added.").await?;
        window.wait_for_text("photo.heic is a photo in the HEIC").await?;
        wait_for_pictures(&window, "main", 2).await?;
        window.has_no_barriers().await?;
        window.find("heading", "What shows learning").await?;
        window
            .ask("document.querySelector('main .thumbnail').scrollIntoView({ block: 'center' })", vec![])
            .await?;
        picture(&window, look, "added").await?;

        window.reach("scan-named PDF · 2 pages").await?;
        window.press("Enter").await?;
        wait_for_pictures(&window, "dialog", 1).await?;
        press(&window, "Next page").await?;
        window.wait_for_text("Page 2 of 2").await?;
        wait_for_pictures(&window, "dialog", 1).await?;
        window.has_no_barriers().await?;
        picture(&window, look, "a-document").await?;
        window.press("Escape").await?;

        press(&window, "Start, family first").await?;
        window.find("navigation", "Steps of the meeting").await?;
        window.wait_until("the big field", "document.activeElement?.tagName === 'TEXTAREA'", vec![]).await?;
        window.type_text("Lee más que antes.").await?;
        window.press("Ctrl+Enter").await?;
        window.wait_for_text("To look at together").await?;
        wait_for_pictures(&window, "main", 2).await?;
        window.has_no_barriers().await?;
        press(&window, "photo").await?;
        wait_for_pictures(&window, "dialog", 1).await?;
        picture(&window, look, "in-the-meeting").await?;
        window.close().await?;
    }
    Ok(())
}
