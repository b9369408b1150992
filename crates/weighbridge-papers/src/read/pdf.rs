//! PDF: from bytes to glyphs with their places, page by page; `layout` makes
//! text of them.
//!
//! Which library, and why (compared in `docs/PAPERS.md`): `hayro-syntax` for
//! the file and `hayro-font` for its fonts. Both are pure Rust that forbids
//! unsafe code, are kept up, recover broken files, decrypt, and know every font
//! kind with its fallbacks from codes to characters. The content streams are
//! walked here, not by `hayro-interpret`: it offers no way to stop, so that a
//! form that draws itself ten times ten times would never end, and it brings
//! colour management that text has no use for.

pub(super) mod bare;
mod bombs;
mod budget;
mod content;
mod damage;
mod fonts;
mod layers;
mod lenient;
mod matrix;
mod strings;
mod unpack;

use std::sync::Arc;

use hayro_font::{CMapResolverFn, FontCache, FontQuery, FontResolverFn};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::{Unreadable, layout};
use crate::paper::Paper;
use budget::Budget;

/// Most pages that are read.
const MOST_PAGES: usize = 5_000;

/// Stands for a dot that is drawn as a shape and may be a bullet.
pub(super) const BULLET: char = '\u{25cf}';

/// A glyph on a page, in points from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glyph {
    pub c: char,
    pub x: f32,
    /// Of the base line.
    pub y: f32,
    /// Its advance.
    pub width: f32,
    pub size: f32,
    pub bold: bool,
    /// The file marks it as no part of the text (a running head).
    pub artifact: bool,
}

/// An upright rectangle: left, top, right, bottom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rect {
    pub x0: f32,
    pub y0: f32,
    pub x1: f32,
    pub y1: f32,
}

/// What a page shows.
#[derive(Debug, Default)]
pub(super) struct Leaf {
    pub width: f32,
    pub height: f32,
    pub glyphs: Vec<Glyph>,
    /// Rectangles that are filled or outlined.
    pub boxes: Vec<Rect>,
    /// Thin lines from left to right.
    pub rules: Vec<Rect>,
    /// Thin lines from left to right and from top to bottom, short ones too: of such the
    /// cells of tables are made.
    pub lines: Vec<Rect>,
    /// Something is drawn on it, be it text or not.
    pub drawn: bool,
    /// A picture is drawn on it.
    pub picture: bool,
    /// Letters that are drawn and that the file does not name.
    pub nameless: usize,
    /// Part of what it draws is damaged.
    pub torn: bool,
    /// Its content is packed in a way that the library would fail at, and is left alone.
    pub sealed: bool,
}

/// Reads a PDF.
pub(super) fn read(bytes: &[u8]) -> Result<Paper, Unreadable> {
    bombs::defuse(bytes)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Unreadable::Encrypted,
        LoadPdfError::Decryption(_) => {
            Unreadable::Broken("it is locked in a way that no reader knows".to_owned())
        }
        LoadPdfError::Invalid => {
            Unreadable::Broken("its table of contents and its pages cannot be found".to_owned())
        }
    })?;
    let pages = pdf.pages();
    if pages.len() > MOST_PAGES {
        return Err(Unreadable::TooMuch(format!("it has {} pages", pages.len())));
    }
    if pages.is_empty() {
        return Err(Unreadable::Broken("it has no pages".to_owned()));
    }
    let programs: FontResolverFn = Arc::new(|query| match query {
        FontQuery::Standard(font) => Some(font.get_font_data()),
        FontQuery::Fallback(query) => Some(query.pick_standard_font().get_font_data()),
    });
    let maps: CMapResolverFn = Arc::new(|_| None);
    let mut known = fonts::Fonts::new(FontCache::new(), programs, maps);
    let layers = layers::Layers::of(pdf.xref());
    let mut budget = Budget::new();
    let mut leaves = Vec::with_capacity(pages.len());
    for page in pages.iter() {
        leaves.push(content::walk(page, &layers, &mut known, &mut budget)?);
    }
    let unread: Vec<usize> = pages
        .iter()
        .zip(&leaves)
        .enumerate()
        .filter(|(_, (page, leaf))| leaf.sealed || damage::is_unread(page))
        .map(|(at, _)| at + 1)
        .collect();
    let wrong = damage::wrong_end(bytes, leaves.len());
    let damage = damage::tell(wrong.as_deref(), &leaves, &unread)?;
    let with_text = leaves.iter().filter(|leaf| has_text(leaf)).count();
    if with_text == 0 {
        return Err(bare::refuse(&leaves));
    }
    let title = pdf
        .metadata()
        .title
        .as_deref()
        .map(strings::text_string)
        .unwrap_or_default();
    let mut paper = layout::read(&leaves, &title);
    paper.warnings.extend(damage);
    Ok(paper)
}

/// Whether a page has letters enough to count as text.
pub(super) fn has_text(leaf: &Leaf) -> bool {
    leaf.glyphs
        .iter()
        .filter(|g| g.c.is_alphanumeric())
        .nth(2)
        .is_some()
}
