//! Names of one word that firms and others bear who act in a paper: "Nissan will invest", "under
//! the deal, AstraZeneca will", "Tata's new furnace". It knows words and whom they stand for, and
//! judges no sentence.

use std::collections::{BTreeMap, BTreeSet};

use super::acts_of_others::STATE;
use super::country;
use super::find::Author;
use super::kingdom::bare;
use super::lexicon::{PUBLIC, Sort, base_form, listed, sort};
use super::subject::{instrument, is_author};
use crate::paper::{Kind, Paper};
use crate::tokens::{MONTHS, SEASONS, Token, tokens};

/// Names of one word that open sentences on what their bearers do ("Nissan will invest"),
/// in small letters: words that the paper never writes small, and no office of the state.
/// A word that stands with its capital inside a sentence is a name; one that only opens
/// sentences may be a thing ("Work will start", "Trials will run") and must act on another.
pub(super) fn single_names(paper: &Paper, author: &Author) -> BTreeSet<String> {
    let mut small: BTreeSet<String> = BTreeSet::new();
    let mut inside: BTreeSet<String> = BTreeSet::new();
    let mut names: BTreeMap<String, bool> = BTreeMap::new();
    let mut owners: BTreeSet<String> = BTreeSet::new();
    let mut placed: BTreeSet<String> = BTreeSet::new();
    for passage in &paper.passages {
        if matches!(passage.kind, Kind::Note | Kind::Caption) {
            continue;
        }
        for sentence in passage.sentences() {
            let words = tokens(sentence);
            // "Exports will flourish": what comes about bears no name. Somebody acts.
            let acts = words
                .iter()
                .enumerate()
                .skip(2)
                .take(3)
                .find(|(_, word)| sort(&word.low).is_some())
                .filter(|(_, verb)| sort(&verb.low) == Some(Sort::Act));
            if let [first, second, ..] = words.as_slice()
                && second.is(&[
                    "will", "shall", "has", "is", "plans", "intends", "aims", "expects",
                    "proposes", "hopes", "means",
                ])
                && let Some((at, verb)) = acts
                && named(sentence, first, author)
            {
                let begins = verb.is(BEGINS)
                    && !words
                        .get(at + 1)
                        .is_some_and(|word| word.is(&["a", "an", "the", "its", "their"]));
                let known = names.entry(first.low.clone()).or_default();
                *known |= !plural(&first.low) && sort(&first.low).is_none() && !begins;
            }
            if let Some(name) = named_later(sentence, &words, author) {
                names.insert(name, true);
            }
            owners.extend(owner(sentence, &words, author));
            placed.extend(
                words
                    .windows(2)
                    .filter(|two| two[1].capital && two[0].is(&AT))
                    .map(|two| bare(&two[1]).to_owned()),
            );
            for (place, word) in words.into_iter().enumerate() {
                if !word.capital {
                    small.insert(word.low);
                } else if place > 0 {
                    inside.insert(word.low);
                }
            }
        }
    }
    // "Hull's new college": of a place that things are in.
    owners.retain(|name| !placed.contains(name));
    names.extend(owners.into_iter().map(|name| (name, true)));
    names
        .into_iter()
        .filter(|(name, sure)| {
            let common = small.contains(name) || small.contains(&format!("{name}s"));
            (*sure || inside.contains(name)) && !common && !author.own.contains(name)
        })
        .map(|(name, _)| name)
        .collect()
}

/// Words before the name of a place.
const AT: [&str; 8] = [
    "in", "at", "near", "around", "across", "outside", "between", "and",
];

