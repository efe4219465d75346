//! Which class here the class of a file is: the same again, that of a new school year, or another one beside it.

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::decisions::{Coming, Decisions};
use super::known::Known;
use super::{Preview, PreviewStudent};
use crate::families::Classroom;
use crate::ids::{ClassroomId, StudentId};

/// As what the class of a file comes, and why that is proposed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ClassFound {
    /// As what it comes: what the teacher decided, or what is proposed.
    pub coming: Coming,
    /// What is proposed.
    pub proposed: Coming,
    /// The classes that are here now.
    pub current: Vec<Classroom>,
    /// Whether one of them has the id of a class in the file.
    pub same_id: bool,
    /// Whether the file comes in another school year than theirs.
    pub other_year: bool,
    /// How many of the children of those classes are in the file.
    pub recognised: u32,
    /// How many children those classes have.
    pub children: u32,
    /// The school year that a new class would have.
    pub school_year: String,
}

/// The school year of a day, from July to June: `2026–27`.
#[must_use]
pub fn school_year_of(day: NaiveDate) -> String {
    let first = if day.month() >= 7 { day.year() } else { day.year() - 1 };
    format!("{first}–{:02}", (first + 1).rem_euclid(100))
}

/// Where the children of a file are brought in: a class here for every class in the file.
pub(super) struct Targets {
    classes: HashMap<String, ClassroomId>,
    /// For children of whom the file says no class, and who are in none.
    without: Option<ClassroomId>,
    /// The classes that are here and stay.
    staying: HashSet<ClassroomId>,
    /// The classes that a file of the same class is compared with.
    pub(super) scope: HashSet<ClassroomId>,
    /// Classes as they are to be written: new ones, and one whose id in the file is another now.
    pub(super) written: Vec<Classroom>,
    /// Classes that another one follows.
    pub(super) followed: Vec<ClassroomId>,
}

impl Targets {
    /// The class of a child; one of the file's several classes in which the child is already stays.
    pub(super) fn of(&self, student: &PreviewStudent, now: Option<ClassroomId>) -> Option<ClassroomId> {
        let mut named = student.class_ids.iter().filter_map(|id| self.classes.get(id)).copied();
        let stays = now.filter(|now| named.clone().any(|class| class == *now));
        let unsaid = now.filter(|now| student.class_ids.is_empty() && self.staying.contains(now));
        stays.or_else(|| named.next()).or(unsaid).or(self.without)
    }

    pub(super) fn contains(&self, classroom: ClassroomId) -> bool {
        self.scope.contains(&classroom)
    }
}

/// The same class, a new one, or another: what is proposed and what the teacher said.
pub(super) fn find(
    known: &Known,
    preview: &Preview,
    matched: &HashSet<StudentId>,
    decisions: &Decisions,
    today: NaiveDate,
) -> ClassFound {
    let current = known.current_classes();
    let ids: HashSet<&str> = ids_in(preview).collect();
    let same_id = current.iter().any(|class| ids.contains(class.external_id.as_str()));
    let school_year = if decisions.school_year.trim().is_empty() {
        school_year_of(today)
    } else {
        decisions.school_year.trim().to_owned()
    };
    let this_year = school_year_of(today);
    let other_year = !current.is_empty() && current.iter().all(|class| class.school_year != this_year);
    let in_current =
        known.students.iter().filter(|student| student.is_here()).filter(|student| {
            student.classroom().is_some_and(|id| current.iter().any(|class| class.id == id))
        });
    let (mut children, mut recognised) = (0, 0);
    for student in in_current {
        children += 1;
        recognised += u32::from(matched.contains(&student.record.id));
    }
    let few = recognised * 2 < children;
    let proposed = match (current.is_empty(), other_year) {
        (false, true) if !same_id || few => Coming::NewClass,
        (false, false) if !same_id && few => Coming::AnotherClass,
        _ => Coming::SameClass,
    };
    ClassFound {
        coming: decisions.coming.unwrap_or(proposed),
        proposed,
        same_id,
        other_year,
        recognised,
        children,
        school_year,
        current: current.into_iter().cloned().collect(),
    }
}

/// The ids of a file's classes; an empty one for children without a class.
fn ids_in(preview: &Preview) -> impl Iterator<Item = &str> {
    let classless = preview.families.iter().flat_map(|family| &family.students);
    let without = classless.filter(|student| student.class_ids.is_empty()).map(|_| "").take(1);
    preview.classes.iter().map(|class| class.id.as_str()).chain(without)
}

/// Where the children of a file go. `fresh` gives ids to classes that are new.
pub(super) fn targets(
    found: &ClassFound,
    known: &Known,
    preview: &Preview,
    mut fresh: impl FnMut() -> ClassroomId,
) -> Targets {
    let mut targets = Targets {
        classes: HashMap::new(),
        without: None,
        staying: HashSet::new(),
        scope: HashSet::new(),
        written: Vec::new(),
        followed: Vec::new(),
    };
    let ids: Vec<&str> = ids_in(preview).collect();
    let again = found.coming == Coming::SameClass;
    // The school may give the same class another id: then the one class here is the one class of the file.
    let renamed = match (found.current.as_slice(), ids.as_slice()) {
        ([only], [_]) if again && !found.same_id => Some(only),
        _ => None,
    };
    for id in ids {
        let name = preview
            .classes
            .iter()
            .find(|class| class.id == id)
            .map_or(known.room.as_str(), |class| class.name.as_str());
        let is_same = |class: &&Classroom| class.external_id == id && found.coming != Coming::NewClass;
        let here = found.current.iter().find(is_same).or_else(|| {
            // A class that was made before anybody was in it.
            let unused = |class: &&Classroom| is_same(class) && !id.is_empty() && class.archived_on.is_none();
            known.classrooms.iter().find(unused)
        });
        let classroom = match (here, renamed) {
            (Some(class), _) => class.id,
            (None, Some(class)) if id.is_empty() => class.id,
            (None, Some(class)) => {
                targets.written.push(Classroom {
                    external_id: id.to_owned(),
                    name: if name.is_empty() { class.name.clone() } else { name.to_owned() },
                    ..class.clone()
                });
                class.id
            }
            (None, None) => {
                let class = Classroom {
                    id: fresh(),
                    name: name.to_owned(),
                    external_id: id.to_owned(),
                    school_year: found.school_year.clone(),
                    archived_on: None,
                };
                targets.written.push(class.clone());
                class.id
            }
        };
        if id.is_empty() {
            targets.without = Some(classroom);
        } else {
            targets.classes.insert(id.to_owned(), classroom);
        }
        targets.scope.insert(classroom);
    }
    if found.coming != Coming::NewClass {
        targets.staying = found.current.iter().map(|class| class.id).collect();
    } else {
        let here = known.classrooms.iter().filter(|class| class.archived_on.is_none());
        targets.followed = here.map(|class| class.id).filter(|id| !targets.scope.contains(id)).collect();
    }
    targets
}
