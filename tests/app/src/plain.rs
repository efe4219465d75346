//! The app as a teacher starts it, without automation in it: driven by X key events alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{Kept, bound};
use crate::{Desk, InetSocket, Outcome, PATIENCE, Process, Trouble};

/// The app without a driver. When it goes out of scope, so does the app.
pub struct PlainApp<'desk> {
    desk: &'desk Desk,
    app: Kept,
    window: String,
    trace: Option<PathBuf>,
}

impl<'desk> PlainApp<'desk> {
    pub(crate) fn open(desk: &'desk Desk) -> Outcome<Self> {
        Self::start(desk, bound(desk.app()), None)
    }

    pub(crate) fn open_traced(desk: &'desk Desk) -> Outcome<Self> {
        let trace = desk.folder().join("network.trace");
        let mut command = bound("strace");
        // Followed from the first instruction, so the app's own shield against debuggers does not come into it.
        command.args(["-f", "-qq", "--seccomp-bpf", "-e", "trace=socket", "-e", "signal=none", "-o"]);
        command.arg(&trace).arg(desk.app());
        Self::start(desk, command, Some(trace))
    }

    fn start(desk: &'desk Desk, mut command: Command, trace: Option<PathBuf>) -> Outcome<Self> {
        desk.seat(&mut command)?;
        let app = Kept::start(&mut command)?;
        let mut app = PlainApp { desk, app, window: String::new(), trace };
        // The screen is the app's alone, so the first window that shows is its window.
        app.window = app.xdotool(&["search", "--sync", "--onlyvisible", "--name", ".+"])?;
        app.window = app.window.lines().next().unwrap_or_default().to_owned();
        // There is no window manager to do it.
        app.xdotool(&["windowfocus", "--sync", &app.window])?;
        Ok(app)
    }

    /// Presses keys, by xdotool's names: `ctrl+n`, `Tab`, `Return`.
    ///
    /// # Errors
    /// [`Trouble::Unexpected`] when xdotool knows no such key.
    pub fn press(&self, chord: &str) -> Outcome {
        self.xdotool(&["key", "--clearmodifiers", chord]).map(drop)
    }

    /// Types one line where the cursor is. For the next line, press `Return`: xdotool loses line breaks.
    ///
    /// # Errors
    /// [`Trouble::Unexpected`].
    pub fn type_text(&self, text: &str) -> Outcome {
        self.xdotool(&["type", "--clearmodifiers", "--delay", "20", text]).map(drop)
    }

    /// Clicks at a point, in pixels from the window's upper left corner.
    ///
    /// # Errors
    /// [`Trouble::Unexpected`].
    pub fn click_at(&self, x: u32, y: u32) -> Outcome {
        let (x, y) = (x.to_string(), y.to_string());
        self.xdotool(&["mousemove", "--window", &self.window, &x, &y, "click", "1"]).map(drop)
    }

    /// Saves a picture of the screen as PNG; its folder is made.
    ///
    /// # Errors
    /// [`Trouble::File`] or [`Trouble::Unexpected`].
    pub fn screenshot(&self, path: &Path) -> Outcome {
        self.desk.picture(path, 1280, 800)
    }

    /// The app's process and all its descendants (its web processes).
    pub fn processes(&self) -> Vec<Process> {
        let mut tree = self.app.process().tree();
        if self.trace.is_some() && !tree.is_empty() {
            // strace itself is no part of the app.
            tree.remove(0);
        }
        tree
    }

    /// The internet sockets that any process of the app holds now.
    ///
    /// # Errors
    /// As [`Process::inet_sockets`].
    pub fn inet_sockets(&self) -> Outcome<Vec<InetSocket>> {
        let sockets = self.processes().into_iter().map(Process::inet_sockets);
        Ok(sockets.collect::<Outcome<Vec<_>>>()?.concat())
    }

    /// Every making of an internet socket since the start, as strace wrote it. Of an app that is traced
    /// ([`Desk::open_traced`]); needs no right to look into the process.
    ///
    /// # Errors
    /// [`Trouble::File`] when there is no trace.
    pub fn inet_calls(&self) -> Outcome<Vec<String>> {
        let trace = self.trace.clone().unwrap_or_default();
        let calls = fs::read_to_string(&trace).map_err(Trouble::file(trace))?;
        let inet = |line: &&str| {
            ["AF_INET", "AF_PACKET", "AF_BLUETOOTH", "AF_VSOCK"].iter().any(|f| line.contains(f))
        };
        Ok(calls.lines().filter(inet).map(str::to_owned).collect())
    }

    /// Asks the app to end, as a closing session does, and waits for it.
    ///
    /// # Errors
    /// [`Trouble::StillRunning`].
    pub fn close(mut self) -> Outcome {
        if let Some(app) = self.processes().first() {
            app.ask_to_end();
        }
        // A process that has ended is only gone once its parent has asked about it.
        if self.app.process().ends_within(PATIENCE) {
            Ok(())
        } else {
            Err(Trouble::StillRunning(self.app.child().id()))
        }
    }

    fn xdotool(&self, arguments: &[&str]) -> Outcome<String> {
        self.desk.xdotool(arguments)
    }
}
