//! OneRoster 1.1 and 1.2: guardians hang on agents, roles move house, and a delta is no whole truth.

use super::*;

/// The fixture of a folder, some files replaced, added or, with no text, left out; as a zip.
pub(super) fn set_with(folder: &str, changes: &[(&str, Option<&str>)]) -> Preview {
    roster::read_bytes("export.zip", &zip_with(folder, changes), &Reading::default()).unwrap()
}

pub(super) fn zip_with(folder: &str, changes: &[(&str, Option<&str>)]) -> Vec<u8> {
    let mut files: std::collections::BTreeMap<String, Vec<u8>> = std::fs::read_dir(fixture(folder))
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read(&path).unwrap())
        })
        .collect();
    for (name, text) in changes {
        match text {
            Some(text) => drop(files.insert((*name).to_owned(), text.as_bytes().to_vec())),
            None => drop(files.remove(*name)),
        }
    }
    let files: Vec<_> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    zip_of(&files)
}

fn cares<'p>(preview: &'p Preview, student: &str) -> Vec<(&'p str, &'p str)> {
    let family = family_of(preview, student);
    let place = family.students.iter().position(|child| child.given_name == student).unwrap() as u32;
    let of_child = |guardian: &'p PreviewGuardian| {
        let care = guardian.cares_for.iter().find(|care| care.student == place)?;
        Some((guardian.given_name.as_str(), care.relationship.as_str()))
    };
    family.guardians.iter().filter_map(of_child).collect()
}

#[test]
fn an_export_of_1_1_gives_students_guardians_classes_and_birth_dates() {
    let preview = read("oneroster-1.1");
    assert_eq!(preview.format, Format::OneRoster11);
    let counts = preview.counts;
    assert_eq!((counts.students, counts.guardians, counts.links, counts.classes), (5, 4, 5, 2));
    let mateo = student(&preview, "Mateo");
    assert_eq!((mateo.external_id.as_deref(), mateo.grade.as_deref()), (Some("s-1"), Some("03")));
    assert_eq!(mateo.birth_date, date("2017-05-01"));
    assert_eq!(mateo.class_ids, ["c-3"]);
    assert!(!preview.is_delta);
    assert!(preview.questions.is_empty());
}

#[test]
fn guardians_are_found_from_either_end_and_a_pair_named_twice_is_one() {
    let preview = read("oneroster-1.1");
    assert_eq!(cares(&preview, "Mateo"), [("Elena", "parent")]);
    assert_eq!(cares(&preview, "Inés"), [("Elena", "parent"), ("Tomás", "guardian")]);
    let elena = guardian(&preview, "Elena");
    assert_eq!(phones(elena), ["(202) 555-0111", "202-555-0112"]);
    assert_eq!(elena.email.as_deref(), Some("elena@mail.example"));
}

#[test]
fn a_guardian_of_children_in_different_classes_makes_them_one_family() {
    let preview = read("oneroster-1.1");
    let rosas = family_of(&preview, "Mateo");
    assert_eq!(rosas.students.len(), 2);
    let third = preview.for_class("c-3").unwrap();
    assert_eq!(family_of(&third, "Mateo").students.len(), 1);
    assert_eq!(cares(&third, "Mateo"), [("Elena", "parent")]);
}

#[test]
fn an_agent_who_is_a_teacher_is_no_guardian_and_a_teacher_who_is_a_guardian_is_one() {
    let preview = read("oneroster-1.1");
    assert_eq!(cares(&preview, "Bao"), [("Linh", "relative")]);
    assert_eq!(cares(&preview, "Ngozi"), [("Ada", "guardian")]);
    let left_out: Vec<_> =
        skipped(&preview).into_iter().filter(|(_, _, reason)| *reason == SkipReason::NotAGuardian).collect();
    assert_eq!(
        left_out,
        [("users.csv", 2, SkipReason::NotAGuardian), ("users.csv", 15, SkipReason::NotAGuardian)]
    );
}

#[test]
fn a_disabled_student_is_left_out_and_a_disabled_guardian_still_cares() {
    let preview = read("oneroster-1.1");
    assert!(skipped(&preview).contains(&("users.csv", 6, SkipReason::Inactive)));
    assert!(names(&preview).iter().all(|(given, _)| *given != "Kit"));
    assert!(guardians(&preview).iter().all(|adult| adult.given_name != "Robin"));
    assert!(guardians(&preview).iter().any(|adult| adult.given_name == "Tomás"));
}

#[test]
fn rows_about_nobody_are_left_out_with_their_reason() {
    let skipped_here = read("oneroster-1.1");
    let skipped = skipped(&skipped_here);
    assert!(skipped.contains(&("users.csv", 7, SkipReason::ToBeDeleted)));
    assert!(skipped.contains(&("users.csv", 8, SkipReason::UnknownPerson)));
    assert!(skipped.contains(&("users.csv", 16, SkipReason::DuplicateId)));
    assert!(skipped.contains(&("users.csv", 17, SkipReason::NoId)));
    assert!(skipped.contains(&("enrollments.csv", 10, SkipReason::UnknownClass)));
    assert_eq!(skipped_here.gone, ["s-6"]);
}

#[test]
fn a_class_knows_its_teachers() {
    let preview = read("oneroster-1.1");
    let third = &preview.classes[0];
    let teachers: Vec<_> =
        third.teachers.iter().map(|one| (one.external_id.as_deref(), one.family_name.as_str())).collect();
    assert_eq!(teachers, [(Some("t-1"), "Okafor")]);
}

