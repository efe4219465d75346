//! Rosters in several files, which tell of the same people under the same ids.

/// Declares which file of a folder or an archive is which, by its number: the one that is always there, then the others.
macro_rules! files {
    ($first:ident, $($other:ident),+) => {
        /// Which file of the folder or archive is which, by its number.
        #[derive(Debug, Clone, Copy)]
        pub(in crate::roster) struct Files {
            pub(in crate::roster) $first: usize,
            $(pub(in crate::roster) $other: Option<usize>,)+
        }

        impl Files {
            /// All that are there.
            pub(in crate::roster) fn numbers(&self) -> Vec<usize> {
                std::iter::once(self.$first).chain([$(self.$other),+].into_iter().flatten()).collect()
            }
        }
    };
}

mod classroom;
mod clever;
mod oneroster;
mod roll;
mod sds;
mod sds_v1;

pub(super) use classroom::{is_classroom, read as read_classroom};
pub(super) use clever::{Files as CleverFiles, read as read_clever};
pub(super) use oneroster::{Files as OneRosterFiles, read as read_oneroster};
pub(super) use sds::{Files as SdsFiles, read as read_sds};
pub(super) use sds_v1::{Files as SdsV1Files, read as read_sds_v1};

use super::archive::Bundle;
use super::findings::Findings;
use super::people::People;
use super::preview::{PreviewClass, PreviewDeparture, SkipReason, WarningCode};
use super::rows::Row;
use super::sheet::Sheet;
use super::text::{decode, fold};
use crate::error::Result;

/// What a roster in several files says.
pub(super) struct Set {
    pub(super) people: People,
    pub(super) classes: Vec<PreviewClass>,
    pub(super) is_delta: bool,
    pub(super) gone: Vec<String>,
    pub(super) departures: Vec<PreviewDeparture>,
    /// The files that were read, by their number.
    pub(super) numbers: Vec<usize>,
}

/// Whether a header is one of those by which the files of a set are known.
pub(super) fn is_known(header: &str) -> bool {
    const NAMES: &[&str] = &[
        "sourcedid",
        "givenname",
        "familyname",
        "username",
        "email",
        "phone",
        "sms",
        "usersourcedid",
        "orgsourcedid",
        "orgsourcedids",
        "role",
        "roletype",
        "grade",
        "grades",
        "isprimary",
        "sessionsourcedid",
        "classsourcedid",
        "relationshipusersourcedid",
        "relationshiprole",
        "birthdate",
        "sex",
        "title",
        "coursesourcedid",
        "sessionsourcedids",
        "status",
        "enableduser",
        "datelastmodified",
        "agentsourcedids",
        "classcode",
        "classtype",
        "propertyname",
        "sisid",
        "schoolsisid",
        "sectionsisid",
        "sectionname",
        "firstname",
        "lastname",
        "studentid",
        "teacherid",
        "sectionid",
        "schoolid",
        "courseid",
        "coursename",
        "userrole",
        "userid",
    ];
    NAMES.contains(&fold(header).as_str())
}

/// Opens one file of a set for `take`, or warns that it is missing.
fn sheet(
    bundle: &mut Bundle<'_>,
    number: Option<usize>,
    usual_name: &str,
    findings: &mut Findings,
    take: impl FnOnce(Sheet<'_>, &mut Findings) -> Result<()>,
) -> Result<()> {
    let Some(number) = number else {
        findings.warn_of(WarningCode::MissingFile, usual_name, usual_name);
        return Ok(());
    };
    sheet_if_there(bundle, Some(number), findings, take)
}

/// Opens one file of a set for `take`, if there is one.
fn sheet_if_there(
    bundle: &mut Bundle<'_>,
    number: Option<usize>,
    findings: &mut Findings,
    take: impl FnOnce(Sheet<'_>, &mut Findings) -> Result<()>,
) -> Result<()> {
    let Some(number) = number else { return Ok(()) };
    let (name, watch) = (bundle.name_of(number), bundle.watch);
    let bytes = bundle.bytes(number)?;
    let text = decode(&bytes, &name, findings);
    match Sheet::open(&name, &text, is_known)? {
        Some(sheet) => take(sheet.watched(watch), findings),
        None => Ok(()),
    }
}

/// The rows that the school did not mark as to be deleted, once the columns that are needed are there.
fn each_kept<'a, const N: usize>(
    sheet: Sheet<'a>,
    needed: [(&str, Option<usize>); N],
    findings: &mut Findings,
    mut take: impl FnMut(&Row<'a>, &mut Findings),
    mut deleted: impl FnMut(&Row<'a>),
) -> Result<()> {
    let file = sheet.file;
    if let Some((name, _)) = needed.iter().find(|(_, column)| column.is_none()) {
        findings.warn_of(WarningCode::MissingColumn, file, name);
        return Ok(());
    }
    let [status] = sheet.columns(["status"]);
    sheet.each(findings, |row, findings| {
        if row.cell(status).eq_ignore_ascii_case("tobedeleted") {
            findings.skip(file, row.line, SkipReason::ToBeDeleted);
            deleted(row);
        } else {
            take(row, findings);
        }
    })
}
