//! OneRoster 1.1 and 1.2 CSV (1EdTech): people, classes and enrolments in files of their own.
//!
//! Guardians are no enrolments. They hang on `agentSourcedIds` of the student or of the adult: both ends are read and
//! joined, and kept are those agents whose role is to care for a child. In 1.1 the role stands with the person; in 1.2
//! it stands in `roles.csv`, and one person may have several.
//!
//! A *bulk* file holds everybody. A *delta* file holds what has changed, and who is to be removed is marked so. The
//! manifest says which it is.

use std::collections::HashSet;

use super::roll::{BirthDates, Person, Roles, Roll};
use super::sds::is_teacher;
use super::{Set, each_kept, sheet, sheet_if_there};
use crate::error::Result;
use crate::roster::archive::Bundle;
use crate::roster::contacts;
use crate::roster::findings::Findings;
use crate::roster::preview::{Format, SkipReason, WarningCode};
use crate::roster::reading::Reading;
use crate::roster::rows::Row;
use crate::roster::sheet::Sheet;
use crate::roster::text::{fold, one_line};

files!(users, roles, classes, enrollments, demographics, manifest);

/// What the manifest says.
#[derive(Default)]
struct Manifest {
    is_1_2: Option<bool>,
    /// `None` if it says nothing, as a blank one does.
    is_delta: Option<bool>,
}

/// What is known after each file.
#[derive(Default)]
struct Export {
    roll: Roll,
    /// Who names whom as their agent, where.
    agents: Vec<(usize, String, u32)>,
    roles_are_elsewhere: bool,
    /// Rows marked as to be deleted.
    marked: u32,
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
) -> Result<(Format, Set)> {
    let mut manifest = Manifest::default();
    sheet_if_there(bundle, files.manifest, findings, |sheet, findings| {
        manifest = Manifest::read(sheet, findings)?;
        Ok(())
    })?;
    let users_file = bundle.name_of(files.users);
    let mut export = Export::default();
    export.roll.is_delta = manifest.is_delta == Some(true);
    sheet(bundle, Some(files.users), "users.csv", findings, |sheet, findings| export.users(sheet, findings))?;
    if manifest.is_delta.is_none() && export.marked > 0 {
        // Taken as everybody, all who have not changed would look as if they had left.
        export.roll.is_delta = true;
    }
    let is_1_2 = manifest.is_1_2.unwrap_or(export.roles_are_elsewhere || files.roles.is_some());
    if is_1_2 && export.roles_are_elsewhere {
        sheet(bundle, files.roles, "roles.csv", findings, |sheet, findings| export.roles(sheet, findings))?;
    } else {
        sheet_if_there(bundle, files.roles, findings, |sheet, findings| export.roles(sheet, findings))?;
    }
    sheet(bundle, files.classes, "classes.csv", findings, |sheet, findings| export.classes(sheet, findings))?;
    sheet(bundle, files.enrollments, "enrollments.csv", findings, |sheet, findings| {
        export.enrollments(sheet, findings)
    })?;
    sheet_if_there(bundle, files.demographics, findings, |sheet, findings| {
        export.demographics(sheet, reading, findings)
    })?;
    if manifest.is_delta.is_none() && export.marked > 0 {
        export.roll.is_delta = true;
        findings.warn(WarningCode::TakenAsDelta, &users_file, None);
    } else if export.roll.is_delta {
        findings.warn(WarningCode::Delta, &users_file, None);
    }
    export.join_agents(&users_file, files.roles.is_some(), findings);
    let set = export.roll.into_set(&users_file, files.numbers(), findings)?;
    Ok((if is_1_2 { Format::OneRoster12 } else { Format::OneRoster11 }, set))
}

impl Manifest {
    fn read(sheet: Sheet<'_>, findings: &mut Findings) -> Result<Self> {
        let [property, value] = sheet.columns(["propertyName", "value"]);
        let mut manifest = Self::default();
        if property.is_none() || value.is_none() {
            return Ok(manifest);
        }
        sheet.each(findings, |row, _| {
            let (property, value) = (row.cell(property).to_lowercase(), row.cell(value).to_lowercase());
            if property == "oneroster.version" && !value.is_empty() {
                manifest.is_1_2 = Some(value.starts_with("1.2"));
            }
            // Files may differ; what is missing in one that holds changes only has not gone.
            if property.starts_with("file.") {
                match value.as_str() {
                    "delta" => manifest.is_delta = Some(true),
                    "bulk" => manifest.is_delta = manifest.is_delta.or(Some(false)),
                    _ => {}
                }
            }
        })?;
        Ok(manifest)
    }
}

