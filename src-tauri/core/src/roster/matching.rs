//! Which child of the file is which child here. Certain is the same id, the same name and birth date, or the one of that
//! name in a class or with an adult; everything less is the teacher's to decide.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::decisions::PersonAnswer;
use super::known::{Known, KnownGuardian, KnownStudent, NameKey, said_name};
use super::preview::words;
use super::school::{Said, SchoolEntry, SchoolField, reach_of_preview, said_of_student};
use super::{PreviewGuardian, PreviewStudent};
use crate::families::Classroom;
use crate::ids::{RecordId, StudentId};

words! {
    /// Why it is doubtful who somebody in the file is. The locale files explain each under `doubt-` and its code, with `-`
    /// for `_`.
    Doubt {
        /// They have the name of somebody here, and nothing else tells.
        SameName = "same_name",
        /// They have the name of somebody here, and another id.
        SameNameOtherId = "same_name_other_id",
        /// They have the name of somebody here, and another birth date.
        SameNameOtherBirthDate = "same_name_other_birth_date",
        /// They have the id of somebody here, and another name.
        SameIdOtherName = "same_id_other_name",
        /// Two or more could be meant.
        SeveralOfTheName = "several_of_the_name",
        /// They can be reached as somebody of the family can, whose name is a little different.
        SameReach = "same_reach",
        /// They look like an adult of the family who may not be contacted or may not receive records.
        LikeRestricted = "like_restricted",
    }
}

/// Who somebody in the file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict<I> {
    /// Nobody here.
    New,
    /// This one.
    Is(I),
    /// One of these, or nobody here; the teacher has not said yet.
    Doubtful(Doubt, Vec<I>),
    /// Somebody whom the teacher has taken off.
    TakenOff,
    /// The teacher leaves them out; these stay as they are.
    LeftOut(Vec<I>),
}

impl<I: Copy> Verdict<I> {
    pub(super) fn id(&self) -> Option<I> {
        if let Self::Is(id) = self { Some(*id) } else { None }
    }

    /// Whether they are brought in.
    pub(super) const fn comes(&self) -> bool {
        matches!(self, Self::New | Self::Is(_))
    }

    /// Who must not be taken for gone because of this person.
    pub(super) fn holds(&self) -> &[I] {
        match self {
            Self::Doubtful(_, held) | Self::LeftOut(held) => held,
            _ => &[],
        }
    }
}

/// Takes the teacher's answer into account. `twice` are those who are somebody else already.
pub(super) fn answered<I: RecordId>(
    verdict: Verdict<I>,
    answer: Option<&PersonAnswer>,
    taken: &HashSet<I>,
) -> Verdict<I> {
    let held: Vec<I> = verdict.id().into_iter().chain(verdict.holds().iter().copied()).collect();
    match (verdict, answer) {
        (_, Some(PersonAnswer::LeaveOut)) => Verdict::LeftOut(held),
        (Verdict::Doubtful(why, held), Some(PersonAnswer::Same { id })) => {
            match held.iter().copied().find(|one| one.uuid().to_string() == *id && !taken.contains(one)) {
                Some(one) => Verdict::Is(one),
                None => Verdict::Doubtful(why, held),
            }
        }
        (
            Verdict::Doubtful(..) | Verdict::TakenOff,
            Some(PersonAnswer::Another | PersonAnswer::AnotherWithoutRestriction),
        ) => Verdict::New,
        (verdict, _) => verdict,
    }
}

/// A child in the file with what tells who it is.
struct InFile<'a> {
    student: &'a PreviewStudent,
    name: NameKey,
    said: Said,
    id: &'a str,
    /// The names and ways to reach the adults who care for the child.
    adults: Vec<(NameKey, BTreeSet<String>)>,
}

