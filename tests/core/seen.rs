//! What a family may see of its meeting: what was said before its own home, and nothing else; on paper and on every screen.

#![cfg(test)]

use firstword_core::Result;
use firstword_core::conferences::{
    Answer, Conference, Question, Status, chosen_before, conference_page, family_screen, meeting_page,
    save_conference, start_meeting, write_answer,
};
use firstword_core::contacts::{
    Contact, Mark, NewContact, Note, NoteKind, Tier, add_note, log_contact, mark_words,
};
use firstword_core::evidence::{Attachment, attachments};
use firstword_core::families::{
    Guardian, Household, Party, move_guardian_home, move_guardian_out, save_guardian, save_household,
};
use firstword_core::goals::{CheckIn, Goal, GoingHow, check_in, save_goal};
use firstword_core::ids::{
    AttachmentId, ConferenceId, FamilyId, GuardianId, HouseholdId, RecordId as _, WishId,
};
use firstword_core::language::Locale;
use firstword_core::papers::{Order, PaperKind, make, message};
use firstword_core::promises::{Promise, save_promise};
use firstword_core::rounds::{Audience, Round, Wish, calendar};
use firstword_core::sharing::{FamilyView, SaidWhere, seen_by, unsaid_homes};
use firstword_core::store::{Json, Op, Record, Store};

use crate::support::a_class;

/// What Ramón says, and nobody but him may see.
pub(crate) const HIS: &str = "Zqhiswort";
/// What Josefina says.
pub(crate) const HERS: &str = "Zqherwort";

/// A family in two homes, and a meeting with each that has begun.
pub(crate) struct Two {
    pub(crate) store: Store,
    pub(crate) family: FamilyId,
    pub(crate) josefina: GuardianId,
    pub(crate) ramon: GuardianId,
    /// Her home.
    pub(crate) home: HouseholdId,
    /// The meeting with her.
    pub(crate) with_her: ConferenceId,
    /// The meeting with him.
    pub(crate) with_him: ConferenceId,
}

/// A question of a meeting.
fn question(key: &str) -> Question {
    Question { key: key.into(), words: format!("¿{key}?"), teacher_words: format!("{key}?") }
}

/// Ramón said something in his meeting that became a hope, a goal and a promise; Josefina did in hers.
pub(crate) fn two_homes() -> Two {
    let mut store = a_class().with_family("Rosas").store();
    let adults = store.select::<Guardian>("true ORDER BY given_name", []).unwrap();
    let (family, josefina, ramon) = (adults[0].family, adults[0].id, adults[1].id);
    let mut homes = Vec::new();
    for (adult, name) in [(josefina, "Josefina’s home"), (ramon, "Ramón’s home")] {
        let home = Household { family, name: name.into(), ..Household::default() };
        homes.push(save_household(&mut store, home).unwrap().value);
        move_guardian_home(&mut store, adult, homes.last().copied()).unwrap();
    }
    let mut two = Two {
        with_her: ConferenceId::default(),
        with_him: ConferenceId::default(),
        home: homes[0],
        store,
        family,
        josefina,
        ramon,
    };
    two.with_him = two.meeting(vec![ramon]);
    two.says(two.with_him, ramon, HIS);
    two.with_her = two.meeting(vec![josefina]);
    two.says(two.with_her, josefina, HERS);
    two
}

impl Two {
    /// A meeting with these adults that has begun.
    pub(crate) fn meeting(&mut self, guardians: Vec<GuardianId>) -> ConferenceId {
        let before = self.store.select::<Conference>("true", []).unwrap().len();
        let conference = Conference {
            family: self.family,
            day: self.store.today(),
            // Each after the one before: no two stand at one time.
            time: chrono::NaiveTime::from_hms_opt(before as u32, 0, 0).unwrap(),
            language: "es".into(),
            guardians: Json(guardians),
            questions: Json(vec![question("school-going"), question("own-1")]),
            ..Conference::default()
        };
        let id = save_conference(&mut self.store, conference).unwrap().value;
        start_meeting(&mut self.store, id).unwrap();
        id
    }

    /// Somebody answers, and the answer is marked as a hope, a goal and a promise.
    fn says(&mut self, conference: ConferenceId, guardian: GuardianId, words: &str) {
        let answer = Answer {
            conference,
            question: "school-going".into(),
            guardian: Some(guardian),
            speaker: "Somebody".into(),
            language: "es".into(),
            words: words.into(),
            ..Answer::default()
        };
        let voice = write_answer(&mut self.store, answer).unwrap().value.unwrap();
        for mark in [Mark::Hope, Mark::Goal, Mark::Promise] {
            mark_words(&mut self.store, voice, words, mark).unwrap();
        }
    }

