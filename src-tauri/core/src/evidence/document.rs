//! Documents: a PDF is read, what it says of its making and what it would do is taken out, and it is written anew.

use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings};
use image::DynamicImage;
use img_parts::Bytes;
use img_parts::jpeg::{JpegSegment, markers};
use lopdf::{DecompressError, Document, LoadOptions, Object, Stream};

use super::{Evidence, EvidenceKind, Limits, THUMBNAIL_SIDE, jpeg, photo};

/// How long drawing a page may take before it is given up.
const PATIENCE: Duration = Duration::from_secs(10);

/// What says who made a thing, when and with what, wherever it stands.
const SAYS_OF_ITSELF: [&[u8]; 3] = [b"Metadata", b"PieceInfo", b"LastModified"];
/// What would happen when the document or a page is opened, and what only other programs show.
const WOULD_HAPPEN: [&[u8]; 6] = [b"OpenAction", b"AA", b"AF", b"Thumb", b"Collection", b"SpiderInfo"];
/// What a document has by name and would run, or hand out as a file.
const BY_NAME: [&[u8]; 2] = [b"JavaScript", b"EmbeddedFiles"];

/// A PDF as it is kept; a word for the reason where it cannot be.
pub(super) fn read(bytes: Vec<u8>, limits: &Limits) -> Result<Evidence, &'static str> {
    let (pages, content) = cleaned(&bytes, limits)?;
    drop(bytes);
    let content = Arc::new(content);
    let thumbnail = drawn(&content, 0, THUMBNAIL_SIDE).ok();
    Ok(Evidence {
        kind: EvidenceKind::Document,
        media_type: "application/pdf",
        content: Arc::unwrap_or_clone(content),
        thumbnail,
        original: None,
        size: None,
        pages: Some(pages),
        seconds: None,
        name: String::new(),
    })
}

fn cleaned(bytes: &[u8], limits: &Limits) -> Result<(usize, Vec<u8>), &'static str> {
    let options = LoadOptions::with_max_decompressed_size(limits.unpacked);
    let mut document = Document::load_mem_with_options(bytes, options).map_err(|error| match error {
        lopdf::Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => "evidence-too-large-inside",
        lopdf::Error::Decryption(_) | lopdf::Error::InvalidPassword => "evidence-protected",
        _ => "evidence-broken",
    })?;
    if document.is_encrypted() || document.was_encrypted() {
        return Err("evidence-protected");
    }
    let pages = document.get_pages().len();
    if pages == 0 {
        return Err("evidence-broken");
    }
    if pages > limits.pages {
        return Err("evidence-too-many-pages");
    }
    within_bounds(&document, limits)?;
    document.trailer.remove(b"Info");
    for object in document.objects.values_mut() {
        clean(object);
        if let Object::Stream(stream) = object {
            clean_picture(stream);
        }
    }
    document.prune_objects();
    let mut written = Vec::with_capacity(bytes.len());
    document.save_to(&mut written).map_err(|_| "evidence-broken")?;
    Ok((pages, written))
}

/// Refuses what would need much more memory than the file is large.
fn within_bounds(document: &Document, limits: &Limits) -> Result<(), &'static str> {
    let (mut unpacked, mut pixels) = (0_usize, 0_i64);
    for object in document.objects.values() {
        let Object::Stream(stream) = object else { continue };
        let length = |key: &[u8]| stream.dict.get(key).and_then(Object::as_i64).unwrap_or(0);
        let picture = pixels_of(length(b"Width"), length(b"Height"));
        pixels = pixels.saturating_add(picture);
        if picture > limits.picture || pixels > limits.pixels {
            return Err("evidence-too-many-pixels");
        }
        match stream.decompress_to_writer(&mut std::io::sink(), limits.unpacked.saturating_sub(unpacked)) {
            Ok(length) => unpacked = unpacked.saturating_add(length),
            Err(lopdf::Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => {
                return Err("evidence-too-large-inside");
            }
            // Packed in a way that only its drawing unpacks: a picture, and its pixels are counted.
            Err(_) => {}
        }
    }
    Ok(())
}

