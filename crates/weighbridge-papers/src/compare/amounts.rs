//! What two commitments count, and how it differs: sums, shares and numbers, in
//! figures and in words ("half", "three reactors", "twenty thousand"). It finds no
//! pairs and knows no year.

use std::collections::BTreeSet;
use std::ops::Range;

use super::likeness::general;
use super::scope::{given_up, single};
use super::thing::{JOINTS, STOPS};
use crate::commitment::{Commitment, Role};
use crate::mentions::{shares_in_words, small};
use crate::search::words::{stem, words};
use crate::tokens::{Shape, Token, tokens};

/// What kind of thing is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Count,
    Money,
    Share,
    /// "Double", "treble".
    Times,
}

/// Something counted in a commitment.
#[derive(Debug, Clone)]
struct Quantity {
    kind: Kind,
    /// Of money its units, of a share its hundredths; none where it is no one number.
    value: Option<f64>,
    /// As written, in small letters.
    text: String,
    /// Stems of the words after it, nearest first: what is counted.
    of: Vec<String>,
    /// Its first byte.
    start: usize,
    /// Said of what was named before: "the five sectors".
    definite: bool,
    /// Of how many it is a part: "seven of the 12".
    part_of: Option<f64>,
}

/// Words after a number that may name what is counted.
const NEAR: usize = 4;

const SCALES: &[(&str, f64)] = &[
    ("dozen", 12.0),
    ("hundred", 1e2),
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
    ("trillion", 1e12),
];

/// Verbs that multiply, by how they begin.
const TIMES: &[(&str, f64)] = &[
    ("twice", 2.0),
    ("double", 2.0),
    ("doubling", 2.0),
    ("treble", 3.0),
    ("tripl", 3.0),
    ("quadrupl", 4.0),
];

/// The number in words that begins here, and the tokens that it takes: "three",
/// "twenty-five thousand", "a dozen".
fn in_words(words: &[Token], at: usize) -> Option<(f64, usize)> {
    let mut end = at;
    let scale = |at: usize| {
        let word = words.get(at)?;
        SCALES
            .iter()
            .find(|(name, _)| word.low == *name)
            .map(|(_, by)| *by)
    };
    let article = words[at].is(&["a", "half"]) && scale(at + 1).is_some();
    let mut value = if article { 1.0 } else { small(&words[at].low)? };
    if words[at].is(&["half"]) {
        return None;
    }
    end += 1;
    while let Some(by) = scale(end) {
        value *= by;
        end += 1;
    }
    Some((value, end))
}

/// The number in figures of an amount, with its scale; none of a range.
pub(super) fn in_figures(text: &str) -> Option<f64> {
    let low = text.to_lowercase().replace(',', "");
    let from = low.find(|sign: char| sign.is_ascii_digit())?;
    let digits: String = low[from..]
        .chars()
        .take_while(|sign| sign.is_ascii_digit() || *sign == '.')
        .collect();
    let figure: f64 = digits.trim_end_matches('.').parse().ok()?;
    let rest = &low[from + digits.len()..];
    // "£5 to £7 million" is no one number.
    if rest.contains(|sign: char| sign.is_ascii_digit()) {
        return None;
    }
    let times = |words: &[&str]| {
        rest.split(|sign: char| !sign.is_alphabetic())
            .any(|word| words.contains(&word))
    };
    let by = [
        (&["trillion", "tn"][..], 1e12),
        (&["billion", "bn"], 1e9),
        (&["million", "m", "mn"], 1e6),
        (&["thousand", "k"], 1e3),
    ]
    .into_iter()
    .find(|(words, _)| times(words))
    .map_or(1.0, |(_, by)| by);
    Some(figure * by)
}

/// The hundredths that a fraction in words is: "half", "two thirds", "a quarter".
fn fraction(text: &str) -> Option<f64> {
    let words: Vec<&str> = text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let last = words.last()?;
    let part = match last.trim_end_matches('s') {
        "half" | "halve" | "halved" | "halving" => 2.0,
        "third" => 3.0,
        "quarter" => 4.0,
        "fifth" => 5.0,
        "sixth" => 6.0,
        "eighth" => 8.0,
        "tenth" => 10.0,
        _ => return None,
    };
    let many = words
        .len()
        .checked_sub(2)
        .and_then(|at| small(words[at]))
        .unwrap_or(1.0);
    Some(100.0 * many / part)
}

