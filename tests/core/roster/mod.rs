//! Rosters as schools really give them: who is in the preview, what is left out and why, and what is refused.

#![cfg(test)]

mod cards;
mod hostile;
mod oneroster;
mod phones;
mod sets;
mod teachers;
mod watching;
mod workbooks;

use std::collections::BTreeSet;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use firstword_core::Error;
use firstword_core::roster::{
    self, DayOrder, Field, Format, GuardianPart, HomePart, Mapping, OpenQuestion, Preview, PreviewFamily,
    PreviewGuardian, PreviewStudent, Reading, Refusal, SkipReason, Slot, StudentPart, WarningCode,
};
use proptest::prelude::*;
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/roster").join(name)
}

fn read(name: &str) -> Preview {
    roster::read(&fixture(name), &Reading::default()).unwrap()
}

fn table(text: &str) -> Preview {
    roster::read_bytes("class.csv", text.as_bytes(), &Reading::default()).unwrap()
}

fn refusal(result: firstword_core::Result<Preview>) -> (String, Option<u64>) {
    match result {
        Err(Error::Unreadable { line, reason, .. }) => (reason.to_owned(), line),
        other => panic!("not refused: {other:?}"),
    }
}

fn refused(bytes: &[u8]) -> String {
    refusal(roster::read_bytes("class.csv", bytes, &Reading::default())).0
}

pub(crate) fn zip_of(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated))
            .unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The fixture of SDS 2.1, some files replaced, as a zip.
fn sds_with(changes: &[(&str, &str)]) -> Preview {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(fixture("sds-v2.1")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let bytes = std::fs::read(&path).unwrap();
        files.push(match changes.iter().find(|(changed, _)| *changed == name) {
            Some((_, text)) => (name, text.as_bytes().to_vec()),
            None => (name, bytes),
        });
    }
    let files: Vec<_> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    roster::read_bytes("export.zip", &zip_of(&files), &Reading::default()).unwrap()
}

fn students(preview: &Preview) -> Vec<&PreviewStudent> {
    preview.families.iter().flat_map(|family| &family.students).collect()
}

fn guardians(preview: &Preview) -> Vec<&PreviewGuardian> {
    preview.families.iter().flat_map(|family| &family.guardians).collect()
}

fn names(preview: &Preview) -> Vec<(&str, &str)> {
    students(preview)
        .iter()
        .map(|student| (student.given_name.as_str(), student.family_name.as_str()))
        .collect()
}

fn family_of<'p>(preview: &'p Preview, given_name: &str) -> &'p PreviewFamily {
    let has =
        |family: &&PreviewFamily| family.students.iter().any(|student| student.given_name == given_name);
    preview.families.iter().find(has).unwrap_or_else(|| panic!("{given_name} has no family"))
}

fn student<'p>(preview: &'p Preview, given_name: &str) -> &'p PreviewStudent {
    students(preview).into_iter().find(|student| student.given_name == given_name).unwrap()
}

fn guardian<'p>(preview: &'p Preview, given_name: &str) -> &'p PreviewGuardian {
    guardians(preview).into_iter().find(|guardian| guardian.given_name == given_name).unwrap()
}

/// A guardian's telephones as they are written.
fn phones(guardian: &PreviewGuardian) -> Vec<&str> {
    guardian.phones.iter().map(|phone| phone.written.as_str()).collect()
}

/// What must be true of every preview.
fn assert_adds_up(preview: &Preview) -> Result<(), TestCaseError> {
    let counts = preview.counts;
    prop_assert_eq!(students(preview).len(), counts.students as usize);
    prop_assert_eq!(guardians(preview).len(), counts.guardians as usize);
    prop_assert_eq!(
        guardians(preview).iter().map(|adult| adult.cares_for.len()).sum::<usize>(),
        counts.links as usize
    );
    prop_assert_eq!(preview.classes.len(), counts.classes as usize);
    prop_assert!(preview.skipped.len() <= counts.skipped as usize);
    for family in &preview.families {
        prop_assert!(!family.students.is_empty());
        for adult in &family.guardians {
            prop_assert!(!adult.cares_for.is_empty());
            prop_assert!(adult.cares_for.iter().all(|care| (care.student as usize) < family.students.len()));
        }
    }
    for class in &preview.classes {
        let there = students(preview).iter().filter(|student| student.class_ids.contains(&class.id)).count();
        prop_assert_eq!(there, class.students as usize);
        prop_assert!(preview.for_class(&class.id).is_ok());
    }
    Ok(())
}

fn skipped(preview: &Preview) -> Vec<(&str, u32, SkipReason)> {
    preview.skipped.iter().map(|skipped| (skipped.file.as_str(), skipped.line, skipped.reason)).collect()
}

fn warnings(preview: &Preview) -> Vec<(WarningCode, Option<u32>)> {
    preview.warnings.iter().map(|warning| (warning.code, warning.line)).collect()
}

fn warns(preview: &Preview, code: WarningCode) -> bool {
    preview.warnings.iter().any(|warning| warning.code == code)
}

fn fields(headers: &str) -> Vec<Option<Field>> {
    table(&format!("{headers}\n")).columns.unwrap().mapping.fields
}

fn slot(number: u8) -> Slot {
    Slot::try_from(number).unwrap()
}

fn of_student(part: StudentPart) -> Option<Field> {
    Some(Field::Student { part })
}

fn of_guardian(number: u8, part: GuardianPart) -> Option<Field> {
    Some(Field::Guardian { slot: slot(number), part })
}

fn date(text: &str) -> Option<NaiveDate> {
    Some(text.parse().unwrap())
}

// Microsoft School Data Sync 2.1

#[test]
fn a_folder_of_sds_gives_students_guardians_and_classes() {
    let preview = read("sds-v2.1");
    assert_eq!(preview.format, Format::SdsV21);
    let counts = preview.counts;
    assert_eq!(
        (counts.students, counts.guardians, counts.links, counts.classes, counts.skipped),
        (6, 4, 5, 2, 7)
    );
    let classes: Vec<_> = preview.classes.iter().map(|class| (class.name.as_str(), class.students)).collect();
    assert_eq!(classes, [("Grade 3, Room 12", 5), ("Grade 5", 1)]);
    let noor = student(&preview, "Noor");
    assert_eq!(noor.external_id.as_deref(), Some("s-01"));
    assert_eq!(noor.grade.as_deref(), Some("03"));
    assert_eq!(noor.birth_date, date("2016-12-25"));
    assert!(preview.columns.is_none());
}