/// Finds every child of the file. `class_tells`: whether being in the same class is a sign of being the same child.
pub(super) fn students(
    known: &Known,
    file: &[&PreviewStudent],
    adults: &[Vec<&PreviewGuardian>],
    class_tells: bool,
    answer: impl Fn(usize) -> Option<PersonAnswer>,
) -> Vec<Verdict<StudentId>> {
    let in_file: Vec<InFile<'_>> = file
        .iter()
        .zip(adults)
        .map(|(student, adults)| InFile {
            student,
            name: NameKey::of(&student.given_name, &student.family_name),
            said: said_of_student(student),
            id: student.external_id.as_deref().unwrap_or_default(),
            adults: adults
                .iter()
                .map(|adult| (NameKey::of(&adult.given_name, &adult.family_name), reach_of_preview(adult)))
                .collect(),
        })
        .collect();
    let mut of_name: OfName<'_> = HashMap::new();
    for here in &known.students {
        let names = here.names().into_iter().filter(|name| !name.is_empty());
        for name in names.map(NameKey::whole).collect::<BTreeSet<_>>() {
            of_name.entry(name).or_default().push(here);
        }
    }
    let mut verdicts: Vec<Option<Verdict<StudentId>>> = vec![None; in_file.len()];
    let mut taken: HashSet<StudentId> = HashSet::new();

    by_id(known, &in_file, &mut verdicts, &mut taken);
    let born_alike = |one: &InFile<'_>, here: &KnownStudent| {
        one.student.birth_date.is_some_and(|day| birth_dates(here).contains(&day.to_string()))
    };
    let of_one_adult = |one: &InFile<'_>, here: &KnownStudent| {
        clash(one, here).is_none() && shares_an_adult(known, one, here)
    };
    let of_one_class = |one: &InFile<'_>, here: &KnownStudent| {
        let same_class = class_tells && in_the_class_of(known, one, here);
        clash(one, here).is_none() && same_class
    };
    // What the file said the last time, word for word, tells two of one name apart whom nothing else does.
    let word_for_word = |one: &InFile<'_>, here: &KnownStudent| {
        of_one_class(one, here) && here.entry().is_some_and(|entry| entry.said.0 == one.said)
    };
    let rounds: [Fits<'_>; 8] = [
        &|one, here| word_for_word(one, here) && has_the_same_adults(known, one, here),
        &|one, here| born_alike(one, here) && has_the_same_adults(known, one, here),
        &|one, here| born_alike(one, here) && shares_an_adult(known, one, here),
        &born_alike,
        &|one, here| of_one_adult(one, here) && has_the_same_adults(known, one, here),
        &of_one_adult,
        &word_for_word,
        &of_one_class,
    ];
    for fits in rounds {
        one_to_one(&of_name, &in_file, &mut verdicts, &mut taken, fits);
    }

    let mut of_the_name: HashMap<String, usize> = HashMap::new();
    for one in &in_file {
        *of_the_name.entry(one.name.clone().whole()).or_default() += 1;
    }
    let mut decided = Vec::with_capacity(in_file.len());
    for (at, (one, verdict)) in in_file.iter().zip(verdicts).enumerate() {
        let verdict = verdict
            .unwrap_or_else(|| by_name(known, &of_name, one, &taken, of_the_name[&one.name.clone().whole()]));
        let verdict = answered(verdict, answer(at).as_ref(), &taken);
        taken.extend(verdict.id());
        decided.push(verdict);
    }
    decided
}

