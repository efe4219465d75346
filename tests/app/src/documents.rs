//! What the teacher saves: a folder on the desk in which every document lands unasked, and what stands in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Desk, Outcome, Trouble};

/// A document that was saved as PDF.
#[derive(Debug)]
pub struct Pdf {
    raw: String,
    /// Its words, in the order in which they stand on its pages.
    pub text: String,
}

impl Pdf {
    /// Whether it can be read aloud: it has its structure inside, and says that it keeps to the rules for that.
    #[must_use]
    pub fn is_tagged(&self) -> bool {
        ["/StructTreeRoot", "/MarkInfo", "pdfuaid"].iter().all(|mark| self.raw.contains(mark))
    }

    /// Whether it says that this is its language (a BCP 47 tag), of the whole or of a part.
    #[must_use]
    pub fn says_it_is_in(&self, tag: &str) -> bool {
        self.raw.contains(&format!("/Lang({tag})"))
    }
}

impl Desk {
    /// The same desk, where every document is saved into one folder without a question: no native dialog can be driven.
    ///
    /// # Errors
    /// [`Trouble::File`].
    pub fn saving_documents(self) -> Outcome<Self> {
        let folder = self.documents();
        fs::create_dir_all(&folder).map_err(Trouble::file(&folder))?;
        Ok(self.with("FIRSTWORD_SAVE_DIR", folder))
    }

    /// The dialog that asks where a document shall be saved, once it stands on the screen; gives its name for
    /// [`Desk::answer_dialog`].
    ///
    /// # Errors
    /// [`Trouble::Unexpected`] when none comes.
    pub fn dialog(&self) -> Outcome<String> {
        let found = self.xdotool(&["search", "--sync", "--onlyvisible", "--name", "^Save"])?;
        Ok(found.lines().last().unwrap_or_default().to_owned())
    }

    /// Answers a dialog with a place, as somebody does who types it.
    ///
    /// # Errors
    /// [`Trouble::Unexpected`] when it is gone.
    pub fn answer_dialog(&self, dialog: &str, place: &Path) -> Outcome {
        self.xdotool(&["windowfocus", "--sync", dialog])?;
        // What stands in the field of the name goes first.
        self.xdotool(&["key", "--clearmodifiers", "ctrl+a"])?;
        self.xdotool(&["type", "--clearmodifiers", "--delay", "20", &place.to_string_lossy()])?;
        self.xdotool(&["key", "--clearmodifiers", "Return"]).map(drop)
    }

    /// Where they are saved.
    #[must_use]
    pub fn documents(&self) -> PathBuf {
        self.folder().join("documents")
    }

    /// The names of what was saved, sorted.
    ///
    /// # Errors
    /// [`Trouble::File`].
    pub fn saved(&self) -> Outcome<Vec<String>> {
        let folder = self.documents();
        let files = fs::read_dir(&folder).map_err(Trouble::file(folder))?;
        let mut names: Vec<String> =
            files.flatten().map(|file| file.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        Ok(names)
    }

    /// What stands in a calendar file or another text that was saved, by how its name begins and ends.
    ///
    /// # Errors
    /// [`Trouble::Unexpected`] when there is no such file, or more than one.
    pub fn saved_text(&self, begins: &str, ends: &str) -> Outcome<String> {
        let file = self.saved_file(begins, ends)?;
        fs::read_to_string(&file).map_err(Trouble::file(file))
    }

    /// A PDF that was saved, by how its name begins.
    ///
    /// # Errors
    /// As [`Desk::saved_text`]; [`Trouble::NotStarted`] without poppler, which reads its words.
    pub fn saved_pdf(&self, begins: &str) -> Outcome<Pdf> {
        let file = self.saved_file(begins, ".pdf")?;
        let raw = fs::read(&file).map_err(Trouble::file(&file))?;
        let text = self.run(Command::new("pdftotext").arg(&file).arg("-"))?;
        Ok(Pdf {
            raw: String::from_utf8_lossy(&raw).into_owned(),
            text: String::from_utf8_lossy(&text).into_owned(),
        })
    }

    fn saved_file(&self, begins: &str, ends: &str) -> Outcome<PathBuf> {
        let names = self.saved()?;
        let fits = |name: &&String| name.starts_with(begins) && name.ends_with(ends);
        match names.iter().filter(fits).collect::<Vec<_>>()[..] {
            [name] => Ok(self.documents().join(name)),
            _ => Err(Trouble::Unexpected {
                program: format!("saving “{begins}…{ends}”"),
                answer: names.join(", "),
            }),
        }
    }
}
