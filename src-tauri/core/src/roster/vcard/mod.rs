//! Address book cards (vCard 2.1, 3 and 4): a card is a child's or that of an adult who cares for one.
//!
//! Whose a card is, it says by its categories (`Student`, `Parent`), its role, the people it names (`RELATED`, and what
//! Apple writes instead), or a note such as `Mother of Ana Rosas`. A card that says none of that is left out, unless no
//! card of the file says any: then all are children of the class.

mod card;
mod property;

use std::collections::{HashMap, HashSet};

use super::contacts;
use super::dates::{self, DayOrder};
use super::findings::Findings;
use super::headers::Order;
use super::languages;
use super::limits::{self, Refusal};
use super::names;
use super::people::People;
use super::preview::{PreviewClass, PreviewGuardian, PreviewStudent, SkipReason, WarningCode};
use super::reading::{Reading, Watch};
use super::text::fold;
use crate::error::Result;
use card::{Card, Tie, Whose};

/// Reads the cards of a file.
///
/// # Errors
/// [`crate::Error::Unreadable`] if a limit is exceeded.
pub(super) fn read(
    file: &str,
    text: &str,
    reading: &Reading<'_>,
    watch: &Watch<'_>,
    findings: &mut Findings,
) -> Result<(People, Vec<PreviewClass>)> {
    let cards = card::all(file, text, watch)?;
    let mut book = Book {
        file,
        findings,
        people: People::default(),
        students: Found::default(),
        adults: Found::default(),
    };
    let nothing_is_said = cards.iter().all(|card| card.whose() == Whose::Unsaid);
    if nothing_is_said && !cards.is_empty() {
        book.findings.warn(WarningCode::CardsAsStudents, file, None);
    }
    let is_students =
        |card: &Card| card.whose() == Whose::Student || nothing_is_said && card.whose() == Whose::Unsaid;
    let order = dates::order_in(
        cards.iter().map(|card| card.birth_date.as_str()),
        reading.day_order,
        DayOrder::MonthDay,
        file,
        book.findings,
    );
    for card in cards.iter().filter(|card| is_students(card)) {
        book.student(card, order);
    }
    for card in cards.iter().filter(|card| card.whose() == Whose::Adult) {
        book.adult(card);
    }
    for card in &cards {
        watch.step(0)?;
        if is_students(card) {
            book.tie_student(card);
        } else if card.whose() == Whose::Adult {
            book.tie_adult(card);
        } else {
            book.findings.skip(file, card.line, SkipReason::NobodysCard);
        }
    }
    book.someone_answers_the_phone(cards.iter().filter(|card| is_students(card)));
    if book.people.students.len() > limits::STUDENTS {
        return Err(Refusal::TooManyStudents.of(file));
    }
    book.people.look_over(|_| file, book.findings);
    let people = book.people;
    let classes = classes(&people);
    Ok((people, classes))
}

fn classes(people: &People) -> Vec<PreviewClass> {
    let mut seen = HashSet::new();
    let ids = people.students.iter().flat_map(|student| &student.class_ids).filter(|id| seen.insert(*id));
    let class =
        |id: &String| PreviewClass { id: id.clone(), name: id.clone(), students: 0, teachers: Vec::new() };
    let classes = ids.map(class).collect();
    people.counted(classes)
}

/// Those of whom there are cards, by what other cards call them.
#[derive(Default)]
struct Found {
    by_id: HashMap<String, usize>,
    by_name: HashMap<String, usize>,
}

impl Found {
    fn note(&mut self, place: usize, id: &str, name: &str) {
        if !id.is_empty() {
            self.by_id.entry(id.to_owned()).or_insert(place);
        }
        if !name.is_empty() {
            self.by_name.entry(fold(name)).or_insert(place);
        }
    }

    fn find(&self, called: &str) -> Option<usize> {
        let id = called.strip_prefix("urn:uuid:").unwrap_or(called);
        self.by_id.get(id).or_else(|| self.by_name.get(&fold(called))).copied()
    }
}

/// The cards while they are put together.
struct Book<'f> {
    file: &'f str,
    findings: &'f mut Findings,
    people: People,
    students: Found,
    adults: Found,
}

