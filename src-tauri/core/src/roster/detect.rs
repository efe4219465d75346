//! What the teacher's files are, told by what is in them.

use std::collections::{HashMap, HashSet};

use super::archive::Bundle;
use super::headers;
use super::limits::Refusal;
use super::sets::{self, CleverFiles, OneRosterFiles, SdsFiles, SdsV1Files};
use super::sheet::Sheet;
use super::text::{fold, glance, looks_like_text};
use super::workbook::{self, Inside};
use crate::error::Result;

/// A format that can be read, and which of the files it is.
#[derive(Debug)]
pub(super) enum Found {
    OneRoster(OneRosterFiles),
    Sds(SdsFiles),
    SdsV1(SdsV1Files),
    Clever(CleverFiles),
    Classroom(usize),
    Xlsx,
    Ods,
    Xls(usize),
    Html(usize),
    Cards(Vec<usize>),
    Table(usize),
    /// A workbook or an archive in a folder or an archive.
    Inside(usize),
}

/// Finds the roster among the files.
///
/// # Errors
/// [`crate::Error::Unreadable`] with what it is instead, or that it is nothing.
pub(super) fn detect(bundle: &mut Bundle<'_>) -> Result<Found> {
    if bundle.is_one_file() {
        let head = bundle.head(0)?;
        return match Kind::of(&head) {
            Kind::Refused(refusal) => Err(refusal.of(&bundle.name)),
            Kind::Compound => compound(bundle),
            Kind::Cards => Ok(Found::Cards(vec![0])),
            Kind::Page => Ok(Found::Html(0)),
            Kind::Text if is_one_of_a_set(&head) => Err(Refusal::OneOfASet.of(&bundle.name)),
            Kind::Text => Ok(table(&head, 0)),
            Kind::Zip => Ok(Found::Table(0)),
        };
    }
    if let Some(found) = office_document(bundle)? {
        return Ok(found);
    }
    let parts = Parts::of(bundle)?;
    if let Some(users) = parts.number("users") {
        return set_with_users(bundle, users, &parts);
    }
    if let Some(found) = set_of_microsoft_or_clever(bundle)? {
        return Ok(found);
    }
    only_one(bundle)
}

/// A table of text: any, or one that a program is known to write.
fn table(head: &[u8], number: usize) -> Found {
    if sets::is_classroom(&headers_of(head, "")) { Found::Classroom(number) } else { Found::Table(number) }
}

/// An old Office file: the format of Excel until 2003.
fn compound(bundle: &mut Bundle<'_>) -> Result<Found> {
    let inside = workbook::is_xls(&bundle.bytes(0)?);
    match inside {
        Inside::Workbook => Ok(Found::Xls(0)),
        Inside::Encrypted => Err(Refusal::SheetEncrypted.of(&bundle.name)),
        Inside::Other => Err(Refusal::Document.of(&bundle.name)),
    }
}

/// Spreadsheets and text documents of today are zips with files of fixed names.
fn office_document(bundle: &mut Bundle<'_>) -> Result<Option<Found>> {
    if bundle.at_path(workbook::WORKBOOK).is_some() {
        return Ok(Some(Found::Xlsx));
    }
    if bundle.at_path("[content_types].xml").is_some() {
        let is_workbook = bundle.names().any(|(_, name)| name.eq_ignore_ascii_case("workbook.bin"));
        return Err(if is_workbook { Refusal::SheetKind } else { Refusal::Document }.of(&bundle.name));
    }
    let (Some(kind), Some(_)) = (bundle.at_path("mimetype"), bundle.at_path("content.xml")) else {
        return Ok(None);
    };
    let kind = bundle.head(kind)?;
    if String::from_utf8_lossy(&kind).contains("spreadsheet") {
        return Ok(Some(Found::Ods));
    }
    Err(Refusal::Document.of(&bundle.name))
}

/// The files of a set whose ids are called `sourcedId`, by their usual names without ending.
struct Parts {
    numbers: HashMap<&'static str, usize>,
}

const PARTS: [&str; 7] =
    ["users", "roles", "classes", "enrollments", "relationships", "demographics", "manifest"];

