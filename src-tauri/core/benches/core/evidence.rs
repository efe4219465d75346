//! A photo of a telephone as it is kept, beside the bare work on its pixels: decoding, scaling twice, encoding twice.

use std::io::Cursor;
use std::time::Duration;

use fast_image_resize::{ResizeOptions, Resizer};
use firstword_core::evidence::{self, PHOTO_SIDE, THUMBNAIL_SIDE};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, RgbImage};

use crate::table::{Table, time};

const LONG: Duration = Duration::from_secs(2);
/// Twelve megapixels.
const SIZE: (u32, u32) = (4000, 3000);

pub(crate) fn measure(table: &mut Table) {
    let photo = a_photo();
    let times = table.taking_turns(
        "a photo",
        LONG,
        |_| time(|| evidence::read_bytes("photo.jpg", photo.clone(), false).expect("a photo").content.len()),
        |_| time(|| bare(&photo)),
    );
    table.median(
        "a photo of 12 megapixels, as it is kept",
        &times,
        "its pixels alone: decode, scale, encode",
        Some(1.3),
    );
}

/// Something with edges and gradients, as a photo has.
fn a_photo() -> Vec<u8> {
    let picture = RgbImage::from_fn(SIZE.0, SIZE.1, |x, y| {
        let wave = (x * x / 977 + y * y / 1_213) % 256;
        image::Rgb(
            [x * 255 / SIZE.0, y * 255 / SIZE.1, wave].map(|value| u8::try_from(value).unwrap_or(u8::MAX)),
        )
    });
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Jpeg).expect("a JPEG");
    bytes.into_inner()
}

fn bare(photo: &[u8]) -> usize {
    let decoded = image::load_from_memory_with_format(photo, ImageFormat::Jpeg).expect("a picture");
    let screen = scaled(&decoded, PHOTO_SIDE);
    let thumbnail = scaled(&screen, THUMBNAIL_SIDE);
    encoded(&screen, 85) + encoded(&thumbnail, 78)
}

fn scaled(picture: &DynamicImage, side: u32) -> DynamicImage {
    let mut small = DynamicImage::new(side, side * SIZE.1 / SIZE.0, picture.color());
    Resizer::new().resize(picture, &mut small, &ResizeOptions::new()).expect("scaled");
    small
}

fn encoded(picture: &DynamicImage, quality: u8) -> usize {
    let mut bytes = Vec::new();
    picture.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, quality)).expect("a JPEG");
    bytes.len()
}
