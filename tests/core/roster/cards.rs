//! Address book cards: whose they are, whom they name, and what becomes of the rest.

use super::*;

fn cards(text: &str) -> Preview {
    roster::read_bytes("book.txt", text.as_bytes(), &Reading::default()).unwrap()
}

#[test]
fn a_childs_card_and_its_adults_cards_find_each_other_by_id_and_by_name() {
    let preview = read("cards/families.vcf");
    assert_eq!(preview.format, Format::Vcard);
    let counts = preview.counts;
    assert_eq!((counts.students, counts.guardians, counts.links, counts.classes), (2, 2, 3, 1));
    let family = family_of(&preview, "Mateo");
    assert_eq!(
        family.students.iter().map(|child| child.given_name.as_str()).collect::<Vec<_>>(),
        ["Mateo", "Inés"]
    );
    let mateo = student(&preview, "Mateo");
    assert_eq!((mateo.external_id.as_deref(), mateo.birth_date), (Some("s-1"), date("2017-05-01")));
    assert_eq!(
        (mateo.home_language.as_deref(), mateo.class_ids.as_slice()),
        (Some("es"), ["Room 12".to_owned()].as_slice())
    );
    let elena = guardian(&preview, "Elena María");
    assert_eq!(phones(elena), ["+1-202-555-0111", "+1-202-555-0112"]);
    assert_eq!(elena.phones[0].e164.as_deref(), Some("+12025550111"));
    assert_eq!(elena.address.as_deref(), Some("5 Elm St, Apt 2, Harbor, WA, 98000"));
    assert_eq!(
        elena.cares_for.iter().map(|care| care.relationship.as_str()).collect::<Vec<_>>(),
        ["parent", "Mother"]
    );
    assert_eq!(guardian(&preview, "Rosa").cares_for[0].relationship, "kin");
}

#[test]
fn emergency_contacts_schools_and_strangers_are_left_out() {
    let preview = read("cards/families.vcf");
    let reasons: Vec<_> = skipped(&preview).into_iter().map(|(_, line, reason)| (line, reason)).collect();
    assert_eq!(
        reasons,
        [(1, SkipReason::NotAGuardian), (29, SkipReason::NobodysCard), (34, SkipReason::NobodysCard)]
    );
}

#[test]
fn folded_lines_and_the_related_names_of_apple_are_understood() {
    let preview = read("cards/apple.vcf");
    assert_eq!(names(&preview), [("Hodan", "Abdi")]);
    let [amina] = preview.families[0].guardians.as_slice() else { panic!() };
    assert_eq!((amina.given_name.as_str(), amina.cares_for[0].relationship.as_str()), ("Amina", "Mother"));
}

#[test]
fn a_card_of_an_old_telephone_with_its_letters_in_numbers_is_read() {
    let preview = read("cards/old-telephone.vcf");
    assert_eq!(names(&preview), [("Sofía", "Muñoz")]);
    assert!(
        warns(&preview, WarningCode::CardsAsStudents) && warns(&preview, WarningCode::GuardianWithoutName)
    );
    assert_eq!(phones(guardians(&preview)[0]), ["555-0141"]);
    assert_eq!(students(&preview)[0].birth_date, date("2016-12-05"));
}

#[test]
fn a_card_that_is_broken_costs_nothing_but_itself() {
    let preview = cards(
        "BEGIN:VCARD\nFN:Ana Rosas\nnonsense\n;:;:\nTEL\nBEGIN:VCARD\nFN:Bo Lee\nEND:VCARD\nEND:VCARD\nFN:Nobody\n",
    );
    assert_eq!(names(&preview), [("Ana", "Rosas"), ("Bo", "Lee")]);
    assert_eq!(cards("BEGIN:VCARD\n").counts.students, 0);
}

#[test]
fn markup_and_formulas_in_a_card_are_only_text() {
    let preview = cards("BEGIN:VCARD\nVERSION:3.0\nN:<b>Rosas</b>;=HYPERLINK(1);;;\nEND:VCARD\n");
    assert_eq!(names(&preview), [("=HYPERLINK(1)", "<b>Rosas</b>")]);
}

#[test]
fn a_folder_of_one_card_a_file_is_read_together() {
    let card = |name: &str| format!("BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEND:VCARD\n");
    let zip = zip_of(&[("a.vcf", card("Ana Rosas").as_bytes()), ("b.vcf", card("Bo Lee").as_bytes())]);
    assert_eq!(roster::read_bytes("cards.zip", &zip, &Reading::default()).unwrap().counts.students, 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_card_makes_it_panic_and_the_counts_add_up(
        lines in proptest::collection::vec(
            prop_oneof![
                Just("BEGIN:VCARD".to_owned()), Just("END:VCARD".to_owned()), Just(" folded".to_owned()),
                Just("FN:Ana Rosas".to_owned()), Just("N:Rosas;Ana;;;".to_owned()), Just("CATEGORIES:Student".to_owned()),
                Just("CATEGORIES:Parent".to_owned()), Just("RELATED;TYPE=parent:Eva Rosas".to_owned()),
                Just("NOTE:Mother of Ana Rosas and Bo Lee".to_owned()), Just("TEL;CELL:555-0101".to_owned()),
                Just("NOTE;ENCODING=QUOTED-PRINTABLE:=C3=\n=B1=".to_owned()), Just("UID:1".to_owned()),
                "[A-Z;:=\",\\\\ñ]{0,20}",
            ],
            0..60,
        )
    ) {
        if let Ok(preview) = roster::read_bytes("x.vcf", format!("BEGIN:VCARD\n{}", lines.join("\n")).as_bytes(), &Reading::default()) {
            assert_adds_up(&preview)?;
        }
    }
}
