//! The teacher's own file of questions: read with suspicion, kept beside the store, given out to be edited. It is not
//! encrypted and holds nothing about anybody; `docs/formats/questions.md` says what stands in it.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::Path;

use serde::de::{Error as _, IgnoredAny, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::error::Category;

use super::questions::{AskedOf, BankQuestion, BankSource, QuestionBank, question_bank};
use crate::error::{Error, Result};
use crate::files::write_whole;

/// The teacher's file, in the folder of the vault.
pub const QUESTIONS_FILE: &str = "questions.json";
/// Where it goes when the teacher goes back to the questions that come with the program: nothing is lost.
pub const SET_ASIDE_FILE: &str = "questions-set-aside.json";
/// The questions that come with the program.
pub(super) const STOCK: &str = include_str!("../../../../assets/prompts/questions.json");

/// The longest file that is read, in bytes: forty times what comes with the program.
const MOST_BYTES: u64 = 1 << 20;
/// The most questions in it.
const MOST_QUESTIONS: usize = 500;
/// The longest question, and the longest theme, in characters.
const MOST_LETTERS: usize = 500;
/// The longest key and the longest tag of a language, in bytes.
const LONGEST_NAME: usize = 60;
/// What keys of drafts in a meeting begin with that are no question's.
const RESERVED: [&str; 10] = [
    super::OWN_QUESTION,
    "share-",
    "prepare-",
    "goal-",
    "promise-",
    "outcome-",
    "new-day-",
    "decision",
    "override",
    "survey",
];

const BAD_KEY: &str = "questions-bad-key";
const TWICE: &str = "questions-twice";
const BAD_WORDS: &str = "questions-bad-words";
const NO_WORDS: &str = "questions-no-words";
const TOO_MANY: &str = "questions-too-many";
const NO_OPENING: &str = "questions-no-opening";
/// What the reader itself finds wrong; the parser carries it, with its line, to [`refused`].
const FOUND: [&str; 6] = [BAD_KEY, TWICE, BAD_WORDS, NO_WORDS, TOO_MANY, NO_OPENING];

/// The file as it stands on the disk.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionsFile {
    /// Words to whoever edits it.
    #[serde(default, rename = "about")]
    _about: IgnoredAny,
    #[serde(default)]
    unchecked: BTreeSet<String>,
    #[serde(deserialize_with = "questions")]
    questions: Vec<BankQuestion>,
}

/// Reads a file of questions.
pub(super) fn read(text: &str) -> serde_json::Result<QuestionBank> {
    let QuestionsFile { unchecked, questions, .. } = serde_json::from_str(text)?;
    let opens = |it: &BankQuestion| it.opening && !it.after && it.audience == AskedOf::Family;
    if !questions.iter().any(opens) {
        return Err(serde_json::Error::custom(NO_OPENING));
    }
    Ok(QuestionBank { source: BankSource::FirstWord, unchecked, questions, left_out: Vec::new() })
}

/// The questions in use where the vault is in `dir`, as [`super::questions_in_use`] gives them.
///
/// # Errors
/// As [`question_bank`].
pub(crate) fn in_use(dir: Option<&Path>) -> Result<Cow<'static, QuestionBank>> {
    let stock = question_bank()?;
    Ok(match dir.map_or(Ok(None), own_questions) {
        Ok(Some(own)) => Cow::Owned(own),
        Ok(None) => Cow::Borrowed(stock),
        Err(_) => Cow::Owned(QuestionBank { source: BankSource::InsteadOfOwn, ..stock.clone() }),
    })
}

