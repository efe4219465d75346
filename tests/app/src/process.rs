//! Processes as the system sees them: the tree under one, its end, what it takes, and the network sockets it holds.

use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Child, Command};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, PidfdFlags, Signal, kill_process, pidfd_open};

use crate::{Outcome, PATIENCE, Trouble};

/// A running process, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Process(
    /// The process id.
    pub u32,
);

/// An internet socket that a process holds open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InetSocket {
    /// Who holds it.
    pub process: Process,
    /// The name of the holder's program.
    pub program: String,
    /// `tcp`, `tcp6`, `udp`, `udp6`, `raw` or `raw6`.
    pub protocol: &'static str,
    /// Local and remote address as the kernel writes them: hexadecimal, `address:port`.
    pub ends: String,
}

impl Process {
    /// The process and all its descendants, itself first. Empty when it has ended.
    pub fn tree(self) -> Vec<Process> {
        let parents = parents();
        let mut tree: Vec<Process> = parents.iter().filter(|(p, _)| *p == self).map(|(p, _)| *p).collect();
        let mut looked_at = 0;
        while let Some(&parent) = tree.get(looked_at) {
            tree.extend(parents.iter().filter(|(_, of)| *of == parent).map(|(p, _)| *p));
            looked_at += 1;
        }
        tree
    }

    /// The program's file name as it was called; empty when the process has ended.
    pub fn program(self) -> String {
        let command = fs::read(format!("/proc/{}/cmdline", self.0)).unwrap_or_default();
        let called = command.split(|byte| *byte == 0).next().unwrap_or_default();
        let called = String::from_utf8_lossy(called).into_owned();
        Path::new(&called).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// `kill -9`: the process gets no chance to save anything. Not an error when it has ended already.
    pub fn kill(self) {
        self.signal(Signal::KILL);
    }

    /// Asks the process to end, as a session that closes does.
    pub fn ask_to_end(self) {
        self.signal(Signal::TERM);
    }

    fn signal(self, signal: Signal) {
        if let Some(pid) = self.pid() {
            // The only other answer is that it is gone, which is what was wanted.
            let _ = kill_process(pid, signal);
        }
    }

    /// Waits until the process has ended.
    ///
    /// # Errors
    /// [`Trouble::StillRunning`] after [`PATIENCE`].
    pub fn wait_for_end(self) -> Outcome {
        self.ends_within(PATIENCE).then_some(()).ok_or(Trouble::StillRunning(self.0))
    }

    pub(crate) fn ends_within(self, patience: Duration) -> bool {
        let Some(Ok(pidfd)) = self.pid().map(|pid| pidfd_open(pid, PidfdFlags::empty())) else { return true };
        let limit =
            Timespec { tv_sec: patience.as_secs().cast_signed(), tv_nsec: patience.subsec_nanos().into() };
        poll(&mut [PollFd::new(&pidfd, PollFlags::IN)], Some(&limit)).is_ok_and(|ended| ended > 0)
    }

    /// The internet sockets that this one process holds now.
    ///
    /// # Errors
    /// [`Trouble::File`] when the system will not tell (the app forbids others to look into it; root still may).
    pub fn inet_sockets(self) -> Outcome<Vec<InetSocket>> {
        let Some(held) = self.held_sockets()? else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for protocol in ["tcp", "tcp6", "udp", "udp6", "raw", "raw6"] {
            // The process's own view: its network namespace may not be ours. A family that is off has no file.
            let Ok(table) = fs::read_to_string(format!("/proc/{}/net/{protocol}", self.0)) else { continue };
            let sockets =
                table.lines().skip(1).filter_map(socket_line).filter(|(inode, _)| held.contains(inode));
            found.extend(sockets.map(|(_, ends)| InetSocket {
                process: self,
                program: self.program(),
                protocol,
                ends,
            }));
        }
        Ok(found)
    }

    /// The inodes of the sockets it holds; `None` when the process has ended.
    fn held_sockets(self) -> Outcome<Option<Vec<String>>> {
        let folder = format!("/proc/{}/fd", self.0);
        let entries = match fs::read_dir(&folder) {
            Err(gone) if gone.kind() == ErrorKind::NotFound => return Ok(None),
            other => other.map_err(Trouble::file(&folder))?,
        };
        let targets = entries.flatten().filter_map(|entry| fs::read_link(entry.path()).ok());
        let inode = |target: &Path| {
            let target = target.to_str()?;
            Some(target.strip_prefix("socket:[")?.strip_suffix(']')?.to_owned())
        };
        Ok(Some(targets.filter_map(|target| inode(&target)).collect()))
    }

    /// The memory of this one process, in bytes; what it shares with others counts in proportion (PSS). 0 when it has
    /// ended.
    pub(crate) fn memory(self) -> Outcome<u64> {
        let file = format!("/proc/{}/smaps_rollup", self.0);
        let rollup = match fs::read_to_string(&file) {
            Err(_) if self.tree().is_empty() => return Ok(0),
            other => other.map_err(Trouble::file(&file))?,
        };
        let kibibytes = rollup.lines().find_map(|line| line.strip_prefix("Pss:")?.strip_suffix("kB"));
        Ok(kibibytes.and_then(|number| number.trim().parse::<u64>().ok()).unwrap_or_default() * 1024)
    }

    /// The processor time of this one process and of those of its children that have ended. Zero when it has ended.
    pub(crate) fn processor_time(self) -> Duration {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.0)).unwrap_or_default();
        let after_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
        let times =
            after_name.split_whitespace().skip(11).take(4).filter_map(|ticks| ticks.parse::<u64>().ok());
        // The kernel tells them in hundredths of a second.
        Duration::from_millis(times.sum::<u64>() * 10)
    }

    fn pid(self) -> Option<Pid> {
        Pid::from_raw(self.0.cast_signed())
    }
}

/// `inode` and `local -> remote` of one line of `/proc/<pid>/net/tcp` and its like.
fn socket_line(line: &str) -> Option<(String, String)> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    Some((fields.get(9)?.to_string(), format!("{} -> {}", fields.get(1)?, fields.get(2)?)))
}

/// Every process that runs, with its parent.
fn parents() -> Vec<(Process, Process)> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    pids.filter_map(|pid: u32| Some((Process(pid), running_under(pid)?))).collect()
}

/// The parent of a process that has not ended.
fn running_under(pid: u32) -> Option<Process> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The program's name stands in brackets and may itself hold spaces and brackets.
    let (_, after_name) = stat.rsplit_once(')')?;
    let mut fields = after_name.split_whitespace();
    let state = fields.next()?;
    let parent = fields.next()?.parse().ok()?;
    (!matches!(state, "Z" | "X")).then_some(Process(parent))
}

/// A command for `program` that ends even when the test process is killed.
pub(crate) fn bound(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL", "--"]).arg(program);
    command
}

/// A child process that ends, with all it started, when this value goes.
pub(crate) struct Kept(Child);

impl Kept {
    pub(crate) fn start(command: &mut Command) -> Outcome<Self> {
        command.spawn().map(Kept).map_err(Trouble::start("setpriv"))
    }

    pub(crate) fn process(&self) -> Process {
        Process(self.0.id())
    }

    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.0
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        // Children first are found, then all are ended: an orphan could not be found any more.
        for process in self.process().tree() {
            process.kill();
        }
        let _ = self.0.wait();
    }
}
