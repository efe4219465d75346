//! A walk past every screen, in whichever language and light: what the tour pictures and what axe looks at.

use serde_json::json;

use crate::{Desk, Outcome, Trouble, Window};

/// The rail's places in their order, by the name of their picture.
const RAIL: [&str; 7] = ["today", "families", "conferences", "goals", "promises", "summary", "settings"];

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
        self.go_to_place(2).await
    }
}