#[test]
fn a_zip_reads_like_the_folder_and_has_a_fingerprint_of_its_own() {
    let (folder, zip) = (read("sds-v2.1"), sds_with(&[]));
    assert_eq!(Preview { sha256: String::new(), ..folder.clone() }.families, zip.families);
    assert_eq!(folder.skipped, zip.skipped);
    assert_eq!(folder.sha256.len(), 64);
    assert_ne!(folder.sha256, zip.sha256);
    assert_eq!(read("sds-v2.1").sha256, folder.sha256);
}

#[test]
fn children_who_share_a_guardian_are_one_family_across_classes() {
    let preview = read("sds-v2.1");
    let haddad = family_of(&preview, "Sami");
    assert_eq!(haddad.name, "Haddad");
    assert_eq!(haddad.reason, Some(roster::FamilyReason::SharedGuardian));
    assert_eq!(haddad.students.len(), 2);
    let [layla] = haddad.guardians.as_slice() else { panic!() };
    let cares: Vec<_> =
        layla.cares_for.iter().map(|care| (care.student, care.relationship.as_str())).collect();
    assert_eq!(cares, [(0, "guardian"), (1, "parent")]);
    assert_eq!(phones(layla), ["+1 555 0102", "+1 555 0101"]);
}

#[test]
fn a_relationship_counts_whichever_end_is_the_student() {
    let preview = read("sds-v2.1");
    let [wati] = family_of(&preview, "").guardians.as_slice() else { panic!() };
    assert_eq!((wati.given_name.as_str(), wati.family_name.as_str()), ("Wati", ""));
    assert_eq!(wati.cares_for.first().unwrap().relationship, "relative");
}

#[test]
fn a_teacher_who_is_also_a_parent_is_a_guardian() {
    let preview = read("sds-v2.1");
    let [ruth] = family_of(&preview, "María del Carmen").guardians.as_slice() else { panic!() };
    assert_eq!(ruth.external_id.as_deref(), Some("t-01"));
}

#[test]
fn doctors_and_teachers_are_not_guardians_and_the_rows_say_so() {
    let skipped_here = read("sds-v2.1");
    let of_relationships: Vec<_> =
        skipped(&skipped_here).into_iter().filter(|(file, _, _)| *file == "relationships.csv").collect();
    assert_eq!(
        of_relationships,
        [
            ("relationships.csv", 7, SkipReason::NotAGuardian),
            ("relationships.csv", 8, SkipReason::NotAGuardian),
            ("relationships.csv", 11, SkipReason::NoStudent),
        ]
    );
}

#[test]
fn rows_marked_as_to_be_deleted_are_left_out_with_everything_about_them() {
    let preview = read("sds-v2.1");
    assert!(names(&preview).iter().all(|(given, _)| *given != "Kit"));
    let about_kit: Vec<_> =
        skipped(&preview).into_iter().filter(|(_, _, reason)| *reason == SkipReason::ToBeDeleted).collect();
    assert_eq!(about_kit, [("users.csv", 6, SkipReason::ToBeDeleted)]);
}

#[test]
fn rows_about_nobody_are_left_out_with_their_line() {
    let preview = read("sds-v2.1");
    let skipped = skipped(&preview);
    assert!(skipped.contains(&("users.csv", 15, SkipReason::DuplicateId)));
    assert!(skipped.contains(&("enrollments.csv", 10, SkipReason::UnknownClass)));
    assert!(skipped.contains(&("enrollments.csv", 11, SkipReason::UnknownPerson)));
    assert_eq!(guardian(&preview, "Layla").family_name, "Haddad");
}

#[test]
fn children_of_the_same_name_with_different_ids_are_kept_apart_and_flagged() {
    let preview = read("sds-v2.1");
    let noors = names(&preview).into_iter().filter(|name| *name == ("Noor", "Haddad")).count();
    assert_eq!(noors, 2);
    assert!(warnings(&preview).contains(&(WarningCode::SameName, Some(7))));
}

#[test]
fn a_student_without_guardian_is_a_family_of_their_own_with_a_warning() {
    let preview = read("sds-v2.1");
    let alone = preview.families.iter().filter(|family| family.guardians.is_empty()).count();
    assert_eq!(alone, 1);
    assert!(warnings(&preview).contains(&(WarningCode::NoGuardian, Some(7))));
}

#[test]
fn a_misspelt_header_of_sds_is_understood() {
    assert_eq!(student(&read("sds-v2.1"), "María del Carmen").preferred_name.as_deref(), Some("Mari"));
}

#[test]
fn columns_of_sds_are_found_by_name_in_any_order_and_spelling() {
    let users =
        "FAMILY NAME,given_name,SourcedID,sms\nRosas,Mateo,s-01,555-0101\nRosas,Elena,g-01,555-0102\n";
    let preview = sds_with(&[
        ("users.csv", users),
        ("relationships.csv", "relationshipRole,relationshipUserSourcedId,userSourcedId\nparent,g-01,s-01\n"),
        ("roles.csv", "role,userSourcedId\nstudent,s-01\n"),
        ("enrollments.csv", ""),
        ("demographics.csv", ""),
    ]);
    assert_eq!(names(&preview), [("Mateo", "Rosas")]);
    assert_eq!(phones(guardian(&preview, "Elena")), ["555-0102"]);
}

#[test]
fn without_roles_students_are_known_by_enrolment_and_relationship() {
    let users: &[u8] = b"sourcedId,givenName,familyName\n1,Ada,Okafor\n2,Ngozi,Okafor\n";
    let relationships: &[u8] = b"userSourcedId,relationshipUserSourcedId,relationshipRole\n1,2,parent\n";
    let zip = zip_of(&[("users.csv", users), ("relationships.csv", relationships)]);
    let preview = roster::read_bytes("x.zip", &zip, &Reading::default()).unwrap();
    assert_eq!((preview.counts.students, preview.counts.guardians), (1, 1));
    assert!(warns(&preview, WarningCode::MissingFile));
}

#[test]
fn a_relationship_of_child_turns_the_pair_round() {
    let preview = sds_with(&[(
        "relationships.csv",
        "userSourcedId,relationshipUserSourcedId,relationshipRole\ng-01,s-01,child\n",
    )]);
    assert_eq!(guardian(&preview, "Layla").cares_for.len(), 1);
}

