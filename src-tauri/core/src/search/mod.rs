//! Finding any family, word or promise: a scan of folded text that lives in memory while the store is open.
//!
//! A full-text index finds no Chinese inside a sentence and no Arabic behind an article; a plain scan of normalised text
//! finds every match in any script, and nothing has to be kept in step on disk.

mod fold;

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use chrono::NaiveDate;
use memchr::memmem::Finder;
use rusqlite::{OptionalExtension, Row};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use zeroize::{Zeroize as _, Zeroizing};

pub use fold::fold;

use crate::error::Result;
use crate::families::Family;
use crate::ids::{FamilyId, RecordId};
use crate::store::{Changed, Store, Table};

/// How many finds are shown at most.
pub const MOST_HITS: usize = 50;

/// Between two records; no folded text contains it.
const SEPARATOR: u8 = b'\n';

/// One find.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Hit {
    /// The kind of record.
    pub table: Table,
    /// The record.
    #[ts(as = "String")]
    pub id: Uuid,
    /// The family it belongs to.
    pub family: FamilyId,
    /// That family's name.
    pub family_name: String,
    /// The day of the record.
    pub day: Option<NaiveDate>,
    /// What it says, as it was written.
    pub text: String,
    /// Whether it is a private aid.
    pub private: bool,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Found {
    /// How many records match.
    pub total: usize,
    /// The newest of them, families first.
    pub hits: Vec<Hit>,
}

/// A record as a hit shows it.
struct Entry {
    table: Table,
    id: Uuid,
    family: FamilyId,
    day: Option<NaiveDate>,
    /// What it says, as it was written. It is wiped when the entry goes.
    text: Zeroizing<String>,
    private: bool,
}

/// Everything that can be found, folded and as it was written: a find needs no reading of the store, which would take
/// longer than the search. It is wiped when dropped.
#[derive(Default)]
pub struct Index {
    text: Vec<u8>,
    entries: Vec<Entry>,
    /// Where each entry's folded text ends; apart from the entries, so that a search reads little memory.
    ends: Vec<usize>,
    place: HashMap<(Table, Uuid), usize>,
    family_names: HashMap<FamilyId, Zeroizing<String>>,
    /// The family under whose name a child or an adult is found now.
    family_of: HashMap<Uuid, FamilyId>,
    gone: usize,
}

impl Drop for Index {
    fn drop(&mut self) {
        self.text.zeroize();
    }
}

/// A record as the index and a hit need it.
struct Source {
    id: Uuid,
    family: FamilyId,
    day: Option<NaiveDate>,
    text: String,
    private: bool,
}

/// Gives, for a table whose words can be found, the query for its sources.
fn source_sql(table: Table) -> Option<&'static str> {
    Some(match table {
        Table::Family => {
            "SELECT id, id, NULL, name, 0 FROM (SELECT family.id, family.name ||
                 coalesce((SELECT ' · ' || group_concat(given_name || ' ' || family_name || iif(goes_by IN ('', given_name), '', ' (' || goes_by || ')'), ', ')
                           FROM student
                           WHERE student.family = family.id), '') ||
                 coalesce((SELECT ' · ' || group_concat(given_name || ' ' || family_name || iif(goes_by IN ('', given_name), '', ' (' || goes_by || ')'), ', ')
                           FROM guardian
                           WHERE guardian.family = family.id), '') AS name FROM family)"
        }
        Table::Contact => {
            "SELECT id, family, day, line || CASE follow_up WHEN '' THEN '' ELSE ' · ' || follow_up END,
                    tier = 'private_aid' FROM contact"
        }
        Table::Voice => {
            "SELECT id, family, day, words || CASE rendering WHEN '' THEN '' ELSE ' · ' || rendering END,
                    tier = 'private_aid' FROM voice"
        }
        Table::Note => "SELECT id, family, day, words, tier = 'private_aid' FROM note",
        Table::Goal => {
            "SELECT id, family, started_on,
                    title || CASE WHEN family_words IN ('', title) THEN '' ELSE ' · ' || family_words END,
                    tier = 'private_aid' FROM goal"
        }
        Table::Promise => {
            "SELECT id, family, made_on, what || CASE outcome WHEN '' THEN '' ELSE ' · ' || outcome END,
                    tier = 'private_aid' FROM promise"
        }
        _ => return None,
    })
}

