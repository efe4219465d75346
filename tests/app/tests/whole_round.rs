//! A whole round of conferences, by keyboard alone: planned around the families' lives, invited to, prepared, held with the
//! family speaking first in its language, and tried again where a family could not come.

#![cfg(test)]

use std::path::Path;

use firstword_core::conferences::{Agreement, Conference, FirstSpeaker, Means, Status, Survey, SurveyAnswer};
use firstword_core::contacts::{Voice, VoiceKind};
use firstword_core::families::{Profile, profile, save_profile};
use firstword_core::goals::Goal;
use firstword_core::promises::Promise;
use firstword_core::rounds::{Round, Wish, WishState};
use firstword_core::sharing::{ExportKind, journal};
use firstword_core::store::{Record, Store};
use firstword_window_tests::{Desk, Look, Outcome, Pdf, Trouble, Window};

/// A Monday two weeks before the round.
const WHILE_IT_IS_PLANNED: &str = "2026-03-02T16:00:00Z";
/// Its first day, shortly before the first meeting.
const ON_ITS_FIRST_DAY: &str = "2026-03-16T14:50:00Z";

/// Two homes, brothers and sisters, an interpreter, three languages; all of them invented.
const CLASS: &str = "\
Student ID,First name,Last name,Grade,Class,Home language,Guardian 1 name,Guardian 1 relationship,Guardian 1 phone,Guardian 1 language,Guardian 1 interpreter,Guardian 1 address,Guardian 2 name,Guardian 2 relationship,Guardian 2 phone,Guardian 2 address
701,Yoveli,Rosas,3,Room 14,Spanish,Josefina Rosas,abuela,202-555-0141,Spanish,No,12 Elm St,,,,
702,Layla,Haddad,3,Room 14,Arabic,Rana Haddad,Mother,202-555-0142,Arabic,Yes,3 Oak St,,,,
703,Ada,Okoro,3,Room 14,English,Grace Okoro,Mother,202-555-0143,English,No,8 Birch St,Paul Okoro,Father,202-555-0144,51 Cedar Ave
704,Lucas,Marín,3,Room 14,Spanish,Diego Marín,Father,202-555-0145,Spanish,No,77 Pine St,,,,
705,Elena,Marín,2,Room 14,Spanish,Diego Marín,Father,202-555-0145,Spanish,No,77 Pine St,,,,
706,Noah,Brooks,3,Room 14,English,Pat Brooks,Grandmother,202-555-0146,English,No,5 Lake St,,,,
";

/// What each family answers when it is asked, in a line, as the teacher hears it in English or in Spanish.
const ANSWERS: [(&str, &str, &str); 6] = [
    ("Rosas", "Monday 15:00-16:00", "lunes 15:00-16:00"),
    ("Haddad", "Monday after 15:20", "lunes después de las 15:20"),
    ("Grace", "Tuesday until 16:30", "martes hasta las 16:30"),
    ("Okoro", "not Monday", "no el lunes"),
    ("Marín", "Tuesday after 16:00", "martes después de las 16:00"),
    ("Brooks", "after 16:45", "después de las 16:45"),
];

const IN_SPANISH: &str = "Le encanta leer con su abuela. Quiero que lea sola un libro entero.";
const STRENGTH: &str = "Le encanta leer con su abuela.";
const HOPED: &str = "Quiero que lea sola un libro entero.";
const IN_ARABIC: &str = "تحب ليلى الرسم كثيرًا، وتخاف من القراءة أمام الصف.";
const AS_INTERPRETED: &str = "Layla loves to draw, and is afraid of reading in front of the class.";

/// A teacher at the window, whose hands do not leave the keyboard.
struct Teacher<'desk> {
    window: Window<'desk>,
    look: Look,
}

