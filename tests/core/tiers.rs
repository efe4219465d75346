//! What came of an exchange is as private as the exchange, from the moment it becomes so.

#![cfg(test)]

use firstword_core::conferences::{
    Agreement, Closing, Conference, Question, finish_meeting, open_teacher_part, save_conference,
    start_meeting, write_answer,
};
use firstword_core::contacts::{
    Consent, Contact, Mark, NewContact, Note, NoteKind, Tier, Voice, add_note, log_contact, mark_words,
    remove_contact, remove_voice, save_contact, save_voice, set_consent,
};
use firstword_core::evidence::Attachment;
use firstword_core::families::{Party, Term};
use firstword_core::goals::{CheckIn, Goal, check_in, remove_goal, save_goal};
use firstword_core::ids::{AttachmentId, ConferenceId, FamilyId, GoalId, VoiceId};
use firstword_core::promises::{Promise, save_promise};
use firstword_core::sharing::shareable::TIERED;
use firstword_core::store::{Json, Op, Store};
use firstword_core::summary::{Count, Options, numbers};

use crate::support::{Class, a_class};

/// Stands in everything that came of the exchange.
const SENTINEL: &str = "quetzal-nightjar-palimpsest";

/// How many rows each view for documents shows.
fn shared(store: &Store) -> [u32; 7] {
    let shareable = store.shareable().unwrap();
    TIERED.map(|table| {
        let sql = format!("SELECT count(*) FROM shareable_{}", table.name());
        shareable.query_row(&sql, [], |row| row.get(0)).unwrap()
    })
}

/// How many rows of each kind with a tier are not private themselves.
fn open(store: &Store) -> usize {
    let tiers = |of: Vec<Tier>| of.into_iter().filter(|tier| *tier != Tier::PrivateAid).count();
    tiers(store.select::<Contact>("true", []).unwrap().into_iter().map(|it| it.tier).collect())
        + tiers(store.select::<Voice>("true", []).unwrap().into_iter().map(|it| it.tier).collect())
        + tiers(store.select::<Note>("true", []).unwrap().into_iter().map(|it| it.tier).collect())
        + tiers(store.select::<Goal>("true", []).unwrap().into_iter().map(|it| it.tier).collect())
        + tiers(store.select::<CheckIn>("true", []).unwrap().into_iter().map(|it| it.tier).collect())
        + tiers(store.select::<Promise>("true", []).unwrap().into_iter().map(|it| it.tier).collect())
        + tiers(store.select::<Attachment>("true", []).unwrap().into_iter().map(|it| it.tier).collect())
}

/// What comes of words: marks, marks of marks, a goal with its check-in and a promise that serves it, a promise, a note.
fn much_comes_of(store: &mut Store, words: &Voice) {
    let hope = mark_words(store, words.id, SENTINEL, Mark::Hope).unwrap().value;
    let hope: VoiceId = firstword_core::ids::RecordId::from_uuid(hope);
    mark_words(store, hope, SENTINEL, Mark::Strength).unwrap();
    let goal = mark_words(store, hope, SENTINEL, Mark::Goal).unwrap().value;
    let goal: GoalId = firstword_core::ids::RecordId::from_uuid(goal);
    check_in(store, CheckIn { goal, said_by: Party::Family, words: SENTINEL.into(), ..CheckIn::default() })
        .unwrap();
    mark_words(store, words.id, SENTINEL, Mark::Promise).unwrap();
    let family = words.family;
    let serves = Promise { family, what: SENTINEL.into(), goal: Some(goal), ..Promise::default() };
    save_promise(store, serves).unwrap();
    let note = Note {
        family,
        source: Some(words.id),
        kind: NoteKind::TeachingChange,
        words: SENTINEL.into(),
        day: store.today(),
        tier: Tier::School,
        ..Note::default()
    };
    add_note(store, note).unwrap();
}

fn an_exchange(store: &mut Store, family: FamilyId) -> Voice {
    let contact = Contact { family, day: store.today(), line: SENTINEL.into(), ..Contact::default() };
    let new = NewContact { contact, family_words: SENTINEL.into(), ..NewContact::default() };
    log_contact(store, new).unwrap();
    store.select::<Voice>("true", []).unwrap().remove(0)
}

fn make_private(store: &mut Store) -> Contact {
    let contact = store.select::<Contact>("true", []).unwrap().remove(0);
    let private = Contact { tier: Tier::PrivateAid, ..contact };
    save_contact(store, private.clone()).unwrap();
    private
}

/// A term around today.
fn a_term(store: &Store) -> Term {
    let today = store.today();
    Term { name: "Spring".into(), starts_on: today, ends_on: today, ..Term::default() }
}

