//! The family's words and the teacher's, kept apart; marking words, consent, and promoting a private aid.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::reworded::{put_words, take_words};
use super::{Consent, Note, Origin, Tier, Voice, VoiceKind};
use crate::error::{Error, Result};
use crate::families::{Family, Party};
use crate::goals::{Goal, REVIEW_AFTER_DAYS};
use crate::ids::{GoalId, NoteId, PromiseId, RecordId, VoiceId};
use crate::promises::Promise;
use crate::store::record::words;
use crate::store::{Op, Saved, Store};

/// Whether words may be quoted to others, and as whose.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Quoting {
    /// What the family said to it.
    pub consent: Consent,
    /// As whose words; empty leaves it to the summary.
    pub quoted_as: String,
}

words! {
    /// What some of the family's words are turned into by a key.
    Mark {
        /// What they know and bring.
        Strength = "strength",
        /// What they hope for.
        Hope = "hope",
        /// What worries them.
        Worry = "worry",
        /// The beginning of a goal.
        Goal = "goal",
        /// Something somebody said they would do.
        Promise = "promise",
    }
}

/// Writes the family's words down (nil id), or corrects them. Other words in their place must be read back and asked about anew.
///
/// # Errors
/// [`Error::Invalid`] when there are no words; [`Error::NotFound`] when the family is not there.
pub fn save_voice(store: &mut Store, mut voice: Voice) -> Result<Saved<VoiceId>> {
    if voice.words.trim().is_empty() {
        return Err(Error::Invalid { field: "words", why: "empty" });
    }
    if let Some(before) = store.find::<Voice>(voice.id)? {
        before.tier.may_become(voice.tier)?;
    }
    let Voice { contact, conference, source, .. } = voice;
    voice.tier = Origin { contact, conference, source, goal: None }.limits(&store.conn, voice.tier)?;
    let family = store.get::<Family>(voice.family)?;
    store.transact(Op::WriteVoice, &family.name, |tx| {
        if voice.id == VoiceId::default() {
            voice.id = VoiceId::fresh(tx.now());
        }
        let id = voice.id;
        put_words(tx, voice)?;
        Ok(id)
    })
}

/// Takes words of the family's away. What was marked in them stays, without the consent that was given for it.
///
/// # Errors
/// [`Error::NotFound`] when they are not there.
pub fn remove_voice(store: &mut Store, voice: VoiceId) -> Result<Saved<()>> {
    let family = store.get::<Voice>(voice)?.family;
    let family = store.get::<Family>(family)?;
    store.transact(Op::RemoveVoice, &family.name, |tx| take_words(tx, voice))
}

/// Whether the family lets these words be quoted, as it stands.
///
/// # Errors
/// [`Error::Gone`] when the words are not there any more.
pub fn quoting(store: &Store, voice: VoiceId) -> Result<Quoting> {
    let voice = store.still::<Voice>(voice)?;
    Ok(Quoting { consent: voice.may_quote, quoted_as: voice.quoted_as })
}

/// Notes whether the family lets these words be quoted to others, and as whom.
///
/// # Errors
/// [`Error::NotFound`] when the words are not there.
pub fn set_consent(
    store: &mut Store,
    voice: VoiceId,
    consent: Consent,
    quoted_as: &str,
) -> Result<Saved<()>> {
    let mut voice = store.get::<Voice>(voice)?;
    let family = store.get::<Family>(voice.family)?;
    if voice.may_quote != consent {
        voice.consent_on = (consent != Consent::NotAsked).then(|| store.today());
    }
    voice.may_quote = consent;
    voice.quoted_as = quoted_as.trim().to_owned();
    store.transact(Op::NoteConsent, &family.name, |tx| tx.put(&voice))
}

