//! What the teacher's files are, told by what is in them.

use std::collections::HashMap;

use super::archive::Bundle;
use super::limits::Refusal;
use super::rows::Sheet;
use super::text::{fold, glance, looks_like_text};
use super::{headers, sds};
use crate::error::Result;

/// A format that can be read, and which of the files it is.
#[derive(Debug)]
pub(super) enum Found {
    SdsV21(sds::Files),
    Table(usize),
}

/// Finds the roster among the files.
///
/// # Errors
/// [`crate::Error::Unreadable`] with what it is instead, or that it is nothing.
pub(super) fn detect(bundle: &mut Bundle<'_>) -> Result<Found> {
    if bundle.is_one_file() {
        let head = bundle.head(0)?;
        if let Some(refusal) = foreign(&head).or_else(|| is_one_of_a_set(&head).then_some(Refusal::OneOfASet))
        {
            return Err(refusal.of(&bundle.name));
        }
        return Ok(Found::Table(0));
    }
    let by_name = by_name(bundle)?;
    if let Some(refusal) = office_document(bundle, &by_name)? {
        return Err(refusal.of(&bundle.name));
    }
    if let Some(users) = by_name.get("users.csv") {
        return set_with_users(bundle, *users, &by_name);
    }
    let has = |name: &str| by_name.contains_key(name);
    if has("student.csv") && (has("school.csv") || has("section.csv")) {
        return Err(Refusal::SdsV1.of(&bundle.name));
    }
    only_table(bundle).map(Found::Table)
}

/// The files by their names in small letters; a set must not hold one twice.
fn by_name(bundle: &Bundle<'_>) -> Result<HashMap<String, usize>> {
    let mut by_name = HashMap::new();
    for (number, name) in bundle.names() {
        let name = name.to_lowercase();
        let is_of_a_set = matches!(
            name.as_str(),
            "users.csv" | "roles.csv" | "classes.csv" | "enrollments.csv" | "relationships.csv"
        );
        if by_name.insert(name, number).is_some() && is_of_a_set {
            return Err(Refusal::TwoRosters.of(&bundle.name));
        }
    }
    Ok(by_name)
}

/// Spreadsheets and text documents of today are zips with files of fixed names.
fn office_document(bundle: &mut Bundle<'_>, by_name: &HashMap<String, usize>) -> Result<Option<Refusal>> {
    if by_name.contains_key("[content_types].xml") {
        return Ok(Some(if by_name.contains_key("workbook.xml") {
            Refusal::Spreadsheet
        } else {
            Refusal::Document
        }));
    }
    if let (Some(kind), true) = (by_name.get("mimetype"), by_name.contains_key("content.xml")) {
        let kind = bundle.head(*kind)?;
        let is_spreadsheet = String::from_utf8_lossy(&kind).contains("spreadsheet");
        return Ok(Some(if is_spreadsheet { Refusal::Spreadsheet } else { Refusal::Document }));
    }
    Ok(None)
}

/// SDS 2.1 and both OneRosters have a `users.csv`; its columns tell which.
fn set_with_users(bundle: &mut Bundle<'_>, users: usize, by_name: &HashMap<String, usize>) -> Result<Found> {
    let name = bundle.name_of(users);
    let headers = headers_of(&bundle.head(users)?, &name);
    let has = |header: &str| headers.iter().any(|known| fold(known) == header);
    if has("enableduser") || has("agentsourcedids") || has("orgsourcedids") {
        return Err(if has("role") { Refusal::OneRoster11 } else { Refusal::OneRoster12 }.of(&bundle.name));
    }
    let number = |name: &str| by_name.get(name).copied();
    let files = sds::Files {
        users,
        roles: number("roles.csv"),
        classes: number("classes.csv"),
        enrollments: number("enrollments.csv"),
        relationships: number("relationships.csv"),
        demographics: number("demographics.csv"),
    };
    if !headers.iter().any(|header| fold(header).contains("sourcedid")) {
        return only_table(bundle).map(Found::Table);
    }
    if files.roles.or(files.enrollments).or(files.relationships).is_none() {
        return Err(Refusal::OneOfASet.of(&bundle.name));
    }
    Ok(Found::SdsV21(files))
}

