//! Evidence of learning: files that a teacher adds, looks at, and copies out.

use std::path::PathBuf;

use firstword_core::Error;
use firstword_core::evidence::{self, Attachment, EvidenceKind, NewEvidence};
use firstword_core::families::Family;
use firstword_core::ids::{AttachmentId, ConferenceId, FamilyId};
use firstword_core::sharing::{ExportKind, Leaving};
use firstword_core::store::{Edit, Saved};
use tauri::ipc::{InvokeResponseBody, IpcResponse};
use ts_rs::TS;

use super::commands;
use crate::files;

/// A file's bytes, as they are and not as text. Without `Debug`: it is a child's work.
#[derive(TS)]
#[ts(type = "ArrayBuffer")]
pub struct Bytes(Vec<u8>);

impl IpcResponse for Bytes {
    fn body(self) -> tauri::Result<InvokeResponseBody> {
        Ok(InvokeResponseBody::Raw(self.0))
    }
}

commands! {
    /// Asks for files that show what a child does. Gives their paths; none when the teacher chose none.
    fn choose_evidence(desk) -> Vec<String> {
        desk.read(|_| Ok(()))?;
        Ok(files::ask_several(desk.app).iter().map(|path| path.display().to_string()).collect())
    }

    /// Adds a file. It is read while nothing waits for the store.
    fn add_evidence(desk, path: PathBuf, about: NewEvidence) -> Saved<AttachmentId> {
        desk.read(|store| store.get::<Family>(about.family).map(|_| ()))?;
        let read = evidence::read(&path, about.keep_original)?;
        desk.write(|store| evidence::add(store, about, read))
    }

    /// What there is of a family, the latest first, or of one meeting of it.
    fn evidence(desk, family: FamilyId, conference: Option<ConferenceId>) -> Vec<Attachment> {
        desk.read(|store| evidence::attachments(store, family, conference))
    }

    /// The small picture of an attachment, a JPEG; no bytes where it has none.
    fn evidence_thumbnail(desk, id: AttachmentId) -> Bytes {
        Ok(Bytes(desk.read(|store| evidence::thumbnail(store, id))?.unwrap_or_default()))
    }

    /// The file that is kept.
    fn evidence_content(desk, id: AttachmentId) -> Bytes {
        Ok(Bytes(desk.read(|store| evidence::content(store, id))?))
    }

    /// A page of a document as JPEG, counted from 0. It is drawn while nothing waits for the store.
    fn evidence_page(desk, id: AttachmentId, page: usize) -> Bytes {
        let pdf = desk.read(|store| match store.get::<Attachment>(id)?.kind {
            EvidenceKind::Document => evidence::content(store, id),
            _ => Err(Error::Invalid { field: "kind", why: "no-pages" }),
        })?;
        Ok(Bytes(evidence::page(pdf, page)?))
    }

    /// Changes what is said of an attachment.
    fn save_evidence(desk, form: Edit<Attachment>) -> Saved<()> {
        desk.write(|store| store.save(form, evidence::save))
    }

    /// Takes an attachment away.
    fn remove_evidence(desk, id: AttachmentId) -> Saved<()> {
        desk.write(|store| evidence::remove(store, id))
    }

    /// Saves a copy of an attachment where the teacher says, and writes down that it left; `original` asks for the full size.
    /// Gives the file's name, or none when the teacher chose no place.
    fn save_evidence_copy(desk, id: AttachmentId, original: bool) -> Option<Saved<String>> {
        let (copied, family) = desk.read(|store| {
            let family = store.get::<Family>(store.get::<Attachment>(id)?.family)?;
            Ok((evidence::copy(store, id, original)?, family))
        })?;
        let name = format!("{}.{}", files::plain_name(&[&copied.title]), copied.ending);
        let leaving = Leaving {
            kind: ExportKind::Attachment, recipient: &family.name, term: &copied.title, language: "", bytes: &copied.bytes,
        };
        Ok(desk.save(&name, leaving)?.map(|(file, saved)| saved.map(|_| file)))
    }
}
