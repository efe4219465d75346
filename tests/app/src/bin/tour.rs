//! The tour: walks through the three moments with the sample class in the real window, and leaves a picture of every
//! screen, in light and dark, in English and Spanish, and the summary as PDF, in `target/tour/`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use firstword_window_tests::{Desk, Look, Outcome, Trouble, Window, artefacts_folder};

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let folder = match tour().await {
        Ok(folder) => folder,
        Err(trouble) => {
            eprintln!("The tour could not go on: {trouble}");
            return ExitCode::FAILURE;
        }
    };
    println!("{}", folder.display());
    ExitCode::SUCCESS
}

async fn tour() -> Outcome<PathBuf> {
    let folder = artefacts_folder("tour")?;
    for look in Look::ALL {
        let here = folder.join(format!("{}-{}", look.locale, look.theme));
        println!("· The window in {} and {}", look.locale, look.theme);
        first_start(look, &here).await?;
        with_the_sample_class(look, &here).await?;
    }
    Ok(folder)
}

/// The first screens of a fresh laptop.
async fn first_start(look: Look, folder: &Path) -> Outcome {
    let desk = Desk::lay()?.looking(look)?;
    let window = desk.open_window().await?;
    window.settle().await?;
    window.screenshot(folder.join("01-first-start.png")).await?;
    window.close().await
}

async fn with_the_sample_class(look: Look, folder: &Path) -> Outcome {
    let desk =
        Desk::lay()?.with_sample_class()?.looking(look)?.with("FIRSTWORD_SAVE_DIR", folder.as_os_str());
    let window = desk.open_window().await?;
    window.settle().await?;
    window.screenshot(folder.join("02-locked.png")).await?;
    window.open_vault().await?;
    let mut number = 3;
    window
        .walk(async |screen| {
            let name = format!("{number:02}-{screen}.png");
            number += 1;
            window.screenshot(folder.join(name)).await
        })
        .await?;
    meeting(&window, look, folder).await?;
    summary(&window, folder).await?;
    window.close().await
}

/// The family speaks first, we share, we decide, read back.
async fn meeting(window: &Window<'_>, look: Look, folder: &Path) -> Outcome {
    let begin = if look.locale == "es" { "Empezar" } else { "Start" };
    window.click_first("nav.rail > button:nth-of-type(1)").await?;
    window.settle().await?;
    window.click("button", begin).await?;
    window.wait_until("the big field", "document.activeElement?.tagName === 'TEXTAREA'", vec![]).await?;
    window.type_text("Sí, más que el año pasado. Se levanta sola. Pero los lunes le duele la panza").await?;
    window.press("Ctrl+3").await?;
    window.settle().await?;
    for step in ["30-meeting", "31-we-share", "32-we-decide", "33-read-back"] {
        window.settle().await?;
        window.screenshot(folder.join(format!("{step}.png"))).await?;
        window.press("Ctrl+Enter").await?;
    }
    window.click_first(".room .head button").await?;
    window.settle().await
}

/// What the principal gets.
async fn summary(window: &Window<'_>, folder: &Path) -> Outcome {
    window.click_first("nav.rail > button:nth-of-type(6)").await?;
    window.wait_until("the pages", "document.querySelector('img')?.complete", vec![]).await?;
    window.settle().await?;
    window.click_first("main .head button").await?;
    let saved = || {
        std::fs::read_dir(folder).is_ok_and(|files| {
            files.flatten().any(|file| file.path().extension().is_some_and(|ending| ending == "pdf"))
        })
    };
    window.settle().await?;
    if saved() {
        Ok(())
    } else {
        Err(Trouble::Unexpected { program: "Save PDF".to_owned(), answer: "no file".to_owned() })
    }
}
