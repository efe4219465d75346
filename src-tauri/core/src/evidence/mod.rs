//! Evidence of learning: photos, documents and recordings that show what a child does, kept inside the store.
//!
//! What is kept is made anew from what the file shows, so that neither a place nor a device nor a name that the file
//! carries comes along. The kinds, and what each lets through, stand in `docs/formats/evidence.md`.

mod deeds;
mod document;
mod jpeg;
mod photo;
mod read;
mod recording;

pub use deeds::{Copied, NewEvidence, add, attachments, content, copy, page, remove, save, thumbnail};
pub use read::{Evidence, read, read_bytes, read_within};

use chrono::NaiveDate;

use crate::contacts::Tier;
use crate::ids::{AttachmentId, ConferenceId, FamilyId, StudentId};
use crate::store::record::{record, words};

/// How much is taken on of a file before it is refused. A test sets it lower, to try it with a file that is harmless anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: u64,
    /// Memory that decoding one photo may take, in bytes.
    pub decoded: u64,
    /// Pages of a document.
    pub pages: usize,
    /// All streams of a document together, unpacked, in bytes.
    pub unpacked: usize,
    /// All pictures of a document together, in pixels.
    pub pixels: i64,
    /// The largest picture in a document, in pixels.
    pub picture: i64,
}

impl Default for Limits {
    /// As the sentences about them in the locale files say. A photo may have some 50 megapixels, or 20 where its format needs more.
    fn default() -> Self {
        Self {
            bytes: 50 * 1024 * 1024,
            decoded: 160 * 1024 * 1024,
            pages: 200,
            unpacked: 128 * 1024 * 1024,
            pixels: 100_000_000,
            picture: 25_000_000,
        }
    }
}

/// The longest side of a photo that is kept, in pixels.
pub const PHOTO_SIDE: u32 = 2048;
/// The longest side of a thumbnail, in pixels.
pub const THUMBNAIL_SIDE: u32 = 320;

words! {
    /// What a file shows itself as.
    EvidenceKind {
        /// A picture.
        Photo = "photo",
        /// Pages.
        Document = "document",
        /// Something to hear.
        Recording = "recording",
    }
}

record! {
    /// Something that shows what a child does. Its file stands in the store under its fingerprint.
    Attachment(AttachmentId) {
        /// Whose child.
        family: FamilyId,
        /// The child, where it is one's.
        student: Option<StudentId>,
        /// The meeting in which it is to be shown.
        conference: Option<ConferenceId>,
        /// When it was added.
        day: NaiveDate,
        /// What it shows, in the teacher's words.
        title: String,
        /// How it is looked at.
        kind: EvidenceKind,
        /// Media type of what is kept, as `image/jpeg`.
        media_type: String,
        /// Fingerprint of what is kept: SHA-256 in hexadecimal.
        content: String,
        /// Its size in bytes.
        bytes: i64,
        /// Fingerprint of the small picture of it, a JPEG; empty where there is none.
        thumbnail: String,
        /// Fingerprint of the photo in its full size; empty where it was not asked for.
        original: String,
        /// Its size in bytes.
        original_bytes: i64,
        /// Width in pixels, of a photo.
        width: Option<i64>,
        /// Height in pixels, of a photo.
        height: Option<i64>,
        /// Number of pages, of a document.
        pages: Option<i64>,
        /// Length in seconds, of a recording.
        seconds: Option<i64>,
        /// How far it may travel.
        tier: Tier,
    }
}