impl Teacher<'_> {
    fn said<'words>(&self, english: &'words str, spanish: &'words str) -> &'words str {
        self.look.said(english, spanish)
    }

    /// Presses the button of that name in the language of the window.
    async fn press(&self, english: &str, spanish: &str) -> Outcome {
        self.window.press_when_it_can_be(self.said(english, spanish)).await
    }

    async fn sees(&self, english: &str, spanish: &str) -> Outcome {
        self.window.wait_for_text(self.said(english, spanish)).await
    }

    async fn picture(&self, name: &str) -> Outcome {
        self.window.picture(self.look, &format!("round-{name}")).await
    }

    async fn brings_the_class_in(&self, file: &Path) -> Outcome {
        self.press("Families", "Familias").await?;
        self.press("Bring in a class from a file", "Traer una clase desde un archivo").await?;
        let path = self.said("Path of the file or folder", "Ruta del archivo o la carpeta");
        self.window.write(path, &file.display().to_string()).await?;
        self.window.press("Enter").await?;
        self.press("Add 5 families", "Añadir 5 familias").await?;
        self.sees("Class brought in from class.csv", "Clase traída de class.csv").await
    }

    /// Two days, a room, a break, and somebody who interprets.
    async fn plans(&self) -> Outcome {
        self.press("Conferences", "Reuniones").await?;
        self.press("Rounds of conferences", "Rondas de reuniones").await?;
        self.press("Plan a round", "Planear una ronda").await?;
        for day in [
            ("Leave out: Wednesday", "Dejar fuera: miércoles"),
            ("Leave out: Thursday", "Dejar fuera: jueves"),
            ("Leave out: Friday", "Dejar fuera: viernes"),
        ] {
            self.press(day.0, day.1).await?;
        }
        // From the top, so that the first day's room is the next one.
        self.window.reach(self.said("Minutes for a meeting", "Minutos por reunión")).await?;
        self.window.write(self.said("Room", "Salón"), "Library").await?;
        self.press("The same hours on every day", "Las mismas horas todos los días").await?;
        self.press("A break on every day", "Un descanso todos los días").await?;
        self.press("Somebody who interprets", "Alguien que interpreta").await?;
        let window = &self.window;
        let named = "nameOf(document.activeElement ?? document.body) === arguments[0]";
        let add = self.said("Add a language", "Añadir un idioma");
        window.find("field", add).await?;
        self.picture("plan").await?;
        // The round has a name, too; the nearest one is the interpreter's.
        window.reach(add).await?;
        window.press("Shift+Tab").await?;
        let name = self.said("Name", "Nombre");
        window.wait_until("the interpreter's name", named, vec![name.into()]).await?;
        window.type_text("Samira Nasser").await?;
        window.choose_downwards(add, self.said("Arabic", "árabe")).await?;
        let can = self.said("When they can come", "Cuándo puede venir");
        window.write(can, self.said("Monday\n", "lunes\n")).await?;
        self.picture("plan-interpreter").await?;
        self.press("Save", "Guardar").await
    }

    /// One answer after the other, Enter and on to the next, as it would be noted from paper.
    async fn notes_the_answers(&self) -> Outcome {
        self.press("Note the next answer", "Anotar la siguiente respuesta").await?;
        let mut homes = false;
        for _ in 0..=ANSWERS.len() {
            let family = self.at_the_next_answer().await?;
            let each = self.said("A meeting for each home", "Una reunión para cada casa");
            if !homes && self.is_shown("button", each).await? {
                homes = true;
                self.picture("two-homes").await?;
                self.press(each, each).await?;
                self.press("Note the next answer", "Anotar la siguiente respuesta").await?;
                continue;
            }
            let (_, english, spanish) = *ANSWERS.iter().find(|(who, ..)| family.contains(who)).unwrap();
            self.window.type_text(self.said(english, spanish)).await?;
            self.window.press("Enter").await?;
            self.window.find("button", self.said("Take away:", "Quitar:")).await?;
            if family.contains("Haddad") {
                self.picture("answer").await?;
            }
            self.window.press("Enter").await?;
        }
        self.sees("Every family has answered.", "Todas las familias han respondido.").await?;
        self.picture("answers").await
    }

    /// Waits for an empty field for a family's times, and gives whose it is.
    async fn at_the_next_answer(&self) -> Outcome<String> {
        let waiting = "nameOf(document.activeElement ?? document.body).startsWith(arguments[0])
            && !document.activeElement.value && !find('button', arguments[1])";
        let times = self.said("When they can", "Cuándo pueden");
        let read = self.said("Take away:", "Quitar:");
        self.window.wait_until("the next answer", waiting, vec![times.into(), read.into()]).await?;
        let whose = "return document.activeElement.closest('section')?.innerText ?? ''";
        let whose = self.window.ask(whose, vec![]).await?;
        Ok(whose.as_str().unwrap_or_default().to_owned())
    }

    async fn is_shown(&self, role: &str, name: &str) -> Outcome<bool> {
        let shown = "return Boolean(find(arguments[0], arguments[1]))";
        Ok(self.window.ask(shown, vec![role.into(), name.into()]).await? == true)
    }

    async fn arranges(&self) -> Outcome {
        self.press("To the timetable", "Al horario").await?;
        self.press("Arrange", "Ordenar").await?;
        self.sees(
            "6 of 6 meetings have a time in this proposal.",
            "6 de 6 reuniones tienen hora en esta propuesta.",
        )
        .await?;
        self.sees("Every wish is met.", "Se cumplen todos los deseos.").await?;
        self.picture("proposal").await?;
        self.press("Take this timetable", "Adoptar este horario").await?;
        let window = &self.window;
        window.wait_until("a meeting", "document.querySelector('[data-conference]')", vec![]).await?;
        self.picture("timetable").await?;
        let more = self.said("What else can be done", "Qué más se puede hacer");
        let mine = self
            .said("Calendar file for me, first names", "Archivo de calendario para mí, solo nombres de pila");
        window.choose_in_menu(more, mine).await?;
        // The file is named, and what cannot be called back is not offered to be taken back.
        self.sees("Saved as", "Guardado como").await?;
        let undo = self.said("Undo", "Deshacer");
        let nothing = "![...document.querySelectorAll('[role=status] button')].some((it) => it.textContent.includes(arguments[0]))";
        window.wait_until("a bar without undo", nothing, vec![undo.into()]).await
    }

    /// Opens a paper, waits until its first page is there, and leaves a picture of it.
    async fn looks_at(&self, english: &str, spanish: &str, name: &str) -> Outcome {
        self.press(english, spanish).await?;
        self.sees_a_page().await?;
        self.picture(name).await
    }

    async fn sees_a_page(&self) -> Outcome {
        let page = "[...document.querySelectorAll('dialog img')].some((page) => page.complete && page.naturalWidth > 0)";
        self.window.wait_until("a page", page, vec![]).await
    }

    async fn leaves_the_dialog(&self) -> Outcome {
        self.window.press("Escape").await?;
        self.window
            .wait_until("the page without a dialog", "!document.querySelector('dialog[open]')", vec![])
            .await
    }

    async fn invites(&self) -> Outcome {
        self.press("Conferences", "Reuniones").await?;
        self.looks_at("Papers of these days", "Papeles de estos días", "invitations").await?;
        self.press("Save a file each", "Guardar un archivo para cada una").await?;
        self.sees("6 files saved.", "6 archivos guardados.").await?;
        self.leaves_the_dialog().await
    }

    /// The conference of a family, out of the list.
    async fn opens(&self, family: &str) -> Outcome {
        // From the top of the rail: in Spanish a family's page has another button of the name that comes next.
        self.window.reach(self.said("Today", "Hoy")).await?;
        self.press("Conferences", "Reuniones").await?;
        let (english, spanish) = (format!("{family} family"), format!("Familia {family}"));
        self.press(&english, &spanish).await
    }

    async fn prepares(&self) -> Outcome {
        self.opens("Rosas").await?;
        let window = &self.window;
        for (question, answer) in [
            (self.said("How is their child doing?", "¿Cómo le va?"), "She reads at grade level, and slowly."),
            (
                self.said(
                    "What are they learning now, and what comes next?",
                    "¿Qué está aprendiendo ahora y qué sigue?",
                ),
                "Stories with chapters; next, what a story is about.",
            ),
            (
                self.said("How can they help at home?", "¿Cómo pueden ayudar en casa?"),
                "Ten minutes of reading aloud.",
            ),
        ] {
            window.write(question, answer).await?;
        }
        self.looks_at("Prep sheet for me", "Mi hoja de preparación", "prep-sheet").await?;
        self.press("Save as PDF", "Guardar como PDF").await?;
        self.sees("Saved as", "Guardado como").await?;
        self.leaves_the_dialog().await?;
        window.tick(self.said("I am prepared", "Todo preparado")).await?;
        let ticked = "find('checkbox', arguments[0])?.checked";
        window
            .wait_until("the tick", ticked, vec![self.said("I am prepared", "Todo preparado").into()])
            .await?;
        self.picture("prepared").await
    }

    /// Into the meeting with a family, the cursor in the field of the first question.
    async fn begins_with(&self, family: &str) -> Outcome {
        self.opens(family).await?;
        self.press("Start, family first", "Empezar, primero la familia").await?;
        self.window
            .wait_until("the big field", "document.activeElement?.matches('textarea.family')", vec![])
            .await
    }

    /// From the family's words to what they mean, by Tab.
    async fn to_the_meaning(&self) -> Outcome {
        self.window.press("Tab").await?;
        let there = "document.activeElement?.matches('textarea:not(.family)')";
        self.window.wait_until("the field of what it means", there, vec![]).await
    }

    /// On to the next step, once its title is there.
    async fn goes_on_to(&self, english: &str, spanish: &str) -> Outcome {
        self.window.press("Ctrl+Enter").await?;
        self.window.find("heading", self.said(english, spanish)).await.map(drop)
    }

    async fn meets_in_spanish(&self) -> Outcome {
        self.begins_with("Rosas").await?;
        let window = &self.window;
        window.type_text(IN_SPANISH).await?;
        window.press_again("Shift+Left", HOPED.len()).await?;
        window.press("Ctrl+5").await?;
        self.sees("Kept as a goal", "Guardado como meta").await?;
        window.press("Home").await?;
        window.press_again("Shift+Right", STRENGTH.len()).await?;
        window.press("Ctrl+1").await?;
        self.sees("Kept as a strength", "Guardado como fortaleza").await?;
        self.picture("spanish-speaks").await?;
        self.goes_on_to("We share", "Compartimos").await?;
        window
            .write(
                self.said("How can the family help", "¿Cómo puede ayudar la familia"),
                "Ten minutes of reading aloud.",
            )
            .await?;
        self.picture("spanish-share").await?;
        self.goes_on_to("We decide together", "Decidimos en común").await?;
        self.press("Complete it", "Completar").await?;
        window
            .write(
                self.said("The goal in plain words", "La meta en palabras sencillas"),
                "Yoveli reads a whole book by herself",
            )
            .await?;
        window.write(self.said("At home", "En casa"), "Grandmother listens every evening").await?;
        self.press("Keep this goal", "Guardar esta meta").await?;
        self.press("Add a promise", "Añadir una promesa").await?;
        window.write(self.said("What", "Qué"), "Send three chapter books home").await?;
        window.write_day(self.said("By when", "Para cuándo"), "2026-03-20").await?;
        self.press("Keep this promise in mind", "Guardar esta promesa").await?;
        self.sees("Send three chapter books home", "Send three chapter books home").await?;
        self.picture("spanish-decide").await?;
        self.goes_on_to("Read back", "Leer de vuelta").await?;
        self.picture("spanish-read-back").await?;
        self.hands_the_laptop_over().await?;
        self.closes_the_meeting("Rosas").await
    }

    /// The family answers three questions without its name, in its own language whatever the window speaks.
    async fn hands_the_laptop_over(&self) -> Outcome {
        self.press("Hand over to the family", "Pasársela a la familia").await?;
        let window = &self.window;
        window.find("heading", "Para que usted lo revise").await?;
        window.choose_beside("¿Se sintió escuchado o escuchada?", "Sí").await?;
        window.choose_beside("¿Sabe cómo va su hijo o hija?", "Sí").await?;
        window.choose_beside("¿Sabe cómo puede ayudar?", "En parte").await?;
        self.picture("handed-over").await?;
        window.press_when_it_can_be("Entregar").await?;
        window.wait_for_text("Gracias.").await?;
        window.press_button("Devolver").await?;
        window.find("heading", self.said("Read back", "Leer de vuelta")).await.map(drop)
    }

    /// It was read back and is right; then the family's copy is saved.
    async fn closes_the_meeting(&self, family: &str) -> Outcome {
        let right = self.said("Is this what we said and decided?", "¿Es esto lo que dijimos y decidimos?");
        self.window.choose_beside(right, self.said("Yes, that is it", "Sí, así es")).await?;
        self.press("Close the meeting", "Cerrar la reunión").await?;
        self.window
            .wait_to_go("navigation", self.said("Steps of the meeting", "Pasos de la reunión"))
            .await?;
        self.opens(family).await?;
        self.looks_at("Family copy", "Copia para la familia", &format!("copy-{family}")).await?;
        self.press("Save as PDF", "Guardar como PDF").await?;
        self.sees("Saved as", "Guardado como").await?;
        self.leaves_the_dialog().await
    }

    async fn meets_in_arabic(&self) -> Outcome {
        self.begins_with("Haddad").await?;
        let window = &self.window;
        window.type_text(IN_ARABIC).await?;
        let from_the_right = "getComputedStyle(document.activeElement).direction === 'rtl'";
        window.wait_until("words that run from the right", from_the_right, vec![]).await?;
        self.to_the_meaning().await?;
        window.type_text(AS_INTERPRETED).await?;
        self.picture("arabic-speaks").await?;
        self.goes_on_to("We share", "Compartimos").await?;
        self.goes_on_to("We decide together", "Decidimos en común").await?;
        self.press("Add a promise", "Añadir una promesa").await?;
        window.write(self.said("What", "Qué"), "Layla reads to one friend first").await?;
        self.press("Keep this promise in mind", "Guardar esta promesa").await?;
        self.sees("Layla reads to one friend first", "Layla reads to one friend first").await?;
        self.goes_on_to("Read back", "Leer de vuelta").await?;
        self.picture("arabic-read-back").await?;
        self.closes_the_meeting("Haddad").await
    }

    /// A family does not come: the next ways are offered, and the first one is planned.
    async fn tries_again(&self) -> Outcome {
        self.opens("Brooks").await?;
        let more = self.said("What else can be done", "Qué más se puede hacer");
        self.window.choose_in_menu(more, self.said("They could not come", "No pudieron venir")).await?;
        self.sees("as they wished", "como deseaban").await?;
        self.picture("next-ways").await?;
        let plan = self.said("Plan: ", "Planear: ");
        self.window.press_button(plan).await?;
        self.window.find("button", self.said("Start, family first", "Empezar, primero la familia")).await?;
        self.window.wait_to_go("button", plan).await?;
        self.picture("tried-again").await
    }

    async fn locks_and_unlocks(&self) -> Outcome {
        self.window.press("Ctrl+L").await?;
        self.window.open_vault().await?;
        self.press("Conferences", "Reuniones").await?;
        for family in ["Rosas", "Haddad", "Okoro", "Marín", "Brooks"] {
            self.window.wait_for_text(family).await?;
        }
        self.picture("unlocked").await
    }
}

