//! The words of documents, errors and the command line, in the language of the one who reads them.
//!
//! They stand in `assets/locales/<tag>/*.ftl` (Fluent) and are part of the program. The window reads the same files.

mod dates;
mod explain;
mod lookup;
mod papers;
mod words;

pub use explain::explain;
pub use fluent_bundle::FluentValue as Value;
pub(crate) use lookup::lookup;
pub use papers::{PaperLanguage, PaperWords};
pub use words::Words;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The name of the system's locale in a category of POSIX (`LC_MESSAGES`, `LC_PAPER`), such as `es_MX.UTF-8`; empty where it has
/// none.
#[must_use]
pub fn of_system(category: &str) -> String {
    let set = |name: &&str| std::env::var(name).ok().filter(|locale| !locale.is_empty());
    ["LC_ALL", category, "LANG"].iter().find_map(set).unwrap_or_default()
}

/// A language that First Word speaks itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
}

impl Locale {
    /// Every language, the default first.
    pub const ALL: [Self; 2] = [Self::En, Self::Es];

    /// Its BCP 47 tag, which is also the name of its folder of words.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// The language of a BCP 47 tag or of a system's locale name, whatever the region: `es`, `es-MX`, `es_MX.UTF-8`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_', '.']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(language))
    }
}
