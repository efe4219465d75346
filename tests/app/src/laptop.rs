//! A laptop on which First Word is already in use: what a test that is not about the first start begins with.

use std::path::Path;

use firstword_core::roster::{self, Decisions, Reading};
use firstword_core::store::Store;
use firstword_core::vault::Vault;
use secrecy::SecretString;

use crate::{Desk, Outcome, Trouble, Window};

fn refused(error: firstword_core::Error) -> Trouble {
    Trouble::Unexpected { program: "firstword-core".to_owned(), answer: error.to_string() }
}

/// The passphrase of every vault of these tests.
pub const PASSPHRASE: &str = "lantern orbit mustard velvet";

impl Desk {
    /// Makes a vault with nobody in it.
    ///
    /// # Errors
    /// [`Trouble::Unexpected`] when the core refuses.
    pub fn with_vault(self) -> Outcome<Self> {
        let (key, ..) = Vault::create(&self.vault(), &SecretString::from(PASSPHRASE)).map_err(refused)?;
        Store::open(&self.vault(), &key, self.clock()).map_err(refused)?;
        Ok(self)
    }

    /// Makes a vault with the sample class in it, as if the teacher had been at it for a term.
    ///
    /// # Errors
    /// [`Trouble::Unexpected`] when the core refuses.
    pub fn with_sample_class(self) -> Outcome<Self> {
        let desk = self.with_vault()?;
        firstword_core::sample::bring_in(&mut desk.store()?).map_err(refused)?;
        Ok(desk)
    }

    /// Makes a vault with a class that came from this file.
    ///
    /// # Errors
    /// [`Trouble::Unexpected`] when the core refuses.
    pub fn with_class_of(self, file: &Path) -> Outcome<Self> {
        let desk = self.with_vault()?;
        let preview = roster::read(file, &Reading::default()).map_err(refused)?;
        let (mut store, decisions) = (desk.store()?, Decisions::default());
        let seen = roster::difference(&store, &preview, None, &decisions).map_err(refused)?;
        roster::apply(&mut store, &preview, None, &seen.fingerprint, &decisions, "class.csv")
            .map_err(refused)?;
        Ok(desk)
    }

    /// The store of this laptop, while its window is closed.
    ///
    /// # Errors
    /// [`Trouble::Unexpected`] when the core refuses.
    pub fn store(&self) -> Outcome<Store> {
        let (key, _) = Vault::unlock(&self.vault(), &SecretString::from(PASSPHRASE)).map_err(refused)?;
        Store::open(&self.vault(), &key, self.clock()).map_err(refused)
    }
}

impl Window<'_> {
    /// Opens the vault with its passphrase.
    ///
    /// # Errors
    /// As [`Window::find`].
    pub async fn unlock(&self) -> Outcome {
        self.fill("Passphrase", PASSPHRASE).await?;
        self.press("Enter").await?;
        self.wait_to_go("heading", "First Word is locked").await
    }

    /// Opens the vault in whichever language the window speaks.
    ///
    /// # Errors
    /// As [`Window::wait_until`].
    pub async fn open_vault(&self) -> Outcome {
        let field = "document.querySelector('input[type=password]')";
        self.wait_until("the passphrase's field", field, Vec::new()).await?;
        self.ask(&format!("{field}.focus()"), Vec::new()).await?;
        self.type_text(PASSPHRASE).await?;
        self.press("Enter").await?;
        self.wait_until("the rail", "document.querySelector('nav.rail')", Vec::new()).await
    }

    /// Waits until the window says that everything is on disk.
    ///
    /// # Errors
    /// As [`Window::wait_for_text`].
    pub async fn wait_until_saved(&self) -> Outcome {
        self.wait_for_text("Saved on this laptop").await
    }
}
