//! A family in two homes, and the laptop in the hands of one of them: nothing of the other is ever in the page that it holds,
//! whatever happens to the window meanwhile.

#![cfg(test)]

use firstword_core::conferences::{
    Agreement, Answer, Closing, Conference, Question, finish_meeting, open_teacher_part, save_conference,
    start_meeting, write_answer,
};
use firstword_core::contacts::{Mark, Voice, mark_words};
use firstword_core::families::{
    Guardian, Household, NewFamily, Student, add_family, move_guardian_home, save_household,
};
use firstword_core::goals::CheckIn;
use firstword_core::ids::{ConferenceId, FamilyId, GuardianId};
use firstword_core::store::{Json, Store};
use firstword_window_tests::{Desk, Outcome, Window, artefacts_folder};
use serde_json::json;

/// What the father said in his own meeting.
const HIS: &str = "Que no se mude a otra ciudad";
/// What the mother said in hers, some weeks before.
const HERS: &str = "Que lea un libro largo";

/// The Rosas family in two homes; each has had a meeting of its own, and the mother has one today.
fn lay_two_homes() -> Outcome<(Desk, ConferenceId)> {
    let desk = Desk::lay()?.with_vault()?;
    let mut store = desk.store()?;
    let adult = |given_name: &str| Guardian {
        given_name: given_name.into(),
        family_name: "Rosas".into(),
        speaks: "es".into(),
        ..Guardian::default()
    };
    let family = NewFamily {
        name: "Rosas".into(),
        students: vec![Student { given_name: "Yoveli".into(), ..Student::default() }],
        guardians: vec![adult("Josefina"), adult("Martín")],
    };
    let family = add_family(&mut store, family).unwrap().value;
    let adults: Vec<Guardian> = store.select("true ORDER BY given_name", []).unwrap();
    let (josefina, martin) = (adults[0].id, adults[1].id);
    let home = Household { family, name: "Casa de Josefina".into(), ..Household::default() };
    let home = save_household(&mut store, home).unwrap().value;
    move_guardian_home(&mut store, josefina, Some(home)).unwrap();
    held(&mut store, family, martin, HIS, 31);
    held(&mut store, family, josefina, HERS, 30);
    let today = plan(&mut store, family, josefina, 0);
    Ok((desk, today))
}

/// A meeting so many days ago, or today.
fn plan(store: &mut Store, family: FamilyId, adult: GuardianId, days_ago: u64) -> ConferenceId {
    let question = |key: &str, words: &str, teacher_words: &str| Question {
        key: key.into(),
        words: words.into(),
        teacher_words: teacher_words.into(),
    };
    let conference = Conference {
        family,
        day: store.today() - chrono::Days::new(days_ago),
        language: "es".into(),
        guardians: Json(vec![adult]),
        questions: Json(vec![
            question(
                "happy-coming",
                "¿Viene con gusto a la escuela?",
                "Is your child happy coming to school?",
            ),
            question("hope-this-year", "¿Qué desea para este año?", "What do you hope for this year?"),
        ]),
        ..Conference::default()
    };
    save_conference(store, conference).unwrap().value
}

/// A meeting so many days ago, in which one adult said something that became a hope, a goal and a promise.
fn held(store: &mut Store, family: FamilyId, guardian: GuardianId, words: &str, days_ago: u64) {
    let conference = plan(store, family, guardian, days_ago);
    start_meeting(store, conference).unwrap();
    let answer = Answer {
        conference,
        question: "hope-this-year".into(),
        guardian: Some(guardian),
        speaker: "Somebody".into(),
        language: "es".into(),
        words: words.into(),
        ..Answer::default()
    };
    let voice = write_answer(store, answer).unwrap().value.unwrap();
    for mark in [Mark::Hope, Mark::Goal, Mark::Promise] {
        mark_words(store, voice, words, mark).unwrap();
    }
    open_teacher_part(store, conference, None).unwrap();
    finish_meeting(store, conference, Closing { agreement: Agreement::Agreed, ..Closing::default() })
        .unwrap();
}

const TITLE: &str = "Para que usted lo revise";
const CHANGE: &str = "Cambiar estas palabras";

/// The family's screen is there, without a word of the father's in the whole page, nor anything of the teacher's.
async fn in_her_hands(window: &Window<'_>, picture: &str) -> Outcome {
    window.find("heading", TITLE).await?;
    window.wait_for_text("¿Cómo va esta meta?").await?;
    window.wait_for_text(HERS).await?;
    window.settle().await?;
    for words in [HIS, "Steps of the meeting", "Is your child happy coming to school?"] {
        let there = window
            .ask("return document.documentElement.outerHTML.includes(arguments[0])", vec![json!(words)])
            .await?;
        assert_eq!(there, json!(false), "{words}");
    }
    window.screenshot(artefacts_folder("window-tests")?.join(format!("two-homes-{picture}.png"))).await
}

