//! Nobody reads a family's words who must not: not from the files, and not through a document.

#![cfg(test)]

use std::path::Path;

use data_encoding::{BASE64, BASE64_NOPAD};
use firstword_core::contacts::{
    Contact, Mark, NewContact, Note, Tier, Voice, log_contact, mark_words, promote_aid, save_contact,
};
use firstword_core::families::{Family, save_family};
use firstword_core::ids::FamilyId;
use firstword_core::search::Index;
use firstword_core::sharing::shareable::TIERED;
use firstword_core::store::{Op, OpRow, Stamp, Store, Table, save_draft};
use memchr::memmem;
use rusqlite::types::Value;
use uuid::Uuid;

use crate::support::{
    a_class, a_class_in, a_store_on_disk, files_in, folder_from_parent, open, passes_again,
};

/// Words that stand nowhere by chance, long enough to be found in every encoding.
const SENTINEL: &str = "quetzal-nightjar-palimpsest";

/// Ops as another laptop would send them: a row in every table of the log, `words` in every text column of it, and
/// `also` in the columns it names.
fn rows_of(words: &str, tables: &[Table], also: &[(&str, Value)]) -> Vec<OpRow> {
    let device = Uuid::from_u128(7);
    let mut ops = Vec::new();
    for (number, table) in (1..).zip(tables.iter().copied()) {
        let shape = table.shape();
        let alive = std::iter::once(("_alive", Value::Integer(1)));
        let cells = shape.columns.iter().copied().zip((shape.defaults)()).filter_map(|(column, default)| {
            let named = also.iter().find(|(name, _)| *name == column).map(|(_, value)| value.clone());
            let text = matches!(default, Value::Text(_)).then(|| Value::Text(words.to_owned()));
            Some((column, named.or(text)?))
        });
        for (column, value) in alive.chain(cells) {
            ops.push(OpRow {
                stamp: Stamp { device, seq: ops.len() as i64 + 1 },
                hlc: 1,
                table: table.name().to_owned(),
                row: Uuid::from_u128(number),
                column: column.to_owned(),
                bases: Vec::new(),
                value,
            });
        }
    }
    ops
}

/// How the sentinel could stand in a file.
fn disguises() -> Vec<Vec<u8>> {
    let plain = SENTINEL.as_bytes().to_vec();
    let wide = |bytes: fn(u16) -> [u8; 2]| SENTINEL.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    // The middle of the sentinel in base64, for each of the three ways it can fall on the groups of three bytes.
    let encoded = (0..3).map(|skipped| {
        let whole = &plain[skipped..skipped + (plain.len() - skipped) / 3 * 3];
        BASE64_NOPAD.encode(whole).into_bytes()
    });
    let mut all: Vec<Vec<u8>> = encoded.collect();
    all.extend([wide(u16::to_le_bytes), wide(u16::to_be_bytes), SENTINEL.to_uppercase().into_bytes(), plain]);
    all
}

fn nowhere_in_the_clear(dir: &Path, when: &str) {
    for (name, bytes) in files_in(dir) {
        for disguise in disguises() {
            assert!(memmem::find(&bytes, &disguise).is_none(), "found in {name} {when}");
        }
        assert!(memmem::find(&bytes, b"SQLite format").is_none(), "{name} {when}");
        assert!(memmem::find(&bytes, b"CREATE TABLE").is_none(), "{name} {when}");
    }
}

#[test]
fn a_sentinel_in_every_text_of_every_record_and_draft_stands_nowhere_in_the_clear() {
    let (dir, mut store) = a_store_on_disk();
    let words = format!("{SENTINEL} ").repeat(50);
    store.receive(&rows_of(&words, &Table::ALL, &[])).unwrap();
    store
        .transact(Op::EditSettings, SENTINEL, |tx| {
            tx.put(&Family { name: words.clone(), ..Family::default() })
        })
        .unwrap();
    save_draft(&mut store, SENTINEL, &words, 0).unwrap();
    assert!(store.rows().unwrap().iter().all(|row| row.contains(SENTINEL)), "every table holds it");
    let names: Vec<String> = files_in(dir.path()).into_keys().collect();
    assert_eq!(names, ["store.db", "store.db-shm", "store.db-wal", "store.lock"]);
    nowhere_in_the_clear(dir.path(), "while the store is open");
    store.check().unwrap();
    drop(store);
    nowhere_in_the_clear(dir.path(), "when it is closed");
}

