//! From what the teacher asks for to the sheets: which conferences, in which language each, and what cannot be written.

use std::sync::Arc;

use chrono::NaiveDate;

use super::meeting::Meeting;
use super::pen::{Ink, Pen};
use super::sheet::{Papers, Sheet};
use super::{Made, Order, PaperKind, Which, copy, days, family, invitation, survey, teacher};
use crate::conferences::Conference;
use crate::documents::{Base, Document, Fonts, fonts_for, json};
use crate::error::{Error, Result};
use crate::families::Student;
use crate::ids::ConferenceId;
use crate::language::{PaperLanguage, PaperWords, Words};
use crate::sharing::shareable::Shareable;

/// The meetings that papers are made for, with the language of each.
pub(super) struct Plan {
    order: Order,
    meetings: Vec<(Meeting, PaperLanguage)>,
    withheld: Vec<String>,
    without_letters: Vec<PaperLanguage>,
}

/// The sheets, with all that setting them needs.
pub(super) struct Written {
    pub(super) data: Vec<u8>,
    pub(super) sheets: Vec<Sheet>,
    pub(super) ink: Ink,
    pub(super) fonts: Arc<Fonts>,
}

impl Plan {
    /// # Errors
    /// [`Error::Invalid`] when there is no conference to make it for, or its adults may not have it.
    pub(super) fn of(store: &Shareable<'_>, order: Order) -> Result<Self> {
        let mut plan =
            Self { order, meetings: Vec::new(), withheld: Vec::new(), without_letters: Vec::new() };
        match order.which {
            Which::Conference(id) => plan.add(Meeting::read(store, store.get(id)?)?)?,
            Which::Days { from, to } => {
                let condition = format!(
                    "day BETWEEN ?1 AND ?2 AND {} AND family NOT IN (SELECT id FROM family WHERE archived_on IS NOT NULL)
                     ORDER BY day, time, id",
                    order.kind.of_status()
                );
                for conference in store.select::<Conference>(&condition, [from, to])? {
                    plan.add_or_withhold(Meeting::read(store, conference)?);
                }
            }
        }
        if plan.meetings.is_empty() {
            return Err(Error::Invalid { field: "days", why: "no-conference" });
        }
        Ok(plan)
    }

    fn add_or_withhold(&mut self, meeting: Meeting) {
        let name = meeting.family.name.clone();
        if self.add(meeting).is_err() {
            self.withheld.push(name);
        }
    }

    fn add(&mut self, meeting: Meeting) -> Result<()> {
        let Order { kind, locale, language, .. } = self.order;
        let language = if kind.is_for_families() {
            meeting.view.may_have(kind.tells_records())?;
            language.unwrap_or_else(|| meeting.language(locale))
        } else {
            locale.into()
        };
        let language = self.with_letters(language);
        self.meetings.push((meeting, language));
        Ok(())
    }

    /// The language, where typefaces of this laptop write it; else the teacher's.
    fn with_letters(&mut self, language: PaperLanguage) -> PaperLanguage {
        let source = PaperWords::new(language).source();
        if fonts_for(source).1.can_write(source) {
            return language;
        }
        if !self.without_letters.contains(&language) {
            self.without_letters.push(language);
        }
        self.order.locale.into()
    }

