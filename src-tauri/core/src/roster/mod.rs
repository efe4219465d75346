//! From the file that the school gave to a preview, from there to its difference with who is here, and in. Until [`apply`]
//! nothing is written.
//!
//! Files are told apart by what is in them, columns by their names; never by a file's ending or a column's place.
//! A new format is a reader beside [`sets`], [`workbook`], [`vcard`] and [`table`], and its sign in [`detect`].

mod adults;
mod apply;
mod archive;
mod classes;
mod codes;
mod compared;
mod contacts;
mod dates;
mod decisions;
mod detect;
mod difference;
mod findings;
mod gone;
mod grid;
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
mod reading;
mod rows;
mod school;
mod sets;
mod sheet;
mod table;
mod teachers;
mod text;
mod vcard;
mod workbook;

use std::borrow::Cow;
use std::path::Path;

pub use apply::apply;
pub use classes::{ClassFound, school_year_of};
pub use dates::DayOrder;
pub use decisions::{Coming, Decisions, PersonAnswer};
pub use difference::{
    Candidate, CarryOver, Difference, DifferenceCounts, FamilySeen, GonePerson, PersonSeen, PersonStanding,
    difference,
};
pub use import::Import;
pub use layout::{Layout, remembered_mapping};
pub use limits::{Limits, Refusal};
pub use mapping::{Columns, Field, GuardianPart, HomePart, Mapping, Slot, StudentPart};
pub use matching::Doubt;
pub use preview::{
    Counts, FamilyReason, Format, OpenQuestion, Preview, PreviewCare, PreviewClass, PreviewDeparture,
    PreviewFamily, PreviewGuardian, PreviewPhone, PreviewStudent, PreviewTeacher, Report, SkipReason,
    Skipped, Warning, WarningCode,
};
pub use reading::{Country, Progress, Reading, Watcher};
pub use school::{FieldChange, Said, SchoolEntry, SchoolField, Wins};

use crate::error::Result;
use archive::Bundle;
use detect::Found;
use findings::Findings;
use grid::Grid;
use people::People;
use reading::Watch;
use sets::Set;
use sheet::Sheet;
use table::Part;
use workbook::html;

/// Reads a file, a folder or a zip.
///
/// # Errors
/// [`crate::Error::Unreadable`], with a [`Refusal`] as its reason, if it is no roster, damaged or too large;
/// [`crate::Error::Invalid`] if the mapping was made for other columns; [`crate::Error::Cancelled`] if the watcher says
/// so.
pub fn read(path: &Path, reading: &Reading<'_>) -> Result<Preview> {
    let watch = Watch::of(reading);
    preview(Bundle::open(path, &watch)?, reading)
}

/// Reads a file or a zip that is in memory; `name` is what the school called it.
///
/// # Errors
/// As [`read`].
pub fn read_bytes(name: &str, bytes: &[u8], reading: &Reading<'_>) -> Result<Preview> {
    let watch = Watch::of(reading);
    preview(Bundle::of_bytes(archive::shown(name), Cow::Borrowed(bytes), &watch)?, reading)
}

/// What a reader found, whatever the format.
struct Read {
    format: Format,
    set: Set,
    columns: Option<Columns>,
}

fn preview(mut bundle: Bundle<'_>, reading: &Reading<'_>) -> Result<Preview> {
    let mut findings = Findings::default();
    let found = detect::detect(&mut bundle)?;
    let found = match found {
        Found::Inside(number) => return inside(&mut bundle, number, reading),
        found => found,
    };
    let Read { format, set, columns } = found.read(&mut bundle, reading, &mut findings)?;
    let sha256 = bundle.sha256(&set.numbers)?;
    let mut families = set.people.into_families();
    dial(&mut families, reading, bundle.watch)?;
    bundle.watch.finish()?;
    let counts = Counts::of(&families, &set.classes, findings.skipped_in_all());
    let questions = findings.questions();
    let (skipped, warnings) = findings.into_lists(&bundle.name);
    Ok(Preview {
        format,
        counts,
        classes: set.classes,
        families,
        skipped,
        warnings,
        questions,
        is_delta: set.is_delta,
        gone: set.gone,
        departures: set.departures,
        columns,
        sha256,
    })
}

/// The one workbook or archive in a folder or an archive; what is in that is not looked into further.
fn inside(bundle: &mut Bundle<'_>, number: usize, reading: &Reading<'_>) -> Result<Preview> {
    let (name, watch) = (bundle.name_of(number), bundle.watch);
    let bytes = bundle.bytes(number)?;
    let mut inner = Bundle::of_bytes(name, bytes, watch)?;
    match detect::detect(&mut inner)? {
        Found::Inside(_) => Err(Refusal::Archive.of(&inner.name)),
        _ => preview(inner, reading),
    }
}

/// Tells every telephone its number for dialling, where it has one.
fn dial(families: &mut [PreviewFamily], reading: &Reading<'_>, watch: &Watch<'_>) -> Result<()> {
    for guardian in families.iter_mut().flat_map(|family| &mut family.guardians) {
        watch.step(0)?;
        for phone in &mut guardian.phones {
            phone.e164 = contacts::e164(&phone.written, reading.country);
        }
    }
    Ok(())
}

impl Found {
    /// The files that are read.
    fn numbers(&self) -> Vec<usize> {
        match self {
            Self::OneRoster(files) => files.numbers(),
            Self::Sds(files) => files.numbers(),
            Self::SdsV1(files) => files.numbers(),
            Self::Clever(files) => files.numbers(),
            Self::Cards(numbers) => numbers.clone(),
            Self::Classroom(number)
            | Self::Xls(number)
            | Self::Html(number)
            | Self::Table(number)
            | Self::Inside(number) => vec![*number],
            Self::Xlsx | Self::Ods => Vec::new(),
        }
    }

