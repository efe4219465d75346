//! Logging an exchange in seconds, and changing it later.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Contact, Method, Note, NoteKind, Origin, Outcome, Tier, Voice};
use crate::error::{Error, Result};
use crate::families::Family;
use crate::ids::{ContactId, FamilyId, NoteId, VoiceId};
use crate::store::{Op, Saved, Store};

/// An exchange as it is logged: who, how, one line; and, when there is time, the family's words and a private aid.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct NewContact {
    /// The exchange; its id is given on saving.
    pub contact: Contact,
    /// What the family said, verbatim; empty when nothing was written down.
    pub family_words: String,
    /// BCP 47 tag of the language of those words.
    pub family_language: String,
    /// Who said them.
    pub speaker: String,
    /// A memory aid that stays with the teacher; empty when there is none.
    pub private_aid: String,
}

/// An exchange in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ContactLine {
    /// The exchange.
    pub contact: Contact,
    /// The family's name.
    pub family_name: String,
}

/// Logs an exchange, or changes one that has an id.
///
/// # Errors
/// [`Error::NotFound`] when the family is not there; [`Error::Invalid`] when its length is negative or its day lies in
/// the future.
pub fn log_contact(store: &mut Store, new: NewContact) -> Result<Saved<ContactId>> {
    check(store, &new.contact)?;
    let family = store.get::<Family>(new.contact.family)?;
    store.transact(Op::LogContact, &family.name, |tx| {
        let contact = Contact { id: ContactId::fresh(tx.now()), ..new.contact };
        tx.put(&contact)?;
        if !new.family_words.trim().is_empty() {
            tx.put(&Voice {
                id: VoiceId::fresh(tx.now()),
                family: contact.family,
                student: contact.student,
                guardian: contact.guardian,
                speaker: new.speaker,
                contact: Some(contact.id),
                language: new.family_language,
                words: new.family_words,
                day: contact.day,
                tier: contact.tier,
                ..Voice::default()
            })?;
        }
        if !new.private_aid.trim().is_empty() {
            tx.put(&Note {
                id: NoteId::fresh(tx.now()),
                family: contact.family,
                student: contact.student,
                contact: Some(contact.id),
                kind: NoteKind::Note,
                words: new.private_aid,
                day: contact.day,
                tier: Tier::PrivateAid,
                ..Note::default()
            })?;
        }
        Ok(contact.id)
    })
}

/// Changes an exchange. When it becomes private, all that came of it becomes private with it.
///
/// # Errors
/// As [`log_contact`], and [`Error::NotFound`] when the exchange is not there.
pub fn save_contact(store: &mut Store, contact: Contact) -> Result<Saved<()>> {
    check(store, &contact)?;
    store.get::<Contact>(contact.id)?.tier.may_become(contact.tier)?;
    let family = store.get::<Family>(contact.family)?;
    store.transact(Op::EditContact, &family.name, |tx| {
        if contact.tier == Tier::PrivateAid {
            Origin::from(&contact).hides(tx)?;
        }
        tx.put(&contact)
    })
}

/// Says of an exchange whether it was answered: a message was sent, and later they answer, or it turns out that they had.
///
/// # Errors
/// [`Error::NotFound`] when it is not there.
pub fn answer_contact(store: &mut Store, contact: ContactId, answered: bool) -> Result<Saved<()>> {
    let contact = store.get::<Contact>(contact)?;
    let family = store.get::<Family>(contact.family)?;
    let outcome = match contact.method {
        _ if answered => Outcome::Answered,
        Method::Voicemail => Outcome::LeftMessage,
        _ => Outcome::Sent,
    };
    store.transact(Op::EditContact, &family.name, |tx| tx.put(&Contact { outcome, ..contact.clone() }))
}

/// Takes an exchange away, with the words that were said in it.
///
/// # Errors
/// [`Error::NotFound`] when it is not there.
pub fn remove_contact(store: &mut Store, contact: ContactId) -> Result<Saved<()>> {
    let exchange = store.get::<Contact>(contact)?;
    let family = store.get::<Family>(exchange.family)?;
    store.transact(Op::RemoveContact, &family.name, |tx| {
        Origin::from(&exchange).goes(tx)?;
        tx.remove_where::<Voice>("contact = ?1", [contact])?;
        tx.remove_where::<Note>("contact = ?1", [contact])?;
        tx.remove::<Contact>(contact)
    })
}

/// One exchange, of whatever age.
///
/// # Errors
/// [`Error::NotFound`] when it is not there.
pub fn contact(store: &Store, contact: ContactId) -> Result<Contact> {
    store.get::<Contact>(contact)
}

/// The newest exchanges, of one family or of all; at most `limit`.
///
/// # Errors
/// When the store cannot be read.
pub fn contacts(store: &Store, family: Option<FamilyId>, limit: u32) -> Result<Vec<ContactLine>> {
    let found = store.select::<Contact>(
        "?1 IS NULL OR family = ?1 ORDER BY day DESC, time DESC, id DESC LIMIT ?2",
        rusqlite::params![family, limit],
    )?;
    found
        .into_iter()
        .map(|contact| {
            let family_name = store.find::<Family>(contact.family)?.unwrap_or_default().name;
            Ok(ContactLine { contact, family_name })
        })
        .collect()
}

fn check(store: &Store, contact: &Contact) -> Result<()> {
    if contact.minutes.is_some_and(|minutes| !(0..=1440).contains(&minutes)) {
        return Err(Error::Invalid { field: "minutes", why: "out-of-range" });
    }
    if contact.day > store.today() {
        return Err(Error::Invalid { field: "day", why: "in-the-future" });
    }
    Ok(())
}
