//! The languages in which a paper for a family speaks: more than the window knows, most of them not yet checked by a
//! speaker.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::words::{Bundle, bundle, said};
use super::{Locale, Value};

/// A language that papers for families are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum PaperLanguage {
    /// English.
    En,
    /// Spanish.
    Es,
    /// French.
    Fr,
    /// Portuguese, as in Brazil.
    Pt,
    /// Vietnamese.
    Vi,
    /// Chinese, in simplified characters.
    Zh,
    /// Arabic.
    Ar,
}

impl PaperLanguage {
    /// Every language.
    pub const ALL: [Self; 7] = [Self::En, Self::Es, Self::Fr, Self::Pt, Self::Vi, Self::Zh, Self::Ar];

    /// Its BCP 47 tag, which is also the name of its folder of words.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::Pt => "pt",
            Self::Vi => "vi",
            Self::Zh => "zh",
            Self::Ar => "ar",
        }
    }

    /// The language of a BCP 47 tag, whatever the region: `fr-CA`. Mandarin and standard Arabic have tags of their own.
    #[must_use]
    pub fn of(tag: &str) -> Option<Self> {
        let language = tag.trim().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        match language.as_str() {
            "cmn" => Some(Self::Zh),
            "arb" => Some(Self::Ar),
            _ => Self::ALL.into_iter().find(|known| known.tag() == language),
        }
    }

    /// Whether a speaker of it has checked its words.
    #[must_use]
    pub const fn is_checked(self) -> bool {
        matches!(self, Self::En | Self::Es)
    }

    /// Whether its pages run from right to left.
    #[must_use]
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::Ar)
    }

    /// Whether its words are written in Latin letters.
    #[must_use]
    pub const fn is_latin(self) -> bool {
        !matches!(self, Self::Zh | Self::Ar)
    }

    /// What stands between the things of a list.
    const fn comma(self) -> &'static str {
        match self {
            Self::Zh => "、",
            Self::Ar => "، ",
            _ => ", ",
        }
    }

    /// Whether a day has twice twelve hours.
    const fn counts_to_twelve(self) -> bool {
        matches!(self, Self::En | Self::Es | Self::Zh | Self::Ar)
    }

    const fn source(self) -> &'static str {
        macro_rules! file {
            ($tag:literal) => {
                include_str!(concat!("../../../../assets/locales/", $tag, "/papers.ftl"))
            };
        }
        match self {
            Self::En => file!("en"),
            Self::Es => file!("es"),
            Self::Fr => file!("fr"),
            Self::Pt => file!("pt"),
            Self::Vi => file!("vi"),
            Self::Zh => file!("zh"),
            Self::Ar => file!("ar"),
        }
    }
}

impl From<Locale> for PaperLanguage {
    fn from(locale: Locale) -> Self {
        match locale {
            Locale::En => Self::En,
            Locale::Es => Self::Es,
        }
    }
}

static BUNDLES: LazyLock<BTreeMap<PaperLanguage, Bundle>> = LazyLock::new(|| {
    let read = |language: PaperLanguage| {
        let id = language.tag().parse().unwrap_or_default();
        (language, bundle(id, &[("papers", language.source())], |_, _| None))
    };
    PaperLanguage::ALL.into_iter().map(read).collect()
});

/// The words of papers in one language. Cheap to make and to copy: the files are read once.
#[derive(Debug, Clone, Copy)]
pub struct PaperWords {
    language: PaperLanguage,
}

impl PaperWords {
    /// The words of a language.
    #[must_use]
    pub const fn new(language: PaperLanguage) -> Self {
        Self { language }
    }

    /// Their language.
    #[must_use]
    pub const fn language(self) -> PaperLanguage {
        self.language
    }

    /// The source of the file these words stand in.
    #[must_use]
    pub const fn source(self) -> &'static str {
        self.language.source()
    }

    /// The words of that id. An unknown id gives the id, so that its absence is seen.
    #[must_use]
    pub fn text(self, id: &str) -> String {
        self.with(id, &[])
    }

    /// The words of that id with what they speak of.
    #[must_use]
    pub fn with(self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        BUNDLES
            .get(&self.language)
            .and_then(|bundle| said(bundle, id, values))
            .unwrap_or_else(|| id.to_owned())
    }

    /// A day with its weekday: `Thursday 12 November`, `jueves 12 de noviembre`, `11月12日星期四`.
    #[must_use]
    pub fn day(self, day: NaiveDate) -> String {
        let weekday = self.text(&format!("paper-weekday-{}", day.weekday().number_from_monday()));
        let month = self.text(&format!("paper-month-{}", day.month()));
        self.with(
            "paper-day",
            &[("weekday", weekday.into()), ("day", day.day().into()), ("month", month.into())],
        )
    }

    /// A time on the wall: `3:15 pm`, `15 h 15`, `下午3:15`.
    #[must_use]
    pub fn time(self, time: NaiveTime) -> String {
        let (afternoon, twelve) = time.hour12();
        let hour = if self.language.counts_to_twelve() { twelve } else { time.hour() };
        let id = if afternoon { "paper-time-pm" } else { "paper-time-am" };
        let minute = format!("{:02}", time.minute());
        self.with(id, &[("hour", hour.into()), ("minute", minute.into())])
    }

    /// Things one after the other.
    #[must_use]
    pub fn list(self, things: &[String]) -> String {
        things.join(self.language.comma())
    }

    /// Names as a sentence has them: `Ana`, `Ana y Luis`, `Ana, Luis e Inés`.
    #[must_use]
    pub fn together(self, names: &[String]) -> String {
        let [before @ .., last] = names else { return String::new() };
        if before.is_empty() {
            return last.clone();
        }
        let id = if begins_with_i(last) { "paper-and-i" } else { "paper-and" };
        self.with(id, &[("before", self.list(before).into()), ("last", last.as_str().into())])
    }
}

/// Whether a name begins with the sound of an i that is a syllable: `Inés`, `Hilda`, but not `Yoveli` or `Hielo`.
fn begins_with_i(name: &str) -> bool {
    let name = name.trim_start_matches('\u{2068}').to_lowercase();
    let mut letters = name.strip_prefix('h').unwrap_or(&name).chars();
    matches!(letters.next(), Some('i' | 'í')) && !matches!(letters.next(), Some('a' | 'e' | 'o'))
}
