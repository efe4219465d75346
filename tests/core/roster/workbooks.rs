//! Workbooks of Excel and LibreOffice, and web pages that call themselves one: the right sheet, cells as people see
//! them, and no more memory than what is really there.

use rust_xlsxwriter::{Format as CellFormat, Formula, Workbook, XlsxError};

use super::*;

fn sheet(name: &str, bytes: &[u8]) -> Preview {
    roster::read_bytes(name, bytes, &Reading::default()).unwrap()
}

/// A workbook whose sheets have these names and rows.
fn xlsx(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                sheet.write_string(row as u32, column as u16, *cell).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// A workbook of these XML parts.
fn xlsx_of(sheet: &str, strings: Option<&str>) -> Vec<u8> {
    let workbook = r#"<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    let mut files: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    if let Some(strings) = strings {
        files.push(("xl/sharedStrings.xml", strings.as_bytes()));
    }
    zip_of(&files)
}

fn ods_of(table: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet>{table}</office:spreadsheet></office:body></office:document-content>"
    );
    zip_of(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
    ])
}

#[test]
fn one_class_saved_by_libreoffice_as_ods_xlsx_and_xls_is_the_same_class() {
    for (file, format) in
        [("class.ods", Format::Ods), ("class.xlsx", Format::Xlsx), ("class.xls", Format::Xls)]
    {
        let preview = read(&format!("workbooks/{file}"));
        assert_eq!(preview.format, format);
        assert_eq!(
            names(&preview),
            [("Mateo", "Rosas"), ("<b>Inés</b>", "Núñez"), ("Bao", "Nguyễn")],
            "{file}"
        );
        let mateo = student(&preview, "Mateo");
        assert_eq!(
            (mateo.external_id.as_deref(), mateo.birth_date),
            (Some("0041"), date("2017-05-01")),
            "{file}"
        );
        // In the old format LibreOffice leaves out what a formula of text gave.
        let elena = guardian(&preview, if format == Format::Xls { "" } else { "Elena" });
        let family_name = if format == Format::Xls { "" } else { "Rosas" };
        assert_eq!((elena.family_name.as_str(), phones(elena)), (family_name, vec!["2025550111"]), "{file}");
        assert_eq!((elena.address.as_deref(), elena.interpreter), (Some("5 Elm St, Harbor"), true), "{file}");
        assert_eq!(guardian(&preview, "李小龍").cares_for.len(), 1);
        assert_eq!(preview.columns.unwrap().file, format!("{file} › Room 12"));
        assert!(preview.skipped.is_empty() && preview.questions.is_empty(), "{file}");
    }
}

#[test]
fn rows_of_a_sheet_are_counted_as_the_spreadsheet_counts_them() {
    let rows: &[&[&str]] =
        &[&["Class list"], &[], &["First name", "Mother"], &["Ana", "Eva"], &[], &["", "Eva"]];
    let preview = sheet("a.xlsx", &xlsx(&[("Class", rows)]));
    assert_eq!(skipped(&preview), [("a.xlsx › Class", 6, SkipReason::NoName)]);
}

#[test]
fn dates_numbers_and_formulas_read_as_people_see_them() -> Result<(), XlsxError> {
    let mut workbook = Workbook::new();
    let sheet_ = workbook.add_worksheet();
    let day = CellFormat::new().set_num_format("dd/mm/yyyy");
    let id = CellFormat::new().set_num_format("00000");
    for (column, header) in
        ["Student ID", "Student", "Birth date", "Mother", "Mother's cell", "Grade"].iter().enumerate()
    {
        sheet_.write_string(0, column as u16, *header)?;
    }
    sheet_.write_number_with_format(1, 0, 41.0, &id)?;
    sheet_.write_formula(1, 1, Formula::new("=\"Ana \"&\"Rosas\"").set_result("Ana Rosas"))?;
    sheet_.write_number_with_format(1, 2, 42_856.0, &day)?;
    sheet_.write_string(1, 3, "Eva\nRosas")?;
    sheet_.write_number(1, 4, 5.55e9)?;
    sheet_.write_number(1, 5, 3.0)?;
    // What a formula gives for a blank cell elsewhere.
    sheet_.write_formula(2, 1, Formula::new("=Old!A1").set_result("0"))?;
    sheet_.write_string(2, 3, "Nobody's mother")?;
    let preview = sheet("class.xlsx", &workbook.save_to_buffer()?);
    assert_eq!(preview.counts.students, 1);
    let ana = student(&preview, "Ana");
    assert_eq!((ana.external_id.as_deref(), ana.grade.as_deref()), (Some("00041"), Some("3")));
    assert_eq!(ana.birth_date, date("2017-05-01"));
    assert_eq!(phones(guardian(&preview, "Eva")), ["5550000000"]);
    Ok(())
}

