//! What First Word promises, over `firstword-core` and nothing else.

mod again;
mod any_file;
mod bring_in;
mod called;
mod crash;
mod deeds;
mod ids;
mod language;
mod layouts;
mod meeting;
mod merge;
mod papers;
mod parting;
mod privacy;
mod proposals;
mod roster;
mod sample;
mod school;
mod school_year;
mod search;
mod store_open;
mod summary;
mod support;
mod undo;
mod vault;
mod who_left;
