//! Bringing a file in as its difference was shown and decided: one change, one undo. Nobody is ever deleted.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;

use super::compared::{AdultSeen, Compared, Home, StudentSeen};
use super::decisions::{Coming, Decisions};
use super::difference::{CarryOver, carry_over, fingerprint};
use super::import::Import;
use super::known::Known;
use super::matching::Verdict;
use super::school::{
    Said, SchoolEntry, SchoolField, Wins, said_of_guardian, said_of_student, set_guardian, set_student,
};
use super::text::fold;
use super::{Preview, layout, people};
use crate::error::{Error, Result};
use crate::families::{Care, Classroom, Family, Guardian, Household, Student, came_on};
use crate::goals::{Goal, GoalStatus};
use crate::ids::{CareId, FamilyId, GuardianId, HouseholdId, ImportId, SchoolEntryId, StudentId};
use crate::store::{Json, Op, Saved, Store, Tx};

/// Brings a file in. `fingerprint` is that of the difference which the teacher has seen; `removed` as there. A file that
/// changes nothing writes nothing.
///
/// # Errors
/// [`Error::Invalid`] with `changed-since-seen` when the file, or what is here, is no longer what was seen; with `undecided`
/// when the teacher has not said who somebody is. [`Error::TooManyGone`] when so many would go that the decisions have to
/// say that they may. Nothing is written then.
pub fn apply(
    store: &mut Store,
    preview: &Preview,
    removed: Option<&[String]>,
    seen: &str,
    decisions: &Decisions,
    file_name: &str,
) -> Result<Saved<Import>> {
    let known = Known::of(store)?;
    let compared = Compared::of(&known, preview, removed, decisions, store.now(), store.today())?;
    if fingerprint(store, &compared, preview, removed, decisions)? != seen {
        return Err(Error::Invalid { field: "roster", why: "changed-since-seen" });
    }
    let undecided = |doubtful: bool| doubtful.then_some(());
    let open = compared.students.iter().map(|it| undecided(matches!(it.verdict, Verdict::Doubtful(..))));
    let open =
        open.chain(compared.adults.iter().map(|it| undecided(matches!(it.verdict, Verdict::Doubtful(..)))));
    if open.flatten().next().is_some() {
        return Err(Error::Invalid { field: "answers", why: "undecided" });
    }
    if compared.too_many_gone() && !decisions.many_may_go {
        return Err(Error::TooManyGone {
            students: compared.gone_students.len(),
            guardians: compared.gone_guardians.len(),
            of: compared.scope,
        });
    }
    let carry = carry_over(store, &known, &compared)?;
    let (at, today) = (store.now(), store.today());
    store.transact(Op::ImportRoster, file_name, |tx| {
        let import = Import {
            id: ImportId::fresh(at),
            at,
            format: preview.format.code().to_owned(),
            file_name: file_name.to_owned(),
            sha256: preview.sha256.clone(),
            ..Import::default()
        };
        let mut bringing = Bringing::new(tx, &known, &compared, import, today);
        bringing.classes()?;
        bringing.families()?;
        bringing.people()?;
        bringing.gone()?;
        bringing.carry(&carry, decisions)?;
        bringing.finish(preview)
    })
}

/// A file that is being brought in.
struct Bringing<'a, 'tx> {
    tx: &'a mut Tx<'tx>,
    known: &'a Known,
    compared: &'a Compared,
    import: Import,
    today: NaiveDate,
    /// The families here of those in the file.
    family_of: HashMap<Home, FamilyId>,
    homes: Vec<Household>,
    /// The children of the file, by their place in it.
    students: BTreeMap<usize, Student>,
}

impl<'a, 'tx> Bringing<'a, 'tx> {
    fn new(
        tx: &'a mut Tx<'tx>,
        known: &'a Known,
        compared: &'a Compared,
        import: Import,
        today: NaiveDate,
    ) -> Self {
        let homes = known.households.clone();
        Self {
            tx,
            known,
            compared,
            import,
            today,
            family_of: HashMap::new(),
            homes,
            students: BTreeMap::new(),
        }
    }

    fn classes(&mut self) -> Result<()> {
        for class in &self.compared.targets.written {
            self.tx.put(class)?;
        }
        for id in &self.compared.targets.followed {
            let class = self.tx.get::<Classroom>(*id)?;
            self.tx.put(&Classroom { archived_on: Some(self.today), ..class })?;
        }
        Ok(())
    }

