//! Where things are, and how other programs are called there.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::SystemTime;

/// The shell holds its pages, instead of asking a development server for them. The same for every call of cargo, so
/// that nothing is built twice.
pub(crate) const FEATURES: [&str; 2] = ["--features", "firstword-app/custom-protocol"];

/// What a step of xtask answers.
pub(crate) type Outcome<T = ()> = Result<T, Problem>;

/// Why xtask could not go on.
#[derive(Debug)]
pub(crate) enum Problem {
    /// A program is not there.
    NotStarted(String, io::Error),
    /// A program ran and failed; it has said why itself.
    Failed(String),
    /// Something only the person at the keyboard can do.
    ByHand(String),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::NotStarted(program, error) => write!(f, "{program} could not be started: {error}"),
            Problem::Failed(command) => write!(f, "this failed: {command}"),
            Problem::ByHand(what) => f.write_str(what),
        }
    }
}

/// The checkout, its target folder, and the programs that are found from it.
pub(crate) struct Place {
    root: PathBuf,
    target: PathBuf,
    path: OsString,
}

impl Place {
    /// The place that cargo was called from.
    pub(crate) fn find() -> Outcome<Self> {
        let missing = || Problem::ByHand("call it as `cargo xtask`".to_owned());
        let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).ok_or_else(missing)?;
        let root = package.parent().ok_or_else(missing)?.to_path_buf();
        let here =
            env::current_dir().map_err(|error| Problem::NotStarted("the current folder".into(), error))?;
        let target = env::var_os("CARGO_TARGET_DIR").filter(|named| !named.is_empty());
        let target = target.map_or(root.join("target"), |named| here.join(named));
        Ok(Place { root, target, path: env::var_os("PATH").unwrap_or_default() })
    }

    /// A file or folder of the checkout.
    pub(crate) fn source(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// A file or folder that is built or downloaded.
    pub(crate) fn built(&self, path: &str) -> PathBuf {
        self.target.join(path)
    }

    /// From now on programs in this folder come first.
    pub(crate) fn put_first(&mut self, folder: &Path) {
        let folders = [folder.to_path_buf()].into_iter().chain(env::split_paths(&self.path));
        // A folder whose name cannot stand in PATH is not used; what then is missing says so itself.
        self.path = env::join_paths(folders).unwrap_or_else(|_| self.path.clone());
    }

    /// A program, to be called in the root of the checkout.
    pub(crate) fn program(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", &self.path).env("CARGO_TARGET_DIR", &self.target);
        command
    }

    /// cargo over the whole workspace, with the features of [`FEATURES`]. Always the whole: which packages are chosen
    /// decides the features of shared dependencies, and with other features the large ones would be built again.
    pub(crate) fn cargo(&self, task: &str, arguments: &[&str]) -> Command {
        let mut command = self.program("cargo");
        command.args([task, "--workspace"]).args(FEATURES).args(arguments);
        command
    }

    /// A script of `ui/package.json`.
    pub(crate) fn npm_run(&self, script: &str) -> Command {
        let mut command = self.npm(&["run", "--silent", script]);
        command.env("NO_COLOR", "1");
        command
    }

    /// npm in `ui/`.
    pub(crate) fn npm(&self, arguments: &[&str]) -> Command {
        let mut command = self.program("npm");
        command.current_dir(self.source("ui")).args(arguments).stdin(Stdio::null());
        command
    }

    /// Builds the window's pages into `ui/dist`, unless they are newer than all they are made of: the shell has them
    /// inside and would be built again.
    pub(crate) fn build_pages(&self) -> Outcome {
        let made = modified(&self.source("ui/dist/index.html"));
        if made
            .is_some_and(|made| newest(&self.source("ui")).max(newest(&self.source("assets"))) < Some(made))
        {
            return Ok(());
        }
        say("Building the window's pages");
        must(&mut self.npm_run("build"))
    }

    /// Builds the app, the command line and the tour.
    pub(crate) fn build_app(&self) -> Outcome {
        say("Building the app (the first time takes a while)");
        must(&mut self.cargo("build", &[]))
    }
}

/// Tells what is done, a plain line each.
pub(crate) fn say(what: &str) {
    println!("· {what}");
}

/// How a command is written on a terminal.
pub(crate) fn written(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// Runs a command that has to succeed.
pub(crate) fn must(command: &mut Command) -> Outcome {
    if status(command)?.success() { Ok(()) } else { Err(Problem::Failed(written(command))) }
}

/// Runs a command to its end.
pub(crate) fn status(command: &mut Command) -> Outcome<ExitStatus> {
    command.status().map_err(|error| Problem::NotStarted(written(command), error))
}

/// What a program writes, trimmed; `None` when it is missing or fails.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// When a file was last written; `None` when it is not there.
pub(crate) fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|it| it.modified()).ok()
}

/// When anything below a folder was last written, renamed or removed; what is built or installed there does not count.
fn newest(path: &Path) -> Option<SystemTime> {
    let below = path.read_dir().into_iter().flatten().flatten();
    let own = |name: &OsStr| name != "node_modules" && name != "dist";
    let below = below.filter(|entry| own(&entry.file_name())).filter_map(|entry| newest(&entry.path()));
    below.max().max(modified(path))
}
