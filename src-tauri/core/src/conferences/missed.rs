//! Conferences that do not take place: called off, or the family could not come.

use super::meeting::place_field;
use super::plan::contact_of;
use super::{Conference, FirstSpeaker, Status};
use crate::contacts::{Contact, Outcome};
use crate::error::{Error, Result};
use crate::families::Family;
use crate::ids::{ConferenceId, ContactId};
use crate::store::{Op, Saved, Store};

/// Calls a conference off. Where it was noted that the family could not come, that try stays: it was made.
///
/// # Errors
/// As [`no_show`].
pub fn cancel_conference(store: &mut Store, conference: ConferenceId) -> Result<Saved<()>> {
    let conference = missable(store, conference)?;
    let family = store.get::<Family>(conference.family)?;
    store.transact(Op::MissConference, &family.name, |tx| {
        tx.clear_draft(&place_field(conference.id))?;
        // Where the family could not come and is then called off, the try was made all the same.
        tx.put(&Conference { status: Status::Cancelled, began_at: None, held_on: None, ..conference.clone() })
    })
}

/// Notes that the family could not come: a fact with a next step, and a try that counts.
///
/// # Errors
/// [`Error::Invalid`] when it was held, when it was begun and words of it are written down, or when it is missed already;
/// [`Error::NotFound`] when the conference is not there.
pub fn no_show(store: &mut Store, conference: ConferenceId) -> Result<Saved<()>> {
    let conference = missable(store, conference)?;
    if conference.status == Status::NoShow {
        return Err(Error::Invalid { field: "status", why: "missed" });
    }
    let family = store.get::<Family>(conference.family)?;
    store.transact(Op::MissConference, &family.name, |tx| {
        tx.clear_draft(&place_field(conference.id))?;
        let planned = conference.day.and_time(conference.time);
        let missed = contact_of(&conference, planned, ContactId::fresh(tx.now()));
        tx.put(&Contact { outcome: Outcome::NoShow, ..missed })?;
        tx.put(&Conference { status: Status::NoShow, began_at: None, held_on: None, ..conference.clone() })
    })
}

/// A conference that can still fail to take place. One that was begun by mistake can, as long as nothing was said in it.
fn missable(store: &Store, conference: ConferenceId) -> Result<Conference> {
    let conference = store.get::<Conference>(conference)?;
    let why = match conference.status {
        Status::Planned | Status::NoShow => return Ok(conference),
        Status::Begun if !was_used(store, &conference)? => return Ok(conference),
        Status::Begun => "begun",
        Status::Held => "held",
        Status::Cancelled => "missed",
    };
    Err(Error::Invalid { field: "status", why })
}

/// Whether anything was said, agreed on or typed in a meeting since it was begun.
fn was_used(store: &Store, conference: &Conference) -> Result<bool> {
    if conference.first_speaker != FirstSpeaker::Unknown {
        return Ok(true);
    }
    let used = "SELECT EXISTS (SELECT 1 FROM voice WHERE conference = ?1)
                    OR EXISTS (SELECT 1 FROM note WHERE conference = ?1 AND kind <> 'prepared')
                    OR EXISTS (SELECT 1 FROM goal WHERE conference = ?1)
                    OR EXISTS (SELECT 1 FROM promise WHERE conference = ?1)
                    OR EXISTS (SELECT 1 FROM draft WHERE field GLOB ?2 AND trim(words) <> '')";
    let typed = format!("meeting/{}/*", conference.id);
    Ok(store
        .conn
        .prepare_cached(used)?
        .query_row(rusqlite::params![conference.id, typed], |row| row.get(0))?)
}