async fn whole_round(look: Look) -> Outcome {
    let desk = Desk::lay()?.at(WHILE_IT_IS_PLANNED).with_vault()?.looking(look)?.saving_documents()?;
    let class = desk.folder().join("class.csv");
    std::fs::write(&class, CLASS).map_err(Trouble::file(&class))?;
    let mut store = desk.store()?;
    let page = Profile {
        teacher: "Ms. Okafor".to_owned(),
        school: "Cedar Hollow School".to_owned(),
        room: "Room 14".to_owned(),
        ..profile(&store).unwrap()
    };
    save_profile(&mut store, page).unwrap();
    drop(store);
    let window = desk.open_window().await?;
    window.open_vault().await?;
    let teacher = Teacher { window, look };
    teacher.brings_the_class_in(&class).await?;
    teacher.plans().await?;
    teacher.notes_the_answers().await?;
    teacher.arranges().await?;
    teacher.invites().await?;
    teacher.prepares().await?;
    teacher.window.close().await?;
    what_was_saved_before(&desk, look)?;

    let desk = desk.at(ON_ITS_FIRST_DAY);
    let window = desk.open_window().await?;
    window.open_vault().await?;
    let teacher = Teacher { window, look };
    teacher.meets_in_spanish().await?;
    teacher.meets_in_arabic().await?;
    teacher.tries_again().await?;
    teacher.locks_and_unlocks().await?;
    teacher.window.close().await?;
    what_was_saved_after(&desk, look)?;
    what_is_kept(&desk.store()?);
    Ok(())
}