    pub(crate) fn change<R: Record>(&mut self, id: R::Id, change: impl FnOnce(&mut R)) {
        let mut record = self.store.get::<R>(id).unwrap();
        change(&mut record);
        self.store.transact(Op::EditFamily, "", |tx| tx.put(&record)).unwrap();
    }

    fn comes(&mut self, conference: ConferenceId, guardians: Vec<GuardianId>) {
        self.change::<Conference>(conference, |it| it.guardians = Json(guardians));
    }

    /// Everything that is shown at the table of a meeting or given away from it, by what it is.
    fn shown(&self, conference: ConferenceId) -> Vec<(&'static str, String)> {
        let (store, one) = (&self.store, |kind| Order::one(kind, conference, Locale::En));
        let paper = |kind| make(store, one(kind)).map(|made| format!("{:?}", made.document.reading));
        let json = |page: serde_json::Value| page.to_string();
        vec![
            ("the view", format!("{:?}", records(&seen_by(store, conference).unwrap()))),
            ("the meeting", json(serde_json::to_value(meeting_page(store, conference).unwrap()).unwrap())),
            (
                "the family's screen",
                json(serde_json::to_value(family_screen(store, conference, Locale::En).unwrap()).unwrap()),
            ),
            ("the prep sheet", paper(PaperKind::PrepFamily).unwrap_or_default()),
            ("the copy", paper(PaperKind::FamilyCopy).unwrap_or_default()),
            ("the invitation", paper(PaperKind::Invitation).unwrap_or_default()),
        ]
    }

    fn nowhere(&self, conference: ConferenceId, words: &str) {
        for (place, shown) in self.shown(conference) {
            assert!(!shown.contains(words), "{words} in {place}: {shown}");
        }
    }
}

/// The records of a view, without what is behind them.
fn records(view: &FamilyView) -> impl std::fmt::Debug {
    (
        view.said.clone(),
        view.heard_before.clone(),
        view.goals.clone(),
        view.promises.clone(),
        view.decisions.clone(),
        view.prepared.clone(),
    )
}

#[test]
fn nothing_said_in_one_home_is_seen_in_the_other_on_paper_or_on_any_screen_at_the_table() {
    let mut two = two_homes();
    two.nowhere(two.with_her, HIS);
    two.nowhere(two.with_him, HERS);
    let view = seen_by(&two.store, two.with_him).unwrap();
    assert_eq!((view.goals.len(), view.promises.len()), (1, 1), "his own are here");
    // In his next meeting all of it is heard before, and may be; in hers nothing is.
    let his_next = two.meeting(vec![two.ramon]);
    let heard = seen_by(&two.store, his_next).unwrap();
    assert_eq!(heard.heard_before.iter().map(|voice| voice.words.as_str()).collect::<Vec<_>>(), [HIS]);
    assert_eq!((heard.goals.len(), heard.promises.len()), (1, 1));
    // What both heard is seen by either, and what one of them said alone by neither when both sit there.
    let both = two.meeting(vec![two.josefina, two.ramon]);
    two.nowhere(both, HIS);
    two.nowhere(both, HERS);
    two.says(both, two.ramon, "Zqboth");
    let hers = two.meeting(vec![two.josefina]);
    assert_eq!(seen_by(&two.store, hers).unwrap().goals.len(), 2, "hers, and what both heard");
}

#[test]
fn what_is_counted_in_the_head_of_a_meeting_is_what_may_be_seen() {
    let mut two = two_homes();
    let goal = two.store.select::<Goal>("title = ?1", [HIS]).unwrap()[0].id;
    let today = two.store.today();
    two.change::<Goal>(goal, |goal| goal.review_on = today);
    let hers = meeting_page(&two.store, two.with_her).unwrap().line;
    assert_eq!((hers.open_promises, hers.goal_due), (1, false));
    let his = meeting_page(&two.store, two.with_him).unwrap().line;
    assert_eq!((his.open_promises, his.goal_due), (1, true));
}

