//! What the largest file that is read may cost: bounded memory, bounded time, and nothing else. The files are large and
//! otherwise as a school writes them.

use super::oneroster::zip_with;
use super::*;

/// Set for the process that reads the large file, so that its memory is its own.
const READ_HERE: &str = "FIRSTWORD_READ_LARGE_FILE";

/// The most memory that reading any file may take, in KiB.
const MOST_KIB: u64 = 256 << 10;

/// Reads a file in a process of its own; gives how much memory that took at most, in KiB.
fn peak_of(path: &Path) -> u64 {
    let child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["roster::large::a_file_is_read_in_a_process_of_its_own", "--exact", "--nocapture"])
        .env(READ_HERE, path)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&child.stdout).into_owned();
    assert!(child.status.success(), "{path:?}: {said}{}", String::from_utf8_lossy(&child.stderr));
    let peak = said
        .lines()
        .find_map(|line| line.split_once("peak KiB: "))
        .map(|(_, peak)| peak.trim().parse().unwrap());
    peak.unwrap_or_else(|| panic!("{said}"))
}

#[test]
fn a_file_is_read_in_a_process_of_its_own() {
    let Some(path) = std::env::var_os(READ_HERE) else { return };
    let done = roster::read(Path::new(&path), &Reading::default());
    drop(done);
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0 kB");
    println!("peak KiB: {}", peak.trim().trim_end_matches(" kB"));
}

