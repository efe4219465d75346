//! Moving a meeting by hand: what it would mean is said first, and is then what happens.

#![cfg(test)]

use firstword_core::Error;
use firstword_core::conferences::{Conference, Means};
use firstword_core::ids::{ConferenceId, WishId};
use firstword_core::rounds::{
    Aspect, Clash, Hours, MoveTo, OtherMeeting, RoundSpan, Siblings, WishTime, consequences, move_conference,
    swap_conferences,
};
use firstword_core::store::{Json, Op};

use super::world::{World, at, today};

fn to(hour: u32, minute: u32) -> MoveTo {
    MoveTo { day: today(), time: at(hour, minute) }
}

/// Two families who meet at three and at twenty past; the first can until four, the second not before.
fn two_families() -> (World, [WishId; 2], [ConferenceId; 2]) {
    let mut world = World::new();
    let [rosas, haddad] =
        [("Rosas", "Yoveli"), ("Haddad", "Sami")].map(|(name, child)| world.family(name, &[child]));
    let until_four = WishTime { to: Some(at(16, 0)), ..WishTime::default() };
    let first = world.answered(rosas, |wish| wish.can = Json(vec![until_four]));
    let not_at_three = WishTime { from: Some(at(15, 20)), ..WishTime::default() };
    let second = world.answered(haddad, |wish| wish.can = Json(vec![not_at_three]));
    world.arranged();
    let ids = [first, second].map(|wish| world.of(wish)[0].id);
    (world, [first, second], ids)
}

fn time(world: &World, conference: ConferenceId) -> chrono::NaiveTime {
    world.store.get::<Conference>(conference).unwrap().time
}

#[test]
fn what_a_move_means_is_said_before_anything_is_written() {
    let (world, _, [first, _]) = two_families();
    let before = world.store.rows().unwrap();
    let late = consequences(&world.store, first, to(16, 20)).unwrap();
    assert_eq!((late.moved.slot.time, late.moved.clashes.len()), (at(16, 20), 0));
    assert_eq!((late.moved.now_met.len(), &late.moved.no_longer_met[..]), (0, &[Aspect::Time][..]));
    assert_eq!(late.exchange, None);
    let evening = consequences(&world.store, first, to(19, 0)).unwrap();
    assert_eq!(evening.moved.clashes, [Clash::OutsideHours]);
    assert_eq!(world.store.rows().unwrap(), before);
}

#[test]
fn a_move_is_written_fixed_and_taken_back_by_one_undo() {
    let (mut world, _, [first, _]) = two_families();
    let before = world.store.rows().unwrap();
    move_conference(&mut world.store, first, to(15, 40)).unwrap();
    let moved = world.store.get::<Conference>(first).unwrap();
    assert_eq!((moved.time, moved.pinned, moved.place.as_str()), (at(15, 40), true, "14"));
    world.arranged();
    assert_eq!(time(&world, first), at(15, 40), "what was moved by hand is not arranged away");
    while world.store.rows().unwrap() != before {
        assert!([Op::MoveConference, Op::AcceptTimetable].contains(&world.store.undo().unwrap().0.op));
    }
}

#[test]
fn where_another_meeting_is_the_two_can_be_exchanged_in_one_act() {
    let (mut world, _, [first, second]) = two_families();
    let there = consequences(&world.store, first, to(15, 20)).unwrap();
    assert_eq!(
        there.moved.clashes,
        [Clash::Meeting { conference: second, family_name: "Haddad".to_owned() }]
    );
    let (one, other) = there.exchange.unwrap();
    assert_eq!((one.slot.time, other.slot.time), (at(15, 20), at(15, 0)));
    assert_eq!((one.clashes.len(), other.clashes.len(), other.conference), (0, 0, second));
    let refused = move_conference(&mut world.store, first, to(15, 20)).unwrap_err();
    assert!(matches!(refused, Error::Invalid { why: "taken", .. }));
    let before = world.store.rows().unwrap();
    let saved = swap_conferences(&mut world.store, first, second).unwrap();
    assert_eq!(saved.changed.undo.unwrap().subject, "Rosas, Haddad");
    assert_eq!((time(&world, first), time(&world, second)), (at(15, 20), at(15, 0)));
    world.store.undo().unwrap();
    assert_eq!(world.store.rows().unwrap(), before);
}

#[test]
fn a_visit_keeps_the_way_free_and_a_break_is_told() {
    let mut world = World::new().with_round(|round| {
        round.days.0[0].spans[0].means = vec![Means::InPerson, Means::AtHome];
        round.breaks = Json(vec![Hours { from: at(16, 0), to: at(16, 15) }]);
    });
    let rosas = world.family("Rosas", &["Yoveli"]);
    let haddad = world.family("Haddad", &["Sami"]);
    let visit = world.answered(rosas, |wish| wish.means = Json(vec![Means::AtHome]));
    let other = world.answered(haddad, |_| {});
    world.arranged();
    let (visit, other) = (world.of(visit)[0].clone(), world.of(other)[0].clone());
    assert_eq!(visit.travel_minutes, 20);
    let back = chrono::TimeDelta::minutes(visit.minutes + 10);
    let on_the_way = MoveTo { day: today(), time: visit.time + back };
    let told = consequences(&world.store, other.id, on_the_way).unwrap();
    let way = Clash::Way { conference: visit.id, family_name: "Rosas".to_owned() };
    assert!(told.moved.clashes.contains(&way), "{told:?}");
    assert!(move_conference(&mut world.store, other.id, on_the_way).is_err());
    let told = consequences(&world.store, other.id, to(15, 50)).unwrap();
    assert!(told.moved.clashes.contains(&Clash::Break), "{told:?}");
}

