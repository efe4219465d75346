//! Who is in which class of Google Classroom, as the office's command-line tool GAM writes it: a row for each person in each
//! class. Classroom itself gives no file of a class, and nowhere says who the adults of a child are.

use super::roll::{Person, Roles, Roll};
use super::{Set, each_kept, sheet_if_there};
use crate::error::Result;
use crate::roster::archive::Bundle;
use crate::roster::findings::Findings;
use crate::roster::rows::Row;
use crate::roster::sheet::Sheet;
use crate::roster::text::{fold, one_line};

/// The columns by which the file is known.
const SIGNS: [&str; 3] = ["courseId", "userRole", "userId"];

/// Whether these are the columns of such a file.
pub(in crate::roster) fn is_classroom(headers: &[String]) -> bool {
    SIGNS.iter().all(|sign| headers.iter().any(|header| fold(header) == fold(sign)))
}

/// Reads the file.
///
/// # Errors
/// [`crate::Error::Unreadable`] if it cannot be read or exceeds a limit.
pub(in crate::roster) fn read(
    bundle: &mut Bundle<'_>,
    number: usize,
    findings: &mut Findings,
) -> Result<Set> {
    let mut roll = Roll::default();
    let file = bundle.name_of(number);
    sheet_if_there(bundle, Some(number), findings, |sheet, findings| {
        participants(&mut roll, sheet, findings)
    })?;
    roll.everybody_is_here();
    roll.into_set(&file, vec![number], findings)
}

fn participants(roll: &mut Roll, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
    let [course, role, id] = sheet.columns(SIGNS);
    let [course_name, given, family] =
        sheet.columns(["courseName", "profile.name.givenName", "profile.name.familyName"]);
    let file = sheet.file;
    let take = |row: &Row<'_>, findings: &mut Findings| {
        let role = fold(row.cell(role));
        let class = roll.class_of(row.cell(course)).or_else(|| {
            roll.add_class(row.cell(course), &one_line(row.cell(course_name)), file, row.line, findings);
            roll.class_of(row.cell(course))
        });
        let cell = |column| one_line(row.cell(column)).into_owned();
        // Somebody stands in as many rows as they are in classes.
        let place = roll.place_of(row.cell(id)).or_else(|| {
            let person = Person {
                line: row.line,
                id: row.cell(id).to_owned(),
                external_id: Some(row.cell(id).to_owned()),
                given_name: cell(given),
                family_name: cell(family),
                roles: Roles { student: role == "student", ..Roles::default() },
                ..Person::default()
            };
            roll.add(person, file, findings)
        });
        match (place, class) {
            (Some(place), Some(class)) if role == "student" => roll.enroll(place, class),
            (Some(place), Some(class)) => roll.teach(place, class),
            _ => {}
        }
    };
    each_kept(sheet, [("courseId", course), ("userRole", role), ("userId", id)], findings, take, |_| {})
}
