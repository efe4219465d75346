//! Microsoft School Data Sync 2.1: people in one file, what they are in others.

use super::*;

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
