//! The window's figures, each beside its floor in the same run, as one Markdown table: how long First Word takes to
//! its first screen and how much memory, beside a bare Tauri window; how soon a key pressed in a meeting is on the screen,
//! beside a bare field, and on disk; and for how long the window stands still while 200 photos are added. `cargo xtask bench` builds and calls it; progress goes to standard error. Other windows made with WebKit are
//! best closed meanwhile: what they share would be counted in part to them.

use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use firstword_window_tests::{Desk, Outcome, PASSPHRASE, Trouble, Window};
use serde_json::{Value, json};

/// How often each of the two windows is opened, in turn.
const PAIRS: usize = 15;
/// From the first screen until the memory is looked at: long enough for what a start leaves behind to be given back.
const SETTLE: Duration = Duration::from_secs(4);
/// From the first screen until a window counts as idle: WebKit's compositor is busy for the first ten seconds.
const CALM: Duration = Duration::from_secs(16);
/// How long it is watched idling.
const WATCH: Duration = Duration::from_secs(20);

/// What is typed in the meeting, a key at a time.
const SENTENCE: &str = "She reads to her little brother every night.";

/// Answers with what a command of the app answers.
const CALL: &str = "
    const done = arguments[2];
    window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1])
      .then((value) => done({ value }), (refused) => done({ refused }));";

/// From now on `paints` holds, for each key, the time in ms until the picture that has it was handed to the screen.
const WATCH_PAINT: &str = "
    window.paints = [];
    addEventListener('keydown', (event) => {
      // What waits behind the frame runs when it was handed over.
      requestAnimationFrame(() => setTimeout(() => {
        paints.push(performance.now() - event.timeStamp);
        // A change that whoever waits can see.
        document.documentElement.dataset.paints = paints.length;
      }));
    }, true);";

/// A field with nothing behind it, in a page that does nothing else.
const BARE_FIELD: &str = "
    const field = document.createElement('textarea');
    document.body.replaceChildren(field);
    field.focus();";

/// From now on `stills` holds every time in ms for which the page did nothing, beyond the 4 ms that its timer waits.
const WATCH_STILLS: &str = "
    window.stills = [];
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      stills.push(Math.max(0, now - last - 4));
      last = now;
    }, 4);";

/// How many photos are added, and how large they are.
const PHOTOS: u32 = 200;
const PHOTO: (u32, u32) = (1600, 1200);
/// How often it is looked whether all are there.
const PATIENT_LOOKS: usize = 8;
/// Where they are let go.
const PAGE: (i32, i32) = (640, 370);

/// From now on `kept` holds, for each key, the time in ms until the app has answered that its words are on disk.
const WATCH_KEYS: &str = "
    window.kept = [];
    let pressed = null;
    addEventListener('keydown', (event) => { pressed ??= event.timeStamp; }, true);
    const fetched = window.fetch;
    window.fetch = async (address, ...rest) => {
      const answer = await fetched(address, ...rest);
      if (pressed !== null && new URL(address).pathname === '/save_draft') {
        kept.push(performance.now() - pressed);
        pressed = null;
      }
      return answer;
    };";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let desk = Desk::lay()?.with("FIRSTWORD_SAY_PAINTED", "1");
    let floor = bare_window(&desk)?;
    let keys = keys_in_a_meeting(&desk).await?;
    let stills = stills_while_photos_are_added().await?;
    let starts = starts_in_turn(&desk, &floor)?;
    let idle = idle(&desk, &floor)?;
    println!("{}", table(&starts, &idle, &keys, &stills));
    Ok(())
}

/// The bare window is an example that cargo builds beside the app.
fn bare_window(desk: &Desk) -> Outcome<PathBuf> {
    let program = desk.app().with_file_name("examples").join("bare-window");
    let is_built = |source| Trouble::File { path: program.clone(), source };
    program.metadata().map_err(is_built)?;
    Ok(program)
}

