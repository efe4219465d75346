//! `cargo xtask test`: every check there is. A step that fails does not keep the next from running.

use std::fs;
use std::process::ExitCode;

use crate::place::{Outcome, Place};
use crate::setup;
use crate::tally::{Count, Tally};

/// Runs everything, in an order in which nothing is built twice, and counts.
pub(crate) fn everything(mut place: Place) -> Outcome<ExitCode> {
    setup::to_test(&mut place)?;
    let mut tally = Tally::default();
    tally.step("Format", Count::Itself, place.program("cargo").args(["fmt", "--all", "--check"]));
    pages(&place, &mut tally);
    // The shell has the pages inside, so they come first. The lints come last: what most often breaks is told first.
    if place.build_pages().is_ok() {
        rust(&place, &mut tally);
    } else {
        tally.not_run("Rust, and the window: their pages were not built");
    }
    Ok(if tally.sum_up() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn pages(place: &Place, tally: &mut Tally) {
    tally.step("The pages' types", Count::Itself, &mut place.npm_run("check"));
    if has_script(place, "lint") {
        tally.step("The pages' lints", Count::Itself, &mut place.npm_run("lint"));
    }
    tally.step("The pages' tests", Count::Vitest, &mut place.npm_run("test"));
}

fn rust(place: &Place, tally: &mut Tally) {
    let tests = &mut place.cargo("test", &["--no-fail-fast"]);
    tally.step("Core, command line and bridge", Count::CargoTest, tests);
    // Each figure once, unoptimised: a floor that asks otherwise than the program does would not be noticed until the
    // next measurement.
    tally.step("The figures", Count::Itself, &mut place.cargo("test", &["--bench", "core"]));
    // Each test has a screen of its own, but two cores carry only one window at a time quickly. The app they open is
    // the one that the bridge's tests were built with.
    let window = &mut place.cargo("test", &["--test", "window", "--", "--test-threads=1"]);
    tally.step("The real window", Count::CargoTest, window);
    let lints = ["--", "--deny", "warnings"];
    let all = [["--all-targets"].as_slice(), &lints].concat();
    tally.step("Lints", Count::Itself, &mut place.cargo("clippy", &all));
    let window = [["--test", "window"].as_slice(), &lints].concat();
    tally.step("Lints of the window's tests", Count::Itself, &mut place.cargo("clippy", &window));
}

fn has_script(place: &Place, script: &str) -> bool {
    let scripts = fs::read_to_string(place.source("ui/package.json")).unwrap_or_default();
    scripts.contains(&format!("\"{script}\":"))
}
