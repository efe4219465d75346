//! The types of the bridge for TypeScript, each in a file of its name.

use std::any::{TypeId, type_name};
use std::collections::{BTreeMap, HashSet};
use std::io;
use std::path::PathBuf;

use ts_rs::{Config, ExportError, TS, TypeVisitor};

/// Writes types and whatever they name, and knows which file is whose: a second type of the same name would quietly take the
/// place of the first, and the window would be checked against the wrong one.
pub struct Written<'a> {
    config: &'a Config,
    seen: HashSet<TypeId>,
    owners: BTreeMap<PathBuf, &'static str>,
    outcome: Result<(), ExportError>,
}

impl<'a> Written<'a> {
    /// Nothing is written yet.
    #[must_use]
    pub fn by(config: &'a Config) -> Self {
        Self { config, seen: HashSet::new(), owners: BTreeMap::new(), outcome: Ok(()) }
    }

    /// Writes a type's own file and those of the types it names; primitives have none.
    pub fn add<T: TS + 'static + ?Sized>(&mut self) {
        if self.outcome.is_err() || !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if let Some(file) = T::output_path() {
            self.outcome = self.write::<T>(file);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }

    /// What came of it.
    ///
    /// # Errors
    /// When a file cannot be written, or would be that of two types.
    pub fn done(self) -> Result<(), ExportError> {
        self.outcome
    }

    fn write<T: TS + 'static + ?Sized>(&mut self, file: PathBuf) -> Result<(), ExportError> {
        let owner = type_name::<T::WithoutGenerics>();
        match self.owners.insert(file, owner) {
            Some(other) if other != owner => {
                let both = format!("{other} and {owner} have one name in TypeScript");
                Err(ExportError::Io(io::Error::other(both)))
            }
            _ => T::export(self.config),
        }
    }
}

impl TypeVisitor for Written<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}
