//! The recovery code: 128 random bits as 26 letters and digits a person can copy by hand, and one to check them.

use std::fmt;

use secrecy::{ExposeSecret as _, ExposeSecretMut as _, SecretBox, SecretString};
use zeroize::Zeroizing;

use super::key;
use crate::error::{Error, Result};

/// Crockford's base 32: no I, L, O (read as 1, 1, 0) and no U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// The symbols that carry the random bits: 26 times 5 bits hold 128 and two zeros.
const DATA_SYMBOLS: usize = 26;
/// The symbols of a code, the check included.
const SYMBOLS: usize = DATA_SYMBOLS + 1;
/// The symbols between two dashes.
const GROUP: usize = 3;

type RandomBits = SecretBox<[u8; 16]>;

/// The code on the recovery sheet, which opens the store when the passphrase is forgotten. It is shown once.
pub struct RecoveryCode {
    /// As it is printed: nine groups of three, with dashes.
    text: SecretString,
    bits: RandomBits,
}

impl RecoveryCode {
    /// A new code from the operating system's random source.
    pub(super) fn generate() -> Result<Self> {
        let mut bits = RandomBits::default();
        key::fill_random(bits.expose_secret_mut())?;
        Ok(Self::from_bits(bits))
    }

    /// The code that somebody typed, in any letter case, with or without dashes and spaces, and with the letters
    /// O, I and L where the digits 0, 1 and 1 were meant.
    ///
    /// # Errors
    /// [`Error::MistypedRecoveryCode`] when a symbol is missing, added, unknown, changed, or swapped with another.
    pub fn parse(typed: &str) -> Result<Self> {
        let mut symbols = Zeroizing::new([0; SYMBOLS]);
        let mut count = 0;
        for c in typed.chars().filter(|c| !is_between_symbols(*c)) {
            let place = symbols.get_mut(count).ok_or(Error::MistypedRecoveryCode)?;
            *place = value(c).ok_or(Error::MistypedRecoveryCode)?;
            count += 1;
        }
        if count != SYMBOLS || weighted_sum(symbols.as_slice()) != 0 {
            return Err(Error::MistypedRecoveryCode);
        }
        let bits = unpack(&symbols).ok_or(Error::MistypedRecoveryCode)?;
        Ok(Self::from_bits(bits))
    }

    /// The code as it is printed, with dashes. Only for the recovery sheet.
    #[must_use]
    pub fn reveal(&self) -> &str {
        self.text.expose_secret()
    }

    /// The nine groups between the dashes, for the screen that asks for some of them back.
    #[must_use]
    pub fn groups(&self) -> Vec<String> {
        self.reveal().split('-').map(str::to_owned).collect()
    }

    pub(super) fn random_bits(&self) -> &[u8; 16] {
        self.bits.expose_secret()
    }

    fn from_bits(bits: RandomBits) -> Self {
        let mut text = String::with_capacity(SYMBOLS + SYMBOLS / GROUP - 1);
        for (i, symbol) in pack(bits.expose_secret()).iter().enumerate() {
            if i > 0 && i % GROUP == 0 {
                text.push('-');
            }
            text.push(char::from(ALPHABET[usize::from(*symbol)]));
        }
        Self { text: text.into(), bits }
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode([REDACTED])")
    }
}

