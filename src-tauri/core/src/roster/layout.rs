//! What the teacher said the columns of a table hold, remembered for the next table with the same columns.

use sha2::{Digest, Sha256};

use super::mapping::{Columns, Field, Mapping};
use super::text::fold;
use crate::error::Result;
use crate::ids::{LayoutId, RecordId};
use crate::store::record::record;
use crate::store::{Json, Store, Tx};

record! {
    /// What the columns of a table hold, under an id that is made of their names, so that two laptops share it.
    Layout(LayoutId) {
        /// The names of the columns, as they were written.
        headers: Json<Vec<String>>,
        /// What each holds; nothing is left out.
        fields: Json<Vec<Option<Field>>>,
        /// `day_month` or `month_day` where the teacher said in which order its dates are written.
        day_order: String,
        /// Where its telephones are, as an ISO 3166-1 code, where the teacher said so.
        country: String,
    }
}

/// The id of a layout: of the names of its columns, however they are capitalised, spaced and accented.
fn id_of(headers: &[String]) -> LayoutId {
    let mut digest = Sha256::new();
    for header in headers {
        digest.update(fold(header).as_bytes());
        digest.update(b"\n");
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest.finalize()[..16]);
    LayoutId::from_uuid(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

/// What the teacher said last that columns of these names hold.
///
/// # Errors
/// When the store cannot be read.
pub fn remembered_mapping(store: &Store, headers: &[String]) -> Result<Option<Mapping>> {
    let layout = store.find::<Layout>(id_of(headers))?;
    Ok(layout
        .filter(|layout| layout.fields.len() == headers.len())
        .map(|layout| Mapping { fields: layout.fields.0 }))
}

/// Remembers what columns were taken for when their table was brought in.
pub(super) fn remember(tx: &mut Tx<'_>, columns: &Columns) -> Result<()> {
    let id = id_of(&columns.headers);
    let known = tx.find::<Layout>(id)?;
    tx.put(&Layout {
        id,
        headers: Json(
            known.as_ref().map_or_else(|| columns.headers.clone(), |known| known.headers.0.clone()),
        ),
        fields: Json(columns.mapping.fields.clone()),
        ..known.unwrap_or_default()
    })
}
