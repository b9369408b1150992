//! Clauses in which a promise tells what a thing was or what has been provided and promises
//! nothing: ", which was to be finished by 2025,", "that were drawn before 2021". Their dates,
//! lists and standing are none of the promise's own; what a thing is may be promised as well.
//! It finds no promises.

use std::ops::Range;

use crate::commitment::{Commitment, Mark, Role, Standing};
use crate::tokens::{Shape, Token, tokens};

/// Words before "which" that belong to its clause.
const LEADS: &[&str] = &[
    "for", "of", "in", "to", "by", "under", "through", "with", "on", "at", "from",
];

/// Verbs by which a clause without a comma tells of what was, two words of them at most.
const WAS: &[&str] = &[
    "was", "were", "had", "began", "opened", "closed", "paid", "ran", "ended", "failed",
];

/// A clause that tells of a thing.
struct Aside {
    bytes: Range<usize>,
    /// It is led by "for which": what it counts is for the thing that is promised.
    for_which: bool,
}

fn year(word: &Token) -> bool {
    word.shape == Shape::Number
        && word
            .low
            .parse::<u32>()
            .is_ok_and(|year| (1900..2200).contains(&year))
}

fn asides(words: &[Token]) -> Vec<Aside> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let mut found: Vec<Aside> = Vec::new();
    for at in 1..words.len() {
        // "; it was 55 per cent in 2026", "up from £40 million", "compared with 2010".
        let sign = words[at - 1].shape == Shape::Sign && !words[at - 1].is(&["-", "'", "&"]);
        let it_was = sign
            && is(at, &["it", "they", "this", "these", "that", "there"])
            && is(at + 1, &["was", "were", "had"]);
        let from = is(at, &["up", "down"]) && is(at + 1, &["from"])
            || is(at, &["compared"]) && is(at + 1, &["with", "to"]);
        if it_was || from {
            let sign = |word: &Token| word.shape == Shape::Sign && !word.is(&["-", "'", "&", "%"]);
            let rest = words.get(at + 1..).unwrap_or_default();
            let end = rest
                .iter()
                .position(sign)
                .map_or(words.len(), |sign| at + 1 + sign);
            found.push(Aside {
                bytes: words[at].span.start..words[end - 1].span.end,
                for_which: false,
            });
            continue;
        }
        if !is(at, &["which", "who", "whom", "whose", "that"]) {
            continue;
        }
        let led = is(at - 1, LEADS);
        let first = if led { at - 1 } else { at };
        let comma = first > 0 && is(first - 1, &[",", "–", "—", "("]);
        let closes = |word: &Token| word.shape == Shape::Sign && !word.is(&["-", "'", "&", "%"]);
        let end = words[at..]
            .iter()
            .position(closes)
            .map_or(words.len(), |sign| at + sign);
        // ", which is to be built by 2030,": promised beside the rest.
        let modal = (at..end).any(|place| {
            is(
                place,
                &[
                    "will", "shall", "must", "can", "may", "should", "could", "would",
                ],
            ) || is(place, &["is", "are"]) && is(place + 1, &["to"])
        });
        let was = is(at + 1, WAS);
        let has_been = is(at + 1, &["has", "have"]) && is(at + 2, &["been", "not"]);
        // "For which £4 million has been provided", "through which adults have been able".
        let provided = led
            && !modal
            && (at + 1..end).any(|place| {
                is(place, &["was", "were"])
                    || is(place, &["has", "have"]) && is(place + 1, &["been", "not"])
            });
        // "Of which £300 million is for freight": a part of what is promised.
        let part = is(at - 1, &["of"])
            && words[at..end]
                .iter()
                .any(|word| matches!(word.shape, Shape::Money | Shape::Percent | Shape::Number));
        let end = if comma && !part && (was || has_been || provided) && !is(at, &["that"]) {
            end
        } else if !comma && !led && (was || has_been) {
            // It closes behind the time that it gives, or where a verb goes on.
            let rest = at + 2..end;
            rest.clone()
                .find(|place| year(&words[*place]))
                .map(|place| place + 1)
                .or_else(|| rest.clone().find(|place| is(*place, &["will", "shall"])))
                .unwrap_or(end)
        } else {
            continue;
        };
        let (Some(from), Some(last)) = (words.get(first), words.get(end - 1)) else {
            continue;
        };
        found.push(Aside {
            bytes: from.span.start..last.span.end,
            for_which: led && is(at - 1, &["for"]),
        });
    }
    found
}

/// Whether a place in a text stands in such a clause.
pub(super) fn aside(text: &str, byte: usize) -> bool {
    asides(&tokens(text))
        .iter()
        .any(|one| one.bytes.contains(&byte))
}

/// Whether an amount at a place is told of a thing and not promised: "which was given £4
/// million". What is provided "for which" is for what is promised.
pub(super) fn told_amount(text: &str, byte: usize) -> bool {
    asides(&tokens(text))
        .iter()
        .any(|one| one.bytes.contains(&byte) && !one.for_which)
}

/// The text without these clauses, each place in it where it was.
pub(super) fn main_clause(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for one in asides(&tokens(text)) {
        if let Some(bytes) = bytes.get_mut(one.bytes) {
            bytes.fill(b' ');
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Whether a promise itself says that it is under way, and not a clause beside it.
pub(super) fn under_way(one: &Commitment) -> bool {
    let own = |mark: &&Mark| !aside(&one.text, mark.span.start);
    let marks = || one.judgement.marks.iter();
    let says = |role: Role| marks().filter(move |mark| mark.role == role);
    one.judgement.standing == Standing::UnderWay
        && (says(Role::UnderWay).any(|mark| own(&mark))
            || says(Role::UnderWay).next().is_none()
                && says(Role::Undertaking).next().is_none_or(|mark| own(&mark)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_of_a_thing_is_left_out() {
        for (text, rest) in [
            (
                "The bypass, which was to be finished by 2025, will be finished by 2031.",
                "The bypass, , will be finished by 2031.",
            ),
            (
                "We will redraw the maps that were drawn before 2021 by 2027.",
                "We will redraw the maps by 2027.",
            ),
            (
                "We will invest £1 billion in rail, of which £300 million is for freight.",
                "We will invest £1 billion in rail, of which £300 million is for freight.",
            ),
            (
                "The grant, which pays up to a fifth of the cost, will close in 2029.",
                "The grant, which pays up to a fifth of the cost, will close in 2029.",
            ),
            (
                "At least 60 per cent will go to the docks; it was 55 per cent in 2026.",
                "At least 60 per cent will go to the docks; .",
            ),
            (
                "We will give the docks £50 million a year, up from £40 million.",
                "We will give the docks £50 million a year, .",
            ),
            (
                "We will open the dock, for which £4 million has been provided, in 2029.",
                "We will open the dock, , in 2029.",
            ),
            (
                "We will build a dock, which will open in 2029.",
                "We will build a dock, which will open in 2029.",
            ),
            (
                "The accounts, through which adults have been able to retrain, will be withdrawn.",
                "The accounts, , will be withdrawn.",
            ),
            (
                "We will build a dock, which is to be opened in 2029.",
                "We will build a dock, which is to be opened in 2029.",
            ),
            (
                "We will ensure that every town has a dock by 2029.",
                "We will ensure that every town has a dock by 2029.",
            ),
            (
                "We will help firms that export half of what they make.",
                "We will help firms that export half of what they make.",
            ),
        ] {
            let told: Vec<String> = main_clause(text)
                .split_whitespace()
                .map(str::to_owned)
                .collect();
            assert_eq!(told.join(" "), rest, "{text}");
        }
    }
}
