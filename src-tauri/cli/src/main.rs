//! `firstword`: the same core as the window, for the school office, for scripts and for tests.

mod roster;
mod summary;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use firstword_core::Error;
use firstword_core::language::{Locale, explain, of_system};
use firstword_core::roster::Country;
use firstword_core::vault::harden_process;

/// What the command could not do.
const FAILED: u8 = 1;
/// What it was given cannot be read.
const UNREADABLE: u8 = 2;

#[derive(Parser)]
#[command(
    name = "firstword",
    version,
    about = "First Word on the command line: one teacher and the families of their class.",
    long_about = "First Word on the command line: one teacher and the families of their class.\n\n\
        It works on this machine alone and calls nobody. It reads the roster files that schools give, and makes the \
        term summary of a vault as PDF, exactly as the window does.",
    after_help = "Examples:\n  \
        firstword roster preview school-export.zip\n      who would be added, and what was skipped and why\n  \
        firstword roster preview roster.csv --json\n      the same for a script (docs/formats/roster-preview.md)\n  \
        firstword summary ~/.local/share/org.firstword.app --term \"Fall term\" --out fall.pdf --lang es\n      \
        the summary of a term; the passphrase is asked for\n\n\
        It ends with 0 when it did what was asked, 1 when it could not, 2 when it could not read what it was given."
)]
struct Arguments {
    /// The language of messages and documents: en or es. Without it, the system's.
    #[arg(long, global = true, value_parser = parse_locale)]
    lang: Option<Locale>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Roster files that the school gave.
    #[command(subcommand)]
    Roster(RosterCommand),
    /// Makes the summary of a term as PDF.
    Summary(summary::SummaryArguments),
}

#[derive(Subcommand)]
enum RosterCommand {
    /// Says who would be added from a file, a folder or a zip. Writes nothing.
    Preview {
        /// The file, folder or zip.
        path: PathBuf,
        /// Print JSON for a script.
        #[arg(long)]
        json: bool,
        /// Only this class, by its id in the file.
        #[arg(long)]
        class: Option<String>,
        /// Where the school is, such as US: telephones without a country code are read as of there.
        #[arg(long, value_parser = parse_country)]
        country: Option<Country>,
    },
}

fn parse_locale(tag: &str) -> Result<Locale, String> {
    Locale::from_tag(tag).ok_or_else(|| "en or es".to_owned())
}

fn parse_country(letters: &str) -> Result<Country, String> {
    letters.parse().map_err(|_| "two letters, such as US".to_owned())
}

fn system_locale() -> Locale {
    Locale::from_tag(&of_system("LC_MESSAGES")).unwrap_or_default()
}

fn run(command: Command, locale: Locale) -> Result<(), Error> {
    match command {
        Command::Roster(RosterCommand::Preview { path, json, class, country }) => {
            roster::preview(&path, json, class.as_deref(), country, locale)
        }
        Command::Summary(summary) => summary::make(&summary, locale),
    }
}

fn main() -> ExitCode {
    // Before anything is read: what it reads is about children, and a passphrase comes after it.
    let hardened = harden_process();
    let arguments = Arguments::parse();
    let locale = arguments.lang.unwrap_or_else(system_locale);
    match hardened.and_then(|()| run(arguments.command, locale)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", explain(&error, locale));
            ExitCode::from(if matches!(error, Error::Unreadable { .. }) { UNREADABLE } else { FAILED })
        }
    }
}
