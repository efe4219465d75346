//! Families that are put together or taken apart: nothing is lost, nothing stands twice, private aids stay private.

#![cfg(test)]

use std::collections::BTreeSet;

use firstword_core::conferences::{Conference, save_conference};
use firstword_core::contacts::{
    Contact, Method, NewContact, Note, Tier, Voice, add_note, log_contact, save_voice,
};
use firstword_core::families::{
    BELONGINGS, Care, Channel, Family, Guardian, Household, Moment, NewFamily, Student, Term, add_family,
    family_page, merge_families, save_guardian, save_household, save_student, split_family,
};
use firstword_core::goals::{CheckIn, Goal, check_in, save_goal};
use firstword_core::ids::{FamilyId, GuardianId, RecordId, StudentId};
use firstword_core::promises::{Promise, save_promise};
use firstword_core::roster::Decisions;
use firstword_core::store::{Json, Op, Record, Store, Table};
use firstword_core::summary::{Options, numbers};
use proptest::prelude::*;
use uuid::Uuid;

use crate::deeds::a_plan;
use crate::school::{bring_in, difference, preview};
use crate::support::{a_class, a_store};

fn all<R: Record>(store: &Store) -> Vec<R> {
    store.select::<R>("true ORDER BY id", []).unwrap()
}

fn of<R: Record>(store: &Store, family: FamilyId) -> Vec<R> {
    store.select::<R>("family = ?1 ORDER BY id", [family]).unwrap()
}

fn child(given_name: &str) -> Student {
    Student { given_name: given_name.to_owned(), family_name: "Rosas".to_owned(), ..Student::default() }
}

fn adult(given_name: &str, phone: &str) -> Guardian {
    let channel = Channel { method: Method::Phone, address: phone.to_owned(), preferred: false };
    Guardian {
        given_name: given_name.to_owned(),
        family_name: "Rosas".to_owned(),
        channels: Json(vec![channel]),
        ..Guardian::default()
    }
}

fn a_family(store: &mut Store, students: &[&str], guardians: Vec<Guardian>) -> FamilyId {
    let students = students.iter().map(|name| child(name)).collect();
    add_family(store, NewFamily { name: "Rosas".to_owned(), students, guardians }).unwrap().value
}

fn id_of<R: Record>(store: &Store, given_name: &str) -> R::Id {
    store.select::<R>("given_name = ?1", [given_name]).unwrap()[0].id()
}

#[test]
fn no_table_that_names_a_family_is_forgotten() {
    let naming: Vec<Table> =
        Table::ALL.into_iter().filter(|table| table.shape().columns.contains(&"family")).collect();
    let listed: BTreeSet<Table> = BELONGINGS.iter().copied().collect();
    assert_eq!(naming.into_iter().collect::<BTreeSet<_>>(), listed);
}

#[test]
fn two_families_put_together_have_everybody_and_one_undo_parts_them_again() {
    let mut class = a_class().with_family("Rosas").with_family("Haddad");
    let [rosas, haddad] = class.families[..] else { panic!() };
    let store = &mut class.store;
    let contact = Contact { family: haddad, ..Contact::default() };
    log_contact(store, NewContact { contact, private_aid: "tired".to_owned(), ..NewContact::default() })
        .unwrap();
    let before = store.rows().unwrap();
    let saved = merge_families(store, rosas, haddad).unwrap();
    assert_eq!(saved.changed.undo.unwrap().op, Op::MergeFamilies);
    assert_eq!(all::<Family>(store).len(), 1);
    let page = family_page(store, rosas).unwrap();
    assert_eq!((page.students.len(), page.guardians.len()), (2, 4));
    assert_eq!((page.private_aids.len(), page.timeline.len()), (1, 1));
    store.undo().unwrap();
    assert_eq!(store.rows().unwrap(), before);
    assert_eq!(merge_families(store, rosas, rosas).unwrap_err().details()["why"], "same-family");
}

