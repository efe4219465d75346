//! Recordings: kept as they sound, without the tags that say where, when and with what they were made.

use std::io::Cursor;

use img_parts::Bytes;
use img_parts::riff::{RiffChunk, RiffContent};
use lofty::config::WriteOptions;
use lofty::file::{AudioFile, FileType, TaggedFileExt};
use lofty::probe::Probe;
use lofty::tag::TagType;

use super::{Evidence, EvidenceKind};

/// A recording as it is kept; a word for the reason where it cannot be.
pub(super) fn read(bytes: Vec<u8>) -> Result<Evidence, &'static str> {
    let probe = Probe::new(Cursor::new(&bytes)).guess_file_type().map_err(|_| "evidence-broken")?;
    let kind = probe.file_type().ok_or("evidence-recording-kind")?;
    let media_type = media_type(kind).ok_or("evidence-recording-kind")?;
    if kind == FileType::Mp4 && boxes(&bytes).is_some_and(|boxes| shows_pictures(&bytes, &boxes)) {
        return Err("evidence-video");
    }
    let heard = probe.read().map_err(|_| "evidence-broken")?;
    let seconds = heard.properties().duration().as_secs();
    let tags: Vec<TagType> = heard.tags().iter().map(lofty::tag::Tag::tag_type).collect();
    drop(heard);
    let content = match kind {
        FileType::Mp4 => without_boxes(bytes)?,
        FileType::Wav => only_sound(bytes)?,
        _ => without_tags(bytes, &tags)?,
    };
    Ok(Evidence {
        kind: EvidenceKind::Recording,
        media_type,
        content,
        thumbnail: None,
        original: None,
        size: None,
        pages: None,
        seconds: Some(seconds),
        name: String::new(),
    })
}

fn media_type(kind: FileType) -> Option<&'static str> {
    match kind {
        FileType::Mpeg => Some("audio/mpeg"),
        FileType::Mp4 => Some("audio/mp4"),
        FileType::Aac => Some("audio/aac"),
        FileType::Flac => Some("audio/flac"),
        FileType::Vorbis | FileType::Opus | FileType::Speex => Some("audio/ogg"),
        FileType::Wav => Some("audio/wav"),
        _ => None,
    }
}

fn without_tags(bytes: Vec<u8>, tags: &[TagType]) -> Result<Vec<u8>, &'static str> {
    let mut file = Cursor::new(bytes);
    for tag in tags {
        file.set_position(0);
        tag.remove_from(&mut file, WriteOptions::default().preferred_padding(0))
            .map_err(|_| "evidence-broken")?;
    }
    Ok(file.into_inner())
}

/// A WAV with its format and its sound alone.
fn only_sound(bytes: Vec<u8>) -> Result<Vec<u8>, &'static str> {
    let mut riff = RiffChunk::from_bytes(Bytes::from(bytes)).map_err(|_| "evidence-broken")?;
    if let RiffContent::List { subchunks, .. } = riff.content_mut() {
        subchunks.retain(|chunk| [b"fmt ", b"fact", b"data"].contains(&&chunk.id()));
    }
    Ok(riff.encoder().bytes().to_vec())
}

/// A box of an MP4 (ISO/IEC 14496-12): its kind, where it begins, where what is in it begins, and where it ends.
struct Mp4Box {
    kind: [u8; 4],
    begin: usize,
    inside: usize,
    end: usize,
}

/// The boxes that hold nothing but boxes and lead to the tracks.
const LEAD_ON: [&[u8; 4]; 3] = [b"moov", b"trak", b"mdia"];
/// The boxes that hold what is said about a recording: user data with a place (`©xyz`, `loci`), tags, and makers' own.
const SAID_ABOUT: [&[u8; 4]; 3] = [b"udta", b"meta", b"uuid"];
/// The boxes that begin with when it was made and changed.
const DATED: [&[u8; 4]; 3] = [b"mvhd", b"tkhd", b"mdhd"];

/// All boxes on the way to the tracks; none where one does not fit into the one it is in.
fn boxes(bytes: &[u8]) -> Option<Vec<Mp4Box>> {
    let mut found = Vec::new();
    let mut open = vec![(0, bytes.len())];
    while let Some((mut at, end)) = open.pop() {
        while at < end {
            let next = box_at(bytes, at, end)?;
            at = next.end;
            if LEAD_ON.contains(&&next.kind) {
                open.push((next.inside, next.end));
            }
            found.push(next);
        }
    }
    Some(found)
}

fn box_at(bytes: &[u8], begin: usize, end: usize) -> Option<Mp4Box> {
    let number = |at: usize, length: usize| -> Option<u64> {
        let digits = bytes.get(at..at + length).filter(|_| at + length <= end)?;
        Some(digits.iter().fold(0, |number, digit| number << 8 | u64::from(*digit)))
    };
    let kind: [u8; 4] = bytes.get(begin + 4..begin + 8)?.try_into().ok()?;
    let (inside, length) = match number(begin, 4)? {
        0 => (begin + 8, (end - begin) as u64),
        1 => (begin + 16, number(begin + 8, 8)?),
        length => (begin + 8, length),
    };
    let stop = begin.checked_add(usize::try_from(length).ok()?)?;
    (inside <= stop && stop <= end).then_some(Mp4Box { kind, begin, inside, end: stop })
}

fn shows_pictures(bytes: &[u8], boxes: &[Mp4Box]) -> bool {
    let handlers = boxes.iter().filter(|it| it.kind == *b"hdlr");
    handlers.filter_map(|it| bytes.get(it.inside + 8..it.inside + 12)).any(|handler| handler == b"vide")
}

/// An MP4 in which everything said about it is free space: nothing moves, so every offset into the sound stays right.
fn without_boxes(mut bytes: Vec<u8>) -> Result<Vec<u8>, &'static str> {
    let boxes = boxes(&bytes).ok_or("evidence-broken")?;
    for said in boxes.iter().filter(|it| SAID_ABOUT.contains(&&it.kind)) {
        bytes.get_mut(said.begin + 4..said.begin + 8).ok_or("evidence-broken")?.copy_from_slice(b"free");
        bytes.get_mut(said.inside..said.end).ok_or("evidence-broken")?.fill(0);
    }
    for dated in boxes.iter().filter(|it| DATED.contains(&&it.kind)) {
        // Version and flags, then two times of four bytes, or of eight in version 1.
        let length = if bytes.get(dated.inside) == Some(&1) { 16 } else { 8 };
        let times = dated.inside + 4..(dated.inside + 4 + length).min(dated.end);
        bytes.get_mut(times).ok_or("evidence-broken")?.fill(0);
    }
    Ok(bytes)
}
