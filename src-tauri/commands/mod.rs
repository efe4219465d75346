//! The bridge: thin adapters from the window's calls to `firstword-core`, and their types for TypeScript.

mod conferences;
mod contacts;
mod evidence;
mod families;
mod goals;
mod handed;
mod papers;
mod questions;
mod reports;
mod roster;
mod rounds;
mod session;
mod vault;

use std::path::{Path, PathBuf};

use firstword_core::sharing::{Export, Leaving, Way, fingerprint};
use firstword_core::store::Saved;
use firstword_core::{Error, Result as CoreResult};
use tauri::Runtime;
use ts_rs::{Config, ExportError, TS};

use crate::typescript::Written;
use crate::{BridgeError, files};

/// A command as TypeScript sees it.
pub struct Command {
    /// What the window calls.
    pub name: &'static str,
    /// Whether it answers while the store is locked.
    pub while_locked: bool,
    /// Gives `{ args: …; result: … }`.
    signature: fn(&Config) -> String,
    /// Writes the types it speaks of.
    export: fn(&mut Written<'_>),
}

/// Declares commands: each is a function that is handed the desk and the window's arguments, and gives a result; its
/// types reach TypeScript by [`write_types`].
macro_rules! commands {
    ($(
        $(#[doc = $doc:literal])*
        $(@ $open:ident)?
        fn $name:ident($desk:ident $(, $arg:ident: $type:ty)*) -> $result:ty $body:block
    )*) => {
        $(
            $(#[doc = $doc])*
            #[tauri::command(rename_all = "snake_case")]
            pub(crate) async fn $name<R: tauri::Runtime>(
                app: tauri::AppHandle<R>,
                $($arg: $type,)*
            ) -> Result<$result, $crate::error::BridgeError> {
                $crate::commands::answer(move || {
                    let state = tauri::Manager::state::<$crate::desk::Desk>(&app);
                    let $desk = $crate::commands::Caller { desk: &state, app: &app };
                    let run = || -> firstword_core::Result<$result> { $body };
                    run().map_err(|error| $crate::error::BridgeError::new(&error, state.locale()))
                })
                .await
            }
        )*

        pub(super) const COMMANDS: &[super::Command] = &[$(super::Command {
            name: stringify!($name),
            while_locked: $crate::commands::commands!(@open $($open)?),
            signature: |config| {
                let args: &[String] = &[$(format!("{}: {}", stringify!($arg), <$type as ts_rs::TS>::name(config))),*];
                let args = if args.is_empty() { "Record<never, never>".to_owned() } else { format!("{{ {} }}", args.join("; ")) };
                format!("{{ args: {args}; result: {} }}", <$result as ts_rs::TS>::name(config))
            },
            export: |written| {
                $(written.add::<$type>();)*
                written.add::<$result>();
            },
        }),*];
    };
    (@open while_locked) => { true };
    (@open) => { false };
}
pub(crate) use commands;

/// Runs a command on a thread where it may take its time: a long one keeps no other waiting.
pub(crate) async fn answer<T: Send + 'static>(
    command: impl FnOnce() -> Result<T, BridgeError> + Send + 'static,
) -> Result<T, BridgeError> {
    let answered = tauri::async_runtime::spawn_blocking(command).await;
    answered.unwrap_or_else(|_| Err(BridgeError::unexpected()))
}

/// Who a command speaks for: the desk, and the app where it must ask the teacher for a file.
pub(crate) struct Caller<'a, R: Runtime> {
    pub(crate) desk: &'a crate::Desk,
    pub(crate) app: &'a tauri::AppHandle<R>,
}

impl<R: Runtime> Caller<'_, R> {
    /// Asks where a file of this name shall be saved and lets it leave; nothing holds the store while the teacher thinks. Gives
    /// the file's name and its line in the journal; none when no place was chosen.
    fn save(&self, name: &str, leaving: Leaving<'_>) -> CoreResult<Option<(String, Saved<Export>)>> {
        let place = match self.desk.places() {
            Some(places) => places.file(name),
            None => files::ask_where(self.app, name),
        };
        let Some(place) = place else { return Ok(None) };
        let saved = self.desk.leave(leaving, Way::Place(&place))?;
        Ok(Some((files::name_of(&place), saved)))
    }

