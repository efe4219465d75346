//! What papers look like: a page each, tagged, in the family's language and direction.

use firstword_core::conferences::{Conference, Means, Question};
use firstword_core::contacts::Note;
use firstword_core::documents::Paper;
use firstword_core::families::{Family, Guardian, Student};
use firstword_core::language::{Locale, PaperLanguage};
use firstword_core::papers::{Order, PaperKind, make, message, write};
use firstword_core::sharing::fingerprint;
use firstword_core::store::Json;

use super::{a_desk, day, said};

/// Where a test that is told to leaves the papers, to be looked at.
fn keep(name: &str, pdf: &[u8]) {
    if let Some(dir) = std::env::var_os("FIRSTWORD_KEEP_PAPERS") {
        std::fs::write(std::path::Path::new(&dir).join(name), pdf).unwrap();
    }
}

#[test]
fn every_paper_in_every_language_is_one_tagged_page() {
    let mut desk = a_desk("es");
    desk.change::<Conference>(desk.conference, |conference| conference.childcare = true);
    desk.hold();
    for language in PaperLanguage::ALL {
        for kind in PaperKind::ALL {
            let made = desk.paper_in(*kind, language);
            let name = format!("{}-{}.pdf", kind.as_str(), language.tag());
            keep(&name, &made.document.pdf);
            assert_eq!(made.document.pages.len(), 1, "{name}");
            let raw = String::from_utf8_lossy(&made.document.pdf);
            let [set] = made.languages[..] else { panic!("{name} is in one language") };
            // Where the laptop writes no Arabic or Chinese, the paper is in the teacher's language, and it is said.
            let expected = if kind.is_for_families() { language } else { PaperLanguage::En };
            assert!(set == expected || made.without_letters == [language], "{name}");
            for mark in ["/StructTreeRoot", "/MarkInfo", "pdfuaid", &format!("/Lang({})", set.tag())] {
                assert!(raw.contains(mark), "{mark} in {name}");
            }
            let unchecked =
                said(&made).contains(&firstword_core::language::PaperWords::new(set).text("paper-unchecked"));
            assert_eq!(unchecked, !set.is_checked(), "{name}");
        }
    }
}

#[test]
fn papers_fit_a_page_of_a4_too() {
    let mut desk = a_desk("es");
    desk.hold();
    for kind in PaperKind::ALL {
        let made = make(&desk.store, Order { paper: Paper::A4, ..desk.order(*kind) }).unwrap();
        assert_eq!(made.document.pages.len(), 1, "{kind:?}");
    }
}

