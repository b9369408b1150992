//! Text columns of the snapshot, read without a copy of every row: a column's
//! words stand once in its dictionary page and the rows are positions in it.
//! It opens no file; pages come from `snapshot`.

use bytes::Bytes;
use parquet::basic::Encoding;
use parquet::column::page::{Page, PageReader};
use parquet::errors::{ParquetError, Result};

use crate::snapshot::Column;

fn damaged(what: &str) -> ParquetError {
    ParquetError::General(format!("a text column is damaged: {what}"))
}

/// Reads a required text column from its opened pages.
pub(crate) fn read(pages: &mut dyn PageReader, rows: usize) -> Result<Column> {
    let mut labels: Vec<String> = Vec::new();
    let mut ids: Vec<u32> = Vec::with_capacity(rows);
    while let Some(page) = pages.get_next_page()? {
        match page {
            Page::DictionaryPage {
                buf, num_values, ..
            } => labels = dictionary(&buf, num_values as usize)?,
            Page::DataPage {
                buf,
                num_values,
                encoding: Encoding::RLE_DICTIONARY | Encoding::PLAIN_DICTIONARY,
                ..
            } => positions(&buf, num_values as usize, &mut ids)?,
            _ => return Err(damaged("a page is of no kind of ours")),
        }
    }
    if ids.len() != rows {
        return Err(damaged("rows are missing"));
    }
    if ids.iter().any(|id| *id as usize >= labels.len()) {
        return Err(damaged("a row's word is not in the dictionary"));
    }
    Ok(Column::Text { labels, ids })
}

/// Plain byte arrays: a length of four bytes, then the word.
fn dictionary(buffer: &Bytes, count: usize) -> Result<Vec<String>> {
    let mut labels = Vec::with_capacity(count.min(buffer.len()));
    let mut rest: &[u8] = buffer;
    for _ in 0..count {
        let (length, after) = rest
            .split_first_chunk::<4>()
            .ok_or_else(|| damaged("the dictionary ends early"))?;
        let length = u32::from_le_bytes(*length) as usize;
        let (word, after) = after
            .split_at_checked(length)
            .ok_or_else(|| damaged("a word ends early"))?;
        labels.push(String::from_utf8_lossy(word).into_owned());
        rest = after;
    }
    Ok(labels)
}

/// Runs of one position, or groups of eight packed bit by bit, as the Parquet
/// format's "RLE and bit-packing hybrid" has them, after a byte with the width.
fn positions(buffer: &Bytes, count: usize, ids: &mut Vec<u32>) -> Result<()> {
    let early = || damaged("a page ends early");
    let (width, mut rest) = buffer.split_first().ok_or_else(early)?;
    let width = usize::from(*width);
    if width > 32 {
        return Err(damaged("a position is wider than 32 bits"));
    }
    let end = ids.len() + count;
    while ids.len() < end {
        let (header, after) = variable_length(rest).ok_or_else(early)?;
        rest = after;
        let wanted = end - ids.len();
        if header & 1 == 0 {
            let bytes = width.div_ceil(8);
            let (value, after) = rest.split_at_checked(bytes).ok_or_else(early)?;
            rest = after;
            let id = value
                .iter()
                .rev()
                .fold(0_u32, |id, byte| (id << 8) | u32::from(*byte));
            let run = usize::try_from(header >> 1).unwrap_or(usize::MAX);
            if run == 0 {
                return Err(damaged("a run is empty"));
            }
            ids.resize(ids.len() + run.min(wanted), id);
        } else {
            let groups = usize::try_from(header >> 1).unwrap_or(usize::MAX);
            let bytes = groups.saturating_mul(width);
            let (packed, after) = rest.split_at_checked(bytes).ok_or_else(early)?;
            rest = after;
            let mask = (1_u64 << width) - 1;
            let (mut held, mut bits, mut next) = (0_u64, 0, packed.iter());
            for _ in 0..wanted.min(groups.saturating_mul(8)) {
                while bits < width {
                    held |= u64::from(*next.next().ok_or_else(early)?) << bits;
                    bits += 8;
                }
                #[allow(clippy::cast_possible_truncation)] // at most 32 bits by the mask
                ids.push((held & mask) as u32);
                held >>= width;
                bits -= width;
            }
            if groups == 0 {
                return Err(damaged("a run is empty"));
            }
        }
    }
    Ok(())
}

fn variable_length(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let mut value = 0_u64;
    for (at, byte) in bytes.iter().take(9).enumerate() {
        value |= u64::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, &bytes[at + 1..]));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_parquet_format_is_read() {
        // 0 to 7 packed in three bits: 10001000 11000110 11111010, as the
        // format's own page on encodings has it.
        let page = Bytes::from_static(&[3, 0b11, 0b1000_1000, 0b1100_0110, 0b1111_1010, 8, 5]);
        let mut ids = Vec::new();
        positions(&page, 12, &mut ids).unwrap();
        assert_eq!(ids, [0, 1, 2, 3, 4, 5, 6, 7, 5, 5, 5, 5]);
        assert!(positions(&page.slice(0..3), 12, &mut Vec::new()).is_err());
    }
}