    /// Makes the families that are new, and brings back those to whom somebody comes.
    fn families(&mut self) -> Result<()> {
        let compared = self.compared;
        for seen in &compared.students {
            let Some(home) = seen.home else { continue };
            if !self.family_of.contains_key(&home) {
                let family = self.family(home, seen)?;
                self.family_of.insert(home, family);
            }
            let comes =
                seen.back || seen.verdict == Verdict::New || self.compared.found.coming == Coming::NewClass;
            if let (Home::Here(id), true) = (home, comes)
                && let Some(family) = self.tx.find::<Family>(id)?
            {
                self.tx.put(&Family { archived_on: None, ..family })?;
            }
        }
        Ok(())
    }

    fn family(&mut self, home: Home, first: &StudentSeen) -> Result<FamilyId> {
        let name = || people::family_name(&self.compared.group_of(first.group));
        match home {
            Home::Here(id) if self.known.families.contains_key(&id) => Ok(id),
            // Another laptop took it away while this one added to it.
            Home::Here(id) => {
                let family = Family { id, name: name(), ..Family::default() };
                self.tx.put(&family)?;
                Ok(id)
            }
            Home::New(_) => {
                let family = Family {
                    id: FamilyId::fresh(self.tx.now()),
                    name: name(),
                    came_on: came_on(self.tx, self.today)?,
                    archived_on: None,
                };
                self.tx.put(&family)?;
                Ok(family.id)
            }
        }
    }

    fn people(&mut self) -> Result<()> {
        let compared = self.compared;
        for (at, seen) in compared.students.iter().enumerate().filter(|(_, seen)| seen.verdict.comes()) {
            if let Some(student) = self.student(seen) {
                self.students.insert(at, student);
            }
        }
        for adult in compared.adults.iter().filter(|adult| adult.verdict.comes()) {
            if let Some(family) = adult.home.and_then(|home| self.family_of.get(&home)).copied() {
                self.adult(adult, family)?;
            }
        }
        for (at, student) in std::mem::take(&mut self.students) {
            self.tx.put(&student)?;
            self.student_entry(&compared.students[at], &student)?;
        }
        Ok(())
    }

