//! Whatever bytes a file has, reading it ends well, and what was read adds up.

use super::*;

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
