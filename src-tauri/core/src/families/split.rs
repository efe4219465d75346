//! A family becomes two.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::belongings::OfFamily;
use super::{Care, Family, Guardian, Household, Student};
use crate::conferences::Conference;
use crate::contacts::{Contact, Note, Voice};
use crate::error::{Error, Result};
use crate::evidence::Attachment;
use crate::goals::Goal;
use crate::ids::{
    ConferenceId, ContactId, FamilyId, GoalId, GuardianId, HouseholdId, RecordId, SchoolEntryId, StudentId,
};
use crate::promises::Promise;
use crate::roster::SchoolEntry;
use crate::rounds::Wish;
use crate::store::{Json, Op, Saved, Store, Tx};

/// Makes a family of its own of some children, with the adults who care for nobody else, their homes, and everything
/// recorded about just these children or with just these adults. An adult who cares for children on both sides stands in
/// both families. What belongs to both stays with the old one.
///
/// # Errors
/// [`Error::Invalid`] when the children are none of the family's, or all of them, or the new family has no name;
/// [`Error::NotFound`] when the family is not there.
pub fn split_family(
    store: &mut Store,
    family: FamilyId,
    students: &[StudentId],
    name: &str,
) -> Result<Saved<FamilyId>> {
    let old = store.get::<Family>(family)?;
    let name = name.trim().to_owned();
    if name.is_empty() {
        return Err(Error::Invalid { field: "name", why: "empty" });
    }
    let children = store.select::<Student>("family = ?1", [family])?;
    let chosen: BTreeSet<StudentId> = students.iter().copied().collect();
    let theirs = chosen.iter().all(|id| children.iter().any(|child| child.id == *id));
    if chosen.is_empty() || !theirs || chosen.len() == children.len() {
        return Err(Error::Invalid { field: "students", why: "not-a-part" });
    }
    store.transact(Op::SplitFamily, &old.name, |tx| {
        let new = Family { id: FamilyId::fresh(tx.now()), name, ..old.clone() };
        tx.put(&new)?;
        let mut parting = Parting::of(tx, family, new.id, chosen)?;
        parting.homes(tx)?;
        parting.people(tx)?;
        parting.exchanges(tx)?;
        parting.wishes(tx)?;
        parting.goals_and_promises(tx)?;
        parting.evidence(tx)?;
        Ok(new.id)
    })
}

/// On which side somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Old,
    New,
    /// On both: what is about them alone stays where it is.
    Both,
}

/// Who goes and who stays.
struct Parting {
    old: FamilyId,
    new: FamilyId,
    chosen: BTreeSet<StudentId>,
    care: Vec<Care>,
    guardians: Vec<Guardian>,
    students: Vec<Student>,
    side: HashMap<GuardianId, Side>,
    /// The records in the new family of adults who stand in both.
    copies: BTreeMap<GuardianId, GuardianId>,
    /// The homes in the new family of homes in which people of both live.
    homes: BTreeMap<HouseholdId, HouseholdId>,
}

impl Parting {
    fn of(tx: &Tx<'_>, old: FamilyId, new: FamilyId, chosen: BTreeSet<StudentId>) -> Result<Self> {
        let guardians = tx.select::<Guardian>("family = ?1 ORDER BY id", [old])?;
        let students = tx.select::<Student>("family = ?1 ORDER BY id", [old])?;
        let care = tx.select::<Care>("guardian IN (SELECT id FROM guardian WHERE family = ?1)", [old])?;
        let mut side = HashMap::new();
        let mut copies = BTreeMap::new();
        for guardian in &guardians {
            let cares = |new: bool| {
                let mut theirs = care.iter().filter(|care| care.guardian == guardian.id);
                theirs.any(|care| chosen.contains(&care.student) == new)
            };
            let side_of_them = match (cares(false), cares(true)) {
                (false, true) => Side::New,
                (true, true) => Side::Both,
                (_, false) => Side::Old,
            };
            if side_of_them == Side::Both {
                copies.insert(guardian.id, GuardianId::fresh(tx.now()));
            }
            side.insert(guardian.id, side_of_them);
        }
        let homes = BTreeMap::new();
        Ok(Self { old, new, chosen, care, guardians, students, side, copies, homes })
    }

    fn side_of(&self, guardian: GuardianId) -> Side {
        // One who has been taken off stays with the old family.
        self.side.get(&guardian).copied().unwrap_or(Side::Old)
    }

    fn student_side(&self, student: StudentId) -> Side {
        if self.chosen.contains(&student) { Side::New } else { Side::Old }
    }

