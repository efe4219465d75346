//! The numbers of a term for 150 families, beside plain SQLite asked the same questions.

use std::path::Path;
use std::time::Duration;

use firstword_core::contacts::with_two_way;
use firstword_core::summary::{Options, numbers};
use rusqlite::Connection;

use crate::class::{Class, open_plain};
use crate::table::{Table, time};

const LONG: Duration = Duration::from_secs(1);

const QUESTIONS: [&str; 10] = [
    include_str!("../../src/summary/sql/barriers.sql"),
    include_str!("../../src/summary/sql/conferences.sql"),
    include_str!("../../src/summary/sql/contacts.sql"),
    include_str!("../../src/summary/sql/families.sql"),
    include_str!("../../src/summary/sql/goals.sql"),
    include_str!("../../src/summary/sql/languages_at_home.sql"),
    include_str!("../../src/summary/sql/names.sql"),
    include_str!("../../src/summary/sql/promises.sql"),
    include_str!("../../src/summary/sql/quotes.sql"),
    include_str!("../../src/summary/sql/teaching_changes.sql"),
];

pub(crate) fn measure(class: &Class, plain: &Path, table: &mut Table) {
    let store = class.open();
    let conn = open_plain(plain);
    let questions = QUESTIONS.map(with_two_way);
    let times = table.taking_turns(
        "numbers of a term",
        LONG,
        |_| time(|| numbers(&store, &class.term, &Options::default()).expect("numbers")),
        |_| time(|| questions.iter().map(|sql| answers(&conn, sql, class)).sum::<usize>()),
    );
    table.median("numbers of a term, 150 families", &times, "plain SQLite: same queries", None);
}

fn answers(conn: &Connection, sql: &str, class: &Class) -> usize {
    let mut statement = conn.prepare_cached(sql).expect("a query");
    for (name, day) in [(":from", class.term.starts_on), (":to", class.term.ends_on)] {
        if let Some(place) = statement.parameter_index(name).expect("a name") {
            statement.raw_bind_parameter(place, day).expect("a day");
        }
    }
    let mut rows = statement.raw_query();
    let mut count = 0;
    while rows.next().expect("a row").is_some() {
        count += 1;
    }
    count
}
