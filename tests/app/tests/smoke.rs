//! The window opens and greets.

#![cfg(test)]

use firstword_window_tests::{Desk, Outcome};

#[tokio::test]
async fn the_first_start_welcomes_without_barriers() -> Outcome {
    let desk = Desk::lay()?;
    let window = desk.open_window().await?;
    window.find("heading", "First, a passphrase").await?;
    window.has_no_barriers().await?;
    window.close().await
}

#[test]
fn starting_the_app_makes_no_network_socket() -> Outcome {
    let desk = Desk::lay()?;
    let app = desk.open_traced()?;
    assert_eq!(app.inet_calls()?, Vec::<String>::new());
    assert_eq!(app.inet_sockets()?, Vec::new());
    app.close()
}
