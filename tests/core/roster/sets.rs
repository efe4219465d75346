//! School Data Sync 1 and Clever: students, sections, teachers and guardians, each in a file of their own; and Google
//! Classroom, where all stand in one.

use super::oneroster::set_with;
use super::*;

#[test]
fn sds_1_gives_students_sections_teachers_and_guardians_by_their_email() {
    let preview = read("sds-v1");
    assert_eq!(preview.format, Format::SdsV1);
    let counts = preview.counts;
    assert_eq!((counts.students, counts.guardians, counts.links, counts.classes), (3, 2, 3, 2));
    let klein = family_of(&preview, "Ora");
    assert_eq!(klein.students.len(), 2);
    let [miriam] = klein.guardians.as_slice() else { panic!() };
    assert_eq!((miriam.external_id.as_deref(), phones(miriam)), (None, vec!["+1 (202) 555-0131"]));
    assert_eq!(
        miriam.cares_for.iter().map(|care| care.relationship.as_str()).collect::<Vec<_>>(),
        ["Parent", "Guardian"]
    );
    assert_eq!(guardian(&preview, "Jo").external_id.as_deref(), Some("77"));
    assert_eq!(student(&preview, "Teo").birth_date, date("2015-01-31"));
}

#[test]
fn a_teacher_and_a_student_of_sds_1_may_have_the_same_number() {
    let preview = read("sds-v1");
    let teacher = &preview.classes[0].teachers[0];
    assert_eq!((teacher.external_id.as_deref(), teacher.given_name.as_str()), (Some("1001"), "Craig"));
    assert_eq!(student(&preview, "Ora").external_id.as_deref(), Some("1001"));
}

#[test]
fn rows_of_sds_1_that_make_no_sense_are_left_out_with_their_reason() {
    let skipped_here = read("sds-v1");
    let skipped = skipped(&skipped_here);
    for wanted in [
        ("Student.csv", 4, SkipReason::Inactive),
        ("StudentEnrollment.csv", 6, SkipReason::UnknownClass),
        ("StudentEnrollment.csv", 7, SkipReason::UnknownPerson),
        ("Guardianrelationship.csv", 5, SkipReason::NotAGuardian),
        ("Guardianrelationship.csv", 6, SkipReason::UnknownPerson),
    ] {
        assert!(skipped.contains(&wanted), "{wanted:?}");
    }
    assert!(warnings(&skipped_here).contains(&(WarningCode::NoRelationship, Some(4))));
}

#[test]
fn sds_1_without_its_files_of_guardians_says_that_they_are_missing() {
    let preview = set_with("sds-v1", &[("User.csv", None), ("Guardianrelationship.csv", None)]);
    assert_eq!((preview.counts.students, preview.counts.guardians), (3, 0));
    let missing: Vec<_> = preview.warnings.iter().filter_map(|warning| warning.detail.as_deref()).collect();
    assert_eq!(missing, ["User.csv", "Guardianrelationship.csv"]);
}

#[test]
fn clever_gives_one_row_a_contact_and_the_classes_from_their_own_files() {
    let preview = read("clever");
    assert_eq!(preview.format, Format::Clever);
    let counts = preview.counts;
    assert_eq!((counts.students, counts.guardians, counts.links, counts.classes), (3, 2, 3, 2));
    let classes: Vec<_> = preview
        .classes
        .iter()
        .map(|class| (class.name.as_str(), class.students, class.teachers.len()))
        .collect();
    assert_eq!(classes, [("Room 12", 2, 2), ("Homeroom 5", 1, 1)]);
    let mateo = student(&preview, "Mateo");
    assert_eq!((mateo.external_id.as_deref(), mateo.home_language.as_deref()), (Some("s-1"), Some("es")));
    assert_eq!(mateo.class_ids, ["sec-1"]);
    let elena = guardian(&preview, "Elena");
    assert_eq!((elena.external_id.as_deref(), elena.cares_for.len()), (Some("c-1"), 2));
    assert_eq!(elena.cares_for[0].relationship, "Mother");
    assert!(skipped(&preview).contains(&("students.csv", 5, SkipReason::NotAGuardian)));
    assert!(skipped(&preview).contains(&("enrollments.csv", 5, SkipReason::UnknownClass)));
    assert!(skipped(&preview).contains(&("enrollments.csv", 6, SkipReason::UnknownPerson)));
}

#[test]
fn a_departed_pupil_of_sds_2_is_among_those_who_are_gone() {
    assert_eq!(read("sds-v2.1").gone, ["s-05"]);
}

const CLASSROOM: &str = "courseId,courseName,userRole,userId,profile.emailAddress,profile.id,profile.name.familyName,profile.name.fullName,profile.name.givenName,profile.permissions,profile.photoUrl\n\
    501,Room 14,TEACHER,9,okafor@school.example,9,Okafor,Ada Okafor,Ada,,\n\
    501,Room 14,STUDENT,1,ana@school.example,1,Rosas,Ana Rosas,Ana,,//photo.example/1\n\
    501,Room 14,STUDENT,2,bo@school.example,2,Lee,Bo Lee,Bo,,\n\
    502,Reading,STUDENT,2,bo@school.example,2,Lee,Bo Lee,Bo,,\n\
    502,Reading,TEACHER,9,okafor@school.example,9,Okafor,Ada Okafor,Ada,,\n\
    502,Reading,STUDENT,,nobody@school.example,,Doe,Jo Doe,Jo,,\n";

#[test]
fn a_list_of_google_classroom_gives_classes_with_their_children_and_teachers() {
    let preview = table(CLASSROOM);
    assert_eq!(preview.format, Format::Classroom);
    assert_eq!(names(&preview), [("Ana", "Rosas"), ("Bo", "Lee")]);
    let class = |at: usize| (preview.classes[at].name.as_str(), preview.classes[at].students);
    assert_eq!((class(0), class(1)), (("Room 14", 2), ("Reading", 1)));
    assert_eq!(student(&preview, "Bo").class_ids, ["501", "502"]);
    assert_eq!(preview.class_of_teacher("Ms. Okafor"), None, "she teaches both");
    assert_eq!(preview.classes[1].teachers[0].given_name, "Ada");
    assert_eq!(skipped(&preview), [("class.csv", 7, SkipReason::NoId)]);
    assert!(warnings(&preview).contains(&(WarningCode::NoGuardian, None)));
}

#[test]
fn a_list_of_google_classroom_is_known_beside_a_text_that_explains_it() {
    let zip = zip_of(&[("README.txt", b"Our classes."), ("people.csv", CLASSROOM.as_bytes())]);
    let preview = roster::read_bytes("export.zip", &zip, &Reading::default()).unwrap();
    assert_eq!((preview.format, preview.counts.students), (Format::Classroom, 2));
}
