//! Writing the sample's families down as the records the rest of the program knows.

use std::collections::HashMap;

use chrono::{DateTime, Local, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};

use super::file::{
    ClassFile, ConferenceFile, ContactFile, FamilyFile, GoalFile, GuardianFile, NoteFile, PromiseFile,
    QuestionFile, SpanFile, TimeFile, WishFile, WordsFile,
};
use crate::conferences::{
    Agreement, BankQuestion, Conference, Question, Status, Step, contact_of, question_bank,
};
use crate::contacts::{Consent, Contact, Note, NoteKind, Outcome, Tier, Voice};
use crate::error::{Error, Result};
use crate::families::{Care, Classroom, Family, Guardian, Household, Student};
use crate::goals::{CheckIn, Goal};
use crate::ids::{
    ClassroomId, ConferenceId, ContactId, FamilyId, GoalId, GuardianId, HouseholdId, RecordId, RoundId,
    StudentId, VoiceId,
};
use crate::promises::Promise;
use crate::rounds::{Interpreter, Round, RoundDay, RoundSpan, Wish, WishTime};
use crate::store::{Json, Tx};

/// How long before now the ids begin: far more milliseconds than there are records.
const IDS_BEGIN_BEFORE: TimeDelta = TimeDelta::minutes(10);

/// The sample on its way into the store.
pub(super) struct Bringing<'a, 'tx> {
    tx: &'a mut Tx<'tx>,
    class: &'a ClassFile,
    bank: &'static [BankQuestion],
    classroom: ClassroomId,
    round: RoundId,
    today: NaiveDate,
    next_id: DateTime<Utc>,
}

/// What the names and keys of a family's file stand for.
struct Names<'f> {
    file: &'f FamilyFile,
    family: FamilyId,
    homes: Vec<(&'f str, HouseholdId)>,
    students: Vec<(&'f str, StudentId)>,
    guardians: Vec<(&'f str, GuardianId)>,
    words: HashMap<&'f str, VoiceId>,
    goals: HashMap<&'f str, GoalId>,
}

/// Where something was said: in a contact, in a conference, or on a day of its own.
#[derive(Default)]
struct Setting<'f> {
    contact: Option<ContactId>,
    conference: Option<ConferenceId>,
    day: Option<NaiveDate>,
    /// Whom it was with.
    with: Option<&'f str>,
    /// The child it was about.
    student: Option<&'f str>,
    /// When it was read back and the family said yes.
    confirmed_on: Option<NaiveDate>,
}

impl<'f> Names<'f> {
    fn guardian(&self, name: &str) -> Result<GuardianId> {
        look_up(&self.guardians, name)
    }

    /// The adults who come; the first of the file where none is named.
    fn coming(&self, named: &[String]) -> Result<Json<Vec<GuardianId>>> {
        if named.is_empty() {
            return Ok(Json(self.guardians.iter().take(1).map(|(_, id)| *id).collect()));
        }
        named.iter().map(|name| self.guardian(name)).collect::<Result<_>>().map(Json)
    }

    /// The child of that name; without a name the only child, or none where there are several.
    fn student(&self, name: Option<&str>) -> Result<Option<StudentId>> {
        match (name, self.students.as_slice()) {
            (Some(name), students) => look_up(students, name).map(Some),
            (None, [(_, only)]) => Ok(Some(*only)),
            (None, _) => Ok(None),
        }
    }

    fn first_guardian(&self) -> Option<&'f str> {
        self.guardians.first().map(|(name, _)| *name)
    }

    fn words(&self, key: Option<&str>) -> Result<Option<VoiceId>> {
        key.map(|key| self.words.get(key).copied().ok_or_else(unknown_name)).transpose()
    }

    fn goal(&self, title: Option<&str>) -> Result<Option<GoalId>> {
        title.map(|title| self.goals.get(title).copied().ok_or_else(unknown_name)).transpose()
    }
}

fn look_up<I: Copy>(names: &[(&str, I)], name: &str) -> Result<I> {
    names.iter().find(|(known, _)| *known == name).map(|(_, id)| *id).ok_or_else(unknown_name)
}

/// A file of the sample speaks of somebody or something it does not have.
fn unknown_name() -> Error {
    Error::Unreadable { file: "sample-class".to_owned(), line: None, column: None, reason: "not-a-sample" }
}

