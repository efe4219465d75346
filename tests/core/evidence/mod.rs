//! What shows learning is kept as it looks and sounds, and nothing else of its file.

#![cfg(test)]

mod kept;
mod limits;
mod store;

use std::path::PathBuf;

use firstword_core::evidence::{self, Evidence};
use firstword_core::{Error, Result};
use memchr::memmem;

/// The words that the fixtures carry wherever a file can say something of itself.
const SAID: &[u8] = b"PLACE-SENTINEL";

/// The files that are kept, with their media types.
const KEPT: [(&str, &str); 13] = [
    ("photo.jpg", "image/jpeg"),
    ("photo.webp", "image/jpeg"),
    ("drawing.png", "image/png"),
    ("drawing.gif", "image/png"),
    ("scan.pdf", "application/pdf"),
    ("scan-named.jpg", "application/pdf"),
    ("reading.mp3", "audio/mpeg"),
    ("reading.m4a", "audio/mp4"),
    ("phone.m4a", "audio/mp4"),
    ("reading.ogg", "audio/ogg"),
    ("reading.opus", "audio/ogg"),
    ("reading.flac", "audio/flac"),
    ("reading.wav", "audio/wav"),
];

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/evidence").join(name)
}

fn bytes_of(name: &str) -> Vec<u8> {
    std::fs::read(fixture(name)).unwrap()
}

/// What is kept of a fixture.
fn kept(name: &str) -> Evidence {
    evidence::read(&fixture(name), true).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Why a file is refused; none where it is kept.
fn reason(read: Result<Evidence>) -> Option<&'static str> {
    match read {
        Ok(_) => None,
        Err(Error::Unreadable { reason, .. }) => Some(reason),
        Err(error) => panic!("{error}"),
    }
}

fn says_of_itself(bytes: &[u8]) -> bool {
    memmem::find(bytes, SAID).is_some()
}
