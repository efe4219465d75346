//! Two families become one.

use std::collections::BTreeSet;

use super::belongings::move_all;
use super::{Care, Channel, Family, Guardian, Household, Student};
use crate::conferences::Conference;
use crate::contacts::{Contact, Voice};
use crate::error::{Error, Result};
use crate::ids::{FamilyId, GuardianId, HouseholdId, StudentId};
use crate::roster::SchoolEntry;
use crate::rounds::Wish;
use crate::search::fold;
use crate::store::{Json, Op, Saved, Store, Tx};

/// Puts everybody and everything of the family `from` into the family `into`, and takes the emptied one away. An adult who
/// stands in both, by the school's id or by name with a number or address in common, is one from then on: with every way
/// to reach them, and with the stricter of what may be done. Homes of one name and address are one.
///
/// # Errors
/// [`Error::Invalid`] when they are one family already; [`Error::NotFound`] when one of them is not there.
pub fn merge_families(store: &mut Store, into: FamilyId, from: FamilyId) -> Result<Saved<()>> {
    if into == from {
        return Err(Error::Invalid { field: "from", why: "same-family" });
    }
    let kept = store.get::<Family>(into)?;
    let emptied = store.get::<Family>(from)?;
    let subject = if kept.name == emptied.name {
        kept.name.clone()
    } else {
        format!("{}, {}", kept.name, emptied.name)
    };
    store.transact(Op::MergeFamilies, &subject, |tx| {
        let here = tx.select::<Guardian>("family = ?1 ORDER BY id", [into])?;
        let coming = tx.select::<Guardian>("family = ?1 ORDER BY id", [from])?;
        let homes = tx.select::<Household>("family = ?1 ORDER BY id", [into])?;
        let coming_homes = tx.select::<Household>("family = ?1 ORDER BY id", [from])?;
        move_all(tx, from, into)?;
        for home in coming_homes {
            if let Some(same) = homes.iter().find(|it| is_one_home(it, &home)) {
                fold_home(tx, into, home.id, same.id)?;
            }
        }
        let mut folded: BTreeSet<GuardianId> = BTreeSet::new();
        for double in coming {
            let same = here.iter().find(|it| !folded.contains(&it.id) && is_one_person(it, &double));
            if let Some(same) = same {
                folded.insert(same.id);
                fold_guardian(tx, same.id, double.id)?;
            }
        }
        tx.remove::<Family>(from)?;
        tx.put(&Family {
            archived_on: kept.archived_on.zip(emptied.archived_on).map(|(one, other)| one.max(other)),
            came_on: kept.came_on.zip(emptied.came_on).map(|(one, other)| one.min(other)),
            ..kept.clone()
        })
    })
}

fn is_one_home(one: &Household, other: &Household) -> bool {
    !one.address.trim().is_empty()
        && fold(one.address.trim()) == fold(other.address.trim())
        && fold(one.name.trim()) == fold(other.name.trim())
}

/// Whether two adults are one: by the school's id, or by the name with a number or address in common.
fn is_one_person(one: &Guardian, other: &Guardian) -> bool {
    if !one.external_id.is_empty() && !other.external_id.is_empty() {
        return one.external_id == other.external_id;
    }
    let name = |it: &Guardian| fold(&super::full_name(&it.given_name, &it.family_name));
    let shares = one.channels.iter().any(|channel| other.channels.iter().any(|it| is_one_way(channel, it)));
    !name(one).is_empty() && name(one) == name(other) && shares
}

/// Whether two channels reach the same: the same number, however it is written, or the same address.
fn is_one_way(one: &Channel, other: &Channel) -> bool {
    let key = |channel: &Channel| {
        let digits: Vec<char> = channel.address.chars().filter(char::is_ascii_digit).collect();
        if digits.len() >= 7 && !channel.address.contains('@') {
            digits[digits.len().saturating_sub(10)..].iter().collect()
        } else {
            fold(channel.address.trim())
        }
    };
    !one.address.trim().is_empty() && key(one) == key(other)
}

/// Who lived in one home lives in the other; the first goes.
fn fold_home(tx: &mut Tx<'_>, family: FamilyId, double: HouseholdId, kept: HouseholdId) -> Result<()> {
    for guardian in tx.select::<Guardian>("household = ?1", [double])? {
        tx.put(&Guardian { household: Some(kept), ..guardian })?;
    }
    for student in tx.select::<Student>("family = ?1", [family])? {
        if student.households.contains(&double) {
            let mut homes: Vec<HouseholdId> = Vec::new();
            for home in student.households.iter().map(|home| if *home == double { kept } else { *home }) {
                if !homes.contains(&home) {
                    homes.push(home);
                }
            }
            tx.put(&Student { households: Json(homes), ..student })?;
        }
    }
    for wish in tx.select::<Wish>("household = ?1", [double])? {
        tx.put(&Wish { household: Some(kept), ..wish })?;
    }
    tx.remove::<Household>(double)
}

