//! Refusals in the present tense by which an author holds a thing back: "rejects this
//! recommendation", "cannot give such a guarantee", "makes no provision for it", "does not
//! believe that a larger sum can be justified". What "will not" be done is told elsewhere.

use super::affairs::{blamed, complained_of};
use super::declined::PUT;
use crate::commitment::Firmness;
use crate::commitment::find::predicate::{predicate, skip, span};
use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::listed;
use crate::commitment::subject::{speaks, subject_before};
use crate::tokens::Token;

/// Papers by which a government speaks.
const PAPERS: [&str; 9] = [
    "review",
    "budget",
    "settlement",
    "plan",
    "strategy",
    "statement",
    "bill",
    "paper",
    "response",
];

/// What an author holds back.
pub(in crate::commitment::find) fn withheld(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    (1..words.len()).find_map(|at| {
        let end = holds_back(words, at)?;
        // "The Review makes no provision": the paper speaks for its author.
        let paper = || {
            let subject = subject_before(words, at, author);
            let phrase = words.get(subject.words.clone())?;
            let own = phrase.len() <= 3 && phrase.last()?.is(&PAPERS) && at <= 4;
            own.then_some(subject.words)
        };
        let subject = speaks(words, at, author).or_else(paper)?;
        let to = end + usize::from(words.get(end).is_some_and(|word| word.is(&["to"])));
        let inner = predicate(words, to).filter(|inner| inner.sort.is_some());
        Some(
            Found::new(Firmness::Will, span(words, at..end))
                .by(span(words, subject))
                .does_what(words, inner.as_ref())
                .refusing(true),
        )
    })
}

/// Where words end that begin here and hold a thing back.
fn holds_back(words: &[Token], at: usize) -> Option<usize> {
    const UNNEEDED: &[&str] = &[
        "justified",
        "warranted",
        "necessary",
        "needed",
        "appropriate",
        "desirable",
        "affordable",
    ];
    const GIVEN: &[&str] = &[
        "guarantee",
        "guarantees",
        "commitment",
        "undertaking",
        "assurance",
        "promise",
    ];
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let near = |from: usize, list: &[&str]| (from..from + 5).any(|at| is(at, list));
    let next = skip(words, at + 1);
    let rejects = is(at, &["reject", "rejects"])
        && words[at + 1..]
            .iter()
            .take(4)
            .any(|word| listed(&word.low, PUT));
    // "Cannot support the trade as it would like" is a plea.
    let cannot = is(at, &["cannot"])
        && (is(next, &["accept", "agree", "endorse"]) && !complained_of(words, next + 1)
            || is(next, &["give", "offer", "make"]) && near(next + 1, GIVEN)
            || is(next, &["commit"]) && is(next + 1, &["to"]));
    let none = is(
        at,
        &[
            "makes", "make", "contains", "contain", "includes", "include", "gives", "offers",
        ],
    ) && is(at + 1, &["no"])
        && is(
            at + 2,
            &[
                "provision",
                "allowance",
                "money",
                "funding",
                "new",
                "further",
                "additional",
                "guarantee",
            ],
        )
        && near(at + 3, &["for", "to", "of", "on"]);
    if rejects || cannot || none {
        return Some(at + 1);
    }
    if !(is(at, &["do", "does"]) && is(at + 1, &["not"])) {
        return None;
    }
    let verb = skip(words, at + 2);
    let after = words.get(verb + 1..)?;
    let unjustified = is(verb, &["believe", "think", "consider", "accept", "agree"])
        && after.iter().any(|word| word.is(UNNEEDED))
        && !after.iter().any(|word| word.is(&["not", "no"]));
    (unjustified && !blamed(words, verb + 1)).then_some(verb + 1)
}

#[cfg(test)]
mod tests {
    use crate::commitment::Class;
    use crate::commitment::set_up::judged;

    #[test]
    fn what_is_held_back_is_refused() {
        let mut wrong = Vec::new();
        for (sentence, refused) in [
            ("The Government rejects this recommendation.", true),
            ("The Government cannot give such a guarantee.", true),
            ("Ministers cannot commit to a date.", true),
            ("The Review makes no provision for a barrage.", true),
            ("This Budget contains no new money for quays.", true),
            (
                "The Department does not believe that a second subsidy can be justified.",
                true,
            ),
            ("We do not consider a levy necessary.", true),
            ("We cannot accept delays.", false),
            ("The Government rejects pessimism.", false),
            ("Small firms cannot give such a guarantee.", false),
            ("The river makes no provision for boats.", false),
            ("We cannot be certain.", false),
        ] {
            let one = judged(sentence);
            if one.as_ref().is_some_and(|one| one.class == Class::Refusal) != refused {
                wrong.push((sentence, one.map(|one| one.class)));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
