//! The people of a roster in several files: who they are stands in one, what they are and whom they care for in others.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::Set;
use crate::error::Result;
use crate::roster::contacts;
use crate::roster::dates::{self, DayOrder};
use crate::roster::findings::Findings;
use crate::roster::limits::{self, Refusal};
use crate::roster::people::People;
use crate::roster::preview::{
    PreviewClass, PreviewDeparture, PreviewGuardian, PreviewStudent, PreviewTeacher, SkipReason, WarningCode,
};
use crate::roster::rows::Row;

/// What is known after each file. People and classes go by their places here, which are small.
#[derive(Default)]
pub(super) struct Roll {
    people: Vec<Person>,
    by_id: HashMap<String, usize>,
    /// People whom the school marked as to be deleted: rows about them are not worth a word.
    gone: HashSet<String>,
    gone_in_order: Vec<String>,
    /// In the order of the files.
    students: Vec<usize>,
    classes: Vec<Class>,
    class_by_id: HashMap<String, usize>,
    gone_classes: HashSet<String>,
    cares: Vec<Care>,
    departures: Vec<PreviewDeparture>,
    /// Whether the files hold changes only.
    pub(super) is_delta: bool,
}

/// Somebody in the list of people.
#[derive(Default)]
pub(super) struct Person {
    pub(super) line: u32,
    /// What the files call the person; the same for nobody else.
    pub(super) id: String,
    /// The id in the school's system, if the person has one.
    pub(super) external_id: Option<String>,
    pub(super) given_name: String,
    pub(super) family_name: String,
    pub(super) preferred_name: Option<String>,
    pub(super) pronouns: Option<String>,
    pub(super) email: Option<String>,
    pub(super) phones: Vec<String>,
    pub(super) roles: Roles,
    /// The role that makes the person one who cares for a child, as written.
    pub(super) cares_as: String,
    /// The school marked the person as not active.
    pub(super) is_inactive: bool,
    pub(super) grade: Option<Grade>,
    pub(super) classes: Vec<usize>,
    pub(super) birth_date: Option<NaiveDate>,
}

/// What somebody is, apart from any child; several at once where a school says so.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Roles {
    pub(super) student: bool,
    /// Their role is to care for a child.
    pub(super) carer: bool,
    pub(super) teacher: bool,
}

pub(super) struct Grade {
    words: String,
    is_primary: bool,
}

struct Class {
    id: String,
    name: String,
    teachers: Vec<usize>,
}

struct Care {
    student: usize,
    adult: usize,
    relationship: String,
}

impl Roll {
    /// Adds somebody; a row without id, or with the id of another, is noted.
    pub(super) fn add(&mut self, person: Person, file: &str, findings: &mut Findings) -> Option<usize> {
        if person.id.is_empty() {
            findings.skip(file, person.line, SkipReason::NoId);
            return None;
        }
        if self.by_id.contains_key(&person.id) {
            findings.skip(file, person.line, SkipReason::DuplicateId);
            return None;
        }
        let place = self.people.len();
        self.by_id.insert(person.id.clone(), place);
        let is_student = person.roles.student;
        self.people.push(person);
        if is_student {
            self.students.push(place);
        }
        Some(place)
    }

    /// Notes somebody who is to be deleted.
    pub(super) fn lose(&mut self, id: &str) {
        if !id.is_empty() && self.gone.insert(id.to_owned()) {
            self.gone_in_order.push(id.to_owned());
        }
    }

    /// The list of people has been read. Someone who is there twice, deleted and not, is there.
    pub(super) fn everybody_is_here(&mut self) {
        let Self { gone, by_id, gone_in_order, .. } = self;
        gone.retain(|id| !by_id.contains_key(id));
        gone_in_order.retain(|id| gone.contains(id));
    }