    /// A child with what the school says now, where that is to stand.
    fn student(&mut self, seen: &StudentSeen) -> Option<Student> {
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

    fn adult(&mut self, seen: &AdultSeen, family: FamilyId) -> Result<()> {
        let file = self.compared.guardian(seen).clone();
        let here = seen.verdict.id().and_then(|id| self.known.guardian(id));
        let mut guardian = match here {
            Some(here) => here.record.clone(),
            None => Guardian { id: GuardianId::fresh(self.tx.now()), family, ..Guardian::default() },
        };
        let lived_in = guardian.household;
        match here {
            Some(_) => {
                for change in seen.changes.iter().filter(|change| change.wins == Wins::School) {
                    set_guardian(&mut guardian, change.field, &change.now);
                    if change.field == SchoolField::Address {
                        guardian.household = Some(self.home_at(&guardian, &change.now)?);
                    }
                }
                self.import.changed += i64::from(!seen.back && changes(&seen.changes));
                self.import.back += i64::from(seen.back);
            }
            None => {
                for (field, value) in said_of_guardian(&file) {
                    set_guardian(&mut guardian, field, &value);
                }
                if let Some(address) = &file.address {
                    guardian.household = Some(self.home_at(&guardian, address)?);
                }
                self.restrict(seen, &mut guardian);
                self.import.guardians += 1;
            }
        }
        let before = here.map_or("", |here| here.external_id());
        take_id(&mut guardian.external_id, before, file.external_id.as_deref());
        if seen.back {
            guardian.archived_on = None;
        }
        self.tx.put(&guardian)?;
        let cares_for = self.links(seen, &guardian, guardian.household != lived_in)?;
        self.guardian_entry(seen, guardian.id, said_of_guardian(&file), cares_for)
    }

    /// What may not be done with an adult whom a new one looks like may not be done with them.
    fn restrict(&self, seen: &AdultSeen, guardian: &mut Guardian) {
        let alike = seen.restricted_as.iter().filter_map(|id| self.known.guardian(*id));
        for here in alike {
            guardian.may_be_contacted &= here.record.may_be_contacted;
            guardian.may_receive_records &= here.record.may_receive_records;
            if guardian.restriction.is_empty() {
                guardian.restriction.clone_from(&here.record.restriction);
            }
        }
    }

    /// The home of the family at an address: one that is there, the adult's own when nobody stays in it, or a new one.
    fn home_at(&mut self, guardian: &Guardian, address: &str) -> Result<HouseholdId> {
        let of_family = |home: &&Household| home.family == guardian.family;
        if let Some(home) =
            self.homes.iter().filter(of_family).find(|home| fold(&home.address) == fold(address))
        {
            return Ok(home.id);
        }
        let own = guardian.household.and_then(|id| self.homes.iter().find(|home| home.id == id)).cloned();
        let home = match own {
            Some(home) if home.address.is_empty() || !self.somebody_stays_in(&home, guardian, address) => {
                Household { address: address.to_owned(), ..home }
            }
            _ => Household {
                id: HouseholdId::fresh(self.tx.now()),
                family: guardian.family,
                name: guardian.given_name.clone(),
                address: address.to_owned(),
            },
        };
        self.tx.put(&home)?;
        self.homes.retain(|known| known.id != home.id);
        self.homes.push(home.clone());
        Ok(home.id)
    }

    /// Whether another adult of a home does not move to `address` with this file.
    fn somebody_stays_in(&self, home: &Household, guardian: &Guardian, address: &str) -> bool {
        let moves = |other: GuardianId| {
            self.compared.adults.iter().any(|adult| {
                let says = self.compared.guardian(adult).address.as_deref().unwrap_or_default();
                adult.verdict == Verdict::Is(other) && fold(says) == fold(address)
            })
        };
        self.known
            .guardians
            .iter()
            .filter(|other| other.record.id != guardian.id && other.record.household == Some(home.id))
            .any(|other| !moves(other.record.id))
    }

    /// Links an adult to the children for whom they care, and gives what the school says of it.
    fn links(
        &mut self,
        seen: &AdultSeen,
        guardian: &Guardian,
        moved: bool,
    ) -> Result<BTreeMap<StudentId, String>> {
        let entry = seen.verdict.id().and_then(|id| self.known.guardian(id)).and_then(|it| it.entry.as_ref());
        let mut cares_for = entry.map(|entry| entry.cares_for.0.clone()).unwrap_or_default();
        for at in &seen.students {
            let says = self.compared.relationship(seen, *at).to_owned();
            let Some(student) = self.students.get_mut(at) else { continue };
            let before = cares_for.get(&student.id).cloned();
            let care = self.known.care_of(student.id, guardian.id);
            let is_new = care.is_none() && before.is_none();
            if let Some(home) = guardian.household.filter(|_| is_new || moved)
                && !student.households.contains(&home)
            {
                student.households.0.push(home);
            }
            let id = student.id;
            match care {
                Some(care) => {
                    let untouched =
                        before.as_ref().map_or(care.relationship.is_empty(), |it| *it == care.relationship);
                    if untouched && !says.is_empty() {
                        self.tx.put(&Care { relationship: says.clone(), ..care.clone() })?;
                    }
                }
                None if is_new => self.tx.put(&Care {
                    id: CareId::fresh(self.tx.now()),
                    student: id,
                    guardian: guardian.id,
                    relationship: says.clone(),
                })?,
                None => {}
            }
            let said = if says.is_empty() { before.unwrap_or_default() } else { says };
            cares_for.insert(id, said);
        }
        for student in &seen.no_longer {
            if let Some(care) = self.known.care_of(*student, guardian.id) {
                self.tx.remove::<Care>(care.id)?;
            }
            cares_for.remove(student);
        }
        Ok(cares_for)
    }

    /// Keeps what the school said of a child in the class where it is now; where it was, the child is gone.
    fn student_entry(&mut self, seen: &StudentSeen, student: &Student) -> Result<()> {
        let file = self.compared.student(seen);
        let here = self.known.student(student.id);
        let last = here.and_then(|here| here.entry());
        let target = self.compared.targets.of(file, here.and_then(|here| here.classroom()));
        let in_class = here.and_then(|here| {
            here.entries.iter().rev().find(|entry| entry.classroom.is_none() || entry.classroom == target)
        });
        for entry in here.into_iter().flat_map(|here| &here.entries) {
            if in_class.is_none_or(|it| it.id != entry.id) && entry.gone_on.is_none() {
                self.tx.put(&SchoolEntry { gone_on: Some(self.today), ..entry.clone() })?;
            }
        }
        let base = in_class.cloned().unwrap_or_else(|| SchoolEntry {
            id: SchoolEntryId::fresh(self.tx.now()),
            external_id: last.map(|last| last.external_id.clone()).unwrap_or_default(),
            ..SchoolEntry::default()
        });
        let external_id = file.external_id.clone().unwrap_or_else(|| base.external_id.clone());
        self.put_entry(
            in_class,
            SchoolEntry {
                student: Some(student.id),
                classroom: target,
                external_id,
                said: Json(overlaid(last, said_of_student(file))),
                ..base
            },
        )
    }

    fn guardian_entry(
        &mut self,
        seen: &AdultSeen,
        guardian: GuardianId,
        said: Said,
        cares_for: BTreeMap<StudentId, String>,
    ) -> Result<()> {
        let last = self.known.guardian(guardian).and_then(|here| here.entry.as_ref());
        let base = last.cloned().unwrap_or_else(|| SchoolEntry {
            id: SchoolEntryId::fresh(self.tx.now()),
            ..SchoolEntry::default()
        });
        let file = self.compared.guardian(seen);
        let external_id = file.external_id.clone().unwrap_or_else(|| base.external_id.clone());
        self.put_entry(
            last,
            SchoolEntry {
                guardian: Some(guardian),
                external_id,
                said: Json(overlaid(last, said)),
                cares_for: Json(cares_for),
                ..base
            },
        )
    }

    /// Writes an entry, with this file as its source if it says anything that was not said before.
    fn put_entry(&mut self, last: Option<&SchoolEntry>, entry: SchoolEntry) -> Result<()> {
        let format = self.import.format.clone();
        let entry = SchoolEntry { format, gone_on: None, ..entry };
        if last == Some(&entry) {
            return Ok(());
        }
        self.tx.put(&SchoolEntry { import: Some(self.import.id), ..entry })
    }

    /// Archives those who are no longer in the file, and the families of which nobody is left.
    fn gone(&mut self) -> Result<()> {
        let compared = self.compared;
        let mut families: HashSet<FamilyId> = HashSet::new();
        for id in &compared.gone_students {
            let Some(here) = self.known.student(*id) else { continue };
            families.insert(here.record.family);
            self.tx.put(&Student { archived_on: Some(self.today), ..here.record.clone() })?;
            self.import.archived += 1;
            let entry = here.entry().cloned().unwrap_or_else(|| SchoolEntry {
                id: SchoolEntryId::fresh(self.tx.now()),
                student: Some(*id),
                classroom: here.record.classroom,
                external_id: here.record.external_id.clone(),
                ..SchoolEntry::default()
            });
            self.tx.put(&SchoolEntry { gone_on: Some(self.today), ..entry })?;
        }
        for id in &compared.gone_guardians {
            let Some(here) = self.known.guardian(*id) else { continue };
            self.tx.put(&Guardian { archived_on: Some(self.today), ..here.record.clone() })?;
            self.import.archived += 1;
            if let Some(entry) = &here.entry {
                self.tx.put(&SchoolEntry { gone_on: Some(self.today), ..entry.clone() })?;
            }
        }
        for id in families {
            let left = self.tx.select::<Student>("family = ?1 AND archived_on IS NULL", [id])?;
            if let Some(family) = self.tx.find::<Family>(id)?.filter(|it| it.archived_on.is_none())
                && left.is_empty()
            {
                self.tx.put(&Family { archived_on: Some(self.today), ..family })?;
            }
        }
        Ok(())
    }

    /// Takes goals and hopes along into a new class; what is not taken along is closed with the class before.
    fn carry(&mut self, carry: &CarryOver, decisions: &Decisions) -> Result<()> {
        let today = Some(self.today);
        for goal in carry.goals.iter().cloned() {
            self.tx.put(&if decisions.carried_goals.contains(&goal.id) {
                Goal { carried_on: today, ..goal }
            } else {
                Goal { status: GoalStatus::Closed, closed_on: today, ..goal }
            })?;
        }
        for mut hope in carry.hopes.iter().cloned() {
            if decisions.carried_hopes.contains(&hope.id) {
                hope.carried_on = today;
            } else {
                hope.past_on = today;
            }
            self.tx.put(&hope)?;
        }
        Ok(())
    }

    fn finish(self, preview: &Preview) -> Result<Import> {
        if let Some(columns) = &preview.columns {
            layout::remember(self.tx, columns)?;
        }
        if self.tx.has_written() {
            self.tx.put(&self.import)?;
        }
        Ok(self.import)
    }
}

/// What the school has said so far, with what it says now over it.
fn overlaid(last: Option<&SchoolEntry>, now: Said) -> Said {
    let mut said = last.map(|last| last.said.0.clone()).unwrap_or_default();
    said.extend(now);
    said
}

fn changes(changes: &[super::school::FieldChange]) -> bool {
    changes.iter().any(|change| change.wins == Wins::School)
}

/// Takes the school's id over unless the teacher has written another.
fn take_id(mine: &mut String, before: &str, now: Option<&str>) {
    if let Some(now) = now.filter(|_| mine.is_empty() || mine == before) {
        now.clone_into(mine);
    }
}