// ---------------------------------------------------------------------- the keys

/// What was seen of the keys, in ms each.
struct Keys {
    /// Until it was on the screen.
    shown: Pair<Vec<f64>>,
    /// Until it was on disk.
    kept: Vec<f64>,
}

/// Makes the vault that the app then finds locked, and types in a bare field and in a meeting.
async fn keys_in_a_meeting(desk: &Desk) -> Outcome<Keys> {
    let window = desk.open_window().await?;
    window.ask(&format!("{BARE_FIELD}{WATCH_PAINT}"), vec![]).await?;
    let floor = keys_shown(&window).await?;
    window.client().refresh().await?;
    call(&window, "create_vault", json!({ "passphrase": PASSPHRASE })).await?;
    begin_meeting(&window).await?;
    window.client().refresh().await?;
    window.wait_until("the meeting's field", "document.activeElement?.matches('textarea')", vec![]).await?;
    window.ask(WATCH_PAINT, vec![]).await?;
    let ours = keys_shown(&window).await?;
    window.ask(WATCH_KEYS, vec![]).await?;
    for (nth, key) in SENTENCE.char_indices() {
        window.type_text(key.encode_utf8(&mut [0; 4])).await?;
        window.wait_until("the key on disk", "kept.length > arguments[0]", vec![json!(nth)]).await?;
    }
    let kept = numbers(&window, "kept").await?;
    window.close().await?;
    eprintln!(
        "{} keys: on the screen {ours:.0?} ms, bare {floor:.0?} ms, on disk {kept:.0?} ms",
        SENTENCE.len()
    );
    Ok(Keys { shown: Pair { ours, floor }, kept })
}

/// Types the sentence, a key at a time: for each the ms until it is on the screen.
async fn keys_shown(window: &Window<'_>) -> Outcome<Vec<f64>> {
    for (nth, key) in SENTENCE.char_indices() {
        window.type_text(key.encode_utf8(&mut [0; 4])).await?;
        window.wait_until("the key on the screen", "paints.length > arguments[0]", vec![json!(nth)]).await?;
    }
    numbers(window, "paints").await
}

async fn numbers(window: &Window<'_>, name: &str) -> Outcome<Vec<f64>> {
    let found = window.ask(&format!("return {name}"), vec![]).await?;
    Ok(found.as_array().into_iter().flatten().filter_map(Value::as_f64).collect())
}

// ---------------------------------------------------------------------- the photos

/// Drags photos onto a conference's page: every time in ms for which the window stood still while they were added.
async fn stills_while_photos_are_added() -> Outcome<Vec<f64>> {
    let desk = Desk::lay()?.with_sample_class()?;
    let photos = photos(desk.folder())?;
    let window = desk.open_window().await?;
    window.open_vault().await?;
    window.click_button("Conferences").await?;
    window.click_first("main .lines .open").await?;
    window.find("heading", "What shows learning").await?;
    let files = desk.show_files(&photos)?;
    files.drag_file_to(PAGE.0, PAGE.1)?;
    window.wait_for_text("Let go to add this to what shows learning").await?;
    window.ask(WATCH_STILLS, vec![]).await?;
    files.let_go()?;
    let all_are_there = format!("{PHOTOS} files added.");
    for _ in 0..PATIENT_LOOKS {
        if window.wait_for_text(&all_are_there).await.is_ok() {
            break;
        }
    }
    window.wait_for_text(&all_are_there).await?;
    let stills = numbers(&window, "stills").await?;
    window.close().await?;
    let longest = stills.iter().copied().fold(0.0, f64::max);
    eprintln!("{PHOTOS} photos: it stood still for {longest:.0} ms at most");
    Ok(stills)
}

