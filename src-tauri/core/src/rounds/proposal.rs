//! The timetable that is proposed for a round, and taking it over.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::questions::{agenda_for, questions_for};
use super::slots::{Booked, Given, MeetingSlot};
use super::wanted::Wanted;
use super::{Placed, Round, Unplaced, Wish, WishState, arrange};
use crate::conferences::{Agenda, Conference, Status, questions_in_use};
use crate::error::{Error, Result};
use crate::families::{Family, Household, Student, is_new};
use crate::ids::{ConferenceId, FamilyId, RoundId, WishId};
use crate::language::Locale;
use crate::sharing::fingerprint;
use crate::store::{Json, Op, Saved, Store, Tx};

/// Whom a line of a proposal is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProposedFor {
    /// The family.
    pub family: FamilyId,
    /// Its name.
    pub family_name: String,
    /// What the family calls the home, where the wish is of one.
    pub household_name: Option<String>,
    /// The children, by their given names.
    pub students: Vec<String>,
    /// Where the meeting is planned so far, if it is.
    pub before: Option<MeetingSlot>,
}

/// A meeting that is proposed, or stands already.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProposedMeeting {
    /// With whom.
    pub whom: ProposedFor,
    /// When, how, and what of the wish it meets.
    pub placed: Placed,
}

/// A family for which there is no meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProposedNone {
    /// Who.
    pub whom: ProposedFor,
    /// What would help.
    pub unplaced: Unplaced,
}

/// A timetable as it would be, before anything is written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Proposal {
    /// The round.
    pub round: RoundId,
    /// The meetings, in the order of their times.
    pub meetings: Vec<ProposedMeeting>,
    /// Families who answered and for whom there is none.
    pub unplaced: Vec<ProposedNone>,
    /// Whether no timetable is better.
    pub proven: bool,
    /// What taking it over asks for, so that what is written is what was seen.
    pub fingerprint: String,
}

/// Proposes a timetable for a round: for every family that has answered. Nothing is written.
///
/// # Errors
/// [`Error::NotFound`] when the round is not there; [`Error::Invalid`] when it is too large.
pub fn propose(store: &Store, round: RoundId) -> Result<Proposal> {
    let given = given(store, round)?;
    let timetable = arrange(&given)?;
    let json =
        serde_json::to_vec(&timetable).map_err(|_| Error::Invalid { field: "round", why: "unreadable" })?;
    let whom = |wish: WishId| whom(store, &given, wish);
    let meetings =
        timetable.placed.into_iter().map(|placed| Ok(ProposedMeeting { whom: whom(placed.wish)?, placed }));
    let unplaced = timetable
        .unplaced
        .into_iter()
        .map(|unplaced| Ok(ProposedNone { whom: whom(unplaced.wish)?, unplaced }));
    Ok(Proposal {
        round,
        meetings: meetings.collect::<Result<_>>()?,
        unplaced: unplaced.collect::<Result<_>>()?,
        proven: timetable.proven,
        fingerprint: fingerprint(&json),
    })
}

fn whom(store: &Store, given: &Given, wish: WishId) -> Result<ProposedFor> {
    let before = given.meetings.iter().filter(|it| it.wish == Some(wish)).min_by_key(|it| it.slot.stretch());
    let wish = store.get::<Wish>(wish)?;
    let students = children(store, wish.family)?;
    let home = wish.household.map(|home| store.find::<Household>(home)).transpose()?.flatten();
    Ok(ProposedFor {
        family: wish.family,
        family_name: store.find::<Family>(wish.family)?.unwrap_or_default().name,
        household_name: home.map(|home| home.name),
        students: students.into_iter().map(|student| student.given_name).collect(),
        before: before.map(|it| it.slot.clone()),
    })
}

pub(super) fn children(store: &Store, family: FamilyId) -> Result<Vec<Student>> {
    store.select::<Student>("family = ?1 AND archived_on IS NULL ORDER BY id", [family])
}

