//! Figures beside their floors: measured by criterion, in turns, and told as one Markdown table.

use std::fmt;
use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion, SamplingMode};

/// How often ours and the floor take turns, so that whatever slows the machine slows both.
const TURNS: usize = 5;
/// Samples that criterion takes in a turn; each is as many runs as fit in its time.
const SAMPLES: usize = 10;

/// How long something took, again and again.
pub(crate) struct Times(Vec<Duration>);

impl Times {
    fn sorted(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Self(times)
    }

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

/// One of the two that take turns.
struct Side<'a> {
    name: &'static str,
    /// Is told the number of the run and gives how long it took.
    run: &'a mut dyn FnMut(usize) -> Duration,
    runs: usize,
    times: Vec<Duration>,
}

impl<'a> Side<'a> {
    fn new(name: &'static str, run: &'a mut dyn FnMut(usize) -> Duration) -> Self {
        Self { name, run, runs: 0, times: Vec::new() }
    }

    fn take_turn(&mut self, turn: usize, group: &mut BenchmarkGroup<'_, WallTime>) {
        let mut calls: Vec<Vec<Duration>> = Vec::new();
        group.bench_function(BenchmarkId::new(self.name, turn), |bencher| {
            bencher.iter_custom(|runs| {
                let times: Vec<Duration> = (0..runs).map(|at| (self.run)(self.runs + at as usize)).collect();
                self.runs += times.len();
                let sum = times.iter().sum();
                calls.push(times);
                sum
            });
        });
        // What came before the samples was to warm up.
        self.times.extend(calls.split_off(calls.len().saturating_sub(SAMPLES)).concat());
    }
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
pub(crate) struct Table {
    criterion: Criterion,
    lines: Vec<Line>,
}

impl Table {
    pub(crate) fn new() -> Self {
        Self { criterion: Criterion::default().configure_from_args(), lines: Vec::new() }
    }

    /// Runs both in turn, each for about `long` a turn. Each run is told its number and gives how long it took.
    pub(crate) fn taking_turns(
        &mut self,
        what: &str,
        long: Duration,
        mut ours: impl FnMut(usize) -> Duration,
        mut floor: impl FnMut(usize) -> Duration,
    ) -> (Times, Times) {
        let mut group = self.criterion.benchmark_group(what);
        group.sampling_mode(SamplingMode::Flat).sample_size(SAMPLES);
        group.warm_up_time(long / 4).measurement_time(long);
        let (mut ours, mut floor) = (Side::new("ours", &mut ours), Side::new("floor", &mut floor));
        for turn in 1..=TURNS {
            ours.take_turn(turn, &mut group);
            floor.take_turn(turn, &mut group);
        }
        group.finish();
        (Times::sorted(ours.times), Times::sorted(floor.times))
    }

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
        // Left out on the command line, as `--bench core -- search` does.
        if times.0.0.is_empty() || times.1.0.is_empty() {
            return;
        }
        let (ours, floor) = (times.0.within(share), times.1.within(share));
        self.lines.push(Line { what: what.to_owned(), ours, floor, floor_is, goal });
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| what | ours | floor | the floor is | ratio | goal |")?;
        writeln!(f, "|---|--:|--:|---|--:|---|")?;
        for line in &self.lines {
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
