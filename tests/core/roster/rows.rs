//! Who the rows of a table are: one row a child, or one row an adult.

use super::*;

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
