//! Wishes written down, and the timetable proposed and taken over.

#![cfg(test)]

use std::collections::BTreeSet;

use chrono::Days;
use firstword_core::Error;
use firstword_core::conferences::{
    Agenda, Agreement, Closing, Conference, Form, Means, Part, QUESTIONS_FILE, Status, conferences,
    finish_meeting, open_teacher_part, remove_agenda, save_agenda, save_conference, start_meeting,
};
use firstword_core::families::{Household, save_household};
use firstword_core::ids::{InterpreterId, WishId};
use firstword_core::language::Locale;
use firstword_core::rounds::{
    Aspect, Help, Interpreter, OtherMeeting, Round, RoundDay, RoundSpan, Siblings, Why, Wish, WishState,
    WishTime, accept, open_help, pin_conference, propose, remove_round, round_page, rounds, save_round,
    save_wish, save_wishes,
};
use firstword_core::store::{Json, Op};

use super::world::{World, at, today};
use crate::support::a_store_on_disk;

fn from(hour: u32) -> Json<Vec<WishTime>> {
    Json(vec![WishTime { from: Some(at(hour, 0)), ..WishTime::default() }])
}

fn until(hour: u32) -> Json<Vec<WishTime>> {
    Json(vec![WishTime { to: Some(at(hour, 0)), ..WishTime::default() }])
}

#[test]
fn a_round_shows_who_has_not_answered_with_what_is_known_of_them() {
    let mut world = World::new();
    let rosas = world.family("Rosas", &["Yoveli"]);
    world.family("Haddad", &["Sami"]);
    world.answered(rosas, |_| {});
    let page = round_page(&world.store, world.round).unwrap();
    let names: Vec<_> = page.wishes.iter().map(|line| (line.family_name.as_str(), line.is_open())).collect();
    assert_eq!(names, [("Haddad", true), ("Rosas", false)]);
    let haddad = &page.wishes[0].wish;
    assert_eq!(
        (haddad.id, haddad.state, haddad.guardians.len()),
        (WishId::default(), WishState::NotAsked, 1)
    );
    assert_eq!(page.slots.len(), 6);
    assert_eq!((page.slots[1].time, page.slots[1].ends), (at(15, 20), at(15, 35)));
    assert_eq!(rounds(&world.store).unwrap()[0].answered, 1);
}

#[test]
fn a_timetable_is_taken_over_in_one_change_with_questions_in_the_familys_language() {
    let mut world = World::new();
    let rosas = world.family("Rosas", &["Yoveli"]);
    let haddad = world.family("Haddad", &["Sami"]);
    let spanish = world.answered(rosas, |wish| {
        (wish.language, wish.interpreter, wish.others) = ("es-MX".to_owned(), true, "su abuela".to_owned());
    });
    let english = world.answered(haddad, |_| {});
    let before = world.store.rows().unwrap();
    assert_eq!(world.arranged(), 2);
    let [conference] = &world.of(spanish)[..] else { panic!() };
    assert_eq!((conference.time, conference.interpreter.as_str()), (at(16, 0), "Marta"));
    assert_eq!((conference.place.as_str(), conference.others.as_str()), ("14", "su abuela"));
    assert!(conference.questions[0].words.starts_with('¿'), "{:?}", conference.questions[0]);
    assert!(conference.questions[0].teacher_words.starts_with("How"));
    assert_eq!(world.of(english)[0].time, at(15, 0));
    assert_eq!(world.store.undo().unwrap().0.op, Op::AcceptTimetable);
    assert_eq!(world.store.rows().unwrap(), before);
}

