//! What the shell asks of the operating system: a renderer that suits the machine, and word of suspend and screen lock.

use std::time::Duration;

use tauri::{Emitter, Manager, Runtime, Window};

use crate::Desk;

/// How long the window has to write what is still being typed before it is closed or locked without it.
const LAST_WORDS: Duration = Duration::from_millis(1500);

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

/// Asks the window to write its last words and lock; locks without it when it does not.
#[cfg(target_os = "linux")]
fn lock_soon<R: Runtime>(app: &tauri::AppHandle<R>) {
    let _ = app.emit("locking", ());
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(LAST_WORDS);
        app.state::<Desk>().lock();
        crate::tell_locked(&app);
    });
}

/// Locks when the laptop goes to sleep or its screen is locked, where logind or the desktop says so over D-Bus.
#[cfg(target_os = "linux")]
pub(crate) fn lock_with_the_screen<R: Runtime>(app: &tauri::AppHandle<R>) {
    use gtk::gio::{BusType, Cancellable, DBusSignalFlags, bus_get_sync};

    // Which signals mean that the teacher has left: the bus, the interface, the signal. Those with an argument
    // mean it when the argument is true.
    let signals = [
        (BusType::System, "org.freedesktop.login1.Manager", "PrepareForSleep"),
        (BusType::System, "org.freedesktop.login1.Session", "Lock"),
        (BusType::Session, "org.freedesktop.ScreenSaver", "ActiveChanged"),
        (BusType::Session, "org.gnome.ScreenSaver", "ActiveChanged"),
    ];
    for (bus, interface, signal) in signals {
        // A machine without this bus has nothing to say; the idle time locks there.
        let Ok(connection) = bus_get_sync(bus, Cancellable::NONE) else { continue };
        let app = app.clone();
        connection.signal_subscribe(
            None,
            Some(interface),
            Some(signal),
            None,
            None,
            DBusSignalFlags::NONE,
            move |_, _, _, _, _, arguments| {
                let begins =
                    arguments.n_children() == 0 || arguments.child_value(0).get::<bool>() == Some(true);
                if begins && app.state::<Desk>().is_open() {
                    lock_soon(&app);
                }
            },
        );
        // The subscription lives as long as the connection, and that as long as the app.
        std::mem::forget(connection);
    }
}

/// Elsewhere the idle time locks.
#[cfg(not(target_os = "linux"))]
pub(crate) fn lock_with_the_screen<R: Runtime>(_app: &tauri::AppHandle<R>) {}
