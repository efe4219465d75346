//! Microsoft School Data Sync, version 1 CSV: a file each for students, sections, teachers and who is in which, and two
//! more for parents and guardians.
//!
//! Guardians go by their email address: `guardianrelationship.csv` has the `SIS ID` of the student beside it.

use std::collections::HashMap;

use super::roll::{BirthDates, Person, Roles, Roll};
use super::sds::is_carer;
use super::{Set, each_kept, sheet, sheet_if_there};
use crate::error::Result;
use crate::roster::archive::Bundle;
use crate::roster::contacts;
use crate::roster::findings::Findings;
use crate::roster::preview::{SkipReason, WarningCode};
use crate::roster::reading::Reading;
use crate::roster::rows::Row;
use crate::roster::sheet::Sheet;
use crate::roster::text::{fold, one_line};

files!(students, sections, enrollments, teachers, teacher_rosters, users, relationships);

/// The people of an export. Students and teachers may have the same number, so each are told apart by what they are.
#[derive(Default)]
struct Export {
    roll: Roll,
    /// Guardians by their email address.
    guardians: HashMap<String, usize>,
}

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
    let mut export = Export::default();
    let students_file = bundle.name_of(files.students);
    sheet(bundle, Some(files.students), "Student.csv", findings, |sheet, findings| {
        export.students(sheet, reading, findings)
    })?;
    sheet(bundle, files.sections, "Section.csv", findings, |sheet, findings| {
        export.sections(sheet, findings)
    })?;
    sheet(bundle, files.enrollments, "StudentEnrollment.csv", findings, |sheet, findings| {
        export.enrollments(sheet, findings)
    })?;
    sheet_if_there(bundle, files.teachers, findings, |sheet, findings| export.teachers(sheet, findings))?;
    sheet_if_there(bundle, files.teacher_rosters, findings, |sheet, findings| {
        export.teacher_rosters(sheet, findings)
    })?;
    sheet(bundle, files.users, "User.csv", findings, |sheet, findings| export.users(sheet, findings))?;
    sheet(bundle, files.relationships, "Guardianrelationship.csv", findings, |sheet, findings| {
        export.relationships(sheet, findings)
    })?;
    export.roll.into_set(&students_file, files.numbers(), findings)
}

/// Before the number of a teacher, which a student may have too.
const TEACHER: &str = "teacher\u{1f}";
/// Before the address of a guardian.
const GUARDIAN: &str = "guardian\u{1f}";

