//! Writing rounds and wishes down, and reading them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::arrange::{UnmetWish, unmet_now};
use super::proposal::{HOLDS_A_SLOT, given};
use super::slots::{Given, GridSlot, grid, whole};
use super::{Hours, Round, RoundDay, Wish, WishState};
use crate::conferences::{Conference, ConferenceLine, Status, conferences_of_round};
use crate::error::{Error, Result};
use crate::families::{Family, Guardian, Household, Student, is_new};
use crate::ids::{FamilyId, InterpreterId, RoundId, WishId};
use crate::store::{Json, Op, Saved, Store, Tx};

/// The most days a round has, spans a day has, and interpreters or wishes for one family there are.
const MOST: usize = 60;

/// A round in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RoundLine {
    /// The round.
    pub round: Round,
    /// Its first day.
    pub first_day: NaiveDate,
    /// Its last day.
    pub last_day: NaiveDate,
    /// How many wishes were answered.
    pub answered: u32,
    /// How many meetings are planned, begun or held.
    pub meetings: u32,
}

/// The wish of a family, or of one home of it, in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WishLine {
    /// The wish. Its id is nil when nothing was written down yet: it then holds what is known of the family.
    pub wish: Wish,
    /// The family's name.
    pub family_name: String,
    /// What the family calls the home, where the wish is of one.
    pub household_name: Option<String>,
    /// The children, by their given names.
    pub students: Vec<String>,
    /// The adults of the family or the home who may be contacted.
    pub guardians: Vec<Guardian>,
    /// Their meeting: the one that is planned, begun or held, else the last that was not held.
    pub conference: Option<Conference>,
    /// What their planned meeting does not meet of what they wished, and why as things stand now.
    pub unmet: Vec<UnmetWish>,
}

/// A round with its families: who was asked, who answered, who has a meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RoundPage {
    /// The round.
    pub round: Round,
    /// A line a wish, and one for every family of the class without any, by the family's name.
    pub wishes: Vec<WishLine>,
    /// Its slots that are not over, in the order of their times, taken ones too.
    pub slots: Vec<GridSlot>,
    /// Its meetings, in the order of their times, those not held too.
    pub meetings: Vec<ConferenceLine>,
}

/// Plans a round (nil id) or changes one. Meetings that are planned already stay as they are until it is arranged again; but who
/// interprets and is called otherwise now is called so in them, too.
///
/// # Errors
/// [`Error::Invalid`] when it has no name or no day, two days are the same, hours end before they begin, two interpreters
/// have one name, or a number is out of its range.
pub fn save_round(store: &mut Store, mut round: Round) -> Result<Saved<RoundId>> {
    check(&round)?;
    round.days.0.sort_by_key(|day| day.day);
    let before = store.find::<Round>(round.id)?.unwrap_or_default();
    let renamed = renamed(&before, &round);
    store.transact(Op::PlanRound, &round.name.clone(), |tx| {
        if is_new(round.id) {
            round.id = RoundId::fresh(tx.now());
        }
        for interpreter in round.interpreters.0.iter_mut().filter(|it| is_new(it.id)) {
            interpreter.id = InterpreterId::fresh(tx.now());
        }
        tx.put(&round)?;
        for meeting in tx.select::<Conference>("round = ?1 AND status = 'planned'", [round.id])? {
            if let Some(name) = renamed.get(&meeting.interpreter) {
                tx.put(&Conference { interpreter: name.clone(), ..meeting })?;
            }
        }
        Ok(round.id)
    })
}

/// The names of those who interpret in both and are called otherwise now: then, and now.
fn renamed(before: &Round, now: &Round) -> BTreeMap<String, String> {
    let known = before.interpreters.iter().filter(|it| !is_new(it.id));
    let both = known.filter_map(|then| Some((then, now.interpreters.iter().find(|it| it.id == then.id)?)));
    both.filter(|(then, now)| then.name != now.name)
        .map(|(then, now)| (then.name.clone(), now.name.clone()))
        .collect()
}

fn check(round: &Round) -> Result<()> {
    let invalid = |field, why| Err(Error::Invalid { field, why });
    if round.name.trim().is_empty() {
        return invalid("name", "empty");
    }
    if round.days.is_empty() || round.days.iter().any(|day| day.spans.is_empty()) {
        return invalid("days", "empty");
    }
    if round.days.len() > MOST || round.days.iter().any(|day| day.spans.len() > MOST) {
        return invalid("days", "out-of-range");
    }
    if all_different(round.days.iter().map(|day| day.day)) {
        if !round.days.iter().all(is_in_order) || !round.breaks.iter().all(|hours| hours.from < hours.to) {
            return invalid("days", "before-start");
        }
    } else {
        return invalid("days", "twice");
    }
    if !(5..=240).contains(&round.minutes) {
        return invalid("minutes", "out-of-range");
    }
    if !(0..=120).contains(&round.pause) {
        return invalid("pause", "out-of-range");
    }
    if !(0..=240).contains(&round.travel_minutes) {
        return invalid("travel_minutes", "out-of-range");
    }
    let names = || round.interpreters.iter().map(|it| it.name.trim());
    if names().any(str::is_empty) {
        return invalid("interpreters", "empty");
    }
    if round.interpreters.len() > MOST {
        return invalid("interpreters", "out-of-range");
    }
    if !all_different(names()) {
        return invalid("interpreters", "twice");
    }
    Ok(())
}

