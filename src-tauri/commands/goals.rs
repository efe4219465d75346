//! Goals and promises.

use firstword_core::goals::{self, CheckIn, Goal, GoalLine};
use firstword_core::ids::{CheckInId, FamilyId, GoalId, PromiseId};
use firstword_core::promises::{self, Promise, PromiseLine, Settlement, Telling};
use firstword_core::store::{Edit, Saved};

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
    fn save_goal(desk, form: Edit<Goal>) -> Saved<GoalId> {
        desk.write(|store| store.save(form, goals::save_goal))
    }

    /// Takes a goal away.
    fn remove_goal(desk, id: GoalId) -> Saved<()> {
        desk.write(|store| goals::remove_goal(store, id))
    }

    /// Notes how a goal is going.
    fn check_in(desk, form: Edit<CheckIn>) -> Saved<CheckInId> {
        desk.write(|store| store.save(form, goals::check_in))
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
    fn save_promise(desk, form: Edit<Promise>) -> Saved<PromiseId> {
        desk.write(|store| store.save(form, promises::save_promise))
    }

    /// Notes what became of a promise.
    fn settle_promise(desk, id: PromiseId, form: Edit<Settlement>) -> Saved<()> {
        desk.write(|store| {
            store.save_over(form, |store| promises::settlement(store, id), |store, end| {
                promises::settle_promise(store, id, end)
            })
        })
    }

    /// Notes that the family was told what became of a promise.
    fn tell_family(desk, id: PromiseId, form: Edit<Telling>) -> Saved<()> {
        desk.write(|store| {
            store.save_over(form, |store| promises::telling(store, id), |store, told| {
                promises::tell_family(store, id, &told.how)
            })
        })
    }

    /// Takes a promise away.
    fn remove_promise(desk, id: PromiseId) -> Saved<()> {
        desk.write(|store| promises::remove_promise(store, id))
    }
}
