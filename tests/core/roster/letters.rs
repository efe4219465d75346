//! How a table is written down: encodings, line breaks, separators, quotation marks.

use super::*;

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
fn what_is_pasted_from_a_spreadsheet_keeps_its_quoted_line_breaks() {
    let preview = read("lists/pasted.txt");
    assert_eq!(names(&preview), [("Mateo", "Rosas"), ("Ngozi", "Okafor")]);
    assert_eq!(preview.counts.guardians, 2);
    assert_eq!(preview.columns.unwrap().samples[0][2], "likes \"maths\" and whales");
}

#[test]
fn nul_and_control_characters_are_taken_out_with_a_warning() {
    let preview = table("First name,Last name\nA\0na\u{7},Ro\u{202e}sas\n");
    assert_eq!(names(&preview), [("Ana", "Rosas")]);
    assert!(warns(&preview, WarningCode::ControlCharacters));
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
