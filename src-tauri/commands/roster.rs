//! A class from a file, or the sample class.

use std::path::{Path, PathBuf};

use firstword_core::roster::{self, Country, DayOrder, Import, Mapping, Preview, Reading};
use firstword_core::store::Saved;
use firstword_core::{Error, sample};

use super::commands;
use crate::files;

commands! {
    /// Asks for the file or the folder that the school gave. Gives its path, or none when the teacher chose none.
    fn choose_roster(desk, folder: bool) -> Option<String> {
        desk.read(|_| Ok(()))?;
        Ok(files::ask_which(desk.app, folder).map(|path| path.display().to_string()))
    }

    /// Who would be added from a file. Nothing is written. `country` is where the school is, `day_order` the answer to
    /// the question of that name.
    fn preview_roster(desk, path: PathBuf, mapping: Option<Mapping>, country: Option<Country>, day_order: Option<DayOrder>) -> Preview {
        desk.read(|_| Ok(()))?;
        let reading = Reading { mapping: mapping.as_ref(), country, day_order, watcher: None };
        roster::read(&path, &reading)
    }

    /// Adds those who were previewed; `class` narrows to one class. The file must still be the one that was seen.
    fn import_roster(desk, path: PathBuf, mapping: Option<Mapping>, country: Option<Country>, day_order: Option<DayOrder>, class: Option<String>, sha256: String) -> Saved<Import> {
        desk.read(|_| Ok(()))?;
        let reading = Reading { mapping: mapping.as_ref(), country, day_order, watcher: None };
        let mut preview = roster::read(&path, &reading)?;
        if preview.sha256 != sha256 {
            return Err(Error::Unreadable { file: name(&path), line: None, column: None, reason: "changed-since" });
        }
        if let Some(class) = class {
            preview = preview.for_class(&class)?;
        }
        desk.write(|store| roster::bring_in(store, &preview, &name(&path)))
    }

    /// Brings the sample class in: invented families to look around with.
    fn import_sample(desk) -> Saved<u32> {
        desk.write(sample::bring_in)
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
