//! Keys by the names people know: `Ctrl+N`, `Shift+Tab`, `Escape`.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use crate::{Outcome, Trouble};

/// The presses of a chord, so many times: its keys go down in order and up in reverse.
pub(crate) fn chord(named: &str, times: usize) -> Outcome<KeyActions> {
    // "Ctrl++" is Ctrl and the plus key.
    let (held, last) = match named.strip_suffix('+') {
        Some(held) => (held.trim_end_matches('+'), "+"),
        None => named.rsplit_once('+').unwrap_or(("", named)),
    };
    let names = held.split('+').filter(|name| !name.is_empty()).chain([last]);
    let keys = names.map(key).collect::<Outcome<Vec<char>>>()?;
    let down = keys.iter().map(|&value| KeyAction::Down { value });
    let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
    let once: Vec<KeyAction> = down.chain(up).collect();
    Ok(presses((0..times).flat_map(|_| once.clone())))
}

/// The presses that write a text, a key after the other. A line break is Enter, a tab is Tab.
pub(crate) fn typing(text: &str) -> KeyActions {
    presses(text.chars().flat_map(|letter| {
        let value = match letter {
            '\n' => Key::Enter.into(),
            '\t' => Key::Tab.into(),
            letter => letter,
        };
        [KeyAction::Down { value }, KeyAction::Up { value }]
    }))
}

fn presses(actions: impl Iterator<Item = KeyAction>) -> KeyActions {
    actions.fold(KeyActions::new("keyboard".to_owned()), KeyActions::then)
}

fn key(name: &str) -> Outcome<char> {
    let key = match name {
        "Ctrl" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Tab" => Key::Tab,
        "Space" => return Ok(' '),
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "F1" => Key::F1,
        "F2" => Key::F2,
        "F5" => Key::F5,
        "F6" => Key::F6,
        "F8" => Key::F8,
        "F11" => Key::F11,
        "F12" => Key::F12,
        other => return letter(other),
    };
    Ok(key.into())
}

/// A key named by its letter. `Ctrl+N` is held without Shift, so the letter that arrives is the small one.
fn letter(name: &str) -> Outcome<char> {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) => Ok(letter.to_ascii_lowercase()),
        _ => Err(Trouble::NoSuchKey(name.to_owned())),
    }
}