#[test]
fn an_adult_of_both_is_one_with_the_stricter_rules_and_every_way_to_reach_them() {
    let mut store = a_store();
    let one = a_family(&mut store, &["Yoveli"], vec![adult("Josefina", "612 555 0101")]);
    let strict = Guardian {
        may_be_contacted: false,
        restriction: "court order".to_owned(),
        interpreter: true,
        channels: Json(vec![
            Channel { method: Method::Phone, address: "(612) 555-0101".to_owned(), preferred: false },
            Channel { method: Method::Email, address: "j@mail.example".to_owned(), preferred: true },
        ]),
        ..adult("josefina", "")
    };
    let other = a_family(&mut store, &["Sami"], vec![strict, adult("Ramón", "612 555 0999")]);
    let josefina = id_of::<Guardian>(&store, "josefina");
    let contact = Contact { family: other, guardian: Some(josefina), ..Contact::default() };
    log_contact(&mut store, NewContact { contact, ..NewContact::default() }).unwrap();
    let plan = a_plan(other, store.today());
    let plan = Conference { guardians: Json(vec![josefina]), ..plan };
    save_conference(&mut store, plan).unwrap();

    merge_families(&mut store, one, other).unwrap();
    let guardians = of::<Guardian>(&store, one);
    assert_eq!(guardians.len(), 2);
    let kept = &guardians[0];
    assert!(!kept.may_be_contacted && kept.may_receive_records && kept.interpreter);
    assert_eq!((kept.given_name.as_str(), kept.restriction.as_str()), ("Josefina", "court order"));
    assert_eq!(kept.channels.len(), 2, "one telephone, one address");
    assert_eq!(all::<Contact>(&store)[0].guardian, Some(kept.id));
    assert_eq!(all::<Conference>(&store)[0].guardians.0, [kept.id]);
    let cared_for = store.select::<Care>("guardian = ?1", [kept.id]).unwrap();
    assert_eq!(cared_for.len(), 2);
}

#[test]
fn adults_of_one_name_with_nothing_else_in_common_stay_two() {
    let mut store = a_store();
    let one = a_family(&mut store, &["Yoveli"], vec![adult("Josefina", "612 555 0101")]);
    let other = a_family(&mut store, &["Sami"], vec![adult("Josefina", "612 555 0202")]);
    merge_families(&mut store, one, other).unwrap();
    assert_eq!(of::<Guardian>(&store, one).len(), 2);
}

/// Yoveli with Josefina and Ramón, Sami with Ramón and Abel; two homes.
fn a_family_to_part() -> (Store, FamilyId) {
    let mut store = a_store();
    let family = a_family(
        &mut store,
        &["Yoveli", "Sami"],
        vec![adult("Josefina", "1"), adult("Ramón", "2"), adult("Abel", "3")],
    );
    for (student, guardian) in [("Yoveli", "Abel"), ("Sami", "Josefina")] {
        let (student, guardian) = (id_of::<Student>(&store, student), id_of::<Guardian>(&store, guardian));
        store
            .transact(Op::EditFamily, "", |tx| {
                tx.remove_where::<Care>("student = ?1 AND guardian = ?2", (student, guardian))
            })
            .unwrap();
    }
    for (name, guardian) in [("Elm Street", "Abel"), ("Oak Street", "Ramón")] {
        let home = Household { family, name: name.to_owned(), ..Household::default() };
        let home = save_household(&mut store, home).unwrap().value;
        let guardian = store.get::<Guardian>(id_of::<Guardian>(&store, guardian)).unwrap();
        save_guardian(&mut store, Guardian { household: Some(home), ..guardian }).unwrap();
        let sami = store.get::<Student>(id_of::<Student>(&store, "Sami")).unwrap();
        let households = sami.households.iter().copied().chain([home]).collect();
        save_student(&mut store, Student { households: Json(households), ..sami }).unwrap();
    }
    (store, family)
}

