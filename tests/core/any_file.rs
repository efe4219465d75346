//! Whatever class, whatever a teacher changed by hand, whatever the school's next file: nobody is deleted, nothing written
//! by hand is lost, no restriction is weakened, and one undo takes it back.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet, HashMap};

use firstword_core::contacts::Method;
use firstword_core::families::{
    Channel, Family, Guardian, Household, Student, archive_family, remove_guardian, save_guardian,
    save_student,
};
use firstword_core::ids::RecordId;
use firstword_core::roster::{Coming, Decisions, PersonAnswer, PersonStanding, Preview};
use firstword_core::store::{Json, Record, Store};
use proptest::prelude::*;
use rusqlite::types::Value;
use uuid::Uuid;

use crate::school::{apply, difference, people, preview};
use crate::support::a_store;

const GIVEN: [&str; 6] = ["Ana", "Hodan", "Mei", "José", "Yusuf", "Luz"];
const FAMILY: [&str; 5] = ["López", "Abdi", "Chen", "Rosas Vega", ""];
const ADULTS: [&str; 7] = ["Amina", "Josefina", "Martín", "Lan", "Rosa María", "Omar", ""];

/// One row of a school's table.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    id: u8,
    given: usize,
    family: usize,
    grade: u8,
    born: u8,
    adults: Vec<Adult>,
}

#[derive(Debug, Clone)]
struct Adult {
    name: usize,
    family: usize,
    phone: u8,
    home: u8,
}

fn any_adult() -> impl Strategy<Value = Adult> {
    (0..ADULTS.len(), 0..FAMILY.len(), 0..8u8, 0..4u8).prop_map(|(name, family, phone, home)| Adult {
        name,
        family,
        phone,
        home,
    })
}

pub(crate) fn any_row() -> impl Strategy<Value = Row> {
    let adults = proptest::collection::vec(any_adult(), 0..3);
    (1..12u8, 0..GIVEN.len(), 0..FAMILY.len(), 1..4u8, 0..5u8, adults)
        .prop_map(|(id, given, family, grade, born, adults)| Row { id, given, family, grade, born, adults })
}

/// What the school changes in its next file.
#[derive(Debug, Clone)]
enum Change {
    Keep,
    Drop,
    Grade,
    Rename,
    Phone,
    Home,
    LoseAdult,
    OtherId,
    Unborn,
}

fn any_change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => Just(Change::Keep),
        1 => Just(Change::Drop),
        1 => Just(Change::Grade),
        1 => Just(Change::Rename),
        2 => Just(Change::Phone),
        1 => Just(Change::Home),
        1 => Just(Change::LoseAdult),
        1 => Just(Change::OtherId),
        1 => Just(Change::Unborn),
    ]
}

fn changed(row: &Row, change: &Change) -> Option<Row> {
    let mut row = row.clone();
    match change {
        Change::Keep => {}
        Change::Drop => return None,
        Change::Grade => row.grade += 1,
        Change::Rename => row.family = (row.family + 1) % FAMILY.len(),
        Change::Phone => row.adults.iter_mut().for_each(|adult| adult.phone = (adult.phone + 3) % 8),
        Change::Home => row.adults.iter_mut().for_each(|adult| adult.home = (adult.home + 1) % 4),
        Change::LoseAdult => drop(row.adults.pop()),
        Change::OtherId => row.id += 20,
        Change::Unborn => row.born = 0,
    }
    Some(row)
}

