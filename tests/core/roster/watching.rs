//! Whoever watches is told how far reading is, and can end it.

use std::cell::{Cell, RefCell};
use std::ops::ControlFlow;

use firstword_core::roster::Progress;

use super::oneroster::zip_with;
use super::*;

fn long_table() -> String {
    let rows: String =
        (0..40_000).map(|number| format!("{number},Ana,Rosas,Eva Rosas,202-555-0111\n")).collect();
    format!("Student ID,First name,Last name,Mother,Mother's cell\n{rows}")
}

#[test]
fn progress_never_goes_back_and_ends_with_everything_read() {
    let seen: RefCell<Vec<Progress>> = RefCell::default();
    let watcher = |progress: Progress| {
        seen.borrow_mut().push(progress);
        ControlFlow::Continue(())
    };
    let reading = Reading { watcher: Some(&watcher), ..Reading::default() };
    let text = long_table();
    roster::read_bytes("class.csv", text.as_bytes(), &reading).unwrap();
    let seen = seen.into_inner();
    assert!(seen.len() >= 40_000 / 2_048, "{}", seen.len());
    assert!(seen.is_sorted_by_key(|progress| progress.done));
    assert!(seen.iter().all(|progress| progress.done <= progress.total));
    let last = seen.last().unwrap();
    assert_eq!((last.done, last.total), (text.len() as u64, text.len() as u64));
}

#[test]
fn a_reader_can_be_stopped_at_any_time() {
    let text = long_table();
    let workbook = std::fs::read(fixture("workbooks/class.xlsx")).unwrap();
    let set = zip_with("oneroster-1.1", &[]);
    let cards = std::fs::read(fixture("cards/families.vcf")).unwrap();
    for bytes in [text.as_bytes(), &workbook, &set, &cards] {
        for allowed in 0..3 {
            let asked = Cell::new(0);
            let watcher = |_: Progress| {
                asked.set(asked.get() + 1);
                if asked.get() > allowed { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            };
            let reading = Reading { watcher: Some(&watcher), ..Reading::default() };
            let stopped = roster::read_bytes("class", bytes, &reading);
            if asked.get() > allowed {
                assert!(matches!(stopped, Err(Error::Cancelled)));
                assert_eq!(asked.get(), allowed + 1, "it was asked again after it had said no");
            }
        }
    }
}
