//! The laptop in the family's hands. What these commands answer is the family's screen: nothing of the teacher's.

use firstword_core::Result;
use firstword_core::conferences::{self, FamilyScreen, Place, Survey};
use firstword_core::goals::GoingHow;
use firstword_core::ids::{ConferenceId, GoalId, VoiceId};
use firstword_core::language::Locale;
use firstword_core::store::{Saved, Store};

use super::commands;
use crate::Desk;

/// The screen as it stands after the family wrote something.
fn after(
    desk: &Desk,
    id: ConferenceId,
    locale: Locale,
    write: impl FnOnce(&mut Store) -> Result<Saved<()>>,
) -> Result<FamilyScreen> {
    desk.write(write)?;
    desk.read(|store| conferences::family_screen(store, id, locale))
}

commands! {
    /// Gives the laptop to the family. When it answers, that is on disk.
    fn hand_over(desk, id: ConferenceId, place: Place) -> () {
        desk.jot(|store| conferences::hand_over(store, id, place))
    }

    /// Gives the laptop back to the teacher.
    fn take_back(desk, id: ConferenceId) -> Saved<()> {
        desk.write(|store| conferences::take_back(store, id))
    }

    /// The screen that a family holds in its hands.
    fn family_view(desk, id: ConferenceId, locale: Locale) -> FamilyScreen {
        desk.read(|store| conferences::family_screen(store, id, locale))
    }

    /// The family spoke for some more seconds.
    fn family_spoke(desk, id: ConferenceId, seconds: u32) -> () {
        desk.jot(|store| conferences::family_spoke(store, id, seconds))
    }

    /// The family changes its words.
    fn family_changes_words(desk, id: ConferenceId, voice: VoiceId, words: String, locale: Locale) -> FamilyScreen {
        after(&desk, id, locale, |store| conferences::change_words(store, id, voice, &words))
    }

    /// The family says whether its words may be quoted.
    fn family_allows_quoting(desk, id: ConferenceId, voice: VoiceId, yes: bool, quoted_as: String, locale: Locale) -> FamilyScreen {
        after(&desk, id, locale, |store| conferences::allow_quoting(store, id, voice, yes, &quoted_as))
    }

    /// The family says how a goal goes.
    fn family_rates_goal(desk, id: ConferenceId, goal: GoalId, rating: GoingHow, locale: Locale) -> FamilyScreen {
        after(&desk, id, locale, |store| conferences::rate_goal(store, id, goal, rating))
    }

    /// The family chooses a question, or leaves one out.
    fn family_chooses(desk, id: ConferenceId, key: String, yes: bool, locale: Locale) -> FamilyScreen {
        after(&desk, id, locale, |store| conferences::choose_question(store, id, &key, yes, locale))
    }

    /// The family hands in what it says of the meeting.
    fn family_hands_in(desk, id: ConferenceId, survey: Survey, locale: Locale) -> FamilyScreen {
        after(&desk, id, locale, |store| conferences::hand_in(store, id, survey))
    }
}
