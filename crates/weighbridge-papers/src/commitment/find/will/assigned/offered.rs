//! What a state opens to somebody by a "will": what may be claimed, booked or applied for. What
//! a market offers, or a time to come, is none of it.

use super::{is, sights};
use crate::commitment::find::abroad::of_business;
use crate::commitment::find::predicate::Predicate;
use crate::commitment::find::will::comes_to::given_object;
use crate::commitment::lexicon::{listed, ruled};
use crate::tokens::Token;

/// "You will be able to look up any broker", "anyone over fifty will be able to claim it",
/// "trustees will be able to use the fund": opened to somebody by a measure.
pub(super) fn open_to(words: &[Token], at: usize, next: &Predicate, phrase: &[Token]) -> bool {
    /// What is asked of a state.
    const CLAIM: &str = "access apply bid claim enrol register book appeal deduct enter";
    /// What is done with what it runs or hands out.
    const USE: &str = "draw use ask check look find get order switch keep reach see";
    let able = is(words, next.verb, &["able"]) && is(words, next.verb + 1, &["to"]);
    let verb = next.verb + 2;
    let you = phrase.last().is_some_and(|last| last.is(&["you"]));
    let all = phrase
        .first()
        .is_some_and(|first| first.is(&["anyone", "everyone", "every", "any", "all", "each"]));
    let object = words.get(verb + 1..).unwrap_or_default();
    let near = |count: usize| object.iter().take(count);
    let stated = near(7).any(|word| ruled(word) && !of_business(std::slice::from_ref(word)));
    let ours = near(6).any(|word| word.is(&["our"]));
    let of_state = words.get(verb).is_some_and(|word| {
        listed(&word.low, CLAIM)
            && (stated || ours || near(2).any(|word| word.is(&["it", "them", "online"])))
            || listed(&word.low, USE)
                && (ours || stated && near(4).any(|word| word.is(&["the", "this", "new"])))
    });
    let gets = you
        && (is(words, at + 1, &["have", "get", "receive"])
            && is(words, at + 2, &["a", "an", "the", "your"])
            && given_object(words, at + 1)
            || is(words, at + 1, &["hear"]) && is(words, at + 2, &["by", "within", "whether"]))
        && !of_business(words);
    able && of_state && !sights(words, verb) && (you || all || stated) || gets
}
