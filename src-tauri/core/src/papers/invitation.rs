//! Invitation and reminder: who, when, where, how, that the family speaks first, and how to change the time; on paper and
//! as the text of a message.

use super::meeting::Meeting;
use super::pen::Pen;
use super::sheet::{Block, Passage, Sheet};
use crate::families::full_name;

/// The invitation of a family.
pub(super) fn invitation(meeting: &Meeting, pen: &Pen<'_>) -> Sheet {
    let words = pen.words;
    let child = child(meeting, pen);
    let about = |id: &str| words.with(id, &[("child", child.as_str().into())]);
    let mut sheet = Sheet::new(words.language(), about("paper-invitation-title"), signature(meeting, pen));
    sheet.push(Block::Text { words: Passage::plain(greeting(meeting, pen)) });
    sheet.push(Block::Lead { words: about("paper-invitation-lead") });
    sheet.push(Block::Facts { rows: facts(meeting, pen) });
    let questions = questions(meeting, pen);
    if !questions.is_empty() {
        sheet.list(words.text("paper-questions-title"), questions);
        sheet.push(Block::Note { words: Passage::plain(words.text("paper-questions-note")) });
    }
    let bring = ["made", "questions", "reach", "help"]
        .map(|what| Passage::plain(about(&format!("paper-bring-{what}"))));
    sheet.list(words.text("paper-bring-title"), bring.into());
    change(&mut sheet, pen);
    let answers = ["paper-reply-come", "paper-reply-other"].map(|id| words.text(id));
    sheet.push(Block::Reply { title: words.text("paper-reply-title"), answers: answers.into() });
    sheet
}

/// The reminder of a family.
pub(super) fn reminder(meeting: &Meeting, pen: &Pen<'_>) -> Sheet {
    let words = pen.words;
    let child = child(meeting, pen);
    let title = words.with("paper-reminder-title", &[("child", child.into())]);
    let mut sheet = Sheet::new(words.language(), title, signature(meeting, pen));
    sheet.push(Block::Text { words: Passage::plain(greeting(meeting, pen)) });
    sheet.push(Block::Lead { words: words.text("paper-reminder-lead") });
    sheet.push(Block::Facts { rows: facts(meeting, pen) });
    sheet.list(words.text("paper-questions-title"), questions(meeting, pen));
    change(&mut sheet, pen);
    sheet
}

/// The same as the text of a message.
pub(super) fn message(meeting: &Meeting, pen: &Pen<'_>, reminder: bool) -> String {
    let words = pen.words;
    let mut how = vec![words.text(&format!("paper-means-{}", meeting.conference.means.as_str()))];
    how.extend(place(meeting, pen));
    let values = [
        ("teacher", teacher(meeting, pen).into()),
        ("child", child(meeting, pen).into()),
        ("when", when(meeting, pen).into()),
        ("how", words.list(&how).into()),
    ];
    let first =
        words.with(if reminder { "paper-message-reminder" } else { "paper-message-invitation" }, &values);
    let mut lines = vec![first, words.text("paper-message-first")];
    if !meeting.conference.interpreter.trim().is_empty() {
        lines.push(interpreter(meeting, pen));
    }
    lines.extend(meeting.conference.childcare.then(|| words.text("paper-childcare")));
    lines.push(words.text("paper-message-change"));
    lines.join("\n")
}

/// The children, by the names their family writes.
pub(super) fn child(meeting: &Meeting, pen: &Pen<'_>) -> String {
    let children: Vec<String> = meeting.children().iter().map(|name| pen.own(name)).collect();
    if children.is_empty() { pen.words.text("paper-party-student") } else { pen.words.together(&children) }
}

/// Who teaches, as families call them.
pub(super) fn teacher(meeting: &Meeting, pen: &Pen<'_>) -> String {
    let name = pen.own(&meeting.profile.teacher);
    if name.is_empty() { pen.words.text("paper-party-teacher") } else { name }
}

/// Day and time of the meeting.
pub(super) fn when(meeting: &Meeting, pen: &Pen<'_>) -> String {
    let (day, time) = (pen.words.day(meeting.conference.day), pen.words.time(meeting.conference.time));
    pen.words.with("paper-when", &[("day", day.into()), ("time", time.into())])
}

/// Who writes, and from where.
pub(super) fn signature(meeting: &Meeting, pen: &Pen<'_>) -> String {
    let profile = &meeting.profile;
    let parts = [&profile.teacher, &profile.room, &profile.school].map(|part| pen.own(part));
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The questions that were chosen, in the family's language where they have words in it.
pub(super) fn questions(meeting: &Meeting, pen: &Pen<'_>) -> Vec<Passage> {
    let stock = crate::conferences::question_bank().ok();
    let language = pen.words.language().tag();
    let asked = meeting.conference.questions.iter().map(|question| {
        let mut known =
            [Some(&*meeting.bank), stock].into_iter().flatten().filter_map(|bank| bank.find(&question.key));
        // A question that the teacher put in words of their own is asked in these.
        let unchanged = known.find(|known| known.words.values().any(|words| words == question.words.trim()));
        match unchanged.and_then(|known| known.words.get(language)) {
            Some(words) => Passage::plain(words),
            None if question.words.trim().is_empty() => pen.mine(&question.teacher_words),
            None => pen.mine(&question.words),
        }
    });
    asked.collect()
}

fn greeting(meeting: &Meeting, pen: &Pen<'_>) -> String {
    let name = |adult: &crate::families::Guardian| pen.own(&full_name(&adult.given_name, &adult.family_name));
    let names: Vec<String> = meeting.adults.iter().map(name).filter(|name| !name.is_empty()).collect();
    if names.is_empty() {
        return pen.words.text("paper-greeting-family");
    }
    pen.words.with("paper-greeting", &[("names", pen.words.together(&names).into())])
}

fn facts(meeting: &Meeting, pen: &Pen<'_>) -> Vec<(String, Passage)> {
    let (words, conference) = (pen.words, &meeting.conference);
    let minutes = words.with("paper-minutes", &[("minutes", conference.minutes.into())]);
    let means = words.text(&format!("paper-means-{}", conference.means.as_str()));
    let may_come = words.with("paper-who-may-come", &[("child", child(meeting, pen).into())]);
    let mut rows = vec![("when", Passage::plain(format!("{} ({minutes})", when(meeting, pen))))];
    rows.extend((!conference.place.trim().is_empty()).then(|| ("where", pen.mine(&conference.place))));
    rows.extend([
        ("how", Passage::plain(means)),
        ("with", Passage::plain(teacher(meeting, pen))),
        ("interpreter", Passage::plain(interpreter(meeting, pen))),
        ("who", Passage::plain(may_come)),
    ]);
    rows.extend(conference.childcare.then(|| ("childcare", Passage::plain(words.text("paper-childcare")))));
    rows.into_iter().map(|(label, fact)| (words.text(&format!("paper-label-{label}")), fact)).collect()
}

fn place(meeting: &Meeting, pen: &Pen<'_>) -> Option<String> {
    let place = pen.own(&meeting.conference.place);
    (!place.is_empty()).then_some(place)
}

fn interpreter(meeting: &Meeting, pen: &Pen<'_>) -> String {
    match pen.own(&meeting.conference.interpreter) {
        name if name.is_empty() => pen.words.text("paper-interpreter-ask"),
        name => pen.words.with("paper-interpreter-named", &[("name", name.into())]),
    }
}

fn change(sheet: &mut Sheet, pen: &Pen<'_>) {
    sheet.heading(pen.words.text("paper-change-title"));
    sheet.push(Block::Text { words: Passage::plain(pen.words.text("paper-change-words")) });
}