fn by_id(
    known: &Known,
    file: &[InFile<'_>],
    verdicts: &mut [Option<Verdict<StudentId>>],
    taken: &mut HashSet<StudentId>,
) {
    let mut of_id: HashMap<&str, Vec<&KnownStudent>> = HashMap::new();
    for here in known.students.iter().filter(|here| !here.external_id().is_empty()) {
        of_id.entry(here.external_id()).or_default().push(here);
    }
    for (one, verdict) in file.iter().zip(verdicts.iter_mut()).filter(|(one, _)| !one.id.is_empty()) {
        let hits: Vec<&KnownStudent> = of_id.get(one.id).cloned().unwrap_or_default();
        let likely: Vec<&&KnownStudent> = hits.iter().filter(|here| could_be(one, here)).collect();
        match (likely.as_slice(), hits.as_slice()) {
            ([here], _) if taken.insert(here.record.id) => *verdict = Some(Verdict::Is(here.record.id)),
            ([] | [_], []) => {
                let gone = |entry: &&SchoolEntry| entry.student.is_some() && entry.external_id == one.id;
                if known
                    .taken_off
                    .iter()
                    .any(|entry| gone(&entry) && said_name(entry).shares_a_word(&one.name))
                {
                    *verdict = Some(Verdict::TakenOff);
                }
            }
            (_, hits) => {
                let why = if likely.len() > 1 { Doubt::SeveralOfTheName } else { Doubt::SameIdOtherName };
                let hits = hits.iter().map(|here| here.record.id).collect();
                *verdict = Some(Verdict::Doubtful(why, hits));
            }
        }
    }
}

/// Whether the names or the birth dates leave it likely that two with the same id are the same.
fn could_be(one: &InFile<'_>, here: &KnownStudent) -> bool {
    let name = here.names().iter().any(|name| name.shares_a_word(&one.name));
    name || one.student.birth_date.is_some_and(|day| birth_dates(here).contains(&day.to_string()))
}

/// Those here under each name.
type OfName<'a> = HashMap<String, Vec<&'a KnownStudent>>;

/// Whether a child of the file fits one who is here under its name.
type Fits<'a> = &'a dyn Fn(&InFile<'_>, &KnownStudent) -> bool;

/// Those who fit just one of their name here, and whom just that one fits.
fn one_to_one(
    of_name: &OfName<'_>,
    file: &[InFile<'_>],
    verdicts: &mut [Option<Verdict<StudentId>>],
    taken: &mut HashSet<StudentId>,
    fits: impl Fn(&InFile<'_>, &KnownStudent) -> bool,
) {
    let mut of_file: BTreeMap<usize, Vec<StudentId>> = BTreeMap::new();
    let mut of_known: HashMap<StudentId, usize> = HashMap::new();
    for at in (0..file.len()).filter(|at| verdicts[*at].is_none()) {
        let named = of_name.get(&file[at].name.clone().whole()).into_iter().flatten();
        for here in named.filter(|here| !taken.contains(&here.record.id) && fits(&file[at], here)) {
            of_file.entry(at).or_default().push(here.record.id);
            *of_known.entry(here.record.id).or_default() += 1;
        }
    }
    for (at, hits) in of_file {
        if let [only] = hits.as_slice()
            && of_known.get(only) == Some(&1)
        {
            taken.insert(*only);
            verdicts[at] = Some(Verdict::Is(*only));
        }
    }
}

/// Somebody who is here under the same name, or nobody. So many of the file have it.
fn by_name(
    known: &Known,
    of_name: &OfName<'_>,
    one: &InFile<'_>,
    taken: &HashSet<StudentId>,
    of_the_name: usize,
) -> Verdict<StudentId> {
    let surely_other = |here: &&KnownStudent| other_id(one, here) && other_birth_date(one, here);
    let candidates: Vec<&KnownStudent> = of_name
        .get(&one.name.clone().whole())
        .into_iter()
        .flatten()
        .copied()
        .filter(|here| !taken.contains(&here.record.id))
        .filter(|here| !surely_other(here))
        .collect();
    let ids = candidates.iter().map(|here| here.record.id).collect();
    match candidates.as_slice() {
        [] => match known.taken_off.iter().find(|entry| was_taken_off(one, entry)) {
            Some(_) => Verdict::TakenOff,
            None => Verdict::New,
        },
        [here] if of_the_name == 1 => Verdict::Doubtful(clash(one, here).unwrap_or(Doubt::SameName), ids),
        [here] => Verdict::Doubtful(clash(one, here).unwrap_or(Doubt::SeveralOfTheName), ids),
        _ => Verdict::Doubtful(Doubt::SeveralOfTheName, ids),
    }
}

fn was_taken_off(one: &InFile<'_>, entry: &SchoolEntry) -> bool {
    let born = entry.said.get(&SchoolField::BirthDate);
    let other_day = one.said.get(&SchoolField::BirthDate).zip(born).is_some_and(|(one, other)| one != other);
    entry.student.is_some() && one.id.is_empty() && said_name(entry).is(&one.name) && !other_day
}

fn clash(one: &InFile<'_>, here: &KnownStudent) -> Option<Doubt> {
    if other_id(one, here) {
        Some(Doubt::SameNameOtherId)
    } else if other_birth_date(one, here) {
        Some(Doubt::SameNameOtherBirthDate)
    } else {
        None
    }
}

fn other_id(one: &InFile<'_>, here: &KnownStudent) -> bool {
    !one.id.is_empty() && !here.external_id().is_empty() && one.id != here.external_id()
}

fn other_birth_date(one: &InFile<'_>, here: &KnownStudent) -> bool {
    let dates = birth_dates(here);
    one.student.birth_date.is_some_and(|day| !dates.is_empty() && !dates.contains(&day.to_string()))
}

/// The birth dates a child has here and in the school's file.
fn birth_dates(here: &KnownStudent) -> Vec<String> {
    let said = here.entry().and_then(|entry| entry.said.get(&SchoolField::BirthDate)).cloned();
    here.record.birth_date.map(|day| day.to_string()).into_iter().chain(said).collect()
}

fn in_the_class_of(known: &Known, one: &InFile<'_>, here: &KnownStudent) -> bool {
    let class = here.classroom().and_then(|id| known.classrooms.iter().find(|class| class.id == id));
    class.filter(|class| class.archived_on.is_none()).is_some_and(|class: &Classroom| {
        let ids = &one.student.class_ids;
        // A file without classes says nothing against any.
        ids.is_empty() || ids.contains(&class.external_id)
    })
}

fn shares_an_adult(known: &Known, one: &InFile<'_>, here: &KnownStudent) -> bool {
    known.guardians_of(here.record.family).any(|adult| {
        let (names, reach) = (adult.names(), adult.reach());
        one.adults.iter().any(|(name, reached)| {
            names.iter().any(|known| known.is(name)) || reached.intersection(&reach).next().is_some()
        })
    })
}

/// Whether the adults who care for a child here are those of the file, all of them and nobody else.
fn has_the_same_adults(known: &Known, one: &InFile<'_>, here: &KnownStudent) -> bool {
    let carers: Vec<&KnownGuardian> = known
        .guardians_of(here.record.family)
        .filter(|adult| known.care_of(here.record.id, adult.record.id).is_some())
        .collect();
    let is_one = |name: &NameKey, reach: &BTreeSet<String>| {
        carers.iter().any(|carer| {
            let nameless = name.is_empty() && carer.reach().intersection(reach).next().is_some();
            nameless || carer.names().iter().any(|known| known.is(name))
        })
    };
    carers.len() == one.adults.len() && one.adults.iter().all(|(name, reach)| is_one(name, reach))
}
