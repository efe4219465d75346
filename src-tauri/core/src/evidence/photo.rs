//! Photos: decoded within bounds, turned upright, scaled, and encoded anew. Nothing of the file but its picture is kept.

use std::io::Cursor;

use fast_image_resize::{ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, ImageReader};
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::Png;
use img_parts::webp::WebP;
use img_parts::{Bytes, ImageEXIF};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

use super::{Evidence, EvidenceKind, Limits, PHOTO_SIDE, THUMBNAIL_SIDE, jpeg};

/// A colour profile larger than this is not one of a camera, in bytes.
const MAX_PROFILE: usize = 1024 * 1024;
const QUALITY: u8 = 85;
const THUMBNAIL_QUALITY: u8 = 78;

/// A photo as it is kept; a word for the reason where it cannot be.
pub(super) fn read(bytes: Vec<u8>, keep_original: bool, limits: &Limits) -> Result<Evidence, &'static str> {
    let format = image::guess_format(&bytes).map_err(|_| "evidence-kind")?;
    let mut decoded = decode(&bytes, format, limits)?;
    let scaled = decoded.picture.width().max(decoded.picture.height()) > PHOTO_SIDE;
    let lossless = !scaled && matches!(format, ImageFormat::Png | ImageFormat::Gif);
    let original = (keep_original && scaled).then(|| without_metadata(bytes, format, decoded.orientation));
    let original = original.transpose()?;
    if scaled {
        decoded.picture = fitted(&decoded.picture, PHOTO_SIDE)?;
    }
    let picture = decoded.upright();
    let (media_type, content) =
        if lossless { ("image/png", as_png(&picture)?) } else { ("image/jpeg", as_jpeg(&picture, QUALITY)?) };
    let thumbnail = as_jpeg(&fitted(&picture, THUMBNAIL_SIDE)?, THUMBNAIL_QUALITY)?;
    Ok(Evidence {
        kind: EvidenceKind::Photo,
        media_type,
        content,
        thumbnail: Some(thumbnail),
        original,
        size: Some((picture.width(), picture.height())),
        pages: None,
        seconds: None,
        name: String::new(),
    })
}

/// A picture as JPEG, no side longer than `side`.
pub(super) fn as_jpeg_within(picture: &DynamicImage, side: u32) -> Result<Vec<u8>, &'static str> {
    as_jpeg(&fitted(picture, side)?, THUMBNAIL_QUALITY)
}

struct Decoded {
    picture: DynamicImage,
    orientation: Orientation,
    profile: Option<Vec<u8>>,
}

impl Decoded {
    /// The picture as it is meant to be seen: upright, its colours in sRGB, on white where it is transparent.
    fn upright(self) -> DynamicImage {
        let mut picture = on_white(self.picture);
        if let (DynamicImage::ImageRgb8(pixels), Some(profile)) = (&mut picture, &self.profile) {
            to_srgb(pixels, profile);
        }
        picture.apply_orientation(self.orientation);
        picture
    }
}

fn decode(bytes: &[u8], format: ImageFormat, within: &Limits) -> Result<Decoded, &'static str> {
    let mut decoder =
        ImageReader::with_format(Cursor::new(bytes), format).into_decoder().map_err(|_| "evidence-broken")?;
    let needed = decoder.total_bytes().saturating_mul(weight(bytes, format));
    if needed > within.decoded {
        return Err("evidence-too-many-pixels");
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten().filter(|profile| profile.len() <= MAX_PROFILE);
    let mut limits = image::Limits::default();
    limits.max_alloc = Some(within.decoded.saturating_mul(2));
    decoder.set_limits(limits).map_err(|_| "evidence-too-many-pixels")?;
    let picture = DynamicImage::from_decoder(decoder).map_err(|_| "evidence-broken")?;
    if picture.width() == 0 || picture.height() == 0 {
        return Err("evidence-broken");
    }
    Ok(Decoded { picture, orientation, profile })
}

/// How often a decoder holds the picture: a progressive JPEG as coefficients of twice the size too, the others as frames.
fn weight(bytes: &[u8], format: ImageFormat) -> u64 {
    match format {
        ImageFormat::Jpeg if is_progressive(bytes) => 3,
        ImageFormat::WebP | ImageFormat::Gif => 2,
        _ => 1,
    }
}

fn is_progressive(bytes: &[u8]) -> bool {
    let Ok(jpeg) = Jpeg::from_bytes(Bytes::copy_from_slice(bytes)) else { return true };
    jpeg.segment_by_marker(markers::SOF0).is_none() && jpeg.segment_by_marker(markers::SOF1).is_none()
}

