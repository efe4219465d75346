//! Anything a teacher can do, drawn at random: the property tests of undo and of merging are over these.

#![cfg(test)]

use chrono::{Days, NaiveTime};
use firstword_core::conferences::{
    Afterwards, Agenda, Agreement, Answer, Barrier, Closing, Conference, Place, Question, Step, Survey,
    SurveyAnswer, agendas, cancel_conference, decide, finish_meeting, no_show, note_survey,
    open_teacher_part, remove_agenda, save_agenda, save_conference, set_place, start_meeting,
    write_afterwards, write_answer, write_share,
};
use firstword_core::contacts::{
    Consent, Contact, Mark, Method, NewContact, Note, NoteKind, Outcome, Reason, Tier, Voice, add_note,
    log_contact, mark_words, promote_aid, remove_contact, remove_note, remove_voice, save_contact, save_note,
    save_voice, set_consent,
};
use firstword_core::evidence::{self, Attachment, Evidence, EvidenceKind, NewEvidence};
use firstword_core::families::{
    Channel, Family, Guardian, Household, NewFamily, Party, Profile, Student, Term, add_family,
    archive_family, merge_families, move_guardian_home, remove_guardian, remove_household, remove_student,
    save_family, save_guardian, save_household, save_profile, save_student, save_terms, split_family,
};
use firstword_core::goals::{
    CheckIn, Goal, GoalStatus, GoingHow, check_in, remove_check_in, remove_goal, save_goal,
};
use firstword_core::ids::AgendaId;
use firstword_core::language::Locale;
use firstword_core::promises::{
    Promise, PromiseStatus, Settlement, remove_promise, save_promise, settle_promise, tell_family,
};
use firstword_core::roster::{Coming, Decisions};
use firstword_core::rounds::{
    Interpreter, MoveTo, Round, RoundDay, RoundSpan, Wish, WishState, WishTime, accept, move_conference,
    pin_conference, propose, remove_round, remove_wish, save_round, save_wish, swap_conferences,
};
use firstword_core::store::{Changed, Json, Record, Saved, Store, save_draft};
use firstword_core::{Error, Result};
use proptest::prelude::*;

use crate::{any_file, school};

/// One thing the teacher does, to whatever stands at `which` (and `other`) when it is done.
#[derive(Debug, Clone)]
pub(crate) struct Deed {
    /// What is done.
    pub(crate) what: What,
    which: usize,
    other: usize,
    words: String,
}

/// Any deed, with words in several scripts, empty ones among them.
pub(crate) fn any_deed() -> impl Strategy<Value = Deed> {
    let words = prop_oneof![
        4 => "[a-zñé ]{1,12}",
        1 => Just("她想读完一本书".to_owned()),
        1 => Just("الاجتماع القادم".to_owned()),
        1 => Just("O'Neil \"quoted\"; DROP TABLE family --".to_owned()),
        1 => Just(String::new()),
    ];
    let what = proptest::sample::select(What::ALL);
    (what, 0..64usize, 0..64usize, words).prop_map(|(what, which, other, words)| Deed {
        what,
        which,
        other,
        words,
    })
}

macro_rules! whats {
    ($($name:ident,)*) => {
        /// The names of the deeds.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum What { $($name,)* }

        impl What {
            /// All of them.
            pub(crate) const ALL: &'static [Self] = &[$(Self::$name,)*];
        }
    };
}

