//! Sums that stand beside their thing and not behind its verb: "the Rope Catalyst, worth £18
//! million", "at a cost of £99 million", "its remaining £8 million". It finds no clauses.

use super::clause::{SHORT, Words};
use super::verbs::AUXILIARIES;
use super::words::{FILLERS, PREPOSITIONS};
use crate::commitment::participle;
use crate::mentions::tokens::Token;

/// Whether a clause of a word or two behind a comma says what the thing before it is worth.
pub(super) fn beside(before: &[&Token<'_>], open: usize, clause: Words<'_, '_>) -> bool {
    const WORTH: &[&str] = &["worth", "costing", "totalling", "valued", "priced"];
    let worth = clause.is(0, WORTH)
        && clause.words[1..]
            .iter()
            .all(|word| word.is(FILLERS) || word.is(PREPOSITIONS) || word.is(&["a", "the"]));
    before.get(open).is_some_and(|word| word.mark == Some(','))
        && (worth || apiece(clause) || apposed(clause))
}

/// ", a loss of": what it is that is lost stands before the comma.
fn apposed(clause: Words<'_, '_>) -> bool {
    const WHAT: &[&str] = &[
        "bill",
        "cost",
        "cut",
        "fall",
        "gain",
        "increase",
        "investment",
        "loss",
        "outlay",
        "price",
        "rise",
        "saving",
        "sum",
        "total",
    ];
    clause.len() <= 5
        && clause.is(0, &["a", "an"])
        && (1..clause.len()).any(|at| {
            clause.is(at, WHAT)
                && clause.words[at + 1..]
                    .iter()
                    .all(|word| word.is(PREPOSITIONS) || word.is(FILLERS))
        })
}

/// "Two programmes, each with £6 million".
pub(super) fn apiece(clause: Words<'_, '_>) -> bool {
    clause.len() <= 4
        && clause.is(0, &["each", "both", "all"])
        && clause.is(
            1,
            &[
                "with", "worth", "of", "costing", "at", "on", "given", "getting",
            ],
        )
}

/// "Contracts under £100,000 are reserved for": of what the sum is the bound.
pub(super) fn bounded(clause: Words<'_, '_>, after: &[&Token<'_>]) -> Option<String> {
    let mut end = clause.len();
    while end > 0 && (clause.is(end - 1, &["the", "a", "than", "more", "less"])) {
        end -= 1;
    }
    let bound = end > 1 && clause.is(end - 1, &["under", "below", "above", "over", "exceeding"])
        || end > 2 && clause.is(end - 1, &["worth"]);
    let verb = after.first().is_some_and(|word| {
        word.mark.is_none()
            && (word.is(AUXILIARIES) || word.is(&["or", "went", "goes", "go", "came", "come"]))
    });
    let thing = clause.part(0, end.saturating_sub(1));
    if !(bound && verb && thing.groups().is_empty()) {
        return None;
    }
    let thing = thing.subject().trimmed();
    (!thing.empty()).then(|| thing.quoted())?
}

/// The thing that ends these words, by its name where there are many: "the Quay and Harbour
/// Prize" of a second round of it.
pub(super) fn named(words: Words<'_, '_>) -> Option<String> {
    let from = words.groups().last().map_or(0, |group| group.end);
    let words = words.part(from, words.len());
    let of = (0..words.len())
        .rev()
        .find(|at| words.is(*at, &["of"]) && words.is(*at + 1, &["the", "our", "its"]))
        .filter(|at| {
            words.len() > SHORT && words.words.get(at + 2).is_some_and(|word| word.capital())
        });
    match of {
        Some(of) => words.part(of + 2, words.len()).quoted(),
        None => words.last_thing(),
    }
}

/// "Will be widened to every region at a cost of": what costs it.
pub(super) fn costing(core: Words<'_, '_>) -> Option<String> {
    let end = core.len();
    let cost = end > 3
        && core.is(end - 1, &["cost", "price", "total", "tune"])
        && core.is(end - 2, &["a", "an", "the", "total", "overall", "annual"]);
    let at = (1..end.saturating_sub(1))
        .rev()
        .find(|at| cost && core.is(*at, &["at", "for", "to"]))?;
    let whole = core.part(0, at);
    let groups = whole.groups();
    let last = groups.last()?;
    let (_, subject) = whole.subject_of(&groups);
    let done = last.end - last.start > 1 && participle(whole.words[last.end - 1].text);
    let object = whole.part(last.end, whole.len()).trimmed();
    let thing = if done || object.empty() {
        subject.trimmed()
    } else {
        object
    };
    (!thing.empty()).then(|| thing.quoted())?
}

/// "Will be wound up and its remaining £8 million passed on": whose it was.
pub(super) fn remaining(core: Words<'_, '_>) -> Option<String> {
    const LEFT: &[&str] = &[
        "remaining",
        "whole",
        "full",
        "entire",
        "annual",
        "unspent",
        "own",
        "total",
        "last",
        "first",
        "present",
        "current",
    ];
    let own = (core.len().saturating_sub(3)..core.len())
        .find(|at| core.is(*at, &["its", "their"]))
        .filter(|at| {
            core.is(at.saturating_sub(1), &["and", "with", "of", "from"])
                && core.words[at + 1..].iter().all(|word| word.is(LEFT))
        })?;
    let whole = core.part(0, own);
    let groups = whole.groups();
    let first = groups.first()?;
    let (_, subject) = whole.subject_of(&groups[..1]);
    let subject = subject.trimmed();
    (first.start > 0 && !subject.empty()).then(|| subject.quoted())?
}

/// "Cranes at Tilbury (£9 million)", "Cranes – £9 million": what stands before the mark.
pub(super) fn before_a_mark(text: &str, before: &[&Token<'_>], start: usize) -> Option<String> {
    let last = before.last()?;
    let gap = text.get(last.end..start)?;
    let from = super::before::opening(text, before, before.len());
    let words = Words {
        text,
        words: &before[from..],
    };
    (gap.contains(['(', '–', '—', ':']) && !gap.contains([')', ',', ';']))
        .then(|| words.last_thing())?
}
