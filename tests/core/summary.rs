//! The numbers of a term are right, name nobody, know no private aid; and the documents made of them can be read by
//! everybody.

#![cfg(test)]

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use firstword_core::clock::FixedClock;
use firstword_core::conferences::{
    Barrier, Conference, FirstSpeaker, Question, Status, Survey, SurveyAnswer,
};
use firstword_core::contacts::{
    Consent, Contact, Direction, Method, Note, NoteKind, Outcome, Reason, Tier, Voice,
};
use firstword_core::documents::{Document, Edition, Paper, recovery_sheet};
use firstword_core::evidence::Attachment;
use firstword_core::families::{Channel, Family, Guardian, Household, Party, Profile, Student, Term};
use firstword_core::goals::{CheckIn, Goal, GoalStatus, GoingHow};
use firstword_core::ids::{
    CheckInId, ConferenceId, ContactId, FamilyId, GoalId, GuardianId, HouseholdId, NoteId, PromiseId,
    RecordId, StudentId, VoiceId,
};
use firstword_core::language::Locale;
use firstword_core::promises::{Promise, PromiseStatus};
use firstword_core::store::{Json, Op, Record, Store, save_draft};
use firstword_core::summary::{Count, Options, Share, TermSummary, document, numbers, pdf_only, quotes};
use firstword_core::vault::RecoveryCode;

/// Stands in words that must never leave.
const SENTINEL: &str = "Zqprivatewort";

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A class that is built by hand, a record at a time.
pub(crate) struct Class {
    store: Store,
}

pub(crate) fn a_class() -> Class {
    let clock = FixedClock("2026-12-21T09:00:00Z".parse().unwrap());
    let mut class = Class { store: Store::in_memory(Arc::new(clock)).unwrap() };
    class.put(&Profile {
        teacher: "Ms. Okafor".into(),
        school: "Lincoln Elementary".into(),
        room: "Room 14, Grade 3".into(),
        principal: "Principal Reyes".into(),
        ..Profile::default()
    });
    class
}

pub(crate) fn fall() -> Term {
    Term {
        name: "Fall term".into(),
        starts_on: day("2026-09-01"),
        ends_on: day("2026-12-20"),
        ..Term::default()
    }
}

impl Class {
    fn put<R: Record>(&mut self, record: &R) {
        self.store.transact(Op::EditFamily, "", |tx| tx.put(record)).unwrap();
    }

    fn id<I: RecordId>(&self) -> I {
        I::from_uuid(firstword_core::ids::fresh(self.store.now()))
    }

    /// A family with one child and one adult who speaks `language`.
    pub(crate) fn family(&mut self, name: &str, child: &str, language: &str) -> FamilyId {
        let family: FamilyId = self.id();
        self.put(&Family { id: family, name: name.into(), ..Family::default() });
        let student = Student {
            id: self.id(),
            family,
            given_name: child.into(),
            family_name: name.into(),
            ..Student::default()
        };
        self.put(&student);
        let guardian = Guardian { id: self.id(), family, speaks: language.into(), ..Guardian::default() };
        self.put(&guardian);
        family
    }

    pub(crate) fn contact(&mut self, family: FamilyId, contact: Contact) -> ContactId {
        let id = self.id();
        let day = if contact.day == NaiveDate::default() { day("2026-10-05") } else { contact.day };
        self.put(&Contact { id, family, day, ..contact });
        id
    }

    pub(crate) fn conference(&mut self, family: FamilyId, conference: Conference) -> ConferenceId {
        let id = self.id();
        self.put(&Conference { id, family, day: day("2026-11-12"), ..conference });
        id
    }

    fn quote(&mut self, family: FamilyId, words: &str) -> VoiceId {
        let id = self.id();
        self.put(&Voice {
            id,
            family,
            words: words.into(),
            language: "es".into(),
            day: day("2026-10-14"),
            may_quote: Consent::Yes,
            quoted_as: "A mother".into(),
            ..Voice::default()
        });
        id
    }

