//! Calendar files, read again with another library than the one that wrote them.

#![cfg(test)]

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue,
};
use firstword_core::conferences::{Conference, Question, cancel_conference, save_conference};
use firstword_core::contacts::{Note, Tier, add_note};
use firstword_core::families::{Profile, save_profile};
use firstword_core::ids::{ConferenceId, FamilyId, WishId};
use firstword_core::language::Locale;
use firstword_core::rounds::{Audience, MoveTo, NamesShown, calendar, move_conference};
use firstword_core::store::Json;

use super::world::{World, at, today};

const TEACHER: Audience = Audience::Teacher { names: NamesShown::First };

/// A class of two: the Rosas family with an interpreter, the Haddad family without.
fn a_class() -> (World, [FamilyId; 2], [WishId; 2]) {
    let mut world = World::new();
    let profile = Profile { teacher: "Ms. Okafor".to_owned(), ..Profile::default() };
    save_profile(&mut world.store, profile).unwrap();
    let families =
        [("Rosas", "Yoveli"), ("Haddad", "Sami")].map(|(name, child)| world.family(name, &[child]));
    let first =
        world.answered(families[0], |wish| (wish.language, wish.interpreter) = ("es".to_owned(), true));
    let second = world.answered(families[1], |_| {});
    world.arranged();
    (world, families, [first, second])
}

fn text(world: &World, audience: &Audience) -> String {
    calendar(&world.store, world.round, audience, Locale::En).unwrap().text
}

/// The events of a file, as another library reads them.
fn events(text: &str) -> Vec<ICalendarComponent> {
    let read = ICalendar::parse(text).unwrap();
    let is_event = |it: &&ICalendarComponent| it.component_type == ICalendarComponentType::VEvent;
    read.components.iter().filter(is_event).cloned().collect()
}

/// The first value of a property, as text.
fn value(event: &ICalendarComponent, property: &ICalendarProperty) -> String {
    let entry = event.entries.iter().find(|entry| entry.name == *property).unwrap();
    match &entry.values[0] {
        ICalendarValue::Text(text) => text.clone(),
        ICalendarValue::Integer(number) => number.to_string(),
        ICalendarValue::PartialDateTime(time) => format!(
            "{:04}-{:02}-{:02} {:02}:{:02}{}",
            time.year.unwrap(),
            time.month.unwrap(),
            time.day.unwrap(),
            time.hour.unwrap(),
            time.minute.unwrap(),
            if time.tz_hour.is_some() { " with a zone" } else { "" }
        ),
        other => format!("{other:?}"),
    }
}

fn sequence(world: &World, conference: ConferenceId) -> u32 {
    let events = events(&text(world, &TEACHER));
    let its = events.iter().find(|it| value(it, &ICalendarProperty::Uid) == conference.to_string());
    value(its.unwrap(), &ICalendarProperty::Sequence).parse().unwrap()
}

#[test]
fn another_library_reads_when_and_where_it_is_at_the_schools_own_time() {
    let (world, _, [first, _]) = a_class();
    let conference = world.of(first)[0].clone();
    let events = events(&text(&world, &TEACHER));
    assert_eq!(events.len(), 2);
    let its =
        events.iter().find(|it| value(it, &ICalendarProperty::Uid) == conference.id.to_string()).unwrap();
    assert_eq!(value(its, &ICalendarProperty::Dtstart), "2026-03-12 16:00");
    assert_eq!(value(its, &ICalendarProperty::Dtend), "2026-03-12 16:15");
    assert_eq!(value(its, &ICalendarProperty::Summary), "Conference: Yoveli");
    assert_eq!(value(its, &ICalendarProperty::Location), "14");
    assert_eq!(value(its, &ICalendarProperty::Description), "In person\nInterpreter: Marta");
}

#[test]
fn a_family_and_an_interpreter_see_only_their_own() {
    let (world, _, [first, second]) = a_class();
    let rosas = text(&world, &Audience::Family { wish: first });
    let haddad = text(&world, &Audience::Family { wish: second });
    let marta = text(&world, &Audience::Interpreter { name: "Marta".to_owned() });
    assert!(rosas.contains("Yoveli") && rosas.contains("Ms. Okafor"));
    assert!(haddad.contains("Sami") && !haddad.contains("Marta"));
    for (file, others) in [(&rosas, "Sami"), (&haddad, "Yoveli"), (&marta, "Sami")] {
        assert!(!file.contains(others), "{file}");
        assert_eq!(events(file).len(), 1);
    }
    for file in [&rosas, &haddad, &marta, &text(&world, &TEACHER)] {
        assert!(!file.contains("Rosas") && !file.contains("Haddad"), "first names alone: {file}");
    }
    assert!(marta.contains("Spanish"));
}

