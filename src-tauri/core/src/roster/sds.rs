//! Microsoft School Data Sync, version 2.1 CSV: people in one file, what they are in others.
//!
//! `relationships.csv` names two people: by Microsoft's description the first is the student and the second the
//! contact. Exports are found with the two exchanged, so who is a student elsewhere decides; the union is taken.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::archive::Bundle;
use super::contacts;
use super::dates::{self, DayOrder};
use super::findings::Findings;
use super::limits::{self, Refusal};
use super::people::People;
use super::preview::{PreviewClass, PreviewGuardian, PreviewStudent, SkipReason, WarningCode};
use super::rows::{Row, Sheet};
use super::text::{decode, fold, one_line};
use crate::error::Result;

/// Which file of the folder or archive is which, by its number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Files {
    pub(super) users: usize,
    pub(super) roles: Option<usize>,
    pub(super) classes: Option<usize>,
    pub(super) enrollments: Option<usize>,
    pub(super) relationships: Option<usize>,
    pub(super) demographics: Option<usize>,
}

impl Files {
    pub(super) fn numbers(&self) -> Vec<usize> {
        let others = [self.roles, self.classes, self.enrollments, self.relationships, self.demographics];
        std::iter::once(self.users).chain(others.into_iter().flatten()).collect()
    }
}

/// Whether a header is one of this format.
pub(super) fn is_known(header: &str) -> bool {
    const NAMES: &[&str] = &[
        "sourcedid",
        "givenname",
        "familyname",
        "username",
        "email",
        "phone",
        "sms",
        "usersourcedid",
        "orgsourcedid",
        "role",
        "grade",
        "isprimary",
        "sessionsourcedid",
        "classsourcedid",
        "relationshipusersourcedid",
        "relationshiprole",
        "birthdate",
        "sex",
        "title",
        "coursesourcedid",
        "sessionsourcedids",
        "status",
    ];
    NAMES.contains(&fold(header).as_str())
}

/// A person of `users.csv`.
struct User {
    line: u32,
    given_name: String,
    family_name: String,
    preferred_name: Option<String>,
    email: Option<String>,
    phones: Vec<String>,
}

/// What is known after each file.
#[derive(Default)]
struct Roster {
    users: HashMap<String, User>,
    /// People whom the school marked as to be deleted: rows about them are not worth a word.
    gone: HashSet<String>,
    /// In the order of the files.
    students: Vec<String>,
    is_student: HashSet<String>,
    grades: HashMap<String, Grade>,
    /// People whose role, apart from any child, is to care for one.
    carers: HashSet<String>,
    classes: Vec<PreviewClass>,
    class_ids: HashSet<String>,
    gone_classes: HashSet<String>,
    classes_of: HashMap<String, Vec<String>>,
    birth_dates: HashMap<String, NaiveDate>,
}

struct Grade {
    words: String,
    is_primary: bool,
}

/// Reads the files of one export.
///
/// # Errors
/// [`crate::Error::Unreadable`] if a file cannot be read or exceeds a limit.
pub(super) fn read(
    bundle: &mut Bundle<'_>,
    files: Files,
    findings: &mut Findings,
) -> Result<(People, Vec<PreviewClass>)> {
    let mut roster = Roster::default();
    let users_file = bundle.name_of(files.users);
    sheet(bundle, Some(files.users), "users.csv", findings, |sheet, findings| {
        roster.take_users(sheet, findings)
    })?;
    sheet(bundle, files.roles, "roles.csv", findings, |sheet, findings| roster.take_roles(sheet, findings))?;
    sheet(bundle, files.classes, "classes.csv", findings, |sheet, findings| {
        roster.take_classes(sheet, findings)
    })?;
    sheet(bundle, files.enrollments, "enrollments.csv", findings, |sheet, findings| {
        roster.take_enrollments(sheet, findings)
    })?;
    if files.demographics.is_some() {
        sheet(bundle, files.demographics, "demographics.csv", findings, |sheet, findings| {
            roster.take_demographics(sheet, findings)
        })?;
    }
    let mut links = Vec::new();
    sheet(bundle, files.relationships, "relationships.csv", findings, |sheet, findings| {
        links = roster.take_relationships(sheet, findings)?;
        Ok(())
    })?;
    if roster.students.len() > limits::STUDENTS {
        return Err(Refusal::TooManyStudents.of(&users_file));
    }
    Ok(roster.into_people(links, &users_file, findings))
}

