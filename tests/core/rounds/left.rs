//! A family that has left holds no slot, and a round asks in the language that is there.

#![cfg(test)]

use firstword_core::conferences::{Conference, QUESTIONS_FILE, Status};
use firstword_core::families::archive_family;
use firstword_core::rounds::{Clash, MoveTo, consequences, move_conference, rounds};

use super::world::{World, today};
use crate::support::a_store_on_disk;

#[test]
fn a_meeting_of_a_family_that_has_left_keeps_nobody_else_from_its_time() {
    let mut world = World::new();
    let rosas = world.family("Rosas", &["Yoveli"]);
    let haddad = world.family("Haddad", &["Sami"]);
    let first = world.answered(rosas, |_| {});
    let second = world.answered(haddad, |_| {});
    assert_eq!(world.arranged(), 2);
    let (gone, here) = (world.of(first)[0].clone(), world.of(second)[0].clone());
    let there = MoveTo { day: today(), time: gone.time };
    let clashes = |world: &World| consequences(&world.store, here.id, there).unwrap().moved.clashes;
    assert!(matches!(clashes(&world)[..], [Clash::Meeting { .. }]));

    archive_family(&mut world.store, rosas, true).unwrap();
    assert_eq!(clashes(&world), []);
    assert_eq!(rounds(&world.store).unwrap()[0].meetings, 1);
    move_conference(&mut world.store, here.id, there).unwrap();
    world.store.undo().unwrap();

    // A third family gets the time, and what was planned with the first stands as it was for the day it comes back.
    let okafor = world.family("Okafor", &["Ada"]);
    let only_then = firstword_core::rounds::WishTime {
        from: Some(gone.time),
        to: Some(gone.time + chrono::TimeDelta::minutes(15)),
        ..Default::default()
    };
    let third = world.answered(okafor, |wish| wish.can.0 = vec![only_then]);
    assert_eq!(world.arranged(), 2);
    assert_eq!(world.of(third)[0].time, gone.time);
    let kept = world.store.get::<Conference>(gone.id).unwrap();
    assert_eq!((kept.status, kept.time), (Status::Planned, gone.time));
    archive_family(&mut world.store, rosas, false).unwrap();
    assert!(matches!(clashes(&world)[..], [Clash::Meeting { .. }, ..]));
}

#[test]
fn a_round_asks_in_the_nearest_language_that_is_there() {
    let (dir, store) = a_store_on_disk();
    let own = r#"{ "questions": [{ "key": "your-day", "for": "family", "opening": true,
        "words": { "en": "How was your day?", "zh": "今天怎么样？", "zh-Hant": "今天怎麼樣？", "pt-BR": "Como foi o dia?" } }] }"#;
    std::fs::write(dir.path().join(QUESTIONS_FILE), own).unwrap();
    let mut world = World::in_a(store);
    for (language, words) in [
        ("zh-Hant", "今天怎麼樣？"),
        ("zh-Hant-TW", "今天怎麼樣？"),
        ("zh", "今天怎么样？"),
        ("pt", "Como foi o dia?"),
        ("so", "How was your day?"),
    ] {
        let family = world.family(language, &["Child"]);
        let wish = world.answered(family, |wish| language.clone_into(&mut wish.language));
        world.arranged();
        assert_eq!(world.of(wish)[0].questions[0].words, words, "{language}");
    }
}