whats! {
    AddFamily, RenameFamily, ArchiveFamily, AddStudent, ChangeStudent, MoveStudent, AddGuardian, ChangeGuardian,
    AddHousehold, ChangeHousehold, MoveHome, RemoveGuardian, RemoveStudent, RemoveHousehold, SaveProfile, SaveTerms,
    RemoveTerm, LogContact, ChangeContact, RemoveContact, WriteVoice, ChangeVoice, RemoveVoice, SetConsent, MarkStrength,
    MarkHope, MarkWorry, MarkGoal, MarkPromise, WriteNote, WriteAid, ChangeNote, RemoveNote, PromoteAid,
    PlanConference, ChangeConference, CancelConference, NoShow, StartMeeting, SetPlace, WriteAnswer, WriteShare,
    OpenTeacherPart, Decide, FinishMeeting, PlanRound, ChangeRound, RemoveRound, WriteWish, ChangeWish, RemoveWish, Arrange,
    MoveConference, SwapConferences, PinConference, WriteAgenda, ChangeAgenda, RemoveAgenda, NoteSurvey, WriteAfterwards,
    MakeGoal, ChangeGoal, RemoveGoal, CheckIn, RemoveCheckIn, MakePromise,
    ChangePromise, SettlePromise, TellFamily, RemovePromise, AddEvidence, ChangeEvidence, RemoveEvidence, MergeFamilies, SplitFamily, BringIn, BringInNewClass,
    TypeWords,
}

impl Deed {
    /// Does it. Gives what changed; nothing where there is nothing to do it to, or where the words will not do.
    pub(crate) fn done_in(&self, store: &mut Store) -> Option<Changed> {
        match self.attempt(store) {
            Ok(changed) => changed,
            Err(Error::Invalid { .. } | Error::NotFound { .. }) => None,
            Err(error) => panic!("{:?} failed: {error}", self.what),
        }
    }

    /// One of the records that are there, if any is.
    fn one<R: Record>(&self, store: &Store) -> Result<R> {
        nth(store, self.which)
    }

    fn family(&self, store: &Store) -> Result<Family> {
        self.one(store)
    }

    /// True in about half of the deeds, independently of the target.
    fn coin(&self) -> bool {
        self.other.is_multiple_of(2)
    }