/// The stems of the words after a place that may name what is counted there.
fn counted(words: &[Token], from: usize) -> Vec<String> {
    words
        .iter()
        .skip(from)
        .skip_while(|word| word.is(&["more", "new", "extra", "additional", "further", "other"]))
        // "Three type 31 frigates".
        .filter(|word| word.shape != Shape::Number)
        // "600 furnace and electrolyser technicians": kinds of one thing.
        .scan(None::<&Token>, |before, word| {
            let kinds = word.is(&["and", "or"])
                && before.is_some_and(|kind| !kind.low.ends_with('s') && !kind.is(STOPS));
            let ends = word.shape != Shape::Word || (word.is(STOPS) || word.is(JOINTS)) && !kinds;
            *before = Some(word);
            (!ends).then_some(word)
        })
        .filter(|word| !word.is(&["and", "or"]))
        .take(NEAR)
        .map(|word| stem(&word.low))
        .collect()
}

/// Everything that a commitment counts, in the order of its words.
fn quantities(one: &Commitment) -> Vec<Quantity> {
    let words = tokens(&one.text);
    let after = |end: usize| {
        let from = words.iter().position(|word| word.span.start >= end);
        counted(&words, from.unwrap_or(words.len()))
    };
    let mut found: Vec<Quantity> = Vec::new();
    let taken = |found: &[Quantity], at: &Range<usize>| {
        found
            .iter()
            .any(|one| at.start < one.start + one.text.len() && one.start < at.end)
    };
    for mark in &one.judgement.marks {
        if mark.role != Role::Amount {
            continue;
        }
        let low = mark.text.to_lowercase();
        let kind = if low.contains(['£', '$', '€']) {
            Kind::Money
        } else if low.contains('%') || low.contains("cent") {
            Kind::Share
        } else {
            Kind::Count
        };
        let words = tokens(&low);
        let value = in_figures(&low).or_else(|| Some(in_words(&words, 0)?.0));
        // "Five million pounds" is money.
        let kind = match low.split_whitespace().last() {
            Some("pounds" | "dollars" | "euros") => Kind::Money,
            _ => kind,
        };
        found.push(Quantity {
            kind,
            value,
            of: after(mark.span.end),
            text: low,
            start: mark.span.start,
            definite: false,
            part_of: None,
        });
    }
    for at in shares_in_words(&one.text) {
        if !taken(&found, &at) {
            let text = one.text[at.clone()].to_lowercase();
            found.push(Quantity {
                kind: Kind::Share,
                value: fraction(&text).or_else(|| in_figures(&text)),
                of: Vec::new(),
                text,
                start: at.start,
                definite: false,
                part_of: None,
            });
        }
    }
    for (at, word) in words.iter().enumerate() {
        if taken(&found, &word.span) {
            continue;
        }
        let by = TIMES.iter().find(|(verb, _)| word.low.starts_with(verb));
        let quantity = |kind, value, end: usize, of| Quantity {
            kind,
            value,
            text: one
                .text
                .get(word.span.start..end)
                .unwrap_or_default()
                .to_lowercase(),
            of,
            start: word.span.start,
            definite: at > 0 && words[at - 1].is(&["the", "these", "those", "our"]),
            part_of: None,
        };
        if let Some((_, times)) = by {
            found.push(quantity(
                Kind::Times,
                Some(*times),
                word.span.end,
                Vec::new(),
            ));
        } else if word.is(&["halve", "halves", "halved", "halving", "half"]) {
            found.push(quantity(Kind::Share, Some(50.0), word.span.end, Vec::new()));
        } else if let Some((value, end)) = in_words(&words, at).filter(|(value, _)| *value > 1.0) {
            let of = counted(&words, end);
            // "Every three years", "not three": a time, or what is not counted.
            let time = of.iter().any(|stem| {
                ["year", "month", "week", "dai", "day", "hour", "minut"].contains(&stem.as_str())
            });
            let denied = at > 0 && words[at - 1].is(&["not", "than"]);
            if !of.is_empty() && !time && !denied {
                let last = words[end - 1].span.end;
                found.push(quantity(Kind::Count, Some(value), last, of));
            }
        }
    }
    found.sort_by_key(|one| one.start);
    found
}