/// Opens one file of the set for `take`, or warns that it is missing.
fn sheet(
    bundle: &mut Bundle<'_>,
    number: Option<usize>,
    usual_name: &str,
    findings: &mut Findings,
    take: impl FnOnce(Sheet<'_>, &mut Findings) -> Result<()>,
) -> Result<()> {
    let Some(number) = number else {
        findings.warn_of(WarningCode::MissingFile, usual_name, usual_name);
        return Ok(());
    };
    let name = bundle.name_of(number);
    let bytes = bundle.bytes(number)?;
    let text = decode(&bytes, &name, findings);
    match Sheet::open(&name, &text, is_known)? {
        Some(sheet) => take(sheet, findings),
        None => Ok(()),
    }
}

/// The rows that the school did not mark as to be deleted, once the columns that are needed are there.
fn each_kept<'a, const N: usize>(
    sheet: Sheet<'a>,
    needed: [(&str, Option<usize>); N],
    findings: &mut Findings,
    mut take: impl FnMut(&Row<'a>, &mut Findings),
    mut deleted: impl FnMut(&Row<'a>),
) -> Result<()> {
    let file = sheet.file;
    if let Some((name, _)) = needed.iter().find(|(_, column)| column.is_none()) {
        findings.warn_of(WarningCode::MissingColumn, file, name);
        return Ok(());
    }
    let [status] = sheet.columns(["status"]);
    sheet.each(findings, |row, findings| {
        if fold(row.cell(status)) == "tobedeleted" {
            findings.skip(file, row.line, SkipReason::ToBeDeleted);
            deleted(row);
        } else {
            take(row, findings);
        }
    })
}

impl Roster {
    fn take_users(&mut self, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
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
        let Self { users, gone, .. } = self;
        let take = |row: &Row<'_>, findings: &mut Findings| {
            let key = row.cell(id).to_owned();
            if key.is_empty() {
                return findings.skip(file, row.line, SkipReason::NoId);
            }
            if users.contains_key(&key) {
                return findings.skip(file, row.line, SkipReason::DuplicateId);
            }
            let cell = |column| one_line(row.cell(column)).into_owned();
            let phones = [sms, phone]
                .map(|column| contacts::phones(row.cell(column)).map(str::to_owned).collect::<Vec<_>>());
            let user = User {
                line: row.line,
                given_name: cell(given),
                family_name: cell(family),
                preferred_name: Some(cell(preferred)).filter(|name| !name.is_empty()),
                email: contacts::email(row.cell(email), file, row.line, findings),
                phones: phones.concat(),
            };
            users.insert(key, user);
        };
        let deleted = |row: &Row<'_>| {
            gone.insert(row.cell(id).to_owned());
        };
        each_kept(sheet, [("sourcedId", id)], findings, take, deleted)?;
        // Someone who is there twice, deleted and not, is there.
        self.gone.retain(|id| !self.users.contains_key(id));
        Ok(())
    }

    /// Whether a row about this person can be used; if not, it is noted unless the person is gone.
    fn knows(&self, id: &str, file: &str, line: u32, findings: &mut Findings) -> bool {
        if self.users.contains_key(id) {
            return true;
        }
        if !self.gone.contains(id) {
            findings.skip(file, line, SkipReason::UnknownPerson);
        }
        false
    }

    fn note_student(&mut self, id: &str) {
        if self.is_student.insert(id.to_owned()) {
            self.students.push(id.to_owned());
        }
    }

    fn take_roles(&mut self, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
        let [user, role, grade, is_primary] = sheet.columns(["userSourcedId", "role", "grade", "isPrimary"]);
        let file = sheet.file;
        let take = |row: &Row<'_>, findings: &mut Findings| {
            let id = row.cell(user);
            if !self.knows(id, file, row.line, findings) {
                return;
            }
            let role = fold(row.cell(role));
            if role == "student" {
                self.note_student(id);
                self.note_grade(id, row.cell(grade), fold(row.cell(is_primary)) == "true");
            } else if is_carer(&role) {
                self.carers.insert(id.to_owned());
            }
        };
        each_kept(sheet, [("userSourcedId", user), ("role", role)], findings, take, |_| {})
    }

    fn note_grade(&mut self, id: &str, grade: &str, is_primary: bool) {
        let is_better = self.grades.get(id).is_none_or(|known| is_primary && !known.is_primary);
        if !grade.is_empty() && is_better {
            self.grades.insert(id.to_owned(), Grade { words: grade.to_owned(), is_primary });
        }
    }

    fn take_classes(&mut self, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
        let [id, title] = sheet.columns(["sourcedId", "title"]);
        let file = sheet.file;
        let Self { classes, class_ids, gone_classes, .. } = self;
        let take = |row: &Row<'_>, findings: &mut Findings| {
            let class_id = row.cell(id).to_owned();
            if class_id.is_empty() {
                return findings.skip(file, row.line, SkipReason::NoId);
            }
            if !class_ids.insert(class_id.clone()) {
                return findings.skip(file, row.line, SkipReason::DuplicateId);
            }
            let name = Some(one_line(row.cell(title)).into_owned()).filter(|name| !name.is_empty());
            classes.push(PreviewClass {
                name: name.unwrap_or_else(|| class_id.clone()),
                id: class_id,
                students: 0,
            });
        };
        let deleted = |row: &Row<'_>| {
            gone_classes.insert(row.cell(id).to_owned());
        };
        each_kept(sheet, [("sourcedId", id)], findings, take, deleted)
    }

    fn take_enrollments(&mut self, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
        let [class, user, role] = sheet.columns(["classSourcedId", "userSourcedId", "role"]);
        let file = sheet.file;
        let take = |row: &Row<'_>, findings: &mut Findings| {
            let (id, class_id) = (row.cell(user), row.cell(class));
            if !self.knows(id, file, row.line, findings) {
                return;
            }
            if !self.class_ids.contains(class_id) {
                if !self.gone_classes.contains(class_id) {
                    findings.skip(file, row.line, SkipReason::UnknownClass);
                }
                return;
            }
            let role = fold(row.cell(role));
            if role != "student" && !(role.is_empty() && self.is_student.contains(id)) {
                return;
            }
            self.note_student(id);
            let classes = self.classes_of.entry(id.to_owned()).or_default();
            if !classes.iter().any(|known| known == class_id) {
                classes.push(class_id.to_owned());
            }
        };
        each_kept(sheet, [("classSourcedId", class), ("userSourcedId", user)], findings, take, |_| {})
    }

    fn take_demographics(&mut self, sheet: Sheet<'_>, findings: &mut Findings) -> Result<()> {
        let [user, birth_date] = sheet.columns(["userSourcedId", "birthDate"]);
        let file = sheet.file;
        let mut cells = Vec::new();
        let take = |row: &Row<'_>, _: &mut Findings| {
            let (id, cell) = (row.cell(user), row.cell(birth_date));
            if !cell.is_empty() && self.is_student.contains(id) {
                cells.push((id.to_owned(), cell.to_owned(), row.line));
            }
        };
        each_kept(sheet, [("userSourcedId", user), ("birthDate", birth_date)], findings, take, |_| {})?;
        let order = dates::order_in(
            cells.iter().map(|(_, cell, _)| cell.as_str()),
            DayOrder::MonthDay,
            file,
            findings,
        );
        for (id, cell, line) in cells {
            match dates::parse(&cell, order) {
                Some(date) => drop(self.birth_dates.insert(id, date)),
                None => findings.warn(WarningCode::UnreadDate, file, Some(line)),
            }
        }
        Ok(())
    }

    fn take_relationships(&mut self, sheet: Sheet<'_>, findings: &mut Findings) -> Result<Vec<Care>> {
        let [one, other, role] =
            sheet.columns(["userSourcedId", "relationshipUserSourcedId", "relationshipRole"]);
        let file = sheet.file;
        let needed = [("userSourcedId", one), ("relationshipUserSourcedId", other)];
        // Without roles and enrolments, the end that is described as the student's is all there is to go by.
        let nobody_is_student = self.students.is_empty();
        let mut cares = Vec::new();
        let take = |row: &Row<'_>, findings: &mut Findings| {
            let (one, other) = (row.cell(one), row.cell(other));
            if !self.knows(one, file, row.line, findings) || !self.knows(other, file, row.line, findings) {
                return;
            }
            let relationship = one_line(row.cell(role)).into_owned();
            let role = fold(&relationship);
            let ends = Ends { one, other, other_is_child: role == "child" };
            let Some((student, adult)) = ends.student_and_adult(&self.is_student, nobody_is_student) else {
                return findings.skip(file, row.line, SkipReason::NoStudent);
            };
            let says_nothing = role.is_empty() || role == "other";
            let cares_by_role =
                is_carer(&role) || role == "child" || role.is_empty() || self.carers.contains(adult);
            if !cares_by_role {
                return findings.skip(file, row.line, SkipReason::NotAGuardian);
            }
            if role.is_empty() {
                findings.warn(WarningCode::NoRelationship, file, Some(row.line));
            }
            if self.is_student.contains(adult) {
                findings.warn(WarningCode::BothStudents, file, Some(row.line));
            }
            let relationship = if says_nothing || role == "child" { String::new() } else { relationship };
            cares.push(Care { student: student.to_owned(), adult: adult.to_owned(), relationship });
        };
        each_kept(sheet, needed, findings, take, |_| {})?;
        if nobody_is_student {
            for care in &cares {
                self.note_student(&care.student);
            }
        }
        Ok(cares)
    }

    fn into_people(
        mut self,
        cares: Vec<Care>,
        users_file: &str,
        findings: &mut Findings,
    ) -> (People, Vec<PreviewClass>) {
        let mut people = People::default();
        let mut places: HashMap<&str, usize> = HashMap::new();
        for id in &self.students {
            let Some(user) = self.users.get(id) else { continue };
            if user.given_name.is_empty() && user.family_name.is_empty() {
                findings.skip(users_file, user.line, SkipReason::NoName);
                continue;
            }
            let student = PreviewStudent {
                external_id: Some(id.clone()),
                given_name: user.given_name.clone(),
                family_name: user.family_name.clone(),
                preferred_name: user.preferred_name.clone(),
                pronouns: None,
                grade: self.grades.get(id).map(|grade| grade.words.clone()),
                class_ids: self.classes_of.get(id).cloned().unwrap_or_default(),
                birth_date: self.birth_dates.get(id).copied(),
                home_language: None,
            };
            places.insert(id, people.add_student(student, user.line));
        }
        let mut guardians: HashMap<&str, usize> = HashMap::new();
        for care in &cares {
            let (Some(student), Some(user)) =
                (places.get(care.student.as_str()), self.users.get(&care.adult))
            else {
                continue;
            };
            let guardian = *guardians.entry(&care.adult).or_insert_with(|| {
                if user.given_name.is_empty() && user.family_name.is_empty() {
                    findings.warn(WarningCode::GuardianWithoutName, users_file, Some(user.line));
                }
                people.add_guardian(user.as_guardian(&care.adult))
            });
            people.link(*student, guardian, &care.relationship);
        }
        people.look_over(users_file, findings);
        let mut students_of: HashMap<&str, u32> = HashMap::new();
        for class in people.students.iter().flat_map(|student| &student.class_ids) {
            *students_of.entry(class).or_default() += 1;
        }
        for class in &mut self.classes {
            class.students = students_of.get(class.id.as_str()).copied().unwrap_or_default();
        }
        (people, self.classes)
    }
}

