//! How far a promise reaches: to whom, how often, to how many of a named number, to
//! which of a list. It finds no pairs and compares no sums.

use super::asides::main_clause;
use super::lists::listed;
use crate::commitment::Commitment;
use crate::mentions::small;
use crate::search::words::stem;
use crate::tokens::{Shape, Token, tokens};

/// Months between two times: "every year", "every five years", "monthly".
fn every(text: &str) -> Option<(f64, String)> {
    let words = tokens(text);
    let unit = |word: &Token| match word.low.trim_end_matches('s') {
        "week" => Some(0.25),
        "month" => Some(1.0),
        "quarter" => Some(3.0),
        "year" | "spring" | "summer" | "autumn" | "winter" | "january" | "april" => Some(12.0),
        "parliament" => Some(60.0),
        _ => None,
    };
    let said = |from: usize, to: usize| -> Option<String> {
        let span = words.get(from)?.span.start..words.get(to)?.span.end;
        text.get(span).map(str::to_lowercase)
    };
    (0..words.len()).find_map(|at| {
        let word = &words[at];
        let next = words.get(at + 1);
        // "£5 million every month": told with the sum.
        let sum = |back: &usize| words[*back].shape == Shape::Money;
        if (at.saturating_sub(3)..at).any(|back| sum(&back)) {
            return None;
        }
        if word.is(&["every", "each"]) {
            if let Some(months) = unit(next?) {
                return Some((months, said(at, at + 1)?));
            }
            let many = match next?.low.as_str() {
                "other" | "second" => 2.0,
                "third" => 3.0,
                number => small(number).or_else(|| number.parse().ok())?,
            };
            return Some((many * unit(words.get(at + 2)?)?, said(at, at + 2)?));
        }
        let times = match word.low.as_str() {
            "once" => Some(1.0),
            "twice" => Some(2.0),
            _ => None,
        };
        if let (Some(times), Some(next)) = (times, next)
            && next.is(&["a", "each", "every"])
        {
            return Some((unit(words.get(at + 2)?)? / times, said(at, at + 2)?));
        }
        let months = match word.low.as_str() {
            "annually" | "yearly" | "annual" => 12.0,
            "quarterly" => 3.0,
            "monthly" => 1.0,
            "weekly" => 0.25,
            _ => return None,
        };
        Some((months, word.low.clone()))
    })
}

/// Those for whom a bound is set.
const PEOPLE: &str = "people person worker workers adult adults those anyone everyone employee \
    employees pensioner pensioners student students pupil pupils apprentice apprentices household \
    households family families firm firms business businesses company companies employer employers \
    manufacturer manufacturers exporter exporters farm farms shop shops charity charities landlord \
    landlords home homes town towns school schools aged earning employing staff turnover income \
    learners makers producers women men parents";

/// A bound on who is meant.
struct Bound {
    /// What is above it is meant.
    floor: bool,
    value: f64,
    said: String,
}

fn bound(text: &str) -> Option<Bound> {
    let words = tokens(text);
    let people = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| PEOPLE.split_whitespace().any(|known| known == word.low))
    };
    let mut found = (0..words.len()).filter_map(|at| {
        let word = &words[at];
        let next = |by: usize, list: &[&str]| words.get(at + by).is_some_and(|next| next.is(list));
        let (floor, from) = if word.is(&["over", "above"]) {
            (true, at + 1)
        } else if word.is(&["under", "below"]) {
            (false, at + 1)
        } else if word.is(&["more"]) && next(1, &["than"])
            || word.is(&["at"]) && next(1, &["least"])
        {
            (true, at + 2)
        } else if word.is(&["fewer", "less"]) && next(1, &["than"])
            || word.is(&["up"]) && next(1, &["to"])
        {
            (false, at + 2)
        } else {
            return None;
        };
        let number = words.get(from)?;
        let value = small(&number.low).or_else(|| {
            number
                .low
                .trim_start_matches('£')
                .trim_end_matches('s')
                .replace(',', "")
                .parse()
                .ok()
        })?;
        // "Firms with fewer than 50 staff", "workers over 40", "under-25s".
        let meant = (at.saturating_sub(3)..at).any(people) || people(from + 1);
        let said = text.get(word.span.start..number.span.end)?;
        meant.then(|| Bound {
            floor,
            value,
            said: said.to_owned(),
        })
    });
    let one = found.next()?;
    found.next().is_none().then_some(one)
}