    fn read(self, bundle: &mut Bundle<'_>, reading: &Reading<'_>, findings: &mut Findings) -> Result<Read> {
        let numbers = self.numbers();
        let size = bundle.size_of(&numbers);
        bundle.watch.expect(size);
        let of_set = |format, set| Read { format, set, columns: None };
        Ok(match self {
            Self::OneRoster(files) => {
                let (format, set) = sets::read_oneroster(bundle, files, reading, findings)?;
                of_set(format, set)
            }
            Self::Sds(files) => of_set(Format::SdsV21, sets::read_sds(bundle, files, reading, findings)?),
            Self::SdsV1(files) => of_set(Format::SdsV1, sets::read_sds_v1(bundle, files, reading, findings)?),
            Self::Clever(files) => {
                of_set(Format::Clever, sets::read_clever(bundle, files, reading, findings)?)
            }
            Self::Classroom(number) => {
                of_set(Format::Classroom, sets::read_classroom(bundle, number, findings)?)
            }
            Self::Xlsx => {
                bundle.watch.expect(bundle.size_of_all());
                let grids = workbook::read_xlsx(bundle, findings)?;
                of_grids(Format::Xlsx, &bundle.name, &grids, bundle.watch, numbers, reading, findings)?
            }
            Self::Ods => {
                bundle.watch.expect(bundle.size_of_all());
                let grids = workbook::read_ods(bundle, findings)?;
                of_grids(Format::Ods, &bundle.name, &grids, bundle.watch, numbers, reading, findings)?
            }
            Self::Xls(number) => {
                let (file, watch) = (bundle.name_of(number), bundle.watch);
                let grids = workbook::read_xls(&file, &bundle.bytes(number)?, watch, findings)?;
                of_grids(Format::Xls, &file, &grids, watch, numbers, reading, findings)?
            }
            Self::Html(number) => {
                let (file, watch) = (bundle.name_of(number), bundle.watch);
                let bytes = bundle.bytes(number)?;
                let text = text::decode_page(&bytes, &file, findings);
                let grids = html::read(&file, &text, watch, findings)?;
                of_grids(Format::Html, &file, &grids, watch, numbers, reading, findings)?
            }
            Self::Cards(_) => cards(bundle, numbers, reading, findings)?,
            Self::Table(number) => table_of_text(bundle, number, reading, findings)?,
            Self::Inside(_) => return Err(Refusal::Archive.of(&bundle.name)),
        })
    }
}

fn table_of_text(
    bundle: &mut Bundle<'_>,
    number: usize,
    reading: &Reading<'_>,
    findings: &mut Findings,
) -> Result<Read> {
    let (file, watch) = (bundle.name_of(number), bundle.watch);
    let bytes = bundle.bytes(number)?;
    let text = text::decode(&bytes, &file, findings);
    let sheet = Sheet::open(&file, &text, headers::is_known)?.ok_or_else(|| Refusal::Empty.of(&file))?;
    let format = if sheet.is_list { Format::List } else { Format::Csv };
    let part = Part { sheet: sheet.watched(watch), class: None };
    of_parts(format, &file, vec![part], vec![number], reading, findings)
}

/// Sheets that are made alike are one roster, each a class of its name.
fn of_grids(
    format: Format,
    file: &str,
    grids: &[Grid],
    watch: &Watch<'_>,
    numbers: Vec<usize>,
    reading: &Reading<'_>,
    findings: &mut Findings,
) -> Result<Read> {
    watch.expect_more(grids.iter().map(Grid::bytes).sum());
    // Where a sheet has a name, it tells the teacher which one was read.
    let named = |grid: &Grid| {
        if grid.name.is_empty() { file.to_owned() } else { format!("{file} › {}", grid.name) }
    };
    let files: Vec<String> = grids.iter().map(named).collect();
    let mut parts = Vec::new();
    for (file, grid) in files.iter().zip(grids) {
        if let Some(sheet) = Sheet::of_grid(file, grid, headers::is_known)? {
            let class = Some(grid.name.clone()).filter(|_| grids.len() > 1);
            parts.push(Part { sheet: sheet.watched(watch), class });
        }
    }
    of_parts(format, file, parts, numbers, reading, findings)
}

fn of_parts(
    format: Format,
    file: &str,
    parts: Vec<Part<'_>>,
    numbers: Vec<usize>,
    reading: &Reading<'_>,
    findings: &mut Findings,
) -> Result<Read> {
    let table = table::read(parts, reading, findings)?.ok_or_else(|| Refusal::Empty.of(file))?;
    Ok(Read { format, set: Set::whole(table.people, table.classes, numbers), columns: Some(table.columns) })
}

fn cards(
    bundle: &mut Bundle<'_>,
    numbers: Vec<usize>,
    reading: &Reading<'_>,
    findings: &mut Findings,
) -> Result<Read> {
    let mut all = String::new();
    for number in &numbers {
        let file = bundle.name_of(*number);
        let bytes = bundle.bytes(*number)?;
        all.push_str(&text::decode(&bytes, &file, findings));
        all.push('\n');
    }
    let file = match numbers.as_slice() {
        [only] => bundle.name_of(*only),
        _ => bundle.name.clone(),
    };
    let (people, classes) = vcard::read(&file, &all, reading, bundle.watch, findings)?;
    Ok(Read { format: Format::Vcard, set: Set::whole(people, classes, numbers), columns: None })
}

impl Set {
    /// People of a file that holds everybody.
    fn whole(people: People, classes: Vec<PreviewClass>, numbers: Vec<usize>) -> Self {
        Self { people, classes, is_delta: false, gone: Vec::new(), departures: Vec::new(), numbers }
    }
}
