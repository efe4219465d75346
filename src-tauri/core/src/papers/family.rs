//! The sheet from which a family prepares: only what is for it, in its language.

use std::cmp::Reverse;

use super::invitation::{child, questions, signature, teacher, when};
use super::meeting::Meeting;
use super::pen::Pen;
use super::sheet::{Block, Passage, Sheet, Size};
use crate::conferences::{Lead, Part};
use crate::contacts::Note;
use crate::families::Party;
use crate::goals::{Goal, GoalStatus};
use crate::promises::{Promise, PromiseStatus};

/// The three things that families want to know, by the keys under which the teacher answers them before a meeting.
pub(super) const THREE: [(&str, &str); 3] = [
    ("prepare-doing", "paper-three-doing"),
    ("prepare-learning", "paper-three-learning"),
    ("prepare-help", "paper-three-help"),
];

/// The sheet of a family.
pub(super) fn sheet(meeting: &Meeting, pen: &Pen<'_>) -> Sheet {
    let words = pen.words;
    let title = words.with("paper-prep-title", &[("child", child(meeting, pen).into())]);
    let subtitle = format!("{} · {}", when(meeting, pen), signature(meeting, pen));
    let mut sheet = Sheet::new(words.language(), title, subtitle).sized(Size::Dense);
    agenda(&mut sheet, meeting, pen);
    sheet.list(words.text("paper-questions-title"), questions(meeting, pen));
    for goal in goals(meeting) {
        add_goal(&mut sheet, goal, meeting, pen);
    }
    promises(&mut sheet, meeting, pen);
    sheet.heading(words.text("paper-three-title"));
    for (question, answer) in answers(&meeting.prepared) {
        sheet.push(Block::Small { words: words.text(question) });
        match answer {
            Some(note) => sheet.push(Block::Text { words: pen.mine(&note.words) }),
            None => sheet.push(Block::Room { share: 1 }),
        }
    }
    sheet.heading(words.text("paper-room-title"));
    sheet.push(Block::Room { share: 2 });
    sheet
}

/// Each of the three questions, with what the teacher wrote to it before the meeting.
pub(super) fn answers(prepared: &[Note]) -> [(&'static str, Option<&Note>); 3] {
    THREE.map(|(key, question)| (question, prepared.iter().find(|note| note.question == key)))
}

/// Who is meant by a party, on a paper for the family.
pub(super) fn party(party: Party, meeting: &Meeting, pen: &Pen<'_>) -> String {
    match party {
        Party::Teacher => teacher(meeting, pen),
        Party::Student => child(meeting, pen),
        Party::Family | Party::School => pen.words.text(&format!("paper-party-{}", party.as_str())),
    }
}

/// A goal with what everybody does for it and when it is looked at again.
pub(super) fn add_goal(sheet: &mut Sheet, goal: &Goal, meeting: &Meeting, pen: &Pen<'_>) {
    let words = pen.words;
    sheet.heading(words.with("paper-goal-title", &[("child", child(meeting, pen).into())]));
    if goal.family_words.trim().is_empty() {
        sheet.push(Block::Text { words: pen.mine(&goal.title) });
    } else {
        let voice = pen.theirs(&goal.family_words, &goal.language);
        sheet.push(Block::Voice { words: voice, rendering: pen.mine(&goal.title), who: String::new() });
    }
    let does = [
        (words.text("paper-goal-home"), &goal.home),
        (child(meeting, pen), &goal.student_does),
        (words.text("paper-goal-school"), &goal.school),
    ];
    let rows = does.into_iter().filter(|(_, what)| !what.trim().is_empty());
    let rows: Vec<_> = rows.map(|(who, what)| (who, pen.mine(what))).collect();
    if !rows.is_empty() {
        sheet.push(Block::Facts { rows });
    }
    let review = words.with("paper-goal-review", &[("day", words.day(goal.review_on).into())]);
    sheet.push(Block::Note { words: Passage::plain(review) });
}

/// What happens in a part: in the paper's language, else in the teacher's, else in whatever it is written.
fn happens(part: &Part, pen: &Pen<'_>) -> String {
    let tags = [pen.words.language().tag(), pen.locale.tag()];
    let words = tags.iter().find_map(|tag| part.words.get(*tag)).or_else(|| part.words.values().next());
    pen.named(words.map_or("", String::as_str))
}

const fn leads(lead: Lead) -> Party {
    match lead {
        Lead::Family => Party::Family,
        Lead::Student => Party::Student,
        Lead::Teacher => Party::Teacher,
        Lead::School => Party::School,
    }
}

fn agenda(sheet: &mut Sheet, meeting: &Meeting, pen: &Pen<'_>) {
    let told = meeting.agenda.parts.iter().map(|part| {
        let minutes = pen.words.with("paper-minutes", &[("minutes", part.minutes.into())]);
        Passage::plain(format!(
            "{} · {} · {minutes}",
            happens(part, pen),
            party(leads(part.lead), meeting, pen)
        ))
    });
    sheet.list(pen.words.text("paper-agenda-title"), told.collect());
}

/// The two active goals that were made last.
fn goals(meeting: &Meeting) -> Vec<&Goal> {
    let goals = meeting.goals.iter().map(|seen| &seen.goal);
    let mut goals: Vec<&Goal> =
        goals.filter(|goal| goal.status == GoalStatus::Active && !goal.title.trim().is_empty()).collect();
    goals.sort_by_key(|goal| Reverse((goal.started_on, goal.id)));
    goals.truncate(2);
    goals
}

fn promises(sheet: &mut Sheet, meeting: &Meeting, pen: &Pen<'_>) {
    let open = |promise: &&Promise| promise.settled_on.is_none() || promise.told_on.is_none();
    let promises: Vec<&Promise> =
        meeting.promises.iter().filter(open).filter(|promise| !promise.what.trim().is_empty()).collect();
    let by = |ours: bool| {
        let side =
            promises.iter().filter(|one| matches!(one.promised_by, Party::Teacher | Party::School) == ours);
        side.take(5).map(|promise| promise_line(promise, pen)).collect()
    };
    sheet.list(pen.words.text("paper-promised-us-title"), by(true));
    sheet.list(pen.words.text("paper-promised-you-title"), by(false));
}

/// What was promised, and what came of it or by when it is to be kept.
fn promise_line(promise: &Promise, pen: &Pen<'_>) -> Passage {
    let words = pen.words;
    let what = pen.mine(&promise.what);
    let outcome = pen.named(&promise.outcome);
    let rest = match promise.status {
        PromiseStatus::Kept if outcome.is_empty() => words.text("paper-promise-kept"),
        PromiseStatus::Kept => words.with("paper-promise-done", &[("outcome", outcome.into())]),
        PromiseStatus::NotKept => words.with("paper-promise-not-kept", &[("outcome", outcome.into())]),
        PromiseStatus::Open | PromiseStatus::Renegotiated => by_when(promise, pen),
    };
    Passage::plain(format!("{} – {rest}", what.words))
}

/// By when a promise is to be kept.
pub(super) fn by_when(promise: &Promise, pen: &Pen<'_>) -> String {
    match promise.due_on {
        Some(day) => pen.words.with("paper-by-day", &[("day", pen.words.day(day).into())]),
        None => pen.words.text("paper-no-day"),
    }
}
