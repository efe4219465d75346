//! A school's file that comes again is a difference: what the school changed comes in, what the teacher wrote stays, nobody
//! is deleted.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};

use firstword_core::Error;
use firstword_core::families::{
    Channel, Family, Guardian, Household, Student, archive_family, families, remove_guardian, save_guardian,
    save_student,
};
use firstword_core::roster::{Decisions, Doubt, PersonAnswer, PersonStanding, SchoolField, Wins};
use firstword_core::store::{Json, Record, Store};

use crate::school::{apply, bring_in, difference, people, person, preview, standing};
use crate::support::a_store;

const HEAD: &str = "Student ID,First name,Last name,Grade,Birth date,Class,Mother,Mother phone,Mother email,Mother address,Father,Father phone\n";
const YOVELI: &str = "1,Yoveli,Rosas,3,2017-02-03,Room 14,Josefina Rosas,555 010 0101,josefina@mail.example,1 Elm St,Martín Rosas,555 010 0109\n";
const HODAN: &str = "2,Hodan,Abdi,3,2017-05-06,Room 14,Amina Abdi,555 010 0102,,2 Oak St,,\n";
const MEI: &str = "3,Mei,Chen,3,2017-07-08,Room 14,Lan Chen,555 010 0103,,3 Ash St,,\n";

fn table(rows: &[&str]) -> String {
    format!("{HEAD}{}", rows.concat())
}

/// Yoveli, Hodan and Mei, as the school's first file has them.
fn a_class_from_school() -> Store {
    let mut store = a_store();
    bring_in(&mut store, &table(&[YOVELI, HODAN, MEI]));
    store
}

fn student(store: &Store, given_name: &str) -> Student {
    one(store, given_name)
}

fn guardian(store: &Store, given_name: &str) -> Guardian {
    one(store, given_name)
}

fn one<R: Record>(store: &Store, given_name: &str) -> R {
    let mut found = store.select::<R>("given_name = ?1", [given_name]).unwrap();
    assert_eq!(found.len(), 1, "{given_name}");
    found.remove(0)
}

fn yes_many() -> Decisions {
    Decisions { many_may_go: true, ..Decisions::default() }
}

fn answering(key: &str, answer: PersonAnswer) -> Decisions {
    Decisions { answers: BTreeMap::from([(key.to_owned(), answer)]), ..Decisions::default() }
}

#[test]
fn what_the_school_changed_comes_in_where_nobody_here_wrote_anything_else() {
    let mut store = a_class_from_school();
    let next = table(&[&YOVELI.replace(",3,", ",4,"), HODAN, &MEI.replace("0103", "0199")]);
    let seen = difference(&store, &preview(&next), &Decisions::default());
    assert_eq!(standing(&seen, "Yoveli Rosas"), PersonStanding::Changed);
    assert_eq!(standing(&seen, "Hodan Abdi"), PersonStanding::Unchanged);
    assert_eq!(person(&seen, "Yoveli Rosas").changes[0].field, SchoolField::Grade);
    let import = bring_in(&mut store, &next);
    assert_eq!((import.students, import.changed, import.archived), (0, 2, 0));
    assert_eq!(student(&store, "Yoveli").grade, "4");
    assert_eq!(guardian(&store, "Lan").channels[0].address, "555 010 0199");
    assert!(difference(&store, &preview(&next), &Decisions::default()).is_empty());
}

#[test]
fn what_the_teacher_wrote_stays_where_the_school_says_what_it_said() {
    let mut store = a_class_from_school();
    let yoveli = student(&store, "Yoveli");
    save_student(&mut store, Student { given_name: "Yoveli Luz".to_owned(), ..yoveli }).unwrap();
    let seen = difference(&store, &preview(&table(&[YOVELI, HODAN, MEI])), &Decisions::default());
    assert!(seen.is_empty(), "{:?}", seen.counts);
    assert_eq!(seen.counts.unchanged, 7);
}

