//! Files that are broken or larger than what is kept: each gets its reason, and memory stays bounded. They are harmless in any
//! program: where a limit is tried, it is set so low that an ordinary file is just past it.

use std::io::Cursor;
use std::path::Path;

use firstword_core::evidence::{self, Limits};
use image::{GrayImage, ImageFormat, RgbaImage};
use lopdf::{Document, Object, Stream, dictionary};
use proptest::prelude::*;
use tempfile::TempDir;

use super::kept::a_photo;
use super::{KEPT, bytes_of, fixture, reason};
use crate::support::{folder_from_parent, passes_again};

#[test]
fn what_is_not_kept_is_refused_with_what_to_do_instead() {
    let refused = [
        ("photo.heic", "evidence-heic"),
        ("film.mp4", "evidence-video"),
        ("protected.pdf", "evidence-protected"),
        ("README.md", "evidence-kind"),
    ];
    for (name, why) in refused {
        assert_eq!(reason(evidence::read(&fixture(name), false)), Some(why), "{name}");
    }
    assert_eq!(reason(evidence::read(&fixture(""), false)), Some("evidence-kind"));
    assert_eq!(reason(evidence::read_bytes("a.jpg", Vec::new(), false)), Some("empty"));
}

#[test]
fn a_file_that_is_only_half_there_is_refused_or_kept_as_far_as_it_goes_and_harms_nothing() {
    for (name, _) in KEPT {
        let whole = bytes_of(name);
        for part in 0..8 {
            let half = whole[..whole.len() * part / 8].to_vec();
            // What matters is that it comes back with an answer.
            let _ = reason(evidence::read_bytes(name, half, true));
        }
    }
    let half = bytes_of("photo.jpg")[..4000].to_vec();
    assert_eq!(reason(evidence::read_bytes("photo.jpg", half, true)), Some("evidence-broken"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_happened_to_a_file_there_is_an_answer(
        which in 0..KEPT.len(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<prop::sample::Index>(),
        keeps_its_end in any::<bool>(),
    ) {
        let (name, _) = KEPT[which];
        let mut bytes = bytes_of(name);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if !keeps_its_end {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(kept) = evidence::read_bytes(name, bytes, true) {
            prop_assert!(!kept.content.is_empty());
        }
    }
}

/// A PDF with one picture of these sides on each of its pages.
fn a_pdf(pages: usize, width: u8, height: u8) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let all = document.new_object_id();
    let kids: Vec<Object> = (0..pages)
        .map(|_| {
            let image = document.add_object(an_image(width, height));
            let paint = b"q 100 0 0 100 0 0 cm /I Do Q".to_vec();
            let content = document.add_object(Stream::new(dictionary! {}, paint));
            let page = dictionary! {
                "Type" => "Page", "Parent" => all, "MediaBox" => vec![0.into(), 0.into(), 100.into(), 100.into()],
                "Contents" => content, "Resources" => dictionary! { "XObject" => dictionary! { "I" => image } },
            };
            document.add_object(page).into()
        })
        .collect();
    let count = i64::try_from(pages).unwrap();
    let pages = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count };
    document.objects.insert(all, Object::Dictionary(pages));
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => all });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// A grey picture, packed.
fn an_image(width: u8, height: u8) -> Stream {
    let said = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(width), "Height" => i64::from(height),
        "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8,
    };
    let mut stream = Stream::new(said, vec![0; usize::from(width) * usize::from(height)]);
    stream.compress().unwrap();
    stream
}

fn as_file(picture: &image::DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Why a file is refused within these limits; none when it is kept.
fn within(limits: Limits, name: &str, bytes: &[u8]) -> Option<&'static str> {
    reason(evidence::read_within(name, bytes.to_vec(), false, &limits))
}

#[test]
fn a_photo_is_measured_by_its_first_lines_before_anything_of_it_is_decoded() {
    let (grey, colours) = (GrayImage::new(64, 64).into(), RgbaImage::new(64, 64).into());
    // What decoding takes, in bytes: a channel is one, and a GIF is held twice.
    let photos = [
        ("grey.png", 64 * 64, as_file(&grey, ImageFormat::Png)),
        ("colours.png", 64 * 64 * 4, as_file(&colours, ImageFormat::Png)),
        ("drawing.gif", 64 * 64 * 4 * 2, as_file(&colours, ImageFormat::Gif)),
        ("photo.jpg", 64 * 64 * 3, a_photo(64, 64, None)),
    ];
    for (name, needed, bytes) in photos {
        let room = |decoded| Limits { decoded, ..Limits::default() };
        assert_eq!(within(room(needed), name, &bytes), None, "{name}");
        assert_eq!(within(room(needed - 1), name, &bytes), Some("evidence-too-many-pixels"), "{name}");
        // Its end is missing, and nobody got as far as noticing.
        let begun = &bytes[..bytes.len() - 16];
        assert_eq!(within(room(needed - 1), name, begun), Some("evidence-too-many-pixels"), "{name}");
    }
}