    pub(super) fn place_of(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    pub(super) fn person(&self, place: usize) -> Option<&Person> {
        self.people.get(place)
    }

    pub(super) fn person_mut(&mut self, place: usize) -> Option<&mut Person> {
        self.people.get_mut(place)
    }

    pub(super) fn roles(&self, place: usize) -> Roles {
        self.people.get(place).map(|person| person.roles).unwrap_or_default()
    }

    /// The person a row is about; if nobody knows them, that is noted unless they are to be deleted.
    pub(super) fn known(&self, id: &str, file: &str, line: u32, findings: &mut Findings) -> Option<usize> {
        let place = self.place_of(id);
        if place.is_none() && !self.gone.contains(id) {
            let reason = if self.is_delta { SkipReason::NotInDelta } else { SkipReason::UnknownPerson };
            findings.skip(file, line, reason);
        }
        place
    }

    pub(super) fn has_students(&self) -> bool {
        !self.students.is_empty()
    }

    pub(super) fn note_student(&mut self, place: usize) {
        if let Some(person) = self.people.get_mut(place).filter(|person| !person.roles.student) {
            person.roles.student = true;
            self.students.push(place);
        }
    }

    pub(super) fn note_grade(&mut self, place: usize, grade: &str, is_primary: bool) {
        let Some(person) = self.people.get_mut(place) else { return };
        let is_better = person.grade.as_ref().is_none_or(|known| is_primary && !known.is_primary);
        if !grade.is_empty() && is_better {
            person.grade = Some(Grade { words: grade.to_owned(), is_primary });
        }
    }

    /// Adds a class; without a name it goes by its id.
    pub(super) fn add_class(&mut self, id: &str, name: &str, file: &str, line: u32, findings: &mut Findings) {
        if id.is_empty() {
            return findings.skip(file, line, SkipReason::NoId);
        }
        if self.class_by_id.contains_key(id) {
            return findings.skip(file, line, SkipReason::DuplicateId);
        }
        self.class_by_id.insert(id.to_owned(), self.classes.len());
        let name = if name.is_empty() { id } else { name };
        self.classes.push(Class { id: id.to_owned(), name: name.to_owned(), teachers: Vec::new() });
    }

    pub(super) fn class_of(&self, id: &str) -> Option<usize> {
        self.class_by_id.get(id).copied()
    }

    pub(super) fn lose_class(&mut self, id: &str) {
        self.gone_classes.insert(id.to_owned());
    }

    /// The class a row is about; if nobody knows it, that is noted unless it is to be deleted.
    pub(super) fn known_class(
        &self,
        id: &str,
        file: &str,
        line: u32,
        findings: &mut Findings,
    ) -> Option<usize> {
        let place = self.class_of(id);
        if place.is_none() && !self.gone_classes.contains(id) {
            let reason = if self.is_delta { SkipReason::NotInDelta } else { SkipReason::UnknownClass };
            findings.skip(file, line, reason);
        }
        place
    }

    /// Puts a student into a class.
    pub(super) fn enroll(&mut self, place: usize, class: usize) {
        self.note_student(place);
        let Some(person) = self.people.get_mut(place) else { return };
        if person.classes.len() < limits::CLASSES_OF_ONE && !person.classes.contains(&class) {
            person.classes.push(class);
        }
    }

    /// Says that somebody teaches a class.
    pub(super) fn teach(&mut self, place: usize, class: usize) {
        if let Some(person) = self.people.get_mut(place) {
            person.roles.teacher = true;
        }
        let Some(class) = self.classes.get_mut(class) else { return };
        if class.teachers.len() < limits::CLASSES_OF_ONE && !class.teachers.contains(&place) {
            class.teachers.push(place);
        }
    }

    /// Notes that a student is no longer in a class.
    pub(super) fn depart(&mut self, student: &str, class: &str) {
        if !student.is_empty() && !class.is_empty() {
            self.departures.push(PreviewDeparture { student: student.to_owned(), class: class.to_owned() });
        }
    }

    /// Says that an adult cares for a student.
    pub(super) fn care(&mut self, student: usize, adult: usize, relationship: &str) {
        self.cares.push(Care { student, adult, relationship: relationship.to_owned() });
    }

    /// Makes those students for whom somebody cares, where nothing else told who is one.
    pub(super) fn students_by_care(&mut self) {
        let students: Vec<usize> = self.cares.iter().map(|care| care.student).collect();
        for student in students {
            self.note_student(student);
        }
    }

    /// Everybody, put together.
    ///
    /// # Errors
    /// [`crate::Error::Unreadable`] if there are more students than any school has.
    pub(super) fn into_set(
        mut self,
        file: &str,
        numbers: Vec<usize>,
        findings: &mut Findings,
    ) -> Result<Set> {
        if self.students.len() > limits::STUDENTS {
            return Err(Refusal::TooManyStudents.of(file));
        }
        let classes = self.classes();
        let mut people = People::default();
        let mut places: HashMap<usize, usize> = HashMap::with_capacity(self.students.len());
        for place in std::mem::take(&mut self.students) {
            let Some(student) = self.student(place, file, findings) else { continue };
            let line = self.people.get(place).map_or(0, |person| person.line);
            places.insert(place, people.add_student(student, line));
        }
        let mut guardians: HashMap<usize, usize> = HashMap::new();
        for care in &self.cares {
            let (Some(student), Some(adult)) = (places.get(&care.student), self.people.get(care.adult))
            else {
                continue;
            };
            let guardian = *guardians.entry(care.adult).or_insert_with(|| {
                if adult.given_name.is_empty() && adult.family_name.is_empty() {
                    findings.warn(WarningCode::GuardianWithoutName, file, Some(adult.line));
                }
                people.add_guardian(adult.as_guardian())
            });
            people.link(*student, guardian, &care.relationship);
        }
        people.look_over(|_| file, findings);
        Ok(Set {
            classes: people.counted(classes),
            people,
            is_delta: self.is_delta,
            gone: self.gone_in_order,
            departures: self.departures,
            numbers,
        })
    }

    fn classes(&self) -> Vec<PreviewClass> {
        let teacher = |place: &usize| self.people.get(*place).map(Person::as_teacher);
        let class = |class: &Class| PreviewClass {
            id: class.id.clone(),
            name: class.name.clone(),
            students: 0,
            teachers: class.teachers.iter().filter_map(teacher).collect(),
        };
        self.classes.iter().map(class).collect()
    }

    /// A student, unless they have no name or are not active.
    fn student(&self, place: usize, file: &str, findings: &mut Findings) -> Option<PreviewStudent> {
        let person = self.people.get(place)?;
        if person.is_inactive {
            findings.skip(file, person.line, SkipReason::Inactive);
            return None;
        }
        if person.given_name.is_empty() && person.family_name.is_empty() {
            findings.skip(file, person.line, SkipReason::NoName);
            return None;
        }
        let class_id = |class: &usize| self.classes.get(*class).map(|class| class.id.clone());
        Some(PreviewStudent {
            external_id: person.external_id.clone(),
            given_name: person.given_name.clone(),
            family_name: person.family_name.clone(),
            preferred_name: person.preferred_name.clone(),
            pronouns: person.pronouns.clone(),
            grade: person.grade.as_ref().map(|grade| grade.words.clone()),
            class_ids: person.classes.iter().filter_map(class_id).collect(),
            birth_date: person.birth_date,
            home_language: None,
        })
    }
}

impl Person {
    fn as_guardian(&self) -> PreviewGuardian {
        let mut guardian = PreviewGuardian {
            external_id: self.external_id.clone(),
            given_name: self.given_name.clone(),
            family_name: self.family_name.clone(),
            preferred_name: self.preferred_name.clone(),
            email: self.email.clone(),
            ..PreviewGuardian::default()
        };
        for phone in &self.phones {
            contacts::add_phone(&mut guardian, phone);
        }
        guardian
    }

