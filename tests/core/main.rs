//! What First Word promises, over `firstword-core` and nothing else.

mod again;
mod any_file;
mod bring_in;
mod crash;
mod deeds;
mod language;
mod layouts;
mod meeting;
mod merge;
mod parting;
mod privacy;
mod proposals;
mod roster;
mod rounds;
mod sample;
mod school;
mod school_year;
mod search;
mod store_open;
mod summary;
mod support;
mod undo;
mod vault;