/// The rows as the school writes them, with or without ids. Where the ids of one list are not in the other, two of one name
/// have birth dates that tell them apart: of others not even a teacher can say twice who is who.
pub(crate) fn a_table(rows: &[Row], ids: bool, other_has_ids: bool) -> Preview {
    let mut text = "Student ID,First name,Last name,Grade,Birth date,Class,\
        Guardian 1 first name,Guardian 1 last name,Guardian 1 phone,Guardian 1 address,\
        Guardian 2 first name,Guardian 2 last name,Guardian 2 phone,Guardian 2 address\n"
        .to_owned();
    let mut written: Vec<&Row> = Vec::new();
    for row in rows {
        let one_of_two = |other: &&Row| {
            let same_name = (other.given, other.family) == (row.given, row.family);
            same_name && (other.born == row.born || other.born == 0 || row.born == 0)
        };
        let same_id = |other: &&Row| ids && other.id == row.id;
        let by_id = ids && other_has_ids;
        if written.iter().any(|other| same_id(other) || !by_id && one_of_two(other)) {
            continue;
        }
        written.push(row);
        let id = if ids { row.id.to_string() } else { String::new() };
        let born = if row.born == 0 { String::new() } else { format!("2017-0{}-03", row.born) };
        text += &format!("{id},{},{},{},{born},Room 14", GIVEN[row.given], FAMILY[row.family], row.grade);
        for adult in row.adults.iter().take(2) {
            let phone =
                if adult.phone == 0 { String::new() } else { format!("612 555 01{:02}", adult.phone) };
            let home = if adult.home == 0 { String::new() } else { format!("{} Elm Street", adult.home) };
            text += &format!(",{},{},{phone},{home}", ADULTS[adult.name], FAMILY[adult.family]);
        }
        text += &",,,,".repeat(2 - row.adults.len().min(2));
        text.push('\n');
    }
    preview(&text)
}

/// A small class that is another for every two numbers, and has children in common with others.
pub(crate) fn a_class(which: usize, other: usize) -> Preview {
    let number = |at: usize, most: u8| u8::try_from((which * (at + 1) + other) % usize::from(most)).unwrap();
    let row = |at: usize| {
        let adult = |more: usize| Adult {
            name: (which + at + more) % ADULTS.len(),
            family: (other + more) % FAMILY.len(),
            phone: number(at + more, 8),
            home: number(more, 4),
        };
        Row {
            id: 1 + number(at, 11),
            given: (which + at) % GIVEN.len(),
            family: (other + at) % FAMILY.len(),
            grade: number(at, 4),
            born: number(at, 5),
            adults: (0..other % 3).map(adult).collect(),
        }
    };
    let rows: Vec<Row> = (0..1 + which % 4).map(row).collect();
    let ids = other.is_multiple_of(2);
    a_table(&rows, ids, ids)
}

/// What the teacher changes by hand.
#[derive(Debug, Clone)]
enum Edit {
    Name(usize),
    Grade(usize),
    Phone(usize),
    Restrict(usize),
    TakeOff(usize),
    Archive(usize),
    ArchiveFamily(usize),
    BestTimes(usize),
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let which = 0..20usize;
    prop_oneof![
        which.clone().prop_map(Edit::Name),
        which.clone().prop_map(Edit::Grade),
        which.clone().prop_map(Edit::Phone),
        which.clone().prop_map(Edit::Restrict),
        which.clone().prop_map(Edit::TakeOff),
        which.clone().prop_map(Edit::Archive),
        which.clone().prop_map(Edit::ArchiveFamily),
        which.prop_map(Edit::BestTimes),
    ]
}