#[test]
fn the_sheet_that_is_a_class_list_is_chosen_and_others_like_it_are_named() {
    let list: &[&[&str]] = &[&["First name", "Last name"], &["Ana", "Rosas"]];
    let more: &[&[&str]] = &[&["First name", "Last name", "Mother"], &["Bo", "Lee", "Kim Lee"]];
    let notes: &[&[&str]] = &[&["Read me first"], &["Keep safe"]];
    let empty: &[&[&str]] = &[&["First name", "Last name", "Mother", "Father", "Grade"]];
    let preview =
        sheet("a.xlsx", &xlsx(&[("Notes", notes), ("Spring", list), ("Autumn", more), ("Form", empty)]));
    assert_eq!(names(&preview), [("Bo", "Lee")]);
    let others: Vec<_> = preview
        .warnings
        .iter()
        .filter(|warning| warning.code == WarningCode::OtherSheet)
        .map(|warning| warning.detail.as_deref())
        .collect();
    assert_eq!(others, [Some("Spring")]);
}

/// The names of the sheets of which a workbook says this.
fn sheets_with(preview: &Preview, code: WarningCode) -> Vec<&str> {
    let warnings = preview.warnings.iter().filter(|warning| warning.code == code);
    warnings.filter_map(|warning| warning.detail.as_deref()).collect()
}

const ROOM_14: &[&[&str]] = &[
    &["ID", "First name", "Last name", "Date of birth", "Mother"],
    &["1", "Ana", "Rosas", "25/12/2016", "Eva Rosas"],
    &["2", "Bo", "Lee", "1/05/2017", "Kim Lee"],
];

/// The same columns in another order, and one of the teacher's own.
const ROOM_15: &[&[&str]] = &[
    &["Room 15, all children"],
    &["Last name", "First name", "ID", "Bus", "Mother", "Date of birth"],
    &["Rosas", "Luz", "3", "4", "Eva Rosas", "2/05/2018"],
    &["", "", "9", "4", "Nobody's mother", ""],
    &["Abdi", "Hodan", "4", "", "Amina Abdi", "soon"],
];

#[test]
fn a_workbook_with_a_sheet_for_each_class_is_one_roster_with_the_classes_of_their_names() {
    let rows_as_ods = |rows: &[&[&str]]| {
        let cell = |text: &&str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
        let row = |cells: &&[&str]| {
            format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
        };
        rows.iter().map(row).collect::<String>()
    };
    let table =
        |name: &str, rows| format!("<table:table table:name=\"{name}\">{}</table:table>", rows_as_ods(rows));
    let ods = ods_of(&[table("Room 14", ROOM_14), table("Room 15", ROOM_15)].concat());
    for (file, bytes) in [("a.xlsx", xlsx(&[("Room 14", ROOM_14), ("Room 15", ROOM_15)])), ("a.ods", ods)] {
        let preview = sheet(file, &bytes);
        assert_eq!(names(&preview).len(), 4, "{file}");
        let classes: Vec<_> =
            preview.classes.iter().map(|class| (class.name.as_str(), class.students)).collect();
        assert_eq!(classes, [("Room 14", 2), ("Room 15", 2)], "{file}");
        assert_eq!(names(&preview.for_class("Room 15").unwrap()), [("Luz", "Rosas"), ("Hodan", "Abdi")]);
        assert_eq!(preview.columns.as_ref().unwrap().headers, ROOM_14[0]);
        assert!(sheets_with(&preview, WarningCode::OtherSheet).is_empty());
    }
}

