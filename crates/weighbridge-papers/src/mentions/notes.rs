//! Which words of a paper stand in its notes, its list of references or the source line of a
//! figure: a title cited there is no word of the paper's own. It reads no names.

use std::ops::Range;

use crate::imprint::addresses;
use crate::paper::{Kind, Paper, Passage};

/// Headings over notes and references, in small letters and without their numbers.
const HEADINGS: &[&str] = &[
    "bibliography",
    "endnotes",
    "end notes",
    "footnotes",
    "list of references",
    "notes",
    "notes and references",
    "notes and sources",
    "reference list",
    "references",
    "references and notes",
    "sources",
    "sources and notes",
    "works cited",
];

/// Words that open the source line of a figure or a table.
const SOURCES: &[&str] = &["Source:", "Sources:", "Source(s):", "SOURCE:", "SOURCES:"];

/// Passages at most between two of a list of references that belong to it too: titles that
/// a page's or a line's end cut off.
const BETWEEN: usize = 6;

/// Bytes of a source line at most: what a reader glues behind it may be the text again.
const LINE: usize = 300;

/// Of each passage, the bytes that are a note's.
pub(super) struct Notes(Vec<Range<usize>>);

impl Notes {
    pub fn of(paper: &Paper) -> Self {
        let mut found: Vec<Range<usize>> = paper
            .passages
            .iter()
            .map(|passage| {
                if passage.kind == Kind::Note
                    || under_references(paper, passage) && !is_prose(&passage.text)
                {
                    0..passage.text.len()
                } else {
                    source(&passage.text)
                }
            })
            .collect();
        let cited: Vec<usize> = (0..paper.passages.len())
            .filter(|at| cites(&paper.passages[*at]))
            .collect();
        for at in &cited {
            found[*at] = 0..paper.passages[*at].text.len();
        }
        for pair in cited.windows(2) {
            let [from, to] = *pair else { continue };
            if to - from > BETWEEN || paper.passages[from].section != paper.passages[to].section {
                continue;
            }
            let between = paper.passages.iter().zip(&mut found);
            for (passage, noted) in between.take(to).skip(from + 1) {
                if !is_prose(&passage.text) {
                    *noted = 0..passage.text.len();
                }
            }
        }
        Self(found)
    }

    /// Whether a byte of a passage stands in a note.
    pub fn holds(&self, passage: usize, byte: usize) -> bool {
        self.0
            .get(passage)
            .is_some_and(|range| range.contains(&byte))
    }
}

/// Whether a passage stands under a heading of notes or references.
fn under_references(paper: &Paper, passage: &Passage) -> bool {
    paper.path(passage).iter().any(|heading| {
        let low = heading.to_lowercase();
        let bare = low
            .trim_start_matches(|sign: char| !sign.is_alphabetic())
            .trim_end_matches(|sign: char| !sign.is_alphabetic());
        HEADINGS.contains(&bare)
    })
}

/// The source line in a text: "Source: Hall and Pesenti (2017), Growing the AI industry".
fn source(text: &str) -> Range<usize> {
    let from = SOURCES
        .iter()
        .filter_map(|word| {
            text.match_indices(word)
                .map(|(at, _)| at)
                .find(|at| *at == 0 || text[..*at].ends_with(char::is_whitespace))
        })
        .min();
    match from {
        Some(from) => {
            let end = (from + LINE).min(text.len());
            let end = (end..=text.len())
                .find(|at| text.is_char_boundary(*at))
                .unwrap_or(text.len());
            from..end
        }
        None => 0..0,
    }
}

/// Whether a passage is the entry of a list of references: a dated title and where it is to
/// be found, near the head of the passage.
fn cites(passage: &Passage) -> bool {
    const HEAD: usize = 120;
    let text = passage.text.as_str();
    let found = addresses(text);
    let Some(first) = found.first() else {
        return false;
    };
    let covered: usize = found.iter().map(Range::len).sum();
    let dated = dated_title(text);
    let near = dated.is_some_and(|at| at < HEAD);
    // "23. Ricardo Energy, UK business opportunities, https://…": numbered, and all address.
    let numbered = passage.number.is_some() && first.start < 3 * HEAD && covered * 4 > text.len();
    (near || numbered || dated.is_some() && covered * 3 > text.len()) && !speaks(text)
}

