//! Changes that do nothing to a thing that stands by them: it is an example, a charge on it is
//! meant, the change only tells when or sets an aim. They give no verdict.

use std::ops::Range;

use crate::search::words::plain;
use crate::verdict::change::Change;
use crate::verdict::force::{Words, find};
use crate::verdict::lexicon::{FINITE, WEIGHTS, one_of};

/// Whether a thing behind a change stands in a clause of time: after "when", with a verb of
/// its own.
pub(super) fn timing(words: &Words, from: usize, place: usize) -> bool {
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    (place.saturating_sub(5).max(from)..place)
        .any(|at| is(at, "when|once|whenever|until|after|before"))
        && (place + 1..place + 5).any(|at| is(at, FINITE))
}

/// Whether a change only says that the one after it is decided: "has decided that the grant
/// will not be paid", "has agreed to close it".
pub(super) fn frames(words: &Words, change: &Change) -> bool {
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    let verb = change.cue.end.saturating_sub(1);
    is(
        verb,
        "decided|decide|agreed|agree|chosen|choose|resolved|concluded|determined",
    ) && (is(verb + 1, "that|to") || is(verb + 1, "not") && is(verb + 2, "to"))
}

/// Whether a word is named as an example of something else: "technologies such as".
pub(super) fn example(words: &Words, change: &Change, place: usize) -> bool {
    let between = words.get(change.cue.end..place).unwrap_or_default();
    find(between, "such as").is_some() || find(between, "including").is_some()
}

/// Whether a thing is the subject of a verb that serves something else, or what somebody
/// gains from.
pub(super) fn serves(words: &Words, change: &Change, place: usize) -> bool {
    let verb = change.cue.end.saturating_sub(1);
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    let gained = words.get(change.cue.end..place).unwrap_or_default();
    let subject = !change.before
        && place < change.cue.start
        && is(verb, "ensure|help|enable|encourage|make|work")
        && !is(verb + 1, "it|them|this");
    subject || find(gained, "benefit|benefits|gain|gains from|of").is_some()
}

/// Whether a change only sets an aim: "are setting ourselves the challenge of".
pub(super) fn sets_aim(words: &Words, change: &Change) -> bool {
    let verb = change.cue.end.saturating_sub(1);
    let sets = words
        .get(verb)
        .is_some_and(|(word, _)| one_of(word, "set|sets|setting"));
    let next = words.get(verb + 1..(verb + 4).min(words.len()));
    let aim = next.unwrap_or_default().iter();
    sets && aim.clone().any(|(word, _)| {
        one_of(
            word,
            "challenge|challenges|ambition|aim|aims|goal|goals|task",
        )
    })
}

/// Whether a place only says of what a charge or cost is: the word right after it.
pub(super) fn weighed(text: &str, at: &Range<usize>) -> bool {
    let (own, rest) = (text.get(at.clone()), text.get(at.end..));
    let weight = |text: &str, first: bool| {
        let words = plain(text);
        let word = if first { words.first() } else { words.last() };
        word.is_some_and(|(word, _)| one_of(word, WEIGHTS))
    };
    rest.is_some_and(|rest| rest.starts_with(' ') && weight(rest, true))
        && !own.is_some_and(|own| weight(own, false))
}

/// Whether an "end" or "close" is a time or a place and no ending: "the start and end of
/// shifts", "at the northern end", "each shift's end".
pub(super) fn bounds(words: &Words, place: usize) -> bool {
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    if !is(place, "end|ends|close") {
        return false;
    }
    let back = |reach: usize| (place.saturating_sub(reach)..place).rev();
    // "The start and the end", but not "start no tram and end the subsidy".
    let the = place.wrapping_sub(usize::from(is(place.wrapping_sub(1), "the")));
    let paired = is(the.wrapping_sub(1), "and|or|to")
        && is(the.wrapping_sub(2), "start|starts|beginning|opening");
    // "At the end", "by each close", "near either far end".
    let led = back(5).any(|at| {
        is(
            at,
            "at|by|from|until|till|before|after|near|towards|around|meet|meets|for",
        ) && is(at + 1, "the|each|every|either|both|its|their|a")
    }) && back(2).any(|at| is(at, "the|each|every|either|both|its|their|s"))
        || back(2).any(|at| is(at, "shift|shifts|day|week|term|year|month|night|s"))
            && !back(1).any(|at| is(at, FINITE) || is(at, "to|will|and"));
    let ends = place > 0 && is(place - 1, "to|will|shall|must|we|not|may|an|a");
    let brought = back(3).any(|at| is(at, "mark|marks|put|puts"));
    (paired || led) && !(ends || brought)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::force::spoken;

    #[test]
    fn an_end_that_is_a_time_or_a_place_ends_nothing() {
        for (text, bound) in [
            (
                "Trams timed for the beginning and end of the working day.",
                true,
            ),
            ("A yard at the northern end of the quay.", true),
            ("Boats will wait at each shift's end.", true),
            ("Vans will come at the close of the late shift.", true),
            ("The kiln stands near the far end of the lane.", true),
            ("We will end the tram grant.", false),
            ("The trams end in March.", false),
            ("The grant will come to an end.", false),
            ("We will start no tram and end the subsidy.", false),
            ("The tram is to end.", false),
            ("We will put an end to the ferry.", false),
        ] {
            let words = spoken(text);
            let at = words
                .iter()
                .position(|(word, _)| one_of(word, "end|close"))
                .unwrap();
            assert_eq!(bounds(&words, at), bound, "{text}");
        }
    }
}
