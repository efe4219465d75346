//! A tape: what a page's test asked of the core, and what the core answered. The page's test is answered from it without a
//! core, and `tapes.rs` asks a fresh core everything once more.

#![cfg(test)]

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{Bridge, worlds};

/// The tape of a file of tests: what each test asked, by its title. A test may go through several scenes.
pub(crate) type Tape = BTreeMap<String, Vec<Scene>>;

/// Calls to a core that began in a world of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Scene {
    /// The name of the world, which `worlds.rs` builds.
    pub(crate) world: String,
    /// The ids of those who are in it from the beginning.
    pub(crate) names: BTreeMap<String, Value>,
    /// What was asked, in order.
    pub(crate) calls: Vec<Call>,
}

/// A call, and what came of it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Call {
    pub(crate) call: String,
    pub(crate) args: Value,
    /// Whether it only asks.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) read: bool,
    #[serde(skip_serializing_if = "Value::is_null")]
    pub(crate) answer: Value,
    /// Instead of the answer: what of it is another than when the same was asked before.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub(crate) parts: Map<String, Value>,
    /// Instead of the answer: why it was refused.
    #[serde(skip_serializing_if = "Value::is_null")]
    pub(crate) refused: Value,
    /// What was asked before and is answered otherwise since this call.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) seen: Vec<Call>,
}

/// Words being typed and the place in a meeting: when these are kept depends on the typist's pace, so the tape has the last
/// of each before something is asked for.
const JOTTINGS: [&str; 3] = ["save_draft", "clear_draft", "set_place"];

/// What only asks. It is answered by what the core knew after the last write, however often a page asks; everything else has to be
/// called as it stands on the tape.
const READS: [&str; 8] =
    ["draft", "evidence", "family_view", "meeting", "profile", "questions", "stored", "vault_state"];

/// A core under way, and the scene it goes through.
pub(crate) struct Live {
    bridge: Bridge,
    ids: Ids,
    scene: Scene,
    /// What was asked so far, with the latest answer.
    known: Vec<Call>,
}

impl Live {
    /// A fresh core in a world.
    pub(crate) fn begin(world: &str) -> Self {
        let bridge = Bridge::open();
        let mut ids = Ids::default();
        let names =
            worlds::build(&bridge, world).into_iter().map(|(name, id)| (name, ids.stable(&id))).collect();
        let scene = Scene { world: world.to_owned(), names, calls: Vec::new() };
        Self { bridge, ids, scene, known: Vec::new() }
    }

    /// Asks the core, and gives the answer whole, with what is answered otherwise since.
    pub(crate) fn ask(&mut self, call: &str, args: &Value) -> Call {
        let told = self.told(call, args);
        if READS.contains(&call) {
            let whole = Call { read: true, ..told };
            if let Some(news) = self.news(&whole) {
                self.keep(news);
            }
            return whole;
        }
        if JOTTINGS.contains(&call) {
            self.forget_jotting(&told);
            if call == "save_draft" {
                self.look("draft", &json!({ "field": args["field"] }));
            }
            return self.keep(told);
        }
        let seen = self.look_again();
        self.keep(Call { seen, ..told })
    }

    /// The ids of those who are in the world.
    pub(crate) fn names(&self) -> &BTreeMap<String, Value> {
        &self.scene.names
    }

    /// The scene, when nothing more is asked.
    pub(crate) fn cut(self) -> Scene {
        self.scene
    }

    /// A call, and what the core says to it.
    fn told(&mut self, call: &str, args: &Value) -> Call {
        let asked = Call { call: call.to_owned(), args: args.clone(), ..Call::default() };
        match self.bridge.call(call, self.ids.live(args)) {
            Ok(answer) => Call { answer: self.ids.stable(&answer), ..asked },
            Err(refused) => Call { refused: self.ids.stable(&refused), ..asked },
        }
    }

    fn keep(&mut self, call: Call) -> Call {
        self.scene.calls.push(call.clone());
        call
    }

    /// Lets an earlier jotting in the same place go, unless something was asked since.
    fn forget_jotting(&mut self, asked: &Call) {
        let place = |call: &Call| (call.call.clone(), call.args["field"].clone(), call.args["id"].clone());
        let calls = &mut self.scene.calls;
        let since = calls.iter().rposition(|it| !JOTTINGS.contains(&it.call.as_str())).map_or(0, |at| at + 1);
        let same = calls[since..].iter().position(|it| place(it) == place(asked));
        if let Some(same) = same {
            calls.remove(since + same);
        }
    }

