//! Microsoft School Data Sync, version 2 and 2.1 CSV: people in one file, what they are in others.
//!
//! `relationships.csv` names two people: by Microsoft's description the first is the student and the second the
//! contact. Exports are found with the two exchanged, so who is a student elsewhere decides; the union is taken.

use super::roll::{BirthDates, Person, Roll};
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

files!(users, roles, classes, enrollments, relationships, demographics);

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
    let mut roll = Roll::default();
    let users_file = bundle.name_of(files.users);
    sheet(bundle, Some(files.users), "users.csv", findings, |sheet, findings| {
        users(&mut roll, sheet, findings)
    })?;
    sheet(bundle, files.roles, "roles.csv", findings, |sheet, findings| roles(&mut roll, sheet, findings))?;
    sheet(bundle, files.classes, "classes.csv", findings, |sheet, findings| {
        classes(&mut roll, sheet, findings)
    })?;
    sheet(bundle, files.enrollments, "enrollments.csv", findings, |sheet, findings| {
        enrollments(&mut roll, sheet, findings)
    })?;
    sheet_if_there(bundle, files.demographics, findings, |sheet, findings| {
        demographics(&mut roll, sheet, reading, findings)
    })?;
    sheet(bundle, files.relationships, "relationships.csv", findings, |sheet, findings| {
        relationships(&mut roll, sheet, findings)
    })?;
    roll.into_set(&users_file, files.numbers(), findings)
}

fn users(roll: &mut Roll, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
    let [id, given, family, preferred, email, phone, sms] = sheet.columns([
        "sourcedId",
        "givenName",
        "familyName",
        "preferredGivenName",
        "email",
        "phone",
        "sms",
    ]);
    let file = sheet.file;
    let mut lost = Vec::new();
    let take = |row: &Row<'_>, findings: &mut Findings| {
        let key = row.cell(id);
        if roll.place_of(key).is_some() {
            return findings.skip(file, row.line, SkipReason::DuplicateId);
        }
        let cell = |column| one_line(row.cell(column)).into_owned();
        let phones = [sms, phone]
            .map(|column| contacts::phones(row.cell(column)).map(str::to_owned).collect::<Vec<_>>());
        let person = Person {
            line: row.line,
            id: key.to_owned(),
            external_id: Some(key.to_owned()),
            given_name: cell(given),
            family_name: cell(family),
            preferred_name: Some(cell(preferred)).filter(|name| !name.is_empty()),
            email: contacts::email(row.cell(email), file, row.line, findings),
            phones: phones.concat(),
            ..Person::default()
        };
        roll.add(person, file, findings);
    };
    each_kept(sheet, [("sourcedId", id)], findings, take, |row| lost.push(row.cell(id).to_owned()))?;
    for id in lost {
        roll.lose(&id);
    }
    roll.everybody_is_here();
    Ok(())
}

fn roles(roll: &mut Roll, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
    let [user, role, grade, is_primary] = sheet.columns(["userSourcedId", "role", "grade", "isPrimary"]);
    let file = sheet.file;
    let take = |row: &Row<'_>, findings: &mut Findings| {
        let Some(place) = roll.known(row.cell(user), file, row.line, findings) else { return };
        let role = fold(row.cell(role));
        if role == "student" {
            roll.note_student(place);
            roll.note_grade(place, row.cell(grade), row.cell(is_primary).eq_ignore_ascii_case("true"));
        } else if let Some(person) = roll.person_mut(place) {
            person.roles.carer |= is_carer(&role);
            person.roles.teacher |= is_teacher(&role);
        }
    };
    each_kept(sheet, [("userSourcedId", user), ("role", role)], findings, take, |_| {})
}

fn classes(roll: &mut Roll, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
    let [id, title] = sheet.columns(["sourcedId", "title"]);
    let file = sheet.file;
    let mut lost = Vec::new();
    let take = |row: &Row<'_>, findings: &mut Findings| {
        roll.add_class(row.cell(id), &one_line(row.cell(title)), file, row.line, findings);
    };
    each_kept(sheet, [("sourcedId", id)], findings, take, |row| lost.push(row.cell(id).to_owned()))?;
    lost.iter().for_each(|id| roll.lose_class(id));
    Ok(())
}

