//! What came of an exchange: the words said in it, what was marked in them, and the goals, promises, check-ins and files that go
//! back to it. It travels no further than the exchange.

use rusqlite::params;

use super::{Contact, Note, Tier, Voice};
use crate::error::Result;
use crate::evidence::Attachment;
use crate::goals::{CheckIn, Goal};
use crate::ids::{ConferenceId, ContactId, GoalId, VoiceId};
use crate::promises::Promise;
use crate::store::{Record, Store, Tx};

/// Goes back to the exchange `?1`, the meeting `?2` that it was, or words that do: marks are made of words, and marks of marks.
const WORDS: &str = "id IN (WITH RECURSIVE words(id) AS (
        SELECT id FROM voice WHERE contact = ?1 OR conference = ?2
        UNION SELECT voice.id FROM voice JOIN words ON voice.source = words.id)
    SELECT id FROM words)";

/// What a record goes back to.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Origin {
    pub(crate) contact: Option<ContactId>,
    pub(crate) conference: Option<ConferenceId>,
    pub(crate) source: Option<VoiceId>,
    pub(crate) goal: Option<GoalId>,
}

impl Origin {
    /// How far a record that would be of `tier` may travel: no further than what it goes back to.
    pub(crate) fn limits(self, store: &Store, tier: Tier) -> Result<Tier> {
        let private =
            "WITH secret(id, meeting) AS (SELECT id, conference FROM contact WHERE tier = 'private_aid')
            SELECT EXISTS (SELECT 1 FROM secret WHERE id = ?1 OR meeting = ?2)
                OR EXISTS (SELECT 1 FROM voice
                           WHERE voice.id = ?3
                             AND (tier = 'private_aid' OR EXISTS (SELECT 1 FROM secret
                                  WHERE secret.id = voice.contact OR meeting = voice.conference)))
                OR EXISTS (SELECT 1 FROM goal WHERE id = ?4 AND tier = 'private_aid')";
        let Self { contact, conference, source, goal } = self;
        let is_private = store
            .conn
            .prepare_cached(private)?
            .query_row(params![contact, conference, source, goal], |row| row.get(0))?;
        Ok(if is_private { Tier::PrivateAid } else { tier })
    }
}

/// Makes everything private that came of an exchange, whichever way it goes back to it.
pub(super) fn becomes_private(tx: &mut Tx<'_>, exchange: &Contact) -> Result<()> {
    let said = format!("source IN (SELECT id FROM voice WHERE {WORDS})");
    let here = format!("contact = ?1 OR conference = ?2 OR {said}");
    let goals = format!("conference = ?2 OR {said}");
    let of_goals = format!("goal IN (SELECT id FROM goal WHERE {goals})");
    let promised = format!("{here} OR {of_goals}");
    private::<Note>(tx, exchange, &here, |note| note.tier = Tier::PrivateAid)?;
    private::<Promise>(tx, exchange, &promised, |promise| promise.tier = Tier::PrivateAid)?;
    private::<CheckIn>(tx, exchange, &of_goals, |check_in| check_in.tier = Tier::PrivateAid)?;
    private::<Goal>(tx, exchange, &goals, |goal| goal.tier = Tier::PrivateAid)?;
    private::<Attachment>(tx, exchange, "conference = ?2", |file| file.tier = Tier::PrivateAid)?;
    private::<Voice>(tx, exchange, WORDS, |voice| voice.tier = Tier::PrivateAid)
}

/// Hides every record of a kind for which `condition` holds.
fn private<R: Record>(
    tx: &mut Tx<'_>,
    exchange: &Contact,
    condition: &str,
    hide: impl Fn(&mut R),
) -> Result<()> {
    for mut record in tx.select::<R>(condition, params![exchange.id, exchange.conference])? {
        hide(&mut record);
        tx.put(&record)?;
    }
    Ok(())
}
