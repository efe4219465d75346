//! Numbers under the smallest group are told nowhere, neither in what the window gets nor on a page.

#![cfg(test)]

use firstword_core::conferences::SurveyAnswer::{No, Partly, Unsaid, Yes};
use firstword_core::conferences::{Conference, FirstSpeaker, Status};
use firstword_core::contacts::{Contact, Method};
use firstword_core::documents::{Document, Edition};
use firstword_core::ids::FamilyId;
use firstword_core::language::Locale;
use firstword_core::summary::{MIN_GROUP, Options, TermStep, TermSummary, document, numbers};
use serde_json::Value;

use crate::summary::{Class, a_class, a_counted_class, day, fall};

/// A class in which there is something small everywhere: three surveys' answers, who spoke first, goals, promises, no-shows.
fn a_class_of_small_numbers() -> Class {
    let mut class = a_counted_class();
    for (heard, knows_how) in
        [(Yes, Yes), (Yes, Yes), (Yes, Partly), (Yes, Unsaid), (Yes, No), (No, Yes), (Partly, Yes)]
    {
        class.survey("2026-10-01", heard, knows_how);
    }
    class
}

fn with_everything(class: &Class) -> TermSummary {
    let next = vec![TermStep::AnotherDay, TermStep::FirstHello];
    let options = Options { danielson: true, title_one: true, next, ..Options::default() };
    numbers(class.store(), &fall(), &options).unwrap()
}

/// Every number in a value, with where it stands.
fn numbers_in(path: &str, value: &Value, found: &mut Vec<(String, u64)>) {
    match value {
        Value::Number(number) => found.extend(number.as_u64().map(|number| (path.to_owned(), number))),
        Value::Array(items) => items.iter().for_each(|item| numbers_in(path, item, found)),
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| numbers_in(&format!("{path}/{name}"), field, found));
        }
        _ => {}
    }
}

fn is_small(number: u64) -> bool {
    (1..u64::from(MIN_GROUP)).contains(&number)
}

/// What can be counted on the page or beside it anyway: the quotes and changes themselves, and those that stay.
const LISTED: [&str; 4] =
    ["/leaves/quotes", "/leaves/teaching_changes", "/leaves/quotes_that_name", "/leaves/changes_that_name"];

#[test]
fn numbers_under_the_smallest_group_are_told_nowhere() {
    let summary = with_everything(&a_class_of_small_numbers());
    let mut found = Vec::new();
    numbers_in("", &serde_json::to_value(&summary).unwrap(), &mut found);
    assert!(found.len() > 10, "the search finds numbers");
    for (path, number) in found {
        assert!(!is_small(number) || LISTED.contains(&path.as_str()), "{number} in {path}");
    }
    for locale in Locale::ALL {
        let edition = Edition::new(locale, day("2026-12-21"));
        for number in counted_on(&document(&summary, edition).unwrap()) {
            assert!(!is_small(number), "{number} on the page in {}", locale.tag());
        }
    }
}

/// The numbers on the pages but for those of the heading, the footer and the sources of frames, which count nothing.
fn counted_on(document: &Document) -> Vec<u64> {
    let lines = &document.reading[2..document.reading.len() - 1];
    let counting = lines.iter().filter(|line| !line.text.contains("4c") && !line.text.contains("1116(d)"));
    let words = counting.flat_map(|line| line.text.split(|letter: char| !letter.is_alphanumeric()));
    let found: Vec<u64> = words.filter_map(|word| word.parse().ok()).collect();
    assert!(found.len() > 10, "the search finds numbers");
    found
}

#[test]
fn the_page_says_what_was_recorded_and_nothing_else() {
    let class = a_class_of_small_numbers();
    let said = |summary: &TermSummary, locale| {
        let document = document(summary, Edition::new(locale, day("2026-12-21"))).unwrap();
        document.reading.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    let untold = numbers(class.store(), &fall(), &Options::default()).unwrap();
    for words in ["offered", "hello", "Next"] {
        let text = said(&untold, Locale::En);
        assert!(!text.contains(words), "{words} in {text}");
    }
    assert!(!said(&untold, Locale::Es).contains("Siguiente paso"));
    assert!(
        said(&untold, Locale::En)
            .contains("Fewer than 5 more could not be held because the family could not come.")
    );

    let told = said(&with_everything(&class), Locale::En);
    assert!(told.contains("could not come. Next: another day is offered."), "{told}");
    assert!(
        told.contains(
            "6 families were not reached in two-way talk yet. Next: a first hello, with good news."
        ),
        "{told}"
    );
    let told = said(&with_everything(&class), Locale::Es);
    assert!(told.contains("Siguiente paso: se ofrece otro día."), "{told}");
}

#[test]
fn no_sentence_lacks_what_it_speaks_of() {
    for locale in Locale::ALL {
        let summary = with_everything(&a_class_of_small_numbers());
        let document = document(&summary, Edition::new(locale, day("2026-12-21"))).unwrap();
        for line in &document.reading {
            assert!(!line.text.contains("doc-") && !line.text.contains('{'), "{}", line.text);
        }
    }
}

/// A meeting that was held is a conference and, on the family's page, an exchange.
fn hold(class: &mut Class, family: FamilyId) {
    let held = Conference {
        status: Status::Held,
        first_speaker: FirstSpeaker::Family,
        held_on: Some(day("2026-11-12")),
        ..Conference::default()
    };
    let id = class.conference(family, held);
    let exchange = Contact { method: Method::Conference, conference: Some(id), ..Contact::default() };
    class.contact(family, exchange);
}

#[test]
fn what_is_told_of_meetings_gives_away_nothing_of_exchanges_nor_the_other_way_round() {
    let told = |class: &Class| numbers(class.store(), &fall(), &Options::default()).unwrap();
    let mut class = a_class();
    let families: Vec<_> = (0..12).map(|n| class.family(&format!("Fam{n}"), "Child", "en")).collect();
    for family in families.iter().cycle().take(30) {
        class.contact(*family, Contact { method: Method::Phone, ..Contact::default() });
    }
    for family in &families[..2] {
        class.contact(*family, Contact { method: Method::Text, ..Contact::default() });
    }
    let before = told(&class);
    for (held, family) in families.iter().enumerate() {
        hold(&mut class, *family);
        let now = told(&class);
        assert_eq!(now.contacts, before.contacts, "{} meetings later", held + 1);
    }
    let meetings = told(&class).conferences;
    class.contact(families[0], Contact { method: Method::Text, ..Contact::default() });
    assert_eq!(told(&class).conferences, meetings);
}
