//! Small files that must never be half there: written aside, flushed, read back, and only then put in place.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// The most bytes a key file may have; a real one has about a thousand.
const MOST_BYTES: u64 = 64 * 1024;

/// The content of a small file, or `None` when there is none. What is too large or no file at all cannot be a key
/// file and counts as damaged.
pub(super) fn read_small(path: &Path) -> Result<Option<Vec<u8>>> {
    // Asked before opening: to open a pipe would wait for ever.
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_file() => {}
        Ok(_) => return Err(Error::DamagedEnvelope),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Error::DamagedEnvelope);
    }
    Ok(Some(bytes))
}

/// Writes the same bytes under each name, in the order given. Everything that is likely to fail happens before the
/// first of them changes.
pub(super) fn write_all<const N: usize>(dir: &Path, names: [&str; N], bytes: &[u8]) -> Result<()> {
    let mut staged = Vec::with_capacity(N);
    for name in names {
        staged.push(Staged::write(dir, name, bytes)?);
    }
    for file in staged {
        file.put_in_place()?;
        // Between two of them as well, so that a power cut cannot reorder them.
        flush_folder(dir)?;
    }
    Ok(())
}

/// Moves a file that cannot be read out of the way, under the next free name; fine when there is none.
pub(super) fn set_aside(dir: &Path, name: &str) -> Result<()> {
    let stem = name.trim_end_matches(".json");
    for number in 1..1000u32 {
        let aside = dir.join(format!("{stem}.damaged-{number}.json"));
        if aside.try_exists()? {
            continue;
        }
        return match fs::rename(dir.join(name), aside) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        };
    }
    Err(Error::Io(ErrorKind::AlreadyExists))
}

/// Makes the folder where it is missing and closes it to other users.
pub(super) fn make_private_folder(dir: &Path) -> Result<()> {
    fs::create_dir_all(dir)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(dir, fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

/// Held while the key file is read, changed and written, so that two processes cannot undo each other's change.
pub(super) struct FolderLock {
    #[cfg(unix)]
    _folder: File,
}

impl FolderLock {
    /// Takes the lock. It is given back when dropped, or when the process ends in whatever way.
    pub(super) fn take(dir: &Path) -> Result<Self> {
        #[cfg(unix)]
        {
            let folder = File::open(dir)?;
            match folder.try_lock() {
                Ok(()) => Ok(Self { _folder: folder }),
                Err(fs::TryLockError::WouldBlock) => Err(Error::StoreBusy),
                Err(fs::TryLockError::Error(error)) => Err(error.into()),
            }
        }
        // A folder cannot be locked there.
        #[cfg(not(unix))]
        {
            let _ = dir;
            Ok(Self {})
        }
    }

    /// The same for a folder that may not be there.
    pub(super) fn take_existing(dir: &Path) -> Result<Self> {
        if dir.try_exists()? { Self::take(dir) } else { Err(Error::NoStore) }
    }
}

/// A file written beside its place. Unless it is put there, it is taken away again.
struct Staged {
    aside: PathBuf,
    place: PathBuf,
}

impl Staged {
    fn write(dir: &Path, name: &str, bytes: &[u8]) -> Result<Self> {
        let staged = Self { aside: dir.join(format!("{name}.new")), place: dir.join(name) };
        // What an interrupted write left behind was never in force.
        match fs::remove_file(&staged.aside) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        let mut file = create_private(&staged.aside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        drop(file);
        if fs::read(&staged.aside)? != bytes {
            return Err(Error::Io(ErrorKind::InvalidData));
        }
        Ok(staged)
    }

    fn put_in_place(self) -> Result<()> {
        Ok(fs::rename(&self.aside, &self.place)?)
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        // Gone already when it was put in place; harmless where it cannot be removed.
        let _ = fs::remove_file(&self.aside);
    }
}

/// A new file that only its owner may read and write, whatever the umask says.
fn create_private(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let file = options.open(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        file.set_permissions(fs::Permissions::from_mode(0o600))?;
    }
    Ok(file)
}

fn flush_folder(dir: &Path) -> Result<()> {
    #[cfg(unix)]
    File::open(dir)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = dir;
    Ok(())
}
