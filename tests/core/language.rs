//! Every sentence is there in every language, and errors say what happened, what is safe and what to do.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::NaiveDate;
use firstword_core::Error;
use firstword_core::documents::Paper;
use firstword_core::language::{Locale, PaperLanguage, PaperWords, Words, explain};

/// What each message of a file needs filled in, attributes as messages of their own.
fn variables_by_id(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut message = String::new();
    let mut id = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let (head, _) = line.split_once('=').unwrap_or((line, ""));
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            head.trim().clone_into(&mut message);
            id.clone_from(&message);
        } else if let Some(attribute) = head.trim().strip_prefix('.') {
            id = format!("{message}.{}", attribute.trim());
        }
        if line.trim().is_empty() {
            continue;
        }
        let variables = found.entry(id.clone()).or_default();
        for rest in line.split('$').skip(1) {
            variables.insert(rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect());
        }
    }
    found
}

fn sources_below(dir: &Path, found: &mut String) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources_below(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
}

/// The words in quotes that follow `before` anywhere in the sources of core, command line and bridge.
fn words_after(before: &str) -> BTreeSet<String> {
    let mut sources = String::new();
    sources_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), &mut sources);
    sources.split(before).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn english_and_spanish_have_the_same_sentences_with_the_same_blanks() {
    let [english, spanish] = Locale::ALL.map(|locale| Words::new(locale).sources());
    assert_eq!(english.len(), spanish.len());
    for ((name, english), (_, spanish)) in english.iter().zip(spanish) {
        assert_eq!(variables_by_id(english), variables_by_id(spanish), "{name}.ftl");
    }
}

#[test]
fn every_language_of_papers_has_every_message_with_the_same_blanks() {
    let english = variables_by_id(PaperWords::new(PaperLanguage::En).source());
    assert!(english.len() > 100);
    for language in PaperLanguage::ALL {
        assert_eq!(variables_by_id(PaperWords::new(language).source()), english, "{}", language.tag());
    }
}

#[test]
fn every_message_of_papers_can_be_said_in_every_language() {
    for words in PaperLanguage::ALL.map(PaperWords::new) {
        for (id, variables) in variables_by_id(words.source()) {
            for n in [0, 1, 2, 7, 20] {
                let values: Vec<_> = variables.iter().map(|name| (name.as_str(), n.into())).collect();
                let said = words.with(&id, &values);
                assert!(!said.contains('{') && said != id, "{} in {}: {said}", id, words.language().tag());
            }
        }
    }
}

#[test]
fn papers_write_days_and_times_as_each_language_does() {
    let (day, time) = (day("2026-11-12"), |text: &str| text.parse().unwrap());
    for (language, expected) in [
        (PaperLanguage::En, ["Thursday 12 November", "8:05 am", "3:15 pm"]),
        (PaperLanguage::Es, ["jueves 12 de noviembre", "8:05 a. m.", "3:15 p. m."]),
        (PaperLanguage::Fr, ["jeudi 12 novembre", "8\u{a0}h\u{a0}05", "15\u{a0}h\u{a0}15"]),
        (PaperLanguage::Pt, ["quinta-feira, 12 de novembro", "8h05", "15h15"]),
        (PaperLanguage::Vi, ["Thứ Năm, ngày 12 tháng 11", "8 giờ 05", "15 giờ 15"]),
        (PaperLanguage::Zh, ["11月12日星期四", "上午8:05", "下午3:15"]),
        (PaperLanguage::Ar, ["الخميس 12 نوفمبر", "8:05 صباحًا", "3:15 مساءً"]),
    ] {
        let words = PaperWords::new(language);
        let said = [words.day(day), words.time(time("08:05:00")), words.time(time("15:15:00"))];
        assert_eq!(said, expected, "{}", language.tag());
    }
    let first_of_may = PaperWords::new(PaperLanguage::Fr).day("2026-05-01".parse().unwrap());
    assert_eq!(first_of_may, "vendredi 1er mai");
    assert_eq!(PaperWords::new(PaperLanguage::En).time(time("00:10:00")), "12:10 am");
}

#[test]
fn papers_say_names_together_as_each_language_does() {
    let said = |language: PaperLanguage, names: &[&str]| {
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        PaperWords::new(language).together(&names)
    };
    assert_eq!(said(PaperLanguage::En, &[]), "");
    assert_eq!(said(PaperLanguage::En, &["Ana"]), "Ana");
    assert_eq!(said(PaperLanguage::En, &["Ana", "Luis", "Inés"]), "Ana, Luis and Inés");
    assert_eq!(said(PaperLanguage::Es, &["Ana", "Luis"]), "Ana y Luis");
    for (name, and) in
        [("Inés", "e"), ("Íngrid", "e"), ("Hilda", "e"), ("Yoveli", "y"), ("Ian", "y"), ("Hugo", "y")]
    {
        assert_eq!(said(PaperLanguage::Es, &["Ana", name]), format!("Ana {and} {name}"));
    }
    assert_eq!(said(PaperLanguage::Zh, &["小龙", "小美", "小明"]), "小龙、小美和小明");
    assert_eq!(said(PaperLanguage::Ar, &["ليلى", "عمر"]), "ليلى وعمر");
}

#[test]
fn a_language_of_papers_is_known_by_its_tag_in_any_region() {
    let of = PaperLanguage::of;
    assert_eq!(
        [of("fr-CA"), of("pt_BR"), of(" ZH-Hant ")],
        [PaperLanguage::Fr, PaperLanguage::Pt, PaperLanguage::Zh].map(Some)
    );
    assert_eq!([of("cmn"), of("arb")], [PaperLanguage::Zh, PaperLanguage::Ar].map(Some));
    assert_eq!([of("so"), of(""), of("french")], [None; 3]);
    for locale in Locale::ALL {
        assert_eq!(PaperLanguage::from(locale).tag(), locale.tag());
    }
}

