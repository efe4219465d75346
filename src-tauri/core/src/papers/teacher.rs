//! The sheet from which the teacher prepares: all that is between the family and the school, on one page.

use super::days::language_name;
use super::family::answers;
use super::invitation::{child, when};
use super::meeting::Meeting;
use super::pen::Pen;
use super::sheet::{Block, Passage, Sheet, Size};
use crate::contacts::{Contact, Note, NoteKind, Voice, VoiceKind};
use crate::error::Result;
use crate::families::{Guardian, Party, full_name};
use crate::goals::{CheckIn, Goal};
use crate::language::Words;
use crate::promises::Promise;
use crate::sharing::SaidWhere;
use crate::sharing::shareable::Shareable;

/// # Errors
/// When the store cannot be read.
pub(super) fn sheet(store: &Shareable<'_>, meeting: &Meeting, pen: &Pen<'_>, words: Words) -> Result<Sheet> {
    let family = pen.own(&meeting.family.name);
    let title = words.with("sheet-prep-title", &[("family", family.into())]);
    let subtitle = [child(meeting, pen), when(meeting, pen), pen.own(&meeting.conference.place)];
    let subtitle: Vec<String> = subtitle.into_iter().filter(|part| !part.is_empty()).collect();
    let mut sheet = Sheet::new(pen.words.language(), title, subtitle.join(" · ")).sized(Size::Dense);
    let maker = Maker { store, meeting, pen, words };
    sheet.list(words.text("sheet-who"), maker.who());
    maker.voices(&mut sheet)?;
    sheet.list(words.text("sheet-goals"), maker.goals()?);
    sheet.list(words.text("sheet-promised"), maker.promises()?);
    sheet.list(words.text("sheet-changed"), maker.changes()?);
    sheet.list(words.text("sheet-contacts"), maker.contacts()?);
    sheet.heading(words.text("sheet-three"));
    for (question, answer) in answers(&maker.prepared()?) {
        sheet.push(Block::Small { words: pen.words.text(question) });
        if let Some(note) = answer {
            sheet.push(Block::Text { words: pen.mine(&note.words) });
        }
        sheet.push(Block::Room { share: 1 });
    }
    Ok(sheet)
}

/// Reads and says each part of the sheet.
struct Maker<'a> {
    store: &'a Shareable<'a>,
    meeting: &'a Meeting,
    pen: &'a Pen<'a>,
    words: Words,
}