#[test]
fn where_both_changed_mine_wins_until_the_schools_is_accepted() {
    let next = table(&[&YOVELI.replace("0101", "0555"), HODAN, MEI]);
    let changed_by_hand = || {
        let mut store = a_class_from_school();
        let josefina = guardian(&store, "Josefina");
        let mut channels = josefina.channels.0.clone();
        channels[0].address = "555 010 0777".to_owned();
        save_guardian(&mut store, Guardian { channels: Json(channels), ..josefina }).unwrap();
        store
    };
    let phone = |store: &Store| guardian(store, "Josefina").channels[0].address.clone();

    let mut store = changed_by_hand();
    let seen = difference(&store, &preview(&next), &Decisions::default());
    let josefina = person(&seen, "Josefina Rosas");
    let change = &josefina.changes[0];
    assert_eq!((change.field, change.wins), (SchoolField::Phones, Wins::Mine));
    assert_eq!((change.mine.as_str(), change.now.as_str()), ("555 010 0777", "555 010 0555"));
    assert_eq!(change.before.as_deref(), Some("555 010 0101"));
    let key = josefina.key.clone();
    bring_in(&mut store, &next);
    assert_eq!(phone(&store), "555 010 0777");
    assert!(difference(&store, &preview(&next), &Decisions::default()).is_empty(), "it is not asked twice");

    let mut store = changed_by_hand();
    let accepted = BTreeMap::from([(key, BTreeSet::from([SchoolField::Phones]))]);
    apply(&mut store, &preview(&next), &Decisions { accepted, ..Decisions::default() }).unwrap();
    assert_eq!(phone(&store), "555 010 0555");
}

#[test]
fn who_was_written_by_hand_is_filled_in_and_what_stands_there_stays() {
    let mut store = a_store();
    let family = firstword_core::families::NewFamily {
        students: vec![Student {
            given_name: "Yoveli".to_owned(),
            family_name: "Rosas".to_owned(),
            grade: "3rd".to_owned(),
            ..Student::default()
        }],
        guardians: vec![Guardian {
            given_name: "Josefina".to_owned(),
            family_name: "Rosas".to_owned(),
            best_times: "after 6".to_owned(),
            ..Guardian::default()
        }],
        ..Default::default()
    };
    firstword_core::families::add_family(&mut store, family).unwrap();
    let file = preview(&table(&[YOVELI]));
    let seen = difference(&store, &file, &Decisions::default());
    let grade = person(&seen, "Yoveli Rosas").changes.iter().find(|it| it.field == SchoolField::Grade);
    assert_eq!(grade.unwrap().wins, Wins::Mine);
    apply(&mut store, &file, &Decisions::default()).unwrap();
    let yoveli = student(&store, "Yoveli");
    assert_eq!((yoveli.grade.as_str(), yoveli.external_id.as_str()), ("3rd", "1"));
    assert!(yoveli.birth_date.is_some() && yoveli.classroom.is_some());
    let josefina = guardian(&store, "Josefina");
    assert_eq!((josefina.best_times.as_str(), josefina.channels.len()), ("after 6", 2));
    assert_eq!(store.select::<Family>("true", []).unwrap().len(), 1);
}

#[test]
fn an_empty_cell_takes_nothing_away() {
    let mut store = a_class_from_school();
    let before = guardian(&store, "Josefina");
    let next = table(&[&YOVELI.replace("josefina@mail.example", "").replace("555 010 0101", ""), HODAN, MEI]);
    bring_in(&mut store, &next);
    assert_eq!(guardian(&store, "Josefina"), before);
}

#[test]
fn who_is_no_longer_in_the_file_is_archived_with_everything_and_comes_back_with_it() {
    let mut store = a_class_from_school();
    let without_mei = preview(&table(&[YOVELI, HODAN]));
    let seen = difference(&store, &without_mei, &Decisions::default());
    assert_eq!(seen.gone.iter().map(|gone| gone.name.as_str()).collect::<Vec<_>>(), ["Mei Chen", "Lan Chen"]);
    let import = apply(&mut store, &without_mei, &yes_many()).unwrap().value;
    assert_eq!(import.archived, 2);
    assert!(student(&store, "Mei").archived_on.is_some() && guardian(&store, "Lan").archived_on.is_some());
    assert_eq!(families(&store, false).unwrap().len(), 2);
    assert!(difference(&store, &without_mei, &Decisions::default()).is_empty());

    let again = preview(&table(&[YOVELI, HODAN, MEI]));
    assert_eq!(
        standing(&difference(&store, &again, &Decisions::default()), "Mei Chen"),
        PersonStanding::Back
    );
    let import = apply(&mut store, &again, &Decisions::default()).unwrap().value;
    assert_eq!((import.students, import.back), (0, 2));
    assert!(student(&store, "Mei").archived_on.is_none() && guardian(&store, "Lan").archived_on.is_none());
    assert_eq!(families(&store, false).unwrap().len(), 3);
}

