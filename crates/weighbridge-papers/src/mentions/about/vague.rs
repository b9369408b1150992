//! Whether words found beside an amount say what it is about, or only whose it is, that it is
//! money, or with what it is compared. It finds none.

use super::clause::Words;
use super::numeral;
use super::verbs::{ADVERBS, AUXILIARIES, PAST, PLAIN};
use super::words::{DETERMINERS, FILLERS, GENERIC, LEADS, PREPOSITIONS};
use crate::commitment::base_form;
use crate::mentions::tokens::{Token, bare};

/// Whether the words for money say nothing of what it is for.
pub(super) fn generic(about: &str) -> bool {
    // What is lent or granted says more than whose it is.
    const SAYS: &[&str] = &["loans", "grant", "grants"];
    about.split(' ').all(|word| {
        let low = word.to_lowercase();
        GENERIC.contains(&low.as_str()) && !SAYS.contains(&low.as_str())
    })
}

/// Whether the verb next to an amount says that its subject adds so much to something.
pub(super) fn adds(clause: Words<'_, '_>) -> bool {
    // "It is worth £9bn to the ports"; "grants worth £9m to the ports" add nothing.
    let stands = |at: usize| {
        clause.words[at].is(&["worth"])
            && at.checked_sub(1).is_some_and(|before| {
                clause.words[before].is(&["is", "are", "be", "was", "were", "been"])
            })
    };
    (0..clause.words.len())
        .rev()
        .find(|at| {
            let word = &clause.words[*at];
            stands(*at) || !word.is(FILLERS) && !word.is(&["a", "an", "to"])
        })
        .is_some_and(|at| {
            stands(at)
                || clause.words[at].is(&[
                    "contribute",
                    "contributes",
                    "contributed",
                    "add",
                    "adds",
                    "added",
                    "bring",
                    "brings",
                    "brought",
                ])
        })
}

/// Whether a share's words only say with what its thing is compared: "of the total",
/// "of the UK average".
pub(super) fn compares(about: &str) -> bool {
    let last = about.rsplit(' ').next().unwrap_or_default();
    about.split(' ').count() < 5
        && [
            "total", "whole", "average", "figure", "median", "mean", "level", "levels",
        ]
        .contains(&last.to_lowercase().as_str())
        || about.eq_ignore_ascii_case("the cost")
        || about.eq_ignore_ascii_case("all")
}

/// Whether words that lead to a sum name money alone: "the money", "a quarter of the rest".
pub(super) fn money_alone(lead: &str) -> bool {
    lead.split(' ').all(|word| {
        let low = word.to_lowercase();
        GENERIC.contains(&low.as_str())
            || [
                "the", "a", "an", "this", "that", "its", "rest", "all", "half", "third", "quarter",
                "leaves",
            ]
            .contains(&low.as_str())
    })
}

/// Whether a word is a verb of the third person before what such a verb takes: "applies to",
/// "takes 20,000 firms".
pub(super) fn third(words: &[&Token<'_>], at: usize) -> bool {
    let Some(word) = words.get(at).filter(|word| !word.capital()) else {
        return false;
    };
    let low = bare(word.text);
    let Some(base) = low.strip_suffix('s').filter(|base| !base.ends_with('s')) else {
        return false;
    };
    let known = |base: &str| base_form(base) || PLAIN.contains(&base) || MORE.contains(&base);
    let verb = known(base)
        || base.strip_suffix('e').is_some_and(known)
        || base
            .strip_suffix("ie")
            .is_some_and(|base| known(&format!("{base}y")));
    let takes = words.get(at + 1).is_none_or(|next| {
        next.mark.is_some()
            || numeral(next)
            || next.is(DETERMINERS)
            || next.is(LEADS)
            || next.is(PREPOSITIONS)
            || next.is(FILLERS)
            || next.is(ADVERBS)
    });
    verb && takes
}

/// Verbs of a sum or a rule that undertakings seldom have.
const MORE: &[&str] = &[
    "apply", "buy", "pay", "take", "go", "cover", "hold", "hit", "fall", "rise", "leave", "mean",
    "depend", "face", "need", "reach", "run", "stand",
];

/// Whether the words behind a sum are none of its own: the verb of a subject that it is
/// within ("a fee of £350 applies"), what only points ("behind those in Hull"), a bare verb
/// behind what takes so much ("the wall took £4m to build").
pub(super) fn of_another(own: &str, clause: Words<'_, '_>, after: &[&Token<'_>]) -> bool {
    const TAKES: &[&str] = &["took", "take", "takes", "needs", "needed", "cost", "costs"];
    if own.split(' ').next().is_some_and(|first| first == "those") || own == "it" {
        return true;
    }
    let takes = clause.words.last().is_some_and(|last| last.is(TAKES));
    if takes && clause.len() > 1 && !own.contains(' ') {
        return after.first().is_some_and(|word| word.is(&["to"]));
    }
    // "The council’s £9m repairs to roads": a noun of the sum's own.
    let owned = clause
        .words
        .last()
        .is_some_and(|last| last.is(DETERMINERS) || bare(last.text).len() < last.text.len());
    let subject = !owned
        && clause.words.iter().any(|word| {
            !word.is(FILLERS) && !word.is(DETERMINERS) && !word.is(PREPOSITIONS) && !numeral(word)
        });
    let done = clause.groups().is_empty()
        && !clause
            .words
            .iter()
            .any(|word| word.is(AUXILIARIES) || PAST.contains(&word.text));
    // "Exports of £2 billion depend on": a plain form of what is several.
    let several = clause
        .words
        .first()
        .is_some_and(|word| word.text.ends_with('s') && !word.text.ends_with("ss"));
    let plain = after.first().is_some_and(|word| {
        word.mark.is_none()
            && (base_form(word.text) || MORE.contains(&word.text))
            && after
                .get(1)
                .is_some_and(|next| next.is(&["on", "a", "an", "the", "no"]) || numeral(next))
    });
    subject && done && (third(after, 0) || several && plain)
}