    /// Asks into which folder several files shall be saved.
    fn ask_folder(&self) -> Option<PathBuf> {
        match self.desk.places() {
            Some(places) => places.folder(),
            None => files::ask_folder(self.app),
        }
    }

    fn close_window(&self) {
        if let Some(window) = tauri::Manager::get_webview_window(self.app, "main") {
            // It may be closing already.
            let _ = window.destroy();
        }
    }
}

impl<R: Runtime> std::ops::Deref for Caller<'_, R> {
    type Target = crate::Desk;

    fn deref(&self) -> &crate::Desk {
        self.desk
    }
}

/// Whether what is about to leave is what was seen, by its fingerprint.
fn as_seen(field: &'static str, bytes: &[u8], sha256: &str) -> CoreResult<()> {
    let seen = fingerprint(bytes) == sha256;
    if seen { Ok(()) } else { Err(Error::Invalid { field, why: "changed-since" }) }
}

/// Every command, by room.
pub const COMMANDS: &[&[Command]] = &[
    session::COMMANDS,
    vault::COMMANDS,
    families::COMMANDS,
    contacts::COMMANDS,
    conferences::COMMANDS,
    handed::COMMANDS,
    questions::COMMANDS,
    rounds::COMMANDS,
    goals::COMMANDS,
    evidence::COMMANDS,
    roster::COMMANDS,
    reports::COMMANDS,
    papers::COMMANDS,
];

/// Writes the bridge as TypeScript into `dir`: `commands.ts`, and a file a type in `types/` with an `index.ts`.
///
/// # Errors
/// When a file cannot be written, or would be that of two types.
pub fn write_types(dir: &Path) -> Result<(), ExportError> {
    let config = Config::new().with_out_dir(dir.join("types")).with_large_int("number");
    let mut written = Written::by(&config);
    let mut lines = String::new();
    for command in COMMANDS.iter().copied().flatten() {
        (command.export)(&mut written);
        lines.push_str(&format!("  {}: {};\n", command.name, (command.signature)(&config)));
    }
    written.add::<BridgeError>();
    written.add::<firstword_core::roster::Progress>();
    written.done()?;
    let mut types: Vec<String> = std::fs::read_dir(dir.join("types"))?
        .filter_map(|file| Some(file.ok()?.path().file_stem()?.to_str()?.to_owned()))
        .filter(|name| name != "index")
        .collect();
    types.sort();
    let index: String =
        types.iter().map(|name| format!("export type {{ {name} }} from './{name}';\n")).collect();
    std::fs::write(dir.join("types/index.ts"), format!("// Generated from Rust; do not edit.\n{index}"))?;
    let named: Vec<&String> = types.iter().filter(|name| mentions(&lines, name)).collect();
    let imports: String = named.iter().map(|name| format!("  {name},\n")).collect();
    std::fs::write(
        dir.join("commands.ts"),
        format!(
            "// Generated from Rust; do not edit. What the window can ask of the shell.\n\
             import type {{\n{imports}}} from './types';\n\nexport interface Commands {{\n{lines}}}\n"
        ),
    )?;
    std::fs::write(dir.join("blanks.ts"), blanks(&config))?;
    Ok(())
}

/// What a record holds before anything is filled in, so that the window begins from what Rust begins from.
fn blanks(config: &Config) -> String {
    let mut text =
        "// Generated from Rust; do not edit. What a record holds before anything is filled in.\n".to_owned();
    let mut values = String::new();
    let mut names = Vec::new();
    macro_rules! blank {
        ($($type:ident in $room:ident),* $(,)?) => {$(
            let value = serde_json::to_string_pretty(&firstword_core::$room::$type::default()).unwrap_or_default();
            let name = <firstword_core::$room::$type as TS>::name(config);
            values.push_str(&format!("\nexport const blank{name} = (): {name} => ({value});\n"));
            names.push(name);
        )*};
    }
    blank!(
        Profile in families, Term in families, Family in families, Household in families, Student in families,
        Guardian in families, Channel in families, NewFamily in families, Contact in contacts, NewContact in contacts,
        Voice in contacts, Note in contacts, Conference in conferences, Question in conferences,
        Round in rounds, RoundDay in rounds, RoundSpan in rounds, Hours in rounds, WishTime in rounds,
        Interpreter in rounds, Wish in rounds, OtherMeeting in rounds,
        Answer in conferences, Closing in conferences, Agenda in conferences, Part in conferences,
        Survey in conferences, Goal in goals, CheckIn in goals, Promise in promises,
        Settlement in promises, Attachment in evidence, NewEvidence in evidence, Options in summary, Decisions in roster,
    );
    names.sort_unstable();
    text.push_str(&format!("import type {{ {} }} from './types';\n", names.join(", ")));
    text.push_str(&values);
    text
}

