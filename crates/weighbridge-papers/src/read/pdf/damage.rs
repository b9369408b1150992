//! Whether a PDF is whole. The library mends what it can and does not say that
//! it did, so that half a file looks like a short one; here the file is asked
//! for its end, and its pages for what they ought to hold. It mends nothing.

use flate2::{Decompress, FlushDecompress, Status};
use hayro_syntax::object::{Array, Name, Object, Stream};
use hayro_syntax::page::Page;

use super::super::Unreadable;
use super::super::pieces::spans;
use super::{Leaf, has_text};

/// How many bytes before its last may hold the end of a file: the standard says
/// 1,024, and mail programs put some of their own behind it.
const TAIL: usize = 4_096;

/// Fewest letters and figures (about a paragraph) with which what is left of a
/// damaged file is read: less is a title page, and no paper to judge.
const FEWEST: usize = 600;

/// What is wrong with the end of the file, if anything, of which `found` pages were found.
pub(super) fn wrong_end(bytes: &[u8], found: usize) -> Option<String> {
    let end = bytes
        .iter()
        .rposition(|byte| !byte.is_ascii_whitespace() && *byte != 0)
        .map_or(0, |last| last + 1);
    let tail = &bytes[end.saturating_sub(TAIL)..end];
    let has = |mark: &[u8]| tail.windows(mark.len()).any(|part| part == mark);
    if !has(b"%%EOF") {
        let all = told_pages(bytes).filter(|all| *all > found);
        let few = all.map_or(String::new(), |all| {
            format!("; it says that it has {all} pages, of which {found} were found")
        });
        Some(format!(
            "its end is missing, as when fetching it broke off{few}"
        ))
    } else if !has(b"startxref") {
        Some("the end of it does not say where its table of contents stands".to_owned())
    } else {
        None
    }
}

/// The number of pages that a file made to be read while it is fetched tells at its
/// beginning.
fn told_pages(bytes: &[u8]) -> Option<usize> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1_024)]);
    let (_, rest) = head.split_once("/Linearized")?;
    let dict = rest.split_once(">>").map_or(rest, |(dict, _)| dict);
    let (_, number) = dict.split_once("/N ")?;
    let number = number.trim_start();
    let end = number.find(|sign: char| !sign.is_ascii_digit());
    number[..end.unwrap_or(number.len())].parse().ok()
}

/// Whether a page's content, or a part of it, is damaged.
pub(super) fn is_torn_page(page: &Page<'_>) -> bool {
    match page.raw().get::<Object<'_>>(b"Contents") {
        Some(Object::Stream(stream)) => is_torn(&stream),
        Some(Object::Array(parts)) => torn_parts(&parts),
        _ => false,
    }
}

fn torn_parts(parts: &Array<'_>) -> bool {
    parts.iter::<Stream<'_>>().any(|part| is_torn(&part))
}

/// Whether a packed stream breaks off, cannot be unpacked to its end, or comes out other
/// than it was packed, by its own sum.
pub(super) fn is_torn(stream: &Stream<'_>) -> bool {
    let first = match stream.dict().get::<Object<'_>>(b"Filter") {
        Some(Object::Name(name)) => Some(name),
        Some(Object::Array(names)) => names.iter::<Name<'_>>().next(),
        _ => None,
    };
    if first.is_none_or(|name| !matches!(&*name, b"FlateDecode" | b"Fl")) {
        return false;
    }
    let data = stream.raw_data();
    let Some(packed) = data.get(2..) else {
        return !data.is_empty();
    };
    let mut unpack = Decompress::new(false);
    let mut buffer = vec![0; 1 << 14];
    let mut sum = (1_u32, 0_u32);
    loop {
        let (read, made) = (unpack.total_in(), unpack.total_out());
        let rest = usize::try_from(read).ok().and_then(|at| packed.get(at..));
        let status =
            unpack.decompress(rest.unwrap_or_default(), &mut buffer, FlushDecompress::None);
        let count = usize::try_from(unpack.total_out() - made).unwrap_or(0);
        for byte in &buffer[..count] {
            sum.0 = (sum.0 + u32::from(*byte)) % 65_521;
            sum.1 = (sum.1 + sum.0) % 65_521;
        }
        match status {
            Ok(Status::StreamEnd) => break,
            Ok(_) if count > 0 || unpack.total_in() > read => {}
            _ => return true,
        }
    }
    // Some programs leave the sum out.
    let at = usize::try_from(unpack.total_in()).unwrap_or(usize::MAX);
    let told = packed.get(at..).and_then(|rest| rest.first_chunk::<4>());
    told.is_some_and(|told| u32::from_be_bytes(*told) != sum.1 << 16 | sum.0)
}

