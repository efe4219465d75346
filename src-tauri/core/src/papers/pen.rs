//! How words of people come onto a paper: by the names the family writes, in their own language and direction, and never
//! as boxes.

use std::cell::RefCell;

use super::sheet::{Block, Passage};
use crate::contacts::Voice;
use crate::documents::{Unwritable, language_of};
use crate::families::Student;
use crate::language::{Locale, PaperLanguage, PaperWords};

/// What the papers of one file share: what cannot be written, and what was therefore left out.
#[derive(Debug, Default)]
pub(super) struct Ink {
    pub(super) unwritable: Unwritable,
    left_out: RefCell<Vec<String>>,
}

impl Ink {
    pub(super) fn new(unwritable: Unwritable) -> Self {
        Self { unwritable, left_out: RefCell::default() }
    }

    /// The passages that are not on the paper.
    pub(super) fn left_out(self) -> Vec<String> {
        let mut words = self.left_out.into_inner();
        words.dedup();
        words
    }
}

/// What writes one paper.
#[derive(Debug)]
pub(super) struct Pen<'a> {
    ink: &'a Ink,
    pub(super) words: PaperWords,
    /// The teacher's language.
    pub(super) locale: Locale,
    /// Names that children go by at school and that no family's paper says, each with the name that is written.
    names: Vec<(String, String)>,
}

impl<'a> Pen<'a> {
    pub(super) fn new(ink: &'a Ink, language: PaperLanguage, locale: Locale, students: &[Student]) -> Self {
        let names = students.iter().filter(|student| goes_by_another(student));
        let names =
            names.map(|student| (student.goes_by.trim().to_owned(), student.given_name.trim().to_owned()));
        Self { ink, words: PaperWords::new(language), locale, names: names.collect() }
    }

    /// Words as they can be written: those in a script that no typeface writes are said to be missing.
    pub(super) fn own(&self, words: &str) -> String {
        let words = words.trim();
        if !self.ink.unwritable.can_write(words) {
            self.ink.left_out.borrow_mut().push(words.to_owned());
            return self.words.text("paper-left-out");
        }
        let mut words = words.to_owned();
        self.ink.unwritable.drop_signs(&mut words);
        // Words of another direction are fenced off from the sentence they stand in.
        let right_to_left = words.chars().find(|c| c.is_alphabetic()).map(is_right_to_left);
        let foreign = right_to_left.is_some_and(|it| it != self.words.language().is_right_to_left());
        if foreign { format!("\u{2068}{words}\u{2069}") } else { words }
    }

    /// What the teacher wrote, with every child by the name that its family writes.
    pub(super) fn mine(&self, words: &str) -> Passage {
        let mut words = words.to_owned();
        for (goes_by, written) in &self.names {
            words = renamed(&words, goes_by, written);
        }
        let words = self.own(&words);
        // Nobody says in which language the teacher writes; where the letters are not the paper's, it is their own.
        let foreign = !self.words.language().is_latin()
            && words.chars().find(|c| c.is_alphabetic()).is_some_and(is_latin);
        let language = foreign.then(|| self.locale.tag().to_owned());
        Passage::of(words, language)
    }

    /// A name that the teacher wrote beside the family's words.
    pub(super) fn named(&self, name: &str) -> String {
        self.mine(name).words
    }

    /// The family's words, verbatim.
    pub(super) fn theirs(&self, words: &str, language: &str) -> Passage {
        let words = self.words.with("paper-quote", &[("words", self.own(words).into())]);
        Passage::of(words, language_of(language))
    }

    /// What somebody of the family said.
    pub(super) fn voice(&self, voice: &Voice) -> Block {
        Block::Voice {
            words: self.theirs(&voice.words, &voice.language),
            rendering: self.mine(&voice.rendering),
            who: self.named(&voice.speaker),
        }
    }
}

/// Whether a child goes by a name that is no part of the one its family writes.
fn goes_by_another(student: &Student) -> bool {
    let goes_by = student.goes_by.trim();
    !goes_by.is_empty() && renamed(&student.given_name, goes_by, "") == student.given_name
}

/// The words with one name in the place of another, where that stands as a whole word.
fn renamed(words: &str, from: &str, to: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(at) = rest.find(from) {
        let (before, found) = rest.split_at(at);
        let after = &found[from.len()..];
        text.push_str(before);
        let alone = !text.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        text.push_str(if alone { to } else { from });
        rest = after;
    }
    text + rest
}

/// Hebrew, Arabic, and the scripts between and beside them.
fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(&letter)
}
