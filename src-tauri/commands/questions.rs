//! The teacher's own file of questions. It holds nothing about anybody; what is saved to be edited leaves by the one door all
//! the same, so that the journal has everything that left.

use std::path::Path;

use firstword_core::conferences::{self, BankSource};
use firstword_core::language::Words;
use firstword_core::sharing::{ExportKind, Leaving};
use serde::Serialize;
use tauri::Runtime;
use ts_rs::TS;

use super::{Caller, commands};
use crate::{BridgeError, files};

/// Which questions are in use.
#[derive(Debug, Serialize, TS)]
pub struct QuestionFile {
    /// Where they come from.
    pub source: BankSource,
    /// How many there are.
    pub questions: u32,
    /// Why the teacher's file cannot be read any more, where it cannot.
    pub refused: Option<BridgeError>,
}

commands! {
    /// Which questions are in use.
    fn question_file(desk) -> QuestionFile {
        in_use(&desk)
    }

    /// Saves the file of the questions in use where the teacher says, to be edited. Gives the file's name, or none when the
    /// teacher chose no place.
    fn save_questions(desk) -> Option<String> {
        let text = desk.read(|_| Ok(conferences::questions_text(desk.dir())))?;
        let name = format!("{}.json", Words::new(desk.locale()).text("file-questions"));
        let leaving = Leaving { kind: ExportKind::Questions, recipient: "", term: "", language: "", bytes: text.as_bytes() };
        Ok(desk.save(&name, leaving)?.map(|(file, _)| file))
    }

    /// Asks for a file of questions. Gives its path, or none when the teacher chose none.
    fn choose_questions(desk) -> Option<String> {
        desk.read(|_| Ok(()))?;
        Ok(files::ask_which(desk.app, false).map(|path| path.display().to_string()))
    }

    /// Takes the questions of a file into use.
    fn use_questions(desk, path: String) -> QuestionFile {
        desk.read(|_| conferences::use_questions(desk.dir(), Path::new(&path)))?;
        in_use(&desk)
    }

    /// Goes back to the questions that come with the program.
    fn set_questions_aside(desk) -> QuestionFile {
        desk.read(|_| conferences::set_questions_aside(desk.dir()))?;
        in_use(&desk)
    }
}

fn in_use<R: Runtime>(desk: &Caller<'_, R>) -> firstword_core::Result<QuestionFile> {
    let bank = desk.read(|store| Ok(conferences::questions_in_use(store)?.into_owned()))?;
    let refused = conferences::own_questions(desk.dir()).err();
    Ok(QuestionFile {
        source: bank.source,
        questions: u32::try_from(bank.questions.len()).unwrap_or(u32::MAX),
        refused: refused.map(|error| BridgeError::new(&error, desk.locale())),
    })
}