/// Whether a page says that it has content, and none of it can be unpacked.
pub(super) fn is_unread(page: &Page<'_>) -> bool {
    let broken = |stream: &Stream<'_>| stream.decoded_data().is_err() || is_torn(stream);
    let blank = page
        .page_stream()
        .is_none_or(|stream| stream.iter().all(u8::is_ascii_whitespace));
    blank
        && match page.raw().get::<Object<'_>>(b"Contents") {
            Some(Object::Stream(stream)) => broken(&stream),
            // A reference that leads nowhere, or several streams.
            Some(Object::Null(_)) | None => page.raw().contains_key(b"Contents"),
            Some(Object::Array(parts)) => {
                parts.iter::<Stream<'_>>().count() < parts.raw_iter().count()
                    || parts.iter::<Stream<'_>>().any(|one| broken(&one))
            }
            Some(_) => false,
        }
}

/// A warning about a damaged file, naming the pages without text; an error
/// where little is left. `unread` are pages, from 1, whose content cannot be
/// unpacked.
pub(super) fn tell(
    wrong_end: Option<&str>,
    leaves: &[Leaf],
    unread: &[usize],
) -> Result<Option<String>, Unreadable> {
    let torn = pages_where(leaves, |leaf| leaf.torn);
    let what = match (wrong_end, unread, torn.as_slice()) {
        (Some(what), _, _) => what.to_owned(),
        (None, [], []) => return Ok(None),
        (None, [], torn) => format!("part of what {} draws", named(torn)) + " is damaged",
        (None, pages, _) => format!("the content of {} cannot be unpacked", named(pages)),
    };
    let letters: usize = leaves
        .iter()
        .flat_map(|leaf| &leaf.glyphs)
        .filter(|glyph| glyph.c.is_alphanumeric())
        .count();
    let bare = pages_where(leaves, |leaf| !has_text(leaf));
    if letters < FEWEST || bare.len() * 2 > leaves.len() {
        return Err(Unreadable::Broken(format!(
            "{what}; text is left on {} of the {} pages found",
            leaves.len() - bare.len(),
            leaves.len()
        )));
    }
    let mut missing = Vec::new();
    if !bare.is_empty() {
        missing.push(format!("no text could be read on {}", named(&bare)));
    }
    // What is left of a page may look whole.
    let torn: Vec<usize> = torn
        .into_iter()
        .filter(|page| !bare.contains(page))
        .collect();
    if !torn.is_empty() {
        missing.push(format!(
            "the text of {} may be incomplete or wrong",
            named(&torn)
        ));
    }
    if wrong_end.is_some() || !unread.is_empty() {
        missing.push("pages or parts of them may be missing".to_owned());
    }
    Ok(Some(format!(
        "the file is damaged ({what}): {}; fetch it again",
        missing.join(", and ")
    )))
}

/// The numbers, from 1, of some pages.
fn pages_where(leaves: &[Leaf], wanted: impl Fn(&Leaf) -> bool) -> Vec<usize> {
    let found = leaves.iter().enumerate().filter(|(_, leaf)| wanted(leaf));
    found.map(|(at, _)| at + 1).collect()
}

/// "page 2" or "pages 2, 5-9".
fn named(pages: &[usize]) -> String {
    let plural = if pages.len() == 1 { "" } else { "s" };
    format!("page{plural} {}", spans(pages))
}
