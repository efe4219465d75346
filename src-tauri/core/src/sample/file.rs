//! The files of the sample class, as `assets/sample-class/README.md` describes them.
//!
//! A field that has the name of a record's field means what it means there.

use std::collections::BTreeMap;

use chrono::NaiveTime;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};

use super::day::Day;
use crate::conferences::{Agreement, Barrier, FirstSpeaker, Form, Means, Status};
use crate::contacts::{Consent, Direction, Method, NoteKind, Outcome, Reason, Tier, VoiceKind};
use crate::error::{Error, Result};
use crate::families::{Channel, Party};
use crate::goals::{GoalStatus, GoingHow};
use crate::promises::PromiseStatus;
use crate::rounds::{Siblings, WishState};

macro_rules! family_files {
    ($($name:literal)*) => {
        [$(($name, include_str!(concat!("../../../../assets/sample-class/families/", $name)))),*]
    };
}

/// Every family's file, in the order of the roster.
const FAMILIES: [(&str, &str); 24] = family_files![
    "abdi.json" "bennett.json" "brooks.json" "campbell.json" "castillo.json" "chen.json" "greene.json"
    "gutierrez.json" "haddad.json" "hernandez.json" "huang.json" "kowalski.json" "mansour.json" "mitchell.json"
    "morales.json" "nguyen.json" "petrov.json" "pham.json" "ramirez.json" "rosas.json" "sullivan.json"
    "thompson.json" "walker.json" "warsame.json"
];

/// The class without its families.
pub(super) fn class() -> Result<ClassFile> {
    read("class.json", include_str!("../../../../assets/sample-class/class.json"))
}

/// The families, in the order of the roster.
pub(super) fn families() -> Result<Vec<FamilyFile>> {
    FAMILIES.into_iter().map(|(name, text)| read(name, text)).collect()
}

fn read<T: DeserializeOwned>(name: &str, text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| Error::Unreadable {
        file: name.to_owned(),
        line: Some(error.line() as u64),
        column: None,
        reason: "not-a-sample",
    })
}