#[test]
fn one_file_of_a_set_asks_for_the_others() {
    assert_eq!(refusal(roster::read(&fixture("sds-v2.1/users.csv"), &Reading::default())).0, "one-of-a-set");
}

#[test]
fn a_class_narrows_the_preview_to_its_students_and_their_guardians() {
    let preview = read("sds-v2.1");
    let third = preview.for_class("c-3").unwrap();
    assert_eq!(
        (third.counts.students, third.counts.guardians, third.counts.links, third.counts.classes),
        (5, 4, 4, 1)
    );
    assert_eq!(family_of(&third, "Noor").reason, None);
    let fifth = preview.for_class("c-5").unwrap();
    assert_eq!(names(&fifth), [("Sami", "Haddad")]);
    let [layla] = fifth.families[0].guardians.as_slice() else { panic!() };
    assert_eq!(layla.cares_for.iter().map(|care| care.student).collect::<Vec<_>>(), [0]);
    assert!(matches!(preview.for_class("c-9"), Err(Error::NotFound { what: "class" })));
}

// Any table

#[test]
fn a_table_of_one_row_a_child_is_read_below_its_titles() {
    let preview = read("tables/one-row-a-child.csv");
    assert_eq!(preview.format, Format::Csv);
    let counts = preview.counts;
    assert_eq!((counts.students, counts.guardians, counts.links, counts.skipped), (5, 3, 4, 0));
    let rosas = family_of(&preview, "Mateo");
    assert_eq!(rosas.students.len(), 2);
    let [elena] = rosas.guardians.as_slice() else { panic!() };
    assert_eq!((elena.given_name.as_str(), elena.family_name.as_str()), ("Elena", "Rosas Vega"));
    assert_eq!(phones(elena), ["555-0111", "555-0199"]);
    assert!(elena.interpreter);
    assert!(elena.cares_for.iter().all(|care| care.relationship == "Mother"));
}

#[test]
fn leading_zeros_of_an_id_stay() {
    assert_eq!(student(&read("tables/one-row-a-child.csv"), "Mateo").external_id.as_deref(), Some("0041"));
}

#[test]
fn a_spanish_table_in_windows_1252_with_semicolons_keeps_its_accents() {
    let preview = read("tables/una-fila-por-alumno.windows-1252.csv");
    assert_eq!(names(&preview), [("José Ángel", "Núñez Peña"), ("Sofía", "Muñoz")]);
    assert_eq!(student(&preview, "José Ángel").birth_date, date("2016-12-05"));
    let family = family_of(&preview, "José Ángel");
    let relations: Vec<_> =
        family.guardians.iter().map(|adult| adult.cares_for[0].relationship.as_str()).collect();
    assert_eq!(relations, ["Madre", "Abuelo"]);
    assert_eq!(family.guardians[0].address.as_deref(), Some("Calle Olmo 5, Col. Jardín"));
    assert_eq!(preview.warnings[0].detail.as_deref(), Some("windows-1252"));
    assert_eq!(preview.classes.iter().map(|class| class.name.as_str()).collect::<Vec<_>>(), ["3º B"]);
}

#[test]
fn a_table_of_one_row_a_guardian_gives_each_child_once() {
    let preview = read("tables/one-row-a-guardian.csv");
    let counts = preview.counts;
    assert_eq!((counts.students, counts.guardians, counts.links, counts.classes), (4, 4, 5, 2));
    assert_eq!(family_of(&preview, "Ada").students.len(), 2);
    assert_eq!(phones(guardian(&preview, "Ngozi")), ["555-0121", "555-0122"]);
    assert_eq!(guardian(&preview, "Ngozi").language.as_deref(), Some("ig"));
    assert_eq!(guardian(&preview, "Chidi").language.as_deref(), Some("en"));
    let maj = guardian(&preview, "Maj");
    assert_eq!((maj.interpreter, maj.language.as_deref()), (true, Some("sv")));
    assert!(guardian(&preview, "Soo-ah").interpreter);
    assert_eq!(skipped(&preview), [("one-row-a-guardian.csv", 5, SkipReason::NotAGuardian)]);
}

#[test]
fn a_broken_row_costs_one_row_and_says_which() {
    let preview = read("tables/broken-rows.csv");
    assert_eq!(
        skipped(&preview),
        [
            ("broken-rows.csv", 3, SkipReason::UnclosedQuote),
            ("broken-rows.csv", 5, SkipReason::TooManyCells),
            ("broken-rows.csv", 7, SkipReason::NoName),
            ("broken-rows.csv", 8, SkipReason::RepeatedHeader),
        ]
    );
    let given: Vec<_> = names(&preview).into_iter().map(|(given, _)| given).collect();
    assert_eq!(given, ["Ida", "Mina", "=HYPERLINK(\"http://evil.example\")", "Ylva", "Tuva"]);
    assert_eq!(preview.counts.skipped, 4);
}

#[test]
fn formulas_and_markup_are_only_text() {
    let preview = read("tables/broken-rows.csv");
    assert!(names(&preview).contains(&("=HYPERLINK(\"http://evil.example\")", "<b>Bold</b>")));
    assert!(guardians(&preview).iter().any(|adult| adult.given_name == "<script>alert(1)</script>"));
}

const CLASS: &str = "First name,Last name,Mother\nZoë,Müller,Ana Müller\n\"Ñu\nñez\",Öz,Åsa Öz\n";

fn assert_is_class(bytes: &[u8]) {
    let preview = roster::read_bytes("class.csv", bytes, &Reading::default()).unwrap();
    assert_eq!(names(&preview), [("Zoë", "Müller"), ("Ñu ñez", "Öz")]);
    assert_eq!(preview.counts.guardians, 2);
    assert!(preview.skipped.is_empty());
}

#[test]
fn utf_8_is_read_with_and_without_its_mark() {
    assert_is_class(CLASS.as_bytes());
    assert_is_class(format!("\u{feff}{CLASS}").as_bytes());
}

