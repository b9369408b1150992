//! Streams that unpack to far more than any paper holds are found before the
//! library sees the file, since it unpacks a stream whole. Nothing is kept:
//! the bytes are counted and thrown away.

use std::io::Read;

use flate2::bufread::{DeflateDecoder, ZlibDecoder};

use super::super::Unreadable;

/// Largest stream, unpacked: ten times the largest page or font we know of.
const LARGEST_STREAM: u64 = 96 << 20;
/// All streams together, unpacked, but for pictures.
const LARGEST_SUM: u64 = 768 << 20;

/// Refuses a file with streams that unpack to too much.
pub(super) fn defuse(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut sum = 0;
    let mut at = 0;
    while let Some(found) = find(&bytes[at..], b"stream") {
        let word = at + found;
        at = word + 6;
        if bytes[..word].ends_with(b"end") {
            continue;
        }
        let begin = match bytes.get(at..) {
            Some([b'\r', b'\n', ..]) => at + 2,
            Some([b'\n' | b'\r', ..]) => at + 1,
            _ => continue,
        };
        let end = find(&bytes[begin..], b"endstream").map_or(bytes.len(), |found| begin + found);
        let dict = &bytes[word.saturating_sub(600)..word];
        let dict = &dict[rfind(dict, b"obj").unwrap_or(0)..];
        let picture = find(dict, b"Image").is_some() && find(dict, b"ObjStm").is_none();
        let (unpacked, packed) = measure(&bytes[begin..end], picture);
        at = begin + packed.min(end - begin);
        if picture && unpacked < LARGEST_STREAM {
            continue;
        }
        if unpacked >= LARGEST_STREAM && !picture {
            return Err(Unreadable::TooMuch(format!(
                "a part of it unpacks to more than {} MB",
                LARGEST_STREAM >> 20
            )));
        }
        sum += unpacked;
        if sum >= LARGEST_SUM {
            return Err(Unreadable::TooMuch(format!(
                "its parts unpack to more than {} MB together",
                LARGEST_SUM >> 20
            )));
        }
    }
    Ok(())
}

/// How many bytes a stream unpacks to, and how many were read of it. A layer
/// within a layer counts as well. Of a picture, which is never unpacked
/// afterwards, only a beginning is looked at.
fn measure(data: &[u8], picture: bool) -> (u64, usize) {
    if !looks_packed(data) {
        return (0, 0);
    }
    let limit = if picture { 1 << 16 } else { LARGEST_STREAM };
    let mut head = Vec::new();
    let unpacked = count(data, limit, &mut head);
    let inner = if looks_packed(&head) {
        let mut rest = Vec::new();
        let whole = unpack(data, 4 << 20);
        count(&whole, limit, &mut rest)
    } else {
        0
    };
    (unpacked.max(inner), 0)
}

/// The two bytes with which packed data begins.
fn looks_packed(data: &[u8]) -> bool {
    matches!(data, [first, second, ..]
        if first & 0x0f == 8 && (u16::from(*first) << 8 | u16::from(*second)) % 31 == 0)
}

/// Unpacks into nothing, up to a limit; the first bytes go to `head`.
fn count(data: &[u8], limit: u64, head: &mut Vec<u8>) -> u64 {
    let mut total = drain(&mut ZlibDecoder::new(data), limit, head);
    if total == 0 {
        total = drain(
            &mut DeflateDecoder::new(data.get(2..).unwrap_or_default()),
            limit,
            head,
        );
    }
    total
}

fn drain(from: &mut dyn Read, limit: u64, head: &mut Vec<u8>) -> u64 {
    let mut buffer = [0; 1 << 14];
    let mut total = 0;
    while total < limit {
        match from.read(&mut buffer) {
            Ok(0) | Err(_) => break,
            Ok(count) => {
                if head.len() < 2 {
                    head.extend_from_slice(&buffer[..count.min(64)]);
                }
                total += count as u64;
            }
        }
    }
    total
}

/// The first bytes of unpacked data.
fn unpack(data: &[u8], limit: u64) -> Vec<u8> {
    let mut out = Vec::new();
    // What could be unpacked before an error is enough.
    let _ = ZlibDecoder::new(data).take(limit).read_to_end(&mut out);
    out
}

fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    let first = *needle.first()?;
    let mut at = 0;
    while let Some(found) = bytes.get(at..)?.iter().position(|b| *b == first) {
        if bytes[at + found..].starts_with(needle) {
            return Some(at + found);
        }
        at += found + 1;
    }
    None
}

fn rfind(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).rposition(|w| w == needle)
}
