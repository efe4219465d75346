//! Files of the school, as tests bring them in.

#![cfg(test)]

use firstword_core::Result;
use firstword_core::roster::{
    self, Decisions, Difference, Import, PersonSeen, PersonStanding, Preview, Reading,
};
use firstword_core::store::{Saved, Store};

/// A table, read.
pub(crate) fn preview(table: &str) -> Preview {
    roster::read_bytes("class.csv", table.as_bytes(), &Reading::default()).unwrap()
}

/// What the teacher sees of a file.
pub(crate) fn difference(store: &Store, preview: &Preview, decisions: &Decisions) -> Difference {
    roster::difference(store, preview, None, decisions).unwrap()
}

/// Looks at a file and brings it in, all decided beforehand.
pub(crate) fn apply(store: &mut Store, preview: &Preview, decisions: &Decisions) -> Result<Saved<Import>> {
    let seen = roster::difference(store, preview, None, decisions)?;
    roster::apply(store, preview, None, &seen.fingerprint, decisions, "class.csv")
}

/// Brings a table in about which nothing is to be decided.
pub(crate) fn bring_in(store: &mut Store, table: &str) -> Import {
    apply(store, &preview(table), &Decisions::default()).unwrap().value
}

/// Everybody of a difference.
pub(crate) fn people(difference: &Difference) -> Vec<&PersonSeen> {
    difference.families.iter().flat_map(|family| family.students.iter().chain(&family.guardians)).collect()
}

/// Somebody of a difference, by the name in the file.
pub(crate) fn person<'a>(difference: &'a Difference, name: &str) -> &'a PersonSeen {
    let found = people(difference).into_iter().find(|person| person.name == name);
    found.unwrap_or_else(|| panic!("{name} is not in the difference"))
}

/// How somebody of the file stands to who is here.
pub(crate) fn standing(difference: &Difference, name: &str) -> PersonStanding {
    person(difference, name).standing
}
