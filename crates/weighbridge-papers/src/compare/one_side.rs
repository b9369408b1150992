//! Signs that two sentences that look contrary say one thing: a harm is tackled in one and
//! lessened in the other, what lasts until a year ends in it. It finds no pairs and calls
//! nothing carried over: whoever asks tells no reversal.

use super::ways::{Way, among, base, named_act};
use crate::tokens::{Token, tokens};

/// To do one of these to a harm is to lessen it, by how much is not said.
const TACKLES: &str = "tackle combat fight address counter confront";

/// What denies, wherever it stands.
fn denied(words: &[Token]) -> bool {
    words.iter().any(|word| {
        word.is(&[
            "no", "not", "never", "cannot", "nobody", "none", "nothing", "without",
        ]) || word.low.ends_with("n't")
    })
}

/// Whether a sentence tackles something: the verb, and not "the address of the firm".
pub(super) fn tackles(words: &[Token]) -> bool {
    const LEADS: &[&str] = &[
        "will", "shall", "would", "to", "and", "also", "be", "been", "help", "further", "better",
    ];
    words.iter().enumerate().any(|(at, word)| {
        among(&base(&word.low), TACKLES)
            // To fight a closure is to keep what was to close.
            && !named_act(words, at + 1).is_some_and(|(act, _)| act.contains(&Way::End))
            && (word.low.ends_with("ing") || at > 0 && words[at - 1].is(LEADS))
    })
}

/// Whether one of two sentences tackles what the other names, and neither denies anything:
/// "tackle late payment", "end late payment". What is done to the thing beside it is no
/// contrary.
fn tackled_in_one(one: &str, other: &str) -> bool {
    let (one, other) = (tokens(one), tokens(other));
    tackles(&one) != tackles(&other) && !denied(&one) && !denied(&other)
}

fn year(word: &Token) -> Option<u32> {
    let year = word.low.parse().ok()?;
    (1900..2200).contains(&year).then_some(year)
}

/// The first year behind one of these words, with at most three words between ("in the spring
/// of 2028").
fn year_behind(words: &[Token], leads: &[&str]) -> Option<u32> {
    words.iter().enumerate().find_map(|(at, word)| {
        let near = words.iter().skip(at + 1).take(4);
        word.is(leads)
            .then(|| near.into_iter().find_map(year))
            .flatten()
    })
}

/// Whether what the one keeps or grants until a year is ended or charged for only from then on
/// in the other: "no firm will lose its relief before 2028", "the relief will end in 2028".
fn after_its_time(lasting: &str, ending: &str) -> bool {
    let (lasting, ending) = (tokens(lasting), tokens(ending));
    let until = year_behind(&lasting, &["until", "till"])
        .or_else(|| year_behind(&lasting, &["before"]).filter(|_| denied(&lasting)));
    let lasts = |words: &[Token]| {
        words
            .iter()
            .any(|word| word.is(&["until", "till", "before"]))
    };
    // "After 2027" is from 2028 on.
    let from = year_behind(&ending, &["after"])
        .map(|year| year + 1)
        .or_else(|| year_behind(&ending, &["in", "from", "since"]));
    !lasts(&ending)
        && !denied(&ending)
        && matches!((until, from), (Some(until), Some(from)) if from >= until)
}

/// Whether two sentences say one thing from two sides, as far as these signs tell.
pub(super) fn one_side(before: &str, now: &str) -> bool {
    tackled_in_one(before, now) || after_its_time(before, now) || after_its_time(now, before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lasts_until_a_year_may_end_in_it() {
        for (lasting, ending, expected) in [
            (
                "No yard will lose its grant before 2029.",
                "The grant for yards will end in 2029.",
                true,
            ),
            (
                "No yard will lose its grant before 2029.",
                "The grant for yards will end in the spring of 2028.",
                false,
            ),
            (
                "Moorings will be free until 2031.",
                "Moorings will be charged for after 2030.",
                true,
            ),
            (
                "Moorings will be free until 2031.",
                "Moorings will be charged for after 2029.",
                false,
            ),
            (
                "Moorings will not be charged for until 2031.",
                "Moorings will be charged for until 2033.",
                false,
            ),
            (
                "Grants for hedges will be protected until 2028.",
                "Grants for hedges will be cut from 2029.",
                true,
            ),
            (
                "The yards will be opened before 2029.",
                "The yards will be closed in 2030.",
                false,
            ),
        ] {
            assert_eq!(one_side(lasting, ending), expected, "{lasting} {ending}");
            assert_eq!(one_side(ending, lasting), expected, "{ending} {lasting}");
        }
    }

    #[test]
    fn a_harm_is_tackled_by_a_verb_only() {
        for (text, expected) in [
            ("We will tackle the theft of cable.", true),
            ("The board is fighting the theft of cable.", true),
            ("We will publish the address of every yard.", false),
            ("We will fund the fight against theft.", false),
            ("We will fight the closure of the quay.", false),
        ] {
            assert_eq!(tackles(&tokens(text)), expected, "{text}");
        }
    }
}
