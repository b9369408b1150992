//! What a page without text holds: a picture, letters that the file does not name, shapes,
//! or nothing; and what to do about it. It reads no text.

use super::super::Unreadable;
use super::super::pieces::spans;
use super::{Leaf, has_text};

/// Letters without a name on a page, at least, of which the reader is told, and one in how
/// many they are.
const MISSED: (usize, usize) = (20, 20);

/// What a page without text holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bare {
    Picture,
    Nameless,
    Shapes,
    Blank,
}

impl Bare {
    /// Of one page and of several.
    fn says(self) -> (&'static str, &'static str) {
        match self {
            Self::Picture => (
                "is a picture: run text recognition first",
                "are pictures: run text recognition first",
            ),
            Self::Nameless => (
                "has text whose letters the file does not name: print it anew from the program \
                 that made it, or run text recognition",
                "have text whose letters the file does not name: print it anew from the program \
                 that made it, or run text recognition",
            ),
            Self::Shapes => (
                "has drawn shapes and no letters: run text recognition if they show text",
                "have drawn shapes and no letters: run text recognition if they show text",
            ),
            Self::Blank => (
                "has neither text nor pictures",
                "have neither text nor pictures",
            ),
        }
    }
}

fn bare(leaf: &Leaf) -> Option<Bare> {
    // Of a damaged page it is told that it is damaged.
    if has_text(leaf) || leaf.torn {
        return None;
    }
    Some(if leaf.nameless >= 3 {
        Bare::Nameless
    } else if leaf.picture {
        Bare::Picture
    } else if leaf.drawn {
        Bare::Shapes
    } else {
        Bare::Blank
    })
}

/// Names the pages without text, and those on which some letters have no name.
pub(in crate::read) fn tell(leaves: &[Leaf]) -> Vec<String> {
    let pages = |wanted: &dyn Fn(&Leaf) -> bool| -> Vec<usize> {
        let found = leaves.iter().enumerate().filter(|(_, leaf)| wanted(leaf));
        found.map(|(at, _)| at + 1).collect()
    };
    let mut told = Vec::new();
    for what in [Bare::Picture, Bare::Nameless, Bare::Shapes, Bare::Blank] {
        let found = pages(&|leaf| bare(leaf) == Some(what));
        let (one, more) = what.says();
        match found.as_slice() {
            [] => {}
            [page] => told.push(format!("page {page} {one}")),
            _ => told.push(format!("pages {} {more}", spans(&found))),
        }
    }
    let missed = pages(&|leaf| {
        has_text(leaf) && leaf.nameless >= MISSED.0 && leaf.nameless * MISSED.1 > leaf.glyphs.len()
    });
    if !missed.is_empty() {
        told.push(format!(
            "{} {}: some of the fonts do not say which letters they draw, so that parts of the \
             text are missing: run text recognition, or ask the publisher for another copy",
            if missed.len() == 1 { "page" } else { "pages" },
            spans(&missed)
        ));
    }
    told
}

/// Why nothing is read of a file without text on any page.
pub(super) fn refuse(leaves: &[Leaf]) -> Unreadable {
    let any = |what: Bare| leaves.iter().any(|leaf| bare(leaf) == Some(what));
    let count = leaves.len();
    let pages = if count == 1 { "page" } else { "pages" };
    if any(Bare::Nameless) {
        Unreadable::Other(format!(
            "no text can be read on its {count} {pages}: the fonts do not name their letters. Print \
             it anew from the program that made it, or run text recognition and give the PDF or \
             text that it makes"
        ))
    } else if any(Bare::Picture) {
        Unreadable::Pictures(count)
    } else if any(Bare::Shapes) {
        Unreadable::Other(format!(
            "there is no text on its {count} {pages}, only drawn shapes: if they show text, run text \
             recognition and give the PDF or text that it makes"
        ))
    } else {
        Unreadable::Other(format!("its {count} {pages} are blank").replace("page are", "page is"))
    }
}
