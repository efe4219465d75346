//! Finding words in ten thousand exchanges, beside a bare scan of the same folded text that finds every match.

use std::time::Duration;

use firstword_core::contacts::{Contact, Voice};
use firstword_core::goals::Goal;
use firstword_core::promises::Promise;
use firstword_core::search::{Index, fold};
use memchr::memmem;

use crate::class::Class;
use crate::table::{Table, time};

const LONG: Duration = Duration::from_millis(400);
const FLOOR: &str = "memmem over the same folded text";

/// Rare words and common ones; with accents and without; Chinese, Arabic behind its article, Vietnamese; not there.
const QUERIES: [&str; 14] = [
    "mother",
    "volcanoes",
    "páginas",
    "paginas",
    "proud",
    "autobús",
    "anoche",
    "数学",
    "三百页",
    "اجتماع",
    "القراءة",
    "nguyễn",
    "doc sach",
    "quetzal",
];

pub(crate) fn measure(class: &Class, table: &mut Table) {
    let store = class.open();
    let index = Index::build(&store).expect("an index");
    let text = folded(&store);
    let words: Vec<Vec<String>> =
        QUERIES.iter().map(|query| fold(query).split_whitespace().map(str::to_owned).collect()).collect();
    let times = table.taking_turns(
        "search",
        LONG,
        |round| time(|| index.search(QUERIES[round % QUERIES.len()])),
        |round| {
            time(|| {
                let words = &words[round % QUERIES.len()];
                words.iter().map(|word| memmem::find_iter(text.as_bytes(), word).count()).sum::<usize>()
            })
        },
    );
    table.median("search in 10,000", &times, FLOOR, Some(4.0));
    table.slowest("search in 10,000", &times, FLOOR, Some(8.0));
}

/// What can be found, folded, one record a line.
fn folded(store: &firstword_core::store::Store) -> String {
    let contacts = store.select::<Contact>("true", []).expect("exchanges").into_iter().map(|it| it.line);
    let voices = store.select::<Voice>("true", []).expect("voices").into_iter().map(|it| it.words);
    let goals = store.select::<Goal>("true", []).expect("goals").into_iter().map(|it| it.title);
    let promises = store.select::<Promise>("true", []).expect("promises").into_iter().map(|it| it.what);
    let lines = contacts.chain(voices).chain(goals).chain(promises).map(|line| fold(&line));
    lines.collect::<Vec<_>>().join("\n")
}