impl Export {
    fn students(&mut self, sheet: Sheet<'_>, reading: &Reading<'_>, findings: &mut Findings) -> Result<()> {
        let [id, given, family, grade, birth_date, status] =
            sheet.columns(["SIS ID", "First Name", "Last Name", "Grade", "Birthdate", "Status"]);
        let file = sheet.file;
        let mut dates = BirthDates::default();
        let roll = &mut self.roll;
        let take = |row: &Row<'_>, findings: &mut Findings| {
            let person = Person {
                line: row.line,
                id: row.cell(id).to_owned(),
                external_id: Some(row.cell(id).to_owned()),
                given_name: one_line(row.cell(given)).into_owned(),
                family_name: one_line(row.cell(family)).into_owned(),
                roles: Roles { student: true, ..Roles::default() },
                is_inactive: row.cell(status).eq_ignore_ascii_case("inactive"),
                ..Person::default()
            };
            if let Some(place) = roll.add(person, file, findings) {
                roll.note_grade(place, row.cell(grade), true);
                dates.note(place, row, birth_date);
            }
        };
        each_kept(sheet, [("SIS ID", id)], findings, take, |_| {})?;
        dates.settle(roll, reading.day_order, file, findings);
        Ok(())
    }

    fn sections(&mut self, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
        let [id, name] = sheet.columns(["SIS ID", "Section Name"]);
        let file = sheet.file;
        let take = |row: &Row<'_>, findings: &mut Findings| {
            self.roll.add_class(row.cell(id), &one_line(row.cell(name)), file, row.line, findings);
        };
        each_kept(sheet, [("SIS ID", id)], findings, take, |_| {})
    }

    fn enrollments(&mut self, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
        let [section, student] = sheet.columns(["Section SIS ID", "SIS ID"]);
        let file = sheet.file;
        let roll = &mut self.roll;
        let take = |row: &Row<'_>, findings: &mut Findings| {
            let Some(student) = roll.known(row.cell(student), file, row.line, findings) else { return };
            let Some(class) = roll.known_class(row.cell(section), file, row.line, findings) else { return };
            roll.enroll(student, class);
        };
        each_kept(sheet, [("Section SIS ID", section), ("SIS ID", student)], findings, take, |_| {})
    }

    fn teachers(&mut self, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
        let [id, given, family] = sheet.columns(["SIS ID", "First Name", "Last Name"]);
        let file = sheet.file;
        let take = |row: &Row<'_>, findings: &mut Findings| {
            let number = row.cell(id);
            let person = Person {
                line: row.line,
                id: if number.is_empty() { String::new() } else { format!("{TEACHER}{number}") },
                external_id: Some(number.to_owned()),
                given_name: one_line(row.cell(given)).into_owned(),
                family_name: one_line(row.cell(family)).into_owned(),
                roles: Roles { teacher: true, ..Roles::default() },
                ..Person::default()
            };
            self.roll.add(person, file, findings);
        };
        each_kept(sheet, [("SIS ID", id)], findings, take, |_| {})
    }

    fn teacher_rosters(&mut self, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
        let [section, teacher] = sheet.columns(["Section SIS ID", "SIS ID"]);
        let file = sheet.file;
        let roll = &mut self.roll;
        let take = |row: &Row<'_>, findings: &mut Findings| {
            let id = format!("{TEACHER}{}", row.cell(teacher));
            let Some(teacher) = roll.known(&id, file, row.line, findings) else { return };
            let Some(class) = roll.known_class(row.cell(section), file, row.line, findings) else { return };
            roll.teach(teacher, class);
        };
        each_kept(sheet, [("Section SIS ID", section), ("SIS ID", teacher)], findings, take, |_| {})
    }

    fn users(&mut self, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
        let [email, given, family, phone, id] =
            sheet.columns(["Email", "First Name", "Last Name", "Phone", "SIS ID"]);
        let file = sheet.file;
        let Self { roll, guardians } = self;
        let take = |row: &Row<'_>, findings: &mut Findings| {
            let address = row.cell(email).to_lowercase();
            if address.is_empty() {
                return findings.skip(file, row.line, SkipReason::NoId);
            }
            if guardians.contains_key(&address) {
                return findings.skip(file, row.line, SkipReason::DuplicateId);
            }
            let person = Person {
                line: row.line,
                id: format!("{GUARDIAN}{address}"),
                external_id: Some(row.cell(id).to_owned()).filter(|id| !id.is_empty()),
                given_name: one_line(row.cell(given)).into_owned(),
                family_name: one_line(row.cell(family)).into_owned(),
                email: contacts::email(row.cell(email), file, row.line, findings),
                phones: contacts::phones(row.cell(phone)).map(str::to_owned).collect(),
                ..Person::default()
            };
            if let Some(place) = roll.add(person, file, findings) {
                guardians.insert(address, place);
            }
        };
        each_kept(sheet, [("Email", email)], findings, take, |_| {})
    }

    fn relationships(&mut self, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
        let [student, email, role] = sheet.columns(["SIS ID", "Email", "Role"]);
        let file = sheet.file;
        let Self { roll, guardians } = self;
        let take = |row: &Row<'_>, findings: &mut Findings| {
            let Some(student) = roll.known(row.cell(student), file, row.line, findings) else { return };
            let Some(adult) = guardians.get(&row.cell(email).to_lowercase()).copied() else {
                return findings.skip(file, row.line, SkipReason::UnknownPerson);
            };
            let relationship = one_line(row.cell(role));
            let folded = fold(&relationship);
            if !(folded.is_empty() || is_carer(&folded)) {
                return findings.skip(file, row.line, SkipReason::NotAGuardian);
            }
            if folded.is_empty() {
                findings.warn(WarningCode::NoRelationship, file, Some(row.line));
            }
            roll.care(student, adult, &relationship);
        };
        each_kept(sheet, [("SIS ID", student), ("Email", email)], findings, take, |_| {})
    }
}