#[test]
fn a_document_is_measured_by_its_pages_its_pictures_and_what_it_unpacks_to() {
    let usual = Limits::default();
    let two = a_pdf(2, 64, 64);
    assert_eq!(within(usual, "two.pdf", &two), None);
    let refused = [
        ("evidence-too-large", Limits { bytes: two.len() as u64 - 1, ..usual }),
        ("evidence-too-many-pages", Limits { pages: 1, ..usual }),
        ("evidence-too-many-pixels", Limits { picture: 64 * 64 - 1, ..usual }),
        ("evidence-too-many-pixels", Limits { pixels: 2 * 64 * 64 - 1, ..usual }),
        ("evidence-too-large-inside", Limits { unpacked: 64 * 64 - 1, ..usual }),
        ("evidence-too-large-inside", Limits { unpacked: 2 * 64 * 64 - 1, ..usual }),
    ];
    for (why, limits) in refused {
        assert_eq!(within(limits, "two.pdf", &two), Some(why), "{limits:?}");
    }
    let fits = Limits { bytes: two.len() as u64, pages: 2, picture: 64 * 64, pixels: 2 * 64 * 64, ..usual };
    assert_eq!(within(fits, "two.pdf", &two), None);
}

#[test]
fn a_recording_that_ends_in_the_middle_of_what_it_begins_is_refused() {
    // A tag of ten bytes and a box of thirty-two, of which eight are there.
    let tag = b"ID3\x04\0\0\0\0\0\x0a".to_vec();
    assert_eq!(reason(evidence::read_bytes("a.mp3", tag, false)), Some("evidence-recording-kind"));
    let boxes = b"\0\0\0\x10ftypM4A \0\0\0\0\0\0\0\x20moov".to_vec();
    assert_eq!(reason(evidence::read_bytes("a.m4a", boxes, false)), Some("evidence-broken"));
}

/// The most memory that this process has held at once, in MiB.
#[cfg(target_os = "linux")]
pub(super) fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() / 1024
}

#[cfg(target_os = "linux")]
#[test]
fn the_largest_photos_that_are_kept_and_larger_ones_are_answered_in_bounded_memory() {
    const THIS_TEST: &str =
        "evidence::limits::the_largest_photos_that_are_kept_and_larger_ones_are_answered_in_bounded_memory";
    if let Some(dir) = folder_from_parent() {
        return answered_in_bounded_memory(&dir);
    }
    let dir = TempDir::new().unwrap();
    // In pixels as a good camera gives them: four bytes each is more than is taken on, one byte each is not.
    let photos = [
        ("colours.png", "evidence-too-many-pixels", RgbaImage::new(6500, 6500).into()),
        ("grey.png", "", GrayImage::new(9000, 9000).into()),
    ];
    for (name, why, picture) in photos {
        std::fs::write(dir.path().join(name), as_file(&picture, ImageFormat::Png)).unwrap();
        std::fs::write(dir.path().join(name).with_extension("why"), why).unwrap();
    }
    let large = dir.path().join("large.jpg");
    std::fs::write(&large, bytes_of("photo.jpg")).unwrap();
    let large = std::fs::File::options().write(true).open(large).unwrap();
    large.set_len(Limits::default().bytes + 1).unwrap();
    std::fs::write(dir.path().join("large.why"), "evidence-too-large").unwrap();
    passes_again(THIS_TEST, &[], dir.path());
}

#[cfg(target_os = "linux")]
fn answered_in_bounded_memory(dir: &Path) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        let why = std::fs::read_to_string(path.with_extension("why")).unwrap();
        if path.extension().is_some_and(|ending| ending == "why") {
            continue;
        }
        let found = reason(evidence::read(&path, true)).unwrap_or_default();
        assert_eq!(found, why, "{}", path.display());
        assert!(most_memory() < 256, "{} MiB after {}", most_memory(), path.display());
    }
}