#[test]
fn the_columns_may_stand_in_any_order_and_the_files_may_have_other_names() {
    let users = "agentSourcedIds,familyName,role,givenName,sourcedId,enabledUser\n,Rosas,student,Mateo,s-1,true\n\
        s-1,Rosas,parent,Elena,g-1,true\n";
    let zip = zip_of(&[
        ("OneRoster (3)/people.txt", users.as_bytes()),
        ("OneRoster (3)/who is where.dat", b"role,userSourcedId,classSourcedId\nstudent,s-1,c-1\n"),
        ("OneRoster (3)/rooms", b"title,classType,sourcedId\nRoom 12,homeroom,c-1\n"),
    ]);
    let preview = roster::read_bytes("x.bin", &zip, &Reading::default()).unwrap();
    assert_eq!((preview.format, preview.counts.links), (Format::OneRoster11, 1));
    assert_eq!((preview.classes[0].name.as_str(), preview.classes[0].students), ("Room 12", 1));
}

#[test]
fn an_export_without_manifest_or_with_a_blank_one_is_read_all_the_same() {
    let whole = read("oneroster-1.1");
    let users = std::fs::read_to_string(fixture("oneroster-1.1/users.csv")).unwrap();
    let unmarked: String =
        users.lines().filter(|line| !line.starts_with("s-6")).map(|line| format!("{line}\n")).collect();
    for manifest in [None, Some(""), Some("\n\n"), Some("propertyName,value\n")] {
        let preview =
            set_with("oneroster-1.1", &[("manifest.csv", manifest), ("users.csv", Some(&unmarked))]);
        assert_eq!(preview.families, whole.families);
        assert!(!preview.is_delta, "{manifest:?}");
    }
}

#[test]
fn rows_to_be_removed_without_a_word_of_the_manifest_make_it_a_file_of_changes() {
    let preview = set_with("oneroster-1.1", &[("manifest.csv", None)]);
    assert!(preview.is_delta && warns(&preview, WarningCode::TakenAsDelta));
    assert!(!read("oneroster-1.1").is_delta);
}

#[test]
fn a_delta_names_who_is_gone_and_who_has_left_a_class() {
    let preview = read("oneroster-1.1-delta");
    assert!(preview.is_delta && warns(&preview, WarningCode::Delta));
    assert_eq!(preview.gone, ["s-1", "g-2"]);
    let departures: Vec<_> =
        preview.departures.iter().map(|left| (left.student.as_str(), left.class.as_str())).collect();
    assert_eq!(departures, [("s-2", "c-5")]);
    assert_eq!(names(&preview), [("Noor", "Haddad")]);
    assert_eq!(cares(&preview, "Noor"), [("Layla", "parent")]);
    assert!(skipped(&preview).contains(&("users.csv", 5, SkipReason::NotInDelta)));
    let report = preview.report();
    assert_eq!((report.is_delta, report.gone), (true, 2));
}

#[test]
fn an_export_of_1_2_has_roles_in_their_own_file_and_one_person_may_have_several() {
    let preview = read("oneroster-1.2");
    assert_eq!(preview.format, Format::OneRoster12);
    assert_eq!(cares(&preview, "María del Carmen"), [("Ruth", "parent")]);
    assert_eq!(cares(&preview, "Sami"), [("Layla", "guardian")]);
    assert_eq!(preview.classes[0].teachers[0].given_name, "Ruth");
    assert!(skipped(&preview).contains(&("roles.csv", 8, SkipReason::UnknownPerson)));
    assert!(skipped(&preview).contains(&("users.csv", 6, SkipReason::NotAGuardian)));
}

#[test]
fn preferred_names_and_pronouns_of_1_2_come_along() {
    let preview = read("oneroster-1.2");
    let mari = student(&preview, "María del Carmen");
    assert_eq!((mari.preferred_name.as_deref(), mari.pronouns.as_deref()), (Some("Mari"), Some("she/her")));
}

#[test]
fn without_roles_an_agent_of_1_2_who_does_not_teach_is_taken_with_a_warning() {
    let preview = set_with("oneroster-1.2", &[("roles.csv", None)]);
    assert!(warns(&preview, WarningCode::MissingFile) && warns(&preview, WarningCode::NoRelationship));
    let sami: Vec<_> = cares(&preview, "Sami").into_iter().map(|(name, _)| name).collect();
    assert_eq!(sami, ["Layla", "Ivo"]);
    assert!(cares(&preview, "María del Carmen").is_empty());
}

#[test]
fn birth_dates_in_both_orders_ask_the_teacher() {
    let demographics = "sourcedId,birthDate\ns-1,1/05/2017\ns-3,2/06/2017\n";
    let preview = set_with("oneroster-1.1", &[("demographics.csv", Some(demographics))]);
    assert_eq!(preview.questions, [OpenQuestion::DayOrder]);
    let zip = zip_with("oneroster-1.1", &[("demographics.csv", Some(demographics))]);
    let said = Reading { day_order: Some(DayOrder::DayMonth), ..Reading::default() };
    let preview = roster::read_bytes("x.zip", &zip, &said).unwrap();
    assert_eq!(student(&preview, "Mateo").birth_date, date("2017-05-01"));
    assert!(preview.questions.is_empty());
}

#[test]
fn the_same_part_twice_under_other_names_is_refused() {
    let users: &[u8] = b"sourcedId,givenName,familyName,enabledUser,role\n1,A,B,true,student\n";
    assert_eq!(refused(&zip_of(&[("one.csv", users), ("two.csv", users)])), "two-rosters");
}