#[test]
fn utf_16_is_read_in_both_orders_with_and_without_its_mark() {
    for text in [CLASS.to_owned(), format!("\u{feff}{CLASS}")] {
        assert_is_class(&text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
        assert_is_class(&text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>());
    }
}

#[test]
fn every_kind_of_line_break_ends_a_row() {
    assert_is_class(CLASS.replace('\n', "\r\n").as_bytes());
    assert_is_class(CLASS.replace('\n', "\r").as_bytes());
}

#[test]
fn tabs_semicolons_and_bars_separate_as_commas_do() {
    for delimiter in ["\t", ";", "|"] {
        assert_is_class(CLASS.replace(',', delimiter).as_bytes());
    }
    assert_is_class(format!("sep=;\r\n{}", CLASS.replace(',', ";")).as_bytes());
}

#[test]
fn lines_are_counted_through_quoted_line_breaks() {
    let preview = table("Student name,Phone\n\"Ana\n\nRosas\",1\n,555-0101\n");
    assert_eq!(skipped(&preview), [("class.csv", 5, SkipReason::NoName)]);
}

#[test]
fn ragged_rows_and_trailing_commas_do_no_harm() {
    let preview = table("First name,Last name,Grade,,,\nAna,Rosas,3,,,,,,\nBo\nCy,Lee\n");
    assert_eq!(names(&preview), [("Ana", "Rosas"), ("Bo", ""), ("Cy", "Lee")]);
    assert!(preview.skipped.is_empty());
}

#[test]
fn a_quotation_mark_that_is_never_closed_loses_only_its_own_row() {
    let many = "Bo,Lee,2\n".repeat(30_000);
    let preview = table(&format!("First name,Last name,Student ID\n\"Ana,Rosas,1\n{many}"));
    assert_eq!(skipped(&preview), [("class.csv", 2, SkipReason::UnclosedQuote)]);
    assert_eq!(names(&preview), [("Bo", "Lee")]);
}

#[test]
fn names_of_any_shape_stay_as_they_are_written() {
    for (given, family) in [
        ("Sukarno", ""),
        ("", "Sukarno"),
        ("María de los Ángeles", "García López de la Vega"),
        ("Ruth", "van der Berg"),
        ("Seán", "O’Neill-D'Arcy"),
        ("小龍", "李"),
        ("فاطمة", "الزهراء"),
        ("Nguyễn Thị", "Minh Khai"),
        ("காவ்யா", ""),
        ("X Æ A-12", "Null"),
        ("  Ana ", "Rosas"),
    ] {
        let preview = table(&format!("First name,Last name\n\"{given}\",\"{family}\"\n"));
        assert_eq!(names(&preview), [(given.trim(), family)]);
    }
}

#[test]
fn a_whole_name_is_divided_at_its_comma_or_by_a_guess_that_keeps_every_word() {
    for (whole, given, family) in [
        ("\"Rosas Vega, Elena\"", "Elena", "Rosas Vega"),
        ("Elena Rosas", "Elena", "Rosas"),
        ("Mary Ann Smith", "Mary Ann", "Smith"),
        ("Ruth van der Berg", "Ruth", "van der Berg"),
        ("María del Carmen López", "María del Carmen", "López"),
        ("\"Samuel King, Jr.\"", "Samuel", "King, Jr."),
        ("Sukarno", "Sukarno", ""),
        ("李小龍", "李小龍", ""),
    ] {
        assert_eq!(names(&table(&format!("Student\n{whole}\n"))), [(given, family)], "{whole}");
    }
    let spanish = table("Nombre completo;Grado\nAna María García López;3\nLuis Peña Ríos;3\n");
    assert_eq!(names(&spanish), [("Ana María", "García López"), ("Luis", "Peña Ríos")]);
    let family_first = table("Apellidos y nombre;Grado\nGarcía López Ana María;3\n");
    assert_eq!(names(&family_first), [("Ana María", "García López")]);
}

#[test]
fn headers_are_found_whatever_their_case_spaces_accents_and_small_slips() {
    use StudentPart::{BirthDate, FamilyName, GivenName, HomeLanguage, Id, PreferredName};
    assert_eq!(
        fields("STUDENT_FIRST_NAME,studentLastName,Prefered Name,Birth  Date,HomeLangauge,student#"),
        [GivenName, FamilyName, PreferredName, BirthDate, HomeLanguage, Id].map(of_student)
    );
    assert_eq!(fields("firstname,lastname,dob"), [GivenName, FamilyName, BirthDate].map(of_student));
}

#[test]
fn headers_are_understood_in_spanish() {
    use StudentPart::{BirthDate, Class, FamilyName, GivenName, Grade, HomeLanguage, Id, Pronouns};
    assert_eq!(
        fields("Matrícula,Nombre,Apellidos,Grado,Grupo,Fecha de Nacimiento,Idioma en casa,Pronombres"),
        [Id, GivenName, FamilyName, Grade, Class, BirthDate, HomeLanguage, Pronouns].map(of_student)
    );
    assert_eq!(
        fields(
            "Nombre del alumno,Nombre del padre,Teléfono del padre,Madre,Celular de la madre,Correo del tutor"
        ),
        [
            of_student(StudentPart::FullName),
            of_guardian(1, GuardianPart::FullName),
            of_guardian(1, GuardianPart::Phone),
            of_guardian(2, GuardianPart::FullName),
            of_guardian(2, GuardianPart::Mobile),
            of_guardian(3, GuardianPart::Email),
        ]
    );
}

#[test]
fn numbered_guardians_have_their_own_places() {
    use GuardianPart::{Email, FamilyName, GivenName, Language, Mobile, Relationship};
    assert_eq!(
        fields(
            "Student,Guardian 1 First Name,Guardian 1 Last Name,Guardian 1 Cell,guardian2_first,guardian2_last,\
             Guardian2Email,Relationship 2,Parent 1 language"
        ),
        [
            of_student(StudentPart::FullName),
            of_guardian(1, GivenName),
            of_guardian(1, FamilyName),
            of_guardian(1, Mobile),
            of_guardian(2, GivenName),
            of_guardian(2, FamilyName),
            of_guardian(2, Email),
            of_guardian(2, Relationship),
            of_guardian(1, Language),
        ]
    );
}

#[test]
fn columns_about_something_else_are_left_out() {
    let found = fields(
        "Student,Teacher email,School Name,Emergency Contact,Doctor phone,Student Email,Password,Gender,Bus,Edad,CURP",
    );
    assert_eq!(found[0], of_student(StudentPart::FullName));
    assert!(found[1..].iter().all(Option::is_none), "{found:?}");
}

#[test]
fn other_words_for_the_same_thing_are_understood() {
    use StudentPart::{BirthDate, Class, Grade, HomeLanguage, PreferredName};
    assert_eq!(
        fields("Year,Form,Known as,Mother tongue,B-day"),
        [Grade, Class, PreferredName, HomeLanguage, BirthDate].map(|part| if part == BirthDate {
            None
        } else {
            of_student(part)
        })
    );
    assert_eq!(fields("Salón,Conocida como"), [Class, PreferredName].map(of_student));
    assert_eq!(
        fields("Student,State ID,Student State"),
        [of_student(StudentPart::FullName), None, Some(Field::Home { part: HomePart::Address }),]
    );
}

#[test]
fn a_list_of_names_is_a_class_without_names_of_columns() {
    let preview = read("lists/names.txt");
    assert_eq!(preview.format, Format::List);
    assert_eq!(
        names(&preview),
        [
            ("Elena", "Rosas"),
            ("Mateo Rosas", "Vega"),
            ("Seán", "O’Neill"),
            ("Nguyễn Thị Minh", "Khai"),
            ("Sukarno", ""),
            ("李小龍", ""),
        ]
    );
    assert!(warns(&preview, WarningCode::NamesOnly));
    assert_eq!(names(&read("lists/last-first.txt")), [("Mateo", "Rosas"), ("Ngozi", "Okafor")]);
    assert_eq!(table("Dear teacher,\nhere is the list.\n").counts.students, 0);
}

#[test]
fn what_is_pasted_from_a_spreadsheet_keeps_its_quoted_line_breaks() {
    let preview = read("lists/pasted.txt");
    assert_eq!(names(&preview), [("Mateo", "Rosas"), ("Ngozi", "Okafor")]);
    assert_eq!(preview.counts.guardians, 2);
    assert_eq!(preview.columns.unwrap().samples[0][2], "likes \"maths\" and whales");
}

#[test]
fn a_fifth_guardian_is_left_out_with_a_warning() {
    let preview =
        table("Student,Mother,Father,Stepfather,Grandmother,Uncle\nAna Rosas,A R,B R,C R,D R,E R\n");
    assert_eq!(preview.counts.guardians, 4);
    let warning =
        preview.warnings.iter().find(|warning| warning.code == WarningCode::TooManyGuardians).unwrap();
    assert_eq!(warning.detail.as_deref(), Some("Uncle"));
}

#[test]
fn the_teachers_mapping_decides_over_the_names_of_columns() {
    let text = "Alpha,Beta,Gamma\nAna,Rosas,555-0101\n";
    let proposed = table(text);
    assert_eq!(proposed.counts.students, 0);
    assert!(warns(&proposed, WarningCode::NoStudentName));
    assert_eq!(proposed.questions, [OpenQuestion::StudentName]);
    let columns = proposed.columns.unwrap();
    assert_eq!(columns.samples, [["Ana", "Rosas", "555-0101"]]);

    let mapping = Mapping {
        fields: vec![
            of_student(StudentPart::GivenName),
            of_student(StudentPart::FamilyName),
            Some(Field::Home { part: HomePart::Phone }),
        ],
    };
    let mapped = roster::read_bytes("class.csv", text.as_bytes(), &Reading::mapped(Some(&mapping))).unwrap();
    assert_eq!(names(&mapped), [("Ana", "Rosas")]);
    assert_eq!(phones(guardians(&mapped)[0]), ["555-0101"]);

    let other = Mapping { fields: vec![None] };
    let refused = roster::read_bytes("class.csv", text.as_bytes(), &Reading::mapped(Some(&other)));
    assert!(matches!(refused, Err(Error::Invalid { field: "mapping", .. })));
}

#[test]
fn a_mapping_is_the_same_after_a_trip_through_json() {
    let mapping = Mapping { fields: Field::all().into_iter().map(Some).chain([None]).collect() };
    let json = serde_json::to_string(&mapping).unwrap();
    assert!(json.contains(r#"{"who":"guardian","slot":4,"part":"interpreter"}"#), "{json}");
    assert_eq!(serde_json::from_str::<Mapping>(&json).unwrap(), mapping);
    assert!(serde_json::from_str::<Mapping>(&json.replace("\"slot\":4", "\"slot\":5")).is_err());
}

#[test]
fn up_to_five_rows_are_shown_beside_the_columns() {
    let rows = "Ana,\"two\nlines\"\n".repeat(9);
    let columns = table(&format!("Name,Notes\n{rows}")).columns.unwrap();
    assert_eq!(columns.headers, ["Name", "Notes"]);
    assert_eq!(columns.samples, vec![vec!["Ana", "two lines"]; 5]);
}

#[test]
fn the_order_of_day_and_month_is_told_by_the_other_dates_or_else_asked_of_the_teacher() {
    let read_one = |dates: &str| {
        let rows: String = dates.split(' ').enumerate().map(|(at, day)| format!("N{at},{day}\n")).collect();
        let preview = table(&format!("Name,Date of birth\n{rows}"));
        (students(&preview)[0].birth_date, warns(&preview, WarningCode::AmbiguousDates))
    };
    assert_eq!(read_one("1/05/2017 25/12/2016"), (date("2017-05-01"), false));
    assert_eq!(read_one("1/05/2017 12/25/2016"), (date("2017-01-05"), false));
    assert_eq!(read_one("1/05/2017 2/06/2017"), (date("2017-01-05"), true));
    let text = "Name,Date of birth\nAna Rosas,1/05/2017\n";
    assert_eq!(table(text).questions, [OpenQuestion::DayOrder]);
    let said = Reading { day_order: Some(DayOrder::DayMonth), ..Reading::default() };
    let answered = roster::read_bytes("class.csv", text.as_bytes(), &said).unwrap();
    assert_eq!(students(&answered)[0].birth_date, date("2017-05-01"));
    assert!(answered.questions.is_empty() && !warns(&answered, WarningCode::AmbiguousDates));
    let proven = "Name,Date of birth\nAna Rosas,1/05/2017\nBo Lee,12/25/2016\n";
    let proven = roster::read_bytes("class.csv", proven.as_bytes(), &said).unwrap();
    assert_eq!(students(&proven)[0].birth_date, date("2017-01-05"));
    let spanish = table("Nombre;Apellidos;Fecha de nacimiento\nAna;Rosas;1/05/2017\n");
    assert_eq!(students(&spanish)[0].birth_date, date("2017-05-01"));
    assert!(warns(&spanish, WarningCode::AmbiguousDates));
}

#[test]
fn birth_dates_are_read_in_the_ways_they_are_written() {
    for cell in [
        "2017-03-02",
        "20170302",
        "2017/3/2",
        "2017-03-02T00:00:00Z",
        "3/2/2017 0:00",
        "3/2/17",
        "42796",
        "2 March 2017",
        "\"Mar 2, 2017\"",
        "2 de marzo de 2017",
        "02-mar-2017",
    ] {
        let preview = table(&format!("Name,Birth date\nAna Rosas,{cell}\n"));
        assert_eq!(students(&preview)[0].birth_date, date("2017-03-02"), "{cell}");
    }
    let preview = table("Name,Birth date\nAna Rosas,31/31/2017\nBo Lee,soon\n");
    assert!(students(&preview).iter().all(|student| student.birth_date.is_none()));
    assert_eq!(preview.warnings.iter().filter(|warning| warning.code == WarningCode::UnreadDate).count(), 2);
}

#[test]
fn languages_become_tags_where_they_are_known_and_stay_words_where_not() {
    for (written, tag) in [
        ("Spanish", "es"),
        ("ESPAÑOL", "es"),
        ("Spanish; Castilian", "es"),
        ("spa", "es"),
        ("Chinese (Cantonese)", "yue"),
        ("中文", "zh"),
        ("한국어", "ko"),
        ("हिन्दी", "hi"),
        ("Haitian Creole", "ht"),
        ("Tiếng Việt", "vi"),
        ("Spanish / English", "es"),
        ("Portuguese (Brazil)", "pt-BR"),
        ("Klingon", "Klingon"),
        ("العربية", "ar"),
    ] {
        let preview = table(&format!("Name,Home language\nAna,\"{written}\"\n"));
        assert_eq!(students(&preview)[0].home_language.as_deref(), Some(tag), "{written}");
    }
}

#[test]
fn guardians_of_the_same_name_are_one_only_if_something_else_is_the_same() {
    let apart =
        table("Student,Mother,Mother phone\nAna Peña,María García,555-0101\nBo Ruiz,María García,555-0909\n");
    assert_eq!((apart.counts.guardians, apart.families.len()), (2, 2));
    for (header, one, other) in [
        ("Mother phone", "(555) 555-0101", "+1 555 555 0101"),
        ("Mother email", "MG@mail.example", "mg@mail.example"),
        ("Address", "5 Elm St.", "5 Elm St"),
    ] {
        let text =
            format!("Student,Mother,{header}\nAna Peña,María García,{one}\nBo Ruiz,Maria Garcia,{other}\n");
        let together = table(&text);
        assert_eq!((together.counts.guardians, together.families.len()), (1, 1), "{header}");
        assert_eq!(together.families[0].name, "Peña / Ruiz");
    }
}

#[test]
fn a_telephone_without_a_name_is_not_lost() {
    let preview = table("Student,Mother,Mother's cell,Home phone\nAna Rosas,,555-0101,\nBo Lee,,,555-0102\n");
    let ana = &family_of(&preview, "Ana").guardians[0];
    assert_eq!((phones(ana), ana.cares_for[0].relationship.as_str()), (vec!["555-0101"], "Mother"));
    assert_eq!(phones(&family_of(&preview, "Bo").guardians[0]), ["555-0102"]);
    assert!(warns(&preview, WarningCode::GuardianWithoutName));
}

#[test]
fn a_placeholder_is_nobody() {
    let preview = table("Student,Mother,Father\nAna Rosas,N/A,-\n");
    assert_eq!(preview.counts.guardians, 0);
    assert_eq!(table("Student,Mother\nAna Rosas,Mary Null\n").counts.guardians, 1);
}

#[test]
fn without_ids_rows_of_one_child_are_one_child_and_children_who_differ_stay_two() {
    let one =
        table("Student,Guardian name,Relationship\nAna Rosas,Eva Rosas,Mother\nAna Rosas,Leo Rosas,Father\n");
    assert_eq!((one.counts.students, one.counts.guardians), (1, 2));
    let two =
        table("Student,Birth date,Guardian name\nAna Rosas,2017-01-02,Eva R\nAna Rosas,2016-03-04,Lea S\n");
    assert_eq!(two.counts.students, 2);
    assert!(warns(&two, WarningCode::SameName));
    let other_parents = table("Student,Mother,Father\nAna Rosas,Eva R,Leo R\nAna Rosas,Lea S,Tim S\n");
    assert_eq!(other_parents.counts.students, 2);
    let apart = table("Student,Guardian name\nAna Rosas,Eva R\nBo Lee,Kim Lee\nAna Rosas,Leo R\n");
    assert_eq!(apart.counts.students, 2);
    assert!(warns(&apart, WarningCode::SameNameTakenAsOne));
}

#[test]
fn two_children_under_one_id_are_both_kept() {
    let preview = table("Student ID,Student\n7,Ana Rosas\n7,Leo Rosas\n7,Ana Rosas\n");
    let ids: Vec<_> = students(&preview).iter().map(|student| student.external_id.as_deref()).collect();
    assert_eq!(ids, [Some("7"), None]);
    assert!(warnings(&preview).contains(&(WarningCode::SameId, Some(3))));
}

#[test]
fn nul_and_control_characters_are_taken_out_with_a_warning() {
    let preview = table("First name,Last name\nA\0na\u{7},Ro\u{202e}sas\n");
    assert_eq!(names(&preview), [("Ana", "Rosas")]);
    assert!(warns(&preview, WarningCode::ControlCharacters));
}

// Folders, archives, limits

#[test]
fn a_table_in_a_zip_is_found_beside_a_text_that_explains_it() {
    let zip = zip_of(&[
        ("a/b/README.txt", b"Your class list."),
        ("a/b/list.data", CLASS.as_bytes()),
        ("__MACOSX/._list", b"\0\0"),
    ]);
    let preview = roster::read_bytes("class.zip", &zip, &Reading::default()).unwrap();
    assert_eq!(preview.columns.unwrap().file, "list.data");
    assert_eq!(preview.counts.students, 2);
}

#[test]
fn a_folder_in_a_folder_is_looked_into() {
    let outer = tempfile::tempdir().unwrap();
    let inner = outer.path().join("export");
    std::fs::create_dir(&inner).unwrap();
    std::fs::write(inner.join("list.txt"), CLASS).unwrap();
    std::fs::write(inner.join(".hidden"), "x").unwrap();
    assert_eq!(roster::read(outer.path(), &Reading::default()).unwrap().counts.students, 2);
}

#[test]
fn paths_in_a_zip_that_lead_elsewhere_write_nothing() {
    let place = tempfile::tempdir().unwrap();
    let zip = zip_of(&[("../../../../tmp/firstword-escaped.csv", CLASS.as_bytes())]);
    let path = place.path().join("class.zip");
    std::fs::write(&path, zip).unwrap();
    let preview = roster::read(&path, &Reading::default()).unwrap();
    assert_eq!(preview.columns.unwrap().file, "firstword-escaped.csv");
    assert!(!Path::new("/tmp/firstword-escaped.csv").exists());
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 1);
}

#[test]
fn several_tables_are_not_guessed_between() {
    let zip = zip_of(&[("a.csv", CLASS.as_bytes()), ("b.csv", CLASS.as_bytes())]);
    assert_eq!(refused(&zip), "several-tables");
}

#[test]
fn the_same_file_of_a_set_twice_is_refused() {
    let users: &[u8] = b"sourcedId,givenName,familyName\n1,A,B\n";
    assert_eq!(refused(&zip_of(&[("x/users.csv", users), ("y/users.csv", users)])), "two-rosters");
}

#[test]
fn what_is_no_class_list_is_called_by_its_name() {
    let document = zip_of(&[("[Content_Types].xml", b"<a/>"), ("word/document.xml", b"<a/>")]);
    assert_eq!(refused(&document), "format-document");
    let text = zip_of(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")]);
    assert_eq!(refused(&text), "format-document");
    let binary = zip_of(&[("[Content_Types].xml", b"<a/>"), ("xl/workbook.bin", b"")]);
    assert_eq!(refused(&binary), "sheet-kind");
    for (bytes, reason) in [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), "format-document"),
        (b"%PDF-1.7\n", "format-document"),
        (b"\xef\xbb\xbf<html><p>No table here", "format-html"),
        (b"<?xml version=\"1.0\"?>", "format-data"),
        (b"{\"users\": []}", "format-data"),
        (b"\x89PNG\r\n\x1a\n", "format-image"),
        (b"Rar!\x1a\x07", "format-archive"),
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (b"\x00\x01\x02\x03\x04\x05\x00\x00\x07\x08", "not-a-table"),
    ] {
        assert_eq!(refused(bytes), reason);
    }
}

#[test]
fn a_missing_file_and_an_empty_folder_say_so() {
    let place = tempfile::tempdir().unwrap();
    assert_eq!(refusal(roster::read(&place.path().join("none.csv"), &Reading::default())).0, "missing");
    assert_eq!(refusal(roster::read(place.path(), &Reading::default())).0, "nothing-here");
}

#[test]
fn a_damaged_zip_is_refused() {
    let mut zip = zip_of(&[("class.csv", CLASS.repeat(50).as_bytes())]);
    let cut = zip.len() / 2;
    assert_eq!(refused(&zip[..cut]), "archive-damaged");
    for byte in &mut zip[60..80] {
        *byte ^= 0x55;
    }
    assert_eq!(refused(&zip), "archive-damaged");
}

#[test]
fn an_archive_with_too_many_files_is_refused() {
    let names: Vec<String> = (0..201).map(|number| format!("{number}.csv")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    assert_eq!(refused(&zip_of(&files)), "too-many-files");
}

#[test]
fn an_archive_that_unpacks_without_end_is_refused_whatever_its_header_says() {
    let mut bomb = zip::ZipWriter::new(Cursor::new(Vec::new()));
    bomb.start_file(
        "class.csv",
        SimpleFileOptions::default().compression_method(CompressionMethod::Deflated),
    )
    .unwrap();
    bomb.write_all(b"Student,Mother\n").unwrap();
    let line = "Ana Rosas,Eva Rosas\n".repeat(52_429);
    for _ in 0..65 {
        bomb.write_all(line.as_bytes()).unwrap();
    }
    let mut bomb = bomb.finish().unwrap().into_inner();
    assert_eq!(refused(&bomb), "file-too-large");
    // The directory may promise a hundred bytes: what comes out counts.
    let directory = memchr::memmem::rfind(&bomb, b"PK\x01\x02").unwrap();
    bomb[directory + 24..directory + 28].copy_from_slice(&100_u32.to_le_bytes());
    let reason = refused(&bomb);
    assert!(["file-too-large", "archive-damaged"].contains(&reason.as_str()), "{reason}");
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_read() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("class.csv");
    let file = std::fs::File::create(&path).unwrap();
    file.set_len((64 << 20) + 1).unwrap();
    assert_eq!(refusal(roster::read(&path, &Reading::default())).0, "file-too-large");
}

#[test]
fn a_cell_that_is_too_large_is_refused_with_its_line_and_column() {
    let cell = "x".repeat((64 << 10) + 1);
    for text in
        [format!("Student,Mother\nAna Rosas,{cell}\n"), format!("Student,Mother\nAna Rosas,\"{cell}\"\n")]
    {
        let refused = roster::read_bytes("class.csv", text.as_bytes(), &Reading::default());
        assert!(matches!(refused, Err(Error::Unreadable { column: Some(2), .. })), "{refused:?}");
        assert_eq!(refusal(refused), ("cell-too-large".to_owned(), Some(2)));
    }
    let endless = format!("Student\n\"{}", "x".repeat(4 << 20));
    assert_eq!(refused(endless.as_bytes()), "cell-too-large");
}

#[test]
fn a_row_that_is_too_large_is_refused_with_its_line() {
    let row = format!("{},", "x".repeat(60_000)).repeat(20);
    let refused = refusal(roster::read_bytes(
        "class.csv",
        format!("Student,Mother\n{row}\n").as_bytes(),
        &Reading::default(),
    ));
    assert_eq!(refused, ("row-too-large".to_owned(), Some(2)));
}

#[test]
fn too_many_columns_and_too_many_rows_are_refused() {
    assert_eq!(refused(format!("Student{}\n", ",x".repeat(1_000)).as_bytes()), "too-many-columns");
    let rows = "x\n".repeat(1_000_001);
    assert_eq!(refused(format!("Nothing known\n{rows}").as_bytes()), "too-many-rows");
}

#[test]
fn more_students_than_any_teacher_has_are_refused() {
    let rows: String = (0..=100_000).map(|number| format!("{number},Ana\n")).collect();
    assert_eq!(refused(format!("Student ID,Student\n{rows}").as_bytes()), "too-many-students");
}

// What leaves this part of the house

#[test]
fn the_report_has_the_shape_that_is_documented_and_names_nobody() {
    let report = serde_json::to_value(read("tables/broken-rows.csv").report()).unwrap();
    assert_eq!(
        report,
        serde_json::json!({
            "format": "csv",
            "counts": {"students": 5, "guardians": 3, "links": 3, "classes": 0, "skipped": 4},
            "skipped": [
                {"file": "broken-rows.csv", "line": 3, "reason": "unclosed-quote"},
                {"file": "broken-rows.csv", "line": 5, "reason": "too-many-cells"},
                {"file": "broken-rows.csv", "line": 7, "reason": "no-name"},
                {"file": "broken-rows.csv", "line": 8, "reason": "repeated-header"},
            ],
            "warnings": [
                {"code": "maybe-two-people", "file": "broken-rows.csv", "line": 6, "detail": null},
                {"code": "no-guardian", "file": "broken-rows.csv", "line": 9, "detail": null},
                {"code": "no-guardian", "file": "broken-rows.csv", "line": 10, "detail": null},
            ],
            "questions": [],
            "is_delta": false,
            "gone": 0,
        })
    );
}

#[test]
fn a_file_full_of_broken_rows_lists_some_and_counts_all() {
    let rows = "a,b,c,d\n".repeat(20_000);
    let preview = table(&format!("Student,Mother\nAna Rosas,Eva Rosas\n{rows}"));
    assert_eq!(preview.counts.skipped, 20_000);
    assert_eq!(preview.skipped.len(), 10_000);
    assert!(warns(&preview, WarningCode::More));
}

#[test]
fn every_word_for_a_reason_has_its_sentence_in_both_languages() {
    let mut wanted: BTreeSet<String> = Format::ALL.iter().map(|format| format.message()).collect();
    wanted.extend(SkipReason::ALL.iter().map(|reason| format!("skipped-{}", reason.code())));
    wanted.extend(WarningCode::ALL.iter().map(|code| format!("warning-{}", code.code())));
    wanted.extend(OpenQuestion::ALL.iter().map(|question| format!("question-{}", question.code())));
    wanted.extend(Refusal::ALL.iter().map(|refusal| format!("unreadable-{}", refusal.code())));
    wanted.extend(Field::all().into_iter().map(|field| field.message().to_owned()));
    for language in ["en", "es"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../assets/locales")
            .join(language)
            .join("roster.ftl");
        let text = std::fs::read_to_string(path).unwrap();
        let there: BTreeSet<String> =
            text.lines().filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect();
        assert_eq!(wanted.difference(&there).collect::<Vec<_>>(), Vec::<&String>::new(), "{language}");
    }
}

fn name() -> impl Strategy<Value = String> {
    "[\\p{L}][\\p{L}\\p{M}'’\\- .]{0,20}[\\p{L}]"
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let _ = roster::read_bytes("class.csv", &bytes, &Reading::default());
        let zip = zip_of(&[("users.csv", &bytes), ("roles.csv", b"userSourcedId,role\n1,student\n")]);
        let _ = roster::read_bytes("class.zip", &zip, &Reading::default());
    }

    #[test]
    fn no_text_of_cells_and_quotes_makes_it_panic(
        text in proptest::collection::vec(
            prop_oneof![
                Just("\""),
                Just(","),
                Just(";"),
                Just("\n"),
                Just("\r"),
                Just("\t"),
                Just("Student"),
                Just("Mother's phone"),
                Just("555-0101"),
                Just("Ana Rosas"),
                Just("\u{feff}"),
                Just("ñ"),
                Just("1/05/2017"),
                Just("sourcedId"),
            ],
            0..120,
        )
    ) {
        let _ = roster::read_bytes("class.csv", text.concat().as_bytes(), &Reading::default());
    }

    #[test]
    fn whatever_a_spreadsheet_writes_the_names_come_back(
        people in proptest::collection::vec((name(), name(), name()), 1..20),
        delimiter in prop_oneof![Just(b','), Just(b';'), Just(b'\t')],
    ) {
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        writer.write_record(["Student ID", "First name", "Last name", "Guardian 1 first name", "Notes"]).unwrap();
        for (at, (given, family, guardian)) in people.iter().enumerate() {
            writer.write_record([&at.to_string(), given, family, guardian, "said \"hello\",\nand; left"]).unwrap();
        }
        let preview = roster::read_bytes("class.csv", &writer.into_inner().unwrap(), &Reading::default()).unwrap();
        prop_assert!(preview.skipped.is_empty());
        let mut found: Vec<_> = students(&preview)
            .into_iter()
            .map(|student| {
                let at: usize = student.external_id.as_ref().unwrap().parse().unwrap();
                (at, student.given_name.clone(), student.family_name.clone())
            })
            .collect();
        found.sort();
        let wanted: Vec<_> = people
            .iter()
            .enumerate()
            .map(|(at, (given, family, _))| (at, given.trim().to_owned(), family.trim().to_owned()))
            .collect();
        prop_assert_eq!(found, wanted);
        let given: BTreeSet<_> = guardians(&preview).iter().map(|adult| adult.given_name.clone()).collect();
        prop_assert_eq!(given, people.iter().map(|(_, _, name)| name.trim().to_owned()).collect::<BTreeSet<_>>());
    }

    #[test]
    fn narrowing_to_a_class_keeps_every_student_of_it_and_no_other(
        rows in proptest::collection::vec((0..8_u8, 0..4_u8, 0..6_u8), 1..30)
    ) {
        let lines: String = rows.iter().map(|(student, class, adult)| {
            format!("s{student},Child{student},c{class},g{adult},Adult{adult},Mother\n")
        }).collect();
        let text = format!("Student ID,Student first name,Class,Guardian ID,Guardian first name,Relationship\n{lines}");
        let preview = table(&text);
        let mut in_classes = 0;
        for class in &preview.classes {
            let narrowed = preview.for_class(&class.id).unwrap();
            prop_assert_eq!(narrowed.counts.students, class.students);
            prop_assert!(students(&narrowed).iter().all(|student| student.class_ids.contains(&class.id)));
            prop_assert!(guardians(&narrowed).iter().all(|adult| !adult.cares_for.is_empty()));
            in_classes += class.students;
        }
        let distinct: BTreeSet<_> = rows.iter().map(|(student, class, _)| (student, class)).collect();
        prop_assert_eq!(in_classes as usize, distinct.len());
    }
}