#[test]
fn when_more_than_a_fifth_would_go_the_teacher_has_to_say_so() {
    let mut store = a_class_from_school();
    let before = store.rows().unwrap();
    let file = preview(&table(&[YOVELI, HODAN]));
    assert!(difference(&store, &file, &Decisions::default()).too_many_gone);
    match apply(&mut store, &file, &Decisions::default()) {
        Err(error @ Error::TooManyGone { students: 1, guardians: 1, of: 3 }) => {
            assert_eq!(error.code(), "too-many-gone");
            assert_eq!(error.details()["of"], "3");
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(store.rows().unwrap(), before);
}

#[test]
fn one_of_many_may_go_without_a_question() {
    let child = |n: usize| {
        format!("{n},Child{n},Name{n},3,2017-01-{n:02},Room 14,Adult{n} Name{n},555 020 0{n:03},,,,\n")
    };
    let rows: Vec<String> = (10..20).map(child).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let mut store = a_store();
    bring_in(&mut store, &table(&rows));
    assert_eq!(bring_in(&mut store, &table(&rows[1..])).archived, 2);
}

#[test]
fn a_file_of_changes_removes_only_whom_it_names() {
    let mut store = a_class_from_school();
    let file = preview(&table(&[YOVELI]));
    let seen = |store: &Store, gone: &[String]| {
        firstword_core::roster::difference(store, &file, Some(gone), &yes_many()).unwrap()
    };
    assert!(seen(&store, &[]).gone.is_empty());
    let gone = ["3".to_owned()];
    let shown = seen(&store, &gone);
    assert_eq!(shown.gone.len(), 2, "the child and the adult who cares for nobody else");
    firstword_core::roster::apply(
        &mut store,
        &file,
        Some(&gone),
        &shown.fingerprint,
        &yes_many(),
        "delta.zip",
    )
    .unwrap();
    assert!(student(&store, "Hodan").archived_on.is_none() && student(&store, "Mei").archived_on.is_some());
}

#[test]
fn what_was_not_seen_is_not_applied() {
    let mut store = a_class_from_school();
    let file = preview(&table(&[YOVELI, HODAN, MEI, "4,Tiago,Silva,3,,Room 14,Rita Silva,,,,,\n"]));
    let seen = difference(&store, &file, &Decisions::default());
    let josefina = guardian(&store, "Josefina");
    save_guardian(&mut store, Guardian { best_times: "noon".to_owned(), ..josefina }).unwrap();
    let refused = |store: &mut Store, preview, fingerprint: &str| {
        firstword_core::roster::apply(store, preview, None, fingerprint, &Decisions::default(), "class.csv")
            .unwrap_err()
            .details()["why"]
            .clone()
    };
    assert_eq!(refused(&mut store, &file, &seen.fingerprint), "changed-since-seen");
    let seen = difference(&store, &file, &Decisions::default());
    let other = preview(&table(&[YOVELI, HODAN, MEI]));
    assert_eq!(refused(&mut store, &other, &seen.fingerprint), "changed-since-seen");
}

#[test]
fn the_same_name_under_another_id_is_for_the_teacher_to_say() {
    let mut store = a_class_from_school();
    let file =
        preview(&table(&[&YOVELI.replace("1,Yoveli", "9,Yoveli").replace("2017-02-03", ""), HODAN, MEI]));
    let seen = difference(&store, &file, &yes_many());
    let yoveli = person(&seen, "Yoveli Rosas");
    assert_eq!((yoveli.standing, yoveli.doubt), (PersonStanding::Doubtful, Some(Doubt::SameNameOtherId)));
    assert_eq!(yoveli.candidates[0].external_id, "1");
    assert!(seen.gone.is_empty(), "she may be the one in the file");
    let refused = apply(&mut store, &file, &yes_many()).unwrap_err();
    assert_eq!(refused.details()["why"], "undecided");

    let same = answering(&yoveli.key, PersonAnswer::Same { id: yoveli.candidates[0].id.clone() });
    apply(&mut store, &file, &same).unwrap();
    assert_eq!(student(&store, "Yoveli").external_id, "9");
    store.undo().unwrap();

    let other = Decisions { many_may_go: true, ..answering(&yoveli.key, PersonAnswer::Another) };
    apply(&mut store, &file, &other).unwrap();
    let both = store.select::<Student>("given_name = 'Yoveli' ORDER BY id", []).unwrap();
    assert_eq!(both.len(), 2);
    assert!(both[0].archived_on.is_some() && both[1].archived_on.is_none());
    store.undo().unwrap();

    apply(&mut store, &file, &answering(&yoveli.key, PersonAnswer::LeaveOut)).unwrap();
    assert_eq!(student(&store, "Yoveli").archived_on, None);
}

#[test]
fn an_id_that_was_given_to_another_child_is_for_the_teacher_to_say() {
    let store = a_class_from_school();
    let reused = "1,Tiago,Silva,3,2016-01-01,Room 14,Rita Silva,,,,,\n";
    let seen = difference(&store, &preview(&table(&[reused, HODAN, MEI])), &yes_many());
    assert_eq!(person(&seen, "Tiago Silva").doubt, Some(Doubt::SameIdOtherName));
    let married = YOVELI.replace("Yoveli,Rosas", "Yoveli,Rosas Vega");
    let seen = difference(&store, &preview(&table(&[&married, HODAN, MEI])), &Decisions::default());
    assert_eq!(standing(&seen, "Yoveli Rosas Vega"), PersonStanding::Changed);
}

#[test]
fn without_ids_a_child_is_known_by_name_and_birth_date_or_by_the_class() {
    let strip = |row: &str| row.split_once(',').unwrap().1.to_owned();
    let head = strip(HEAD);
    let rows = [strip(YOVELI), strip(HODAN), strip(MEI)];
    let mut store = a_store();
    bring_in(&mut store, &format!("{head}{}", rows.concat()));
    let grown = rows.concat().replace(",3,", ",4,");
    assert_eq!(bring_in(&mut store, &format!("{head}{grown}")).changed, 3);
    let undated = grown.replace("2017-02-03", "").replace(",4,", ",5,");
    assert_eq!(bring_in(&mut store, &format!("{head}{undated}")).changed, 3);
    assert_eq!(store.select::<Student>("grade = '5'", []).unwrap().len(), 3);
}

#[test]
fn two_children_of_one_name_are_never_guessed_between() {
    let head = "First name,Last name,Birth date,Class\n";
    let two = format!("{head}Ana,López,2017-01-01,A\nAna,López,2017-09-09,A\n");
    let mut store = a_store();
    bring_in(&mut store, &two);
    assert!(difference(&store, &preview(&two), &Decisions::default()).is_empty());
    let seen = difference(&store, &preview(&format!("{head}Ana,López,,A\n")), &Decisions::default());
    let ana = person(&seen, "Ana López");
    assert_eq!((ana.doubt, ana.candidates.len()), (Some(Doubt::SeveralOfTheName), 2));
}

/// Martín may not be contacted.
fn with_a_restriction() -> Store {
    let mut store = a_class_from_school();
    let martin = guardian(&store, "Martín");
    save_guardian(
        &mut store,
        Guardian {
            may_be_contacted: false,
            may_receive_records: false,
            restriction: "court order, on file".to_owned(),
            ..martin
        },
    )
    .unwrap();
    store
}

#[test]
fn a_restriction_is_never_weakened_by_a_file() {
    let mut store = with_a_restriction();
    bring_in(&mut store, &table(&[&YOVELI.replace("0109", "0110"), HODAN, MEI]));
    let martin = guardian(&store, "Martín");
    assert!(!martin.may_be_contacted && !martin.may_receive_records && !martin.restriction.is_empty());
}

#[test]
fn an_adult_who_looks_like_one_with_a_restriction_waits_for_the_teacher_and_brings_the_restriction() {
    let head = HEAD.replace("Father,Father phone", "Father,Father phone,Guardian 3,Guardian 3 phone");
    let yoveli = YOVELI.trim_end();
    let file = preview(&format!("{head}{yoveli},M. Rosales,555 010 0109\n{HODAN}{MEI}"));
    for (answer, free) in [(PersonAnswer::Another, false), (PersonAnswer::AnotherWithoutRestriction, true)] {
        let mut store = with_a_restriction();
        let seen = difference(&store, &file, &Decisions::default());
        let like = person(&seen, "M. Rosales");
        assert_eq!((like.standing, like.doubt), (PersonStanding::Doubtful, Some(Doubt::LikeRestricted)));
        assert!(like.candidates[0].restricted);
        apply(&mut store, &file, &answering(&like.key, answer)).unwrap();
        let added = guardian(&store, "M.");
        assert_eq!((added.may_be_contacted, added.may_receive_records), (free, free));
        assert!(difference(&store, &file, &Decisions::default()).is_empty());
    }
}

#[test]
fn a_restricted_adults_number_does_not_become_another_adults_by_a_file() {
    let mut store = with_a_restriction();
    let file = preview(&table(&[&YOVELI.replace("0101", "0109"), HODAN, MEI]));
    let seen = difference(&store, &file, &Decisions::default());
    assert_eq!(person(&seen, "Josefina Rosas").changes[0].wins, Wins::Mine);
    apply(&mut store, &file, &Decisions::default()).unwrap();
    assert_eq!(guardian(&store, "Josefina").channels[0].address, "555 010 0101");
}

#[test]
fn whom_the_teacher_took_off_or_archived_stays_so() {
    let mut store = a_class_from_school();
    let martin = guardian(&store, "Martín").id;
    remove_guardian(&mut store, martin).unwrap();
    let mei = student(&store, "Mei");
    let today = Some(store.today());
    save_student(&mut store, Student { archived_on: today, ..mei }).unwrap();
    let abdi = student(&store, "Hodan").family;
    archive_family(&mut store, abdi, true).unwrap();
    let file = preview(&table(&[YOVELI, HODAN, MEI]));
    let seen = difference(&store, &file, &Decisions::default());
    assert_eq!(standing(&seen, "Martín Rosas"), PersonStanding::TakenOff);
    assert!(seen.is_empty());
    apply(&mut store, &file, &Decisions::default()).unwrap();
    assert!(student(&store, "Mei").archived_on.is_some());
    assert!(store.get::<Family>(abdi).unwrap().archived_on.is_some());
    let back = answering(&person(&seen, "Martín Rosas").key, PersonAnswer::Another);
    assert_eq!(apply(&mut store, &file, &back).unwrap().value.guardians, 1);
}

#[test]
fn a_family_that_moves_moves_its_home_and_one_that_parts_has_two() {
    let mut store = a_class_from_school();
    let homes = |store: &Store| -> Vec<String> {
        let mut homes: Vec<String> = store
            .select::<Household>("family = ?1", [student(store, "Yoveli").family])
            .unwrap()
            .into_iter()
            .map(|home| home.address)
            .collect();
        homes.sort();
        homes
    };
    bring_in(&mut store, &table(&[&YOVELI.replace("1 Elm St", "9 Fir St"), HODAN, MEI]));
    assert_eq!(homes(&store), ["9 Fir St"]);
    let josefina = guardian(&store, "Josefina");
    let martin = guardian(&store, "Martín");
    save_guardian(&mut store, Guardian { household: josefina.household, ..martin }).unwrap();
    bring_in(&mut store, &table(&[&YOVELI.replace("1 Elm St", "4 Bay St"), HODAN, MEI]));
    assert_eq!(homes(&store), ["4 Bay St", "9 Fir St"], "Martín stays where he lives");
}

#[test]
fn a_family_can_be_taken_apart_or_put_together_before_it_comes_in() {
    let sister = "4,Sami,Rosas,1,,Room 14,Josefina Rosas,555 010 0101,josefina@mail.example,1 Elm St,,\n";
    let file = preview(&table(&[YOVELI, sister, HODAN, MEI]));
    let seen = difference(&a_store(), &file, &Decisions::default());
    assert_eq!(seen.families.len(), 3);
    let key = |name: &str| person(&seen, name).key.clone();
    let decisions = Decisions {
        families: vec![vec![key("Sami Rosas")], vec![key("Hodan Abdi"), key("Mei Chen")]],
        ..Decisions::default()
    };
    let mut store = a_store();
    apply(&mut store, &file, &decisions).unwrap();
    let names: Vec<String> = families(&store, false).unwrap().into_iter().map(|it| it.name).collect();
    assert_eq!(names, ["Abdi / Chen", "Rosas", "Rosas"]);
    let josefinas = store.select::<Guardian>("given_name = 'Josefina'", []).unwrap();
    assert_eq!(josefinas.len(), 2, "she cares for children of both");
    assert!(difference(&store, &file, &Decisions::default()).is_empty());
    assert!(people(&seen).len() > 5);
}

#[test]
fn the_number_a_family_chose_stays_chosen_when_the_school_gives_another() {
    let mut store = a_class_from_school();
    let lan = guardian(&store, "Lan");
    let channels = lan.channels.iter().map(|it| Channel { preferred: true, ..it.clone() }).collect();
    save_guardian(&mut store, Guardian { channels: Json(channels), ..lan }).unwrap();
    bring_in(&mut store, &table(&[YOVELI, HODAN, &MEI.replace("0103", "0133")]));
    let channels = guardian(&store, "Lan").channels.0;
    assert_eq!((channels.len(), channels[0].preferred), (1, true));
    assert_eq!(channels[0].address, "555 010 0133");
}

#[test]
fn one_undo_takes_a_whole_file_back_and_one_redo_brings_it_in_again() {
    let mut store = a_class_from_school();
    let before = store.rows().unwrap();
    let next = preview(&table(&[
        &YOVELI.replace(",3,", ",4,"),
        "4,Tiago,Silva,3,,Room 14,Rita Silva,,,5 Sea St,,\n",
    ]));
    apply(&mut store, &next, &yes_many()).unwrap();
    let after = store.rows().unwrap();
    store.undo().unwrap();
    assert_eq!(store.rows().unwrap(), before);
    store.redo().unwrap();
    assert_eq!(store.rows().unwrap(), after);
}

#[test]
fn a_restriction_goes_along_when_a_new_brother_is_made_a_family_of_his_own() {
    let mut store = with_a_restriction();
    let brother = "4,Sami,Rosas,1,,Room 14,Josefina Rosas,555 010 0101,,,Martín Rosas,555 010 0109\n";
    let file = preview(&table(&[YOVELI, HODAN, MEI, brother]));
    let seen = difference(&store, &file, &Decisions::default());
    let apart =
        Decisions { families: vec![vec![person(&seen, "Sami Rosas").key.clone()]], ..Decisions::default() };
    apply(&mut store, &file, &apart).unwrap();
    let martins = store.select::<Guardian>("given_name = 'Martín'", []).unwrap();
    assert_eq!(martins.len(), 2);
    assert!(martins.iter().all(|it| !it.may_be_contacted && !it.restriction.is_empty()));
    let josefinas = store.select::<Guardian>("given_name = 'Josefina'", []).unwrap();
    assert!(josefinas.iter().all(|it| it.may_be_contacted));
}

#[test]
fn an_adult_the_school_no_longer_names_for_one_child_cares_for_the_other_only() {
    let both =
        "4,Sami,Rosas,1,2019-01-01,Room 14,Josefina Rosas,555 010 0101,,1 Elm St,Martín Rosas,555 010 0109\n";
    let mut store = a_store();
    bring_in(&mut store, &table(&[YOVELI, both]));
    let care = |store: &Store| {
        let martin = guardian(store, "Martín").id;
        store.select::<firstword_core::families::Care>("guardian = ?1", [martin]).unwrap().len()
    };
    assert_eq!(care(&store), 2);
    let without = both.replace("Martín Rosas,555 010 0109", ",");
    let file = preview(&table(&[YOVELI, &without]));
    let seen = difference(&store, &file, &Decisions::default());
    assert_eq!(person(&seen, "Martín Rosas").changes[0].field, SchoolField::CaresFor);
    apply(&mut store, &file, &Decisions::default()).unwrap();
    assert_eq!((care(&store), guardian(&store, "Martín").archived_on), (1, None));
    assert!(difference(&store, &file, &Decisions::default()).is_empty());
}

#[test]
fn an_adult_whom_the_file_names_no_more_is_archived_and_a_file_without_adults_takes_nobody_away() {
    let mut store = a_class_from_school();
    let fatherless = table(&[&YOVELI.replace("Martín Rosas,555 010 0109", ","), HODAN, MEI]);
    assert_eq!(bring_in(&mut store, &fatherless).archived, 1);
    assert!(guardian(&store, "Martín").archived_on.is_some());
    assert_eq!(bring_in(&mut store, &table(&[YOVELI, HODAN, MEI])).back, 1);
    let alone = "Student ID,First name,Last name,Grade,Birth date,Class\n\
        1,Yoveli,Rosas,3,2017-02-03,Room 14\n2,Hodan,Abdi,3,2017-05-06,Room 14\n3,Mei,Chen,3,2017-07-08,Room 14\n";
    let seen = difference(&store, &preview(alone), &Decisions::default());
    assert!(seen.is_empty(), "{seen:#?}");
}

#[test]
fn a_number_without_a_name_is_that_of_whoever_has_none_although_another_has_the_same() {
    let mut store = a_store();
    let head = "Student ID,First name,Last name,Mother,Mother phone,Father,Father phone\n";
    let first =
        format!("{head}1,Mei,Chen,,555 010 0103,Wei Chen,555 010 0103\n2,Bo,Lee,Kim Lee,555 010 0104,,\n");
    bring_in(&mut store, &first);
    let next = format!("{head}1,Mei,Chen,,555 010 0103,,\n2,Bo,Lee,Kim Lee,555 010 0104,,\n");
    let seen = difference(&store, &preview(&next), &Decisions::default());
    assert_eq!(standing(&seen, ""), PersonStanding::Unchanged);
    assert_eq!(seen.gone.iter().map(|gone| gone.name.as_str()).collect::<Vec<_>>(), ["Wei Chen"]);
    bring_in(&mut store, &next);
    assert!(difference(&store, &preview(&next), &Decisions::default()).is_empty(), "it is not asked twice");
}

#[test]
fn a_number_without_a_name_that_is_said_to_be_another_s_is_known_the_next_time() {
    let mut store = a_store();
    let head = "Student ID,First name,Last name,Mother,Mother phone,Father,Father phone\n";
    let row = "1,Mei,Chen,Lan Chen,555 010 0103,Wei Chen,555 010 0103\n";
    bring_in(&mut store, &format!("{head}{row}"));
    let next = format!("{head}1,Mei,Chen,,555 010 0103,,\n");
    let seen = difference(&store, &preview(&next), &Decisions::default());
    assert_eq!(standing(&seen, ""), PersonStanding::Doubtful);
    let another = Decisions { many_may_go: true, ..answering(&person(&seen, "").key, PersonAnswer::Another) };
    apply(&mut store, &preview(&next), &another).unwrap();
    assert!(difference(&store, &preview(&next), &another).is_empty());
    assert!(difference(&store, &preview(&next), &Decisions::default()).is_empty());
}

#[test]
fn of_adults_of_one_name_who_is_here_is_meant_before_who_left() {
    let mut store = a_store();
    let head = "Student ID,First name,Last name,Mother,Mother phone\n";
    let two = "1,Mei,Chen,Lan Chen,555 010 0103\n2,Bo,Chen,Lan Chen,555 010 0104\n";
    bring_in(&mut store, &format!("{head}{two}"));
    let children = store.select::<Student>("true ORDER BY id", []).unwrap();
    firstword_core::families::merge_families(&mut store, children[0].family, children[1].family).unwrap();
    let one = format!("{head}{}", two.replace("0104", "0103"));
    let seen = difference(&store, &preview(&one), &Decisions::default());
    assert_eq!(person(&seen, "Lan Chen").doubt, Some(Doubt::SeveralOfTheName));
    let another =
        Decisions { many_may_go: true, ..answering(&person(&seen, "Lan Chen").key, PersonAnswer::Another) };
    apply(&mut store, &preview(&one), &another).unwrap();
    let seen = difference(&store, &preview(&one), &Decisions::default());
    assert!(seen.is_empty() && seen.counts.doubtful == 0, "it is not asked twice: {:?}", seen.counts);
}
