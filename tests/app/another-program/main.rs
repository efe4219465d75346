//! Another program on the teacher's screen: `drag FILE` shows a file that can be dragged out of it, `copy TEXT` has text on
//! the clipboard, as a spreadsheet has its rows. It says `painted` when it is ready, and stays until it is ended.

#[cfg(target_os = "linux")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    gtk::init()?;
    let mut arguments = std::env::args().skip(1);
    match (arguments.next().as_deref(), arguments.next()) {
        (Some("drag"), Some(file)) => show_file(&file)?,
        (Some("copy"), Some(text)) => gtk::Clipboard::get(&gtk::gdk::SELECTION_CLIPBOARD).set_text(&text),
        _ => return Err("another-program drag FILE | copy TEXT".into()),
    }
    println!("painted");
    gtk::main();
    Ok(())
}

/// A small window in the lower right corner of the screen: the file.
#[cfg(target_os = "linux")]
fn show_file(file: &str) -> Result<(), Box<dyn std::error::Error>> {
    use gtk::prelude::*;
    let uri = gtk::glib::filename_to_uri(file, None)?;
    let icon = gtk::Button::with_label("The school's file");
    let uris = [gtk::TargetEntry::new("text/uri-list", gtk::TargetFlags::empty(), 0)];
    icon.drag_source_set(gtk::gdk::ModifierType::BUTTON1_MASK, &uris, gtk::gdk::DragAction::COPY);
    icon.connect_drag_data_get(move |_, _, data, _, _| {
        data.set_uris(&[uri.as_str()]);
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