/// Whether a bound is set for whom it was said that all are meant, or taken away: "all firms",
/// "firms with fewer than 50 staff".
fn all_to_bound(before: &str, now: &str) -> Option<String> {
    let all = |text: &str| -> Option<String> {
        let words = tokens(text);
        let at = words
            .iter()
            .position(|word| word.is(&["all", "every", "any"]))?;
        let noun = words[at + 1..]
            .iter()
            .take(2)
            .find(|word| PEOPLE.split_whitespace().any(|known| known == word.low))?;
        Some(format!("{} {}", words[at].low, noun.low))
    };
    match (bound(before), bound(now)) {
        (None, Some(is)) => Some(format!("narrower: {} became {}", all(before)?, is.said)),
        (Some(was), None) => Some(format!("wider: {} became {}", was.said, all(now)?)),
        _ => None,
    }
}

/// Whether all of something were meant before and only some are now, or the other way
/// round.
fn all_or_some(before: &str, now: &str) -> Option<String> {
    const ALL: &[&str] = &["all", "every"];
    const SOME: &[&str] = &[
        "some", "most", "many", "certain", "selected", "several", "half",
    ];
    let of = |text: &str, list: &[&str]| -> Vec<(String, String)> {
        let words = tokens(text);
        (0..words.len())
            // "Half of all teachers", "60 per cent of all teachers": a share, and not all.
            .filter(|at| words[*at].is(list) && !(*at > 0 && words[at - 1].is(&["of"])))
            .flat_map(|at| {
                let said = words[at].low.clone();
                words[at + 1..]
                    .iter()
                    .filter(|word| !word.is(&["of", "the", "our", "these"]))
                    .take(2)
                    .filter(|word| word.shape == Shape::Word)
                    .map(|word| (stem(&word.low), format!("{said} {}", word.low)))
                    .collect::<Vec<_>>()
            })
            .collect()
    };
    let both = |first: &[&str], second: &[&str]| {
        let others = of(now, second);
        of(before, first).into_iter().find_map(|(stem, was)| {
            let (_, is) = others.iter().find(|(other, _)| *other == stem)?;
            Some(format!("{was} became {is}"))
        })
    };
    both(ALL, SOME)
        .or_else(|| all_to_number(before, now))
        .map(|said| format!("narrower: {said}"))
        .or_else(|| {
            both(SOME, ALL)
                .or_else(|| all_to_number(now, before).and_then(|said| turned_about(&said)))
                .map(|said| format!("wider: {said}"))
        })
}

/// "One became two" the other way about.
fn turned_about(said: &str) -> Option<String> {
    let (was, is) = said.split_once(" became ")?;
    Some(format!("{is} became {was}"))
}

