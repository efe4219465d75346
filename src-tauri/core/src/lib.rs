//! Everything of First Word but the window: the encrypted store, the vault, the families and all that is between them and
//! their teacher, and the documents made from it. It knows nothing of Tauri and needs no display.

pub mod clock;
pub mod conferences;
pub mod contacts;
pub mod documents;
pub mod error;
pub mod evidence;
pub mod families;
pub mod files;
pub mod goals;
pub mod ids;
pub mod language;
pub mod papers;
pub mod promises;
pub mod roster;
pub mod rounds;
pub mod sample;
pub mod search;
pub mod sharing;
pub mod store;
pub mod summary;
pub mod today;
pub mod vault;

pub use error::{Error, Result};
