//! A JPEG taken apart: what its picture needs stays, what the file says besides goes.

use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::{Bytes, ImageEXIF};

const FILL: u8 = 0xff;

/// The file with the pieces that `stays` keeps, with `exif` as all that it says, and nothing behind its picture: telephones
/// put previews, further pictures and their own records there. None when it cannot be taken apart.
pub(super) fn with_only(
    bytes: Bytes,
    stays: fn(&JpegSegment) -> bool,
    exif: Option<Bytes>,
) -> Option<Vec<u8>> {
    let mut jpeg = Jpeg::from_bytes(bytes.clone()).ok()?;
    // The piece that begins the scans has the rest of the file with it.
    let scan = jpeg.segments_mut().pop().filter(JpegSegment::has_entropy)?;
    let coded = bytes.slice(bytes.len() - (scan.len_with_entropy() - scan.len())..);
    jpeg.segments_mut().retain(stays);
    let scan =
        JpegSegment::new_with_entropy(scan.marker(), scan.contents().clone(), Bytes::from(scans(&coded)));
    jpeg.segments_mut().push(scan);
    jpeg.set_exif(exif);
    Some(jpeg.encoder().bytes().to_vec())
}

/// The coded picture from the first scan to its end: all scans, and the tables between them (ITU-T T.81, annex B).
fn scans(coded: &[u8]) -> Vec<u8> {
    let mut kept = Vec::with_capacity(coded.len());
    let (mut from, mut at) = (0, 0);
    while let Some(found) = memchr::memchr(FILL, &coded[at..]) {
        let here = at + found;
        match coded.get(here + 1) {
            None | Some(&markers::EOI) => {
                kept.extend_from_slice(&coded[from..here]);
                kept.extend([FILL, markers::EOI]);
                return kept;
            }
            // A coded byte or a restart.
            Some(0 | markers::RST0..=markers::RST7) => at = here + 2,
            Some(&FILL) => at = here + 1,
            Some(marker) => {
                let length = coded
                    .get(here + 2..here + 4)
                    .map_or(0, |two| usize::from(two[0]) << 8 | usize::from(two[1]));
                at = (here + 2 + length).min(coded.len());
                if matches!(*marker, markers::APP0..=markers::APP15 | markers::COM) {
                    kept.extend_from_slice(&coded[from..here]);
                    from = at;
                }
            }
        }
    }
    kept.extend_from_slice(&coded[from..]);
    kept.extend([FILL, markers::EOI]);
    kept
}