/// Photos of which no two are the same.
fn photos(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let photo = |number: u32| {
        let path = folder.join(format!("photo-{number}.jpg"));
        let picture = image::RgbImage::from_fn(PHOTO.0, PHOTO.1, |x, y| {
            let wave = (x * x / 977 + y * y / 1_213 + number) % 256;
            image::Rgb(
                [x * 255 / PHOTO.0, y * 255 / PHOTO.1, wave]
                    .map(|value| u8::try_from(value).unwrap_or(u8::MAX)),
            )
        });
        let mut bytes = std::io::Cursor::new(Vec::new());
        let written = picture.write_to(&mut bytes, image::ImageFormat::Jpeg).map_err(std::io::Error::other);
        let written = written.and_then(|()| std::fs::write(&path, bytes.into_inner()));
        written.map(|()| path.clone()).map_err(Trouble::file(path))
    };
    (0..PHOTOS).map(photo).collect()
}

async fn begin_meeting(window: &Window<'_>) -> Outcome {
    let family = json!({ "students": [{ "given_name": "Yoveli", "family_name": "Rosas" }] });
    let family = call(window, "add_family", json!({ "form": { "now": family } })).await?;
    let questions = json!([{ "key": "hopes", "words": "What do you hope for?", "teacher_words": "What do you hope for?" }]);
    let conference =
        json!({ "family": family["value"], "day": "2026-11-12", "time": "15:40:00", "questions": questions });
    let conference = call(window, "save_conference", json!({ "form": { "now": conference } })).await?;
    call(window, "start_meeting", json!({ "id": conference["value"] })).await.map(drop)
}

/// Calls a command of the app, as its pages do.
async fn call(window: &Window<'_>, command: &str, arguments: Value) -> Outcome<Value> {
    let answer = window.client().execute_async(CALL, vec![json!(command), arguments]).await?;
    answer.get("value").cloned().ok_or(Trouble::Answer(answer))
}

// ---------------------------------------------------------------------- the starts

/// Ours and the floor's.
#[derive(Default)]
struct Pair<T> {
    ours: T,
    floor: T,
}

/// What was seen in every start: ms until it was painted, and MB of memory.
#[derive(Default)]
struct Starts {
    painted: Vec<f64>,
    memory: Vec<f64>,
}

/// Opens both windows in turn, so that what else the machine does falls on both.
fn starts_in_turn(desk: &Desk, floor: &Path) -> Outcome<Pair<Starts>> {
    // What is read from disk for the first time would be counted against whoever comes first.
    desk.start(desk.app())?;
    desk.start(floor)?;
    let mut starts = Pair::<Starts>::default();
    for nth in 1..=PAIRS {
        start(desk, desk.app(), &mut starts.ours)?;
        start(desk, floor, &mut starts.floor)?;
        eprintln!("pair {nth} of {PAIRS}: ours {}, floor {}", starts.ours.newest(), starts.floor.newest());
    }
    Ok(starts)
}

fn start(desk: &Desk, program: &Path, starts: &mut Starts) -> Outcome {
    let started = desk.start(program)?;
    sleep(SETTLE);
    starts.painted.push(milliseconds(started.took()));
    match started.memory() {
        Ok(bytes) => starts.memory.push(bytes as f64 / 1e6),
        Err(trouble) => eprintln!("no memory without root's rights: {trouble}"),
    }
    Ok(())
}

impl Starts {
    fn newest(&self) -> String {
        let newest = |values: &[f64]| values.last().copied().unwrap_or(f64::NAN);
        format!("{:.0} ms, {:.0} MB", newest(&self.painted), newest(&self.memory))
    }
}

/// Percent of one processor that each window takes while nothing happens.
fn idle(desk: &Desk, floor: &Path) -> Outcome<Pair<f64>> {
    Ok(Pair { ours: idling(desk, desk.app())?, floor: idling(desk, floor)? })
}