fn edit(store: &mut Store, edit: &Edit) {
    let today = Some(store.today());
    match edit {
        Edit::Name(which) => with(store, *which, |store, student: Student| {
            save_student(store, Student { given_name: "Nombre propio".to_owned(), ..student }).unwrap();
        }),
        Edit::Grade(which) => with(store, *which, |store, student: Student| {
            save_student(store, Student { grade: "third".to_owned(), ..student }).unwrap();
        }),
        Edit::Archive(which) => with(store, *which, |store, student: Student| {
            save_student(store, Student { archived_on: today, ..student }).unwrap();
        }),
        Edit::Phone(which) => with(store, *which, |store, guardian: Guardian| {
            let channel =
                Channel { method: Method::Phone, address: format!("612 555 77{which:02}"), preferred: true };
            let guardian = named(guardian);
            save_guardian(store, Guardian { channels: Json(vec![channel]), ..guardian }).unwrap();
        }),
        Edit::Restrict(which) => with(store, *which, |store, guardian: Guardian| {
            let guardian = named(guardian);
            let restriction = "court order".to_owned();
            save_guardian(
                store,
                Guardian { may_be_contacted: false, may_receive_records: false, restriction, ..guardian },
            )
            .unwrap();
        }),
        Edit::BestTimes(which) => with(store, *which, |store, guardian: Guardian| {
            let guardian = named(guardian);
            save_guardian(store, Guardian { best_times: "noon".to_owned(), ..guardian }).unwrap();
        }),
        Edit::TakeOff(which) => with(store, *which, |store, guardian: Guardian| {
            remove_guardian(store, guardian.id).unwrap();
        }),
        Edit::ArchiveFamily(which) => with(store, *which, |store, family: Family| {
            archive_family(store, family.id, true).unwrap();
        }),
    }
}

/// A form does not take somebody without a name.
fn named(guardian: Guardian) -> Guardian {
    let nameless = guardian.given_name.is_empty() && guardian.family_name.is_empty();
    if nameless { Guardian { given_name: "Tía".to_owned(), ..guardian } } else { guardian }
}

fn with<R: Record>(store: &mut Store, which: usize, change: impl FnOnce(&mut Store, R)) {
    let mut all = store.select::<R>("true ORDER BY id", []).unwrap();
    if !all.is_empty() {
        let one = all.swap_remove(which % all.len());
        change(store, one);
    }
}

/// Decides whatever is doubtful, by `dice`.
pub(crate) fn decided(store: &Store, file: &Preview, mut decisions: Decisions, dice: &[u8]) -> Decisions {
    for round in 0..40 {
        let seen = difference(store, file, &decisions);
        let doubtful: Vec<_> =
            people(&seen).into_iter().filter(|it| it.standing == PersonStanding::Doubtful).cloned().collect();
        let Some(person) = doubtful.first() else { return decisions };
        let tried = decisions.answers.contains_key(&person.key);
        let roll = usize::from(dice[round % dice.len()]);
        let answer = match roll % 3 {
            _ if tried => PersonAnswer::LeaveOut,
            0 => PersonAnswer::Another,
            1 => PersonAnswer::LeaveOut,
            _ => PersonAnswer::Same { id: person.candidates[roll % person.candidates.len()].id.clone() },
        };
        decisions.answers.insert(person.key.clone(), answer);
    }
    panic!("the doubts have no end");
}

/// Every cell of a kind of record.
fn cells<R: Record>(store: &Store) -> BTreeMap<(Uuid, &'static str), Value> {
    let all = store.select::<R>("true", []).unwrap();
    all.iter()
        .flat_map(|record| {
            R::COLUMNS.iter().zip(record.cells()).map(|(column, cell)| ((record.id().uuid(), *column), cell))
        })
        .collect()
}

fn ids<R: Record>(store: &Store) -> BTreeSet<Uuid> {
    store.select::<R>("true", []).unwrap().iter().map(|record| record.id().uuid()).collect()
}

fn addresses(cell: &Value) -> BTreeSet<String> {
    let Value::Text(text) = cell else { return BTreeSet::new() };
    let channels: Vec<Channel> = serde_json::from_str(text).unwrap();
    channels.into_iter().map(|channel| channel.address).collect()
}

/// Whether what was written between `first` and `second` still stands in `third`.
fn stands<R: Record>(first: &Cells, second: &Cells, third: &Store) -> Result<(), TestCaseError> {
    let third = cells::<R>(third);
    for (key, mine) in second.iter().filter(|(key, mine)| first.get(*key).is_some_and(|was| was != *mine)) {
        let now = &third[key];
        if key.1 == "channels" {
            prop_assert!(addresses(mine).is_subset(&addresses(now)), "{:?}: {:?} is {:?}", key, mine, now);
        } else {
            prop_assert_eq!(mine, now, "{:?}", key);
        }
    }
    Ok(())
}

