//! Any table a secretary exported: columns found by name or mapped by the teacher, one row a child or one row an adult.

mod adults;
mod cells;
mod students;

use std::collections::{HashMap, HashSet};

use super::dates::{self, DayOrder};
use super::findings::Findings;
use super::headers::{self, Order};
use super::limits::{self, Refusal};
use super::mapping::{Columns, Field, GuardianPart, HomePart, Mapping, Slot, StudentPart};
use super::names;
use super::people::People;
use super::preview::{OpenQuestion, PreviewClass, PreviewTeacher, SkipReason, WarningCode};
use super::reading::Reading;
use super::rows::Row;
use super::sheet::Sheet;
use crate::error::{Error, Result};
use adults::{Adult, GuardianKey, is_no_guardian};
use students::Likeness;

/// What a table holds.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) people: People,
    pub(super) classes: Vec<PreviewClass>,
    pub(super) columns: Columns,
}

/// Rows shown to the teacher beside the mapping.
const SAMPLES: usize = 5;

/// A sheet that is read as one table with others.
pub(super) struct Part<'a> {
    pub(super) sheet: Sheet<'a>,
    /// The class of rows that name none.
    pub(super) class: Option<String>,
}

/// Reads a table, or several that are made alike as one. Without a mapping, columns are taken for what their names say; a
/// mapping is for the first, and for columns of the same names in the others. `None` if there is no table.
///
/// # Errors
/// [`Error::Unreadable`] if a limit is exceeded, [`Error::Invalid`] if the mapping was made for other columns.
pub(super) fn read(
    parts: Vec<Part<'_>>,
    reading: &Reading<'_>,
    findings: &mut Findings,
) -> Result<Option<Table>> {
    let Some(first) = parts.first() else { return Ok(None) };
    let (file, headers) = (first.sheet.file, first.sheet.headers.clone());
    let mapping = mapping_of(&first.sheet, reading, findings)?;
    let names_students = mapping.names_students();
    if !names_students {
        findings.warn(WarningCode::NoStudentName, file, None);
        findings.ask(OpenQuestion::StudentName);
    }
    let spanish = headers::are_spanish(&headers);
    let mut samples = Vec::new();
    let mut reader = Reader::default();
    for (at, Part { sheet, class }) in parts.into_iter().enumerate() {
        if sheet.is_list {
            findings.warn(WarningCode::NamesOnly, sheet.file, None);
        }
        reader.turn_to(sheet.file, &sheet.headers, &mapping.of_same_names(&headers, &sheet.headers), class);
        sheet.each(findings, |row, findings| {
            if at == 0 && samples.len() < SAMPLES {
                samples.push(sample(row, headers.len()));
            }
            if names_students && !reader.is_full() {
                reader.take(row, findings);
            }
        })?;
        if reader.is_full() {
            return Err(Refusal::TooManyStudents.of(reader.file));
        }
    }
    let columns = Columns { file: file.to_owned(), headers, samples, mapping };
    let (people, classes) = reader.finish(file, reading.day_order, spanish, findings);
    Ok(Some(Table { people, classes, columns }))
}

/// What the columns of the first sheet hold: as the teacher says, or as their names do.
fn mapping_of(sheet: &Sheet<'_>, reading: &Reading<'_>, findings: &mut Findings) -> Result<Mapping> {
    match reading.mapping {
        Some(mapping) if mapping.fields.len() != sheet.headers.len() => {
            Err(Error::Invalid { field: "mapping", why: "other-columns" })
        }
        Some(mapping) => Ok(mapping.clone()),
        None if sheet.is_list => {
            Ok(Mapping { fields: vec![Some(Field::Student { part: StudentPart::FullName })] })
        }
        None => Ok(proposed(sheet.file, &sheet.headers, findings)),
    }
}

fn proposed(file: &str, headers: &[String], findings: &mut Findings) -> Mapping {
    let reading = headers::read(headers);
    for header in reading.beyond.iter().filter_map(|column| headers.get(*column)) {
        findings.warn_of(WarningCode::TooManyGuardians, file, header);
    }
    Mapping { fields: reading.fields }
}

fn sample(row: &Row<'_>, width: usize) -> Vec<String> {
    let mut cells: Vec<String> = row.one_line_cells().take(width).map(std::borrow::Cow::into_owned).collect();
    cells.resize(width, String::new());
    cells
}

/// What the columns mean, and whom they have told of so far.
#[derive(Default)]
struct Reader<'a> {
    file: &'a str,
    /// The class of rows that name none.
    class: Option<String>,
    columns: HashMap<Field, Vec<usize>>,
    student_order: Order,
    adults: Vec<Adult>,
    people: People,
    /// Students by id and name, where they have an id.
    with_id: HashMap<(String, String), usize>,
    /// The first student of an id.
    by_id: HashMap<String, usize>,
    without_id: HashMap<Likeness, usize>,
    /// The last student of a name, where it has no id.
    by_name: HashMap<String, usize>,
    /// Guardians by whatever makes them the same person.
    guardians: HashMap<GuardianKey, usize>,
    /// For each student, what the file says of their home.
    homes: Vec<Home<'a>>,
    birth_dates: Vec<BirthDate<'a>>,
    classes: Vec<String>,
    known_classes: HashSet<String>,
    /// Who teaches each class, as written.
    teachers: HashMap<String, Vec<String>>,
    /// The student of the row before.
    last: Option<usize>,
}

