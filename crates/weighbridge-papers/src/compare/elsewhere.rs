//! Whether two promises are for different places, countries or other named things:
//! a deal with Peru is no deal with Chile, a college in Derby none in Hull. It reads
//! the names behind a preposition; it knows no map.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::likeness::general;
use super::thing::{JOINTS, STOPS};
use crate::commitment::{Commitment, Role};
use crate::search::words::stem;
use crate::tokens::{MONTHS, SEASONS, Shape, Token, tokens};

/// Words before the name of a place or partner.
const BEFORE: &[&str] = &[
    "in", "at", "with", "between", "to", "from", "near", "across", "of", "for", "on", "into",
    "around", "outside", "through", "over",
];

/// Words between such a word and the name, or between two names.
const PASSED: &[&str] = &[
    "the", "a", "our", "new", "both", "each", "and", "or", ",", "&",
];

/// Parts of a place that stand behind its name.
const IN_PLACES: &[&str] = &[
    "town",
    "city",
    "village",
    "harbour",
    "docks",
    "dock",
    "waterfront",
    "seafront",
    "quayside",
];

/// Names of the whole country, its parts by the compass and its government: what is
/// said of one of these may be said of another in other words.
const WHOLE: &str = "north south east west northern southern eastern western midlands central \
    uk britain british england english kingdom united great nation country state government \
    parliament treasury whitehall budget statement review chancellor secretary minister \
    department commission committee act bill monday tuesday wednesday thursday friday";

/// A name: its words as stems, or an abbreviation.
type Name = Vec<String>;

/// The names behind prepositions, but for the author's.
fn names(one: &Commitment) -> BTreeSet<Name> {
    named(one).into_keys().collect()
}

/// The names that stand in one of two promises only, where the other has no name that
/// stands not in this: how that is told.
pub(super) fn fewer_or_more(before: &Commitment, now: &Commitment) -> Option<String> {
    let (was, is) = (named(before), named(now));
    let alone = |some: &BTreeMap<Name, String>, others: &BTreeMap<Name, String>, text: &str| {
        let words: BTreeSet<String> = tokens(text)
            .iter()
            .map(|word| stem(word.low.trim_end_matches("'s")))
            .collect();
        some.iter()
            .filter(|(name, _)| !others.keys().any(|other| kin(name, other)))
            .filter(|(name, _)| !name.iter().any(|word| words.contains(word)))
            .map(|(_, said)| said.clone())
            .collect::<Vec<String>>()
    };
    let (lost, won) = (alone(&was, &is, &now.text), alone(&is, &was, &before.text));
    let be = |list: &[String]| if list.len() == 1 { "is" } else { "are" };
    match (lost.is_empty(), won.is_empty()) {
        (false, true) if !is.is_empty() => {
            Some(format!("narrower: {} {} gone", lost.join(", "), be(&lost)))
        }
        (true, false) if !was.is_empty() => {
            Some(format!("wider: {} {} new", won.join(", "), be(&won)))
        }
        _ => None,
    }
}

fn named(one: &Commitment) -> BTreeMap<Name, String> {
    let actor = one
        .judgement
        .marks
        .iter()
        .find(|mark| mark.role == Role::Actor)
        .map_or(0..0, |mark| mark.span.clone());
    named_in(&one.text, &actor)
}

/// The names behind prepositions in a text, but for those that stand in who acts.
fn named_in(text: &str, actor: &Range<usize>) -> BTreeMap<Name, String> {
    let words = tokens(text);
    let capital = |at: usize| {
        let word: &Token = &words[at];
        word.capital
            && word.shape == Shape::Word
            && !word.is(MONTHS)
            && !word.is(SEASONS)
            && !WHOLE
                .split_whitespace()
                .any(|known| known == word.low.trim_end_matches("'s"))
            && (word.span.start < actor.start || word.span.end > actor.end)
    };
    let mut found = BTreeMap::new();
    let mut led = false;
    let mut at = 0;
    while at < words.len() {
        if led && at > 0 && capital(at) {
            let mut name = Name::new();
            let first = at;
            while at < words.len() && capital(at) {
                name.push(stem(words[at].low.trim_end_matches("'s")));
                at += 1;
            }
            // "Of European visitors": a word for what they are, and no place of its own.
            let ends = words.get(at).is_none_or(|next| {
                next.shape != Shape::Word
                        || next.is(STOPS)
                        || next.is(JOINTS)
                        // "Middlesbrough town centre" is in Middlesbrough.
                        || next.is(IN_PLACES)
            });
            if ends {
                let said = words[first].span.start..words[at - 1].span.end;
                found.insert(name, text.get(said).unwrap_or_default().to_owned());
            }
            continue;
        }
        led = words[at].is(BEFORE) || led && words[at].is(PASSED);
        at += 1;
    }
    found
}

