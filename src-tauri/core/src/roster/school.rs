//! What the school's file says about one person, field by field; what stands here; and which of the two is to stand.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::contacts::phone_key;
use super::preview::words;
use super::text::fold;
use super::{PreviewGuardian, PreviewStudent};
use crate::contacts::Method;
use crate::families::{Channel, Guardian, Student};
use crate::ids::{ClassroomId, GuardianId, ImportId, SchoolEntryId, StudentId};
use crate::store::Json;
use crate::store::record::record;

words! {
    /// Something the school's file says about a person. The locale files name each under `school-field-` and its code, with
    /// `-` for `_`.
    SchoolField {
        /// Given names.
        GivenName = "given_name",
        /// Family names.
        FamilyName = "family_name",
        /// The name they go by.
        GoesBy = "goes_by",
        /// Pronouns.
        Pronouns = "pronouns",
        /// The grade.
        Grade = "grade",
        /// The birth date, `YYYY-MM-DD`.
        BirthDate = "birth_date",
        /// The language at home.
        HomeLanguage = "home_language",
        /// The class.
        Class = "class",
        /// Whether they are in the class at all.
        InClass = "in_class",
        /// What an adult is to the child.
        Relationship = "relationship",
        /// Telephones, a line each.
        Phones = "phones",
        /// The email address.
        Email = "email",
        /// The language to speak with an adult.
        Language = "language",
        /// That an interpreter is needed: `yes`, or nothing.
        Interpreter = "interpreter",
        /// The postal address.
        Address = "address",
        /// For whom an adult cares.
        CaresFor = "cares_for",
    }
}

/// What a file says about a person: only what it does say. An empty cell is no word against what stands here.
pub type Said = BTreeMap<SchoolField, String>;

record! {
    /// What the school's file said last about one child or adult, so that its next file can be compared with it. A child
    /// has one for every class it was in.
    SchoolEntry(SchoolEntryId) {
        /// The child, where it is about one.
        student: Option<StudentId>,
        /// The adult, where it is about one.
        guardian: Option<GuardianId>,
        /// The class it was brought into.
        classroom: Option<ClassroomId>,
        /// Which format the file had, by its name in the preview.
        format: String,
        /// The school's own id of them; empty where the file has none.
        external_id: String,
        /// What it said.
        said: Json<Said>,
        /// Of an adult: for which children, and as what.
        cares_for: Json<BTreeMap<StudentId, String>>,
        /// With which file it was said.
        import: Option<ImportId>,
        /// The day since which they are no longer in the file.
        gone_on: Option<NaiveDate>,
    }
}

/// Whose value stands after the file is brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Wins {
    /// The school's.
    School,
    /// The teacher's.
    Mine,
}

/// One field in which the file differs from what stands here, or from what it said last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldChange {
    /// Which one.
    pub field: SchoolField,
    /// What the school said last time; none when it never said anything.
    pub before: Option<String>,
    /// What the school says now.
    pub now: String,
    /// What stands here.
    pub mine: String,
    /// Whose value will stand.
    pub wins: Wins,
}

/// Compares three values of a field. The school's comes in where nobody here has written another one since it spoke last.
/// Nothing when there is nothing to tell: the school says what it said, or what stands here anyway.
pub(super) fn compare(
    field: SchoolField,
    before: Option<&str>,
    now: &str,
    mine: &str,
) -> Option<FieldChange> {
    if same(field, mine, now) || before.is_some_and(|before| same(field, before, now)) {
        return None;
    }
    let untouched = before.map_or(mine.is_empty(), |before| same(field, before, mine));
    Some(FieldChange {
        field,
        before: before.map(str::to_owned),
        now: now.to_owned(),
        mine: mine.to_owned(),
        wins: if untouched { Wins::School } else { Wins::Mine },
    })
}

fn same(field: SchoolField, one: &str, other: &str) -> bool {
    match field {
        SchoolField::Phones => phone_keys(one) == phone_keys(other),
        SchoolField::Email | SchoolField::Address => fold(one) == fold(other),
        _ => one == other,
    }
}

