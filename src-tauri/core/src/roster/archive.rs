//! The files that the teacher chose: one file, a folder, or a zip; nothing is ever unpacked to the disk.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};

use memchr::memmem;
use sha2::{Digest, Sha256};
use zip::ZipArchive;
use zip::result::ZipError;

use super::limits::{self, Refusal};
use super::reading::Watch;
use crate::error::{Error, Result};

/// The files of one roster. They are known by their names alone: whatever path an archive gives them is left out.
pub(super) struct Bundle<'a> {
    /// The name of the file, archive or folder.
    pub(super) name: String,
    /// Who watches it being read.
    pub(super) watch: &'a Watch<'a>,
    entries: Vec<Entry>,
    place: Place<'a>,
    bytes_read: u64,
}

struct Entry {
    name: String,
    /// Where it says it is, in small letters: the parts of a workbook are told apart by that.
    path: String,
    /// The path below the folder, or its number in the archive.
    at: At,
}

enum At {
    Path(PathBuf),
    Number(usize),
    Whole,
}

enum Place<'a> {
    One(Cow<'a, [u8]>),
    Zip(Box<ZipArchive<Cursor<Cow<'a, [u8]>>>>, String),
    Folder,
}

const ZIP_MAGIC: &[u8] = b"PK\x03\x04";
const EMPTY_ZIP_MAGIC: &[u8] = b"PK\x05\x06";
const ZIP_LISTED_FILE: &[u8] = b"PK\x01\x02";

impl<'a> Bundle<'a> {
    /// # Errors
    /// [`Error::Unreadable`] if there is nothing readable at `path`, or more than a roster has.
    pub(super) fn open(path: &Path, watch: &'a Watch<'a>) -> Result<Self> {
        let name = shown(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy());
        let refused = |error: io::Error| refused(&error, &name);
        let about = fs::metadata(path).map_err(refused)?;
        if about.is_dir() {
            return Self::folder(name, path, watch);
        }
        if !about.is_file() {
            return Err(Refusal::NotAFile.of(&name));
        }
        if about.len() > watch.limits.file_bytes {
            return Err(Refusal::FileTooLarge.of(&name));
        }
        let bytes = bounded(File::open(path).map_err(refused)?, &name, watch)?;
        Self::of_bytes(name, Cow::Owned(bytes), watch)
    }

    /// # Errors
    /// [`Error::Unreadable`] if an archive cannot be opened or has too many files.
    pub(super) fn of_bytes(name: String, bytes: Cow<'a, [u8]>, watch: &'a Watch<'a>) -> Result<Self> {
        if bytes.len() as u64 > watch.limits.file_bytes {
            return Err(Refusal::FileTooLarge.of(&name));
        }
        if !(bytes.starts_with(ZIP_MAGIC) || bytes.starts_with(EMPTY_ZIP_MAGIC)) {
            let entries = vec![Entry { name: name.clone(), path: String::new(), at: At::Whole }];
            return Ok(Self { name, watch, entries, place: Place::One(bytes), bytes_read: 0 });
        }
        // Counted before the directory is read, for that takes memory for every entry.
        if memmem::find_iter(&bytes, ZIP_LISTED_FILE).nth(limits::FILES).is_some() {
            return Err(Refusal::TooManyFiles.of(&name));
        }
        let sha256 = hex(&Sha256::digest(&bytes));
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| zip_refused(&error, &name))?;
        if zip.has_duplicate_names() {
            return Err(Refusal::TwoRosters.of(&name));
        }
        let mut entries = Vec::new();
        for (number, path) in zip.file_names_raw().enumerate() {
            let path = String::from_utf8_lossy(path);
            if let Some(name) = name_in_archive(&path) {
                entries.push(Entry {
                    name,
                    path: path.replace('\\', "/").trim_start_matches('/').to_lowercase(),
                    at: At::Number(number),
                });
            }
        }
        Ok(Self { name, watch, entries, place: Place::Zip(Box::new(zip), sha256), bytes_read: 0 })
    }

    fn folder(name: String, path: &Path, watch: &'a Watch<'a>) -> Result<Self> {
        let (mut entries, folders) = listing(path, &name)?;
        // Unpacking an archive often leaves a folder in a folder.
        if let ([], [only]) = (entries.as_slice(), folders.as_slice()) {
            entries = listing(only, &name)?.0;
        }
        entries.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(Self { name, watch, entries, place: Place::Folder, bytes_read: 0 })
    }

    /// The file at a path within an archive.
    pub(super) fn at_path(&self, path: &str) -> Option<usize> {
        let path = path.to_lowercase();
        self.entries.iter().position(|entry| entry.path == path)
    }

    /// How many bytes all files have, as far as can be told before they are read.
    pub(super) fn size_of_all(&mut self) -> u64 {
        let numbers: Vec<usize> = (0..self.entries.len()).collect();
        self.size_of(&numbers)
    }

    /// How many bytes these files have, as far as can be told before they are read.
    pub(super) fn size_of(&mut self, numbers: &[usize]) -> u64 {
        let most = self.watch.limits.file_bytes;
        let sizes = numbers.iter().filter_map(|number| {
            let entry = self.entries.get(*number)?;
            Some(match (&mut self.place, &entry.at) {
                (Place::One(bytes), _) => bytes.len() as u64,
                (Place::Zip(zip, _), At::Number(number)) => zip.by_index_raw(*number).ok()?.size(),
                (Place::Folder, At::Path(path)) => fs::metadata(path).ok()?.len(),
                _ => 0,
            })
        });
        sizes.map(|size| size.min(most)).sum()
    }

    /// Whether it is a single file and not an archive or a folder.
    pub(super) const fn is_one_file(&self) -> bool {
        matches!(self.place, Place::One(_))
    }

    /// The names of the files, by their number.
    pub(super) fn names(&self) -> impl Iterator<Item = (usize, &str)> {
        self.entries.iter().map(|entry| entry.name.as_str()).enumerate()
    }

    /// The name of a file as the school gave it.
    pub(super) fn name_of(&self, number: usize) -> String {
        self.entries.get(number).map_or_else(|| self.name.clone(), |entry| entry.name.clone())
    }

    /// The first bytes of a file, to tell what it is.
    ///
    /// # Errors
    /// [`Error::Unreadable`] if it cannot be read.
    pub(super) fn head(&mut self, number: usize) -> Result<Vec<u8>> {
        if let Place::One(bytes) = &self.place {
            let end = bytes.len().min(usize::try_from(limits::HEAD_BYTES).unwrap_or(usize::MAX));
            return Ok(bytes.get(..end).unwrap_or_default().to_vec());
        }
        let name = self.name_of(number);
        let mut head = Vec::new();
        self.with_reader(number, |reader| {
            reader.take(limits::HEAD_BYTES).read_to_end(&mut head).map_err(|error| refused(&error, &name))
        })?;
        Ok(head)
    }

    /// All of a file.
    ///
    /// # Errors
    /// [`Error::Unreadable`] if it cannot be read, or it or all that was read together is too large.
    pub(super) fn bytes(&mut self, number: usize) -> Result<Cow<'_, [u8]>> {
        if self.is_one_file() {
            return Ok(match &self.place {
                Place::One(bytes) => Cow::Borrowed(bytes.as_ref()),
                Place::Zip(..) | Place::Folder => Cow::default(),
            });
        }
        let name = self.name_of(number);
        let watch = self.watch;
        let bytes = self.with_reader(number, |reader| bounded(reader, &name, watch))?;
        self.count(bytes.len() as u64)?;
        Ok(Cow::Owned(bytes))
    }

    /// Hands a file to `read` piece by piece, so that it never stands in memory as a whole.
    ///
    /// # Errors
    /// What `read` says, unless the file is too large, cannot be read, or nobody wants it any more.
    pub(super) fn stream<T>(
        &mut self,
        number: usize,
        read: impl FnOnce(&mut dyn BufRead) -> Result<T>,
    ) -> Result<T> {
        let (name, watch) = (self.name_of(number), self.watch);
        let bytes = Cell::new(0);
        let done = self.with_reader(number, |reader| {
            let stopped = RefCell::new(None);
            let mut stream =
                BufReader::new(Bounded { reader, name: &name, watch, bytes: &bytes, stopped: &stopped });
            let done = read(&mut stream);
            match stopped.take() {
                Some(error) => Err(error),
                None => done,
            }
        })?;
        self.count(bytes.get())?;
        Ok(done)
    }

    fn count(&mut self, bytes: u64) -> Result<()> {
        self.bytes_read += bytes;
        if self.bytes_read > limits::ROSTER_BYTES {
            return Err(Refusal::RosterTooLarge.of(&self.name));
        }
        Ok(())
    }

    fn with_reader<T>(&mut self, number: usize, read: impl FnOnce(&mut dyn Read) -> Result<T>) -> Result<T> {
        let Some(entry) = self.entries.get(number) else { return Err(Refusal::Missing.of(&self.name)) };
        match (&mut self.place, &entry.at) {
            (Place::Zip(zip, _), At::Number(number)) => {
                let mut file = zip.by_index(*number).map_err(|error| zip_refused(&error, &entry.name))?;
                read(&mut file).map_err(|error| match error {
                    // What the archive hands out is wrong, not the disk.
                    Error::Unreadable { reason, .. } if reason == Refusal::ReadFailed.code() => {
                        Refusal::ArchiveDamaged.of(&entry.name)
                    }
                    error => error,
                })
            }
            (Place::Folder, At::Path(path)) => {
                let mut file = File::open(path).map_err(|error| refused(&error, &entry.name))?;
                read(&mut file)
            }
            (Place::One(bytes), _) => read(&mut bytes.as_ref()),
            _ => Err(Refusal::Missing.of(&entry.name)),
        }
    }

    /// SHA-256 in hex: of the file or archive, or of the names and contents of these files of a folder.
    ///
    /// # Errors
    /// [`Error::Unreadable`] if a file cannot be read again.
    pub(super) fn sha256(&self, numbers: &[usize]) -> Result<String> {
        let hash = match &self.place {
            Place::One(bytes) => return Ok(hex(&Sha256::digest(bytes))),
            Place::Zip(_, sha256) => return Ok(sha256.clone()),
            Place::Folder => {
                let (mut hash, most) = (Sha256::new(), self.watch.limits.file_bytes);
                for entry in numbers.iter().filter_map(|number| self.entries.get(*number)) {
                    let At::Path(path) = &entry.at else { continue };
                    let of_file = hash_of_file(path, most);
                    let of_file = of_file.map_err(|error| refused(&error, &entry.name))?;
                    hash.update(entry.name.as_bytes());
                    hash.update([0]);
                    hash.update(of_file.as_bytes());
                    hash.update([0]);
                }
                hash.finalize()
            }
        };
        Ok(hex(&hash))
    }
}

