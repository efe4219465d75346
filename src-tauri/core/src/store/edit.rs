//! The one way in for forms: what a form began from, what it holds now, and the draft it was typed in. Only the cells that
//! the hand changed are written; where the store holds a third thing, nothing is, and the form asks.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;
use uuid::Uuid;

use super::{Record, Saved, Store};
use crate::error::{Error, Result};
use crate::ids::RecordId;

/// Fields that say one thing together: a meeting that was moved to Tuesday by one and to five o'clock by another is at
/// neither, and is asked about; a form of conference and the teacher's own agenda of it are chosen in one.
const TOGETHER: &[&[&str]] = &[&["day", "time"], &["form", "agenda"]];

/// What somebody made of a thing in a form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Edit<T> {
    /// What it held when the hand began; none for something new.
    pub began: Option<T>,
    /// What it holds now.
    pub now: T,
    /// The draft it was typed in, emptied by the same change.
    #[serde(default)]
    pub draft: Option<String>,
}

impl<T> Edit<T> {
    /// Something new.
    pub const fn new(now: T) -> Self {
        Self { began: None, now, draft: None }
    }

    /// A change of what was there.
    pub const fn of(began: T, now: T) -> Self {
        Self { began: Some(began), now, draft: None }
    }
}

impl<T: Serialize + DeserializeOwned> Edit<T> {
    /// What `stored` becomes: a field that the hand did not change stays as it is stored, one that nobody else changed is as
    /// the hand left it. Lists of things that have an id are merged thing by thing.
    ///
    /// # Errors
    /// [`Error::Changed`] when a field is stored neither as it was begun from nor as it is now.
    pub fn over(&self, stored: &T) -> Result<T> {
        let value = |it: &T| serde_json::to_value(it).map_err(|_| Error::Refused("edit"));
        let began = self.began.as_ref().map(value).transpose()?;
        let mut clashes = Vec::new();
        let merged = merge(began.as_ref(), &value(&self.now)?, &value(stored)?, &mut clashes);
        if !clashes.is_empty() {
            return Err(Error::Changed { fields: clashes });
        }
        serde_json::from_value(merged).map_err(|_| Error::Refused("edit"))
    }
}

impl Store {
    /// Saves a record as a form left it; one with the nil id is new.
    ///
    /// # Errors
    /// [`Error::Gone`] when the record has been taken away meanwhile; [`Error::Changed`] as [`Edit::over`]; whatever `save`
    /// gives. Then nothing is written, and the draft is still there.
    pub fn save<R, V>(
        &mut self,
        edit: Edit<R>,
        save: impl FnOnce(&mut Self, R) -> Result<Saved<V>>,
    ) -> Result<Saved<V>>
    where
        R: Record + Serialize + DeserializeOwned,
    {
        let id = edit.now.id();
        if id.uuid().is_nil() && self.find::<R>(id)?.is_none() {
            return self.emptying(edit.draft, |store| save(store, edit.now));
        }
        self.save_over(edit, |store| store.still(id), save)
    }

    /// Saves what is no record of its own, as a form left it; `stored` reads it.
    ///
    /// # Errors
    /// As [`Store::save`].
    pub fn save_over<T, V>(
        &mut self,
        edit: Edit<T>,
        stored: impl FnOnce(&Self) -> Result<T>,
        save: impl FnOnce(&mut Self, T) -> Result<Saved<V>>,
    ) -> Result<Saved<V>>
    where
        T: Serialize + DeserializeOwned,
    {
        let merged = edit.over(&stored(self)?)?;
        self.emptying(edit.draft, |store| save(store, merged))
    }
}

fn merge(began: Option<&Value>, now: &Value, stored: &Value, clashes: &mut Vec<String>) -> Value {
    let (Value::Object(hand), Value::Object(kept)) = (now, stored) else {
        return one(began, now, stored).unwrap_or_else(|| {
            clashes.push("value".to_owned());
            stored.clone()
        });
    };
    let began = began.and_then(Value::as_object);
    let mut merged = Map::new();
    for (field, value) in kept {
        let now = hand.get(field).unwrap_or(&Value::Null);
        let settled = match TOGETHER.iter().find(|fields| fields.contains(&field.as_str())) {
            Some(fields) if fields.iter().all(|field| kept.contains_key(*field)) => {
                let all = |of: &Map<String, Value>| {
                    Value::Array(
                        fields.iter().map(|field| of.get(*field).cloned().unwrap_or_default()).collect(),
                    )
                };
                let side = one(began.map(all).as_ref(), &all(hand), &all(kept));
                let side = side.map(|side| if side == all(hand) { now } else { value });
                side.or_else(|| (now == value).then_some(value)).cloned()
            }
            _ => one(began.and_then(|began| began.get(field)), now, value),
        };
        if settled.is_none() {
            clashes.push(field.clone());
        }
        merged.insert(field.clone(), settled.unwrap_or_else(|| value.clone()));
    }
    Value::Object(merged)
}

/// One field of three; none where all three differ.
fn one(began: Option<&Value>, now: &Value, stored: &Value) -> Option<Value> {
    if began == Some(now) || now == stored {
        return Some(stored.clone());
    }
    if began == Some(stored) {
        return Some(now.clone());
    }
    by_id(things(began?)?, things(now)?, things(stored)?)
}

/// Things with ids of their own, by id; the nil one is of a new thing.
fn things(value: &Value) -> Option<Vec<(Uuid, &Value)>> {
    value.as_array()?.iter().map(|thing| Some((thing.get("id")?.as_str()?.parse().ok()?, thing))).collect()
}

fn by_id(began: Vec<(Uuid, &Value)>, now: Vec<(Uuid, &Value)>, stored: Vec<(Uuid, &Value)>) -> Option<Value> {
    let of = |all: &[(Uuid, &Value)], id: Uuid| {
        all.iter().find(|(known, _)| *known == id).map(|(_, thing)| (*thing).clone())
    };
    let mut merged = Vec::new();
    for (id, thing) in &now {
        let (was, is) = (of(&began, *id), of(&stored, *id));
        match (was, is) {
            _ if id.is_nil() => merged.push((*thing).clone()),
            (was, Some(is)) => {
                let mut clashes = Vec::new();
                merged.push(merge(was.as_ref(), thing, &is, &mut clashes));
                if !clashes.is_empty() {
                    return None;
                }
            }
            // Somebody else took away what the hand left alone.
            (Some(was), None) if was == **thing => {}
            (Some(_), None) => return None,
            (None, None) => merged.push((*thing).clone()),
        }
    }
    for (id, thing) in &stored {
        match (of(&now, *id), of(&began, *id)) {
            (None, Some(was)) if was != **thing => return None,
            // The hand took it away.
            (None, Some(_)) | (Some(_), _) => {}
            (None, None) => merged.push((*thing).clone()),
        }
    }
    Some(Value::Array(merged))
}