/// Whether all of something are meant in one text and a number of it in the other: "every
/// school", "ten schools".
fn all_to_number(all: &str, some: &str) -> Option<String> {
    const TIMES: &[&str] = &["year", "month", "week", "day", "hour", "quarter"];
    let (all, some) = (tokens(all), tokens(some));
    let noun = |words: &[Token], from: usize| -> Vec<(String, String)> {
        words
            .iter()
            .skip(from)
            .take(2)
            .take_while(|word| word.shape == Shape::Word && !word.is(&["of", "and", "in", "to"]))
            .map(|word| (stem(&word.low), word.low.clone()))
            .collect()
    };
    let every: Vec<(String, String)> = (0..all.len())
        .filter(|at| all[*at].is(&["all", "every", "each"]))
        .flat_map(|at| {
            noun(&all, at + 1)
                .into_iter()
                .map(|(stem, word)| (stem, format!("{} {word}", all[at].low)))
                .collect::<Vec<_>>()
        })
        .filter(|(stem, _)| !TIMES.contains(&stem.as_str()))
        .collect();
    // "All 12 docks", "12 docks": the same; "all of the 12".
    if some.iter().any(|word| word.is(&["all", "every", "each"])) {
        return None;
    }
    (0..some.len()).find_map(|at| {
        let low = &some[at].low;
        let many = small(low).or_else(|| low.replace(',', "").parse().ok())?;
        let year = (1900.0..2200.0).contains(&many) && !low.contains(',');
        let said = all.iter().any(|word| word.low == *low);
        if many < 2.0 || year || said || some[at].shape == Shape::Money {
            return None;
        }
        noun(&some, at + 1).into_iter().find_map(|(stem, word)| {
            let (_, was) = every.iter().find(|(other, _)| *other == stem)?;
            Some(format!("{was} became {low} {word}"))
        })
    })
}

/// Whether the whole of something is met in one text and a share of it in the other: "the
/// full cost", "a quarter of the cost".
fn whole_or_share(before: &str, now: &str) -> Option<String> {
    const WHOLE: &[&str] = &["full", "whole", "entire"];
    const SHARE: &[&str] = &[
        "half", "third", "quarter", "fifth", "tenth", "cent", "part", "some",
    ];
    let of = |text: &str, list: &[&str], joined: bool| -> Vec<(String, String)> {
        let words = tokens(text);
        (0..words.len())
            .filter(|at| words[*at].is(list))
            .filter_map(|at| {
                let mut next = at + 1;
                if joined {
                    words.get(next).filter(|word| word.is(&["of"]))?;
                    next += 1;
                }
                while words
                    .get(next)
                    .is_some_and(|word| word.is(&["the", "its", "their"]))
                {
                    next += 1;
                }
                let noun = words.get(next).filter(|word| word.shape == Shape::Word)?;
                let lead = if joined && words[at].is(&["cent"]) {
                    at.saturating_sub(2)
                } else {
                    at
                };
                let said = text.get(words[lead].span.start..noun.span.end)?;
                Some((stem(&noun.low), said.to_lowercase()))
            })
            .collect()
    };
    let both = |first: &str, second: &str| {
        let shares = of(second, SHARE, true);
        of(first, WHOLE, false)
            .into_iter()
            .find_map(|(stem, whole)| {
                let (_, share) = shares.iter().find(|(other, _)| *other == stem)?;
                Some((whole, share.clone()))
            })
    };
    both(before, now)
        .map(|(whole, share)| format!("amount lower: {whole} became {share}"))
        .or_else(|| {
            both(now, before).map(|(whole, share)| format!("amount higher: {share} became {whole}"))
        })
}

/// How the reach of a promise changed, in words.
pub(super) fn reach(before: &Commitment, now: &Commitment) -> Vec<String> {
    let mut said = Vec::new();
    // What is told of a thing beside the promise reaches nobody.
    let (was_text, is_text) = (main_clause(&before.text), main_clause(&now.text));
    let (was_text, is_text) = (was_text.as_str(), is_text.as_str());
    if let (Some((was, first)), Some((is, second))) = (every(was_text), every(is_text))
        && was != is
    {
        let which = if is > was { "less often" } else { "more often" };
        said.push(format!("{which}: {first} became {second}"));
    }
    if let (Some(was), Some(is)) = (bound(was_text), bound(is_text))
        && was.floor == is.floor
        && was.value != is.value
    {
        let narrower = (is.value > was.value) == is.floor;
        let which = if narrower { "narrower" } else { "wider" };
        said.push(format!("{which}: {} became {}", was.said, is.said));
    }
    said.extend(all_to_bound(was_text, is_text));
    said.extend(all_or_some(was_text, is_text));
    said.extend(whole_or_share(was_text, is_text));
    said.extend(listed(before, now));
    said
}
