//! `cargo xtask bench`: the figures of the core and of the window, each beside its floor. Both print their own table.

use std::process::ExitCode;

use crate::place::{Outcome, Place, must, say};
use crate::setup;

/// Builds for release, measures, and prints the tables.
pub(crate) fn figures(mut place: Place) -> Outcome<ExitCode> {
    setup::to_drive(&mut place)?;
    place.build_pages()?;
    say("Building for release");
    // The examples hold the bare window that ours is compared with.
    must(&mut place.cargo("build", &["--release", "--bins", "--examples"]))?;
    say("Measuring the core");
    must(&mut place.cargo("bench", &["--bench", "core"]))?;
    say("Measuring the window");
    must(&mut place.program(place.built("release/window-bench")))?;
    Ok(ExitCode::SUCCESS)
}