/// The calendar file, an invitation for each home in its own language, and the sheet to prepare from.
fn what_was_saved_before(desk: &Desk, look: Look) -> Outcome {
    let calendar = desk.saved_text(look.said("Calendar", "Calendario"), ".ics")?;
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 6);
    for words in ["METHOD:PUBLISH", "DTSTART:20260316T150000", "Yoveli", "Layla", "LOCATION:Library"] {
        assert!(calendar.contains(words), "{words} in {calendar}");
    }
    assert!(!calendar.contains("Rosas") && !calendar.contains("Haddad"), "first names alone in {calendar}");

    let invitation = look.said("Invitation", "Invitación");
    for (number, language, words) in [
        ("01", "es", "Conversemos sobre Yoveli"),
        ("02", "ar", "Layla"),
        ("03", "en", "Let us talk about Noah"),
        ("04", "en", "Let us talk about Ada"),
        ("05", "en", "Let us talk about Ada"),
        ("06", "es", "Conversemos sobre Lucas y Elena"),
    ] {
        let day = if matches!(number, "01" | "02" | "03") { 16 } else { 17 };
        let name = format!("{invitation} {day} {} {number}", look.said("March", "de marzo"));
        reads(&desk.saved_pdf(&name)?, language, words);
    }
    let prepared = desk.saved_pdf(look.said("Prep sheet", "Hoja de preparación"))?;
    reads(&prepared, look.locale, "Ten minutes of reading aloud.");
    Ok(())
}