/// What somebody with this role is, and whether the role is a word at all.
fn roles_of(role: &str) -> Roles {
    // `guardian, teacher` stands in exports that put several roles into the cell of one.
    let mut roles = Roles::default();
    for role in role.split([',', ';', '|']) {
        let role = fold(role);
        roles.student |= role == "student";
        roles.teacher |= is_teacher(&role);
        roles.carer |= matches!(role.as_str(), "guardian" | "parent" | "relative");
    }
    roles
}

/// Adds what a row says that somebody is.
fn join_roles(roll: &mut Roll, place: usize, written: &str) {
    let roles = roles_of(written);
    if roles.student {
        roll.note_student(place);
    }
    let Some(person) = roll.person_mut(place) else { return };
    person.roles.teacher |= roles.teacher;
    person.roles.carer |= roles.carer;
    if roles.carer && person.cares_as.is_empty() {
        person.cares_as = cares_as(written);
    }
}

/// The word of several by which somebody cares for a child.
fn cares_as(written: &str) -> String {
    let mut words = written.split([',', ';', '|']).map(str::trim);
    words.find(|word| roles_of(word).carer).unwrap_or_default().to_owned()
}

impl Export {
    fn users(&mut self, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
        let [id, given, family, role, enabled, email, sms, phone, agents, grades] = sheet.columns([
            "sourcedId",
            "givenName",
            "familyName",
            "role",
            "enabledUser",
            "email",
            "sms",
            "phone",
            "agentSourcedIds",
            "grades",
        ]);
        let [preferred_given, preferred_family, pronouns] =
            sheet.columns(["preferredGivenName", "preferredFamilyName", "pronouns"]);
        self.roles_are_elsewhere = role.is_none();
        let file = sheet.file;
        let Self { roll, agents: named, marked, .. } = self;
        let mut lost = Vec::new();
        let take = |row: &Row<'_>, findings: &mut Findings| {
            let cell = |column| one_line(row.cell(column)).into_owned();
            let of_cell = |column| Some(cell(column)).filter(|text| !text.is_empty());
            let roles = roles_of(row.cell(role));
            let key = row.cell(id);
            // The same person in another role is the same person.
            if let Some(place) = roll.place_of(key).filter(|place| roll.roles(*place) != roles) {
                join_roles(roll, place, row.cell(role));
                note_agents(named, place, row, agents);
                return;
            }
            let phones = [sms, phone]
                .map(|column| contacts::phones(row.cell(column)).map(str::to_owned).collect::<Vec<_>>());
            let person = Person {
                line: row.line,
                id: key.to_owned(),
                external_id: Some(key.to_owned()),
                given_name: cell(given),
                family_name: cell(family),
                preferred_name: preferred(of_cell(preferred_given), of_cell(preferred_family), &cell(family)),
                pronouns: of_cell(pronouns),
                email: contacts::email(row.cell(email), file, row.line, findings),
                phones: phones.concat(),
                roles,
                cares_as: cares_as(row.cell(role)),
                is_inactive: row.cell(enabled).eq_ignore_ascii_case("false"),
                ..Person::default()
            };
            if let Some(place) = roll.add(person, file, findings) {
                // Of several grades, as older exports have them, the first.
                roll.note_grade(place, row.cell(grades).split(',').next().unwrap_or_default().trim(), true);
                note_agents(named, place, row, agents);
            }
        };
        each_kept(sheet, [("sourcedId", id)], findings, take, |row| {
            *marked += 1;
            lost.push(row.cell(id).to_owned());
        })?;
        lost.iter().for_each(|id| roll.lose(id));
        roll.everybody_is_here();
        Ok(())
    }

    fn roles(&mut self, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
        let [user, role] = sheet.columns(["userSourcedId", "role"]);
        let file = sheet.file;
        let Self { roll, marked, .. } = self;
        let take = |row: &Row<'_>, findings: &mut Findings| {
            let Some(place) = roll.known(row.cell(user), file, row.line, findings) else { return };
            join_roles(roll, place, row.cell(role));
        };
        each_kept(sheet, [("userSourcedId", user), ("role", role)], findings, take, |_| *marked += 1)
    }

    fn classes(&mut self, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
        let [id, title] = sheet.columns(["sourcedId", "title"]);
        let file = sheet.file;
        let Self { roll, marked, .. } = self;
        let mut lost = Vec::new();
        let take = |row: &Row<'_>, findings: &mut Findings| {
            roll.add_class(row.cell(id), &one_line(row.cell(title)), file, row.line, findings);
        };
        each_kept(sheet, [("sourcedId", id)], findings, take, |row| {
            *marked += 1;
            lost.push(row.cell(id).to_owned());
        })?;
        lost.iter().for_each(|id| roll.lose_class(id));
        Ok(())
    }

    fn enrollments(&mut self, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
        let [class, user, role] = sheet.columns(["classSourcedId", "userSourcedId", "role"]);
        let file = sheet.file;
        let Self { roll, marked, .. } = self;
        let mut departed = Vec::new();
        let take = |row: &Row<'_>, findings: &mut Findings| {
            let Some(place) = roll.known(row.cell(user), file, row.line, findings) else { return };
            let Some(class) = roll.known_class(row.cell(class), file, row.line, findings) else { return };
            let is_blank = row.cell(role).is_empty();
            let role = if is_blank { roll.roles(place) } else { roles_of(row.cell(role)) };
            if role.teacher {
                roll.teach(place, class);
            } else if role.student {
                roll.enroll(place, class);
            }
        };
        let needed = [("classSourcedId", class), ("userSourcedId", user)];
        each_kept(sheet, needed, findings, take, |row| {
            *marked += 1;
            if !roles_of(row.cell(role)).teacher {
                departed.push((row.cell(user).to_owned(), row.cell(class).to_owned()));
            }
        })?;
        departed.iter().for_each(|(student, class)| roll.depart(student, class));
        Ok(())
    }

    fn demographics(
        &mut self,
        sheet: Sheet<'_>,
        reading: &Reading<'_>,
        findings: &mut Findings,
    ) -> Result<()> {
        // 1.0 called the first column `userSourcedId`.
        let [id, user, birth_date] = sheet.columns(["sourcedId", "userSourcedId", "birthDate"]);
        let id = user.or(id);
        let file = sheet.file;
        let mut dates = BirthDates::default();
        let Self { roll, marked, .. } = self;
        let take = |row: &Row<'_>, _: &mut Findings| {
            let student = roll.place_of(row.cell(id)).filter(|place| roll.roles(*place).student);
            if let Some(student) = student {
                dates.note(student, row, birth_date);
            }
        };
        let needed = [("sourcedId", id), ("birthDate", birth_date)];
        each_kept(sheet, needed, findings, take, |_| *marked += 1)?;
        dates.settle(roll, reading.day_order, file, findings);
        Ok(())
    }

    /// Joins students and those who care for them, whichever of the two names the other.
    fn join_agents(&mut self, file: &str, roles_are_known: bool, findings: &mut Findings) {
        let Self { roll, agents, roles_are_elsewhere, .. } = self;
        let roles_are_known = roles_are_known || !*roles_are_elsewhere;
        let mut joined: HashSet<(usize, usize)> = HashSet::new();
        for (one, agent, line) in agents.iter() {
            let Some(other) = roll.known(agent, file, *line, findings) else { continue };
            // Named on both ends, a pair is one pair.
            if !joined.insert(((*one).min(other), (*one).max(other))) {
                continue;
            }
            let (student, adult) = match (roll.roles(*one).student, roll.roles(other).student) {
                _ if *one == other => continue,
                (true, false) => (*one, other),
                (false, true) => (other, *one),
                // A brother or sister who also cares is the one with that role.
                (true, true) if roll.roles(other).carer => (*one, other),
                (true, true) if roll.roles(*one).carer => (other, *one),
                (true, true) => {
                    findings.skip(file, *line, SkipReason::NotAGuardian);
                    continue;
                }
                (false, false) => {
                    findings.skip(file, *line, SkipReason::NoStudent);
                    continue;
                }
            };
            let roles = roll.roles(adult);
            if !(roles.carer || !roles_are_known && !roles.teacher) {
                findings.skip(file, *line, SkipReason::NotAGuardian);
                continue;
            }
            if !roles_are_known {
                findings.warn(WarningCode::NoRelationship, file, Some(*line));
            }
            let relationship = roll.person(adult).map(|person| person.cares_as.clone()).unwrap_or_default();
            roll.care(student, adult, &relationship);
        }
    }
}

/// Notes whom a row names as agents.
fn note_agents(named: &mut Vec<(usize, String, u32)>, place: usize, row: &Row<'_>, column: Option<usize>) {
    let agents = row.cell(column).split([',', ';']).map(str::trim).filter(|agent| !agent.is_empty());
    named.extend(agents.map(|agent| (place, agent.to_owned(), row.line)));
}

/// The name a child goes by: the preferred given name, with the family name only where that differs.
fn preferred(given: Option<String>, family: Option<String>, legal_family: &str) -> Option<String> {
    match (given, family.filter(|family| family != legal_family)) {
        (Some(given), Some(family)) => Some(format!("{given} {family}")),
        (given, _) => given,
    }
}
