//! How an amount is meant: as a bound ("up to", "at least") and over what time ("a year",
//! "over five years"). Two amounts are set in order only where that is known of both alike.
//! It reads no amounts.

use std::cmp::Ordering;

use crate::mentions::small;
use crate::tokens::{MONTHS, Shape, Token};

/// What an amount bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Bound {
    #[default]
    None,
    AtMost,
    AtLeast,
}

/// How an amount is meant.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Meant {
    pub bound: Bound,
    /// Months in each of which it is meant: "a year", "every month".
    pub each: Option<f64>,
    /// Months over which it is meant, least and most: "over five years".
    pub whole: Option<(f64, f64)>,
    /// The words of the bound and of the time.
    pub said: (String, String),
}

fn is(words: &[Token], at: usize, list: &[&str]) -> bool {
    words.get(at).is_some_and(|word| word.is(list))
}

/// Months of a unit of time.
fn months(word: &Token) -> Option<f64> {
    match word.low.trim_end_matches('s') {
        "day" => Some(12.0 / 365.25),
        "week" => Some(12.0 / 52.18),
        "month" => Some(1.0),
        "quarter" => Some(3.0),
        "year" => Some(12.0),
        "decade" => Some(120.0),
        _ => None,
    }
}

fn number(word: &Token) -> Option<f64> {
    small(&word.low).or_else(|| word.low.replace(',', "").parse().ok())
}

fn said(text: &str, words: &[Token], from: usize, end: usize) -> String {
    let bytes = words[from].span.start..words[end - 1].span.end;
    text.get(bytes).unwrap_or_default().to_lowercase()
}

/// A time in each of which something is meant that begins at a place: its months, the tokens
/// that it takes, and over how many months it goes on.
fn each(words: &[Token], at: usize) -> Option<(f64, usize, Option<f64>)> {
    let word = words.get(at)?;
    let alone = match word.low.as_str() {
        "annually" | "yearly" => Some(12.0),
        "quarterly" => Some(3.0),
        "monthly" => Some(1.0),
        "weekly" => Some(12.0 / 52.18),
        _ => None,
    };
    if let Some(months) = alone {
        return Some((months, 1, None));
    }
    // "In each of the next three years".
    if word.is(&["each", "every"])
        && is(words, at + 1, &["of"])
        && is(words, at + 2, &["the", "these", "those", "our"])
    {
        let next =
            at + 3 + usize::from(is(words, at + 3, &["next", "coming", "following", "last"]));
        let many = number(words.get(next)?)?;
        let unit = months(words.get(next + 1)?)?;
        return Some((unit, next + 2 - at, Some(many * unit)));
    }
    if word.is(&["a", "an", "each", "every", "per"]) {
        let next = words.get(at + 1)?;
        let unit = months(next).filter(|_| !next.low.ends_with('s'))?;
        // "A year ago", "half a year", "twice a year", "a year of grace".
        // "A year from now", but "a year from 2026 to 2030".
        let from_now = is(words, at + 2, &["from"])
            && !words.get(at + 3).is_some_and(|next| {
                next.low.starts_with(|sign: char| sign.is_ascii_digit()) || next.is(MONTHS)
            });
        let of_time = is(
            words,
            at + 2,
            &["ago", "earlier", "later", "after", "before"],
        ) || from_now
            || !word.is(&["each", "every"]) && is(words, at + 2, &["of"]);
        let times = at > 0
            && is(
                words,
                at - 1,
                &[
                    "half", "once", "twice", "times", "than", "for", "in", "within", "over",
                ],
            );
        return (!of_time && !times).then_some((unit, 2, None));
    }
    None
}

