//! Exchanges, and words that were said.

use firstword_core::contacts::{self, Contact, ContactLine, Mark, NewContact, Note, Quoting, Voice};
use firstword_core::ids::{ContactId, FamilyId, NoteId, VoiceId};
use firstword_core::store::{Edit, Saved};

use super::commands;

commands! {
    /// Logs an exchange.
    fn log_contact(desk, form: Edit<NewContact>) -> Saved<ContactId> {
        desk.write(|store| store.emptying(form.draft, |store| contacts::log_contact(store, form.now)))
    }

    /// Changes an exchange.
    fn save_contact(desk, form: Edit<Contact>) -> Saved<()> {
        desk.write(|store| store.save(form, contacts::save_contact))
    }

    /// Says of an exchange whether it was answered.
    fn answer_contact(desk, id: ContactId, answered: bool) -> Saved<()> {
        desk.write(|store| contacts::answer_contact(store, id, answered))
    }

    /// Takes an exchange away.
    fn remove_contact(desk, id: ContactId) -> Saved<()> {
        desk.write(|store| contacts::remove_contact(store, id))
    }

    /// One exchange, of whatever age.
    fn contact(desk, id: ContactId) -> Contact {
        desk.read(|store| contacts::contact(store, id))
    }

    /// The newest exchanges, of one family or of all.
    fn contacts(desk, family: Option<FamilyId>, limit: u32) -> Vec<ContactLine> {
        desk.read(|store| contacts::contacts(store, family, limit.min(200)))
    }

    /// Writes the family's words down, or corrects them.
    fn save_voice(desk, form: Edit<Voice>) -> Saved<VoiceId> {
        desk.write(|store| store.save(form, contacts::save_voice))
    }

    /// Takes words of the family's away.
    fn remove_voice(desk, id: VoiceId) -> Saved<()> {
        desk.write(|store| contacts::remove_voice(store, id))
    }

    /// Turns some of the family's words into a strength, a hope, a worry, a goal or a promise. Gives the id of what was
    /// made.
    fn mark_words(desk, from: VoiceId, words: String, mark: Mark) -> Saved<String> {
        let saved = desk.write(|store| contacts::mark_words(store, from, &words, mark))?;
        Ok(saved.map(|id| id.to_string()))
    }

    /// Notes whether the family lets words be quoted to others, and as whom.
    fn set_consent(desk, id: VoiceId, form: Edit<Quoting>) -> Saved<()> {
        desk.write(|store| {
            store.save_over(form, |store| contacts::quoting(store, id), |store, said| {
                contacts::set_consent(store, id, said.consent, &said.quoted_as)
            })
        })
    }

    /// Writes a note of the teacher's (nil id) or changes one.
    fn save_note(desk, form: Edit<Note>) -> Saved<NoteId> {
        desk.write(|store| store.save(form, contacts::save_note))
    }

    /// Takes a note away.
    fn remove_note(desk, id: NoteId) -> Saved<()> {
        desk.write(|store| contacts::remove_note(store, id))
    }

    /// Makes a private aid a note that may be shared: once, never back.
    fn promote_aid(desk, id: NoteId) -> Saved<()> {
        desk.write(|store| contacts::promote_aid(store, id))
    }
}