impl<'a, 'tx> Bringing<'a, 'tx> {
    /// Makes the classroom, for the families to come.
    pub(super) fn begin(tx: &'a mut Tx<'tx>, class: &'a ClassFile, today: NaiveDate) -> Result<Self> {
        let next_id = tx.now() - IDS_BEGIN_BEFORE;
        let mut bringing = Self {
            tx,
            class,
            bank: &question_bank()?.questions,
            classroom: ClassroomId::default(),
            round: RoundId::default(),
            today,
            next_id,
        };
        bringing.classroom = bringing.id();
        bringing.tx.put(&Classroom {
            id: bringing.classroom,
            name: class.classroom.clone(),
            ..Classroom::default()
        })?;
        bringing.round()?;
        Ok(bringing)
    }

    /// Writes the round that is being prepared.
    fn round(&mut self) -> Result<()> {
        let file = &self.class.round;
        self.round = self.id();
        let span = |span: &SpanFile| RoundSpan {
            from: span.from,
            to: span.to,
            room: span.room.clone(),
            means: span.means.clone(),
        };
        let days = file.days.iter().map(|day| RoundDay {
            day: day.day.on(self.today),
            spans: day.spans.iter().map(span).collect(),
            ..RoundDay::default()
        });
        let days = days.collect();
        let interpreters = file.interpreters.iter().map(|one| Interpreter {
            id: self.id(),
            name: one.name.clone(),
            languages: one.languages.clone(),
            can: self.times(&one.can).0,
        });
        let interpreters = interpreters.collect();
        self.tx.put(&Round {
            id: self.round,
            name: file.name.clone(),
            days: Json(days),
            interpreters: Json(interpreters),
            ..Round::default()
        })
    }

    /// Writes what a family, or a home of it, can and wants in the round.
    fn wish(&mut self, names: &Names<'_>, file: &WishFile) -> Result<()> {
        let home = file.home.as_deref().map(|home| look_up(&names.homes, home)).transpose()?;
        let wish = Wish {
            id: self.id(),
            round: self.round,
            family: names.family,
            household: home,
            state: file.state,
            can: self.times(&file.can),
            cannot: self.times(&file.cannot),
            means: Json(file.means.clone()),
            place: file.place.clone(),
            language: names.file.language.clone(),
            interpreter: file.interpreter,
            childcare: file.childcare,
            guardians: names.coming(&file.guardians)?,
            others: file.others.clone(),
            siblings: file.siblings,
            ..Wish::default()
        };
        self.tx.put(&wish)
    }

    fn times(&self, files: &[TimeFile]) -> Json<Vec<WishTime>> {
        let time = |file: &TimeFile| WishTime {
            day: file.day.map(|day| day.on(self.today)),
            from: file.from,
            to: file.to,
        };
        Json(files.iter().map(time).collect())
    }

    /// A fresh id, a millisecond after the one before: lists that are in the order of their ids are in the order of
    /// the files.
    fn id<I: RecordId>(&mut self) -> I {
        self.next_id += TimeDelta::milliseconds(1);
        I::from_uuid(crate::ids::fresh(self.next_id))
    }

    fn day_or(&self, day: Option<super::day::Day>, setting: &Setting<'_>) -> Result<NaiveDate> {
        day.map(|day| day.on(self.today)).or(setting.day).ok_or_else(unknown_name)
    }

    /// Writes a family and all that is between it and the teacher.
    pub(super) fn family(&mut self, file: &FamilyFile) -> Result<()> {
        let mut names = self.people(file)?;
        let alone = Setting::default();
        self.words(&mut names, &alone, &file.said)?;
        for contact in &file.contacts {
            self.contact(&mut names, contact)?;
        }
        for conference in &file.conferences {
            self.conference(&mut names, conference)?;
        }
        self.goals(&mut names, &alone, &file.goals)?;
        self.promises(&names, &alone, &file.promises)?;
        self.notes(&names, &alone, &file.notes)?;
        file.wishes.iter().try_for_each(|wish| self.wish(&names, wish))
    }

