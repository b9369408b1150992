//! A sentence as clauses of its words: statements of one subject, what only tells when, why
//! or of whom left out. It judges no word.

use super::is_turn_verb;
use crate::compare::verbs::VERBS;
use crate::compare::ways::{among, base};
use crate::tokens::{Shape, Token};

/// Words that begin a clause of time, cause or condition, or one on a noun.
const ASIDE: &[&str] = &[
    "which", "who", "whose", "while", "whilst", "because", "since", "when", "where", "although",
    "though", "as", "despite", "than", "so",
];

/// After these "to" goes on with the verb; elsewhere it gives a purpose.
const CARRIES: &[&str] = &[
    "plan",
    "plans",
    "intend",
    "intends",
    "want",
    "wants",
    "decided",
    "going",
    "agreed",
    "continue",
    "continues",
    "need",
    "needs",
    "have",
    "has",
    "refuse",
    "refuses",
    "decline",
    "able",
    "is",
    "are",
    "be",
    "ought",
    "commit",
    "committed",
    "right",
    "ready",
    "due",
    "promise",
    "pledge",
    "seek",
    "aim",
    "hope",
    "legislate",
    "power",
    "power,",
    "proposes",
    "propose",
    "like",
    "used",
];

/// A sentence as clauses of its words; those that only tell when, why or of whom left out.
pub(super) fn clauses(words: &[Token]) -> Vec<Vec<usize>> {
    let mut all: Vec<Vec<usize>> = vec![Vec::new()];
    let mut aside = false;
    let verb = |at: usize| {
        words.get(at).is_some_and(|word| {
            word.is(&[
                "will",
                "shall",
                "is",
                "are",
                "has",
                "have",
                "must",
                "can",
                "won't",
                "we",
                "it",
                "they",
                "cannot",
                "there",
                "ministers",
                "you",
                "may",
                "would",
            ])
        })
    };
    for (at, word) in words.iter().enumerate() {
        let sign = word.shape == Shape::Sign;
        if sign && matches!(word.low.as_str(), ";" | ":" | "." | "(" | ")" | "–" | "—") {
            all.push(Vec::new());
            aside = false;
            continue;
        }
        if sign && word.low == "," {
            if aside {
                aside = false;
            }
            continue;
        }
        if word.is(ASIDE) && at > 0 {
            aside = true;
        }
        // "And we will close it": another statement; "and will be closed": of the same subject.
        if word.is(&["and", "but"]) {
            aside = false;
            let comma = at > 0 && words[at - 1].low == ",";
            if auxiliary(words.get(at + 1)) {
                // "The coach carried nobody and will not run": of the same subject.
                let subject = all.last().map(|last| subject(words, last));
                all.push(subject.unwrap_or_default());
            } else if verb(at + 1) || comma || word.is(&["but"]) || denies_on(words, at + 1) {
                all.push(Vec::new());
            } else {
                let acts = words.get(at + 1).is_some_and(|next| {
                    VERBS
                        .iter()
                        .any(|(verbs, _)| among(&base(&next.low), verbs))
                });
                if acts
                    && !words
                        .get(at + 2)
                        .is_some_and(|next| next.is(&["of", "to", "in"]))
                {
                    all.push(Vec::new());
                }
            }
            continue;
        }
        // A purpose or a means turns nothing.
        let purpose = word.is(&["to"])
            && at > 0
            && !words[at - 1].is(CARRIES)
            && words.get(at + 1).is_some_and(|next| {
                VERBS
                    .iter()
                    .any(|(verbs, _)| among(&base(&next.low), verbs))
            });
        let means = word.is(&["by", "for", "without", "in"])
            && words
                .get(at + 1)
                .is_some_and(|next| next.low.ends_with("ing") && is_turn_verb(&next.low));
        if purpose || means {
            aside = true;
        }
        if !aside && let Some(last) = all.last_mut() {
            last.push(at);
        }
    }
    all.retain(|clause| !clause.is_empty());
    all
}

/// Whether "no" with its noun and a verb follows: "and no ministry will be founded".
fn denies_on(words: &[Token], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.is(&["no"]))
        && (at + 1..at + 8).any(|place| auxiliary(words.get(place)))
}

/// Words that help a verb and need a subject before them.
fn auxiliary(word: Option<&Token>) -> bool {
    word.is_some_and(|word| {
        word.is(&[
            "will", "shall", "is", "are", "has", "have", "must", "can", "won't", "cannot", "would",
        ])
    })
}

/// What a clause is about: its words before the first verb.
fn subject(words: &[Token], clause: &[usize]) -> Vec<usize> {
    let verb = |at: &usize| {
        let word = &words[*at];
        auxiliary(Some(word)) || word.low.ends_with("ed") || word.is(&["was", "were", "had", "ran"])
    };
    let some = clause
        .iter()
        .copied()
        .take_while(|at| !verb(at))
        .collect::<Vec<_>>();
    if some.len() == clause.len() {
        Vec::new()
    } else {
        some
    }
}

/// Whether a clause tells what is to be, or has now been done, and not what was.
pub(super) fn to_come(words: &[Token], clause: &[usize]) -> bool {
    clause.iter().any(|at| {
        words[*at].is(&[
            "will", "shall", "won't", "must", "cannot", "is", "are", "has", "have",
        ])
    })
}