#[test]
fn how_one_home_says_a_goal_goes_is_not_seen_in_the_other() {
    let mut two = two_homes();
    let both = two.meeting(vec![two.josefina, two.ramon]);
    two.says(both, two.ramon, "Zqboth");
    let goal = two.store.select::<Goal>("title = 'Zqboth'", []).unwrap()[0].id;
    let said = CheckIn { goal, said_by: Party::Family, rating: GoingHow::Stuck, ..CheckIn::default() };
    check_in(&mut two.store, CheckIn { words: HIS.into(), ..said }).unwrap();
    let hers = two.meeting(vec![two.josefina]);
    two.nowhere(hers, HIS);
    let screen = family_screen(&two.store, hers, Locale::En).unwrap();
    assert!(!screen.goals.is_empty() && screen.goals.iter().all(|goal| goal.rating.is_none()));
}

#[test]
fn what_came_of_a_private_exchange_stands_on_no_screen_and_no_paper_of_a_family() {
    let mut two = two_homes();
    let contact = Contact { family: two.family, guardian: Some(two.josefina), ..Contact::default() };
    let new = NewContact { contact, family_words: HIS.into(), ..NewContact::default() };
    let contact = log_contact(&mut two.store, new).unwrap().value;
    let voices: Vec<firstword_core::contacts::Voice> = two.store.select("contact = ?1", [contact]).unwrap();
    for mark in [Mark::Hope, Mark::Goal, Mark::Promise] {
        mark_words(&mut two.store, voices[0].id, HIS, mark).unwrap();
    }
    let seen = |two: &Two| two.shown(two.with_her).iter().any(|(_, shown)| shown.contains(HIS));
    assert!(seen(&two), "it is her own while it is not private");
    two.change::<Contact>(contact, |contact| contact.tier = Tier::PrivateAid);
    two.nowhere(two.with_her, HIS);
}

#[test]
fn where_an_adult_may_not_have_records_no_record_is_seen() {
    let mut two = two_homes();
    two.says(two.with_her, two.josefina, "Zqmore");
    let photo = Attachment {
        id: AttachmentId::fresh(two.store.now()),
        family: two.family,
        conference: Some(two.with_her),
        title: "A drawing".into(),
        ..Attachment::default()
    };
    two.store.transact(Op::AddEvidence, "", |tx| tx.put(&photo)).unwrap();
    let shown = |two: &Two| attachments(&two.store, two.family, Some(two.with_her)).unwrap().len();
    assert_eq!(shown(&two), 1);
    two.change::<Guardian>(two.josefina, |adult| adult.may_receive_records = false);
    assert_eq!(shown(&two), 0);
    let view = seen_by(&two.store, two.with_her).unwrap();
    assert!(view.is_withheld() && view.said.is_empty() && view.goals.is_empty() && view.promises.is_empty());
    let screen = family_screen(&two.store, two.with_her, Locale::En).unwrap();
    assert!(screen.withheld && screen.words.is_empty() && screen.goals.is_empty());
    assert!(!screen.questions.is_empty(), "what to talk about is no record");
    let page = meeting_page(&two.store, two.with_her).unwrap();
    assert!(page.heard_before.is_empty());
    assert!(
        page.goals.iter().all(|line| line.goal.conference == Some(two.with_her)),
        "what is made now stays"
    );
    assert_eq!(page.goals.len(), 2);
}

/// A round in which a family has a meeting, for its calendar file.
fn in_a_round(two: &mut Two, conference: ConferenceId) -> (firstword_core::ids::RoundId, Audience) {
    let (round, wish) = (
        Round { id: RecordIdOf::fresh(&two.store), ..Round::default() },
        Wish { id: RecordIdOf::fresh(&two.store), family: two.family, ..Wish::default() },
    );
    let wish = Wish { round: round.id, ..wish };
    two.store
        .transact(Op::EditFamily, "", |tx| {
            tx.put(&round)?;
            tx.put(&wish)
        })
        .unwrap();
    let (round, wish): (_, WishId) = (round.id, wish.id);
    two.change::<Conference>(conference, |it| (it.round, it.wish) = (Some(round), Some(wish)));
    (round, Audience::Family { wish })
}

/// Ids of any kind.
trait RecordIdOf: firstword_core::ids::RecordId {
    fn fresh(store: &Store) -> Self {
        Self::from_uuid(firstword_core::ids::fresh(store.now()))
    }
}
impl<I: firstword_core::ids::RecordId> RecordIdOf for I {}

