//! What every screen needs: how things stand, today, finding, undo, words that are being typed.

use firstword_core::search::Found;
use firstword_core::store::{Changed, Draft, Stored, Table, UndoStep};
use firstword_core::today::Today;
use firstword_core::{conferences, store, today};
use serde::Serialize;
use ts_rs::TS;

use super::commands;
use crate::files::Preferences;

/// How things stand with the vault and the window.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Standing {
    /// `first-start`, `locked` or `open`.
    pub stage: Stage,
    /// What is on disk, where the vault is not open.
    pub vault: Option<firstword_core::vault::State>,
    /// How the window looks and speaks.
    pub preferences: Preferences,
    /// The meeting that was under way, to return to.
    pub meeting: Option<firstword_core::ids::ConferenceId>,
    /// Whether its laptop is in the family's hands: then nothing of the teacher's is told here either.
    pub handed_over: bool,
    /// What Ctrl+Z would take back now.
    pub undo: Option<UndoStep>,
    /// What Ctrl+Shift+Z would do again now.
    pub redo: Option<UndoStep>,
    /// The roster file the app was opened with.
    pub opened_with: Option<String>,
    /// The date on the teacher's wall.
    #[ts(type = "string")]
    pub today: chrono::NaiveDate,
}

/// Whether the vault is there and open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// There is none yet.
    FirstStart,
    /// It is locked.
    Locked,
    /// It is open.
    Open,
}

/// What an undo or redo did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Undone {
    /// What was taken back or done again.
    pub step: UndoStep,
    /// What that touched.
    pub changed: Changed,
}

commands! {
    /// How things stand with the vault and the window.
    @while_locked fn vault_state(desk) -> Standing {
        let open = desk.is_open();
        let vault = desk.state()?;
        let stage = match vault {
            _ if open => Stage::Open,
            firstword_core::vault::State::Nothing => Stage::FirstStart,
            _ => Stage::Locked,
        };
        let (meeting, handed_over, undo, redo, today) = if open {
            desk.read(|store| {
                let handed_over = conferences::handed_over(store)?.is_some();
                let (undo, redo) = if handed_over { (None, None) } else { store.undo_steps()? };
                Ok((conferences::meeting_under_way(store)?, handed_over, undo, redo, store.today()))
            })?
        } else {
            (None, false, None, None, desk.today())
        };
        let opened_with = crate::files::opened_with().map(|path| path.display().to_string());
        Ok(Standing { stage, vault: Some(vault), preferences: desk.preferences(), meeting, handed_over, undo, redo, opened_with, today })
    }

    /// Keeps how the window looks and speaks.
    @while_locked fn save_preferences(desk, preferences: Preferences) -> () {
        desk.prefer(preferences)
    }

    /// The first screen is on the display. Whoever measures the start is told so on standard output, when asked for
    /// by `FIRSTWORD_SAY_PAINTED`.
    @while_locked fn painted(_desk) -> () {
        if std::env::var_os("FIRSTWORD_SAY_PAINTED").is_some() {
            println!("painted");
        }
        Ok(())
    }

    /// The window has written its last words: lock, and close it.
    @while_locked fn close_window(desk) -> () {
        desk.lock();
        desk.close_window();
        Ok(())
    }

    /// The first screen of the day.
    fn today(desk) -> Today {
        desk.read(today::today)
    }

    /// Finds any family, word or promise.
    fn search(desk, query: String) -> Found {
        desk.search(&query)
    }

    /// Takes the newest change back.
    fn undo(desk) -> Undone {
        desk.changing(|store| {
            let (step, changed) = store.undo()?;
            Ok((Undone { step, changed: changed.clone() }, changed))
        })
    }

    /// Does again what was taken back last.
    fn redo(desk) -> Undone {
        desk.changing(|store| {
            let (step, changed) = store.redo()?;
            Ok((Undone { step, changed: changed.clone() }, changed))
        })
    }

    /// Keeps words that are being typed. When it answers, they are on disk.
    fn save_draft(desk, field: String, words: String, cursor: i64) -> () {
        desk.jot(|store| store::save_draft(store, &field, &words, cursor))
    }

    /// Words that were being typed in a field.
    fn draft(desk, field: String) -> Option<Draft> {
        desk.read(|store| store::draft(store, &field))
    }

    /// Forgets what was being typed in a field.
    fn clear_draft(desk, field: String) -> () {
        desk.jot(|store| store::clear_draft(store, &field))
    }

    /// A record that a form is about, as it is stored now; none where it is gone.
    fn stored(desk, table: Table, id: uuid::Uuid) -> Option<Stored> {
        desk.read(|store| store.stored(table, id))
    }

    /// Looks through the whole store for damage.
    fn check_store(desk) -> () {
        desk.read(firstword_core::store::Store::check)
    }
}