/// The files and the folders of a folder, hidden ones left out.
fn listing(path: &Path, name: &str) -> Result<(Vec<Entry>, Vec<PathBuf>)> {
    let refused = |error: io::Error| refused(&error, name);
    let (mut entries, mut folders) = (Vec::new(), Vec::new());
    for (seen, entry) in fs::read_dir(path).map_err(refused)?.enumerate() {
        if seen >= limits::FILES {
            return Err(Refusal::TooManyFiles.of(name));
        }
        let entry = entry.map_err(refused)?;
        let kind = entry.file_type().map_err(refused)?;
        let entry_name = entry.file_name().to_string_lossy().into_owned();
        if entry_name.starts_with('.') {
            continue;
        }
        if kind.is_file() {
            let name = shown(&entry_name);
            entries.push(Entry { path: name.to_lowercase(), name, at: At::Path(entry.path()) });
        } else if kind.is_dir() {
            folders.push(entry.path());
        }
    }
    Ok((entries, folders))
}

fn hash_of_file(path: &Path, most: u64) -> io::Result<String> {
    let mut hash = Sha256::new();
    let mut file = File::open(path)?.take(most);
    let mut buffer = vec![0; 64 << 10];
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            return Ok(hex(&hash.finalize()));
        }
        hash.update(buffer.get(..read).unwrap_or_default());
    }
}

fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

/// Everything a reader gives, refused as soon as it is more than a file may have, whatever was promised.
fn bounded(mut reader: impl Read, name: &str, watch: &Watch<'_>) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    loop {
        let before = bytes.len();
        let read = (&mut reader).take(1 << 20).read_to_end(&mut bytes);
        read.map_err(|error| refused(&error, name))?;
        if bytes.len() as u64 > watch.limits.file_bytes {
            return Err(Refusal::FileTooLarge.of(name));
        }
        if bytes.len() == before {
            return Ok(bytes);
        }
        watch.ask()?;
    }
}

/// A file that is read piece by piece. What stopped it is kept, for a parser says only that there was an error.
struct Bounded<'r> {
    reader: &'r mut dyn Read,
    name: &'r str,
    watch: &'r Watch<'r>,
    bytes: &'r Cell<u64>,
    stopped: &'r RefCell<Option<Error>>,
}

impl Bounded<'_> {
    fn stop(&self, error: Error) -> io::Error {
        self.stopped.replace(Some(error));
        io::Error::other("stopped")
    }
}

impl Read for Bounded<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = match self.reader.read(buffer) {
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => return Err(error),
            Err(error) => return Err(self.stop(refused(&error, self.name))),
        };
        self.bytes.set(self.bytes.get() + read as u64);
        if self.bytes.get() > self.watch.limits.file_bytes {
            return Err(self.stop(Refusal::FileTooLarge.of(self.name)));
        }
        self.watch.step(read).map_err(|error| self.stop(error))?;
        Ok(read)
    }
}

/// The last part of a path in an archive; `None` for folders, hidden files, and what a Mac adds.
fn name_in_archive(path: &str) -> Option<String> {
    let mut parts = path.split(['/', '\\']);
    let name = parts.next_back()?;
    let is_hidden = name.is_empty() || name.starts_with('.') || parts.any(|part| part == "__MACOSX");
    (!is_hidden).then(|| shown(name))
}

/// A file's name as it may be shown: without control characters, and not longer than a line.
pub(super) fn shown(name: &str) -> String {
    name.chars().filter(|character| !character.is_control()).take(100).collect()
}

fn refused(error: &io::Error, name: &str) -> Error {
    match error.kind() {
        io::ErrorKind::NotFound => Refusal::Missing.of(name),
        io::ErrorKind::PermissionDenied => Refusal::NoPermission.of(name),
        _ => Refusal::ReadFailed.of(name),
    }
}

fn zip_refused(error: &ZipError, name: &str) -> Error {
    match error {
        ZipError::UnsupportedArchive(what) if *what == ZipError::PASSWORD_REQUIRED => {
            Refusal::ArchiveEncrypted.of(name)
        }
        ZipError::InvalidPassword => Refusal::ArchiveEncrypted.of(name),
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            Refusal::ArchiveMethod.of(name)
        }
        _ => Refusal::ArchiveDamaged.of(name),
    }
}