/// What the families take home, each in its own language.
fn what_was_saved_after(desk: &Desk, look: Look) -> Outcome {
    let copy = look.said("Family copy 16 March", "Copia para la familia 16 de marzo");
    let of_the_first = desk.saved_pdf(&format!("{copy}.pdf"))?;
    reads(&of_the_first, "es", "Lo que dijimos y decidimos");
    reads(&of_the_first, "es", IN_SPANISH);
    reads(&of_the_first, "es", "Send three chapter books home");
    let of_the_second = desk.saved_pdf(&format!("{copy} 2.pdf"))?;
    reads(&of_the_second, "ar", AS_INTERPRETED);
    reads(&of_the_second, "ar", "Layla reads to one friend first");
    Ok(())
}

/// Ears can read it, in the right language, and it says so.
fn reads(pdf: &Pdf, language: &str, words: &str) {
    let on_one_line = pdf.text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(pdf.is_tagged() && pdf.says_it_is_in(language), "{language}: {on_one_line}");
    assert!(on_one_line.contains(words), "{words} in {on_one_line}");
}

fn what_is_kept(store: &Store) {
    let round = &all::<Round>(store)[0];
    assert_eq!((round.days.len(), round.breaks.len()), (2, 1));
    assert!(round.days.iter().all(|day| day.spans[0].room == "Library"));
    assert_eq!(round.interpreters[0].name, "Samira Nasser");
    assert!(all::<Wish>(store).iter().filter(|wish| wish.state == WishState::Answered).count() == 6);

    let conferences: Vec<Conference> = all(store);
    let of = |status: Status| conferences.iter().filter(move |one| one.status == status);
    assert_eq!(
        (of(Status::Held).count(), of(Status::NoShow).count(), of(Status::Planned).count()),
        (2, 1, 4)
    );
    assert!(of(Status::Held).all(|one| one.first_speaker == FirstSpeaker::Family));
    assert!(of(Status::Held).all(|one| one.agreement == Agreement::Agreed));
    let missed = of(Status::NoShow).next().unwrap();
    let again = of(Status::Planned).find(|one| one.family == missed.family).unwrap();
    assert!(again.time > missed.time && again.round == missed.round && again.means == Means::InPerson);

    let voices: Vec<Voice> = all(store);
    let said = |kind: VoiceKind, words: &str| {
        voices.iter().find(|voice| voice.kind == kind && voice.words == words).unwrap()
    };
    assert_eq!(said(VoiceKind::Said, IN_SPANISH).language, "es");
    assert_eq!(said(VoiceKind::Strength, STRENGTH).language, "es");
    let interpreted = said(VoiceKind::Said, IN_ARABIC);
    assert_eq!((interpreted.language.as_str(), interpreted.rendering.as_str()), ("ar", AS_INTERPRETED));
    let goal = &all::<Goal>(store)[0];
    assert_eq!(goal.family_words, HOPED);
    assert_eq!(goal.title, "Yoveli reads a whole book by herself");
    let promises: Vec<Promise> = all(store);
    assert_eq!(promises.len(), 2);
    assert_eq!(promises[0].due_on, chrono::NaiveDate::from_ymd_opt(2026, 3, 20));
    let surveys: Vec<Survey> = all(store);
    assert_eq!(
        (surveys.len(), surveys[0].heard, surveys[0].can_help),
        (1, SurveyAnswer::Yes, SurveyAnswer::Partly)
    );

    let left = journal(store).unwrap();
    let of = |kind: ExportKind| left.iter().filter(|line| line.kind == kind).count();
    assert_eq!(of(ExportKind::Invitation), 6);
    assert_eq!(
        (of(ExportKind::Calendar), of(ExportKind::PrepTeacher), of(ExportKind::FamilyCopy)),
        (1, 1, 2)
    );
}

fn all<R: Record>(store: &Store) -> Vec<R> {
    store.select("true ORDER BY id", []).unwrap()
}

#[tokio::test]
async fn a_round_is_planned_held_and_tried_again_by_keyboard_alone() -> Outcome {
    whole_round(Look::ALL[0]).await
}

#[tokio::test]
async fn a_round_is_planned_held_and_tried_again_by_keyboard_alone_in_spanish_and_dark_too() -> Outcome {
    whole_round(Look::ALL[3]).await
}