impl Book<'_> {
    fn student(&mut self, card: &Card, order: DayOrder) {
        let (given_name, family_name) = card.name();
        if given_name.is_empty() && family_name.is_empty() {
            return self.findings.skip(self.file, card.line, SkipReason::NoName);
        }
        let birth_date = dates::parse(&card.birth_date, order);
        if birth_date.is_none() && !card.birth_date.is_empty() {
            self.findings.warn(WarningCode::UnreadDate, self.file, Some(card.line));
        }
        let of_text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let student = PreviewStudent {
            external_id: of_text(&card.id),
            given_name,
            family_name,
            preferred_name: of_text(&card.nickname),
            pronouns: of_text(&card.pronouns),
            grade: None,
            class_ids: of_text(&card.class).into_iter().collect(),
            birth_date,
            home_language: languages::tag_or_words(&card.language),
        };
        let place = self.people.add_student(student, card.line);
        self.students.note(place, &card.id, &card.whole_name());
    }

    fn adult(&mut self, card: &Card) {
        let guardian = self.guardian_of(card);
        let place = self.people.add_guardian(guardian);
        self.adults.note(place, &card.id, &card.whole_name());
    }

    fn guardian_of(&mut self, card: &Card) -> PreviewGuardian {
        let (given_name, family_name) = card.name();
        let mut guardian = PreviewGuardian {
            external_id: Some(card.id.clone()).filter(|id| !id.is_empty()),
            given_name,
            family_name,
            preferred_name: Some(card.nickname.clone()).filter(|name| !name.is_empty()),
            email: card
                .email
                .iter()
                .find_map(|email| contacts::email(email, self.file, card.line, self.findings)),
            language: languages::tag_or_words(&card.language),
            address: Some(card.address.clone()).filter(|address| !address.is_empty()),
            ..PreviewGuardian::default()
        };
        for phone in card.phones() {
            contacts::add_phone(&mut guardian, phone);
        }
        guardian
    }

    /// The adults whom a child's card names.
    fn tie_student(&mut self, card: &Card) {
        let Some(student) = self.student_of(card) else { return };
        for Tie { called, relationship, is_no_carer } in card.ties.iter().filter(|tie| !tie.is_of_a_child()) {
            if *is_no_carer {
                self.findings.skip(self.file, card.line, SkipReason::NotAGuardian);
                continue;
            }
            if let Some(adult) = self.adults.find(called).or_else(|| self.named_adult(called)) {
                self.people.link(student, adult, relationship);
            }
        }
    }

    /// The telephone of a child for whom nobody is named stays with somebody without a name: better than losing the only
    /// way to reach the family. Address and telephone are the home's, the rest of the card is the child's own.
    fn someone_answers_the_phone<'c>(&mut self, cards: impl Iterator<Item = &'c Card>) {
        let alone: HashSet<usize> = self.people.alone().into_iter().collect();
        for card in cards.filter(|card| card.phones().next().is_some()) {
            let Some(student) = self.student_of(card).filter(|student| alone.contains(student)) else {
                continue;
            };
            let card_of_home = self.guardian_of(card);
            let guardian = PreviewGuardian {
                phones: card_of_home.phones,
                address: card_of_home.address,
                language: card_of_home.language,
                ..PreviewGuardian::default()
            };
            self.findings.warn(WarningCode::GuardianWithoutName, self.file, Some(card.line));
            let adult = self.people.add_guardian(guardian);
            self.people.link(student, adult, "");
        }
    }

    fn student_of(&self, card: &Card) -> Option<usize> {
        self.students.find(&card.id).or_else(|| self.students.find(&card.whole_name()))
    }

    /// The children whom an adult's card names; of one without a card its name is all that is known.
    fn tie_adult(&mut self, card: &Card) {
        let Some(adult) = self.adults.find(&card.id).or_else(|| self.adults.find(&card.whole_name())) else {
            return;
        };
        let mut cares = false;
        for tie in card.ties.iter().filter(|tie| tie.is_of_a_child()) {
            let Some(student) =
                self.students.find(&tie.called).or_else(|| self.named_student(&tie.called, card.line))
            else {
                continue;
            };
            self.people.link(student, adult, card.relationship());
            cares = true;
        }
        if !cares && !card.is_named {
            self.findings.skip(self.file, card.line, SkipReason::NobodysCard);
        }
    }

    fn named_adult(&mut self, called: &str) -> Option<usize> {
        if called.starts_with("urn:") || called.is_empty() {
            return None;
        }
        let (given_name, family_name) = names::split(called, Order::GivenFirst);
        let guardian = PreviewGuardian { given_name, family_name, ..PreviewGuardian::default() };
        Some(self.people.add_guardian(guardian))
    }

    fn named_student(&mut self, called: &str, line: u32) -> Option<usize> {
        if called.starts_with("urn:") || called.is_empty() {
            return None;
        }
        let (given_name, family_name) = names::split(called, Order::GivenFirst);
        let student = PreviewStudent { given_name, family_name, ..PreviewStudent::default() };
        let place = self.people.add_student(student, line);
        self.students.note(place, "", called);
        Some(place)
    }
}
