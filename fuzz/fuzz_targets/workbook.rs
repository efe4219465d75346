//! The parts of a workbook of today, divided by a zero byte.

#![no_main]

use std::io::{Cursor, Write as _};

use firstword_core::roster::{self, Reading};
use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;

const PARTS: [&[&str]; 2] = [
    &[
        "xl/workbook.xml",
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/_rels/workbook.xml.rels",
    ],
    &["content.xml"],
];

fuzz_target!(|input: (bool, &[u8])| {
    let (is_ods, bytes) = input;
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mimetype: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    let first = is_ods.then_some(("mimetype", mimetype));
    let parts = PARTS[usize::from(is_ods)].iter().copied().zip(bytes.split(|byte| *byte == 0));
    for (name, text) in first.into_iter().chain(parts) {
        if zip.start_file(name, SimpleFileOptions::default()).is_err() || zip.write_all(text).is_err() {
            return;
        }
    }
    let Ok(zip) = zip.finish() else { return };
    let _ = roster::read_bytes("workbook", &zip.into_inner(), &Reading::default());
});