#[test]
fn a_child_leaves_with_those_who_care_for_nobody_else_and_who_cares_for_both_stands_in_both() {
    let (mut store, old) = a_family_to_part();
    let (sami, ramon, abel) = (
        id_of::<Student>(&store, "Sami"),
        id_of::<Guardian>(&store, "Ramón"),
        id_of::<Guardian>(&store, "Abel"),
    );
    let before = store.rows().unwrap();
    let new = split_family(&mut store, old, &[sami], "Rosas, Abel's home").unwrap().value;
    let names = |family| -> Vec<String> {
        let mut names: Vec<String> =
            of::<Guardian>(&store, family).into_iter().map(|it| it.given_name).collect();
        names.sort();
        names
    };
    assert_eq!(names(old), ["Josefina", "Ramón"]);
    assert_eq!(names(new), ["Abel", "Ramón"]);
    assert_eq!(store.get::<Guardian>(abel).unwrap().family, new);
    let copy = of::<Guardian>(&store, new).into_iter().find(|it| it.given_name == "Ramón").unwrap();
    assert!(copy.id != ramon && store.get::<Guardian>(ramon).unwrap().family == old);
    let homes = |family| of::<Household>(&store, family).into_iter().map(|it| it.name).collect::<Vec<_>>();
    assert_eq!(homes(old), ["Oak Street"], "Ramón lives there");
    assert_eq!(homes(new), ["Elm Street", "Oak Street"]);
    let theirs: BTreeSet<_> = of::<Household>(&store, new).iter().map(|it| it.id).collect();
    let sami = store.get::<Student>(sami).unwrap();
    assert!(sami.households.iter().all(|home| theirs.contains(home)));
    assert!(copy.household.is_some_and(|home| theirs.contains(&home)));
    store.undo().unwrap();
    assert_eq!(store.rows().unwrap(), before);
}

#[test]
fn what_was_said_about_both_stays_and_what_is_about_one_goes() {
    let (mut store, old) = a_family_to_part();
    let (sami, yoveli) = (id_of::<Student>(&store, "Sami"), id_of::<Student>(&store, "Yoveli"));
    let (ramon, abel) = (id_of::<Guardian>(&store, "Ramón"), id_of::<Guardian>(&store, "Abel"));
    let mut log = |student: Option<StudentId>, guardian: Option<GuardianId>, words: &str| {
        let contact =
            Contact { family: old, student, guardian, line: words.to_owned(), ..Contact::default() };
        let family_words = words.to_owned();
        log_contact(&mut store, NewContact { contact, family_words, ..NewContact::default() }).unwrap();
    };
    log(Some(sami), Some(ramon), "about Sami, with Ramón");
    log(None, Some(abel), "with Abel");
    log(Some(yoveli), Some(abel), "about Yoveli, with Abel");
    log(None, Some(ramon), "with Ramón");
    log(None, None, "with whoever");
    let goal = Goal { family: old, student: Some(sami), title: "Read".to_owned(), ..Goal::default() };
    let goal = save_goal(&mut store, goal).unwrap().value;
    let promise = Promise { family: old, goal: Some(goal), what: "A book".to_owned(), ..Promise::default() };
    save_promise(&mut store, promise).unwrap();

    let new = split_family(&mut store, old, &[sami], "Rosas").unwrap().value;
    let lines = |family| of::<Contact>(&store, family).into_iter().map(|it| it.line).collect::<Vec<_>>();
    assert_eq!(lines(new), ["about Sami, with Ramón", "with Abel"]);
    assert_eq!(lines(old), ["about Yoveli, with Abel", "with Ramón", "with whoever"]);
    let here: BTreeSet<_> = of::<Guardian>(&store, new).iter().map(|it| it.id).collect();
    assert!(of::<Contact>(&store, new).iter().all(|it| it.guardian.is_some_and(|id| here.contains(&id))));
    assert_eq!(of::<Voice>(&store, new).len(), 2);
    assert_eq!((of::<Goal>(&store, new).len(), of::<Promise>(&store, new).len()), (1, 1));
}

#[test]
fn a_part_is_some_children_and_not_all() {
    let (mut store, family) = a_family_to_part();
    let everybody: Vec<StudentId> = all::<Student>(&store).iter().map(|it| it.id).collect();
    let stranger = StudentId::fresh(store.now());
    for students in [Vec::new(), everybody, vec![stranger]] {
        let refused = split_family(&mut store, family, &students, "Rosas").unwrap_err();
        assert_eq!(refused.details()["why"], "not-a-part");
    }
}