fn is_in_order(day: &RoundDay) -> bool {
    let spans = day.spans.iter().map(|span| Hours { from: span.from, to: span.to });
    spans.chain(day.breaks.iter().copied()).all(|hours| hours.from < hours.to)
}

fn all_different<T: Ord>(all: impl Iterator<Item = T>) -> bool {
    let mut seen = BTreeSet::new();
    all.into_iter().all(|one| seen.insert(one))
}

/// Takes a round away with its wishes. Its meetings stay, as conferences that belong to none.
///
/// # Errors
/// [`Error::NotFound`] when it is not there.
pub fn remove_round(store: &mut Store, round: RoundId) -> Result<Saved<()>> {
    let name = store.get::<Round>(round)?.name;
    store.transact(Op::RemoveRound, &name, |tx| {
        for meeting in tx.select::<Conference>("round = ?1", [round])? {
            tx.put(&Conference { round: None, wish: None, ..meeting })?;
        }
        tx.remove_where::<Wish>("round = ?1", [round])?;
        tx.remove::<Round>(round)
    })
}

/// Writes down what a family can and wants (nil id: for the first time). Nothing about it need be known but the family. That the
/// younger ones have to be looked after goes to meetings that are planned already; all else when it is arranged again.
///
/// # Errors
/// [`Error::Invalid`] when the wished length is under 5 or over 240 minutes, a time ends before it begins, or the home is not
/// the family's; [`Error::NotFound`] when the round or the family is not there.
pub fn save_wish(store: &mut Store, wish: Wish) -> Result<Saved<WishId>> {
    let family = check_wish(store, &wish)?;
    store.transact(Op::WriteWish, &family.name, |tx| put_wish(tx, wish))
}

/// Writes down what each home of a family can and wants, as one change: a meeting for each.
///
/// # Errors
/// As [`save_wish`]; [`Error::Invalid`] when there is none, or they are not all of one family.
pub fn save_wishes(store: &mut Store, wishes: &[Wish]) -> Result<Saved<Vec<WishId>>> {
    let Some(first) = wishes.first() else { return Err(Error::Invalid { field: "wishes", why: "empty" }) };
    let family = check_wish(store, first)?;
    for wish in wishes {
        if wish.family != first.family {
            return Err(Error::Invalid { field: "household", why: "not-their-home" });
        }
        check_wish(store, wish)?;
    }
    store.transact(Op::WriteWish, &family.name, |tx| {
        wishes.iter().map(|wish| put_wish(tx, wish.clone())).collect()
    })
}

fn put_wish(tx: &mut Tx<'_>, mut wish: Wish) -> Result<WishId> {
    if is_new(wish.id) {
        wish.id = WishId::fresh(tx.now());
    }
    let asked = tx.select::<Wish>("id = ?1", [wish.id])?.first().map(|before| before.childcare);
    tx.put(&wish)?;
    if asked.is_some_and(|before| before != wish.childcare) {
        for meeting in tx.select::<Conference>("wish = ?1 AND status = 'planned'", [wish.id])? {
            tx.put(&Conference { childcare: wish.childcare, ..meeting })?;
        }
    }
    Ok(wish.id)
}

/// The family of a wish that makes sense.
fn check_wish(store: &Store, wish: &Wish) -> Result<Family> {
    if wish.minutes.is_some_and(|minutes| !(5..=240).contains(&minutes)) {
        return Err(Error::Invalid { field: "minutes", why: "out-of-range" });
    }
    let backwards = wish
        .can
        .iter()
        .chain(wish.cannot.iter())
        .any(|time| time.from.zip(time.to).is_some_and(|(from, to)| to <= from));
    if backwards || wish.other_meetings.iter().any(|other| other.to <= other.from) {
        return Err(Error::Invalid { field: "can", why: "before-start" });
    }
    store.get::<Round>(wish.round)?;
    let family = store.get::<Family>(wish.family)?;
    if let Some(home) = wish.household
        && store.get::<Household>(home)?.family != wish.family
    {
        return Err(Error::Invalid { field: "household", why: "not-their-home" });
    }
    Ok(family)
}

/// Takes a wish away. A meeting that was planned for it stays.
///
/// # Errors
/// [`Error::NotFound`] when it is not there.
pub fn remove_wish(store: &mut Store, wish: WishId) -> Result<Saved<()>> {
    let family = store.get::<Wish>(wish)?.family;
    let family = store.get::<Family>(family)?;
    store.transact(Op::RemoveWish, &family.name, |tx| {
        for meeting in tx.select::<Conference>("wish = ?1", [wish])? {
            tx.put(&Conference { wish: None, ..meeting })?;
        }
        tx.remove::<Wish>(wish)
    })
}

