//! The window opens and greets.

use firstword_window_tests::{Desk, Outcome};

#[tokio::test]
async fn the_first_start_shows_its_heading() -> Outcome {
    let desk = Desk::lay()?;
    let window = desk.open_window().await?;
    window.find("heading", "").await?;
    window.has_no_barriers().await?;
    window.close().await
}