/// Whether a name is the first letters of another.
fn abbreviates(short: &Name, long: &Name) -> bool {
    let letters: String = long.iter().filter_map(|word| word.chars().next()).collect();
    long.len() > 1 && short.len() == 1 && short[0] == letters
}

/// Whether two names share a word that is not one of those of every name.
fn kin(one: &Name, other: &Name) -> bool {
    one.iter()
        .any(|word| !general(word) && other.contains(word))
        || one == other
        || abbreviates(one, other)
        || abbreviates(other, one)
}

/// The two ends of a way that a promise names: "from Leeds to Bradford", "between Leeds and
/// Bradford".
fn ends(text: &str) -> Option<[BTreeSet<String>; 2]> {
    const JOINS: &[&str] = &[
        "from",
        "between",
        "link",
        "links",
        "linking",
        "connect",
        "connects",
        "connecting",
        "join",
        "joining",
    ];
    let words = tokens(text);
    let name = |from: usize| {
        let run = words
            .iter()
            .skip(from)
            .take_while(|word| {
                word.capital
                    && word.shape == Shape::Word
                    && !word.is(MONTHS)
                    && !word.is(SEASONS)
                    && !WHOLE.split_whitespace().any(|known| known == word.low)
            })
            .map(|word| stem(word.low.trim_end_matches("'s")));
        run.collect::<Vec<String>>()
    };
    (0..words.len())
        .filter(|at| words[*at].is(JOINS))
        .find_map(|at| {
            let first = name(at + 1);
            let joint = at + 1 + first.len();
            let joined = words
                .get(joint)
                .is_some_and(|word| word.is(&["to", "and", "with"]));
            let second = name(joint + 1);
            let both = joined && !first.is_empty() && !second.is_empty();
            both.then(|| [first.into_iter().collect(), second.into_iter().collect()])
        })
}

/// Whether two promises are of two ways: each has an end that the other names nowhere, and no
/// name but an end stands in both. A line with one name may be built on to another end.
fn other_way(before: &str, now: &str) -> bool {
    let (Some(was), Some(is)) = (ends(before), ends(now)) else {
        return false;
    };
    let stems = |text: &str| -> BTreeSet<String> {
        tokens(text)
            .iter()
            .map(|word| stem(word.low.trim_end_matches("'s")))
            .collect()
    };
    let named = |text: &str| -> BTreeSet<String> {
        tokens(text)
            .iter()
            .skip(1)
            .filter(|word| word.capital && word.shape == Shape::Word && !word.is(MONTHS))
            .map(|word| stem(word.low.trim_end_matches("'s")))
            .filter(|stem| !was.iter().chain(&is).any(|end| end.contains(stem)))
            .collect()
    };
    let alone = |ends: &[BTreeSet<String>; 2], other: &BTreeSet<String>| {
        ends.iter().any(|end| end.is_disjoint(other))
    };
    alone(&was, &stems(now)) && alone(&is, &stems(before)) && named(before).is_disjoint(&named(now))
}

/// Whether both name somewhere or somebody, and no name of the one stands anywhere in
/// the other, or they are of two ways.
pub(super) fn elsewhere(before: &Commitment, now: &Commitment) -> bool {
    apart((&before.text, &names(before)), (&now.text, &names(now)))
}

/// The same of a promise and a sentence of which nothing else is known.
pub(super) fn told_elsewhere(before: &Commitment, text: &str) -> bool {
    let there = named_in(text, &(0..0)).into_keys().collect();
    apart((&before.text, &names(before)), (text, &there))
}

fn apart((before, was): (&str, &BTreeSet<Name>), (now, is): (&str, &BTreeSet<Name>)) -> bool {
    let said = |names: &BTreeSet<Name>, text: &str| {
        let words: BTreeSet<String> = tokens(text)
            .iter()
            .map(|word| stem(word.low.trim_end_matches("'s")))
            .collect();
        names
            .iter()
            .flatten()
            .any(|word| !general(word) && words.contains(word))
    };
    let places = !was.is_empty()
        && !is.is_empty()
        && !was.iter().any(|one| is.iter().any(|other| kin(one, other)))
        && !said(was, now)
        && !said(is, before);
    places || other_way(before, now)
}
