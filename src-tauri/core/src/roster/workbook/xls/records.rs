//! The records of a workbook's stream, and the numbers in them.

/// Kinds of records (MS-XLS 2.3.1).
pub(super) mod kind {
    pub(in crate::roster::workbook) const FORMULA: u16 = 0x0006;
    pub(in crate::roster::workbook) const EOF: u16 = 0x000A;
    pub(in crate::roster::workbook) const DATE_MODE: u16 = 0x0022;
    pub(in crate::roster::workbook) const FILE_PASS: u16 = 0x002F;
    pub(in crate::roster::workbook) const CONTINUE: u16 = 0x003C;
    pub(in crate::roster::workbook) const CODE_PAGE: u16 = 0x0042;
    pub(in crate::roster::workbook) const BOUND_SHEET: u16 = 0x0085;
    pub(in crate::roster::workbook) const MUL_RK: u16 = 0x00BD;
    pub(in crate::roster::workbook) const RICH_STRING: u16 = 0x00D6;
    pub(in crate::roster::workbook) const XF: u16 = 0x00E0;
    pub(in crate::roster::workbook) const SST: u16 = 0x00FC;
    pub(in crate::roster::workbook) const LABEL_SST: u16 = 0x00FD;
    pub(in crate::roster::workbook) const NUMBER: u16 = 0x0203;
    pub(in crate::roster::workbook) const LABEL: u16 = 0x0204;
    pub(in crate::roster::workbook) const BOOL_ERR: u16 = 0x0205;
    pub(in crate::roster::workbook) const STRING: u16 = 0x0207;
    pub(in crate::roster::workbook) const RK: u16 = 0x027E;
    pub(in crate::roster::workbook) const FORMAT: u16 = 0x041E;
    pub(in crate::roster::workbook) const BOF: u16 = 0x0809;
}

/// The records of a stream from a place on.
pub(super) struct Records<'s> {
    rest: &'s [u8],
}

impl<'s> Records<'s> {
    pub(super) fn from(stream: &'s [u8], place: usize) -> Self {
        Self { rest: stream.get(place..).unwrap_or_default() }
    }

    pub(super) fn peek(&self) -> Option<u16> {
        u16_at(self.rest, 0)
    }
}

impl<'s> Iterator for Records<'s> {
    type Item = (u16, &'s [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, length) = (u16_at(self.rest, 0)?, usize::from(u16_at(self.rest, 2)?));
        let content = self.rest.get(4..)?;
        let content = content.get(..length.min(content.len()))?;
        self.rest = self.rest.get(4 + content.len()..).unwrap_or_default();
        Some((kind, content))
    }
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

pub(super) fn f64_at(bytes: &[u8], at: usize) -> Option<f64> {
    bytes.get(at..at + 8)?.try_into().ok().map(f64::from_le_bytes)
}

/// A whole number or a float in four bytes (MS-XLS 2.5.217).
pub(super) fn rk(value: u32) -> f64 {
    let number = if value & 2 == 2 {
        // The sign is kept.
        f64::from(value.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(value & !3) << 32)
    };
    if value & 1 == 1 { number / 100.0 } else { number }
}