/// The one table among the files; a text that explains it may lie beside it.
fn only_table(bundle: &mut Bundle<'_>) -> Result<usize> {
    let numbers: Vec<usize> = bundle.names().map(|(number, _)| number).collect();
    let (mut texts, mut rosters, mut foreigners) = (Vec::new(), Vec::new(), Vec::new());
    for number in numbers {
        let head = bundle.head(number)?;
        let name = bundle.name_of(number);
        if let Some(refusal) = foreign(&head) {
            foreigners.push(refusal.of(&name));
            continue;
        }
        texts.push(number);
        let known = headers_of(&head, &name).iter().filter(|header| headers::is_known(header)).count();
        if known > 1 && !is_one_of_a_set(&head) {
            rosters.push(number);
        }
    }
    match (rosters.as_slice(), texts.as_slice(), foreigners.pop()) {
        ([only], _, _) | ([], [only], _) => Ok(*only),
        ([], [], Some(foreigner)) if foreigners.is_empty() => Err(foreigner),
        ([], [], _) => Err(Refusal::NothingHere.of(&bundle.name)),
        _ => Err(Refusal::SeveralTables.of(&bundle.name)),
    }
}

/// The names of the columns in the first part of a file; none if it is no table.
fn headers_of(head: &[u8], name: &str) -> Vec<String> {
    let text = glance(head);
    let is_known = |header: &str| sds::is_known(header) || headers::is_known(header);
    Sheet::open(name, &text, is_known).ok().flatten().map(|sheet| sheet.headers).unwrap_or_default()
}

/// One file of SDS 2.1 or OneRoster by itself: their ids are written `sourcedId` and nowhere else so.
fn is_one_of_a_set(head: &[u8]) -> bool {
    headers_of(head, "").iter().any(|header| fold(header).contains("sourcedid"))
}

/// What a file is if it is no table of text.
fn foreign(head: &[u8]) -> Option<Refusal> {
    const SIGNS: &[(&[u8], Refusal)] = &[
        (b"%PDF", Refusal::Document),
        (b"{\\rtf", Refusal::Document),
        (b"\xd0\xcf\x11\xe0", Refusal::Spreadsheet),
        (b"\x89PNG", Refusal::Image),
        (b"\xff\xd8\xff", Refusal::Image),
        (b"GIF8", Refusal::Image),
        (b"II*\0", Refusal::Image),
        (b"MM\0*", Refusal::Image),
        (b"PK\x03\x04", Refusal::Archive),
        (b"\x1f\x8b", Refusal::Archive),
        (b"7z\xbc\xaf", Refusal::Archive),
        (b"Rar!", Refusal::Archive),
    ];
    if let Some((_, refusal)) = SIGNS.iter().find(|(sign, _)| head.starts_with(sign)) {
        return Some(*refusal);
    }
    // A few zeros in a table are a table still.
    if !looks_like_text(head) && !headers_of(head, "").iter().any(|header| headers::is_known(header)) {
        return Some(Refusal::NotATable);
    }
    let text = glance(head.get(..head.len().min(1024)).unwrap_or_default());
    let start = text.trim_start().to_lowercase();
    if start.is_empty() {
        return Some(Refusal::Empty);
    }
    let begins = |signs: &[&str]| signs.iter().any(|sign| start.starts_with(sign));
    if begins(&["begin:vcard"]) {
        Some(Refusal::Vcard)
    } else if begins(&["<!doctype html", "<html", "<head", "<body", "<table"]) {
        Some(Refusal::Html)
    } else if begins(&["<?xml", "<", "{", "[{", "[\n", "[\r"]) {
        Some(Refusal::DataExchange)
    } else {
        None
    }
}
