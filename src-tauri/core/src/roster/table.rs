//! Any table a secretary exported: columns found by name or mapped by the teacher, one row a child or one row an adult.

use std::collections::{HashMap, HashSet};

use super::contacts::{self, Interpreter};
use super::dates::{self, DayOrder};
use super::findings::Findings;
use super::headers::{self, Order};
use super::languages;
use super::limits::{self, Refusal};
use super::mapping::{Columns, Field, GuardianPart, HomePart, Mapping, Slot, StudentPart};
use super::names;
use super::people::People;
use super::preview::{PreviewClass, PreviewGuardian, PreviewStudent, SkipReason, WarningCode};
use super::rows::{Row, Sheet};
use super::text::{fold, one_line};
use crate::error::{Error, Result};

/// What a table holds.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) people: People,
    pub(super) classes: Vec<PreviewClass>,
    pub(super) columns: Columns,
}

/// Rows shown to the teacher beside the mapping.
const SAMPLES: usize = 5;

/// Reads a table. Without a mapping, columns are taken for what their names say.
///
/// # Errors
/// [`Error::Unreadable`] if a limit is exceeded, [`Error::Invalid`] if the mapping was made for other columns.
pub(super) fn read(sheet: Sheet<'_>, mapping: Option<&Mapping>, findings: &mut Findings) -> Result<Table> {
    let headers = sheet.headers.clone();
    let file = sheet.file;
    let mapping = match mapping {
        Some(mapping) if mapping.fields.len() != headers.len() => {
            return Err(Error::Invalid { field: "mapping", why: "other-columns" });
        }
        Some(mapping) => mapping.clone(),
        None => proposed(file, &headers, findings),
    };
    let names_students = mapping.names_students();
    if !names_students {
        findings.warn(WarningCode::NoStudentName, file, None);
    }

    let mut samples = Vec::new();
    let mut reader = Reader::new(file, &headers, &mapping);
    sheet.each(findings, |row, findings| {
        if samples.len() < SAMPLES {
            samples.push(sample(row, headers.len()));
        }
        if names_students && !reader.is_full() {
            reader.take(row, findings);
        }
    })?;
    if reader.is_full() {
        return Err(Refusal::TooManyStudents.of(file));
    }
    let spanish = headers::are_spanish(&headers);
    let columns = Columns { file: file.to_owned(), headers, samples, mapping };
    let (people, classes) = reader.finish(spanish, findings);
    Ok(Table { people, classes, columns })
}

fn proposed(file: &str, headers: &[String], findings: &mut Findings) -> Mapping {
    let reading = headers::read(headers);
    for header in reading.beyond.iter().filter_map(|column| headers.get(*column)) {
        findings.warn_of(WarningCode::TooManyGuardians, file, header);
    }
    Mapping { fields: reading.fields }
}

fn sample(row: &Row<'_>, width: usize) -> Vec<String> {
    let mut cells: Vec<String> = row.one_line_cells().take(width).map(std::borrow::Cow::into_owned).collect();
    cells.resize(width, String::new());
    cells
}

/// What the columns mean, and whom they have told of so far.
struct Reader<'a> {
    file: &'a str,
    columns: HashMap<Field, Vec<usize>>,
    student_order: Order,
    adults: Vec<Adult>,
    people: People,
    /// Students by id and name, where they have an id.
    with_id: HashMap<(String, String), usize>,
    /// The first student of an id.
    by_id: HashMap<String, usize>,
    without_id: HashMap<Likeness, usize>,
    /// The last student of a name, where it has no id.
    by_name: HashMap<String, usize>,
    /// Guardians by whatever makes them the same person.
    guardians: HashMap<GuardianKey, usize>,
    /// For each student, what the file says of their home.
    homes: Vec<Home>,
    birth_dates: Vec<(usize, String, u32)>,
    classes: Vec<String>,
    known_classes: HashSet<String>,
    /// The student of the row before.
    last: Option<usize>,
}

