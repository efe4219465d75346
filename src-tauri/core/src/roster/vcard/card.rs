//! One card: whose it is, what it says of them, and whom else it names.

use std::collections::HashMap;

use super::property::{Properties, Property};
use crate::error::Result;
use crate::roster::headers::{self, Order};
use crate::roster::limits::{self, Refusal};
use crate::roster::names;
use crate::roster::reading::Watch;
use crate::roster::text::{fold, one_line};

/// What a card holds, as far as it is kept.
#[derive(Default)]
pub(super) struct Card {
    pub(super) line: u32,
    pub(super) id: String,
    given_name: String,
    family_name: String,
    formatted_name: String,
    pub(super) nickname: String,
    pub(super) pronouns: String,
    pub(super) birth_date: String,
    pub(super) language: String,
    pub(super) address: String,
    pub(super) class: String,
    pub(super) email: Vec<String>,
    mobiles: Vec<String>,
    phones: Vec<String>,
    /// What the card is filed under, and the role of its owner.
    labels: Vec<String>,
    notes: Vec<String>,
    is_no_person: bool,
    pub(super) ties: Vec<Tie>,
    /// What Apple ties to a label by a group: `item1`.
    grouped: HashMap<String, (String, String)>,
    /// Whether the card of a child names the owner of this one.
    pub(super) is_named: bool,
}

/// Whom a card names.
pub(super) struct Tie {
    /// A name, or the id of another card.
    pub(super) called: String,
    /// What they are to the owner of the card, in the words of the card.
    pub(super) relationship: String,
    /// They are there for emergencies, or are a friend, a colleague…
    pub(super) is_no_carer: bool,
}

impl Tie {
    fn of(called: &str, relationship: &str) -> Self {
        let folded = fold(relationship);
        const OTHERS: &[&str] = &[
            "emergency",
            "friend",
            "acquaintance",
            "colleague",
            "coworker",
            "neighbor",
            "spouse",
            "sibling",
            "brother",
            "sister",
            "partner",
            "manager",
            "assistant",
            "met",
            "me",
            "muse",
            "crush",
            "date",
            "sweetheart",
            "doctor",
            "teacher",
        ];
        Self {
            called: one_line(called).into_owned(),
            relationship: one_line(relationship).into_owned(),
            is_no_carer: OTHERS.contains(&folded.as_str()),
        }
    }

    /// Whether the one who is named is a child of the card's owner.
    pub(super) fn is_of_a_child(&self) -> bool {
        matches!(
            fold(&self.relationship).as_str(),
            "child"
                | "son"
                | "daughter"
                | "student"
                | "hijo"
                | "hija"
                | "nieto"
                | "nieta"
                | "grandchild"
                | "grandson"
                | "granddaughter"
        )
    }
}

/// Whose a card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    Student,
    Adult,
    /// It says nothing.
    Unsaid,
    /// A group, a school, a place.
    Nobody,
}

/// All cards of a text.
///
/// # Errors
/// [`crate::Error::Unreadable`] if a limit is exceeded.
pub(super) fn all(file: &str, text: &str, watch: &Watch<'_>) -> Result<Vec<Card>> {
    let mut cards: Vec<Card> = Vec::new();
    let mut card: Option<Card> = None;
    for property in Properties::of(text) {
        watch.step(property.len())?;
        let is_of_card = property.len() < 10 && property.text().eq_ignore_ascii_case("vcard");
        match (property.name.as_str(), is_of_card) {
            ("BEGIN", true) => {
                cards
                    .extend(card.replace(Card { line: property.line, ..Card::default() }).map(Card::settled));
            }
            ("END", true) => cards.extend(card.take().map(Card::settled)),
            _ => {
                if let Some(card) = &mut card {
                    card.take(file, &property)?;
                }
            }
        }
        if cards.len() > limits::CARDS {
            return Err(Refusal::TooManyCards.of(file));
        }
    }
    cards.extend(card.map(Card::settled));
    note_who_is_named(&mut cards);
    Ok(cards)
}

fn note_who_is_named(cards: &mut [Card]) {
    let of_students = cards.iter().filter(|card| card.whose() == Whose::Student);
    let named: std::collections::HashSet<String> = of_students
        .flat_map(|card| &card.ties)
        .map(|tie| fold(tie.called.strip_prefix("urn:uuid:").unwrap_or(&tie.called)))
        .collect();
    for card in cards.iter_mut() {
        card.is_named = named.contains(&fold(&card.id)) || named.contains(&fold(&card.whole_name()));
    }
}

