//! A child of a file, with what the school says now where that is to stand.

use super::{Bringing, changes, take_id};
use crate::families::Student;
use crate::ids::StudentId;
use crate::roster::compared::StudentSeen;
use crate::roster::school::{Wins, said_of_student, set_student};

impl Bringing<'_, '_> {
    /// A child with what the school says now, where that is to stand.
    pub(super) fn student(&mut self, seen: &StudentSeen) -> Option<Student> {
        let file = self.compared.student(seen);
        let family = *self.family_of.get(&seen.home?)?;
        let here = seen.verdict.id().and_then(|id| self.known.student(id));
        let mut student = match here {
            Some(here) => here.record.clone(),
            None => Student { id: StudentId::fresh(self.tx.now()), family, ..Student::default() },
        };
        match here {
            Some(_) => {
                for change in seen.changes.iter().filter(|change| change.wins == Wins::School) {
                    set_student(&mut student, change.field, &change.now);
                }
                self.import.changed += i64::from(!seen.back && changes(&seen.changes));
                self.import.back += i64::from(seen.back);
            }
            None => {
                for (field, value) in said_of_student(file) {
                    set_student(&mut student, field, &value);
                }
                self.import.students += 1;
            }
        }
        let before = here.map_or("", |here| here.external_id());
        take_id(&mut student.external_id, before, file.external_id.as_deref());
        student.classroom = seen.classroom;
        if seen.back {
            student.archived_on = None;
        }
        Some(student)
    }
}
