//! Words of a topic that say nothing of it where they stand: a stretch of time ("over the
//! coming decade"), a measure of the whole economy. It knows no topic.

use std::ops::Range;

use crate::tokens::Token;

/// Nouns of time that an ask may name.
const TIMES: &[&str] = &["decade", "decades", "parliament", "generation", "years"];

/// What stands before one where it only says when.
const WHEN: &[&str] = &[
    "coming",
    "next",
    "past",
    "last",
    "recent",
    "previous",
    "following",
    "this",
    "first",
];

/// Prepositions before these.
const DURING: &[&str] = &["over", "in", "within", "during"];

/// Whether the word at a place only says when: "over the coming decade".
fn says_when(words: &[Token], at: usize) -> bool {
    let before = words.get(at.saturating_sub(4)..at).unwrap_or_default();
    // What stays throughout is stable.
    let stays = words.iter().any(|word| {
        word.is(&[
            "keep",
            "keeps",
            "stay",
            "stays",
            "remain",
            "remains",
            "throughout",
        ])
    });
    words[at].is(TIMES)
        && !stays
        && before.iter().any(|word| word.is(WHEN))
        && before.iter().any(|word| word.is(DURING))
}

/// Whether a stretch that was found for a topic rests on a word that only says when, or
/// lies within "gross domestic product".
/// `words` are those of the sentence, and the place is in it.
pub(super) fn no_matter(words: &[Token], place: &Range<usize>) -> bool {
    let inside = |word: &Token| word.span.start >= place.start && word.span.end <= place.end;
    let mut ends = words
        .iter()
        .enumerate()
        .filter(|(_, word)| inside(word))
        .map(|(at, _)| at);
    let Some(first) = ends.next() else {
        return false;
    };
    let last = ends.next_back().unwrap_or(first);
    let measure = words[first].is(&["domestic", "national"])
        && first > 0
        && words[first - 1].is(&["gross"])
        && last <= first + 1;
    measure || says_when(words, first) || says_when(words, last)
}

#[cfg(test)]
mod tests {
    use super::no_matter;
    use crate::tokens::tokens;

    #[test]
    fn a_time_and_a_measure_are_no_matter() {
        let told = |text: &str, found: &str| {
            let at = text.find(found).unwrap();
            no_matter(&tokens(text), &(at..at + found.len()))
        };
        for (text, found) in [
            (
                "This strategy says how we will work over the coming decade.",
                "strategy says how we will work over the coming decade",
            ),
            (
                "In the last decade policy on towns cost more.",
                "decade policy",
            ),
            ("Regional gross domestic product fell.", "domestic product"),
        ] {
            assert!(told(text, found), "{text}");
        }
        for (text, found) in [
            (
                "We will publish a strategy for a decade of stable rules.",
                "strategy for a decade",
            ),
            (
                "We will keep the strategy in place throughout the coming decade.",
                "strategy in place throughout the coming decade",
            ),
            (
                "We will keep domestic production here.",
                "domestic production",
            ),
            (
                "A ten-year strategy will bind later governments.",
                "ten-year strategy",
            ),
        ] {
            assert!(!told(text, found), "{text}");
        }
    }
}
