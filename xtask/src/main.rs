//! `cargo xtask`: the commands of the README. The only place where set-up is known.

mod bench;
mod place;
mod run;
mod setup;
mod tally;
mod test;

use std::env;
use std::process::ExitCode;

use place::{Outcome, Place};

const HELP: &str = "\
First Word is built, opened and tested from here. Each command first sets up what is missing.

  cargo xtask run [-- ARGUMENTS]   build the app and open it (without a display: the tour)
  cargo xtask run --tour           walk through the app by itself and leave pictures of every screen
  cargo xtask test                 format, lints and every test, the real window's too; ends with one line that counts
  cargo xtask bench                the figures, each beside its floor

What is built goes to CARGO_TARGET_DIR, or to ./target. FIRSTWORD_VAULT names another vault than your own.";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match asked(&words) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("cargo xtask: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn asked(words: &[&str]) -> Outcome<ExitCode> {
    match words {
        [] | ["help" | "--help" | "-h", ..] => {
            println!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        ["run", "--tour"] => run::tour(Place::find()?),
        ["run"] | ["run", "--"] => run::app(Place::find()?, &[]),
        ["run", "--", arguments @ ..] => run::app(Place::find()?, arguments),
        ["test"] => test::everything(Place::find()?),
        ["bench"] => bench::figures(Place::find()?),
        other => {
            eprintln!("There is no `cargo xtask {}`.\n\n{HELP}", other.join(" "));
            Ok(ExitCode::FAILURE)
        }
    }
}