#[test]
fn a_file_finds_everybody_again_after_families_were_parted_or_put_together() {
    let table = "Student ID,First name,Last name,Mother,Mother phone,Father,Father phone\n\
        1,Yoveli,Rosas,Josefina Rosas,612 555 0101,Ramón Rosas,612 555 0102\n\
        2,Sami,Rosas,Josefina Rosas,612 555 0101,,\n\
        3,Hodan,Abdi,Amina Abdi,612 555 0103,,\n";
    let mut store = a_store();
    bring_in(&mut store, table);
    let seen = |store: &Store| difference(store, &preview(table), &Decisions::default());
    let sami = store.get::<Student>(id_of::<Student>(&store, "Sami")).unwrap();
    split_family(&mut store, sami.family, &[sami.id], "Rosas").unwrap();
    assert!(seen(&store).is_empty(), "{:#?}", seen(&store));
    let abdi = of_name(&store, "Abdi");
    merge_families(&mut store, sami.family, abdi).unwrap();
    assert!(seen(&store).is_empty(), "{:#?}", seen(&store));
    let new_number = preview(&table.replace("0101", "0111"));
    crate::school::apply(&mut store, &new_number, &Decisions::default()).unwrap();
    let josefinas = store.select::<Guardian>("given_name = 'Josefina'", []).unwrap();
    assert_eq!(josefinas.len(), 2);
    assert!(josefinas.iter().all(|it| it.channels[0].address == "612 555 0111"));
}

fn of_name(store: &Store, name: &str) -> FamilyId {
    store.select::<Family>("name = ?1", [name]).unwrap()[0].id
}

/// Something that was recorded, with whom and about whom by chance.
#[derive(Debug, Clone)]
struct Recorded {
    kind: u8,
    student: Option<usize>,
    guardian: Option<usize>,
    within: usize,
    private: bool,
}

fn any_recorded() -> impl Strategy<Value = Recorded> {
    let who = || prop_oneof![2 => Just(None), 3 => (0..3usize).prop_map(Some)];
    (0..7u8, who(), who(), 0..8usize, any::<bool>()).prop_map(|(kind, student, guardian, within, private)| {
        Recorded { kind, student, guardian, within, private }
    })
}

fn record(store: &mut Store, family: FamilyId, one: &Recorded) {
    let student = one.student.map(|at| of::<Student>(store, family)[at].id);
    let guardian = one.guardian.map(|at| of::<Guardian>(store, family)[at].id);
    let nth = |all: Vec<Contact>| (!all.is_empty()).then(|| all[one.within % all.len()].id);
    let contact = nth(of::<Contact>(store, family)).filter(|_| one.within.is_multiple_of(2));
    let held = of::<Conference>(store, family);
    let conference = (!held.is_empty() && one.within % 2 == 1).then(|| held[one.within % held.len()].id);
    let tier = if one.private { Tier::PrivateAid } else { Tier::Family };
    let (words, day) = ("words".to_owned(), store.today());
    match one.kind {
        0 | 1 => {
            let contact = Contact { family, student, guardian, day, tier, ..Contact::default() };
            let private_aid = words.clone();
            log_contact(
                store,
                NewContact { contact, family_words: words, private_aid, ..NewContact::default() },
            )
            .unwrap();
        }
        2 => {
            let guardians = Json(guardian.into_iter().collect());
            // No two at one time: nobody is in two meetings.
            let day = day + chrono::Days::new(store.select::<Conference>("true", []).unwrap().len() as u64);
            save_conference(store, Conference { guardians, ..a_plan(family, day) }).unwrap();
        }
        3 => {
            let voice =
                Voice { family, student, guardian, contact, conference, words, day, ..Voice::default() };
            save_voice(store, voice).unwrap();
        }
        4 => {
            add_note(
                store,
                Note { family, student, contact, conference, words, day, tier, ..Note::default() },
            )
            .unwrap();
        }
        5 => {
            let goal = Goal { family, student, conference, title: words, tier, ..Goal::default() };
            let goal = save_goal(store, goal).unwrap().value;
            check_in(store, CheckIn { goal, ..CheckIn::default() }).unwrap();
        }
        _ => {
            let goal = of::<Goal>(store, family).first().map(|it| it.id);
            save_promise(
                store,
                Promise { family, student, conference, goal, what: words, tier, ..Promise::default() },
            )
            .unwrap();
        }
    }
}