type Cells = BTreeMap<(Uuid, &'static str), Value>;

/// What may not be done with an adult, by their school id or name.
fn restrictions(store: &Store) -> HashMap<Uuid, (bool, bool, String)> {
    let guardians = store.select::<Guardian>("true", []).unwrap();
    guardians
        .into_iter()
        .map(|it| (it.id.uuid(), (it.may_be_contacted, it.may_receive_records, it.restriction)))
        .collect()
}

fn left_out(store: &Store, file: &Preview, mut decisions: Decisions) -> Decisions {
    loop {
        let seen = difference(store, file, &decisions);
        let doubtful = people(&seen).into_iter().find(|it| it.standing == PersonStanding::Doubtful).cloned();
        let Some(person) = doubtful else { return decisions };
        decisions.answers.insert(person.key, PersonAnswer::LeaveOut);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_deletes_nobody_loses_nothing_written_by_hand_and_weakens_no_restriction(
        rows in proptest::collection::vec(any_row(), 1..7),
        edits in proptest::collection::vec(any_edit(), 0..6),
        changes in proptest::collection::vec(any_change(), 7),
        added in proptest::collection::vec(any_row(), 0..3),
        dice in proptest::collection::vec(any::<u8>(), 1..8),
        ids_first in any::<bool>(),
        ids_next in any::<bool>(),
    ) {
        let mut store = a_store();
        let begin = Decisions { coming: Some(Coming::SameClass), many_may_go: true, ..Decisions::default() };
        let first = a_table(&rows, ids_first, ids_next);
        apply(&mut store, &first, &begin).unwrap();
        let (students, guardians) = (cells::<Student>(&store), cells::<Guardian>(&store));
        for one in &edits {
            edit(&mut store, one);
        }
        let before = store.rows().unwrap();
        let (mine, theirs) = (cells::<Student>(&store), cells::<Guardian>(&store));
        let restricted = restrictions(&store);
        let there = (ids::<Student>(&store), ids::<Guardian>(&store), ids::<Family>(&store), ids::<Household>(&store));

        let next: Vec<Row> = rows.iter().zip(&changes).filter_map(|(row, change)| changed(row, change)).collect();
        let next = a_table(&[next, added].concat(), ids_next, ids_first);
        let decisions = decided(&store, &next, begin, &dice);
        let saved = apply(&mut store, &next, &decisions).unwrap();

        prop_assert!(there.0.is_subset(&ids::<Student>(&store)));
        prop_assert!(there.1.is_subset(&ids::<Guardian>(&store)));
        prop_assert!(there.2.is_subset(&ids::<Family>(&store)));
        prop_assert!(there.3.is_subset(&ids::<Household>(&store)));
        stands::<Student>(&students, &mine, &store)?;
        stands::<Guardian>(&guardians, &theirs, &store)?;
        let now = restrictions(&store);
        for (id, was) in restricted {
            prop_assert_eq!(&now[&id], &was);
        }

        // Who is asked for again is left out; nobody is done anything to without being asked for.
        let after = store.rows().unwrap();
        let decisions = left_out(&store, &next, decisions);
        let seen = difference(&store, &next, &decisions);
        prop_assert!(seen.is_empty(), "{:#?}", seen);
        let again = apply(&mut store, &next, &decisions).unwrap();
        prop_assert!(again.changed.rows.is_empty(), "{:?}", again.changed.rows);
        prop_assert_eq!(&store.rows().unwrap(), &after);
        if !saved.changed.rows.is_empty() {
            store.undo().unwrap();
        }
        prop_assert_eq!(&store.rows().unwrap(), &before);
    }
}
