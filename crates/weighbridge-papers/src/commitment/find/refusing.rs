//! The ways in which prose refuses: what will not be done, had or paid for. It
//! tells no refusal from its reverse by topic; verbs alone decide.

use super::super::Firmness;
use super::super::lexicon::{STEADFAST, Sort, listed};
use super::super::subject::{Subject, Who, subject_before};
use super::predicate::{Predicate, predicate, skip, span};
use super::{Author, Found};
use crate::tokens::Token;

/// "No public money will go to", "there will be no": what is not to be had.
pub(super) fn no_money(
    words: &[Token],
    at: usize,
    subject: &Subject,
    next: &Predicate,
) -> Option<Found> {
    const MONEY: &str = "money funding fund grant grants support aid subsidy subsidies relief help \
        compensation budget loan loans charge tax levy duty tariff map fund scheme bail-out bailout \
        return extension renewal replacement guarantee funds programme";
    let opens = subject.words.start;
    let refused = if subject.who == Who::There {
        words.get(next.verb).filter(|word| word.is(&["no"]))?;
        words
            .get(next.verb + 1..next.verb + 5)
            .unwrap_or_default()
            .iter()
            .any(|word| listed(&word.low, MONEY))
    } else {
        words.get(opens)?.is(&["no"])
            && words
                .get(subject.words.clone())?
                .iter()
                .any(|word| listed(&word.low, MONEY))
    };
    refused.then(|| Found {
        firmness: Firmness::Will,
        actor: None,
        undertaking: words.get(at).map(|word| word.span.clone()).unwrap_or(0..0),
        action: words.get(next.verb).map(|word| word.span.clone()),
        sort: Some(Sort::Act),
        under_way: false,
        refuses: true,
        another: false,
    })
}

/// Whether what is done between a modal and its verb is denied. "We will not
/// tolerate" turns a harm away and refuses nothing; "not only" denies nothing.
pub(super) fn refused(words: &[Token], modal: usize, verb: usize) -> bool {
    let denied = words
        .get(modal..verb)
        .unwrap_or_default()
        .iter()
        .position(|word| word.is(&["not", "never"]));
    let turned = denied.is_some_and(|at| {
        words
            .get(modal + at + 1)
            .is_some_and(|next| listed(&next.low, STEADFAST))
    });
    let steadfast = words
        .get(verb)
        .is_some_and(|verb| listed(&verb.low, STEADFAST));
    denied.is_some() && !turned && !steadfast
}

/// Refusals without "will": "we do not intend to", "there are no plans", "we
/// rule out".
pub(super) fn refusals(words: &[Token], author: &Author) -> Vec<Found> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let mut found = Vec::new();
    for at in 1..words.len() {
        let (wills, end) = if is(at, &["do", "does"]) && is(at + 1, &["not"]) {
            let verb = skip(words, at + 2);
            let means = is(
                verb,
                &["intend", "plan", "propose", "support", "accept", "agree"],
            );
            (means, verb + 1)
        } else if is(at, &["has", "have", "are", "is"]) && is(at + 1, &["no"]) {
            let mut noun = at + 2;
            while is(
                noun,
                &["current", "immediate", "present", "further", "such"],
            ) {
                noun += 1;
            }
            (
                is(noun, &["plan", "plans", "intention", "proposals"]),
                noun + 1,
            )
        } else if is(at, &["rule", "rules", "ruled"]) && is(at + 1, &["out"]) {
            (true, at + 2)
        } else if is(at, &["see", "sees"])
            && is(at + 1, &["no"])
            && is(at + 2, &["case", "reason", "need"])
        {
            (true, at + 3)
        } else {
            continue;
        };
        let subject = subject_before(
            words,
            at - usize::from(is(at - 1, &["have", "has"])),
            author,
        );
        let ours =
            subject.who == Who::Author || (subject.who == Who::There && is(at, &["are", "is"]));
        if !wills || !ours || subject.conditional {
            continue;
        }
        let to = end + usize::from(is(end, &["to"]));
        let inner = predicate(words, to);
        found.push(Found {
            firmness: Firmness::Will,
            actor: (subject.who == Who::Author).then(|| span(words, subject.words.clone())),
            undertaking: span(words, at..end),
            action: inner
                .as_ref()
                .filter(|inner| inner.sort.is_some())
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
