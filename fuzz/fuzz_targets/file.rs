//! One file of any kind: text, cards, a web page, an old workbook, an archive.

#![no_main]

use firstword_core::roster::{self, Reading};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(preview) = roster::read_bytes("file", bytes, &Reading::default()) {
        let counted: usize = preview.families.iter().map(|family| family.students.len()).sum();
        assert_eq!(counted, preview.counts.students as usize);
    }
});
