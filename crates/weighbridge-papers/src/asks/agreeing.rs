//! Whether a word of agreement agrees to the matter, and what a part asks for:
//! less of it, or that it be held. It judges no sentence as a whole.

use std::ops::Range;

use weighbridge_model::asks::{Part, spelled};

use crate::search::words::{plain, stem};
use crate::verdict::direction::gives;

/// Whether a purpose with an object of its own stands between a word of
/// agreement and the matter: "invest in ideas to develop clean engines for rail"
/// invests in ideas and not in rail.
pub(super) fn for_another(
    text: &str,
    cue: Option<&Range<usize>>,
    agrees: &Range<usize>,
    topic: Option<&Range<usize>>,
) -> bool {
    if cue.is_some_and(|cue| agrees.start >= cue.end) {
        return false;
    }
    let between = topic.and_then(|topic| text.get(agrees.end..topic.start));
    let words = plain(between.unwrap_or_default());
    words
        .iter()
        .rposition(|(word, _)| word == "to")
        .is_some_and(|to| words.len() - to > 4)
}

/// Whether a word of agreement is the verb of another clause, whose object stands
/// after it: "regenerate airports, and progressively upgrade roads" upgrades no
/// airport.
pub(super) fn of_next_verb(
    text: &str,
    agrees: &Range<usize>,
    topic: Option<&Range<usize>>,
) -> bool {
    let Some(topic) = topic.filter(|topic| topic.end <= agrees.start) else {
        return false;
    };
    let between = plain(text.get(topic.end..agrees.start).unwrap_or_default());
    let verb = plain(text.get(agrees.clone()).unwrap_or_default())
        .first()
        .is_some_and(|(word, _)| gives(word));
    let mut before = between.iter().rev();
    let last = before.find(|(word, _)| !(word.ends_with("ly") || word == "also"));
    verb && last.is_some_and(|(word, _)| matches!(word.as_str(), "and" | "or" | "then"))
}

/// Whether a measure is one of comparison: "compared with 70 per cent abroad".
pub(super) fn compared(text: &str, at: &Range<usize>) -> bool {
    let before = plain(text.get(..at.start).unwrap_or_default());
    before
        .iter()
        .rev()
        .take(5)
        .any(|(word, _)| matches!(word.as_str(), "compared" | "than" | "versus" | "against"))
}

/// Whether a part asks that something be held where it is.
pub(super) fn holding(part: &Part) -> bool {
    part.agree
        .iter()
        .flat_map(|phrase| spelled(phrase))
        .any(|phrase| {
            matches!(
                phrase.as_str(),
                "hold" | "freeze" | "maintain" | "keep" | "protect" | "no higher"
            )
        })
}

/// Whether a word of agreement asks for less.
pub(super) fn lessening(word: &str) -> bool {
    matches!(
        word,
        "lower" | "lowest" | "cut" | "cutting" | "reduce" | "reduction" | "cap" | "halve"
    )
}

/// Whether the matter is itself a thing of which the file wants less: its last word is one
/// that `less_of` gives by itself ("company tax", where less of "rate|tax" is wanted).
pub(super) fn unwanted(part: &Part, text: &str, at: &Range<usize>) -> bool {
    let topic = plain(text.get(at.clone()).unwrap_or_default());
    topic.last().is_some_and(|(head, _)| {
        (part.less_of.iter())
            .filter(|phrase| !phrase.contains(' '))
            .flat_map(|phrase| phrase.split('|'))
            .any(|word| stem(word) == stem(head))
    })
}

/// Whether a part asks for less of the matter: its words of agreement say so
/// more than once, or once on a matter that is a charge.
pub(super) fn lowering(part: &Part, topic: &str) -> bool {
    let less = part
        .agree
        .iter()
        .filter(|words| {
            // "Cut burden": the burden is what is to be less.
            let mut words = words.split(' ');
            words.next().is_some_and(lessening)
                && words.all(|object| matches!(object, "burden" | "cost" | "the"))
        })
        .count();
    let charge = plain(topic).iter().any(|(word, _)| {
        matches!(
            word.trim_end_matches('s'),
            "price" | "cost" | "tax" | "bill" | "burden" | "charge" | "levy" | "rate" | "fee"
        )
    });
    less >= 2 || (less == 1 && charge)
}
