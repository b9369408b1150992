//! Sentences that break off in the middle, where a reader lost their rest: no mark
//! at the end, and a last word after which something must come. It does not look
//! for the rest.

use super::lexicon::sort;
use crate::tokens::{Shape, tokens};

/// Words after which no sentence ends.
const OPEN: &[&str] = &[
    "a",
    "an",
    "and",
    "are",
    "as",
    "at",
    "be",
    "between",
    "but",
    "by",
    "for",
    "from",
    "has",
    "have",
    "in",
    "including",
    "into",
    "is",
    "its",
    "new",
    "of",
    "on",
    "or",
    "our",
    "such",
    "than",
    "that",
    "the",
    "their",
    "these",
    "this",
    "through",
    "to",
    "under",
    "was",
    "we",
    "were",
    "which",
    "who",
    "will",
    "with",
];

/// Whether a sentence breaks off: "We are also allocating", "We will work not just to".
pub(super) fn breaks_off(sentence: &str) -> bool {
    let words = tokens(sentence);
    let Some(last) = words.last().filter(|word| word.shape == Shape::Word) else {
        return false;
    };
    // "We are also allocating": what is done wants what it is done to.
    let act = last.low.ends_with("ing")
        && sort(&last.low).is_some()
        && words
            .iter()
            .rev()
            .skip(1)
            .find(|word| !super::between(&word.low))
            .is_some_and(|word| word.is(&["are", "is", "am"]));
    last.is(OPEN) || act
}

#[cfg(test)]
mod tests {
    use super::breaks_off;

    #[test]
    fn half_a_sentence_is_told() {
        for (sentence, broken) in [
            ("We are also allocating", true),
            ("We will work not just to", true),
            ("We will build ships for the", true),
            ("We will build ships", false),
            ("We will build ships.", false),
            ("We will help those whom we serve.", false),
            ("Open the docks by 2030", false),
            ("We will:", false),
        ] {
            assert_eq!(breaks_off(sentence), broken, "{sentence}");
        }
    }
}