fn idling(desk: &Desk, program: &Path) -> Outcome<f64> {
    let started = desk.start(program)?;
    sleep(CALM);
    let before = started.processor_time();
    sleep(WATCH);
    let taken = started.processor_time().saturating_sub(before);
    Ok(100.0 * taken.as_secs_f64() / WATCH.as_secs_f64())
}

// ---------------------------------------------------------------------- the table

/// One line of the table.
struct Figure {
    name: String,
    unit: &'static str,
    ours: f64,
    floor: Option<f64>,
    goal: Goal,
}

/// What a figure should be.
enum Goal {
    /// At most this many times the floor.
    Ratio(f64),
    /// At most this, in the figure's unit.
    Limit(f64),
    /// Nothing was promised; it is there to be seen.
    None,
}

fn table(starts: &Pair<Starts>, idle: &Pair<f64>, keys: &Keys, stills: &[f64]) -> String {
    let beside = |name: String, unit, ours: &[f64], floor: &[f64], goal| Figure {
        name,
        unit,
        ours: median(ours),
        floor: Some(median(floor)),
        goal: Goal::Ratio(goal),
    };
    let (ours, floor) = (&starts.ours, &starts.floor);
    let of_pairs = |what| format!("{what}, median of {PAIRS}");
    let worst = |values: &[f64]| values.iter().copied().fold(f64::NAN, f64::max);
    let figures = [
        beside(of_pairs("Start to painted"), "ms", &ours.painted, &floor.painted, 1.2),
        beside(of_pairs("Memory of all processes (PSS)"), "MB", &ours.memory, &floor.memory, 1.15),
        Figure {
            name: "Idle, of one processor".into(),
            unit: "%",
            ours: idle.ours,
            floor: Some(idle.floor),
            goal: Goal::None,
        },
        Figure {
            name: format!(
                "Key to the screen in a meeting, median of {}; beside a bare field",
                keys.shown.ours.len()
            ),
            unit: "ms",
            ours: median(&keys.shown.ours),
            floor: Some(median(&keys.shown.floor)),
            goal: Goal::None,
        },
        Figure {
            name: format!("Key to disk in a meeting, worst of {}", keys.kept.len()),
            unit: "ms",
            ours: worst(&keys.kept),
            floor: None,
            goal: Goal::Limit(250.0),
        },
        Figure {
            name: format!("Longest that the window stands still while {PHOTOS} photos are added"),
            unit: "ms",
            ours: worst(stills),
            floor: None,
            goal: Goal::Limit(100.0),
        },
    ];
    let head = "| The window | ours | bare Tauri | ratio | goal | |\n|---|---:|---:|---:|---:|---|";
    figures.iter().fold(head.to_owned(), |table, figure| format!("{table}\n{}", figure.line()))
}

impl Figure {
    fn line(&self) -> String {
        let amount = |amount: f64| match self.unit {
            _ if amount.is_nan() => "–".into(),
            "%" => format!("{amount:.1} %"),
            unit => format!("{amount:.0} {unit}"),
        };
        let floor = self.floor.unwrap_or(f64::NAN);
        let ratio = self.ours / floor;
        let (goal, met) = match self.goal {
            Goal::Ratio(most) => (format!("≤ {most:.2}×"), verdict(ratio, most)),
            Goal::Limit(most) => (format!("≤ {}", amount(most)), verdict(self.ours, most)),
            Goal::None => ("–".into(), ""),
        };
        let ratio = if ratio.is_finite() { format!("{ratio:.2}") } else { "–".into() };
        format!("| {} | {} | {} | {ratio} | {goal} | {met} |", self.name, amount(self.ours), amount(floor))
    }
}

fn verdict(value: f64, most: f64) -> &'static str {
    match value {
        _ if value.is_nan() => "not measured",
        _ if value <= most => "met",
        _ => "missed",
    }
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |place: usize| sorted.get(place).copied().unwrap_or(f64::NAN);
    f64::midpoint(at(sorted.len().saturating_sub(1) / 2), at(sorted.len() / 2))
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
