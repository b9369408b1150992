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
    agreed || announced || as_told || restated(words, undertaken)
}

/// "The previously announced fund", "the fund announced in 2024", "as set out in the Steel
/// Strategy", "we reaffirm that", "our manifesto commitment to": told before, and told again.
fn restated(words: &[Token], undertaken: usize) -> bool {
    const HERE: &[&str] = &[
        "here",
        "today",
        "this",
        "below",
        "above",
        "chapter",
        "section",
        "annex",
        "box",
        "table",
        "part",
        "our",
        "appendix",
        "paragraph",
    ];
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let here = |from: usize| words.iter().skip(from).take(4).any(|word| word.is(HERE));
    (0..words.len()).any(|at| {
        let told = is(at, &["announced", "promised", "pledged", "committed"]);
        let earlier = told && at > 0 && is(at - 1, &["previously", "already", "earlier"]);
        // "The fund announced in 2024", "at the Budget": of a thing and not of a day to come.
        let past = told
            && at > 1
            && is(at, &["announced", "promised", "pledged"])
            && !is(
                at - 1,
                &[
                    "be", "being", "been", "is", "are", "was", "were", "has", "have", "we", "and",
                    "will",
                ],
            )
            && is(at + 1, &["in", "at", "last"])
            && !here(at + 1)
            // "On top of the reforms announced at Budget 2016, we will": something else.
            && !words
                .get(at..undertaken)
                .is_some_and(|between| between.iter().any(|word| word.low == ","));
        // "As set out in the Steel Strategy, we will", "as we said at the Budget".
        let as_said = is(at, &["as"])
            && (at + 1..(at + 4).min(words.len())).any(|verb| {
                let said = is(
                    verb,
                    &[
                        "set",
                        "said",
                        "confirmed",
                        "stated",
                        "outlined",
                        "published",
                    ],
                );
                let after = verb + 1 + usize::from(is(verb, &["set"]));
                said && is(after, &["in", "at", "by"]) && !here(after)
            })
            && (at == 0 || words[at - 1].low == ",");
        let again = is(
            at,
            &[
                "reaffirm",
                "reconfirm",
                "reiterate",
                "reaffirms",
                "reiterates",
            ],
        ) && at <= undertaken + 1;
        let manifesto = is(at, &["manifesto"])
            && is(at + 1, &["commitment", "commitments", "pledge", "promise"]);
        earlier || past || as_said || again || manifesto
    })
}

/// The word before adverbs: "have now agreed".
fn skip_back(words: &[Token], at: usize) -> usize {
    let mut before = at.saturating_sub(1);
    while before > 0 && lexicon::between(&words[before].low) {
        before -= 1;
    }
    before
}

#[cfg(test)]
mod tests {
    use crate::commitment::Standing;
    use crate::commitment::set_up::judged;

    #[test]
    fn what_was_told_before_is_told_again() {
        for (sentence, again) in [
            (
                "The previously announced £40 million fund will open in May 2027.",
                true,
            ),
            (
                "We will deliver the £2 billion rope fund announced in 2024.",
                true,
            ),
            (
                "As set out in the Rope Strategy, we will open a walk in 2027.",
                true,
            ),
            (
                "As we said at the Budget, we will open a walk in 2027.",
                true,
            ),
            ("We reaffirm that we will open a walk in 2027.", true),
            (
                "We will deliver our manifesto commitment to create a rope fund.",
                true,
            ),
            (
                "As set out in Chapter 3, we will open a walk in 2027.",
                false,
            ),
            (
                "We will deliver the £2 billion rope fund announced today.",
                false,
            ),
            (
                "On top of the reforms announced at Budget 2016, we will open a walk.",
                false,
            ),
            ("The winners will be announced in May 2027.", false),
        ] {
            let told = judged(sentence).map(|one| one.standing == Standing::UnderWay);
            assert_eq!(told, Some(again), "{sentence}");
        }
    }
}