/// All that a timetable of a round is made from, as it stands in the store.
///
/// # Errors
/// [`Error::NotFound`] when the round is not there.
pub fn given(store: &Store, round: RoundId) -> Result<Given> {
    let round = store.get::<Round>(round)?.within_limits();
    let now = store.wall();
    let all = store.select::<Wish>("round = ?1 ORDER BY id", [round.id])?;
    let declined: BTreeSet<WishId> =
        all.iter().filter(|wish| wish.state == WishState::Declined).map(|wish| wish.id).collect();
    let mut wishes = Vec::new();
    for wish in all.into_iter().filter(|wish| wish.state == WishState::Answered) {
        let archived = store.find::<Family>(wish.family)?.is_none_or(|family| family.archived_on.is_some());
        if !archived {
            wishes.push(Wanted { children: children(store, wish.family)?.len(), wish });
        }
    }
    let answered: BTreeSet<WishId> = wishes.iter().map(|wanted| wanted.wish.id).collect();
    let moves = |it: &Conference| {
        it.round == Some(round.id)
            && it.status == Status::Planned
            && !it.pinned
            && NaiveDateTime::new(it.day, it.time) >= now
            && it.wish.is_some_and(|wish| answered.contains(&wish))
    };
    let live = live_on_days_of(store, &round)?;
    let live = live.into_iter().filter(|it| !is_given_up(it, &round, &declined)).collect::<Vec<_>>();
    let settled: BTreeSet<WishId> = live.iter().filter(|it| !moves(it)).filter_map(|it| it.wish).collect();
    let meetings = live
        .iter()
        .map(|it| Booked {
            conference: it.id,
            wish: it.wish.filter(|_| it.round == Some(round.id)),
            slot: slot_of(it),
            fixed: !moves(it) || it.wish.is_some_and(|wish| settled.contains(&wish)),
        })
        .collect();
    Ok(Given { round, wishes, meetings, now })
}

/// Whether a meeting is planned for a family that does not want one any more.
fn is_given_up(conference: &Conference, round: &Round, declined: &BTreeSet<WishId>) -> bool {
    conference.round == Some(round.id)
        && conference.status == Status::Planned
        && conference.wish.is_some_and(|wish| declined.contains(&wish))
}

/// The meetings that take up the teacher's time: neither called off nor missed, nor planned with a family that has left since.
pub(super) const HOLDS_A_SLOT: &str = "(status IN ('begun', 'held') OR status = 'planned'
     AND family NOT IN (SELECT id FROM family WHERE archived_on IS NOT NULL))";

/// The meetings of a round, and all others on its days, that hold a slot.
fn live_on_days_of(store: &Store, round: &Round) -> Result<Vec<Conference>> {
    let live = format!("{HOLDS_A_SLOT} AND (round = ?1 OR day BETWEEN ?2 AND ?3) ORDER BY id");
    let days = || round.days.iter().map(|day| day.day);
    let (first, last) = (days().min().unwrap_or_default(), days().max().unwrap_or_default());
    store.select::<Conference>(&live, rusqlite::params![round.id, first, last])
}

/// Where and how a conference is.
pub(super) fn slot_of(conference: &Conference) -> MeetingSlot {
    MeetingSlot {
        day: conference.day,
        time: conference.time,
        minutes: conference.minutes,
        parts: 1,
        means: conference.means,
        place: conference.place.clone(),
        interpreter: conference.interpreter.clone(),
        travel_minutes: conference.travel_minutes,
    }
}

