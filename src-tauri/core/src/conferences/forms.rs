//! The forms of a conference: how long, in which parts, who leads each, what is asked, how it closes. A teacher can change
//! them and keep their own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::questions::unreadable;
use super::{Form, Step};
use crate::error::{Error, Result};
use crate::families::is_new;
use crate::ids::AgendaId;
use crate::store::record::{Json, record, words};
use crate::store::{Op, Saved, Store};

/// Parts that an agenda may have at most.
const MOST_PARTS: usize = 20;
/// How long a conference may be planned for, in minutes.
pub(super) const MINUTES: std::ops::RangeInclusive<i64> = 5..=240;

words! {
    /// Who leads a part of a conference.
    Lead {
        /// The family.
        Family = "family",
        /// The child.
        Student = "student",
        /// The class teacher.
        Teacher = "teacher",
        /// Others of the school.
        School = "school",
    }
}

/// A part of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Part {
    /// Its key in `assets/prompts/forms.json`; empty for one of the teacher's own.
    pub key: String,
    /// The step of meeting mode in which it happens.
    pub step: Step,
    /// How long, in minutes.
    pub minutes: i64,
    /// Who leads it.
    pub lead: Lead,
    /// What happens, by language tag.
    pub words: BTreeMap<String, String>,
}

record! {
    /// How conferences of a form go. One with the nil id comes with the program; others are the teacher's own.
    Agenda(AgendaId) {
        /// The form it is of, which is what it counts as.
        form: Form,
        /// What the teacher calls it; empty for one that comes with the program.
        name: String,
        /// How long, in minutes: the sum of its parts.
        minutes: i64 = 20,
        /// How many of the school come.
        visitors: i64 = 1,
        /// Its parts, in order.
        parts: Json<Vec<Part>>,
        /// Keys of the questions that are asked unless others are chosen.
        questions: Json<Vec<String>>,
        /// How it closes, by language tag.
        closing: Json<BTreeMap<String, String>>,
        /// The meeting of all families that comes before, in the order of its parts; most forms have none.
        class_meeting: Json<Vec<Part>>,
    }
}

/// The forms as they can be chosen, and which words nobody has checked yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Agendas {
    /// Languages in which no speaker of them has checked the words yet, as BCP 47 tags.
    pub unchecked: BTreeSet<String>,
    /// Those that come with the program, each followed by the teacher's own of that form.
    pub agendas: Vec<Agenda>,
}

/// `assets/prompts/forms.json`.
#[derive(Deserialize)]
struct File {
    unchecked: BTreeSet<String>,
    forms: Vec<FileForm>,
    parts: BTreeMap<String, BTreeMap<String, String>>,
    closings: BTreeMap<String, BTreeMap<String, String>>,
}

#[derive(Deserialize)]
struct FileForm {
    form: Form,
    minutes: i64,
    #[serde(default = "one")]
    visitors: i64,
    closing: String,
    agenda: Vec<Part>,
    questions: Vec<String>,
    class_meeting: Option<FileMeeting>,
}

#[derive(Deserialize)]
struct FileMeeting {
    agenda: Vec<Part>,
}

const fn one() -> i64 {
    1
}

const FILE: &str = include_str!("../../../../assets/prompts/forms.json");

fn file() -> Result<&'static File> {
    static READ: LazyLock<serde_json::Result<File>> = LazyLock::new(|| serde_json::from_str(FILE));
    READ.as_ref().map_err(|error| unreadable("forms.json", error))
}

impl File {
    fn agenda(&self, form: &FileForm) -> Agenda {
        Agenda {
            form: form.form,
            minutes: form.minutes,
            visitors: form.visitors,
            parts: Json(self.parts_of(&form.agenda)),
            questions: Json(form.questions.clone()),
            closing: Json(self.closings.get(&form.closing).cloned().unwrap_or_default()),
            class_meeting: Json(
                form.class_meeting.as_ref().map(|meeting| self.parts_of(&meeting.agenda)).unwrap_or_default(),
            ),
            ..Agenda::default()
        }
    }

