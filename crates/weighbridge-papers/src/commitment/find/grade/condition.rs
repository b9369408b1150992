//! What holds an undertaking open as a whole: "if Parliament agrees", "should the pilot
//! prove its worth". It judges no undertaking.

use std::ops::Range;

use super::entitled::entitles;
use crate::tokens::Token;

/// Words at most between an undertaking and the condition after it.
const CONDITION: usize = 12;

/// What holds an undertaking open as a whole: the "if" or "unless" that opens the
/// sentence or follows what is undertaken. "If elected" holds nothing open, and to
/// "see if" is no condition.
pub(in crate::commitment::find) fn condition(
    words: &[Token],
    undertaken: usize,
) -> Option<Range<usize>> {
    const ASKED: &[&str] = &[
        "see",
        "ask",
        "consider",
        "assess",
        "decide",
        "as",
        "even",
        "and",
        "or",
        "know",
        "test",
        "only",
        "determine",
        "establish",
        "review",
        "examine",
        "check",
        "of",
        "what",
    ];
    // "Should the pilot prove its worth, a third hub will open".
    let inverted = words
        .first()
        .is_some_and(|first| first.is(&["should", "were", "had"]))
        && words[..undertaken].iter().any(|word| word.low == ",")
        // "Were it not for the levy, yards would be open, and we will end it".
        && !words[..undertaken].iter().any(|word| word.is(&["would"]));
    if inverted {
        return words.first().map(|first| first.span.clone());
    }
    words.iter().enumerate().find_map(|(at, word)| {
        let next = |list: &[&str]| words.get(at + 1).is_some_and(|next| next.is(list));
        let opens = word.is(&["if", "unless"])
            && !next(&[
                "elected",
                "re-elected",
                "returned",
                "anything",
                "not",
                "ever",
                "any",
            ])
            && (at == 0
                || at > undertaken
                    && !words[at - 1].is(ASKED)
                    // A condition of somebody further on in the sentence is his.
                    && at - undertaken <= CONDITION
                    && !words[undertaken..at].iter().any(|word| word.is(&["that"])))
            // Nor is one of who is entitled.
            && !entitles(words, at, undertaken);
        opens.then(|| word.span.clone())
    })
}
