//! The files that Clever takes from schools (its SFTP instructions): students with their contacts in one, who is in
//! which section in others.
//!
//! The students' file is a table like any other, one row a contact; only its classes stand elsewhere.

use std::collections::HashMap;

use super::{Set, each_kept, sheet_if_there};
use crate::error::Result;
use crate::roster::archive::Bundle;
use crate::roster::findings::Findings;
use crate::roster::headers;
use crate::roster::limits::{self, Refusal};
use crate::roster::preview::{PreviewClass, PreviewTeacher, SkipReason};
use crate::roster::reading::Reading;
use crate::roster::rows::Row;
use crate::roster::sheet::Sheet;
use crate::roster::table::{self, Part};
use crate::roster::text::{decode, one_line};

files!(students, sections, enrollments, teachers);

/// Reads the files of one export.
///
/// # Errors
/// [`crate::Error::Unreadable`] if a file cannot be read or exceeds a limit.
pub(in crate::roster) fn read(
    bundle: &mut Bundle<'_>,
    files: Files,
    reading: &Reading<'_>,
    findings: &mut Findings,
) -> Result<Set> {
    let mut teachers = HashMap::new();
    sheet_if_there(bundle, files.teachers, findings, |sheet, findings| {
        read_teachers(&mut teachers, sheet, findings)
    })?;
    let mut sections = Sections::default();
    sheet_if_there(bundle, files.sections, findings, |sheet, findings| {
        sections.take(sheet, &teachers, findings)
    })?;

    let (name, watch) = (bundle.name_of(files.students), bundle.watch);
    let bytes = bundle.bytes(files.students)?;
    let text = decode(&bytes, &name, findings);
    let sheet = Sheet::open(&name, &text, headers::is_known)?.ok_or_else(|| Refusal::Empty.of(&name))?;
    let reading = Reading { mapping: None, ..*reading };
    let part = Part { sheet: sheet.watched(watch), class: None };
    let table = table::read(vec![part], &reading, findings)?;
    let mut people = table.map(|table| table.people).unwrap_or_default();
    drop(text);
    drop(bytes);

    let mut places: HashMap<String, usize> = HashMap::new();
    for (place, student) in people.students.iter_mut().enumerate() {
        student.class_ids.clear();
        if let Some(id) = &student.external_id {
            places.insert(id.clone(), place);
        }
    }
    sheet_if_there(bundle, files.enrollments, findings, |sheet, findings| {
        let [section, student] = sheet.columns(["Section_id", "Student_id"]);
        let file = sheet.file;
        let take = |row: &Row<'_>, findings: &mut Findings| {
            let Some(place) = places.get(row.cell(student)) else {
                return findings.skip(file, row.line, SkipReason::UnknownPerson);
            };
            let class = row.cell(section);
            if !sections.by_id.contains_key(class) {
                return findings.skip(file, row.line, SkipReason::UnknownClass);
            }
            if let Some(student) = people.students.get_mut(*place)
                && student.class_ids.len() < limits::CLASSES_OF_ONE
                && !student.class_ids.iter().any(|known| known == class)
            {
                student.class_ids.push(class.to_owned());
            }
        };
        each_kept(sheet, [("Section_id", section), ("Student_id", student)], findings, take, |_| {})
    })?;
    Ok(Set {
        classes: people.counted(sections.classes),
        people,
        is_delta: false,
        gone: Vec::new(),
        departures: Vec::new(),
        numbers: files.numbers(),
    })
}

fn read_teachers(
    teachers: &mut HashMap<String, PreviewTeacher>,
    sheet: Sheet<'_>,
    findings: &mut Findings,
) -> Result<()> {
    let [id, given, family] = sheet.columns(["Teacher_id", "First_name", "Last_name"]);
    let take = |row: &Row<'_>, _: &mut Findings| {
        let teacher = PreviewTeacher {
            external_id: Some(row.cell(id).to_owned()),
            given_name: one_line(row.cell(given)).into_owned(),
            family_name: one_line(row.cell(family)).into_owned(),
        };
        teachers.entry(row.cell(id).to_owned()).or_insert(teacher);
    };
    each_kept(sheet, [("Teacher_id", id)], findings, take, |_| {})
}

#[derive(Default)]
struct Sections {
    classes: Vec<PreviewClass>,
    by_id: HashMap<String, usize>,
}

impl Sections {
    fn take(
        &mut self,
        sheet: Sheet<'_>,
        teachers: &HashMap<String, PreviewTeacher>,
        findings: &mut Findings,
    ) -> Result<()> {
        let [id, name, course, number] =
            sheet.columns(["Section_id", "Name", "Course_name", "Section_number"]);
        let taught_by = sheet.columns(["Teacher_id", "Teacher_2_id", "Teacher_3_id", "Teacher_4_id"]);
        let file = sheet.file;
        let take = |row: &Row<'_>, findings: &mut Findings| {
            let key = row.cell(id);
            if key.is_empty() {
                return findings.skip(file, row.line, SkipReason::NoId);
            }
            if self.by_id.contains_key(key) {
                return findings.skip(file, row.line, SkipReason::DuplicateId);
            }
            let names = [name, course, number].map(|column| one_line(row.cell(column)).into_owned());
            let name = names.into_iter().find(|name| !name.is_empty()).unwrap_or_else(|| key.to_owned());
            let taught_by = taught_by
                .iter()
                .filter(|column| column.is_some())
                .filter_map(|column| teachers.get(row.cell(*column)));
            self.by_id.insert(key.to_owned(), self.classes.len());
            self.classes.push(PreviewClass {
                id: key.to_owned(),
                name,
                students: 0,
                teachers: taught_by.cloned().collect(),
            });
        };
        each_kept(sheet, [("Section_id", id)], findings, take, |_| {})
    }
}
