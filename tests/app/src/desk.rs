//! A private screen and a private home folder for one test, and the app that is found there.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs::{self, DirBuilder, File};
use std::io::{BufRead, BufReader};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use firstword_core::clock::{Clock, FixedClock, SystemClock};
use tempfile::TempDir;

use crate::process::{Kept, bound};
use crate::{Outcome, PATIENCE, PlainApp, Trouble, Window};

/// What sets the app's clock.
const NOW: &str = "FIRSTWORD_NOW";

/// How often the screen is looked at until it rests.
const LOOKS: usize = 8;

/// What a teacher sits down at: a screen of 1280 × 800 and a home of their own. All of it is gone when the desk is.
pub struct Desk {
    screen: Screen,
    folder: TempDir,
    app: PathBuf,
    extra: Vec<(OsString, OsString)>,
}

impl Desk {
    /// A fresh desk for the app that was built beside this program (`FIRSTWORD_APP` names another one).
    ///
    /// # Errors
    /// When the app is not built, no private screen can be started, or the temporary folder cannot be written.
    pub fn lay() -> Outcome<Self> {
        let app = env::var_os("FIRSTWORD_APP").map(PathBuf::from);
        Self::lay_for(app.unwrap_or_else(|| profile_folder().join("firstword-app")))
    }

    /// A fresh desk for this very program.
    ///
    /// # Errors
    /// As [`Desk::lay`].
    pub fn lay_for(app: impl Into<PathBuf>) -> Outcome<Self> {
        let app = app.into();
        app.metadata().map_err(Trouble::start(format!("the app ({}; is it built?)", app.display())))?;
        let temp = env::temp_dir();
        let folder =
            tempfile::Builder::new().prefix("firstword-").tempdir_in(&temp).map_err(Trouble::file(temp))?;
        let desk = Desk { screen: Screen::start()?, folder, app, extra: Vec::new() };
        for name in ["home", "config", "data", "cache", "runtime", "tmp"] {
            let path = desk.folder().join(name);
            DirBuilder::new().mode(0o700).create(&path).map_err(Trouble::file(path))?;
        }
        Ok(desk)
    }

    /// The same desk at another time: a fixed clock, as RFC 3339 (`2026-03-12T15:40:00-05:00`). Debug builds only.
    pub fn at(self, now: &str) -> Self {
        self.with(NOW, now)
    }

    /// The clock of this desk: the one that was fixed, or the machine's.
    pub(crate) fn clock(&self) -> Arc<dyn Clock> {
        let fixed = self.extra.iter().rev().find(|(name, _)| name == NOW).and_then(|(_, now)| now.to_str());
        match fixed.and_then(|now| now.parse().ok()) {
            Some(now) => Arc::new(FixedClock(now)),
            None => Arc::new(SystemClock),
        }
    }

    /// The same desk with the system's dark theme.
    pub fn in_the_dark(self) -> Self {
        self.with("GTK_THEME", "Adwaita:dark")
    }

    /// The same desk with one more environment variable for the app.
    pub fn with(mut self, name: impl Into<OsString>, value: impl Into<OsString>) -> Self {
        self.extra.push((name.into(), value.into()));
        self
    }

    /// The folder the app keeps its vault in. Not there before the app makes it.
    pub fn vault(&self) -> PathBuf {
        self.folder().join("vault")
    }

    /// Everything the app may write to: home, vault, web view storage, temporary files, and what it said (`app.log`).
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What the app and the driver wrote to their standard output and error so far.
    pub fn log(&self) -> String {
        fs::read(self.log_file())
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .unwrap_or_default()
    }