/// "Under the deal, AstraZeneca will invest": a name of one word behind a phrase that opens the
/// sentence, of somebody who acts.
fn named_later(sentence: &str, words: &[Token], author: &Author) -> Option<String> {
    const OPENS: &[&str] = &[
        "under",
        "as",
        "in",
        "with",
        "through",
        "following",
        "by",
        "thanks",
        "from",
        "after",
    ];
    let comma = words
        .first()
        .filter(|first| first.is(OPENS))
        .and_then(|_| words.iter().take(12).position(|word| word.low == ","))?;
    let name = words.get(comma + 1)?;
    let will = words.get(comma + 2)?;
    let acts = words
        .iter()
        .skip(comma + 3)
        .take(2)
        .any(|verb| sort(&verb.low) == Some(Sort::Act));
    (will.is(&["will", "shall"])
        && acts
        && named(sentence, name, author)
        && !plural(&name.low)
        && sort(&name.low).is_none())
    .then(|| name.low.clone())
}

/// "Tata's new furnace will open": the owner of what opens a sentence.
fn owner(sentence: &str, words: &[Token], author: &Author) -> Option<String> {
    const NOBODY: &[&str] = &[
        "today",
        "tomorrow",
        "yesterday",
        "children",
        "women",
        "people",
        "men",
        "king",
        "queen",
        "everyone",
        "nobody",
        "britain",
        "mayor",
        "labour",
        "st",
    ];
    let first = words.first()?;
    let low = first.low.strip_suffix("'s")?;
    let name = Token {
        low: low.to_owned(),
        span: first.span.start..first.span.end.saturating_sub(2),
        ..first.clone()
    };
    let will = words
        .iter()
        .skip(2)
        .take(5)
        .any(|word| word.is(&["will", "shall"]));
    let calendar = name.is(MONTHS) || name.is(SEASONS) || low.ends_with("day");
    (will
        && words.get(1).is_some_and(|thing| !thing.capital)
        && !calendar
        && !name.is(NOBODY)
        && named(sentence, &name, author)
        && sort(low).is_none()
        && country::named_state(std::slice::from_ref(&name), 0).is_none())
    .then_some(name.low)
}

/// Whether a word looks like several of a kind ("trials"), which "Airbus" does not.
fn plural(word: &str) -> bool {
    word.ends_with('s')
        && !["us", "is", "ss", "as"]
            .iter()
            .any(|end| word.ends_with(end))
}

/// What things do of themselves too: "work will start".
const BEGINS: &[&str] = &[
    "start", "begin", "open", "continue", "run", "resume", "commence", "end", "close", "go",
    "move", "follow", "return", "proceed",
];

/// Whether a word names a thing that is no body ("innovation"), or anybody ("nobody").
fn abstraction(word: &str) -> bool {
    const ENDS: &[&str] = &[
        "tion", "sion", "ment", "ness", "ity", "ism", "ship", "ance", "ence", "ology", "body",
        "thing", "one", "ture",
    ];
    ENDS.iter().any(|end| word.ends_with(end))
}

/// Whether a word in -ing is of a verb ("training"); "Boeing" is of none.
fn gerund(word: &str) -> bool {
    let Some(stem) = word.strip_suffix("ing") else {
        return false;
    };
    stem.len() > 3 || sort(word).is_some() || base_form(stem) || base_form(&format!("{stem}e"))
}

/// Whether the first word of a sentence can be the name of somebody else.
fn named(sentence: &str, word: &Token, author: &Author) -> bool {
    let text = sentence.get(word.span.clone()).unwrap_or_default();
    // "HMRC", "R&D": letters stand for an office or a thing.
    let letters = text.chars().skip(1).any(char::is_lowercase);
    let singular = word.low.strip_suffix('s').unwrap_or(&word.low);
    let land = word.is(&[
        "britain",
        "england",
        "scotland",
        "wales",
        "ireland",
        "europe",
        "brexit",
        "whitehall",
    ]);
    word.capital
        && !land
        && letters
        && text.len() > 3
        && !gerund(&word.low)
        && !abstraction(&word.low)
        && !listed(&word.low, STATE)
        && !is_author(&word.low, author)
        && !author.names.contains(&word.low)
        && !word.is(&[
            "this", "that", "these", "those", "they", "there", "what", "which",
        ])
        && !instrument(&word.low)
        && !listed(singular, PUBLIC)
        && !country::own(std::slice::from_ref(word), author)
}
