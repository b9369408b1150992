//! What a sentence says in any of its clauses to be withdrawn or repealed: "and the rule which
//! requires large contracts to be divided will be repealed". It looks behind the verb by which
//! the sentence as a whole was read. It finds no pairs.

use std::collections::BTreeSet;

use super::asides::main_clause;
use super::effect::turning;
use super::likeness::telling;
use super::thing::{JOINTS, STOPS};
use crate::commitment::{Commitment, Role};
use crate::search::words::{stem, words};
use crate::tokens::{Shape, Token, tokens};

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

/// The stems of what each clause of a sentence says to be ended, from whole subjects, each
/// with its head.
fn subjects(text: &str) -> Vec<(BTreeSet<String>, String)> {
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
        let mut end = verb;
        while end > 0 && words[end - 1].low == "," {
            end -= 1;
        }
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
            // "The rule which requires", "the grant for barges".
            let closes =
                |word: &Token| word.is(JOINTS) || word.is(STOPS) && !word.is(&["and", "or"]);
            let from = usize::from(first.is(&["and", "but"]));
            let head = (subject.iter().skip(from).take_while(|word| !closes(word))).last();
            found.push((
                matter(
                    text.get(first.span.start..last.span.end)
                        .unwrap_or_default(),
                ),
                head.map_or_else(String::new, |head| stem(&head.low)),
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

/// Words by which a promise itself ends something: that it is ended then is no news.
const ENDS: &[&str] = &[
    "end", "ends", "ending", "stop", "stopping", "close", "closing", "phase", "wind", "abolish",
    "scrap", "repeal", "withdraw", "remove", "lift", "cancel", "axe", "drop", "reduce", "lower",
];

/// Whether the new sentence says that what the earlier promise is about is ended: what it names
/// as a thing, or a rule by which its act is done, with half of what is told of it.
pub(super) fn withdrawn(before: &Commitment, now: &str) -> bool {
    let promise = tokens(&before.text);
    let denied = promise.iter().any(|word| {
        word.is(TURNED) || word.is(ENDED) || word.is(ENDS) || turning(&stem(&word.low))
    });
    if denied {
        return false;
    }
    let about = matter(&before.text);
    let marks = before.judgement.marks.iter();
    let act: BTreeSet<String> = marks
        .filter(|mark| mark.role == Role::Action)
        .flat_map(|mark| words(&mark.text))
        .map(|word| word.stem)
        .collect();
    subjects(&main_clause(now))
        .into_iter()
        .any(|(subject, head)| {
            let shared = subject.intersection(&about).count();
            let of_it = about.contains(&head) || !subject.is_disjoint(&act);
            of_it
                && (shared >= 2 && 2 * shared >= subject.len()
                    || shared > 0 && shared == subject.len())
        })
}

#[cfg(test)]
mod tests {
    use super::super::What;
    use super::super::tests::compared;

    #[test]
    fn what_a_later_clause_ends_is_found() {
        let page = |text: &str| format!("# A Plan\n\n## Work\n\n{text}\n");
        for (before, now, expected) in [
            (
                "Large contracts will be divided into lots wherever this helps small firms to bid.",
                "The public sector will let its contracts in larger lots, and the rule which requires large contracts to be divided for small firms will be repealed.",
                What::Reversed,
            ),
            (
                "Learning Accounts will be extended to all adults who work, and we will provide £20 million for them until 2026.",
                "Learning Accounts, through which adults have been able to retrain, will be withdrawn in 2029.",
                What::Reversed,
            ),
            (
                "We will bring an end to leasehold for boathouses.",
                "Leasehold will be abolished for boathouses.",
                What::CarriedOver,
            ),
            (
                "We will pay a subsidy to lock keepers.",
                "Lock keepers, who have had a subsidy since 2019, will be paid less, and the subsidy will be withdrawn in 2028.",
                What::Unclear,
            ),
            (
                "Learning Accounts will be extended to all adults.",
                "Learning Accounts will be extended to all adults, and the levy on loans will be abolished.",
                What::CarriedOver,
            ),
        ] {
            let changes = compared(&page(now), &page(before)).changes;
            let what: Vec<What> = changes.iter().map(|change| change.what).collect();
            assert_eq!(what, [expected], "{before} / {now}: {changes:?}");
        }
    }
}
