//! A new school year: a new class, children I know already, and what comes along with them.

#![cfg(test)]

use std::collections::BTreeSet;
use std::sync::Arc;

use firstword_core::clock::FixedClock;
use firstword_core::contacts::{
    Contact, Direction, NewContact, Outcome, Voice, VoiceKind, log_contact, save_voice,
};
use firstword_core::families::{
    Classroom, Family, Student, Term, classrooms, families, families_of, family_page,
};
use firstword_core::goals::{Goal, GoalStatus, save_goal};
use firstword_core::ids::{ContactId, FamilyId};
use firstword_core::roster::{Coming, Decisions, PersonStanding, school_year_of};
use firstword_core::store::{Op, Store};
use firstword_core::summary::{Count, Options, Share, numbers};
use firstword_core::vault::Key;
use tempfile::TempDir;

use crate::school::{apply, difference, preview, standing};

const HEAD: &str = "Student ID,First name,Last name,Grade,Class,Mother,Mother phone\n";
const OLD: &str = "1,Yoveli,Rosas,3,3A 2026,Josefina Rosas,612 555 0101\n\
    2,Hodan,Abdi,3,3A 2026,Amina Abdi,612 555 0102\n\
    3,Mei,Chen,3,3A 2026,Lan Chen,612 555 0103\n";
/// Yoveli comes along; the others are new.
const NEW: &str = "1,Yoveli,Rosas,4,4A 2027,Josefina Rosas,612 555 0101\n\
    11,Tiago,Silva,4,4A 2027,Rita Silva,612 555 0111\n\
    12,Noor,Haddad,4,4A 2027,Rana Haddad,612 555 0112\n";

fn file(rows: &str) -> firstword_core::roster::Preview {
    preview(&format!("{HEAD}{rows}"))
}

fn opened(dir: &TempDir, day: &str) -> Store {
    let clock = FixedClock(format!("{day}T15:00:00Z").parse().unwrap());
    Store::open(dir.path(), &Key::from_bytes(|bytes| bytes.fill(7)), Arc::new(clock)).unwrap()
}

fn family(store: &Store, name: &str) -> FamilyId {
    store.select::<Family>("name = ?1", [name]).unwrap()[0].id
}

/// A class of the school year 2026–27, and a talk with every family of it; then the laptop in September 2027.
fn a_year_later() -> (TempDir, Store) {
    let dir = TempDir::new().unwrap();
    let mut store = opened(&dir, "2026-09-02");
    apply(&mut store, &file(OLD), &Decisions::default()).unwrap();
    drop(store);
    let mut store = opened(&dir, "2027-09-02");
    for line in families(&store, false).unwrap() {
        let contact = Contact {
            family: line.id,
            day: "2026-10-01".parse().unwrap(),
            direction: Direction::They,
            outcome: Outcome::Reached,
            ..Contact::default()
        };
        log_contact(&mut store, NewContact { contact, ..NewContact::default() }).unwrap();
    }
    (dir, store)
}

fn names(lines: Vec<firstword_core::families::FamilyLine>) -> Vec<String> {
    lines.into_iter().map(|line| line.name).collect()
}

#[test]
fn a_school_year_is_named_by_both_its_years() {
    assert_eq!(school_year_of("2026-08-20".parse().unwrap()), "2026–27");
    assert_eq!(school_year_of("2027-06-30".parse().unwrap()), "2026–27");
    assert_eq!(school_year_of("2099-12-01".parse().unwrap()), "2099–00");
}

#[test]
fn another_class_in_another_year_is_proposed_as_a_new_class_and_the_teacher_decides() {
    let (_dir, store) = a_year_later();
    let seen = difference(&store, &file(NEW), &Decisions::default());
    assert_eq!(seen.class.proposed, Coming::NewClass);
    assert!(!seen.class.same_id && seen.class.other_year);
    assert_eq!((seen.class.recognised, seen.class.children), (1, 3));
    assert_eq!(
        (seen.class.current[0].school_year.as_str(), seen.class.school_year.as_str()),
        ("2026–27", "2027–28")
    );
    assert_eq!(standing(&seen, "Yoveli Rosas"), PersonStanding::Changed);
    let again = Decisions { coming: Some(Coming::SameClass), ..Decisions::default() };
    let seen = difference(&store, &file(NEW), &again);
    assert_eq!(seen.class.coming, Coming::SameClass);
    assert!(seen.too_many_gone);
    assert_eq!(difference(&store, &file(OLD), &Decisions::default()).class.proposed, Coming::SameClass);
}

