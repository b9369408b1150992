//! What a paper is called, and its parts: text that stands in a passage too, on a cover or at
//! the head of a box, and says nothing of itself. It reads no ask.

use std::collections::BTreeSet;

use crate::paper::Paper;
use crate::search::words::plain;

/// Words of a piece of the title at least, for it to be told by these alone.
const PIECE: usize = 3;

/// The title and the headings of a paper, by their words.
pub(super) struct Titles {
    title: Vec<String>,
    headings: BTreeSet<Vec<String>>,
}

fn bare(text: &str) -> Vec<String> {
    plain(text).into_iter().map(|(word, _)| word).collect()
}

impl Titles {
    /// Those of a paper.
    pub fn of(paper: &Paper) -> Self {
        let headings = paper.sections.iter().map(|section| bare(&section.heading));
        Self {
            title: bare(&paper.title),
            headings: headings.filter(|words| !words.is_empty()).collect(),
        }
    }

    /// Whether a text is one of them, or a line of the title.
    pub fn has(&self, text: &str) -> bool {
        // A sentence ends with its mark, and a heading that is one undertakes it.
        if text.trim_end().ends_with(['.', '!']) {
            return false;
        }
        let words = bare(text);
        let of_title = words.len() >= PIECE.min(self.title.len().max(1))
            && self.title.windows(words.len()).any(|part| part == words);
        !words.is_empty() && (of_title || self.headings.contains(&words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_and_its_lines_are_no_text() {
        let text = "# Making It Here: a ten-year plan for industry\n\nWe act.\n\n## Cheaper power\n\nWe cut.\n";
        let paper = Paper::read(text.as_bytes(), "a.md").unwrap();
        let titles = Titles::of(&paper);
        for text in [
            "Making It Here: a ten-year plan for industry",
            "MAKING IT HERE",
            "A ten-year plan for industry",
            "Cheaper Power",
        ] {
            assert!(titles.has(text), "{text}");
        }
        for text in [
            "We will publish a ten-year plan for industry",
            "Cheaper power.",
            "industry",
            "Cheaper power for kilns",
            "a plan for industry",
            "",
        ] {
            assert!(!titles.has(text), "{text}");
        }
    }
}
