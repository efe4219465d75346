//! Children, adults and who cares for whom, put together into families.

use std::collections::{HashMap, HashSet};

use super::findings::Findings;
use super::preview::{
    FamilyReason, PreviewCare, PreviewClass, PreviewFamily, PreviewGuardian, PreviewStudent, WarningCode,
    count,
};
use super::school::{key_of_phone, phones_of};
use super::text::fold;

/// The people of a roster before they are families.
#[derive(Debug, Default)]
pub(super) struct People {
    pub(super) students: Vec<PreviewStudent>,
    /// The line on which each student stands first.
    lines: Vec<u32>,
    /// With nobody in `cares_for` yet: that is in the links.
    pub(super) guardians: Vec<PreviewGuardian>,
    links: Vec<Link>,
    linked: HashMap<(usize, usize), usize>,
}

#[derive(Debug)]
struct Link {
    student: usize,
    guardian: usize,
    relationship: String,
}

impl People {
    /// Says that a guardian cares for a student. Said twice, the first relationship that is not empty stands.
    pub(super) fn link(&mut self, student: usize, guardian: usize, relationship: &str) {
        if let Some(link) = self.linked.get(&(student, guardian)).and_then(|at| self.links.get_mut(*at)) {
            if link.relationship.is_empty() {
                relationship.clone_into(&mut link.relationship);
            }
            return;
        }
        self.linked.insert((student, guardian), self.links.len());
        self.links.push(Link { student, guardian, relationship: relationship.to_owned() });
    }

    /// The students for whom nobody cares.
    pub(super) fn alone(&self) -> Vec<usize> {
        let cared_for: HashSet<usize> = self.links.iter().map(|link| link.student).collect();
        (0..self.students.len()).filter(|student| !cared_for.contains(student)).collect()
    }

    /// These classes, with how many of the students are in each.
    pub(super) fn counted(&self, mut classes: Vec<PreviewClass>) -> Vec<PreviewClass> {
        let mut students_of: HashMap<&str, u32> = HashMap::new();
        for class in self.students.iter().flat_map(|student| &student.class_ids) {
            *students_of.entry(class).or_default() += 1;
        }
        for class in &mut classes {
            class.students = students_of.get(class.id.as_str()).copied().unwrap_or_default();
        }
        classes
    }

