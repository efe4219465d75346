//! A class from a file, or the sample class.

use std::path::{Path, PathBuf};

use firstword_core::roster::{
    self, Country, DayOrder, Decisions, Difference, Import, Mapping, Preview, Reading,
};
use firstword_core::store::Saved;
use firstword_core::{Result, sample};

use super::commands;
use crate::{Desk, files};

commands! {
    /// Asks for the file or the folder that the school gave. Gives its path, or none when the teacher chose none.
    fn choose_roster(desk, folder: bool) -> Option<String> {
        desk.read(|_| Ok(()))?;
        Ok(files::ask_which(desk.app, folder).map(|path| path.display().to_string()))
    }

    /// Who is in a file. Nothing is written. Without a mapping a table's columns are what the teacher said of them before.
    /// `country` is where the school is, `day_order` the answer to the question of that name.
    fn preview_roster(desk, path: PathBuf, mapping: Option<Mapping>, country: Option<Country>, day_order: Option<DayOrder>) -> Preview {
        read(desk.desk, &path, mapping.as_ref(), country, day_order)
    }

    /// A file beside who is here. Nothing is written.
    fn roster_difference(desk, path: PathBuf, mapping: Option<Mapping>, country: Option<Country>, day_order: Option<DayOrder>, decisions: Decisions) -> Difference {
        let preview = read(desk.desk, &path, mapping.as_ref(), country, day_order)?;
        desk.read(|store| roster::difference(store, &preview, removed(&preview), &decisions))
    }

    /// Brings a file in as its difference was seen: `fingerprint` is that difference's.
    fn import_roster(desk, path: PathBuf, mapping: Option<Mapping>, country: Option<Country>, day_order: Option<DayOrder>, decisions: Decisions, fingerprint: String) -> Saved<Import> {
        let preview = read(desk.desk, &path, mapping.as_ref(), country, day_order)?;
        desk.write(|store| roster::apply(store, &preview, removed(&preview), &fingerprint, &decisions, &name(&path)))
    }

    /// Brings the sample class in: invented families to look around with.
    fn import_sample(desk) -> Saved<u32> {
        desk.write(sample::bring_in)
    }
}

/// Reads a file while nothing waits for the store; a large one takes its time.
fn read(
    desk: &Desk,
    path: &Path,
    mapping: Option<&Mapping>,
    country: Option<Country>,
    day_order: Option<DayOrder>,
) -> Result<Preview> {
    desk.read(|_| Ok(()))?;
    let as_said = |mapping| roster::read(path, &Reading { mapping, country, day_order, watcher: None });
    let preview = as_said(mapping)?;
    let (None, Some(columns)) = (mapping, &preview.columns) else { return Ok(preview) };
    match desk.read(|store| roster::remembered_mapping(store, &columns.headers))? {
        Some(remembered) if remembered != columns.mapping => as_said(Some(&remembered)),
        _ => Ok(preview),
    }
}

/// Whom a file of changes takes away; a whole file takes away whoever is not in it.
fn removed(preview: &Preview) -> Option<&[String]> {
    preview.is_delta.then_some(preview.gone.as_slice())
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
