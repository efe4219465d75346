//! Reading a OneRoster export into a preview, beside reading the same bytes with the csv crate alone: every row cut into
//! cells, and nothing made of them.

use std::io::{Cursor, Write as _};
use std::time::Duration;

use firstword_core::roster::{self, Reading};
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

use crate::table::{Table, time};

const FLOOR: &str = "the csv crate over the same files";

pub(crate) fn measure(table: &mut Table) {
    for (users, seconds) in [(5_000, 1), (100_000, 4)] {
        let files = export(users);
        let zip = zipped(&files);
        let times = table.taking_turns(
            &format!("OneRoster of {users}"),
            Duration::from_secs(seconds),
            |_| time(|| roster::read_bytes("export.zip", &zip, &Reading::default()).expect("a preview")),
            |_| {
                time(|| {
                    files
                        .iter()
                        .map(|(_, text)| {
                            let mut rows = csv::Reader::from_reader(text.as_bytes());
                            rows.records().map(|row| row.expect("a row").len()).sum::<usize>()
                        })
                        .sum::<usize>()
                })
            },
        );
        table.median(&format!("OneRoster of {users} users"), &times, FLOOR, None);
    }
}

/// An export in which two of five people are students and each has a guardian or two, in classes of 25.
fn export(users: usize) -> Vec<(&'static str, String)> {
    let mut people = String::from(
        "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,\
         middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n",
    );
    let mut classes = String::from(
        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,\
         termSourcedIds,subjects,subjectCodes,periods\n",
    );
    let mut enrollments = String::from(
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n",
    );
    for number in 0..users {
        let family = number / 5;
        match number % 5 {
            place @ (0 | 1) => {
                let class = family / 25;
                people.push_str(&format!(
                    "s-{number},,,true,org-1,student,,,Mateo {number},Rosas {family},,,s{number}@school.example,,,\
                     \"g-{},g-{}\",0{},\n",
                    family * 5 + 2,
                    family * 5 + 3,
                    place + 3
                ));
                enrollments.push_str(&format!("e-{number},,,c-{class},org-1,s-{number},student,,,\n"));
                if number % 125 == 0 {
                    classes.push_str(&format!(
                        "c-{class},,,\"Grade 3, Room {class}\",03,,,homeroom,,org-1,,,,\n"
                    ));
                }
            }
            place => people.push_str(&format!(
                "g-{number},,,true,org-1,{},,,Elena {number},Rosas {family},,,g{number}@mail.example,\
                 (202) 555-{:04},202-555-{:04},s-{},,\n",
                if place == 4 { "relative" } else { "parent" },
                number % 10_000,
                (number + 1) % 10_000,
                family * 5
            )),
        }
    }
    let manifest = "propertyName,value\noneroster.version,1.1\nfile.users,bulk\n".to_owned();
    vec![
        ("manifest.csv", manifest),
        ("users.csv", people),
        ("classes.csv", classes),
        ("enrollments.csv", enrollments),
    ]
}

fn zipped(files: &[(&str, String)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        zip.start_file(*name, options).expect("a file in the archive");
        zip.write_all(text.as_bytes()).expect("its bytes");
    }
    zip.finish().expect("an archive").into_inner()
}
