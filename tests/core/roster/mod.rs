//! Rosters as schools really give them: who is in the preview, what is left out and why, and what is refused.

#![cfg(test)]

mod any_bytes;
mod archives;
mod cards;
mod cells;
mod columns;
mod large;
mod letters;
mod oneroster;
mod phones;
mod report;
mod rows;
mod sds;
mod sets;
mod teachers;
mod watching;
mod workbooks;

use std::collections::BTreeSet;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use firstword_core::Error;
use firstword_core::roster::{
    self, DayOrder, Field, Format, GuardianPart, HomePart, Limits, Mapping, OpenQuestion, Preview,
    PreviewFamily, PreviewGuardian, PreviewStudent, Reading, Refusal, SkipReason, Slot, StudentPart,
    WarningCode,
};
use proptest::prelude::*;
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

/// A small class.
const CLASS: &str = "First name,Last name,Mother\nZoë,Müller,Ana Müller\n\"Ñu\nñez\",Öz,Åsa Öz\n";

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/roster").join(name)
}

fn read(name: &str) -> Preview {
    roster::read(&fixture(name), &Reading::default()).unwrap()
}

fn table(text: &str) -> Preview {
    roster::read_bytes("class.csv", text.as_bytes(), &Reading::default()).unwrap()
}

fn refusal(result: firstword_core::Result<Preview>) -> (String, Option<u64>) {
    match result {
        Err(Error::Unreadable { line, reason, .. }) => (reason.to_owned(), line),
        other => panic!("not refused: {other:?}"),
    }
}

fn refused(bytes: &[u8]) -> String {
    refusal(roster::read_bytes("class.csv", bytes, &Reading::default())).0
}

/// Why a file is refused where so little may be read.
fn refused_within(limits: Limits, bytes: &[u8]) -> String {
    refusal(roster::read_bytes("class.csv", bytes, &Reading { limits, ..Reading::default() })).0
}

/// Limits under which a spreadsheet may have so many filled cells.
fn cells(cells: usize) -> Limits {
    Limits { cells, ..Limits::default() }
}

/// Limits under which a file may have so many bytes.
fn file_bytes(file_bytes: u64) -> Limits {
    Limits { file_bytes, ..Limits::default() }
}

pub(crate) fn zip_of(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated))
            .unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The fixture of SDS 2.1, some files replaced, as a zip.
fn sds_with(changes: &[(&str, &str)]) -> Preview {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(fixture("sds-v2.1")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let bytes = std::fs::read(&path).unwrap();
        files.push(match changes.iter().find(|(changed, _)| *changed == name) {
            Some((_, text)) => (name, text.as_bytes().to_vec()),
            None => (name, bytes),
        });
    }
    let files: Vec<_> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    roster::read_bytes("export.zip", &zip_of(&files), &Reading::default()).unwrap()
}

fn students(preview: &Preview) -> Vec<&PreviewStudent> {
    preview.families.iter().flat_map(|family| &family.students).collect()
}

fn guardians(preview: &Preview) -> Vec<&PreviewGuardian> {
    preview.families.iter().flat_map(|family| &family.guardians).collect()
}

fn names(preview: &Preview) -> Vec<(&str, &str)> {
    students(preview)
        .iter()
        .map(|student| (student.given_name.as_str(), student.family_name.as_str()))
        .collect()
}

fn family_of<'p>(preview: &'p Preview, given_name: &str) -> &'p PreviewFamily {
    let has =
        |family: &&PreviewFamily| family.students.iter().any(|student| student.given_name == given_name);
    preview.families.iter().find(has).unwrap_or_else(|| panic!("{given_name} has no family"))
}

fn student<'p>(preview: &'p Preview, given_name: &str) -> &'p PreviewStudent {
    students(preview).into_iter().find(|student| student.given_name == given_name).unwrap()
}

fn guardian<'p>(preview: &'p Preview, given_name: &str) -> &'p PreviewGuardian {
    guardians(preview).into_iter().find(|guardian| guardian.given_name == given_name).unwrap()
}

/// A guardian's telephones as they are written.
fn phones(guardian: &PreviewGuardian) -> Vec<&str> {
    guardian.phones.iter().map(|phone| phone.written.as_str()).collect()
}

/// What must be true of every preview.
fn assert_adds_up(preview: &Preview) -> Result<(), TestCaseError> {
    let counts = preview.counts;
    prop_assert_eq!(students(preview).len(), counts.students as usize);
    prop_assert_eq!(guardians(preview).len(), counts.guardians as usize);
    prop_assert_eq!(
        guardians(preview).iter().map(|adult| adult.cares_for.len()).sum::<usize>(),
        counts.links as usize
    );
    prop_assert_eq!(preview.classes.len(), counts.classes as usize);
    prop_assert!(preview.skipped.len() <= counts.skipped as usize);
    for family in &preview.families {
        prop_assert!(!family.students.is_empty());
        for adult in &family.guardians {
            prop_assert!(!adult.cares_for.is_empty());
            prop_assert!(adult.cares_for.iter().all(|care| (care.student as usize) < family.students.len()));
        }
    }
    for class in &preview.classes {
        let there = students(preview).iter().filter(|student| student.class_ids.contains(&class.id)).count();
        prop_assert_eq!(there, class.students as usize);
        prop_assert!(preview.for_class(&class.id).is_ok());
    }
    Ok(())
}

fn skipped(preview: &Preview) -> Vec<(&str, u32, SkipReason)> {
    preview.skipped.iter().map(|skipped| (skipped.file.as_str(), skipped.line, skipped.reason)).collect()
}

fn warnings(preview: &Preview) -> Vec<(WarningCode, Option<u32>)> {
    preview.warnings.iter().map(|warning| (warning.code, warning.line)).collect()
}

fn warns(preview: &Preview, code: WarningCode) -> bool {
    preview.warnings.iter().any(|warning| warning.code == code)
}

fn fields(headers: &str) -> Vec<Option<Field>> {
    table(&format!("{headers}\n")).columns.unwrap().mapping.fields
}

fn slot(number: u8) -> Slot {
    Slot::try_from(number).unwrap()
}

fn of_student(part: StudentPart) -> Option<Field> {
    Some(Field::Student { part })
}

fn of_guardian(number: u8, part: GuardianPart) -> Option<Field> {
    Some(Field::Guardian { slot: slot(number), part })
}

fn date(text: &str) -> Option<NaiveDate> {
    Some(text.parse().unwrap())
}
