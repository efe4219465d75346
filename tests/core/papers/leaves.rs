//! The text of a message, and what the journal calls what left.

use firstword_core::families::Guardian;
use firstword_core::language::{Locale, PaperLanguage};
use firstword_core::papers::{PaperKind, message};
use firstword_core::sharing::{ExportKind, Leaving, Way, fingerprint, journal, leave};

use super::a_desk;

#[test]
fn a_message_is_a_few_plain_lines_in_the_familys_language() {
    let desk = a_desk("fr");
    let made = message(&desk.store, PaperKind::Reminder, desk.conference, None, Locale::En).unwrap();
    assert_eq!((made.language, made.unchecked, made.without_words), (PaperLanguage::Fr, true, None));
    assert_eq!(
        made.words,
        "Bonjour, c’est Ms. Okafor. Un rappel\u{a0}: nous parlons de Yoveli jeudi 12 novembre, 15\u{a0}h\u{a0}15 (en personne, \
         Room 14).\nVous parlez en premier.\nMr. Vega interprète. C’est gratuit pour vous.\nSi un autre moment vous \
         convient mieux, répondez dans n’importe quelle langue."
    );
    assert_eq!(made.sha256, fingerprint(made.words.as_bytes()));
    let somali = a_desk("so");
    let made = message(&somali.store, PaperKind::Invitation, somali.conference, None, Locale::En).unwrap();
    assert_eq!((made.language, made.unchecked), (PaperLanguage::En, false));
    assert_eq!(made.without_words.as_deref(), Some("so"));
}

#[test]
fn a_message_is_refused_for_a_survey_and_for_adults_who_may_not_be_contacted() {
    let mut desk = a_desk("es");
    assert!(message(&desk.store, PaperKind::Survey, desk.conference, None, Locale::En).is_err());
    desk.change::<Guardian>(desk.guardian, |adult| adult.may_be_contacted = false);
    assert!(message(&desk.store, PaperKind::Reminder, desk.conference, None, Locale::En).is_err());
}

#[test]
fn every_kind_of_paper_has_its_line_in_the_journal() {
    let mut desk = a_desk("es");
    for kind in PaperKind::ALL {
        assert_eq!(kind.export_kind().as_str(), kind.as_str());
        let kind = kind.export_kind();
        let paper =
            Leaving { kind, recipient: "Rosas", term: "12 November", language: "es", bytes: b"a paper" };
        leave(&mut desk.store, paper, Way::Clipboard).unwrap();
    }
    let kinds: Vec<ExportKind> =
        journal(&desk.store).unwrap().into_iter().rev().map(|line| line.kind).collect();
    assert_eq!(kinds, PaperKind::ALL.iter().map(|kind| kind.export_kind()).collect::<Vec<_>>());
}