#[test]
fn a_round_asks_what_stands_in_the_teachers_own_file_of_questions() {
    let (dir, store) = a_store_on_disk();
    let own = r#"{ "questions": [{ "key": "your-day", "for": "family", "opening": true,
        "words": { "en": "How was your day?", "es": "¿Cómo le fue hoy?" } }] }"#;
    std::fs::write(dir.path().join(QUESTIONS_FILE), own).unwrap();
    let mut world = World::in_a(store);
    let rosas = world.family("Rosas", &["Yoveli"]);
    let wish = world.answered(rosas, |wish| wish.language = "es".to_owned());
    world.arranged();
    let asked = &world.of(wish)[0].questions;
    assert_eq!((asked.len(), asked[0].words.as_str()), (1, "¿Cómo le fue hoy?"));
    assert_eq!(asked[0].teacher_words, "How was your day?");
}

#[test]
fn the_meetings_of_a_round_follow_the_teachers_own_agenda_and_a_visit_goes_as_visits_do() {
    let mut world = World::new();
    let part = Part {
        minutes: 10,
        words: [("en".to_owned(), "The family tells a story".to_owned())].into(),
        ..Part::default()
    };
    let own = Agenda {
        form: Form::GoalSetting,
        name: "With a story".to_owned(),
        parts: Json(vec![part]),
        questions: Json(vec!["worries".to_owned(), "good-at".to_owned()]),
        ..Agenda::default()
    };
    let own = save_agenda(&mut world.store, own).unwrap().value;
    let mut world = world.with_round(|round| {
        (round.form, round.agenda) = (Form::GoalSetting, Some(own));
        round.days.0[0].spans[0].means = vec![Means::InPerson, Means::AtHome];
    });
    let rosas = world.family("Rosas", &["Yoveli"]);
    let haddad = world.family("Haddad", &["Sami"]);
    let here = world.answered(rosas, |wish| wish.language = "es".to_owned());
    let visit = world.answered(haddad, |wish| wish.means = Json(vec![Means::AtHome]));
    world.arranged();
    let told = |wish: WishId| {
        let conference = world.of(wish).remove(0);
        let keys: Vec<_> = conference.questions.iter().map(|question| question.key.clone()).collect();
        (conference.form, conference.agenda, keys.join(" "))
    };
    assert_eq!(told(here), (Form::GoalSetting, Some(own), "worries good-at".to_owned()));
    assert_eq!(world.of(here)[0].questions[0].words, "¿Qué le preocupa?");
    let (form, agenda, keys) = told(visit);
    assert_eq!((form, agenda), (Form::HomeVisit, None));
    assert!(keys.starts_with("hopes-and-dreams"), "{keys}");
    // Without it the round goes on by the form it is of.
    remove_agenda(&mut world.store, own).unwrap();
    world.arranged();
    assert_eq!((world.of(here)[0].form, world.of(here)[0].agenda), (Form::GoalSetting, None));
}

#[test]
fn what_has_changed_since_it_was_seen_is_not_taken_over() {
    let mut world = World::new();
    let rosas = world.family("Rosas", &["Yoveli"]);
    let wish = world.answered(rosas, |_| {});
    let seen = propose(&world.store, world.round).unwrap().fingerprint;
    let wish = Wish { cannot: until(16), ..world.store.get::<Wish>(wish).unwrap() };
    save_wish(&mut world.store, wish).unwrap();
    let refused = accept(&mut world.store, world.round, &seen, Locale::En).unwrap_err();
    assert!(matches!(refused, Error::Invalid { why: "changed-since-arranged", .. }), "{refused:?}");
}

#[test]
fn arranging_again_keeps_the_ids_and_calls_off_what_nobody_wants_any_more() {
    let mut world = World::new();
    let families = ["Abdi", "Brooks", "Chen"].map(|name| world.family(name, &["Sami"]));
    let wishes = families.map(|family| world.answered(family, |_| {}));
    world.arranged();
    let ids = wishes.map(|wish| world.of(wish)[0].id);
    let told = world.of(wishes[1])[0].time;
    // The first can only come at the end now, and the last does not want to come.
    let get = |world: &World, wish: WishId| world.store.get::<Wish>(wish).unwrap();
    let late = Wish { can: from(16), ..get(&world, wishes[0]) };
    save_wish(&mut world.store, late).unwrap();
    let declined = Wish { state: WishState::Declined, ..get(&world, wishes[2]) };
    save_wish(&mut world.store, declined).unwrap();
    assert_eq!(world.arranged(), 2);
    let [first, second, third] = wishes.map(|wish| world.of(wish));
    assert_eq!((first[0].id, first[0].time), (ids[0], at(16, 0)));
    assert_eq!((second[0].id, second[0].time), (ids[1], told), "who is told a time keeps it");
    assert_eq!((third[0].id, third[0].status), (ids[2], Status::Cancelled));
    assert_eq!([first.len(), second.len(), third.len()], [1, 1, 1]);
}

