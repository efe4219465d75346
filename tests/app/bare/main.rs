//! A bare Tauri window with a plain list: the floor beside which First Word's own start and memory are measured.

/// The list is on the display. Whoever measures the start waits for this line.
#[tauri::command]
fn painted() {
    println!("painted");
}

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![painted])
        .run(tauri::generate_context!("tests/app/bare/tauri.conf.json"))
}