/// The columns of one adult.
struct Adult {
    slot: Slot,
    /// What the headers say the adult is to the child.
    relationship: String,
    order: Order,
}

#[derive(Default, Clone)]
struct Home {
    line: u32,
    phones: Vec<String>,
    address: Option<String>,
}

/// What has to be the same for rows without id to tell of the same child.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Likeness {
    name: String,
    birth_date: String,
    grade: String,
    class: String,
    /// Where a row has room for several adults it is all there is about a child: other adults, another child.
    adults: String,
}

/// Any of these being the same makes two mentions the same adult.
#[derive(Clone, PartialEq, Eq, Hash)]
enum GuardianKey {
    Id(String),
    OfStudent(usize, String),
    Phone(String, String),
    Email(String, String),
    Address(String, String),
}

/// One adult in one row.
struct Mention {
    guardian: PreviewGuardian,
    relationship: String,
}

impl<'a> Reader<'a> {
    fn new(file: &'a str, headers: &[String], mapping: &Mapping) -> Self {
        let mut columns: HashMap<Field, Vec<usize>> = HashMap::new();
        for field in mapping.fields.iter().flatten() {
            columns.entry(*field).or_insert_with(|| mapping.columns_of(*field));
        }
        let spanish = headers::are_spanish(headers);
        let header_of = |field: Field| columns.get(&field)?.first().and_then(|column| headers.get(*column));
        let order_of = |field| headers::order(header_of(field).map_or("", String::as_str), spanish);
        let adults = Slot::ALL.into_iter().filter_map(|slot| {
            let own = |field: &&Field| matches!(field, Field::Guardian { slot: other, .. } if *other == slot);
            columns.keys().find(own)?;
            let mut own_headers = mapping
                .fields
                .iter()
                .zip(headers)
                .filter(|(field, _)| field.as_ref().as_ref().is_some_and(own));
            let relationship =
                own_headers.find_map(|(_, header)| headers::relationship(header)).unwrap_or_default();
            Some(Adult {
                slot,
                relationship,
                order: order_of(Field::Guardian { slot, part: GuardianPart::FullName }),
            })
        });
        Self {
            file,
            student_order: order_of(Field::Student { part: StudentPart::FullName }),
            adults: adults.collect(),
            columns,
            people: People::default(),
            with_id: HashMap::new(),
            by_id: HashMap::new(),
            without_id: HashMap::new(),
            by_name: HashMap::new(),
            guardians: HashMap::new(),
            homes: Vec::new(),
            birth_dates: Vec::new(),
            classes: Vec::new(),
            known_classes: HashSet::new(),
            last: None,
        }
    }

    fn is_full(&self) -> bool {
        self.people.students.len() > limits::STUDENTS
    }

    fn take(&mut self, row: &Row<'_>, findings: &mut Findings) {
        if !self.names_a_student(row) {
            return findings.skip(self.file, row.line, SkipReason::NoName);
        }
        let mentions = self.mentions(row, findings);
        let Some(student) = self.student(row, &mentions, findings) else { return };
        self.last = Some(student);
        self.remember_home(row, student);
        for mention in mentions {
            if is_no_guardian(&mention.relationship) {
                findings.skip(self.file, row.line, SkipReason::NotAGuardian);
                continue;
            }
            let guardian = self.guardian(student, mention.guardian, &mention.relationship);
            self.people.link(student, guardian, &mention.relationship);
        }
    }

    /// The cells of a field, each on one line; empty ones and such as `N/A` are left out.
    fn cells(&self, row: &Row<'_>, field: Field) -> Vec<String> {
        let columns = self.columns.get(&field).map(Vec::as_slice).unwrap_or_default();
        let cells = columns.iter().map(|column| one_line(row.cell(Some(*column))).into_owned());
        cells.filter(|cell| !cell.is_empty() && !names::is_placeholder(cell)).collect()
    }

