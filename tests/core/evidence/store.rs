//! Evidence in the store: added, brought back, let go, and never where it must not be.

use std::collections::BTreeSet;

use firstword_core::conferences::{Conference, Question, save_conference};
use firstword_core::contacts::Tier;
use firstword_core::evidence::{self, Attachment, NewEvidence};
use firstword_core::families::Student;
use firstword_core::ids::{AttachmentId, FamilyId};
use firstword_core::store::{Json, KEPT_DAYS, Op, Store};
use firstword_core::{Error, Result};

use super::kept;
use super::kept::a_photo;
use super::limits::most_memory;
use crate::support::{
    Class, SetClock, a_class, a_class_in, a_store, a_store_on_disk, folder_from_parent, open, passes_again,
};

fn about(family: FamilyId) -> NewEvidence {
    NewEvidence { family, tier: Tier::School, ..NewEvidence::default() }
}

fn a_drawing(store: &mut Store, family: FamilyId) -> AttachmentId {
    evidence::add(store, about(family), kept("drawing.png")).unwrap().value
}

fn files(store: &Store, id: AttachmentId) -> Result<usize> {
    evidence::content(store, id).map(|bytes| bytes.len())
}

#[test]
fn a_file_that_was_added_can_be_looked_at_and_is_named_after_its_file() {
    let Class { mut store, families } = a_class().with_family("Rosas");
    let saved = evidence::add(&mut store, about(families[0]), kept("scan.pdf")).unwrap();
    assert_eq!(saved.changed.undo.unwrap().op, Op::AddEvidence);
    let found = evidence::attachments(&store, families[0], None).unwrap();
    assert_eq!((found.len(), found[0].title.as_str(), found[0].pages), (1, "scan", Some(2)));
    assert!(files(&store, saved.value).unwrap() > 1000);
    assert!(evidence::thumbnail(&store, saved.value).unwrap().unwrap().len() > 500);
    let recording = evidence::add(&mut store, about(families[0]), kept("reading.mp3")).unwrap().value;
    assert_eq!(evidence::thumbnail(&store, recording).unwrap(), None);
}

#[test]
fn adding_can_be_undone_and_done_again_with_its_file() {
    let Class { mut store, families } = a_class().with_family("Rosas");
    let drawing = a_drawing(&mut store, families[0]);
    store.undo().unwrap();
    assert!(matches!(files(&store, drawing), Err(Error::NotFound { .. })));
    store.redo().unwrap();
    assert!(files(&store, drawing).is_ok());
    evidence::remove(&mut store, drawing).unwrap();
    store.undo().unwrap();
    assert!(files(&store, drawing).is_ok());
}

#[test]
fn what_was_taken_away_can_be_brought_back_for_thirty_days_and_then_its_file_is_gone() {
    let clock = SetClock::at("2026-03-12 09:00");
    let Class { mut store, families } =
        a_class_in(Store::in_memory(clock.clone()).unwrap()).with_family("Rosas");
    let drawing = a_drawing(&mut store, families[0]);
    let found = store.get::<Attachment>(drawing).unwrap();
    evidence::remove(&mut store, drawing).unwrap();
    clock.days_pass(KEPT_DAYS - 1);
    // Whatever is added or taken away looks after the files too.
    let photo = evidence::add(&mut store, about(families[0]), kept("photo.jpg")).unwrap().value;
    assert!(store.content(&found.content).unwrap().is_some());
    clock.days_pass(2);
    evidence::remove(&mut store, photo).unwrap();
    assert_eq!(store.content(&found.content).unwrap(), None);
    assert_eq!(store.content(&found.thumbnail).unwrap(), None);
}

#[test]
fn one_that_was_brought_back_in_time_stays_for_good() {
    let clock = SetClock::at("2026-03-12 09:00");
    let Class { mut store, families } =
        a_class_in(Store::in_memory(clock.clone()).unwrap()).with_family("Rosas");
    let drawing = a_drawing(&mut store, families[0]);
    evidence::remove(&mut store, drawing).unwrap();
    clock.days_pass(KEPT_DAYS - 1);
    store.undo().unwrap();
    for _ in 0..2 {
        clock.days_pass(KEPT_DAYS);
        evidence::add(&mut store, about(families[0]), kept("photo.jpg")).unwrap();
    }
    assert!(files(&store, drawing).is_ok());
}

#[test]
fn a_file_that_is_added_twice_is_kept_once() {
    let Class { mut store, families } = a_class().with_family("Rosas");
    let (one, other) = (a_drawing(&mut store, families[0]), a_drawing(&mut store, families[0]));
    let contents = |id| store.get::<Attachment>(id).unwrap().content;
    assert_eq!(contents(one), contents(other));
    evidence::remove(&mut store, one).unwrap();
    assert!(files(&store, other).is_ok());
}

