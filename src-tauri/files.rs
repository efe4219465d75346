//! What the shell itself reads and writes outside the store: how the window looks, and documents the teacher saves.

use std::path::{Path, PathBuf};

use firstword_core::documents::Paper;
use firstword_core::files::{PREFERENCES_FILE, keep_preferences};
use firstword_core::language::{Locale, of_system};
use firstword_core::{Error, Result};
use serde::{Deserialize, Serialize};
use tauri::{Manager as _, Runtime};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder};
use ts_rs::TS;

/// How the window looks and speaks. It is read before the store is open, so it holds nothing about anybody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Preferences {
    /// `en` or `es`; none follows the system.
    pub locale: Option<String>,
    /// Light, dark, or as the system has it.
    pub theme: Theme,
    /// What documents are printed on; none is what is usual where the system says it is.
    pub paper: Option<Paper>,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Preferences {
    /// The chosen language, or the system's where it is one of ours, or English.
    #[must_use]
    pub fn locale(&self) -> Locale {
        let tag = self.locale.clone().unwrap_or_else(|| of_system("LC_MESSAGES"));
        Locale::from_tag(&tag).unwrap_or_default()
    }

    /// The chosen paper, or what is usual in the country of the system's language.
    #[must_use]
    pub fn paper(&self) -> Paper {
        self.paper.unwrap_or_else(|| Paper::usual_in(&of_system("LC_PAPER")))
    }

    /// What is kept in `dir`; the defaults where nothing is, or nothing that can be read.
    #[must_use]
    pub fn read(dir: &Path) -> Self {
        let text = std::fs::read_to_string(dir.join(PREFERENCES_FILE)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Keeps them in `dir`.
    ///
    /// # Errors
    /// As the disk says.
    pub fn write(&self, dir: &Path) -> Result<()> {
        let text = serde_json::to_string_pretty(self)
            .map_err(|_| Error::Invalid { field: "preferences", why: "unreadable" })?;
        keep_preferences(dir, &text)
    }
}

/// Who says where what leaves is put. A desk without one asks the teacher by a dialog.
pub trait Places: Send + Sync {
    /// A place for a file of this name; none when it shall not be saved.
    fn file(&self, name: &str) -> Option<PathBuf>;

    /// A folder for several files; none when they shall not be saved.
    fn folder(&self) -> Option<PathBuf>;
}

/// One folder for everything, for a teacher who always uses the same. Nothing in it is overwritten.
#[derive(Debug, Clone)]
pub struct OneFolder(pub PathBuf);

impl Places for OneFolder {
    fn file(&self, name: &str) -> Option<PathBuf> {
        Some(free(&self.0, name))
    }

    fn folder(&self) -> Option<PathBuf> {
        Some(self.0.clone())
    }
}

/// Asks where a document shall be saved; its name says of which kind it is.
pub(crate) fn ask_where<R: Runtime>(app: &tauri::AppHandle<R>, name: &str) -> Option<PathBuf> {
    let dialog = dialog(app, app.path().document_dir()).set_file_name(name);
    let dialog = match name.rsplit_once('.') {
        Some((_, kind)) => dialog.add_filter(kind.to_uppercase(), &[kind]),
        None => dialog,
    };
    let chosen = dialog.blocking_save_file();
    chosen.and_then(|path| path.into_path().ok())
}

/// A file of that name in `dir`, or, where nobody was asked whether another may be replaced, with a number behind it.
pub(crate) fn free(dir: &Path, name: &str) -> PathBuf {
    let (stem, kind) = name.rsplit_once('.').unwrap_or((name, ""));
    let numbered = (2..).map(|number| dir.join(format!("{stem} {number}.{kind}")));
    std::iter::once(dir.join(name))
        .chain(numbered)
        .find(|path| !path.exists())
        .unwrap_or_else(|| dir.join(name))
}

/// Asks into which folder documents shall be saved, as [`ask_where`] does for one.
pub(crate) fn ask_folder<R: Runtime>(app: &tauri::AppHandle<R>) -> Option<PathBuf> {
    let chosen = dialog(app, app.path().document_dir()).blocking_pick_folder();
    chosen.and_then(|path| path.into_path().ok())
}

/// A file's own name, as it is told to the teacher.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The name of a file out of several, with nothing in it that a file system could mind.
pub(crate) fn plain_name(parts: &[&str]) -> String {
    let plain = |letter: char| if letter.is_alphanumeric() { letter } else { ' ' };
    let letters: String = parts.join(" ").chars().map(plain).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Asks which file or folder the school gave.
pub(crate) fn ask_which<R: Runtime>(app: &tauri::AppHandle<R>, folder: bool) -> Option<PathBuf> {
    let dialog = dialog(app, app.path().download_dir());
    let chosen = if folder { dialog.blocking_pick_folder() } else { dialog.blocking_pick_file() };
    chosen.and_then(|path| path.into_path().ok())
}

/// Asks which files show what a child does; several at once.
pub(crate) fn ask_several<R: Runtime>(app: &tauri::AppHandle<R>) -> Vec<PathBuf> {
    let chosen = dialog(app, app.path().picture_dir()).blocking_pick_files().unwrap_or_default();
    chosen.into_iter().filter_map(|path| path.into_path().ok()).collect()
}

/// A dialog over the window that begins in `folder`, where the laptop has one.
fn dialog<R: Runtime>(app: &tauri::AppHandle<R>, folder: tauri::Result<PathBuf>) -> FileDialogBuilder<R> {
    let mut dialog = app.dialog().file();
    if let Some(window) = app.get_webview_window("main") {
        dialog = dialog.set_parent(&window);
    }
    match folder {
        Ok(folder) if folder.is_dir() => dialog.set_directory(folder),
        _ => dialog,
    }
}

/// The file or folder the app was opened with, as "Open with…" does it.
pub(crate) fn opened_with() -> Option<PathBuf> {
    std::env::args_os().skip(1).map(PathBuf::from).find(|path| path.exists())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_paper_is_the_one_that_was_chosen_whatever_is_usual() {
        for chosen in [Paper::A4, Paper::Letter] {
            let preferences = Preferences { paper: Some(chosen), ..Preferences::default() };
            assert_eq!(preferences.paper(), chosen);
        }
    }

    #[test]
    fn a_file_that_nobody_was_asked_about_replaces_none() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["Invitation.pdf", "Invitation 2.pdf"] {
            std::fs::write(folder.path().join(name), b"").unwrap();
        }
        let place = OneFolder(folder.path().to_owned()).file("Invitation.pdf").unwrap();
        assert_eq!(name_of(&place), "Invitation 3.pdf");
    }
}