/// The picture, no side longer than `side`; as it is when it is small enough.
fn fitted(picture: &DynamicImage, side: u32) -> Result<DynamicImage, &'static str> {
    let longest = picture.width().max(picture.height());
    if longest <= side {
        return Ok(picture.clone());
    }
    let scaled = |length: u32| {
        u32::try_from((u64::from(length) * u64::from(side) / u64::from(longest)).max(1)).unwrap_or(side)
    };
    let mut small = DynamicImage::new(scaled(picture.width()), scaled(picture.height()), picture.color());
    Resizer::new().resize(picture, &mut small, &ResizeOptions::new()).map_err(|_| "evidence-broken")?;
    Ok(small)
}

/// Eight bits a channel, and white where nothing is.
fn on_white(picture: DynamicImage) -> DynamicImage {
    if !picture.color().has_alpha() {
        return match picture {
            DynamicImage::ImageLuma8(_) | DynamicImage::ImageRgb8(_) => picture,
            DynamicImage::ImageLuma16(_) => DynamicImage::ImageLuma8(picture.to_luma8()),
            other => DynamicImage::ImageRgb8(other.to_rgb8()),
        };
    }
    let mut flat = image::RgbImage::new(picture.width(), picture.height());
    for (to, from) in flat.pixels_mut().zip(picture.to_rgba8().pixels()) {
        let [red, green, blue, alpha] = from.0.map(u32::from);
        let over =
            |channel: u32| u8::try_from((channel * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX);
        to.0 = [over(red), over(green), over(blue)];
    }
    DynamicImage::ImageRgb8(flat)
}

/// Colours as every screen shows them. A profile that cannot be read leaves them as they are.
fn to_srgb(pixels: &mut image::RgbImage, profile: &[u8]) {
    let Ok(from) = ColorProfile::new_from_slice(profile) else { return };
    if from.color_space != DataColorSpace::Rgb {
        return;
    }
    let to = ColorProfile::new_srgb();
    let Ok(transform) =
        from.create_transform_8bit(Layout::Rgb, &to, Layout::Rgb, TransformOptions::default())
    else {
        return;
    };
    let mut converted = vec![0; pixels.as_raw().len()];
    if transform.transform(pixels.as_raw(), &mut converted).is_ok() {
        pixels.copy_from_slice(&converted);
    }
}

fn as_jpeg(picture: &DynamicImage, quality: u8) -> Result<Vec<u8>, &'static str> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    encoder
        .write_image(picture.as_bytes(), picture.width(), picture.height(), picture.color().into())
        .map_err(|_| "evidence-broken")?;
    Ok(bytes)
}

fn as_png(picture: &DynamicImage) -> Result<Vec<u8>, &'static str> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).map_err(|_| "evidence-broken")?;
    Ok(bytes.into_inner())
}

/// The file in its full size with only what its picture needs: no place, time, device, name, preview or further picture.
fn without_metadata(
    bytes: Vec<u8>,
    format: ImageFormat,
    orientation: Orientation,
) -> Result<Vec<u8>, &'static str> {
    let bytes = Bytes::from(bytes);
    let exif = (orientation != Orientation::NoTransforms).then(|| only_orientation(orientation));
    match format {
        ImageFormat::Jpeg => jpeg::with_only(bytes, is_of_the_picture, exif).ok_or("evidence-broken"),
        ImageFormat::Png => {
            const OF_THE_PICTURE: [&[u8; 4]; 11] = [
                b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sRGB", b"sBIT",
                b"pHYs",
            ];
            let mut png = Png::from_bytes(bytes).map_err(|_| "evidence-broken")?;
            png.chunks_mut().retain(|chunk| OF_THE_PICTURE.contains(&&chunk.kind()));
            png.set_exif(exif);
            Ok(png.encoder().bytes().to_vec())
        }
        ImageFormat::WebP => {
            const OF_THE_PICTURE: [&[u8; 4]; 6] = [b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF"];
            let mut webp = WebP::from_bytes(bytes).map_err(|_| "evidence-broken")?;
            webp.chunks_mut().retain(|chunk| OF_THE_PICTURE.contains(&&chunk.id()));
            webp.set_exif(exif);
            Ok(webp.encoder().bytes().to_vec())
        }
        // A GIF's comments go with the file; its one picture is what is kept.
        _ => Err("evidence-original"),
    }
}

/// Whether a piece of a JPEG is needed to see it: tables, frames and scans, the colour profile, and how colours are coded.
fn is_of_the_picture(segment: &JpegSegment) -> bool {
    match segment.marker() {
        markers::APP0 => segment.contents().starts_with(b"JFIF\0"),
        markers::APP2 => segment.contents().starts_with(b"ICC_PROFILE\0"),
        markers::APP14 => segment.contents().starts_with(b"Adobe"),
        marker => !matches!(marker, markers::APP1..=markers::APP15 | markers::COM),
    }
}

/// EXIF that says which way is up and nothing else (EXIF 2.32, 4.6.2: a TIFF with one entry, 0x0112, a SHORT).
fn only_orientation(orientation: Orientation) -> Bytes {
    let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation.to_exif(), 0, 0, 0, 0, 0, 0, 0]);
    Bytes::from(exif)
}
