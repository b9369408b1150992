//! Whether a PDF is whole. The library mends what it can and does not say that
//! it did, so that half a file looks like a short one; here the file is asked
//! for its end, and its pages for what they ought to hold. It mends nothing.

use hayro_syntax::object::Object;
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

/// What is wrong with the end of the file, if anything.
pub(super) fn wrong_end(bytes: &[u8]) -> Option<&'static str> {
    let end = bytes
        .iter()
        .rposition(|byte| !byte.is_ascii_whitespace() && *byte != 0)
        .map_or(0, |last| last + 1);
    let tail = &bytes[end.saturating_sub(TAIL)..end];
    let has = |mark: &[u8]| tail.windows(mark.len()).any(|part| part == mark);
    if !has(b"%%EOF") {
        Some("its end is missing, as when fetching it broke off")
    } else if !has(b"startxref") {
        Some("the end of it does not say where its table of contents stands")
    } else {
        None
    }
}

/// Whether a page says that it has content, and none of it can be unpacked.
pub(super) fn is_unread(page: &Page<'_>) -> bool {
    let packed = match page.raw().get::<Object<'_>>(b"Contents") {
        Some(Object::Stream(stream)) => !stream.raw_data().is_empty(),
        // A reference that leads nowhere, or several streams.
        Some(Object::Null(_)) | None => page.raw().contains_key(b"Contents"),
        Some(Object::Array(parts)) => parts.raw_iter().next().is_some(),
        Some(_) => false,
    };
    packed
        && page
            .page_stream()
            .is_none_or(|stream| stream.iter().all(u8::is_ascii_whitespace))
}

/// A warning about a damaged file, naming the pages without text; an error
/// where little is left. `unread` are pages, from 1, whose content cannot be
/// unpacked.
pub(super) fn tell(
    wrong_end: Option<&str>,
    leaves: &[Leaf],
    unread: &[usize],
) -> Result<Option<String>, Unreadable> {
    let what = match (wrong_end, unread) {
        (Some(what), _) => what.to_owned(),
        (None, []) => return Ok(None),
        (None, pages) => format!("the content of {} cannot be unpacked", named(pages)),
    };
    let letters: usize = leaves
        .iter()
        .flat_map(|leaf| &leaf.glyphs)
        .filter(|glyph| glyph.c.is_alphanumeric())
        .count();
    let bare: Vec<usize> = leaves
        .iter()
        .enumerate()
        .filter(|(_, leaf)| !has_text(leaf))
        .map(|(at, _)| at + 1)
        .collect();
    if letters < FEWEST || bare.len() * 2 > leaves.len() {
        return Err(Unreadable::Broken(format!(
            "{what}; text is left on {} of the {} pages found",
            leaves.len() - bare.len(),
            leaves.len()
        )));
    }
    let pages = if bare.is_empty() {
        String::new()
    } else {
        format!("no text could be read on {}, and ", named(&bare))
    };
    Ok(Some(format!(
        "the file is damaged ({what}): {pages}pages or parts of them may be missing; \
         fetch it again"
    )))
}

/// "page 2" or "pages 2, 5-9".
fn named(pages: &[usize]) -> String {
    let plural = if pages.len() == 1 { "" } else { "s" };
    format!("page{plural} {}", spans(pages))
}
