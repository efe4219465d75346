//! What somebody without a mouse does with a page: Tab to a control, Enter, Space, arrow keys, and nothing else.

use serde_json::json;

use crate::{Outcome, Trouble, Window};

/// How many times the way to a control is asked for until Tab is pressed once at a time.
const GUESSES: usize = 6;

/// How many times Tab is pressed until a control counts as out of reach.
const STOPS: usize = 80;

impl Window<'_> {
    /// Moves the keyboard to the control whose name begins so, by Tab or Shift+Tab alone.
    ///
    /// # Errors
    /// [`Trouble::NeverSeen`] when Tab does not lead there.
    pub async fn reach(&self, name: &str) -> Outcome {
        for pressed in 0..STOPS {
            let stops = self.ask("return stopsTo(arguments[0])", vec![json!(name)]).await?;
            match stops.as_i64() {
                Some(0) => return Ok(()),
                Some(stops) if pressed < GUESSES => {
                    let chord = if stops < 0 { "Shift+Tab" } else { "Tab" };
                    self.press_again(chord, usize::try_from(stops.unsigned_abs()).unwrap_or(1)).await?;
                }
                _ => self.press("Tab").await?,
            }
        }
        Err(self.never_seen(format!("“{name}” by Tab")).await)
    }

    /// Reaches a button, once it is there, and presses Enter.
    ///
    /// # Errors
    /// As [`Window::reach`].
    pub async fn press_button(&self, name: &str) -> Outcome {
        self.find("button", name).await?;
        self.reach(name).await?;
        self.press("Enter").await
    }

    /// The same, once it can be pressed.
    ///
    /// # Errors
    /// As [`Window::reach`].
    pub async fn press_when_it_can_be(&self, name: &str) -> Outcome {
        let ready = "find('button', arguments[0])?.disabled === false";
        self.wait_until(&format!("“{name}” that can be pressed"), ready, vec![json!(name)]).await?;
        self.press_button(name).await
    }

    /// Writes into a field, in place of what stands there.
    ///
    /// # Errors
    /// As [`Window::reach`].
    pub async fn write(&self, field: &str, words: &str) -> Outcome {
        self.find("field", field).await?;
        self.reach(field).await?;
        self.press("Ctrl+A").await?;
        self.type_text(words).await
    }

    /// Writes a day (`2026-03-20`) into its field, the month first, as the system of a [`Desk`](crate::Desk) writes days.
    ///
    /// # Errors
    /// As [`Window::reach`]; [`Trouble::NeverSeen`] when the field does not take it.
    pub async fn write_day(&self, field: &str, day: &str) -> Outcome {
        self.find("field", field).await?;
        self.reach(field).await?;
        let parts: Vec<&str> = day.split('-').collect();
        for part in parts.iter().skip(1).chain(parts.first()) {
            self.type_text(part).await?;
            self.press("Right").await?;
        }
        let taken = "document.activeElement?.value === arguments[0]";
        self.wait_until(&format!("{day} in “{field}”"), taken, vec![json!(day)]).await
    }

    /// Sets or takes away a tick.
    ///
    /// # Errors
    /// As [`Window::reach`].
    pub async fn tick(&self, name: &str) -> Outcome {
        self.find("checkbox", name).await?;
        self.reach(name).await?;
        self.press("Space").await
    }

    /// Chooses one of a few that stand beside each other, whose question is `question`: Space chooses the first, arrow keys
    /// go on from there.
    ///
    /// # Errors
    /// As [`Window::reach`]; [`Trouble::Answer`] when it is not one of them.
    pub async fn choose_beside(&self, question: &str, answer: &str) -> Outcome {
        let all = "
            const group = [...document.querySelectorAll('fieldset')].find((one) => shown(one) && clean(one.querySelector('legend')?.textContent) === arguments[0]);
            return [...(group?.querySelectorAll('input[type=radio]') ?? [])].map(nameOf);";
        self.wait_until(question, "find('radio', arguments[0])", vec![json!(answer)]).await?;
        let all = self.ask(all, vec![json!(question)]).await?;
        let names: Vec<&str> =
            all.as_array().into_iter().flatten().filter_map(|name| name.as_str()).collect();
        let Some(place) = names.iter().position(|name| *name == answer) else {
            return Err(Trouble::Answer(all));
        };
        self.reach_choice(question).await?;
        self.press("Space").await?;
        let at = self.focus().await?.name;
        let from = names.iter().position(|name| *name == at).unwrap_or_default();
        let (key, steps) = if place < from { ("Left", from - place) } else { ("Right", place - from) };
        self.press_again(key, steps).await?;
        let chosen = "document.activeElement?.checked && nameOf(document.activeElement) === arguments[0]";
        self.wait_until(&format!("{question} {answer}"), chosen, vec![json!(answer)]).await
    }

    /// Chooses an option of a list by going down it.
    ///
    /// # Errors
    /// As [`Window::reach`]; [`Trouble::NeverSeen`] when it cannot be chosen.
    pub async fn choose_downwards(&self, field: &str, option: &str) -> Outcome {
        self.find("field", field).await?;
        self.reach(field).await?;
        let steps = "const select = document.activeElement;
            return [...select.options].findIndex(({ label }) => label === arguments[0]) - select.selectedIndex;";
        let steps = self.ask(steps, vec![json!(option)]).await?;
        let down = steps.as_u64().ok_or(Trouble::Answer(steps))?;
        self.press_again("Down", usize::try_from(down).unwrap_or_default()).await?;
        let chosen = "find('field', arguments[0])?.selectedOptions[0]?.label === arguments[1]";
        self.wait_until(&format!("{field}: {option}"), chosen, vec![json!(field), json!(option)]).await
    }

    /// Opens a menu and does what one of its lines says.
    ///
    /// # Errors
    /// As [`Window::reach`]; [`Trouble::NeverSeen`] when arrow keys do not lead there.
    pub async fn choose_in_menu(&self, menu: &str, line: &str) -> Outcome {
        self.press_button(menu).await?;
        let there = "document.activeElement?.matches('[role=menuitem]')";
        self.wait_until(&format!("the lines of “{menu}”"), there, vec![]).await?;
        for _ in 0..STOPS {
            if self.focus().await?.name.starts_with(line) {
                return self.press("Enter").await;
            }
            self.press("Down").await?;
        }
        Err(self.never_seen(format!("“{line}” in “{menu}”")).await)
    }

    /// Moves the keyboard to the choices below a question.
    async fn reach_choice(&self, question: &str) -> Outcome {
        let here = "const legend = document.activeElement?.closest('fieldset')?.querySelector('legend');
            return document.activeElement?.type === 'radio' && clean(legend?.textContent) === arguments[0];";
        for _ in 0..STOPS {
            if self.ask(here, vec![json!(question)]).await? == json!(true) {
                return Ok(());
            }
            self.press("Tab").await?;
        }
        Err(self.never_seen(format!("“{question}” by Tab")).await)
    }
}