/// A time over the whole of which something is meant that begins at a place: its months, least
/// and most, and the tokens that it takes.
fn whole(words: &[Token], at: usize) -> Option<((f64, f64), usize)> {
    let year = |at: usize| -> Option<f64> {
        let word = words.get(at)?;
        let year: f64 = word.low.parse().ok()?;
        (1900.0..2200.0).contains(&year).then_some(year)
    };
    let between = is(words, at, &["between"]);
    if between || is(words, at, &["from"]) {
        // "Between April 2026 and March 2030".
        let first = (at + 1..at + 4).find(|place| year(*place).is_some())?;
        let joint = if between { "and" } else { "to" };
        let joint = (first + 1..first + 3).find(|place| is(words, *place, &[joint, "until"]))?;
        let last = (joint + 1..joint + 4).find(|place| year(*place).is_some())?;
        let years = year(last)? - year(first)?;
        return (years > 0.0).then_some(((12.0 * years, 12.0 * (years + 1.0)), last + 1 - at));
    }
    if !is(words, at, &["over", "for", "in", "during", "across"]) {
        return None;
    }
    let mut next = at + 1;
    while is(
        words,
        next,
        &[
            "the",
            "a",
            "this",
            "next",
            "coming",
            "following",
            "its",
            "first",
            "these",
        ],
    ) {
        next += 1;
    }
    // "In five years" is when, "in the next five years" over which.
    if is(words, at, &["in"]) && next == at + 1 {
        return None;
    }
    if is(words, next, &["parliament"]) {
        return Some(((48.0, 60.0), next + 1 - at));
    }
    let word = words.get(next)?;
    if let Some(months) = months(word).filter(|months| *months >= 12.0) {
        return is(words, next, &["decade", "year"]).then_some(((months, months), next + 1 - at));
    }
    let (many, unit) = (number(word)?, months(words.get(next + 1)?)?);
    (unit < 120.0).then_some(((many * unit, many * unit), next + 2 - at))
}

/// Words that make of the amount behind them the most, or the least.
const MOST: &[&[&str]] = &[
    &["up", "to"],
    &["at", "most"],
    &["no", "more", "than"],
    &["not", "more", "than"],
    &["less", "than"],
    &["fewer", "than"],
    &["a", "maximum", "of"],
    &["under"],
    &["below"],
    &["almost"],
    &["nearly"],
];
const LEAST: &[&[&str]] = &[
    &["at", "least"],
    &["no", "less", "than"],
    &["not", "less", "than"],
    &["no", "fewer", "than"],
    &["more", "than"],
    &["a", "minimum", "of"],
    &["over"],
    &["above"],
];

/// The bound right before or behind an amount from `at` to `end`, and the words of it.
fn bound(text: &str, words: &[Token], (at, end): (usize, usize)) -> (Bound, String) {
    let ends = |phrase: &&&[&str]| {
        at >= phrase.len()
            && (phrase.iter().zip(&words[at - phrase.len()..at]))
                .all(|(said, word)| word.low == *said)
    };
    // The longer phrase speaks: "no more than" is no "more than".
    let longest = |list: &'static [&'static [&'static str]]| {
        list.iter().filter(ends).map(|phrase| phrase.len()).max()
    };
    let (most, least) = (longest(MOST), longest(LEAST));
    let (bound, length) = match (most, least) {
        (Some(most), least) if least.is_none_or(|least| most > least) => (Bound::AtMost, most),
        (_, Some(least)) => (Bound::AtLeast, least),
        _ => {
            let after = |list: &[&[&str]]| {
                list.iter().any(|phrase| {
                    (phrase.iter().enumerate()).all(|(more, said)| is(words, end + more, &[said]))
                })
            };
            let bound = if after(&[&["at", "most"], &["or", "less"], &["or", "fewer"]]) {
                Bound::AtMost
            } else if after(&[&["or", "more"], &["at", "least"]]) {
                Bound::AtLeast
            } else {
                return (Bound::None, String::new());
            };
            return (bound, String::new());
        }
    };
    // "Nobody will pay more than £2".
    let denied = words[..at - length]
        .iter()
        .any(|word| word.is(&["no", "not", "nobody", "none", "never", "cannot"]));
    let bound = if denied { Bound::AtMost } else { bound };
    (bound, said(text, words, at - length, at))
}

