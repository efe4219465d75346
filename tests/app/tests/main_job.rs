//! The main job, from a fresh laptop to the summary for the principal.

#![cfg(test)]

use std::path::{Path, PathBuf};

use firstword_core::promises::Promise;
use firstword_core::sharing::{ExportKind, fingerprint, journal};
use firstword_window_tests::{Desk, Outcome, PASSPHRASE, Trouble, Window};

fn fixture(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures").join(path)
}

/// The first step: a passphrase, its recovery sheet, and two groups of the code typed back.
async fn make_the_vault(window: &Window<'_>) -> Outcome {
    window.wait_for_text("everything is lost").await?;
    window.fill("New passphrase", PASSPHRASE).await?;
    window.fill("The same once more", PASSPHRASE).await?;
    let enabled = "!find('button', 'Make my vault')?.disabled";
    window.wait_until("a passphrase that is strong enough", enabled, vec![]).await?;
    window.click_button("Make my vault").await?;
    window.wait_for_text("It is shown now and never again").await?;
    let groups = window
        .ask("return [...document.querySelectorAll('ol.code li')].map((li) => li.textContent)", vec![])
        .await?;
    let groups: Vec<String> = serde_json::from_value(groups).map_err(|error| Trouble::Unexpected {
        program: "the window".to_owned(),
        answer: error.to_string(),
    })?;
    window.click_button("Save the recovery sheet as PDF").await?;
    window.wait_for_text("Saved as").await?;
    window.click_button("I have it on paper").await?;
    for (place, group) in groups.iter().enumerate() {
        let label = format!("Group {}", place + 1);
        let asked =
            window.ask("return Boolean(find('field', arguments[0]))", vec![label.clone().into()]).await?;
        if asked == true {
            window.fill(&label, group).await?;
        }
    }
    window.click_button("Confirm the code").await
}

async fn say_who_you_are(window: &Window<'_>) -> Outcome {
    window.fill("Your name, as families call you", "Ms. Okafor").await?;
    window.fill("School", "Cedar Hollow School").await?;
    window.fill("Class or room", "Room 14, Grade 3").await?;
    window.fill("Whom your summaries go to", "Principal Reyes").await?;
    window.click_button("Go on to my class").await
}

async fn bring_in_the_class(window: &Window<'_>) -> Outcome {
    window.fill("Path of the file or folder", &fixture("roster/sds-v2.1").display().to_string()).await?;
    window.click_button("Look into it").await?;
    window.find("heading", "Who would be added").await?;
    window.wait_for_text("Nothing is written yet").await?;
    choose_every_class(window).await?;
    window.click("button", "Add ").await
}

/// The file holds a school; this teacher takes all of it.
async fn choose_every_class(window: &Window<'_>) -> Outcome {
    let asked = window.ask("return Boolean(find('field', 'Which class is yours'))", vec![]).await?;
    if asked == true {
        window.choose("Which class is yours", "All classes of the file").await
    } else {
        Ok(())
    }
}

#[tokio::test]
async fn from_a_fresh_laptop_to_the_summary_for_the_principal() -> Outcome {
    let desk = Desk::lay()?;
    let saved = desk.folder().join("saved");
    std::fs::create_dir_all(&saved).map_err(Trouble::file(saved.clone()))?;
    let desk = desk.with("FIRSTWORD_SAVE_DIR", saved.as_os_str().to_owned());
    let window = desk.open_window().await?;
    make_the_vault(&window).await?;
    say_who_you_are(&window).await?;
    bring_in_the_class(&window).await?;
    window.wait_for_text("Not heard from lately").await?;

    // The import is one change: one undo takes it all back, one redo brings it again.
    window.press("Ctrl+Z").await?;
    window.wait_for_text_to_go("Haddad").await?;
    window.press("Ctrl+Shift+Z").await?;
    window.wait_for_text("Haddad").await?;

    // A call is logged from anywhere.
    window.press("Ctrl+N").await?;
    window.fill("With whom", "Haddad").await?;
    window.press("Enter").await?;
    window.fill("In one line", "Noor read her own story to the class.").await?;
    window.press("Enter").await?;
    window.wait_for_text("Contact with Haddad logged").await?;

    hold_a_conference(&window).await?;
    export_the_summary(&window).await?;
    window.close().await?;

    let pdf = std::fs::read_dir(&saved)
        .map_err(Trouble::file(saved.clone()))?
        .filter_map(|file| Some(file.ok()?.path()))
        .find(|path| path.to_string_lossy().contains("summary"))
        .unwrap_or_else(|| panic!("no summary was saved"));
    let bytes = std::fs::read(&pdf).map_err(Trouble::file(pdf))?;
    assert!(bytes.starts_with(b"%PDF-"));
    let store = desk.store()?;
    let entries = journal(&store).unwrap();
    let entry = entries.iter().find(|export| export.kind == ExportKind::TermSummary).unwrap();
    assert_eq!(entry.sha256, fingerprint(&bytes));
    assert_eq!(entry.recipient, "Principal Reyes");
    let promises: Vec<Promise> = store.select("true", []).unwrap();
    assert_eq!(promises.len(), 1);
    assert_eq!(promises[0].what, "Send the fractions game home");
    Ok(())
}

async fn hold_a_conference(window: &Window<'_>) -> Outcome {
    window.click("button", "Conferences").await?;
    window.click_button("Plan a conference").await?;
    window.choose("Which family", "Nguyễn Thị · Minh Khai").await?;
    window.find("heading", "A conference with the Nguyễn Thị family").await?;
    window.fill("Where", "Room 14").await?;
    window.click_button("Save").await?;
    window.click_button("Start, family first").await?;
    window
        .wait_until("the cursor in the big field", "document.activeElement?.tagName === 'TEXTAREA'", vec![])
        .await?;
    window.type_text("She reads to her brother every night.").await?;
    window.click_button("The family has spoken").await?;
    window.wait_for_text("Three things families want to know").await?;
    window.click_button("We have shared").await?;
    window.click_button("Add a goal").await?;
    window.fill("The goal in plain words", "Read a 300-page book by spring").await?;
    window.click_button("Keep this goal").await?;
    window.wait_for_text("Read a 300-page book by spring").await?;
    window.click_button("Add a promise").await?;
    window.fill("What", "Send the fractions game home").await?;
    window.click_button("Keep this promise in mind").await?;
    window.click_button("We have decided").await?;
    window.wait_for_text("Read this aloud").await?;
    window.click("radio", "Yes, that is it").await?;
    window.click_button("Close the meeting").await?;
    window.wait_to_go("navigation", "Steps of the meeting").await
}

async fn export_the_summary(window: &Window<'_>) -> Outcome {
    window.click("button", "Summaries").await?;
    window.wait_for_text("What leaves this laptop").await?;
    window.find("img", "").await?;
    window.click_button("Save PDF").await?;
    window.wait_for_text("written down in the journal").await
}
