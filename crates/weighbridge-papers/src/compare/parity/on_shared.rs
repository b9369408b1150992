//! Whether a word that turns governs the matter that two sentences share, or something else
//! beside it. It counts no turns and decides nothing.

use std::collections::BTreeSet;

use super::{Read, Turn};
use crate::compare::likeness::telling;
use crate::search::words::stem;
use crate::tokens::Shape;

/// Words that end what a verb is about, or begin what tells more of it.
const BOUND: &[&str] = &[
    "this", "next", "of", "at", "in", "to", "for", "from", "on", "with", "by", "that", "which",
    "who", "and", "or", "but", "under", "within", "near", "north", "south", "will", "shall", "is",
    "are", "be", "been", "has", "have", "was", "were", "not", "into", "over", "through", "between",
    "until", "when",
];

/// Behind a denial these say that nothing is to go wrong.
const WRONG: &[&str] = &[
    "let", "allow", "fall", "fail", "lapse", "behind", "lose", "leave", "left", "rest", "wait",
    "forget", "ignore", "neglect", "hesitate", "suffer", "need", "only", "longer", "without",
];

/// Said of none, these say that all are served: "no town will be left behind". What none is to
/// need or to leave is not among them.
const OF_NONE: &[&str] = &[
    "behind",
    "left",
    "fail",
    "fall",
    "miss",
    "lack",
    "forgotten",
    "ignored",
    "neglected",
    "overlooked",
    "suffer",
    "worse",
];

/// Whether a word that turns governs the shared matter itself: its object, the subject of its
/// passive, or what stands behind "no". "The tunnel will end the isolation of the town" ends
/// no tunnel.
pub(super) fn on_shared(read: &Read, (turn, at): &Turn, shared: &BTreeSet<&String>) -> bool {
    let words = &read.words;
    let is_shared = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| shared.contains(&stem(&word.low)))
    };
    let ends = |at: usize| {
        words
            .get(at)
            .is_none_or(|word| word.shape == Shape::Sign && word.low != "-" || word.is(BOUND))
    };
    // The last word before what tells more of it.
    let head = |from: usize| {
        let end = (from..words.len() + 1).find(|at| ends(*at)).unwrap_or(from);
        (end > from).then(|| end - 1)
    };
    // "The office of peat" is known by the peat.
    let known_by = |head: usize| {
        let of = words
            .get(head + 1)
            .is_some_and(|word| word.is(&["of", "for"]));
        let general = words
            .get(head)
            .is_some_and(|word| !telling(&stem(&word.low)));
        let behind = (head + 2..words.len() + 1).find(|at| ends(*at));
        behind
            .filter(|behind| of && general && *behind > head + 2)
            .map_or(head, |behind| behind - 1)
    };
    if turn == "not" {
        let longer = words.get(at + 1).is_some_and(|word| word.is(&["longer"]));
        return if words[*at].is(&["no"]) && !longer {
            head(at + 1).is_some_and(is_shared)
                && !words.iter().skip(at + 1).any(|word| word.is(OF_NONE))
        } else {
            let from = at + 1 + usize::from(longer);
            (longer || words[*at].is(&["not", "never", "cannot"])) | words[*at].low.ends_with("n't")
                && !words.iter().skip(from).any(|word| word.is(WRONG))
        };
    }
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    // As a noun ("the ban on") it is itself what something is done with.
    if before.is_some_and(|word| word.is(&["the", "a", "an", "any", "this", "no", "of", "further"]))
    {
        return false;
    }
    let passive = before.is_some_and(|word| word.is(&["be", "been", "is", "are", "being"]));
    let object = head(at + 1).filter(|_| !passive);
    if let Some(object) = object {
        return is_shared(object);
    }
    // A passive, or a verb without an object: the head of what opens its clause.
    let clause = read.clauses.iter().find(|clause| clause.contains(at));
    clause
        .and_then(|clause| clause.first())
        .and_then(|first| head(*first))
        .is_some_and(|subject| subject < *at && is_shared(known_by(subject)))
}
