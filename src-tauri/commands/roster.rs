//! A class from a file or from pasted text, or the sample class.

use std::ops::ControlFlow;
use std::path::PathBuf;

use firstword_core::language::{Locale, Words};
use firstword_core::roster::{
    self, Country, DayOrder, Decisions, Difference, Import, Mapping, Preview, Progress, Reading,
};
use firstword_core::store::Saved;
use firstword_core::{Result, families, sample};
use serde::{Deserialize, Serialize};
use tauri::Runtime;
use ts_rs::TS;

use super::{Caller, commands};
use crate::{files, tell_progress};

/// What the teacher has of the school. Without `Debug`: what was pasted must not come into a log.
#[derive(Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Source {
    /// A file or folder on this laptop.
    File {
        /// Where it is.
        path: PathBuf,
    },
    /// Text that was pasted, as a spreadsheet copies its cells.
    Pasted {
        /// All of it.
        text: String,
    },
}

/// Who is in a file, and which of its classes is the teacher's own.
#[derive(Debug, Serialize, TS)]
pub struct FilePreview {
    /// Who is in it.
    #[serde(flatten)]
    pub preview: Preview,
    /// The id of the one class that somebody of the teacher's name teaches.
    pub own_class: Option<String>,
}

commands! {
    /// Asks for the file or the folder that the school gave. Gives its path, or none when the teacher chose none.
    fn choose_roster(desk, folder: bool) -> Option<String> {
        desk.read(|_| Ok(()))?;
        Ok(files::ask_which(desk.app, folder).map(|path| path.display().to_string()))
    }

    /// Who is in a file. Nothing is written. Without a mapping a table's columns are what the teacher said of them before.
    /// `country` is where the school is, `day_order` the answer to the question of that name.
    fn preview_roster(desk, source: Source, mapping: Option<Mapping>, country: Option<Country>, day_order: Option<DayOrder>) -> FilePreview {
        let preview = read(&desk, &source, mapping.as_ref(), country, day_order)?;
        let teacher = desk.read(families::profile)?.teacher;
        Ok(FilePreview { own_class: preview.class_of_teacher(&teacher).map(str::to_owned), preview })
    }

    /// A file beside who is here. Nothing is written.
    fn roster_difference(desk, source: Source, mapping: Option<Mapping>, country: Option<Country>, day_order: Option<DayOrder>, decisions: Decisions) -> Difference {
        let preview = read(&desk, &source, mapping.as_ref(), country, day_order)?;
        desk.read(|store| roster::difference(store, &preview, removed(&preview), &decisions))
    }

    /// Brings a file in as its difference was seen: `fingerprint` is that difference's.
    fn import_roster(desk, source: Source, mapping: Option<Mapping>, country: Option<Country>, day_order: Option<DayOrder>, decisions: Decisions, fingerprint: String) -> Saved<Import> {
        let preview = read(&desk, &source, mapping.as_ref(), country, day_order)?;
        desk.write(|store| roster::apply(store, &preview, removed(&preview), &fingerprint, &decisions, &recorded(&source)))
    }

    /// Ends the reading that is under way: whoever waits for it is told `cancelled`, and nothing of it is written.
    @while_locked fn stop_reading(desk) -> () {
        desk.stop_reading();
        Ok(())
    }

    /// Brings the sample class in: invented families to look around with.
    fn import_sample(desk) -> Saved<u32> {
        desk.write(sample::bring_in)
    }
}

/// Reads while nothing waits for the store; a large file takes its time, and the window is told how far it is.
fn read<R: Runtime>(
    desk: &Caller<'_, R>,
    source: &Source,
    mapping: Option<&Mapping>,
    country: Option<Country>,
    day_order: Option<DayOrder>,
) -> Result<Preview> {
    desk.read(|_| Ok(()))?;
    let number = desk.begin_reading();
    let watcher = |progress: Progress| {
        if !desk.still_reads(number) {
            return ControlFlow::Break(());
        }
        tell_progress(desk.app, progress);
        ControlFlow::Continue(())
    };
    let as_said = |mapping| {
        let reading = Reading { mapping, country, day_order, watcher: Some(&watcher), ..Reading::default() };
        match source {
            Source::File { path } => roster::read(path, &reading),
            Source::Pasted { text } => {
                roster::read_bytes(&name_of_pasted(desk.locale()), text.as_bytes(), &reading)
            }
        }
    };
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

/// What pasted text is called where a file would be named.
fn name_of_pasted(locale: Locale) -> String {
    Words::new(locale).text("roster-pasted")
}

/// By which name a roster is kept in the record of what was brought in.
fn recorded(source: &Source) -> String {
    match source {
        Source::File { path } => path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        Source::Pasted { .. } => Import::PASTED.to_owned(),
    }
}
