//! What First Word promises, over `firstword-core` and nothing else.

mod crash;
mod deeds;
mod language;
mod merge;
mod privacy;
mod sample;
mod search;
mod store_open;
mod support;
mod undo;
mod vault;
