//! Figures beside their floors, as one Markdown table.

use std::fmt;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How long something took, again and again.
pub(crate) struct Times(Vec<Duration>);

impl Times {
    /// The time that a share of all runs, between 0 and 1, stayed within.
    fn within(&self, share: f64) -> Duration {
        let place = (self.0.len() as f64 * share).ceil() as usize;
        self.0[place.clamp(1, self.0.len()) - 1]
    }
}

/// How long one run takes.
pub(crate) fn time<T>(run: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(run());
    start.elapsed()
}

/// Runs both, taking turns so that whatever slows the machine slows both; `rounds` counted turns after some to warm up.
/// Each run is told its number and gives how long it took.
pub(crate) fn taking_turns(
    rounds: usize,
    mut ours: impl FnMut(usize) -> Duration,
    mut floor: impl FnMut(usize) -> Duration,
) -> (Times, Times) {
    let warm_up = rounds / 10 + 1;
    let (mut our_times, mut floor_times) = (Vec::with_capacity(rounds), Vec::with_capacity(rounds));
    for round in 0..warm_up + rounds {
        let (our_time, floor_time) = (ours(round), floor(round));
        if round >= warm_up {
            our_times.push(our_time);
            floor_times.push(floor_time);
        }
    }
    our_times.sort();
    floor_times.sort();
    (Times(our_times), Times(floor_times))
}

struct Line {
    what: String,
    ours: Duration,
    floor: Duration,
    floor_is: &'static str,
    goal: Option<f64>,
}

impl Line {
    fn ratio(&self) -> f64 {
        self.ours.as_secs_f64() / self.floor.as_secs_f64()
    }
}

/// All that was measured.
#[derive(Default)]
pub(crate) struct Table(Vec<Line>);

impl Table {
    /// Adds the median, at most `goal` times that of the floor.
    pub(crate) fn median(
        &mut self,
        what: &str,
        times: &(Times, Times),
        floor_is: &'static str,
        goal: Option<f64>,
    ) {
        self.share(&format!("{what}, p50"), 0.5, times, floor_is, goal);
    }

    /// Adds the time that 99 of 100 runs stayed within, at most `goal` times that of the floor.
    pub(crate) fn slowest(
        &mut self,
        what: &str,
        times: &(Times, Times),
        floor_is: &'static str,
        goal: Option<f64>,
    ) {
        self.share(&format!("{what}, p99"), 0.99, times, floor_is, goal);
    }

    fn share(
        &mut self,
        what: &str,
        share: f64,
        times: &(Times, Times),
        floor_is: &'static str,
        goal: Option<f64>,
    ) {
        let (ours, floor) = (times.0.within(share), times.1.within(share));
        self.0.push(Line { what: what.to_owned(), ours, floor, floor_is, goal });
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| what | ours | floor | the floor is | ratio | goal |")?;
        writeln!(f, "|---|--:|--:|---|--:|---|")?;
        for line in &self.0 {
            let goal = match line.goal {
                Some(goal) if line.ratio() <= goal => format!("{goal:.1}, met"),
                Some(goal) => format!("{goal:.1}, **missed**"),
                None => "–".to_owned(),
            };
            let (what, ours, floor) = (&line.what, milliseconds(line.ours), milliseconds(line.floor));
            writeln!(f, "| {what} | {ours} | {floor} | {} | {:.2} | {goal} |", line.floor_is, line.ratio())?;
        }
        Ok(())
    }
}

fn milliseconds(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1000.0)
}