/// Waits until these words are kept as what the family is typing.
async fn kept(window: &Window<'_>, meeting: ConferenceId, words: &str) -> Outcome {
    let look = "
        const [id, words, done] = arguments;
        const look = async () => {
            const { words: own } = await window.__TAURI_INTERNALS__.invoke('family_view', { id, locale: 'en' });
            if (own.some(({ draft }) => draft?.words === words)) done(true);
            else setTimeout(look, 25);
        };
        void look();";
    window.client().execute_async(look, vec![json!(meeting), json!(words)]).await?;
    Ok(())
}

#[tokio::test]
async fn handed_to_one_home_reloaded_locked_and_killed_the_laptop_never_shows_a_word_of_the_other() -> Outcome
{
    let (desk, meeting) = lay_two_homes()?;
    let window = desk.open_window().await?;
    window.unlock().await?;
    // The teacher's own page has it all, and says what was said elsewhere.
    window.click("button", "Rosas family").await?;
    window.wait_for_text("said in the other home").await?;
    window.wait_for_text(HIS).await?;
    window.wait_for_text("Where does Martín live?").await?;
    window.screenshot(artefacts_folder("window-tests")?.join("two-homes-prepare.png")).await?;
    window.has_no_barriers().await?;
    window.click("button", "Start, family first").await?;
    window.find("navigation", "Steps of the meeting").await?;
    window.wait_for_text(HERS).await?;
    let there = window
        .ask("return document.documentElement.outerHTML.includes(arguments[0])", vec![json!(HIS)])
        .await?;
    assert_eq!(there, json!(false), "not on the meeting's screen either");
    window.screenshot(artefacts_folder("window-tests")?.join("two-homes-meeting.png")).await?;
    window.find("field", "Is your child happy").await?;
    window.type_text("Va contenta.").await?;
    window.click("button", "Hand over to the family").await?;
    in_her_hands(&window, "handed-over").await?;
    window.has_no_barriers().await?;

    // Read anew by whoever knows how: it is still hers.
    window.client().refresh().await?;
    in_her_hands(&window, "reloaded").await?;

    // Locked while she types.
    window.click("button", CHANGE).await?;
    window.wait_until("the field", "document.activeElement?.tagName === 'TEXTAREA'", vec![]).await?;
    window.press("End").await?;
    window.type_text(" Lee").await?;
    window.press("Ctrl+L").await?;
    window.unlock().await?;
    in_her_hands(&window, "unlocked").await?;
    assert_eq!(window.value(CHANGE).await?, "Va contenta. Lee");

    // Killed while she types.
    window.type_text(" muc").await?;
    kept(&window, meeting, "Va contenta. Lee muc").await?;
    window.kill()?;
    let window = desk.open_window().await?;
    window.unlock().await?;
    in_her_hands(&window, "killed").await?;
    assert_eq!(window.value(CHANGE).await?, "Va contenta. Lee muc");
    window.type_text("ho.").await?;
    window.press("Tab").await?;
    window.wait_for_text("“Va contenta. Lee mucho.”").await?;
    window.click("radio", "Bien").await?;

    window.click("button", "Devolver").await?;
    window.find("navigation", "Steps of the meeting").await?;
    window
        .wait_until("her words", "document.activeElement?.value === 'Va contenta. Lee mucho.'", vec![])
        .await?;
    window.close().await?;
    let store = desk.store()?;
    let said: Vec<Voice> = store.select("words LIKE 'Va contenta%'", []).unwrap();
    assert_eq!(
        said.iter().map(|voice| voice.words.as_str()).collect::<Vec<_>>(),
        ["Va contenta. Lee mucho."]
    );
    assert_eq!(store.select::<CheckIn>("said_by = 'family' AND rating = 'well'", []).unwrap().len(), 1);
    Ok(())
}

#[tokio::test]
async fn the_window_has_no_menu_of_a_browsers_and_no_key_reads_it_anew() -> Outcome {
    let desk = Desk::lay()?.with_vault()?;
    let window = desk.open_window().await?;
    window.find("heading", "First Word is locked").await?;
    window.ask("window.stays = true; return true", vec![]).await?;
    let menu = "return document.body.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))";
    assert_eq!(window.ask(menu, vec![]).await?, json!(false));
    for keys in ["F5", "Ctrl+R", "Ctrl+Shift+R", "F12", "Ctrl+Shift+I"] {
        window.press(keys).await?;
        window.settle().await?;
        assert_eq!(window.ask("return window.stays === true", vec![]).await?, json!(true), "{keys}");
    }
    window.close().await
}
