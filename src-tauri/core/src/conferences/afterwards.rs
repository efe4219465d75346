//! What the teacher writes when a meeting is over: what they think of it, and what changes because of it.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Conference, Status};
use crate::contacts::{Note, NoteKind, Tier};
use crate::error::{Error, Result};
use crate::families::Family;
use crate::ids::{ConferenceId, NoteId};
use crate::store::{Op, Saved, Store};

/// The teacher's words after a meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Afterwards {
    /// What they think of it: a private aid, for nobody else.
    pub reflection: String,
    /// What changes in their teaching because of what this family said: a summary may cite it.
    pub teaching_change: String,
}

/// What was written after a meeting so far.
///
/// # Errors
/// [`Error::Gone`] when the conference is not there any more.
pub fn afterwards(store: &Store, conference: ConferenceId) -> Result<Afterwards> {
    store.still::<Conference>(conference)?;
    let words =
        |kind| note(store, conference, kind).map(|found| found.map(|note| note.words).unwrap_or_default());
    Ok(Afterwards {
        reflection: words(NoteKind::Reflection)?,
        teaching_change: words(NoteKind::TeachingChange)?,
    })
}

/// Writes down what the teacher thinks of a meeting that was held; what is left empty is taken away.
///
/// # Errors
/// [`Error::NotFound`] when the conference is not there; [`Error::Invalid`] when it was not held.
pub fn write_afterwards(store: &mut Store, id: ConferenceId, written: Afterwards) -> Result<Saved<()>> {
    let conference = store.get::<Conference>(id)?;
    if conference.status != Status::Held {
        return Err(Error::Invalid { field: "status", why: "not-held" });
    }
    let family = store.get::<Family>(conference.family)?;
    let notes = [
        (NoteKind::Reflection, Tier::PrivateAid, written.reflection),
        (NoteKind::TeachingChange, Tier::School, written.teaching_change),
    ];
    let notes =
        notes.map(|(kind, tier, words)| note(store, id, kind).map(|before| (kind, tier, words, before)));
    let today = store.today();
    store.transact(Op::WriteNote, &family.name, |tx| {
        for found in notes {
            let (kind, tier, words, before) = found?;
            match before {
                Some(before) if words.trim().is_empty() => tx.remove::<Note>(before.id)?,
                Some(before) => tx.put(&Note { words, ..before })?,
                None if words.trim().is_empty() => {}
                None => tx.put(&Note {
                    id: NoteId::fresh(tx.now()),
                    family: conference.family,
                    conference: Some(id),
                    kind,
                    words,
                    day: today,
                    tier,
                    ..Note::default()
                })?,
            }
        }
        Ok(())
    })
}

fn note(store: &Store, conference: ConferenceId, kind: NoteKind) -> Result<Option<Note>> {
    let condition = "conference = ?1 AND kind = ?2 ORDER BY id LIMIT 1";
    Ok(store.select::<Note>(condition, params![conference, kind])?.into_iter().next())
}
