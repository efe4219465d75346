//! The typefaces of documents: our own, and, for scripts these do not write, what the laptop has.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;

use super::writable::{Unwritable, needs_a_glyph};

/// Latin, and for the serif Vietnamese, Greek and Cyrillic; see `assets/fonts/README.md`.
const OWN: [&[u8]; 5] = [
    include_bytes!("../../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/AtkinsonHyperlegibleNext-Italic.ttf"),
    include_bytes!("../../../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
    include_bytes!("../../../../assets/fonts/Literata-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/Literata-SemiBold.ttf"),
];

/// Larger files than this are no typeface that a sentence needs, in bytes.
const LARGEST_FONT: u64 = 64 * 1024 * 1024;
/// Folders within folders that are looked into.
const DEEPEST_FOLDER: u32 = 4;

/// A set of typefaces, with the book by which typst finds one.
#[derive(Debug)]
pub(crate) struct Fonts {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) fonts: Vec<Font>,
}

impl Fonts {
    fn of(fonts: Vec<Font>) -> Self {
        Self { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }
}

/// What was found so far, for as long as the program runs.
struct Shelf {
    fonts: Arc<Fonts>,
    /// Letters that no typeface of this laptop writes.
    unwritable: BTreeSet<char>,
}

static SHELF: LazyLock<Mutex<Shelf>> = LazyLock::new(|| {
    let own = OWN.into_iter().filter_map(|file| Font::new(Bytes::new(file), 0)).collect();
    Mutex::new(Shelf { fonts: Arc::new(Fonts::of(own)), unwritable: BTreeSet::new() })
});

/// Typefaces that write this text, as far as the laptop has any, and the letters that none of them writes.
pub(crate) fn fonts_for(text: &str) -> (Arc<Fonts>, Unwritable) {
    let mut shelf = SHELF.lock().unwrap_or_else(PoisonError::into_inner);
    let letters: BTreeSet<char> = text.chars().filter(|c| needs_a_glyph(*c)).collect();
    let unwritten = |fonts: &Fonts| -> BTreeSet<char> {
        letters.iter().copied().filter(|letter| !writes(fonts, *letter)).collect()
    };
    let missing = unwritten(&shelf.fonts);
    if missing.difference(&shelf.unwritable).next().is_some() {
        let mut fonts = shelf.fonts.fonts.clone();
        fonts.extend(system_fonts_for(missing));
        shelf.fonts = Arc::new(Fonts::of(fonts));
        let still_missing = unwritten(&shelf.fonts);
        shelf.unwritable.extend(still_missing);
    }
    let missing = letters.intersection(&shelf.unwritable).copied().collect();
    (Arc::clone(&shelf.fonts), Unwritable::new(missing))
}

fn writes(fonts: &Fonts, letter: char) -> bool {
    fonts.fonts.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
}

/// Typefaces of the laptop that write some of these letters, until all are written.
fn system_fonts_for(mut letters: BTreeSet<char>) -> Vec<Font> {
    let mut files = Vec::new();
    for folder in font_folders() {
        font_files(&folder, DEEPEST_FOLDER, &mut files);
    }
    // The Noto family draws every script in one manner, its sans the plainest; then what the system brings, upright faces
    // first, in a stable order.
    files.sort_by_key(|path| (!is_plain_noto(path), !is_noto(path), is_styled(path), path.clone()));
    let mut found = Vec::new();
    for file in files {
        if letters.is_empty() {
            break;
        }
        let Ok(data) = std::fs::read(&file) else { continue };
        let of_use =
            |info: &FontInfo| letters.iter().any(|letter| info.coverage.contains(u32::from(*letter)));
        let faces: Vec<(u32, FontInfo)> =
            (0..).zip(FontInfo::iter(&data)).filter(|(_, info)| of_use(info)).collect();
        if faces.is_empty() {
            continue;
        }
        let data = Bytes::new(data);
        for (index, info) in faces {
            letters.retain(|letter| !info.coverage.contains(u32::from(*letter)));
            found.extend(Font::new(data.clone(), index));
        }
    }
    found
}

fn is_noto(path: &Path) -> bool {
    stem(path).starts_with("noto")
}

fn is_plain_noto(path: &Path) -> bool {
    stem(path).starts_with("notosans")
}

fn is_styled(path: &Path) -> bool {
    let stem = stem(path);
    ["bold", "italic", "oblique", "condensed", "light", "thin", "black", "mono"]
        .iter()
        .any(|style| stem.contains(style))
}

fn stem(path: &Path) -> String {
    path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_ascii_lowercase()
}

fn font_folders() -> Vec<PathBuf> {
    let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    if cfg!(windows) {
        let windows = std::env::var_os("WINDIR").map_or_else(|| PathBuf::from("C:\\Windows"), PathBuf::from);
        vec![windows.join("Fonts")]
    } else if cfg!(target_os = "macos") {
        vec!["/System/Library/Fonts".into(), "/Library/Fonts".into(), home.join("Library/Fonts")]
    } else {
        vec!["/usr/share/fonts".into(), "/usr/local/share/fonts".into(), home.join(".local/share/fonts")]
    }
}

fn font_files(folder: &Path, deeper: u32, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        let Ok(about) = path.metadata() else { continue };
        if about.is_dir() {
            if deeper > 0 {
                font_files(&path, deeper - 1, files);
            }
        } else if about.len() <= LARGEST_FONT && is_font(&path) {
            files.push(path);
        }
    }
}

fn is_font(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    ["ttf", "otf", "ttc", "otc"].iter().any(|known| known.eq_ignore_ascii_case(extension))
}