    /// A home goes with all who live in it; one with people of both sides stands in both families.
    fn homes(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        for home in tx.select::<Household>("family = ?1 ORDER BY id", [self.old])? {
            let of_adults = self.guardians.iter().filter(|it| it.household == Some(home.id));
            let of_children = self.students.iter().filter(|it| it.households.contains(&home.id));
            let sides: Vec<Side> = of_adults
                .map(|it| self.side_of(it.id))
                .chain(of_children.map(|it| self.student_side(it.id)))
                .collect();
            if sides.contains(&Side::Old) || sides.contains(&Side::Both) || sides.is_empty() {
                if sides.iter().any(|side| *side != Side::Old) {
                    let copy = HouseholdId::fresh(tx.now());
                    self.homes.insert(home.id, copy);
                    tx.put(&Household { id: copy, family: self.new, ..home })?;
                }
            } else {
                tx.put(&home.moved_to(self.new))?;
            }
        }
        Ok(())
    }

    fn home_there(&self, home: HouseholdId) -> HouseholdId {
        self.homes.get(&home).copied().unwrap_or(home)
    }

    fn people(&self, tx: &mut Tx<'_>) -> Result<()> {
        for guardian in self.guardians.iter().cloned() {
            let household = guardian.household.map(|home| self.home_there(home));
            match (self.side_of(guardian.id), self.copies.get(&guardian.id)) {
                (Side::New, _) => tx.put(&Guardian { household, ..guardian.moved_to(self.new) })?,
                (Side::Both, Some(copy)) => {
                    self.copy_entry(tx, guardian.id, *copy)?;
                    tx.put(&Guardian { id: *copy, household, ..guardian.moved_to(self.new) })?;
                }
                _ => {}
            }
        }
        for student in self.students.iter().filter(|it| self.chosen.contains(&it.id)).cloned() {
            let households = student.households.iter().map(|home| self.home_there(*home)).collect();
            tx.put(&Student { households: Json(households), ..student.moved_to(self.new) })?;
        }
        for care in self.care.iter().filter(|care| self.chosen.contains(&care.student)) {
            if let Some(copy) = self.copies.get(&care.guardian) {
                tx.put(&Care { guardian: *copy, ..care.clone() })?;
            }
        }
        Ok(())
    }

    /// What the school said of an adult who stands in both families is known of both records.
    fn copy_entry(&self, tx: &mut Tx<'_>, guardian: GuardianId, copy: GuardianId) -> Result<()> {
        for entry in tx.select::<SchoolEntry>("guardian = ?1", [guardian])? {
            let (there, here): (BTreeMap<_, _>, BTreeMap<_, _>) =
                entry.cares_for.0.clone().into_iter().partition(|(student, _)| self.chosen.contains(student));
            tx.put(&SchoolEntry {
                id: SchoolEntryId::fresh(tx.now()),
                guardian: Some(copy),
                cares_for: Json(there),
                ..entry.clone()
            })?;
            tx.put(&SchoolEntry { cares_for: Json(here), ..entry })?;
        }
        Ok(())
    }

    /// Moves exchanges and conferences with all that was said and noted in them, and words and notes that stand alone. What
    /// was said in one exchange is never torn apart.
    fn exchanges(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        let (contacts, conferences) = (self.all::<Contact>(tx)?, self.all::<Conference>(tx)?);
        let (voices, notes) = (self.all::<Voice>(tx)?, self.all::<Note>(tx)?);
        let of_contact: HashMap<ContactId, ConferenceId> =
            contacts.iter().filter_map(|it| Some((it.id, it.conference?))).collect();
        let setting = |contact: Option<ContactId>, conference: Option<ConferenceId>, own: uuid::Uuid| {
            let conference = conference.or_else(|| contact.and_then(|id| of_contact.get(&id)).copied());
            conference.map(RecordId::uuid).or_else(|| contact.map(RecordId::uuid)).unwrap_or(own)
        };
        let mut sides: HashMap<uuid::Uuid, Vec<Side>> = HashMap::new();
        for it in &contacts {
            let named = self.named(it.student, it.guardian);
            sides.entry(setting(Some(it.id), it.conference, it.id.uuid())).or_default().extend(named);
        }
        for it in &conferences {
            let named = it.guardians.iter().map(|id| self.side_of(*id));
            let named = named.chain(it.students.iter().map(|id| self.student_side(*id)));
            sides.entry(it.id.uuid()).or_default().extend(named);
        }
        for it in &voices {
            let named = self.named(it.student, it.guardian);
            sides.entry(setting(it.contact, it.conference, it.id.uuid())).or_default().extend(named);
        }
        for it in &notes {
            let named = self.named(it.student, None);
            sides.entry(setting(it.contact, it.conference, it.id.uuid())).or_default().extend(named);
        }
        let goes = |setting: uuid::Uuid| sides.get(&setting).is_some_and(|sides| all_new(sides));
        for it in contacts.into_iter().filter(|it| goes(setting(Some(it.id), it.conference, it.id.uuid()))) {
            let guardian = it.guardian.map(|id| self.there(id));
            tx.put(&Contact { guardian, ..it.moved_to(self.new) })?;
        }
        for it in conferences.into_iter().filter(|it| goes(it.id.uuid())) {
            let guardians = it.guardians.iter().map(|id| self.there(*id)).collect();
            tx.put(&Conference { guardians: Json(guardians), ..it.moved_to(self.new) })?;
        }
        for it in voices.into_iter().filter(|it| goes(setting(it.contact, it.conference, it.id.uuid()))) {
            let guardian = it.guardian.map(|id| self.there(id));
            tx.put(&Voice { guardian, ..it.moved_to(self.new) })?;
        }
        for it in notes.into_iter().filter(|it| goes(setting(it.contact, it.conference, it.id.uuid()))) {
            tx.put(&it.moved_to(self.new))?;
        }
        Ok(())
    }

