//! What a sentence says in any of its clauses to be withdrawn or repealed: "and the rule which
//! requires large contracts to be divided will be repealed". It looks behind the verb by which
//! the sentence as a whole was read. It finds no pairs.

use std::collections::BTreeSet;

use super::asides::main_clause;
use super::effect::turning;
use super::likeness::telling;
use crate::search::words::{stem, words};
use crate::tokens::{Shape, tokens};

/// Participles that end what they are said of, altogether.
const ENDED: &[&str] = &[
    "withdrawn",
    "repealed",
    "abolished",
    "scrapped",
    "cancelled",
    "canceled",
    "discontinued",
    "terminated",
    "revoked",
    "axed",
    "abandoned",
];

/// Words that turn what they govern: of what is said with one of them more than its end is to
/// be read.
const TURNED: &[&str] = &[
    "not",
    "no",
    "never",
    "without",
    "ban",
    "bans",
    "prohibits",
    "prevents",
    "stops",
    "limit",
    "limits",
    "cap",
    "caps",
    "restrict",
    "restricts",
    "forbids",
    "against",
    "cut",
    "cuts",
];

/// The stems of what each clause of a sentence says to be ended, from whole subjects.
fn subjects(text: &str) -> Vec<BTreeSet<String>> {
    let words = tokens(text);
    let mut found = Vec::new();
    for at in 1..words.len() {
        if !words[at].is(ENDED) {
            continue;
        }
        // "Will be", "is to be", "has been", "are being".
        let mut verb = at;
        while verb > 0
            && words[verb - 1].is(&[
                "will",
                "be",
                "is",
                "are",
                "to",
                "has",
                "have",
                "been",
                "being",
                "now",
                "also",
                "therefore",
                "then",
                "shall",
            ])
        {
            verb -= 1;
        }
        let passive = words[verb..at]
            .iter()
            .any(|word| word.is(&["be", "been", "being"]));
        if !passive {
            continue;
        }
        // A comma right before closes what was told of the subject.
        let end = verb - usize::from(verb > 0 && words[verb - 1].low == ",");
        let start = (0..end)
            .rev()
            .find(|place| {
                let word = &words[*place];
                word.shape == Shape::Sign && !word.is(&["-", "'", "’", "&"])
            })
            .map_or(0, |sign| sign + 1);
        let subject = &words[start..end];
        let turned = subject
            .iter()
            .any(|word| word.is(TURNED) || turning(&stem(&word.low)));
        if let (false, Some(first), Some(last)) = (turned, subject.first(), subject.last()) {
            found.push(matter(
                text.get(first.span.start..last.span.end)
                    .unwrap_or_default(),
            ));
        }
    }
    found
}

/// The words of a text that tell something, as stems.
fn matter(text: &str) -> BTreeSet<String> {
    let stems = words(text).into_iter().map(|word| word.stem);
    stems.filter(|stem| telling(stem)).collect()
}

/// Whether the new sentence says that what the earlier promise is about is ended, by at least
/// two words of its matter or all that it names.
pub(super) fn withdrawn(before: &str, now: &str) -> bool {
    let promise = tokens(before);
    let denied = promise
        .iter()
        .any(|word| word.is(TURNED) || word.is(ENDED) || turning(&stem(&word.low)));
    if denied {
        return false;
    }
    let about = matter(before);
    let text = main_clause(now).replace(", ,", "  ");
    subjects(&text).into_iter().any(|subject| {
        let shared = subject.intersection(&about).count();
        shared >= 2 && 2 * shared >= subject.len() || shared > 0 && shared == subject.len()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_later_clause_ends_is_found() {
        for (before, now, expected) in [
            (
                "Large contracts will be divided into lots wherever this helps small firms to bid.",
                "The public sector will let its contracts in larger lots, and the rule which requires large contracts to be divided for small firms will be repealed.",
                true,
            ),
            (
                "Learning Accounts will be extended to all adults, and we will provide £20 million for them.",
                "Learning Accounts, through which adults have been able to retrain, will be withdrawn in 2029.",
                true,
            ),
            (
                "Large contracts will be divided into lots.",
                "The ban on dividing large contracts into lots will be repealed.",
                false,
            ),
            (
                "Learning Accounts will be extended to all adults.",
                "Learning Accounts will be extended, and the levy on loans will be abolished.",
                false,
            ),
            (
                "The toll on learning accounts will be abolished.",
                "Learning accounts will be abolished.",
                false,
            ),
        ] {
            assert_eq!(withdrawn(before, now), expected, "{before} / {now}");
        }
    }
}
