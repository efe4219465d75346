//! Word of the teacher leaving the laptop, by suspend or screen lock, where logind or the desktop says so over D-Bus.

#[cfg(not(target_os = "linux"))]
use tauri::{AppHandle, Runtime};

/// Locks when the laptop goes to sleep or its screen is locked.
#[cfg(target_os = "linux")]
pub(crate) use linux::lock_when_the_teacher_leaves;

/// Elsewhere the idle time locks.
#[cfg(not(target_os = "linux"))]
pub(crate) fn lock_when_the_teacher_leaves<R: Runtime>(_app: &AppHandle<R>) {}

#[cfg(target_os = "linux")]
mod linux {
    use std::os::fd::{FromRawFd as _, OwnedFd};
    use std::sync::{Arc, Mutex, PoisonError};
    use std::time::{Duration, Instant};

    use gtk::gio::prelude::*;
    use gtk::gio::{
        BusType, Cancellable, DBusCallFlags, DBusConnection, DBusSignalFlags, UnixFDList, bus_get_sync,
    };
    use tauri::{AppHandle, Emitter, Manager, Runtime};

    use crate::Desk;
    use crate::system::LAST_WORDS;

    /// Which signals mean that the teacher leaves: the bus, the interface, the signal. Those with an argument mean it
    /// when the argument is true.
    const SIGNALS: [(BusType, &str, &str); 4] = [
        (BusType::System, LOGIND, SLEEP),
        (BusType::System, "org.freedesktop.login1.Session", "Lock"),
        (BusType::Session, "org.freedesktop.ScreenSaver", "ActiveChanged"),
        (BusType::Session, "org.gnome.ScreenSaver", "ActiveChanged"),
    ];
    const LOGIND: &str = "org.freedesktop.login1.Manager";
    const SLEEP: &str = "PrepareForSleep";
    /// How long logind may take to answer, in ms.
    const PATIENCE: i32 = 1000;
    /// How often it is looked whether the window has locked by itself.
    const LOOK: Duration = Duration::from_millis(20);

    /// While it is held, a laptop that goes to sleep waits until the vault is locked: its memory would otherwise sleep
    /// with the key in it. logind waits some seconds at the most.
    type StayAwake = Arc<Mutex<Option<OwnedFd>>>;

    pub(crate) fn lock_when_the_teacher_leaves<R: Runtime>(app: &AppHandle<R>) {
        let stay_awake = StayAwake::default();
        for (bus, interface, signal) in SIGNALS {
            // A machine without this bus has nothing to say; the idle time locks there.
            let Ok(connection) = bus_get_sync(bus, Cancellable::NONE) else { continue };
            if signal == SLEEP {
                set(&stay_awake, wait_for_us(&connection));
            }
            let (app, stay_awake) = (app.clone(), Arc::clone(&stay_awake));
            connection.signal_subscribe(
                None,
                Some(interface),
                Some(signal),
                None,
                None,
                DBusSignalFlags::NONE,
                move |connection, _, _, _, signal, arguments| {
                    let leaves =
                        arguments.n_children() == 0 || arguments.child_value(0).get::<bool>() == Some(true);
                    match (leaves, signal == SLEEP) {
                        (true, true) => {
                            let stay_awake = Arc::clone(&stay_awake);
                            lock_soon(&app, move || set(&stay_awake, None));
                        }
                        (true, false) => lock_soon(&app, || {}),
                        (false, true) => set(&stay_awake, wait_for_us(connection)),
                        (false, false) => {}
                    }
                },
            );
            // The subscription lives as long as the connection, and that as long as the app.
            std::mem::forget(connection);
        }
    }

    /// Asks the window to write its last words and lock; locks without it when it does not. `then` is called at the end.
    fn lock_soon<R: Runtime>(app: &AppHandle<R>, then: impl FnOnce() + Send + 'static) {
        let _ = app.emit("locking", ());
        let app = app.clone();
        std::thread::spawn(move || {
            let desk = app.state::<Desk>();
            let asked = Instant::now();
            while desk.is_open() && asked.elapsed() < LAST_WORDS {
                std::thread::sleep(LOOK);
            }
            if desk.is_open() {
                desk.lock();
                crate::tell_locked(&app);
            }
            then();
        });
    }

    /// What logind gives for as long as the laptop shall wait; nothing where there is no logind.
    fn wait_for_us(logind: &DBusConnection) -> Option<OwnedFd> {
        let (_, fds) = logind
            .call_with_unix_fd_list_sync(
                Some("org.freedesktop.login1"),
                "/org/freedesktop/login1",
                LOGIND,
                "Inhibit",
                Some(&("sleep", "First Word", "The records are being locked.", "delay").to_variant()),
                None,
                DBusCallFlags::NO_AUTO_START,
                PATIENCE,
                None::<&UnixFDList>,
                Cancellable::NONE,
            )
            .ok()?;
        let fd = fds.get(0).ok()?;
        #[expect(unsafe_code, reason = "gio gives a number")]
        // SAFETY: `get` duplicates the descriptor for its caller; nobody else closes it.
        let fd = unsafe { OwnedFd::from_raw_fd(fd) };
        Some(fd)
    }

    fn set(stay_awake: &StayAwake, fd: Option<OwnedFd>) {
        *stay_awake.lock().unwrap_or_else(PoisonError::into_inner) = fd;
    }
}