    /// What a home wished for goes with the home, else with the adults who would come.
    fn wishes(&self, tx: &mut Tx<'_>) -> Result<()> {
        for wish in self.all::<Wish>(tx)? {
            let home = wish.household.and_then(|home| tx.find::<Household>(home).transpose()).transpose()?;
            let named: Vec<Side> = wish.guardians.iter().map(|id| self.side_of(*id)).collect();
            if home.map_or(all_new(&named), |home| home.family == self.new) {
                let guardians = wish.guardians.iter().map(|id| self.there(*id)).collect();
                tx.put(&Wish { guardians: Json(guardians), ..wish.moved_to(self.new) })?;
            }
        }
        self.no_wish_of_another(tx)
    }

    /// A conference that went another way than its wish answers none.
    fn no_wish_of_another(&self, tx: &mut Tx<'_>) -> Result<()> {
        let theirs = "wish IS NOT NULL AND family IN (?1, ?2)
                      AND family <> (SELECT family FROM wish WHERE wish.id = conference.wish)";
        for conference in tx.select::<Conference>(theirs, [self.old, self.new])? {
            tx.put(&Conference { wish: None, ..conference })?;
        }
        Ok(())
    }

    /// A goal goes with its child, and a promise with its child or its goal.
    fn goals_and_promises(&self, tx: &mut Tx<'_>) -> Result<()> {
        let mut gone: BTreeSet<GoalId> = BTreeSet::new();
        for goal in self.all::<Goal>(tx)? {
            if goal.student.is_some_and(|id| self.chosen.contains(&id)) {
                gone.insert(goal.id);
                tx.put(&goal.moved_to(self.new))?;
            }
        }
        for promise in self.all::<Promise>(tx)? {
            let goes = match promise.student {
                Some(student) => self.chosen.contains(&student),
                None => promise.goal.is_some_and(|goal| gone.contains(&goal)),
            };
            if goes {
                tx.put(&promise.moved_to(self.new))?;
            }
        }
        Ok(())
    }

    /// What shows one child's work goes with the child.
    fn evidence(&self, tx: &mut Tx<'_>) -> Result<()> {
        for attachment in self.all::<Attachment>(tx)? {
            if attachment.student.is_some_and(|id| self.chosen.contains(&id)) {
                let meeting =
                    attachment.conference.map(|id| tx.find::<Conference>(id)).transpose()?.flatten();
                let conference = meeting.filter(|it| it.family == self.new).map(|it| it.id);
                tx.put(&Attachment { conference, ..attachment.moved_to(self.new) })?;
            }
        }
        Ok(())
    }

    fn all<R: OfFamily>(&self, tx: &Tx<'_>) -> Result<Vec<R>> {
        tx.select::<R>("family = ?1 ORDER BY id", [self.old])
    }

    /// The sides of whom a record names.
    fn named(&self, student: Option<StudentId>, guardian: Option<GuardianId>) -> Vec<Side> {
        let student = student.map(|id| self.student_side(id));
        student.into_iter().chain(guardian.map(|id| self.side_of(id))).collect()
    }

    /// An adult as the new family knows them.
    fn there(&self, guardian: GuardianId) -> GuardianId {
        self.copies.get(&guardian).copied().unwrap_or(guardian)
    }
}

/// Whether what names these people is the new family's: it names somebody of it, and nobody who is only of the old one.
fn all_new(sides: &[Side]) -> bool {
    sides.contains(&Side::New) && !sides.contains(&Side::Old)
}
