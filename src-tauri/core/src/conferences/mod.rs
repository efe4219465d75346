//! Conferences: planned, prepared, held with the family speaking first, read back and confirmed.

mod afterwards;
mod bank;
mod forms;
mod handed;
mod meeting;
mod missed;
mod plan;
mod questions;
mod survey;

pub use afterwards::{Afterwards, afterwards, write_afterwards};
pub(crate) use bank::in_use;
pub use bank::{
    QUESTIONS_FILE, SET_ASIDE_FILE, own_questions, questions_text, set_questions_aside, use_questions,
};
pub(crate) use forms::stock_agenda;
pub use forms::{Agenda, Agendas, Lead, Part, agenda_of, agendas, remove_agenda, save_agenda};
pub use handed::{
    FamilyScreen, OfferedQuestion, OwnWords, RatedGoal, allow_quoting, change_words, choose_question,
    family_screen, family_spoke, hand_in, hand_over, handed_over, rate_goal, take_back,
};
pub use meeting::{
    Answer, Closing, MeetingPage, Place, decide, draft_field, finish_meeting, meeting_page,
    meeting_under_way, open_teacher_part, set_place, start_meeting, write_answer, write_share,
};
pub use missed::{cancel_conference, no_show};
pub(crate) use plan::contact_of;
pub use plan::{
    ConferenceLine, ConferencePage, chosen_before, conference_page, conferences, conferences_of_round,
    save_conference,
};
pub use questions::{
    AskedOf, BankQuestion, BankSource, GradeBand, QuestionBank, question_bank, questions_in_use,
};
pub use survey::{AnswerCounts, Survey, SurveyAnswer, SurveyCounts, note_survey, surveys_of};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{AgendaId, ConferenceId, FamilyId, GuardianId, RoundId, StudentId, WishId};
use crate::store::record::{Json, record, words};

words! {
    /// The form of a conference.
    Form {
        /// The family speaks first.
        FamilyFirst = "family_first",
        /// The student leads.
        StudentLed = "student_led",
        /// Several teachers join; the class teacher speaks last.
        RoundRobin = "round_robin",
        /// Goals are set together.
        GoalSetting = "goal_setting",
        /// At home: voluntary, arranged.
        HomeVisit = "home_visit",
        /// Academic parent-teacher team.
        ParentTeacherTeam = "parent_teacher_team",
    }
}

words! {
    /// By which means a conference is held.
    Means {
        /// In a room at school.
        InPerson = "in_person",
        /// By video.
        Video = "video",
        /// By phone.
        Phone = "phone",
        /// At home, or at another place that the family chose.
        AtHome = "at_home",
    }
}

words! {
    /// How far it has come.
    Status {
        /// It is planned.
        Planned = "planned",
        /// It has begun and is not closed.
        Begun = "begun",
        /// It was held.
        Held = "held",
        /// The family could not come.
        NoShow = "no_show",
        /// It was called off.
        Cancelled = "cancelled",
    }
}

words! {
    /// The four steps of a meeting.
    Step {
        /// The family speaks.
        FamilySpeaks = "family_speaks",
        /// The teacher shares.
        WeShare = "we_share",
        /// Both decide.
        WeDecide = "we_decide",
        /// What was said and decided is read back.
        ReadBack = "read_back",
    }
}

words! {
    /// Who spoke first.
    FirstSpeaker {
        /// Not known yet.
        Unknown = "unknown",
        /// The family.
        Family = "family",
        /// The teacher, who opened the second step before the family had spoken.
        Teacher = "teacher",
    }
}

words! {
    /// What the family said when all was read back.
    Agreement {
        /// It was not read back yet.
        NotYet = "not_yet",
        /// That is what we said and decided.
        Agreed = "agreed",
        /// In part.
        InPart = "in_part",
    }
}

words! {
    /// A barrier that the school lowered so that the family could come. The barriers are those of domain knowledge:
    /// childcare, language, work schedules, transport, past experience.
    Barrier {
        /// An interpreter was there.
        Interpreter = "interpreter",
        /// Someone looked after the younger ones.
        Childcare = "childcare",
        /// An early or late slot.
        LateOrEarly = "late_or_early",
        /// It was held by video or phone.
        Remote = "remote",
        /// It was held where the family is.
        AtHome = "at_home",
        /// A ride was arranged.
        Transport = "transport",
    }
}

/// With what the key of a question of the teacher's own begins; no question of the bank has such a key.
pub(crate) const OWN_QUESTION: &str = "own-";

/// One question of a conference, as it will be asked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Question {
    /// Its key in the bank, or `own-` and a number.
    pub key: String,
    /// In the family's language.
    pub words: String,
    /// In the teacher's language.
    pub teacher_words: String,
}

record! {
    /// A planned meeting with a family.
    Conference(ConferenceId) {
        /// The family.
        family: FamilyId,
        /// Its form.
        form: Form,
        /// The teacher's own agenda it follows; none for the one that comes with its form.
        agenda: Option<AgendaId>,
        /// The day.
        day: NaiveDate,
        /// The time on the teacher's wall.
        time: NaiveTime,
        /// How long it should take, in minutes.
        minutes: i64 = 20,
        /// Where.
        place: String,
        /// Which adults of the family come.
        guardians: Json<Vec<GuardianId>>,
        /// Who else comes, in the family's words.
        others: String,
        /// Who interprets.
        interpreter: String,
        /// BCP 47 tag of the language of the meeting.
        language: String,
        /// What is asked.
        questions: Json<Vec<Question>>,
        /// Keys of those that the family chose: on the invitation, or with the laptop in its hands.
        chosen: Json<Vec<String>>,
        /// Whether the teacher is prepared.
        prepared: bool,
        /// How far it has come.
        status: Status,
        /// The step it is at.
        step: Step,
        /// When it began.
        began_at: Option<DateTime<Utc>>,
        /// When it was closed.
        closed_at: Option<DateTime<Utc>>,
        /// Who spoke first.
        first_speaker: FirstSpeaker,
        /// Why the teacher opened the second step before the family had spoken.
        override_reason: String,
        /// For how long the family spoke, in seconds.
        family_seconds: i64,
        /// For how long the teacher spoke, in seconds.
        teacher_seconds: i64,
        /// What the family said when it was read back.
        agreement: Agreement,
        /// What the family corrected.
        correction: String,
        /// Barriers that were lowered for it.
        barriers: Json<Vec<Barrier>>,
        /// The round it belongs to.
        round: Option<RoundId>,
        /// The wish that it answers.
        wish: Option<WishId>,
        /// Which children it is about; none for all of the family.
        students: Json<Vec<StudentId>>,
        /// By which means.
        means: Means,
        /// How long the teacher is on the way before and after, in minutes each.
        travel_minutes: i64,
        /// Whether the teacher fixed it in its place, so that arranging leaves it there.
        pinned: bool,
        /// Whether somebody has to look after the younger ones meanwhile.
        childcare: bool,
        /// The day it began, on the teacher's wall: what dates it, whichever day it was planned for. None until then, and for
        /// meetings that began before this was kept.
        held_on: Option<NaiveDate>,
    }
}

impl Conference {
    /// The day it stands under: the one it was held on, or else the one it is planned for.
    #[must_use]
    pub fn dated(&self) -> NaiveDate {
        self.held_on.unwrap_or(self.day)
    }
}