    fn attempt(&self, store: &mut Store) -> Result<Option<Changed>> {
        let words = self.words.clone();
        let today = store.today();
        match self.what {
            What::AddFamily => {
                let student =
                    Student { given_name: words.clone(), grade: "3".to_owned(), ..Student::default() };
                let guardian = Guardian { given_name: words.clone(), ..Guardian::default() };
                let new = NewFamily {
                    name: words,
                    students: vec![student; self.which % 3],
                    guardians: vec![guardian; self.other % 3],
                };
                seen(add_family(store, new))
            }
            What::RenameFamily => {
                let family = self.family(store)?;
                seen(save_family(store, Family { name: words, ..family }))
            }
            What::ArchiveFamily => {
                let family = self.family(store)?;
                seen(archive_family(store, family.id, family.archived_on.is_none()))
            }
            What::AddStudent => {
                let family = self.family(store)?.id;
                seen(save_student(store, Student { family, given_name: words, ..Student::default() }))
            }
            What::ChangeStudent => {
                let student = self.one::<Student>(store)?;
                let home_language = self.coin().then(|| "es-MX".to_owned());
                seen(save_student(store, Student { given_name: words, home_language, ..student }))
            }
            What::MoveStudent => {
                let student = self.one::<Student>(store)?;
                let family = nth::<Family>(store, self.other)?.id;
                seen(save_student(store, Student { family, ..student }))
            }
            What::AddGuardian => {
                let family = self.family(store)?.id;
                seen(save_guardian(store, Guardian { family, given_name: words, ..Guardian::default() }))
            }
            What::ChangeGuardian => {
                let guardian = self.one::<Guardian>(store)?;
                let channel =
                    Channel { method: Method::Text, address: words.clone(), preferred: self.coin() };
                seen(save_guardian(
                    store,
                    Guardian {
                        channels: Json(vec![channel]),
                        may_receive_records: self.coin(),
                        restriction: words,
                        interpreter: self.coin(),
                        ..guardian
                    },
                ))
            }
            What::AddHousehold => {
                let family = self.family(store)?.id;
                seen(save_household(store, Household { family, name: words, ..Household::default() }))
            }
            What::ChangeHousehold => {
                let home = self.one::<Household>(store)?;
                seen(save_household(store, Household { address: words, ..home }))
            }
            What::MoveHome => {
                let guardian = self.one::<Guardian>(store)?.id;
                let home = nth::<Household>(store, self.other).ok().map(|home| home.id);
                seen(move_guardian_home(store, guardian, home))
            }
            What::RemoveGuardian => {
                let guardian = self.one::<Guardian>(store)?.id;
                seen(remove_guardian(store, guardian))
            }
            What::RemoveStudent => {
                let student = self.one::<Student>(store)?.id;
                seen(remove_student(store, student))
            }
            What::RemoveHousehold => {
                let home = self.one::<Household>(store)?.id;
                seen(remove_household(store, home))
            }
            What::SaveProfile => seen(save_profile(
                store,
                Profile { teacher: words, idle_minutes: 1 + self.which as i64, ..Profile::default() },
            )),
            What::SaveTerms => {
                let mut terms = store.select::<Term>("true ORDER BY id", [])?;
                terms.truncate(1);
                terms.push(Term { name: words.clone(), ends_on: today, ..Term::default() });
                for term in &mut terms {
                    term.name.clone_from(&words);
                }
                seen(save_terms(store, terms))
            }
            What::RemoveTerm => {
                let gone = self.one::<Term>(store)?.id;
                let mut terms = store.select::<Term>("true", []).unwrap();
                terms.retain(|term| term.id != gone);
                seen(save_terms(store, terms))
            }
            What::LogContact => {
                let family = self.family(store)?.id;
                let contact = Contact {
                    family,
                    day: today,
                    line: words.clone(),
                    minutes: self.coin().then_some(5),
                    reason: Reason::Wellbeing,
                    tier: if self.other.is_multiple_of(5) { Tier::PrivateAid } else { Tier::Family },
                    ..Contact::default()
                };
                seen(log_contact(
                    store,
                    NewContact {
                        contact,
                        family_words: words.clone(),
                        private_aid: words,
                        ..NewContact::default()
                    },
                ))
            }
            What::ChangeContact => {
                let contact = self.one::<Contact>(store)?;
                let time = self.coin().then(|| NaiveTime::from_hms_opt(18, 30, 0).unwrap());
                seen(save_contact(
                    store,
                    Contact { line: words, outcome: Outcome::NoAnswer, time, ..contact },
                ))
            }
            What::RemoveContact => {
                let contact = self.one::<Contact>(store)?.id;
                seen(remove_contact(store, contact))
            }
            What::WriteVoice => {
                let family = self.family(store)?.id;
                let voice = Voice { family, words, day: today, ..Voice::default() };
                seen(save_voice(store, voice))
            }
            What::ChangeVoice => {
                let voice = self.one::<Voice>(store)?;
                let voice = Voice { words: words.clone(), rendering: words, ..voice };
                seen(save_voice(store, voice))
            }
            What::RemoveVoice => {
                let voice = self.one::<Voice>(store)?.id;
                seen(remove_voice(store, voice))
            }
            What::SetConsent => {
                let voice = self.one::<Voice>(store)?.id;
                let consent = Consent::ALL[self.other % Consent::ALL.len()];
                seen(set_consent(store, voice, consent, &words))
            }
            What::MarkStrength => self.mark(store, Mark::Strength),
            What::MarkHope => self.mark(store, Mark::Hope),
            What::MarkWorry => self.mark(store, Mark::Worry),
            What::MarkGoal => self.mark(store, Mark::Goal),
            What::MarkPromise => self.mark(store, Mark::Promise),
            What::WriteNote | What::WriteAid => {
                let family = self.family(store)?.id;
                let tier = if self.what == What::WriteAid { Tier::PrivateAid } else { Tier::School };
                seen(add_note(store, Note { family, words, day: today, tier, ..Note::default() }))
            }
            What::ChangeNote => {
                let note = self.one::<Note>(store)?;
                seen(save_note(store, Note { words, kind: NoteKind::Decision, ..note }))
            }
            What::RemoveNote => {
                let note = self.one::<Note>(store)?.id;
                seen(remove_note(store, note))
            }
            What::PromoteAid => {
                let note = self.one::<Note>(store)?.id;
                seen(promote_aid(store, note))
            }
            What::PlanConference => {
                let family = self.family(store)?.id;
                let hour = u32::try_from(self.other % 24).unwrap_or_default();
                let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
                seen(save_conference(store, Conference { time, ..a_plan(family, today) }))
            }
            What::ChangeConference => {
                let conference = self.one::<Conference>(store)?;
                seen(save_conference(store, Conference { place: words, prepared: self.coin(), ..conference }))
            }
            What::CancelConference => {
                let conference = self.one::<Conference>(store)?.id;
                seen(cancel_conference(store, conference))
            }
            What::NoShow => {
                let conference = self.one::<Conference>(store)?.id;
                seen(no_show(store, conference))
            }
            What::StartMeeting => {
                let conference = self.one::<Conference>(store)?.id;
                seen(start_meeting(store, conference))
            }
            What::SetPlace => {
                let conference = self.one::<Conference>(store)?.id;
                set_place(store, conference, &Place { question: words, ..Place::default() })?;
                Ok(None)
            }
            What::WriteAnswer => {
                let conference = self.one::<Conference>(store)?;
                let guardian = self.coin().then(|| conference.guardians.first().copied()).flatten();
                let question = "hopes".to_owned();
                let answer =
                    Answer { conference: conference.id, question, guardian, words, ..Answer::default() };
                seen(write_answer(store, answer))
            }
            What::WriteShare => {
                let conference = self.one::<Conference>(store)?.id;
                seen(write_share(store, conference, "hopes", NoteKind::ALL[self.other % 3], &words))
            }
            What::OpenTeacherPart => {
                let conference = self.one::<Conference>(store)?.id;
                seen(open_teacher_part(store, conference, self.coin().then_some(&words)))
            }
            What::Decide => {
                let conference = self.one::<Conference>(store)?.id;
                let place = Place { family_seconds: 90, ..Place::default() };
                seen(decide(store, conference, Step::WeDecide, &place))
            }
            What::FinishMeeting => {
                let conference = self.one::<Conference>(store)?.id;
                let closing = Closing {
                    agreement: Agreement::ALL[self.other % 3],
                    correction: words.clone(),
                    barriers: vec![Barrier::Childcare],
                    teaching_change: words,
                    ..Closing::default()
                };
                seen(finish_meeting(store, conference, closing))
            }
            What::PlanRound => seen(save_round(store, a_round(&words, today))),
            What::ChangeRound => {
                let round = self.one::<Round>(store)?;
                seen(save_round(store, Round { pause: self.other as i64, ..round }))
            }
            What::RemoveRound => {
                let round = self.one::<Round>(store)?.id;
                seen(remove_round(store, round))
            }
            What::WriteWish => {
                let family = self.family(store)?.id;
                let round = nth::<Round>(store, self.other)?.id;
                let homes = store.select::<Household>("family = ?1 ORDER BY id", [family])?;
                let wish = Wish {
                    round,
                    family,
                    household: homes.first().map(|home| home.id),
                    others: words,
                    state: WishState::Answered,
                    ..Wish::default()
                };
                seen(save_wish(store, wish))
            }
            What::ChangeWish => {
                let wish = self.one::<Wish>(store)?;
                let adults = store.select::<Guardian>("family = ?1 ORDER BY id", [wish.family])?;
                let guardians = Json(adults.iter().map(|adult| adult.id).collect());
                let can = WishTime { from: NaiveTime::from_hms_opt(16, 0, 0), ..WishTime::default() };
                let state = WishState::ALL[self.other % WishState::ALL.len()];
                let wish = Wish { guardians, place: words, can: Json(vec![can]), state, ..wish };
                seen(save_wish(store, wish))
            }
            What::RemoveWish => {
                let wish = self.one::<Wish>(store)?.id;
                seen(remove_wish(store, wish))
            }
            What::WriteAgenda => {
                let chosen = agendas(store)?.agendas.swap_remove(self.which % 6);
                seen(save_agenda(store, Agenda { id: AgendaId::default(), name: words, ..chosen }))
            }
            What::ChangeAgenda => {
                let mut agenda = self.one::<Agenda>(store)?;
                agenda.parts.0.rotate_left(1);
                agenda.parts.0.extend(agenda.parts.first().cloned());
                seen(save_agenda(store, Agenda { name: words, ..agenda }))
            }
            What::RemoveAgenda => {
                let agenda = self.one::<Agenda>(store)?.id;
                seen(remove_agenda(store, agenda))
            }
            What::WriteAfterwards => {
                let conference = self.one::<Conference>(store)?.id;
                let teaching_change = if self.coin() { String::new() } else { words.clone() };
                seen(write_afterwards(store, conference, Afterwards { reflection: words, teaching_change }))
            }
            What::NoteSurvey => {
                let heard = if self.coin() { SurveyAnswer::Yes } else { SurveyAnswer::Unsaid };
                seen(note_survey(store, Survey { heard, words, ..Survey::default() }))
            }
            What::Arrange => {
                let round = self.one::<Round>(store)?.id;
                let seen_by_teacher = propose(store, round)?.fingerprint;
                seen(accept(store, round, &seen_by_teacher, Locale::Es))
            }
            What::MoveConference => {
                let conference = self.one::<Conference>(store)?;
                let time = NaiveTime::from_hms_opt(15 + self.other as u32 % 4, 0, 0).unwrap();
                seen(move_conference(store, conference.id, MoveTo { day: conference.day, time }))
            }
            What::SwapConferences => {
                let other = nth::<Conference>(store, self.other)?.id;
                let conference = self.one::<Conference>(store)?.id;
                seen(swap_conferences(store, conference, other))
            }
            What::PinConference => {
                let conference = self.one::<Conference>(store)?.id;
                seen(pin_conference(store, conference, self.coin()))
            }
            What::MakeGoal => {
                let family = self.family(store)?.id;
                seen(save_goal(
                    store,
                    Goal { family, title: words, target_value: Some(300.0), ..Goal::default() },
                ))
            }
            What::ChangeGoal => {
                let goal = self.one::<Goal>(store)?;
                let status = GoalStatus::ALL[self.other % GoalStatus::ALL.len()];
                seen(save_goal(store, Goal { home: words, start_value: Some(0.5), status, ..goal }))
            }
            What::RemoveGoal => {
                let goal = self.one::<Goal>(store)?.id;
                seen(remove_goal(store, goal))
            }
            What::CheckIn => {
                let goal = self.one::<Goal>(store)?.id;
                let rating = GoingHow::ALL[self.other % 3];
                seen(check_in(
                    store,
                    CheckIn { goal, rating, value: Some(12.25), words, ..CheckIn::default() },
                ))
            }
            What::RemoveCheckIn => {
                let check_in = self.one::<CheckIn>(store)?.id;
                seen(remove_check_in(store, check_in))
            }
            What::MakePromise => {
                let family = self.family(store)?.id;
                let promised_by = Party::ALL[self.other % Party::ALL.len()];
                seen(save_promise(store, Promise { family, what: words, promised_by, ..Promise::default() }))
            }
            What::ChangePromise => {
                let promise = self.one::<Promise>(store)?;
                let due_on = Some(promise.made_on + Days::new(self.other as u64));
                seen(save_promise(store, Promise { for_whom: words, due_on, ..promise }))
            }
            What::SettlePromise => {
                let promise = self.one::<Promise>(store)?.id;
                let status = PromiseStatus::ALL[self.other % PromiseStatus::ALL.len()];
                let new_due_on = self.coin().then_some(today);
                seen(settle_promise(store, promise, Settlement { status, outcome: words, new_due_on }))
            }
            What::TellFamily => {
                let promise = self.one::<Promise>(store)?.id;
                seen(tell_family(store, promise, &words))
            }
            What::RemovePromise => {
                let promise = self.one::<Promise>(store)?.id;
                seen(remove_promise(store, promise))
            }
            What::AddEvidence => {
                let family = self.family(store)?.id;
                let tier = if self.coin() { Tier::School } else { Tier::PrivateAid };
                let about = NewEvidence { family, title: words, tier, ..NewEvidence::default() };
                seen(evidence::add(store, about, a_file(self.which)))
            }
            What::ChangeEvidence => {
                let attachment = self.one::<Attachment>(store)?;
                let conference = self.coin().then(|| nth::<Conference>(store, self.other)).transpose()?;
                let conference = conference.map(|it| it.id);
                seen(evidence::save(store, Attachment { title: words, conference, ..attachment }))
            }
            What::RemoveEvidence => {
                let attachment = self.one::<Attachment>(store)?.id;
                seen(evidence::remove(store, attachment))
            }
            What::MergeFamilies => {
                let other = nth::<Family>(store, self.other)?.id;
                let family = self.family(store)?.id;
                seen(merge_families(store, family, other))
            }
            What::SplitFamily => {
                let student = self.one::<Student>(store)?;
                seen(split_family(store, student.family, &[student.id], &words))
            }
            What::BringIn | What::BringInNewClass => {
                let file = any_file::a_class(self.which, self.other);
                let new = self.what == What::BringInNewClass;
                let coming = if new { Coming::NewClass } else { Coming::SameClass };
                let decisions = Decisions { coming: Some(coming), many_may_go: true, ..Decisions::default() };
                let dice = [u8::try_from(self.which).unwrap(), u8::try_from(self.other).unwrap()];
                let decisions = any_file::decided(store, &file, decisions, &dice);
                seen(school::apply(store, &file, &decisions))
            }
            What::TypeWords => {
                save_draft(store, "contact", &words, 1)?;
                Ok(None)
            }
        }
    }

