//! A class whose conferences are all on one day, with what a prep sheet usually holds, in letters that our typefaces
//! write: what stands beside it has no others.

use std::sync::Arc;

use firstword_core::clock::FixedClock;
use firstword_core::conferences::Conference;
use firstword_core::contacts::{Contact, Note, NoteKind, Voice, VoiceKind};
use firstword_core::families::{Family, Guardian, Party, Student};
use firstword_core::goals::{CheckIn, Goal};
use firstword_core::ids::{
    CheckInId, ConferenceId, ContactId, FamilyId, GoalId, GuardianId, NoteId, PromiseId, StudentId, VoiceId,
};
use firstword_core::promises::Promise;
use firstword_core::store::{Json, Op, Store, Tx};

use crate::class::today;

/// How many families there are.
pub(crate) const FAMILIES: usize = 24;

/// The class.
pub(crate) fn a_class() -> Store {
    let clock = FixedClock(today().and_hms_opt(9, 0, 0).expect("a time").and_utc());
    let mut store = Store::in_memory(Arc::new(clock)).expect("a store");
    store.transact(Op::ImportSample, "", |tx| (0..FAMILIES).try_for_each(|_| family(tx))).expect("a class");
    store
}

fn family(tx: &mut Tx<'_>) -> firstword_core::Result<()> {
    let (now, day) = (tx.now(), today());
    let family = FamilyId::fresh(now);
    tx.put(&Family { id: family, name: "Rosas".to_owned(), ..Family::default() })?;
    let given_name = "Yoveli".to_owned();
    tx.put(&Student { id: StudentId::fresh(now), family, given_name, ..Student::default() })?;
    let guardian = Guardian {
        id: GuardianId::fresh(now),
        family,
        given_name: "Josefina".to_owned(),
        speaks: "es".to_owned(),
        ..Guardian::default()
    };
    tx.put(&guardian)?;
    let id = ConferenceId::fresh(now);
    tx.put(&Conference { id, family, day, guardians: Json(vec![guardian.id]), ..Conference::default() })?;
    for kind in [VoiceKind::Hope, VoiceKind::Hope, VoiceKind::Worry] {
        let words = "Que lea un libro de 300 páginas antes de la primavera.".to_owned();
        tx.put(&Voice { id: VoiceId::fresh(now), family, kind, words, day, ..Voice::default() })?;
    }
    for question in ["prepare-doing", "prepare-learning", "prepare-help"] {
        let (question, conference) = (question.to_owned(), Some(id));
        let words = "Ten minutes of reading aloud, in any language.".to_owned();
        let kind = NoteKind::Prepared;
        tx.put(&Note {
            id: NoteId::fresh(now),
            family,
            conference,
            kind,
            question,
            words,
            day,
            ..Note::default()
        })?;
    }
    let (goal, title) = (GoalId::fresh(now), "Read a 300-page book by spring".to_owned());
    tx.put(&Goal { id: goal, family, title, started_on: day, review_on: day, ..Goal::default() })?;
    let said_by = Party::Family;
    tx.put(&CheckIn { id: CheckInId::fresh(now), goal, day, said_by, ..CheckIn::default() })?;
    for promised_by in [Party::Teacher, Party::Family] {
        let what = "Send the fractions game home".to_owned();
        let id = PromiseId::fresh(now);
        tx.put(&Promise { id, family, promised_by, what, made_on: day, ..Promise::default() })?;
    }
    for _ in 0..3 {
        let line = "Read to the first graders for ten minutes.".to_owned();
        tx.put(&Contact { id: ContactId::fresh(now), family, day, line, ..Contact::default() })?;
    }
    Ok(())
}
