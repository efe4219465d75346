//! Looking for a word where it must not be.

use std::fs;
use std::path::{Path, PathBuf};

use memchr::memmem;

use crate::{Outcome, Trouble};

/// The files below `folder` in which `word` stands in the clear: as UTF-8, UTF-16 of either byte order, or base64.
///
/// Take a word of at least 12 letters that occurs nowhere else.
///
/// # Errors
/// [`Trouble::File`] when a folder or file cannot be read: what was not looked at is not clean.
pub fn files_holding(word: &str, folder: &Path) -> Outcome<Vec<PathBuf>> {
    let forms = forms_of(word);
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(Trouble::file(&folder))? {
            let entry = entry.map_err(Trouble::file(&folder))?;
            let kind = entry.file_type().map_err(Trouble::file(entry.path()))?;
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file() && holds(&entry.path(), &forms)? {
                found.push(entry.path());
            }
        }
    }
    Ok(found)
}

fn holds(file: &Path, forms: &[Vec<u8>]) -> Outcome<bool> {
    let bytes = match fs::read(file) {
        // A temporary file may be gone again.
        Err(gone) if gone.kind() == std::io::ErrorKind::NotFound => return Ok(false),
        other => other.map_err(Trouble::file(file))?,
    };
    Ok(forms.iter().any(|form| memmem::find(&bytes, form).is_some()))
}

fn forms_of(word: &str) -> Vec<Vec<u8>> {
    let mut forms = vec![
        word.as_bytes().to_vec(),
        word.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        word.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    ];
    // In base64 a word looks different at each of three offsets; only its whole groups of three bytes are certain.
    forms.extend((0..3).filter_map(|skipped| Some(base64(word.as_bytes().get(skipped..)?))));
    forms.retain(|form| !form.is_empty());
    forms
}

/// The base64 letters of the whole groups of three bytes.
fn base64(bytes: &[u8]) -> Vec<u8> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let letters = |group: &[u8]| {
        let bits = group.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        [18, 12, 6, 0].map(|shift| LETTERS[(bits >> shift & 63) as usize])
    };
    bytes.chunks_exact(3).flat_map(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_every_form_and_only_there() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
        fs::create_dir(folder.path().join("deep")).unwrap();
        write("clean", b"nothing to see");
        write("deep/plain", b"they said marigoldlantern, twice");
        write("utf16", &"a marigoldlantern".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
        // base64 of "marigoldlantern" behind nothing, one and two letters.
        write("base64-0", b"bWFyaWdvbGRsYW50ZXJu");
        write("base64-1", b"eG1hcmlnb2xkbGFudGVybg==");
        write("base64-2", b"eHhtYXJpZ29sZGxhbnRlcm4=");

        let mut found = files_holding("marigoldlantern", folder.path()).unwrap();
        found.sort();
        let names = ["base64-0", "base64-1", "base64-2", "deep/plain", "utf16"];
        assert_eq!(found, names.map(|name| folder.path().join(name)));
    }
}