    /// Writes the sheets twice: to learn which letters they need, and then with what cannot be written left out and said.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub(super) fn write(&self, store: &Shareable<'_>, today: NaiveDate) -> Result<Written> {
        let first = self.papers(self.sheets(store, &Ink::default())?, today);
        let (fonts, unwritable) = fonts_for(&String::from_utf8_lossy(&json(&first)?));
        let ink = Ink::new(unwritable);
        let papers = self.papers(self.sheets(store, &ink)?, today);
        Ok(Written { data: json(&papers)?, sheets: papers.sheets, ink, fonts })
    }

    fn papers(&self, sheets: Vec<Sheet>, today: NaiveDate) -> Papers {
        let title = sheets.first().map(|sheet| sheet.title().to_owned()).unwrap_or_default();
        let language = self.languages().first().copied().unwrap_or(self.order.locale.into());
        Papers { base: Base::new(language.tag(), self.order.paper, today, title), sheets }
    }

    fn sheets(&self, store: &Shareable<'_>, ink: &Ink) -> Result<Vec<Sheet>> {
        let meetings: Vec<&Meeting> = self.meetings.iter().map(|(meeting, _)| meeting).collect();
        let (locale, words) = (self.order.locale, Words::new(self.order.locale));
        let students: Vec<Student> = meetings.iter().flat_map(|meeting| meeting.students.clone()).collect();
        let pen = Pen::new(ink, locale.into(), locale, &students);
        match self.order.kind {
            PaperKind::DoorSheet => Ok(vec![signed(days::door(&meetings, &pen, words), &pen)]),
            PaperKind::DaySheet => Ok(vec![signed(days::teacher(store, &meetings, &pen, words)?, &pen)]),
            _ => self
                .meetings
                .iter()
                .map(|(meeting, language)| self.sheet(store, meeting, *language, ink))
                .collect(),
        }
    }

    /// The sheet of one conference.
    fn sheet(
        &self,
        store: &Shareable<'_>,
        meeting: &Meeting,
        language: PaperLanguage,
        ink: &Ink,
    ) -> Result<Sheet> {
        let locale = self.order.locale;
        let pen = Pen::new(ink, language, locale, &meeting.students);
        let sheet = match self.order.kind {
            PaperKind::Reminder => invitation::reminder(meeting, &pen),
            PaperKind::PrepTeacher => teacher::sheet(store, meeting, &pen, Words::new(locale))?,
            PaperKind::PrepFamily => family::sheet(meeting, &pen),
            PaperKind::FamilyCopy => copy::sheet(meeting, &pen),
            PaperKind::Survey => survey::sheet(&pen),
            PaperKind::Invitation | PaperKind::DoorSheet | PaperKind::DaySheet => {
                invitation::invitation(meeting, &pen)
            }
        };
        Ok(signed(sheet, &pen))
    }

    fn languages(&self) -> Vec<PaperLanguage> {
        let mut languages = Vec::new();
        for (_, language) in &self.meetings {
            if !languages.contains(language) {
                languages.push(*language);
            }
        }
        languages
    }

    /// The conferences it is of, in the order of its pages.
    pub(super) fn conferences(&self) -> impl Iterator<Item = ConferenceId> {
        self.meetings.iter().map(|(meeting, _)| meeting.conference.id)
    }

    /// What is to be known of the finished paper.
    pub(super) fn made(self, document: Document) -> Made {
        let without_words: std::collections::BTreeSet<String> = self
            .meetings
            .iter()
            .filter(|_| self.order.kind.is_for_families() && self.order.language.is_none())
            .filter_map(|(meeting, _)| meeting.reads().filter(|tag| PaperLanguage::of(tag).is_none()))
            .collect();
        let all: Vec<&Meeting> = self.meetings.iter().map(|(meeting, _)| meeting).collect();
        let days = all.iter().map(|meeting| meeting.conference.day);
        let (first, last) = (days.clone().min().unwrap_or_default(), days.max().unwrap_or_default());
        let words = Words::new(self.order.locale);
        Made {
            languages: self.languages(),
            without_words: without_words.into_iter().collect(),
            recipient: match (self.order.kind.is_for_families(), all.as_slice()) {
                (true, [meeting]) => meeting.family.name.clone(),
                _ => String::new(),
            },
            days: if first == last { words.day(first) } else { words.span(first, last) },
            without_letters: self.without_letters,
            withheld: self.withheld,
            document,
        }
    }
}

/// The sheet with what stands at its foot: that nobody checked its language yet, and what made it.
fn signed(sheet: Sheet, pen: &Pen<'_>) -> Sheet {
    let unchecked = !pen.words.language().is_checked();
    let sheet = if unchecked { sheet.foot(pen.words.text("paper-unchecked")) } else { sheet };
    sheet.foot(pen.words.text("paper-foot"))
}