/// Every record between families and teacher, with how private it is.
fn recorded(store: &Store) -> BTreeSet<(Table, Uuid, Tier)> {
    let mut found = BTreeSet::new();
    let mut add = |table, id, tier| assert!(found.insert((table, id, tier)));
    all::<Contact>(store).iter().for_each(|it| add(Table::Contact, it.id.uuid(), it.tier));
    all::<Voice>(store).iter().for_each(|it| add(Table::Voice, it.id.uuid(), it.tier));
    all::<Note>(store).iter().for_each(|it| add(Table::Note, it.id.uuid(), it.tier));
    all::<Conference>(store).iter().for_each(|it| add(Table::Conference, it.id.uuid(), Tier::Family));
    all::<Goal>(store).iter().for_each(|it| add(Table::Goal, it.id.uuid(), it.tier));
    all::<CheckIn>(store).iter().for_each(|it| add(Table::CheckIn, it.id.uuid(), it.tier));
    all::<Promise>(store).iter().for_each(|it| add(Table::Promise, it.id.uuid(), it.tier));
    found
}

/// Everything that stands on the pages of the families, once for each time it stands there.
fn on_pages(store: &Store) -> Vec<Uuid> {
    let mut shown = Vec::new();
    for family in all::<Family>(store) {
        let page = family_page(store, family.id).unwrap();
        shown.extend(page.private_aids.iter().map(|it| it.id.uuid()));
        for moment in page.timeline {
            match moment {
                Moment::Contact { contact, voices, notes } => {
                    shown.push(contact.id.uuid());
                    shown.extend(voices.iter().map(|it| it.id.uuid()));
                    shown.extend(notes.iter().map(|it| it.id.uuid()));
                }
                Moment::Conference { conference, voices, notes } => {
                    shown.push(conference.id.uuid());
                    shown.extend(voices.iter().map(|it| it.id.uuid()));
                    shown.extend(notes.iter().map(|it| it.id.uuid()));
                }
                Moment::Promised { promise } | Moment::Settled { promise, .. } => {
                    shown.push(promise.id.uuid())
                }
                Moment::Voice { voice } => shown.push(voice.id.uuid()),
                Moment::Note { note } => shown.push(note.id.uuid()),
                Moment::Goal { goal } => shown.push(goal.goal.id.uuid()),
            }
        }
    }
    shown.sort_unstable();
    shown
}

/// The numbers of a summary that do not count families.
fn counted(store: &Store) -> String {
    let today = store.today();
    let term = Term { name: "Term".to_owned(), starts_on: today, ends_on: today, ..Term::default() };
    let summary = numbers(store, &term, &Options::default()).unwrap();
    format!("{:?}", (summary.contacts, summary.conferences, summary.goals, summary.promises, summary.quotes))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parting_a_family_and_putting_it_together_loses_nothing_and_counts_nothing_twice(
        care in proptest::collection::vec(any::<bool>(), 9),
        records in proptest::collection::vec(any_recorded(), 0..14),
        chosen in 1..7usize,
    ) {
        let mut store = a_store();
        let guardians = vec![adult("Josefina", "612 555 0101"), adult("Ramón", "612 555 0102"), adult("Abel", "612 555 0103")];
        let family = a_family(&mut store, &["Yoveli", "Sami", "Luz"], guardians);
        let links = all::<Care>(&store);
        store.transact(Op::EditFamily, "", |tx| {
            for (link, _) in links.iter().zip(&care).filter(|(_, cares)| !**cares) {
                tx.remove::<Care>(link.id)?;
            }
            Ok(())
        }).unwrap();
        for one in &records {
            record(&mut store, family, one);
        }
        let students = of::<Student>(&store, family);
        let some: Vec<StudentId> =
            students.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1).map(|(_, it)| it.id).collect();
        let (before, shown, numbers, rows) =
            (recorded(&store), on_pages(&store), counted(&store), store.rows().unwrap());

        let new = split_family(&mut store, family, &some, "Vega").unwrap().value;
        prop_assert_eq!(&recorded(&store), &before);
        prop_assert_eq!(&on_pages(&store), &shown);
        prop_assert_eq!(&counted(&store), &numbers);
        for of_new in of::<Student>(&store, new) {
            prop_assert!(some.contains(&of_new.id));
        }
        let parted = store.rows().unwrap();

        merge_families(&mut store, family, new).unwrap();
        prop_assert_eq!(&recorded(&store), &before);
        prop_assert_eq!(&on_pages(&store), &shown);
        prop_assert_eq!(&counted(&store), &numbers);
        prop_assert_eq!(all::<Guardian>(&store).len(), 3);
        store.undo().unwrap();
        prop_assert_eq!(&store.rows().unwrap(), &parted);
        store.undo().unwrap();
        prop_assert_eq!(&store.rows().unwrap(), &rows);
    }
}