    fn cell(&self, row: &Row<'_>, field: Field) -> String {
        self.cells(row, field).join(" ")
    }

    fn student_cell(&self, row: &Row<'_>, part: StudentPart) -> String {
        self.cell(row, Field::Student { part })
    }

    /// An address on one line, from one column or several.
    fn address(&self, row: &Row<'_>, field: Field) -> Option<String> {
        let columns = self.columns.get(&field).map(Vec::as_slice).unwrap_or_default();
        let lines =
            columns.iter().flat_map(|column| row.cell(Some(*column)).split(['\r', '\n'])).map(str::trim);
        let lines: Vec<&str> =
            lines.filter(|line| !line.is_empty() && !names::is_placeholder(line)).collect();
        (!lines.is_empty()).then(|| lines.join(", "))
    }

    fn phones_of(&self, row: &Row<'_>, field: Field) -> Vec<String> {
        let columns = self.columns.get(&field).map(Vec::as_slice).unwrap_or_default();
        columns
            .iter()
            .flat_map(|column| contacts::phones(row.cell(Some(*column))))
            .map(str::to_owned)
            .collect()
    }

    /// Whether a row has a student's name, or the id of one who was named before.
    fn names_a_student(&self, row: &Row<'_>) -> bool {
        let (given, family) = self.student_name(row);
        !given.is_empty()
            || !family.is_empty()
            || self.by_id.contains_key(&self.student_cell(row, StudentPart::Id))
    }

    /// The student of a row, new or known; `None` if it names nobody.
    fn student(&mut self, row: &Row<'_>, mentions: &[Mention], findings: &mut Findings) -> Option<usize> {
        let id = self.student_cell(row, StudentPart::Id);
        let (given_name, family_name) = self.student_name(row);
        let name = fold(&format!("{given_name} {family_name}"));
        if given_name.is_empty() && family_name.is_empty() {
            return self.by_id.get(&id).copied();
        }
        let birth_date = self.student_cell(row, StudentPart::BirthDate);
        let class = self.student_cell(row, StudentPart::Class);
        let of_cell = |text: String| (!text.is_empty()).then_some(text);
        let student = PreviewStudent {
            external_id: of_cell(id.clone()),
            given_name,
            family_name,
            preferred_name: of_cell(self.student_cell(row, StudentPart::PreferredName)),
            pronouns: of_cell(self.student_cell(row, StudentPart::Pronouns)),
            grade: of_cell(self.student_cell(row, StudentPart::Grade)),
            class_ids: of_cell(class.clone()).into_iter().collect(),
            birth_date: None,
            home_language: languages::tag_or_words(&self.student_cell(row, StudentPart::HomeLanguage)),
        };
        if !class.is_empty() && self.known_classes.insert(class.clone()) {
            self.classes.push(class.clone());
        }
        if !id.is_empty() {
            return Some(self.student_with_id(id, name, student, &birth_date, row.line, findings));
        }
        let likeness = Likeness {
            birth_date: birth_date.clone(),
            grade: student.grade.clone().unwrap_or_default(),
            class,
            adults: if self.adults.len() > 1 { names_of(mentions) } else { String::new() },
            name,
        };
        Some(self.student_without_id(likeness, student, &birth_date, row.line, findings))
    }

    fn student_with_id(
        &mut self,
        id: String,
        name: String,
        student: PreviewStudent,
        birth_date: &str,
        line: u32,
        findings: &mut Findings,
    ) -> usize {
        if let Some(known) = self.with_id.get(&(id.clone(), name.clone())).copied() {
            self.complete(known, student);
            return known;
        }
        let is_taken = self.by_id.contains_key(&id);
        if is_taken {
            findings.warn(WarningCode::SameId, self.file, Some(line));
        }
        let external_id = student.external_id.filter(|_| !is_taken);
        let place = self.add(PreviewStudent { external_id, ..student }, birth_date, line);
        self.by_id.entry(id.clone()).or_insert(place);
        self.with_id.insert((id, name), place);
        place
    }

