//! What the columns of a table hold, told by their names in English or Spanish.
//!
//! A name is cut into words (`Mother's cell phone`, `guardian1_email`, `ApellidoPaterno`), and the words say whose
//! column it is and which part of them it holds. That finds far more than a list of whole names could.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::mapping::{Field, GuardianPart, HomePart, Slot, StudentPart};
use super::text::{distance, fold};

/// In which order a whole name is written where no comma says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// `Mary Ann Smith`
    GivenFirst,
    /// `Ana María García López`
    GivenThenTwoFamilyNames,
    /// `Smith Mary Ann`
    FamilyFirst,
    /// `García López Ana María`
    TwoFamilyNamesFirst,
}

/// What the names of all columns say.
#[derive(Debug)]
pub(super) struct Reading {
    /// What each column holds.
    pub(super) fields: Vec<Option<Field>>,
    /// The columns of adults beyond the fourth.
    pub(super) beyond: Vec<usize>,
}

/// Whether a cell reads like the name of a column that is known.
pub(super) fn is_known(header: &str) -> bool {
    read_one(header, Spelling::Exact).is_some()
}

/// The word by which a header says what an adult is to the child: `Mother` of `MOTHER'S PHONE`. None where it says
/// no more than that the adult is somebody to turn to, or names two relations at once.
pub(super) fn relationship(header: &str) -> Option<String> {
    let words = words(header, Spelling::Close);
    let mut kin = words.iter().filter(|word| matches!(word.meaning, Meaning::Kin | Meaning::Guardian));
    let word = kin.next()?;
    let several = kin.any(|other| other.text != word.text);
    const NO_RELATION: &[&str] =
        &["adult", "adulto", "contact", "contacto", "contacts", "guardians", "padres", "parents", "tutores"];
    if several || NO_RELATION.contains(&word.text.as_str()) {
        return None;
    }
    let mut letters = word.written.chars();
    let first = letters.next()?;
    Some(first.to_uppercase().chain(letters.flat_map(char::to_lowercase)).collect())
}

/// The order of names in a column, by its header and the language of all headers.
pub(super) fn order(header: &str, spanish: bool) -> Order {
    let words = words(header, Spelling::Close);
    let place = |wanted: &[Meaning]| words.iter().position(|word| wanted.contains(&word.meaning));
    let family = place(&[Meaning::Family]);
    let given = place(&[Meaning::Given, Meaning::Name]);
    match (family, given) {
        (Some(family), Some(given)) if family < given && is_both(&words) => {
            if spanish {
                Order::TwoFamilyNamesFirst
            } else {
                Order::FamilyFirst
            }
        }
        _ if spanish => Order::GivenThenTwoFamilyNames,
        _ => Order::GivenFirst,
    }
}

/// Whether the headers are Spanish: more words of it than of English.
pub(super) fn are_spanish(headers: &[String]) -> bool {
    let all: Vec<Word> = headers.iter().flat_map(|header| words(header, Spelling::Exact)).collect();
    let spanish = all.iter().filter(|word| word.tongue == Tongue::Spanish).count();
    let english = all.iter().filter(|word| word.tongue == Tongue::English).count();
    spanish > english
}

/// What every column holds, as far as the names tell.
pub(super) fn read(headers: &[String]) -> Reading {
    let mut heads: Vec<Option<Head>> =
        headers.iter().map(|header| read_one(header, Spelling::Close)).collect();
    settle_trailing_numbers(&mut heads);
    settle_unowned_names(&mut heads);
    settle_bare_names(&mut heads);
    assign(&heads)
}

/// What one header says by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Head {
    whose: Whose,
    part: Part,
    /// One of several columns that make one name: `Primer apellido`, `Apellido 2`.
    is_one_of_several: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Whose {
    /// The child, because the header says so.
    Student,
    /// The child, because most columns are the child's.
    Nobody,
    /// An adult, `kin` being the word where it tells adults apart (`mother`), and a number where there is one.
    Adult {
        kin: Option<String>,
        number: Option<u8>,
        number_is_last: bool,
    },
    Home,
}

/// An adult as headers tell them apart: the word of kinship, and a number, which is 1 where there is none.
type Adult = (Option<String>, u8);

