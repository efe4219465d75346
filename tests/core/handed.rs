//! The laptop in the family's hands: it stays there whatever happens to the window, and what is written there is the family's own.

#![cfg(test)]

use firstword_core::conferences::{
    Agreement, Closing, Conference, FamilyScreen, Place, Step, Survey, SurveyAnswer, allow_quoting,
    change_words, choose_question, family_screen, family_spoke, finish_meeting, hand_in, hand_over,
    handed_over, meeting_page, meeting_under_way, open_teacher_part, rate_goal, set_place, take_back,
};
use firstword_core::contacts::{Consent, Voice};
use firstword_core::goals::{CheckIn, Goal, GoingHow};
use firstword_core::ids::ConferenceId;
use firstword_core::language::Locale;
use firstword_core::store::{draft, drafts, save_draft};

use crate::seen::{HERS, HIS, Two, two_homes};

/// Her laptop, handed over where the meeting stands.
fn handed(place: Place) -> (Two, ConferenceId) {
    let mut two = two_homes();
    let meeting = two.with_her;
    hand_over(&mut two.store, meeting, place).unwrap();
    (two, meeting)
}

fn screen(two: &Two, meeting: ConferenceId) -> FamilyScreen {
    family_screen(&two.store, meeting, Locale::En).unwrap()
}

#[test]
fn while_it_is_handed_over_the_teachers_page_is_not_to_be_had_and_giving_it_back_returns_to_its_place() {
    let place =
        Place { step: Step::WeShare, question: "own-1".into(), family_seconds: 7, ..Place::default() };
    let (mut two, meeting) = handed(place.clone());
    assert_eq!(meeting_page(&two.store, meeting).unwrap_err().code(), "invalid");
    family_spoke(&mut two.store, meeting, 5).unwrap();
    take_back(&mut two.store, meeting).unwrap();
    let back = meeting_page(&two.store, meeting).unwrap().place;
    assert_eq!(back, Place { family_seconds: 12, ..place });
    family_spoke(&mut two.store, meeting, 5).unwrap();
    assert_eq!(
        meeting_page(&two.store, meeting).unwrap().place.family_seconds,
        12,
        "the family has it no more"
    );
}

#[test]
fn a_place_that_comes_late_from_the_teachers_page_does_not_take_the_laptop_back() {
    let (mut two, meeting) = handed(Place::default());
    set_place(&mut two.store, meeting, &Place { family_seconds: 9, ..Place::default() }).unwrap();
    assert_eq!(handed_over(&two.store).unwrap(), Some(meeting));
}

#[test]
fn the_window_returns_to_the_meeting_that_is_handed_over_though_another_began_later() {
    let mut two = two_homes();
    let (earlier, later) = (two.with_him, two.with_her);
    assert_eq!(handed_over(&two.store).unwrap(), None);
    assert_eq!(meeting_under_way(&two.store).unwrap(), Some(later));
    hand_over(&mut two.store, earlier, Place::default()).unwrap();
    assert_eq!(handed_over(&two.store).unwrap(), Some(earlier));
    assert_eq!(meeting_under_way(&two.store).unwrap(), Some(earlier));
}

#[test]
fn it_shows_the_words_of_those_who_hold_it_and_of_nobody_else() {
    let (two, meeting) = handed(Place::default());
    let shown = screen(&two, meeting);
    assert_eq!(shown.words.iter().map(|own| own.words.as_str()).collect::<Vec<_>>(), [HERS]);
    assert!(!shown.withheld && !shown.ended && shown.survey.is_none());
    assert!(!format!("{shown:?}").contains(HIS));
}

#[test]
fn what_the_family_was_typing_is_put_back_and_becomes_its_words_with_what_they_mean_beside_them() {
    let (mut two, meeting) = handed(Place::default());
    let own = screen(&two, meeting).words.remove(0);
    two.change::<Voice>(own.id, |voice| voice.rendering = "It goes well.".into());
    save_draft(&mut two.store, &own.field, "Lee mu", 6).unwrap();
    let kept = screen(&two, meeting).words.remove(0).draft.unwrap();
    assert_eq!((kept.words.as_str(), kept.cursor), ("Lee mu", 6));
    change_words(&mut two.store, meeting, own.id, "Lee mucho").unwrap();
    let changed = two.store.get::<Voice>(own.id).unwrap();
    assert_eq!((changed.words.as_str(), changed.rendering.as_str()), ("Lee mucho", "It goes well."));
    assert_eq!(draft(&two.store, &own.field).unwrap(), None);
    // Taken away, what they meant waits for other words.
    change_words(&mut two.store, meeting, own.id, " ").unwrap();
    assert_eq!(two.store.find::<Voice>(own.id).unwrap(), None);
    let meanings = drafts(&two.store, &format!("meeting/{meeting}/school-going/meaning/")).unwrap();
    assert_eq!(meanings.len(), 1);
    assert_eq!(meanings[0].words, "It goes well.");
}

