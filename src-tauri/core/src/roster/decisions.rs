//! What the teacher decides about a difference before anything is written.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::school::SchoolField;
use crate::ids::{GoalId, VoiceId};
use crate::store::record::words;

words! {
    /// As what the class of a file comes.
    Coming {
        /// The same class again: who is no longer in the file is archived.
        SameClass = "same_class",
        /// The class of a new school year: the classes so far are archived, with the families who do not come along.
        NewClass = "new_class",
        /// Another class beside those that are here: nobody is archived.
        AnotherClass = "another_class",
    }
}

/// The teacher's answer about somebody in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum PersonAnswer {
    /// It is this one of the candidates.
    Same {
        /// The candidate, by its id.
        id: String,
    },
    /// It is another person. Beside an adult with a restriction they come in with the same restriction.
    Another,
    /// It is another person, and the restriction of the adult they resemble is not theirs.
    AnotherWithoutRestriction,
    /// They are not brought in, and whoever they may be stays as they are.
    LeaveOut,
}

/// What the teacher decided. Empty, it is what is proposed, and nothing that is doubtful.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Decisions {
    /// Which class of the file is the teacher's, by its id in the file; none is all of them.
    pub class: Option<String>,
    /// As what it comes; none is as proposed.
    pub coming: Option<Coming>,
    /// The school year of a class that is new here; empty is the one of today.
    pub school_year: String,
    /// Answers about people, by their key in the difference.
    pub answers: BTreeMap<String, PersonAnswer>,
    /// Where the school's value stands against the teacher's own, by the key of the person.
    pub accepted: BTreeMap<String, BTreeSet<SchoolField>>,
    /// Children, by their keys, who are one family each, whatever was proposed. Others stay as proposed.
    pub families: Vec<Vec<String>>,
    /// Whether so many may go although they are more than a fifth.
    pub many_may_go: bool,
    /// Open goals that come along into a new class; the others are closed.
    pub carried_goals: BTreeSet<GoalId>,
    /// Hopes that come along into a new class; the others stay as hopes of the class before.
    pub carried_hopes: BTreeSet<VoiceId>,
}
