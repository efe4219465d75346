//! The teacher's own questions: a plain file that is read with suspicion, and that nothing can be lost or broken by.

#![cfg(test)]

use std::path::{Path, PathBuf};

use chrono::NaiveTime;
use firstword_core::Error;
use firstword_core::conferences::{
    BankSource, Conference, QUESTIONS_FILE, Question, SET_ASIDE_FILE, own_questions, question_bank,
    questions_in_use, questions_text, save_conference, set_questions_aside, use_questions,
};
use firstword_core::families::{Guardian, NewFamily, Student, add_family};
use firstword_core::language::{Locale, explain};
use firstword_core::papers::{Order, PaperKind, make};
use firstword_core::store::{Json, Store};
use proptest::prelude::*;
use tempfile::TempDir;

use crate::support::{a_store, a_store_on_disk, files_in};

/// A file of one question, which a test may break.
const ONE: &str = r#"{
  "unchecked": ["fr"],
  "questions": [
    { "key": "your-day", "for": "family", "opening": true,
      "words": { "en": "How was your day?", "es": "¿Cómo le fue hoy?", "fr": "Et vous, ça va ?" } }
  ]
}
"#;

/// Two questions, of which one has the key of one of First Word's, and other words.
const TWO: &str = r#"{ "questions": [
  { "key": "school-going", "opening": true, "words": { "en": "And school?", "es": "¿Y la escuela?" } },
  { "key": "sings", "for": "student", "words": { "es": "¿Qué cantas?" } }
] }"#;

fn file(dir: &TempDir, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = dir.path().join("mine.json");
    std::fs::write(&path, bytes).unwrap();
    path
}

fn keys(store: &Store) -> Vec<String> {
    questions_in_use(store).unwrap().questions.iter().map(|question| question.key.clone()).collect()
}

#[test]
fn what_is_saved_to_be_edited_can_be_used_as_it_is_and_changed() {
    let (dir, store) = a_store_on_disk();
    let given = TempDir::new().unwrap();
    assert_eq!(questions_in_use(&store).unwrap().source, BankSource::FirstWord);
    let text = questions_text(dir.path()).into_owned();
    let used = use_questions(dir.path(), &file(&given, &text)).unwrap();
    let stock = question_bank().unwrap();
    assert_eq!((used.source, &used.questions), (BankSource::Own, &stock.questions));
    assert_eq!((&used.unchecked, used.left_out), (&stock.unchecked, vec![]));
    let changed = text.replacen("How do you think school is going?", "How is school?", 1);
    use_questions(dir.path(), &file(&given, &changed)).unwrap();
    assert_eq!(questions_in_use(&store).unwrap().questions[0].words["en"], "How is school?");
    assert_eq!(questions_text(dir.path()), changed, "the next copy is of these");
}

#[test]
fn a_file_that_an_editor_saved_with_a_mark_in_front_and_other_line_ends_is_read() {
    let (dir, store) = a_store_on_disk();
    let given = TempDir::new().unwrap();
    let text = format!("\u{feff}{}", ONE.replace('\n', "\r\n"));
    use_questions(dir.path(), &file(&given, text)).unwrap();
    assert_eq!(keys(&store), ["your-day"]);
}

#[test]
fn first_words_questions_that_the_teacher_left_out_are_known_and_not_offered() {
    let (dir, store) = a_store_on_disk();
    let given = TempDir::new().unwrap();
    use_questions(dir.path(), &file(&given, TWO)).unwrap();
    let bank = questions_in_use(&store).unwrap();
    assert_eq!(keys(&store), ["school-going", "sings"]);
    assert_eq!(bank.find("school-going").unwrap().words["en"], "And school?", "the teacher's words");
    for question in &question_bank().unwrap().questions {
        assert!(bank.find(&question.key).is_some(), "{}", question.key);
    }
    assert_eq!(bank.find("own-1"), None);
}

#[test]
fn going_back_sets_the_teachers_file_aside_and_loses_nothing() {
    let (dir, store) = a_store_on_disk();
    let given = TempDir::new().unwrap();
    set_questions_aside(dir.path()).unwrap();
    use_questions(dir.path(), &file(&given, ONE)).unwrap();
    set_questions_aside(dir.path()).unwrap();
    assert_eq!(questions_in_use(&store).unwrap().source, BankSource::FirstWord);
    assert_eq!(std::fs::read_to_string(dir.path().join(SET_ASIDE_FILE)).unwrap(), ONE);
    assert!(!dir.path().join(QUESTIONS_FILE).exists());
}

#[test]
fn a_store_in_memory_has_first_words_questions() {
    assert_eq!(*questions_in_use(&a_store()).unwrap(), *question_bank().unwrap());
}

