//! What each step found, counted from what the tools themselves say.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::place::{Outcome, Problem, say, written};

/// How a step's results are counted.
#[derive(Clone, Copy)]
pub(crate) enum Count {
    /// One check: passed when the command succeeds.
    Itself,
    /// `test result: ok. 12 passed; 0 failed; …`, once per test program.
    CargoTest,
    /// `Tests  1 failed | 11 passed (12)`.
    Vitest,
}

/// Passed and failed checks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Found {
    passed: u32,
    failed: u32,
}

struct Step {
    name: String,
    found: Found,
    took: Duration,
}

/// The steps done so far.
#[derive(Default)]
pub(crate) struct Tally(Vec<Step>);

impl Tally {
    /// Runs a step, shows what it says, and counts. Says whether all of it passed.
    pub(crate) fn step(&mut self, name: &str, count: Count, command: &mut Command) -> bool {
        say(&format!("{name}: {}", written(command)));
        let start = Instant::now();
        let found = counted(count, command).unwrap_or_else(|problem| {
            eprintln!("{problem}");
            Found { passed: 0, failed: 1 }
        });
        self.0.push(Step { name: name.to_owned(), found, took: start.elapsed() });
        found.failed == 0
    }

    /// A step that could not run because an earlier one failed is itself a failure.
    pub(crate) fn not_run(&mut self, name: &str) {
        self.0.push(Step {
            name: format!("{name} (not run)"),
            found: Found { passed: 0, failed: 1 },
            took: Duration::ZERO,
        });
    }

    /// Prints a line for each step, and last of all `N passed, N failed`. Says whether all passed.
    pub(crate) fn sum_up(&self) -> bool {
        println!();
        for Step { name, found, took } in &self.0 {
            let (minutes, seconds) = (took.as_secs() / 60, took.as_secs() % 60);
            println!(
                "{minutes:>4}:{seconds:02}  {:>5} passed {:>3} failed  {name}",
                found.passed, found.failed
            );
        }
        let passed: u32 = self.0.iter().map(|step| step.found.passed).sum();
        let failed: u32 = self.0.iter().map(|step| step.found.failed).sum();
        println!("{passed} passed, {failed} failed");
        failed == 0
    }
}

fn counted(count: Count, command: &mut Command) -> Outcome<Found> {
    let called = written(command);
    let not_started = |error| Problem::NotStarted(called.clone(), error);
    let mut found = Found::default();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(not_started)?;
    let said = child.stdout.take().map(BufReader::new);
    for line in said.into_iter().flat_map(|said| said.split(b'\n')).map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        if let Some(more) = counts_in(count, &line) {
            found = Found { passed: found.passed + more.passed, failed: found.failed + more.failed };
        }
    }
    let success = child.wait().map_err(not_started)?.success();
    Ok(match (count, success) {
        (Count::Itself, true) => Found { passed: 1, failed: 0 },
        // A tool that fails without naming a failed test has not come to the tests.
        (_, false) if found.failed == 0 => Found { failed: 1, ..found },
        // Nor is it a success when there was nothing to count.
        (Count::CargoTest | Count::Vitest, true) if found.passed == 0 => Found { failed: 1, ..found },
        _ => found,
    })
}

fn counts_in(count: Count, line: &str) -> Option<Found> {
    let counts = match count {
        Count::Itself => return None,
        Count::CargoTest => line.strip_prefix("test result: ")?,
        Count::Vitest => line.trim_start().strip_prefix("Tests  ")?,
    };
    let words: Vec<&str> = counts.split_whitespace().map(|word| word.trim_matches([';', '.', '|'])).collect();
    let number_before = |what: &str| {
        let place = words.iter().position(|word| *word == what)?;
        words.get(place.checked_sub(1)?)?.parse::<u32>().ok()
    };
    Some(Found {
        passed: number_before("passed").unwrap_or_default(),
        failed: number_before("failed").unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(passed: u32, failed: u32) -> Option<Found> {
        Some(Found { passed, failed })
    }

    #[test]
    fn the_tools_own_counts_are_read() {
        let cargo = "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 2 filtered out; finished in 0.01s";
        assert_eq!(counts_in(Count::CargoTest, cargo), found(12, 3));
        assert_eq!(counts_in(Count::CargoTest, "test roster::tests::a_name_is_kept ... ok"), None);
        assert_eq!(counts_in(Count::Vitest, "      Tests  48 passed (48)"), found(48, 0));
        assert_eq!(counts_in(Count::Vitest, "      Tests  1 failed | 47 passed (48)"), found(47, 1));
        assert_eq!(counts_in(Count::Vitest, " Test Files  9 passed (9)"), None);
    }

    #[test]
    fn a_tool_that_never_came_to_its_tests_has_failed() {
        let counted = |count, script| counted(count, Command::new("sh").args(["-c", script])).unwrap();
        assert_eq!(counted(Count::CargoTest, "exit 101"), Found { passed: 0, failed: 1 });
        assert_eq!(counted(Count::Vitest, "echo nothing to do"), Found { passed: 0, failed: 1 });
        assert_eq!(counted(Count::Itself, "true"), Found { passed: 1, failed: 0 });
        let two = "echo 'test result: ok. 2 passed; 0 failed;'; echo 'test result: FAILED. 1 passed; 1 failed;'; exit 1";
        assert_eq!(counted(Count::CargoTest, two), Found { passed: 3, failed: 1 });
    }
}
