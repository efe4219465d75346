//! The family's copy of a meeting: what it said, what was decided, who does what by when. It holds its own conference and
//! no other.

use super::family::{add_goal, by_when, party};
use super::invitation::{child, signature};
use super::meeting::Meeting;
use super::pen::Pen;
use super::sheet::{Block, Passage, Sheet, Size};
use crate::conferences::Agreement;
use crate::contacts::{Note, NoteKind, Voice, VoiceKind};
use crate::error::Result;
use crate::goals::Goal;
use crate::promises::Promise;
use crate::sharing::shareable::Shareable;

/// # Errors
/// When the store cannot be read.
pub(super) fn sheet(store: &Shareable<'_>, meeting: &Meeting, pen: &Pen<'_>) -> Result<Sheet> {
    let (words, id) = (pen.words, meeting.id());
    let values =
        [("child", child(meeting, pen).into()), ("day", words.day(meeting.conference.dated()).into())];
    let mut sheet = Sheet::new(words.language(), words.text("paper-copy-title"), signature(meeting, pen))
        .sized(Size::Dense);
    sheet.push(Block::Lead { words: words.with("paper-copy-lead", &values) });

    let said = "conference = ?1 AND kind = ?2 AND source IS NULL AND trim(words) <> '' ORDER BY id";
    let voices = store.select::<Voice>(said, rusqlite::params![id, VoiceKind::Said])?;
    if !voices.is_empty() {
        sheet.heading(words.text("paper-copy-said"));
        voices.iter().for_each(|voice| sheet.push(pen.voice(voice)));
    }
    let decided = "conference = ?1 AND kind = ?2 AND trim(words) <> '' ORDER BY id";
    let decisions = store.select::<Note>(decided, rusqlite::params![id, NoteKind::Decision])?;
    let decisions = decisions.iter().map(|note| pen.mine(&note.words)).collect();
    sheet.list(words.text("paper-copy-decided"), decisions);
    for goal in store.select::<Goal>("conference = ?1 AND trim(title) <> '' ORDER BY id", [id])? {
        add_goal(&mut sheet, &goal, meeting, pen);
    }
    promises(&mut sheet, store, meeting, pen)?;
    read_back(&mut sheet, meeting, pen);
    Ok(sheet)
}

fn promises(sheet: &mut Sheet, store: &Shareable<'_>, meeting: &Meeting, pen: &Pen<'_>) -> Result<()> {
    let condition = "conference = ?1 AND trim(what) <> '' ORDER BY due_on IS NULL, due_on, id";
    let promises = store.select::<Promise>(condition, [meeting.id()])?;
    if promises.is_empty() {
        return Ok(());
    }
    let rows = promises.iter().map(|promise| {
        let by_name = pen.named(&promise.by_name);
        let who = if by_name.is_empty() { party(promise.promised_by, meeting, pen) } else { by_name };
        vec![Passage::plain(who), pen.mine(&promise.what), Passage::plain(by_when(promise, pen))]
    });
    let columns = ["paper-copy-who", "paper-copy-what", "paper-copy-when"].map(|id| pen.words.text(id));
    sheet.heading(pen.words.text("paper-copy-does"));
    sheet.push(Block::Table { columns: columns.into(), rows: rows.collect() });
    Ok(())
}

/// Whether the family heard it read back, and what it corrected, as its own words.
fn read_back(sheet: &mut Sheet, meeting: &Meeting, pen: &Pen<'_>) {
    let conference = &meeting.conference;
    let correction = conference.correction.trim();
    if !correction.is_empty() && conference.agreement != Agreement::NotYet {
        sheet.heading(pen.words.text("paper-copy-correction"));
        let words = pen.theirs(correction, &conference.language);
        sheet.push(Block::Voice { words, rendering: Passage::plain(""), who: String::new() });
    }
    let agreement = pen.words.text(&format!("paper-copy-{}", conference.agreement.as_str()));
    sheet.push(Block::Text { words: Passage::plain(agreement) });
    sheet.push(Block::Note { words: Passage::plain(pen.words.text("paper-copy-wrong")) });
}
