//! What leaves the readers: counts and reasons, and nobody's name.

use super::*;

#[test]
fn the_report_has_the_shape_that_is_documented_and_names_nobody() {
    let report = serde_json::to_value(read("tables/broken-rows.csv").report()).unwrap();
    assert_eq!(
        report,
        serde_json::json!({
            "format": "csv",
            "counts": {"students": 5, "guardians": 3, "links": 3, "classes": 0, "skipped": 4},
            "skipped": [
                {"file": "broken-rows.csv", "line": 3, "reason": "unclosed-quote"},
                {"file": "broken-rows.csv", "line": 5, "reason": "too-many-cells"},
                {"file": "broken-rows.csv", "line": 7, "reason": "no-name"},
                {"file": "broken-rows.csv", "line": 8, "reason": "repeated-header"},
            ],
            "warnings": [
                {"code": "maybe-two-people", "file": "broken-rows.csv", "line": 6, "detail": null},
                {"code": "no-guardian", "file": "broken-rows.csv", "line": 9, "detail": null},
                {"code": "no-guardian", "file": "broken-rows.csv", "line": 10, "detail": null},
            ],
            "questions": [],
            "is_delta": false,
            "gone": 0,
        })
    );
}

#[test]
fn a_file_full_of_broken_rows_lists_some_and_counts_all() {
    let rows = "a,b,c,d\n".repeat(20_000);
    let preview = table(&format!("Student,Mother\nAna Rosas,Eva Rosas\n{rows}"));
    assert_eq!(preview.counts.skipped, 20_000);
    assert_eq!(preview.skipped.len(), 10_000);
    assert!(warns(&preview, WarningCode::More));
}

#[test]
fn every_word_for_a_reason_has_its_sentence_in_both_languages() {
    let mut wanted: BTreeSet<String> = Format::ALL.iter().map(|format| format.message()).collect();
    wanted.extend(SkipReason::ALL.iter().map(|reason| format!("skipped-{}", reason.code())));
    wanted.extend(WarningCode::ALL.iter().map(|code| format!("warning-{}", code.code())));
    wanted.extend(OpenQuestion::ALL.iter().map(|question| format!("question-{}", question.code())));
    wanted.extend(Refusal::ALL.iter().map(|refusal| format!("unreadable-{}", refusal.code())));
    wanted.extend(Field::all().into_iter().map(|field| field.message().to_owned()));
    for language in ["en", "es"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../assets/locales")
            .join(language)
            .join("roster.ftl");
        let text = std::fs::read_to_string(path).unwrap();
        let there: BTreeSet<String> =
            text.lines().filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect();
        assert_eq!(wanted.difference(&there).collect::<Vec<_>>(), Vec::<&String>::new(), "{language}");
    }
}