fn mentions(text: &str, name: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == name)
}

pub(crate) fn handler<R: Runtime>() -> impl Fn(tauri::ipc::Invoke<R>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        session::vault_state,
        session::save_preferences,
        session::painted,
        session::close_window,
        session::today,
        session::search,
        session::undo,
        session::redo,
        session::save_draft,
        session::draft,
        session::clear_draft,
        session::stored,
        session::check_store,
        vault::passphrase_strength,
        vault::create_vault,
        vault::confirm_recovery,
        vault::save_recovery_sheet,
        vault::unlock,
        vault::recover,
        vault::restore_key_file,
        vault::lock,
        vault::change_passphrase,
        vault::new_recovery_code,
        vault::profile,
        vault::save_profile,
        vault::terms,
        vault::save_terms,
        families::families,
        families::families_of_class,
        families::classrooms,
        families::merge_families,
        families::split_family,
        families::family,
        families::add_family,
        families::save_family,
        families::archive_family,
        families::save_student,
        families::save_guardian,
        families::save_household,
        families::move_guardian_home,
        families::move_guardian_out,
        families::remove_student,
        families::remove_guardian,
        families::remove_household,
        contacts::log_contact,
        contacts::save_contact,
        contacts::answer_contact,
        contacts::remove_contact,
        contacts::contact,
        contacts::contacts,
        contacts::save_voice,
        contacts::remove_voice,
        contacts::mark_words,
        contacts::set_consent,
        contacts::save_note,
        contacts::remove_note,
        contacts::promote_aid,
        conferences::questions,
        conferences::agendas,
        conferences::save_agenda,
        conferences::remove_agenda,
        conferences::write_afterwards,
        conferences::note_survey,
        conferences::surveys,
        conferences::conferences,
        conferences::conference,
        conferences::save_conference,
        conferences::chosen_before,
        conferences::cancel_conference,
        conferences::no_show,
        conferences::start_meeting,
        conferences::meeting,
        conferences::set_place,
        conferences::write_answer,
        conferences::write_share,
        conferences::open_teacher_part,
        conferences::move_meeting,
        conferences::finish_meeting,
        handed::hand_over,
        handed::take_back,
        handed::family_view,
        handed::family_spoke,
        handed::family_changes_words,
        handed::family_allows_quoting,
        handed::family_rates_goal,
        handed::family_chooses,
        handed::family_hands_in,
        questions::question_file,
        questions::save_questions,
        questions::choose_questions,
        questions::use_questions,
        questions::set_questions_aside,
        rounds::rounds,
        rounds::round,
        rounds::save_round,
        rounds::remove_round,
        rounds::save_wish,
        rounds::save_wishes,
        rounds::remove_wish,
        rounds::arrange_round,
        rounds::open_help,
        rounds::accept_timetable,
        rounds::consequences,
        rounds::plan_consequences,
        rounds::move_conference,
        rounds::swap_conferences,
        rounds::pin_conference,
        rounds::next_ways,
        rounds::save_calendar,
        goals::goals,
        goals::goal,
        goals::save_goal,
        goals::remove_goal,
        goals::check_in,
        goals::remove_check_in,
        goals::promises,
        goals::save_promise,
        goals::settle_promise,
        goals::tell_family,
        goals::remove_promise,
        evidence::choose_evidence,
        evidence::add_evidence,
        evidence::evidence,
        evidence::evidence_thumbnail,
        evidence::evidence_content,
        evidence::evidence_page,
        evidence::save_evidence,
        evidence::remove_evidence,
        evidence::save_evidence_copy,
        roster::choose_roster,
        roster::preview_roster,
        roster::roster_difference,
        roster::import_roster,
        roster::stop_reading,
        roster::import_sample,
        reports::summary_preview,
        reports::export_summary,
        reports::quotes,
        reports::journal,
        papers::paper_preview,
        papers::export_paper,
        papers::export_papers_each,
        papers::paper_message,
        papers::take_message,
    ]
}
