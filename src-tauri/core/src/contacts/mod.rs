//! Exchanges with families, tried or made; what families said, and what the teacher keeps beside it.

mod came_of_it;
mod log;
mod reworded;
mod two_way;
mod words;

pub(crate) use came_of_it::Origin;
pub use log::{
    ContactLine, NewContact, answer_contact, contact, contacts, log_contact, remove_contact, save_contact,
};
pub(crate) use reworded::{put_words, take_words};
pub use two_way::with_two_way;
pub use words::{
    Mark, Quoting, add_note, mark_words, promote_aid, quoting, remove_note, remove_voice, save_note,
    save_voice, set_consent,
};

use chrono::{NaiveDate, NaiveTime};

use crate::ids::{ConferenceId, ContactId, FamilyId, GuardianId, NoteId, StudentId, VoiceId};
use crate::store::record::{record, words};

words! {
    /// How far a record may travel. The order is the distance.
    Tier {
        /// Shared between teacher and family; leaves only as the family agrees.
        Family = "family",
        /// May be shared with the school.
        School = "school",
        /// A memory aid of the teacher's own: never exported, printed, synced, counted or quoted. It is modelled on the
        /// records of a maker's "sole possession" (US FERPA, 34 CFR 99.3) and is not proof of being one: neither a family's
        /// words nor what decisions rest on belong into it, and a court may ask for it. See docs/decisions/trust.md.
        PrivateAid = "private_aid",
    }
}

impl Tier {
    /// Refuses what would make a private record shareable without the question that promoting asks.
    ///
    /// # Errors
    /// [`Error::Invalid`](crate::Error::Invalid) when a private aid would become anything else.
    pub(crate) fn may_become(self, after: Self) -> crate::Result<()> {
        if self == Self::PrivateAid && after != Self::PrivateAid {
            return Err(crate::Error::Invalid { field: "tier", why: "promote-only" });
        }
        Ok(())
    }
}

words! {
    /// By which means.
    Method {
        /// A call.
        Phone = "phone",
        /// A message left on a machine.
        Voicemail = "voicemail",
        /// A text message.
        Text = "text",
        /// An email.
        Email = "email",
        /// A message in the school's app.
        AppMessage = "app_message",
        /// A letter.
        Letter = "letter",
        /// At the door, in the yard.
        InPerson = "in_person",
        /// A visit at home.
        HomeVisit = "home_visit",
        /// A planned conference.
        Conference = "conference",
        /// By video.
        Video = "video",
    }
}

words! {
    /// Who began it.
    Direction {
        /// The teacher reached out.
        We = "we",
        /// The family reached out.
        They = "they",
    }
}

words! {
    /// What it was for.
    Reason {
        /// Good news.
        GoodNews = "good_news",
        /// Getting to know one another.
        Introduction = "introduction",
        /// Learning.
        Academics = "academics",
        /// Behaviour.
        Behavior = "behavior",
        /// Attendance.
        Attendance = "attendance",
        /// How the child is.
        Wellbeing = "wellbeing",
        /// What the family wanted to talk about.
        RaisedByFamily = "raised_by_family",
        /// How a goal is going.
        GoalCheck = "goal_check",
        /// Dates, forms, buses.
        Logistics = "logistics",
    }
}

words! {
    /// What came of it. A failed try counts as a try.
    Outcome {
        /// They were reached, by voice, by video or in person. Of a message it stands in old lines alone and says neither that
        /// it was answered nor that it was not.
        Reached = "reached",
        /// A message went to them; whether it was answered is not known yet.
        Sent = "sent",
        /// They answered a message.
        Answered = "answered",
        /// A message was left.
        LeftMessage = "left_message",
        /// Nobody answered.
        NoAnswer = "no_answer",
        /// The number or address is wrong.
        WrongNumber = "wrong_number",
        /// They said not now.
        Declined = "declined",
        /// They could not come.
        NoShow = "no_show",
    }
}

