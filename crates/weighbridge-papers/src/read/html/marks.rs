//! Marks of notes on a page: raised figures, and links to a note. What is raised and is
//! no mark ("10 m²", "1st") stays.

use super::super::note_marks::{is_raised_mark, raised};

/// Raised letters or a link that is open.
pub(super) struct Mark {
    /// Raised letters, and no link.
    pub raised: bool,
    /// Raised letters that link.
    pub linked: bool,
    /// A link that says that it leads to a note, or to some place on the page.
    to_note: bool,
    to_page: bool,
    /// Where in the text it begins.
    from: usize,
}

/// What links to notes and back have in their attributes, in small letters.
const NOTE: &[&str] = &[
    "#_ftn",
    "#_edn",
    "#fn",
    "#ftn",
    "#footnote",
    "#endnote",
    "doc-noteref",
    "rel=\"footnote",
    "rel=footnote",
];

impl Mark {
    /// One that begins at `from`; `attributes` are those of its tag in small letters.
    pub fn new(raised: bool, attributes: &str, from: usize) -> Self {
        Self {
            raised,
            linked: false,
            to_note: !raised && NOTE.iter().any(|word| attributes.contains(word)),
            to_page: !raised && (attributes.contains("href=\"#") || attributes.contains("href=#")),
            from,
        }
    }

    /// Ends it at the end of the text: a mark is taken out, but in a note, whose number
    /// it is.
    pub fn end(self, run: &mut String, in_note: bool) {
        // A block that began within it took the text away.
        if !run.is_char_boundary(self.from) || self.from >= run.len() {
            return;
        }
        let letters = run.split_off(self.from);
        let bare = letters
            .trim()
            .trim_matches(|sign: char| matches!(sign, '[' | ']' | '(' | ')'));
        let short = bare.chars().count() <= 4 && !bare.contains(char::is_whitespace);
        let bracketed = bare.len() < letters.trim().len();
        if in_note && short {
            run.push_str(bare);
        } else if self.raised {
            if !self.linked && !is_raised_mark(run, &letters) {
                run.push_str(&raised(&letters));
            }
        } else if !(short && (self.to_note || self.to_page && bracketed)) {
            run.push_str(&letters);
        }
    }
}