    fn change(&mut self, family: FamilyId, words: &str, tier: Tier) {
        let id = self.id();
        self.put(&Note {
            id,
            family,
            kind: NoteKind::TeachingChange,
            words: words.into(),
            day: day("2026-10-15"),
            tier,
            ..Note::default()
        });
    }

    /// What a family said of its meeting in a month.
    pub(crate) fn survey(&mut self, month: &str, heard: SurveyAnswer, knows_how: SurveyAnswer) {
        let id = self.id();
        let month = day(month);
        self.put(&Survey { id, month, heard, knows_how, words: SENTINEL.into(), ..Survey::default() });
    }

    /// Where it is kept.
    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    fn numbers(&self) -> TermSummary {
        numbers(&self.store, &fall(), &Options::default()).unwrap()
    }
}

/// Seventeen families and a term whose every number is counted in `the_numbers_are_those_counted_by_hand`.
pub(crate) fn a_counted_class() -> Class {
    let mut class = a_class();
    let family = |class: &mut Class, i: usize, language: &str| {
        class.family(&format!("Familyname{i}"), &format!("Childname{i}"), language)
    };
    let english: Vec<FamilyId> = (0..6).map(|i| family(&mut class, i, "en")).collect();
    let spanish: Vec<FamilyId> =
        (6..11).map(|i| family(&mut class, i, if i == 6 { "es-MX" } else { "es" })).collect();
    let vietnamese: Vec<FamilyId> = (11..14).map(|i| family(&mut class, i, "vi")).collect();
    for i in 14..17 {
        family(&mut class, i, "so");
    }
    let gone = family(&mut class, 17, "so");
    for (family, name, left) in
        [(english[0], "Familyname0", "2026-11-30"), (gone, "Familyname17", "2026-08-31")]
    {
        class.put(&Family {
            id: family,
            name: name.into(),
            archived_on: Some(day(left)),
            ..Family::default()
        });
    }

    let phone = Contact {
        method: Method::Phone,
        reason: Reason::GoodNews,
        language: "en".into(),
        ..Contact::default()
    };
    let in_spanish = Contact { reason: Reason::Academics, language: "es".into(), ..phone.clone() };
    for family in &english {
        class.contact(*family, phone.clone());
    }
    for family in &spanish {
        let text = Contact { method: Method::Text, direction: Direction::They, ..in_spanish.clone() };
        class.contact(*family, Contact { outcome: Outcome::LeftMessage, ..text });
        class.contact(*family, in_spanish.clone());
    }
    let tried = Contact { reason: Reason::Logistics, outcome: Outcome::NoAnswer, ..Contact::default() };
    class.contact(vietnamese[0], tried);
    class.contact(vietnamese[1], Contact { day: day("2026-08-31"), ..phone.clone() });
    class.contact(gone, Contact { day: day("2026-09-02"), ..phone });

    for (i, family) in english.iter().enumerate() {
        class.conference(
            *family,
            Conference {
                status: Status::Held,
                first_speaker: if i == 0 { FirstSpeaker::Teacher } else { FirstSpeaker::Family },
                barriers: Json(if i == 0 { vec![Barrier::Interpreter] } else { vec![Barrier::Childcare] }),
                interpreter: "Ms. Le".into(),
                ..Conference::default()
            },
        );
    }
    class.conference(vietnamese[0], Conference { status: Status::NoShow, ..Conference::default() });
    class.conference(vietnamese[1], Conference { status: Status::Planned, ..Conference::default() });

    let goal = |class: &mut Class, idea_of, status| {
        let id = class.id();
        let family = english[1];
        class.put(&Goal { id, family, idea_of, status, started_on: day("2026-11-12"), ..Goal::default() });
        id
    };
    let goals = [
        goal(&mut class, Party::Family, GoalStatus::Met),
        goal(&mut class, Party::Family, GoalStatus::Active),
        goal(&mut class, Party::Teacher, GoalStatus::Active),
    ];
    for (goal, said_by, rating, on) in [
        (goals[0], Party::Family, GoingHow::Well, "2026-12-01"),
        (goals[1], Party::Family, GoingHow::Well, "2026-12-01"),
        (goals[1], Party::Family, GoingHow::Stuck, "2026-12-08"),
        (goals[0], Party::Teacher, GoingHow::Well, "2026-12-01"),
        (goals[1], Party::Teacher, GoingHow::Well, "2026-12-01"),
        (goals[2], Party::Student, GoingHow::Well, "2026-12-01"),
        (goals[2], Party::Family, GoingHow::Well, "2027-01-10"),
    ] {
        let id: CheckInId = class.id();
        class.put(&CheckIn { id, goal, day: day(on), said_by, rating, ..CheckIn::default() });
    }
    for (promised_by, status, told) in [
        (Party::Teacher, PromiseStatus::Kept, true),
        (Party::School, PromiseStatus::Kept, false),
        (Party::Teacher, PromiseStatus::Renegotiated, true),
        (Party::Teacher, PromiseStatus::NotKept, true),
        (Party::Teacher, PromiseStatus::Open, false),
        (Party::Family, PromiseStatus::Kept, true),
    ] {
        let id: PromiseId = class.id();
        let told_on = told.then(|| day("2026-12-01"));
        let made_on = day("2026-11-12");
        class.put(&Promise {
            id,
            family: spanish[0],
            promised_by,
            status,
            told_on,
            made_on,
            ..Promise::default()
        });
    }
    class.quote(spanish[0], "Antes nadie me preguntaba.");
    class.change(spanish[0], "Partner reading on Mondays before reading aloud.", Tier::School);
    class.change(spanish[0], "Shared with the family alone.", Tier::Family);
    class
}