fn is_between_symbols(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn value(c: char) -> Option<u8> {
    let symbol = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().zip(0..).find_map(|(letter, value)| (char::from(*letter) == symbol).then_some(value))
}

/// The bits as symbols, most significant first, and the check symbol after them.
fn pack(bits: &[u8; 16]) -> Zeroizing<[u8; SYMBOLS]> {
    let number = Zeroizing::new(u128::from_be_bytes(*bits));
    let mut symbols = Zeroizing::new([0; SYMBOLS]);
    // The last symbol has room for three bits only; its lower two are zero.
    for (i, symbol) in symbols.iter_mut().take(DATA_SYMBOLS).enumerate() {
        let above = DATA_SYMBOLS - 1 - i;
        let shifted = if above == 0 { *number << 2 } else { *number >> (5 * above - 2) };
        *symbol = (shifted & 31) as u8;
    }
    symbols[DATA_SYMBOLS] = times_alpha(weighted_sum(&symbols[..DATA_SYMBOLS]));
    symbols
}

/// The bits of the symbols, or `None` when the two spare ones are not zero.
fn unpack(symbols: &[u8; SYMBOLS]) -> Option<RandomBits> {
    let last = symbols[DATA_SYMBOLS - 1];
    let mut number = Zeroizing::new(0u128);
    for symbol in &symbols[..DATA_SYMBOLS - 1] {
        *number = *number << 5 | u128::from(*symbol);
    }
    *number = *number << 3 | u128::from(last >> 2);
    (last & 0b11 == 0).then(|| SecretBox::init_with_mut(|bits| *bits = number.to_be_bytes()))
}

/// The sum of all symbols in the field of 32 elements, the last counted once, the one before it times alpha, and
/// so on. Every place weighs differently and none weighs nothing, so that one changed symbol and two swapped ones
/// always show.
fn weighted_sum(symbols: &[u8]) -> u8 {
    symbols.iter().fold(0, |sum, symbol| times_alpha(sum) ^ symbol)
}

/// Times the element that generates the field: a shift, reduced by the primitive polynomial x^5 + x^2 + 1.
const fn times_alpha(element: u8) -> u8 {
    let shifted = element << 1;
    if shifted & 0b10_0000 == 0 { shifted } else { shifted ^ 0b10_0101 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn a_code() -> impl Strategy<Value = RecoveryCode> {
        any::<[u8; 16]>().prop_map(|bits| RecoveryCode::from_bits(RandomBits::new(Box::new(bits))))
    }

    fn symbols(code: &RecoveryCode) -> Vec<char> {
        code.reveal().chars().filter(|c| *c != '-').collect()
    }

    fn is_refused(symbols: &[char]) -> bool {
        let typed: String = symbols.iter().collect();
        matches!(RecoveryCode::parse(&typed), Err(Error::MistypedRecoveryCode))
    }

    proptest! {
        #[test]
        fn a_code_is_read_back_as_it_was_made(code in a_code()) {
            let read = RecoveryCode::parse(code.reveal()).unwrap();
            prop_assert_eq!(read.random_bits(), code.random_bits());
            prop_assert_eq!(read.reveal(), code.reveal());
        }

        #[test]
        fn any_one_changed_symbol_is_caught(code in a_code(), place in 0..SYMBOLS, by in 1..32usize) {
            let mut symbols = symbols(&code);
            let old = usize::from(value(symbols[place]).unwrap());
            symbols[place] = char::from(ALPHABET[(old + by) % 32]);
            prop_assert!(is_refused(&symbols));
        }

        #[test]
        fn any_two_swapped_symbols_are_caught(code in a_code(), a in 0..SYMBOLS, b in 0..SYMBOLS) {
            let mut symbols = symbols(&code);
            prop_assume!(symbols[a] != symbols[b]);
            symbols.swap(a, b);
            prop_assert!(is_refused(&symbols));
        }

        #[test]
        fn a_missing_or_added_symbol_is_caught(code in a_code(), place in 0..SYMBOLS) {
            let symbols = symbols(&code);
            let mut shorter = symbols.clone();
            shorter.remove(place);
            let mut longer = symbols;
            longer.insert(place, '7');
            prop_assert!(is_refused(&shorter));
            prop_assert!(is_refused(&longer));
        }
    }

    #[test]
    fn neighbours_swapped_anywhere_are_caught() {
        let code = RecoveryCode::from_bits(RandomBits::new(Box::new(*b"a class of 24 ch")));
        for place in 0..SYMBOLS - 1 {
            let mut symbols = symbols(&code);
            symbols.swap(place, place + 1);
            let same = symbols[place] == symbols[place + 1];
            assert_eq!(is_refused(&symbols), !same, "place {place}");
        }
    }

    #[test]
    fn the_bits_stand_in_the_code_as_the_format_page_says() {
        let bits = RandomBits::new(Box::new(0x0011_2233_4455_6677_8899_aabb_ccdd_eeffu128.to_be_bytes()));
        assert_eq!(RecoveryCode::from_bits(bits).reveal(), "008-J4C-T4A-NK7-F24-SNA-XWS-QFE-ZWH");
    }
}
