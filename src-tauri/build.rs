//! Lets Tauri read `tauri.conf.json` and make what the window needs at build time.

fn main() {
    tauri_build::build();
}
