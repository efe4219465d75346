//! A meeting in which the family speaks first.

#![cfg(test)]

use firstword_core::conferences::{Conference, FirstSpeaker, Status, Survey, SurveyAnswer};
use firstword_core::contacts::{Voice, VoiceKind};
use firstword_window_tests::{Desk, Outcome, Window, artefacts_folder};

const SAID: &str = "Sí, más que el año pasado. Pero los lunes le duele la panza";

/// From Today to the first question of the Rosas family's conference, by keyboard.
async fn begin(window: &Window<'_>) -> Outcome {
    window.unlock().await?;
    window.find("button", "Start, family first: Rosas").await?.send_keys("\u{e007}").await?;
    window.find("navigation", "Steps of the meeting").await?;
    window
        .wait_until("the cursor in the big field", "document.activeElement?.tagName === 'TEXTAREA'", vec![])
        .await
}

#[tokio::test]
async fn killed_in_the_middle_of_a_sentence_it_comes_back_to_the_same_question_words_and_cursor() -> Outcome {
    let desk = Desk::lay()?.with_sample_class()?;
    let window = desk.open_window().await?;
    begin(&window).await?;
    // The second question, so that "the same question" means something.
    window.type_text("Bien.").await?;
    to_the_meaning(&window).await?;
    window.press("Tab").await?;
    window.wait_until("the second question", "document.activeElement?.matches('.family')", vec![]).await?;
    window.wait_until("its empty field", "document.activeElement?.value === ''", vec![]).await?;
    let question = window.focus().await?.name;
    window.type_text(SAID).await?;
    for _ in 0..6 {
        window.press("Left").await?;
    }
    window.type_text("x").await?;
    window.wait_until_saved().await?;
    let before = window.focus().await?;
    window.kill()?;

    let window = desk.open_window().await?;
    window.unlock().await?;
    window.wait_until("the words", "document.activeElement?.value?.startsWith('Sí, más')", vec![]).await?;
    let after = window.focus().await?;
    assert_eq!(after.name, question);
    assert_eq!(after.value, before.value);
    assert_eq!(after.cursor, before.cursor);
    window.close().await
}

#[tokio::test]
async fn killed_while_the_interpreter_speaks_it_comes_back_to_those_words_beside_the_familys() -> Outcome {
    let desk = Desk::lay()?.with_sample_class()?;
    let window = desk.open_window().await?;
    begin(&window).await?;
    window.type_text("Bien.").await?;
    to_the_meaning(&window).await?;
    window.type_text("It goes wel.").await?;
    window.press("Left").await?;
    window.type_text("l").await?;
    window.wait_until_saved().await?;
    let before = window.focus().await?;
    window.kill()?;

    let window = desk.open_window().await?;
    window.unlock().await?;
    window.wait_until("the words", "document.activeElement?.value?.startsWith('It goes')", vec![]).await?;
    let after = window.focus().await?;
    assert_eq!((after.name, after.value, after.cursor), (before.name, before.value, before.cursor));
    window.press("Tab").await?;
    window.wait_until("the second question", "document.activeElement?.matches('.family')", vec![]).await?;
    window.close().await?;

    let store = desk.store().map_err(|error| panic!("{error}")).unwrap();
    let voices: Vec<Voice> = store.select("words = 'Bien.' AND source IS NULL", []).unwrap();
    assert_eq!(voices.len(), 1);
    assert_eq!(voices[0].rendering, "It goes well.");
    Ok(())
}

#[tokio::test]
async fn a_whole_meeting_is_held_by_keyboard_alone() -> Outcome {
    let desk = Desk::lay()?.with_sample_class()?;
    let window = desk.open_window().await?;
    begin(&window).await?;
    window.type_text(SAID).await?;
    window.press("Shift+Home").await?;
    window.press("Ctrl+3").await?;
    window.wait_for_text("Kept as a worry").await?;
    window.press("End").await?;
    press_button(&window, "The family has spoken").await?;
    window.wait_for_text("Three things families want to know").await?;
    window.find("field", "How is the child doing?").await?;
    reach(&window, "How is the child doing?").await?;
    window.type_text("Reading with a partner every morning.").await?;
    press_button(&window, "We have shared").await?;
    window.wait_for_text("Promises made today").await?;
    press_button(&window, "Add a promise").await?;
    reach(&window, "What").await?;
    window.type_text("Partner reading on Mondays").await?;
    press_button(&window, "Keep this promise in mind").await?;
    window.wait_for_text("Partner reading on Mondays").await?;
    press_button(&window, "We have decided").await?;
    window.wait_for_text("Read this aloud").await?;
    window.wait_for_text(SAID).await?;
    window.find("radio", "Yes, that is it").await?;
    reach(&window, "Yes, that is it").await?;
    window.press("Space").await?;
    press_button(&window, "Close the meeting").await?;
    window.wait_to_go("navigation", "Steps of the meeting").await?;
    window.close().await?;

    let store = desk.store().map_err(|error| panic!("{error}")).unwrap();
    let held: Vec<Conference> =
        store.select("first_speaker = 'family' AND day = ?1 AND status = 'held'", [store.today()]).unwrap();
    assert_eq!(held.len(), 1);
    assert_eq!((held[0].first_speaker, held[0].status), (FirstSpeaker::Family, Status::Held));
    let voices: Vec<Voice> = store.select("conference = ?1 ORDER BY id", [held[0].id]).unwrap();
    assert!(voices.iter().any(|voice| voice.kind == VoiceKind::Said && voice.words == SAID));
    assert!(voices.iter().any(|voice| voice.kind == VoiceKind::Worry));
    assert!(voices.iter().all(|voice| voice.confirmed_on.is_some()));
    Ok(())
}