#[test]
fn no_file_takes_more_than_256_mib() {
    if !Path::new("/proc/self/status").exists() {
        // Only Linux tells; the limits are the same everywhere.
        return;
    }
    let place = tempfile::tempdir().unwrap();
    let one_line = format!("Student,Mother\n{}", "x".repeat(60 << 20));
    let rows: String = (0..1_000_000).map(|number| format!("{number},Ana Rosas {number},Eva\n")).collect();
    let rows = format!("Student ID,Student,Mother\n{rows}");
    let quotes = format!("Student,Mother\n{}", "\"".repeat(20 << 20));
    let nothing = "\0".repeat(20 << 20);
    let utf16: Vec<u8> =
        "Student,Mother\nAna,Eva\n".repeat(1_300_000).encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marks = format!("Student,Mother\n{}", "a\u{301}\u{202e},\n".repeat(600_000));
    let strings = format!("<sst>{}</sst>", "<si><t>Ana Rosas</t></si>".repeat(1_990_000));
    let cells = r#"<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>"#.repeat(990_000);
    let workbook = zip_of(&[
        ("xl/workbook.xml", br#"<workbook><sheets><sheet name="A"/><sheet name="B"/></sheets></workbook>"#),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", format!("<sheetData>{cells}</sheetData>").as_bytes()),
        ("xl/worksheets/sheet2.xml", format!("<sheetData>{cells}</sheetData>").as_bytes()),
    ]);
    let page = format!("<html><table>{}", "<tr><td>Student<td>Mother".repeat(2_000_000));
    let cards = "BEGIN:VCARD\nFN:Ana Rosas\nTEL:555\nEND:VCARD\n".repeat(60_000);
    let agents = format!(
        "sourcedId,enabledUser,role,givenName,familyName,agentSourcedIds\ns-1,true,student,Ana,Rosas,\"{}\"\n",
        "g-1,".repeat(16_000)
    );
    let agents = zip_with("oneroster-1.1", &[("users.csv", Some(&agents))]);
    let files: [(&str, &[u8]); 10] = [
        ("one line", one_line.as_bytes()),
        ("a million rows", rows.as_bytes()),
        ("quotes", quotes.as_bytes()),
        ("zeros", nothing.as_bytes()),
        ("utf-16", &utf16),
        ("marks", marks.as_bytes()),
        ("xlsx", &workbook),
        ("page", page.as_bytes()),
        ("cards", cards.as_bytes()),
        ("agents", &agents),
    ];
    // Side by side: each is a process of its own, and on one core alone they would be what the whole suite waits for.
    let too_much: Vec<(&str, u64)> = std::thread::scope(|scope| {
        let peaks = files.map(|(name, bytes)| {
            let path = place.path().join(name);
            scope.spawn(move || {
                std::fs::write(&path, bytes).unwrap();
                (name, peak_of(&path))
            })
        });
        let peaks = peaks.map(|peak| peak.join().unwrap());
        peaks
            .into_iter()
            .filter(|(_, peak)| *peak > MOST_KIB)
            .map(|(name, peak)| (name, peak >> 10))
            .collect()
    });
    assert!(too_much.is_empty(), "MiB: {too_much:?}");
}

#[test]
fn one_child_in_a_hundred_thousand_classes_costs_no_more_than_a_hundred_thousand_rows() {
    let rows: String = (0..100_000)
        .map(|number| format!("1,Ana,Rosas,Class {number},Eva Rosas,202-55{number:05}\n"))
        .collect();
    let preview = table(&format!("Student ID,First name,Last name,Class,Mother,Mother's cell\n{rows}"));
    assert_eq!((preview.counts.students, preview.counts.guardians), (1, 1));
    let enrollments: String = (0..100_000).map(|number| format!("c-{number},s-1,student\n")).collect();
    let classes: String =
        (0..100_000).map(|number| format!("c-{number},Class {number},homeroom\n")).collect();
    let zip = zip_with(
        "oneroster-1.1",
        &[
            ("enrollments.csv", Some(&format!("classSourcedId,userSourcedId,role\n{enrollments}"))),
            ("classes.csv", Some(&format!("sourcedId,title,classType\n{classes}"))),
        ],
    );
    let preview = roster::read_bytes("x.zip", &zip, &Reading::default()).unwrap();
    assert_eq!(student(&preview, "Mateo").class_ids.len(), 200);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_set_of_broken_files_makes_it_panic_and_the_counts_add_up(
        rows in proptest::collection::vec(
            (0..8_u8, 0..8_u8, prop_oneof![Just("student"), Just("parent"), Just("teacher"), Just("guardian, teacher"), Just(""), Just("relative")],
             prop_oneof![Just(""), Just("active"), Just("tobedeleted")], any::<bool>()),
            0..40,
        ),
        format in 0..4_u8,
        junk in "[a-z0-9,\"\n]{0,60}",
    ) {
        let mut users = String::from(if format == 1 { "sourcedId,status,enabledUser,givenName,familyName,agentSourcedIds\n" } else { "sourcedId,status,enabledUser,role,givenName,familyName,agentSourcedIds\n" });
        let mut roles = String::from("userSourcedId,role,status\n");
        let mut enrollments = String::from("classSourcedId,userSourcedId,role,status\n");
        let mut pairs = String::from("userSourcedId,relationshipUserSourcedId,relationshipRole\n");
        for (id, other, role, status, enabled) in &rows {
            let role_cell = if format == 1 { String::new() } else { format!("\"{role}\",") };
            users.push_str(&format!("p{id},{status},{enabled},{role_cell}Name{id},Family,\"p{other},p{}\"\n", other / 2));
            roles.push_str(&format!("p{id},\"{role}\",{status}\n"));
            enrollments.push_str(&format!("c{},p{other},{role},{status}\n", id % 3));
            pairs.push_str(&format!("p{id},p{other},{role}\n"));
        }
        users.push_str(&junk);
        let classes = "sourcedId,title\nc0,Room 12\nc1,Room 14\n";
        let mut files: Vec<(&str, &[u8])> = vec![("users.csv", users.as_bytes()), ("classes.csv", classes.as_bytes()), ("enrollments.csv", enrollments.as_bytes())];
        if format != 0 {
            files.push(("roles.csv", roles.as_bytes()));
        }
        if format == 2 {
            files.push(("relationships.csv", pairs.as_bytes()));
        }
        if let Ok(preview) = roster::read_bytes("x.zip", &zip_of(&files), &Reading::default()) {
            assert_adds_up(&preview)?;
        }
        let students = users.replace("sourcedId", "SIS ID").replace("givenName", "First Name");
        let sds_v1 = zip_of(&[("Student.csv", students.as_bytes()), ("Section.csv", b"SIS ID,Section Name\nc0,A\n"),
            ("StudentEnrollment.csv", enrollments.replace("classSourcedId", "Section SIS ID").replace("userSourcedId", "SIS ID").as_bytes()), ("User.csv", junk.as_bytes())]);
        if let Ok(preview) = roster::read_bytes("x.zip", &sds_v1, &Reading::default()) {
            assert_adds_up(&preview)?;
        }
        let students = users.replace("sourcedId", "Student_id").replace("givenName", "First_name");
        let clever = zip_of(&[("students.csv", students.as_bytes()), ("sections.csv", b"Section_id,Name\nc0,A\n"),
            ("enrollments.csv", enrollments.replace("classSourcedId", "Section_id").replace("userSourcedId", "Student_id").as_bytes())]);
        if let Ok(preview) = roster::read_bytes("x.zip", &clever, &Reading::default()) {
            assert_adds_up(&preview)?;
        }
    }
}
