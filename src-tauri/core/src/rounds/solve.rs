//! The timetable as a mixed-integer program: at most one slot a family, at most one meeting at any minute of the teacher's.

use std::collections::BTreeSet;
use std::time::Duration;

use microlp::{
    ComparisonOp, OptimizationDirection, Problem, SolutionStatus, SolveOptions, SolveOutcome, Variable,
};

use super::slots::Chance;
use super::wanted::MOST_WORTH;
use crate::error::{Error, Result};

/// The most slots, over all families, that are weighed against each other. A class of 35 in a week has about 2,000.
const MOST_CHANCES: usize = 12_000;
/// After so many branches the best timetable found so far is the answer. Not a time, so that every laptop gives the same.
const MOST_BRANCHES: u64 = 2_000;
/// After so long the answer is a refusal: what a slow laptop would give must not differ from what a quick one gives.
const MOST_TIME: Duration = Duration::from_secs(10);
/// One point of [`Chance::worth`] against being the earliest rather than the latest of all slots.
const POINT: i64 = 100;

/// Which chance each family has, if any, and whether nothing better is possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) chosen: Vec<Option<usize>>,
    pub(super) proven: bool,
}

impl Choice {
    pub(super) fn placed(&self) -> usize {
        self.chosen.iter().flatten().count()
    }
}

/// What a timetable is worth: first how many have a meeting, then how far wishes are met, then how early it all is.
///
/// `chances` holds for each family what it could have, `pause` the minutes between two meetings.
///
/// # Errors
/// [`Error::Invalid`] when there is too much to weigh.
pub(super) fn best(chances: &[Vec<Chance>], pause: i64) -> Result<Choice> {
    let too_large = Error::Invalid { field: "round", why: "too-large" };
    let count: usize = chances.iter().map(Vec::len).sum();
    if count > MOST_CHANCES {
        return Err(too_large);
    }
    if count == 0 {
        return Ok(Choice { chosen: vec![None; chances.len()], proven: true });
    }
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let scores = Scores::of(chances);
    let variables: Vec<Vec<Variable>> = chances
        .iter()
        .map(|own| own.iter().map(|chance| problem.add_binary_var(scores.of_chance(chance))).collect())
        .collect();
    for own in &variables {
        problem.add_constraint(own.iter().map(|variable| (*variable, 1.0)), ComparisonOp::Le, 1.0);
    }
    for together in at_once(chances, pause) {
        let terms = together.iter().map(|(family, chance)| (variables[*family][*chance], 1.0));
        problem.add_constraint(terms, ComparisonOp::Le, 1.0);
    }
    let mut options = SolveOptions::default();
    options.node_limit = Some(MOST_BRANCHES);
    options.time_limit = Some(MOST_TIME);
    let Ok(SolveOutcome::Solution(solution)) = problem.solve_with(options) else { return Err(too_large) };
    let proven = solution.status() == SolutionStatus::Optimal;
    if !proven && solution.termination_reason() == microlp::TerminationReason::TimeLimit {
        return Err(too_large);
    }
    let is_chosen = |variable: &Variable| solution.var_value(*variable) > 0.5;
    let chosen = variables.iter().map(|own| own.iter().position(is_chosen)).collect();
    Ok(Choice { chosen, proven })
}

/// What a family's chance adds. Whole numbers below 10⁹ in all, so that the solver's arithmetic tells any two apart.
struct Scores {
    placed: i64,
    moments: Vec<i64>,
}

impl Scores {
    fn of(chances: &[Vec<Chance>]) -> Self {
        let moments: BTreeSet<i64> =
            chances.iter().flatten().map(|chance| chance.slot.stretch().from).collect();
        let families = i64::try_from(chances.len()).unwrap_or(i64::MAX / (POINT * MOST_WORTH));
        Self { placed: families * POINT * (MOST_WORTH + 1) + 1, moments: moments.into_iter().collect() }
    }

    fn of_chance(&self, chance: &Chance) -> f64 {
        let place = self.moments.partition_point(|moment| *moment < chance.slot.stretch().from);
        let late = place * (POINT as usize - 1) / self.moments.len().max(1);
        let early = POINT - 1 - i64::try_from(late).unwrap_or(0);
        (self.placed + POINT * chance.worth + early) as f64
    }
}

/// The largest sets of chances of which the teacher can be in only one, as the places of family and chance.
///
/// Meetings are stretches of time, so those that exclude each other in pairs share a minute: a set for every minute at which
/// one begins is enough, and of these only those that are not part of the next.
fn at_once(chances: &[Vec<Chance>], pause: i64) -> Vec<Vec<(usize, usize)>> {
    let all: Vec<(i64, i64, (usize, usize))> = chances
        .iter()
        .enumerate()
        .flat_map(|(family, own)| {
            own.iter()
                .enumerate()
                .map(move |(at, chance)| (chance.busy.from, chance.busy.to + pause, (family, at)))
        })
        .collect();
    let begins: BTreeSet<i64> = all.iter().map(|(from, ..)| *from).collect();
    let ends: BTreeSet<i64> = all.iter().map(|(_, to, _)| *to).collect();
    let begins: Vec<i64> = begins.into_iter().collect();
    let mut sets = Vec::new();
    for (place, begin) in begins.iter().enumerate() {
        let until = begins.get(place + 1).copied().unwrap_or(i64::MAX);
        if ends.range(begin + 1..=until).next().is_none() {
            continue;
        }
        let now = |(from, to, _): &&(i64, i64, (usize, usize))| *from <= *begin && *begin < *to;
        let set: Vec<(usize, usize)> = all.iter().filter(now).map(|(.., which)| *which).collect();
        if set.len() > 1 {
            sets.push(set);
        }
    }
    sets
}
