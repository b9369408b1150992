//! A paper as it was read: pages, sections, passages, sentences. It is what
//! every reader makes and everything else works on; it holds no judgement.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A paper, read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Title as the paper gives it, or the first heading; empty when it has none.
    pub title: String,
    /// Whether page numbers are real pages. Web pages and plain text without
    /// form feeds have none: all their passages stand on page 1, and a
    /// quotation is then given by its section alone.
    pub paged: bool,
    /// Pages in order; `sheets[0]` is page 1 of the file.
    pub sheets: Vec<Sheet>,
    /// Sections in order of their headings.
    pub sections: Vec<Section>,
    /// Passages in reading order.
    pub passages: Vec<Passage>,
    /// What the reader noticed that a person should know, each a whole
    /// sentence ("pages 3-4 are pictures: run text recognition first").
    pub warnings: Vec<String>,
}

/// One page of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Number printed on the page, where there is one ("iv", "17").
    #[serde(rename = "printed_page")]
    pub label: Option<String>,
    /// No text could be read from it, though something is drawn on it.
    pub picture: bool,
}

/// A heading and what stands under it, up to the next heading of any level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Text of the heading.
    pub heading: String,
    /// 1 is the highest.
    pub level: u8,
    /// Page of the heading, from 1.
    pub page: u32,
    /// The section it lies in: index into [`Paper::sections`].
    pub parent: Option<usize>,
    /// Its own passages: indices into [`Paper::passages`]. Those of its
    /// subsections are not among them.
    pub passages: Range<usize>,
}

/// A paragraph, item or other unit of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// Text on one line, hyphenation at line ends undone.
    pub text: String,
    /// Page on which it begins, from 1.
    pub page: u32,
    /// Page on which it ends.
    pub last_page: u32,
    /// Index into [`Paper::sections`]; none before the first heading.
    pub section: Option<usize>,
    /// What kind of text it is.
    pub kind: Kind,
    /// Number printed before it ("3.12", "Question 7"), not part of the text.
    pub number: Option<String>,
    /// Sentences: byte ranges of `text`, in order, not overlapping.
    pub sentences: Vec<Range<usize>>,
    /// Where in `text` each further page begins: byte and page, in order. Empty
    /// for a passage that stands on one page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub turns: Vec<(usize, u32)>,
}

/// What kind of text a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// Running text.
    Paragraph,
    /// An item of a list.
    Item,
    /// Text of a box beside the running text.
    Aside,
    /// A footnote or endnote.
    Note,
    /// A row of a table, cells parted by " | ".
    Row,
    /// A caption of a figure or table.
    Caption,
}

impl Passage {
    /// Whether it is a row of a table of more columns than one.
    pub(crate) fn is_of_table(&self) -> bool {
        matches!(self.kind, Kind::Row | Kind::Item) && self.text.contains(" | ")
    }

    /// The page on which the byte at `offset` of its text stands, from 1. What is
    /// quoted from a passage has the page of its first byte.
    #[must_use]
    pub fn page_at(&self, offset: usize) -> u32 {
        self.turns
            .iter()
            .take_while(|(from, _)| *from <= offset)
            .last()
            .map_or(self.page, |(_, page)| *page)
    }

    /// Its sentences as text, in order.
    pub fn sentences(&self) -> impl Iterator<Item = &str> {
        self.sentences
            .iter()
            .filter_map(|range| self.text.get(range.clone()))
    }
}

impl Paper {
    /// The headings above a passage, outermost first.
    #[must_use]
    pub fn path(&self, passage: &Passage) -> Vec<&str> {
        let mut path = Vec::new();
        let mut at = passage.section;
        while let Some(section) = at.and_then(|index| self.sections.get(index)) {
            path.push(section.heading.as_str());
            // A parent stands before its child, so the walk ends even when a
            // stored paper was tampered with.
            at = section.parent.filter(|parent| Some(*parent) < at);
        }
        path.reverse();
        path
    }

    /// The outermost section that a section lies in. Where one heading, the
    /// paper's title, stands over all others, the parts are those right below it.
    #[must_use]
    pub fn part(&self, section: usize) -> usize {
        let parent = |at: usize| {
            self.sections
                .get(at)
                .and_then(|one| one.parent)
                // As in `path`: the walk ends in a tampered paper too.
                .filter(|parent| *parent < at)
        };
        let lone = self.sections.len() > 2
            && (1..self.sections.len()).all(|at| parent(at).is_some())
            && (1..self.sections.len())
                .filter(|at| parent(*at) == Some(0))
                .count()
                > 1;
        let mut at = section;
        while let Some(above) = parent(at) {
            if lone && above == 0 {
                break;
            }
            at = above;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_knows_its_sentences_and_its_headings() {
        let passage = Passage {
            text: "We will act. We did.".to_owned(),
            page: 2,
            last_page: 3,
            section: Some(1),
            kind: Kind::Paragraph,
            number: None,
            sentences: vec![0..12, 13..20],
            turns: vec![(13, 3)],
        };
        let section = |heading: &str, level, parent, passages| Section {
            heading: heading.to_owned(),
            level,
            page: 1,
            parent,
            passages,
        };
        let paper = Paper {
            title: String::new(),
            paged: true,
            sheets: Vec::new(),
            sections: vec![
                section("Steel", 1, None, 0..0),
                section("Plates", 2, Some(0), 0..1),
            ],
            passages: vec![passage],
            warnings: Vec::new(),
        };
        let passage = &paper.passages[0];
        assert_eq!(
            passage.sentences().collect::<Vec<_>>(),
            ["We will act.", "We did."]
        );
        assert_eq!(paper.path(passage), ["Steel", "Plates"]);
        assert_eq!(paper.part(1), 0);
        // A title over all else is no part.
        let titled = Paper::read(
            b"# Our plan\n\nWe will act.\n\n## Steel\n\nWe will roll.\n\n### Plates\n\nThick.\n\n## Ships\n\nWe will sail.\n",
            "a.md",
        )
        .unwrap();
        assert_eq!([0, 1, 2, 3].map(|at| titled.part(at)), [0, 1, 1, 3]);
        assert_eq!([0, 12, 13, 99].map(|at| passage.page_at(at)), [2, 2, 3, 3]);
    }
}
