//! The worlds that pages' tests begin in, made by the very calls that a teacher's window would make.

#![cfg(test)]

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Bridge;

/// An adult of the Rosas family.
struct Adult {
    given_name: &'static str,
    relationship: &'static str,
    speaks: &'static str,
}

const JOSEFINA: Adult = Adult { given_name: "Josefina", relationship: "mother", speaks: "es" };
const RAMON: Adult = Adult { given_name: "Ramón", relationship: "grandfather", speaks: "es" };
const LAYLA: Adult = Adult { given_name: "Layla", relationship: "stepmother", speaks: "ar" };

/// A meeting with the Rosas family that has begun.
struct Meeting {
    adults: Vec<Adult>,
    others: &'static str,
    language: &'static str,
    interpreter: &'static str,
    /// The language that Yoveli speaks, where it is known.
    child_speaks: Option<&'static str>,
}

/// Builds a world, and gives the ids of those who are in it, by name.
pub(crate) fn build(bridge: &Bridge, world: &str) -> BTreeMap<String, Value> {
    let interpreted = Meeting {
        adults: vec![JOSEFINA],
        others: "",
        language: "es",
        interpreter: "Mr. Díaz",
        child_speaks: None,
    };
    let in_english = Meeting {
        adults: vec![Adult { speaks: "en", ..JOSEFINA }],
        language: "en",
        interpreter: "",
        ..interpreted
    };
    let meeting = match world {
        "interpreted" => interpreted,
        "two adults" => Meeting { adults: vec![JOSEFINA, RAMON], ..interpreted },
        "in English" => in_english,
        "in English, interpreted" => Meeting { interpreter: "Ms. Ito", ..in_english },
        "in Mexican Spanish" => {
            Meeting { adults: vec![Adult { speaks: "es-MX", ..JOSEFINA }], language: "es-MX", ..in_english }
        }
        "many voices" => Meeting {
            adults: vec![JOSEFINA, LAYLA],
            others: "her grandmother, Raúl",
            interpreter: "",
            child_speaks: Some("en"),
            ..interpreted
        },
        _ => panic!("there is no world named {world}"),
    };
    meeting.begun(bridge)
}

impl Meeting {
    /// Begun on the wall's Thursday, six minutes ago, with what there was before: a hope, a goal and a promise.
    fn begun(self, bridge: &Bridge) -> BTreeMap<String, Value> {
        let value = |call: &str, args: Value| bridge.call(call, args).expect(call)["value"].clone();
        let adults: Vec<Value> = self.adults.iter().map(Adult::written).collect();
        let child = json!({
            "given_name": "Yoveli", "family_name": "Rosas", "goes_by": "Yovi", "home_language": self.child_speaks,
        });
        let family = json!({ "name": "Rosas", "students": [child], "guardians": adults });
        let family = value("add_family", filled_in(family));
        let page = bridge.call("family", json!({ "id": family })).unwrap();
        let people = page["guardians"].as_array().unwrap().iter().chain(page["students"].as_array().unwrap());
        let mut names: BTreeMap<String, Value> =
            people.map(|one| (one["given_name"].as_str().unwrap().to_owned(), one["id"].clone())).collect();
        let come: Vec<Value> = self.adults.iter().map(|adult| names[adult.given_name].clone()).collect();
        let mut named = |name: &str, id: &Value| names.insert(name.to_owned(), id.clone());
        named("family", &family);
        named("hope", &value("save_voice", hope(&family)));
        named("goal", &value("save_goal", goal(&family)));
        named("promise", &value("save_promise", promise(&family)));
        let conference = json!({
            "family": family, "day": "2026-11-12", "time": "15:15:00", "guardians": come, "others": self.others,
            "language": self.language, "interpreter": self.interpreter, "questions": questions(),
        });
        let meeting = value("save_conference", filled_in(conference));
        value("start_meeting", json!({ "id": meeting }));
        let mut place = bridge.call("meeting", json!({ "id": meeting })).unwrap()["place"].clone();
        place["family_seconds"] = json!(280);
        place["teacher_seconds"] = json!(80);
        bridge.call("set_place", json!({ "id": meeting, "place": place })).unwrap();
        named("meeting", &meeting);
        names
    }
}

impl Adult {
    fn written(&self) -> Value {
        let Self { given_name, relationship, speaks } = self;
        json!({ "given_name": given_name, "family_name": "Rosas", "relationship": relationship, "speaks": speaks })
    }
}

/// What a form sends when it was begun empty.
fn filled_in(record: Value) -> Value {
    json!({ "form": { "now": record } })
}

fn questions() -> Value {
    json!([
        {
            "key": "school-going", "words": "¿Cómo cree que va la escuela?",
            "teacher_words": "How do you think school is going?",
        },
        {
            "key": "happy-coming", "words": "¿Viene su hija con gusto a la escuela?",
            "teacher_words": "Is your child happy coming to school?",
        },
    ])
}

fn hope(family: &Value) -> Value {
    let hope = json!({
        "family": family, "speaker": "Yoveli", "kind": "hope", "language": "es",
        "words": "Leer un libro de 300 páginas.", "day": "2026-09-03",
    });
    filled_in(hope)
}

fn goal(family: &Value) -> Value {
    let goal = json!({
        "family": family, "title": "Read a 300-page book by spring", "language": "es", "idea_of": "student",
        "measure": "pages", "target_value": 300, "started_on": "2026-09-10", "review_on": "2026-11-20",
        "home": "Twenty minutes after dinner",
    });
    filled_in(goal)
}

fn promise(family: &Value) -> Value {
    let promise = json!({
        "family": family, "what": "Send the fractions game home", "made_on": "2026-10-29", "due_on": "2026-11-10",
    });
    filled_in(promise)
}
