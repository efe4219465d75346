//! Files that are broken, huge, or made to hurt: each gets its reason, and memory stays bounded.

use std::io::{Cursor, Write as _};
use std::path::Path;

use firstword_core::evidence::{self, MAX_BYTES};
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

/// A PDF of one page that paints one stream of the given dictionary.
fn a_pdf(stream: Stream) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let pages = document.new_object_id();
    let image = document.add_object(stream);
    let content = document.add_object(Stream::new(dictionary! {}, b"q 100 0 0 100 0 0 cm /I Do Q".to_vec()));
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "MediaBox" => vec![0.into(), 0.into(), 100.into(), 100.into()],
        "Contents" => content, "Resources" => dictionary! { "XObject" => dictionary! { "I" => image } },
    });
    let all = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
    document.objects.insert(pages, Object::Dictionary(all));
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn an_image(width: i64, height: i64, content: Vec<u8>) -> Stream {
    let said = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => width, "Height" => height,
        "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8,
    };
    let mut stream = Stream::new(said, content);
    stream.compress().unwrap();
    stream
}

fn as_file(picture: &image::DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// The files that are made to hurt, and what is said of them.
fn hostile() -> Vec<(&'static str, Option<&'static str>, Vec<u8>)> {
    let many = "evidence-too-many-pixels";
    // Headers that promise what does not come.
    let mut png = as_file(&GrayImage::new(8, 8).into(), ImageFormat::Png);
    png[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    let sum = crc32(&png[12..29]);
    png[29..33].copy_from_slice(&sum.to_be_bytes());
    let mut gif = as_file(&RgbaImage::new(8, 8).into(), ImageFormat::Gif);
    gif[6..10].copy_from_slice(&[0xff; 4]);
    let mut jpeg = a_photo(64, 64, None);
    let frame = memchr::memmem::find(&jpeg, b"\xff\xc0").unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xff; 4]);
    // Pictures that are as large as they say, and pack well.
    let white = as_file(&RgbaImage::new(6500, 6500).into(), ImageFormat::Png);
    let fits = as_file(&GrayImage::new(9000, 9000).into(), ImageFormat::Png);
    let bomb = a_pdf(an_image(64, 64, vec![0; 130 * 1024 * 1024]));
    let wide = a_pdf(an_image(1 << 20, 1 << 20, vec![0; 64]));
    let endless = a_pdf(an_image(-1, i64::MAX, vec![0; 64]));
    vec![
        ("promises.png", Some(many), png),
        ("promises.gif", Some(many), gif),
        ("promises.jpg", Some(many), jpeg),
        ("white.png", Some(many), white),
        ("grey.png", None, fits),
        ("bomb.pdf", Some("evidence-too-large-inside"), bomb),
        ("wide.pdf", Some(many), wide),
        ("endless.pdf", None, endless),
        ("nothing.mp3", Some("evidence-recording-kind"), b"ID3\x04\0\0\x7f\x7f\x7f\x7f".to_vec()),
        ("boxes.m4a", Some("evidence-broken"), b"\0\0\0\x20ftypM4A \0\0\0\0\xff\xff\xff\xffmoov".to_vec()),
    ]
}

/// The checksum that ends a chunk of a PNG (ISO/IEC 15948, annex D).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 },
        )
    })
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
fn files_that_are_made_to_hurt_are_answered_in_bounded_memory() {
    const THIS_TEST: &str = "evidence::hostile::files_that_are_made_to_hurt_are_answered_in_bounded_memory";
    if let Some(dir) = folder_from_parent() {
        return answered_in_bounded_memory(&dir);
    }
    let dir = TempDir::new().unwrap();
    for (name, why, bytes) in hostile() {
        std::fs::write(dir.path().join(name), bytes).unwrap();
        std::fs::write(dir.path().join(name).with_extension("why"), why.unwrap_or_default()).unwrap();
    }
    let huge = std::fs::File::create(dir.path().join("huge.jpg")).unwrap();
    (&huge).write_all(&bytes_of("photo.jpg")).unwrap();
    huge.set_len(MAX_BYTES * 40).unwrap();
    std::fs::write(dir.path().join("huge.why"), "evidence-too-large").unwrap();
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
