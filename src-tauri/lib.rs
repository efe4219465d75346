//! The shell: one window, a typed bridge, and nothing that `firstword-core` could do.

mod commands;
mod desk;
mod error;
mod files;
mod leaving;
mod system;
mod typescript;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use firstword_core::clock::{Clock, SystemClock};
use firstword_core::roster::Progress;
use tauri::webview::PageLoadEvent;
use tauri::{Emitter, Manager, Runtime, WebviewUrl, WebviewWindowBuilder, WindowEvent};

pub use commands::{COMMANDS, write_types};
pub use desk::Desk;
pub use error::BridgeError;
pub use files::{OneFolder, Places};
pub use typescript::Written;

/// The page asks how things stand while its own script is still being read; `session.svelte.ts` takes the answer.
const ASK_EARLY: &str = "window.standing = window.__TAURI_INTERNALS__.invoke('vault_state');";

/// Starts the app and stays until its window is closed.
pub fn run() -> ExitCode {
    if let Err(error) = firstword_core::vault::harden_process() {
        eprintln!(
            "First Word could not close itself to other programs ({}); it does not start.",
            error.code()
        );
        return ExitCode::FAILURE;
    }
    system::choose_renderer();
    let desk = Desk::new(vault_dir(), clock());
    let desk = match std::env::var_os("FIRSTWORD_SAVE_DIR") {
        Some(folder) => desk.saving_to(OneFolder(folder.into())),
        None => desk,
    };
    let app = with_commands(tauri::Builder::default())
        .plugin(tauri_plugin_dialog::init())
        .manage(desk)
        .setup(|app| {
            open_window(app.handle())?;
            leaving::lock_when_the_teacher_leaves(app.handle());
            Ok(())
        })
        .on_window_event(|window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event
                && window.state::<Desk>().is_open()
            {
                // The window writes what is still being typed and then closes itself.
                api.prevent_close();
                system::close_soon(window);
            }
        })
        .build(tauri::generate_context!());
    match app {
        Ok(app) => {
            app.run(|_, _| {});
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("First Word could not open its window: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The app's commands on any runtime: the real one, and the mock one of the bridge's tests.
pub fn with_commands<R: Runtime>(builder: tauri::Builder<R>) -> tauri::Builder<R> {
    builder.invoke_handler(commands::handler())
}

fn open_window<R: Runtime>(app: &tauri::AppHandle<R>) -> tauri::Result<()> {
    // Nothing that the pages leave behind is kept, except where WebDriver needs a context of its own to attach to.
    let driven = std::env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|value| value == "true");
    WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("First Word")
        .inner_size(1280.0, 800.0)
        .min_inner_size(1024.0, 640.0)
        .incognito(!driven)
        .initialization_script(ASK_EARLY)
        // Shown with the page in it: no white sheet first, and WebKit never waits half a second for a page that is just
        // being read.
        .visible(false)
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished {
                system::show(&window);
            }
        })
        .build()
        .and_then(|window| {
            system::show_at_the_latest(&window);
            system::read_anew_after_a_crash(&window)
        })
}

/// `FIRSTWORD_VAULT`, or the folder that the system gives an app for its data.
fn vault_dir() -> PathBuf {
    let own = std::env::var_os("FIRSTWORD_VAULT").map(PathBuf::from);
    own.or_else(data_dir).unwrap_or_else(|| PathBuf::from("org.firstword.app"))
}

fn data_dir() -> Option<PathBuf> {
    let home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".local/share"));
    let base = match std::env::consts::OS {
        "windows" => std::env::var_os("APPDATA").map(PathBuf::from),
        "macos" => {
            std::env::var_os("HOME").map(|home| PathBuf::from(home).join("Library/Application Support"))
        }
        _ => std::env::var_os("XDG_DATA_HOME").map(PathBuf::from).or_else(home),
    };
    base.map(|base| base.join("org.firstword.app"))
}

/// The machine's clock; in debug builds `FIRSTWORD_NOW` (RFC 3339) sets it, so that pictures and tests stand still.
fn clock() -> Arc<dyn Clock> {
    #[cfg(debug_assertions)]
    if let Some(now) = std::env::var("FIRSTWORD_NOW").ok().and_then(|now| now.parse().ok()) {
        return Arc::new(firstword_core::clock::FixedClock(now));
    }
    Arc::new(SystemClock)
}

/// Tells the window that the store was locked from outside.
pub(crate) fn tell_locked<R: Runtime>(app: &tauri::AppHandle<R>) {
    // A window that is gone has nothing left to blank.
    let _ = app.emit("vault-locked", ());
}

/// Tells the window how far reading a roster is.
pub(crate) fn tell_progress<R: Runtime>(app: &tauri::AppHandle<R>, progress: Progress) {
    // A window that is gone waits for nothing.
    let _ = app.emit("reading", progress);
}