/// `class.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClassFile {
    #[serde(rename = "about")]
    _about: String,
    pub(super) profile: ProfileFile,
    pub(super) classroom: String,
    pub(super) grade: String,
    pub(super) terms: Vec<TermFile>,
    pub(super) round: RoundFile,
    /// The questions of the bank in languages that the bank does not have: by key, then by language tag.
    pub(super) questions: BTreeMap<String, BTreeMap<String, String>>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProfileFile {
    pub(super) teacher: String,
    pub(super) school: String,
    pub(super) room: String,
    pub(super) principal: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TermFile {
    pub(super) name: String,
    pub(super) starts_on: Day,
    pub(super) ends_on: Day,
}

/// The round of conferences that is being prepared.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RoundFile {
    pub(super) name: String,
    pub(super) days: Vec<RoundDayFile>,
    pub(super) interpreters: Vec<InterpreterFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RoundDayFile {
    pub(super) day: Day,
    pub(super) spans: Vec<SpanFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SpanFile {
    #[serde(deserialize_with = "time")]
    pub(super) from: NaiveTime,
    #[serde(deserialize_with = "time")]
    pub(super) to: NaiveTime,
    pub(super) room: String,
    pub(super) means: Vec<Means>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InterpreterFile {
    pub(super) name: String,
    pub(super) languages: Vec<String>,
    #[serde(default)]
    pub(super) can: Vec<TimeFile>,
}

/// When somebody can or cannot.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TimeFile {
    pub(super) day: Option<Day>,
    #[serde(default, deserialize_with = "some_time")]
    pub(super) from: Option<NaiveTime>,
    #[serde(default, deserialize_with = "some_time")]
    pub(super) to: Option<NaiveTime>,
}

/// `families/*.json`: one family and all that is between it and the teacher.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FamilyFile {
    pub(super) name: String,
    /// What is spoken at home, and the language of words that say no other.
    pub(super) language: String,
    #[serde(default)]
    pub(super) homes: Vec<HomeFile>,
    pub(super) students: Vec<StudentFile>,
    pub(super) guardians: Vec<GuardianFile>,
    #[serde(default)]
    pub(super) contacts: Vec<ContactFile>,
    #[serde(default)]
    pub(super) conferences: Vec<ConferenceFile>,
    #[serde(default)]
    pub(super) said: Vec<WordsFile>,
    #[serde(default)]
    pub(super) notes: Vec<NoteFile>,
    #[serde(default)]
    pub(super) goals: Vec<GoalFile>,
    #[serde(default)]
    pub(super) promises: Vec<PromiseFile>,
    /// What the family, or each home of it, can and wants in the round; none where it was not asked yet.
    #[serde(default)]
    pub(super) wishes: Vec<WishFile>,
}

/// What a family can and wants in the round.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WishFile {
    pub(super) state: WishState,
    /// The name of one of the homes.
    pub(super) home: Option<String>,
    #[serde(default)]
    pub(super) can: Vec<TimeFile>,
    #[serde(default)]
    pub(super) cannot: Vec<TimeFile>,
    #[serde(default)]
    pub(super) means: Vec<Means>,
    #[serde(default)]
    pub(super) place: String,
    #[serde(default)]
    pub(super) interpreter: bool,
    #[serde(default)]
    pub(super) childcare: bool,
    /// Given names; the first adult where none is said.
    #[serde(default)]
    pub(super) guardians: Vec<String>,
    #[serde(default)]
    pub(super) others: String,
    #[serde(default)]
    pub(super) siblings: Siblings,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HomeFile {
    pub(super) name: String,
    pub(super) address: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StudentFile {
    pub(super) given_name: String,
    #[serde(default)]
    pub(super) goes_by: String,
    /// The family's name where it is not said.
    pub(super) family_name: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GuardianFile {
    pub(super) given_name: String,
    /// The family's name where it is not said.
    pub(super) family_name: Option<String>,
    pub(super) relationship: String,
    pub(super) speaks: Option<String>,
    pub(super) reads: Option<String>,
    #[serde(default)]
    pub(super) interpreter: bool,
    /// The name of one of the homes.
    pub(super) home: Option<String>,
    #[serde(default)]
    pub(super) channels: Vec<Channel>,
    #[serde(default)]
    pub(super) best_times: String,
    pub(super) may_be_contacted: Option<bool>,
    pub(super) may_receive_records: Option<bool>,
    #[serde(default)]
    pub(super) restriction: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ContactFile {
    pub(super) day: Day,
    #[serde(default, deserialize_with = "some_time")]
    pub(super) at: Option<NaiveTime>,
    pub(super) method: Method,
    #[serde(default)]
    pub(super) direction: Direction,
    pub(super) reason: Reason,
    #[serde(default)]
    pub(super) outcome: Outcome,
    pub(super) minutes: Option<i64>,
    /// The adult's given name; the first adult where it is not said.
    pub(super) with: Option<String>,
    /// The child's given name; the only child where there is one.
    pub(super) student: Option<String>,
    pub(super) line: String,
    #[serde(default)]
    pub(super) follow_up: String,
    pub(super) follow_up_on: Option<Day>,
    /// A private aid.
    pub(super) aid: Option<String>,
    #[serde(default)]
    pub(super) said: Vec<WordsFile>,
    #[serde(default)]
    pub(super) promises: Vec<PromiseFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConferenceFile {
    pub(super) day: Day,
    #[serde(deserialize_with = "time")]
    pub(super) time: NaiveTime,
    #[serde(default)]
    pub(super) form: Form,
    pub(super) minutes: Option<i64>,
    pub(super) place: String,
    /// Given names; the first adult where none is said.
    #[serde(default)]
    pub(super) guardians: Vec<String>,
    #[serde(default)]
    pub(super) others: String,
    #[serde(default)]
    pub(super) interpreter: String,
    /// Those that families chose to begin with, where none is said.
    #[serde(default)]
    pub(super) questions: Vec<QuestionFile>,
    #[serde(default)]
    pub(super) prepared: bool,
    #[serde(default)]
    pub(super) status: Status,
    #[serde(default)]
    pub(super) first_speaker: FirstSpeaker,
    #[serde(default)]
    pub(super) override_reason: String,
    #[serde(default)]
    pub(super) family_seconds: i64,
    #[serde(default)]
    pub(super) teacher_seconds: i64,
    #[serde(default)]
    pub(super) agreement: Agreement,
    #[serde(default)]
    pub(super) correction: String,
    #[serde(default)]
    pub(super) barriers: Vec<Barrier>,
    #[serde(default)]
    pub(super) said: Vec<WordsFile>,
    #[serde(default)]
    pub(super) notes: Vec<NoteFile>,
    #[serde(default)]
    pub(super) goals: Vec<GoalFile>,
    #[serde(default)]
    pub(super) promises: Vec<PromiseFile>,
}

/// A question by its key in the bank, in words of the teacher's own where there are any.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum QuestionFile {
    Key(String),
    Reworded { key: String, words: String },
}

/// Words of the family's.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WordsFile {
    /// A name for these words within the file, for what was made of them.
    pub(super) key: Option<String>,
    /// The day of the contact or conference where it is not said.
    pub(super) day: Option<Day>,
    /// The given name of an adult or a child; the adult that the contact or conference was with where it is not said.
    pub(super) by: Option<String>,
    /// The child they are about.
    pub(super) student: Option<String>,
    #[serde(default)]
    pub(super) question: String,
    #[serde(default)]
    pub(super) kind: VoiceKind,
    pub(super) words: String,
    #[serde(default)]
    pub(super) rendering: String,
    /// Whether they were read back and confirmed outside a conference.
    #[serde(default)]
    pub(super) read_back: bool,
    pub(super) quote: Option<QuoteFile>,
    /// Parts of the words that were marked.
    #[serde(default)]
    pub(super) marks: Vec<MarkFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QuoteFile {
    pub(super) may: Consent,
    #[serde(rename = "as")]
    pub(super) quoted_as: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MarkFile {
    pub(super) kind: VoiceKind,
    pub(super) words: String,
    #[serde(default)]
    pub(super) rendering: String,
}

/// Words of the teacher's.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NoteFile {
    pub(super) day: Option<Day>,
    #[serde(default)]
    pub(super) kind: NoteKind,
    #[serde(default)]
    pub(super) question: String,
    pub(super) words: String,
    /// The key of the family's words they come from.
    pub(super) source: Option<String>,
    #[serde(default)]
    pub(super) tier: Tier,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GoalFile {
    pub(super) title: String,
    pub(super) student: Option<String>,
    pub(super) family_words: String,
    pub(super) language: Option<String>,
    pub(super) idea_of: Party,
    pub(super) strengths: String,
    pub(super) home: String,
    pub(super) student_does: String,
    pub(super) school: String,
    pub(super) measure: String,
    pub(super) start_value: Option<f64>,
    pub(super) target_value: Option<f64>,
    /// The day of the conference where it is not said.
    pub(super) started_on: Option<Day>,
    pub(super) review_on: Day,
    #[serde(default)]
    pub(super) status: GoalStatus,
    pub(super) closed_on: Option<Day>,
    /// The key of the family's words it was made from.
    pub(super) source: Option<String>,
    #[serde(default)]
    pub(super) check_ins: Vec<CheckInFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CheckInFile {
    pub(super) day: Day,
    pub(super) said_by: Party,
    pub(super) value: Option<f64>,
    pub(super) rating: GoingHow,
    pub(super) words: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PromiseFile {
    pub(super) what: String,
    pub(super) student: Option<String>,
    #[serde(default)]
    pub(super) promised_by: Party,
    #[serde(default)]
    pub(super) by_name: String,
    pub(super) for_whom: String,
    /// The day of the contact or conference where it is not said.
    pub(super) made_on: Option<Day>,
    pub(super) due_on: Day,
    /// `due_on` where it is not said.
    pub(super) first_due_on: Option<Day>,
    #[serde(default)]
    pub(super) status: PromiseStatus,
    pub(super) settled_on: Option<Day>,
    #[serde(default)]
    pub(super) outcome: String,
    pub(super) told_on: Option<Day>,
    #[serde(default)]
    pub(super) told_how: String,
    /// The title of the goal it serves.
    pub(super) goal: Option<String>,
    /// The key of the family's words it was made from.
    pub(super) source: Option<String>,
}

/// A time as people write it: `15:45`.
fn time<'de, D: Deserializer<'de>>(deserializer: D) -> std::result::Result<NaiveTime, D::Error> {
    let text = String::deserialize(deserializer)?;
    NaiveTime::parse_from_str(&text, "%H:%M").map_err(D::Error::custom)
}

fn some_time<'de, D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Option<NaiveTime>, D::Error> {
    time(deserializer).map(Some)
}
