//! What a teacher does, done in the real window. A file for each thing they do; it lays its own [`Desk`], so that the
//! order does not matter. Run by `cargo xtask test`, or alone, when the app is built, by
//! `cargo test --workspace --features firstword-app/custom-protocol --test window -- --test-threads=1`.
//!
//! [`Desk`]: firstword_window_tests::Desk

mod evidence;
mod lock;
mod looks;
mod main_job;
mod meeting;
mod papers;
mod privacy;
mod roster;
mod rounds;
mod smoke;
mod stale;
mod two_homes;
mod whole_round;