    fn mark(&self, store: &mut Store, mark: Mark) -> Result<Option<Changed>> {
        let voice = self.one::<Voice>(store)?;
        seen(mark_words(store, voice.id, &voice.words, mark))
    }
}

/// A conference to be held.
pub(crate) fn a_plan(family: firstword_core::ids::FamilyId, day: chrono::NaiveDate) -> Conference {
    let question =
        Question { key: "hopes".to_owned(), words: "¿Qué espera?".to_owned(), ..Question::default() };
    Conference { family, day, questions: Json(vec![question]), ..Conference::default() }
}

/// An afternoon for everybody, with somebody who interprets Spanish.
pub(crate) fn a_round(name: &str, day: chrono::NaiveDate) -> Round {
    let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    let span = RoundSpan { from: at(15), to: at(18), room: "14".to_owned(), ..RoundSpan::default() };
    let interpreter =
        Interpreter { name: "Marta".to_owned(), languages: vec!["es".to_owned()], ..Interpreter::default() };
    Round {
        name: name.to_owned(),
        days: Json(vec![RoundDay { day, spans: vec![span], ..RoundDay::default() }]),
        interpreters: Json(vec![interpreter]),
        ..Round::default()
    }
}

fn nth<R: Record>(store: &Store, which: usize) -> Result<R> {
    let mut all = store.select::<R>("true ORDER BY id", [])?;
    if all.is_empty() {
        return Err(Error::NotFound { what: R::TABLE.name() });
    }
    Ok(all.swap_remove(which % all.len()))
}

/// What a deed changed; nothing when it was done already.
fn seen<T>(saved: Result<Saved<T>>) -> Result<Option<Changed>> {
    saved.map(|saved| Some(saved.changed).filter(|changed| !changed.rows.is_empty()))
}

/// A file as it was read: one of a few, so that some are added twice.
fn a_file(which: usize) -> Evidence {
    let content = vec![u8::try_from(which % 8).unwrap_or(0); 64];
    Evidence {
        kind: EvidenceKind::Photo,
        media_type: "image/jpeg",
        thumbnail: Some(content[..16].to_vec()),
        content,
        original: None,
        size: Some((8, 8)),
        pages: None,
        seconds: None,
        name: "drawing".to_owned(),
    }
}
