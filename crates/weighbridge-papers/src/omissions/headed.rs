//! What a heading, or a word of a topic's title, says of a topic: whether it heads passages,
//! is only a part of the book, or is named by the word found. It counts nothing.

use super::parts;
use crate::paper::Paper;

/// Whether anything stands under a section's heading, or under one below it: a
/// title and the heading of a part have their passages there.
pub(super) fn heads(paper: &Paper, section: usize) -> bool {
    paper.sections.iter().enumerate().any(|(at, one)| {
        let mut above = Some(at);
        while let Some(here) = above.filter(|here| *here > section) {
            // A parent stands before its child.
            above = paper.sections[here].parent.filter(|parent| *parent < here);
        }
        above == Some(section) && !one.passages.is_empty()
    })
}

/// Whether a heading names a part of the book and only by the way what it is of: "Appendix A
/// Financial tables", "List of steel figures".
pub(super) fn apparatus(heading: &str) -> bool {
    const PARTS: [&str; 15] = [
        "tables",
        "table",
        "figures",
        "charts",
        "data",
        "statistics",
        "notes",
        "references",
        "sources",
        "bibliography",
        "glossary",
        "maps",
        "abbreviations",
        "acknowledgements",
        "index",
    ];
    let low = heading.to_lowercase();
    let words: Vec<&str> = low
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| word.chars().any(char::is_alphabetic))
        .collect();
    let annexed = words
        .first()
        .is_some_and(|first| ["appendix", "annex", "annexe", "appendices"].contains(first))
        || low.starts_with("list of");
    annexed && words.last().is_some_and(|last| PARTS.contains(last))
}

/// Whether a word found is one of a topic's title, or begins as one does ("glassworks").
pub(super) fn titled(title: &str, found: &str) -> bool {
    let found = found.to_lowercase();
    let title = parts(title);
    let mut words = title.iter().filter(|part| !part.sign && part.low.len() > 3);
    let stems = parts(&found);
    words.any(|word| {
        stems
            .iter()
            .any(|part| part.stem == word.stem || part.low.starts_with(&word.stem))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_the_book_head_nothing() {
        for (heading, part) in [
            ("Appendix A Financial tables", true),
            ("Appendix A Financial tables . . . . 5", true),
            ("Annex 2: Steel statistics", true),
            ("List of steel figures", true),
            ("Annex B: Steel", false),
            ("Financial tables", false),
            ("Steel", false),
        ] {
            assert_eq!(apparatus(heading), part, "{heading}");
        }
    }

    #[test]
    fn a_word_of_the_title_names_the_topic() {
        assert!(titled("Steel", "steel"));
        assert!(titled("Glass", "glassworks"));
        assert!(titled("Foundries and castings", "foundry"));
        assert!(!titled("Machinery and robots", "cranes"));
    }
}