/// Whether a text speaks for the paper, as no entry of a list does.
fn speaks(text: &str) -> bool {
    let word = |start: &str| {
        text.match_indices(start)
            .any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric))
    };
    text.contains("e will ") || word("We ") || word("Our ") || word("we ")
}

/// Whether a text is the paper's own prose, as no title is: it speaks for the paper, or it has
/// a verb outside what it quotes and is given with no year and no address.
fn is_prose(text: &str) -> bool {
    const VERBS: &[&str] = &[
        "will", "must", "should", "would", "can", "could", "are", "is", "was", "were", "has",
        "have", "had", "said", "told", "asked", "want", "need",
    ];
    if speaks(text) {
        return true;
    }
    let year = text.match_indices('(').any(|(at, _)| {
        text[at + 1..]
            .bytes()
            .take_while(u8::is_ascii_digit)
            .count()
            == 4
    });
    if year || !addresses(text).is_empty() || !text.trim_end().ends_with(['.', '!', '?', ':']) {
        return false;
    }
    let mut quoted = false;
    text.split_whitespace().any(|word| {
        quoted |= word.starts_with(['‘', '“', '"']);
        let verb = !quoted && VERBS.contains(&word.trim_end_matches([',', '.', ';', ':']));
        let ends = word.contains(['’', '”']) || word.len() > 1 && word.ends_with('"');
        quoted &= !ends;
        verb
    })
}

/// Where a title stands that is given with its year: "(2017), ‘Sizing the prize".
fn dated_title(text: &str) -> Option<usize> {
    text.match_indices('(').map(|(at, _)| at).find(|at| {
        let rest = &text[at + 1..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let year = digits == 4 && rest.starts_with(['1', '2']);
        let Some(behind) = rest.get(digits..).filter(|_| year) else {
            return false;
        };
        let behind = behind.trim_start_matches(|sign: char| sign.is_ascii_lowercase());
        let Some(behind) = behind.strip_prefix(')') else {
            return false;
        };
        behind
            .trim_start_matches([',', '.', ':', ';', ' '])
            .starts_with(['‘', '’', '“', '"', '\''])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_of_a_list_are_told_from_the_text() {
        let paper = |text: &str| Paper::read(text.as_bytes(), "a.md").unwrap();
        let all = |text: &str| {
            let paper = paper(text);
            let notes = Notes::of(&paper);
            (0..paper.passages.len())
                .map(|at| notes.holds(at, 0))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            all(concat!(
                "# Plan\n\nWe will help quarries.\n\n",
                "Aggregates Board (2021), ‘Stone in our towns’, https://www.stone.example.org/towns\n\n",
                "The Lime Kilns of the North: a survey\n\n",
                "ONS (2019), ‘Quarries counted’, https://www.ons.gov.uk/quarries\n\n",
                "## Next steps\n\nOur guide (2019) tells how (www.gov.uk/stone). We will hold a round \
                 table on stone.\n",
            )),
            [false, true, true, true, false]
        );
        assert_eq!(
            all("# Plan\n\nStone matters.\n\n## 7. References\n\nSmith, A. Stone. Oxford.\n"),
            [false, true]
        );
        // Prose under such a heading is the paper's own.
        assert_eq!(
            all(concat!(
                "# Plan\n\nStone matters.\n\n## References\n\nWe will pay £30 million to quarries.\n\n",
                "Quarries are paid by the ton.\n\nHill, B. (2011), ‘Why quarries are deep’. Leeds.\n",
            )),
            [false, false, false, true]
        );
    }

    #[test]
    fn a_source_line_ends_no_text_before_it() {
        let text = "Orders for tugs rose. Source: Tug Board, Tugs and towing. ";
        assert_eq!(source(text), 22..text.len());
        assert_eq!(source("The source: a spring in the hills."), 0..0);
    }
}
