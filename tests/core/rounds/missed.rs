//! What comes after a meeting that could not be, and what becomes of wishes when families are parted or put together.

#![cfg(test)]

use firstword_core::conferences::{Conference, Means, Status, cancel_conference, no_show};
use firstword_core::contacts::Contact;
use firstword_core::families::{
    Guardian, Household, Student, merge_families, move_guardian_home, save_guardian, save_household,
    split_family,
};
use firstword_core::rounds::{NextWay, Wish, next_ways};
use firstword_core::store::Json;

use super::world::{World, at};

#[test]
fn a_missed_meeting_offers_the_next_ways_to_try() {
    let mut world = World::new().with_round(|round| {
        round.days.0[0].spans[0].means = vec![Means::InPerson, Means::Video];
    });
    let rosas = world.family("Rosas", &["Yoveli"]);
    let haddad = world.family("Haddad", &["Sami"]);
    let [missed, _] = [rosas, haddad].map(|family| world.answered(family, |_| {}));
    world.arranged();
    let conference = world.of(missed)[0].clone();
    no_show(&mut world.store, conference.id).unwrap();
    let ways = next_ways(&world.store, conference.id).unwrap();
    let [
        NextWay::Slot { slot },
        NextWay::Ask { name, best_times, address, .. },
        NextWay::Means { means: Means::Video, slot: Some(video) },
        NextWay::Means { means: Means::Phone, slot: None },
        NextWay::Means { means: Means::AtHome, slot: None },
    ] = &ways[..]
    else {
        panic!("{ways:?}")
    };
    assert_eq!((slot.time, slot.means), (at(15, 40), Means::InPerson));
    assert_eq!(
        (name.as_str(), best_times.as_str(), address.as_str()),
        ("Josefina Rosas", "after 6 pm", "612 555 0101")
    );
    assert_eq!(video.time, at(15, 40));
    // It counts as a try, and arranging again gives them another meeting beside the one that was missed.
    assert_eq!(world.store.select::<Contact>("family = ?1", [rosas]).unwrap().len(), 1);
    world.arranged();
    let both: Vec<_> = world.of(missed).iter().map(|it| (it.status, it.id == conference.id)).collect();
    assert!(both.contains(&(Status::NoShow, true)) && both.contains(&(Status::Planned, false)), "{both:?}");
}

#[test]
fn the_next_way_is_never_a_slot_that_has_passed() {
    let mut world = World::at(15, 50);
    let rosas = world.family("Rosas", &["Yoveli"]);
    let wish = world.answered(rosas, |_| {});
    world.arranged();
    let conference = world.of(wish).remove(0);
    let called_off = Conference { time: at(15, 0), ..conference };
    world.stands(&called_off);
    cancel_conference(&mut world.store, called_off.id).unwrap();
    let ways = next_ways(&world.store, called_off.id).unwrap();
    let NextWay::Slot { slot } = &ways[0] else { panic!("{ways:?}") };
    assert_eq!(slot.time, at(16, 0), "though the afternoon is free from three on");
}

#[test]
fn who_may_not_be_contacted_is_not_offered_to_be_asked() {
    let mut world = World::new();
    let rosas = world.family("Rosas", &["Yoveli"]);
    let wish = world.answered(rosas, |_| {});
    world.arranged();
    let conference = world.of(wish)[0].id;
    cancel_conference(&mut world.store, conference).unwrap();
    let asks = |world: &World| {
        let ways = next_ways(&world.store, conference).unwrap();
        ways.iter().filter(|way| matches!(way, NextWay::Ask { .. })).count()
    };
    assert_eq!(asks(&world), 1);
    let adult = world.store.select::<Guardian>("true", []).unwrap().remove(0);
    let restricted =
        Guardian { may_be_contacted: false, restriction: "court order, on file".to_owned(), ..adult };
    save_guardian(&mut world.store, restricted).unwrap();
    assert_eq!(asks(&world), 0);
}

#[test]
fn wishes_go_along_when_families_are_put_together_and_a_home_takes_its_own_when_it_leaves() {
    let mut world = World::new();
    let rosas = world.family("Rosas", &["Yoveli"]);
    let vega = world.family("Vega", &["Sami"]);
    let sami = world.store.select::<Student>("family = ?1", [vega]).unwrap().remove(0).id;
    let adult = world.store.select::<Guardian>("family = ?1", [vega]).unwrap().remove(0).id;
    let home = Household { family: vega, name: "Ramón's".to_owned(), ..Household::default() };
    let home = save_household(&mut world.store, home).unwrap().value;
    move_guardian_home(&mut world.store, adult, Some(home)).unwrap();
    let of_rosas = world.answered(rosas, |_| {});
    let of_home = world.answered(vega, |wish| {
        (wish.household, wish.guardians) = (Some(home), Json(vec![adult]));
    });
    world.arranged();
    merge_families(&mut world.store, rosas, vega).unwrap();
    let family = |world: &World, wish| world.store.get::<Wish>(wish).unwrap().family;
    assert_eq!([family(&world, of_rosas), family(&world, of_home)], [rosas, rosas]);
    let again = split_family(&mut world.store, rosas, &[sami], "Vega").unwrap().value;
    assert_eq!([family(&world, of_rosas), family(&world, of_home)], [rosas, again]);
    for wish in [of_rosas, of_home] {
        let meetings = world.of(wish);
        assert_eq!(meetings.len(), 1);
        assert_eq!(
            meetings[0].family,
            family(&world, wish),
            "a meeting is of the family whose wish it answers"
        );
    }
}