#[tokio::test]
async fn the_family_takes_the_laptop_changes_its_words_answers_without_a_name_and_gives_it_back_by_keyboard()
-> Outcome {
    let desk = Desk::lay()?.with_sample_class()?;
    let window = desk.open_window().await?;
    begin(&window).await?;
    window.type_text("Bien.").await?;
    press_button(&window, "Hand over to the family").await?;
    window.find("heading", "Para que usted lo revise").await?;
    window.wait_for_text("“Bien.”").await?;
    window.screenshot(artefacts_folder("window-tests")?.join("handed-over.png")).await?;
    window.has_no_barriers().await?;
    // Nothing of the teacher's can be called up.
    window.press("Ctrl+K").await?;
    window.press("Ctrl+N").await?;
    window.settle().await?;
    window.find("heading", "Para que usted lo revise").await?;
    press_button(&window, "Cambiar estas palabras").await?;
    window.wait_until("the field", "document.activeElement?.tagName === 'TEXTAREA'", vec![]).await?;
    window.press("End").await?;
    window.type_text(" Lee mucho.").await?;
    window.press("Tab").await?;
    window.wait_for_text("“Bien. Lee mucho.”").await?;
    press_button(&window, "Devolver").await?;
    window.find("navigation", "Steps of the meeting").await?;

    press_button(&window, "The family has spoken").await?;
    window.wait_for_text("Three things families want to know").await?;
    press_button(&window, "We have shared").await?;
    window.wait_for_text("Promises made today").await?;
    press_button(&window, "We have decided").await?;
    window.wait_for_text("Read this aloud").await?;
    press_button(&window, "Hand over to the family").await?;
    window.wait_for_text("Sus respuestas se guardan sin su nombre.").await?;
    reach(&window, "Sí").await?;
    window.press("Space").await?;
    window.has_no_barriers().await?;
    press_button(&window, "Entregar").await?;
    window.wait_for_text("Gracias.").await?;
    press_button(&window, "Devolver").await?;
    window.wait_for_text("Read this aloud").await?;
    window.close().await?;

    let store = desk.store().map_err(|error| panic!("{error}")).unwrap();
    let voices: Vec<Voice> = store.select("words = 'Bien. Lee mucho.'", []).unwrap();
    assert_eq!(voices.len(), 1);
    let surveys: Vec<Survey> = store.select("true", []).unwrap();
    assert_eq!(surveys.iter().map(|survey| survey.heard).collect::<Vec<_>>(), [SurveyAnswer::Yes]);
    Ok(())
}

/// From the family's words to what they mean, the next field where an interpreter speaks.
async fn to_the_meaning(window: &Window<'_>) -> Outcome {
    window.press("Tab").await?;
    let there = "document.activeElement?.labels?.[0]?.textContent.includes('as the interpreter said it')";
    window.wait_until("the field of what it means", there, vec![]).await
}

/// Moves the keyboard to a control by Tab alone, as somebody without a mouse does.
async fn reach(window: &Window<'_>, name: &str) -> Outcome {
    for _ in 0..80 {
        if window.focus().await?.name.starts_with(name) {
            return Ok(());
        }
        // In the big field Tab goes to the next question; Escape makes it leave the field.
        window.press("Escape").await?;
        window.press("Tab").await?;
    }
    panic!("“{name}” cannot be reached by Tab");
}

async fn press_button(window: &Window<'_>, name: &str) -> Outcome {
    reach(window, name).await?;
    window.press("Enter").await
}
