//! Another program on the teacher's screen: `drag FILE…` shows files that can be dragged out of it together, `copy TEXT` has text on
//! the clipboard, as a spreadsheet has its rows. It says `painted` when it is ready, and stays until it is ended.

#[cfg(target_os = "linux")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    gtk::init()?;
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.split_first().map(|(what, rest)| (what.as_str(), rest)) {
        Some(("drag", files @ [_, ..])) => show_files(files)?,
        Some(("copy", [text])) => gtk::Clipboard::get(&gtk::gdk::SELECTION_CLIPBOARD).set_text(text),
        _ => return Err("another-program drag FILE… | copy TEXT".into()),
    }
    println!("painted");
    gtk::main();
    Ok(())
}

/// A small window in the lower right corner of the screen: the files.
#[cfg(target_os = "linux")]
fn show_files(files: &[String]) -> Result<(), Box<dyn std::error::Error>> {
    use gtk::prelude::*;
    let shown: Vec<_> =
        files.iter().map(|file| gtk::glib::filename_to_uri(file, None)).collect::<Result<_, _>>()?;
    let icon = gtk::Button::with_label("Files");
    let uris = [gtk::TargetEntry::new("text/uri-list", gtk::TargetFlags::empty(), 0)];
    icon.drag_source_set(gtk::gdk::ModifierType::BUTTON1_MASK, &uris, gtk::gdk::DragAction::COPY);
    icon.connect_drag_data_get(move |_, _, data, _, _| {
        data.set_uris(&shown.iter().map(|uri| uri.as_str()).collect::<Vec<_>>());
    });
    // Without a window manager only such a window stays where it is put.
    let window = gtk::Window::new(gtk::WindowType::Popup);
    window.move_(1080, 720);
    window.set_default_size(200, 80);
    window.add(&icon);
    window.show_all();
    Ok(())
}

#[cfg(not(target_os = "linux"))]
fn main() {}
