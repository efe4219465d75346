//! Sentences by their id, with what they speak of filled in.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::{LanguageIdentifier, langid};

use super::{Locale, Value};

pub(super) type Bundle = FluentBundle<FluentResource>;

/// The files of one language, by their names; the names are the same in every language.
macro_rules! files {
    ($tag:literal: $($name:literal),*) => {
        &[$(($name, include_str!(concat!("../../../../assets/locales/", $tag, "/", $name, ".ftl")))),*]
    };
}

const ENGLISH: &[(&str, &str)] =
    files!("en": "cli", "documents", "errors", "papers", "roster", "sheets", "strength");
const SPANISH: &[(&str, &str)] =
    files!("es": "cli", "documents", "errors", "papers", "roster", "sheets", "strength");

static ENGLISH_BUNDLE: LazyLock<Bundle> =
    LazyLock::new(|| bundle(langid!("en"), ENGLISH, |value, _| grouped(value, ',')));
static SPANISH_BUNDLE: LazyLock<Bundle> =
    LazyLock::new(|| bundle(langid!("es"), SPANISH, |value, _| grouped(value, '\u{202f}')));

/// The words of one language. Cheap to make and to copy: the files are read once.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    locale: Locale,
}

impl Words {
    /// The words of a language.
    #[must_use]
    pub const fn new(locale: Locale) -> Self {
        Self { locale }
    }

    /// Their language.
    #[must_use]
    pub const fn locale(self) -> Locale {
        self.locale
    }

    /// The names and the source of the files these words stand in.
    #[must_use]
    pub const fn sources(self) -> &'static [(&'static str, &'static str)] {
        match self.locale {
            Locale::En => ENGLISH,
            Locale::Es => SPANISH,
        }
    }

    /// The words of that id: `error-locked`, or `error-locked.next` for an attribute. An unknown id gives the id, so
    /// that its absence is seen.
    #[must_use]
    pub fn text(self, id: &str) -> String {
        self.with(id, &[])
    }

    /// The words of that id with what they speak of: a [`Value`] is made from numbers and strings with `into`.
    #[must_use]
    pub fn with(self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.find(id, values).unwrap_or_else(|| id.to_owned())
    }

    /// The words of that id, if it has any.
    #[must_use]
    pub fn find(self, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        said(self.bundle(), id, values)
    }

    fn bundle(self) -> &'static Bundle {
        match self.locale {
            Locale::En => &ENGLISH_BUNDLE,
            Locale::Es => &SPANISH_BUNDLE,
        }
    }
}

/// The words of that id in a bundle, if it has any.
pub(super) fn said(bundle: &Bundle, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
    let (message, attribute) = id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
    let message = bundle.get_message(message)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let values: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
    // What is missing shows in the text as `{$name}`; a test looks for it.
    let mut missing = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&values), &mut missing).into_owned())
}

pub(super) fn bundle(
    language: LanguageIdentifier,
    files: &[(&str, &str)],
    formatter: fn(&FluentValue<'_>, &IntlLangMemoizer) -> Option<String>,
) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Marks around what is filled in are for right-to-left screens; in a document and a terminal they are noise.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(formatter));
    for (_, source) in files {
        // A file that is not right loses only the sentence that is not; a test reads every file.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(read, _)| read);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// Whole numbers from 10,000 on in groups of three.
fn grouped(value: &FluentValue<'_>, between: char) -> Option<String> {
    let FluentValue::Number(FluentNumber { value, .. }) = value else { return None };
    if value.fract() != 0.0 || value.abs() < 10_000.0 {
        return None;
    }
    let digits = format!("{:.0}", value.abs());
    let mut text = String::from(if *value < 0.0 { "-" } else { "" });
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            text.push(between);
        }
        text.push(digit);
    }
    Some(text)
}