    fn student_without_id(
        &mut self,
        likeness: Likeness,
        student: PreviewStudent,
        birth_date: &str,
        line: u32,
        findings: &mut Findings,
    ) -> usize {
        let says_nothing_else =
            likeness.birth_date.is_empty() && likeness.grade.is_empty() && likeness.class.is_empty();
        let by_name_alone =
            self.by_name.get(&likeness.name).filter(|_| says_nothing_else && self.adults.len() < 2);
        if let Some(known) = self.without_id.get(&likeness).or(by_name_alone).copied() {
            if self.last != Some(known) && birth_date.is_empty() {
                findings.warn(WarningCode::SameNameTakenAsOne, self.file, Some(line));
            }
            self.complete(known, student);
            return known;
        }
        let place = self.add(student, birth_date, line);
        self.by_name.insert(likeness.name.clone(), place);
        self.without_id.insert(likeness, place);
        place
    }

    fn add(&mut self, student: PreviewStudent, birth_date: &str, line: u32) -> usize {
        let place = self.people.add_student(student, line);
        self.homes.push(Home { line, ..Home::default() });
        if !birth_date.is_empty() {
            self.birth_dates.push((place, birth_date.to_owned(), line));
        }
        place
    }

    /// Fills in what an earlier row of the same child left open.
    fn complete(&mut self, place: usize, student: PreviewStudent) {
        let Some(known) = self.people.students.get_mut(place) else { return };
        for class in student.class_ids {
            if !known.class_ids.contains(&class) {
                known.class_ids.push(class);
            }
        }
        known.preferred_name = known.preferred_name.take().or(student.preferred_name);
        known.pronouns = known.pronouns.take().or(student.pronouns);
        known.grade = known.grade.take().or(student.grade);
        known.home_language = known.home_language.take().or(student.home_language);
    }

    fn student_name(&self, row: &Row<'_>) -> (String, String) {
        let given = self.student_cell(row, StudentPart::GivenName);
        let family = self.student_cell(row, StudentPart::FamilyName);
        if given.is_empty() && family.is_empty() {
            return names::split(&self.student_cell(row, StudentPart::FullName), self.student_order);
        }
        (given, family)
    }

    fn mentions(&self, row: &Row<'_>, findings: &mut Findings) -> Vec<Mention> {
        let home_phones = self.phones_of(row, Field::Home { part: HomePart::Phone });
        let home_address = self.address(row, Field::Home { part: HomePart::Address });
        let home_interpreter = self.cell(row, Field::Home { part: HomePart::Interpreter });
        let mut mentions = Vec::new();
        for adult in &self.adults {
            let Some(mut mention) = self.mention(row, adult, findings) else { continue };
            let guardian = &mut mention.guardian;
            for phone in &home_phones {
                contacts::add_phone(guardian, phone);
            }
            guardian.address = guardian.address.take().or_else(|| home_address.clone());
            self.note_interpreter(guardian, &home_interpreter, row.line, findings);
            mentions.push(mention);
        }
        mentions
    }

