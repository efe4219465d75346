//! Opening the store with its key and reading the first screen, beside plain SQLite asked for the same.

use std::path::Path;
use std::time::Duration;

use firstword_core::contacts::with_two_way;
use firstword_core::search::Index;
use firstword_core::today::today as first_screen;
use rusqlite::Connection;
use rusqlite::types::Value;

use crate::class::{Class, open_plain, today};
use crate::table::{Table, time};

const LONG: Duration = Duration::from_secs(1);
const FLOOR: &str = "plain SQLite: open, same queries";

pub(crate) fn measure(class: &Class, plain: &Path, table: &mut Table) {
    let times = table.taking_turns(
        "open and first screen",
        LONG,
        |_| {
            let mut kept = None;
            let took = time(|| {
                let store = class.open();
                let screen = first_screen(&store).expect("a screen");
                kept = Some(store);
                screen
            });
            drop(kept);
            took
        },
        |_| {
            let mut kept = None;
            let took = time(|| {
                let conn = open_plain(plain);
                let cells = same_queries(&conn);
                kept = Some(conn);
                cells
            });
            drop(kept);
            took
        },
    );
    table.median("open and first screen at 10,000", &times, FLOOR, Some(2.0));

    let store = class.open();
    let conn = open_plain(plain);
    let times = table.taking_turns(
        "search index",
        LONG,
        |_| time(|| Index::build(&store).expect("an index")),
        |_| time(|| EVERY_WORD.iter().map(|sql| cells(&conn, sql, &[])).sum::<usize>()),
    );
    table.median("search index built at unlock", &times, "plain SQLite: reading the same words", None);
}

const EVERY_WORD: [&str; 5] = [
    "SELECT id, family, day, line, follow_up, tier FROM contact",
    "SELECT id, family, day, words, rendering, tier FROM voice",
    "SELECT id, family, started_on, title, family_words, tier FROM goal",
    "SELECT id, family, made_on, what, outcome, tier FROM promise",
    "SELECT family, given_name, family_name FROM student UNION ALL SELECT family, given_name, family_name FROM guardian",
];

/// What `today::today` asks, statement by statement, with the rows left as SQLite gives them.
fn same_queries(conn: &Connection) -> usize {
    let day = Value::Text(today().to_string());
    let text = |words: &str| Value::Text(words.to_owned());
    let mut read = cells(conn, "SELECT * FROM profile", &[]);
    read += cells(conn, include_str!("../../src/families/sql/students.sql"), &[]);
    read += cells(conn, include_str!("../../src/families/sql/guardians.sql"), &[]);
    let everybody = [Value::Integer(0), Value::Null];
    let families = rows(conn, &with_two_way(include_str!("../../src/families/sql/families.sql")), &everybody);
    let promises = "SELECT * FROM promise
                    WHERE status IN ('kept', 'not_kept') AND told_on IS NOT NULL
                       OR family NOT IN (SELECT id FROM family WHERE archived_on IS NOT NULL)
                    ORDER BY status IN ('kept', 'not_kept'), settled_on DESC, due_on IS NULL, due_on, id";
    let promises = rows(conn, promises, &[]);
    for promise in &promises {
        read += cells(conn, "SELECT * FROM family WHERE id = ?1", &promise[1..2]);
        read += cells(conn, "SELECT * FROM student WHERE id = ?1", &promise[2..3]);
        read += cells(conn, "SELECT * FROM voice WHERE id = ?1", &promise[18..19]);
    }
    let until = text(&(today() + chrono::Days::new(14)).to_string());
    let slots = "SELECT * FROM conference
                 WHERE day BETWEEN ?1 AND ?2
                   AND (status <> 'planned' OR family NOT IN (SELECT id FROM family WHERE archived_on IS NOT NULL))
                 ORDER BY day, time, id";
    for conference in rows(conn, slots, &[day.clone(), until]) {
        let family = &conference[1..2];
        read += cells(conn, "SELECT * FROM student WHERE family = ?1 ORDER BY id", family);
        read += cells(conn, "SELECT * FROM guardian WHERE family = ?1 ORDER BY id", family);
        read += cells(conn, "SELECT * FROM family WHERE id = ?1", family);
        let open = "SELECT count(*) FROM promise WHERE family = ?1 AND status IN ('open', 'renegotiated')";
        read += cells(conn, open, family);
        let due =
            "SELECT EXISTS (SELECT 1 FROM goal WHERE family = ?1 AND status = 'active' AND review_on <= ?2)";
        read += cells(conn, due, &[conference[1].clone(), day.clone()]);
    }
    let quiet_since = (today() - chrono::Days::new(30)).to_string();
    let last_heard = |family: &[Value]| matches!(&family[5], Value::Text(day) if *day >= quiet_since);
    for family in families.iter().filter(|family| !last_heard(family)) {
        let contacts = "SELECT * FROM contact WHERE family = ?1 ORDER BY day DESC, time DESC";
        read += cells(conn, contacts, &family[..1]);
        read += cells(
            conn,
            "SELECT * FROM guardian WHERE family = ?1 AND may_be_contacted ORDER BY id",
            &family[..1],
        );
    }
    let term =
        "SELECT * FROM term WHERE starts_on <= ?1 ORDER BY (ends_on >= ?1) DESC, starts_on DESC LIMIT 1";
    for term in rows(conn, term, &[day]) {
        let heard = "SELECT count(*), coalesce(sum(talks > 1), 0) FROM (
                         SELECT count(*) AS talks FROM contact JOIN family ON family.id = contact.family
                         WHERE day BETWEEN ?1 AND ?2 AND two_way(contact)
                           AND family.archived_on IS NULL
                         GROUP BY contact.family)";
        read += cells(conn, &with_two_way(heard), &term[2..4]);
    }
    read + families.len() + promises.len()
}

fn rows(conn: &Connection, sql: &str, params: &[Value]) -> Vec<Vec<Value>> {
    let mut statement = conn.prepare_cached(sql).expect("a query");
    let width = statement.column_count();
    let read = |row: &rusqlite::Row<'_>| (0..width).map(|index| row.get(index)).collect();
    let rows = statement.query_map(rusqlite::params_from_iter(params), read).expect("rows");
    rows.collect::<rusqlite::Result<_>>().expect("rows")
}

pub(crate) fn cells(conn: &Connection, sql: &str, params: &[Value]) -> usize {
    rows(conn, sql, params).len()
}
