//! The child of a row: one of an earlier row, or another.

use super::adults::{Mention, names_of};
use super::{BirthDate, Home, Reader};
use crate::roster::findings::Findings;
use crate::roster::languages;
use crate::roster::limits;
use crate::roster::mapping::StudentPart;
use crate::roster::names;
use crate::roster::preview::{PreviewStudent, WarningCode};
use crate::roster::rows::Row;
use crate::roster::text::fold;

/// What has to be the same for rows without id to tell of the same child.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct Likeness {
    name: String,
    birth_date: String,
    grade: String,
    class: String,
    /// Where a row has room for several adults it is all there is about a child: other adults, another child.
    adults: String,
}

impl Reader<'_> {
    /// Whether a row has a student's name, or the id of one who was named before.
    pub(super) fn names_a_student(&self, row: &Row<'_>) -> bool {
        let (given, family) = self.student_name(row);
        !given.is_empty()
            || !family.is_empty()
            || self.by_id.contains_key(&self.student_cell(row, StudentPart::Id))
    }

    /// The student of a row, new or known; `None` if it names nobody.
    pub(super) fn student(
        &mut self,
        row: &Row<'_>,
        mentions: &[Mention],
        findings: &mut Findings,
    ) -> Option<usize> {
        let id = self.student_cell(row, StudentPart::Id);
        let (given_name, family_name) = self.student_name(row);
        let name = fold(&format!("{given_name} {family_name}"));
        if given_name.is_empty() && family_name.is_empty() {
            return self.by_id.get(&id).copied();
        }
        let birth_date = self.student_cell(row, StudentPart::BirthDate);
        let teacher = self.student_cell(row, StudentPart::Teacher);
        let class = Some(self.student_cell(row, StudentPart::Class)).filter(|class| !class.is_empty());
        // Where classes have no names, people call them by the teacher's.
        let class = class.or_else(|| self.class.clone()).unwrap_or_else(|| teacher.clone());
        let of_cell = |text: String| (!text.is_empty()).then_some(text);
        let student = PreviewStudent {
            external_id: of_cell(id.clone()),
            given_name,
            family_name,
            preferred_name: of_cell(self.student_cell(row, StudentPart::PreferredName)),
            pronouns: of_cell(self.student_cell(row, StudentPart::Pronouns)),
            grade: of_cell(self.student_cell(row, StudentPart::Grade)),
            class_ids: of_cell(class.clone()).into_iter().collect(),
            birth_date: None,
            home_language: languages::tag_or_words(&self.student_cell(row, StudentPart::HomeLanguage)),
        };
        if !class.is_empty() && self.known_classes.insert(class.clone()) {
            self.classes.push(class.clone());
        }
        self.note_teacher(&class, teacher);
        if !id.is_empty() {
            return Some(self.student_with_id(id, name, student, &birth_date, row.line, findings));
        }
        let likeness = Likeness {
            birth_date: birth_date.clone(),
            grade: student.grade.clone().unwrap_or_default(),
            class,
            adults: if self.adults.len() > 1 { names_of(mentions) } else { String::new() },
            name,
        };
        Some(self.student_without_id(likeness, student, &birth_date, row.line, findings))
    }

    fn note_teacher(&mut self, class: &str, teacher: String) {
        if teacher.is_empty() {
            return;
        }
        let teachers = self.teachers.entry(class.to_owned()).or_default();
        if teachers.len() < limits::CLASSES_OF_ONE && !teachers.contains(&teacher) {
            teachers.push(teacher);
        }
    }

    fn student_with_id(
        &mut self,
        id: String,
        name: String,
        student: PreviewStudent,
        birth_date: &str,
        line: u32,
        findings: &mut Findings,
    ) -> usize {
        if let Some(known) = self.with_id.get(&(id.clone(), name.clone())).copied() {
            self.complete(known, student);
            return known;
        }
        let is_taken = self.by_id.contains_key(&id);
        if is_taken {
            findings.warn(WarningCode::SameId, self.file, Some(line));
        }
        let external_id = student.external_id.filter(|_| !is_taken);
        let place = self.add(PreviewStudent { external_id, ..student }, birth_date, line);
        self.by_id.entry(id.clone()).or_insert(place);
        self.with_id.insert((id, name), place);
        place
    }

    fn student_without_id(
        &mut self,
        likeness: Likeness,
        student: PreviewStudent,
        birth_date: &str,
        line: u32,
        findings: &mut Findings,
    ) -> usize {
        let says_nothing_else =
            likeness.birth_date.is_empty() && likeness.grade.is_empty() && likeness.class.is_empty();
        let by_name_alone =
            self.by_name.get(&likeness.name).filter(|_| says_nothing_else && self.adults.len() < 2);
        if let Some(known) = self.without_id.get(&likeness).or(by_name_alone).copied() {
            if self.last != Some(known) && birth_date.is_empty() {
                findings.warn(WarningCode::SameNameTakenAsOne, self.file, Some(line));
            }
            self.complete(known, student);
            return known;
        }
        let place = self.add(student, birth_date, line);
        self.by_name.insert(likeness.name.clone(), place);
        self.without_id.insert(likeness, place);
        place
    }

    fn add(&mut self, student: PreviewStudent, birth_date: &str, line: u32) -> usize {
        let place = self.people.add_student(student, line);
        self.homes.push(Home { file: self.file, line, ..Home::default() });
        if !birth_date.is_empty() {
            let cell = birth_date.to_owned();
            self.birth_dates.push(BirthDate { student: place, cell, file: self.file, line });
        }
        place
    }

    /// Fills in what an earlier row of the same child left open.
    fn complete(&mut self, place: usize, student: PreviewStudent) {
        let Some(known) = self.people.students.get_mut(place) else { return };
        for class in student.class_ids {
            if known.class_ids.len() < limits::CLASSES_OF_ONE && !known.class_ids.contains(&class) {
                known.class_ids.push(class);
            }
        }
        known.preferred_name = known.preferred_name.take().or(student.preferred_name);
        known.pronouns = known.pronouns.take().or(student.pronouns);
        known.grade = known.grade.take().or(student.grade);
        known.home_language = known.home_language.take().or(student.home_language);
    }

    fn student_name(&self, row: &Row<'_>) -> (String, String) {
        let given = self.student_cell(row, StudentPart::GivenName);
        let family = self.student_cell(row, StudentPart::FamilyName);
        if given.is_empty() && family.is_empty() {
            return names::split(&self.student_cell(row, StudentPart::FullName), self.student_order);
        }
        (given, family)
    }
}
