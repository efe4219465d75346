//! What can go wrong, each with a code the window can act on and never a word of anybody's data.

use std::collections::BTreeMap;

/// The result of everything in this crate that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong. The sentence a teacher reads stands in `assets/locales/*/errors.ftl` under `error-` and
/// [`Error::code`]; the `Display` here is for developers.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The store is locked, or was never opened.
    #[error("the store is locked")]
    Locked,
    /// The passphrase does not open this store.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The recovery code does not open this store.
    #[error("wrong recovery code")]
    WrongRecoveryCode,
    /// The recovery code was mistyped: its length, an unknown character or its check character says so.
    #[error("the recovery code was mistyped")]
    MistypedRecoveryCode,
    /// The passphrase is too easy to guess to protect children's data.
    #[error("the passphrase is too weak")]
    WeakPassphrase,
    /// There is a store here but the key file that opens it is missing.
    #[error("the key file is missing")]
    MissingEnvelope,
    /// The key file cannot be read or was changed.
    #[error("the key file is damaged")]
    DamagedEnvelope,
    /// There is a store here already.
    #[error("a store is here already")]
    StoreExists,
    /// No store is here yet.
    #[error("no store is here")]
    NoStore,
    /// The store or the key file was written by a newer First Word.
    #[error("written by a newer version: {found}, known up to {known}")]
    Newer {
        /// The version found in the file.
        found: u32,
        /// The newest version this program knows.
        known: u32,
    },
    /// The store is damaged. It was neither changed nor deleted.
    #[error("the store is damaged: {what}")]
    DamagedStore {
        /// What the check found, in SQLite's words; these name pages and tables, never content.
        what: String,
    },
    /// Another window or process has this store open.
    #[error("the store is open elsewhere")]
    StoreBusy,
    /// The folder or the file cannot be written.
    #[error("the folder cannot be written")]
    ReadOnly,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The operating system refused.
    #[error("the system refused: {0}")]
    Io(std::io::ErrorKind),
    /// SQLite refused.
    #[error("the store refused: {0}")]
    Sql(rusqlite::Error),
    /// There is no such record, or it has been taken away.
    #[error("no such {what}")]
    NotFound {
        /// The kind of record.
        what: &'static str,
    },
    /// The record that a form is about was taken away while it was open, or while its draft waited.
    #[error("the {what} is gone")]
    Gone {
        /// The kind of record.
        what: &'static str,
    },
    /// Fields of a form were changed elsewhere too, and to something else. Nothing was written.
    #[error("changed elsewhere too: {}", fields.join(", "))]
    Changed {
        /// The fields, by their names in the types.
        fields: Vec<String>,
    },
    /// What was entered cannot be kept as it is.
    #[error("{field}: {why}")]
    Invalid {
        /// The field, by its name in the types.
        field: &'static str,
        /// A word for what is wrong; the window shows `invalid-<why>`.
        why: &'static str,
    },
    /// There is nothing to undo or redo.
    #[error("nothing to {0}")]
    NothingTo(&'static str),
    /// A file the teacher chose cannot be read.
    #[error("unreadable file, line {line:?}: {reason}")]
    Unreadable {
        /// The name of the file inside the folder or archive, as the school named it.
        file: String,
        /// Line, counted from 1, where known.
        line: Option<u64>,
        /// Column, counted from 1, where known.
        column: Option<u32>,
        /// A word for the reason; the window shows `unreadable-<reason>`.
        reason: &'static str,
    },
    /// What was under way was stopped by the one who had asked for it.
    #[error("cancelled")]
    Cancelled,
    /// So many of the class are not in a roster file that the teacher has to say that they are gone.
    #[error("{students} of {of} children and {guardians} adults would go")]
    TooManyGone {
        /// Children who would go.
        students: usize,
        /// Adults who would go.
        guardians: usize,
        /// Children of the class so far.
        of: usize,
    },
    /// Changes of another laptop cannot be taken over.
    #[error("changes refused: {0}")]
    Refused(&'static str),
    /// The store was locked before something could leave: nothing has left.
    #[error("locked before anything left")]
    LockedMeanwhile,
    /// A file that leaves could not get its place. The journal has its line, which says so.
    #[error("the file did not reach its place")]
    NotArrived,
    /// A document could not be made.
    #[error("the document could not be made: {0}")]
    Document(String),
}

impl Error {
    /// A stable word for this error, for the window and for `error-<code>` in the locale files.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Locked => "locked",
            Self::WrongPassphrase => "wrong-passphrase",
            Self::WrongRecoveryCode => "wrong-recovery-code",
            Self::MistypedRecoveryCode => "mistyped-recovery-code",
            Self::WeakPassphrase => "weak-passphrase",
            Self::MissingEnvelope => "missing-envelope",
            Self::DamagedEnvelope => "damaged-envelope",
            Self::StoreExists => "store-exists",
            Self::NoStore => "no-store",
            Self::Newer { .. } => "newer",
            Self::DamagedStore { .. } => "damaged-store",
            Self::StoreBusy => "store-busy",
            Self::ReadOnly => "read-only",
            Self::DiskFull => "disk-full",
            Self::Io(_) => "io",
            Self::Sql(_) => "sql",
            Self::NotFound { .. } => "not-found",
            Self::Gone { .. } => "gone",
            Self::Changed { .. } => "changed",
            Self::Invalid { .. } => "invalid",
            Self::NothingTo(_) => "nothing-to",
            Self::Unreadable { .. } => "unreadable",
            Self::Cancelled => "cancelled",
            Self::TooManyGone { .. } => "too-many-gone",
            Self::Refused(_) => "refused",
            Self::LockedMeanwhile => "locked-meanwhile",
            Self::NotArrived => "not-arrived",
            Self::Document(_) => "document",
        }
    }

    /// What the sentence needs to be exact; never anybody's data.
    #[must_use]
    pub fn details(&self) -> BTreeMap<&'static str, String> {
        let mut details = BTreeMap::new();
        match self {
            Self::Newer { found, known } => {
                details.insert("found", found.to_string());
                details.insert("known", known.to_string());
            }
            Self::NotFound { what } | Self::Gone { what } | Self::NothingTo(what) | Self::Refused(what) => {
                details.insert("what", (*what).to_owned());
            }
            Self::Changed { fields } => {
                details.insert("fields", fields.join(", "));
            }
            Self::Invalid { field, why } => {
                details.insert("field", (*field).to_owned());
                details.insert("why", (*why).to_owned());
            }
            Self::Unreadable { file, line, column, reason } => {
                details.insert("file", file.clone());
                details.insert("line", line.map(|line| line.to_string()).unwrap_or_default());
                details.insert("column", column.map(|column| column.to_string()).unwrap_or_default());
                details.insert("reason", (*reason).to_owned());
            }
            Self::TooManyGone { students, guardians, of } => {
                details.insert("students", students.to_string());
                details.insert("guardians", guardians.to_string());
                details.insert("of", of.to_string());
            }
            Self::Io(kind) => {
                details.insert("kind", kind.to_string());
            }
            _ => {}
        }
        details
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::DiskFull,
            kind => Self::Io(kind),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => Self::ReadOnly,
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {
                Self::DamagedStore { what: error.to_string() }
            }
            // SQLCipher answers so when the authentication code of a page is wrong.
            Some(ErrorCode::OutOfMemory) => Self::DamagedStore { what: "a page cannot be read".to_owned() },
            Some(ErrorCode::SystemIoFailure) => Self::Io(std::io::ErrorKind::Other),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::StoreBusy,
            _ => Self::Sql(error),
        }
    }
}
