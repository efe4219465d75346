//! Telephones: kept as they are written, and dialled where they are numbers.

use firstword_core::roster::Country;

use super::*;

fn dialled(written: &str, country: Option<&str>) -> Option<String> {
    let country: Option<Country> = country.map(|letters| letters.parse().unwrap());
    let reading = Reading { country, ..Reading::default() };
    let text = format!("Student,Mother,Mother's cell\nAna Rosas,Eva Rosas,\"{written}\"\n");
    let preview = roster::read_bytes("class.csv", text.as_bytes(), &reading).unwrap();
    let [phone] = guardians(&preview)[0].phones.as_slice() else { panic!("{written}") };
    assert_eq!(phone.written, written);
    phone.e164.clone()
}

#[test]
fn a_number_of_the_schools_country_can_be_dialled_and_stays_as_it_is_written() {
    for written in ["(202) 555-0111", "202.555.0111", "202-555-0111", "1 202 555 0111", "2025550111"] {
        assert_eq!(dialled(written, Some("US")).as_deref(), Some("+12025550111"), "{written}");
    }
    assert_eq!(dialled("(202) 555-0111 x12", Some("us")).as_deref(), Some("+12025550111"));
    assert_eq!(dialled("55 5555 0111", Some("MX")).as_deref(), Some("+525555550111"));
    assert_eq!(dialled("020 7946 0018", Some("GB")).as_deref(), Some("+442079460018"));
}

#[test]
fn a_number_that_says_its_country_needs_none() {
    assert_eq!(dialled("+1 202 555 0111", None).as_deref(), Some("+12025550111"));
    assert_eq!(dialled("+52 55 5555 0111", Some("US")).as_deref(), Some("+525555550111"));
    assert_eq!(dialled("(202) 555-0111", None), None);
}

#[test]
fn what_is_no_number_of_any_country_stays_as_text() {
    for written in
        ["555-0111", "ask grandma 12", "+999 1234567", "1234567890123456789", "202-555-0111 or 0112"]
    {
        assert_eq!(dialled(written, Some("US")), None, "{written}");
    }
}

#[test]
fn a_country_that_is_none_is_refused() {
    assert!(matches!("XX".parse::<Country>(), Err(Error::Invalid { field: "country", .. })));
    assert_eq!(serde_json::to_string(&"mx".parse::<Country>().unwrap()).unwrap(), "\"MX\"");
    assert!(serde_json::from_str::<Country>("\"USA\"").is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_telephone_makes_it_panic(written in "[0-9+()x;,./ #*ａ０-９٠-٩-]{0,60}", country in prop_oneof![Just(None), Just(Some("US")), Just(Some("DE"))]) {
        let country = country.map(|letters| letters.parse().unwrap());
        let text = format!("Student,Mother,Mother's cell\nAna Rosas,Eva Rosas,\"{written}\"\n");
        let preview = roster::read_bytes("class.csv", text.as_bytes(), &Reading { country, ..Reading::default() }).unwrap();
        for phone in guardians(&preview).iter().flat_map(|adult| &adult.phones) {
            prop_assert!(phone.e164.as_ref().is_none_or(|number| number.starts_with('+') && number.len() < 18));
        }
    }
}