#[test]
fn with_nobody_listed_as_coming_every_adult_counts_for_homes_and_for_restrictions() {
    let mut two = two_homes();
    let open = two.meeting(vec![]);
    two.nowhere(open, HIS);
    two.nowhere(open, HERS);
    let planned = |two: &mut Two, status| two.change::<Conference>(open, |it| it.status = status);
    let (round, family) = in_a_round(&mut two, open);
    let all = |two: &Two| -> Vec<(&str, Result<()>)> {
        let paper = |kind| make(&two.store, Order::one(kind, open, Locale::En)).map(|_| ());
        let text = message(&two.store, PaperKind::Reminder, open, None, Locale::En).map(|_| ());
        let file = calendar(&two.store, round, &family, Locale::En).map(|_| ());
        vec![
            ("records", paper(PaperKind::PrepFamily)),
            ("records", paper(PaperKind::FamilyCopy)),
            ("contact", paper(PaperKind::Invitation)),
            ("contact", paper(PaperKind::Reminder)),
            ("contact", text),
            ("contact", file),
        ]
    };
    planned(&mut two, Status::Planned);
    assert!(all(&two).into_iter().all(|(_, made)| made.is_ok()));
    two.change::<Guardian>(two.ramon, |adult| adult.may_receive_records = false);
    for (what, made) in all(&two) {
        assert_eq!(made.is_ok(), what == "contact", "{what}");
    }
    assert!(seen_by(&two.store, open).unwrap().is_withheld());
    two.change::<Guardian>(two.ramon, |adult| adult.may_be_contacted = false);
    for (_, made) in all(&two) {
        assert_eq!(made.unwrap_err().code(), "invalid");
    }
    // Where it is said who comes, they alone are asked.
    two.comes(open, vec![two.josefina]);
    assert!(all(&two).into_iter().all(|(_, made)| made.is_ok()));
}

#[test]
fn an_adult_without_a_home_beside_one_who_has_one_is_another_home_until_it_is_said_where_they_live() {
    let mut two = two_homes();
    let at_home = two.home;
    move_guardian_home(&mut two.store, two.ramon, None).unwrap();
    let his = two.store.select::<Household>("name = 'Ramón’s home'", []).unwrap()[0].id;
    firstword_core::families::remove_household(&mut two.store, his).unwrap();
    assert_eq!(unsaid_homes(&two.store, two.family).unwrap(), [two.ramon]);
    assert_eq!(conference_page(&two.store, two.with_her).unwrap().unsaid_homes, [two.ramon]);
    two.nowhere(two.with_her, HIS);
    // In a home of their own: that is another home, and said now.
    move_guardian_out(&mut two.store, two.ramon, "Ramón’s home").unwrap();
    assert_eq!(unsaid_homes(&two.store, two.family).unwrap(), []);
    two.nowhere(two.with_her, HIS);
    // In the same home there are no two of them, once the other one is not there any more.
    let own = two.store.get::<Guardian>(two.ramon).unwrap().household.unwrap();
    move_guardian_home(&mut two.store, two.ramon, Some(at_home)).unwrap();
    firstword_core::families::remove_household(&mut two.store, own).unwrap();
    assert_eq!(unsaid_homes(&two.store, two.family).unwrap(), []);
    assert!(two.shown(two.with_her).iter().any(|(_, shown)| shown.contains(HIS)), "they live together");
}

#[test]
fn where_nobody_has_a_home_nobody_is_asked_and_the_family_is_one() {
    let mut two = two_homes();
    for home in two.store.select::<Household>("true", []).unwrap() {
        firstword_core::families::remove_household(&mut two.store, home.id).unwrap();
    }
    assert_eq!(unsaid_homes(&two.store, two.family).unwrap(), []);
    assert!(two.shown(two.with_her).iter().any(|(_, shown)| shown.contains(HIS)));
}

#[test]
fn nobody_is_put_into_a_home_of_another_family() {
    let mut two = two_homes();
    let others = firstword_core::families::NewFamily { name: "Walker".into(), ..Default::default() };
    let family = firstword_core::families::add_family(&mut two.store, others).unwrap().value;
    let home = Household { family, name: "Theirs".into(), ..Household::default() };
    let home = save_household(&mut two.store, home).unwrap().value;
    assert_eq!(move_guardian_home(&mut two.store, two.ramon, Some(home)).unwrap_err().code(), "invalid");
    assert_eq!(move_guardian_out(&mut two.store, two.ramon, " ").unwrap_err().code(), "invalid");
}

