//! Another program on the desk, out of which a file is dragged or rows are copied.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::desk::profile_folder;
use crate::{Desk, Outcome, Started};

/// Where the other program shows its file.
const FILE: (i32, i32) = (1180, 760);
/// So far the mouse goes in one move: somebody who drags does not jump.
const STRIDE: i32 = 60;

/// A file manager or a spreadsheet, as far as the window meets one. When it goes out of scope, so does the program.
pub struct AnotherProgram<'desk> {
    desk: &'desk Desk,
    _program: Started,
}

impl Desk {
    /// Opens a program that shows a file, to be dragged.
    ///
    /// # Errors
    /// As [`Desk::start`]: the program is built with the bridge's tests.
    pub fn show_file(&self, file: &Path) -> Outcome<AnotherProgram<'_>> {
        self.show_files(&[file.to_owned()])
    }

    /// Opens a program that shows files, to be dragged together.
    ///
    /// # Errors
    /// As [`Desk::show_file`].
    pub fn show_files(&self, files: &[PathBuf]) -> Outcome<AnotherProgram<'_>> {
        let arguments: Vec<&OsStr> =
            ["drag".as_ref()].into_iter().chain(files.iter().map(|file| file.as_os_str())).collect();
        self.another(&arguments)
    }

    /// Copies a text in another program, which stays open: it is the one that hands it out.
    ///
    /// # Errors
    /// As [`Desk::show_file`].
    pub fn copy_elsewhere(&self, text: &str) -> Outcome<AnotherProgram<'_>> {
        self.another(&["copy".as_ref(), text.as_ref()])
    }

    fn another(&self, arguments: &[&OsStr]) -> Outcome<AnotherProgram<'_>> {
        let program = profile_folder().join("examples/another-program");
        Ok(AnotherProgram { desk: self, _program: self.start_with(&program, arguments)? })
    }
}

impl AnotherProgram<'_> {
    /// Takes the file with the mouse and moves it, without letting go, to a point of the screen.
    ///
    /// # Errors
    /// [`Trouble::Unexpected`](crate::Trouble::Unexpected).
    pub fn drag_file_to(&self, x: i32, y: i32) -> Outcome {
        self.move_mouse(FILE)?;
        self.desk.xdotool(&["mousedown", "1"])?;
        let (dx, dy) = (x - FILE.0, y - FILE.1);
        let strides = (dx.abs().max(dy.abs()) / STRIDE).max(1);
        (1..=strides).try_for_each(|step| {
            self.move_mouse((FILE.0 + dx * step / strides, FILE.1 + dy * step / strides))
        })
    }

    /// Lets go of the file.
    ///
    /// # Errors
    /// [`Trouble::Unexpected`](crate::Trouble::Unexpected).
    pub fn let_go(&self) -> Outcome {
        self.desk.xdotool(&["mouseup", "1"]).map(drop)
    }

    fn move_mouse(&self, (x, y): (i32, i32)) -> Outcome {
        self.desk.xdotool(&["mousemove", "--sync", &x.to_string(), &y.to_string()]).map(drop)
    }
}
