//! The one door by which bytes leave the laptop.

use std::io::Write as _;
use std::path::Path;

use super::journal::{record, took_no_place};
use super::{Export, ExportKind};
use crate::error::{Error, Result};
use crate::store::{Saved, Store};

/// What leaves, and what the journal says of it.
#[derive(Debug, Clone, Copy)]
pub struct Leaving<'a> {
    /// What it is.
    pub kind: ExportKind,
    /// For whom.
    pub recipient: &'a str,
    /// The name of the term, or the days, it speaks of.
    pub term: &'a str,
    /// BCP 47 tag of its language.
    pub language: &'a str,
    /// The bytes themselves.
    pub bytes: &'a [u8],
}

/// How it leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way<'a> {
    /// As a file in this place. What stands there is replaced when the new file is whole.
    Place(&'a Path),
    /// By the clipboard: whoever asked hands the bytes on when the journal has its line, and never before.
    Clipboard,
}

/// Who has the store. It may be locked at any moment, so it is asked for each time and held no longer than it is used.
pub trait Keeper {
    /// Changes the open store.
    ///
    /// # Errors
    /// [`Error::Locked`] when none is open, and whatever `change` gives.
    fn change<T>(&mut self, change: impl FnOnce(&mut Store) -> Result<Saved<T>>) -> Result<Saved<T>>;
}

impl Keeper for Store {
    fn change<T>(&mut self, change: impl FnOnce(&mut Store) -> Result<Saved<T>>) -> Result<Saved<T>> {
        change(self)
    }
}

/// Lets bytes leave. A file is written beside its place first, under a name that tells nothing and closed to other users; then
/// the journal has its line; then the file gets its name. So nothing leaves without a line, and a line that came to nothing says
/// so. Nobody waits for the store while the disk is slow, and where it was locked meanwhile what stands beside is taken away.
///
/// # Errors
/// [`Error::LockedMeanwhile`] when the store is locked; as the disk says where there is no room beside the place; what the store says when
/// the line cannot be written: then nothing has left and the journal has no line. [`Error::NotArrived`] when the file could not
/// get its name: then the journal has its line, which says so unless the disk refuses that too. What stood in the place stands there in all these cases.
pub fn leave(keeper: &mut impl Keeper, leaving: Leaving<'_>, way: Way<'_>) -> Result<Saved<Export>> {
    let Way::Place(place) = way else {
        return keeper.change(|store| record(store, &leaving)).map_err(refused);
    };
    keeper.change(|store| Ok(Saved { value: (), changed: store.unchanged()? })).map_err(refused)?;
    let beside = beside(place, leaving.bytes)?;
    // A line that says that nothing arrived is a change like any other, so it is given back as one and refused out here.
    let saved = keeper.change(|store| {
        let saved = record(store, &leaving)?;
        // What cannot get its name is taken away.
        if beside.persist(place).is_ok() {
            return Ok(saved);
        }
        // Where not even that can be written down, the line claims more than happened and is refused all the same: of what left,
        // the journal may say too much, never too little.
        took_no_place(store, saved.value).map_err(|_| Error::NotArrived)
    });
    let saved = saved.map_err(refused)?;
    if saved.value.arrived { Ok(saved) } else { Err(Error::NotArrived) }
}

/// A lock says here that nothing has left: whoever waited for a place has not seen it come.
fn refused(error: Error) -> Error {
    match error {
        Error::Locked => Error::LockedMeanwhile,
        error => error,
    }
}

/// The bytes in a file of their own in the folder of `place`; it goes when it is dropped.
fn beside(place: &Path, bytes: &[u8]) -> Result<tempfile::NamedTempFile> {
    let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file = tempfile::Builder::new()
        .prefix("first-word-")
        .suffix(".part")
        .tempfile_in(folder.unwrap_or_else(|| Path::new(".")))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}