#[test]
fn what_is_wrong_in_one_of_several_sheets_is_said_with_the_name_and_row_of_that_sheet() {
    let preview = sheet("a.xlsx", &xlsx(&[("Room 14", ROOM_14), ("Room 15", ROOM_15)]));
    assert_eq!(skipped(&preview), [("a.xlsx › Room 15", 4, SkipReason::NoName)]);
    let unread: Vec<_> =
        preview.warnings.iter().filter(|warning| warning.code == WarningCode::UnreadDate).collect();
    assert_eq!((unread[0].file.as_str(), unread[0].line), ("a.xlsx › Room 15", Some(5)));
    // The 25th of one sheet says what the day is in all.
    assert_eq!(student(&preview, "Luz").birth_date, date("2018-05-02"));
}

#[test]
fn a_child_who_stands_in_two_sheets_is_one_child_in_two_classes() {
    let reading: &[&[&str]] = &[&["ID", "Name"], &["1", "Ana Rosas"], &["2", "Bo Lee"]];
    let mathematics: &[&[&str]] = &[&["ID", "Name"], &["2", "Bo Lee"], &["3", "Cy Diaz"]];
    let preview = sheet("a.xlsx", &xlsx(&[("Reading", reading), ("Mathematics", mathematics)]));
    assert_eq!(preview.counts.students, 3);
    assert_eq!(student(&preview, "Bo").class_ids, ["Reading", "Mathematics"]);
}

#[test]
fn a_class_that_a_row_names_itself_is_its_class_and_the_sheets_name_is_for_the_others() {
    let list: &[&[&str]] = &[&["Name", "Homeroom"], &["Ana Rosas", "14 B"], &["Bo Lee", ""]];
    let preview =
        sheet("a.xlsx", &xlsx(&[("Grade 3", list), ("Grade 4", &[&["Name", "Homeroom"], &["Cy Diaz", ""]])]));
    assert_eq!(student(&preview, "Ana").class_ids, ["14 B"]);
    assert_eq!(student(&preview, "Bo").class_ids, ["Grade 3"]);
    assert_eq!(student(&preview, "Cy").class_ids, ["Grade 4"]);
}

#[test]
fn a_workbook_with_one_sheet_has_no_class_that_nobody_named() {
    let preview = sheet("a.xlsx", &xlsx(&[("Sheet1", ROOM_14)]));
    assert!(preview.classes.is_empty() && student(&preview, "Ana").class_ids.is_empty());
}

#[test]
fn a_sheet_of_another_shape_is_named_and_never_passed_over_in_silence() {
    let staff: &[&[&str]] = &[&["First name", "Last name", "Phone"], &["Ada", "Okafor", "555 010 0100"]];
    let notes: &[&[&str]] = &[&["Read me first"], &["Keep this safe."]];
    let form: &[&[&str]] = &[&["ID", "First name", "Last name", "Date of birth", "Mother"]];
    let sheets =
        [("Notes", notes), ("Room 14", ROOM_14), ("Staff", staff), ("Room 15", ROOM_15), ("Form", form)];
    let preview = sheet("a.xlsx", &xlsx(&sheets));
    assert_eq!(preview.counts.students, 4);
    assert_eq!(sheets_with(&preview, WarningCode::OtherSheet), ["Staff"]);
    assert_eq!(sheets_with(&preview, WarningCode::SheetLeftOut), ["Notes"]);
}

#[test]
fn a_hidden_sheet_that_is_made_like_the_class_is_no_class() -> Result<(), XlsxError> {
    let mut workbook = Workbook::new();
    for (name, child) in [("Room 14", "Ana"), ("Old", "Bo")] {
        let sheet = workbook.add_worksheet().set_name(name)?;
        sheet.write_string(0, 0, "First name")?;
        sheet.write_string(0, 1, "Last name")?;
        sheet.write_string(1, 0, child)?;
        sheet.set_hidden(name == "Old");
    }
    assert_eq!(names(&sheet("a.xlsx", &workbook.save_to_buffer()?)), [("Ana", "")]);
    Ok(())
}

