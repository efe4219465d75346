//! How long a passphrase would hold, estimated without flattery.
//!
//! The estimate is zxcvbn's (Wheeler, USENIX Security 2016), which looks for common passwords, English words, names,
//! dates and keyboard runs. It knows no other language and would take "mariposa" for eight random letters. So the
//! passphrase is counted once more, piece by piece, with no letter of what reads like words worth more than one and
//! a half bits, a little above what Shannon found for running English (0.6 to 1.3 bits; "Prediction and Entropy of
//! Printed English", 1951). The lower figure holds.

use serde::Serialize;
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use zeroize::Zeroizing;
use zxcvbn::feedback::{Suggestion, Warning};

use super::slots::as_typed_anywhere;

/// How many guesses a second the estimate grants to somebody who has copied the files of this laptop and guesses
/// elsewhere, without a limit: zxcvbn's figure for a slow hash and many machines. The passphrase's Argon2id allows
/// about six on one processor core, so this is well over a thousand cores.
pub const GUESSES_PER_SECOND: f64 = 10_000.0;

/// The longest part of a passphrase that is looked at, in characters; what follows can only make it stronger.
const MOST_CHARACTERS: usize = 100;
/// Decimal orders of magnitude a letter of running language is worth: 1.5 bits.
const WORD_LETTER_LOG10: f64 = 1.5 * std::f64::consts::LOG10_2;
/// What anybody would try first here, besides what is known of the teacher.
const ABOUT_THE_APP: [&str; 5] = ["firstword", "first", "word", "primera", "palabra"];

/// How hard a passphrase is to guess. The codes stand in `strength.ftl`: `strength-score-<score>`,
/// `strength-time-<unit>`, `strength-warning-<code>`, `strength-suggestion-<code>`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Strength {
    /// 0 to 4, in steps of guesses needed: 10^3, 10^6, 10^8, 10^10. A store takes 3 and above.
    pub score: u8,
    /// The decimal logarithm of the guesses needed.
    pub guesses_log10: f64,
    /// How long those guesses take at [`GUESSES_PER_SECOND`].
    pub crack_time: CrackTime,
    /// What is wrong with it, as a code; only below 3.
    pub warning: Option<&'static str>,
    /// What would make it better, as codes; only below 3.
    pub suggestions: Vec<&'static str>,
}

/// A rough span of time: "3 months".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct CrackTime {
    /// The largest unit of which there is at least one.
    pub unit: TimeUnit,
    /// How many of them, rounded down; 0 only for seconds.
    pub count: u32,
}

/// A unit of [`CrackTime`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum TimeUnit {
    Seconds,
    Minutes,
    Hours,
    Days,
    Months,
    Years,
    Centuries,
}

/// Estimates how hard `passphrase` is to guess for somebody who knows `about` the teacher: names, school, class.
#[must_use]
pub fn strength(passphrase: &str, about: &[&str]) -> Strength {
    let whole = as_typed_anywhere(passphrase);
    let end = whole.char_indices().nth(MOST_CHARACTERS).map_or(whole.len(), |(end, _)| end);
    let looked_at = &whole[..end];

    let known: Vec<&str> = about
        .iter()
        .flat_map(|text| std::iter::once(*text).chain(text.split_whitespace()))
        .chain(ABOUT_THE_APP)
        .collect();
    let estimate = zxcvbn::zxcvbn(looked_at, &known);
    let by_lists = if looked_at.is_empty() { 0.0 } else { estimate.guesses_log10() };
    let by_language = language_log10(looked_at, &known);

    let guesses_log10 = by_lists.min(by_language).max(0.0);
    let score = score(guesses_log10);
    let mut strength = Strength {
        score,
        guesses_log10,
        crack_time: crack_time(guesses_log10),
        warning: estimate.feedback().and_then(|feedback| feedback.warning()).map(warning_code),
        suggestions: estimate
            .feedback()
            .map(|feedback| feedback.suggestions().iter().copied().map(suggestion_code).collect())
            .unwrap_or_default(),
    };
    if score < super::LEAST_SCORE && estimate.feedback().is_none() {
        strength.warning = Some("too-few-words");
        strength.suggestions = vec!["add-words"];
    }
    strength
}

/// The score for so many guesses, with zxcvbn's steps.
fn score(guesses_log10: f64) -> u8 {
    [3.0, 6.0, 8.0, 10.0].iter().map(|step| u8::from(guesses_log10 >= *step)).sum()
}

fn crack_time(guesses_log10: f64) -> CrackTime {
    const UNITS: [(TimeUnit, f64); 6] = [
        (TimeUnit::Centuries, 36_525.0 * 86_400.0),
        (TimeUnit::Years, 365.25 * 86_400.0),
        (TimeUnit::Months, 30.44 * 86_400.0),
        (TimeUnit::Days, 86_400.0),
        (TimeUnit::Hours, 3_600.0),
        (TimeUnit::Minutes, 60.0),
    ];
    let seconds = 10f64.powf(guesses_log10) / GUESSES_PER_SECOND;
    let (unit, length) =
        UNITS.into_iter().find(|(_, length)| seconds >= *length).unwrap_or((TimeUnit::Seconds, 1.0));
    // The conversion rounds down and stops at the largest number.
    CrackTime { unit, count: (seconds / length) as u32 }
}

