//! The files of a set, divided by a zero byte: OneRoster, School Data Sync, Clever.

#![no_main]

use std::io::{Cursor, Write as _};

use firstword_core::roster::{self, Reading};
use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;

const NAMES: [&[&str]; 3] = [
    &[
        "users.csv",
        "roles.csv",
        "classes.csv",
        "enrollments.csv",
        "relationships.csv",
        "demographics.csv",
        "manifest.csv",
    ],
    &[
        "student.csv",
        "section.csv",
        "studentenrollment.csv",
        "teacher.csv",
        "teacherroster.csv",
        "user.csv",
        "guardianrelationship.csv",
    ],
    &["students.csv", "sections.csv", "enrollments.csv", "teachers.csv"],
];

fuzz_target!(|input: (u8, &[u8])| {
    let (kind, bytes) = input;
    let names = NAMES[usize::from(kind) % NAMES.len()];
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in names.iter().zip(bytes.split(|byte| *byte == 0)) {
        if zip.start_file(*name, SimpleFileOptions::default()).is_err() || zip.write_all(text).is_err() {
            return;
        }
    }
    let Ok(zip) = zip.finish() else { return };
    let _ = roster::read_bytes("set.zip", &zip.into_inner(), &Reading::default());
});
