//! What must not be found anywhere, and what must not be opened.

#![cfg(test)]

use firstword_window_tests::{Desk, Outcome, PASSPHRASE, files_holding};

#[tokio::test]
async fn a_sentinel_word_is_nowhere_in_the_clear_after_a_day_of_use() -> Outcome {
    let desk = Desk::lay()?.with_sample_class()?;
    let window = desk.open_window().await?;
    window.unlock().await?;
    window.wait_for_text("Rosas family").await?;
    // Logged, half typed, searched for, and locked away.
    window.press("Ctrl+N").await?;
    window.fill("With whom", "Rosas").await?;
    window.press("Enter").await?;
    window.fill("In one line", "Zanzibarquill asked about the bus").await?;
    window.press("Enter").await?;
    window.wait_for_text("Contact with Rosas logged").await?;
    window.press("Ctrl+N").await?;
    window.fill("In one line", "Zanzibarquill half a sentence").await?;
    window.press("Escape").await?;
    window.press("Ctrl+K").await?;
    window.type_text("Zanzibarquill").await?;
    window.wait_for_text("asked about the bus").await?;
    window.press("Escape").await?;
    window.press("Ctrl+L").await?;
    window.find("heading", "First Word is locked").await?;
    for word in ["Zanzibarquill", "Yoveli", PASSPHRASE] {
        assert_eq!(files_holding(word, desk.folder())?, Vec::<std::path::PathBuf>::new(), "{word}");
    }
    window.close().await?;
    for word in ["Zanzibarquill", "Yoveli", PASSPHRASE] {
        assert_eq!(files_holding(word, desk.folder())?, Vec::<std::path::PathBuf>::new(), "{word}");
    }
    Ok(())
}

#[test]
fn typing_and_unlocking_open_no_network_socket() -> Outcome {
    let desk = Desk::lay()?.with_sample_class()?;
    let app = desk.open_traced()?;
    app.type_text(PASSPHRASE)?;
    app.press("Return")?;
    app.press("ctrl+n")?;
    app.press("Escape")?;
    app.press("ctrl+k")?;
    app.type_text("Rosas")?;
    assert_eq!(app.inet_calls()?, Vec::<String>::new());
    assert_eq!(app.inet_sockets()?, Vec::new());
    app.close()
}