/// A birth date as written: only together do they tell which number is the day.
struct BirthDate<'a> {
    student: usize,
    cell: String,
    file: &'a str,
    line: u32,
}

#[derive(Default, Clone)]
struct Home<'a> {
    file: &'a str,
    line: u32,
    phones: Vec<String>,
    address: Option<String>,
}

impl<'a> Reader<'a> {
    /// Turns to the next sheet. Who is known so far stays known.
    fn turn_to(&mut self, file: &'a str, headers: &[String], mapping: &Mapping, class: Option<String>) {
        let mut columns: HashMap<Field, Vec<usize>> = HashMap::new();
        for field in mapping.fields.iter().flatten() {
            columns.entry(*field).or_insert_with(|| mapping.columns_of(*field));
        }
        let spanish = headers::are_spanish(headers);
        let header_of = |field: Field| columns.get(&field)?.first().and_then(|column| headers.get(*column));
        let order_of = |field| headers::order(header_of(field).map_or("", String::as_str), spanish);
        let adults = Slot::ALL.into_iter().filter_map(|slot| {
            let own = |field: &&Field| matches!(field, Field::Guardian { slot: other, .. } if *other == slot);
            columns.keys().find(own)?;
            let mut own_headers = mapping
                .fields
                .iter()
                .zip(headers)
                .filter(|(field, _)| field.as_ref().as_ref().is_some_and(own));
            let relationship =
                own_headers.find_map(|(_, header)| headers::relationship(header)).unwrap_or_default();
            Some(Adult {
                slot,
                relationship,
                order: order_of(Field::Guardian { slot, part: GuardianPart::FullName }),
            })
        });
        self.adults = adults.collect();
        self.student_order = order_of(Field::Student { part: StudentPart::FullName });
        (self.file, self.class, self.columns, self.last) = (file, class, columns, None);
    }

    fn is_full(&self) -> bool {
        self.people.students.len() > limits::STUDENTS
    }

    fn take(&mut self, row: &Row<'_>, findings: &mut Findings) {
        if !self.names_a_student(row) {
            return findings.skip(self.file, row.line, SkipReason::NoName);
        }
        let mentions = self.mentions(row, findings);
        let Some(student) = self.student(row, &mentions, findings) else { return };
        self.last = Some(student);
        self.remember_home(row, student);
        for mention in mentions {
            if is_no_guardian(&mention.relationship) {
                findings.skip(self.file, row.line, SkipReason::NotAGuardian);
                continue;
            }
            let guardian = self.guardian(student, mention.guardian, &mention.relationship);
            self.people.link(student, guardian, &mention.relationship);
        }
    }

    fn remember_home(&mut self, row: &Row<'_>, student: usize) {
        let phones = self.phones_of(row, Field::Home { part: HomePart::Phone });
        let address = self.address(row, Field::Home { part: HomePart::Address });
        let Some(home) = self.homes.get_mut(student) else { return };
        home.phones.extend(phones);
        home.address = home.address.take().or(address);
    }

    /// Everybody. `first` is the first of the sheets.
    fn finish(
        mut self,
        first: &str,
        day_order: Option<DayOrder>,
        spanish: bool,
        findings: &mut Findings,
    ) -> (People, Vec<PreviewClass>) {
        self.someone_answers_the_home_phone(findings);
        self.read_birth_dates(first, day_order, spanish, findings);
        let homes = &self.homes;
        self.people.look_over(|student| homes.get(student).map_or(first, |home| home.file), findings);
        let order = self.student_order;
        let teacher = |name: String| {
            let (given_name, family_name) = names::split(&name, order);
            PreviewTeacher { external_id: None, given_name, family_name }
        };
        let mut teachers = self.teachers;
        let classes = self.classes.into_iter().map(|name| PreviewClass {
            id: name.clone(),
            students: 0,
            teachers: teachers.remove(&name).unwrap_or_default().into_iter().map(teacher).collect(),
            name,
        });
        let classes = self.people.counted(classes.collect());
        (self.people, classes)
    }

    fn read_birth_dates(
        &mut self,
        first: &str,
        said: Option<DayOrder>,
        spanish: bool,
        findings: &mut Findings,
    ) {
        let usual = if spanish { DayOrder::DayMonth } else { DayOrder::MonthDay };
        let cells = self.birth_dates.iter().map(|date| date.cell.as_str());
        let order = dates::order_in(cells, said, usual, first, findings);
        for BirthDate { student, cell, file, line } in &self.birth_dates {
            let date = dates::parse(cell, order);
            if date.is_none() {
                findings.warn(WarningCode::UnreadDate, file, Some(*line));
            }
            if let Some(student) = self.people.students.get_mut(*student) {
                student.birth_date = date;
            }
        }
    }
}