/// The guesses needed by somebody who knows the language, whichever it is, as a decimal logarithm.
fn language_log10(passphrase: &str, known: &[&str]) -> f64 {
    let mut plain = Zeroizing::new(String::with_capacity(passphrase.len() * 3));
    plain.extend(passphrase.nfd().filter(|c| !is_combining_mark(*c)));
    pieces(&plain)
        .map(|piece| {
            let by_lists = zxcvbn::zxcvbn(piece, known).guesses_log10();
            let by_letters = piece.chars().count() as f64 * WORD_LETTER_LOG10;
            if reads_like_words(piece) { by_lists.min(by_letters) } else { by_lists }
        })
        .sum()
}

/// Runs of letters, spaces, and anything else; a capital after a small letter begins a run of its own.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let kind = |c: char| (c.is_alphabetic(), c == ' ');
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = rest
            .char_indices()
            .zip(rest.chars().skip(1))
            .find(|((_, a), b)| kind(*a) != kind(*b) || a.is_lowercase() && b.is_uppercase())
            .map_or(rest.len(), |((at, a), _)| at + a.len_utf8());
        let (piece, after) = rest.split_at(end);
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

/// Whether a piece could be words, or the space between two: letters in one case (or with a capital first) and, in
/// Latin script, with vowels as often as words have them. Only scripts that write letter by letter: a Chinese
/// character is worth more than a letter.
fn reads_like_words(piece: &str) -> bool {
    const SCRIPTS_BY_LETTER: std::ops::Range<char> = '\0'..'\u{1100}';
    const LONGEST_WITHOUT_VOWEL: usize = 4;

    let is_vowel = |c: char| !c.is_ascii() || "aeiouyAEIOUY".contains(c);
    let one_case =
        || !piece.chars().skip(1).any(char::is_uppercase) || !piece.chars().any(char::is_lowercase);
    piece == " "
        || piece.chars().nth(1).is_some()
            && piece.chars().all(|c| c.is_alphabetic() && SCRIPTS_BY_LETTER.contains(&c))
            && one_case()
            && piece.contains(is_vowel)
            && piece.split(is_vowel).all(|between| between.len() <= LONGEST_WITHOUT_VOWEL)
}

const fn warning_code(warning: Warning) -> &'static str {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess => "keyboard-row",
        Warning::ShortKeyboardPatternsAreEasyToGuess => "keyboard-pattern",
        Warning::RepeatsLikeAaaAreEasyToGuess => "repeated-character",
        Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => "repeated-part",
        Warning::ThisIsATop10Password => "top-ten",
        Warning::ThisIsATop100Password => "top-hundred",
        Warning::ThisIsACommonPassword => "common-password",
        Warning::ThisIsSimilarToACommonlyUsedPassword => "like-a-common-password",
        Warning::SequencesLikeAbcAreEasyToGuess => "sequence",
        Warning::RecentYearsAreEasyToGuess => "recent-year",
        Warning::AWordByItselfIsEasyToGuess => "single-word",
        Warning::DatesAreOftenEasyToGuess => "date",
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess => "single-name",
        Warning::CommonNamesAndSurnamesAreEasyToGuess => "common-name",
    }
}

