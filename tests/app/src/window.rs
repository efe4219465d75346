//! The app's window with somebody at its keyboard.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use crate::process::{Kept, bound};
use crate::{Desk, Outcome, PATIENCE, Process, Trouble, Violation, artefacts_folder, axe, keys};

/// Functions with which a script finds things on the page as a person would.
const LOOK: &str = include_str!("look.js");

/// Answers with the window's inner size when fonts are there, finite animations have ended and a frame is painted.
const REST: &str = "
    const done = arguments[arguments.length - 1];
    const ending = document.getAnimations().filter((a) => a.effect?.getComputedTiming().endTime !== Infinity);
    Promise.allSettled([document.fonts.ready, ...ending.map((a) => a.finished)]).then(() =>
      requestAnimationFrame(() => requestAnimationFrame(() => done([innerWidth, innerHeight]))));";

/// How long a page that is just being replaced is given before it is asked again.
const BREATH: Duration = Duration::from_millis(25);

/// The app's real window, driven through WebDriver. When it goes out of scope, so does the app.
pub struct Window<'desk> {
    desk: &'desk Desk,
    client: Client,
    app: Process,
    // After the client: the driver must outlive it.
    _driver: Kept,
}

/// Where the keyboard is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Focus {
    /// The name a screen reader would say.
    pub name: String,
    /// What stands in it, for a field.
    pub value: String,
    /// Where the cursor stands in it, counted in UTF-16 units from its start; `None` where there is no cursor.
    pub cursor: Option<u64>,
}

