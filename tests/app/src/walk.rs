//! A walk past every screen, in whichever language and light: what the tour pictures and what axe looks at.

use serde_json::json;

use crate::{Desk, Outcome, Trouble, Window, artefacts_folder};

/// The rail's places in their order, by the name of their picture.
const RAIL: [&str; 7] = ["today", "families", "conferences", "goals", "promises", "summary", "settings"];

/// The button that leads from the families to the screen on which a class comes in.
const TO_THE_ROSTER: &str = "main .head button:nth-of-type(1)";

/// What the school's office hands out: with a column that First Word leaves out, and one row without a name.
const CLASS_LIST: &str = "\
Student ID,First name,Last name,Grade,Date of birth,Homeroom,Guardian 1 name,Guardian 1 relationship,Guardian 1 cell,Guardian 1 language,Locker
501,Layla,Haddad,3,2016-12-25,Room 20,Rana Haddad,Mother,202-555-0111,Arabic,14
502,Omar,Haddad,1,2018-05-01,Room 20,Rana Haddad,Mother,202-555-0111,Arabic,15
503,Tiago,Silva,3,2016-04-03,Room 20,Bruna Silva,Mother,call after 6,Portuguese,16
504,,,3,,Room 20,Ana Lima,Mother,202-555-0114,Spanish,17
505,Amadi,Obi,3,2016-09-19,Room 20,,,,,18
";

/// The window in one of its looks.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// `en` or `es`.
    pub locale: &'static str,
    /// `light` or `dark`.
    pub theme: &'static str,
}

impl Look {
    /// Every look there is.
    pub const ALL: [Self; 4] = [
        Self { locale: "en", theme: "light" },
        Self { locale: "en", theme: "dark" },
        Self { locale: "es", theme: "light" },
        Self { locale: "es", theme: "dark" },
    ];

    /// What the window says in this look's language.
    #[must_use]
    pub fn said<'words>(self, english: &'words str, spanish: &'words str) -> &'words str {
        if self.locale == "es" { spanish } else { english }
    }
}

impl Desk {
    /// From the next start on the window has this look, as if it had been chosen in its settings.
    ///
    /// # Errors
    /// [`Trouble::File`].
    pub fn looking(self, look: Look) -> Outcome<Self> {
        let file = self.vault().join("preferences.json");
        let text = json!({ "locale": look.locale, "theme": look.theme }).to_string();
        std::fs::create_dir_all(self.vault()).map_err(Trouble::file(self.vault()))?;
        std::fs::write(&file, text).map_err(Trouble::file(file))?;
        Ok(self)
    }
}