#[test]
fn the_words_of_another_meeting_are_not_changed_or_let_go_from_here() {
    let (mut two, meeting) = handed(Place::default());
    let his = two.store.select::<Voice>("words = ?1 AND source IS NULL", [HIS]).unwrap()[0].id;
    assert_eq!(change_words(&mut two.store, meeting, his, "x").unwrap_err().code(), "not-found");
    assert_eq!(
        allow_quoting(&mut two.store, meeting, his, true, "A family").unwrap_err().code(),
        "not-found"
    );
    let goal = two.store.select::<Goal>("title = ?1", [HIS]).unwrap()[0].id;
    assert_eq!(rate_goal(&mut two.store, meeting, goal, GoingHow::Well).unwrap_err().code(), "not-found");
}

#[test]
fn the_family_says_itself_whether_it_may_be_quoted_by_the_name_that_was_chosen() {
    let (mut two, meeting) = handed(Place::default());
    let own = screen(&two, meeting).words.remove(0).id;
    allow_quoting(&mut two.store, meeting, own, true, "A family").unwrap();
    two.change::<Voice>(own, |voice| voice.quoted_as = "A mother".into());
    allow_quoting(&mut two.store, meeting, own, true, "A family").unwrap();
    let voice = two.store.get::<Voice>(own).unwrap();
    assert_eq!((voice.may_quote, voice.quoted_as.as_str()), (Consent::Yes, "A mother"));
    allow_quoting(&mut two.store, meeting, own, false, "A family").unwrap();
    assert!(!screen(&two, meeting).words[0].may_quote);
}

#[test]
fn a_goal_rated_again_is_changed_and_not_counted_twice() {
    let mut two = two_homes();
    let meeting = two.meeting(vec![two.josefina]);
    hand_over(&mut two.store, meeting, Place::default()).unwrap();
    let goal = screen(&two, meeting).goals.remove(0).id;
    rate_goal(&mut two.store, meeting, goal, GoingHow::Stuck).unwrap();
    rate_goal(&mut two.store, meeting, goal, GoingHow::Well).unwrap();
    let said: Vec<CheckIn> = two.store.select("goal = ?1", [goal]).unwrap();
    assert_eq!(said.iter().map(|it| it.rating).collect::<Vec<_>>(), [GoingHow::Well]);
    assert_eq!(screen(&two, meeting).goals[0].rating, Some(GoingHow::Well));
}

#[test]
fn questions_are_chosen_and_left_out_keep_their_places_and_one_that_was_answered_stays() {
    let (mut two, meeting) = handed(Place::default());
    let keys = |two: &Two| screen(two, meeting).questions.into_iter().map(|one| one.key).collect::<Vec<_>>();
    let offered = keys(&two);
    assert_eq!(&offered[..2], ["school-going", "own-1"]);
    let answered = choose_question(&mut two.store, meeting, "school-going", false, Locale::En);
    assert_eq!(answered.unwrap_err().code(), "invalid");
    choose_question(&mut two.store, meeting, "own-1", false, Locale::En).unwrap();
    choose_question(&mut two.store, meeting, "worries", true, Locale::En).unwrap();
    assert_eq!(keys(&two), offered, "nothing jumps under the finger");
    let conference = two.store.get::<Conference>(meeting).unwrap();
    let asked: Vec<_> = conference.questions.iter().map(|one| one.key.as_str()).collect();
    assert_eq!((asked, conference.chosen.0), (vec!["school-going", "worries"], vec!["worries".to_owned()]));
    assert!(
        conference.questions[1].words.starts_with('¿') && !conference.questions[1].teacher_words.is_empty()
    );
    // The teacher's own question comes back as it was.
    choose_question(&mut two.store, meeting, "own-1", true, Locale::En).unwrap();
    assert_eq!(two.store.get::<Conference>(meeting).unwrap().questions[2].teacher_words, "own-1?");
    let unknown = choose_question(&mut two.store, meeting, "ask-changes", true, Locale::En);
    assert_eq!(unknown.unwrap_err().code(), "not-found", "what teachers ask themselves is not offered");
}

#[test]
fn answers_about_the_meeting_are_handed_in_once_and_nothing_of_the_screen_outlives_the_meeting() {
    let (mut two, meeting) = handed(Place { step: Step::ReadBack, ..Place::default() });
    let before = screen(&two, meeting);
    assert!(before.ended && !before.surveyed);
    save_draft(&mut two.store, &before.survey_field, "{}", 0).unwrap();
    assert!(screen(&two, meeting).survey.is_some());
    let survey = Survey { heard: SurveyAnswer::Yes, ..Survey::default() };
    hand_in(&mut two.store, meeting, survey).unwrap();
    let after = screen(&two, meeting);
    assert!(after.surveyed && after.survey.is_none());
    assert_eq!(two.store.select::<Survey>("true", []).unwrap().len(), 1);
    take_back(&mut two.store, meeting).unwrap();
    open_teacher_part(&mut two.store, meeting, None).unwrap();
    let closing = Closing { agreement: Agreement::Agreed, ..Closing::default() };
    finish_meeting(&mut two.store, meeting, closing).unwrap();
    let left: Vec<String> =
        drafts(&two.store, "meeting").unwrap().into_iter().map(|kept| kept.field).collect();
    assert_eq!(left, Vec::<String>::new());
    assert_eq!(handed_over(&two.store).unwrap(), None);
}
