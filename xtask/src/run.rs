//! `cargo xtask run`: the app, or where nobody could see it, the tour.

use std::env;
use std::process::ExitCode;

use crate::place::{Outcome, Place, must, say, status};
use crate::setup;

/// Builds the app and opens it; answers when its window is closed.
pub(crate) fn app(mut place: Place, arguments: &[&str]) -> Outcome<ExitCode> {
    if !has_display() {
        say("There is no display here: taking the tour on a virtual one");
        return tour(place);
    }
    setup::to_run(&mut place)?;
    place.build_pages()?;
    place.build_app()?;
    say("Opening First Word");
    let ended = status(place.program(place.built("debug/firstword-app")).args(arguments))?;
    Ok(if ended.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Walks through the app on a virtual screen and leaves pictures of every screen.
pub(crate) fn tour(mut place: Place) -> Outcome<ExitCode> {
    setup::to_drive(&mut place)?;
    place.build_pages()?;
    place.build_app()?;
    say("Taking the tour");
    must(&mut place.program(place.built("debug/tour")))?;
    println!("The pictures and the summary are in {}", place.built("tour").display());
    Ok(ExitCode::SUCCESS)
}

fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}