#[test]
fn who_interprets_and_where_the_family_is_else_is_told() {
    let mut world = World::new();
    let rosas = world.family("Rosas", &["Yoveli"]);
    let elsewhere = OtherMeeting { day: today(), from: at(16, 40), to: at(17, 0) };
    let wish = world.answered(rosas, |wish| {
        (wish.language, wish.interpreter) = ("es".to_owned(), true);
        wish.other_meetings = Json(vec![elsewhere]);
    });
    world.arranged();
    let id = world.of(wish)[0].id;
    let early = consequences(&world.store, id, to(15, 0)).unwrap().moved;
    assert_eq!((early.clashes, early.slot.interpreter.as_str()), (vec![Clash::Interpreter], ""));
    assert!(early.no_longer_met.contains(&Aspect::Interpreter));
    let late = consequences(&world.store, id, to(16, 40)).unwrap().moved;
    assert_eq!(late.clashes, [Clash::Elsewhere]);
}

#[test]
fn siblings_meetings_move_as_one() {
    let mut world = World::new();
    let rosas = world.family("Rosas", &["Yoveli", "Sami"]);
    let wish = world.answered(rosas, |wish| wish.siblings = Siblings::BackToBack);
    world.arranged();
    let second = world.of(wish)[1].id;
    move_conference(&mut world.store, second, to(16, 0)).unwrap();
    let times: Vec<_> = world.of(wish).iter().map(|it| it.time).collect();
    assert_eq!(times, [at(16, 0), at(16, 20)]);
}

#[test]
fn a_meeting_that_has_begun_is_not_moved() {
    let (mut world, _, [first, second]) = two_families();
    firstword_core::conferences::start_meeting(&mut world.store, first).unwrap();
    for refused in [
        consequences(&world.store, first, to(16, 0)).map(drop),
        move_conference(&mut world.store, first, to(16, 0)).map(drop),
        swap_conferences(&mut world.store, second, first).map(drop),
    ] {
        assert!(matches!(refused, Err(Error::Invalid { why: "closed", .. })), "{refused:?}");
    }
    let there = consequences(&world.store, second, to(15, 0)).unwrap();
    assert_eq!(there.exchange, None);
}

#[test]
fn nothing_is_moved_to_a_time_that_is_over_nor_exchanged_with_a_meeting_of_it() {
    let mut world = World::at(15, 10);
    let [rosas, haddad] =
        [("Rosas", "Yoveli"), ("Haddad", "Sami")].map(|(name, child)| world.family(name, &[child]));
    let wishes = [rosas, haddad].map(|family| world.answered(family, |_| {}));
    world.arranged();
    let [early, late] = wishes.map(|wish| world.of(wish)[0].clone());
    let told = consequences(&world.store, late.id, to(15, 0)).unwrap();
    assert_eq!(told.moved.clashes, [Clash::Over]);
    let refused = move_conference(&mut world.store, late.id, to(15, 0)).unwrap_err();
    assert!(matches!(refused, Error::Invalid { why: "over", .. }), "{refused:?}");
    // The other meeting should have begun ten minutes ago: what was may not be given to somebody else.
    world.stands(&Conference { time: at(15, 0), ..early.clone() });
    let there = consequences(&world.store, late.id, to(15, 0)).unwrap();
    assert_eq!((there.exchange, there.moved.clashes.len()), (None, 2));
    assert!(swap_conferences(&mut world.store, late.id, early.id).is_err());
}

#[test]
fn a_meeting_moves_with_the_place_the_family_wished_and_not_into_another_room() {
    let mut world = World::new().with_round(|round| {
        let later =
            RoundSpan { from: at(18, 0), to: at(19, 0), room: "20".to_owned(), ..RoundSpan::default() };
        round.days.0[0].spans.push(later);
    });
    let [rosas, haddad] =
        [("Rosas", "Yoveli"), ("Haddad", "Sami")].map(|(name, child)| world.family(name, &[child]));
    let here = world.answered(rosas, |wish| wish.place = "Library, no stairs".to_owned());
    let other = world.answered(haddad, |_| {});
    world.arranged();
    for (wish, time) in [(here, to(18, 0)), (other, to(18, 20))] {
        let id = world.of(wish)[0].id;
        assert_eq!(consequences(&world.store, id, time).unwrap().moved.no_longer_met, []);
        move_conference(&mut world.store, id, time).unwrap();
    }
    assert_eq!([here, other].map(|wish| world.of(wish)[0].place.clone()), ["Library, no stairs", "20"]);
}
