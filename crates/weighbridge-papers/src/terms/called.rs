//! Definitions that name a thing by the term: "firms that we call X", "we use the term X
//! for", "to count as an X a firm must". It judges single sentences only.

use super::kinds::{is, kind_of_thing};
use crate::tokens::{Shape, Token};

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
    let quoted = is(words, before, &["‘", "“", "\"", "'"]);
    // What is used for something is a thing, unless the words themselves are used.
    let here = usize::from(is(words, after + 2, &["here"]));
    let used = is(words, after, &["is", "are"])
        && is(words, after + 1, &["used"])
        && (quoted || named || here > 0)
        && (after + 2 + here..after + 6).any(|at| {
            is(words, at, &["describe", "mean"])
                || is(words, at, &["refer"]) && is(words, at + 1, &["to"])
                || is(words, at, &["for"]) && (here == 0 || named)
        });
    if named && uses && for_what || used {
        return true;
    }
    // Firms may describe something too; a word in the singular does no more than mean it.
    if is(words, after, &["denotes", "denote", "describes"]) && (quoted || named) {
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
                "count",
                "counts",
                "qualify",
                "qualifies",
            ],
        );
    // The bound follows the term: what the world envies in it is none.
    let number = (after + 1..after + 4).any(|at| {
        words
            .get(at)
            .is_some_and(|word| matches!(word.shape, Shape::Number | Shape::Percent | Shape::Money))
            || is(words, at, &["least"])
    });
    let bound = is(words, after, &["if", "only"])
        || is(words, after, &["where", "when", "with"]) && number
        || back(3, &["to"])
            && is(words, after, &[","])
            && words[after..].iter().any(|word| word.is(&["must"]));
    if counts && bound {
        return true;
    }
    // "… by which we mean the firms that make things", a few words behind it; what "we
    // mean to" do is none.
    let which = (after..(after + 9).min(words.len())).any(|at| {
        is(words, at, &["by"])
            && is(words, at + 1, &["which", "that", "this"])
            && is(words, at + 2, &["we", "i"])
            && is(words, at + 3, &["mean"])
            && !is(words, at + 4, &["to"])
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
            "The term frontier firms is used to refer to mills of the top tenth.",
            "Frontier firms is used here to describe the top tenth.",
            "Mills are classed as frontier firms with at least 40 hands.",
            "The term frontier firms is used here for mills, quarries and forges.",
        ] {
            assert!(told(text), "{text}");
        }
        for text in [
            "We call on frontier firms to act.",
            "We will use frontier firms for this.",
            "We back frontier firms.",
            "Mission boards will call frontier firms to account.",
            "Frontier firms are used for teaching in schools.",
            "Frontier firms are used to refer small firms to banks.",
            "Frontier firms describe their decline in letters to us.",
            "Frontier firms face problems that we understand well.",
            "Frontier firms make goods that we mean to buy.",
            "Our mills are regarded as frontier firms that the world envies.",
            "Our mills count as frontier firms that the world envies.",
            "Our mills are treated as frontier firms where they stand.",
        ] {
            assert!(!told(text), "{text}");
        }
    }
}
