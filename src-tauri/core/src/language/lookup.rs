//! Which of the languages that are there is meant by a BCP 47 tag: the lookup of RFC 4647, section 3.4, and where that finds
//! nothing, another region of the same language. `ui/src/lib/i18n/lookup.ts` does the same, and both read one table of tests.

/// The tag among those that are there which comes nearest to the one that is wanted: the tag itself (`zh-Hant`), or what is left
/// when subtags are taken off its end (`es` for `es-MX`), or a tag of the same language that is no other script (`pt-BR` for
/// `pt`), the first in the order of the alphabet. Letters' case and `_` for `-` make no difference.
pub(crate) fn lookup<'a>(wanted: &str, there: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let wanted = plain(wanted);
    let mut range = wanted.as_str();
    while !range.is_empty() {
        if let Some(found) = there.clone().find(|tag| plain(tag) == range) {
            return Some(found);
        }
        // A single letter or digit only introduces what stood behind it.
        let shorter = range.rsplit_once('-').map_or("", |(rest, _)| rest);
        range =
            shorter.rsplit_once('-').filter(|(_, last)| last.len() == 1).map_or(shorter, |(rest, _)| rest);
    }
    let (language, script) = (subtag(&wanted), script_of(&wanted));
    let same = |tag: &&str| {
        let tag = plain(tag);
        !language.is_empty()
            && subtag(&tag) == language
            && (script.is_none() || script_of(&tag).is_none() || script_of(&tag) == script)
    };
    there.filter(same).min()
}

fn plain(tag: &str) -> String {
    tag.trim().to_ascii_lowercase().replace('_', "-")
}

fn subtag(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// The subtag of four letters behind the language.
fn script_of(tag: &str) -> Option<&str> {
    tag.split('-').nth(1).filter(|part| part.len() == 4 && part.bytes().all(|it| it.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::lookup;

    #[test]
    fn the_nearest_language_that_is_there_is_found_as_the_table_says() {
        let table = include_str!("../../../../tests/fixtures/language/lookup.json");
        let table: Vec<(String, Vec<String>, Option<String>)> = serde_json::from_str(table).unwrap();
        for (wanted, there, found) in &table {
            let tags = there.iter().map(String::as_str);
            assert_eq!(lookup(wanted, tags), found.as_deref(), "{wanted} among {there:?}");
        }
    }
}
