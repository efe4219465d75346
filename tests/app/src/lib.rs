//! First Word's real window, driven from outside: what its tests, its tour and its figures stand on.
//!
//! A [`Desk`] is a private screen and a private home folder. On it a [`Window`] opens: the real app, driven through
//! WebKit's own WebDriver, with real key events. Where even that would change what is looked at (network sockets,
//! memory, start-up time) a [`PlainApp`] opens the app as a teacher would, driven by X key events alone.
//!
//! ```no_run
//! # async fn story() -> firstword_window_tests::Outcome {
//! let desk = firstword_window_tests::Desk::lay()?;
//! let window = desk.open_window().await?;
//! window.fill("Passphrase", "quiet orchard seven lamps").await?;
//! window.click("button", "Continue").await?;
//! window.wait_for_text("Recovery code").await?;
//! window.close().await
//! # }
//! ```

mod another;
mod axe;
mod bus;
mod desk;
mod documents;
mod keyboard;
mod keys;
mod laptop;
mod plain;
mod process;
mod sentinel;
mod started;
mod trouble;
mod walk;
mod window;

use std::time::Duration;

pub use another::AnotherProgram;
pub use axe::Violation;
pub use bus::{Bus, Logind};
pub use desk::{Desk, artefacts_folder};
pub use documents::Pdf;
pub use laptop::PASSPHRASE;
pub use plain::PlainApp;
pub use process::{InetSocket, Process};
pub use sentinel::files_holding;
pub use started::Started;
pub use trouble::{Outcome, Trouble};
pub use walk::Look;
pub use window::{Focus, Window};

/// How long anything on the screen may take to come before it counts as missing. Generous: a slow machine under
/// load is no defect of the app.
pub const PATIENCE: Duration = Duration::from_secs(20);
