//! A header cut into words, each known, misspelt or unknown.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::vocabulary::{Meaning, Tongue, VOCABULARY};
use crate::roster::text::{distance, fold};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// As in the vocabulary.
    pub(super) text: String,
    /// As in the header.
    pub(super) written: String,
    pub(super) meaning: Meaning,
    pub(super) tongue: Tongue,
    /// A digit.
    pub(super) number: Option<u8>,
    /// `primary`, `secundario`.
    pub(super) rank: Option<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    Exact,
    /// A wrong letter or two in a long word are forgiven.
    Close,
}

/// The words of a header. Something longer than a name is not a name.
pub(super) fn words(header: &str, spelling: Spelling) -> Vec<Word> {
    if header.len() > 100 {
        return Vec::new();
    }
    let mut words = Vec::new();
    for written in cut(header) {
        let text = fold(&written);
        if text.is_empty() {
            continue;
        }
        if let Ok(number) = text.parse::<u8>() {
            words.push(Word {
                text,
                written,
                meaning: Meaning::Filler,
                tongue: Tongue::Either,
                number: (1..=9).contains(&number).then_some(number),
                rank: None,
            });
        } else if let Some((known, meaning, tongue)) = look_up(&text) {
            words.push(word(known, written, meaning, tongue));
        } else if let Some(joined) = joined(&text) {
            words.extend(
                joined
                    .into_iter()
                    .map(|(known, meaning, tongue)| word(known, known.to_owned(), meaning, tongue)),
            );
        } else if let Some((known, meaning, tongue)) = close(&text).filter(|_| spelling == Spelling::Close) {
            words.push(word(known, known.to_owned(), meaning, tongue));
        } else {
            words.push(word(&text, written, Meaning::Unknown, Tongue::Either));
        }
    }
    words
}

fn word(text: &str, written: String, meaning: Meaning, tongue: Tongue) -> Word {
    let rank = match text {
        "primary" | "principal" | "primario" => Some(1),
        "secondary" | "secundario" | "secundaria" => Some(2),
        _ => None,
    };
    let written = if fold(&written) == text { written } else { text.to_owned() };
    Word { text: text.to_owned(), written, meaning, tongue, number: None, rank }
}

/// Cuts at anything that is not a letter, between digits and letters, and where a small letter meets a capital.
fn cut(header: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for character in header.chars() {
        let new_word = before.is_lowercase() && character.is_uppercase()
            || before.is_ascii_digit() != character.is_ascii_digit() && before.is_alphanumeric();
        if character == '#' {
            words.extend(["number".to_owned(), String::new()]);
        } else if character.is_alphanumeric() || matches!(character, '\'' | '’' | '\u{300}'..='\u{36f}') {
            match words.last_mut().filter(|_| !new_word) {
                Some(word) => word.push(character),
                None => words.push(character.to_string()),
            }
        } else {
            words.push(String::new());
        }
        before = character;
    }
    words.retain(|word| !word.is_empty());
    words
}

type Known = (&'static str, Meaning, Tongue);

fn look_up(text: &str) -> Option<Known> {
    static WORDS: LazyLock<HashMap<&'static str, (Meaning, Tongue)>> = LazyLock::new(|| {
        let words = VOCABULARY.iter().flat_map(|(meaning, english, spanish)| {
            let english = english.split_whitespace().map(move |word| (word, (*meaning, Tongue::English)));
            english.chain(spanish.split_whitespace().map(move |word| (word, (*meaning, Tongue::Spanish))))
        });
        words.collect()
    });
    let found =
        |text: &str| WORDS.get_key_value(text).map(|(word, (meaning, tongue))| (*word, *meaning, *tongue));
    found(text).or_else(|| found(text.strip_suffix('s')?))
}

/// `firstname`, `apellidopaterno`: several known words without space.
fn joined(text: &str) -> Option<Vec<Known>> {
    if !text.is_ascii() || !(6..=40).contains(&text.len()) {
        return None;
    }
    // For each place, the longest known word that ends there and begins where others end.
    let mut reached: Vec<Option<Vec<Known>>> = vec![None; text.len() + 1];
    if let Some(start) = reached.first_mut() {
        *start = Some(Vec::new());
    }
    for end in 2..=text.len() {
        let words = (0..end - 1).find_map(|start| {
            let before = reached.get(start)?.as_ref()?;
            let piece = text.get(start..end).filter(|piece| piece.len() > 2 || *piece == "id")?;
            let known = look_up(piece)?;
            let mut words = before.clone();
            words.push(known);
            Some(words)
        });
        if let Some(place) = reached.get_mut(end) {
            *place = words;
        }
    }
    reached.pop().flatten()
}

/// The known word that a misspelt one was meant to be.
fn close(text: &str) -> Option<Known> {
    let most = match text.chars().count() {
        0..6 => return None,
        6..9 => 1,
        _ => 2,
    };
    let candidates = VOCABULARY
        .iter()
        .flat_map(|(_, english, spanish)| english.split_whitespace().chain(spanish.split_whitespace()));
    candidates
        .filter(|word| word.len() > 4 && word.chars().next() == text.chars().next())
        .filter_map(|word| Some((distance(word, text, most)?, word)))
        .min()
        .and_then(|(_, word)| look_up(word))
}
