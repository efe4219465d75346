//! Files beside the store, which hold nothing about anybody: written whole or not at all, and for this user alone. What
//! leaves the laptop goes through [`crate::sharing::leave`].

use std::io::Write as _;
use std::path::Path;

use crate::error::Result;

/// How the window looks, in the folder of the vault. It is read before the store is open.
pub const PREFERENCES_FILE: &str = "preferences.json";

/// Keeps how the window looks in the folder of the vault: the one file that a shell writes there itself.
///
/// # Errors
/// As the disk says; what was kept before is then still there.
pub fn keep_preferences(dir: &Path, text: &str) -> Result<()> {
    std::fs::create_dir_all(dir)?;
    write_whole(&dir.join(PREFERENCES_FILE), text.as_bytes())
}

/// Writes a file whole or not at all: beside it first, then in its place.
///
/// # Errors
/// As the disk says; what was there before is then still there.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let dir = path.parent().unwrap_or_else(|| Path::new("."));
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = dir.join(name);
    let written = write_private(&part, bytes).and_then(|()| std::fs::rename(&part, path));
    if written.is_err() {
        // What could be written of it is of no use to anybody; if even this fails, a ".part" file stays.
        let _ = std::fs::remove_file(&part);
    }
    Ok(written?)
}

fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