/// How the amount from the token `at` to `end` is meant. The times of a sentence belong to the
/// amount before them, one that opens it to the first behind it; one over which something is
/// meant that opens it belongs to every sum behind it.
pub(super) fn meant(text: &str, words: &[Token], (at, end): (usize, usize)) -> Meant {
    let (bound, bound_said) = bound(text, words, (at, end));
    let figure = |word: &Token| match word.shape {
        Shape::Money | Shape::Percent => true,
        Shape::Number => number(word).is_none_or(|value| !(1900.0..2200.0).contains(&value)),
        _ => false,
    };
    let next = (end..words.len())
        .find(|place| figure(&words[*place]) && each_of(words, *place).is_none())
        .unwrap_or(words.len());
    let first = !words[..at].iter().any(figure);
    let mut told = Meant {
        bound,
        ..Meant::default()
    };
    let mut times: Vec<String> = Vec::new();
    let behind = (end..next).find_map(|place| each(words, place).map(|found| (place, found)));
    let before = || {
        let mut places = (0..at).filter(|_| first);
        places.find_map(|place| each(words, place).map(|found| (place, found)))
    };
    let annual = at > 0 && is(words, at - 1, &["annual"]);
    if let Some((place, (months, length, goes_on))) = behind.or_else(before) {
        told.each = Some(months);
        told.whole = goes_on.map(|months| (months, months));
        times.push(said(text, words, place, place + length));
    } else if annual {
        told.each = Some(12.0);
        times.push("a year".to_owned());
    }
    let over = |place: usize| whole(words, place).map(|found| (place, found));
    // "£90 million over two years for ports, £40 million for rail": the time of the one before.
    let opens = words.iter().position(figure).unwrap_or(words.len());
    if told.whole.is_none()
        && let Some((place, (months, length))) = (end..next)
            .find_map(over)
            .or_else(|| (0..at.min(opens)).find_map(over))
    {
        told.whole = Some(months);
        times.push(said(text, words, place, place + length));
    }
    told.said = (bound_said, times.join(" "));
    told
}

/// Whether a number is that of a time: "the next three years".
fn each_of(words: &[Token], at: usize) -> Option<f64> {
    months(words.get(at + 1)?)
}

/// How two amounts lie, each least and most as far as its time is known, with their bounds.
fn lie((was, bound): ((f64, f64), Bound), (is, other): ((f64, f64), Bound)) -> Option<Ordering> {
    let close = |one: f64, other: f64| (one - other).abs() <= 0.004 * one.abs().max(other.abs());
    if bound == other {
        return if close(was.0, is.0) && close(was.1, is.1) {
            Some(Ordering::Equal)
        } else if was.1 < is.0 {
            Some(Ordering::Less)
        } else if is.1 < was.0 {
            Some(Ordering::Greater)
        } else {
            None
        };
    }
    let range = |(least, most): (f64, f64), bound: Bound| match bound {
        Bound::None => (least, most),
        Bound::AtMost => (0.0, most),
        Bound::AtLeast => (least, f64::INFINITY),
    };
    let (was, is) = (range(was, bound), range(is, other));
    // "£40 million", "up to £40 million": not higher, and not surely lower.
    let strict = bound == Bound::None || other == Bound::None;
    let beyond =
        |one: f64, other: f64| one > other && !close(one, other) || !strict && one >= other;
    if beyond(is.0, was.1) {
        Some(Ordering::Less)
    } else if beyond(was.0, is.1) {
        Some(Ordering::Greater)
    } else {
        None
    }
}

