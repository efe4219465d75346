//! What the shell asks of the operating system: a renderer that suits the machine, and time for last words at its end.

use std::time::Duration;

use tauri::{Emitter, Manager, Runtime, WebviewWindow, Window};

use crate::Desk;

/// How long the window has to write what is still being typed before it is closed or locked without it.
pub(crate) const LAST_WORDS: Duration = Duration::from_millis(1500);

/// Where there is no GPU, WebKit's shared-memory renderer takes a third less memory and a quarter of the processor.
/// Called before any thread starts.
pub(crate) fn choose_renderer() {
    #[cfg(target_os = "linux")]
    if !std::fs::exists("/dev/dri/renderD128").unwrap_or(false)
        && std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none()
    {
        #[expect(unsafe_code, reason = "no other thread runs yet, and GTK has not been started")]
        // SAFETY: this is the first thing the process does after closing itself; nothing else reads the environment.
        unsafe {
            std::env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        }
    }
}

/// How long a page may take to be read before its window is shown without it.
const READING: Duration = Duration::from_secs(3);

/// Shows the window.
pub(crate) fn show<R: Runtime>(window: &WebviewWindow<R>) {
    // It may have been closed meanwhile.
    let _ = window.show();
}

/// Shows the window even when its page does not come, so that nobody waits for a program that seems not to start.
pub(crate) fn show_at_the_latest<R: Runtime>(window: &WebviewWindow<R>) {
    let window = window.clone();
    std::thread::spawn(move || {
        std::thread::sleep(READING);
        show(&window);
    });
}

/// Reads the page anew when its web process crashed, so that nobody sits before an empty window: the store is open as it was, and
/// the page comes back to where the meeting stands. A process that crashes again at once is left alone. The web views of the
/// other systems do this themselves.
///
/// # Errors
/// When the window is gone.
#[cfg(target_os = "linux")]
pub(crate) fn read_anew_after_a_crash<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    use std::cell::Cell;
    use std::time::Instant;

    use webkit2gtk::{WebProcessTerminationReason, WebViewExt as _};

    window.with_webview(|view| {
        let last = Cell::new(None::<Instant>);
        view.inner().connect_web_process_terminated(move |view, reason| {
            let again = last.replace(Some(Instant::now())).is_some_and(|before| before.elapsed() < READING);
            if reason != WebProcessTerminationReason::TerminatedByApi && !again {
                view.reload();
            }
        });
    })
}

/// Nothing is to be done.
///
/// # Errors
/// None.
#[cfg(not(target_os = "linux"))]
pub(crate) fn read_anew_after_a_crash<R: Runtime>(_window: &WebviewWindow<R>) -> tauri::Result<()> {
    Ok(())
}

/// Asks the window to write its last words and close; closes it when it does not answer.
pub(crate) fn close_soon<R: Runtime>(window: &Window<R>) {
    let _ = window.emit("closing", ());
    let window = window.clone();
    std::thread::spawn(move || {
        std::thread::sleep(LAST_WORDS);
        window.state::<Desk>().lock();
        // It may have closed itself already.
        let _ = window.destroy();
    });
}
