//! A class comes in from what the school gave: dragged, pasted, its columns told by keyboard; and comes in again.

#![cfg(test)]

use std::path::{Path, PathBuf};

use firstword_core::families::{Care, Family, Guardian, Student};
use firstword_core::roster::{Import, SchoolEntry};
use firstword_core::store::{Record, Store};
use firstword_window_tests::{Desk, Look, Outcome, Trouble, Window};

const HEAD: &str = "Student ID,First name,Last name,Class,Mother,Mother phone\n";
const CLASS: &str = "1,Yoveli,Rosas,14,Josefina Rosas,612 555 0101\n\
    2,Sami,Rosas,14,Josefina Rosas,612 555 0101\n\
    3,Hodan,Abdi,14,Amina Abdi,612 555 0102\n";
const ENGLISH: Look = Look::ALL[0];
const SPANISH_AND_DARK: Look = Look::ALL[3];

fn a_file(desk: &Desk, name: &str, text: &str) -> Outcome<PathBuf> {
    let file = desk.folder().join(name);
    std::fs::write(&file, text).map_err(Trouble::file(&file))?;
    Ok(file)
}

/// Opens the window in a look, and goes to the screen on which a class comes in, by the keyboard.
async fn at_the_source(desk: &Desk, look: Look) -> Outcome<Window<'_>> {
    let window = desk.open_window().await?;
    window.open_vault().await?;
    window.press_button(look.said("Families", "Familias")).await?;
    window
        .press_button(look.said("Bring in a class from a file", "Traer una clase desde un archivo"))
        .await?;
    window
        .find("heading", look.said("The file that the school gave you", "El archivo que le dio la escuela"))
        .await?;
    Ok(window)
}

fn path_field(look: Look) -> &'static str {
    look.said("Path of the file or folder", "Ruta del archivo o la carpeta")
}

/// Types the path of a file and looks into it.
async fn look_into(window: &Window<'_>, look: Look, file: &Path) -> Outcome {
    window.reach(path_field(look)).await?;
    window.press("Ctrl+A").await?;
    window.type_text(&file.display().to_string()).await?;
    window.press("Enter").await
}

fn imports(desk: &Desk) -> Outcome<Vec<Import>> {
    Ok(all(&desk.store()?))
}

#[tokio::test]
async fn a_file_that_is_dragged_onto_the_window_is_looked_into_and_brought_in() -> Outcome {
    let desk = Desk::lay()?.with_vault()?;
    let file = a_file(&desk, "class.csv", &format!("{HEAD}{CLASS}"))?;
    let window = desk.open_window().await?;
    window.unlock().await?;
    window.find("navigation", "").await?;
    let files = desk.show_file(&file)?;
    files.drag_file_to(640, 370)?;
    window.wait_for_text("Let go, and First Word looks into it.").await?;
    window.has_no_barriers().await?;
    files.let_go()?;
    window.wait_for_text("2 families with 3 children and 2 adults").await?;
    window.wait_for_text_to_go("Let go, and First Word looks into it.").await?;
    window.press_when_it_can_be("Add 2 families").await?;
    window.wait_for_text("Class brought in from class.csv").await?;
    window.close().await?;
    assert_eq!(imports(&desk)?[0].file_name, "class.csv");
    Ok(())
}

#[tokio::test]
async fn rows_copied_in_a_spreadsheet_are_pasted_and_brought_in() -> Outcome {
    let desk = Desk::lay()?.with_vault()?;
    let _spreadsheet = desk.copy_elsewhere(&format!("{HEAD}{CLASS}").replace(',', "\t"))?;
    let window = at_the_source(&desk, ENGLISH).await?;
    window.press("Ctrl+V").await?;
    window.wait_for_text("You pasted 4 lines.").await?;
    window.wait_for_text("2 families with 3 children and 2 adults").await?;
    window.press_when_it_can_be("Add 2 families").await?;
    window.wait_for_text("Class brought in from what was pasted").await?;
    window.close().await?;
    let import = &imports(&desk)?[0];
    assert_eq!((import.file_name.as_str(), import.students), (Import::PASTED, 3));
    Ok(())
}

#[tokio::test]
async fn rows_are_pasted_into_their_field_in_spanish() -> Outcome {
    let desk = Desk::lay()?.with_vault()?.looking(SPANISH_AND_DARK)?;
    let _spreadsheet = desk.copy_elsewhere("Nombre\tApellido\tMadre\nYoveli\tRosas\tJosefina Rosas\n")?;
    let window = at_the_source(&desk, SPANISH_AND_DARK).await?;
    window.press_button("Pegar de una hoja de cálculo").await?;
    window.reach("Filas de la lista de su clase").await?;
    window.has_no_barriers().await?;
    window.press("Ctrl+V").await?;
    window.wait_for_text("1 familia con 1 niño o niña y 1 adulto").await?;
    window.press_when_it_can_be("Añadir 1 familia").await?;
    window.wait_for_text("Clase traída de lo que se pegó").await?;
    window.close().await
}

#[tokio::test]
async fn columns_that_nobody_knows_are_told_by_keyboard_alone() -> Outcome {
    let desk = Desk::lay()?.with_vault()?;
    let file = a_file(&desk, "list.csv", "Zyx,Wvu,Tsr\nYoveli Rosas,Josefina Rosas,612 555 0101\n")?;
    let window = at_the_source(&desk, ENGLISH).await?;
    look_into(&window, ENGLISH, &file).await?;
    for (column, holds) in
        [("Zyx", "Student: whole name"), ("Wvu", "Guardian 1: whole name"), ("Tsr", "Guardian 1: phone")]
    {
        window.choose_downwards(&format!("What “{column}” holds"), holds).await?;
    }
    window.wait_for_text("1 family with 1 child and 1 adult").await?;
    window.press_when_it_can_be("Add 1 family").await?;
    window.wait_for_text("Class brought in from list.csv").await?;
    window.close().await?;
    let adults: Vec<Guardian> = desk.store()?.select("true", []).unwrap();
    assert_eq!(
        (adults[0].given_name.as_str(), adults[0].channels[0].address.as_str()),
        ("Josefina", "612 555 0101")
    );
    Ok(())
}