fn enrollments(roll: &mut Roll, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
    let [class, user, role] = sheet.columns(["classSourcedId", "userSourcedId", "role"]);
    let file = sheet.file;
    let mut departed = Vec::new();
    let take = |row: &Row<'_>, findings: &mut Findings| {
        let Some(place) = roll.known(row.cell(user), file, row.line, findings) else { return };
        let Some(class) = roll.known_class(row.cell(class), file, row.line, findings) else { return };
        let role = fold(row.cell(role));
        if is_teacher(&role) || role.is_empty() && roll.roles(place).teacher {
            roll.teach(place, class);
        } else if role == "student" || role.is_empty() && roll.roles(place).student {
            roll.enroll(place, class);
        }
    };
    let needed = [("classSourcedId", class), ("userSourcedId", user)];
    each_kept(sheet, needed, findings, take, |row| {
        if !is_teacher(&fold(row.cell(role))) {
            departed.push((row.cell(user).to_owned(), row.cell(class).to_owned()));
        }
    })?;
    departed.iter().for_each(|(student, class)| roll.depart(student, class));
    Ok(())
}

fn demographics(
    roll: &mut Roll,
    sheet: Sheet<'_>,
    reading: &Reading<'_>,
    findings: &mut Findings,
) -> Result<()> {
    let [user, birth_date] = sheet.columns(["userSourcedId", "birthDate"]);
    let file = sheet.file;
    let mut dates = BirthDates::default();
    let take = |row: &Row<'_>, _: &mut Findings| {
        let student = roll.place_of(row.cell(user)).filter(|place| roll.roles(*place).student);
        if let Some(student) = student {
            dates.note(student, row, birth_date);
        }
    };
    each_kept(sheet, [("userSourcedId", user), ("birthDate", birth_date)], findings, take, |_| {})?;
    dates.settle(roll, reading.day_order, file, findings);
    Ok(())
}

fn relationships(roll: &mut Roll, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
    let [one, other, role] =
        sheet.columns(["userSourcedId", "relationshipUserSourcedId", "relationshipRole"]);
    let file = sheet.file;
    let needed = [("userSourcedId", one), ("relationshipUserSourcedId", other)];
    // Without roles and enrolments, the end that is described as the student's is all there is to go by.
    let nobody_is_student = !roll.has_students();
    let take = |row: &Row<'_>, findings: &mut Findings| {
        let Some(one) = roll.known(row.cell(one), file, row.line, findings) else { return };
        let Some(other) = roll.known(row.cell(other), file, row.line, findings) else { return };
        let relationship = one_line(row.cell(role));
        let role = fold(&relationship);
        let ends = Ends { one, other, other_is_child: role == "child" };
        let Some((student, adult)) = ends.student_and_adult(roll, nobody_is_student) else {
            return findings.skip(file, row.line, SkipReason::NoStudent);
        };
        let says_nothing = role.is_empty() || role == "other";
        let cares_by_role = is_carer(&role) || role == "child" || role.is_empty() || roll.roles(adult).carer;
        if !cares_by_role {
            return findings.skip(file, row.line, SkipReason::NotAGuardian);
        }
        if role.is_empty() {
            findings.warn(WarningCode::NoRelationship, file, Some(row.line));
        }
        if roll.roles(adult).student {
            findings.warn(WarningCode::BothStudents, file, Some(row.line));
        }
        roll.care(student, adult, if says_nothing || role == "child" { "" } else { &relationship });
    };
    each_kept(sheet, needed, findings, take, |_| {})?;
    if nobody_is_student {
        roll.students_by_care();
    }
    Ok(())
}

/// The two people of a relationship.
struct Ends {
    one: usize,
    other: usize,
    other_is_child: bool,
}

impl Ends {
    /// The student and the adult, told by who is a student; where both are, the first is by the format's description.
    fn student_and_adult(&self, roll: &Roll, nobody_is_student: bool) -> Option<(usize, usize)> {
        let Self { one, other, other_is_child } = *self;
        let as_described = if other_is_child { (other, one) } else { (one, other) };
        match (roll.roles(one).student, roll.roles(other).student) {
            _ if one == other => None,
            (true, false) => Some((one, other)),
            (false, true) => Some((other, one)),
            (true, true) => Some(as_described),
            (false, false) => nobody_is_student.then_some(as_described),
        }
    }
}

/// Whether a role, as [`fold`] leaves it, is to teach.
pub(super) fn is_teacher(role: &str) -> bool {
    matches!(role, "teacher" | "professor" | "instructor" | "faculty" | "lecturer" | "coteacher")
}

/// Whether a role, as [`fold`] leaves it, is one of those who care for a child.
pub(super) fn is_carer(role: &str) -> bool {
    const ROLES: &[&str] = &[
        "parent",
        "guardian",
        "relative",
        "aide",
        "caregiver",
        "mother",
        "father",
        "stepparent",
        "stepmother",
        "stepfather",
        "grandparent",
        "grandmother",
        "grandfather",
        "aunt",
        "uncle",
        "fosterparent",
        "legalguardian",
        "parentguardian",
    ];
    ROLES.contains(&role)
}