    /// Opens the app's window and takes its wheel.
    ///
    /// # Errors
    /// [`Trouble::NoSession`] when no window comes up.
    pub async fn open_window(&self) -> Outcome<Window<'_>> {
        self.open_window_with(&[]).await
    }

    /// The same, with arguments for the app (a file to open, say).
    ///
    /// # Errors
    /// As [`Desk::open_window`].
    pub async fn open_window_with(&self, arguments: &[&str]) -> Outcome<Window<'_>> {
        Window::open(self, arguments).await
    }

    /// Opens the app without any automation in it.
    ///
    /// # Errors
    /// When the app does not start or shows no window.
    pub fn open_plain(&self) -> Outcome<PlainApp<'_>> {
        PlainApp::open(self)
    }

    /// The same under `strace`, which notes every network socket the app or a child of it ever makes.
    ///
    /// # Errors
    /// As [`Desk::open_plain`].
    pub fn open_traced(&self) -> Outcome<PlainApp<'_>> {
        PlainApp::open_traced(self)
    }

    /// The app's program.
    pub fn app(&self) -> &Path {
        &self.app
    }

    /// Gives a command this desk: its screen, its home, nothing of the machine's own session, output to the log.
    pub(crate) fn seat(&self, command: &mut Command) -> Outcome {
        let log = File::options().create(true).append(true).open(self.log_file());
        let log = log.map_err(Trouble::file(self.log_file()))?;
        let second = log.try_clone().map_err(Trouble::file(self.log_file()))?;
        command.env_clear().envs(self.environment()).stdin(Stdio::null()).stdout(log).stderr(second);
        Ok(())
    }

    /// Saves what is on the screen's upper left corner once two looks at it are the same.
    pub(crate) fn picture(&self, path: &Path, width: u64, height: u64) -> Outcome {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(Trouble::file(folder))?;
        }
        let mut last = self.look(width, height)?;
        for _ in 0..LOOKS {
            let now = self.look(width, height)?;
            if now == last {
                break;
            }
            last = now;
        }
        fs::write(path, last).map_err(Trouble::file(path))
    }

    /// The screen's upper left corner as PNG.
    fn look(&self, width: u64, height: u64) -> Outcome<Vec<u8>> {
        let mut command = Command::new("import");
        command.args(["-window", "root", "-crop", &format!("{width}x{height}+0+0"), "+repage"]);
        // Without times in it, so that the same picture is the same file.
        self.run(command.args(["-define", "png:exclude-chunks=date,time", "png:-"]))
    }

    /// Moves the mouse or presses keys as somebody at this desk does; gives what xdotool says.
    pub(crate) fn xdotool(&self, arguments: &[&str]) -> Outcome<String> {
        let mut command = Command::new("timeout");
        command.arg(PATIENCE.as_secs().to_string()).arg("xdotool").args(arguments);
        let answer = self.run(&mut command)?;
        Ok(String::from_utf8_lossy(&answer).trim().to_owned())
    }

    /// Runs a tool on this desk to its end and gives what it wrote.
    pub(crate) fn run(&self, command: &mut Command) -> Outcome<Vec<u8>> {
        self.seat(command)?;
        let words: Vec<_> = command.get_args().map(OsStr::to_string_lossy).collect();
        let program = format!("{} {}", command.get_program().to_string_lossy(), words.join(" "));
        // Its own streams, not the app's log.
        let output = command.stdout(Stdio::piped()).stderr(Stdio::piped()).output();
        let output = output.map_err(Trouble::start(&program))?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let answer = format!("{}\n{}", String::from_utf8_lossy(&output.stderr), self.log());
        Err(Trouble::Unexpected { program, answer })
    }

    fn environment(&self) -> Vec<(OsString, OsString)> {
        let folder = |name: &str| self.folder().join(name).into_os_string();
        let mut environment: Vec<(OsString, OsString)> = [
            ("PATH", env::var_os("PATH").unwrap_or_default()),
            ("DISPLAY", self.screen.name.clone().into()),
            ("HOME", folder("home")),
            ("XDG_CONFIG_HOME", folder("config")),
            ("XDG_DATA_HOME", folder("data")),
            ("XDG_CACHE_HOME", folder("cache")),
            ("XDG_RUNTIME_DIR", folder("runtime")),
            ("TMPDIR", folder("tmp")),
            ("FIRSTWORD_VAULT", folder("vault")),
            ("LANG", "C.UTF-8".into()),
            ("TZ", "UTC".into()),
            ("GDK_BACKEND", "x11".into()),
            ("GSETTINGS_BACKEND", "memory".into()),
            // Not the machine's buses: a test must neither see nor wake a real desktop.
            ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere".into()),
            ("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere".into()),
            ("NO_AT_BRIDGE", "1".into()),
            // A virtual screen has no graphics card.
            ("LIBGL_ALWAYS_SOFTWARE", "1".into()),
            ("WEBKIT_DISABLE_DMABUF_RENDERER", "1".into()),
        ]
        .map(|(name, value)| (name.into(), value))
        .into();
        environment.extend(self.extra.iter().cloned());
        environment
    }

    fn log_file(&self) -> PathBuf {
        self.folder().join("app.log")
    }
}

/// Where this build leaves things for people to look at: `tour`, `window-tests`, … The folder is made.
///
/// # Errors
/// [`Trouble::File`] when it cannot be made.
pub fn artefacts_folder(name: &str) -> Outcome<PathBuf> {
    let profile = profile_folder();
    let folder = profile.parent().unwrap_or(&profile).join(name);
    fs::create_dir_all(&folder).map_err(Trouble::file(&folder))?;
    Ok(folder)
}

/// `<target>/debug` or `<target>/release`: where this program itself was built.
pub(crate) fn profile_folder() -> PathBuf {
    let program = env::current_exe().unwrap_or_default();
    let beside = program.parent().unwrap_or(Path::new("."));
    // Tests are built one folder further down.
    if beside.ends_with("deps") { beside.parent().unwrap_or(beside) } else { beside }.to_path_buf()
}

/// A virtual X screen that nobody else can see or reach over the network.
struct Screen {
    name: String,
    _server: Kept,
}

impl Screen {
    fn start() -> Outcome<Self> {
        let mut command = bound("Xvfb");
        // It picks a free display number itself, and says it when it is ready.
        command.args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"]);
        let mut server =
            Kept::start(command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()))?;
        let mut number = String::new();
        if let Some(answer) = server.child().stdout.take() {
            BufReader::new(answer).read_line(&mut number).map_err(Trouble::start("Xvfb"))?;
        }
        match number.trim().parse::<u32>() {
            Ok(number) => Ok(Screen { name: format!(":{number}"), _server: server }),
            Err(_) => Err(Trouble::Unexpected { program: "Xvfb".into(), answer: "no display number".into() }),
        }
    }
}
