//! What the process as a whole does so that no key reaches the disk or another user.

use crate::error::Result;

/// Closes new files to other users (umask 077), forbids core dumps, and on Linux also forbids other processes of
/// the same user to read this one's memory. Call it once, before any thread or child process starts: children
/// inherit the first two.
///
/// # Errors
/// When the operating system refuses one of them.
pub fn harden_process() -> Result<()> {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit, umask};

        umask(rustix::fs::Mode::from_raw_mode(0o077));
        setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) })
            .map_err(std::io::Error::from)?;
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};

        set_dumpable_behavior(DumpableBehavior::NotDumpable).map_err(std::io::Error::from)?;
    }
    Ok(())
}
