//! Brings what is missing: system packages, the parts of Rust, Node, and the window's npm packages.

use std::path::PathBuf;
use std::process::Command;

use crate::place::{Outcome, Place, Problem, answer, modified, must, say};

/// What building needs, as Debian and Ubuntu call it. Perl and make are for the OpenSSL inside SQLCipher.
const TO_BUILD: [&str; 4] = ["build-essential", "libwebkit2gtk-4.1-dev", "perl", "pkg-config"];

/// What driving the real window needs besides: WebKit's driver, a virtual screen, its keyboard and camera, a bus and a
/// logind that tell of suspend, a witness of system calls, and a reader of the PDFs.
const TO_DRIVE: [&str; 9] = [
    "dbus-daemon",
    "imagemagick",
    "libglib2.0-bin",
    "poppler-utils",
    "python3-dbusmock",
    "strace",
    "webkit2gtk-driver",
    "xdotool",
    "xvfb",
];

/// The oldest Node that the window's tools run on.
const NODE: (u32, u32) = (20, 19);

/// What to get from the npm registry where the system's Node is older.
const NODE_FROM_NPM: [&str; 2] = ["node@22", "npm@10"];

/// Enough to build the app and open it.
pub(crate) fn to_run(place: &mut Place) -> Outcome {
    packages(place, &TO_BUILD)?;
    pages_tools(place)
}

/// Enough to drive the window on a virtual screen, too.
pub(crate) fn to_drive(place: &mut Place) -> Outcome {
    packages(place, &[TO_BUILD.as_slice(), TO_DRIVE.as_slice()].concat())?;
    pages_tools(place)
}

/// Enough for every check and test.
pub(crate) fn to_test(place: &mut Place) -> Outcome {
    to_drive(place)?;
    rust_parts(place)
}

fn packages(place: &Place, wanted: &[&str]) -> Outcome {
    let Some(missing) = missing_packages(place, wanted) else {
        say(&format!(
            "This is neither Debian nor Ubuntu; what they call these must be there: {}",
            wanted.join(" ")
        ));
        return Ok(());
    };
    if missing.is_empty() { Ok(()) } else { install(place, &missing) }
}

/// `None` where dpkg is not what installs packages.
fn missing_packages<'name>(place: &Place, wanted: &[&'name str]) -> Option<Vec<&'name str>> {
    let mut query = place.program("dpkg-query");
    query.args(["--show", "--showformat", "${db:Status-Abbrev}${Package}\n"]).args(wanted);
    // It fails when one of them is unknown, and still lists the others.
    let output = query.output().ok()?;
    let listed = String::from_utf8_lossy(&output.stdout).into_owned();
    let installed: Vec<&str> = listed.lines().filter_map(|line| line.strip_prefix("ii ")).collect();
    Some(wanted.iter().copied().filter(|name| !installed.contains(name)).collect())
}

fn install(place: &Place, packages: &[&str]) -> Outcome {
    say(&format!("Installing with apt: {}", packages.join(" ")));
    must(apt(place)?.args(["update", "--quiet"]))?;
    must(apt(place)?.args(["install", "--yes", "--quiet", "--no-install-recommends"]).args(packages))
        .map_err(|_| Problem::ByHand(format!("please install them by hand: {}", packages.join(" "))))
}

/// apt-get with the right to install, and without questions.
fn apt(place: &Place) -> Outcome<Command> {
    let root = answer(place.program("id").arg("-u")).is_some_and(|user| user == "0");
    if !root && answer(place.program("sudo").arg("--version")).is_none() {
        return Err(Problem::ByHand(
            "packages are missing, and there is no sudo: call this as root once".to_owned(),
        ));
    }
    let mut command = place.program(if root { "env" } else { "sudo" });
    if !root {
        command.arg("env");
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    Ok(command)
}

fn rust_parts(place: &Place) -> Outcome {
    let here = |tool: &str| answer(place.program("cargo").args([tool, "--version"])).is_some();
    if here("fmt") && here("clippy") {
        return Ok(());
    }
    say("Adding rustfmt and clippy");
    must(place.program("rustup").args(["component", "add", "rustfmt", "clippy"]))
}

fn pages_tools(place: &mut Place) -> Outcome {
    node(place)?;
    npm_packages(place)
}

/// A Node that is new enough: the system's, or one of our own beside what is built.
fn node(place: &mut Place) -> Outcome {
    if node_is_enough(place) {
        return Ok(());
    }
    let tools = place.built("tools");
    place.put_first(&tools.join("node_modules/.bin"));
    if node_is_enough(place) {
        return Ok(());
    }
    if answer(place.program("npm").arg("--version")).is_none() {
        install(place, &["nodejs", "npm"])?;
    }
    if !node_is_enough(place) {
        node_from_npm(place, &tools)?;
    }
    Ok(())
}

fn node_from_npm(place: &Place, tools: &PathBuf) -> Outcome {
    let (major, minor) = NODE;
    say(&format!(
        "Node is older than {major}.{minor}: getting one from the npm registry into {}",
        tools.display()
    ));
    let made = std::fs::create_dir_all(tools);
    made.map_err(|error| Problem::NotStarted(tools.display().to_string(), error))?;
    must(place.npm(&["install", "--no-save", "--prefix"]).arg(tools).args(NODE_FROM_NPM))?;
    if node_is_enough(place) {
        return Ok(());
    }
    Err(Problem::ByHand(format!("please install Node {major}.{minor} or newer")))
}

fn node_is_enough(place: &Place) -> bool {
    let version = answer(place.program("node").arg("--version"));
    let npm = || answer(place.program("npm").arg("--version")).is_some();
    version.and_then(|version| major_and_minor(&version)).is_some_and(|version| version >= NODE) && npm()
}

/// `v20.19.1` → `(20, 19)`.
fn major_and_minor(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

/// `npm ci`, when the lock file is newer than what it installed last.
fn npm_packages(place: &Place) -> Outcome {
    let installed = modified(&place.source("ui/node_modules/.package-lock.json"));
    if installed.is_some() && installed >= modified(&place.source("ui/package-lock.json")) {
        return Ok(());
    }
    say("Installing the window's npm packages");
    must(&mut place.npm(&["ci", "--no-audit", "--no-fund"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_is_judged_by_numbers_and_not_by_letters() {
        assert!(major_and_minor("v20.19.0").unwrap() >= NODE);
        assert!(major_and_minor("v100.2.0").unwrap() >= NODE);
        assert!(major_and_minor("v20.9.1").unwrap() < NODE);
        assert!(major_and_minor("v18.20.4").unwrap() < NODE);
        assert_eq!(major_and_minor("node: not found"), None);
    }
}
