//! Definitions that name a thing by the term: "firms that we call X", "we use the term X
//! for", "to count as an X a firm must". It judges single sentences only.

use super::kinds::kind_of_thing;
use crate::tokens::{Shape, Token};

fn is(words: &[Token], at: usize, list: &[&str]) -> bool {
    words.get(at).is_some_and(|word| word.is(list))
}

/// Whether a sentence says what it calls by the term, which stands from `before` to
/// `after`, quotation marks included.
pub(super) fn called(words: &[Token], before: usize, after: usize) -> bool {
    let mut lead = before;
    while lead > 0
        && is(
            words,
            lead - 1,
            &["a", "an", "the", "our", "these", "them", "such"],
        )
    {
        lead -= 1;
    }
    let back =
        |step: usize, list: &[&str]| lead.checked_sub(step).is_some_and(|at| is(words, at, list));
    // "We use the term X for the districts in which"; "X is used here to describe".
    let named = back(1, &["term", "phrase", "expression"])
        || before
            .checked_sub(1)
            .is_some_and(|at| is(words, at, &["term", "phrase", "expression"]));
    let uses = words[..before]
        .iter()
        .any(|word| word.is(&["use", "uses", "using", "used"]));
    let for_what = is(words, after, &["for"])
        || is(words, after, &["to"])
            && is(
                words,
                after + 1,
                &["mean", "describe", "refer", "cover", "denote"],
            );
    let used = is(words, after, &["is", "are"])
        && is(words, after + 1, &["used"])
        && (after + 2..after + 6).any(|at| is(words, at, &["for", "describe", "mean", "refer"]));
    if named && uses && for_what || used {
        return true;
    }
    if is(
        words,
        after,
        &["denotes", "denote", "describes", "describe"],
    ) && before == lead
    {
        return true;
    }
    // "Firms are counted as frontier firms if"; "to qualify as an X, a place must".
    let counts = back(1, &["as"])
        && back(
            2,
            &[
                "counted",
                "classed",
                "classified",
                "treated",
                "regarded",
                "defined",
                "count",
                "counts",
                "qualify",
                "qualifies",
            ],
        );
    let bound = words.iter().any(|word| {
        word.is(&[
            "if", "must", "where", "when", "whose", "with", "which", "that", "least",
        ])
    });
    if counts && bound {
        return true;
    }
    // "… by which we mean the firms that make things", a few words behind it.
    let which = (after..(after + 9).min(words.len())).any(|at| {
        is(words, at, &["which", "that", "this"])
            && is(words, at + 1, &["we", "i"])
            && is(words, at + 2, &["mean", "understand"])
    });
    if which && words[after..].iter().filter(|word| word.is(&[","])).count() <= 2 {
        return true;
    }
    // "Companies that we call X, which put a purpose in their articles"; "firms with ten
    // staff, which we call X".
    let calls = back(1, &["call", "calls", "term", "name"]) && back(2, &["we", "it", "government"])
        || back(1, &["called", "termed", "dubbed"]);
    if calls {
        let first = (0..lead).find(|at| words[*at].shape == Shape::Word);
        let described = (0..lead.saturating_sub(4)).any(|at| kind_of_thing(&words[..lead - 2], at));
        let goes_on = is(words, after, &[",", "–", "—"])
            && is(
                words,
                after + 1,
                &["which", "those", "who", "whose", "where", "that"],
            )
            || is(words, after, &[":"]);
        return first.is_some() && (goes_on || described && lead > 5);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    #[test]
    fn what_is_called_by_a_term_is_told() {
        let told = |text: &str| {
            let words = tokens(text);
            let at = words
                .iter()
                .position(|word| word.low == "frontier")
                .unwrap();
            called(&words, at, at + 2)
        };
        for text in [
            "We use the term frontier firms for those in the top tenth.",
            "To qualify as a frontier firm, a business must export.",
            "Firms are counted as frontier firms if they export half of what they make.",
            "The frontier firms must come first, by which we mean the top tenth.",
            "Companies that we call frontier firms, which export half of what they make, pay less.",
            "Businesses with fewer than ten people, which we call frontier firms, pay less.",
        ] {
            assert!(told(text), "{text}");
        }
        for text in [
            "We call on frontier firms to act.",
            "We will use frontier firms for this.",
            "We back frontier firms.",
            "Mission boards will call frontier firms to account.",
        ] {
            assert!(!told(text), "{text}");
        }
    }
}
