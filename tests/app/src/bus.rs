//! A message bus of the test's own, on which it says what a laptop says that falls asleep or locks its screen.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::process::{Kept, bound};
use crate::{Outcome, PATIENCE, Trouble};

/// How often logind is asked again.
const LOOK: Duration = Duration::from_millis(50);

/// A private bus. It is gone when this value is.
pub struct Bus {
    address: String,
    _daemon: Kept,
}

impl Bus {
    /// Starts one.
    ///
    /// # Errors
    /// When it does not start.
    pub fn start() -> Outcome<Self> {
        let mut command = bound("dbus-daemon");
        command.args(["--session", "--nofork", "--print-address"]);
        let mut daemon =
            Kept::start(command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()))?;
        let mut address = String::new();
        if let Some(answer) = daemon.child().stdout.take() {
            BufReader::new(answer).read_line(&mut address).map_err(Trouble::start("dbus-daemon"))?;
        }
        Ok(Self { address: address.trim().to_owned(), _daemon: daemon })
    }

    /// Where it is reached.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Says on the bus that the laptop is about to sleep.
    ///
    /// # Errors
    /// When it cannot be said.
    pub fn say_sleep(&self) -> Outcome {
        self.say("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", true)
    }

    /// Says on the bus that the laptop has woken up.
    ///
    /// # Errors
    /// When it cannot be said.
    pub fn say_awake(&self) -> Outcome {
        self.say("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", false)
    }

    /// Says on the bus that the screen was locked.
    ///
    /// # Errors
    /// When it cannot be said.
    pub fn say_screen_locked(&self) -> Outcome {
        self.say("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", true)
    }

    fn say(&self, path: &str, signal: &str, holds: bool) -> Outcome {
        self.gdbus(&["emit", "--session", "--object-path", path, "--signal", signal, &holds.to_string()])?;
        Ok(())
    }

    /// What gdbus answers on this bus.
    fn gdbus(&self, arguments: &[&str]) -> Outcome<String> {
        let mut command = Command::new("gdbus");
        // By the address alone it would not introduce itself, and the bus would pass nothing on.
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.address).args(arguments);
        let output = command.output().map_err(Trouble::start("gdbus"))?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        let answer = String::from_utf8_lossy(&output.stderr).into_owned();
        Err(Trouble::Unexpected { program: "gdbus".into(), answer })
    }
}

/// A logind on a test's bus that is asked as the real one is, and never sends anything to sleep.
pub struct Logind<'a> {
    bus: &'a Bus,
    _mock: Kept,
}

impl<'a> Logind<'a> {
    /// Starts one and waits until it answers.
    ///
    /// # Errors
    /// When it does not.
    pub fn start(bus: &'a Bus) -> Outcome<Self> {
        // The system's own Python has the mock, whatever other Python is found first.
        let mut command = bound("/usr/bin/python3");
        command.args(["-m", "dbusmock", "--system", "--template", "logind"]);
        command.env("DBUS_SYSTEM_BUS_ADDRESS", bus.address());
        let mock = Kept::start(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()))?;
        let logind = Self { bus, _mock: mock };
        logind.wait_until("an answer", |_| true)?;
        Ok(logind)
    }

    /// Waits until the list of those for whom the laptop waits before it sleeps is as wanted.
    ///
    /// # Errors
    /// When it is not within [`PATIENCE`].
    pub fn wait_until(&self, wanted: &str, is_so: impl Fn(&str) -> bool) -> Outcome {
        let asked = Instant::now();
        loop {
            let answer = self.bus.gdbus(&[
                "call",
                "--session",
                "--dest=org.freedesktop.login1",
                "--object-path=/org/freedesktop/login1",
                "--method=org.freedesktop.login1.Manager.ListInhibitors",
            ]);
            match answer {
                Ok(list) if is_so(&list) => return Ok(()),
                answer if asked.elapsed() > PATIENCE => {
                    let answer =
                        format!("not {wanted}: {}", answer.unwrap_or_else(|trouble| trouble.to_string()));
                    return Err(Trouble::Unexpected { program: "logind".into(), answer });
                }
                _ => std::thread::sleep(LOOK),
            }
        }
    }
}
