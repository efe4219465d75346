//! Bringing a file in as its difference was shown and decided: one change, one undo. Nobody is ever deleted.

mod adults;
mod entries;
mod families;
mod gone;
mod students;

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::compared::{Compared, Home};
use super::decisions::Decisions;
use super::difference::{CarryOver, carry_over, fingerprint};
use super::import::Import;
use super::known::Known;
use super::matching::Verdict;
use super::school::{FieldChange, Wins};
use super::{Preview, layout};
use crate::error::{Error, Result};
use crate::families::{Classroom, Household, Student};
use crate::goals::{Goal, GoalStatus};
use crate::ids::{FamilyId, ImportId};
use crate::store::{Op, Saved, Store, Tx};

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
    let undecided = compared.students.iter().any(|it| matches!(it.verdict, Verdict::Doubtful(..)))
        || compared.adults.iter().any(|it| matches!(it.verdict, Verdict::Doubtful(..)));
    if undecided {
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

fn changes(changes: &[FieldChange]) -> bool {
    changes.iter().any(|change| change.wins == Wins::School)
}

/// Takes the school's id over unless the teacher has written another.
fn take_id(mine: &mut String, before: &str, now: Option<&str>) {
    if let Some(now) = now.filter(|_| mine.is_empty() || mine == before) {
        now.clone_into(mine);
    }
}
