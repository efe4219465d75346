//! `firstword summary`: the summary of a term as PDF, from a vault.

use std::io::{IsTerminal as _, Read as _};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use firstword_core::clock::SystemClock;
use firstword_core::documents::{Edition, Paper};
use firstword_core::families::{Term, profile, terms};
use firstword_core::language::{Locale, Words, of_system};
use firstword_core::sharing::{ExportKind, Leaving, Way, leave};
use firstword_core::store::Store;
use firstword_core::summary::{self, Options};
use firstword_core::vault::Vault;
use firstword_core::{Error, Result};
use secrecy::SecretString;

/// Longest passphrase that is read from a file, in bytes.
const LONGEST_PASSPHRASE: u64 = 64 * 1024;

#[derive(Args)]
pub(crate) struct SummaryArguments {
    /// The folder of the vault.
    vault: PathBuf,
    /// The name of the term, as it stands in the settings.
    #[arg(long)]
    term: String,
    /// Where the PDF shall be written.
    #[arg(long)]
    out: PathBuf,
    /// For whom it is; without it, the principal of the settings. It is written in the journal of exports.
    #[arg(long = "for")]
    recipient: Option<String>,
    /// A file or descriptor whose first line is the passphrase: a path, /dev/fd/3, or - for standard input. Without it
    /// the passphrase is asked for.
    #[arg(long)]
    passphrase_file: Option<PathBuf>,
}

/// Makes the summary and lets it leave.
pub(crate) fn make(arguments: &SummaryArguments, locale: Locale) -> Result<()> {
    let words = Words::new(locale);
    let passphrase = passphrase(arguments, words)?;
    let (key, _) = Vault::unlock(&arguments.vault, &passphrase)?;
    let mut store = Store::open(&arguments.vault, &key, Arc::new(SystemClock))?;
    let term = find_term(&store, &arguments.term, words)?;
    let numbers = summary::numbers(&store, &term, &Options::default())?;
    let edition = Edition::new(locale, store.today()).on(Paper::usual_in(&of_system("LC_PAPER")));
    let pdf = summary::pdf_only(&numbers, edition)?;
    let recipient = match &arguments.recipient {
        Some(recipient) => recipient.clone(),
        None => profile(&store)?.principal,
    };
    let leaving = Leaving {
        kind: ExportKind::TermSummary,
        recipient: &recipient,
        term: &term.name,
        language: locale.tag(),
        bytes: &pdf,
    };
    leave(&mut store, leaving, Way::Place(&arguments.out))?;
    let path = arguments.out.display().to_string();
    eprintln!("{}", words.with("cli-saved", &[("path", path.as_str().into())]));
    Ok(())
}

fn passphrase(arguments: &SummaryArguments, words: Words) -> Result<SecretString> {
    let Some(path) = &arguments.passphrase_file else {
        if !std::io::stdin().is_terminal() {
            return Err(Error::Invalid { field: "passphrase", why: "no-terminal" });
        }
        return Ok(rpassword::prompt_password(words.text("cli-passphrase"))?.into());
    };
    let mut text = zeroize::Zeroizing::new(String::new());
    if path.as_os_str() == "-" {
        std::io::stdin().take(LONGEST_PASSPHRASE).read_to_string(&mut text)?;
    } else {
        std::fs::File::open(path)?.take(LONGEST_PASSPHRASE).read_to_string(&mut text)?;
    }
    Ok(SecretString::from(text.lines().next().unwrap_or_default().to_owned()))
}

fn find_term(store: &Store, name: &str, words: Words) -> Result<Term> {
    let mut known = terms(store)?.into_iter().map(|line| line.term);
    let found = known.by_ref().find(|term| term.name.eq_ignore_ascii_case(name.trim()));
    found.ok_or_else(|| {
        let names: Vec<String> =
            terms(store).unwrap_or_default().into_iter().map(|line| line.term.name).collect();
        let about = [("name", name.into()), ("terms", names.join(", ").into())];
        eprintln!("{}", words.with("cli-no-term", &about));
        Error::NotFound { what: "term" }
    })
}