    /// Warns of students without a guardian, and of students of the same name.
    /// `file_of` tells in which file a student stands.
    pub(super) fn look_over<'f>(&self, file_of: impl Fn(usize) -> &'f str, findings: &mut Findings) {
        let line = |student: usize| self.lines.get(student).copied();
        if self.links.is_empty() && !self.students.is_empty() {
            findings.warn(WarningCode::NoGuardian, file_of(0), None);
        } else {
            for student in self.alone() {
                findings.warn(WarningCode::NoGuardian, file_of(student), line(student));
            }
        }
        let mut names = HashSet::new();
        for (at, student) in self.students.iter().enumerate() {
            if !names.insert((fold(&student.given_name), fold(&student.family_name))) {
                findings.warn(WarningCode::SameName, file_of(at), line(at));
            }
        }
    }

    /// The people of families again, with only the students that `keep` names and those who care for them.
    pub(super) fn from_families(families: &[PreviewFamily], keep: impl Fn(&PreviewStudent) -> bool) -> Self {
        let mut people = Self::default();
        for family in families {
            let places: Vec<Option<usize>> = family
                .students
                .iter()
                .map(|student| keep(student).then(|| people.add_student(student.clone(), 0)))
                .collect();
            for guardian in &family.guardians {
                let kept: Vec<_> = guardian
                    .cares_for
                    .iter()
                    .filter_map(|care| {
                        Some((places.get(care.student as usize).copied()??, &care.relationship))
                    })
                    .collect();
                if kept.is_empty() {
                    continue;
                }
                let place =
                    people.add_guardian(PreviewGuardian { cares_for: Vec::new(), ..guardian.clone() });
                for (student, relationship) in kept {
                    people.link(student, place, relationship);
                }
            }
        }
        people
    }

    pub(super) fn add_student(&mut self, student: PreviewStudent, line: u32) -> usize {
        self.lines.push(line);
        self.students.push(student);
        self.students.len() - 1
    }

    pub(super) fn add_guardian(&mut self, guardian: PreviewGuardian) -> usize {
        self.guardians.push(guardian);
        self.guardians.len() - 1
    }

    /// Families: children who share a guardian, or an address and a family name or telephone, stand together, in the order
    /// in which they were added. Guardians who care for nobody here fall away.
    pub(super) fn into_families(self) -> Vec<PreviewFamily> {
        let (family_of, reasons) = self.family_of_each_student();
        let mut families: Vec<PreviewFamily> = Vec::new();
        let mut number_of: HashMap<usize, usize> = HashMap::new();
        let mut place_of: Vec<(usize, usize)> = Vec::with_capacity(self.students.len());
        for (student, family) in self.students.into_iter().zip(&family_of) {
            let number = *number_of.entry(*family).or_insert_with(|| {
                families.push(PreviewFamily {
                    name: String::new(),
                    reason: None,
                    students: Vec::new(),
                    guardians: Vec::new(),
                });
                families.len() - 1
            });
            if let Some(family) = families.get_mut(number) {
                place_of.push((number, family.students.len()));
                family.students.push(student);
            }
        }

        let mut cares: Vec<(usize, Vec<PreviewCare>)> = vec![(0, Vec::new()); self.guardians.len()];
        for link in self.links {
            let (Some(care), Some((family, place))) =
                (cares.get_mut(link.guardian), place_of.get(link.student))
            else {
                continue;
            };
            care.0 = *family;
            care.1.push(PreviewCare { student: count(*place), relationship: link.relationship });
        }
        for (guardian, (family, cares_for)) in self.guardians.into_iter().zip(cares) {
            if let Some(family) = families.get_mut(family).filter(|_| !cares_for.is_empty()) {
                family.guardians.push(PreviewGuardian { cares_for, ..guardian });
            }
        }
        for (leader, number) in number_of {
            if let Some(family) = families.get_mut(number) {
                family.name = family_name(family);
                let reason = reasons.get(&leader).copied().unwrap_or(FamilyReason::SharedGuardian);
                family.reason = (family.students.len() > 1).then_some(reason);
            }
        }
        families
    }

    /// For each student, the first student of the family it belongs to (union-find), and why families stand together that
    /// no shared guardian holds together.
    fn family_of_each_student(&self) -> (Vec<usize>, HashMap<usize, FamilyReason>) {
        let mut leader: Vec<usize> = (0..self.students.len()).collect();
        let mut first_child: HashMap<usize, usize> = HashMap::new();
        for link in self.links.iter().filter(|link| link.student < self.students.len()) {
            let child = *first_child.entry(link.guardian).or_insert(link.student);
            unite(&mut leader, child, link.student);
        }
        let mut joined: Vec<(usize, FamilyReason)> = Vec::new();
        let mut first_of: HashMap<(FamilyReason, String), usize> = HashMap::new();
        for (reason, sign, student) in self.signs_of_one_home() {
            let first = *first_of.entry((reason, sign)).or_insert(student);
            if unite(&mut leader, first, student) {
                joined.push((student, reason));
            }
        }
        let family_of: Vec<usize> = (0..leader.len()).map(|student| find(&mut leader, student)).collect();
        let reasons = joined.into_iter().map(|(student, reason)| (family_of[student], reason)).collect();
        (family_of, reasons)
    }

    /// What children of one home have in common: the address with the family name, and the address with a telephone.
    fn signs_of_one_home(&self) -> Vec<(FamilyReason, String, usize)> {
        let mut signs = Vec::new();
        for link in &self.links {
            let (Some(student), Some(guardian)) =
                (self.students.get(link.student), self.guardians.get(link.guardian))
            else {
                continue;
            };
            let address = fold(guardian.address.as_deref().unwrap_or_default());
            if address.is_empty() {
                continue;
            }
            let name = fold(&student.family_name);
            if !name.is_empty() {
                signs.push((FamilyReason::SameAddress, format!("{address}\n{name}"), link.student));
            }
            for phone in phones_of(guardian) {
                let sign = format!("{address}\n{}", key_of_phone(&phone));
                signs.push((FamilyReason::SamePhone, sign, link.student));
            }
        }
        signs
    }
}

/// Puts the families of two students together; whether they were two.
fn unite(leader: &mut [usize], one: usize, other: usize) -> bool {
    let (one, other) = (find(leader, one), find(leader, other));
    if let Some(place) = leader.get_mut(one.max(other)) {
        *place = one.min(other);
    }
    one != other
}

fn find(leader: &mut [usize], mut student: usize) -> usize {
    while let Some(next) = leader.get(student).copied().filter(|next| *next != student) {
        // Halving the path keeps long chains of siblings short.
        if let Some(after) = leader.get(next).copied()
            && let Some(place) = leader.get_mut(student)
        {
            *place = after;
        }
        student = next;
    }
    student
}

/// The children's family names, each once; without any, the adults'; without any, the children's given names.
pub(super) fn family_name(family: &PreviewFamily) -> String {
    let choices = [
        once_each(family.students.iter().map(|student| student.family_name.as_str())),
        once_each(family.guardians.iter().map(|guardian| guardian.family_name.as_str())),
        once_each(family.students.iter().map(|student| student.given_name.as_str())),
    ];
    choices.into_iter().find(|names| !names.is_empty()).unwrap_or_default().join(" / ")
}

fn once_each<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    names.filter(|name| !name.is_empty() && seen.insert(fold(name))).take(3).collect()
}
