//! When something ends and until when it was to last: what runs out as it was to is not
//! turned round. It judges no way of acting.

use crate::commitment::{Commitment, Role};
use crate::tokens::{MONTHS, SEASONS, Token, tokens};

/// Whether the sentence says that something runs out, as it was to, perhaps: "the
/// fund ends in March".
pub(super) fn runs_out(one: &Commitment) -> bool {
    one.judgement
        .said(Role::Action)
        .is_some_and(|verb| matches!(verb.to_lowercase().as_str(), "ends" | "closes" | "end"))
        && one.judgement.said(Role::Actor).is_none()
        && one.judgement.said(Role::Undertaking) == one.judgement.said(Role::Action)
}

/// Years of a sentence, and the one until which it says that something lasts.
pub(super) fn years(one: &Commitment) -> (Option<u32>, Option<u32>) {
    years_in(&one.text)
}

fn years_in(text: &str) -> (Option<u32>, Option<u32>) {
    let words = tokens(text);
    let year = |text: &str| -> Option<u32> {
        let year = text.parse().ok()?;
        (1900..2200).contains(&year).then_some(year)
    };
    let last = words.iter().filter_map(|word| year(&word.low)).max();
    // "Between 2021 and 2027" is until 2027.
    let between = words.iter().position(|word| word.is(&["between"]));
    // "Until the end of March 2025"; "£40 million to ports between" is until no year.
    let passed = |word: &&Token| {
        word.is(&["the", "end", "of", "early", "late", "about"])
            || word.is(MONTHS)
            || word.is(SEASONS)
            || word.low.len() <= 2 && word.low.parse::<u32>().is_ok()
    };
    let until = (0..words.len()).find_map(|at| {
        let leads = words[at].is(&["until", "till", "to", "through"])
            || words[at].is(&["and"]) && between.is_some_and(|first| first < at && at < first + 4);
        let behind = words.get(at + 1..)?;
        let next = behind.iter().find(|word| !passed(word))?;
        leads.then(|| year(&next.low)).flatten()
    });
    (last, until)
}

/// Whether what one ends was to last no longer than that in the other.
pub(super) fn as_foreseen(lasting: &Commitment, ending: &Commitment) -> bool {
    matches!((years(lasting).1, years(ending).0), (Some(until), Some(end)) if end >= until)
}

/// The same of the first clause of what lasts: "will be extended to all adults, and we will
/// provide £20 million until 2026" sets no end to what is extended.
pub(super) fn itself_as_foreseen(lasting: &Commitment, ending: &Commitment) -> bool {
    let first = lasting.text.split(", and ").next().unwrap_or_default();
    matches!((years_in(first).1, years(ending).0), (Some(until), Some(end)) if end >= until)
}

/// Whether what one says lasts until a year is to end in an earlier one in the other.
pub(super) fn before_its_time(lasting: &Commitment, ending: &Commitment) -> bool {
    matches!((years(lasting).1, years(ending).0), (Some(until), Some(end)) if end < until)
}

/// How it is told that what ends now was to last no longer and is not renewed: whether that
/// turns a promise round is for whoever reads both.
pub(super) fn ran_its_term(lasting: &Commitment, ending: &Commitment) -> Option<String> {
    let until = years(lasting).1?;
    (as_foreseen(lasting, ending) && not_renewed(ending))
        .then(|| format!("{RAN} {until}, ends no sooner and is not renewed"))
}

/// How that begins.
pub(super) const RAN: &str = "in doubt: it was to last until";

/// Whether it says that what ends will not be renewed or followed by another.
pub(super) fn not_renewed(one: &Commitment) -> bool {
    let words = tokens(&one.text);
    let word = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    const AGAIN: &[&str] = &[
        "renewed",
        "replaced",
        "continued",
        "continue",
        "extended",
        "repeated",
        "renew",
        "replace",
        "extend",
    ];
    (0..words.len()).any(|at| {
        let not = word(at, &["not", "never"])
            && (word(at + 1, AGAIN) || word(at + 1, &["be"]) && word(at + 2, AGAIN));
        let no = word(at, &["no"])
            && (word(at + 1, &["successor", "replacement"])
                || word(at + 1, &["further", "new", "more"]) && word(at + 2, &["rounds", "round"]));
        not || no
    })
}