#[test]
fn children_i_know_move_with_their_family_and_the_old_class_stays_readable() {
    let (_dir, mut store) = a_year_later();
    let before = store.rows().unwrap();
    let (rosas, yoveli) =
        (family(&store, "Rosas"), store.select::<Student>("given_name = 'Yoveli'", []).unwrap());
    let saved = apply(&mut store, &file(NEW), &Decisions::default()).unwrap();
    assert_eq!((saved.value.students, saved.value.archived), (2, 4));
    assert_eq!(names(families(&store, false).unwrap()), ["Haddad", "Rosas", "Silva"]);
    let classes = classrooms(&store).unwrap();
    let [new, old] = &classes[..] else { panic!("{classes:?}") };
    assert_eq!((new.name.as_str(), new.school_year.as_str()), ("4A 2027", "2027–28"));
    assert!(new.archived_on.is_none() && old.archived_on.is_some());
    assert_eq!(names(families_of(&store, old.id).unwrap()), ["Abdi", "Chen", "Rosas"]);
    assert_eq!(names(families_of(&store, new.id).unwrap()), ["Haddad", "Rosas", "Silva"]);
    let now = store.get::<Student>(yoveli[0].id).unwrap();
    assert_eq!((now.family, now.classroom, now.grade.as_str()), (rosas, Some(new.id), "4"));
    assert_eq!(family_page(&store, rosas).unwrap().timeline.len(), 1);
    assert_eq!(family_page(&store, family(&store, "Abdi")).unwrap().timeline.len(), 1);
    let after = store.rows().unwrap();
    assert!(difference(&store, &file(NEW), &Decisions::default()).is_empty());
    assert!(apply(&mut store, &file(NEW), &Decisions::default()).unwrap().changed.rows.is_empty());
    assert_eq!(store.rows().unwrap(), after);
    store.undo().unwrap();
    assert_eq!(store.rows().unwrap(), before);
}

#[test]
fn goals_and_hopes_come_along_if_the_teacher_says_so_and_one_undo_takes_all_of_it_back() {
    let (_dir, mut store) = a_year_later();
    let (rosas, abdi) = (family(&store, "Rosas"), family(&store, "Abdi"));
    let student = Some(store.select::<Student>("given_name = 'Yoveli'", []).unwrap()[0].id);
    let day = "2026-11-12".parse().unwrap();
    let mut goal = |family, student, title: &str| {
        let goal = Goal { family, student, title: title.to_owned(), started_on: day, ..Goal::default() };
        save_goal(&mut store, goal).unwrap().value
    };
    let (kept, closed, other) =
        (goal(rosas, student, "Read"), goal(rosas, None, "Add"), goal(abdi, None, "Sing"));
    let mut hope = |words: &str| {
        let voice = Voice {
            family: rosas,
            student,
            kind: VoiceKind::Hope,
            words: words.to_owned(),
            day,
            ..Voice::default()
        };
        save_voice(&mut store, voice).unwrap().value
    };
    let (hoped, past) = (hope("that she reads"), hope("that she settles in"));
    let before = store.rows().unwrap();

    let seen = difference(&store, &file(NEW), &Decisions::default());
    let offered: BTreeSet<_> = seen.carry.goals.iter().map(|goal| goal.id).collect();
    assert_eq!(offered, BTreeSet::from([kept, closed]));
    assert_eq!(seen.carry.hopes.len(), 2);
    let decisions = Decisions {
        carried_goals: BTreeSet::from([kept]),
        carried_hopes: BTreeSet::from([hoped]),
        ..Decisions::default()
    };
    apply(&mut store, &file(NEW), &decisions).unwrap();
    let today = Some(store.today());
    let goal = |id| store.get::<Goal>(id).unwrap();
    assert_eq!((goal(kept).status, goal(kept).carried_on), (GoalStatus::Active, today));
    assert_eq!((goal(closed).status, goal(closed).closed_on), (GoalStatus::Closed, today));
    assert_eq!(goal(other).status, GoalStatus::Active, "it is no goal of a child of the new class");
    assert_eq!(store.get::<Voice>(hoped).unwrap().carried_on, today);
    assert_eq!(store.get::<Voice>(past).unwrap().past_on, today);
    let page = family_page(&store, rosas).unwrap();
    assert_eq!(page.hopes.iter().map(|hope| hope.id).collect::<Vec<_>>(), [hoped]);
    store.undo().unwrap();
    assert_eq!(store.rows().unwrap(), before);
}