/// A file of one question, with something in it put in another's place.
fn with(from: &str, to: &str) -> Vec<u8> {
    assert!(ONE.contains(from), "{from}");
    ONE.replacen(from, to, 1).into_bytes()
}

/// Files that are refused: what is wrong, the reason, and the line where it is known.
fn bad_files() -> Vec<(&'static str, Vec<u8>, &'static str, Option<u64>)> {
    let question =
        |key: usize| format!(r#"{{ "key": "q{key}", "opening": true, "words": {{ "en": "?" }} }}"#);
    let many: Vec<String> = (0..501).map(question).collect();
    let deep = format!("{{\"about\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let huge = format!("{{\"about\": \"{}\"}}", "x".repeat(2 << 20));
    let twice =
        ONE.replace("  ]\n", "    , { \"key\": \"your-day\", \"words\": { \"en\": \"Again?\" } }\n  ]\n");
    vec![
        ("nothing in it", Vec::new(), "questions-cut-short", Some(1)),
        ("half of it", ONE.as_bytes()[..150].to_vec(), "questions-cut-short", Some(5)),
        ("larger than it can be", huge.into_bytes(), "questions-too-large", None),
        ("no text", vec![0x50, 0x4b, 3, 4, 0xff, 0xfe, 0], "questions-not-text", None),
        ("sixteen-bit text", b"\xff\xfe{\0}\0".to_vec(), "questions-not-text", None),
        ("no comma", with("\"es\"", "x"), "questions-not-json", Some(5)),
        ("more behind it", [ONE.as_bytes(), b"{}"].concat(), "questions-not-json", Some(8)),
        ("a table", b"key;words\nq;How?".to_vec(), "questions-not-json", Some(1)),
        ("brackets without end", deep.into_bytes(), "questions-wrong-shape", Some(1)),
        ("a field nobody knows", with("opening", "openning"), "questions-wrong-shape", Some(4)),
        ("a word where yes or no is", with("true", "\"yes\""), "questions-wrong-shape", Some(4)),
        ("nobody it could be for", with("\"family\"", "\"everybody\""), "questions-wrong-shape", Some(4)),
        ("a question without words", with("\"words\"", "\"bands\""), "questions-wrong-shape", Some(5)),
        ("a list and no file", b"[]".to_vec(), "questions-wrong-shape", Some(1)),
        ("a key in capitals", with("your-day", "Your day"), "questions-bad-key", Some(4)),
        ("no key", with("your-day", ""), "questions-bad-key", Some(4)),
        ("a key with a way in it", with("your-day", "../store"), "questions-bad-key", Some(4)),
        ("the key of a question of one's own", with("your-day", "own-1"), "questions-bad-key", Some(4)),
        ("the key of a draft", with("your-day", "promise-new"), "questions-bad-key", Some(4)),
        ("a key twice", twice.into_bytes(), "questions-twice", Some(7)),
        ("empty words", with("How was your day?", " "), "questions-bad-words", Some(5)),
        ("words of two lines", with("your day?", "your\\nday?"), "questions-bad-words", Some(5)),
        ("words that turn round", with("your day?", "\u{202e}?yad"), "questions-bad-words", Some(5)),
        ("endless words", with("your day?", &"x".repeat(600)), "questions-bad-words", Some(5)),
        ("no language", with("\"fr\": \"Et", "\"<b>\": \"Et"), "questions-bad-words", Some(5)),
        (
            "neither English nor Spanish",
            ONE.replace("\"en\"", "\"de\"").replace("\"es\"", "\"it\"").into_bytes(),
            "questions-no-words",
            Some(5),
        ),
        (
            "more than anybody reads",
            format!("{{ \"questions\": [{}] }}", many.join(",")).into_bytes(),
            "questions-too-many",
            Some(1),
        ),
        ("nothing to begin with", with("true", "false"), "questions-no-opening", None),
        ("only the child to begin with", with("\"family\"", "\"student\""), "questions-no-opening", None),
    ]
}

fn assert_refused(what: &str, refused: &Error, reason: &str, line: Option<u64>) {
    let Error::Unreadable { file, line: found, reason: why, .. } = refused else {
        panic!("{what}: {refused:?}");
    };
    assert_eq!((*why, *found, file.as_str()), (reason, line, "mine.json"), "{what}");
    for locale in Locale::ALL {
        let told = explain(refused, locale);
        let general = explain(
            &Error::Unreadable { file: file.clone(), line: None, column: None, reason: "no-such-word" },
            locale,
        );
        assert_ne!(told, general, "{what}: {reason} has a sentence of its own");
        assert!(told.starts_with("mine.json"), "{what}: {told}");
    }
}

#[test]
fn a_file_that_is_no_file_of_questions_is_refused_in_one_sentence_and_nothing_changes() {
    let (dir, store) = a_store_on_disk();
    let given = TempDir::new().unwrap();
    use_questions(dir.path(), &file(&given, TWO)).unwrap();
    let before = files_in(dir.path());
    for (what, bytes, reason, line) in bad_files() {
        let refused = use_questions(dir.path(), &file(&given, &bytes)).expect_err(what);
        assert_refused(what, &refused, reason, line);
        assert_eq!(before[QUESTIONS_FILE], std::fs::read(dir.path().join(QUESTIONS_FILE)).unwrap(), "{what}");
        assert_eq!(keys(&store), ["school-going", "sings"], "{what}");
    }
    let gone = use_questions(dir.path(), Path::new("/nowhere/mine.json")).unwrap_err();
    assert_eq!(gone.code(), "io");
    let folder = use_questions(dir.path(), given.path()).unwrap_err();
    assert_eq!(folder.code(), "unreadable");
}

#[test]
fn a_kept_file_that_cannot_be_read_any_more_gives_first_words_questions_and_says_so() {
    let (dir, store) = a_store_on_disk();
    let given = TempDir::new().unwrap();
    use_questions(dir.path(), &file(&given, ONE)).unwrap();
    assert_eq!(questions_in_use(&store).unwrap().source, BankSource::Own);
    for (what, bytes, ..) in bad_files() {
        std::fs::write(dir.path().join(QUESTIONS_FILE), &bytes).unwrap();
        let bank = questions_in_use(&store).unwrap();
        assert_eq!(bank.source, BankSource::InsteadOfOwn, "{what}");
        assert_eq!(bank.questions, question_bank().unwrap().questions, "{what}");
        assert_eq!(own_questions(dir.path()).expect_err(what).code(), "unreadable");
        assert_eq!(std::fs::read(dir.path().join(QUESTIONS_FILE)).unwrap(), bytes, "{what} is left as it is");
    }
    assert!(questions_text(dir.path()).contains("school-going"));
    use_questions(dir.path(), &file(&given, ONE)).unwrap();
    assert_eq!(keys(&store), ["your-day"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_stands_in_the_file_there_are_questions_to_ask(bytes in prop::collection::vec(any::<u8>(), 0..200), at in 0..250_usize) {
        let (dir, store) = a_store_on_disk();
        let mut text = ONE.as_bytes().to_vec();
        let at = at.min(text.len());
        text.splice(at..(at + bytes.len() / 10).min(text.len()), bytes);
        std::fs::write(dir.path().join(QUESTIONS_FILE), text).unwrap();
        let bank = questions_in_use(&store).unwrap();
        prop_assert!(bank.questions.iter().any(|question| question.opening));
    }
}

#[test]
fn an_invitation_asks_in_the_familys_language_whether_the_words_are_the_teachers_or_first_words_of_before() {
    let (dir, mut store) = a_store_on_disk();
    let given = TempDir::new().unwrap();
    let family = NewFamily {
        students: vec![Student {
            given_name: "Yoveli".into(),
            family_name: "Rosas".into(),
            ..Student::default()
        }],
        guardians: vec![Guardian {
            given_name: "Josefina".into(),
            reads: "es".into(),
            ..Guardian::default()
        }],
        ..NewFamily::default()
    };
    let family = add_family(&mut store, family).unwrap().value;
    let question = |key: &str, words: &str| Question {
        key: key.into(),
        words: words.into(),
        teacher_words: words.into(),
    };
    let stock = question_bank().unwrap();
    let spanish = |key: &str| stock.find(key).unwrap().words["es"].clone();
    let worries = stock.find("worries").unwrap().words["en"].clone();
    let adult = store.select::<Guardian>("true", []).unwrap()[0].id;
    let conference = Conference {
        family,
        guardians: Json(vec![adult]),
        day: store.today(),
        time: NaiveTime::from_hms_opt(15, 15, 0).unwrap(),
        questions: Json(vec![
            question("school-going", "And school?"),
            question("school-going", "How do you think school is going?"),
            question("worries", &worries),
        ]),
        ..Conference::default()
    };
    let conference = save_conference(&mut store, conference).unwrap().value;
    let printed = |store: &Store| {
        let made = make(store, Order::one(PaperKind::Invitation, conference, Locale::En)).unwrap();
        made.document.text.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let before = printed(&store);
    assert!(before.contains("And school?") && before.contains(&spanish("school-going")), "{before}");
    use_questions(dir.path(), &file(&given, TWO)).unwrap();
    let after = printed(&store);
    assert!(after.contains("¿Y la escuela?") && !after.contains("And school?"), "{after}");
    assert!(after.contains(&spanish("school-going")) && after.contains(&spanish("worries")), "{after}");
}
