//! From the file that the school gave to a preview, from there to its difference with who is here, and in. Until [`apply`]
//! nothing is written.
//!
//! Files are told apart by what is in them, columns by their names; never by a file's ending or a column's place.
//! A new format is a reader beside [`sds`] and [`table`], and its sign in [`detect`].

mod adults;
mod apply;
mod archive;
mod classes;
mod compared;
mod contacts;
mod dates;
mod decisions;
mod detect;
mod difference;
mod findings;
mod gone;
mod headers;
mod import;
mod known;
mod languages;
mod layout;
mod limits;
mod mapping;
mod matching;
mod names;
mod people;
mod preview;
mod rows;
mod school;
mod sds;
mod table;
mod text;

use std::borrow::Cow;
use std::path::Path;

pub use apply::apply;
pub use classes::{ClassFound, school_year_of};
pub use decisions::{Coming, Decisions, PersonAnswer};
pub use difference::{
    Candidate, CarryOver, Difference, DifferenceCounts, FamilySeen, GonePerson, PersonSeen, PersonStanding,
    difference,
};
pub use import::Import;
pub use layout::{Layout, remembered_mapping};
pub use limits::Refusal;
pub use mapping::{Columns, Field, GuardianPart, HomePart, Mapping, Slot, StudentPart};
pub use matching::Doubt;
pub use preview::{
    Counts, FamilyReason, Format, Preview, PreviewCare, PreviewClass, PreviewFamily, PreviewGuardian,
    PreviewStudent, Report, SkipReason, Skipped, Warning, WarningCode,
};
pub use school::{FieldChange, Said, SchoolEntry, SchoolField, Wins};

use crate::error::Result;
use archive::Bundle;
use detect::Found;
use findings::Findings;
use people::People;
use rows::Sheet;

/// Reads a file, a folder or a zip. `mapping` says what the columns of a table hold; formats whose columns have fixed
/// names do not look at it.
///
/// # Errors
/// [`crate::Error::Unreadable`], with a [`Refusal`] as its reason, if it is no roster, one of a format that cannot be
/// read yet, damaged or too large; [`crate::Error::Invalid`] if the mapping was made for other columns.
pub fn read(path: &Path, mapping: Option<&Mapping>) -> Result<Preview> {
    preview(Bundle::open(path)?, mapping)
}

/// Reads a file or a zip that is in memory; `name` is what the school called it.
///
/// # Errors
/// As [`read`].
pub fn read_bytes(name: &str, bytes: &[u8], mapping: Option<&Mapping>) -> Result<Preview> {
    preview(Bundle::of_bytes(archive::shown(name), Cow::Borrowed(bytes))?, mapping)
}

fn preview(mut bundle: Bundle<'_>, mapping: Option<&Mapping>) -> Result<Preview> {
    let mut findings = Findings::default();
    let (format, people, classes, columns, numbers) = match detect::detect(&mut bundle)? {
        Found::SdsV21(files) => {
            let (people, classes) = sds::read(&mut bundle, files, &mut findings)?;
            (Format::SdsV21, people, classes, None, files.numbers())
        }
        Found::Table(number) => {
            let file = bundle.name_of(number);
            let bytes = bundle.bytes(number)?;
            let text = text::decode(&bytes, &file, &mut findings);
            let sheet =
                Sheet::open(&file, &text, headers::is_known)?.ok_or_else(|| Refusal::Empty.of(&file))?;
            let table = table::read(sheet, mapping, &mut findings)?;
            (Format::Csv, table.people, table.classes, Some(table.columns), vec![number])
        }
    };
    let sha256 = bundle.sha256(&numbers)?;
    let families = People::into_families(people);
    let counts = Counts::of(&families, &classes, findings.skipped_in_all());
    let (skipped, warnings) = findings.into_lists(&bundle.name);
    Ok(Preview { format, counts, classes, families, skipped, warnings, columns, sha256 })
}