#[test]
fn an_exchange_that_becomes_private_takes_all_that_came_of_it_along_and_one_undo_brings_it_back() {
    let Class { mut store, families } = a_class().with_family("Rosas");
    let words = an_exchange(&mut store, families[0]);
    much_comes_of(&mut store, &words);
    let (before, all) = (shared(&store), open(&store));
    assert_eq!((before.iter().sum::<u32>(), all), (9, 9), "{before:?}");
    make_private(&mut store);
    assert_eq!((shared(&store), open(&store)), ([0; 7], 0));
    let summary = numbers(&store, &a_term(&store), &Options::default()).unwrap();
    let none = Count::Exactly(0);
    assert_eq!((summary.contacts.total, summary.goals.made, summary.promises.made), (none, none, none));
    store.undo().unwrap();
    assert_eq!((shared(&store), open(&store)), (before, all));
    store.redo().unwrap();
    assert_eq!(shared(&store), [0; 7]);
}

/// A meeting that was held, with words in it and everything that came of them.
fn a_held_meeting(store: &mut Store, family: FamilyId) -> ConferenceId {
    let plan = Conference {
        family,
        day: store.today(),
        questions: Json(vec![Question { key: "own-1".into(), words: "?".into(), teacher_words: "?".into() }]),
        ..Conference::default()
    };
    let conference = save_conference(store, plan).unwrap().value;
    start_meeting(store, conference).unwrap();
    let answer = firstword_core::conferences::Answer {
        conference,
        question: "own-1".into(),
        speaker: "Josefina".into(),
        words: SENTINEL.into(),
        ..Default::default()
    };
    let words = write_answer(store, answer).unwrap().value.unwrap();
    open_teacher_part(store, conference, None).unwrap();
    let words = store.get::<Voice>(words).unwrap();
    much_comes_of(store, &words);
    store
        .transact(Op::AddEvidence, "", |tx| {
            let id = AttachmentId::fresh(tx.now());
            tx.put(&Attachment {
                id,
                family,
                conference: Some(conference),
                title: SENTINEL.into(),
                ..Attachment::default()
            })
        })
        .unwrap();
    let closing =
        Closing { agreement: Agreement::Agreed, teaching_change: SENTINEL.into(), ..Closing::default() };
    finish_meeting(store, conference, closing).unwrap();
    conference
}

#[test]
fn when_the_exchange_was_a_meeting_all_that_was_said_and_shown_in_it_becomes_private() {
    let Class { mut store, families } = a_class().with_family("Rosas");
    a_held_meeting(&mut store, families[0]);
    let before = (shared(&store), open(&store));
    assert_eq!(before.1, 11, "{before:?}");
    make_private(&mut store);
    assert_eq!((shared(&store), open(&store)), ([0; 7], 0));
    store.undo().unwrap();
    assert_eq!((shared(&store), open(&store)), before);
}

#[test]
fn what_is_written_later_about_a_private_exchange_is_as_private() {
    let Class { mut store, families } = a_class().with_family("Rosas");
    let family = families[0];
    let conference = a_held_meeting(&mut store, family);
    let exchange = make_private(&mut store);
    let words = store.select::<Voice>("source IS NULL", []).unwrap().remove(0);
    much_comes_of(&mut store, &words);
    let goal = store.select::<Goal>("true", []).unwrap().remove(0);
    let (contact, conference, source) = (Some(exchange.id), Some(conference), Some(words.id));
    for (contact, conference, source) in
        [(contact, None, None), (None, conference, None), (None, None, source)]
    {
        let voice = Voice { family, contact, conference, source, words: "Later.".into(), ..Voice::default() };
        save_voice(&mut store, voice).unwrap();
        let note = Note { family, contact, conference, source, words: "Later.".into(), ..Note::default() };
        add_note(&mut store, note).unwrap();
        let promise =
            Promise { family, contact, conference, source, what: "Later.".into(), ..Promise::default() };
        save_promise(&mut store, promise).unwrap();
    }
    for (conference, source) in [(conference, None), (None, source)] {
        let goal = Goal { family, conference, source, title: "Later.".into(), ..Goal::default() };
        save_goal(&mut store, goal).unwrap();
    }
    save_promise(
        &mut store,
        Promise { family, what: "Later.".into(), goal: Some(goal.id), ..Promise::default() },
    )
    .unwrap();
    assert_eq!((shared(&store), open(&store)), ([0; 7], 0));
}

