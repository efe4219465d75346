//! Goals and promises.

use firstword_core::goals::{self, CheckIn, Goal, GoalLine};
use firstword_core::ids::{CheckInId, FamilyId, GoalId, PromiseId};
use firstword_core::promises::{self, Promise, PromiseLine, Settlement};
use firstword_core::store::Saved;

use super::commands;

commands! {
    /// All goals, active ones first.
    fn goals(desk) -> Vec<GoalLine> {
        desk.read(goals::goals)
    }

    /// One goal with how it is going.
    fn goal(desk, id: GoalId) -> GoalLine {
        desk.read(|store| goals::goal_page(store, id))
    }

    /// Makes a goal (nil id) or changes one.
    fn save_goal(desk, goal: Goal) -> Saved<GoalId> {
        desk.write(|store| goals::save_goal(store, goal))
    }

    /// Takes a goal away.
    fn remove_goal(desk, id: GoalId) -> Saved<()> {
        desk.write(|store| goals::remove_goal(store, id))
    }

    /// Notes how a goal is going.
    fn check_in(desk, check_in: CheckIn) -> Saved<CheckInId> {
        desk.write(|store| goals::check_in(store, check_in))
    }

    /// Takes a check-in away.
    fn remove_check_in(desk, id: CheckInId) -> Saved<()> {
        desk.write(|store| goals::remove_check_in(store, id))
    }

    /// Promises of one family or of all.
    fn promises(desk, family: Option<FamilyId>) -> Vec<PromiseLine> {
        desk.read(|store| promises::promises(store, family))
    }

    /// Makes a promise (nil id) or changes one.
    fn save_promise(desk, promise: Promise) -> Saved<PromiseId> {
        desk.write(|store| promises::save_promise(store, promise))
    }

    /// Notes what became of a promise.
    fn settle_promise(desk, id: PromiseId, settlement: Settlement) -> Saved<()> {
        desk.write(|store| promises::settle_promise(store, id, settlement))
    }

    /// Notes that the family was told what became of a promise.
    fn tell_family(desk, id: PromiseId, how: String) -> Saved<()> {
        desk.write(|store| promises::tell_family(store, id, &how))
    }

    /// Takes a promise away.
    fn remove_promise(desk, id: PromiseId) -> Saved<()> {
        desk.write(|store| promises::remove_promise(store, id))
    }
}