fn in_english(summary: &TermSummary) -> Document {
    document(summary, Edition::new(Locale::En, day("2026-12-21"))).unwrap()
}

/// The words of the pages, as one line, however the lines were broken.
fn words_of(document: &Document) -> String {
    document.text.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_numbers_are_those_counted_by_hand() {
    let summary = a_counted_class().numbers();
    let families = &summary.families;
    assert_eq!(families.in_class, Count::Exactly(17));
    assert_eq!((families.reached, families.more_than_once), (Share::Exactly(11), Share::Exactly(5)));
    let contacts = &summary.contacts;
    assert_eq!((contacts.total, contacts.families_began), (Count::Exactly(17), Share::Exactly(5)));
    assert_eq!((contacts.one_way, contacts.told_apart), (Share::Few, None));
    assert_eq!((contacts.methods.shown("phone"), contacts.methods.shown("text")), (Some(12), Some(5)));
    assert_eq!((contacts.languages.shown("es"), contacts.languages.shown("en")), (Some(10), Some(6)));
    assert_eq!(
        (summary.languages_at_home.shown("en"), summary.languages_at_home.shown("es")),
        (Some(6), Some(5))
    );
    let conferences = &summary.conferences;
    assert_eq!((conferences.held, conferences.no_shows), (Count::Exactly(6), Count::Few));
    assert_eq!((conferences.family_first, conferences.teacher_first), (Share::Some, Share::All));
    let barriers = summary.barriers.as_ref().unwrap();
    assert_eq!((barriers.shown("interpreter"), barriers.shown("childcare")), (Some(6), Some(5)));
    let goals = &summary.goals;
    assert_eq!((goals.made, goals.met), (Count::Few, Share::Untold));
    assert!(goals.ideas.withheld);
    assert_eq!((goals.well_by_family, goals.well_by_teacher), (Share::Untold, Share::Untold));
    let promises = &summary.promises;
    assert_eq!((promises.made, promises.told), (Count::Exactly(5), Share::Some));
    assert_eq!(promises.became.folded, ["kept", "not_kept", "open", "renegotiated"]);
    assert_eq!(summary.quotes.len(), 1);
    assert_eq!(summary.teaching_changes, ["Partner reading on Mondays before reading aloud."]);
    assert!(summary.not_reached && summary.next.is_empty());
    let leaves = &summary.leaves;
    assert_eq!((leaves.contacts, leaves.quotes, leaves.goals), (Count::Exactly(17), 1, Count::Few));
}

#[test]
fn groups_under_five_are_folded_in_numbers_and_document() {
    let summary = a_counted_class().numbers();
    assert_eq!(summary.languages_at_home.folded, ["so", "vi"]);
    assert!(summary.languages_at_home.few_each);
    // One contact about logistics could be worked out from the total: good news is folded with it.
    let reasons = &summary.contacts.reasons;
    assert_eq!(reasons.folded, ["good_news", "logistics"]);
    assert_eq!((reasons.shown("academics"), reasons.together), (Some(10), Some(7)));
    let text = words_of(&in_english(&summary));
    assert!(text.contains("English 6 · Spanish 5 · Somali, Vietnamese fewer than 5 each"), "{text}");
    assert!(text.contains("Learning 10 · dates and forms, good news together 7"), "{text}");
    assert!(
        text.contains("Fewer than 5 more could not be held because the family could not come."),
        "{text}"
    );
}

#[test]
fn what_families_said_of_their_meetings_is_counted_by_month_and_never_quoted() {
    let mut class = a_class();
    let (yes, partly, no, unsaid) =
        (SurveyAnswer::Yes, SurveyAnswer::Partly, SurveyAnswer::No, SurveyAnswer::Unsaid);
    for (month, heard, knows_how) in [
        ("2026-08-01", no, no),
        ("2026-09-01", yes, yes),
        ("2026-10-01", yes, yes),
        ("2026-11-01", partly, yes),
        ("2026-11-01", yes, yes),
        ("2026-12-01", no, unsaid),
        ("2027-01-01", no, no),
    ] {
        class.survey(month, heard, knows_how);
    }
    let summary = class.numbers();
    assert_eq!(summary.surveys.handed_in, Count::Exactly(5));
    let (heard, knows_how) =
        (summary.surveys.heard.as_ref().unwrap(), summary.surveys.knows_how.as_ref().unwrap());
    assert_eq!((heard.folded.join(" "), heard.few_each), ("no partly yes".to_owned(), true));
    assert_eq!((knows_how.folded.join(" "), knows_how.few_each), ("unsaid yes".to_owned(), true));
    assert_eq!(summary.surveys.can_help.as_ref().unwrap().shown("unsaid"), Some(5));
    assert_eq!(summary.leaves.surveys, Count::Exactly(5));
    let json = serde_json::to_string(&summary).unwrap();
    assert!(!json.contains(SENTINEL), "{json}");
    let text = words_of(&in_english(&summary));
    assert!(text.contains("5 families answered, without their names."), "{text}");
    assert!(text.contains("Were you heard? In part, no, yes fewer than 5 each"), "{text}");
    assert!(text.contains("how your child is doing? Left open, yes fewer than 5 each"), "{text}");
    assert!(text.contains("how you can help? Left open 5"), "{text}");
    assert!(!text.contains(SENTINEL), "{text}");
    let spanish = document(&summary, Edition::new(Locale::Es, day("2026-12-21"))).unwrap();
    assert!(words_of(&spanish).contains("En parte, no, sí menos de 5 cada uno"));
}

#[test]
fn what_fewer_than_five_families_said_of_their_meetings_is_hidden_and_the_page_says_why() {
    let mut class = a_class();
    assert!(!words_of(&in_english(&class.numbers())).contains("said of their meetings"));
    for _ in 0..4 {
        class.survey("2026-10-01", SurveyAnswer::Yes, SurveyAnswer::Yes);
    }
    let summary = class.numbers();
    assert_eq!((summary.surveys.handed_in, &summary.surveys.heard), (Count::Few, &None));
    assert_eq!(summary.leaves.surveys, Count::Few);
    let text = words_of(&in_english(&summary));
    assert!(
        text.contains("Fewer than 5 families answered.") && text.contains("whose answer it is"),
        "{text}"
    );
    assert!(!text.contains("Yes 4"), "{text}");
    let spanish = document(&summary, Edition::new(Locale::Es, day("2026-12-21"))).unwrap();
    assert!(words_of(&spanish).contains("Respondieron menos de 5 familias."));
}

#[test]
fn what_is_not_to_be_shown_is_neither_in_the_numbers_nor_on_the_page() {
    let class = a_counted_class();
    let bare = Options { not_reached: false, barriers: false, ..Options::default() };
    let summary = numbers(&class.store, &fall(), &bare).unwrap();
    assert!(summary.barriers.is_none() && !summary.not_reached);
    let text = words_of(&in_english(&summary));
    assert!(!text.contains("Barriers") && !text.contains("not yet reached"), "{text}");
}

#[test]
fn evidence_frames_are_there_when_they_are_asked_for_and_name_their_source() {
    let class = a_counted_class();
    let framed = Options { danielson: true, title_one: true, ..Options::default() };
    let text = words_of(&in_english(&numbers(&class.store, &fall(), &framed).unwrap()));
    assert!(text.contains("component 4c") && text.contains("section 1116(d)"), "{text}");
    assert!(!words_of(&in_english(&class.numbers())).contains("4c"));
}

#[test]
fn words_are_quoted_only_with_consent() {
    let mut class = a_class();
    let family = class.family("Quispe", "Yoveli", "es");
    let chosen = class.quote(family, "Antes nadie me preguntaba.");
    for (words, may_quote, tier) in [
        ("Not asked yet.", Consent::NotAsked, Tier::Family),
        ("They said no.", Consent::No, Tier::School),
        ("A private aid.", Consent::Yes, Tier::PrivateAid),
    ] {
        let id = class.id();
        let day = day("2026-10-14");
        class.put(&Voice { id, family, words: words.into(), day, may_quote, tier, ..Voice::default() });
    }
    let summary = class.numbers();
    assert_eq!(
        summary.quotes.iter().map(|quote| quote.words.as_str()).collect::<Vec<_>>(),
        ["Antes nadie me preguntaba."]
    );
    assert_eq!(summary.quotes[0].month, day("2026-10-01"), "the day itself stays");
    assert_eq!(quotes(&class.store, &fall()).unwrap().len(), 1);
    let without = Options { without: vec![chosen], ..Options::default() };
    assert!(numbers(&class.store, &fall(), &without).unwrap().quotes.is_empty());
}

#[test]
fn words_that_name_a_child_or_an_adult_stay_here() {
    let mut class = a_class();
    let family = class.family("Nguyễn", "Marisol", "vi");
    let id: GuardianId = class.id();
    class.put(&Guardian { id, family, given_name: "Josefina".into(), ..Guardian::default() });
    class.quote(family, "Now marisol’s book comes home every day.");
    class.quote(family, "Mrs. Nguyen was never asked before.");
    class.quote(family, "Nobody asked before.");
    class.change(family, "Josefina reads with the class on Fridays.", Tier::School);
    let summary = class.numbers();
    assert_eq!(summary.quotes.len(), 1);
    assert!(summary.teaching_changes.is_empty());
    assert_eq!((summary.leaves.quotes_that_name, summary.leaves.changes_that_name), (2, 1));
    assert_eq!(
        quotes(&class.store, &fall()).unwrap().iter().filter(|choice| choice.names_someone).count(),
        2
    );
    let text = words_of(&in_english(&summary)).to_lowercase();
    assert!(!text.contains("marisol") && !text.contains("josefina"), "{text}");
}

#[test]
fn words_that_name_a_child_by_the_name_it_goes_by_stay_here() {
    let mut class = a_class();
    let family = class.family("Nguyễn", "Marisol", "vi");
    let marisol = class.store.select::<Student>("true", []).unwrap().remove(0);
    class.quote(family, "Solecito reads to her brother.");
    assert_eq!(class.numbers().quotes.len(), 1);
    class.put(&Student { goes_by: "Solecito".into(), ..marisol });
    assert_eq!((class.numbers().quotes.len(), class.numbers().leaves.quotes_that_name), (0, 1));
}

/// Records of every table with a tier, private, and with the sentinel in every field that holds words; and words that are
/// to be shared but hang on a private exchange.
fn add_private_aids(class: &mut Class, family: FamilyId) {
    let s = || SENTINEL.to_owned();
    let (on, tier) = (day("2026-10-20"), Tier::PrivateAid);
    let contact: ContactId = class.contact(
        family,
        Contact {
            tier,
            line: s(),
            follow_up: s(),
            language: s(),
            method: Method::Letter,
            direction: Direction::They,
            ..Contact::default()
        },
    );
    let voice = Voice {
        id: class.id(),
        family,
        speaker: s(),
        question: s(),
        language: s(),
        words: s(),
        rendering: s(),
        quoted_as: s(),
        may_quote: Consent::Yes,
        day: on,
        tier,
        ..Voice::default()
    };
    class.put(&voice);
    let id = class.id();
    class.put(&Voice { id, contact: Some(contact), tier: Tier::School, ..voice });
    let kind = NoteKind::TeachingChange;
    let note =
        Note { id: class.id(), family, question: s(), kind, words: s(), day: on, tier, ..Note::default() };
    class.put(&note);
    let id: NoteId = class.id();
    class.put(&Note { id, contact: Some(contact), tier: Tier::School, ..note });
    let goal: GoalId = class.id();
    class.put(&Goal {
        id: goal,
        family,
        title: s(),
        family_words: s(),
        language: s(),
        strengths: s(),
        home: s(),
        student_does: s(),
        school: s(),
        measure: s(),
        started_on: on,
        status: GoalStatus::Met,
        tier,
        ..Goal::default()
    });
    for tier in [tier, Tier::School] {
        let id: CheckInId = class.id();
        class.put(&CheckIn {
            id,
            goal,
            day: on,
            said_by: Party::Family,
            words: s(),
            tier,
            ..CheckIn::default()
        });
    }
    let promise = Promise {
        id: class.id(),
        family,
        by_name: s(),
        for_whom: s(),
        what: s(),
        outcome: s(),
        told_how: s(),
        made_on: on,
        status: PromiseStatus::Kept,
        tier,
        ..Promise::default()
    };
    class.put(&promise);
    let id: PromiseId = class.id();
    class.put(&Promise { id, contact: Some(contact), tier: Tier::School, ..promise });
    class.put(&Attachment {
        id: class.id(),
        family,
        title: s(),
        media_type: s(),
        day: on,
        tier,
        ..Attachment::default()
    });
    save_draft(&mut class.store, "contact/new", SENTINEL, 0).unwrap();
}

/// Words that are not private but that no summary speaks of either.
fn add_words_that_stay(class: &mut Class, family: FamilyId) {
    let s = || SENTINEL.to_owned();
    let id: HouseholdId = class.id();
    class.put(&Household { id, family, name: s(), address: s() });
    let id: GuardianId = class.id();
    class.put(&Guardian {
        id,
        family,
        relationship: s(),
        reads: s(),
        channels: Json(vec![Channel { address: s(), ..Channel::default() }]),
        best_times: s(),
        restriction: s(),
        external_id: s(),
        ..Guardian::default()
    });
    let id: StudentId = class.id();
    class.put(&Student { id, family, grade: s(), external_id: s(), ..Student::default() });
    let id: ConferenceId = class.id();
    class.put(&Conference {
        id,
        family,
        day: day("2026-10-20"),
        status: Status::Cancelled,
        place: s(),
        others: s(),
        interpreter: s(),
        language: s(),
        questions: Json(vec![Question { key: s(), words: s(), teacher_words: s() }]),
        override_reason: s(),
        agreement: firstword_core::conferences::Agreement::InPart,
        correction: s(),
        ..Conference::default()
    });
}

#[test]
fn a_private_aid_has_no_words_and_no_number_in_a_summary() {
    let without = a_counted_class().numbers();
    let mut class = a_counted_class();
    let family = class.store.select::<Family>("archived_on IS NULL ORDER BY name LIMIT 1", []).unwrap()[0].id;
    add_private_aids(&mut class, family);
    add_words_that_stay(&mut class, family);
    let with = class.numbers();
    assert_eq!(with, without);
    assert!(quotes(&class.store, &fall()).unwrap().iter().all(|choice| !choice.words.contains(SENTINEL)));
    let framed = Options { danielson: true, title_one: true, ..Options::default() };
    let summary = numbers(&class.store, &fall(), &framed).unwrap();
    assert!(!serde_json::to_string(&summary).unwrap().contains(SENTINEL));
    for locale in Locale::ALL {
        let document = document(&summary, Edition::new(locale, day("2026-12-21"))).unwrap();
        assert!(!words_of(&document).contains(SENTINEL));
        assert!(!document.pages.concat().contains(SENTINEL));
        assert!(!document.pdf.windows(SENTINEL.len()).any(|part| part == SENTINEL.as_bytes()));
    }
}

#[test]
fn sqlite_itself_refuses_a_report_that_asks_past_the_views() {
    let class = a_counted_class();
    let shareable = class.store.shareable().unwrap();
    for table in ["contact", "voice", "note", "goal", "check_in", "promise", "op", "txn", "draft", "meta"] {
        let asked = shareable.prepare(&format!("SELECT count(*) FROM {table}"));
        let refused = asked.and_then(|mut question| question.query_row([], |row| row.get::<_, i64>(0)));
        assert!(refused.is_err(), "{table}");
    }
    assert!(shareable.execute("DELETE FROM family", []).is_err());
    let seen: i64 =
        shareable.query_row("SELECT count(*) FROM shareable_contact", [], |row| row.get(0)).unwrap();
    assert!(seen > 0);
}

#[test]
fn the_pdf_is_tagged_and_says_its_language_and_title() {
    let summary = a_counted_class().numbers();
    for locale in Locale::ALL {
        let pdf = pdf_only(&summary, Edition::new(locale, day("2026-12-21"))).unwrap();
        let raw = String::from_utf8_lossy(&pdf);
        for mark in ["/StructTreeRoot", "/MarkInfo", &format!("/Lang({})", locale.tag()), "pdfuaid"] {
            assert!(raw.contains(mark), "{mark} in {}", locale.tag());
        }
        assert!(!raw.contains("/Author"));
    }
}

#[test]
fn the_spanish_document_speaks_spanish() {
    let summary = a_counted_class().numbers();
    let document = document(&summary, Edition::new(Locale::Es, day("2026-12-21"))).unwrap();
    let text = words_of(&document);
    for words in [
        "Junto a las familias",
        "1 de septiembre – 20 de diciembre de 2026",
        "Hemos conversado con 11 de 17 familias",
        "En palabras de las familias, con su permiso",
        "Inglés 6 · español 5 · somalí, vietnamita menos de 5 cada uno",
        "A mother, octubre",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    for english in ["families", "Promises", "fewer"] {
        assert!(!text.contains(english), "{english} in {text}");
    }
}

#[test]
fn whatever_people_write_comes_out_as_plain_words() {
    let mut class = a_class();
    let family = class.family("Quispe", "Yoveli", "es");
    let hostile = [
        "#panic(\"no\") #import \"base.typ\" $x^2$ \\ *bold* _it_ `raw` @label <label> // no comment",
        "= Heading\n- list\n+ enum / term: x [content] {code} ~ -- ... \"quotes\" 'single'",
        "</text></svg><script>alert(1)</script>&amp;",
        "قبل ذلك لم يسألني أحد",
        "Nobody asked \u{202e}before\u{202c} \u{0}\u{7}\u{1b}[31m me",
        "so happy 🎉👩\u{200d}👧 now",
        "Trước đây không ai hỏi tôi",
    ];
    for words in hostile {
        class.quote(family, words);
    }
    class.quote(family, &"endless ".repeat(1_250));
    let mut summary = class.numbers();
    summary.heading.room = "#panic() $ \\ [".into();
    assert_eq!(summary.quotes.len(), hostile.len() + 1);
    let document = in_english(&summary);
    let text = words_of(&document);
    for plain in [
        "#panic(\"no\") #import",
        "$x^2$ \\ *bold* _it_ `raw` @label <label>",
        "- list",
        "<script>",
        "#panic() $ \\ [",
    ] {
        assert!(text.contains(plain), "{plain} in {text}");
    }
    assert!(text.contains("Trước đây không ai hỏi tôi"), "{text}");
    assert!(text.contains("so happy"), "{text}");
    assert!(document.pages.len() > 1);
    assert!(document.pages.iter().all(|page| !page.contains("<script")));
}

#[test]
fn words_in_a_script_that_no_typeface_writes_are_left_out_and_it_is_said() {
    let mut class = a_class();
    let family = class.family("Quispe", "Yoveli", "es");
    // A letter that Unicode keeps for private use, so that no laptop has a typeface that writes it as anything; and
    // a letter of Linear A.
    class.quote(family, "Before \u{10600}\u{10601} nobody asked.");
    class.quote(family, "Nobody asked.");
    let document = in_english(&class.numbers());
    let text = words_of(&document);
    assert!(text.contains("“Nobody asked.”"), "{text}");
    let left_out = !text.contains("Before");
    assert_eq!(document.unprintable.quotes, u32::from(left_out), "left out and said, or printed");
}

#[test]
fn a_term_in_which_nothing_happened_has_a_document_too() {
    let class = a_class();
    let framed = Options { danielson: true, title_one: true, ..Options::default() };
    let summary = numbers(&class.store, &fall(), &framed).unwrap();
    for locale in Locale::ALL {
        for paper in [Paper::Letter, Paper::A4] {
            let edition = Edition { paper, ..Edition::new(locale, day("2026-12-21")) };
            assert_eq!(document(&summary, edition).unwrap().pages.len(), 1);
        }
    }
}

#[test]
fn the_preview_is_the_document() {
    let summary = a_counted_class().numbers();
    let edition = Edition::new(Locale::En, day("2026-12-21"));
    let document = document(&summary, edition).unwrap();
    assert_eq!(document.pdf, pdf_only(&summary, edition).unwrap());
    assert_eq!(document.pages.len(), document.text.len());
    assert!(document.pages.iter().all(|page| page.starts_with("<svg")));
}

#[test]
fn the_recovery_sheet_is_one_tagged_page_in_either_language() {
    let code = RecoveryCode::parse("008-J4C-T4A-NK7-F24-SNA-XWS-QFE-ZWH").unwrap();
    let sheets: BTreeSet<Vec<u8>> = Locale::ALL
        .into_iter()
        .map(|locale| recovery_sheet(&code, Edition::new(locale, day("2026-12-21"))).unwrap())
        .collect();
    assert_eq!(sheets.len(), 2);
    for sheet in sheets {
        let raw = String::from_utf8_lossy(&sheet);
        assert!(raw.contains("/StructTreeRoot") && raw.contains("/Count 1"));
    }
}
