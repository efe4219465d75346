//! Rounds: planning, wishes, the timetable.

use firstword_core::ids::{RoundId, WishId};
use firstword_core::rounds::{self, Round, RoundLine, RoundPage, Wish};
use firstword_core::store::Saved;

use super::commands;

commands! {
    /// Every round, the newest first.
    fn rounds(desk) -> Vec<RoundLine> {
        desk.read(rounds::rounds)
    }

    /// A round with its families: who was asked, who answered, who has a meeting.
    fn round(desk, id: RoundId) -> RoundPage {
        desk.read(|store| rounds::round_page(store, id))
    }

    /// Plans a round (nil id) or changes one.
    fn save_round(desk, round: Round) -> Saved<RoundId> {
        desk.write(|store| rounds::save_round(store, round))
    }

    /// Takes a round away with its wishes. Its meetings stay.
    fn remove_round(desk, id: RoundId) -> Saved<()> {
        desk.write(|store| rounds::remove_round(store, id))
    }

    /// Writes down what a family can and wants (nil id: for the first time).
    fn save_wish(desk, wish: Wish) -> Saved<WishId> {
        desk.write(|store| rounds::save_wish(store, wish))
    }

    /// Takes what a family can and wants away.
    fn remove_wish(desk, id: WishId) -> Saved<()> {
        desk.write(|store| rounds::remove_wish(store, id))
    }
}
