//! Folders, archives, and what is too large.

use super::*;

#[test]
fn a_table_in_a_zip_is_found_beside_a_text_that_explains_it() {
    let zip = zip_of(&[
        ("a/b/README.txt", b"Your class list."),
        ("a/b/list.data", CLASS.as_bytes()),
        ("__MACOSX/._list", b"\0\0"),
    ]);
    let preview = roster::read_bytes("class.zip", &zip, &Reading::default()).unwrap();
    assert_eq!(preview.columns.unwrap().file, "list.data");
    assert_eq!(preview.counts.students, 2);
}

#[test]
fn a_folder_in_a_folder_is_looked_into() {
    let outer = tempfile::tempdir().unwrap();
    let inner = outer.path().join("export");
    std::fs::create_dir(&inner).unwrap();
    std::fs::write(inner.join("list.txt"), CLASS).unwrap();
    std::fs::write(inner.join(".hidden"), "x").unwrap();
    assert_eq!(roster::read(outer.path(), &Reading::default()).unwrap().counts.students, 2);
}

#[test]
fn paths_in_a_zip_that_lead_elsewhere_write_nothing() {
    let place = tempfile::tempdir().unwrap();
    let zip = zip_of(&[("../../../../tmp/firstword-escaped.csv", CLASS.as_bytes())]);
    let path = place.path().join("class.zip");
    std::fs::write(&path, zip).unwrap();
    let preview = roster::read(&path, &Reading::default()).unwrap();
    assert_eq!(preview.columns.unwrap().file, "firstword-escaped.csv");
    assert!(!Path::new("/tmp/firstword-escaped.csv").exists());
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 1);
}

#[test]
fn several_tables_are_not_guessed_between() {
    let zip = zip_of(&[("a.csv", CLASS.as_bytes()), ("b.csv", CLASS.as_bytes())]);
    assert_eq!(refused(&zip), "several-tables");
}

#[test]
fn the_same_file_of_a_set_twice_is_refused() {
    let users: &[u8] = b"sourcedId,givenName,familyName\n1,A,B\n";
    assert_eq!(refused(&zip_of(&[("x/users.csv", users), ("y/users.csv", users)])), "two-rosters");
}

#[test]
fn what_is_no_class_list_is_called_by_its_name() {
    let document = zip_of(&[("[Content_Types].xml", b"<a/>"), ("word/document.xml", b"<a/>")]);
    assert_eq!(refused(&document), "format-document");
    let text = zip_of(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")]);
    assert_eq!(refused(&text), "format-document");
    let binary = zip_of(&[("[Content_Types].xml", b"<a/>"), ("xl/workbook.bin", b"")]);
    assert_eq!(refused(&binary), "sheet-kind");
    for (bytes, reason) in [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), "format-document"),
        (b"%PDF-1.7\n", "format-document"),
        (b"\xef\xbb\xbf<html><p>No table here", "format-html"),
        (b"<?xml version=\"1.0\"?>", "format-data"),
        (b"{\"users\": []}", "format-data"),
        (b"\x89PNG\r\n\x1a\n", "format-image"),
        (b"Rar!\x1a\x07", "format-archive"),
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (b"\x00\x01\x02\x03\x04\x05\x00\x00\x07\x08", "not-a-table"),
    ] {
        assert_eq!(refused(bytes), reason);
    }
}

#[test]
fn a_missing_file_and_an_empty_folder_say_so() {
    let place = tempfile::tempdir().unwrap();
    assert_eq!(refusal(roster::read(&place.path().join("none.csv"), &Reading::default())).0, "missing");
    assert_eq!(refusal(roster::read(place.path(), &Reading::default())).0, "nothing-here");
}

#[test]
fn a_damaged_zip_is_refused() {
    let mut zip = zip_of(&[("class.csv", CLASS.repeat(50).as_bytes())]);
    let cut = zip.len() / 2;
    assert_eq!(refused(&zip[..cut]), "archive-damaged");
    for byte in &mut zip[60..80] {
        *byte ^= 0x55;
    }
    assert_eq!(refused(&zip), "archive-damaged");
}

#[test]
fn an_archive_with_too_many_files_is_refused() {
    let names: Vec<String> = (0..201).map(|number| format!("{number}.csv")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    assert_eq!(refused(&zip_of(&files)), "too-many-files");
}

#[test]
fn an_archive_is_measured_by_what_comes_out_of_it_and_not_by_its_own_size() {
    let text = format!("Student,Mother\n{}", "Ana Rosas,Eva Rosas\n".repeat(500));
    let zip = zip_of(&[("class.csv", text.as_bytes())]);
    let size = text.len() as u64;
    assert!((zip.len() as u64) < size);
    let kept = roster::read_bytes("x.zip", &zip, &Reading { limits: file_bytes(size), ..Reading::default() });
    assert_eq!(kept.unwrap().counts.students, 1);
    assert_eq!(refused_within(file_bytes(size - 1), &zip), "file-too-large");
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_read() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("class.csv");
    std::fs::write(&path, CLASS).unwrap();
    let size = CLASS.len() as u64;
    let read = |most| roster::read(&path, &Reading { limits: file_bytes(most), ..Reading::default() });
    assert!(read(size).is_ok());
    assert_eq!(refusal(read(size - 1)).0, "file-too-large");
    // As many as are usual, in a file that has nothing in it.
    let file = std::fs::File::create(&path).unwrap();
    file.set_len(Limits::default().file_bytes + 1).unwrap();
    assert_eq!(refusal(roster::read(&path, &Reading::default())).0, "file-too-large");
}

#[test]
fn a_cell_that_is_too_large_is_refused_with_its_line_and_column() {
    let cell = "x".repeat((64 << 10) + 1);
    for text in
        [format!("Student,Mother\nAna Rosas,{cell}\n"), format!("Student,Mother\nAna Rosas,\"{cell}\"\n")]
    {
        let refused = roster::read_bytes("class.csv", text.as_bytes(), &Reading::default());
        assert!(matches!(refused, Err(Error::Unreadable { column: Some(2), .. })), "{refused:?}");
        assert_eq!(refusal(refused), ("cell-too-large".to_owned(), Some(2)));
    }
    let endless = format!("Student\n\"{}", "x".repeat(4 << 20));
    assert_eq!(refused(endless.as_bytes()), "cell-too-large");
}

#[test]
fn a_row_that_is_too_large_is_refused_with_its_line() {
    let row = format!("{},", "x".repeat(60_000)).repeat(20);
    let refused = refusal(roster::read_bytes(
        "class.csv",
        format!("Student,Mother\n{row}\n").as_bytes(),
        &Reading::default(),
    ));
    assert_eq!(refused, ("row-too-large".to_owned(), Some(2)));
}

#[test]
fn too_many_columns_and_too_many_rows_are_refused() {
    assert_eq!(refused(format!("Student{}\n", ",x".repeat(1_000)).as_bytes()), "too-many-columns");
    let rows = "x\n".repeat(1_000_001);
    assert_eq!(refused(format!("Nothing known\n{rows}").as_bytes()), "too-many-rows");
}

#[test]
fn more_students_than_any_teacher_has_are_refused() {
    let rows: String = (0..=100_000).map(|number| format!("{number},Ana\n")).collect();
    assert_eq!(refused(format!("Student ID,Student\n{rows}").as_bytes()), "too-many-students");
}