/// That an adult cares for a student.
struct Care {
    student: String,
    adult: String,
    relationship: String,
}

/// The two people of a relationship.
struct Ends<'r> {
    one: &'r str,
    other: &'r str,
    other_is_child: bool,
}

impl<'r> Ends<'r> {
    /// The student and the adult, told by who is a student; where both are, the first is by the format's description.
    fn student_and_adult(
        &self,
        students: &HashSet<String>,
        nobody_is_student: bool,
    ) -> Option<(&'r str, &'r str)> {
        let Self { one, other, other_is_child } = *self;
        let as_described = if other_is_child { (other, one) } else { (one, other) };
        match (students.contains(one), students.contains(other)) {
            _ if one == other => None,
            (true, false) => Some((one, other)),
            (false, true) => Some((other, one)),
            (true, true) => Some(as_described),
            (false, false) => nobody_is_student.then_some(as_described),
        }
    }
}

impl User {
    fn as_guardian(&self, id: &str) -> PreviewGuardian {
        let mut guardian = PreviewGuardian {
            external_id: Some(id.to_owned()),
            given_name: self.given_name.clone(),
            family_name: self.family_name.clone(),
            email: self.email.clone(),
            ..PreviewGuardian::default()
        };
        for phone in &self.phones {
            contacts::add_phone(&mut guardian, phone);
        }
        guardian
    }
}

/// Whether a role, as [`fold`] leaves it, is one of those who care for a child.
fn is_carer(role: &str) -> bool {
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
