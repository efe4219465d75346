//! The sample class: invented families with a term of history, to look around in and to show. Its words stand in
//! `assets/sample-class`, and its days are told from the day it is brought in, so that it always looks alive.

mod bring;
mod day;
mod file;

use chrono::{Days, NaiveDate};

use crate::error::{Error, Result};
use crate::families::{Profile, Term, profile, terms};
use crate::ids::{ProfileId, TermId};
use crate::store::{Op, Saved, Store, Tx};
use bring::Bringing;
use file::ClassFile;

/// Brings the sample class in, as one change that one undo takes back. Gives the number of families.
///
/// The teacher's own page is filled in only where it is still empty, and terms are added only where none of the
/// teacher's own holds today.
///
/// # Errors
/// When the store cannot be written.
pub fn bring_in(store: &mut Store) -> Result<Saved<u32>> {
    let class = file::class()?;
    let families = file::families()?;
    let today = store.today();
    let own_page = profile(store)?;
    let own_terms: Vec<Term> = terms(store)?.into_iter().map(|line| line.term).collect();
    store.transact(Op::ImportSample, &class.profile.room, |tx| {
        fill_page(tx, own_page, &class)?;
        fill_terms(tx, &own_terms, &class, today)?;
        let mut bringing = Bringing::begin(tx, &class, today)?;
        for family in &families {
            bringing.family(family)?;
        }
        u32::try_from(families.len()).map_err(|_| Error::Refused("too-many"))
    })
}

/// Writes the sample teacher's page where the teacher has written nothing of their own.
fn fill_page(tx: &mut Tx<'_>, own: Profile, class: &ClassFile) -> Result<()> {
    let written = [&own.teacher, &own.school, &own.room, &own.principal];
    if written.iter().any(|words| !words.trim().is_empty()) {
        return Ok(());
    }
    let sample = class.profile.clone();
    tx.put(&Profile {
        id: ProfileId::default(),
        teacher: sample.teacher,
        school: sample.school,
        room: sample.room,
        principal: sample.principal,
        ..own
    })
}

/// Writes the sample's terms where there are none; where there are, and none holds today, only the one of today, in
/// the gap between the teacher's own.
fn fill_terms(tx: &mut Tx<'_>, own: &[Term], class: &ClassFile, today: NaiveDate) -> Result<()> {
    let holds = |term: &Term, day| (term.starts_on..=term.ends_on).contains(&day);
    if own.iter().any(|term| holds(term, today)) {
        return Ok(());
    }
    let after_earlier = own.iter().map(|term| term.ends_on + Days::new(1)).filter(|day| *day <= today).max();
    let before_later = own.iter().map(|term| term.starts_on - Days::new(1)).filter(|day| *day >= today).min();
    for term in &class.terms {
        let mut term = Term {
            id: TermId::fresh(tx.now()),
            name: term.name.clone(),
            starts_on: term.starts_on.on(today),
            ends_on: term.ends_on.on(today),
        };
        if holds(&term, today) {
            term.starts_on = after_earlier.map_or(term.starts_on, |day| term.starts_on.max(day));
            term.ends_on = before_later.map_or(term.ends_on, |day| term.ends_on.min(day));
        } else if !own.is_empty() {
            continue;
        }
        tx.put(&term)?;
    }
    Ok(())
}