/// Makes one adult of two: whatever names the one names the other, which has what both have.
fn fold_guardian(tx: &mut Tx<'_>, kept: GuardianId, double: GuardianId) -> Result<()> {
    let (kept, double) = (tx.get::<Guardian>(kept)?, tx.get::<Guardian>(double)?);
    let (id, gone, family) = (kept.id, double.id, kept.family);
    tx.put(&both(kept, double))?;
    let cared_for: Vec<StudentId> =
        tx.select::<Care>("guardian = ?1", [id])?.into_iter().map(|care| care.student).collect();
    for care in tx.select::<Care>("guardian = ?1", [gone])? {
        if cared_for.contains(&care.student) {
            tx.remove::<Care>(care.id)?;
        } else {
            tx.put(&Care { guardian: id, ..care })?;
        }
    }
    for contact in tx.select::<Contact>("guardian = ?1", [gone])? {
        tx.put(&Contact { guardian: Some(id), ..contact })?;
    }
    for voice in tx.select::<Voice>("guardian = ?1", [gone])? {
        tx.put(&Voice { guardian: Some(id), ..voice })?;
    }
    for conference in tx.select::<Conference>("true", [])? {
        if conference.guardians.contains(&gone) {
            tx.put(&Conference { guardians: one_for_two(&conference.guardians, id, gone), ..conference })?;
        }
    }
    for wish in tx.select::<Wish>("family = ?1", [family])? {
        if wish.guardians.contains(&gone) {
            tx.put(&Wish { guardians: one_for_two(&wish.guardians, id, gone), ..wish })?;
        }
    }
    fold_entries(tx, id, gone)?;
    tx.remove::<Guardian>(gone)
}

/// The same adults, with `kept` in the place of `gone`, and nobody twice.
fn one_for_two(named: &[GuardianId], kept: GuardianId, gone: GuardianId) -> Json<Vec<GuardianId>> {
    let mut guardians: Vec<GuardianId> = Vec::new();
    for guardian in named.iter().map(|it| if *it == gone { kept } else { *it }) {
        if !guardians.contains(&guardian) {
            guardians.push(guardian);
        }
    }
    Json(guardians)
}

/// What the school said of both is what it said of the one.
fn fold_entries(tx: &mut Tx<'_>, kept: GuardianId, double: GuardianId) -> Result<()> {
    let mut of_kept = tx.select::<SchoolEntry>("guardian = ?1 ORDER BY id DESC", [kept])?;
    for entry in tx.select::<SchoolEntry>("guardian = ?1 ORDER BY id", [double])? {
        match of_kept.first_mut() {
            Some(own) => {
                own.cares_for.0.extend(entry.cares_for.0.clone());
                own.gone_on = own.gone_on.and(entry.gone_on);
                tx.put(own)?;
                tx.remove::<SchoolEntry>(entry.id)?;
            }
            None => tx.put(&SchoolEntry { guardian: Some(kept), ..entry })?,
        }
    }
    Ok(())
}

/// What is known of both: the first where they differ, the stricter where something may not be done.
fn both(one: Guardian, other: Guardian) -> Guardian {
    let mut channels = one.channels.0.clone();
    let chosen = channels.iter().any(|channel| channel.preferred);
    for channel in other.channels.0 {
        let known = |it: &Channel| it.method == channel.method && is_one_way(it, &channel);
        if !channels.iter().any(known) {
            channels.push(Channel { preferred: channel.preferred && !chosen, ..channel });
        }
    }
    let or = |mine: String, theirs: String| if mine.trim().is_empty() { theirs } else { mine };
    let restriction = match (one.restriction.trim(), other.restriction.trim()) {
        (mine, theirs) if mine.is_empty() || mine == theirs => other.restriction.clone(),
        (_, "") => one.restriction.clone(),
        (mine, theirs) => format!("{mine}; {theirs}"),
    };
    Guardian {
        id: one.id,
        family: one.family,
        household: one.household.or(other.household),
        given_name: or(one.given_name, other.given_name),
        family_name: or(one.family_name, other.family_name),
        goes_by: or(one.goes_by, other.goes_by),
        relationship: or(one.relationship, other.relationship),
        speaks: or(one.speaks, other.speaks),
        reads: or(one.reads, other.reads),
        interpreter: one.interpreter || other.interpreter,
        channels: Json(channels),
        best_times: or(one.best_times, other.best_times),
        may_be_contacted: one.may_be_contacted && other.may_be_contacted,
        may_receive_records: one.may_receive_records && other.may_receive_records,
        restriction,
        external_id: or(one.external_id, other.external_id),
        archived_on: one.archived_on.and(other.archived_on),
    }
}