#[test]
fn an_invitation_says_who_when_where_how_and_that_the_family_speaks_first() {
    let desk = a_desk("es-MX");
    let made = desk.paper(PaperKind::Invitation);
    let text = said(&made);
    assert_eq!(made.languages, [PaperLanguage::Es]);
    for words in [
        "Conversemos sobre Yoveli",
        "Josefina Rosas",
        "jueves 12 de noviembre, 3:15 p. m. (20 minutos)",
        "Room 14",
        "en persona",
        "Interpreta Mr. Vega. No les cuesta nada.",
        "ustedes hablan primero y yo escucho",
        "¿Cómo cree que va la escuela?",
        "No necesitan cuenta ni enlace.",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[test]
fn a_family_is_told_in_its_language_that_younger_children_are_looked_after() {
    for language in PaperLanguage::ALL {
        let mut desk = a_desk(language.tag());
        let words = firstword_core::language::PaperWords::new(language).text("paper-childcare");
        let told = |desk: &super::Desk| {
            [PaperKind::Invitation, PaperKind::Reminder].map(|kind| {
                let made = make(&desk.store, Order { language: Some(language), ..desk.order(kind) }).unwrap();
                let message =
                    message(&desk.store, kind, desk.conference, Some(language), Locale::En).unwrap();
                let on_paper = said(&made).contains(&words) || !made.without_letters.is_empty();
                (on_paper, message.words.contains(&words))
            })
        };
        if language == PaperLanguage::En {
            assert_eq!(told(&desk), [(false, false); 2], "who did not ask for it is told nothing of it");
        }
        desk.change::<Conference>(desk.conference, |conference| conference.childcare = true);
        assert_eq!(told(&desk), [(true, true); 2], "{}", language.tag());
    }
}

#[test]
fn the_teachers_day_sheet_says_whose_children_are_looked_after_and_when_and_the_door_says_nothing_of_it() {
    let mut desk = a_desk("es");
    for (name, child, time) in
        [("Trần", "Minh", "14:00"), ("Walker", "Ada", "15:15"), ("Haddad", "Sami", "16:00")]
    {
        let (family, _, adult) = desk.family(name, child, "June", "en");
        let id = desk.conference(family, adult, time);
        desk.change::<Conference>(id, |conference| conference.childcare = name != "Haddad");
    }
    desk.change::<Conference>(desk.conference, |conference| conference.childcare = true);
    let on = |kind| {
        let order = Order::days(kind, day("2026-11-12"), day("2026-11-12"), Locale::En);
        said(&make(&desk.store, order).unwrap())
    };
    let sheet = on(PaperKind::DaySheet);
    let times = "Younger children are looked after at: 2:00 pm (1 family), 3:15 pm (2 families)";
    assert!(sheet.contains(times), "{sheet}");
    assert_eq!(sheet.matches("Younger children are looked after").count(), 4, "three rows and the times");
    assert!(!on(PaperKind::DoorSheet).contains("ounger children"));
    assert!(said(&desk.paper(PaperKind::PrepTeacher)).contains("Younger children are looked after"));
}

#[test]
fn the_means_and_a_question_of_the_teachers_own_are_said_as_they_are() {
    let mut desk = a_desk("es");
    desk.change::<Conference>(desk.conference, |conference| {
        conference.means = Means::AtHome;
        conference.questions = Json(vec![
            Question {
                key: "own-1".into(),
                words: "¿Y los domingos?".into(),
                teacher_words: "And on Sundays?".into(),
            },
            Question {
                key: "school-going".into(),
                words: "How is school, really?".into(),
                ..Question::default()
            },
        ]);
    });
    let text = said(&desk.paper(PaperKind::Invitation));
    for words in ["en su casa", "¿Y los domingos?", "How is school, really?"] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[test]
fn an_arabic_page_runs_from_right_to_left_and_english_words_on_it_from_left_to_right() {
    let desk = a_desk("ar");
    let order = desk.order(PaperKind::PrepFamily);
    if !make(&desk.store, order).unwrap().without_letters.is_empty() {
        assert_eq!(desk.paper(PaperKind::PrepFamily).languages, [PaperLanguage::En]);
        return;
    }
    let data: serde_json::Value =
        serde_json::from_slice(&write(&desk.store, order).unwrap().template_data()).unwrap();
    let sheet = &data["sheets"][0];
    assert_eq!((&sheet["language"], &sheet["right_to_left"]), (&"ar".into(), &true.into()));
    let blocks = sheet["blocks"].as_array().unwrap();
    let answer =
        blocks.iter().find(|block| block["words"]["words"].to_string().contains("Fractions now")).unwrap();
    assert_eq!(
        (&answer["words"]["language"], &answer["words"]["right_to_left"]),
        (&"en".into(), &false.into())
    );
    // The first words that are set on the page begin in its right half.
    let page = &make(&desk.store, order).unwrap().document.pages[0];
    assert!(first_position(page) > 306.0, "{}", first_position(page));
    let english = desk.paper_in(PaperKind::PrepFamily, PaperLanguage::En);
    assert!(first_position(&english.document.pages[0]) < 100.0);
}

/// Where the first words of a page stand, in points from its left edge.
fn first_position(page: &str) -> f64 {
    let shift = page.split("translate(").nth(1).unwrap();
    shift.split(' ').next().unwrap().parse().unwrap()
}

#[test]
fn a_language_without_words_is_said_and_the_teachers_stands_instead() {
    let desk = a_desk("so");
    let made = make(&desk.store, Order { locale: Locale::Es, ..desk.order(PaperKind::Invitation) }).unwrap();
    assert_eq!((made.languages, made.without_words), (vec![PaperLanguage::Es], vec!["so".to_owned()]));
}

#[test]
fn the_language_is_that_which_the_adults_read_before_that_of_the_meeting() {
    let mut desk = a_desk("");
    desk.change::<Conference>(desk.conference, |conference| conference.language = "fr".into());
    desk.change::<Student>(desk.student, |student| student.home_language = Some("vi".into()));
    assert_eq!(desk.paper(PaperKind::Reminder).languages, [PaperLanguage::Fr]);
    desk.change::<Guardian>(desk.guardian, |adult| adult.speaks = "pt-BR".into());
    assert_eq!(desk.paper(PaperKind::Reminder).languages, [PaperLanguage::Pt]);
    desk.change::<Guardian>(desk.guardian, |adult| adult.reads = "es".into());
    assert_eq!(desk.paper(PaperKind::Reminder).languages, [PaperLanguage::Es]);
}

#[test]
fn the_familys_copy_holds_its_words_the_decisions_and_who_does_what_by_when() {
    let mut desk = a_desk("es");
    desk.hold();
    let text = said(&desk.paper(PaperKind::FamilyCopy));
    for words in [
        "«Va contenta, pero le cuesta la mañana.»",
        "Yoveli chooses her own book every Monday.",
        "Ms. Okafor Send the fractions game home a más tardar el viernes 20 de noviembre",
        "Ustedes Visit the library on Saturday",
        "«No es la mañana, es el domingo por la noche.»",
        "estuvieron de acuerdo en parte",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert!(!text.contains("300 páginas"), "a hope of another day is not of this meeting: {text}");
}

#[test]
fn the_teachers_sheet_and_the_familys_have_the_answers_written_before_the_meeting() {
    let mut desk = a_desk("es");
    for kind in [PaperKind::PrepTeacher, PaperKind::PrepFamily] {
        assert!(said(&desk.paper(kind)).contains("Fractions now, then decimals in January."), "{kind:?}");
    }
    let teachers = said(&desk.paper(PaperKind::PrepTeacher));
    for words in ["Que le dé pena preguntar.", "Lee sola en la cama.", "Partner reading", "first graders"] {
        assert!(teachers.contains(words), "{words} in {teachers}");
    }
    let family = said(&desk.paper(PaperKind::PrepFamily));
    assert!(family.contains("Usted habla primero") && !family.contains("Partner reading"), "{family}");
    let prepared = desk.store.select::<Note>("kind = 'prepared'", []).unwrap().remove(0);
    desk.change::<Note>(prepared.id, |note| note.words = String::new());
    assert!(!said(&desk.paper(PaperKind::PrepFamily)).contains("grade level"));
}

#[test]
fn papers_of_some_days_are_a_page_a_family_in_its_own_language() {
    let mut desk = a_desk("es");
    let (tran, _, adult) = desk.family("Trần", "Minh", "Lan", "fr");
    desk.conference(tran, adult, "14:00");
    let (kept_out, _, adult) = desk.family("Walker", "Ada", "June", "en");
    desk.conference(kept_out, adult, "14:30");
    desk.change::<Guardian>(adult, |adult| adult.may_be_contacted = false);
    let (left, _, adult) = desk.family("Haddad", "Sami", "Hala", "ar");
    desk.conference(left, adult, "14:45");
    desk.change::<Family>(left, |family| family.archived_on = Some(day("2026-11-01")));
    let order = Order::days(PaperKind::Invitation, day("2026-11-12"), day("2026-11-13"), Locale::En);
    let made = make(&desk.store, order).unwrap();
    assert_eq!(
        (made.document.pages.len(), made.languages.as_slice()),
        (2, [PaperLanguage::Fr, PaperLanguage::Es].as_slice())
    );
    assert_eq!(
        (made.withheld.as_slice(), made.days.as_str()),
        (["Walker".to_owned()].as_slice(), "12 November")
    );
    let nothing = Order::days(PaperKind::Invitation, day("2026-12-12"), day("2026-12-13"), Locale::En);
    assert!(make(&desk.store, nothing).unwrap_err().to_string().contains("days"));
}

#[test]
fn the_same_paper_made_twice_is_the_same_file() {
    let mut desk = a_desk("es");
    let before = fingerprint(&desk.paper(PaperKind::PrepFamily).document.pdf);
    assert_eq!(before, fingerprint(&desk.paper(PaperKind::PrepFamily).document.pdf));
    desk.change::<Conference>(desk.conference, |conference| conference.place = "Library".into());
    assert_ne!(before, fingerprint(&desk.paper(PaperKind::Invitation).document.pdf));
}

#[test]
fn words_that_no_typeface_writes_are_told_one_by_one_and_their_place_on_the_paper_is_marked() {
    let mut desk = a_desk("en");
    // Linear A, which hardly a laptop writes.
    let words = "\u{10600}\u{10601}\u{10602}";
    desk.change::<Conference>(desk.conference, |conference| conference.place = words.into());
    let made = desk.paper(PaperKind::Invitation);
    let written = made.document.unprintable.words.is_empty();
    assert_eq!(made.document.unprintable.words, if written { vec![] } else { vec![words.to_owned()] });
    assert_eq!(said(&made).contains("[words that could not be printed here]"), !written);
    assert_eq!(said(&made).contains(words), written);
}

#[test]
fn whatever_people_write_comes_out_as_plain_words_on_a_paper() {
    let mut desk = a_desk("en");
    let hostile = "#panic() $x^2$ *bold* @label <label> [content] // no comment";
    desk.change::<Conference>(desk.conference, |conference| conference.place = hostile.into());
    let made = desk.paper(PaperKind::Invitation);
    let set = made.document.text.concat().replace('\n', " ");
    assert!(set.contains("#panic()") && set.contains("*bold*") && set.contains("<label>"), "{set}");
}