#[test]
fn what_was_held_and_what_the_teacher_fixed_stays_where_it_is() {
    let mut world = World::new();
    let families = ["Abdi", "Brooks", "Chen"].map(|name| world.family(name, &["Sami"]));
    let wishes = families.map(|family| world.answered(family, |_| {}));
    world.arranged();
    let mut told = wishes.map(|wish| (world.of(wish)[0].time, world.of(wish)[0].id));
    told.sort_unstable();
    let [held, pinned, _] = told.map(|(_, id)| id);
    start_meeting(&mut world.store, held).unwrap();
    open_teacher_part(&mut world.store, held, Some("time")).unwrap();
    let closing = Closing { agreement: Agreement::Agreed, ..Closing::default() };
    finish_meeting(&mut world.store, held, closing).unwrap();
    pin_conference(&mut world.store, pinned, true).unwrap();
    for wish in wishes {
        let wish = Wish { can: from(16), ..world.store.get::<Wish>(wish).unwrap() };
        save_wish(&mut world.store, wish).unwrap();
    }
    let proposal = propose(&world.store, world.round).unwrap();
    let told: Vec<_> = proposal.meetings.iter().map(|it| (it.placed.slot.time, it.placed.fixed)).collect();
    assert_eq!(told, [(at(15, 0), true), (at(15, 20), true), (at(16, 0), false)]);
    assert_eq!(proposal.meetings[1].placed.unmet[0].aspect, Aspect::Time);
}

#[test]
fn siblings_who_want_a_meeting_each_have_them_one_after_the_other() {
    let mut world = World::new();
    let rosas = world.family("Rosas", &["Yoveli", "Sami"]);
    let wish = world.answered(rosas, |wish| wish.siblings = Siblings::BackToBack);
    world.arranged();
    let both = world.of(wish);
    assert_eq!(
        both.iter().map(|it| (it.time, it.minutes)).collect::<Vec<_>>(),
        [(at(15, 0), 15), (at(15, 20), 15)]
    );
    let lines = conferences(&world.store, today(), today()).unwrap();
    assert_eq!(
        lines.iter().map(|line| line.students.join(" ")).collect::<BTreeSet<_>>(),
        BTreeSet::from(["Sami", "Yoveli"].map(str::to_owned))
    );
    assert_eq!(propose(&world.store, world.round).unwrap().meetings[0].placed.met, [Aspect::BackToBack]);
    // Together again: one meeting stays, with its id, and is about both.
    let together = Wish { siblings: Siblings::Together, ..world.store.get::<Wish>(wish).unwrap() };
    save_wish(&mut world.store, together).unwrap();
    world.arranged();
    let after = world.of(wish);
    assert_eq!((after[0].id, after[0].status, after[0].students.len()), (both[0].id, Status::Planned, 0));
    assert_eq!((after[1].id, after[1].status), (both[1].id, Status::Cancelled));
}

