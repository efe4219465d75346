//! Rounds: planning, wishes, the timetable, moving a meeting, and calendar files.

use firstword_core::conferences::Conference;
use firstword_core::ids::{ConferenceId, RoundId, WishId};
use firstword_core::language::{Locale, Words};
use firstword_core::rounds::{
    self, Audience, Consequences, Help, MoveTo, Moved, NextWay, Proposal, Round, RoundLine, RoundPage, Wish,
};
use firstword_core::sharing::{Export, ExportKind, Leaving};
use firstword_core::store::{Edit, Saved};
use serde::Serialize;
use ts_rs::TS;

use super::commands;
use crate::files;

/// A calendar file that was saved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SavedCalendar {
    /// The name of the file.
    pub file: String,
    /// How many meetings are in it, called-off ones too.
    pub meetings: usize,
    /// Its line in the journal.
    pub export: Export,
}

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
    fn save_round(desk, form: Edit<Round>) -> Saved<RoundId> {
        desk.write(|store| store.save(form, rounds::save_round))
    }

    /// Takes a round away with its wishes. Its meetings stay.
    fn remove_round(desk, id: RoundId) -> Saved<()> {
        desk.write(|store| rounds::remove_round(store, id))
    }

    /// Writes down what a family can and wants (nil id: for the first time).
    fn save_wish(desk, form: Edit<Wish>) -> Saved<WishId> {
        desk.write(|store| store.save(form, rounds::save_wish))
    }

    /// Writes down what each home of a family can and wants, as one change.
    fn save_wishes(desk, wishes: Vec<Wish>) -> Saved<Vec<WishId>> {
        desk.write(|store| rounds::save_wishes(store, &wishes))
    }

    /// Takes what a family can and wants away.
    fn remove_wish(desk, id: WishId) -> Saved<()> {
        desk.write(|store| rounds::remove_wish(store, id))
    }

    /// Proposes a timetable. Nothing is written.
    fn arrange_round(desk, id: RoundId) -> Proposal {
        desk.read(|store| rounds::propose(store, id))
    }

    /// Opens what would help a family of a proposal: a further slot of the round, or a time of somebody who interprets.
    fn open_help(desk, id: RoundId, help: Help) -> Saved<RoundId> {
        desk.write(|store| rounds::open_help(store, id, &help))
    }

    /// Takes a timetable over that was seen. Gives how many meetings it has.
    fn accept_timetable(desk, id: RoundId, fingerprint: String, locale: Locale) -> Saved<u32> {
        desk.write(|store| rounds::accept(store, id, &fingerprint, locale))
    }

    /// What moving a planned meeting would mean. Nothing is written.
    fn consequences(desk, id: ConferenceId, to: MoveTo) -> Consequences {
        desk.read(|store| rounds::consequences(store, id, to))
    }

    /// What a plan would mean at its time, before it is saved. Nothing is written.
    fn plan_consequences(desk, conference: Conference) -> Moved {
        desk.read(|store| rounds::plan_consequences(store, &conference))
    }

    /// Moves a planned meeting, and fixes it in its new place.
    fn move_conference(desk, id: ConferenceId, to: MoveTo) -> Saved<()> {
        desk.write(|store| rounds::move_conference(store, id, to))
    }

    /// Exchanges the times of two planned meetings.
    fn swap_conferences(desk, one: ConferenceId, other: ConferenceId) -> Saved<()> {
        desk.write(|store| rounds::swap_conferences(store, one, other))
    }

    /// Fixes a meeting in its place, or lets it go.
    fn pin_conference(desk, id: ConferenceId, pinned: bool) -> Saved<()> {
        desk.write(|store| rounds::pin_conference(store, id, pinned))
    }

    /// The next ways to try after a conference that was missed or called off.
    fn next_ways(desk, id: ConferenceId) -> Vec<NextWay> {
        desk.read(|store| rounds::next_ways(store, id))
    }

    /// Saves the meetings of a round as a calendar file where the teacher says, and writes down that it left. Gives none when
    /// the teacher chose no place.
    fn save_calendar(desk, id: RoundId, audience: Audience, locale: Locale) -> Option<Saved<SavedCalendar>> {
        let calendar = desk.read(|store| rounds::calendar(store, id, &audience, locale))?;
        let leaving = Leaving {
            kind: ExportKind::Calendar, recipient: &calendar.recipient, term: &calendar.round, language: locale.tag(),
            bytes: calendar.text.as_bytes(),
        };
        let saved = desk.save(&file_name(&calendar.round, locale), leaving)?;
        Ok(saved.map(|(file, saved)| saved.map(|export| SavedCalendar { file, meetings: calendar.meetings, export })))
    }
}

/// The round's name and no person's.
fn file_name(round: &str, locale: Locale) -> String {
    format!("{}.ics", files::plain_name(&[&Words::new(locale).text("file-calendar"), round]))
}
