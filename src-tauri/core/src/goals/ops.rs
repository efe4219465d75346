//! Making goals together, and noting how they are going.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CheckIn, Goal, GoalStatus, REVIEW_AFTER_DAYS};
use crate::contacts::Origin;
use crate::error::{Error, Result};
use crate::families::{Family, Student};
use crate::ids::{CheckInId, FamilyId, GoalId};
use crate::store::{Op, Saved, Store};

/// A goal in a list, with how it is going.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GoalLine {
    /// The goal.
    pub goal: Goal,
    /// The family's name.
    pub family_name: String,
    /// The child's given name.
    pub student_name: String,
    /// Check-ins, newest first.
    pub check_ins: Vec<CheckIn>,
    /// How far between start and target the newest count is: 0 to 1; none where nothing is counted.
    pub progress: Option<f64>,
    /// Whether the day to look at it again has come.
    pub review_due: bool,
}

/// A goal's own page.
pub type GoalPage = GoalLine;

/// Makes a goal (nil id) or changes one. Without a review day it is looked at again after 60 days.
///
/// # Errors
/// [`Error::Invalid`] when it has no title, or its review lies before its start; [`Error::NotFound`] when the family is
/// not there.
pub fn save_goal(store: &mut Store, mut goal: Goal) -> Result<Saved<GoalId>> {
    if goal.title.trim().is_empty() {
        return Err(Error::Invalid { field: "title", why: "empty" });
    }
    if let Some(before) = store.find::<Goal>(goal.id)? {
        before.tier.may_become(goal.tier)?;
    }
    let Goal { conference, source, .. } = goal;
    goal.tier = Origin { conference, source, ..Origin::default() }.limits(&store.conn, goal.tier)?;
    let unset = chrono::NaiveDate::default();
    if goal.started_on == unset {
        goal.started_on = store.today();
    }
    if goal.review_on == unset {
        goal.review_on = goal.started_on + chrono::Days::new(REVIEW_AFTER_DAYS.unsigned_abs());
    }
    if goal.review_on < goal.started_on {
        return Err(Error::Invalid { field: "review_on", why: "before-start" });
    }
    let active = goal.status == GoalStatus::Active;
    goal.closed_on = if active { None } else { goal.closed_on.or_else(|| Some(store.today())) };
    let family = store.get::<Family>(goal.family)?;
    store.transact(Op::WriteGoal, &family.name, |tx| {
        if goal.id == GoalId::default() {
            goal.id = GoalId::fresh(tx.now());
        }
        tx.put(&goal)?;
        Ok(goal.id)
    })
}

/// Takes a goal away with its check-ins.
///
/// # Errors
/// [`Error::NotFound`] when it is not there.
pub fn remove_goal(store: &mut Store, goal: GoalId) -> Result<Saved<()>> {
    let family = store.get::<Goal>(goal)?.family;
    let family = store.get::<Family>(family)?;
    store.transact(Op::RemoveGoal, &family.name, |tx| {
        Origin { goal: Some(goal), ..Origin::default() }.goes(tx)?;
        tx.remove_where::<CheckIn>("goal = ?1", [goal])?;
        tx.remove::<Goal>(goal)
    })
}

/// Notes how a goal is going, by the family, the teacher or the student. It travels no further than the goal does.
///
/// # Errors
/// [`Error::NotFound`] when the goal is not there; [`Error::Invalid`] when a private one would become anything else.
pub fn check_in(store: &mut Store, mut check_in: CheckIn) -> Result<Saved<CheckInId>> {
    let goal = store.get::<Goal>(check_in.goal)?;
    let family = store.get::<Family>(goal.family)?;
    if check_in.day == chrono::NaiveDate::default() {
        check_in.day = store.today();
    }
    if let Some(before) = store.find::<CheckIn>(check_in.id)? {
        before.tier.may_become(check_in.tier)?;
    }
    check_in.tier = check_in.tier.max(goal.tier);
    store.transact(Op::CheckIn, &family.name, |tx| {
        if check_in.id == CheckInId::default() {
            check_in.id = CheckInId::fresh(tx.now());
        }
        tx.put(&check_in)?;
        Ok(check_in.id)
    })
}

/// Takes a check-in away.
///
/// # Errors
/// [`Error::NotFound`] when it is not there.
pub fn remove_check_in(store: &mut Store, check_in: CheckInId) -> Result<Saved<()>> {
    let goal = store.get::<CheckIn>(check_in)?.goal;
    let family = store.get::<Goal>(goal)?.family;
    let family = store.get::<Family>(family)?;
    store.transact(Op::RemoveCheckIn, &family.name, |tx| tx.remove::<CheckIn>(check_in))
}

/// All goals: active ones first, by review day; then the others, newest first. Active ones of an archived family stand on
/// its own page only.
///
/// # Errors
/// When the store cannot be read.
pub fn goals(store: &Store) -> Result<Vec<GoalLine>> {
    let condition =
        "status <> 'active' OR family NOT IN (SELECT id FROM family WHERE archived_on IS NOT NULL)
         ORDER BY status <> 'active', review_on, id";
    lines(store, store.select::<Goal>(condition, [])?)
}

/// The goals of a family, active ones first.
///
/// # Errors
/// When the store cannot be read.
pub fn goals_of(store: &Store, family: FamilyId) -> Result<Vec<GoalLine>> {
    lines(store, store.select::<Goal>("family = ?1 ORDER BY status <> 'active', review_on, id", [family])?)
}

/// One goal with how it is going.
///
/// # Errors
/// [`Error::NotFound`] when it is not there.
pub fn goal_page(store: &Store, goal: GoalId) -> Result<GoalPage> {
    let goal = store.get::<Goal>(goal)?;
    lines(store, vec![goal])?.pop().ok_or(Error::NotFound { what: "goal" })
}

fn lines(store: &Store, goals: Vec<Goal>) -> Result<Vec<GoalLine>> {
    let all = "goal = ?1 ORDER BY day DESC, id DESC";
    goals.into_iter().map(|goal| goal_line(store, store.select(all, [goal.id])?, goal)).collect()
}

/// A goal with some check-ins, newest first.
///
/// # Errors
/// When the store cannot be read.
pub(crate) fn goal_line(store: &Store, check_ins: Vec<CheckIn>, goal: Goal) -> Result<GoalLine> {
    let student = goal.student.map(|id| store.find::<Student>(id)).transpose()?.flatten();
    Ok(GoalLine {
        family_name: store.find::<Family>(goal.family)?.unwrap_or_default().name,
        student_name: student.unwrap_or_default().called().to_owned(),
        progress: progress(&goal, &check_ins),
        review_due: goal.status == GoalStatus::Active && goal.review_on <= store.today(),
        check_ins,
        goal,
    })
}

fn progress(goal: &Goal, check_ins: &[CheckIn]) -> Option<f64> {
    let target = goal.target_value?;
    let start = goal.start_value.unwrap_or(0.0);
    let newest = check_ins.iter().find_map(|check_in| check_in.value).unwrap_or(start);
    let way = target - start;
    (way.abs() > f64::EPSILON).then(|| ((newest - start) / way).clamp(0.0, 1.0))
}
