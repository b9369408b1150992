//! Whether what is undertaken was told of before and is only told again: "as announced",
//! "announced at the Budget that". It does not judge what is done.

use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon;
use crate::commitment::subject::is_author;
use crate::tokens::Token;

/// Whether what is done was told of before: "announced at the Budget that £9m
/// will be paid", "have agreed with the mayors to build".
pub(in crate::commitment::find) fn told_before(sentence: &Sentence<'_>, found: &Found) -> bool {
    let Sentence { words, author, .. } = *sentence;
    let undertaken = words
        .iter()
        .position(|word| word.span.start >= found.undertaking.start)
        .unwrap_or(0);
    let ours = |at: usize| {
        let from = at.saturating_sub(4);
        words[from..at]
            .iter()
            .any(|word| is_author(&word.low, author))
    };
    // "Have agreed" stands in the words of undertaking themselves.
    let agreed = (undertaken..words.len().min(undertaken + 4)).any(|at| {
        words[at].is(&["agreed"])
            && at > 0
            && words[skip_back(words, at)].is(&["have", "has"])
            && words[at].span.start < found.undertaking.end
            // "Have agreed that", "agreed to" alone may be the decision itself.
            && words.get(at + 1).is_some_and(|word| word.is(&["with"]))
    });
    // "As announced", "as already announced", before or after.
    let as_told = (1..words.len()).any(|at| {
        let before = skip_back(words, at);
        words[at].is(&["announced", "promised"])
            && words[before].is(&["as"])
            && !words[at..words.len().min(at + 4)]
                .iter()
                .any(|word| word.is(&["here", "today"]))
    });
    let announced = (1..undertaken).any(|at| {
        words[at].is(&["announced", "pledged", "promised", "confirmed"])
            && ours(at)
            && words[at + 1..undertaken].iter().any(|word| {
                word.is(&["that"]) || word.is(&["budget", "statement", "review", "year", "spring"])
            })
            && !words[at.saturating_sub(2)..at]
                .iter()
                .any(|word| word.is(&["today", "now", "hereby"]))
    });
    agreed || announced || as_told
}

/// The word before adverbs: "have now agreed".
fn skip_back(words: &[Token], at: usize) -> usize {
    let mut before = at.saturating_sub(1);
    while before > 0 && lexicon::between(&words[before].low) {
        before -= 1;
    }
    before
}
