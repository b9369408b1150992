//! Whether two sentences set one bound, the one by what is not to be ("nobody will pay more
//! than £2"), the other by what is at most to be ("£2 at most"), or let go of one. Neither
//! turns the other round. It says nothing else of them.

use crate::tokens::{Token, tokens};

/// What goes beyond a figure that follows.
const BEYOND: &[&[&str]] = &[
    &["more", "than"],
    &["longer", "than"],
    &["over"],
    &["above"],
    &["beyond"],
    &["exceed"],
    &["after"],
];

/// What keeps to a figure that follows.
const UP_TO: &[&[&str]] = &[
    &["at", "most"],
    &["no", "more", "than"],
    &["not", "more", "than"],
    &["no", "longer", "than"],
    &["up", "to"],
    &["within"],
    &["under"],
    &["below"],
    &["a", "maximum", "of"],
    &["capped", "at"],
    &["limited", "to"],
];

/// What keeps to a figure before it.
const AT_MOST: &[&[&str]] = &[
    &["at", "most"],
    &["or", "less"],
    &["or", "fewer"],
    &["or", "under"],
    &["at", "the", "most"],
];

fn stands(words: &[Token], at: usize, phrase: &[&str]) -> bool {
    phrase
        .iter()
        .enumerate()
        .all(|(more, word)| words.get(at + more).is_some_and(|there| there.is(&[*word])))
}

/// The figures to which a sentence keeps something, by what it denies, by what it allows.
fn bounds(text: &str) -> (Vec<String>, Vec<String>) {
    let words = tokens(text);
    let (mut denied, mut allowed) = (Vec::new(), Vec::new());
    for (at, word) in words.iter().enumerate() {
        if !word.low.contains(|sign: char| sign.is_ascii_digit()) {
            continue;
        }
        let figure: String = (word.low.chars())
            .filter(|sign| sign.is_ascii_digit() || *sign == '.')
            .collect();
        let before = |phrase: &&[&str]| {
            (at.saturating_sub(phrase.len() + 1)..at)
                .any(|from| stands(&words, from, phrase) && from + phrase.len() <= at)
        };
        let after = |phrase: &&[&str]| (at + 1..at + 3).any(|from| stands(&words, from, phrase));
        let no = words[..at]
            .iter()
            .any(|word| word.is(&["no", "not", "nobody", "none", "never"]));
        if UP_TO.iter().any(&before) || AT_MOST.iter().any(after) {
            allowed.push(figure);
        } else if no && BEYOND.iter().any(before) {
            denied.push(figure);
        }
    }
    (denied, allowed)
}

/// Whether both set one bound, the one by denying what is beyond it.
pub(super) fn same_bound(one: &str, other: &str) -> bool {
    let ((no_one, yes_one), (no_other, yes_other)) = (bounds(one), bounds(other));
    let meet = |denied: &[String], allowed: &[String]| {
        denied.iter().any(|figure| allowed.contains(figure))
    };
    meet(&no_one, &yes_other) || meet(&no_other, &yes_one)
}

/// Times within which a sentence says that something is done, or to which it cuts a wait: a
/// number and its unit.
fn limits(text: &str) -> Vec<(String, String)> {
    const UNITS: &[&str] = &["hour", "day", "week", "month", "year"];
    let words = tokens(text);
    let unit = |at: usize| -> Option<&str> {
        let low = words.get(at)?.low.trim_end_matches('s');
        UNITS.contains(&low).then_some(low)
    };
    let cut = words.iter().any(|word| {
        word.is(&[
            "cut",
            "reduce",
            "reduced",
            "shorten",
            "shortened",
            "bring",
            "brought",
            "lower",
            "lowered",
            "fall",
        ])
    });
    (1..words.len())
        .filter(|at| {
            let within = words[at - 1].is(&["within", "in", "under"]);
            within || words[at - 1].is(&["to"]) && cut
        })
        .filter_map(|at| Some((words[at].low.clone(), unit(at + 1)?.to_owned())))
        .collect()
}

/// Whether both set one time for one act, the one as what it takes, the other as what it is cut
/// to: "cut the wait to 16 weeks", "decided within 16 weeks". A denial in either leaves it open.
pub(super) fn one_limit(one: &str, other: &str) -> bool {
    let denied = |text: &str| {
        tokens(text)
            .iter()
            .any(|word| word.is(&["no", "not", "never", "longer"]) || word.low.ends_with("n't"))
    };
    let (first, second) = (limits(one), limits(other));
    first.iter().any(|limit| second.contains(limit)) && !denied(one) && !denied(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_bound_is_said_in_two_ways() {
        for (one, other, expected) in [
            (
                "No pupil will pay more than £3 for lunch.",
                "Lunch will cost pupils £3 at most.",
                true,
            ),
            (
                "Nobody will wait longer than 18 weeks for an operation.",
                "Everybody will be operated on within 18 weeks.",
                true,
            ),
            (
                "Rents will not rise by more than 5 per cent.",
                "Rents will rise by up to 5 per cent.",
                true,
            ),
            (
                "No pupil will pay more than £3 for lunch.",
                "Lunch will cost pupils £4 at most.",
                false,
            ),
            (
                "No pupil will pay more than £3 for lunch.",
                "Lunch will cost pupils more than £3.",
                false,
            ),
            (
                "We will not build 300 homes.",
                "We will build up to 300 homes.",
                false,
            ),
        ] {
            assert_eq!(same_bound(one, other), expected, "{one} {other}");
            assert_eq!(same_bound(other, one), expected, "{other} {one}");
        }
    }
}