/// The order of two amounts, the earlier first; none where their bounds or times do not tell
/// it: "£10 million a year", "£25 million over the decade" are 10 and 2.5 a year, but
/// "£10 million a year" and "£25 million" lie in no order.
pub(super) fn order((first, was): (f64, &Meant), (second, is): (f64, &Meant)) -> Option<Ordering> {
    let yearly = |value: f64, one: &Meant| match (one.each, one.whole) {
        (Some(each), _) => Some((value / each, value / each)),
        (None, Some((least, most))) => Some((value / most, value / least)),
        _ => None,
    };
    let total = |value: f64, one: &Meant| match (one.each, one.whole) {
        (Some(each), Some((least, most))) => Some((value / each * least, value / each * most)),
        (Some(_), None) => None,
        _ => Some((value, value)),
    };
    // Over one time the totals tell.
    let one_time = was.each.is_none() && is.each.is_none() && was.whole == is.whole;
    let by_year = yearly(first, was)
        .zip(yearly(second, is))
        .filter(|_| !one_time);
    let in_all = total(first, was).zip(total(second, is));
    let mut orders = [by_year, in_all]
        .into_iter()
        .flatten()
        .map(|(one, other)| lie((one, was.bound), (other, is.bound)));
    let one = orders.next()??;
    // Of two amounts a year the years over which they go on may overlap in what they come to.
    let each = was.each.is_some() && is.each.is_some();
    orders
        .all(|other| other == Some(one) || each && other.is_none())
        .then_some(one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    /// The first sum of a sentence and how it is meant.
    fn sum(text: &str) -> (f64, Meant) {
        let words = tokens(text);
        let at = words
            .iter()
            .position(|word| word.shape == Shape::Money)
            .unwrap();
        let value = words[at].low.trim_start_matches('£').parse().unwrap();
        (value, meant(text, &words, (at, at + 2)))
    }

    #[test]
    fn sums_are_set_in_order_by_year_or_in_all() {
        for (was, is, expected) in [
            (
                "£100 million a year",
                "£300 million over five years",
                Some(Ordering::Greater),
            ),
            (
                "£50 million each year for ports",
                "£120 million between 2027 and 2031",
                Some(Ordering::Greater),
            ),
            (
                "£30 million in each of the next three years",
                "£60 million in all",
                Some(Ordering::Greater),
            ),
            (
                "£10 million annually",
                "£25 million over the decade",
                Some(Ordering::Greater),
            ),
            (
                "£5 million a month",
                "£12 million a year",
                Some(Ordering::Greater),
            ),
            (
                "£120 million over four years",
                "£40 million a year",
                Some(Ordering::Less),
            ),
            (
                "£20 million a year",
                "£35 million a year",
                Some(Ordering::Less),
            ),
            // More in all and as much a year: neither higher nor lower.
            (
                "£80 million over four years",
                "£120 million over six years",
                None,
            ),
            ("£80 million", "£120 million", Some(Ordering::Less)),
            ("£80 million a year", "£120 million", None),
            (
                "£40 million a year from 2022 to 2025",
                "£30 million a year from 2026 to 2029",
                Some(Ordering::Greater),
            ),
            (
                "£40 million a year from 2022 to 2025",
                "£30 million a year from 2026 to 2036",
                None,
            ),
            (
                "£30 million a year for three years",
                "£90 million over three years",
                Some(Ordering::Equal),
            ),
            (
                "up to £40 million",
                "at least £40 million",
                Some(Ordering::Less),
            ),
            ("at least £40 million", "up to £60 million", None),
            (
                "up to £40 million",
                "up to £60 million",
                Some(Ordering::Less),
            ),
            (
                "at least £60 million",
                "at least £40 million",
                Some(Ordering::Greater),
            ),
            ("£60 million", "up to £40 million", Some(Ordering::Greater)),
            ("£40 million", "up to £60 million", None),
        ] {
            let (was_sum, is_sum) = (sum(was), sum(is));
            let told = order((was_sum.0, &was_sum.1), (is_sum.0, &is_sum.1));
            assert_eq!(told, expected, "{was} / {is}: {was_sum:?} {is_sum:?}");
        }
    }
}