#[test]
fn a_check_in_travels_no_further_than_its_goal() {
    let Class { mut store, families } = a_class().with_family("Rosas");
    let goal = Goal { family: families[0], title: "Read".into(), tier: Tier::PrivateAid, ..Goal::default() };
    let goal = save_goal(&mut store, goal).unwrap().value;
    let said = CheckIn { goal, words: SENTINEL.into(), tier: Tier::Family, ..CheckIn::default() };
    let said = check_in(&mut store, said).unwrap().value;
    let stored = store.get::<CheckIn>(said).unwrap();
    assert_eq!(stored.tier, Tier::PrivateAid);
    assert!(check_in(&mut store, CheckIn { tier: Tier::School, ..stored }).is_err());
    assert_eq!(shared(&store), [0; 7]);
}

#[test]
fn taking_a_private_exchange_away_brings_nothing_of_it_out() {
    let Class { mut store, families } = a_class().with_family("Rosas");
    let words = an_exchange(&mut store, families[0]);
    much_comes_of(&mut store, &words);
    let exchange = make_private(&mut store);
    remove_contact(&mut store, exchange.id).unwrap();
    assert_eq!(shared(&store), [0; 7]);
}

/// As an earlier version left it, or another laptop's copy: only the exchange itself is private.
fn only_itself_private(store: &mut Store) {
    let contact = store.select::<Contact>("true", []).unwrap().remove(0);
    let private = Contact { tier: Tier::PrivateAid, ..contact };
    store.transact(Op::EditContact, "", |tx| tx.put(&private)).unwrap();
    assert_eq!(shared(store), [0; 7]);
    assert!(open(store) > 0);
}

#[test]
fn taking_the_words_of_a_private_exchange_away_brings_nothing_out_that_came_of_them() {
    let Class { mut store, families } = a_class().with_family("Rosas");
    let words = an_exchange(&mut store, families[0]);
    much_comes_of(&mut store, &words);
    only_itself_private(&mut store);
    remove_voice(&mut store, words.id).unwrap();
    assert_eq!(shared(&store), [0; 7]);
    for voice in store.select::<Voice>("true", []).unwrap() {
        remove_voice(&mut store, voice.id).unwrap();
        assert_eq!(shared(&store), [0; 7], "the marks of them too");
    }
}

#[test]
fn taking_a_goal_of_a_private_exchange_away_brings_no_promise_out_that_serves_it() {
    let Class { mut store, families } = a_class().with_family("Rosas");
    let words = an_exchange(&mut store, families[0]);
    much_comes_of(&mut store, &words);
    only_itself_private(&mut store);
    for goal in store.select::<Goal>("true", []).unwrap() {
        remove_goal(&mut store, goal.id).unwrap();
    }
    assert_eq!(shared(&store), [0; 7]);
}

#[test]
fn closing_a_meeting_once_more_leaves_it_private() {
    let Class { mut store, families } = a_class().with_family("Rosas");
    let conference = a_held_meeting(&mut store, families[0]);
    make_private(&mut store);
    let closing = Closing { agreement: Agreement::Agreed, ..Closing::default() };
    // Whether it is refused or done again: nothing of it comes out.
    let _ = finish_meeting(&mut store, conference, closing);
    assert_eq!(shared(&store), [0; 7]);
}

#[test]
fn a_goal_of_a_private_exchanges_words_stands_in_no_summary_though_its_own_tier_is_the_familys() {
    let Class { mut store, families } = a_class().with_family("Rosas");
    let words = an_exchange(&mut store, families[0]);
    make_private(&mut store);
    let started_on = store.today();
    // As an older version, or another laptop, could have written it.
    store
        .transact(Op::WriteGoal, "", |tx| {
            let id = GoalId::fresh(tx.now());
            let (family, source) = (families[0], Some(words.id));
            tx.put(&Goal { id, family, source, title: SENTINEL.into(), started_on, ..Goal::default() })
        })
        .unwrap();
    assert_eq!(store.select::<Goal>("tier = 'family'", []).unwrap().len(), 1);
    assert_eq!(shared(&store), [0; 7]);
    let summary = numbers(&store, &a_term(&store), &Options::default()).unwrap();
    assert_eq!(summary.goals.made, Count::Exactly(0));
}

#[test]
fn consent_does_not_bring_private_words_into_a_summary() {
    let Class { mut store, families } = a_class().with_family("Rosas");
    let words = an_exchange(&mut store, families[0]);
    set_consent(&mut store, words.id, Consent::Yes, "A mother").unwrap();
    let quoted = |store: &Store| numbers(store, &a_term(store), &Options::default()).unwrap().quotes.len();
    assert_eq!(quoted(&store), 1);
    make_private(&mut store);
    assert_eq!(quoted(&store), 0);
}
