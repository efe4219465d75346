//! Saving a note durably: the row, its ops and the commit, beside appending the same words to a file and flushing it.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::time::Duration;

use firstword_core::contacts::{NewContact, log_contact};
use firstword_core::families::Guardian;

use crate::class::{Class, contact, today};
use crate::table::{Table, time};

/// Short enough that what is saved while measuring stays few beside what was there.
const LONG: Duration = Duration::from_millis(200);
const FLOOR: &str = "append + fsync of the same note";

pub(crate) fn measure(class: &Class, table: &mut Table) {
    let mut store = class.open();
    let guardian = store.select::<Guardian>("family = ?1", [class.family]).expect("adults").remove(0).id;
    let first_day = today();
    let note = |number| {
        let contact = contact(number, class.family, guardian, first_day, store_time());
        NewContact {
            contact: firstword_core::contacts::Contact { day: today(), ..contact },
            ..NewContact::default()
        }
    };
    let path = class.dir().join("notes.txt");
    let mut file = OpenOptions::new().create(true).append(true).open(path).expect("a file");
    let times = table.taking_turns(
        "durable save",
        LONG,
        |round| {
            let new = note(round);
            time(|| log_contact(&mut store, new).expect("saved"))
        },
        |round| {
            let bytes = serde_json::to_vec(&note(round).contact).expect("a note");
            time(|| {
                file.write_all(&bytes).expect("written");
                file.sync_all().expect("flushed");
            })
        },
    );
    table.median("durable save of a note at 10,000", &times, FLOOR, Some(3.5));
    table.slowest("durable save of a note at 10,000", &times, FLOOR, Some(3.0));
}

fn store_time() -> chrono::DateTime<chrono::Utc> {
    chrono::DateTime::default()
}