/// What is a part of a number that is named: "six of the 14 plants", "of the 14 plants
/// six".
fn parts(one: &Commitment) -> Vec<Quantity> {
    let words = tokens(&one.text);
    let number = |at: usize| -> Option<f64> {
        let word = words.get(at)?;
        small(&word.low).or_else(|| word.low.replace(',', "").parse().ok())
    };
    // The number behind "of the".
    let whole = |of: usize| -> Option<(f64, usize)> {
        let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
        let led = is(of, &["of"]) && is(of + 1, &["the", "these", "those", "our", "its"]);
        led.then(|| number(of + 2).map(|value| (value, of + 3)))?
    };
    let mut found = Vec::new();
    let mut add = |at: usize, end: usize, of: usize, whole: f64| {
        let value = number(at);
        if value.is_some_and(|value| value < whole) {
            found.push(Quantity {
                kind: Kind::Count,
                value,
                text: one
                    .text
                    .get(words[at].span.start..words[end].span.end)
                    .unwrap_or_default()
                    .to_lowercase(),
                of: counted(&words, of),
                start: words[at].span.start,
                definite: false,
                part_of: Some(whole),
            });
        }
    };
    for at in 0..words.len() {
        if number(at).is_some()
            && let Some((value, of)) = whole(at + 1)
        {
            add(at, of - 1, of, value);
        } else if let Some((value, of)) = whole(at) {
            // "Of the 14 plants, six": the number stands behind what is counted.
            let next = (of + 1..of + 5).find(|at| number(*at).is_some());
            let first = at == 0 || number(at - 1).is_none();
            if let Some(next) = next.filter(|_| first) {
                add(next, next, of, value);
            }
        }
    }
    found
}

/// Whether two quantities count the same thing.
fn of_one(first: &Quantity, second: &Quantity) -> bool {
    // "By a tenth", "double": how much something grows or shrinks.
    let parts = [Kind::Share, Kind::Times];
    if parts.contains(&first.kind) && parts.contains(&second.kind) {
        return true;
    }
    if first.kind != second.kind {
        return false;
    }
    if first.kind != Kind::Count {
        return true;
    }
    let named: BTreeSet<&String> = first.of.iter().collect();
    let shared: Vec<&String> = second.of.iter().filter(|one| named.contains(one)).collect();
    // "12 new jobs" and "9 new jobs": the word right behind may be of any matter.
    shared.iter().any(|stem| !general(stem))
        || first
            .of
            .first()
            .is_some_and(|stem| second.of.first() == Some(stem))
}

/// Whether two quantities are one number of one kind, whatever they count.
fn equal(first: &Quantity, second: &Quantity) -> bool {
    let close = |one: f64, other: f64| (one - other).abs() <= 0.004 * one.abs().max(other.abs());
    first.kind == second.kind
        && (first.text == second.text
            || first
                .value
                .zip(second.value)
                .is_some_and(|(one, other)| close(one, other)))
}

/// How many times the one is the other where two numbers of one thing are of two promises:
/// 20,000 apprenticeships in engineering are not raised to 3 million of all.
const FAR: f64 = 50.0;

/// Whether both count one thing, and nowhere near as much of it.
pub(super) fn far_off(before: &Commitment, now: &Commitment) -> bool {
    let (was, is) = (quantities(before), quantities(now));
    let far = |one: &Quantity, other: &Quantity| {
        one.kind == other.kind
            && matches!(one.kind, Kind::Count | Kind::Money)
            && of_one(one, other)
            && one.value.zip(other.value).is_some_and(|(one, other)| {
                one > 0.0 && other > 0.0 && one.max(other) / one.min(other) >= FAR
            })
    };
    let near = |one: &Quantity| is.iter().any(|other| equal(one, other));
    // In the same words it is the same promise, however much more of it.
    let rest = |one: &Commitment| -> BTreeSet<String> {
        let words = words(&one.text).into_iter().map(|word| word.stem);
        let scales = [
            "hundr", "thousand", "million", "billion", "trillion", "bn", "m",
        ];
        words
            .filter(|stem| {
                !stem.contains(|sign: char| sign.is_ascii_digit())
                    && !scales.contains(&stem.as_str())
                    && crate::mentions::small(stem).is_none()
            })
            .collect()
    };
    rest(before) != rest(now)
        && !was.iter().any(near)
        && was.iter().any(|one| is.iter().any(|other| far(one, other)))
}