#[test]
fn no_two_files_use_the_same_id() {
    let mut seen = BTreeSet::new();
    for (name, source) in Words::new(Locale::En).sources() {
        for id in variables_by_id(source).into_keys() {
            assert!(seen.insert(id.clone()), "{id} is in {name}.ftl and in another file");
        }
    }
}

#[test]
fn every_sentence_can_be_said_when_its_blanks_are_filled() {
    for locale in Locale::ALL {
        let words = Words::new(locale);
        for (name, source) in words.sources() {
            for (id, variables) in variables_by_id(source) {
                for n in [0, 1, 2, 7] {
                    let values: Vec<_> = variables.iter().map(|name| (name.as_str(), n.into())).collect();
                    let said =
                        words.find(&id, &values).unwrap_or_else(|| panic!("{name}.ftl: {id} is not read"));
                    assert!(!said.contains('{'), "{name}.ftl: {id}: {said}");
                    assert!(!said.contains('\u{2068}'), "{name}.ftl: {id} has invisible marks");
                }
            }
        }
    }
}

#[test]
fn an_unknown_id_is_shown_as_it_is() {
    assert_eq!(Words::new(Locale::Es).text("no-such-words"), "no-such-words");
}

#[test]
fn every_sentence_that_the_program_asks_for_is_there() {
    let asked =
        [".text(\"", ".with(\"", "self.say(\"", "self.section(\""].map(words_after).into_iter().flatten();
    for id in asked {
        for locale in Locale::ALL {
            assert!(Words::new(locale).find(&id, &[]).is_some(), "{id} in {}", locale.tag());
        }
    }
}

#[test]
fn every_error_has_a_sentence_in_every_language() {
    let mut sources = String::new();
    sources_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut sources);
    let code = sources.split("pub const fn code(&self)").nth(1).unwrap().split("\n    }").next().unwrap();
    let of_errors: BTreeSet<&str> = code.split('"').skip(1).step_by(2).collect();
    let refusals = sources.split("Refusal {").nth(1).unwrap().split("\n    }").next().unwrap();
    let of_refusals: BTreeSet<&str> = refusals.split('"').skip(1).step_by(2).collect();
    assert!(of_errors.len() > 15 && of_refusals.len() > 15);
    for locale in Locale::ALL {
        for code in &of_errors {
            let id = format!("error-{code}");
            assert!(Words::new(locale).find(&id, &[]).is_some(), "{id} in {}", locale.tag());
        }
        for reason in &of_refusals {
            let id = format!("unreadable-{reason}");
            assert!(Words::new(locale).find(&id, &[]).is_some(), "{id} in {}", locale.tag());
        }
        for reason in words_after("\"evidence-") {
            let id = format!("unreadable-evidence-{reason}");
            assert!(Words::new(locale).find(&id, &[]).is_some(), "{id} in {}", locale.tag());
        }
        for why in words_after("why: \"") {
            let id = format!("invalid-{why}");
            assert!(Words::new(locale).find(&id, &[]).is_some(), "{id} in {}", locale.tag());
        }
    }
}

#[test]
fn an_error_says_what_happened_what_is_safe_and_what_to_do() {
    assert_eq!(
        explain(&Error::DiskFull, Locale::En),
        "The disk is full. Everything that said \"saved\" is still here; what you type now stays in this window until \
         there is room. Make some room on the disk. First Word keeps trying."
    );
    let invalid = Error::Invalid { field: "words", why: "empty" };
    assert_eq!(
        explain(&invalid, Locale::Es),
        "Aquí todavía falta algo. Complételo y guarde de nuevo. Sus palabras están tal como las dejó."
    );
}

#[test]
fn dates_are_said_as_people_say_them() {
    let (english, spanish) = (Words::new(Locale::En), Words::new(Locale::Es));
    let (from, to) = (day("2026-09-01"), day("2026-12-20"));
    assert_eq!(english.day(day("2026-11-12")), "12 November");
    assert_eq!(spanish.day(day("2026-11-12")), "12 de noviembre");
    assert_eq!(english.full_day(to), "20 December 2026");
    assert_eq!(spanish.full_day(to), "20 de diciembre de 2026");
    assert_eq!(english.span(from, to), "1 September – 20 December");
    assert_eq!(english.full_span(from, to), "1 September – 20 December 2026");
    assert_eq!(spanish.full_span(from, to), "1 de septiembre – 20 de diciembre de 2026");
    assert_eq!(english.span(to, day("2027-02-05")), "20 December 2026 – 5 February 2027");
}

#[test]
fn a_language_is_known_by_its_tag_in_any_region() {
    for tag in ["es", "es-MX", "es_ES.UTF-8", "ES"] {
        assert_eq!(Locale::from_tag(tag), Some(Locale::Es), "{tag}");
    }
    assert_eq!(Locale::from_tag("en-US"), Some(Locale::En));
    assert_eq!(Locale::from_tag("fr"), None);
    assert_eq!(Locale::from_tag(""), None);
}

#[test]
fn the_paper_is_the_one_that_is_usual_in_the_country_of_the_systems_locale() {
    for letter in ["en_US.UTF-8", "es_MX", "C.UTF-8", "POSIX", "en", ""] {
        assert_eq!(Paper::usual_in(letter), Paper::Letter, "{letter}");
    }
    for a4 in ["es_ES.UTF-8", "en_GB@euro", "de_DE"] {
        assert_eq!(Paper::usual_in(a4), Paper::A4, "{a4}");
    }
}
