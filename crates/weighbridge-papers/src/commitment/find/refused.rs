//! Refusals that have neither "will not" nor "no plans": what cannot be committed
//! to, what there is no case for, what is nobody's intention.

use super::super::Firmness;
use super::super::lexicon::Sort;
use super::super::subject::{Who, subject_before};
use super::Author;
use super::Found;
use super::predicate::{predicate, skip, span};
use crate::tokens::Token;

/// What the author says that he cannot do, where that is a word given. "Cannot
/// build a strong economy without skills" refuses nothing.
const WORD_GIVEN: &[&str] = &[
    "commit",
    "agree",
    "accept",
    "support",
    "promise",
    "guarantee",
    "endorse",
    "recommend",
];

/// Finds them.
pub(super) fn more_refusals(words: &[Token], author: &Author) -> Vec<Found> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let mut found = Vec::new();
    for at in 0..words.len() {
        let cannot = is(at, &["cannot"]) || (is(at, &["can"]) && is(at + 1, &["not"]));
        let verb = skip(words, at + 1);
        // "Cannot accept" and the like; the words after say what is refused.
        let end = if cannot && is(verb, WORD_GIVEN) {
            verb + 1
        } else if is(at, &["is", "see", "sees"])
            && is(at + 1, &["no"])
            && is(at + 2, &["case", "justification", "reason", "need"])
            && is(at + 3, &["for", "to"])
        {
            at + 3
        } else if is(at, &["is", "are"])
            && is(at + 1, &["not"])
            && (is(at + 2, &["our", "my"]) && is(at + 3, &["intention", "policy", "plan"])
                || is(at + 2, &["persuaded", "convinced"]) && is(at + 3, &["that", "of", "by"]))
        {
            at + 4
        } else {
            continue;
        };
        let subject = subject_before(words, at, author);
        let owned = is(at + 2, &["our", "my"]);
        let there = subject.who == Who::There && is(at, &["is"]);
        // "Sees no case" with the author is told elsewhere already.
        let ours = subject.who == Who::Author && !is(at + 1, &["no"]);
        if !(owned || there || ours) || subject.conditional {
            continue;
        }
        let to = end + usize::from(is(end, &["to"]));
        let inner = predicate(words, to).filter(|inner| inner.sort.is_some());
        found.push(Found {
            firmness: Firmness::Will,
            actor: (subject.who == Who::Author).then(|| span(words, subject.words.clone())),
            undertaking: span(words, at..end),
            action: inner
                .as_ref()
                .and_then(|inner| words.get(inner.verb))
                .map(|word| word.span.clone()),
            sort: inner
                .and_then(|inner| inner.sort)
                .filter(|sort| *sort != Sort::State),
            under_way: false,
            refuses: true,
            another: false,
        });
    }
    found
}
