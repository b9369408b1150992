//! Whom a state puts first by a "will", and which way it says its course will go. What is
//! given, set or forbidden is told beside it.

use super::{be, is};
use crate::commitment::find::predicate::Predicate;
use crate::commitment::lexicon::listed;
use crate::commitment::subject::{Subject, Who};
use crate::tokens::Token;

/// "Small yards will come first when we buy", "they will be at the front of the queue".
pub(super) fn first_served(words: &[Token], next: &Predicate) -> bool {
    let verb = next.verb;
    let first = is(words, verb, &["come", "go"])
        && is(words, verb + 1, &["first"])
        && (verb + 2..verb + 5).any(|at| is(words, at, &["when", "in", "where"]));
    let front = (verb..verb + 3).any(|at| {
        is(words, at, &["at", "to"])
            && is(words, at + 1, &["the"])
            && is(words, at + 2, &["front", "top", "head"])
            && is(words, at + 3, &["of"])
            && (at + 4..at + 7).any(|at| is(words, at, &["queue", "list", "line", "agenda"]))
    });
    let priority =
        is(words, verb, &["take", "get", "have", "given"]) && is(words, verb + 1, &["priority"]);
    first || front || priority
}

/// "Our strategy will be about the small yards", "future rounds will favour small yards".
pub(super) fn steered(
    words: &[Token],
    next: &Predicate,
    phrase: &[Token],
    subject: &Subject,
) -> bool {
    let ours = phrase
        .first()
        .is_some_and(|first| first.is(&["our", "this"]));
    let course = phrase.last().is_some_and(|last| {
        listed(&last.low, "strategy approach policy plan programme reforms test guide watchword priority principle government")
    });
    let about = be(words, next).is_some_and(|from| {
        is(
            words,
            from,
            &[
                "about", "built", "led", "guided", "rooted", "fair", "simple", "a", "one", "that",
                "to",
            ],
        )
    });
    let favours = subject.who == Who::Instrument
        || phrase
            .last()
            .is_some_and(|last| last.is(&["rounds", "calls", "round", "awards", "awarders"]));
    let favour = is(
        words,
        next.verb,
        &["favour", "lean", "weigh", "look", "count", "concentrate"],
    );
    let this = phrase.len() == 1
        && phrase[0].is(&["this"])
        && be(words, next).is_some_and(|from| {
            is(words, from, &["a"])
                && is(words, from + 1, &["government", "administration"])
                && is(words, from + 2, &["that", "which", "on", "for"])
        });
    this || ours && course && about && !is(words, next.verb + 1, &["success", "failure"])
        || favours && favour
}
