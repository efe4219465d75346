//! A message bus of the test's own, on which it says what a laptop says that falls asleep or locks its screen.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::process::{Kept, bound};
use crate::{Outcome, Trouble};

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
        self.say("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep")
    }

    /// Says on the bus that the screen was locked.
    ///
    /// # Errors
    /// When it cannot be said.
    pub fn say_screen_locked(&self) -> Outcome {
        self.say("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged")
    }

    fn say(&self, path: &str, signal: &str) -> Outcome {
        let mut command = Command::new("gdbus");
        // By the address alone it would not introduce itself, and the bus would pass nothing on.
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.address);
        command.args(["emit", "--session", "--object-path", path, "--signal", signal, "true"]);
        let output = command.output().map_err(Trouble::start("gdbus"))?;
        if output.status.success() {
            return Ok(());
        }
        let answer = String::from_utf8_lossy(&output.stderr).into_owned();
        Err(Trouble::Unexpected { program: "gdbus emit".into(), answer })
    }
}
