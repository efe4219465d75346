//! What is done with evidence: added, named, shown, copied out, taken away.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Attachment, Evidence, EvidenceKind, document};
use crate::conferences::Conference;
use crate::contacts::Tier;
use crate::error::{Error, Result};
use crate::families::{Family, Student};
use crate::ids::{AttachmentId, ConferenceId, FamilyId, StudentId};
use crate::sharing::table_may_have;
use crate::store::{Op, Saved, Store};

/// To whom and where a file belongs that is added.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct NewEvidence {
    /// Whose child.
    pub family: FamilyId,
    /// The child, where it is one's.
    pub student: Option<StudentId>,
    /// The meeting in which it is to be shown.
    pub conference: Option<ConferenceId>,
    /// What it shows; the file's name where it is empty.
    pub title: String,
    /// How far it may travel.
    pub tier: Tier,
    /// Whether a photo's full size is kept beside the one that is shown.
    pub keep_original: bool,
}

/// A file as it leaves the laptop.
pub struct Copied {
    /// What it shows, for its name.
    pub title: String,
    /// The ending of its name, without the dot.
    pub ending: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The length of a page's longest side on the screen, in pixels.
const PAGE_SIDE: u32 = 1600;

/// Adds what was read of a file.
///
/// # Errors
/// [`Error::Invalid`] as for [`save`]; [`Error::NotFound`] when the family, child or meeting is not there.
pub fn add(store: &mut Store, about: NewEvidence, evidence: Evidence) -> Result<Saved<AttachmentId>> {
    let family = store.get::<Family>(about.family)?;
    let title =
        if about.title.trim().is_empty() { evidence.name.clone() } else { about.title.trim().to_owned() };
    let mut attachment = Attachment {
        family: about.family,
        student: about.student,
        conference: about.conference,
        day: store.today(),
        title,
        kind: evidence.kind,
        media_type: evidence.media_type.to_owned(),
        bytes: length(&evidence.content),
        width: evidence.size.map(|(width, _)| width.into()),
        height: evidence.size.map(|(_, height)| height.into()),
        pages: evidence.pages.and_then(|pages| pages.try_into().ok()),
        seconds: evidence.seconds.and_then(|seconds| seconds.try_into().ok()),
        tier: about.tier,
        ..Attachment::default()
    };
    belongs(store, &attachment)?;
    store.transact(Op::AddEvidence, &family.name, |tx| {
        attachment.id = AttachmentId::fresh(tx.now());
        attachment.content = tx.keep_content(&evidence.content)?;
        if let Some(thumbnail) = &evidence.thumbnail {
            attachment.thumbnail = tx.keep_content(thumbnail)?;
        }
        if let Some(original) = &evidence.original {
            attachment.original = tx.keep_content(original)?;
            attachment.original_bytes = length(original);
        }
        tx.put(&attachment)?;
        tx.sweep_content()?;
        Ok(attachment.id)
    })
}

/// What there is of a family, the latest first; `conference` asks for what is shown in one meeting alone: what may be shared, and
/// nothing where somebody at its table may not have records.
///
/// # Errors
/// When the store cannot be read.
pub fn attachments(
    store: &Store,
    family: FamilyId,
    conference: Option<ConferenceId>,
) -> Result<Vec<Attachment>> {
    let order = "ORDER BY day DESC, id DESC";
    match conference {
        Some(id) => {
            let shareable = store.shareable()?;
            let meeting = shareable.select::<Conference>("id = ?1", [id])?.into_iter().next();
            let may = meeting.map(|meeting| table_may_have(&shareable, &meeting, true)).transpose()?;
            match may {
                Some(true) => shareable.select(
                    &format!("family = ?1 AND conference = ?2 {order}"),
                    rusqlite::params![family, id],
                ),
                _ => Ok(Vec::new()),
            }
        }
        None => store.select(&format!("family = ?1 {order}"), [family]),
    }
}

/// Changes what is said of an attachment: its title, child or meeting. Its file and its tier stay what they are.
///
/// # Errors
/// [`Error::Invalid`] when it has no title, when a private one would be shown in a meeting, or when the child or the
/// meeting is not the family's; [`Error::NotFound`] when it is not there.
pub fn save(store: &mut Store, said: Attachment) -> Result<Saved<()>> {
    let before = store.get::<Attachment>(said.id)?;
    if said.title.trim().is_empty() {
        return Err(Error::Invalid { field: "title", why: "empty" });
    }
    let family = store.get::<Family>(before.family)?;
    let after = Attachment {
        title: said.title.trim().to_owned(),
        student: said.student,
        conference: said.conference,
        ..before
    };
    belongs(store, &after)?;
    store.transact(Op::EditEvidence, &family.name, |tx| tx.put(&after))
}

/// Takes an attachment away. Its file can be brought back for [`KEPT_DAYS`](crate::store::KEPT_DAYS), then it is let go.
///
/// # Errors
/// [`Error::NotFound`] when it is not there.
pub fn remove(store: &mut Store, id: AttachmentId) -> Result<Saved<()>> {
    let family = store.get::<Attachment>(id)?.family;
    let family = store.get::<Family>(family)?;
    store.transact(Op::RemoveEvidence, &family.name, |tx| {
        tx.remove::<Attachment>(id)?;
        tx.sweep_content()
    })
}

/// The file that is kept.
///
/// # Errors
/// [`Error::NotFound`] when the attachment or its file is not here.
pub fn content(store: &Store, id: AttachmentId) -> Result<Vec<u8>> {
    file(store, &store.get::<Attachment>(id)?.content)
}

/// The small picture of it, a JPEG; none where it has none.
///
/// # Errors
/// [`Error::NotFound`] when the attachment or its file is not here.
pub fn thumbnail(store: &Store, id: AttachmentId) -> Result<Option<Vec<u8>>> {
    let thumbnail = store.get::<Attachment>(id)?.thumbnail;
    if thumbnail.is_empty() { Ok(None) } else { file(store, &thumbnail).map(Some) }
}

/// A page of a document as JPEG, drawn from the PDF that [`content`] gave; `page` counts from 0. It takes its time, so it
/// needs no store.
///
/// # Errors
/// [`Error::Unreadable`] when the page cannot be drawn.
pub fn page(pdf: Vec<u8>, page: usize) -> Result<Vec<u8>> {
    document::drawn(&Arc::new(pdf), page, PAGE_SIDE).map_err(|reason| Error::Unreadable {
        file: String::new(),
        line: None,
        column: None,
        reason,
    })
}

/// A file to be copied out of the store: its full size, where there is one and it is asked for.
///
/// # Errors
/// [`Error::Invalid`] when it is a private aid: these never leave; [`Error::NotFound`] when the file is not here.
pub fn copy(store: &Store, id: AttachmentId, original: bool) -> Result<Copied> {
    let found = store.get::<Attachment>(id)?;
    if found.tier == Tier::PrivateAid {
        return Err(Error::Invalid { field: "tier", why: "private-stays" });
    }
    let full = original && !found.original.is_empty();
    let bytes = file(store, if full { &found.original } else { &found.content })?;
    Ok(Copied { title: found.title, ending: ending(&bytes, found.kind), bytes })
}

fn file(store: &Store, sha256: &str) -> Result<Vec<u8>> {
    store.content(sha256)?.ok_or(Error::NotFound { what: "content" })
}

fn ending(bytes: &[u8], kind: EvidenceKind) -> &'static str {
    match (kind, infer::get(bytes).map(|kind| kind.extension())) {
        // The sound of telephones calls itself a film.
        (EvidenceKind::Recording, Some("mp4")) => "m4a",
        (_, Some(known)) => known,
        (EvidenceKind::Photo, None) => "jpg",
        (EvidenceKind::Document, None) => "pdf",
        (EvidenceKind::Recording, None) => "mp3",
    }
}

fn length(bytes: &[u8]) -> i64 {
    i64::try_from(bytes.len()).unwrap_or(i64::MAX)
}

/// Whether the child and the meeting are the family's, and what is private is for no meeting.
fn belongs(store: &Store, attachment: &Attachment) -> Result<()> {
    if attachment.tier == Tier::PrivateAid && attachment.conference.is_some() {
        return Err(Error::Invalid { field: "conference", why: "private-stays" });
    }
    if let Some(student) = attachment.student
        && store.get::<Student>(student)?.family != attachment.family
    {
        return Err(Error::Invalid { field: "student", why: "not-of-family" });
    }
    if let Some(conference) = attachment.conference
        && store.get::<Conference>(conference)?.family != attachment.family
    {
        return Err(Error::Invalid { field: "conference", why: "not-of-family" });
    }
    Ok(())
}
