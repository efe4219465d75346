//! The TypeScript that the window is checked against is what Rust says now.

#![cfg(test)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn api() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/lib/api")
}

fn generated(dir: &Path) -> BTreeMap<String, String> {
    let types = fs::read_dir(dir.join("types")).unwrap().map(|file| file.unwrap().path());
    types
        .chain([dir.join("commands.ts"), dir.join("blanks.ts")])
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect()
}

#[test]
fn the_generated_typescript_is_fresh() {
    if std::env::var_os("FIRSTWORD_WRITE_TYPES").is_some() {
        let _ = fs::remove_dir_all(api().join("types"));
        firstword_app::write_types(&api()).unwrap();
    }
    let fresh = tempfile::tempdir().unwrap();
    firstword_app::write_types(fresh.path()).unwrap();
    let (fresh, kept) = (generated(fresh.path()), generated(&api()));
    let stale: Vec<_> =
        fresh.keys().chain(kept.keys()).filter(|name| fresh.get(*name) != kept.get(*name)).collect();
    assert!(stale.is_empty(), "run the bridge tests with FIRSTWORD_WRITE_TYPES=1; stale: {stale:?}");
}

mod one {
    #[derive(ts_rs::TS)]
    pub struct Twin;
}

mod other {
    #[derive(ts_rs::TS)]
    pub struct Twin;
}

#[derive(ts_rs::TS)]
struct Holds<T> {
    #[expect(dead_code, reason = "only its type is looked at")]
    it: T,
}

#[test]
fn two_types_of_one_name_are_refused_wherever_they_are_named() {
    let dir = tempfile::tempdir().unwrap();
    let config = ts_rs::Config::new().with_out_dir(dir.path());
    let mut written = firstword_app::Written::by(&config);
    written.add::<Vec<Holds<one::Twin>>>();
    written.add::<Holds<u32>>();
    written.add::<one::Twin>();
    written.done().unwrap();
    let mut written = firstword_app::Written::by(&config);
    written.add::<one::Twin>();
    written.add::<Vec<Holds<other::Twin>>>();
    let refused = written.done().unwrap_err();
    let why = std::error::Error::source(&refused).unwrap().to_string();
    assert!(why.contains("one::Twin") && why.contains("other::Twin"), "{why}");
}