#[test]
fn what_the_teacher_says_of_a_column_goes_for_the_column_of_that_name_in_every_sheet() {
    let bytes = xlsx(&[("Room 14", ROOM_14), ("Room 15", ROOM_15)]);
    let mut mapping = sheet("a.xlsx", &bytes).columns.unwrap().mapping;
    mapping.fields[4] = None;
    let reading = Reading { mapping: Some(&mapping), ..Reading::default() };
    let preview = roster::read_bytes("a.xlsx", &bytes, &reading).unwrap();
    assert_eq!((preview.counts.students, preview.counts.guardians), (4, 0));
}

#[test]
fn a_workbook_whose_rows_and_cells_say_no_place_is_read_in_order() {
    let text =
        |text: &str| format!(r#"<c t="inlineStr"><is><r><t>{text}</t></r><rPh><t>x</t></rPh></is></c>"#);
    let rows = format!(
        "<worksheet><sheetData><row>{}{}</row><row>{}{}</row></sheetData></worksheet>",
        text("First name"),
        text("Last name"),
        text("Seán &amp; &#x41;_x000D_"),
        text("<![CDATA[O'Neill]]>")
    );
    assert_eq!(names(&sheet("a.xlsx", &xlsx_of(&rows, None))), [("Seán & A", "O'Neill")]);
}

#[test]
fn a_workbook_in_a_zip_or_a_folder_is_found() {
    let list: &[&[&str]] = &[&["First name", "Last name"], &["Ana", "Rosas"]];
    let zip = zip_of(&[("README.txt", b"Your class list."), ("x/class.bin", &xlsx(&[("A", list)]))]);
    assert_eq!(names(&sheet("class.zip", &zip)), [("Ana", "Rosas")]);
    let twice = zip_of(&[("class.zip", &zip)]);
    assert_eq!(refused(&twice), "format-archive");
    let two = zip_of(&[("a.xlsx", &xlsx(&[("A", list)])), ("b.xlsx", &xlsx(&[("A", list)]))]);
    assert_eq!(refused(&two), "several-tables");
}

#[test]
fn a_table_in_a_web_page_that_calls_itself_a_spreadsheet_is_read() {
    let preview = read("pages/class.xls");
    assert_eq!(preview.format, Format::Html);
    assert_eq!(names(&preview), [("Mateo", "Rosas"), ("Inés", "Rosas"), ("<b>Seán</b>", "O'Neill")]);
    assert_eq!(student(&preview, "Mateo").external_id.as_deref(), Some("0041"));
    let elena = guardian(&preview, "Elena Rosas");
    assert_eq!((elena.family_name.as_str(), phones(elena)), ("Vega", vec!["202-555-0111"]));
}

#[test]
fn a_web_page_in_an_old_encoding_says_which() {
    let page = b"<html><meta charset=windows-1252><table><tr><td>Nombre<td>Apellidos<tr><td>Jos\xe9<td>Nu\xf1ez</table>";
    assert_eq!(names(&sheet("a.xls", page)), [("José", "Nuñez")]);
}

#[test]
fn a_class_list_is_found_in_a_table_of_a_page_that_is_laid_out_with_tables() {
    // Twenty deep is looked into; what lies deeper is read with what it lies in.
    for depth in [1, 2, 20, 21, 30] {
        let around = "<table><tr><td>".repeat(depth - 1);
        let list = "<table><tr><td>First name<td>Last name<tr><td>Ana<td>Rosas";
        let page = format!("<html>{around}{list}{}", "</table>".repeat(depth));
        assert_eq!(names(&sheet("a.xls", page.as_bytes())), [("Ana", "Rosas")], "{depth}");
    }
}

// Just past the limits

/// Reads a workbook where so many filled cells are allowed.
fn with_cells(most: usize, bytes: &[u8]) -> Preview {
    roster::read_bytes("a", bytes, &Reading { limits: cells(most), ..Reading::default() }).unwrap()
}

#[test]
fn a_sheet_takes_no_more_room_than_it_fills_however_far_its_cells_lie_apart() {
    // A rectangle of a hundred rows and columns, as the sheet says, with four cells in it.
    let far = r#"<worksheet><dimension ref="A1:CV100"/><sheetData><row r="1"><c r="A1" t="str"><v>Student</v></c></row>
        <row r="2"><c r="A2" t="str"><v>Ana Rosas</v></c></row><row r="100"><c r="A100" t="str"><v>Bo Lee</v></c>
        <c r="CV100" t="str"><v>x</v></c></row></sheetData></worksheet>"#;
    let strings = "<sst><si><t>x</t></si></sst>";
    assert_eq!(with_cells(4, &xlsx_of(far, Some(strings))).counts.students, 2);
    assert_eq!(refused_within(cells(3), &xlsx_of(far, Some(strings))), "too-many-cells");
    // Column 1,001, and the last that a spreadsheet has.
    for column in ["ALM", "XFD"] {
        let wide = format!(
            r#"<worksheet><sheetData><row r="1"><c r="{column}1"><v>1</v></c></row></sheetData></worksheet>"#
        );
        assert_eq!(refused(&xlsx_of(&wide, None)), "too-many-columns");
    }

    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let row = |times: u64, cells: &str| {
        format!("<table:table-row table:number-rows-repeated=\"{times}\">{cells}</table:table-row>")
    };
    // As LibreOffice writes what nobody filled.
    let empty = row(1_048_574, "<table:table-cell table:number-columns-repeated=\"16384\"/>");
    let table = format!(
        "<table:table table:name=\"A\">{}{}{empty}</table:table>",
        row(1, &cell("Student")),
        row(1, &cell("Ana Rosas"))
    );
    assert_eq!(with_cells(2, &ods_of(&table)).counts.students, 1);
    let full = |times| {
        let rows = row(times, &cell("Ana Rosas"));
        ods_of(&format!("<table:table table:name=\"A\">{}{rows}</table:table>", row(1, &cell("Student"))))
    };
    assert_eq!(with_cells(100, &full(99)).counts.students, 1);
    assert_eq!(refused_within(cells(100), &full(100)), "too-many-cells");
}

#[test]
fn sheets_that_are_made_alike_have_together_no_more_room_than_one() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let rows = |times: u32, text: &str| {
        format!("<table:table-row table:number-rows-repeated=\"{times}\">{}</table:table-row>", cell(text))
    };
    let table = |name: &str, times: u32| {
        format!(
            "<table:table table:name=\"{name}\">{}{}</table:table>",
            rows(1, "Student"),
            rows(times, "Ana Rosas")
        )
    };
    let two = ods_of(&[table("A", 49), table("B", 49)].concat());
    // One in each class: nothing says that both are the same child.
    assert_eq!(with_cells(100, &two).counts.students, 2);
    assert_eq!(refused_within(cells(99), &two), "too-many-cells");
}