impl<'desk> Window<'desk> {
    pub(crate) async fn open(desk: &'desk Desk, arguments: &[&str]) -> Outcome<Self> {
        let (driver, address) = start_driver(desk)?;
        let mut wanted = Map::new();
        wanted.insert("webkitgtk:browserOptions".into(), json!({ "binary": desk.app(), "args": arguments }));
        let session = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted)
            .connect(&format!("http://{address}"))
            .await
            .map_err(|source| Trouble::NoSession { source: Box::new(source), log: desk.log() })?;
        let app = started_app(driver.process(), desk.app())?;
        session.set_window_rect(0, 0, 1280, 800).await?;
        Ok(Window { desk, client: session, app, _driver: driver })
    }

    // ------------------------------------------------------------------ looking

    /// The shown element of this role and name. Roles are ARIA's, and `field` for whatever takes words or a choice.
    /// Of several, the one whose name is exactly this, or starts with it, or else has it.
    ///
    /// # Errors
    /// [`Trouble::NeverSeen`] when none comes.
    pub async fn find(&self, role: &str, name: &str) -> Outcome<Element> {
        let seen =
            self.watch("() => find(arguments[0], arguments[1])", vec![json!(role), json!(name)]).await?;
        match seen {
            Some(seen) => self.element(seen),
            None => Err(self.never_seen(format!("{role} “{name}”")).await),
        }
    }

    /// Waits until this text stands on the page, however its white space is broken.
    ///
    /// # Errors
    /// [`Trouble::NeverSeen`].
    pub async fn wait_for_text(&self, text: &str) -> Outcome {
        self.wait_until(text, "says(arguments[0])", vec![json!(text)]).await
    }

    /// Waits until this text is gone from the page.
    ///
    /// # Errors
    /// [`Trouble::NeverSeen`].
    pub async fn wait_for_text_to_go(&self, text: &str) -> Outcome {
        self.wait_until(&format!("the page without “{text}”"), "!says(arguments[0])", vec![json!(text)]).await
    }

    /// Waits until no element of this role and name is shown.
    ///
    /// # Errors
    /// [`Trouble::NeverSeen`].
    pub async fn wait_to_go(&self, role: &str, name: &str) -> Outcome {
        let wanted = format!("the page without {role} “{name}”");
        self.wait_until(&wanted, "!find(arguments[0], arguments[1])", vec![json!(role), json!(name)]).await
    }

    /// Waits until a JavaScript expression is true; it is asked again at each change of the page. `wanted` says in
    /// words what is waited for. The expression may use `arguments[0]`, … for `arguments`.
    ///
    /// # Errors
    /// [`Trouble::NeverSeen`].
    pub async fn wait_until(&self, wanted: &str, expression: &str, arguments: Vec<Value>) -> Outcome {
        match self.watch(&format!("() => Boolean({expression})"), arguments).await? {
            Some(_) => Ok(()),
            None => Err(self.never_seen(wanted.to_owned()).await),
        }
    }

    /// The text that is on the page.
    ///
    /// # Errors
    /// [`Trouble::Driver`].
    pub async fn text(&self) -> Outcome<String> {
        self.ask_text("return pageText()").await
    }

    /// What stands in a field.
    ///
    /// # Errors
    /// [`Trouble::NeverSeen`] when there is no such field.
    pub async fn value(&self, label: &str) -> Outcome<String> {
        let field = json!(self.find("field", label).await?);
        let value = self.ask("return arguments[0].value ?? arguments[0].innerText", vec![field]).await?;
        value.as_str().map(str::to_owned).ok_or(Trouble::Answer(value))
    }

    /// Where the keyboard is.
    ///
    /// # Errors
    /// [`Trouble::Driver`].
    pub async fn focus(&self) -> Outcome<Focus> {
        let script = "
            const e = document.activeElement ?? document.body;
            return { name: nameOf(e), value: e.value ?? '', cursor: e.selectionEnd ?? null };";
        let answer = self.ask(script, Vec::new()).await?;
        let text = |name: &str| answer.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let cursor = answer.get("cursor").and_then(Value::as_u64);
        Ok(Focus { name: text("name"), value: text("value"), cursor })
    }

    /// Runs a script in the page and gives what it returns. It may use what `look.js` defines.
    ///
    /// # Errors
    /// [`Trouble::Driver`].
    pub async fn ask(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.client.execute(&format!("{LOOK}\n{script}"), arguments).await?)
    }

    /// Saves a picture of the whole window as PNG, as it stands on the screen once it has come to rest; its folder is
    /// made. The blinking cursor is left out.
    ///
    /// # Errors
    /// [`Trouble::Driver`], [`Trouble::File`] or [`Trouble::Unexpected`].
    pub async fn screenshot(&self, path: impl AsRef<Path>) -> Outcome {
        self.caret("transparent").await?;
        let size = self.client.execute_async(REST, Vec::new()).await?;
        let pixels = |side: usize| size.get(side).and_then(Value::as_u64);
        let (Some(width), Some(height)) = (pixels(0), pixels(1)) else { return Err(Trouble::Answer(size)) };
        // WebDriver's own picture never comes where WebKit paints without a graphics card.
        let saved = self.desk.picture(path.as_ref(), width, height);
        self.caret("").await?;
        saved
    }

    async fn caret(&self, colour: &str) -> Outcome {
        self.ask("document.documentElement.style.caretColor = arguments[0]", vec![json!(colour)])
            .await
            .map(drop)
    }

    /// Asks axe about the page as it is now.
    ///
    /// # Errors
    /// [`Trouble::Barriers`] with all that axe found; [`Trouble::File`] when `npm ci` has not run.
    pub async fn has_no_barriers(&self) -> Outcome {
        let file = axe::script_file();
        if self.ask("return typeof axe === 'undefined'", Vec::new()).await? == json!(true) {
            let script = fs::read_to_string(&file).map_err(Trouble::file(file))?;
            // As a script of the driver it is not held by the page's content policy.
            self.client.execute(&format!("{script}; window.axe = axe;"), Vec::new()).await?;
        }
        let answer = self.client.execute_async(axe::RUN, Vec::new()).await?;
        let Some(found) = answer.as_array() else { return Err(Trouble::Answer(answer)) };
        let read = |rule: &Value| Violation::read(rule).ok_or_else(|| Trouble::Answer(rule.clone()));
        let violations = found.iter().map(read).collect::<Outcome<Vec<Violation>>>()?;
        if violations.is_empty() { Ok(()) } else { Err(Trouble::Barriers(violations)) }
    }

    // ------------------------------------------------------------------ doing

    /// Clicks the element of this role and name (see [`Window::find`]).
    ///
    /// # Errors
    /// [`Trouble::NeverSeen`], or [`Trouble::Driver`] when something lies over it.
    pub async fn click(&self, role: &str, name: &str) -> Outcome {
        Ok(self.find(role, name).await?.click().await?)
    }

    /// Clicks a button.
    ///
    /// # Errors
    /// As [`Window::click`].
    pub async fn click_button(&self, name: &str) -> Outcome {
        self.click("button", name).await
    }

    /// Puts a text into a field in place of what stood there, key by key. A date (`2026-03-12`) or time (`15:40`) field
    /// takes its value at once, because how it is typed depends on the system's language.
    ///
    /// # Errors
    /// As [`Window::click`].
    pub async fn fill(&self, label: &str, text: &str) -> Outcome {
        let field = self.find("field", label).await?;
        let reference = json!(field);
        let script = "
            const [field, text] = arguments;
            if (!/^(date|time|month|week|datetime-local)$/.test(field.type)) return false;
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
            for (const sign of ['input', 'change']) field.dispatchEvent(new Event(sign, { bubbles: true }));
            return true;";
        if self.ask(script, vec![reference, json!(text)]).await? == json!(true) {
            return Ok(());
        }
        field.click().await?;
        self.press("Ctrl+A").await?;
        self.press("Delete").await?;
        self.type_text(text).await
    }

    /// Chooses an option of a `<select>` by what both are called.
    ///
    /// # Errors
    /// As [`Window::click`].
    pub async fn choose(&self, label: &str, option: &str) -> Outcome {
        Ok(self.find("field", label).await?.select_by_label(option).await?)
    }

    /// Presses keys as on a keyboard: `Ctrl+N`, `Shift+Tab`, `Enter`, `?`.
    ///
    /// # Errors
    /// [`Trouble::NoSuchKey`] or [`Trouble::Driver`].
    pub async fn press(&self, chord: &str) -> Outcome {
        self.press_again(chord, 1).await
    }

    /// Presses the same keys so many times, without a look in between.
    ///
    /// # Errors
    /// As [`Window::press`].
    pub async fn press_again(&self, chord: &str, times: usize) -> Outcome {
        Ok(self.client.perform_actions(keys::chord(chord, times)?).await?)
    }

    /// Types a text where the cursor is, with a real key event for each letter.
    ///
    /// # Errors
    /// [`Trouble::Driver`].
    pub async fn type_text(&self, text: &str) -> Outcome {
        Ok(self.client.perform_actions(keys::typing(text)).await?)
    }

    /// Makes the window's content this large, in pixels.
    ///
    /// # Errors
    /// [`Trouble::Driver`].
    pub async fn resize(&self, width: u32, height: u32) -> Outcome {
        Ok(self.client.set_window_size(width, height).await?)
    }

    /// Where this window stands.
    pub(crate) fn desk(&self) -> &Desk {
        self.desk
    }

    /// The driver's client, for what is too rare to have a name here.
    pub fn client(&self) -> &Client {
        &self.client
    }

    // ------------------------------------------------------------------ the app behind it

    /// The app's process. WebDriver itself talks to it over one loopback connection: to look at the network, open
    /// the app with [`Desk::open_plain`].
    pub fn app(&self) -> Process {
        self.app
    }

    /// Ends the app and its web processes at once, as `kill -9` or a pulled plug does.
    ///
    /// # Errors
    /// [`Trouble::StillRunning`].
    pub fn kill(self) -> Outcome {
        let tree = self.app.tree();
        tree.iter().for_each(|process| process.kill());
        tree.iter().try_for_each(|process| process.wait_for_end())
    }

    /// Closes the window as a person does, and waits until the app has ended.
    ///
    /// # Errors
    /// [`Trouble::StillRunning`].
    pub async fn close(self) -> Outcome {
        // The app may be gone before it has answered.
        let _ = self.client.close_window().await;
        self.app.wait_for_end()
    }

    // ------------------------------------------------------------------ inside

    /// Waits in the page itself for something truthy, through reloads of the page.
    async fn watch(&self, look: &str, arguments: Vec<Value>) -> Outcome<Option<Value>> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            // A function of its own keeps `arguments` for what was passed in.
            let script = format!(
                "{LOOK}\nconst done = arguments[arguments.length - 1];
                 (function () {{ until({look}, {}, done); }}).apply(null, arguments);",
                left.as_millis()
            );
            match self.client.execute_async(&script, arguments.clone()).await {
                Ok(Value::Null) => return Ok(None),
                Ok(seen) => return Ok(Some(seen)),
                // The page was replaced under the script.
                Err(CmdError::Standard(_)) if left > BREATH => tokio::time::sleep(BREATH).await,
                Err(error) => return Err(error.into()),
            }
        }
    }

    pub(crate) async fn never_seen(&self, wanted: String) -> Trouble {
        let page = self.text().await.unwrap_or_else(|error| error.to_string());
        let picture = self.evidence(&wanted).await.unwrap_or_default();
        Trouble::NeverSeen { wanted, page, picture }
    }

    /// A picture of what was there instead, kept after the desk is gone.
    async fn evidence(&self, wanted: &str) -> Outcome<PathBuf> {
        let words: Vec<&str> =
            wanted.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let name: String = words.join("-").chars().take(60).collect();
        let picture = artefacts_folder("window-tests")?.join(format!("never-seen-{name}.png"));
        self.screenshot(&picture).await?;
        Ok(picture)
    }

    async fn ask_text(&self, script: &str) -> Outcome<String> {
        let answer = self.ask(script, Vec::new()).await?;
        answer.as_str().map(str::to_owned).ok_or(Trouble::Answer(answer))
    }

    fn element(&self, answer: Value) -> Outcome<Element> {
        let reference =
            answer.as_object().and_then(|o| o.values().next()).and_then(Value::as_str).map(str::to_owned);
        let reference = reference.ok_or(Trouble::Answer(answer))?;
        Ok(Element::from_element_id(self.client.clone(), ElementRef::from(reference)))
    }
}

