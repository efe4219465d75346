//! What a column holds: told by its name, decided by the teacher.

use super::*;

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