#[test]
fn a_cell_of_a_workbook_that_is_too_large_is_refused_with_its_place() {
    let text = "x".repeat((64 << 10) + 1);
    let bytes = xlsx_of(
        &format!(
            r#"<worksheet><sheetData><row r="3"><c r="B3" t="str"><v>{text}</v></c></row></sheetData></worksheet>"#
        ),
        None,
    );
    let refused = roster::read_bytes("a.xlsx", &bytes, &Reading::default());
    assert!(
        matches!(
            refused,
            Err(Error::Unreadable { line: Some(3), column: Some(2), reason: "cell-too-large", .. })
        ),
        "{refused:?}"
    );
}

#[test]
fn a_workbook_is_measured_by_what_comes_out_of_it() {
    let strings = format!("<sst>{}</sst>", "<!-- Ana Rosas of Room 12 -->".repeat(100));
    let bytes = xlsx_of("<worksheet/>", Some(&strings));
    assert_eq!(refused_within(file_bytes(strings.len() as u64 - 1), &bytes), "file-too-large");
    let strings = format!("<sst>{}</sst>", "<si><t>A</t></si>".repeat(101));
    assert_eq!(refused_within(cells(100), &xlsx_of("<worksheet/>", Some(&strings))), "too-many-cells");
}

#[test]
fn a_damaged_or_protected_workbook_says_so() {
    assert_eq!(refused(&xlsx_of("<worksheet><sheetData><row", None)), "sheet-damaged");
    let mut xls = std::fs::read(fixture("workbooks/class.xls")).unwrap();
    let cut = xls.len() / 3;
    let reason = refused(&xls[..cut]);
    assert!(["sheet-damaged", "format-document", "empty"].contains(&reason.as_str()), "{reason}");
    for byte in &mut xls[1_024..2_048] {
        *byte = byte.wrapping_mul(31) ^ 0x5a;
    }
    let _ = roster::read_bytes("a.xls", &xls, &Reading::default());
    let manifest = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    let protected = zip_of(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", b"\x93\x00\xfe"),
        ("META-INF/manifest.xml", manifest),
    ]);
    assert_eq!(refused(&protected), "sheet-encrypted");
    let mut compound = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    compound.create_stream("/EncryptedPackage").unwrap().write_all(b"secret").unwrap();
    compound.flush().unwrap();
    assert_eq!(refused(&compound.into_inner().into_inner()), "sheet-encrypted");
}