    fn as_teacher(&self) -> PreviewTeacher {
        PreviewTeacher {
            external_id: self.external_id.clone(),
            given_name: self.given_name.clone(),
            family_name: self.family_name.clone(),
        }
    }
}

/// The birth dates of a file, kept until all are known: only together do they tell which number is the day.
#[derive(Default)]
pub(super) struct BirthDates {
    cells: Vec<(usize, String, u32)>,
}

impl BirthDates {
    pub(super) fn note(&mut self, place: usize, row: &Row<'_>, column: Option<usize>) {
        let cell = row.cell(column);
        if !cell.is_empty() {
            self.cells.push((place, cell.to_owned(), row.line));
        }
    }

    pub(super) fn settle(self, roll: &mut Roll, said: Option<DayOrder>, file: &str, findings: &mut Findings) {
        let cells = self.cells.iter().map(|(_, cell, _)| cell.as_str());
        let order = dates::order_in(cells, said, DayOrder::MonthDay, file, findings);
        for (place, cell, line) in self.cells {
            let date = dates::parse(&cell, order);
            if date.is_none() {
                findings.warn(WarningCode::UnreadDate, file, Some(line));
            }
            if let Some(person) = roll.person_mut(place) {
                person.birth_date = date.or(person.birth_date);
            }
        }
    }
}
