//! What is kept of a file: its picture, its pages, its sound.

use std::io::Cursor;

use firstword_core::evidence::{self, Evidence, EvidenceKind, PHOTO_SIDE, THUMBNAIL_SIDE};
use image::{DynamicImage, ImageFormat, ImageReader, RgbImage};
use img_parts::jpeg::Jpeg;
use img_parts::{Bytes, ImageEXIF};

use super::{KEPT, bytes_of, kept, reason, says_of_itself};

/// A photo of that size, a bright left half and a dark right one, as a camera that was held on its side says it.
pub(super) fn a_photo(width: u32, height: u32, orientation: Option<u8>) -> Vec<u8> {
    let (left, right) = ([240; 3].repeat(width as usize / 2), [16; 3].repeat((width - width / 2) as usize));
    let pixels = [left, right].concat().repeat(height as usize);
    let picture = RgbImage::from_raw(width, height, pixels).unwrap();
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
    let mut jpeg = Jpeg::from_bytes(Bytes::from(bytes.into_inner())).unwrap();
    if let Some(orientation) = orientation {
        let mut exif = b"II*\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0".to_vec();
        exif.extend([orientation, 0, 0, 0]);
        // The second entry is an ImageDescription that points behind the directory.
        exif.extend(b"\x0e\x01\x02\0\x0e\0\0\0\x26\0\0\0\0\0\0\0PLACE-SENTINEL");
        jpeg.set_exif(Some(Bytes::from(exif)));
    }
    // Telephones put records of their own behind the picture.
    [jpeg.encoder().bytes().as_ref(), b"PLACE-SENTINEL"].concat()
}

fn looked_at(bytes: &[u8]) -> DynamicImage {
    ImageReader::new(Cursor::new(bytes)).with_guessed_format().unwrap().decode().unwrap()
}

fn brightness(picture: &DynamicImage, x: u32, y: u32) -> u8 {
    picture.to_luma8().get_pixel(x, y).0[0]
}

#[test]
fn of_every_kind_nothing_is_kept_that_the_file_says_of_itself() {
    for (name, media_type) in KEPT {
        assert!(says_of_itself(&bytes_of(name)), "{name} says nothing that could be left out");
        let Evidence { content, thumbnail, original, media_type: found, .. } = kept(name);
        assert_eq!(found, media_type, "{name}");
        for bytes in [Some(content), thumbnail, original].into_iter().flatten() {
            assert!(!says_of_itself(&bytes), "{name}");
            assert!(!bytes.is_empty(), "{name}");
        }
    }
}

#[test]
fn a_recording_made_for_streaming_loses_its_tags_too() {
    assert!(says_of_itself(&bytes_of("reading.aac")));
    let kept = kept("reading.aac");
    assert_eq!((kept.media_type, kept.seconds), ("audio/aac", Some(2)));
    assert!(!says_of_itself(&kept.content));
}

#[test]
fn what_is_kept_can_be_kept_again_and_is_what_it_was() {
    for (name, media_type) in KEPT {
        let first = kept(name);
        let again = evidence::read_bytes(name, first.content, false)
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!((again.kind, again.media_type), (first.kind, media_type), "{name}");
        assert_eq!(
            (again.size, again.pages, again.seconds),
            (first.size, first.pages, first.seconds),
            "{name}"
        );
    }
}

#[test]
fn a_photo_taken_on_its_side_is_kept_upright() {
    let photo = kept("photo.jpg");
    assert_eq!((photo.kind, photo.size), (EvidenceKind::Photo, Some((240, 320))));
    // Orientation 6: what was left in the file is up in the picture.
    let upright = evidence::read_bytes("a.jpg", a_photo(400, 200, Some(6)), false).unwrap();
    let picture = looked_at(&upright.content);
    assert_eq!((picture.width(), picture.height()), (200, 400));
    assert!(brightness(&picture, 100, 20) > 200 && brightness(&picture, 100, 380) < 60);
}

#[test]
fn a_large_photo_is_kept_as_a_screen_shows_it_and_in_full_only_when_that_is_asked_for() {
    let large = a_photo(2400, 1200, Some(8));
    assert!(evidence::read_bytes("a.jpg", large.clone(), false).unwrap().original.is_none());
    let kept = evidence::read_bytes("a.jpg", large, true).unwrap();
    assert_eq!(kept.size, Some((1024, PHOTO_SIDE)));
    let thumbnail = looked_at(&kept.thumbnail.unwrap());
    assert_eq!(thumbnail.width().max(thumbnail.height()), THUMBNAIL_SIDE);
    let original = kept.original.unwrap();
    assert!(!says_of_itself(&original));
    assert_eq!((looked_at(&original).width(), looked_at(&original).height()), (2400, 1200));
    // It still says which way is up, and nothing else.
    let exif = Jpeg::from_bytes(Bytes::from(original)).unwrap().exif().unwrap();
    assert_eq!((exif.len(), exif[18]), (26, 8));
}

#[test]
fn where_a_drawing_is_transparent_there_is_white_paper() {
    let drawing = looked_at(&kept("drawing.png").content);
    assert_eq!(drawing.to_rgb8().get_pixel(0, 0).0, [255; 3]);
    assert_ne!(drawing.to_rgb8().get_pixel(100, 75).0, [255; 3]);
}

#[test]
fn a_document_keeps_its_pages_and_shows_them() {
    let scan = kept("scan.pdf");
    assert_eq!((scan.kind, scan.pages), (EvidenceKind::Document, Some(2)));
    for words in [b"JavaScript".as_slice(), b"EmbeddedFile", b"OpenAction", b"/Author"] {
        assert!(memchr::memmem::find(&scan.content, words).is_none(), "{}", String::from_utf8_lossy(words));
    }
    let thumbnail = looked_at(&scan.thumbnail.unwrap());
    assert_eq!(thumbnail.width(), THUMBNAIL_SIDE);
    let page = looked_at(&evidence::page(scan.content.clone(), 1).unwrap());
    assert_eq!(page.width(), 1600);
    // The photo is on it: not all of the page is paper.
    assert!(page.to_rgb8().pixels().filter(|pixel| pixel.0 != [255; 3]).count() > 100_000);
    assert_eq!(reason(evidence::page(scan.content, 2).map(|_| kept("scan.pdf"))), Some("evidence-page"));
}

#[test]
fn a_recording_says_how_long_it_is() {
    for (name, _) in KEPT.iter().filter(|(_, media_type)| media_type.starts_with("audio")) {
        assert_eq!(kept(name).seconds, Some(2), "{name}");
    }
}

#[test]
fn a_name_is_the_files_without_its_ending() {
    assert_eq!(kept("scan-named.jpg").name, "scan-named");
}