/// How the amounts changed, in words: told as a change only where one amount of each
/// counts the same thing; else they are told as gone and added.
pub(super) fn amounts(before: &Commitment, now: &Commitment) -> Vec<String> {
    let (mut was, mut is) = (quantities(before), quantities(now));
    let mut said = Vec::new();
    // "12 centres", "seven of the 12 centres": fewer, though the 12 stands in both.
    for (list, others, wider) in [
        (parts(now), &mut was, false),
        (parts(before), &mut is, true),
    ] {
        for part in list {
            let whole = others.iter().position(|one| {
                let named = words(&one.text).into_iter().map(|word| word.stem);
                let within = named.into_iter().any(|stem| part.of.contains(&stem));
                one.value == part.part_of && (within || of_one(one, &part))
            });
            if let Some(at) = whole {
                let all = others.remove(at);
                said.push(if wider {
                    told(&part, &all)
                } else {
                    told(&all, &part)
                });
            }
        }
    }
    if !said.is_empty() {
        return said;
    }
    // "€40 million, in place of €75 million": what is replaced is not what is given now.
    is.retain(|one| !given_up(&now.text, one.start));
    // "Double the number to 300", "rise to 300".
    let count = |one: &&Quantity| one.kind == Kind::Count;
    if was
        .iter()
        .filter(count)
        .any(|one| is.iter().any(|other| equal(one, other)))
    {
        was.retain(|one| one.kind != Kind::Times);
        is.retain(|one| one.kind != Kind::Times);
    }
    // What both say, in figures or in words: "12 zones", "on top of the twelve".
    let (all_was, all_is) = (was.clone(), is.clone());
    was.retain(|one| !all_is.iter().any(|other| equal(one, other)));
    is.retain(|one| !all_was.iter().any(|other| equal(one, other)));
    was.retain(|one| !one.definite);
    is.retain(|one| !one.definite);
    let (mut gone, mut added): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let mut told_of: BTreeSet<usize> = BTreeSet::new();
    for one in &was {
        let partners: Vec<usize> = (0..is.len()).filter(|at| of_one(one, &is[*at])).collect();
        let rivals = was.iter().filter(|other| of_one(one, other)).count();
        // "Two reactors, not three": of several, the first that counts it.
        let counts = one.kind == Kind::Count && rivals == 1;
        match partners.as_slice() {
            [at] if rivals == 1 => {
                said.push(told(one, &is[*at]));
                told_of.insert(*at);
            }
            [at, ..] if counts => {
                said.push(told(one, &is[*at]));
                told_of.insert(*at);
            }
            [] if one.kind == Kind::Count && single(&now.text, &before.text, &one.of) => {
                said.push(format!("amount lower: {} became one", one.text));
            }
            _ => gone.push(one.text.clone()),
        }
    }
    for (at, one) in is.iter().enumerate() {
        if told_of.contains(&at) {
            continue;
        }
        if one.kind == Kind::Count && single(&before.text, &now.text, &one.of) {
            said.push(format!("amount higher: one became {}", one.text));
        } else {
            added.push(one.text.clone());
        }
    }
    for (name, mut list) in [("amount gone", gone), ("amount added", added)] {
        list.sort();
        list.dedup();
        if !list.is_empty() {
            said.push(format!("{name}: {}", list.join(", ")));
        }
    }
    said
}

/// How one amount became another: lower, higher, or changed where that is not said.
fn told(was: &Quantity, is: &Quantity) -> String {
    let (old, new) = if was.kind == is.kind {
        (was.value, is.value)
    } else {
        (None, None)
    };
    let which = match (old, new) {
        (Some(first), Some(second)) if first > second => "amount lower",
        (Some(first), Some(second)) if first < second => "amount higher",
        _ => "amount changed",
    };
    format!("{which}: {} became {}", was.text, is.text)
}