impl Parts {
    /// Files go by their names; one that is called differently goes by its columns.
    fn of(bundle: &mut Bundle<'_>) -> Result<Self> {
        let mut numbers = HashMap::new();
        let mut others = Vec::new();
        for (number, name) in bundle.names() {
            let name = name.to_lowercase();
            let part = name.strip_suffix(".csv").and_then(|stem| PARTS.iter().find(|part| **part == stem));
            match part {
                Some(part) if numbers.insert(*part, number).is_some() => {
                    return Err(Refusal::TwoRosters.of(&bundle.name));
                }
                Some(_) => {}
                None => others.push(number),
            }
        }
        let mut by_columns: HashMap<&'static str, usize> = HashMap::new();
        for number in others {
            let name = bundle.name_of(number);
            let head = bundle.head(number)?;
            if !matches!(Kind::of(&head), Kind::Text) {
                continue;
            }
            let Some(part) = part_by_columns(&headers_of(&head, &name)) else { continue };
            if !numbers.contains_key(part) && by_columns.insert(part, number).is_some() {
                return Err(Refusal::TwoRosters.of(&bundle.name));
            }
        }
        numbers.extend(by_columns);
        Ok(Self { numbers })
    }

    fn number(&self, part: &str) -> Option<usize> {
        self.numbers.get(part).copied()
    }
}

fn part_by_columns(headers: &[String]) -> Option<&'static str> {
    let headers: HashSet<String> = headers.iter().map(|header| fold(header)).collect();
    let has = |header: &str| headers.contains(header);
    if has("relationshipusersourcedid") {
        Some("relationships")
    } else if has("classsourcedid") && has("usersourcedid") && !has("resourcesourcedid") {
        Some("enrollments")
    } else if has("propertyname") && has("value") {
        Some("manifest")
    } else if has("birthdate") && (has("sourcedid") || has("usersourcedid")) && !has("givenname") {
        Some("demographics")
    } else if has("sourcedid") && has("givenname") && has("familyname") {
        Some("users")
    } else if has("usersourcedid") && has("role") {
        Some("roles")
    } else if has("sourcedid") && has("title") && (has("classcode") || has("classtype")) {
        Some("classes")
    } else {
        None
    }
}

/// SDS 2 and both OneRosters have a `users.csv`; its columns tell which.
fn set_with_users(bundle: &mut Bundle<'_>, users: usize, parts: &Parts) -> Result<Found> {
    let name = bundle.name_of(users);
    let headers = headers_of(&bundle.head(users)?, &name);
    let has = |header: &str| headers.iter().any(|known| fold(known) == header);
    if !headers.iter().any(|header| fold(header).contains("sourcedid")) {
        return match set_of_microsoft_or_clever(bundle)? {
            Some(found) => Ok(found),
            None => only_one(bundle),
        };
    }
    let [roles, classes, enrollments, relationships, demographics, manifest] =
        ["roles", "classes", "enrollments", "relationships", "demographics", "manifest"]
            .map(|part| parts.number(part));
    let is_oneroster = has("enableduser")
        || has("agentsourcedids")
        || has("orgsourcedids")
        || has("role")
        || manifest.is_some() && relationships.is_none();
    if is_oneroster {
        return Ok(Found::OneRoster(OneRosterFiles {
            users,
            roles,
            classes,
            enrollments,
            demographics,
            manifest,
        }));
    }
    if roles.or(enrollments).or(relationships).is_none() {
        return Err(Refusal::OneOfASet.of(&bundle.name));
    }
    Ok(Found::Sds(SdsFiles { users, roles, classes, enrollments, relationships, demographics }))
}

/// School Data Sync 1 and Clever have files of fixed names. Two of Microsoft's have the same columns, so the names are
/// needed; capitals, spaces and the ending do not matter.
fn set_of_microsoft_or_clever(bundle: &mut Bundle<'_>) -> Result<Option<Found>> {
    let mut by_name: HashMap<String, usize> = HashMap::new();
    let mut is_twice = false;
    for (number, name) in bundle.names() {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        is_twice |= by_name.insert(fold(stem), number).is_some();
    }
    let number = |name: &str| by_name.get(name).copied();
    let mut has = |number: usize, header: &str| -> Result<bool> {
        let name = bundle.name_of(number);
        let headers = headers_of(&bundle.head(number)?, &name);
        Ok(headers.iter().any(|known| fold(known) == header))
    };
    let found = if let (Some(students), Some(_)) = (number("student"), number("section").or(number("school")))
        && has(students, "sisid")?
    {
        Found::SdsV1(SdsV1Files {
            students,
            sections: number("section"),
            enrollments: number("studentenrollment"),
            teachers: number("teacher"),
            teacher_rosters: number("teacherroster"),
            users: number("user"),
            relationships: number("guardianrelationship"),
        })
    } else if let (Some(students), Some(_)) =
        (number("students"), number("enrollments").or(number("sections")))
        && has(students, "studentid")?
    {
        Found::Clever(CleverFiles {
            students,
            sections: number("sections"),
            enrollments: number("enrollments"),
            teachers: number("teachers"),
        })
    } else {
        return Ok(None);
    };
    if is_twice {
        return Err(Refusal::TwoRosters.of(&bundle.name));
    }
    Ok(Some(found))
}

