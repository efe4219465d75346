//! What First Word promises, over `firstword-core` and nothing else.

mod language;
mod vault;
