//! What a cell says: names, dates, languages, ids.

use super::*;

#[test]
fn leading_zeros_of_an_id_stay() {
    assert_eq!(student(&read("tables/one-row-a-child.csv"), "Mateo").external_id.as_deref(), Some("0041"));
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
