//! The conferences of some days: for the door with times and first names, for the teacher with all that is needed at hand.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveTime;

use super::meeting::Meeting;
use super::pen::Pen;
use super::sheet::{Block, Passage, Sheet, Size};
use crate::error::Result;
use crate::ids::FamilyId;
use crate::language::{Value, Words};
use crate::promises::Promise;
use crate::sharing::shareable::Shareable;

/// Times and the children's first names, and nothing else: everybody who waits can read it.
pub(super) fn door(meetings: &[&Meeting], pen: &Pen<'_>, words: Words) -> Sheet {
    let mut sheet =
        Sheet::new(pen.words.language(), words.text("sheet-door-title"), String::new()).sized(Size::Large);
    for of_day in meetings.chunk_by(same_day) {
        add_day(&mut sheet, of_day, pen);
        let rows = of_day.iter().map(|meeting| {
            let time = Passage::plain(pen.words.time(meeting.conference.time));
            vec![time, Passage::plain(first_names(meeting, pen))]
        });
        let columns = ["sheet-column-time", "sheet-column-child"].map(|id| words.text(id));
        sheet.push(Block::Table { columns: columns.into(), rows: rows.collect() });
    }
    sheet
}

/// Who comes when, in which language, with whose help, and what was promised.
///
/// # Errors
/// When the store cannot be read.
pub(super) fn teacher(
    store: &Shareable<'_>,
    meetings: &[&Meeting],
    pen: &Pen<'_>,
    words: Words,
) -> Result<Sheet> {
    let mut sheet =
        Sheet::new(pen.words.language(), words.text("sheet-day-title"), String::new()).sized(Size::Dense);
    for of_day in meetings.chunk_by(same_day) {
        add_day(&mut sheet, of_day, pen);
        let rows = of_day.iter().map(|meeting| row(store, meeting, pen, words)).collect::<Result<_>>()?;
        let columns = ["time", "family", "comes", "language", "promised"];
        let columns = columns.map(|column| words.text(&format!("sheet-column-{column}")));
        sheet.push(Block::Table { columns: columns.into(), rows });
        if let Some(times) = childcare(of_day, pen, words) {
            sheet.push(Block::Text { words: Passage::plain(times) });
        }
    }
    Ok(sheet)
}

/// At which times younger children are looked after, and of how many families; none where nobody needs it.
fn childcare(of_day: &[&Meeting], pen: &Pen<'_>, words: Words) -> Option<String> {
    let mut families: BTreeMap<NaiveTime, BTreeSet<FamilyId>> = BTreeMap::new();
    for meeting in of_day.iter().filter(|meeting| meeting.conference.childcare) {
        families.entry(meeting.conference.time).or_default().insert(meeting.family.id);
    }
    let times: Vec<String> = families
        .iter()
        .map(|(time, families)| {
            let values = [("time", pen.words.time(*time).into()), ("count", families.len().into())];
            words.with("sheet-childcare-at", &values)
        })
        .collect();
    let told = [("times", Value::from(times.join(", ")))];
    (!times.is_empty()).then(|| words.with("sheet-childcare-times", &told))
}

fn row(store: &Shareable<'_>, meeting: &Meeting, pen: &Pen<'_>, words: Words) -> Result<Vec<Passage>> {
    let conference = &meeting.conference;
    let means = pen.words.text(&format!("paper-means-{}", conference.means.as_str()));
    let family = [pen.own(&meeting.family.name), first_names(meeting, pen)];
    let comes = meeting.names().into_iter().chain([conference.others.clone()]);
    let childcare = conference.childcare.then(|| words.text("sheet-childcare"));
    let place = [means, pen.own(&conference.place)];
    let interpreter = pen.own(&conference.interpreter);
    let interpreter = (!interpreter.is_empty())
        .then(|| words.with("sheet-interpreter", &[("name", Value::from(interpreter))]));
    let language = std::iter::once(language_name(&conference.language, words)).chain(interpreter);
    let open = "family = ?1 AND status IN ('open', 'renegotiated') AND promised_by IN ('teacher', 'school')
                ORDER BY due_on IS NULL, due_on, id LIMIT 3";
    let promised = store.select::<Promise>(open, [conference.family])?;
    Ok([
        lines(std::iter::once(pen.words.time(conference.time)).chain(place)),
        lines(family),
        lines(comes.map(|name| pen.named(&name)).chain(childcare)),
        lines(language),
        lines(promised.iter().map(|promise| pen.named(&promise.what))),
    ]
    .into())
}

/// What a language is called, as the teacher says it.
pub(super) fn language_name(tag: &str, words: Words) -> String {
    let Some(language) = crate::documents::language_of(tag) else { return String::new() };
    let unnamed = || words.with("doc-language-unnamed", &[("tag", language.as_str().into())]);
    words.find(&format!("doc-language-{language}"), &[]).unwrap_or_else(unnamed)
}

fn lines(parts: impl IntoIterator<Item = String>) -> Passage {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Passage::plain(parts.join("\n"))
}

fn first_names(meeting: &Meeting, pen: &Pen<'_>) -> String {
    let names: Vec<String> = meeting.children().iter().map(|name| pen.own(name)).collect();
    pen.words.together(&names)
}

fn add_day(sheet: &mut Sheet, of_day: &[&Meeting], pen: &Pen<'_>) {
    if let Some(meeting) = of_day.first() {
        sheet.heading(pen.words.day(meeting.conference.day));
    }
}

fn same_day(one: &&Meeting, next: &&Meeting) -> bool {
    one.conference.day == next.conference.day
}