#[test]
fn the_teacher_chooses_how_children_are_named_in_their_own_calendar() {
    let (world, ..) = a_class();
    let named = |names| text(&world, &Audience::Teacher { names });
    assert!(named(NamesShown::Full).contains("Yoveli Rosas"));
    let nameless = named(NamesShown::None);
    assert!(!nameless.contains("Yoveli") && !nameless.contains("Rosas"));
}

#[test]
fn what_only_the_teacher_may_know_is_in_no_calendar() {
    let (mut world, [rosas, _], [first, _]) = a_class();
    let secret = "quetzal-nightjar";
    let conference = world.of(first)[0].id;
    let note = Note {
        family: rosas,
        conference: Some(conference),
        words: secret.to_owned(),
        tier: Tier::PrivateAid,
        day: today(),
        ..Note::default()
    };
    add_note(&mut world.store, note).unwrap();
    let asked = Question { words: secret.to_owned(), ..Question::default() };
    let known = world.store.get::<Conference>(conference).unwrap();
    let known = Conference { questions: Json(vec![asked]), others: secret.to_owned(), ..known };
    save_conference(&mut world.store, known).unwrap();
    for audience in
        [TEACHER, Audience::Family { wish: first }, Audience::Interpreter { name: "Marta".to_owned() }]
    {
        assert!(!text(&world, &audience).contains(secret));
    }
}

#[test]
fn a_change_counts_up_and_keeps_the_uid_and_so_does_taking_it_back() {
    let (mut world, _, [first, _]) = a_class();
    let id = world.of(first)[0].id;
    assert_eq!(sequence(&world, id), 0);
    move_conference(&mut world.store, id, MoveTo { day: today(), time: at(16, 40) }).unwrap();
    assert_eq!(sequence(&world, id), 1);
    world.store.undo().unwrap();
    assert_eq!(sequence(&world, id), 2, "a calendar follows only a higher number");
    let prepared = Conference { prepared: true, ..world.store.get::<Conference>(id).unwrap() };
    save_conference(&mut world.store, prepared).unwrap();
    assert_eq!(sequence(&world, id), 2, "being prepared is nothing a calendar shows");
}

#[test]
fn a_meeting_that_is_called_off_says_so() {
    let (mut world, _, [first, _]) = a_class();
    let id = world.of(first)[0].id;
    let family = Audience::Family { wish: first };
    assert!(text(&world, &family).contains("METHOD:PUBLISH\r\n"));
    cancel_conference(&mut world.store, id).unwrap();
    let file = text(&world, &family);
    assert!(file.contains("METHOD:CANCEL\r\n") && file.contains("STATUS:CANCELLED\r\n"), "{file}");
    let all = text(&world, &TEACHER);
    assert!(all.contains("METHOD:PUBLISH\r\n"), "the others are on");
    assert_eq!((all.matches("STATUS:CANCELLED").count(), all.matches("STATUS:CONFIRMED").count()), (1, 1));
}

#[test]
fn lines_are_folded_and_no_word_can_end_one() {
    let (mut world, _, [first, _]) = a_class();
    let id = world.of(first)[0].id;
    let place = format!("Biblioteca; sala 数学, \"norte\"\r\nX-EVIL:1\\n {}", "é".repeat(120));
    let known = Conference { place: place.clone(), ..world.store.get::<Conference>(id).unwrap() };
    save_conference(&mut world.store, known).unwrap();
    let file = text(&world, &Audience::Family { wish: first });
    for line in file.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.starts_with("X-EVIL") && !line.contains(['\r', '\n']));
    }
    let read = value(&events(&file)[0], &ICalendarProperty::Location);
    assert_eq!(read, place.replace("\r\n", "  "));
}

#[test]
fn without_a_meeting_there_is_no_file() {
    let (world, ..) = a_class();
    let nobody = Audience::Interpreter { name: "Amina".to_owned() };
    let refused = calendar(&world.store, world.round, &nobody, Locale::Es).unwrap_err();
    assert_eq!(refused.code(), "not-found");
}