/// A workbook of Excel 97 whose stream is these records.
fn xls_of(records: &[(u16, Vec<u8>)]) -> Vec<u8> {
    let mut compound = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    let mut stream = compound.create_stream("/Workbook").unwrap();
    for (kind, content) in records {
        stream.write_all(&kind.to_le_bytes()).unwrap();
        stream.write_all(&(content.len() as u16).to_le_bytes()).unwrap();
        stream.write_all(content).unwrap();
    }
    drop(stream);
    compound.flush().unwrap();
    compound.into_inner().into_inner()
}

#[test]
fn texts_of_an_old_workbook_go_on_from_record_to_record_and_formulas_give_theirs() {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let bof = (0x0809, vec![0, 6, 5, 0]);
    let mut sst = [2_u32.to_le_bytes(), 2_u32.to_le_bytes()].concat();
    sst.extend([7, 0, 0]);
    sst.extend(b"Student");
    // `Ana Rosás`, four letters of one byte here and five of two bytes in the next record; a text with a run to pass.
    sst.extend([9, 0, 8, 1, 0]);
    sst.extend(b"Ana ");
    let mut more = vec![1];
    more.extend(wide("Rosás"));
    more.extend([0, 0, 0, 0]);
    let label =
        |row: u16, text: u8| (0x00FD, [row.to_le_bytes().to_vec(), vec![0, 0, 0, 0, text, 0, 0, 0]].concat());
    let globals = |place: u32| {
        let mut sheet = place.to_le_bytes().to_vec();
        sheet.extend([0, 0, 1, 0, b'A']);
        vec![bof.clone(), (0x0085, sheet), (0x00FC, sst.clone()), (0x003C, more.clone()), (0x000A, vec![])]
    };
    let place: usize = globals(0).iter().map(|(_, content)| content.len() + 4).sum();
    let mut records = globals(place as u32);
    // A formula that gave a text, which stands in the next record.
    let formula = (0x0006, [vec![2, 0, 0, 0, 0, 0], vec![0, 0, 0, 0, 0, 0, 0xff, 0xff], vec![0; 8]].concat());
    let given = (0x0207, [vec![6, 0, 0], b"Bo Lee".to_vec()].concat());
    records.extend([bof.clone(), label(0, 0), label(1, 1), formula, given, (0x000A, vec![])]);
    assert_eq!(names(&sheet("a.xls", &xls_of(&records))), [("Ana", "Rosás"), ("Bo", "Lee")]);
    records.insert(1, (0x002F, vec![0, 0]));
    assert_eq!(refused(&xls_of(&records)), "sheet-encrypted");
    assert_eq!(refused(&xls_of(&[(0x0809, vec![0, 2, 5, 0])])), "sheet-kind");
}

