//! The lines of a card: a name, what is said about it, a value; in three versions of the format.

use encoding_rs::Encoding;

/// One property, such as `TEL;TYPE=cell:+1 202 555 0101`.
pub(super) struct Property<'t> {
    /// The line on which it begins, counted from 1.
    pub(super) line: u32,
    /// What ties it to another: `item1` of `item1.TEL`.
    pub(super) group: &'t str,
    /// In capitals.
    pub(super) name: String,
    /// What is said about it, in capitals: `TYPE`, `CELL`.
    parameters: Vec<(String, String)>,
    /// As written, put together from its lines.
    value: String,
}

/// The properties of a text. Lines that are too long for a name and a value come as they are: nothing is refused here.
pub(super) struct Properties<'t> {
    lines: std::iter::Peekable<Lines<'t>>,
}

/// Lines with their numbers, whatever ends them.
struct Lines<'t> {
    rest: &'t str,
    line: u32,
}

impl<'t> Iterator for Lines<'t> {
    type Item = (u32, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let end = memchr::memchr2(b'\r', b'\n', self.rest.as_bytes()).unwrap_or(self.rest.len());
        let (line, rest) = self.rest.split_at(end);
        self.rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n'])).unwrap_or(rest);
        self.line += 1;
        Some((self.line, line))
    }
}

impl<'t> Properties<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { lines: Lines { rest: text, line: 0 }.peekable() }
    }
}

impl<'t> Iterator for Properties<'t> {
    type Item = Property<'t>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (line, first) = self.lines.next()?;
            let Some((before, value)) = split_outside_quotes(first, ':') else {
                // Not a property: the rest of something broken.
                continue;
            };
            let (group, head) = match before.split_once('.') {
                Some((group, head)) if !group.contains(';') => (group, head),
                _ => ("", before),
            };
            let mut parts = split_all_outside_quotes(head, ';').into_iter();
            let name = parts.next().unwrap_or_default().trim().to_uppercase();
            let parameters: Vec<(String, String)> = parts.map(parameter).collect();
            let mut value = value.to_owned();
            // Of a picture nothing is wanted; it is passed by without being put together.
            let is_wanted = !matches!(name.as_str(), "PHOTO" | "LOGO" | "SOUND" | "KEY");
            let is_quoted = parameters.iter().any(|(_, value)| value == "QUOTED-PRINTABLE");
            while let Some((_, next)) = self.lines.peek() {
                if is_quoted && value.ends_with('=') {
                    value.pop();
                    value.push_str(next);
                } else if let Some(folded) = next.strip_prefix([' ', '\t']) {
                    if is_wanted {
                        value.push_str(folded);
                    }
                } else {
                    break;
                }
                self.lines.next();
            }
            return Some(Property { line, group, name, parameters, value });
        }
    }
}

/// `TYPE=cell` or, as version 2.1 has it, `CELL`.
fn parameter(text: &str) -> (String, String) {
    let (name, value) = text.split_once('=').unwrap_or(("TYPE", text));
    (name.trim().to_uppercase(), value.trim().trim_matches('"').to_uppercase())
}

fn split_outside_quotes(text: &str, at: char) -> Option<(&str, &str)> {
    let mut quoted = false;
    let place = text.char_indices().find(|(_, character)| {
        quoted ^= *character == '"';
        *character == at && !quoted
    });
    let (place, character) = place?;
    Some((text.get(..place)?, text.get(place + character.len_utf8()..)?))
}

fn split_all_outside_quotes(text: &str, at: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((part, behind)) = split_outside_quotes(rest, at) {
        parts.push(part);
        rest = behind;
    }
    parts.push(rest);
    parts
}

impl Property<'_> {
    /// Whether this is said about it: `CELL` of `TYPE=cell,voice`.
    pub(super) fn is(&self, what: &str) -> bool {
        self.types().any(|kind| kind == what)
    }

    /// All that is said of its type, in capitals.
    pub(super) fn types(&self) -> impl Iterator<Item = &str> {
        let of_type = self.parameters.iter().filter(|(name, _)| name == "TYPE");
        of_type.flat_map(|(_, value)| value.split(',')).map(str::trim)
    }

    /// How many bytes the value has.
    pub(super) const fn len(&self) -> usize {
        self.value.len()
    }

    /// The value with what is written as `=C3=A9` put back into letters.
    fn raw(&self) -> String {
        let says = |name: &str, wanted: &str| {
            self.parameters.iter().any(|(other, value)| (other == name || other == "TYPE") && value == wanted)
        };
        if !says("ENCODING", "QUOTED-PRINTABLE") {
            return self.value.clone();
        }
        let bytes = unquoted(&self.value);
        let charset = self.parameters.iter().find(|(name, _)| name == "CHARSET");
        let encoding = charset.and_then(|(_, label)| Encoding::for_label(label.as_bytes()));
        match (encoding, String::from_utf8(bytes)) {
            (None, Ok(text)) => text,
            (encoding, text) => {
                let bytes = text.map_or_else(|error| error.into_bytes(), String::into_bytes);
                let encoding = encoding.unwrap_or(encoding_rs::WINDOWS_1252);
                encoding.decode_without_bom_handling(&bytes).0.into_owned()
            }
        }
    }

    /// The value as text.
    pub(super) fn text(&self) -> String {
        plain(self.raw().trim())
    }

    /// The value in its parts: the five of a name, the seven of an address.
    pub(super) fn parts(&self) -> Vec<String> {
        split_unescaped(&self.raw(), ';')
    }

    /// The value as a list.
    pub(super) fn list(&self) -> Vec<String> {
        split_unescaped(&self.raw(), ',').into_iter().filter(|text| !text.is_empty()).collect()
    }
}

fn unquoted(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, behind)) = rest.split_first() {
        let code = behind.get(..2).filter(|_| *byte == b'=');
        let decoded = code.and_then(|code| {
            let code = std::str::from_utf8(code).ok()?;
            u8::from_str_radix(code, 16).ok()
        });
        match decoded {
            Some(decoded) => {
                bytes.push(decoded);
                rest = behind.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*byte);
                rest = behind;
            }
        }
    }
    bytes
}

fn split_unescaped(text: &str, at: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut escaped = false;
    for character in text.chars() {
        if !escaped && character == at {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(character);
        }
        escaped = !escaped && character == '\\';
    }
    parts.iter().map(|part| plain(part.trim())).collect()
}

/// A value without its escapes.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some('n' | 'N') => plain.push('\n'),
                Some(other) => plain.push(other),
                None => plain.push('\\'),
            },
            other => plain.push(other),
        }
    }
    plain
}