/// Every round, the newest first.
///
/// # Errors
/// When the store cannot be read.
pub fn rounds(store: &Store) -> Result<Vec<RoundLine>> {
    let mut lines = Vec::new();
    for round in store.select::<Round>("true", [])? {
        let days = || round.days.iter().map(|day| day.day);
        let count = |sql: &str| -> Result<u32> {
            Ok(store.conn.prepare_cached(sql)?.query_row([round.id], |row| row.get(0))?)
        };
        lines.push(RoundLine {
            first_day: days().min().unwrap_or_default(),
            last_day: days().max().unwrap_or_default(),
            answered: count("SELECT count(*) FROM wish WHERE round = ?1 AND state = 'answered'")?,
            meetings: count(&format!("SELECT count(*) FROM conference WHERE round = ?1 AND {HOLDS_A_SLOT}"))?,
            round,
        });
    }
    lines.sort_by_key(|line| std::cmp::Reverse((line.first_day, line.round.id)));
    Ok(lines)
}

/// A round with its families.
///
/// # Errors
/// [`Error::NotFound`] when it is not there.
pub fn round_page(store: &Store, round: RoundId) -> Result<RoundPage> {
    let round = store.get::<Round>(round)?.within_limits();
    let now = store.wall();
    let mut wishes = store.select::<Wish>("round = ?1 ORDER BY id", [round.id])?;
    let known: BTreeSet<FamilyId> = wishes.iter().map(|wish| wish.family).collect();
    for family in store.select::<Family>("archived_on IS NULL ORDER BY id", [])? {
        if !known.contains(&family.id) {
            wishes.push(what_is_known(store, round.id, family.id)?);
        }
    }
    let mut lines: Vec<WishLine> = wishes.into_iter().map(|wish| line(store, wish)).collect::<Result<_>>()?;
    let given = given(store, round.id)?;
    for line in &mut lines {
        line.unmet = unmet(&given, line);
    }
    lines.sort_by_cached_key(|line| (crate::search::fold(&line.family_name), line.wish.family, line.wish.id));
    Ok(RoundPage {
        meetings: conferences_of_round(store, round.id)?,
        wishes: lines,
        slots: grid(&round).into_iter().filter(|slot| !slot.is_over(now)).collect(),
        round,
    })
}

/// What a planned meeting that is still to come does not meet of what its family wished.
fn unmet(given: &Given, line: &WishLine) -> Vec<UnmetWish> {
    let Some(planned) = line.conference.as_ref().filter(|it| it.status == Status::Planned) else {
        return Vec::new();
    };
    let wanted = given.wishes.iter().find(|wanted| wanted.wish.id == line.wish.id);
    let own = given.meetings.iter().filter(|it| it.wish == planned.wish && it.slot.day == planned.day);
    let slot = whole(own.map(|it| &it.slot)).filter(|slot| !slot.is_over(given.now));
    wanted.zip(slot).map(|(wanted, slot)| unmet_now(given, wanted, &slot)).unwrap_or_default()
}

/// A wish that says what is known of the family before it is asked: who may come, in which language.
fn what_is_known(store: &Store, round: RoundId, family: FamilyId) -> Result<Wish> {
    let adults = adults(store, family, None)?;
    let speaks = adults.iter().find(|adult| adult.interpreter).or(adults.first());
    Ok(Wish {
        round,
        family,
        language: speaks.map(|adult| adult.speaks.clone()).unwrap_or_default(),
        interpreter: adults.iter().any(|adult| adult.interpreter),
        guardians: Json(adults.iter().map(|adult| adult.id).collect()),
        ..Wish::default()
    })
}

/// The adults of a family, or of one home of it, who may be contacted.
fn adults(store: &Store, family: FamilyId, home: Option<crate::ids::HouseholdId>) -> Result<Vec<Guardian>> {
    let sql = "family = ?1 AND archived_on IS NULL AND may_be_contacted
               AND (?2 IS NULL OR household IS ?2) ORDER BY id";
    store.select::<Guardian>(sql, rusqlite::params![family, home])
}

fn line(store: &Store, wish: Wish) -> Result<WishLine> {
    let students =
        store.select::<Student>("family = ?1 AND archived_on IS NULL ORDER BY id", [wish.family])?;
    let home = wish.household.map(|home| store.find::<Household>(home)).transpose()?.flatten();
    let latest = "wish = ?1 ORDER BY status IN ('planned', 'begun', 'held') DESC, day DESC, time DESC, id DESC LIMIT 1";
    let conference = if is_new(wish.id) {
        None
    } else {
        store.select::<Conference>(latest, [wish.id])?.into_iter().next()
    };
    Ok(WishLine {
        family_name: store.find::<Family>(wish.family)?.unwrap_or_default().name,
        household_name: home.map(|home| home.name),
        students: students.into_iter().map(|student| student.given_name).collect(),
        guardians: adults(store, wish.family, wish.household)?,
        conference,
        unmet: Vec::new(),
        wish,
    })
}

impl WishLine {
    /// Whether the family still has to be asked or has not answered.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.wish.state, WishState::NotAsked | WishState::Asked)
    }
}