    fn parts_of(&self, parts: &[Part]) -> Vec<Part> {
        let spelt = |part: &Part| Part {
            words: self.parts.get(&part.key).cloned().unwrap_or_default(),
            ..part.clone()
        };
        parts.iter().map(spelt).collect()
    }
}

/// The forms that can be chosen.
///
/// # Errors
/// [`Error::Unreadable`] when the file of forms is not what it should be; when the store cannot be read.
pub fn agendas(store: &Store) -> Result<Agendas> {
    let file = file()?;
    let own: Vec<Agenda> = store.select("true ORDER BY name COLLATE NOCASE, id", [])?;
    let mut agendas = Vec::new();
    for form in &file.forms {
        agendas.push(file.agenda(form));
        agendas.extend(own.iter().filter(|agenda| agenda.form == form.form).cloned());
    }
    Ok(Agendas { unchecked: file.unchecked.clone(), agendas })
}

/// The agenda of that id, or the one that comes with the program for its form.
///
/// # Errors
/// [`Error::NotFound`] when the form has none; as [`agendas`].
pub fn agenda_of(store: &Store, form: Form, own: Option<AgendaId>) -> Result<Agenda> {
    match own.map(|id| store.find::<Agenda>(id)).transpose()?.flatten() {
        Some(own) => Ok(own),
        None => stock_agenda(form),
    }
}

/// The agenda that comes with the program for a form.
///
/// # Errors
/// [`Error::NotFound`] when the form has none; as [`agendas`].
pub(crate) fn stock_agenda(form: Form) -> Result<Agenda> {
    let file = file()?;
    let found = file.forms.iter().find(|known| known.form == form);
    found.map(|form| file.agenda(form)).ok_or(Error::NotFound { what: "agenda" })
}

/// Keeps a form of the teacher's own (nil id) or changes it. Its length becomes the sum of its parts.
///
/// # Errors
/// [`Error::Invalid`] when it has no name, no part or too many, a part without words or time, lasts under 5 or over 240
/// minutes, or does not begin with the family or the child.
pub fn save_agenda(store: &mut Store, mut agenda: Agenda) -> Result<Saved<AgendaId>> {
    let invalid = |field, why| Err(Error::Invalid { field, why });
    if agenda.name.trim().is_empty() {
        return invalid("name", "empty");
    }
    if agenda.parts.is_empty() || agenda.parts.len() > MOST_PARTS {
        return invalid("parts", "out-of-range");
    }
    if agenda.parts.iter().any(|part| part.words.values().all(|words| words.trim().is_empty())) {
        return invalid("parts", "empty");
    }
    if agenda.parts.iter().any(|part| part.minutes < 1) {
        return invalid("minutes", "out-of-range");
    }
    if agenda.parts.first().is_some_and(|part| matches!(part.lead, Lead::Teacher | Lead::School)) {
        return invalid("parts", "family-first");
    }
    agenda.minutes = agenda.parts.iter().fold(0, |sum, part| part.minutes.saturating_add(sum));
    if !MINUTES.contains(&agenda.minutes) {
        return invalid("minutes", "out-of-range");
    }
    let name = agenda.name.clone();
    store.transact(Op::WriteAgenda, &name, |tx| {
        if is_new(agenda.id) {
            agenda.id = AgendaId::fresh(tx.now());
        }
        tx.put(&agenda)?;
        Ok(agenda.id)
    })
}

/// Takes a form of the teacher's own away. Conferences that were planned by it keep their questions and their form.
///
/// # Errors
/// [`Error::NotFound`] when it is not there.
pub fn remove_agenda(store: &mut Store, agenda: AgendaId) -> Result<Saved<()>> {
    let name = store.get::<Agenda>(agenda)?.name;
    store.transact(Op::RemoveAgenda, &name, |tx| tx.remove::<Agenda>(agenda))
}