/// Turns some of the family's words into a strength, a hope, a worry, a goal or a promise. The words they were taken from
/// stay as they are, and what is made travels no further than they do. Gives the id of what was made.
///
/// # Errors
/// [`Error::Invalid`] when `words` are empty or are not in the words they are said to be from; [`Error::NotFound`] when
/// those are not there.
pub fn mark_words(store: &mut Store, from: VoiceId, words: &str, mark: Mark) -> Result<Saved<Uuid>> {
    let words = words.trim();
    let mut source = store.get::<Voice>(from)?;
    source.tier = Origin { source: Some(from), ..Origin::default() }.limits(&store.conn, source.tier)?;
    if words.is_empty() || !source.words.contains(words) {
        return Err(Error::Invalid { field: "words", why: "not-in-source" });
    }
    let family = store.get::<Family>(source.family)?;
    let today = store.today();
    let words = words.to_owned();
    store.transact(Op::MarkWords, &family.name, |tx| {
        let voice = |kind, id| Voice {
            id,
            kind,
            words: words.clone(),
            rendering: String::new(),
            source: Some(from),
            may_quote: Consent::NotAsked,
            consent_on: None,
            carried_on: None,
            past_on: None,
            ..source.clone()
        };
        match mark {
            Mark::Strength | Mark::Hope | Mark::Worry => {
                let kind = match mark {
                    Mark::Strength => VoiceKind::Strength,
                    Mark::Hope => VoiceKind::Hope,
                    _ => VoiceKind::Worry,
                };
                let marked = voice(kind, VoiceId::fresh(tx.now()));
                tx.put(&marked)?;
                Ok(marked.id.uuid())
            }
            Mark::Goal => {
                let goal = Goal {
                    id: GoalId::fresh(tx.now()),
                    family: source.family,
                    student: source.student,
                    title: words.clone(),
                    family_words: words.clone(),
                    language: source.language.clone(),
                    idea_of: Party::Family,
                    started_on: today,
                    review_on: today + chrono::Days::new(REVIEW_AFTER_DAYS.unsigned_abs()),
                    conference: source.conference,
                    source: Some(from),
                    tier: source.tier,
                    ..Goal::default()
                };
                tx.put(&goal)?;
                Ok(goal.id.uuid())
            }
            Mark::Promise => {
                let promise = Promise {
                    id: PromiseId::fresh(tx.now()),
                    family: source.family,
                    student: source.student,
                    promised_by: Party::Teacher,
                    for_whom: source.speaker.clone(),
                    what: words.clone(),
                    made_on: today,
                    conference: source.conference,
                    contact: source.contact,
                    source: Some(from),
                    tier: source.tier,
                    ..Promise::default()
                };
                tx.put(&promise)?;
                Ok(promise.id.uuid())
            }
        }
    })
}

/// Writes a new note of the teacher's; a private aid when its tier says so.
///
/// # Errors
/// As [`save_note`].
pub fn add_note(store: &mut Store, note: Note) -> Result<Saved<NoteId>> {
    save_note(store, Note { id: NoteId::default(), ..note })
}

/// Writes a note of the teacher's, or changes one that has an id.
///
/// # Errors
/// [`Error::Invalid`] when there are no words, or when it would take a private aid's tier away: that is
/// [`promote_aid`]'s, which asks first; and when it would make a private aid of a note that may have been shared.
pub fn save_note(store: &mut Store, mut note: Note) -> Result<Saved<NoteId>> {
    if note.words.trim().is_empty() {
        return Err(Error::Invalid { field: "words", why: "empty" });
    }
    if let Some(before) = store.find::<Note>(note.id)?
        && (before.tier == Tier::PrivateAid) != (note.tier == Tier::PrivateAid)
    {
        return Err(Error::Invalid { field: "tier", why: "promote-only" });
    }
    let Note { contact, conference, source, .. } = note;
    note.tier = Origin { contact, conference, source, goal: None }.limits(&store.conn, note.tier)?;
    let family = store.get::<Family>(note.family)?;
    store.transact(Op::WriteNote, &family.name, |tx| {
        if note.id == NoteId::default() {
            note.id = NoteId::fresh(tx.now());
        }
        tx.put(&note)?;
        Ok(note.id)
    })
}

/// Takes a note away.
///
/// # Errors
/// [`Error::NotFound`] when it is not there.
pub fn remove_note(store: &mut Store, note: NoteId) -> Result<Saved<()>> {
    let family = store.get::<Note>(note)?.family;
    let family = store.get::<Family>(family)?;
    store.transact(Op::RemoveNote, &family.name, |tx| tx.remove::<Note>(note))
}

/// Makes a private aid a note that may be shared with the family: once, never back. The window asks first.
///
/// # Errors
/// [`Error::Invalid`] when the note is no private aid; [`Error::NotFound`] when it is not there.
pub fn promote_aid(store: &mut Store, note: NoteId) -> Result<Saved<()>> {
    let mut note = store.get::<Note>(note)?;
    if note.tier != Tier::PrivateAid {
        return Err(Error::Invalid { field: "tier", why: "not-private" });
    }
    let family = store.get::<Family>(note.family)?;
    note.tier = Tier::Family;
    store.transact(Op::PromoteAid, &family.name, |tx| tx.put(&note))
}
