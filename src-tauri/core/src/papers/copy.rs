//! The family's copy of a meeting: what it said, what was decided, who does what by when. It holds its own conference and
//! no other.

use super::family::{add_goal, by_when, party};
use super::invitation::{child, signature};
use super::meeting::Meeting;
use super::pen::Pen;
use super::sheet::{Block, Passage, Sheet, Size};
use crate::conferences::Agreement;
use crate::contacts::{Voice, VoiceKind};
use crate::goals::Goal;
use crate::promises::Promise;

/// The copy of a meeting for its family.
pub(super) fn sheet(meeting: &Meeting, pen: &Pen<'_>) -> Sheet {
    let words = pen.words;
    let values =
        [("child", child(meeting, pen).into()), ("day", words.day(meeting.conference.dated()).into())];
    let mut sheet = Sheet::new(words.language(), words.text("paper-copy-title"), signature(meeting, pen))
        .sized(Size::Dense);
    sheet.push(Block::Lead { words: words.with("paper-copy-lead", &values) });

    let own = |voice: &&Voice| voice.kind == VoiceKind::Said && voice.source.is_none();
    let voices: Vec<&Voice> =
        meeting.said.iter().filter(own).filter(|voice| !voice.words.trim().is_empty()).collect();
    if !voices.is_empty() {
        sheet.heading(words.text("paper-copy-said"));
        voices.iter().for_each(|voice| sheet.push(pen.voice(voice)));
    }
    let decisions = meeting.decisions.iter().map(|note| pen.mine(&note.words)).collect();
    sheet.list(words.text("paper-copy-decided"), decisions);
    let here = Some(meeting.conference.id);
    let goals = meeting.goals.iter().map(|seen| &seen.goal);
    let mut goals: Vec<&Goal> =
        goals.filter(|goal| goal.conference == here && !goal.title.trim().is_empty()).collect();
    goals.sort_by_key(|goal| goal.id);
    goals.iter().for_each(|goal| add_goal(&mut sheet, goal, meeting, pen));
    promises(&mut sheet, meeting, pen);
    read_back(&mut sheet, meeting, pen);
    sheet
}

fn promises(sheet: &mut Sheet, meeting: &Meeting, pen: &Pen<'_>) {
    let here = |promise: &&Promise| promise.conference == Some(meeting.conference.id);
    let mut promises: Vec<&Promise> =
        meeting.promises.iter().filter(here).filter(|promise| !promise.what.trim().is_empty()).collect();
    promises.sort_by_key(|promise| (promise.due_on.is_none(), promise.due_on, promise.id));
    if promises.is_empty() {
        return;
    }
    let rows = promises.iter().map(|promise| {
        let by_name = pen.named(&promise.by_name);
        let who = if by_name.is_empty() { party(promise.promised_by, meeting, pen) } else { by_name };
        vec![Passage::plain(who), pen.mine(&promise.what), Passage::plain(by_when(promise, pen))]
    });
    let columns = ["paper-copy-who", "paper-copy-what", "paper-copy-when"].map(|id| pen.words.text(id));
    sheet.heading(pen.words.text("paper-copy-does"));
    sheet.push(Block::Table { columns: columns.into(), rows: rows.collect() });
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