#[test]
fn summaries_of_old_terms_count_the_families_that_were_here_then() {
    let (_dir, mut store) = a_year_later();
    let term = |from: &str, to: &str| Term {
        name: "Term".to_owned(),
        starts_on: from.parse().unwrap(),
        ends_on: to.parse().unwrap(),
        ..Term::default()
    };
    let (old, new) = (term("2026-09-01", "2026-12-20"), term("2027-09-01", "2027-12-20"));
    let reach = |store: &Store, term: &Term| {
        let families = numbers(store, term, &Options::default()).unwrap().families;
        (families.in_class, families.reached)
    };
    // Fewer than five would not be told.
    for number in 0..5 {
        let day = "2026-10-05".parse().unwrap();
        store
            .transact(Op::AddFamily, "", |tx| {
                let family =
                    Family { id: FamilyId::fresh(tx.now()), name: format!("{number}"), ..Family::default() };
                tx.put(&family)?;
                let id = ContactId::fresh(tx.now());
                tx.put(&Contact { id, family: family.id, day, ..Contact::default() })
            })
            .unwrap();
    }
    assert_eq!(reach(&store, &old), (Count::Exactly(8), Share::All));
    apply(&mut store, &file(NEW), &Decisions::default()).unwrap();
    assert_eq!(reach(&store, &old), (Count::Exactly(8), Share::All), "the new families were not here then");
    let new_reach = reach(&store, &new);
    assert_eq!(new_reach.1, Share::None);
    assert!(new_reach.0.told() >= Some(8), "{new_reach:?}");
}

#[test]
fn a_second_class_in_the_same_year_is_proposed_beside_the_first_and_nobody_goes() {
    let dir = TempDir::new().unwrap();
    let mut store = opened(&dir, "2026-09-02");
    apply(&mut store, &file(OLD), &Decisions::default()).unwrap();
    let other =
        file(&NEW.replace("1,Yoveli,Rosas,4", "10,Luz,Mora,4").replace("Josefina Rosas", "Rosa Mora"));
    let seen = difference(&store, &other, &Decisions::default());
    assert_eq!((seen.class.proposed, seen.gone.len()), (Coming::AnotherClass, 0));
    apply(&mut store, &other, &Decisions::default()).unwrap();
    assert_eq!(families(&store, false).unwrap().len(), 6);
    assert!(store.select::<Classroom>("archived_on IS NOT NULL", []).unwrap().is_empty());
    for rows in [file(OLD), other] {
        assert!(
            difference(&store, &rows, &Decisions::default()).is_empty(),
            "each is compared with its own class"
        );
    }
}

#[test]
fn a_class_that_the_school_calls_by_another_id_in_the_same_year_is_the_same_class() {
    let dir = TempDir::new().unwrap();
    let mut store = opened(&dir, "2026-09-02");
    apply(&mut store, &file(OLD), &Decisions::default()).unwrap();
    let renamed = file(&OLD.replace("3A 2026", "Room 14"));
    assert_eq!(difference(&store, &renamed, &Decisions::default()).class.proposed, Coming::SameClass);
    apply(&mut store, &renamed, &Decisions::default()).unwrap();
    let classes = classrooms(&store).unwrap();
    assert_eq!(classes.iter().map(|class| class.name.as_str()).collect::<Vec<_>>(), ["Room 14"]);
}

#[test]
fn who_left_with_an_old_class_comes_back_with_a_new_one() {
    let (dir, mut store) = a_year_later();
    apply(&mut store, &file(NEW), &Decisions::default()).unwrap();
    drop(store);
    let mut store = opened(&dir, "2028-09-02");
    let third =
        "2,Hodan,Abdi,5,5A 2028,Amina Abdi,612 555 0102\n20,Ana,López,5,5A 2028,Rosa López,612 555 0120\n";
    let seen = difference(&store, &file(third), &Decisions::default());
    assert_eq!(seen.class.proposed, Coming::NewClass);
    assert_eq!(standing(&seen, "Hodan Abdi"), PersonStanding::Back);
    apply(&mut store, &file(third), &Decisions::default()).unwrap();
    assert_eq!(names(families(&store, false).unwrap()), ["Abdi", "López"]);
}
