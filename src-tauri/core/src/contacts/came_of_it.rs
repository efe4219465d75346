//! What came of an exchange: the words said in it, what was marked in them, and the goals, promises, check-ins and files that go
//! back to it. It travels no further than the exchange.

use rusqlite::{Connection, ToSql, params};

use super::{Contact, Note, Tier, Voice};
use crate::error::Result;
use crate::evidence::Attachment;
use crate::goals::{CheckIn, Goal};
use crate::ids::{ConferenceId, ContactId, GoalId, VoiceId};
use crate::promises::Promise;
use crate::store::{Record, Tx};

/// Goes back to the exchange `?1`, the meeting `?2` that it was, the words `?3`, or words that do: marks are made of words, and
/// marks of marks.
const WORDS: &str = "id IN (WITH RECURSIVE words(id) AS (
        SELECT id FROM voice WHERE contact = ?1 OR conference = ?2 OR id = ?3
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
    /// How far a record that would be of `tier` may travel: no further than what it goes back to. Of words and goals that are
    /// there, the shareable views say how far that is.
    pub(crate) fn limits(self, conn: &Connection, tier: Tier) -> Result<Tier> {
        let private = "SELECT EXISTS (SELECT 1 FROM contact WHERE tier = 'private_aid' AND (id = ?1 OR conference = ?2))
                OR EXISTS (SELECT 1 FROM voice WHERE id = ?3
                             AND NOT EXISTS (SELECT 1 FROM shareable_voice AS seen WHERE seen.id = ?3))
                OR EXISTS (SELECT 1 FROM goal WHERE id = ?4
                             AND NOT EXISTS (SELECT 1 FROM shareable_goal AS seen WHERE seen.id = ?4))";
        let Self { contact, conference, source, goal } = self;
        let is_private = conn
            .prepare_cached(private)?
            .query_row(params![contact, conference, source, goal], |row| row.get(0))?;
        Ok(if is_private { Tier::PrivateAid } else { tier })
    }

    /// Makes everything private that goes back to this, whichever way: when it becomes private, or goes away and was.
    pub(crate) fn hides(self, tx: &mut Tx<'_>) -> Result<()> {
        let said = format!("source IN (SELECT id FROM voice WHERE {WORDS})");
        let here = format!("contact = ?1 OR conference = ?2 OR {said}");
        let goals = format!("conference = ?2 OR id = ?4 OR {said}");
        let of_goals = format!("goal IN (SELECT id FROM goal WHERE {goals})");
        let promised = format!("{here} OR {of_goals}");
        let Self { contact, conference, source, goal } = self;
        let (words, all) = (params![contact, conference, source], params![contact, conference, source, goal]);
        private::<Note>(tx, &here, words, |note| note.tier = Tier::PrivateAid)?;
        private::<Promise>(tx, &promised, all, |promise| promise.tier = Tier::PrivateAid)?;
        private::<CheckIn>(tx, &of_goals, all, |check_in| check_in.tier = Tier::PrivateAid)?;
        private::<Goal>(tx, &goals, all, |goal| goal.tier = Tier::PrivateAid)?;
        private::<Attachment>(tx, "conference = ?1", params![conference], |file| {
            file.tier = Tier::PrivateAid;
        })?;
        private::<Voice>(tx, WORDS, words, |voice| voice.tier = Tier::PrivateAid)
    }

    /// Before this goes away: what it kept private stays so, and does not come out when nothing is there any more that hides it.
    pub(crate) fn goes(self, tx: &mut Tx<'_>) -> Result<()> {
        if self.limits(tx.conn(), Tier::Family)? == Tier::PrivateAid { self.hides(tx) } else { Ok(()) }
    }
}

impl From<&Contact> for Origin {
    fn from(exchange: &Contact) -> Self {
        Self { contact: Some(exchange.id), conference: exchange.conference, ..Self::default() }
    }
}

/// Hides every record of a kind for which `condition` holds.
fn private<R: Record>(
    tx: &mut Tx<'_>,
    condition: &str,
    params: &[&dyn ToSql],
    hide: impl Fn(&mut R),
) -> Result<()> {
    for mut record in tx.select::<R>(condition, params)? {
        hide(&mut record);
        tx.put(&record)?;
    }
    Ok(())
}
