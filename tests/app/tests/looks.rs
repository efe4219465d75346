//! Every screen, light and dark, in English and Spanish: no barrier, and no word without a translation.

#![cfg(test)]

use firstword_window_tests::{Desk, Look, Outcome};

async fn no_barriers(look: Look) -> Outcome {
    let desk = Desk::lay()?.with_sample_class()?.looking(look)?;
    let window = desk.open_window().await?;
    window.settle().await?;
    window.has_no_barriers().await?;
    window.open_vault().await?;
    window
        .walk(async |screen| {
            let missing =
                window.ask("return pageText().match(/\\b[a-z]+(-[a-z_]+){2,}\\b/g) ?? []", vec![]).await?;
            assert_eq!(missing, serde_json::json!([]), "{screen}: words without a translation");
            window.has_no_barriers().await.inspect_err(|_| eprintln!("on the screen {screen}, {look:?}"))
        })
        .await?;
    window.close().await
}

#[tokio::test]
async fn no_screen_has_a_barrier_in_english_and_light() -> Outcome {
    no_barriers(Look::ALL[0]).await
}

#[tokio::test]
async fn no_screen_has_a_barrier_in_english_and_dark() -> Outcome {
    no_barriers(Look::ALL[1]).await
}

#[tokio::test]
async fn no_screen_has_a_barrier_in_spanish_and_light() -> Outcome {
    no_barriers(Look::ALL[2]).await
}

#[tokio::test]
async fn no_screen_has_a_barrier_in_spanish_and_dark() -> Outcome {
    no_barriers(Look::ALL[3]).await
}

#[tokio::test]
async fn a_small_window_loses_nothing() -> Outcome {
    let desk = Desk::lay()?.with_sample_class()?;
    let window = desk.open_window().await?;
    window.resize(1024, 640).await?;
    window.open_vault().await?;
    window
        .walk(async |screen| {
            let wide = window
                .ask(
                    "return document.documentElement.scrollWidth > document.documentElement.clientWidth",
                    vec![],
                )
                .await?;
            assert_eq!(wide, serde_json::json!(false), "{screen} is wider than the window");
            Ok(())
        })
        .await?;
    window.close().await
}