    /// Asks everything once more that was asked before.
    fn look_again(&mut self) -> Vec<Call> {
        let asked: Vec<(String, Value)> =
            self.known.iter().map(|known| (known.call.clone(), known.args.clone())).collect();
        asked.iter().filter_map(|(call, args)| self.look(call, args)).collect()
    }

    fn look(&mut self, call: &str, args: &Value) -> Option<Call> {
        let told = self.told(call, args);
        self.news(&told)
    }

    /// What is new in the answer to a question; nothing when it was answered so before.
    fn news(&mut self, told: &Call) -> Option<Call> {
        let Some(known) = self.known.iter_mut().find(|it| it.call == told.call && it.args == told.args)
        else {
            self.known.push(told.clone());
            return Some(told.clone());
        };
        let before = std::mem::replace(known, told.clone());
        if (&before.answer, &before.refused) == (&told.answer, &told.refused) {
            return None;
        }
        let (Value::Object(before), Value::Object(now)) = (&before.answer, &told.answer) else {
            return Some(told.clone());
        };
        if before.keys().any(|key| !now.contains_key(key)) {
            return Some(told.clone());
        }
        let parts = now.iter().filter(|(key, value)| before.get(*key) != Some(*value));
        let parts = parts.map(|(key, value)| (key.clone(), value.clone())).collect();
        Some(Call { answer: Value::Null, parts, ..told.clone() })
    }
}

/// The same scene, gone through with a fresh core.
pub(crate) fn again(scene: &Scene) -> Scene {
    let mut live = Live::begin(&scene.world);
    for call in &scene.calls {
        live.ask(&call.call, &call.args);
    }
    live.cut()
}

/// A tape as it stands in its file: a call a line.
pub(crate) fn written(tape: &Tape) -> String {
    let line = |call: &Call| serde_json::to_string(call).unwrap();
    let scene = |scene: &Scene| {
        let calls: Vec<String> = scene.calls.iter().map(line).collect();
        let (world, names) = (json!(scene.world), json!(scene.names));
        format!("{{\"world\":{world},\"names\":{names},\"calls\":[\n{}\n]}}", calls.join(",\n"))
    };
    let test = |(title, scenes): (&String, &Vec<Scene>)| {
        let scenes: Vec<String> = scenes.iter().map(scene).collect();
        format!("{}: [\n{}\n]", json!(title), scenes.join(",\n"))
    };
    format!("{{\n{}\n}}\n", tape.iter().map(test).collect::<Vec<_>>().join(",\n"))
}

/// Ids are made by chance; on a tape they are numbered as they come.
#[derive(Default)]
struct Ids {
    /// The id that the core gave, and the one on the tape.
    pairs: Vec<(String, String)>,
}

impl Ids {
    /// What the core said, with the ids of the tape.
    fn stable(&mut self, live: &Value) -> Value {
        exchanged(live, |id| {
            if let Some((_, stable)) = self.pairs.iter().find(|(live, _)| live == id) {
                return stable.clone();
            }
            let stable = format!("00000000-0000-7000-8000-{:012}", self.pairs.len() + 1);
            self.pairs.push((id.to_owned(), stable.clone()));
            stable
        })
    }

    /// What the page said, with the ids of the core. One that is not on the tape stays as it is; the core will not know it.
    fn live(&self, stable: &Value) -> Value {
        exchanged(stable, |id| {
            let pair = self.pairs.iter().find(|(_, stable)| stable == id);
            pair.map_or_else(|| id.to_owned(), |(live, _)| live.clone())
        })
    }
}

/// A value with another id in the place of every id, also where it stands amid other text or is a key.
fn exchanged(value: &Value, mut other: impl FnMut(&str) -> String) -> Value {
    let text = value.to_string();
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find('-') {
        let id = at.checked_sub(8).and_then(|from| rest.get(from..from + 36));
        let id = id.filter(|id| Uuid::try_parse(id).is_ok_and(|id| !id.is_nil()));
        let upto = if id.is_some() { at - 8 } else { at + 1 };
        out.push_str(&rest[..upto]);
        rest = &rest[upto..];
        if let Some(id) = id {
            out.push_str(&other(id));
            rest = &rest[36..];
        }
    }
    out.push_str(rest);
    serde_json::from_str(&out).unwrap()
}
