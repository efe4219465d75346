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
        BusType, Cancellable, DBusCallFlags, DBusConnection, DBusSignalFlags, UnixFDList, bus_get,
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

    /// Asks for the buses and does not wait for them: the window is opened meanwhile.
    pub(crate) fn lock_when_the_teacher_leaves<R: Runtime>(app: &AppHandle<R>) {
        for bus in [BusType::System, BusType::Session] {
            let app = app.clone();
            bus_get(bus, Cancellable::NONE, move |connection| {
                // A machine without this bus has nothing to say; the idle time locks there.
                if let Ok(connection) = connection {
                    listen(&app, bus, connection);
                }
            });
        }
    }

    fn listen<R: Runtime>(app: &AppHandle<R>, bus: BusType, connection: DBusConnection) {
        let stay_awake = StayAwake::default();
        if bus == BusType::System {
            ask_to_wait(&connection, Arc::clone(&stay_awake));
        }
        for (_, interface, signal) in SIGNALS.into_iter().filter(|(of, ..)| *of == bus) {
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
                    let stay_awake = Arc::clone(&stay_awake);
                    match (leaves, signal == SLEEP) {
                        (true, true) => lock_soon(&app, move || hold(&stay_awake, None)),
                        (true, false) => lock_soon(&app, || {}),
                        (false, true) => ask_to_wait(connection, stay_awake),
                        (false, false) => {}
                    }
                },
            );
        }
        // The subscriptions live as long as the connection, and that as long as the app.
        std::mem::forget(connection);
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

    /// Asks logind to let the laptop wait, and holds what it gives. Without logind there is nothing to hold.
    fn ask_to_wait(logind: &DBusConnection, stay_awake: StayAwake) {
        logind.call_with_unix_fd_list(
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
            move |answer| hold(&stay_awake, answer.ok().and_then(|(_, fds)| first_of(&fds))),
        );
    }

    fn first_of(fds: &UnixFDList) -> Option<OwnedFd> {
        let fd = fds.get(0).ok()?;
        #[expect(unsafe_code, reason = "gio gives a number")]
        // SAFETY: `get` duplicates the descriptor for its caller; nobody else closes it.
        let fd = unsafe { OwnedFd::from_raw_fd(fd) };
        Some(fd)
    }

    fn hold(stay_awake: &StayAwake, fd: Option<OwnedFd>) {
        *stay_awake.lock().unwrap_or_else(PoisonError::into_inner) = fd;
    }
}