#[test]
fn a_workbook_of_excel_95_keeps_its_accents() {
    let label = |row: u16, text: &[u8]| {
        let length = (text.len() as u16).to_le_bytes();
        (0x0204, [row.to_le_bytes().as_slice(), &[0; 4], &length, text].concat())
    };
    let globals = |place: u32| {
        let sheet = [place.to_le_bytes().as_slice(), &[0, 0, 1, b'A']].concat();
        vec![
            (0x0809, vec![0, 5, 5, 0]),
            (0x0042, 1252_u16.to_le_bytes().to_vec()),
            (0x0085, sheet),
            (0x000A, vec![]),
        ]
    };
    let place: usize = globals(0).iter().map(|(_, content)| content.len() + 4).sum();
    let mut records = globals(place as u32);
    records.extend([
        (0x0809, vec![0, 5, 16, 0]),
        label(0, b"Nombre completo"),
        label(1, b"Jos\xe9 Nu\xf1ez"),
        (0x000A, vec![]),
    ]);
    let preview = sheet("a.xls", &xls_of(&records));
    assert_eq!(names(&preview), [("José", "Nuñez")]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_workbook_of_broken_pieces_makes_it_panic(
        pieces in proptest::collection::vec(
            prop_oneof![
                Just("<row r=\"1\">"), Just("</row>"), Just("<row>"), Just("<c r=\"A1\" t=\"str\">"), Just("<c>"), Just("</c>"),
                Just("<v>Student</v>"), Just("<v>1e300</v>"), Just("<v>-5</v>"), Just("<c t=\"s\"><v>0</v></c>"), Just("<c t=\"s\"><v>99</v></c>"),
                Just("<c r=\"ALM1\"><v>1</v></c>"), Just("&#x41;"), Just("&nope;"), Just("&"), Just("<!-- "), Just("-->"), Just("<![CDATA["),
                Just("]]>"), Just("<table:table table:name=\"a\">"), Just("</table:table>"), Just("<table:table-row>"), Just("</table:table-row>"),
                Just("<table:table-cell office:value-type=\"float\" office:value=\"41\"><text:p>0041</text:p></table:table-cell>"),
                Just("<table:table-cell table:number-columns-repeated=\"3\">"), Just("<text:p>"), Just("</text:p>"), Just("<text:s text:c=\"101\"/>"),
                Just("<table>"), Just("<tr>"), Just("<td rowspan=3 colspan=1001>"), Just("</table>"), Just("<script>"), Just("ñ"), Just("\0"),
            ],
            0..80,
        )
    ) {
        let text = pieces.concat();
        for bytes in [
            xlsx_of(&format!("<worksheet><sheetData>{text}"), Some(&format!("<sst><si>{text}"))),
            ods_of(&text),
            format!("<html><table><tr>{text}").into_bytes(),
        ] {
            if let Ok(preview) = roster::read_bytes("x", &bytes, &Reading::default()) {
                assert_adds_up(&preview)?;
            }
        }
    }

    #[test]
    fn no_old_workbook_of_broken_records_makes_it_panic(
        records in proptest::collection::vec(
            (prop_oneof![Just(0x0809_u16), Just(0x0085), Just(0x00FC), Just(0x003C), Just(0x00FD), Just(0x0203), Just(0x027E), Just(0x00BD),
                Just(0x0006), Just(0x0207), Just(0x0204), Just(0x0205), Just(0x041E), Just(0x00E0), Just(0x000A), any::<u16>()],
             proptest::collection::vec(any::<u8>(), 0..40)),
            0..40,
        ),
        damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..20),
    ) {
        let mut sheet = 8_u32.to_le_bytes().to_vec();
        sheet.extend([0, 0, 1, 0, b'A']);
        let mut all = vec![(0x0809, vec![0, 6, 5, 0]), (0x0085, sheet)];
        all.extend(records);
        let _ = roster::read_bytes("x", &xls_of(&all), &Reading::default());
        let mut whole = std::fs::read(fixture("workbooks/class.xls")).unwrap();
        for (place, byte) in damage {
            let place = place.index(whole.len());
            whole[place] = byte;
        }
        let _ = roster::read_bytes("x", &whole, &Reading::default());
    }
}
