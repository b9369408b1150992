//! A paragraph of a DOCX: its text as it is gathered run by run, and the block of the
//! paper that it makes. It knows no XML.

use super::super::draft::Draft;
use super::super::note_marks::{is_raised_mark, raised};
use super::super::pieces::squeeze;
use crate::paper::Kind;

/// A paragraph being read.
#[derive(Default)]
pub(super) struct Open {
    pub text: String,
    pub style: String,
    pub list: Option<String>,
    pub outline: Option<u8>,
    pub page: u32,
    /// Where in the text further pages begin.
    pub turns: Vec<(usize, u32)>,
    /// Notes that it calls for, each with the page on which it does.
    pub notes: Vec<(u8, String, u32)>,
    /// A section ends with it.
    pub ends_section: bool,
    /// It is the large first letter of the paragraph after it.
    pub initial: bool,
    /// Its mark is deleted: it goes on in the paragraph after it.
    pub goes_on: bool,
    /// Letters of each look: size in half points, whether bold.
    pub looks: Vec<((u16, bool), usize)>,
    /// Raised letters at the end of the text, of which is not known yet what they are.
    pub raised: String,
}

impl Open {
    /// Whether it goes on with the sentence before, as the indented point of a list.
    pub fn begins_small(&self) -> bool {
        self.text.trim_start().starts_with(char::is_lowercase)
    }

    /// Takes in letters of a look; `up` says that they are raised.
    pub fn push(&mut self, letters: &str, look: (u16, bool), up: bool) {
        let count = letters.chars().filter(|sign| !sign.is_whitespace()).count();
        if up {
            self.raised.push_str(letters);
            return;
        }
        if count > 0 {
            self.lower();
        }
        self.text.push_str(letters);
        match self.looks.iter_mut().find(|(known, _)| *known == look) {
            Some((_, seen)) => *seen += count,
            None if count > 0 => self.looks.push((look, count)),
            None => {}
        }
    }

    /// Puts down the raised letters, unless they call for a note.
    pub fn lower(&mut self) {
        let up = std::mem::take(&mut self.raised);
        if !up.is_empty() && !is_raised_mark(&self.text, &up) {
            self.text.push_str(&raised(&up));
        }
    }

    /// The size of its smallest letters in half points, and whether all are bold.
    pub fn look(&self) -> Option<(u16, bool)> {
        let size = self.looks.iter().map(|((size, _), _)| *size).min()?;
        Some((size, self.looks.iter().all(|((_, bold), _)| *bold)))
    }
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Heading(u8),
    Title,
    Passage(Kind),
}

/// A part of the paper.
pub(super) struct Block {
    pub what: What,
    pub text: String,
    pub page: u32,
    pub turns: Vec<(usize, u32)>,
    /// How all its letters look, where it is a paragraph of the text.
    pub look: Option<(u16, bool)>,
}

impl Block {
    /// A block on one page, of no look.
    pub fn new(what: What, text: String, page: u32) -> Self {
        Self {
            what,
            text,
            page,
            turns: Vec::new(),
            look: None,
        }
    }

    /// Puts it down.
    pub fn put(&self, draft: &mut Draft) {
        match self.what {
            What::Heading(level) => draft.heading(&self.text, level, self.page),
            What::Title if draft.title.is_empty() => draft.title = squeeze(&self.text),
            What::Title => draft.passage_over(&self.text, Kind::Paragraph, self.page, &self.turns),
            What::Passage(kind) => draft.passage_over(&self.text, kind, self.page, &self.turns),
        }
    }
}
