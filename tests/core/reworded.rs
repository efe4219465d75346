//! New words in the place of others are read back and asked about anew: what a family agreed to was the old ones.

#![cfg(test)]

use firstword_core::conferences::{
    Agreement, Answer, Closing, Conference, Question, finish_meeting, save_conference, start_meeting,
    write_answer,
};
use firstword_core::contacts::{Consent, Mark, Voice, mark_words, remove_voice, save_voice, set_consent};
use firstword_core::goals::Goal;
use firstword_core::ids::{ConferenceId, VoiceId};
use firstword_core::store::{Json, Store};

use super::support::a_class;

const SAID: &str = "Quiero que lea mucho. Le gustan las estrellas.";

/// What was answered in a meeting and read back in it; two marks of it and a goal; and the family lets all be quoted.
struct Said {
    store: Store,
    conference: ConferenceId,
    answer: VoiceId,
    reads: VoiceId,
    stars: VoiceId,
}

fn answered(conference: ConferenceId, words: &str) -> Answer {
    Answer {
        conference,
        question: "hopes".into(),
        speaker: "Josefina".into(),
        words: words.into(),
        ..Answer::default()
    }
}

fn said() -> Said {
    let class = a_class().with_family("Rosas");
    let (mut store, family) = (class.store, class.families[0]);
    let questions = Json(vec![Question { key: "hopes".into(), ..Question::default() }]);
    let plan = Conference { family, day: store.today(), questions, ..Conference::default() };
    let conference = save_conference(&mut store, plan).unwrap().value;
    start_meeting(&mut store, conference).unwrap();
    let answer = write_answer(&mut store, answered(conference, SAID)).unwrap().value.unwrap();
    let mut mark = |words: &str, as_what| mark_words(&mut store, answer, words, as_what).unwrap().value;
    mark("Quiero que lea mucho.", Mark::Hope);
    mark("Le gustan las estrellas.", Mark::Strength);
    mark("Quiero que lea mucho.", Mark::Goal);
    let closing = Closing { agreement: Agreement::Agreed, ..Closing::default() };
    finish_meeting(&mut store, conference, closing).unwrap();
    let marked: Vec<Voice> = store.select("source IS NOT NULL ORDER BY id", []).unwrap();
    let (reads, stars) = (marked[0].id, marked[1].id);
    for voice in [answer, reads, stars] {
        set_consent(&mut store, voice, Consent::Yes, "A mother").unwrap();
    }
    Said { store, conference, answer, reads, stars }
}

impl Said {
    fn voice(&self, id: VoiceId) -> Voice {
        self.store.get(id).unwrap()
    }

    /// The family still says yes, and heard them.
    fn holds(&self, id: VoiceId) -> bool {
        let it = self.voice(id);
        let agreed = it.may_quote == Consent::Yes && it.consent_on.is_some() && it.quoted_as == "A mother";
        assert_eq!(agreed, it.confirmed_on.is_some(), "{it:?}");
        agreed
    }

    /// Nobody asked for these words yet, and nobody read them back.
    fn is_anew(&self, id: VoiceId) -> bool {
        let it = self.voice(id);
        it.may_quote == Consent::NotAsked
            && it.consent_on.is_none()
            && it.confirmed_on.is_none()
            && it.quoted_as.is_empty()
    }

    fn correct(&mut self, change: impl FnOnce(&mut Voice)) {
        let mut voice = self.voice(self.answer);
        change(&mut voice);
        save_voice(&mut self.store, voice).unwrap();
    }
}

#[test]
fn words_corrected_by_the_teacher_are_asked_about_anew_with_the_marks_that_stand_in_them_no_more() {
    let mut said = said();
    assert!([said.answer, said.reads, said.stars].into_iter().all(|id| said.holds(id)));
    said.correct(|voice| voice.words = "Quiero que lea poco. Le gustan las estrellas.".into());
    assert!(said.is_anew(said.answer));
    assert!(said.is_anew(said.reads), "these words are in it no more");
    assert_eq!(said.voice(said.reads).words, "Quiero que lea mucho.", "and stay what they were");
    assert!(said.holds(said.stars), "these are");
    let goal = &said.store.select::<Goal>("true", []).unwrap()[0];
    assert_eq!(goal.family_words, "Quiero que lea mucho.");
}

#[test]
fn an_answer_that_the_family_changes_on_its_own_screen_is_asked_about_anew() {
    let mut said = said();
    let changed = answered(said.conference, "Le gustan las estrellas.");
    write_answer(&mut said.store, changed.clone()).unwrap();
    assert!(said.is_anew(said.answer) && said.is_anew(said.reads));
    assert!(said.holds(said.stars));
    // Asked once more, it holds until the words change again; what left the words before is not touched by it.
    for id in [said.answer, said.reads] {
        set_consent(&mut said.store, id, Consent::Yes, "A mother").unwrap();
    }
    write_answer(&mut said.store, changed).unwrap();
    assert_eq!(said.voice(said.answer).may_quote, Consent::Yes, "the same words");
    write_answer(&mut said.store, answered(said.conference, "Le gusta la luna.")).unwrap();
    assert!(said.is_anew(said.answer) && said.is_anew(said.stars));
    assert_eq!(said.voice(said.reads).may_quote, Consent::Yes);
}

#[test]
fn what_a_family_refused_is_no_refusal_of_other_words() {
    let mut said = said();
    set_consent(&mut said.store, said.answer, Consent::No, "").unwrap();
    said.correct(|voice| voice.words = "Otra cosa.".into());
    assert!(said.is_anew(said.answer));
}

#[test]
fn a_mark_that_is_corrected_itself_is_asked_about_anew_and_its_source_is_not() {
    let mut said = said();
    let voice = Voice { words: "Quiero que lea más.".into(), ..said.voice(said.reads) };
    save_voice(&mut said.store, voice).unwrap();
    assert!(said.is_anew(said.reads) && said.holds(said.answer) && said.holds(said.stars));
}

#[test]
fn another_rendering_is_printed_below_a_quote_and_is_asked_about_and_a_first_one_is_not() {
    let mut said = said();
    said.correct(|voice| voice.rendering = "I want her to read a lot.".into());
    assert!(said.holds(said.answer), "nothing was there before");
    said.correct(|voice| voice.language = "es-MX".into());
    assert!(said.holds(said.answer), "the words are the same");
    said.correct(|voice| voice.rendering = "She must read.".into());
    let it = said.voice(said.answer);
    assert_eq!((it.may_quote, it.consent_on), (Consent::NotAsked, None));
    assert!(it.confirmed_on.is_some(), "the words were read back, and they still stand");
}

#[test]
fn marks_of_words_that_are_taken_away_stay_and_are_asked_about_anew() {
    let mut said = said();
    write_answer(&mut said.store, answered(said.conference, "")).unwrap();
    assert!(said.store.find::<Voice>(said.answer).unwrap().is_none());
    assert!(said.is_anew(said.reads) && said.is_anew(said.stars));
    said.store.undo().unwrap();
    assert!([said.answer, said.reads, said.stars].into_iter().all(|id| said.holds(id)), "one undo");
    remove_voice(&mut said.store, said.answer).unwrap();
    assert!(said.is_anew(said.reads) && said.is_anew(said.stars));
}

#[test]
fn one_undo_gives_back_the_words_with_what_the_family_said_of_them() {
    let mut said = said();
    let before = said.store.rows().unwrap();
    said.correct(|voice| voice.words = "Otra cosa.".into());
    said.store.undo().unwrap();
    assert_eq!(said.store.rows().unwrap(), before);
}