/// The teacher's own questions, where there is a file of them in `dir`.
///
/// # Errors
/// [`Error::Unreadable`] when it is no file of questions; as the disk says.
pub fn own_questions(dir: &Path) -> Result<Option<QuestionBank>> {
    match read_file(&dir.join(QUESTIONS_FILE)) {
        Ok((_, own)) => Ok(Some(own)),
        Err(Error::Io(ErrorKind::NotFound)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The file of the questions in use, to be edited.
#[must_use]
pub fn questions_text(dir: &Path) -> Cow<'static, str> {
    let own = read_file(&dir.join(QUESTIONS_FILE));
    own.map_or(Cow::Borrowed(STOCK), |(text, _)| Cow::Owned(text))
}

/// Takes the questions of the file at `path` into use: it is read, checked, and a copy kept in `dir`.
///
/// # Errors
/// [`Error::Unreadable`] with the reason and, where it is known, the line; as the disk says. What was in use then still is.
pub fn use_questions(dir: &Path, path: &Path) -> Result<QuestionBank> {
    let (text, own) = read_file(path)?;
    write_whole(&dir.join(QUESTIONS_FILE), text.as_bytes())?;
    Ok(own)
}

/// Goes back to the questions that come with the program. The teacher's file is set aside, in the place of one that was set
/// aside before.
///
/// # Errors
/// As the disk says; what was in use then still is.
pub fn set_questions_aside(dir: &Path) -> Result<()> {
    match std::fs::rename(dir.join(QUESTIONS_FILE), dir.join(SET_ASIDE_FILE)) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// A file's text and the questions in it. No more of it is read than a file of questions may have.
fn read_file(path: &Path) -> Result<(String, QuestionBank)> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let unreadable = |reason| Error::Unreadable { file: name.clone(), line: None, column: None, reason };
    if !path.metadata()?.is_file() {
        return Err(unreadable("questions-not-text"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(unreadable("questions-too-large"));
    }
    let text = String::from_utf8(bytes).map_err(|_| unreadable("questions-not-text"))?;
    let own = read(text.trim_start_matches('\u{feff}')).map_err(|error| refused(&name, &error))?;
    let left_out =
        question_bank()?.questions.iter().filter(|it| own.find(&it.key).is_none()).cloned().collect();
    Ok((text, QuestionBank { source: BankSource::Own, left_out, ..own }))
}

fn refused(file: &str, error: &serde_json::Error) -> Error {
    let found = FOUND.into_iter().find(|reason| error.to_string().starts_with(reason));
    let reason = found.unwrap_or(match error.classify() {
        Category::Eof => "questions-cut-short",
        Category::Syntax | Category::Io => "questions-not-json",
        Category::Data => "questions-wrong-shape",
    });
    let line = Some(error.line() as u64).filter(|line| *line > 0);
    Error::Unreadable { file: file.to_owned(), line, column: None, reason }
}

/// The questions, each key once and no more than anybody can look through.
fn questions<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<BankQuestion>, D::Error> {
    struct OneByOne;
    impl<'de> Visitor<'de> for OneByOne {
        type Value = Vec<BankQuestion>;

        fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
            to.write_str("a list of questions")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
            let (mut questions, mut keys) = (Vec::new(), BTreeSet::new());
            while let Some(question) = from.next_element::<BankQuestion>()? {
                if !keys.insert(question.key.clone()) {
                    return Err(A::Error::custom(TWICE));
                }
                if keys.len() > MOST_QUESTIONS {
                    return Err(A::Error::custom(TOO_MANY));
                }
                questions.push(question);
            }
            Ok(questions)
        }
    }
    from.deserialize_seq(OneByOne)
}

/// A key: it becomes a part of the keys of drafts, so it is plain and none of those that mean something there.
pub(super) fn key<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let key = String::deserialize(from)?;
    let plain = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
    let named = (1..=LONGEST_NAME).contains(&key.len()) && key.bytes().all(plain);
    if !named || RESERVED.iter().any(|reserved| key.starts_with(reserved)) {
        return Err(D::Error::custom(BAD_KEY));
    }
    Ok(key)
}

/// What a question is about.
pub(super) fn theme<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let theme = String::deserialize(from)?;
    if !theme.is_empty() && !is_plain(&theme) {
        return Err(D::Error::custom(BAD_WORDS));
    }
    Ok(theme)
}

/// The words of a question by language: in English or Spanish at least, and each of them to be read by somebody.
pub(super) fn words<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<String, String>, D::Error> {
    let words = BTreeMap::<String, String>::deserialize(from)?;
    if !(words.contains_key("en") || words.contains_key("es")) {
        return Err(D::Error::custom(NO_WORDS));
    }
    if !words.iter().all(|(tag, words)| is_tag(tag) && is_plain(words)) {
        return Err(D::Error::custom(BAD_WORDS));
    }
    Ok(words)
}

fn is_tag(tag: &str) -> bool {
    (2..=LONGEST_NAME).contains(&tag.len()) && tag.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-')
}

/// Words of one line that show what they are: nothing in them steers the screen or turns what stands beside them round.
fn is_plain(words: &str) -> bool {
    let steers =
        |it: char| it.is_control() || matches!(it, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !words.trim().is_empty() && words.chars().count() <= MOST_LETTERS && !words.chars().any(steers)
}