fn start_driver(desk: &Desk) -> Outcome<(Kept, SocketAddr)> {
    let address = free_address()?;
    let mut command = bound("WebKitWebDriver");
    desk.seat(&mut command)?;
    command.args(["--host=127.0.0.1", &format!("--port={}", address.port())]);
    // What makes wry and tauri take part.
    command.env("TAURI_AUTOMATION", "true").env("TAURI_WEBVIEW_AUTOMATION", "true");
    let driver = Kept::start(&mut command)?;
    let deadline = Instant::now() + PATIENCE;
    // It says nowhere that it listens.
    while TcpStream::connect(address).is_err() {
        if Instant::now() > deadline {
            return Err(Trouble::Unexpected { program: "WebKitWebDriver".into(), answer: desk.log() });
        }
        std::thread::sleep(BREATH);
    }
    Ok((driver, address))
}

/// An address of this machine on which nothing listens.
fn free_address() -> Outcome<SocketAddr> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map_err(Trouble::start("WebKitWebDriver"))
}

/// The app's own process among the driver's children.
fn started_app(driver: Process, app: &Path) -> Outcome<Process> {
    let name = app.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let found = driver.tree().into_iter().find(|process| process.program() == name);
    found.ok_or(Trouble::Unexpected { program: name, answer: "it is not among the driver's children".into() })
}