#[test]
fn what_is_private_is_in_no_document_no_meeting_and_no_copy() {
    let Class { mut store, families } = a_class().with_family("Rosas");
    let private = NewEvidence { tier: Tier::PrivateAid, ..about(families[0]) };
    let aid = evidence::add(&mut store, private, kept("photo.jpg")).unwrap().value;
    let seen = a_drawing(&mut store, families[0]);
    let day = store.today();
    let questions = Json(vec![Question { words: "How is she?".to_owned(), ..Question::default() }]);
    let conference = Conference { family: families[0], day, minutes: 20, questions, ..Conference::default() };
    let conference = save_conference(&mut store, conference).unwrap().value;
    let refused = |result: Result<_>| matches!(result, Err(Error::Invalid { why: "private-stays", .. }));
    let shown = Attachment { conference: Some(conference), ..store.get::<Attachment>(aid).unwrap() };
    assert!(refused(evidence::save(&mut store, shown).map(|_| ())));
    assert!(refused(evidence::copy(&store, aid, false).map(|_| ())));
    assert!(evidence::copy(&store, seen, false).is_ok());
    let shareable = store.shareable().unwrap();
    let count = |sql: &str| shareable.query_row(sql, [], |row| row.get::<_, i64>(0));
    assert_eq!(count("SELECT count(*) FROM shareable_attachment").unwrap(), 1);
    assert!(count("SELECT count(*) FROM attachment").is_err());
    assert!(count("SELECT count(*) FROM content").is_err());
}

#[test]
fn a_childs_work_stays_with_the_childs_family() {
    let Class { mut store, families } = a_class().with_family("Rosas").with_family("Abdi");
    let theirs = store.select::<Student>("family = ?1", [families[1]]).unwrap().remove(0).id;
    let wrong = NewEvidence { student: Some(theirs), ..about(families[0]) };
    let refused = evidence::add(&mut store, wrong, kept("drawing.png")).map(|_| ());
    assert!(matches!(refused, Err(Error::Invalid { field: "student", why: "not-of-family" })));
}

#[test]
fn another_laptop_knows_of_it_before_its_file_has_come() {
    let Class { mut store, families } = a_class().with_family("Rosas");
    let drawing = a_drawing(&mut store, families[0]);
    let mut other = a_store();
    other.receive(&store.ops().unwrap()).unwrap();
    assert_eq!(other.get::<Attachment>(drawing).unwrap().title, "drawing");
    assert!(matches!(files(&other, drawing), Err(Error::NotFound { what: "content" })));
}

#[test]
fn a_copy_has_a_name_with_the_right_ending() {
    let Class { mut store, families } = a_class().with_family("Rosas");
    for (name, ending) in
        [("scan-named.jpg", "pdf"), ("photo.webp", "jpg"), ("reading.opus", "opus"), ("phone.m4a", "m4a")]
    {
        let id = evidence::add(&mut store, about(families[0]), kept(name)).unwrap().value;
        assert_eq!(evidence::copy(&store, id, true).unwrap().ending, ending, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn on_a_full_disk_nothing_of_a_file_is_there_and_all_else_is() {
    const THIS_TEST: &str = "evidence::store::on_a_full_disk_nothing_of_a_file_is_there_and_all_else_is";
    if let Some(dir) = folder_from_parent() {
        let mut store = open(&dir).unwrap();
        let family = store.select::<Student>("true", []).unwrap().remove(0).family;
        let large = evidence::read_bytes("large.jpg", a_photo(3000, 2000, None), true).unwrap();
        let refused = evidence::add(&mut store, about(family), large).map(|_| ());
        // A bound on a file is not told as a full disk to SQLite.
        assert!(matches!(refused, Err(Error::DiskFull | Error::Io(_))), "{refused:?}");
        assert!(evidence::attachments(&store, family, None).unwrap().is_empty());
        return;
    }
    let (dir, store) = a_store_on_disk();
    let class = a_class_in(store).with_family("Rosas");
    let family = class.families[0];
    drop(class);
    let largest = std::fs::read_dir(dir.path())
        .unwrap()
        .map(|file| file.unwrap().metadata().unwrap().len())
        .max()
        .unwrap();
    // Blocks of 512 bytes; without the signal that would end the process, the system says that there is no room.
    let blocks = format!("trap '' XFSZ; ulimit -f {}; exec \"$0\" \"$@\"", largest / 512 + 64);
    passes_again(THIS_TEST, &["sh", "-c", &blocks], dir.path());
    let mut store = open(dir.path()).unwrap();
    store.check().unwrap();
    assert!(evidence::attachments(&store, family, None).unwrap().is_empty());
    let drawing = a_drawing(&mut store, family);
    assert!(files(&store, drawing).is_ok());
}

#[cfg(target_os = "linux")]
#[test]
fn two_hundred_photos_are_added_in_bounded_memory_and_their_thumbnails_are_small() {
    const THIS_TEST: &str =
        "evidence::store::two_hundred_photos_are_added_in_bounded_memory_and_their_thumbnails_are_small";
    if folder_from_parent().is_none() {
        return passes_again(THIS_TEST, &[], std::env::temp_dir().as_path());
    }
    let Class { mut store, families } = a_class().with_family("Rosas");
    for number in 0..200 {
        let read = evidence::read_bytes("photo.jpg", a_photo(360, 160 + number, None), false).unwrap();
        evidence::add(&mut store, about(families[0]), read).unwrap();
    }
    let all = evidence::attachments(&store, families[0], None).unwrap();
    let contents: BTreeSet<&str> = all.iter().map(|one| one.content.as_str()).collect();
    assert_eq!((all.len(), contents.len()), (200, 200));
    assert!(all.iter().all(|one| evidence::thumbnail(&store, one.id).unwrap().unwrap().len() < 20_000));
    assert!(most_memory() < 256, "{} MiB", most_memory());
}
