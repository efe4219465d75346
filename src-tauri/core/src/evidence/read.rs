//! A file as evidence: what it is, by its bytes and not by its name, and what of it is kept.

use std::io::Read as _;
use std::path::Path;

use infer::MatcherType;

use super::{EvidenceKind, Limits, document, photo, recording};
use crate::error::{Error, Result};

/// What is kept of a file, ready to be added. It holds bytes of a child's work, so it has no `Debug`.
pub struct Evidence {
    /// How it is looked at.
    pub kind: EvidenceKind,
    /// Media type of `content`.
    pub media_type: &'static str,
    /// What is kept.
    pub content: Vec<u8>,
    /// A small picture of it, as JPEG.
    pub thumbnail: Option<Vec<u8>>,
    /// The photo in its full size without what it said of place, time and device; when it was asked for and is larger.
    pub original: Option<Vec<u8>>,
    /// Width and height of a photo, in pixels.
    pub size: Option<(u32, u32)>,
    /// Pages of a document.
    pub pages: Option<usize>,
    /// Length of a recording in seconds.
    pub seconds: Option<u64>,
    /// A name for it: the file's, without its ending.
    pub name: String,
}

/// Reads a file that the teacher chose. `keep_original` asks for a photo's full size beside the one that is shown.
///
/// # Errors
/// [`Error::Unreadable`] with the reason when it is too large, broken, of a kind that is not kept, or protected.
pub fn read(path: &Path, keep_original: bool) -> Result<Evidence> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let file = std::fs::File::open(path)?;
    if !file.metadata()?.is_file() {
        return Err(unreadable(&name, "evidence-kind"));
    }
    let mut bytes = Vec::new();
    file.take(Limits::default().bytes + 1).read_to_end(&mut bytes)?;
    read_bytes(&name, bytes, keep_original)
}

/// As [`read`], of a file's bytes; `name` is only what it is called.
///
/// # Errors
/// As [`read`].
pub fn read_bytes(name: &str, bytes: Vec<u8>, keep_original: bool) -> Result<Evidence> {
    read_within(name, bytes, keep_original, &Limits::default())
}

/// As [`read_bytes`], within other limits than the usual ones.
///
/// # Errors
/// As [`read`].
pub fn read_within(name: &str, bytes: Vec<u8>, keep_original: bool, limits: &Limits) -> Result<Evidence> {
    if bytes.len() as u64 > limits.bytes {
        return Err(unreadable(name, "evidence-too-large"));
    }
    if bytes.is_empty() {
        return Err(unreadable(name, "empty"));
    }
    let kind = infer::get(&bytes).ok_or_else(|| unreadable(name, "evidence-kind"))?;
    let read = match (kind.matcher_type(), kind.mime_type()) {
        (_, "application/pdf") => document::read(bytes, limits),
        (_, "image/jpeg" | "image/png" | "image/webp" | "image/gif") => {
            photo::read(bytes, keep_original, limits)
        }
        (_, "image/heif" | "image/avif") => Err("evidence-heic"),
        (MatcherType::Audio, _) | (MatcherType::Video, "video/mp4" | "video/x-m4v") => recording::read(bytes),
        (MatcherType::Video, _) => Err("evidence-video"),
        _ => Err("evidence-kind"),
    };
    let stem = Path::new(name).file_stem().unwrap_or_default().to_string_lossy().trim().to_owned();
    read.map(|evidence| Evidence { name: stem, ..evidence }).map_err(|reason| unreadable(name, reason))
}

fn unreadable(name: &str, reason: &'static str) -> Error {
    Error::Unreadable { file: name.to_owned(), line: None, column: None, reason }
}