impl Maker<'_> {
    fn who(&self) -> Vec<Passage> {
        let mut who: Vec<Passage> = self.meeting.adults.iter().map(|adult| self.adult(adult)).collect();
        let (others, interpreter) = (&self.meeting.conference.others, &self.meeting.conference.interpreter);
        who.extend((!others.trim().is_empty()).then(|| self.pen.mine(others)));
        let childcare = self.meeting.conference.childcare.then(|| self.words.text("sheet-childcare"));
        who.extend(childcare.map(Passage::plain));
        if !interpreter.trim().is_empty() {
            let name = self.pen.own(interpreter);
            who.push(Passage::plain(self.words.with("sheet-interpreter", &[("name", name.into())])));
        }
        who
    }

    /// An adult: who they are, their language, and the way and the times in which they like to be reached.
    fn adult(&self, adult: &Guardian) -> Passage {
        let preferred = adult.channels.iter().find(|channel| channel.preferred).or(adult.channels.first());
        let channel = preferred.map(|channel| {
            let method = self.words.text(&format!("doc-method-{}", channel.method.as_str()));
            format!("{method} {}", channel.address)
        });
        let parts = [
            full_name(&adult.given_name, &adult.family_name),
            adult.relationship.clone(),
            language_name(&adult.speaks, self.words),
            channel.unwrap_or_default(),
            adult.best_times.clone(),
        ];
        let parts: Vec<String> =
            parts.iter().map(|part| self.pen.named(part)).filter(|part| !part.is_empty()).collect();
        Passage::plain(parts.join(" · "))
    }

    /// What the family hopes, newest first, and then what it said last.
    fn voices(&self, sheet: &mut Sheet) -> Result<()> {
        let condition = "family = ?1 AND past_on IS NULL AND kind IN (?2, ?3) AND trim(words) <> ''
                         ORDER BY kind = ?3, day DESC, id DESC LIMIT 4";
        let params = rusqlite::params![self.meeting.conference.family, VoiceKind::Hope, VoiceKind::Worry];
        let voices = self.store.select::<Voice>(condition, params)?;
        if !voices.is_empty() {
            sheet.heading(self.words.text("sheet-hopes"));
            voices.iter().for_each(|voice| sheet.push(self.voice(voice)));
        }
        Ok(())
    }

    /// Words of the family's, with a mark where the other home said them: the sheet may lie in sight of those who come.
    fn voice(&self, voice: &Voice) -> Block {
        let mark = self.mark(self.meeting.homes.said_where(voice));
        match self.pen.voice(voice) {
            Block::Voice { words, rendering, who } => {
                let who: Vec<String> = [who, mark].into_iter().filter(|part| !part.is_empty()).collect();
                Block::Voice { words, rendering, who: who.join(" · ") }
            }
            other => other,
        }
    }

    /// That something was not said before all the homes that come; nothing where it was.
    fn mark(&self, place: SaidWhere) -> String {
        match place {
            SaidWhere::Here => String::new(),
            SaidWhere::OneHome => self.words.text("sheet-said-one-home"),
            SaidWhere::OtherHome => self.words.text("sheet-said-other-home"),
            SaidWhere::Unknown => self.words.text("sheet-said-unknown"),
        }
    }

    /// What the teacher wrote before the meeting.
    fn prepared(&self) -> Result<Vec<Note>> {
        let condition = "conference = ?1 AND kind = ?2 AND trim(words) <> '' ORDER BY id";
        self.store.select(condition, rusqlite::params![self.meeting.conference.id, NoteKind::Prepared])
    }

    fn goals(&self) -> Result<Vec<Passage>> {
        let condition = "family = ?1 AND status = 'active' AND trim(title) <> '' ORDER BY started_on DESC, id DESC LIMIT 2";
        let goals = self.store.select::<Goal>(condition, [self.meeting.conference.family])?;
        goals.iter().map(|goal| self.goal(goal)).collect()
    }

    /// A goal and the newest word of each side on how it goes.
    fn goal(&self, goal: &Goal) -> Result<Passage> {
        let check_ins = self.store.select::<CheckIn>("goal = ?1 ORDER BY day DESC, id DESC", [goal.id])?;
        let mut parts = vec![self.pen.named(&goal.title)];
        for party in [Party::Family, Party::Student, Party::Teacher] {
            let newest = check_ins.iter().find(|check_in| check_in.said_by == party);
            parts.extend(newest.map(|check_in| self.check_in(check_in, goal)));
            // Of two homes nobody noted which one said it.
            let untold = party == Party::Family && newest.is_some() && !self.meeting.homes.is_one();
            parts.extend(untold.then(|| self.mark(SaidWhere::Unknown)));
        }
        parts.push(self.mark(self.meeting.homes.said_where(goal)));
        parts.retain(|part| !part.is_empty());
        Ok(Passage::plain(parts.join(" · ")))
    }

    fn check_in(&self, check_in: &CheckIn, goal: &Goal) -> String {
        let rating = self.words.text(&format!("sheet-going-{}", check_in.rating.as_str()));
        let count = check_in.value.map(|value| format!("{value} {}", self.pen.own(&goal.measure)));
        let said = [count.unwrap_or_default(), self.pen.own(&check_in.words)];
        let said: Vec<String> =
            std::iter::once(rating).chain(said).filter(|part| !part.trim().is_empty()).collect();
        let who = self.words.text(&format!("sheet-party-{}", check_in.said_by.as_str()));
        format!("{who}: {}", said.join(", "))
    }

    fn promises(&self) -> Result<Vec<Passage>> {
        let condition = "family = ?1 AND (settled_on IS NULL OR told_on IS NULL) AND trim(what) <> ''
                         ORDER BY settled_on IS NULL, due_on IS NULL, due_on, id LIMIT 6";
        let promises = self.store.select::<Promise>(condition, [self.meeting.conference.family])?;
        let told = promises.iter().map(|promise| {
            let who = self.words.text(&format!("sheet-party-{}", promise.promised_by.as_str()));
            let status = self.words.text(&format!("sheet-promise-{}", promise.status.as_str()));
            let due = promise.due_on.filter(|_| promise.settled_on.is_none());
            let rest = due.map_or_else(|| self.pen.named(&promise.outcome), |day| self.words.day(day));
            let mark = self.mark(self.meeting.homes.said_where(promise));
            let rest: Vec<String> =
                [status, rest, mark].into_iter().filter(|part| !part.is_empty()).collect();
            let rest = rest.join(", ");
            Passage::plain(format!("{who}: {} ({rest})", self.pen.named(&promise.what)))
        });
        Ok(told.collect())
    }

    /// What changed in the teaching because of this family.
    fn changes(&self) -> Result<Vec<Passage>> {
        let condition = "family = ?1 AND kind = ?2 AND trim(words) <> '' ORDER BY day DESC, id DESC LIMIT 3";
        let params = rusqlite::params![self.meeting.conference.family, NoteKind::TeachingChange];
        let notes = self.store.select::<Note>(condition, params)?;
        let told = notes.iter().map(|note| {
            let mark = self.mark(self.meeting.homes.said_where(note));
            let parts = [self.pen.mine(&note.words).words, mark];
            Passage::plain(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
        });
        Ok(told.collect())
    }

    fn contacts(&self) -> Result<Vec<Passage>> {
        let condition = "family = ?1 ORDER BY day DESC, time DESC, id DESC LIMIT 3";
        let contacts = self.store.select::<Contact>(condition, [self.meeting.conference.family])?;
        let told = contacts.iter().map(|contact| {
            let method = self.words.text(&format!("doc-method-{}", contact.method.as_str()));
            let mark = self.mark(self.meeting.homes.said_where(contact));
            let parts = [self.words.day(contact.day), method, self.pen.named(&contact.line), mark];
            Passage::plain(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
        });
        Ok(told.collect())
    }
}
