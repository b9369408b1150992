//! How what two commitments count differs: sums, shares, numbers and measures, with their
//! bounds and times. It finds no pairs and knows no year.

mod meant;
mod measure;
mod quantity;

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::likeness::{general, telling};
use super::nearest::filler;
use super::scope::{given_up, single};
use crate::commitment::Commitment;
use crate::mentions::small;
use crate::search::words::{stem, words};
use crate::tokens::{Shape, tokens};
use meant::order;
pub(super) use measure::unit;
pub(super) use quantity::in_figures;
pub(super) use quantity::shares;
use quantity::{Kind, Quantity, counted, quantities};

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
            let text = one.text.get(words[at].span.start..words[end].span.end);
            found.push(Quantity {
                of: counted(&words, of),
                part_of: Some(whole),
                ..Quantity::new(
                    Kind::Count,
                    value,
                    words[at].span.start,
                    text.unwrap_or_default().to_lowercase(),
                )
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
    match first.kind {
        Kind::Count => {}
        // "Megawatts", "megawatts of wind": of anything, or of one thing.
        Kind::Measure(_) if first.of.is_empty() || second.of.is_empty() => return true,
        Kind::Measure(_) => {}
        _ => return true,
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

/// How two quantities of one kind lie, the earlier first; none where that is not told.
fn lie(was: &Quantity, is: &Quantity) -> Option<Ordering> {
    let values = was.value.zip(is.value).filter(|_| was.kind == is.kind)?;
    order((values.0, &was.meant), (values.1, &is.meant))
}

/// Whether two quantities are one number of one kind, whatever they count, and neither their
/// bounds nor their times make another of it.
fn equal(first: &Quantity, second: &Quantity) -> bool {
    let close = |one: f64, other: f64| (one - other).abs() <= 0.004 * one.abs().max(other.abs());
    let number = first.kind == second.kind
        && (first.text == second.text
            || first
                .value
                .zip(second.value)
                .is_some_and(|(one, other)| close(one, other)));
    // Of sums "£4 million", "£4 million a year" and "up to £4 million" are three.
    let meant = first.kind != Kind::Money
        || first.meant.bound == second.meant.bound
            && first.meant.each.is_some() == second.meant.each.is_some();
    match lie(first, second) {
        Some(Ordering::Equal) => true,
        Some(_) => false,
        None => number && meant,
    }
}

/// How many times the one is the other where two numbers of one thing are of two promises:
/// 20,000 apprenticeships in engineering are not raised to 3 million of all.
const FAR: f64 = 50.0;

/// What a promise counts, read once to be held against many.
pub(super) struct Counted(Vec<Quantity>);

impl Counted {
    pub fn new(one: &Commitment) -> Self {
        Self(quantities(one))
    }
}

/// Whether both count one thing, and nowhere near as much of it.
pub(super) fn far_off(
    (before, Counted(was)): (&Commitment, &Counted),
    (now, Counted(is)): (&Commitment, &Counted),
) -> bool {
    if was.is_empty() || is.is_empty() {
        return false;
    }
    let far = |one: &Quantity, other: &Quantity| {
        one.kind == other.kind
            && matches!(one.kind, Kind::Count | Kind::Money | Kind::Measure(_))
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
        && was.iter().any(|one| {
            // Beside a sum of its size one that is far off is for something else: "in amounts
            // of £1,000".
            let mut all = is.iter().filter(|other| of_one(one, other)).peekable();
            all.peek().is_some() && all.all(|other| far(one, other))
        })
}

/// Words that tell what a sum is for: those up to the next figure.
fn for_what(text: &str, sum: &Quantity) -> BTreeSet<String> {
    let rest = text.get(sum.start + sum.text.len()..).unwrap_or_default();
    let words = tokens(rest);
    let own = words
        .iter()
        .take_while(|word| !matches!(word.shape, Shape::Money | Shape::Percent))
        .filter(|word| word.shape == Shape::Word && !filler(&word.low) && word.low != "including");
    own.map(|word| stem(&word.low))
        .filter(|stem| telling(stem) && stem.len() > 2)
        .collect()
}

/// Beside other sums, one that stands in both with another bound or time is told of itself, and
/// taken out of both: the others are held against each other without it.
fn one_sum(
    (before, was): (&str, &mut Vec<Quantity>),
    (now, is): (&str, &mut Vec<Quantity>),
) -> Vec<String> {
    let money = |list: &[Quantity]| list.iter().filter(|one| one.kind == Kind::Money).count();
    if money(was) < 2 && money(is) < 2 {
        return Vec::new();
    }
    let alike = |one: &Quantity, other: &Quantity| {
        let both = [one, other].iter().all(|sum| sum.kind == Kind::Money);
        both && one.value.is_some() && one.value == other.value
    };
    let mut said = Vec::new();
    let mut at = 0;
    while let Some(one) = was.get(at) {
        let those: Vec<usize> = (0..is.len()).filter(|it| alike(one, &is[*it])).collect();
        let rivals = was.iter().filter(|other| alike(one, other)).count();
        match those.as_slice() {
            [it] if rivals == 1 && !for_what(before, one).is_disjoint(&for_what(now, &is[*it])) => {
                said.push(told(one, &is[*it]));
                is.remove(*it);
                was.remove(at);
            }
            _ => at += 1,
        }
    }
    said
}

/// Whether an amount is the one from which another is raised or lowered: "raise the discount from
/// 60 per cent to 90 per cent". "From £5 to £50" without such a verb is a range.
fn raised_from(text: &str, one: &Quantity) -> bool {
    const MOVES: &[&str] = &[
        "raise",
        "raised",
        "increase",
        "increased",
        "lift",
        "lifted",
        "grow",
        "rise",
        "double",
        "cut",
        "reduce",
        "reduced",
        "lower",
        "lowered",
        "bring",
        "extend",
        "expand",
        "expanded",
        "widen",
        "fall",
        "move",
    ];
    let words = tokens(text);
    let Some(at) = words.iter().position(|word| word.span.start >= one.start) else {
        return false;
    };
    let behind = words.iter().skip(at + 1).take(5);
    at > 0
        && words[at - 1].is(&["from"])
        && behind.clone().any(|word| word.is(&["to"]))
        && words[..at - 1].iter().any(|word| word.is(MOVES))
}

/// What is raised or lowered from an amount that was promised is told of that, and all three are
/// taken out: "from 60 per cent to 90 per cent" where 60 per cent was promised.
fn raised(text: &str, was: &mut Vec<Quantity>, is: &mut Vec<Quantity>) -> Option<String> {
    let from = is.iter().position(|one| raised_from(text, one))?;
    let old = was.iter().position(|one| {
        // "From 60 to 90 per cent": the first says not of what it is.
        equal(one, &is[from]) || one.kind == Kind::Share && one.value == is[from].value
    })?;
    let to = (0..is.len())
        .filter(|at| is[*at].start > is[from].start && is[*at].kind == was[old].kind)
        .min_by_key(|at| is[*at].start)?;
    let said = told(&was[old], &is[to]);
    was.remove(old);
    is.remove(from.max(to));
    is.remove(from.min(to));
    Some(said)
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
    said.extend(raised(&now.text, &mut was, &mut is));
    // What both say, in figures or in words: "12 zones", "on top of the twelve".
    let (all_was, all_is) = (was.clone(), is.clone());
    was.retain(|one| !all_is.iter().any(|other| equal(one, other)));
    is.retain(|one| !all_was.iter().any(|other| equal(one, other)));
    was.retain(|one| !one.definite);
    is.retain(|one| !one.definite);
    said.extend(one_sum((&before.text, &mut was), (&now.text, &mut is)));
    let (mut gone, mut added): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let mut told_of: BTreeSet<usize> = BTreeSet::new();
    for one in &was {
        let partners: Vec<usize> = (0..is.len()).filter(|at| of_one(one, &is[*at])).collect();
        let rivals = was.iter().filter(|other| of_one(one, other)).count();
        // Of several sums the one of the same matter: "£200 million of new capital".
        let named = |other: &Quantity| other.of.iter().any(|stem| one.of.contains(stem));
        let (partners, rivals) = if rivals.max(partners.len()) > 1 && one.kind == Kind::Money {
            let of_it: Vec<usize> = (partners.iter().copied())
                .filter(|at| named(&is[*at]))
                .collect();
            let others = was.iter().filter(|other| named(other)).count();
            if of_it.len() == 1 && others == 1 {
                (of_it, others)
            } else {
                (partners, rivals)
            }
        } else {
            (partners, rivals)
        };
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

/// How one amount became another: lower, higher, or changed where that is not said. What
/// bounds them and their times are told where these differ.
fn told(was: &Quantity, is: &Quantity) -> String {
    let which = match lie(was, is) {
        Some(Ordering::Greater) => "amount lower",
        Some(Ordering::Less) => "amount higher",
        _ => "amount changed",
    };
    let bounds = was.meant.bound != is.meant.bound;
    let times = was.meant.each != is.meant.each
        || was.meant.whole != is.meant.whole
            && (was.meant.each.is_some() || is.meant.whole.is_some() && was.meant.whole.is_some());
    let said = |one: &Quantity| {
        let (bound, time) = &one.meant.said;
        let mut words: Vec<&str> = Vec::new();
        if bounds && !bound.is_empty() {
            words.push(bound);
        }
        words.push(&one.text);
        if times && !time.is_empty() {
            words.push(time);
        }
        words.join(" ")
    };
    format!("{which}: {} became {}", said(was), said(is))
}
