//! Making, opening, recovering and locking the vault.

use firstword_core::documents::{self, Edition};
use firstword_core::families;
use firstword_core::language::Words;
use firstword_core::sharing::{ExportKind, Leaving};
use firstword_core::vault::{self as keys, RecoveryCode, Strength, Vault};
use firstword_core::{Error, store};
use secrecy::SecretString;
use serde::Serialize;
use ts_rs::TS;

use super::commands;

/// The recovery code as it is shown once.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ShownCode {
    /// The code in its groups.
    pub groups: Vec<String>,
    /// Which groups, counted from 0, are to be typed back.
    pub ask: Vec<usize>,
}

/// Two groups from the two halves of the code: enough to see that it was written down.
fn ask(groups: Vec<String>) -> ShownCode {
    let ask = vec![groups.len() / 4, groups.len() * 3 / 4];
    ShownCode { groups, ask }
}

commands! {
    /// How hard a passphrase is to guess, honestly. `about` are words that somebody who knows the teacher would try.
    @while_locked fn passphrase_strength(_desk, passphrase: String, about: Vec<String>) -> Strength {
        let about: Vec<&str> = about.iter().map(String::as_str).collect();
        Ok(keys::strength(&passphrase, &about))
    }

    /// Makes the vault and opens it; gives the recovery code to show once.
    @while_locked fn create_vault(desk, passphrase: String) -> ShownCode {
        desk.create(&SecretString::from(passphrase)).map(ask)
    }

    /// Whether the groups typed back are those that were shown; then the code is forgotten.
    fn confirm_recovery(desk, typed: Vec<String>) -> bool {
        let right = desk.with_shown_code(|code| {
            let shown = ask(code.groups());
            Ok(shown.ask.len() == typed.len()
                && shown.ask.iter().zip(&typed).all(|(place, typed)| shown.groups[*place].eq_ignore_ascii_case(typed.trim())))
        })?;
        if right {
            desk.forget_shown_code();
        }
        Ok(right)
    }

    /// Saves the recovery sheet as PDF where the teacher says. Gives the file's name, or none when the teacher chose none.
    fn save_recovery_sheet(desk) -> Option<String> {
        let locale = desk.locale();
        let today = desk.read(|store| Ok(store.today()))?;
        let pdf = desk.with_shown_code(|code| documents::recovery_sheet(code, Edition::new(locale, today).on(desk.paper())))?;
        let leaving = Leaving { kind: ExportKind::RecoverySheet, recipient: "", term: "", language: locale.tag(), bytes: &pdf };
        let saved = desk.save(&format!("{}.pdf", Words::new(locale).text("file-recovery-sheet")), leaving)?;
        Ok(saved.map(|(file, _)| file))
    }

    /// Opens the vault.
    @while_locked fn unlock(desk, passphrase: String) -> () {
        desk.unlock(&SecretString::from(passphrase))
    }

    /// Opens the vault with the recovery code and sets a new passphrase.
    @while_locked fn recover(desk, code: String, passphrase: String) -> () {
        desk.recover(&RecoveryCode::parse(&code)?, &SecretString::from(passphrase))
    }

    /// Puts the second copy of the key file in the place of a damaged or missing one.
    @while_locked fn restore_key_file(desk) -> () {
        Vault::restore_previous(desk.dir())
    }

    /// Locks at once.
    @while_locked fn lock(desk) -> () {
        desk.lock();
        Ok(())
    }

    /// Changes the passphrase; the store itself is not rewritten.
    fn change_passphrase(desk, current: String, new: String) -> () {
        if !desk.is_open() {
            return Err(Error::Locked);
        }
        Vault::change_passphrase(desk.dir(), &SecretString::from(current), &SecretString::from(new))
    }

    /// Makes a new recovery code; the old one opens nothing from then on.
    fn new_recovery_code(desk, passphrase: String) -> ShownCode {
        if !desk.is_open() {
            return Err(Error::Locked);
        }
        desk.new_recovery_code(&SecretString::from(passphrase)).map(ask)
    }

    /// The teacher's own page.
    fn profile(desk) -> families::Profile {
        desk.read(families::profile)
    }

    /// Writes the teacher's own page.
    fn save_profile(desk, form: store::Edit<families::Profile>) -> store::Saved<()> {
        desk.write(|store| store.save(form, families::save_profile))
    }

    /// The terms, in the order of their dates.
    fn terms(desk) -> Vec<families::TermLine> {
        desk.read(families::terms)
    }

    /// Writes the terms of the year: those with the nil id are new, and those that are not among them go.
    fn save_terms(desk, form: store::Edit<Vec<families::Term>>) -> store::Saved<()> {
        desk.write(|store| store.save_over(form, families::term_list, families::save_terms))
    }
}