#[test]
fn two_households_never_meet_at_once() {
    let mut world = World::new();
    let rosas = world.family("Rosas", &["Yoveli"]);
    let homes = ["Josefina's", "Ramón's"].map(|name| {
        let home = Household { family: rosas, name: name.to_owned(), ..Household::default() };
        save_household(&mut world.store, home).unwrap().value
    });
    let wishes =
        homes.map(|home| world.answered(rosas, |wish| (wish.household, wish.can) = (Some(home), until(16))));
    world.arranged();
    let [one, other] = wishes.map(|wish| world.of(wish)[0].clone());
    assert_ne!(one.time, other.time);
    let page = round_page(&world.store, world.round).unwrap();
    let named: Vec<_> = page.wishes.iter().map(|line| line.household_name.clone().unwrap()).collect();
    assert_eq!(named, ["Josefina's", "Ramón's"]);
    assert!(page.wishes.iter().all(|line| line.conference.is_some()));
}

#[test]
fn a_meeting_is_next_to_the_one_about_another_child_and_never_at_once() {
    let mut world = World::new();
    let rosas = world.family("Rosas", &["Yoveli"]);
    let other = OtherMeeting { day: today(), from: at(16, 0), to: at(16, 15) };
    let wish = world.answered(rosas, |wish| wish.other_meetings = Json(vec![other]));
    world.arranged();
    assert_eq!(world.of(wish)[0].time, at(15, 40), "the nearest and not the first");
    assert_eq!(propose(&world.store, world.round).unwrap().meetings[0].placed.met, [Aspect::Beside]);
}

#[test]
fn who_has_no_meeting_is_told_what_would_help() {
    let mut world = World::new();
    let early = world.family("Rosas", &["Yoveli"]);
    let late = world.family("Haddad", &["Sami"]);
    let both = world.family("Chen", &["Li"]);
    world.answered(early, |wish| {
        (wish.language, wish.interpreter, wish.can) = ("es".to_owned(), true, until(16));
    });
    world.answered(late, |wish| wish.can = from(17));
    world.answered(both, |wish| {
        (wish.language, wish.interpreter, wish.can) = ("zh".to_owned(), true, from(18))
    });
    let proposal = propose(&world.store, world.round).unwrap();
    let help = |name: &str| {
        let found = proposal.unplaced.iter().find(|it| it.whom.family_name == name);
        found.unwrap().unplaced.would_help.clone()
    };
    let [Help::Interpreter { language, name, at: when }, Help::Time { at: other }] = &help("Rosas")[..]
    else {
        panic!("{:?}", help("Rosas"))
    };
    assert_eq!(name.as_deref(), Some("Marta"), "she interprets, though not before four");
    assert_eq!((language.as_str(), when.time, other.time), ("es", at(15, 0), at(16, 0)));
    let [Help::Slot { at: more }, Help::Time { .. }] = &help("Haddad")[..] else {
        panic!("{:?}", help("Haddad"))
    };
    assert_eq!((more.day, more.time), (today(), at(17, 0)));
    assert_eq!(help("Chen"), [], "it takes an interpreter and a later hour");
}

#[test]
fn a_wish_that_is_not_met_says_whether_it_is_not_offered_or_taken() {
    let mut world = World::new().with_round(|round| {
        let span = |from, to, means| RoundSpan { from, to, room: "14".to_owned(), means };
        let spans = vec![
            span(at(15, 0), at(15, 15), vec![Means::Video]),
            span(at(15, 20), at(16, 0), vec![Means::InPerson]),
        ];
        round.days = Json(vec![RoundDay { day: today(), spans, ..RoundDay::default() }]);
    });
    let names = ["Abdi", "Brooks", "Chen"];
    for (name, means) in names.into_iter().zip([Means::Video, Means::Video, Means::Phone]) {
        let family = world.family(name, &["Sami"]);
        world.answered(family, |wish| wish.means = Json(vec![means, Means::InPerson]));
    }
    let proposal = propose(&world.store, world.round).unwrap();
    let why = |name: &str| {
        let meeting = proposal.meetings.iter().find(|it| it.whom.family_name == name).unwrap();
        meeting.placed.unmet.iter().map(|unmet| (unmet.aspect, unmet.why)).collect::<Vec<_>>()
    };
    assert_eq!(why("Chen"), [(Aspect::Means, Why::NotOffered)]);
    let [abdi, brooks] = [why("Abdi"), why("Brooks")];
    assert_eq!([abdi, brooks].concat(), [(Aspect::Means, Why::Taken)], "one of the two has the video");
}