/// Takes a proposal over, all in one change: new meetings are planned with the questions of the round, planned ones move and
/// keep their ids, and those for which there is no place any more are called off. Gives how many meetings there are.
///
/// # Errors
/// [`Error::Invalid`] when something changed since the proposal was seen; [`Error::NotFound`] when the round is not there.
pub fn accept(store: &mut Store, round: RoundId, seen: &str, locale: Locale) -> Result<Saved<u32>> {
    let proposal = propose(store, round)?;
    if proposal.fingerprint != seen {
        return Err(Error::Invalid { field: "proposal", why: "changed-since-arranged" });
    }
    let given = given(store, round)?;
    let open: Vec<&Placed> =
        proposal.meetings.iter().map(|it| &it.placed).filter(|placed| !placed.fixed).collect();
    let bank = questions_in_use(store)?;
    let mut writing = Vec::new();
    for placed in &open {
        let wish = store.get::<Wish>(placed.wish)?;
        let agenda = agenda_for(store, &given.round, placed.slot.means)?;
        let questions = questions_for(&bank, &given.round, &agenda, &wish.language, locale);
        writing.push((children(store, wish.family)?, questions, agenda, wish));
    }
    let mut before = planned_before(store, &given)?;
    let count = u32::try_from(proposal.meetings.len()).unwrap_or(u32::MAX);
    store.transact(Op::AcceptTimetable, &given.round.name, |tx| {
        for (placed, (children, questions, agenda, wish)) in open.iter().zip(writing) {
            let earlier = before.remove(&Some(placed.wish)).unwrap_or_default();
            let mut earlier = earlier.into_iter();
            for part in 0..placed.slot.parts {
                let fresh = |tx: &Tx<'_>| Conference {
                    id: ConferenceId::fresh(tx.now()),
                    questions: Json(questions.clone()),
                    ..Conference::default()
                };
                let known = earlier.next().unwrap_or_else(|| fresh(tx));
                let students = match usize::try_from(part).ok().and_then(|part| children.get(part)) {
                    Some(child) if placed.slot.parts > 1 => vec![child.id],
                    _ => Vec::new(),
                };
                let planned = Conference { students: Json(students), ..planned(known, &agenda, &wish) };
                tx.put(&in_part(planned, &placed.slot, part, given.round.pause))?;
            }
            call_off(tx, earlier)?;
        }
        call_off(tx, before.into_values().flatten())?;
        Ok(count)
    })
}

/// The meetings of a round that its timetable may move, by wish, in the order of their times; and those that were given up.
fn planned_before(store: &Store, given: &Given) -> Result<BTreeMap<Option<WishId>, Vec<Conference>>> {
    let mut before: BTreeMap<Option<WishId>, Vec<Conference>> = BTreeMap::new();
    let fixed: BTreeSet<ConferenceId> =
        given.meetings.iter().filter(|it| it.fixed).map(|it| it.conference).collect();
    let planned = format!("round = ?1 AND status = 'planned' AND {HOLDS_A_SLOT} ORDER BY day, time, id");
    for conference in store.select::<Conference>(&planned, [given.round.id])? {
        if !fixed.contains(&conference.id) {
            before.entry(conference.wish).or_default().push(conference);
        }
    }
    Ok(before)
}

fn call_off(tx: &mut Tx<'_>, conferences: impl IntoIterator<Item = Conference>) -> Result<()> {
    conferences
        .into_iter()
        .try_for_each(|conference| tx.put(&Conference { status: Status::Cancelled, ..conference }))
}

/// A conference as its wish wants it, still without a time.
fn planned(known: Conference, agenda: &Agenda, wish: &Wish) -> Conference {
    Conference {
        family: wish.family,
        form: agenda.form,
        agenda: (!is_new(agenda.id)).then_some(agenda.id),
        guardians: wish.guardians.clone(),
        others: wish.others.clone(),
        childcare: wish.childcare,
        language: wish.language.clone(),
        round: Some(wish.round),
        wish: Some(wish.id),
        ..known
    }
}

/// A conference in one part of a slot.
fn in_part(conference: Conference, slot: &MeetingSlot, part: i64, pause: i64) -> Conference {
    let minutes = (slot.minutes - (slot.parts - 1) * pause) / slot.parts.max(1);
    Conference {
        day: slot.day,
        time: slot.time + TimeDelta::minutes(part * (minutes + pause)),
        minutes,
        place: slot.place.clone(),
        interpreter: slot.interpreter.clone(),
        means: slot.means,
        travel_minutes: slot.travel_minutes,
        ..conference
    }
}