fn phone_keys(phones: &str) -> BTreeSet<String> {
    phones.lines().map(key_of_phone).collect()
}

/// What makes two telephones the same; of what is no number, its letters.
pub(super) fn key_of_phone(phone: &str) -> String {
    phone_key(phone).unwrap_or_else(|| fold(phone))
}

fn said(fields: impl IntoIterator<Item = (SchoolField, String)>) -> Said {
    fields.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

/// What a file says about a child.
pub(super) fn said_of_student(student: &PreviewStudent) -> Said {
    said([
        (SchoolField::GivenName, student.given_name.clone()),
        (SchoolField::FamilyName, student.family_name.clone()),
        (SchoolField::GoesBy, student.preferred_name.clone().unwrap_or_default()),
        (SchoolField::Pronouns, student.pronouns.clone().unwrap_or_default()),
        (SchoolField::Grade, student.grade.clone().unwrap_or_default()),
        (SchoolField::BirthDate, student.birth_date.map(|day| day.to_string()).unwrap_or_default()),
        (SchoolField::HomeLanguage, student.home_language.clone().unwrap_or_default()),
    ])
}

/// What a file says about an adult.
pub(super) fn said_of_guardian(guardian: &PreviewGuardian) -> Said {
    let relationship = guardian.cares_for.first().map(|care| care.relationship.clone());
    let interpreter = if guardian.interpreter { "yes" } else { "" };
    said([
        (SchoolField::GivenName, guardian.given_name.clone()),
        (SchoolField::FamilyName, guardian.family_name.clone()),
        (SchoolField::GoesBy, guardian.preferred_name.clone().unwrap_or_default()),
        (SchoolField::Relationship, relationship.unwrap_or_default()),
        (SchoolField::Phones, phones_of(guardian).join("\n")),
        (SchoolField::Email, guardian.email.clone().unwrap_or_default()),
        (SchoolField::Language, guardian.language.clone().unwrap_or_default()),
        (SchoolField::Interpreter, interpreter.to_owned()),
        (SchoolField::Address, guardian.address.clone().unwrap_or_default()),
    ])
}

/// The telephones of an adult, as the file writes them.
pub(super) fn phones_of(guardian: &PreviewGuardian) -> Vec<String> {
    guardian.phones.iter().map(|phone| phone.written.clone()).collect()
}

/// What stands here about a child.
pub(super) fn student_value(student: &Student, field: SchoolField) -> String {
    match field {
        SchoolField::GivenName => student.given_name.clone(),
        SchoolField::FamilyName => student.family_name.clone(),
        SchoolField::GoesBy => student.goes_by.clone(),
        SchoolField::Pronouns => student.pronouns.clone(),
        SchoolField::Grade => student.grade.clone(),
        SchoolField::BirthDate => student.birth_date.map(|day| day.to_string()).unwrap_or_default(),
        SchoolField::HomeLanguage => student.home_language.clone().unwrap_or_default(),
        _ => String::new(),
    }
}

/// Writes what the school says about a child.
pub(super) fn set_student(student: &mut Student, field: SchoolField, value: &str) {
    match field {
        SchoolField::GivenName => value.clone_into(&mut student.given_name),
        SchoolField::FamilyName => value.clone_into(&mut student.family_name),
        SchoolField::GoesBy => value.clone_into(&mut student.goes_by),
        SchoolField::Pronouns => value.clone_into(&mut student.pronouns),
        SchoolField::Grade => value.clone_into(&mut student.grade),
        SchoolField::BirthDate => student.birth_date = value.parse().ok(),
        SchoolField::HomeLanguage => student.home_language = Some(value.to_owned()),
        _ => {}
    }
}

/// What stands here about an adult who lives at `address`.
pub(super) fn guardian_value(guardian: &Guardian, address: &str, field: SchoolField) -> String {
    match field {
        SchoolField::GivenName => guardian.given_name.clone(),
        SchoolField::FamilyName => guardian.family_name.clone(),
        SchoolField::GoesBy => guardian.goes_by.clone(),
        SchoolField::Relationship => guardian.relationship.clone(),
        SchoolField::Phones => {
            let phones = guardian.channels.iter().filter(|channel| is_phone(channel));
            phones.map(|channel| channel.address.as_str()).collect::<Vec<_>>().join("\n")
        }
        SchoolField::Email => email_of(guardian).unwrap_or_default(),
        SchoolField::Language => guardian.speaks.clone(),
        SchoolField::Interpreter => if guardian.interpreter { "yes" } else { "" }.to_owned(),
        SchoolField::Address => address.to_owned(),
        _ => String::new(),
    }
}

/// Writes what the school says about an adult; where they live is the home's to say.
pub(super) fn set_guardian(guardian: &mut Guardian, field: SchoolField, value: &str) {
    match field {
        SchoolField::GivenName => value.clone_into(&mut guardian.given_name),
        SchoolField::FamilyName => value.clone_into(&mut guardian.family_name),
        SchoolField::GoesBy => value.clone_into(&mut guardian.goes_by),
        SchoolField::Relationship => value.clone_into(&mut guardian.relationship),
        SchoolField::Phones => set_phones(guardian, value),
        SchoolField::Email => set_email(guardian, value),
        SchoolField::Language => {
            if guardian.reads.is_empty() || guardian.reads == guardian.speaks {
                value.clone_into(&mut guardian.reads);
            }
            value.clone_into(&mut guardian.speaks);
        }
        SchoolField::Interpreter => guardian.interpreter = value == "yes",
        _ => {}
    }
}

fn is_phone(channel: &Channel) -> bool {
    matches!(channel.method, Method::Phone | Method::Voicemail | Method::Text)
}

fn email_of(guardian: &Guardian) -> Option<String> {
    let email = guardian.channels.iter().find(|channel| channel.method == Method::Email);
    email.map(|channel| channel.address.clone())
}

/// The school's numbers, each with what the family said of it where it stays; a number in place of the one the family chose
/// is the chosen one.
fn set_phones(guardian: &mut Guardian, value: &str) {
    let (phones, mut others): (Vec<Channel>, Vec<Channel>) =
        std::mem::take(&mut guardian.channels.0).into_iter().partition(is_phone);
    let stays = |channel: &Channel| phone_keys(value).contains(&key_of_phone(&channel.address));
    let chosen_goes = phones.iter().any(|channel| channel.preferred && !stays(channel));
    let mut now: Vec<Channel> = phones.into_iter().filter(stays).collect();
    for phone in value.lines() {
        if !now.iter().any(|channel| key_of_phone(&channel.address) == key_of_phone(phone)) {
            now.push(Channel { method: Method::Phone, address: phone.to_owned(), preferred: false });
        }
    }
    if let Some(first) = now.first_mut().filter(|_| chosen_goes) {
        first.preferred = true;
    }
    now.append(&mut others);
    guardian.channels = Json(now);
}

fn set_email(guardian: &mut Guardian, value: &str) {
    let address = value.to_owned();
    match guardian.channels.0.iter_mut().find(|channel| channel.method == Method::Email) {
        Some(channel) => channel.address = address,
        None => guardian.channels.0.push(Channel { method: Method::Email, address, preferred: false }),
    }
}

/// What tells that two adults can be reached in the same way: their telephones and email addresses.
pub(super) fn reach_of(guardian: &Guardian) -> BTreeSet<String> {
    let known = guardian.channels.iter().filter(|channel| !channel.address.trim().is_empty());
    known
        .map(
            |channel| if is_phone(channel) { key_of_phone(&channel.address) } else { fold(&channel.address) },
        )
        .collect()
}

/// The same of an adult in a file.
pub(super) fn reach_of_preview(guardian: &PreviewGuardian) -> BTreeSet<String> {
    let phones = phones_of(guardian).iter().map(|phone| key_of_phone(phone)).collect::<Vec<_>>();
    phones.into_iter().chain(guardian.email.iter().map(|email| fold(email))).collect()
}