const fn suggestion_code(suggestion: Suggestion) -> &'static str {
    match suggestion {
        Suggestion::UseAFewWordsAvoidCommonPhrases => "use-a-few-words",
        Suggestion::NoNeedForSymbolsDigitsOrUppercaseLetters => "no-need-for-symbols",
        Suggestion::AddAnotherWordOrTwo => "add-words",
        Suggestion::CapitalizationDoesntHelpVeryMuch => "capitals-help-little",
        Suggestion::AllUppercaseIsAlmostAsEasyToGuessAsAllLowercase => "all-capitals-help-little",
        Suggestion::ReversedWordsArentMuchHarderToGuess => "reversed-words-help-little",
        Suggestion::PredictableSubstitutionsDontHelpVeryMuch => "substitutions-help-little",
        Suggestion::UseALongerKeyboardPatternWithMoreTurns => "longer-keyboard-pattern",
        Suggestion::AvoidRepeatedWordsAndCharacters => "avoid-repeats",
        Suggestion::AvoidSequences => "avoid-sequences",
        Suggestion::AvoidRecentYears => "avoid-recent-years",
        Suggestion::AvoidYearsThatAreAssociatedWithYou => "avoid-your-years",
        Suggestion::AvoidDatesAndYearsThatAreAssociatedWithYou => "avoid-your-dates",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_of_any_language_is_refused() {
        for word in [
            "mariposa",
            "Mariposa",
            "MARIPOSA",
            "contraseña",
            "wunderbar",
            "бабочка",
            "فراشة",
            "electricidad",
            "mi clase",
            "Maestra2024!",
        ] {
            let strength = strength(word, &[]);
            assert!(strength.score < 3, "{word}: {strength:?}");
            assert!(!strength.suggestions.is_empty(), "{word}");
        }
    }

    #[test]
    fn five_words_of_any_language_are_enough() {
        for words in [
            "lantern orbit mustard velvet canoe",
            "tambor ceniza mantel brújula espiga",
            "TamborCenizaMantelBrújulaEspiga",
            "纸鹤 飞过 冬天 的 教室 窗户",
        ] {
            assert!(strength(words, &[]).score >= 3, "{words}: {:?}", strength(words, &[]));
        }
    }

    #[test]
    fn random_characters_are_worth_what_zxcvbn_says() {
        for random in ["hG7tQwPzLm4", "xkqjzvwpfmgh"] {
            assert!(strength(random, &[]).score >= 3, "{random}");
        }
    }

    #[test]
    fn what_is_known_of_the_teacher_counts_for_little() {
        let known = strength("Quispe Huamani 2B", &["Rosa Quispe Huamani", "2B"]);
        assert!(known.guesses_log10 < strength("Quispe Huamani 2B", &[]).guesses_log10);
    }

    #[test]
    fn a_very_long_passphrase_is_estimated_by_its_first_hundred_characters() {
        let long = "xkqjzvwpfmgh 7 ".repeat(10_000);
        let cut: String = long.chars().take(100).collect();
        assert_eq!(strength(&long, &[]), strength(&cut, &[]));
    }

    #[test]
    fn nothing_typed_is_worth_nothing_and_says_what_to_do() {
        let nothing = strength("", &[]);
        assert_eq!((nothing.score, nothing.guesses_log10), (0, 0.0));
        assert_eq!(nothing.crack_time, CrackTime { unit: TimeUnit::Seconds, count: 0 });
        assert_eq!(nothing.suggestions, ["use-a-few-words", "no-need-for-symbols"]);
    }

    #[test]
    fn the_time_is_the_guesses_at_the_stated_rate() {
        assert_eq!(crack_time(4.0), CrackTime { unit: TimeUnit::Seconds, count: 1 });
        assert_eq!(crack_time(8.0), CrackTime { unit: TimeUnit::Hours, count: 2 });
        assert_eq!(crack_time(10.0), CrackTime { unit: TimeUnit::Days, count: 11 });
        assert_eq!(crack_time(300.0), CrackTime { unit: TimeUnit::Centuries, count: u32::MAX });
    }

    #[test]
    fn every_code_has_its_words_in_every_language() {
        use fluent_bundle::{FluentBundle, FluentResource};

        let warnings = [
            Warning::StraightRowsOfKeysAreEasyToGuess,
            Warning::ShortKeyboardPatternsAreEasyToGuess,
            Warning::RepeatsLikeAaaAreEasyToGuess,
            Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess,
            Warning::ThisIsATop10Password,
            Warning::ThisIsATop100Password,
            Warning::ThisIsACommonPassword,
            Warning::ThisIsSimilarToACommonlyUsedPassword,
            Warning::SequencesLikeAbcAreEasyToGuess,
            Warning::RecentYearsAreEasyToGuess,
            Warning::AWordByItselfIsEasyToGuess,
            Warning::DatesAreOftenEasyToGuess,
            Warning::NamesAndSurnamesByThemselvesAreEasyToGuess,
            Warning::CommonNamesAndSurnamesAreEasyToGuess,
        ];
        let suggestions = [
            Suggestion::UseAFewWordsAvoidCommonPhrases,
            Suggestion::NoNeedForSymbolsDigitsOrUppercaseLetters,
            Suggestion::AddAnotherWordOrTwo,
            Suggestion::CapitalizationDoesntHelpVeryMuch,
            Suggestion::AllUppercaseIsAlmostAsEasyToGuessAsAllLowercase,
            Suggestion::ReversedWordsArentMuchHarderToGuess,
            Suggestion::PredictableSubstitutionsDontHelpVeryMuch,
            Suggestion::UseALongerKeyboardPatternWithMoreTurns,
            Suggestion::AvoidRepeatedWordsAndCharacters,
            Suggestion::AvoidSequences,
            Suggestion::AvoidRecentYears,
            Suggestion::AvoidYearsThatAreAssociatedWithYou,
            Suggestion::AvoidDatesAndYearsThatAreAssociatedWithYou,
        ];
        let units = ["seconds", "minutes", "hours", "days", "months", "years", "centuries"];
        let ids: Vec<String> = (warnings.into_iter().map(warning_code).chain(["too-few-words"]))
            .map(|code| format!("strength-warning-{code}"))
            .chain(suggestions.into_iter().map(|s| format!("strength-suggestion-{}", suggestion_code(s))))
            .chain(units.into_iter().map(|unit| format!("strength-time-{unit}")))
            .chain((0..=4).map(|score| format!("strength-score-{score}")))
            .collect();

        for text in [
            include_str!("../../../../assets/locales/en/strength.ftl"),
            include_str!("../../../../assets/locales/es/strength.ftl"),
        ] {
            let mut words = FluentBundle::<FluentResource>::default();
            words.add_resource(FluentResource::try_new(text.to_owned()).unwrap()).unwrap();
            for id in &ids {
                assert!(words.has_message(id), "{id} is missing");
            }
        }
    }
}