#[test]
fn on_the_teachers_own_page_the_other_homes_words_stay_and_are_marked() {
    let mut two = two_homes();
    let goal = Goal { family: two.family, title: "By hand".into(), ..Goal::default() };
    let by_hand = save_goal(&mut two.store, goal).unwrap().value;
    let promise = Promise { family: two.family, what: "Soon".into(), ..Promise::default() };
    save_promise(&mut two.store, promise).unwrap();
    let page = conference_page(&two.store, two.with_her).unwrap();
    assert_eq!((page.hopes.len(), page.goals.len(), page.promises.len()), (2, 3, 3));
    let of = |words: &str| {
        let hope = page.hopes.iter().find(|it| it.words == words).map(|it| it.id.uuid());
        let goal = page.goals.iter().find(|it| it.goal.title == words).map(|it| it.goal.id.uuid());
        let promise = page.promises.iter().find(|it| it.promise.what == words).map(|it| it.promise.id.uuid());
        [hope, goal, promise].map(|id| page.said_where.get(&id.unwrap()).copied())
    };
    assert_eq!(of(HIS), [Some(SaidWhere::OtherHome); 3]);
    assert_eq!(of(HERS), [None; 3]);
    assert_eq!(page.said_where.get(&by_hand.uuid()), Some(&SaidWhere::Unknown));
    let both = two.meeting(vec![two.josefina, two.ramon]);
    let page = conference_page(&two.store, both).unwrap();
    let hope = page.hopes.iter().find(|it| it.words == HIS).unwrap();
    assert_eq!(page.said_where.get(&hope.id.uuid()), Some(&SaidWhere::OneHome));
    let sheet = make(&two.store, Order::one(PaperKind::PrepTeacher, two.with_her, Locale::En)).unwrap();
    let said: String = sheet.document.reading.iter().map(|line| line.text.as_str()).collect();
    assert!(said.contains(HIS) && said.contains("said in the other home"), "{said}");
}

#[test]
fn on_the_teachers_prep_sheet_exchanges_changes_and_check_ins_are_marked_too() {
    let mut two = two_homes();
    let called = Contact {
        family: two.family,
        guardian: Some(two.ramon),
        day: two.store.today(),
        line: "Called about reading".into(),
        ..Contact::default()
    };
    log_contact(&mut two.store, NewContact { contact: called, ..NewContact::default() }).unwrap();
    let change = Note {
        family: two.family,
        conference: Some(two.with_him),
        kind: NoteKind::TeachingChange,
        words: "More books at hand".into(),
        day: two.store.today(),
        tier: Tier::School,
        ..Note::default()
    };
    add_note(&mut two.store, change).unwrap();
    let hers = two.store.select::<Goal>("family_words = ?1", [HERS]).unwrap().remove(0);
    let well = CheckIn { goal: hers.id, said_by: Party::Family, ..CheckIn::default() };
    check_in(&mut two.store, well).unwrap();
    let sheet = make(&two.store, Order::one(PaperKind::PrepTeacher, two.with_her, Locale::En)).unwrap();
    let line =
        |of: &str| sheet.document.reading.iter().find(|line| line.text.contains(of)).unwrap().text.clone();
    for of in ["Called about reading", "More books at hand"] {
        assert!(line(of).contains("said in the other home"), "{}", line(of));
    }
    assert!(line("going well").contains("home not noted"), "{}", line("going well"));
}

#[test]
fn what_one_home_chose_to_talk_about_is_not_offered_to_the_other() {
    let mut two = two_homes();
    let his = two.with_him;
    two.change::<Conference>(his, |it| it.chosen = Json(vec!["own-1".to_owned()]));
    let offered = |adults: &[GuardianId]| chosen_before(&two.store, two.family, adults).unwrap().len();
    assert_eq!((offered(&[two.ramon]), offered(&[two.josefina]), offered(&[])), (1, 0, 0));
}

#[test]
fn an_adult_who_left_is_not_asked_and_what_they_said_stays_in_their_home() {
    let mut two = two_homes();
    let today = two.store.today();
    two.change::<Guardian>(two.ramon, |adult| {
        (adult.archived_on, adult.may_receive_records) = (Some(today), false);
    });
    let open = two.meeting(vec![]);
    assert!(!seen_by(&two.store, open).unwrap().is_withheld());
    two.nowhere(open, HIS);
    let guardian = Guardian { family: two.family, given_name: "Inés".into(), ..Guardian::default() };
    let ines = save_guardian(&mut two.store, guardian).unwrap().value;
    assert_eq!(unsaid_homes(&two.store, two.family).unwrap(), [ines]);
}