impl Whose {
    fn adult(&self) -> Option<Adult> {
        match self {
            Self::Adult { kin, number, .. } => Some((kin.clone(), number.unwrap_or(1))),
            Self::Student | Self::Nobody | Self::Home => None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Given,
    Family,
    /// `Name`: whole, unless a column of family names stands beside it.
    BareName,
    Full,
    Preferred,
    Id,
    Grade,
    Class,
    BirthDate,
    Pronouns,
    Language,
    Relationship,
    Phone,
    Mobile,
    Email,
    Address,
    Interpreter,
}

impl Part {
    const fn is_name(self) -> bool {
        matches!(self, Self::Given | Self::Family | Self::BareName | Self::Full)
    }
}

/// `Guardian phone 1` and `Guardian phone 2` are two telephones of one adult, unless a name has that number too.
fn settle_trailing_numbers(heads: &mut [Option<Head>]) {
    let named: HashSet<Adult> = heads
        .iter()
        .flatten()
        .filter(|head| head.part.is_name())
        .filter_map(|head| head.whose.adult())
        .collect();
    for head in heads.iter_mut().flatten() {
        let is_named = head.whose.adult().is_none_or(|adult| named.contains(&adult));
        if let Whose::Adult { number, number_is_last: true, .. } = &mut head.whose
            && !is_named
            && !head.part.is_name()
        {
            *number = None;
        }
    }
}

/// `Nombre` beside `Apellidos` is the given name, alone it is the whole name.
fn settle_bare_names(heads: &mut [Option<Head>]) {
    let with_family: HashSet<Option<Adult>> = heads
        .iter()
        .flatten()
        .filter(|head| head.part == Part::Family)
        .map(|head| head.whose.adult())
        .collect();
    for head in heads.iter_mut().flatten().filter(|head| head.part == Part::BareName) {
        head.part = if with_family.contains(&head.whose.adult()) { Part::Given } else { Part::Full };
    }
}

/// In a file of one row an adult, `Student, First name, Last name, Relationship, Language`: what says nobody's name or
/// language it is, is the adult's.
fn settle_unowned_names(heads: &mut [Option<Head>]) {
    let any = |wanted: &dyn Fn(&Head) -> bool| heads.iter().flatten().any(wanted);
    let is_adult = |head: &Head| matches!(head.whose, Whose::Adult { .. });
    let students_are_named = any(&|head| head.whose == Whose::Student && head.part.is_name());
    let adults_are_named = any(&|head| is_adult(head) && head.part.is_name());
    let relationship = any(&|head| head.part == Part::Relationship);
    if !students_are_named || !relationship {
        return;
    }
    let several_adults =
        heads.iter().flatten().filter_map(|head| head.whose.adult()).collect::<HashSet<_>>().len() > 1;
    for head in heads.iter_mut().flatten().filter(|head| head.whose == Whose::Nobody) {
        let is_adults =
            head.part.is_name() && !adults_are_named || head.part == Part::Language && !several_adults;
        if is_adults {
            head.whose = Whose::Adult { kin: None, number: None, number_is_last: false };
        }
    }
}

/// Gives adults their places in the order of the columns.
fn assign(heads: &[Option<Head>]) -> Reading {
    let mut adults: Vec<Adult> = Vec::new();
    let mut taken: HashSet<Field> = HashSet::new();
    let mut reading = Reading { fields: Vec::with_capacity(heads.len()), beyond: Vec::new() };
    for (column, head) in heads.iter().enumerate() {
        let field = head.as_ref().and_then(|head| match &head.whose {
            Whose::Student | Whose::Nobody => student_part(head.part).map(|part| Field::Student { part }),
            Whose::Home => home_part(head.part).map(|part| Field::Home { part }),
            Whose::Adult { .. } => {
                let (part, adult) = (guardian_part(head.part)?, head.whose.adult()?);
                let place = adults.iter().position(|other| *other == adult).unwrap_or_else(|| {
                    adults.push(adult);
                    adults.len() - 1
                });
                let slot = u8::try_from(place + 1).ok().and_then(|number| Slot::try_from(number).ok());
                if slot.is_none() {
                    reading.beyond.push(column);
                }
                Some(Field::Guardian { slot: slot?, part })
            }
        });
        let may_repeat = head.as_ref().is_some_and(|head| {
            head.is_one_of_several || matches!(head.part, Part::Phone | Part::Mobile | Part::Address)
        });
        reading.fields.push(field.filter(|field| taken.insert(*field) || may_repeat));
    }
    reading
}

fn student_part(part: Part) -> Option<StudentPart> {
    Some(match part {
        Part::Given => StudentPart::GivenName,
        Part::Family => StudentPart::FamilyName,
        Part::Full | Part::BareName => StudentPart::FullName,
        Part::Preferred => StudentPart::PreferredName,
        Part::Id => StudentPart::Id,
        Part::Grade => StudentPart::Grade,
        Part::Class => StudentPart::Class,
        Part::BirthDate => StudentPart::BirthDate,
        Part::Pronouns => StudentPart::Pronouns,
        Part::Language => StudentPart::HomeLanguage,
        Part::Relationship | Part::Phone | Part::Mobile | Part::Email | Part::Address | Part::Interpreter => {
            return None;
        }
    })
}

fn guardian_part(part: Part) -> Option<GuardianPart> {
    Some(match part {
        Part::Given => GuardianPart::GivenName,
        Part::Family => GuardianPart::FamilyName,
        Part::Full | Part::BareName => GuardianPart::FullName,
        Part::Id => GuardianPart::Id,
        Part::Language => GuardianPart::Language,
        Part::Relationship => GuardianPart::Relationship,
        Part::Phone => GuardianPart::Phone,
        Part::Mobile => GuardianPart::Mobile,
        Part::Email => GuardianPart::Email,
        Part::Address => GuardianPart::Address,
        Part::Interpreter => GuardianPart::Interpreter,
        Part::Preferred | Part::Grade | Part::Class | Part::BirthDate | Part::Pronouns => return None,
    })
}

fn home_part(part: Part) -> Option<HomePart> {
    match part {
        Part::Phone | Part::Mobile => Some(HomePart::Phone),
        Part::Address => Some(HomePart::Address),
        Part::Interpreter => Some(HomePart::Interpreter),
        _ => None,
    }
}

fn read_one(header: &str, spelling: Spelling) -> Option<Head> {
    let words = words(header, spelling);
    let is_adult = |word: &Word| word.meaning == Meaning::Guardian;
    // `Tutor principal` is the first of two; the principal of the school is nobody's.
    let is_elsewhere = |word: &Word| {
        word.meaning == Meaning::Elsewhere || word.text == "principal" && !words.iter().any(is_adult)
    };
    if words.iter().any(is_elsewhere) {
        return None;
    }
    let part = part_of(&words)?;
    let whose = whose(&words, part)?;
    let is_one_of_several = matches!(part, Part::Given | Part::Family)
        && words.iter().any(|word| word.meaning == Meaning::Ordinal || word.number.is_some());
    Some(Head { whose, part, is_one_of_several })
}

fn part_of(words: &[Word]) -> Option<Part> {
    use Meaning as M;
    let has = |meaning: M| words.iter().any(|word| word.meaning == meaning);
    let has_person = has(M::Student) || has(M::Kin) || has(M::Guardian);
    // `Name`, `Id`, `Class` and the like mean something else when an unknown word stands beside them.
    let is_plain = !has(M::Unknown);
    let part = if has(M::Relationship) {
        Part::Relationship
    } else if has(M::Interpreter) {
        Part::Interpreter
    } else if has(M::Language) {
        Part::Language
    } else if has(M::Pronouns) {
        Part::Pronouns
    } else if has(M::Email) {
        Part::Email
    } else if has(M::Birth) {
        return (!has(M::Address) && !has(M::AddressPart)).then_some(Part::BirthDate);
    } else if has(M::Mobile) {
        Part::Mobile
    } else if has(M::Phone) {
        Part::Phone
    } else if has(M::Address) || has(M::AddressPart) {
        Part::Address
    } else if has(M::Grade) {
        return is_plain.then_some(Part::Grade);
    } else if has(M::Class) {
        return (is_plain && !has(M::Id)).then_some(Part::Class);
    } else if has(M::Preferred) {
        Part::Preferred
    } else if is_both(words) || has(M::Full) && has(M::Name) {
        Part::Full
    } else if has(M::Family) || has(M::FamilyWord) && has(M::Name) {
        Part::Family
    } else if has(M::Given) || has(M::Ordinal) && has(M::Name) {
        Part::Given
    } else if has(M::Name) {
        return is_plain.then_some(Part::BareName);
    } else if has(M::Number)
        && (has(M::Kin) || has(M::Guardian))
        && !words.iter().any(|word| word.number.is_some())
    {
        // `Contact number`
        Part::Phone
    } else if has(M::Id) || has(M::Number) && has(M::Student) {
        return (is_plain && !has(M::FamilyWord)).then_some(Part::Id);
    } else {
        return (is_plain && has_person && words.len() < 5).then_some(Part::Full);
    };
    Some(part)
}

/// `First and last name`, `Last, First`, `Apellidos y nombre`: both names in one column. `Last name` alone is not.
fn is_both(words: &[Word]) -> bool {
    let count = |meaning: Meaning| words.iter().filter(|word| word.meaning == meaning).count();
    let (family, given, names) = (count(Meaning::Family), count(Meaning::Given), count(Meaning::Name));
    let spanish_pair = words.iter().any(|word| word.meaning == Meaning::Name && word.text == "nombre")
        && words.iter().any(|word| word.meaning == Meaning::Family && word.tongue == Tongue::Spanish);
    family > 0 && (given > 0 || spanish_pair) && names + given + family > 1
}

fn whose(words: &[Word], part: Part) -> Option<Whose> {
    let has = |meaning: Meaning| words.iter().any(|word| word.meaning == meaning);
    let kin: HashSet<&str> =
        words.iter().filter(|word| word.meaning == Meaning::Kin).map(|word| word.text.as_str()).collect();
    if has(Meaning::Kin) || has(Meaning::Guardian) {
        // `Father or guardian` and `Mother/Father` do not tell adults apart.
        let kin = kin
            .iter()
            .next()
            .filter(|_| kin.len() == 1 && !has(Meaning::Guardian))
            .map(|kin| (*kin).to_owned());
        let number = words.iter().enumerate().find_map(|(at, word)| Some((at, word.number.or(word.rank)?)));
        let last = words.len() - 1;
        let number_is_last = number.is_some_and(|(at, _)| {
            at == last
                && !matches!(
                    words.get(at.wrapping_sub(1)).map(|word| word.meaning),
                    Some(Meaning::Kin | Meaning::Guardian)
                )
        });
        return Some(Whose::Adult { kin, number: number.map(|(_, number)| number), number_is_last });
    }
    let anybody = Whose::Adult { kin: None, number: None, number_is_last: false };
    Some(match part {
        Part::Relationship => {
            let number = words.iter().find_map(|word| word.number);
            Whose::Adult { kin: None, number, number_is_last: false }
        }
        Part::Phone | Part::Mobile if has(Meaning::Student) => return None,
        Part::Email if has(Meaning::Student) => return None,
        Part::Phone | Part::Mobile | Part::Address | Part::Interpreter => Whose::Home,
        Part::Email => anybody,
        // `Home language` is the child's; whose a `Preferred language` is depends on the other columns.
        Part::Language if words.iter().any(|word| HOME_WORDS.contains(&word.text.as_str())) => Whose::Student,
        _ if has(Meaning::Student) => Whose::Student,
        _ => Whose::Nobody,
    })
}

const HOME_WORDS: &[&str] = &["home", "household", "native", "primary", "hogar", "casa", "materna"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tongue {
    English,
    Spanish,
    Either,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Student,
    /// An adult by kinship: mother, father…
    Kin,
    /// An adult in general.
    Guardian,
    Given,
    Family,
    /// `Family`, which is a surname only before `name`.
    FamilyWord,
    Full,
    Name,
    Preferred,
    Ordinal,
    Relationship,
    Interpreter,
    Language,
    Email,
    Mobile,
    Phone,
    Address,
    AddressPart,
    Birth,
    Id,
    Number,
    Grade,
    Class,
    Pronouns,
    /// Says nothing by itself.
    Filler,
    /// A column with this word is about something that is not kept here.
    Elsewhere,
    Unknown,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    /// As in the vocabulary.
    text: String,
    /// As in the header.
    written: String,
    meaning: Meaning,
    tongue: Tongue,
    /// A digit.
    number: Option<u8>,
    /// `primary`, `secundario`.
    rank: Option<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spelling {
    Exact,
    /// A wrong letter or two in a long word are forgiven.
    Close,
}

/// The words of a header. Something longer than a name is not a name.
fn words(header: &str, spelling: Spelling) -> Vec<Word> {
    if header.len() > 100 {
        return Vec::new();
    }
    let mut words = Vec::new();
    for written in cut(header) {
        let text = fold(&written);
        if text.is_empty() {
            continue;
        }
        if let Ok(number) = text.parse::<u8>() {
            words.push(Word {
                text,
                written,
                meaning: Meaning::Filler,
                tongue: Tongue::Either,
                number: (1..=9).contains(&number).then_some(number),
                rank: None,
            });
        } else if let Some((known, meaning, tongue)) = look_up(&text) {
            words.push(word(known, written, meaning, tongue));
        } else if let Some(joined) = joined(&text) {
            words.extend(
                joined
                    .into_iter()
                    .map(|(known, meaning, tongue)| word(known, known.to_owned(), meaning, tongue)),
            );
        } else if let Some((known, meaning, tongue)) = close(&text).filter(|_| spelling == Spelling::Close) {
            words.push(word(known, known.to_owned(), meaning, tongue));
        } else {
            words.push(word(&text, written, Meaning::Unknown, Tongue::Either));
        }
    }
    words
}

fn word(text: &str, written: String, meaning: Meaning, tongue: Tongue) -> Word {
    let rank = match text {
        "primary" | "principal" | "primario" => Some(1),
        "secondary" | "secundario" | "secundaria" => Some(2),
        _ => None,
    };
    let written = if fold(&written) == text { written } else { text.to_owned() };
    Word { text: text.to_owned(), written, meaning, tongue, number: None, rank }
}

/// Cuts at anything that is not a letter, between digits and letters, and where a small letter meets a capital.
fn cut(header: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for character in header.chars() {
        let new_word = before.is_lowercase() && character.is_uppercase()
            || before.is_ascii_digit() != character.is_ascii_digit() && before.is_alphanumeric();
        if character == '#' {
            words.extend(["number".to_owned(), String::new()]);
        } else if character.is_alphanumeric() || matches!(character, '\'' | '’' | '\u{300}'..='\u{36f}') {
            match words.last_mut().filter(|_| !new_word) {
                Some(word) => word.push(character),
                None => words.push(character.to_string()),
            }
        } else {
            words.push(String::new());
        }
        before = character;
    }
    words.retain(|word| !word.is_empty());
    words
}

type Known = (&'static str, Meaning, Tongue);

fn look_up(text: &str) -> Option<Known> {
    static WORDS: LazyLock<HashMap<&'static str, (Meaning, Tongue)>> = LazyLock::new(|| {
        let words = VOCABULARY.iter().flat_map(|(meaning, english, spanish)| {
            let english = english.split_whitespace().map(move |word| (word, (*meaning, Tongue::English)));
            english.chain(spanish.split_whitespace().map(move |word| (word, (*meaning, Tongue::Spanish))))
        });
        words.collect()
    });
    let found =
        |text: &str| WORDS.get_key_value(text).map(|(word, (meaning, tongue))| (*word, *meaning, *tongue));
    found(text).or_else(|| found(text.strip_suffix('s')?))
}

/// `firstname`, `apellidopaterno`: several known words without space.
fn joined(text: &str) -> Option<Vec<Known>> {
    if !text.is_ascii() || !(6..=40).contains(&text.len()) {
        return None;
    }
    // For each place, the longest known word that ends there and begins where others end.
    let mut reached: Vec<Option<Vec<Known>>> = vec![None; text.len() + 1];
    if let Some(start) = reached.first_mut() {
        *start = Some(Vec::new());
    }
    for end in 2..=text.len() {
        let words = (0..end - 1).find_map(|start| {
            let before = reached.get(start)?.as_ref()?;
            let piece = text.get(start..end).filter(|piece| piece.len() > 2 || *piece == "id")?;
            let known = look_up(piece)?;
            let mut words = before.clone();
            words.push(known);
            Some(words)
        });
        if let Some(place) = reached.get_mut(end) {
            *place = words;
        }
    }
    reached.pop().flatten()
}

/// The known word that a misspelt one was meant to be.
fn close(text: &str) -> Option<Known> {
    let most = match text.chars().count() {
        0..6 => return None,
        6..9 => 1,
        _ => 2,
    };
    let candidates = VOCABULARY
        .iter()
        .flat_map(|(_, english, spanish)| english.split_whitespace().chain(spanish.split_whitespace()));
    candidates
        .filter(|word| word.len() > 4 && word.chars().next() == text.chars().next())
        .filter_map(|word| Some((distance(word, text, most)?, word)))
        .min()
        .and_then(|(_, word)| look_up(word))
}

/// Meaning, English words, Spanish words, as [`fold`] leaves them.
const VOCABULARY: &[(Meaning, &str, &str)] = &[
    (
        Meaning::Student,
        "student pupil child children learner scholar kid",
        "alumno alumna alumnado estudiante nino nina hijo hija menor",
    ),
    (
        Meaning::Kin,
        "mother mom mum mommy father dad daddy stepmother stepmom stepfather stepdad grandmother \
         grandma grandfather grandpa grandparent aunt uncle",
        "madre mama padre papa madrastra padrastro abuela abuelo tia tio",
    ),
    (
        Meaning::Guardian,
        "guardian guardians parent parents caregiver carer contact contacts adult custodian",
        "padres tutor tutora tutores acudiente apoderado apoderada representante encargado \
         encargada responsable contacto familiar adulto cuidador cuidadora",
    ),
    (Meaning::Given, "first given forename firstname", "nombres pila"),
    (Meaning::Family, "last surname lastname", "apellido apellidos"),
    (Meaning::FamilyWord, "family household", "familia hogar"),
    (Meaning::Full, "full complete", "completo"),
    (Meaning::Name, "name names", "nombre"),
    (Meaning::Preferred, "preferred nickname alias", "preferido apodo"),
    (Meaning::Ordinal, "", "primer primero segundo paterno materno"),
    (Meaning::Relationship, "relationship relation", "parentesco relacion vinculo"),
    (
        Meaning::Interpreter,
        "interpreter interpretation translator",
        "interprete interpretacion traductor traductora",
    ),
    (Meaning::Language, "language languages lang", "idioma idiomas lengua lenguaje"),
    (Meaning::Email, "email mail emails", "correo"),
    (Meaning::Mobile, "mobile cell cellphone sms whatsapp", "celular movil"),
    (Meaning::Phone, "phone phones telephone tel", "telefono telefonos tlf"),
    (Meaning::Address, "address addresses street", "direccion domicilio calle"),
    (
        Meaning::AddressPart,
        "city town zip postcode postal state province country place",
        "ciudad municipio provincia colonia pais lugar",
    ),
    (Meaning::Birth, "birth birthdate birthday dob born", "nacimiento nac cumpleanos"),
    (Meaning::Id, "id identifier sis identification", "identificador matricula expediente"),
    (Meaning::Number, "number num", "numero"),
    (Meaning::Grade, "grade yeargroup", "grado nivel"),
    (Meaning::Class, "class classroom homeroom section room course", "clase aula grupo seccion curso"),
    (Meaning::Pronouns, "pronoun pronouns", "pronombre pronombres"),
    (
        Meaning::Filler,
        "of the and or to for legal current home house primary secondary work daytime level code \
         needed required need needs date local district permanent perm unique other spoken native \
         mailing line yes is",
        "de del la las los el y o con al legal actual casa trabajo principal primario secundario \
         secundaria electronico fecha local necesita requiere particular materna hablado hablada \
         no si se",
    ),
    (
        Meaning::Elsewhere,
        "emergency doctor physician dentist teacher counselor counsellor school bus route locker \
         password username login medical health allergy allergies insurance ssn social gender sex \
         race ethnicity photo status start end entry exit enrollment enrolled created modified \
         custody note notes comment comments sibling siblings brother sister employer occupation \
         job lunch middle initial suffix prefix title method count size average gpa points score \
         attendance total age verified",
        "emergencia medico docente maestro maestra profesor profesora escuela colegio ruta salud \
         alergia alergias seguro sexo genero raza etnia foto estado estatus inicio fin nota notas \
         comentario comentarios observaciones hermano hermana ocupacion profesion empleo edad \
         asistencia promedio curp dni nie rut",
    ),
];
