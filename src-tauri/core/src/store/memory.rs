//! The memory under SQLite, wiped as it is given back: what a closed store held can be read nowhere.
//!
//! SQLCipher can wipe, too (`cipher_memory_security`), but it then locks every piece into memory and unlocks it again,
//! two calls of the system for each: a third of a save. Its keys have a locked place of their own either way.

#![expect(unsafe_code, reason = "SQLite asks for memory as C does")]

use std::alloc::{Layout, alloc, dealloc};
use std::ffi::{c_int, c_void};
use std::mem::MaybeUninit;
use std::ptr;
use std::sync::OnceLock;

use rusqlite::ffi::{SQLITE_CONFIG_MALLOC, SQLITE_OK, sqlite3_config, sqlite3_mem_methods};
use zeroize::Zeroize;

/// Every piece begins at a multiple of it, and so does what is before the piece: its size. In bytes.
const ALIGN: usize = 16;

/// Has SQLite take its memory from here. Says whether it does: it cannot once somebody has used SQLite in this process.
pub(super) fn is_wiped_when_freed() -> bool {
    static TAKEN: OnceLock<bool> = OnceLock::new();
    *TAKEN.get_or_init(|| {
        let methods = sqlite3_mem_methods {
            xMalloc: Some(take),
            xFree: Some(give_back),
            xRealloc: Some(resize),
            xSize: Some(size),
            xRoundup: Some(round_up),
            xInit: Some(begin),
            xShutdown: Some(end),
            pAppData: ptr::null_mut(),
        };
        // SAFETY: the option takes a pointer to these methods and copies them. Called while SQLite is in use, it changes
        // nothing and says so; two threads do not come here at once.
        unsafe { sqlite3_config(SQLITE_CONFIG_MALLOC, &raw const methods) == SQLITE_OK }
    })
}

/// The whole of a piece of `size` bytes: what is before it, and the piece.
fn layout(size: usize) -> Option<Layout> {
    Layout::from_size_align(size.checked_add(ALIGN)?.checked_next_multiple_of(ALIGN)?, ALIGN).ok()
}

/// A piece of at least `size` bytes, or null.
unsafe extern "C" fn take(size: c_int) -> *mut c_void {
    let Some((size, layout)) = usize::try_from(size).ok().and_then(|size| Some((size, layout(size)?))) else {
        return ptr::null_mut();
    };
    // SAFETY: the layout is at least `ALIGN` bytes long.
    let whole = unsafe { alloc(layout) };
    if whole.is_null() {
        return ptr::null_mut();
    }
    // SAFETY: there are `ALIGN` bytes before the piece, aligned for a `usize`.
    unsafe {
        whole.cast::<usize>().write(size);
        whole.add(ALIGN).cast()
    }
}

/// Wipes a piece and gives it back.
unsafe extern "C" fn give_back(piece: *mut c_void) {
    if piece.is_null() {
        return;
    }
    // SAFETY: SQLite gives back what it got from `take`, once: before the piece is its size, and the whole was made by
    // the layout of that size, in whole words.
    unsafe {
        let whole = piece.cast::<u8>().sub(ALIGN);
        let Some(layout) = layout(whole.cast::<usize>().read()) else { return };
        let words = whole.cast::<MaybeUninit<u64>>();
        std::slice::from_raw_parts_mut(words, layout.size() / size_of::<u64>())
            .iter_mut()
            .for_each(Zeroize::zeroize);
        dealloc(whole, layout);
    }
}

/// A piece of another size with what the old one held; null, and the old one as it was, when there is none.
unsafe extern "C" fn resize(piece: *mut c_void, to: c_int) -> *mut c_void {
    // SAFETY: as in `give_back`; both pieces are at least as long as what is copied, and they are apart.
    unsafe {
        let new = take(to);
        if !new.is_null() && !piece.is_null() {
            let both = size(piece).min(to);
            ptr::copy_nonoverlapping(piece.cast::<u8>(), new.cast(), usize::try_from(both).unwrap_or(0));
            give_back(piece);
        }
        new
    }
}

/// How long a piece is, in bytes.
unsafe extern "C" fn size(piece: *mut c_void) -> c_int {
    if piece.is_null() {
        return 0;
    }
    // SAFETY: as in `give_back`.
    let size = unsafe { piece.cast::<u8>().sub(ALIGN).cast::<usize>().read() };
    c_int::try_from(size).unwrap_or(c_int::MAX)
}

/// How long a piece is that is asked for by `size`.
unsafe extern "C" fn round_up(size: c_int) -> c_int {
    const LAST: c_int = 15;
    size.saturating_add(LAST) & !LAST
}

unsafe extern "C" fn begin(_: *mut c_void) -> c_int {
    SQLITE_OK
}

unsafe extern "C" fn end(_: *mut c_void) {}