    fn people<'f>(&mut self, file: &'f FamilyFile) -> Result<Names<'f>> {
        let family = Family { id: self.id(), name: file.name.clone(), ..Family::default() };
        self.tx.put(&family)?;
        let mut names = Names {
            file,
            family: family.id,
            homes: Vec::new(),
            students: Vec::new(),
            guardians: Vec::new(),
            words: HashMap::new(),
            goals: HashMap::new(),
        };
        for home in &file.homes {
            let household = Household {
                id: self.id(),
                family: family.id,
                name: home.name.clone(),
                address: home.address.clone(),
            };
            self.tx.put(&household)?;
            names.homes.push((&home.name, household.id));
        }
        let mut guardians = Vec::new();
        for adult in &file.guardians {
            let guardian = self.guardian(&names, adult)?;
            names.guardians.push((&adult.given_name, guardian.id));
            guardians.push(guardian);
        }
        for child in &file.students {
            let student = Student {
                id: self.id(),
                family: family.id,
                classroom: Some(self.classroom),
                given_name: child.given_name.clone(),
                family_name: child.family_name.as_ref().unwrap_or(&file.name).clone(),
                goes_by: child.goes_by.clone(),
                grade: self.class.grade.clone(),
                home_language: Some(file.language.clone()),
                households: Json(names.homes.iter().map(|(_, home)| *home).collect()),
                ..Student::default()
            };
            self.tx.put(&student)?;
            names.students.push((&child.given_name, student.id));
            for guardian in &guardians {
                let care = Care {
                    id: self.id(),
                    student: student.id,
                    guardian: guardian.id,
                    relationship: guardian.relationship.clone(),
                };
                self.tx.put(&care)?;
            }
        }
        Ok(names)
    }

    fn guardian(&mut self, names: &Names<'_>, file: &GuardianFile) -> Result<Guardian> {
        let language = &names.file.language;
        let guardian = Guardian {
            id: self.id(),
            family: names.family,
            household: file.home.as_deref().map(|home| look_up(&names.homes, home)).transpose()?,
            given_name: file.given_name.clone(),
            family_name: file.family_name.as_ref().unwrap_or(&names.file.name).clone(),
            relationship: file.relationship.clone(),
            speaks: file.speaks.as_ref().unwrap_or(language).clone(),
            reads: file.reads.as_ref().unwrap_or(language).clone(),
            interpreter: file.interpreter,
            channels: Json(file.channels.clone()),
            best_times: file.best_times.clone(),
            may_be_contacted: file.may_be_contacted.unwrap_or(true),
            may_receive_records: file.may_receive_records.unwrap_or(true),
            restriction: file.restriction.clone(),
            ..Guardian::default()
        };
        self.tx.put(&guardian)?;
        Ok(guardian)
    }

    fn contact<'f>(&mut self, names: &mut Names<'f>, file: &'f ContactFile) -> Result<()> {
        let with = file.with.as_deref().or(names.first_guardian());
        let day = file.day.on(self.today);
        let contact = Contact {
            id: self.id(),
            family: names.family,
            guardian: with.map(|name| names.guardian(name)).transpose()?,
            student: names.student(file.student.as_deref())?,
            day,
            time: file.at,
            method: file.method,
            direction: file.direction,
            reason: file.reason,
            outcome: file.outcome,
            minutes: file.minutes,
            language: names.file.language.clone(),
            line: file.line.clone(),
            follow_up: file.follow_up.clone(),
            follow_up_on: file.follow_up_on.map(|day| day.on(self.today)),
            conference: None,
            tier: Tier::Family,
        };
        self.tx.put(&contact)?;
        let setting = Setting {
            contact: Some(contact.id),
            day: Some(day),
            with,
            student: file.student.as_deref(),
            ..Setting::default()
        };
        self.words(names, &setting, &file.said)?;
        if let Some(words) = &file.aid {
            let note = Note {
                id: self.id(),
                family: names.family,
                student: contact.student,
                contact: Some(contact.id),
                kind: NoteKind::Note,
                words: words.clone(),
                day,
                tier: Tier::PrivateAid,
                ..Note::default()
            };
            self.tx.put(&note)?;
        }
        self.promises(names, &setting, &file.promises)
    }

    /// Writes a conference, and the exchange it was, as closing the meeting or noting a no-show would have.
    fn conference<'f>(&mut self, names: &mut Names<'f>, file: &'f ConferenceFile) -> Result<()> {
        let conference = self.plan(names, file)?;
        self.tx.put(&conference)?;
        let held = conference.status == Status::Held;
        if held {
            let contact = contact_of(&conference, conference.day.and_time(conference.time), self.id());
            self.tx.put(&contact)?;
        } else if conference.status == Status::NoShow {
            let planned = conference.day.and_time(conference.time);
            let contact = Contact { outcome: Outcome::NoShow, ..contact_of(&conference, planned, self.id()) };
            self.tx.put(&contact)?;
        }
        let setting = Setting {
            conference: Some(conference.id),
            day: Some(conference.day),
            with: file.guardians.first().map(String::as_str).or(names.first_guardian()),
            confirmed_on: (conference.agreement == Agreement::Agreed).then_some(conference.day),
            ..Setting::default()
        };
        self.words(names, &setting, &file.said)?;
        self.goals(names, &setting, &file.goals)?;
        self.promises(names, &setting, &file.promises)?;
        self.notes(names, &setting, &file.notes)
    }

    fn plan(&mut self, names: &Names<'_>, file: &ConferenceFile) -> Result<Conference> {
        let day = file.day.on(self.today);
        let held = file.status == Status::Held;
        let spoken = TimeDelta::seconds(file.family_seconds + file.teacher_seconds);
        let began_at = instant(day, file.time);
        let guardians = names.coming(&file.guardians)?;
        let questions = if file.questions.is_empty() {
            let opening = self.bank.iter().filter(|question| question.opening);
            opening.map(|question| self.asked(question, &names.file.language)).collect()
        } else {
            let chosen = file.questions.iter();
            chosen.map(|question| self.chosen(question, &names.file.language)).collect::<Result<_>>()?
        };
        Ok(Conference {
            id: self.id(),
            family: names.family,
            form: file.form,
            day,
            time: file.time,
            minutes: file.minutes.unwrap_or(Conference::default().minutes),
            place: file.place.clone(),
            guardians,
            others: file.others.clone(),
            interpreter: file.interpreter.clone(),
            language: names.file.language.clone(),
            questions: Json(questions),
            prepared: file.prepared || held,
            status: file.status,
            step: if held { Step::ReadBack } else { Step::FamilySpeaks },
            began_at: held.then_some(began_at),
            closed_at: held.then_some(began_at + spoken),
            held_on: held.then_some(day),
            first_speaker: file.first_speaker,
            override_reason: file.override_reason.clone(),
            family_seconds: file.family_seconds,
            teacher_seconds: file.teacher_seconds,
            agreement: file.agreement,
            correction: file.correction.clone(),
            barriers: Json(file.barriers.clone()),
            ..Conference::default()
        })
    }

    fn chosen(&self, file: &QuestionFile, language: &str) -> Result<Question> {
        let (QuestionFile::Key(key) | QuestionFile::Reworded { key, .. }) = file;
        let in_bank = self.bank.iter().find(|question| question.key == *key).ok_or_else(unknown_name)?;
        let asked = self.asked(in_bank, language);
        Ok(match file {
            QuestionFile::Key(_) => asked,
            QuestionFile::Reworded { words, .. } => Question { words: words.clone(), ..asked },
        })
    }

    /// A question of the bank in the family's language, as far as it is known in it, and in the teacher's.
    fn asked(&self, question: &BankQuestion, language: &str) -> Question {
        let mut question = question.clone();
        for (tag, words) in self.class.questions.get(&question.key).into_iter().flatten() {
            question.words.entry(tag.clone()).or_insert_with(|| words.clone());
        }
        question.asked_in(language, "en")
    }

    fn words<'f>(
        &mut self,
        names: &mut Names<'f>,
        setting: &Setting<'_>,
        said: &'f [WordsFile],
    ) -> Result<()> {
        for file in said {
            let day = self.day_or(file.day, setting)?;
            let speaker = file.by.as_deref().or(setting.with).or(names.first_guardian()).unwrap_or_default();
            let by_student = names.students.iter().find(|(name, _)| *name == speaker).map(|(_, id)| *id);
            let guardian = if by_student.is_none() { Some(names.guardian(speaker)?) } else { None };
            let about = names.student(file.student.as_deref().or(setting.student))?;
            let consent = file.quote.as_ref().map_or(Consent::NotAsked, |quote| quote.may);
            let voice = Voice {
                id: self.id(),
                family: names.family,
                student: by_student.or(about),
                guardian,
                speaker: speaker.to_owned(),
                contact: setting.contact,
                conference: setting.conference,
                question: file.question.clone(),
                kind: file.kind,
                language: names.file.language.clone(),
                words: file.words.clone(),
                rendering: file.rendering.clone(),
                day,
                source: None,
                confirmed_on: setting.confirmed_on.or(file.read_back.then_some(day)),
                may_quote: consent,
                consent_on: (consent != Consent::NotAsked).then_some(day),
                quoted_as: file.quote.as_ref().map(|quote| quote.quoted_as.clone()).unwrap_or_default(),
                tier: Tier::Family,
                ..Voice::default()
            };
            self.tx.put(&voice)?;
            if let Some(key) = &file.key {
                names.words.insert(key, voice.id);
            }
            self.marks(&voice, file)?;
        }
        Ok(())
    }

    fn marks(&mut self, voice: &Voice, file: &WordsFile) -> Result<()> {
        for mark in &file.marks {
            let marked = Voice {
                id: self.id(),
                kind: mark.kind,
                words: mark.words.clone(),
                rendering: mark.rendering.clone(),
                source: Some(voice.id),
                may_quote: Consent::NotAsked,
                consent_on: None,
                quoted_as: String::new(),
                ..voice.clone()
            };
            self.tx.put(&marked)?;
        }
        Ok(())
    }

    fn notes(&mut self, names: &Names<'_>, setting: &Setting<'_>, notes: &[NoteFile]) -> Result<()> {
        for file in notes {
            let note = Note {
                id: self.id(),
                family: names.family,
                student: names.student(setting.student)?,
                contact: setting.contact,
                conference: setting.conference,
                question: file.question.clone(),
                kind: file.kind,
                words: file.words.clone(),
                day: self.day_or(file.day, setting)?,
                source: names.words(file.source.as_deref())?,
                tier: file.tier,
            };
            self.tx.put(&note)?;
        }
        Ok(())
    }

    fn goals<'f>(
        &mut self,
        names: &mut Names<'f>,
        setting: &Setting<'_>,
        goals: &'f [GoalFile],
    ) -> Result<()> {
        for file in goals {
            let goal = Goal {
                id: self.id(),
                family: names.family,
                student: names.student(file.student.as_deref().or(setting.student))?,
                title: file.title.clone(),
                family_words: file.family_words.clone(),
                language: file.language.as_ref().unwrap_or(&names.file.language).clone(),
                idea_of: file.idea_of,
                strengths: file.strengths.clone(),
                home: file.home.clone(),
                student_does: file.student_does.clone(),
                school: file.school.clone(),
                measure: file.measure.clone(),
                start_value: file.start_value,
                target_value: file.target_value,
                started_on: self.day_or(file.started_on, setting)?,
                review_on: file.review_on.on(self.today),
                status: file.status,
                closed_on: file.closed_on.map(|day| day.on(self.today)),
                conference: setting.conference,
                source: names.words(file.source.as_deref())?,
                tier: Tier::Family,
                ..Goal::default()
            };
            self.tx.put(&goal)?;
            names.goals.insert(&file.title, goal.id);
            for check_in in &file.check_ins {
                let check_in = CheckIn {
                    id: self.id(),
                    goal: goal.id,
                    day: check_in.day.on(self.today),
                    said_by: check_in.said_by,
                    value: check_in.value,
                    rating: check_in.rating,
                    words: check_in.words.clone(),
                    tier: Tier::Family,
                };
                self.tx.put(&check_in)?;
            }
        }
        Ok(())
    }

    fn promises(&mut self, names: &Names<'_>, setting: &Setting<'_>, promises: &[PromiseFile]) -> Result<()> {
        for file in promises {
            let due_on = file.due_on.on(self.today);
            let promise = Promise {
                id: self.id(),
                family: names.family,
                student: names.student(file.student.as_deref().or(setting.student))?,
                promised_by: file.promised_by,
                by_name: file.by_name.clone(),
                for_whom: file.for_whom.clone(),
                what: file.what.clone(),
                made_on: self.day_or(file.made_on, setting)?,
                due_on: Some(due_on),
                first_due_on: Some(file.first_due_on.map_or(due_on, |day| day.on(self.today))),
                status: file.status,
                settled_on: file.settled_on.map(|day| day.on(self.today)),
                outcome: file.outcome.clone(),
                told_on: file.told_on.map(|day| day.on(self.today)),
                told_how: file.told_how.clone(),
                conference: setting.conference,
                contact: setting.contact,
                goal: names.goal(file.goal.as_deref())?,
                source: names.words(file.source.as_deref())?,
                tier: Tier::Family,
            };
            self.tx.put(&promise)?;
        }
        Ok(())
    }
}

/// The instant of a time on the teacher's wall.
fn instant(day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let on_the_wall = day.and_time(time);
    Local
        .from_local_datetime(&on_the_wall)
        .earliest()
        .map_or_else(|| on_the_wall.and_utc(), |instant| instant.to_utc())
}