/// The pixels of a picture of these sides, whatever a document says they are.
fn pixels_of(width: i64, height: i64) -> i64 {
    width.max(0).saturating_mul(height.max(0))
}

/// Takes out what an object says of itself, and what it would do; the reader bounds how deep objects lie in one another.
fn clean(object: &mut Object) {
    let dictionary = match object {
        Object::Dictionary(dictionary) => dictionary,
        Object::Stream(stream) => &mut stream.dict,
        Object::Array(objects) => return objects.iter_mut().for_each(clean),
        _ => return,
    };
    let mut not_kept = [SAYS_OF_ITSELF.as_slice(), &BY_NAME].concat();
    if dictionary.has_type(b"Catalog") || dictionary.has_type(b"Page") || dictionary.has(b"Subtype") {
        not_kept.extend(WOULD_HAPPEN);
    }
    if dictionary.has(b"F") || dictionary.has(b"UF") {
        not_kept.push(b"EF");
    }
    let runs = dictionary.get(b"S").and_then(Object::as_name).is_ok_and(|what| what == b"JavaScript");
    if runs {
        not_kept.push(b"JS");
    }
    for key in not_kept {
        dictionary.remove(key);
    }
    dictionary.iter_mut().for_each(|(_, value)| clean(value));
}

/// A photo in a PDF can carry its place as every photo can.
fn clean_picture(stream: &mut Stream) {
    let is_jpeg = stream.filters().is_ok_and(|filters| filters == [b"DCTDecode".as_slice()]);
    if !is_jpeg {
        return;
    }
    let says_nothing =
        |segment: &JpegSegment| !matches!(segment.marker(), markers::APP1 | markers::APP13 | markers::COM);
    if let Some(jpeg) = jpeg::with_only(Bytes::copy_from_slice(&stream.content), says_nothing, None) {
        stream.set_content(jpeg);
    }
}

/// A page as JPEG, no side longer than `side` pixels; `page` counts from 0.
pub(super) fn drawn(pdf: &Arc<Vec<u8>>, page: usize, side: u32) -> Result<Vec<u8>, &'static str> {
    let (give, take) = channel();
    let pdf = Arc::clone(pdf);
    // A thread of its own: what cannot be drawn in time is not waited for, and what breaks it breaks nothing else.
    let drawing = std::thread::Builder::new().name("page".to_owned()).stack_size(8 * 1024 * 1024);
    drawing.spawn(move || give.send(draw(pdf, page, side))).map_err(|_| "evidence-page")?;
    match take.recv_timeout(PATIENCE) {
        Ok(drawn) => drawn,
        Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => Err("evidence-page"),
    }
}

fn draw(pdf: Arc<Vec<u8>>, page: usize, side: u32) -> Result<Vec<u8>, &'static str> {
    let pdf = Pdf::new(pdf).map_err(|_| "evidence-page")?;
    let page = pdf.pages().get(page).ok_or("evidence-page")?;
    let (width, height) = page.render_dimensions();
    let longest = width.max(height);
    if !longest.is_finite() || width < 1.0 || height < 1.0 {
        return Err("evidence-page");
    }
    #[expect(clippy::cast_precision_loss, reason = "a side of a picture is far from where floats are coarse")]
    let scale = side as f32 / longest;
    let settings =
        RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..RenderSettings::default() };
    let drawn = hayro::render(page, &RenderCache::new(), &InterpreterSettings::default(), &settings);
    let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
    let pixels: Vec<u8> = drawn.data().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect();
    let picture = image::RgbImage::from_raw(width, height, pixels).ok_or("evidence-page")?;
    photo::as_jpeg_within(&DynamicImage::ImageRgb8(picture), side)
}

#[cfg(test)]
mod tests {
    use super::pixels_of;

    #[test]
    fn sides_that_no_picture_has_are_counted_without_overflow() {
        assert_eq!(pixels_of(640, 480), 307_200);
        assert_eq!(pixels_of(-1, 480), 0);
        assert_eq!(pixels_of(i64::MAX, i64::MAX), i64::MAX);
        assert_eq!(pixels_of(i64::MIN, i64::MAX), 0);
    }
}
