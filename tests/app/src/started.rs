//! A program from being called to its first screen being painted, and what it takes of the machine from then on.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{ChildStdout, Stdio};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};

use crate::process::{Kept, bound};
use crate::{Desk, Outcome, PATIENCE, Process, Trouble};

/// What a program says on its standard output when its first screen is on the display.
const PAINTED: &str = "painted";

/// A program whose first screen is painted. When it goes out of scope, so does the program.
pub struct Started {
    program: Kept,
    took: Duration,
    // Kept open: a program must not fail because nobody listens any more.
    _says: BufReader<ChildStdout>,
}

impl Desk {
    /// Starts a program on this desk and waits until it says `painted`. First Word does when `FIRSTWORD_SAY_PAINTED`
    /// is set.
    ///
    /// # Errors
    /// [`Trouble::NotStarted`]; [`Trouble::Unexpected`] when it ends, or says something else or nothing.
    pub fn start(&self, program: &Path) -> Outcome<Started> {
        self.start_with(program, &[])
    }

    /// The same, with arguments for the program.
    ///
    /// # Errors
    /// As [`Desk::start`].
    pub fn start_with(&self, program: &Path, arguments: &[&OsStr]) -> Outcome<Started> {
        let mut command = bound(program);
        self.seat(command.args(arguments))?;
        let called = Instant::now();
        let mut started = Kept::start(command.stdout(Stdio::piped()))?;
        let says = started.child().stdout.take();
        let mut says = says.map(BufReader::new).ok_or_else(|| self.unpainted(program, "nothing"))?;
        let line = next_line(&mut says).map_err(Trouble::file(program))?;
        let took = called.elapsed();
        if line.trim() != PAINTED {
            return Err(self.unpainted(program, &line));
        }
        Ok(Started { program: started, took, _says: says })
    }

    fn unpainted(&self, program: &Path, line: &str) -> Trouble {
        let answer = format!("instead of “{PAINTED}” it said “{}”\n{}", line.trim(), self.log());
        Trouble::Unexpected { program: program.display().to_string(), answer }
    }
}

impl Started {
    /// From the call to the first screen on the display.
    pub fn took(&self) -> Duration {
        self.took
    }

    /// The memory of the program and its web processes, in bytes; what they share with others counts in proportion
    /// (PSS).
    ///
    /// # Errors
    /// [`Trouble::File`] when the system will not tell: First Word is closed to other programs, and only root may look.
    pub fn memory(&self) -> Outcome<u64> {
        self.program.process().tree().into_iter().map(Process::memory).sum()
    }

    /// The processor time that the program and its web processes have taken so far.
    pub fn processor_time(&self) -> Duration {
        self.program.process().tree().into_iter().map(Process::processor_time).sum()
    }
}

/// One line, or what there is of it after [`PATIENCE`].
fn next_line(says: &mut BufReader<ChildStdout>) -> std::io::Result<String> {
    let patience = Timespec { tv_sec: PATIENCE.as_secs().cast_signed(), tv_nsec: 0 };
    let mut line = String::new();
    // The line is short enough to be written, and so to come, in one piece.
    if poll(&mut [PollFd::new(says.get_ref(), PollFlags::IN)], Some(&patience))? > 0 {
        says.read_line(&mut line)?;
    }
    Ok(line)
}
