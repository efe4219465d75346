//! The figures of the core, each beside its floor, measured in the same process and taking turns: `cargo bench -p
//! firstword-core`. Criterion tells of each by itself; the
//! table at the end sets them beside each other.
//!
//! A floor is the least that the same answer can cost: the bare call of what we stand on. What is measured and why is
//! in `docs/decisions/store.md`.

#![expect(clippy::expect_used, reason = "a measurement that cannot be made ends the program")]

mod class;
mod evidence;
mod first_screen;
mod paper;
mod preparing;
mod roster;
mod rounds;
mod save;
mod search;
mod table;
mod term;

use class::Class;
use table::Table;

fn main() {
    let class = Class::written();
    let plain = class.plain_copy();
    let mut table = Table::new();
    save::measure(&class, &mut table);
    first_screen::measure(&class, &plain, &mut table);
    search::measure(&class, &mut table);
    term::measure(&class, &plain, &mut table);
    paper::measure(&class, &mut table);
    roster::measure(&mut table);
    rounds::measure(&mut table);
    evidence::measure(&mut table);
    print!("{table}");
}