/// Everybody who is here, and what the school said of them.
#[derive(Debug, PartialEq)]
struct Everybody {
    families: Vec<Family>,
    students: Vec<Student>,
    guardians: Vec<Guardian>,
    cares: Vec<Care>,
    said: Vec<SchoolEntry>,
}

fn everybody(store: &Store) -> Everybody {
    Everybody {
        families: all(store),
        students: all(store),
        guardians: all(store),
        cares: all(store),
        said: all(store),
    }
}

fn all<R: Record>(store: &Store) -> Vec<R> {
    store.select("true ORDER BY id", []).unwrap()
}

/// The class comes again with another id of a child, another telephone and somebody new; the teacher says who the child
/// is, brings it in, and takes it back: all by keyboard.
async fn comes_again_and_is_taken_back(look: Look) -> Outcome {
    let desk = Desk::lay()?;
    let class = a_file(&desk, "class.csv", &format!("{HEAD}{CLASS}"))?;
    let again = CLASS.replace("3,Hodan", "9,Hodan").replace("0101", "0199");
    let again = a_file(&desk, "again.csv", &format!("{HEAD}{again}5,Tiago,Silva,14,Bruna Silva,\n"))?;
    let desk = desk.with_class_of(&class)?.looking(look)?;
    let before = everybody(&desk.store()?);

    let window = at_the_source(&desk, look).await?;
    look_into(&window, look, &again).await?;
    window.find("heading", look.said("Please say who this is", "Diga por favor quién es")).await?;
    window.picture(look, "roster-doubt").await?;
    window.has_no_barriers().await?;
    let same = look.said("The same child as Hodan Abdi", "El mismo niño o la misma niña: Hodan Abdi");
    window.find("radio", same).await?;
    window.reach(same).await?;
    window.press("Space").await?;
    window.press_when_it_can_be(look.said("Bring in 2 new", "Añadir 2")).await?;
    window.wait_for_text(look.said("Class brought in from again.csv", "Clase traída de again.csv")).await?;
    window.wait_for_text("Silva").await?;
    window.press("Ctrl+Z").await?;
    window.wait_for_text(look.said("Undone: Class brought in", "Deshecho: Clase traída")).await?;
    window.wait_for_text_to_go("Silva").await?;
    window.close().await?;
    assert_eq!(everybody(&desk.store()?), before);
    Ok(())
}

#[tokio::test]
async fn a_class_that_comes_again_with_a_doubtful_child_is_decided_and_taken_back() -> Outcome {
    comes_again_and_is_taken_back(ENGLISH).await
}

#[tokio::test]
async fn a_class_that_comes_again_is_decided_and_taken_back_in_spanish_too() -> Outcome {
    comes_again_and_is_taken_back(SPANISH_AND_DARK).await
}

/// A school's whole list: large enough that nobody has read it before axe has looked.
fn a_large_file(desk: &Desk) -> Outcome<PathBuf> {
    let rows: String = (0..95_000)
        .map(|id| format!("{id},Ana{id},Rosas{id},14,Eva{id} Rosas{id},612 555 {:04}\n", id % 10_000))
        .collect();
    a_file(desk, "school.csv", &format!("{HEAD}{rows}"))
}

/// A large file says how far it is, everything else goes on meanwhile, and Escape stops it.
async fn is_stopped(look: Look) -> Outcome {
    let desk = Desk::lay()?.with_vault()?.looking(look)?;
    let file = a_large_file(&desk)?;
    let window = at_the_source(&desk, look).await?;
    look_into(&window, look, &file).await?;
    let reading = look.said("Reading the class list", "Leyendo la lista de la clase");
    window.find("progressbar", reading).await?;
    window.picture(look, "roster-progress").await?;
    window.has_no_barriers().await?;
    window.reach(look.said("Stop reading", "Dejar de leer")).await?;
    window.press("Enter").await?;
    window.wait_for_text(look.said("Reading was stopped.", "Se dejó de leer.")).await?;
    window.wait_to_go("progressbar", reading).await?;
    assert_eq!(window.value(path_field(look)).await?, file.display().to_string());
    let choose = look.said("Choose a file", "Elegir un archivo");
    let arrived = "nameOf(document.activeElement) === arguments[0]";
    window.wait_until("the focus where a file is chosen", arrived, vec![choose.into()]).await?;
    window.close().await?;
    assert_eq!(imports(&desk)?, []);
    Ok(())
}

#[tokio::test]
async fn a_large_file_says_how_far_it_is_and_can_be_stopped() -> Outcome {
    is_stopped(ENGLISH).await
}

#[tokio::test]
async fn a_large_file_can_be_stopped_in_spanish_and_dark_too() -> Outcome {
    is_stopped(SPANISH_AND_DARK).await
}

#[tokio::test]
async fn what_is_pasted_and_is_no_list_says_so_and_writes_nothing() -> Outcome {
    let desk = Desk::lay()?.with_vault()?;
    let _reader = desk.copy_elsewhere("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n")?;
    let window = at_the_source(&desk, ENGLISH).await?;
    window.press("Ctrl+V").await?;
    window.wait_for_text("Pasted text is a document to read or print").await?;
    window.wait_for_text("Nothing was brought in.").await?;
    window.has_no_barriers().await?;
    window.close().await?;
    assert_eq!(imports(&desk)?, []);
    Ok(())
}