impl Card {
    fn take(&mut self, file: &str, property: &Property<'_>) -> Result<()> {
        let is_kept = matches!(
            property.name.as_str(),
            "UID"
                | "N"
                | "FN"
                | "NICKNAME"
                | "PRONOUNS"
                | "BDAY"
                | "LANG"
                | "ADR"
                | "ORG"
                | "EMAIL"
                | "TEL"
                | "CATEGORIES"
                | "ROLE"
                | "TITLE"
                | "NOTE"
                | "KIND"
                | "RELATED"
                | "AGENT"
                | "X-ABRELATEDNAMES"
                | "X-ABLABEL"
                | "X-ADDRESSBOOKSERVER-KIND"
        );
        if !is_kept {
            return Ok(());
        }
        if property.len() > limits::CELL_BYTES {
            return Err(Refusal::CellTooLarge.in_cell(file, property.line, 1));
        }
        let text = property.text();
        match property.name.as_str() {
            "UID" => self.id = text.strip_prefix("urn:uuid:").unwrap_or(&text).to_owned(),
            "N" => self.take_name(&property.parts()),
            "FN" if self.formatted_name.is_empty() => self.formatted_name = one_line(&text).into_owned(),
            "NICKNAME" => self.nickname = property.list().into_iter().next().unwrap_or_default(),
            "PRONOUNS" => self.pronouns = text,
            "BDAY" => self.birth_date = text,
            "LANG" if self.language.is_empty() => self.language = text,
            "ADR" if self.address.is_empty() => self.address = address(&property.parts()),
            "ORG" => self.class = property.parts().into_iter().nth(1).unwrap_or_default(),
            "EMAIL" => self.email.push(text),
            "TEL" => {
                let number = text.strip_prefix("tel:").unwrap_or(&text).to_owned();
                if property.is("FAX") || property.is("PAGER") {
                    return Ok(());
                }
                let is_mobile = property.is("CELL") || property.is("IPHONE");
                if is_mobile { &mut self.mobiles } else { &mut self.phones }.push(number);
            }
            "CATEGORIES" => self.labels.extend(property.list()),
            "ROLE" | "TITLE" => self.labels.push(text),
            "NOTE" => self.notes.extend(text.lines().take(100).map(str::to_owned)),
            "KIND" | "X-ADDRESSBOOKSERVER-KIND" => {
                self.is_no_person = !text.eq_ignore_ascii_case("individual")
            }
            "RELATED" | "AGENT" => {
                let kind = property.types().next().unwrap_or("contact").to_lowercase();
                self.ties.push(Tie::of(&text, &kind));
            }
            "X-ABRELATEDNAMES" => {
                let kind = property.types().find(|kind| *kind != "PREF").unwrap_or_default().to_lowercase();
                let entry = self.grouped.entry(property.group.to_owned()).or_default();
                entry.0 = text;
                if entry.1.is_empty() {
                    entry.1 = kind;
                }
            }
            "X-ABLABEL" if !property.group.is_empty() => {
                let label = text.trim_start_matches("_$!<").trim_end_matches(">!$_").to_owned();
                self.grouped.entry(property.group.to_owned()).or_default().1 = label;
            }
            _ => {}
        }
        Ok(())
    }

    /// Family, given, additional names, prefixes, suffixes; several of each are divided by commas.
    fn take_name(&mut self, parts: &[String]) {
        let part = |place: usize| parts.get(place).map_or("", String::as_str);
        let joined = |names: &[&str]| {
            let names = names.iter().flat_map(|name| name.split(',')).map(str::trim);
            names.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" ")
        };
        self.family_name = joined(&[part(0)]);
        self.given_name = joined(&[part(1), part(2)]);
    }

    /// All lines have been read.
    fn settled(mut self) -> Self {
        let mut grouped: Vec<_> = std::mem::take(&mut self.grouped).into_iter().collect();
        grouped.sort();
        for (_, (called, label)) in grouped {
            if !called.is_empty() {
                self.ties.push(Tie::of(&called, &label));
            }
        }
        let of_notes: Vec<Tie> = self.notes.iter().flat_map(|note| children_in(note)).collect();
        self.ties.extend(of_notes);
        self
    }

    pub(super) fn whose(&self) -> Whose {
        if self.is_no_person {
            return Whose::Nobody;
        }
        let says = |is: fn(&str) -> bool| self.labels.iter().any(|label| is(label));
        if says(headers::is_student_word) {
            Whose::Student
        } else if says(headers::is_adult_word) || self.ties.iter().any(Tie::is_of_a_child) {
            Whose::Adult
        } else if self.ties.iter().any(|tie| headers::is_adult_word(&tie.relationship)) {
            Whose::Student
        } else {
            Whose::Unsaid
        }
    }

    /// Given and family names.
    pub(super) fn name(&self) -> (String, String) {
        if self.given_name.is_empty() && self.family_name.is_empty() {
            return names::split(&self.formatted_name, Order::GivenFirst);
        }
        (self.given_name.clone(), self.family_name.clone())
    }

    pub(super) fn whole_name(&self) -> String {
        if !self.formatted_name.is_empty() {
            return self.formatted_name.clone();
        }
        format!("{} {}", self.given_name, self.family_name).trim().to_owned()
    }

    /// Mobile ones first.
    pub(super) fn phones(&self) -> impl Iterator<Item = &str> {
        self.mobiles.iter().chain(&self.phones).map(String::as_str)
    }

    /// What an adult is to the children that the card names: the word of a note (`Mother of …`), or of its label.
    pub(super) fn relationship(&self) -> &str {
        let mut of_notes = self.notes.iter().filter_map(|note| note.split_whitespace().next());
        let of_notes = of_notes.find(|word| headers::is_adult_word(word));
        let of_labels = self.labels.iter().map(String::as_str).find(|label| headers::is_adult_word(label));
        of_notes.or(of_labels).unwrap_or_default().trim_end_matches(':')
    }
}

/// `PO box, extended, street, city, region, postal code, country` on one line.
fn address(parts: &[String]) -> String {
    let parts = parts.iter().map(|part| one_line(part).into_owned()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

/// `Mother of Ana Rosas and Leo Rosas`, `Madre de Ana Rosas`.
fn children_in(note: &str) -> Vec<Tie> {
    let note = note.trim().trim_end_matches('.');
    let mut words = note.splitn(3, char::is_whitespace);
    let (Some(adult), Some(of), Some(names)) = (words.next(), words.next(), words.next()) else {
        return Vec::new();
    };
    let is_of = matches!(of.trim_end_matches(':').to_lowercase().as_str(), "of" | "to" | "de" | "for");
    if !is_of || !headers::is_adult_word(adult) {
        return Vec::new();
    }
    let names = names.replace(" and ", ",").replace(" y ", ",").replace(" & ", ",");
    let names = names.split([',', ';']).map(str::trim).filter(|name| names::is_whole_name(name));
    names.map(|name| Tie::of(name, "child")).collect()
}