fn read(row: &Row<'_>) -> rusqlite::Result<Source> {
    Ok(Source {
        id: row.get(0)?,
        family: row.get(1)?,
        day: row.get(2)?,
        text: row.get(3)?,
        private: row.get(4)?,
    })
}

fn source(store: &Store, table: Table, id: Uuid) -> Result<Option<Source>> {
    let Some(sql) = source_sql(table) else { return Ok(None) };
    let sql = format!("SELECT * FROM ({sql}) WHERE id = ?1");
    Ok(store.conn.prepare_cached(&sql)?.query_row([id], read).optional()?)
}

impl Index {
    /// Reads everything that can be found out of an open store.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn build(store: &Store) -> Result<Self> {
        let mut index = Self::default();
        for table in Table::ALL {
            let Some(sql) = source_sql(table) else { continue };
            let mut statement = store.conn.prepare(sql)?;
            for source in statement.query_map([], read)? {
                index.add(table, source?);
            }
        }
        let mut families = store.conn.prepare("SELECT id, name FROM family")?;
        for family in families.query_map([], |row| Ok((row.get(0)?, Zeroizing::new(row.get(1)?))))? {
            let (family, name) = family?;
            index.family_names.insert(family, name);
        }
        let mut people =
            store.conn.prepare("SELECT id, family FROM student UNION ALL SELECT id, family FROM guardian")?;
        for person in people.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))? {
            let (person, family) = person?;
            index.family_of.insert(person, family);
        }
        Ok(index)
    }

    /// Keeps the index current after a change.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn follow(&mut self, store: &Store, changed: &Changed) -> Result<()> {
        for (table, id) in &changed.rows {
            if *table == Table::Family {
                self.name(store, FamilyId::from_uuid(*id))?;
            }
            for (table, id) in self.found_under(store, *table, *id)? {
                self.forget(table, id);
                if let Some(source) = source(store, table, id)? {
                    self.add(table, source);
                }
            }
        }
        if self.gone * 2 > self.entries.len() {
            *self = Self::build(store)?;
        }
        Ok(())
    }

    /// A change of a child or an adult is a change of what their family is found by, and the family they left.
    fn found_under(&mut self, store: &Store, table: Table, id: Uuid) -> Result<Vec<(Table, Uuid)>> {
        if !matches!(table, Table::Student | Table::Guardian) {
            return Ok(vec![(table, id)]);
        }
        let sql = format!("SELECT family FROM {} WHERE id = ?1", table.name());
        let now: Option<FamilyId> =
            store.conn.prepare_cached(&sql)?.query_row([id], |row| row.get(0)).optional()?;
        let before = match now {
            Some(family) => self.family_of.insert(id, family),
            None => self.family_of.remove(&id),
        };
        let families: BTreeSet<FamilyId> = before.into_iter().chain(now).collect();
        Ok(families.into_iter().map(|family| (Table::Family, family.uuid())).collect())
    }

    /// Keeps what a family is called current.
    fn name(&mut self, store: &Store, family: FamilyId) -> Result<()> {
        match store.find::<Family>(family)? {
            Some(found) => self.family_names.insert(family, Zeroizing::new(found.name)),
            None => self.family_names.remove(&family),
        };
        Ok(())
    }

    fn add(&mut self, table: Table, source: Source) {
        let mut folded = fold(&source.text).into_bytes();
        self.reserve_wiped(folded.len() + 1);
        self.text.extend_from_slice(&folded);
        folded.zeroize();
        self.ends.push(self.text.len());
        self.text.push(SEPARATOR);
        self.place.insert((table, source.id), self.entries.len());
        self.entries.push(Entry {
            table,
            id: source.id,
            family: source.family,
            day: source.day,
            text: Zeroizing::new(source.text),
            private: source.private,
        });
    }

    /// Grows the text without leaving an unwiped copy of it behind.
    fn reserve_wiped(&mut self, more: usize) {
        if self.text.capacity() - self.text.len() < more {
            let mut larger = Vec::with_capacity((self.text.len() + more) * 2);
            larger.extend_from_slice(&self.text);
            std::mem::replace(&mut self.text, larger).zeroize();
        }
    }

    fn forget(&mut self, table: Table, id: Uuid) {
        if let Some(place) = self.place.remove(&(table, id)) {
            let folded = self.folded(place);
            self.text[folded].fill(SEPARATOR);
            self.entries[place].text.zeroize();
            self.gone += 1;
        }
    }

    /// The records that hold every word of `query`, in any script, with or without accents.
    #[must_use]
    pub fn search(&self, query: &str) -> Found {
        let query = fold(query);
        let mut words: Vec<&str> = query.split_whitespace().collect();
        // The longest word is the rarest more often than not; the others are looked for in its finds alone.
        words.sort_by_key(|word| Reverse(word.len()));
        let Some((first, others)) = words.split_first() else { return Found { total: 0, hits: Vec::new() } };
        let others: Vec<Finder<'_>> = others.iter().map(Finder::new).collect();
        let holds_others =
            |place: &usize| others.iter().all(|word| word.find(&self.text[self.folded(*place)]).is_some());
        let mut found: Vec<_> = self.scan(first).filter(holds_others).map(|place| self.rank(place)).collect();
        let total = found.len();
        if total > MOST_HITS {
            found.select_nth_unstable(MOST_HITS);
            found.truncate(MOST_HITS);
        }
        found.sort_unstable();
        let hits = found.into_iter().map(|(_, _, Reverse(place))| self.hit(&self.entries[place])).collect();
        Found { total, hits }
    }

    /// What comes first among finds: families, then the newest, then what was read or written last.
    fn rank(&self, place: usize) -> (bool, Reverse<Option<NaiveDate>>, Reverse<usize>) {
        let entry = &self.entries[place];
        (entry.table != Table::Family, Reverse(entry.day), Reverse(place))
    }

    /// Where the folded text of an entry stands.
    fn folded(&self, place: usize) -> Range<usize> {
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before] + 1);
        start..self.ends[place]
    }

    fn hit(&self, entry: &Entry) -> Hit {
        Hit {
            table: entry.table,
            id: entry.id,
            family: entry.family,
            family_name: self
                .family_names
                .get(&entry.family)
                .map_or_else(String::new, |name| name.to_string()),
            day: entry.day,
            text: entry.text.to_string(),
            private: entry.private,
        }
    }

    /// The places of the entries that hold `word`, in the order of the text, each once.
    fn scan(&self, word: &str) -> impl Iterator<Item = usize> {
        let finder = Finder::new(word).into_owned();
        let (mut from, mut place) = (0, 0);
        std::iter::from_fn(move || {
            let at = from + finder.find(self.text.get(from..)?)?;
            place = self.entry_at(place, at);
            from = *self.ends.get(place)?;
            Some(place)
        })
    }

    /// The entry whose text holds `at`, from `place` on. Finds are mostly near each other, so it looks near first.
    fn entry_at(&self, mut place: usize, at: usize) -> usize {
        let mut step = 1;
        while self.ends.get(place + step - 1).is_some_and(|end| *end <= at) {
            place += step;
            step *= 2;
        }
        let near = &self.ends[place..self.ends.len().min(place + step)];
        place + near.partition_point(|end| *end <= at)
    }
}