/// How often the sentinel stands in the memory that this process can write to.
#[cfg(target_os = "linux")]
fn sentinels_in_memory() -> usize {
    use std::os::unix::fs::FileExt as _;
    let memory = std::fs::File::open("/proc/self/mem").unwrap();
    let mut found = 0;
    for region in std::fs::read_to_string("/proc/self/maps").unwrap().lines() {
        let (range, rest) = region.split_once(' ').unwrap();
        let (from, to) = range.split_once('-').unwrap();
        let (from, to) = (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
        if !rest.starts_with("rw") {
            continue;
        }
        let mut bytes = vec![0; usize::try_from(to - from).unwrap()];
        let read = memory.read_at(&mut bytes, from).unwrap_or(0);
        found += memmem::find_iter(&bytes[..read], SENTINEL).count();
        // What was read for the search is not to be found by the next one.
        zeroize::Zeroize::zeroize(&mut bytes);
    }
    found
}

#[test]
#[cfg(target_os = "linux")]
fn words_that_only_the_store_has_read_are_gone_from_memory_when_it_is_closed() {
    let name = "privacy::words_that_only_the_store_has_read_are_gone_from_memory_when_it_is_closed";
    if let Some(dir) = folder_from_parent() {
        let store = open(&dir).unwrap();
        store.check().unwrap();
        assert!(sentinels_in_memory() > 500, "the search finds them while the store is open");
        drop(store);
        assert_eq!(sentinels_in_memory(), 0);
        return;
    }
    let (dir, mut store) = a_store_on_disk();
    store.receive(&rows_of(&format!("{SENTINEL} ").repeat(50), &Table::ALL, &[])).unwrap();
    drop(store);
    passes_again(name, &[], dir.path());
}

#[test]
fn the_scan_for_a_sentinel_would_find_it() {
    for disguise in disguises() {
        let (dir, _store) = a_store_on_disk();
        let padded = [b"xyz".as_slice(), &disguise].concat();
        std::fs::write(dir.path().join("leak"), padded).unwrap();
        let found = std::panic::catch_unwind(|| nowhere_in_the_clear(dir.path(), "by design"));
        assert!(found.is_err());
    }
    for lead in ["", "a", "ab"] {
        let encoded = BASE64.encode(format!("{lead}{SENTINEL} and on").as_bytes());
        assert!(
            disguises().iter().any(|disguise| memmem::find(encoded.as_bytes(), disguise).is_some()),
            "{lead}"
        );
    }
}

#[test]
fn while_a_document_is_made_tables_with_private_aids_can_be_read_by_no_query() {
    let store = a_class().with_family("Rosas").store();
    let shareable = store.shareable().unwrap();
    for table in TIERED.iter().map(|table| table.name()).chain(["op", "txn", "draft", "meta"]) {
        for sql in [
            format!("SELECT * FROM {table}"),
            format!("SELECT count(*) FROM {table}"),
            format!("SELECT EXISTS (SELECT 1 FROM {table})"),
            format!("SELECT name FROM family WHERE id IN (SELECT NULL FROM {table})"),
            format!("SELECT family.name FROM family JOIN {table} ON true"),
            format!("SELECT name FROM family ORDER BY (SELECT count(*) FROM {table})"),
            format!("WITH hidden AS (SELECT * FROM {table}) SELECT count(*) FROM hidden"),
            format!("WITH shareable_x AS (SELECT * FROM {table}) SELECT count(*) FROM shareable_x"),
            format!("SELECT count(*) FROM (SELECT * FROM {table}) AS shareable_x"),
            format!("SELECT 1 UNION SELECT count(*) FROM {table}"),
            format!("DELETE FROM {table}"),
            format!("CREATE TEMP VIEW shareable_x AS SELECT * FROM {table}"),
        ] {
            assert!(shareable.prepare(&sql).is_err(), "{sql}");
        }
    }
    for sql in [
        "UPDATE family SET name = ''",
        "ATTACH ':memory:' AS other",
        "PRAGMA user_version = 9",
        "DROP VIEW shareable_note",
    ] {
        assert!(shareable.prepare(sql).is_err(), "{sql}");
    }
    for table in TIERED {
        shareable.prepare(&format!("SELECT * FROM shareable_{}", table.name())).unwrap();
    }
    shareable.prepare("SELECT name FROM family").unwrap();
}

#[test]
fn the_guard_stands_until_the_last_view_is_closed_and_no_longer() {
    let store = a_class().with_family("Rosas").store();
    let first = store.shareable().unwrap();
    let second = store.shareable().unwrap();
    drop(first);
    assert!(second.prepare("SELECT * FROM note").is_err());
    assert!(store.select::<Note>("true", []).is_err());
    drop(second);
    assert!(store.select::<Note>("true", []).is_ok());
}

/// SQLite cannot tell a `WITH` table from the view whose name it takes.
#[test]
fn no_query_of_the_program_gives_a_table_of_its_own_the_name_of_a_view() {
    fn sources(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, found);
            } else if path.extension().is_some_and(|kind| kind == "sql" || kind == "rs") {
                found.push(std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(found.len() > 50);
    for source in found {
        let words: Vec<String> = source.split_whitespace().map(str::to_lowercase).collect();
        for three in words.windows(3) {
            let defines = three[0].trim_start_matches('(').starts_with("shareable_")
                && three[1] == "as"
                && (three[2].starts_with('(') || three[2].ends_with("materialized"));
            assert!(!defines, "{three:?}");
        }
    }
}

/// Everything the views for documents show.
fn shared(store: &Store) -> Vec<String> {
    let shareable = store.shareable().unwrap();
    let mut all = Vec::new();
    for table in TIERED {
        let mut statement = shareable.prepare(&format!("SELECT * FROM shareable_{}", table.name())).unwrap();
        let width = statement.column_count();
        let rows = statement.query_map([], |row| {
            (0..width).map(|index| row.get::<_, Value>(index)).collect::<rusqlite::Result<Vec<Value>>>()
        });
        all.extend(rows.unwrap().map(|row| format!("{:?}", row.unwrap())));
    }
    all
}

#[test]
fn private_aids_of_every_kind_are_in_no_view_not_even_as_a_number() {
    let mut store = a_class().with_family("Rosas").store();
    store.receive(&rows_of(SENTINEL, &TIERED, &[("tier", Value::Text("private_aid".to_owned()))])).unwrap();
    assert_eq!(store.rows().unwrap().iter().filter(|row| row.contains(SENTINEL)).count(), TIERED.len());
    assert_eq!(shared(&store), Vec::<String>::new());
}

#[test]
fn what_belongs_to_a_private_exchange_or_goal_is_as_private() {
    let mut store = a_class().with_family("Rosas").store();
    let private = Value::Text("private_aid".to_owned());
    let open = Value::Text("family".to_owned());
    // Rows 1 and 2 are the exchange and the goal, private; what names them has the tier of the family.
    store.receive(&rows_of(SENTINEL, &[Table::Contact, Table::Goal], &[("tier", private)])).unwrap();
    let id = |number| Value::Blob(Uuid::from_u128(number).as_bytes().to_vec());
    let belongings = [Table::Voice, Table::Note, Table::Promise, Table::CheckIn];
    let mut children = rows_of(SENTINEL, &belongings, &[("tier", open), ("contact", id(1)), ("goal", id(2))]);
    for op in &mut children {
        op.stamp.device = Uuid::from_u128(8);
        op.row = Uuid::from_u128(op.row.as_u128() + 100);
    }
    store.receive(&children).unwrap();
    assert_eq!(
        store.rows().unwrap().iter().filter(|row| row.contains(SENTINEL)).count(),
        2 + belongings.len()
    );
    assert_eq!(shared(&store), Vec::<String>::new());
}

fn a_private_exchange(store: &mut Store, family: FamilyId) -> Voice {
    let day = store.today();
    let contact =
        Contact { family, day, line: SENTINEL.to_owned(), tier: Tier::PrivateAid, ..Contact::default() };
    let new = NewContact {
        contact,
        family_words: SENTINEL.to_owned(),
        private_aid: SENTINEL.to_owned(),
        ..NewContact::default()
    };
    log_contact(store, new).unwrap();
    store.select::<Voice>("true", []).unwrap().remove(0)
}

#[test]
fn whatever_is_made_of_private_words_is_as_private_as_they_are() {
    let mut class = a_class().with_family("Rosas");
    let voice = a_private_exchange(&mut class.store, class.families[0]);
    for mark in Mark::ALL {
        mark_words(&mut class.store, voice.id, SENTINEL, *mark).unwrap();
    }
    assert_eq!(
        class.store.rows().unwrap().iter().filter(|row| row.contains(SENTINEL)).count(),
        3 + Mark::ALL.len()
    );
    assert_eq!(shared(&class.store), Vec::<String>::new());
}

#[test]
fn a_private_aid_in_an_exchange_of_the_familys_stays_behind_until_it_is_promoted() {
    let mut class = a_class().with_family("Rosas");
    let (store, family) = (&mut class.store, class.families[0]);
    let contact = Contact { family, day: store.today(), line: "called".to_owned(), ..Contact::default() };
    let new = NewContact { contact, private_aid: SENTINEL.to_owned(), ..NewContact::default() };
    let contact = log_contact(store, new).unwrap().value;
    assert!(!shared(store).concat().contains(SENTINEL));
    let aid = store.select::<Note>("true", []).unwrap().remove(0);
    promote_aid(store, aid.id).unwrap();
    assert!(shared(store).concat().contains(SENTINEL));
    store.undo().unwrap();
    assert!(!shared(store).concat().contains(SENTINEL));
    let contact = store.get::<Contact>(contact).unwrap();
    save_contact(store, Contact { tier: Tier::PrivateAid, ..contact }).unwrap();
    assert_eq!(shared(store), Vec::<String>::new());
}

#[test]
fn errors_name_no_words_of_anybody() {
    let (_dir, store) = a_store_on_disk();
    let mut class = a_class_in(store).with_family("Rosas");
    let family = class.store.get::<Family>(class.families[0]).unwrap();
    let too_long = SENTINEL.repeat(4 * 1024 * 1024);
    let refused = save_family(&mut class.store, Family { name: too_long, ..family }).unwrap_err();
    assert!(!format!("{refused} {refused:?} {:?}", refused.details()).contains("quetzal"));
    assert!(!format!("{:?} {:?}", class.store, Index::build(&class.store).is_ok()).contains("Rosas"));
}
