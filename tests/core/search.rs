//! Search: every match found, in any script, with or without accents, and current after every change.

#![cfg(test)]

use std::collections::BTreeSet;

use firstword_core::contacts::{Contact, NewContact, log_contact};
use firstword_core::families::{Family, Guardian, Student, remove_student, save_student};
use firstword_core::search::{Found, Index, MOST_HITS, fold};
use firstword_core::store::{Store, Table};
use proptest::prelude::*;

use crate::deeds::any_deed;
use crate::support::{Class, a_class};

impl Class {
    /// With an exchange that says `line`.
    fn with_line(mut self, line: &str) -> Self {
        let contact = Contact {
            family: self.families[0],
            day: self.store.today(),
            line: line.to_owned(),
            ..Contact::default()
        };
        log_contact(&mut self.store, NewContact { contact, ..NewContact::default() }).unwrap();
        self
    }
}

fn find(store: &Store, query: &str) -> Found {
    Index::build(store).unwrap().search(query)
}

#[test]
fn a_word_is_found_in_any_script_with_and_without_its_marks() {
    for (line, query) in [
        ("Quiere leer un libro de 300 páginas", "paginas"),
        ("Quiere leer un libro de 300 paginas", "Páginas"),
        ("la maestra de Muñoz", "MUNOZ"),
        ("她想读完一本三百页的书", "读完"),
        ("她的数学很好", "数学"),
        ("تحدثنا بعد الاجتماع مع الأم", "اجتماع"),
        ("قالت الأُمُّ نَعَم", "نعم"),
        ("Chị Nguyễn nói con thích toán", "nguyen"),
        ("Chị Nguyen noi con thich toan", "Nguyễn"),
        ("đọc sách mỗi tối", "doc sach"),
        ("łódź straße smørrebrød", "lodz strasse smorrebrod"),
        ("ΟΔΟΣ", "οδος"),
        ("κάθε οδός", "ΟΔΟΣ"),
        ("co\u{ad}operation", "cooperation"),
        ("O’Neil called", "o'neil"),
        ("first line\nsecond line", "line second"),
        ("ﬁrst ｗｉｄｅ", "first wide"),
        ("안녕하세요 선생님", "선생님"),
        ("Они будут читать", "БУДУТ"),
    ] {
        let store = a_class().with_family("Abadi").with_line(line).store();
        let found = find(&store, query);
        assert_eq!(found.total, 1, "{query} in {line}");
        assert_eq!(found.hits[0].text, line);
        assert_eq!(found.hits[0].family_name, "Abadi");
    }
}

#[test]
fn what_does_not_hold_every_word_is_not_found_and_nothing_is_found_by_nothing() {
    let store = a_class().with_family("Rosas").with_line("hoped for a library").store();
    assert_eq!(find(&store, "hoped library").total, 1);
    for query in ["hoped museum", "", "   ", "\u{301}", "rosashoped"] {
        assert_eq!(find(&store, query).total, 0, "{query:?}");
    }
}

#[test]
fn a_family_is_found_by_anybody_in_it_and_stands_first() {
    let store = a_class().with_family("Rosas").with_family("Haddad").with_line("Josefina called").store();
    let found = find(&store, "josefina");
    assert_eq!(found.total, 3);
    let tables: Vec<Table> = found.hits.iter().map(|hit| hit.table).collect();
    assert_eq!(tables, [Table::Family, Table::Family, Table::Contact]);
}

#[test]
fn all_are_counted_and_the_newest_are_shown() {
    let mut class = a_class().with_family("Rosas");
    for number in 0..MOST_HITS + 7 {
        class = class.with_line(&format!("line {number}"));
    }
    let found = find(&class.store, "line");
    assert_eq!((found.total, found.hits.len()), (MOST_HITS + 7, MOST_HITS));
}