    /// One adult of a row, if there is a name, an id or a way to reach them.
    fn mention(&self, row: &Row<'_>, adult: &Adult, findings: &mut Findings) -> Option<Mention> {
        let slot = adult.slot;
        let field = |part| Field::Guardian { slot, part };
        let cell = |part| self.cell(row, field(part));
        let of_cell = |text: String| (!text.is_empty()).then_some(text);
        let (mut given_name, mut family_name) =
            (cell(GuardianPart::GivenName), cell(GuardianPart::FamilyName));
        if given_name.is_empty() && family_name.is_empty() {
            let whole = cell(GuardianPart::FullName);
            if may_be_two(&whole) {
                findings.warn(WarningCode::MaybeTwoPeople, self.file, Some(row.line));
            }
            (given_name, family_name) = names::split(&whole, adult.order);
        }
        let mut guardian = PreviewGuardian {
            external_id: of_cell(cell(GuardianPart::Id)),
            given_name,
            family_name,
            phones: Vec::new(),
            email: contacts::email(&cell(GuardianPart::Email), self.file, row.line, findings),
            language: languages::tag_or_words(&cell(GuardianPart::Language)),
            interpreter: false,
            address: self.address(row, field(GuardianPart::Address)),
            cares_for: Vec::new(),
        };
        let phones = [GuardianPart::Mobile, GuardianPart::Phone].map(|part| self.phones_of(row, field(part)));
        for phone in phones.iter().flatten() {
            contacts::add_phone(&mut guardian, phone);
        }
        self.note_interpreter(&mut guardian, &cell(GuardianPart::Interpreter), row.line, findings);
        let is_nobody = is_unnamed(&guardian)
            && guardian.external_id.is_none()
            && guardian.phones.is_empty()
            && guardian.email.is_none();
        if is_nobody {
            return None;
        }
        if is_unnamed(&guardian) {
            findings.warn(WarningCode::GuardianWithoutName, self.file, Some(row.line));
        }
        let relationship =
            of_cell(cell(GuardianPart::Relationship)).unwrap_or_else(|| adult.relationship.clone());
        Some(Mention { guardian, relationship })
    }

    fn note_interpreter(
        &self,
        guardian: &mut PreviewGuardian,
        cell: &str,
        line: u32,
        findings: &mut Findings,
    ) {
        match contacts::interpreter(cell) {
            Interpreter::NotNeeded => {}
            Interpreter::Needed => guardian.interpreter = true,
            Interpreter::NeededFor(language) => {
                guardian.interpreter = true;
                guardian.language.get_or_insert_with(|| language.to_owned());
            }
            Interpreter::Unclear => findings.warn(WarningCode::UnreadInterpreter, self.file, Some(line)),
        }
    }

    /// The guardian of a mention: a known one who has the same id, or the same name and the same child, telephone,
    /// email or address; otherwise a new one. The name alone is not enough: two mothers may share it.
    fn guardian(&mut self, student: usize, mention: PreviewGuardian, relationship: &str) -> usize {
        let keys = guardian_keys(student, &mention, relationship);
        let known = keys.iter().find_map(|key| self.guardians.get(key).copied()).filter(|known| {
            let other_id = self.people.guardians.get(*known).and_then(|known| known.external_id.as_ref());
            other_id.is_none() || mention.external_id.is_none() || other_id == mention.external_id.as_ref()
        });
        let place = match known {
            Some(known) => {
                self.join(known, mention);
                known
            }
            None => self.people.add_guardian(mention),
        };
        for key in keys {
            self.guardians.entry(key).or_insert(place);
        }
        place
    }

    fn join(&mut self, place: usize, mention: PreviewGuardian) {
        let Some(known) = self.people.guardians.get_mut(place) else { return };
        for phone in &mention.phones {
            contacts::add_phone(known, phone);
        }
        known.external_id = known.external_id.take().or(mention.external_id);
        known.email = known.email.take().or(mention.email);
        known.language = known.language.take().or(mention.language);
        known.address = known.address.take().or(mention.address);
        known.interpreter |= mention.interpreter;
    }

    fn remember_home(&mut self, row: &Row<'_>, student: usize) {
        let phones = self.phones_of(row, Field::Home { part: HomePart::Phone });
        let address = self.address(row, Field::Home { part: HomePart::Address });
        let Some(home) = self.homes.get_mut(student) else { return };
        home.phones.extend(phones);
        home.address = home.address.take().or(address);
    }

    fn finish(mut self, spanish: bool, findings: &mut Findings) -> (People, Vec<PreviewClass>) {
        self.someone_answers_the_home_phone(findings);
        self.read_birth_dates(spanish, findings);
        self.people.look_over(self.file, findings);
        let mut students_of: HashMap<&str, u32> = HashMap::new();
        for class in self.people.students.iter().flat_map(|student| &student.class_ids) {
            *students_of.entry(class).or_default() += 1;
        }
        let classes = self.classes.into_iter().map(|name| PreviewClass {
            students: students_of.get(name.as_str()).copied().unwrap_or_default(),
            id: name.clone(),
            name,
        });
        let classes = classes.collect();
        (self.people, classes)
    }

