//! Folding: what two spellings of the same word have in common.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text in lower case, compatibility-decomposed, without accents and other marks, without line breaks; the letters
/// that Unicode does not decompose (đ, ø, ł, ß and the like) as their plain neighbours.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase) {
        match letter {
            'đ' | 'ð' => folded.push('d'),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            'ħ' => folded.push('h'),
            'ŧ' => folded.push('t'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ς' => folded.push('σ'),
            // The soft hyphen, the Arabic letter stretcher and the invisible joiners say nothing.
            '\u{ad}'
            | '\u{640}'
            | '\u{2060}'
            | '\u{feff}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' => {}
            // One hamza seat, one yeh, one heh: as people type them.
            'ى' => folded.push('ي'),
            'ة' => folded.push('ه'),
            '’' | '‘' | 'ʼ' => folded.push('\''),
            letter if letter.is_control() || letter.is_whitespace() => folded.push(' '),
            letter => folded.push(letter),
        }
    }
    folded
}
