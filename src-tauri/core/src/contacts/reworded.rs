//! New words in the place of others: what the family agreed to was the old ones.

use super::{Consent, Origin, Voice};
use crate::error::Result;
use crate::ids::VoiceId;
use crate::store::Tx;

impl Voice {
    /// These words where `before` stood. What the family said of the old words it has not said of other ones: they were not
    /// read back to it, and it was not asked whether they may be quoted. A rendering is printed below a quote, so another
    /// one in its place is asked about as well; a first one is not, and neither is the name of the language.
    pub(crate) fn in_place_of(self, before: &Self) -> Self {
        let words = self.words.trim() != before.words.trim();
        let rendered =
            !before.rendering.trim().is_empty() && self.rendering.trim() != before.rendering.trim();
        match (words, rendered) {
            (true, _) => Self { confirmed_on: None, ..self.unasked() },
            (false, true) => self.unasked(),
            (false, false) => self,
        }
    }

    /// The same words before anybody asked whether they may be quoted. As whom they might be goes with the answer.
    fn unasked(self) -> Self {
        Self { may_quote: Consent::NotAsked, consent_on: None, quoted_as: String::new(), ..self }
    }
}

/// Writes words of the family's, new ones or in the place of others. What was marked in the old words and does not stand in
/// the new ones keeps its own and must be read back and asked about anew. Goals made of them stay as they are: they were
/// agreed on by themselves.
pub(crate) fn put_words(tx: &mut Tx<'_>, voice: Voice) -> Result<()> {
    let Some(before) = tx.find::<Voice>(voice.id)? else { return tx.put(&voice) };
    loosen(tx, &before, &voice.words)?;
    tx.put(&voice.in_place_of(&before))
}

/// Takes words of the family's away; what was marked in them stays, to be read back and asked about anew.
pub(crate) fn take_words(tx: &mut Tx<'_>, id: VoiceId) -> Result<()> {
    if let Some(before) = tx.find::<Voice>(id)? {
        loosen(tx, &before, "")?;
        Origin { source: Some(id), ..Origin::default() }.goes(tx)?;
    }
    tx.remove::<Voice>(id)
}

/// Takes read-back and consent from what was marked in the words of `before` and does not stand in `words`.
fn loosen(tx: &mut Tx<'_>, before: &Voice, words: &str) -> Result<()> {
    for marked in tx.select::<Voice>("source = ?1", [before.id])? {
        let own = marked.words.trim();
        if before.words.contains(own) && !words.contains(own) {
            tx.put(&Voice { confirmed_on: None, ..marked.unasked() })?;
        }
    }
    Ok(())
}
