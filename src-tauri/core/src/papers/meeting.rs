//! The facts of a conference that its papers stand on, read through the shareable views alone.

use std::borrow::Cow;

use crate::conferences::{Agenda, Conference, QuestionBank, in_use, stock_agenda};
use crate::error::Result;
use crate::families::{Family, Guardian, Profile, full_name};
use crate::language::{Locale, PaperLanguage};
use crate::sharing::FamilyView;
use crate::sharing::shareable::Shareable;

/// A conference, who it is about, who comes, and who teaches.
#[derive(Debug)]
pub(super) struct Meeting {
    /// What the family may see of it.
    pub(super) view: FamilyView,
    pub(super) agenda: Agenda,
    /// The questions in use.
    pub(super) bank: Cow<'static, QuestionBank>,
    pub(super) family: Family,
    /// The adults who come.
    pub(super) adults: Vec<Guardian>,
    pub(super) profile: Profile,
}

impl std::ops::Deref for Meeting {
    type Target = FamilyView;

    fn deref(&self) -> &FamilyView {
        &self.view
    }
}

impl Meeting {
    /// # Errors
    /// [`Error::NotFound`] when something of it is not there.
    pub(super) fn read(store: &Shareable<'_>, conference: Conference) -> Result<Self> {
        let here = "family = ?1 AND archived_on IS NULL ORDER BY id";
        let mut adults = store.select::<Guardian>(here, [conference.family])?;
        adults.retain(|adult| conference.guardians.contains(&adult.id));
        let own = match conference.agenda {
            Some(id) => store.select::<Agenda>("id = ?1", [id])?.into_iter().next(),
            None => None,
        };
        Ok(Self {
            agenda: own.map_or_else(|| stock_agenda(conference.form), Ok)?,
            bank: in_use(store.dir())?,
            family: store.get(conference.family)?,
            adults,
            profile: store.select("true", [])?.into_iter().next().unwrap_or_default(),
            view: FamilyView::read(store, conference)?,
        })
    }

    /// The names of the adults who come.
    pub(super) fn names(&self) -> Vec<String> {
        self.adults.iter().map(|adult| full_name(&adult.given_name, &adult.family_name)).collect()
    }

    /// The BCP 47 tag of the language that the family reads, as far as it is known.
    pub(super) fn reads(&self) -> Option<String> {
        let adults = self.adults.iter().flat_map(|adult| [&adult.reads, &adult.speaks]);
        let homes = self.students.iter().filter_map(|student| student.home_language.as_ref());
        let tags = adults.chain([&self.conference.language]).chain(homes);
        tags.map(|tag| tag.trim()).find(|tag| !tag.is_empty()).map(str::to_owned)
    }

    /// The language that its papers for the family are in: what the family reads where we have the words, else the
    /// teacher's.
    pub(super) fn language(&self, locale: Locale) -> PaperLanguage {
        self.reads().and_then(|tag| PaperLanguage::of(&tag)).unwrap_or_else(|| locale.into())
    }
}
