//! The languages that schools write down, by the names they write, as BCP 47 tags.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::text::fold;

/// The tag of a language named in English, in Spanish, in itself, or by a code; `None` if it is not known. Of several
/// languages (`Spanish / English`) it is the first, of a kind of language (`Chinese (Cantonese)`) the kind.
pub(super) fn tag(text: &str) -> Option<&'static str> {
    lookup(text).or_else(|| {
        let first = text.split([',', '/', ';', '&', '\n']).next()?;
        lookup(first)
            .or_else(|| first.split(|c: char| !c.is_alphabetic() && c != '\'').rev().find_map(lookup))
    })
}

/// A tag where the language is known, otherwise the words as written; `None` for an empty cell.
pub(super) fn tag_or_words(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| tag(text).unwrap_or(text).to_owned())
}

fn lookup(text: &str) -> Option<&'static str> {
    static TAGS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
        let names =
            LANGUAGES.iter().flat_map(|(tag, names)| names.split(' ').map(move |name| (fold(name), *tag)));
        names.collect()
    });
    TAGS.get(&fold(text)).copied()
}

/// Tag, and the names without the spaces within them.
const LANGUAGES: &[(&str, &str)] = &[
    ("am", "am amh amharic amharico amarico አማርኛ"),
    ("ar", "ar ara arabic arabe العربية عربي"),
    ("bn", "bn ben bengali bangla বাংলা"),
    ("bg", "bg bul bulgarian bulgaro български"),
    ("my", "my mya bur burmese birmano မြန်မာ"),
    ("ca", "ca cat catalan català"),
    ("ceb", "ceb cebuano bisaya"),
    ("zh", "zh zho chi chinese chino 中文 汉语 漢語"),
    ("cmn", "cmn mandarin mandarinchinese chinesemandarin chinomandarin putonghua 普通话 國語"),
    ("yue", "yue cantonese cantones chinesecantonese cantonesechinese chinocantones 廣東話 粵語"),
    ("cs", "cs ces cze czech checo cestina"),
    ("da", "da dan danish danes dansk"),
    ("prs", "prs dari درى دری"),
    ("de", "de deu ger german aleman deutsch"),
    ("el", "el ell gre greek griego ελληνικα"),
    ("en", "en eng english ingles"),
    ("es", "es spa esp spanish espanol castellano castilian spanishcastilian"),
    ("eu", "eu eus baq basque euskera vasco"),
    ("fa", "fa fas per persian farsi persa فارسی"),
    ("fil", "fil filipino pilipino"),
    ("fr", "fr fra fre french frances francais"),
    ("gl", "gl glg galician gallego galego"),
    ("gn", "gn grn guarani"),
    ("gu", "gu guj gujarati ગુજરાતી"),
    ("ha", "ha hau hausa"),
    ("haw", "haw hawaiian hawaiano"),
    ("he", "he heb hebrew hebreo עברית"),
    ("hi", "hi hin hindi हिन्दी हिंदी"),
    ("hmn", "hmn hmong miao"),
    ("ht", "ht hat haitian haitiancreole creole haitiano criollohaitiano kreyol kreyolayisyen creolehaitian"),
    ("hu", "hu hun hungarian hungaro magyar"),
    ("hy", "hy hye arm armenian armenio հայերեն"),
    ("id", "id ind indonesian indonesio bahasaindonesia"),
    ("ig", "ig ibo igbo"),
    ("ilo", "ilo ilocano iloko ilokano"),
    ("it", "it ita italian italiano"),
    ("ja", "ja jpn japanese japones 日本語"),
    ("kar", "kar karen"),
    ("km", "km khm khmer cambodian camboyano jemer ខ្មែរ"),
    ("ko", "ko kor korean coreano 한국어"),
    ("ku", "ku kur kurdish kurdo kurmanji kurdi"),
    ("rw", "rw kin kinyarwanda"),
    ("lo", "lo lao laotian laosiano ລາວ"),
    ("ln", "ln lin lingala"),
    ("mam", "mam"),
    ("mh", "mh mah marshallese marshales"),
    ("ml", "ml mal malayalam"),
    ("mn", "mn mon mongolian mongol монгол"),
    ("mr", "mr mar marathi"),
    ("ms", "ms msa may malay malayo"),
    ("nah", "nah nahuatl"),
    ("nv", "nv nav navajo dine"),
    ("ne", "ne nep nepali नेपाली"),
    ("nl", "nl nld dut dutch neerlandes holandes nederlands"),
    ("no", "nor norwegian noruego norsk"),
    ("om", "om orm oromo afaanoromo"),
    ("pa", "pa pan punjabi panjabi ਪੰਜਾਬੀ"),
    ("pl", "pl pol polish polaco polski"),
    ("ps", "ps pus pashto pashtu پښتو"),
    ("pt", "pt por portuguese portugues"),
    ("pt-BR", "ptbr brazilianportuguese portuguesebrazil portuguesbrasil portuguesdebrasil brasileno"),
    ("qu", "qu que quechua kichwa"),
    ("quc", "quc kiche quiche"),
    ("kek", "kek qeqchi kekchi"),
    ("kjb", "kjb qanjobal kanjobal"),
    ("ro", "ro ron rum romanian rumano romana"),
    ("ru", "ru rus russian ruso русский"),
    ("sm", "sm smo samoan samoano"),
    ("sr", "sr srp serbian serbio српски"),
    ("hr", "hr hrv croatian croata hrvatski"),
    ("bs", "bs bos bosnian bosnio bosanski"),
    ("sn", "sn sna shona"),
    ("so", "so som somali soomaali"),
    ("sq", "sq sqi alb albanian albanes shqip"),
    ("sv", "sv swe swedish sueco svenska"),
    ("sw", "sw swa swahili kiswahili suajili"),
    ("ta", "ta tam tamil தமிழ்"),
    ("te", "te tel telugu"),
    ("th", "th tha thai tailandes ไทย"),
    ("ti", "tir tigrinya tigrina ትግርኛ"),
    ("tl", "tl tgl tagalog"),
    ("to", "to ton tongan tongano"),
    ("tr", "tr tur turkish turco turkce"),
    ("tw", "tw twi akan"),
    ("uk", "uk ukr ukrainian ucraniano українська украінська"),
    ("ur", "ur urd urdu اردو"),
    ("uz", "uz uzb uzbek uzbeko"),
    ("vi", "vi vie vietnamese vietnamita tiengviet"),
    ("wo", "wo wol wolof"),
    ("yo", "yo yor yoruba"),
    ("zap", "zap zapotec zapoteco"),
    ("zu", "zu zul zulu"),
    ("ase", "ase asl americansignlanguage"),
    ("sgn", "sgn signlanguage lenguadesenas"),
];