    /// Where a child has a telephone at home but nobody with a name, it stays with somebody without one: better than
    /// losing the only way to reach the family.
    fn someone_answers_the_home_phone(&mut self, findings: &mut Findings) {
        for student in self.people.alone() {
            let Some(home) = self.homes.get(student).filter(|home| !home.phones.is_empty()).cloned() else {
                continue;
            };
            findings.warn(WarningCode::GuardianWithoutName, self.file, Some(home.line));
            let mut guardian = PreviewGuardian { address: home.address, ..PreviewGuardian::default() };
            for phone in &home.phones {
                contacts::add_phone(&mut guardian, phone);
            }
            let guardian = self.people.add_guardian(guardian);
            self.people.link(student, guardian, "");
        }
    }

    fn read_birth_dates(&mut self, spanish: bool, findings: &mut Findings) {
        let usual = if spanish { DayOrder::DayMonth } else { DayOrder::MonthDay };
        let cells = self.birth_dates.iter().map(|(_, cell, _)| cell.as_str());
        let order = dates::order_in(cells, usual, self.file, findings);
        for (student, cell, line) in &self.birth_dates {
            let date = dates::parse(cell, order);
            if date.is_none() {
                findings.warn(WarningCode::UnreadDate, self.file, Some(*line));
            }
            if let Some(student) = self.people.students.get_mut(*student) {
                student.birth_date = date;
            }
        }
    }
}

fn is_unnamed(guardian: &PreviewGuardian) -> bool {
    guardian.given_name.is_empty() && guardian.family_name.is_empty()
}

fn names_of(mentions: &[Mention]) -> String {
    let name = |mention: &Mention| {
        fold(&format!("{} {}", mention.guardian.given_name, mention.guardian.family_name))
    };
    mentions.iter().map(name).collect::<Vec<_>>().join("|")
}

fn may_be_two(name: &str) -> bool {
    [" & ", " and ", "/", ";"].iter().any(|between| name.contains(between))
}

/// Whom exports list beside the adults who care for a child.
fn is_no_guardian(relationship: &str) -> bool {
    const OTHERS: &[&str] = &[
        "doctor",
        "physician",
        "pediatrician",
        "dentist",
        "teacher",
        "counselor",
        "socialworker",
        "caseworker",
        "emergency",
        "emergencycontact",
        "medico",
        "medica",
        "pediatra",
        "dentista",
        "maestro",
        "maestra",
        "profesor",
        "profesora",
        "emergencia",
        "contactodeemergencia",
    ];
    OTHERS.contains(&fold(relationship).as_str())
}

fn guardian_keys(student: usize, guardian: &PreviewGuardian, relationship: &str) -> Vec<GuardianKey> {
    let mut keys: Vec<GuardianKey> = guardian.external_id.clone().map(GuardianKey::Id).into_iter().collect();
    let name = fold(&format!("{} {}", guardian.given_name, guardian.family_name));
    if is_unnamed(guardian) {
        keys.push(GuardianKey::OfStudent(student, format!("?{}", fold(relationship))));
        return keys;
    }
    keys.push(GuardianKey::OfStudent(student, name.clone()));
    let phones = guardian.phones.iter().filter_map(|phone| contacts::phone_key(phone));
    keys.extend(phones.map(|phone| GuardianKey::Phone(name.clone(), phone)));
    keys.extend(guardian.email.iter().map(|email| GuardianKey::Email(name.clone(), email.to_lowercase())));
    keys.extend(guardian.address.iter().map(|address| GuardianKey::Address(name.clone(), fold(address))));
    keys
}
