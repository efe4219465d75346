//! What can go wrong between a test and the window.

use std::io;
use std::path::PathBuf;

use fantoccini::error::{CmdError, NewSessionError};

use crate::axe::{self, Violation};

/// What every step of a window test answers.
pub type Outcome<T = ()> = Result<T, Trouble>;

/// Why a step of a window test could not be done.
#[derive(thiserror::Error)]
pub enum Trouble {
    /// A program could not be started: it is missing, or the folder it needs is.
    #[error("{program} could not be started: {source}")]
    NotStarted {
        /// The program as it was called.
        program: String,
        /// What the system said.
        source: io::Error,
    },
    /// A program started and then did not do what it is for.
    #[error("{program} did not answer as expected: {answer}")]
    Unexpected {
        /// The program as it was called.
        program: String,
        /// What it said or did instead.
        answer: String,
    },
    /// A file or folder of the test could not be read or written.
    #[error("{path}: {source}", path = path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The app did not open a window that can be driven.
    #[error("no session with the window: {source}\n{log}")]
    NoSession {
        /// What the driver said.
        source: Box<NewSessionError>,
        /// What the app and the driver wrote until then.
        log: String,
    },
    /// The driver refused a command, or the window went away.
    #[error("the driver: {0}")]
    Driver(Box<CmdError>),
    /// What was waited for did not come within [`PATIENCE`](crate::PATIENCE).
    #[error("never seen: {wanted}\n--- picture: {picture}\n--- the page said:\n{page}", picture = picture.display())]
    NeverSeen {
        /// What was looked for.
        wanted: String,
        /// The text that was on the page instead.
        page: String,
        /// A picture of the window at that moment.
        picture: PathBuf,
    },
    /// The page answered something that the test cannot read.
    #[error("the page answered {0}")]
    Answer(serde_json::Value),
    /// A key that this harness has no name for.
    #[error("no such key: {0}")]
    NoSuchKey(String),
    /// axe found barriers on the page.
    #[error("axe found {} barrier(s):\n{}", .0.len(), axe::listed(.0))]
    Barriers(Vec<Violation>),
    /// The process still ran after [`PATIENCE`](crate::PATIENCE).
    #[error("process {0} did not end")]
    StillRunning(u32),
}

impl From<CmdError> for Trouble {
    fn from(error: CmdError) -> Self {
        Trouble::Driver(Box::new(error))
    }
}

/// A test that returns an error prints it with `Debug`; a reader wants the sentence, not the structure.
impl std::fmt::Debug for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self, f)
    }
}

impl Trouble {
    /// For `map_err`: what went wrong with that file or folder.
    pub fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Trouble::File { path, source }
    }

    pub(crate) fn start(program: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let program = program.into();
        move |source| Trouble::NotStarted { program, source }
    }
}