record! {
    /// One exchange with a family, tried or made.
    Contact(ContactId) {
        /// The family.
        family: FamilyId,
        /// The adult it was with.
        guardian: Option<GuardianId>,
        /// The child it was about.
        student: Option<StudentId>,
        /// The teacher's wall-clock date.
        day: NaiveDate,
        /// The teacher's wall-clock time.
        time: Option<NaiveTime>,
        /// By which means.
        method: Method,
        /// Who began it.
        direction: Direction,
        /// What for.
        reason: Reason,
        /// What came of it.
        outcome: Outcome,
        /// How long, in minutes.
        minutes: Option<i64>,
        /// BCP 47 tag of the language it was held in.
        language: String,
        /// What I said, in one line.
        line: String,
        /// What follows from it.
        follow_up: String,
        /// By when.
        follow_up_on: Option<NaiveDate>,
        /// The conference this exchange was, when it was one.
        conference: Option<ConferenceId>,
        /// How far it may travel.
        tier: Tier,
    }
}

words! {
    /// What the words are to the child's team.
    VoiceKind {
        /// Words as they were said.
        Said = "said",
        /// A hope for the child.
        Hope = "hope",
        /// What the child or the family knows and does well.
        Strength = "strength",
        /// A worry.
        Worry = "worry",
    }
}

words! {
    /// Whether the family lets its words be quoted to others.
    Consent {
        /// Nobody asked yet.
        NotAsked = "not_asked",
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
}

record! {
    /// Words a family said, verbatim, in the language they were said. They are the family's.
    Voice(VoiceId) {
        /// The family.
        family: FamilyId,
        /// The child they are about; who said them, where no adult did and it is the child's answer.
        student: Option<StudentId>,
        /// The adult who said them.
        guardian: Option<GuardianId>,
        /// Who said them, as the teacher would name them: `Josefina`, `Yoveli`.
        speaker: String,
        /// The exchange they were said in.
        contact: Option<ContactId>,
        /// The conference they were said in.
        conference: Option<ConferenceId>,
        /// The key of the question they answer.
        question: String,
        /// What they are.
        kind: VoiceKind,
        /// BCP 47 tag of the language.
        language: String,
        /// The words.
        words: String,
        /// The interpreter's or teacher's rendering of them.
        rendering: String,
        /// When.
        day: NaiveDate,
        /// The words these were taken from.
        source: Option<VoiceId>,
        /// When the family heard them read back and said yes.
        confirmed_on: Option<NaiveDate>,
        /// Whether they may be quoted to others.
        may_quote: Consent,
        /// When that was said.
        consent_on: Option<NaiveDate>,
        /// As whom they may be quoted: `A mother`.
        quoted_as: String,
        /// The day a hope was taken along into another class.
        carried_on: Option<NaiveDate>,
        /// The day since which a hope is one of an earlier class.
        past_on: Option<NaiveDate>,
        /// How far they may travel.
        tier: Tier,
    }
}

words! {
    /// What the teacher's words are.
    NoteKind {
        /// Something to remember.
        Note = "note",
        /// What the teacher shares in a meeting: how the child is doing, what is next, how to help.
        Share = "share",
        /// What was decided together.
        Decision = "decision",
        /// How what the family said changes the teaching.
        TeachingChange = "teaching_change",
        /// What the teacher wrote before a meeting to one of the three things families want to know.
        Prepared = "prepared",
        /// What the teacher thinks of a meeting afterwards.
        Reflection = "reflection",
    }
}

record! {
    /// The teacher's own words. With the tier of a private aid they never leave.
    Note(NoteId) {
        /// The family.
        family: FamilyId,
        /// The child they are about.
        student: Option<StudentId>,
        /// The exchange they belong to.
        contact: Option<ContactId>,
        /// The conference they belong to.
        conference: Option<ConferenceId>,
        /// The key of the question they stand beside.
        question: String,
        /// What they are.
        kind: NoteKind,
        /// The words.
        words: String,
        /// When.
        day: NaiveDate,
        /// The family's words they were taken from.
        source: Option<VoiceId>,
        /// How far they may travel.
        tier: Tier,
    }
}