#[test]
fn a_round_that_is_taken_away_leaves_its_meetings() {
    let mut world = World::new();
    let rosas = world.family("Rosas", &["Yoveli"]);
    world.answered(rosas, |_| {});
    world.arranged();
    remove_round(&mut world.store, world.round).unwrap();
    let left = world.store.select::<Conference>("true", []).unwrap();
    assert_eq!((left.len(), left[0].round, left[0].wish), (1, None, None));
    assert!(rounds(&world.store).unwrap().is_empty());
    assert!(world.store.select::<Wish>("true", []).unwrap().is_empty());
}

#[test]
fn a_round_or_wish_that_makes_no_sense_is_refused_with_its_field() {
    let mut world = World::new();
    let round = world.store.get::<Round>(world.round).unwrap();
    let refused = |world: &mut World, change: &dyn Fn(&mut Round)| {
        let mut changed = round.clone();
        change(&mut changed);
        match save_round(&mut world.store, changed) {
            Err(Error::Invalid { field, why }) => (field, why),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(refused(&mut world, &|it| it.name.clear()), ("name", "empty"));
    assert_eq!(refused(&mut world, &|it| it.days.0.clear()), ("days", "empty"));
    assert_eq!(refused(&mut world, &|it| it.days.0[0].spans[0].to = at(14, 0)), ("days", "before-start"));
    assert_eq!(refused(&mut world, &|it| it.days.0.push(it.days.0[0].clone())), ("days", "twice"));
    assert_eq!(
        refused(&mut world, &|it| it.interpreters.0.push(it.interpreters.0[0].clone())),
        ("interpreters", "twice")
    );
    assert_eq!(refused(&mut world, &|it| it.minutes = 0), ("minutes", "out-of-range"));
    let (rosas, haddad) = (world.family("Rosas", &["Yoveli"]), world.family("Haddad", &["Sami"]));
    let home = Household { family: haddad, name: "Karim's".to_owned(), ..Household::default() };
    let home = save_household(&mut world.store, home).unwrap().value;
    let wish = Wish { round: world.round, family: rosas, household: Some(home), ..Wish::default() };
    let refused = save_wish(&mut world.store, wish).unwrap_err();
    assert!(matches!(refused, Error::Invalid { field: "household", .. }), "{refused:?}");
}

#[test]
fn nothing_is_planned_for_a_day_that_is_over() {
    let mut world = World::new().with_round(|round| round.days.0[0].day = today() - Days::new(1));
    let rosas = world.family("Rosas", &["Yoveli"]);
    world.answered(rosas, |_| {});
    assert_eq!(propose(&world.store, world.round).unwrap().meetings, []);
}

#[test]
fn a_slot_of_today_that_has_passed_is_neither_proposed_nor_drawn() {
    let mut world = World::at(15, 25).with_round(|round| {
        round.days.0[0].spans[0].means = vec![Means::InPerson, Means::AtHome];
    });
    let rosas = world.family("Rosas", &["Yoveli"]);
    let haddad = world.family("Haddad", &["Sami"]);
    let here = world.answered(rosas, |_| {});
    let visit = world.answered(haddad, |wish| wish.means = Json(vec![Means::AtHome]));
    world.arranged();
    let slots = round_page(&world.store, world.round).unwrap().slots;
    assert_eq!(slots.first().map(|slot| slot.time), Some(at(15, 40)));
    assert!(world.of(here)[0].time >= at(15, 40));
    assert!(world.of(visit)[0].time >= at(16, 0), "the way to it takes 20 minutes: {:?}", world.of(visit));
}

#[test]
fn a_meeting_of_today_whose_time_has_come_stays_where_it_was() {
    let mut world = World::at(15, 10);
    let rosas = world.family("Rosas", &["Yoveli"]);
    let wish = world.answered(rosas, |_| {});
    world.arranged();
    let begun = Conference { time: at(15, 0), ..world.of(wish).remove(0) };
    world.stands(&begun);
    let proposal = propose(&world.store, world.round).unwrap();
    let told: Vec<_> = proposal.meetings.iter().map(|it| (it.placed.slot.time, it.placed.fixed)).collect();
    assert_eq!(told, [(at(15, 0), true)]);
}

#[test]
fn the_place_that_a_family_wished_stands_in_place_of_the_room_for_every_means_that_has_one() {
    let mut world = World::new().with_round(|round| {
        round.days.0[0].spans[0].means = Means::ALL.to_vec();
    });
    let wished = "Library, ground floor, no stairs";
    let meeting = |world: &mut World, name: &str, place: &str, means: Means| {
        let family = world.family(name, &["Sami"]);
        world.answered(family, |wish| (wish.place, wish.means) = (place.to_owned(), Json(vec![means])))
    };
    // Two families in the library and one in the room: one teacher sits in all of them, so no two are at once.
    let wishes = [
        meeting(&mut world, "Abdi", wished, Means::InPerson),
        meeting(&mut world, "Brooks", &format!(" {wished} "), Means::InPerson),
        meeting(&mut world, "Chen", "", Means::InPerson),
        meeting(&mut world, "Diaz", "the bakery", Means::AtHome),
        meeting(&mut world, "Evans", wished, Means::Phone),
    ];
    assert_eq!(world.arranged(), 5);
    let places = wishes.map(|wish| world.of(wish)[0].place.clone());
    assert_eq!(places, [wished, wished, "14", "the bakery", ""]);
    let proposal = propose(&world.store, world.round).unwrap();
    let told = wishes.map(|wish| {
        let meeting = proposal.meetings.iter().find(|it| it.placed.wish == wish).unwrap();
        (meeting.placed.met.contains(&Aspect::Place), meeting.placed.unmet.len())
    });
    let by_phone = (false, 0);
    assert_eq!(told, [(true, 0), (true, 0), (false, 0), (true, 0), by_phone]);
}

#[test]
fn who_wished_a_place_and_meets_by_phone_is_told_so() {
    let mut world = World::new().with_round(|round| {
        round.days.0[0].spans[0].means = vec![Means::Phone];
    });
    let rosas = world.family("Rosas", &["Yoveli"]);
    world.answered(rosas, |wish| wish.place = "Library".to_owned());
    let proposal = propose(&world.store, world.round).unwrap();
    let unmet: Vec<_> =
        proposal.meetings[0].placed.unmet.iter().map(|unmet| (unmet.aspect, unmet.why)).collect();
    assert_eq!(unmet, [(Aspect::Place, Why::NotOffered)]);
}

#[test]
fn that_younger_children_have_to_be_looked_after_goes_to_the_meeting_and_changes_with_the_answer() {
    let mut world = World::new();
    let rosas = world.family("Rosas", &["Yoveli"]);
    let haddad = world.family("Haddad", &["Sami"]);
    let [with, without] = [(rosas, true), (haddad, false)]
        .map(|(family, childcare)| world.answered(family, |wish| wish.childcare = childcare));
    world.arranged();
    let asked = |world: &World| [with, without].map(|wish| world.of(wish)[0].childcare);
    assert_eq!(asked(&world), [true, false]);
    let before = world.store.rows().unwrap();
    let wish = Wish { childcare: true, ..world.store.get::<Wish>(without).unwrap() };
    save_wish(&mut world.store, wish).unwrap();
    assert_eq!(asked(&world), [true, true], "without arranging again");
    world.store.undo().unwrap();
    assert_eq!(world.store.rows().unwrap(), before, "it was one change");
}

#[test]
fn what_a_planned_meeting_does_not_meet_stays_in_sight_with_a_reason_of_now() {
    let mut world = World::new();
    let families = ["Abdi", "Brooks", "Chen"].map(|name| world.family(name, &["Sami"]));
    let mut wishes = families.map(|family| world.answered(family, |_| {}));
    world.arranged();
    wishes.sort_by_key(|wish| world.of(*wish)[0].time);
    let [first, second, third] = wishes;
    let told = |world: &World, wish: WishId| {
        let page = round_page(&world.store, world.round).unwrap();
        let line = page.wishes.into_iter().find(|line| line.wish.id == wish).unwrap();
        line.unmet.into_iter().map(|unmet| (unmet.aspect, unmet.why)).collect::<Vec<_>>()
    };
    assert_eq!(told(&world, first), []);
    let change = |world: &mut World, wish: WishId, can: Json<Vec<WishTime>>| {
        let wish = Wish { can, ..world.store.get::<Wish>(wish).unwrap() };
        save_wish(&mut world.store, wish).unwrap();
    };
    assert_eq!(world.of(third)[0].time, at(15, 40));
    let only = |from, to| Json(vec![WishTime { from: Some(from), to: Some(to), ..WishTime::default() }]);
    change(&mut world, third, only(at(15, 0), at(15, 20)));
    assert_eq!(told(&world, third), [(Aspect::Time, Why::Taken)]);
    change(&mut world, third, only(at(16, 0), at(16, 30)));
    assert_eq!(told(&world, third), [(Aspect::Time, Why::Free)]);
    change(&mut world, third, only(at(19, 0), at(20, 0)));
    assert_eq!(told(&world, third), [(Aspect::Time, Why::NotOffered)]);
    // Fixed where it is, it is told all the same; when it is over there is nothing to be done about it.
    let id = world.of(third)[0].id;
    pin_conference(&mut world.store, id, true).unwrap();
    assert_eq!(told(&world, third), [(Aspect::Time, Why::NotOffered)]);
    start_meeting(&mut world.store, id).unwrap();
    assert_eq!(told(&world, third), []);
    assert_eq!(told(&world, second), []);
}

#[test]
fn what_would_help_is_opened_in_the_round_by_one_change_and_taken_back_by_one_undo() {
    let mut world = World::new();
    let early = world.family("Rosas", &["Yoveli"]);
    let late = world.family("Haddad", &["Sami"]);
    let early = world.answered(early, |wish| {
        (wish.language, wish.interpreter, wish.can) = ("es-MX".to_owned(), true, until(16));
    });
    let late = world.answered(late, |wish| wish.can = from(17));
    let help = |world: &World, wish: WishId| {
        let proposal = propose(&world.store, world.round).unwrap();
        proposal.unplaced.into_iter().find(|it| it.unplaced.wish == wish).unwrap().unplaced.would_help
    };
    let round = world.round;
    let before = world.store.rows().unwrap();
    let slot = help(&world, late).remove(0);
    open_help(&mut world.store, round, &slot).unwrap();
    let hours: Vec<_> = world.store.get::<Round>(round).unwrap().days[0].spans.clone();
    let [_, RoundSpan { from: opens, to: closes, room, means }] = &hours[..] else { panic!("{hours:?}") };
    assert_eq!((*opens, *closes, room.as_str(), means.len()), (at(17, 0), at(17, 15), "14", 0));
    let comes = help(&world, early).remove(0);
    open_help(&mut world.store, round, &comes).unwrap();
    assert_eq!(world.arranged(), 2);
    assert_eq!((world.of(early)[0].time, world.of(early)[0].interpreter.as_str()), (at(15, 0), "Marta"));
    assert_eq!(world.of(late)[0].time, at(17, 0));
    for op in [Op::AcceptTimetable, Op::PlanRound, Op::PlanRound] {
        assert_eq!(world.store.undo().unwrap().0.op, op);
    }
    assert_eq!(world.store.rows().unwrap(), before);
    let theirs = help(&world, early).remove(1);
    let refused = open_help(&mut world.store, round, &theirs).unwrap_err();
    assert!(matches!(refused, Error::Invalid { field: "help", why: "not-of-the-round" }), "{refused:?}");
}

#[test]
fn a_meeting_for_each_of_two_homes_is_one_change_with_one_undo() {
    let mut world = World::new();
    let rosas = world.family("Rosas", &["Yoveli"]);
    let vega = world.family("Vega", &["Sami"]);
    let homes = ["Josefina's", "Ramón's"].map(|name| {
        let home = Household { family: rosas, name: name.to_owned(), ..Household::default() };
        save_household(&mut world.store, home).unwrap().value
    });
    let so_far = world.answered(rosas, |wish| wish.childcare = true);
    let before = world.store.rows().unwrap();
    let known = world.store.get::<Wish>(so_far).unwrap();
    let first = Wish { household: Some(homes[0]), ..known };
    let second = Wish { round: world.round, family: rosas, household: Some(homes[1]), ..Wish::default() };
    let ids = save_wishes(&mut world.store, &[first.clone(), second.clone()]).unwrap().value;
    assert_eq!((ids.len(), ids[0]), (2, so_far));
    let page = round_page(&world.store, world.round).unwrap();
    let named: Vec<_> = page.wishes.iter().filter_map(|line| line.household_name.as_deref()).collect();
    assert_eq!(named, ["Josefina's", "Ramón's"]);
    assert_eq!(world.store.undo().unwrap().0.op, Op::WriteWish);
    assert_eq!(world.store.rows().unwrap(), before);
    let of_others = Wish { family: vega, household: None, ..second };
    let refused = save_wishes(&mut world.store, &[first, of_others]).unwrap_err();
    assert!(matches!(refused, Error::Invalid { field: "household", .. }), "{refused:?}");
    assert_eq!(world.store.rows().unwrap(), before);
}

#[test]
fn who_interprets_and_is_called_otherwise_is_called_so_in_the_meetings_planned_too() {
    let mut world = World::new();
    let families = ["Rosas", "Vega", "Luna"].map(|name| world.family(name, &["Sami"]));
    let spanish = |wish: &mut Wish| (wish.language, wish.interpreter) = ("es".to_owned(), true);
    let [first, second, third] = families.map(|family| world.answered(family, spanish));
    world.arranged();
    let name = |world: &World, wish: WishId| world.of(wish)[0].interpreter.clone();
    let held = Conference { status: Status::Held, ..world.of(first).remove(0) };
    save_conference(&mut world.store, held).unwrap();
    let by_hand = Conference { interpreter: "Marta's sister".to_owned(), ..world.of(third).remove(0) };
    save_conference(&mut world.store, by_hand).unwrap();
    let before = world.store.rows().unwrap();
    // Somebody who comes before her in the list does not get her meetings.
    let mut round = world.store.get::<Round>(world.round).unwrap();
    let other = Interpreter { name: "Ana".to_owned(), ..round.interpreters[0].clone() };
    round.interpreters.0[0].name = "Marta Lima".to_owned();
    round.interpreters.0.insert(0, Interpreter { id: InterpreterId::default(), ..other });
    save_round(&mut world.store, round).unwrap();
    let names = [first, second, third].map(|wish| name(&world, wish));
    assert_eq!(names, ["Marta", "Marta Lima", "Marta's sister"], "what was held stays as it was");
    let again = propose(&world.store, world.round).unwrap();
    assert!(again.meetings.iter().all(|it| it.placed.slot.time == it.whom.before.as_ref().unwrap().time));
    world.store.undo().unwrap();
    assert_eq!(world.store.rows().unwrap(), before, "it was one change");
    // Who is left out is not renamed into whoever stands in their place.
    let mut round = world.store.get::<Round>(world.round).unwrap();
    round.interpreters.0[0] = Interpreter { name: "Amina".to_owned(), ..Interpreter::default() };
    save_round(&mut world.store, round).unwrap();
    assert_eq!(name(&world, second), "Marta");
}