/// The one roster among the files; a text that explains it may lie beside it.
fn only_one(bundle: &mut Bundle<'_>) -> Result<Found> {
    let numbers: Vec<usize> = bundle.names().map(|(number, _)| number).collect();
    let (mut texts, mut rosters, mut cards, mut others, mut foreigners) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for number in numbers {
        let head = bundle.head(number)?;
        let name = bundle.name_of(number);
        match Kind::of(&head) {
            Kind::Refused(refusal) => foreigners.push(refusal.of(&name)),
            Kind::Compound | Kind::Zip => others.push(Found::Inside(number)),
            Kind::Page => others.push(Found::Html(number)),
            Kind::Cards => cards.push(number),
            Kind::Text => {
                texts.push(number);
                let known =
                    headers_of(&head, &name).iter().filter(|header| headers::is_known(header)).count();
                if known > 1 && !is_one_of_a_set(&head) {
                    rosters.push(number);
                }
            }
        }
    }
    match (rosters.as_slice(), others.pop(), cards.is_empty(), texts.as_slice(), foreigners.pop()) {
        ([only], None, true, ..) => Ok(table(&bundle.head(*only)?, *only)),
        ([], Some(only), true, ..) if others.is_empty() => Ok(only),
        ([], None, false, ..) => Ok(Found::Cards(cards)),
        ([], None, true, [only], _) => Ok(table(&bundle.head(*only)?, *only)),
        ([], None, true, [], Some(foreigner)) if foreigners.is_empty() => Err(foreigner),
        ([], None, true, [], _) => Err(Refusal::NothingHere.of(&bundle.name)),
        _ => Err(Refusal::SeveralTables.of(&bundle.name)),
    }
}

/// The names of the columns in the first part of a file; none if it is no table.
fn headers_of(head: &[u8], name: &str) -> Vec<String> {
    let text = glance(head);
    let is_known = |header: &str| sets::is_known(header) || headers::is_known(header);
    Sheet::open(name, &text, is_known).ok().flatten().map(|sheet| sheet.headers).unwrap_or_default()
}

/// One file of SDS 2 or OneRoster by itself: their ids are written `sourcedId` and nowhere else so.
fn is_one_of_a_set(head: &[u8]) -> bool {
    headers_of(head, "").iter().any(|header| fold(header).contains("sourcedid"))
}

/// What a single file is.
enum Kind {
    Text,
    /// An old Office file.
    Compound,
    /// An archive, or an Office file of today.
    Zip,
    /// A web page, maybe with a table.
    Page,
    Cards,
    Refused(Refusal),
}

impl Kind {
    fn of(head: &[u8]) -> Self {
        const SIGNS: &[(&[u8], Refusal)] = &[
            (b"%PDF", Refusal::Document),
            (b"{\\rtf", Refusal::Document),
            (b"\x89PNG", Refusal::Image),
            (b"\xff\xd8\xff", Refusal::Image),
            (b"GIF8", Refusal::Image),
            (b"II*\0", Refusal::Image),
            (b"MM\0*", Refusal::Image),
            (b"\x1f\x8b", Refusal::Archive),
            (b"7z\xbc\xaf", Refusal::Archive),
            (b"Rar!", Refusal::Archive),
        ];
        if head.starts_with(b"\xd0\xcf\x11\xe0") {
            return Self::Compound;
        }
        if head.starts_with(b"PK\x03\x04") {
            return Self::Zip;
        }
        if let Some((_, refusal)) = SIGNS.iter().find(|(sign, _)| head.starts_with(sign)) {
            return Self::Refused(*refusal);
        }
        // A few zeros in a table are a table still.
        if !looks_like_text(head) && !headers_of(head, "").iter().any(|header| headers::is_known(header)) {
            return Self::Refused(Refusal::NotATable);
        }
        let text = glance(head.get(..head.len().min(1024)).unwrap_or_default());
        let start = text.trim_start().to_lowercase();
        let begins = |signs: &[&str]| signs.iter().any(|sign| start.starts_with(sign));
        if start.is_empty() {
            Self::Refused(Refusal::Empty)
        } else if begins(&["begin:vcard"]) {
            Self::Cards
        } else if begins(&["<!doctype html", "<html", "<head", "<meta", "<body", "<table", "<div", "<style"])
            || begins(&["<?xml", "<!--"]) && start.contains("<html")
        {
            Self::Page
        } else if begins(&["<?xml", "<", "{", "[{", "[\n", "[\r"]) {
            Self::Refused(Refusal::DataExchange)
        } else {
            Self::Text
        }
    }
}