impl Window<'_> {
    /// Waits until the page has not changed for a moment.
    ///
    /// # Errors
    /// [`Trouble::Driver`].
    pub async fn settle(&self) -> Outcome {
        let script = "
            const done = arguments[arguments.length - 1];
            let timer = setTimeout(finish, 400);
            const watch = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(finish, 400); });
            watch.observe(document, { subtree: true, childList: true, characterData: true });
            setTimeout(finish, 5000);
            function finish() { watch.disconnect(); clearTimeout(timer); done(true); }";
        self.client().execute_async(script, Vec::new()).await?;
        Ok(())
    }

    /// Leaves a picture for people to look at, beside the others of the window's tests.
    ///
    /// # Errors
    /// As [`Window::screenshot`].
    pub async fn picture(&self, look: Look, name: &str) -> Outcome {
        let name = format!("{name}-{}-{}.png", look.locale, look.theme);
        self.screenshot(artefacts_folder("window-tests")?.join(name)).await
    }

    /// Clicks the first element of a CSS selector, waiting for it.
    ///
    /// # Errors
    /// [`Trouble::NeverSeen`].
    pub async fn click_first(&self, selector: &str) -> Outcome {
        self.wait_until(selector, "document.querySelector(arguments[0])", vec![json!(selector)]).await?;
        self.ask("document.querySelector(arguments[0]).click()", vec![json!(selector)]).await?;
        Ok(())
    }

    /// Goes to a place and waits until its own title is there and the page has come to rest.
    async fn go(&self, selector: &str) -> Outcome {
        let leave = "document.querySelectorAll('h1').forEach((title) => (title.dataset.left = ''))";
        self.ask(leave, Vec::new()).await?;
        self.click_first(selector).await?;
        self.wait_until("the next screen", "document.querySelector('main h1:not([data-left])')", Vec::new())
            .await?;
        self.settle().await
    }

    async fn go_to_place(&self, place: usize) -> Outcome {
        self.go(&format!("nav.rail > button:nth-of-type({})", place + 1)).await
    }

    /// Walks past every screen of an unlocked window with the sample class in it; `see` is told the name of each.
    ///
    /// # Errors
    /// What `see` gives, and [`Trouble::NeverSeen`] when a screen does not come.
    pub async fn walk(&self, mut see: impl AsyncFnMut(&str) -> Outcome) -> Outcome {
        for (place, name) in RAIL.iter().enumerate() {
            match *name {
                "settings" => self.go("nav.rail .below button:nth-of-type(1)").await?,
                _ => self.go_to_place(place).await?,
            }
            see(name).await?;
        }
        self.go_to_place(1).await?;
        self.press("Ctrl+N").await?;
        self.settle().await?;
        see("log-contact").await?;
        self.press("Escape").await?;
        self.press("Ctrl+K").await?;
        self.type_text("Rosas").await?;
        self.settle().await?;
        see("find").await?;
        self.press("Enter").await?;
        self.wait_until(
            "a family's page",
            "document.querySelector('main h1')?.textContent.includes('Rosas')",
            vec![],
        )
        .await?;
        self.settle().await?;
        see("family").await?;
        self.press("F8").await?;
        self.settle().await?;
        see("privacy-view").await?;
        self.press("F8").await?;
        self.press("?").await?;
        self.settle().await?;
        see("shortcuts").await?;
        self.press("Escape").await?;
        self.see_a_class_come_in(&mut see).await?;
        self.see_a_plan(&mut see).await?;
        self.see_a_round(&mut see).await?;
        self.go_to_place(2).await
    }

    /// The screen on which a class comes in: the choice of a file, the field for rows, a file that is refused, who would be
    /// added, and what each column holds. Nothing is brought in.
    async fn see_a_class_come_in(&self, mut see: impl AsyncFnMut(&str) -> Outcome) -> Outcome {
        self.go_to_place(1).await?;
        self.go(TO_THE_ROSTER).await?;
        see("roster").await?;
        self.click_first("main [aria-expanded]").await?;
        self.settle().await?;
        see("roster-rows").await?;
        self.click_first("main [aria-expanded]").await?;
        self.look_into("scan.pdf", "%PDF-1.7\n").await?;
        self.wait_until("the refusal", "document.querySelector('[role=alert]')", vec![]).await?;
        see("roster-refusal").await?;
        self.look_into("class-list.csv", CLASS_LIST).await?;
        self.wait_until("the columns", "document.querySelector('main table')", vec![]).await?;
        self.settle().await?;
        see("roster-preview").await?;
        let last = "[...document.querySelectorAll('main table')].at(-1)";
        self.ask(&format!("{last}.scrollIntoView({{ block: 'center' }})"), vec![]).await?;
        see("roster-columns").await?;
        self.ask("document.documentElement.scrollTo(0, 0)", vec![]).await.map(drop)
    }

    /// A conference that is planned with the first family of the list: who comes, what is asked, how its form goes.
    async fn see_a_plan(&self, mut see: impl AsyncFnMut(&str) -> Outcome) -> Outcome {
        self.go_to_place(2).await?;
        self.go("main .head button.primary").await?;
        self.wait_until(
            "the families",
            "document.querySelector('main select option:nth-of-type(2)')",
            vec![],
        )
        .await?;
        let choose = "
            const families = document.querySelector('main select');
            families.selectedIndex = 1;
            families.dispatchEvent(new Event('change', { bubbles: true }));";
        self.ask(choose, vec![]).await?;
        self.wait_until("the agenda", "document.querySelector('main ol.lines li')", vec![]).await?;
        self.settle().await?;
        see("conference-plan").await?;
        self.click_first("main ol.lines + .row button").await?;
        self.wait_until("the parts", "document.querySelector('dialog ol.parts li')", vec![]).await?;
        self.settle().await?;
        see("agenda").await?;
        self.press("Escape").await
    }

    /// A round from its plan to a meeting in the hand: its days, the families' answers, one that is typed, the timetable that
    /// is proposed, taken over, and moved in.
    async fn see_a_round(&self, mut see: impl AsyncFnMut(&str) -> Outcome) -> Outcome {
        self.go_to_place(2).await?;
        self.go("main .head button:nth-of-type(1)").await?;
        see("rounds").await?;
        self.go("main .head button.primary").await?;
        self.wait_until("the days", "document.querySelector('main form fieldset')", vec![]).await?;
        see("round-plan").await?;
        self.go("main form button[type=submit]").await?;
        see("round-answers").await?;
        self.click_first("main .empty button").await?;
        for said in ["after 16:00, not Tuesday", "Monday until 17:00"] {
            let waiting =
                "document.activeElement?.matches('main form input') && !document.activeElement.value";
            self.wait_until("the field for an answer", waiting, vec![]).await?;
            self.type_text(said).await?;
            self.press("Enter").await?;
            self.settle().await?;
            see("round-answer").await?;
            self.press("Enter").await?;
            self.settle().await?;
        }
        self.go("main nav button:nth-of-type(2)").await?;
        self.click_first("main .head button.primary").await?;
        self.wait_until("the proposal", "!document.querySelector('main .bar')", vec![]).await?;
        self.settle().await?;
        see("round-proposal").await?;
        self.click_first("main .head button.primary").await?;
        self.wait_until("a meeting", "document.querySelector('main [data-conference]')", vec![]).await?;
        self.settle().await?;
        see("round-timetable").await?;
        self.ask("document.querySelector('main [data-conference]').focus()", vec![]).await?;
        self.press("m").await?;
        self.press("Down").await?;
        self.settle().await?;
        see("round-moving").await?;
        self.press("Escape").await
    }

    /// Writes a file and types its path on the roster screen.
    async fn look_into(&self, name: &str, content: &str) -> Outcome {
        let file = self.desk().folder().join(name);
        std::fs::write(&file, content).map_err(Trouble::file(&file))?;
        self.ask("document.querySelector('main form input').select()", vec![]).await?;
        self.type_text(&file.display().to_string()).await?;
        self.press("Enter").await?;
        self.settle().await
    }
}
