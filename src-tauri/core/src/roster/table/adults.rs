//! The adults of a row: each one of an earlier row, or another.

use super::Reader;
use crate::roster::contacts::{self, Interpreter};
use crate::roster::findings::Findings;
use crate::roster::headers::Order;
use crate::roster::languages;
use crate::roster::mapping::{Field, GuardianPart, HomePart, Slot};
use crate::roster::names;
use crate::roster::preview::{PreviewGuardian, WarningCode};
use crate::roster::rows::Row;
use crate::roster::text::fold;

/// The columns of one adult.
pub(super) struct Adult {
    pub(super) slot: Slot,
    /// What the headers say the adult is to the child.
    pub(super) relationship: String,
    pub(super) order: Order,
}

/// Any of these being the same makes two mentions the same adult.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) enum GuardianKey {
    Id(String),
    OfStudent(usize, String),
    Phone(String, String),
    Email(String, String),
    Address(String, String),
}

/// One adult in one row.
pub(super) struct Mention {
    pub(super) guardian: PreviewGuardian,
    pub(super) relationship: String,
}

impl Reader<'_> {
    pub(super) fn mentions(&self, row: &Row<'_>, findings: &mut Findings) -> Vec<Mention> {
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
            preferred_name: None,
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
    pub(super) fn guardian(&mut self, student: usize, mention: PreviewGuardian, relationship: &str) -> usize {
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
            contacts::add_phone(known, &phone.written);
        }
        known.external_id = known.external_id.take().or(mention.external_id);
        known.email = known.email.take().or(mention.email);
        known.language = known.language.take().or(mention.language);
        known.address = known.address.take().or(mention.address);
        known.interpreter |= mention.interpreter;
    }

    /// Where a child has a telephone at home but nobody with a name, it stays with somebody without one: better than
    /// losing the only way to reach the family.
    pub(super) fn someone_answers_the_home_phone(&mut self, findings: &mut Findings) {
        for student in self.people.alone() {
            let Some(home) = self.homes.get(student).filter(|home| !home.phones.is_empty()).cloned() else {
                continue;
            };
            findings.warn(WarningCode::GuardianWithoutName, home.file, Some(home.line));
            let mut guardian = PreviewGuardian { address: home.address, ..PreviewGuardian::default() };
            for phone in &home.phones {
                contacts::add_phone(&mut guardian, phone);
            }
            let guardian = self.people.add_guardian(guardian);
            self.people.link(student, guardian, "");
        }
    }
}

fn is_unnamed(guardian: &PreviewGuardian) -> bool {
    guardian.given_name.is_empty() && guardian.family_name.is_empty()
}

pub(super) fn names_of(mentions: &[Mention]) -> String {
    let name = |mention: &Mention| {
        fold(&format!("{} {}", mention.guardian.given_name, mention.guardian.family_name))
    };
    mentions.iter().map(name).collect::<Vec<_>>().join("|")
}

fn may_be_two(name: &str) -> bool {
    [" & ", " and ", "/", ";"].iter().any(|between| name.contains(between))
}

/// Whom exports list beside the adults who care for a child.
pub(super) fn is_no_guardian(relationship: &str) -> bool {
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
    let phones = guardian.phones.iter().filter_map(|phone| contacts::phone_key(&phone.written));
    keys.extend(phones.map(|phone| GuardianKey::Phone(name.clone(), phone)));
    keys.extend(guardian.email.iter().map(|email| GuardianKey::Email(name.clone(), email.to_lowercase())));
    keys.extend(guardian.address.iter().map(|address| GuardianKey::Address(name.clone(), fold(address))));
    keys
}