#[test]
fn a_child_who_moves_to_another_family_or_leaves_is_found_where_they_are_and_nowhere_else() {
    let mut class = a_class().with_family("Rosas").with_family("Haddad");
    let store = &mut class.store;
    let mut index = Index::build(store).unwrap();
    let student = store.select::<Student>("family = ?1", [class.families[0]]).unwrap().remove(0);
    let named = save_student(store, Student { given_name: "Zoraida".to_owned(), ..student.clone() }).unwrap();
    index.follow(store, &named.changed).unwrap();
    let families =
        |index: &Index| -> Vec<_> { index.search("zoraida").hits.iter().map(|hit| hit.family).collect() };
    assert_eq!(families(&index), [class.families[0]]);
    let student = store.get::<Student>(student.id).unwrap();
    let moved = save_student(store, Student { family: class.families[1], ..student.clone() }).unwrap();
    index.follow(store, &moved.changed).unwrap();
    assert_eq!(families(&index), [class.families[1]]);
    let removed = remove_student(store, student.id).unwrap();
    index.follow(store, &removed.changed).unwrap();
    assert!(families(&index).is_empty());
    let (_, back) = store.undo().unwrap();
    index.follow(store, &back).unwrap();
    assert_eq!(families(&index), [class.families[1]]);
}

/// What stands in the store and can be found, by a way of its own: what a family, an exchange and so on say.
fn naive(store: &Store, query: &str) -> BTreeSet<(Table, uuid::Uuid)> {
    use firstword_core::contacts::{Note, Voice};
    use firstword_core::goals::Goal;
    use firstword_core::ids::RecordId as _;
    use firstword_core::promises::Promise;

    let mut texts: Vec<(Table, uuid::Uuid, String)> = Vec::new();
    for family in store.select::<Family>("true", []).unwrap() {
        let mut text = family.name.clone();
        for student in store.select::<Student>("family = ?1", [family.id]).unwrap() {
            text += &format!(" \u{1} {} {}", student.given_name, student.family_name);
        }
        for guardian in store.select::<Guardian>("family = ?1", [family.id]).unwrap() {
            text += &format!(" \u{1} {} {}", guardian.given_name, guardian.family_name);
        }
        texts.push((Table::Family, family.id.uuid(), text));
    }
    let two = |first: &str, second: &str| format!("{first} \u{1} {second}");
    for it in store.select::<Contact>("true", []).unwrap() {
        texts.push((Table::Contact, it.id.uuid(), two(&it.line, &it.follow_up)));
    }
    for it in store.select::<Voice>("true", []).unwrap() {
        texts.push((Table::Voice, it.id.uuid(), two(&it.words, &it.rendering)));
    }
    for it in store.select::<Note>("true", []).unwrap() {
        texts.push((Table::Note, it.id.uuid(), it.words));
    }
    for it in store.select::<Goal>("true", []).unwrap() {
        texts.push((Table::Goal, it.id.uuid(), two(&it.title, &it.family_words)));
    }
    for it in store.select::<Promise>("true", []).unwrap() {
        texts.push((Table::Promise, it.id.uuid(), two(&it.what, &it.outcome)));
    }
    let query = fold(query);
    let holds_all = |text: &str| query.split_whitespace().all(|word| fold(text).contains(word));
    let found =
        texts.into_iter().filter(|(_, _, text)| query.split_whitespace().next().is_some() && holds_all(text));
    found.map(|(table, id, _)| (table, id)).collect()
}

fn any_query() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zñéÑ]{1,2}",
        "[a-z]{1,2} [a-z]",
        "[读完她一本الاجتماع]{1,2}",
        Just("o'neil table".to_owned())
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_index_that_follows_finds_what_a_scan_of_everything_finds(
        deeds in proptest::collection::vec((any_deed(), any::<bool>()), 1..50),
        queries in proptest::collection::vec(any_query(), 1..8),
    ) {
        let mut store = a_class().with_family("Rosas").with_family("Haddad").store();
        let mut index = Index::build(&store).unwrap();
        for (deed, taken_back) in deeds {
            if let Some(changed) = deed.done_in(&mut store) {
                index.follow(&store, &changed).unwrap();
                if taken_back {
                    let (_, changed) = store.undo().unwrap();
                    index.follow(&store, &changed).unwrap();
                }
            }
        }
        for query in queries {
            let found = index.search(&query);
            let expected = naive(&store, &query);
            prop_assert_eq!(found.total, expected.len(), "{}", &query);
            for hit in &found.hits {
                prop_assert_eq!(&hit.family_name, &store.get::<Family>(hit.family).unwrap().name);
            }
            let hits: BTreeSet<_> = found.hits.iter().map(|hit| (hit.table, hit.id)).collect();
            prop_assert_eq!(hits.len(), found.hits.len());
            prop_assert!(hits.is_subset(&expected), "{}", query);
        }
    }

    #[test]
    fn folding_a_folded_text_changes_nothing_and_no_line_is_broken(text in any::<String>()) {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded.clone());
        prop_assert!(!folded.contains('\n'));
    }
}
