//! Which class is the teacher's, by the name the teacher goes by.

use super::oneroster::set_with;
use super::*;

fn class_of(preview: &Preview, teacher: &str) -> Option<String> {
    preview.class_of_teacher(teacher).map(str::to_owned)
}

#[test]
fn a_teacher_is_recognised_by_title_initial_or_whole_name() {
    let preview = read("oneroster-1.1");
    for name in [
        "Ms. Okafor",
        "Okafor",
        "A. Okafor",
        "Ada Okafor",
        "ada okafor",
        "Okafor, Ada",
        "Okafor, A.",
        "Mrs Ada Okafor",
        "Profesora Okafor",
    ] {
        assert_eq!(class_of(&preview, name).as_deref(), Some("c-3"), "{name}");
    }
    assert_eq!(class_of(&preview, "Mr. Sato").as_deref(), Some("c-5"));
    for name in ["B. Okafor", "Ada", "Ms.", "", "Okaforson", "Ada Sato"] {
        assert_eq!(class_of(&preview, name), None, "{name}");
    }
}

#[test]
fn where_two_teachers_or_two_classes_fit_none_is_chosen() {
    let enrollments =
        "classSourcedId,userSourcedId,role\nc-3,t-1,teacher\nc-5,t-1,teacher\nc-3,s-1,student\n";
    let two_classes = set_with("oneroster-1.1", &[("enrollments.csv", Some(enrollments))]);
    assert_eq!(class_of(&two_classes, "Ms. Okafor"), None);
    let users = "sourcedId,enabledUser,role,givenName,familyName,agentSourcedIds\n\
        t-1,true,teacher,Ada,Okafor,\nt-2,true,teacher,Abike,Okafor,\ns-1,true,student,Mateo,Rosas,\n";
    let enrollments =
        "classSourcedId,userSourcedId,role\nc-3,t-1,teacher\nc-5,t-2,teacher\nc-3,s-1,student\n";
    let two =
        set_with("oneroster-1.1", &[("users.csv", Some(users)), ("enrollments.csv", Some(enrollments))]);
    assert_eq!(class_of(&two, "Ms. Okafor"), None);
    assert_eq!(class_of(&two, "A. Okafor"), None);
    assert_eq!(class_of(&two, "Abike Okafor").as_deref(), Some("c-5"));
}

#[test]
fn a_teacher_with_two_family_names_is_recognised_by_the_first() {
    let users = "sourcedId,enabledUser,role,givenName,familyName,agentSourcedIds\n\
        t-1,true,teacher,Ana María,García López,\nt-2,true,teacher,Seán,O'Neill-D'Arcy,\ns-1,true,student,Mateo,Rosas,\n";
    let enrollments =
        "classSourcedId,userSourcedId,role\nc-3,t-1,teacher\nc-5,t-2,teacher\nc-3,s-1,student\n";
    let preview =
        set_with("oneroster-1.1", &[("users.csv", Some(users)), ("enrollments.csv", Some(enrollments))]);
    for name in ["Maestra García", "Ana García", "Sra. Garcia Lopez", "Ana María García López"] {
        assert_eq!(class_of(&preview, name).as_deref(), Some("c-3"), "{name}");
    }
    assert_eq!(class_of(&preview, "Mr. O’Neill-D’Arcy").as_deref(), Some("c-5"));
}

#[test]
fn a_table_may_name_the_teacher_of_each_class_or_have_no_other_name_for_it() {
    let preview =
        table("Student,Homeroom teacher,Room\nAna Rosas,\"Okafor, Ada\",Room 12\nBo Lee,Mr. Sato,Room 14\n");
    assert_eq!(class_of(&preview, "Ms. Okafor").as_deref(), Some("Room 12"));
    assert_eq!(class_of(&preview, "Jun Sato").as_deref(), Some("Room 14"));
    let unnamed = table("Alumno,Maestra\nAna Rosas,Ada Okafor\nBo Lee,Jun Sato\nCy Fox,Ada Okafor\n");
    let classes: Vec<_> = unnamed.classes.iter().map(|class| (class.name.as_str(), class.students)).collect();
    assert_eq!(classes, [("Ada Okafor", 2), ("Jun Sato", 1)]);
    assert_eq!(class_of(&unnamed, "A. Okafor").as_deref(), Some("Ada Okafor"));
}
