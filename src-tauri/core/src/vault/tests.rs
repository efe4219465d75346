//! What only the inside of the vault can show: seals that were tampered with by somebody who can mend a checksum.

use secrecy::SecretString;
use tempfile::TempDir;

use super::*;

fn passphrase() -> SecretString {
    "lantern orbit mustard velvet".into()
}

/// A vault whose passphrase costs as little as a vault may ask.
fn a_quick_vault() -> (TempDir, Envelope, RecoveryCode) {
    let dir = TempDir::new().unwrap();
    let (_, code, _) = Vault::create_at_cost(dir.path(), &passphrase(), Cost::LEAST).unwrap();
    let envelope = Envelope::read(&dir.path().join(KEY_FILE)).unwrap().unwrap();
    (dir, envelope, code)
}

/// The envelope after `change` to its JSON, with a checksum that fits again.
fn tampered(envelope: &Envelope, change: impl FnOnce(&mut serde_json::Value)) -> Result<Envelope> {
    let mut json = serde_json::to_value(envelope).unwrap();
    change(&mut json);
    let changed: Envelope = serde_json::from_value(json).unwrap();
    Envelope::parse(&changed.to_bytes().unwrap())
}

/// Changes the first hexadecimal digit at `pointer`.
fn turn_digit(json: &mut serde_json::Value, pointer: &str) {
    let text = json.pointer(pointer).and_then(|value| value.as_str()).unwrap();
    let turned = format!("{}{}", if text.starts_with('a') { 'b' } else { 'a' }, &text[1..]);
    *json.pointer_mut(pointer).unwrap() = turned.into();
}

#[test]
fn no_changed_part_of_a_seal_gives_a_key_even_when_the_checksum_was_mended() {
    let (_dir, envelope, code) = a_quick_vault();
    let store = envelope.store();

    for part in ["salt", "sealed/nonce", "sealed/key", "sealed/tag"] {
        let changed = tampered(&envelope, |json| turn_digit(json, &format!("/passphrase/{part}"))).unwrap();
        let opened = changed.passphrase().open(&passphrase(), store);
        assert!(matches!(opened, Err(Error::WrongPassphrase)), "passphrase {part}");

        let changed = tampered(&envelope, |json| turn_digit(json, &format!("/recovery/{part}"))).unwrap();
        let opened = changed.recovery().open(&code, store);
        assert!(matches!(opened, Err(Error::WrongRecoveryCode)), "recovery {part}");
    }

    let other_store = tampered(&envelope, |json| turn_digit(json, "/store")).unwrap();
    assert!(matches!(
        other_store.passphrase().open(&passphrase(), other_store.store()),
        Err(Error::WrongPassphrase)
    ));
    assert!(matches!(other_store.recovery().open(&code, other_store.store()), Err(Error::WrongRecoveryCode)));
}

#[test]
fn a_cost_outside_what_is_sane_is_refused_before_anything_is_derived() {
    let (_dir, envelope, _) = a_quick_vault();
    let four_gib = 4 * 1024 * 1024;
    for (field, value) in [
        ("memory_kib", four_gib),
        ("memory_kib", 1024 * 1024 + 1),
        ("memory_kib", 19 * 1024 - 1),
        ("passes", 11),
        ("passes", 1),
        ("lanes", 9),
        ("lanes", 0),
    ] {
        let read = tampered(&envelope, |json| json["passphrase"]["argon2id"][field] = value.into());
        assert!(matches!(read, Err(Error::DamagedEnvelope)), "{field} {value}");
    }
}

#[test]
fn a_cheaper_cost_than_the_seal_was_made_with_does_not_open_it() {
    let (_dir, envelope, _) = a_quick_vault();
    let dearer = tampered(&envelope, |json| json["passphrase"]["argon2id"]["passes"] = 3.into()).unwrap();
    assert!(matches!(dearer.passphrase().open(&passphrase(), dearer.store()), Err(Error::WrongPassphrase)));
}

#[test]
fn a_changed_passphrase_is_sealed_at_the_recommended_cost_and_the_recovery_slot_stays_as_it_was() {
    let (dir, before, _) = a_quick_vault();
    Vault::change_passphrase(dir.path(), &passphrase(), &"tambor ceniza mantel espiga".into()).unwrap();
    let after = Envelope::read(&dir.path().join(KEY_FILE)).unwrap().unwrap();
    assert_eq!(after.passphrase().cost(), Cost::RECOMMENDED);
    assert_eq!(after.recovery(), before.recovery());
    assert_eq!(after.store(), before.store());
}

#[test]
fn a_passphrase_opens_the_same_however_its_accents_and_spaces_were_typed() {
    let composed = slots::as_typed_anywhere("ma\u{f1}ana de\u{a0}sol");
    let decomposed = slots::as_typed_anywhere("man\u{303}ana de sol");
    assert_eq!(*composed, *decomposed);
    assert_ne!(*composed, *slots::as_typed_anywhere("Ma\u{f1}ana de sol"));
}
