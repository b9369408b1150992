//! What a commitment counts, in the order of its words: sums, shares, numbers and measures, in
//! figures and in words, with how each is meant. It compares nothing and knows no year.

use std::ops::Range;

use super::super::asides::told_amount;
use super::super::thing::{JOINTS, STOPS};
use super::meant::{Meant, meant};
use super::measure::{Measured, unit};
use crate::commitment::{Commitment, Role};
use crate::mentions::{shares_in_words, small};
use crate::search::words::stem;
use crate::tokens::{Shape, Token, tokens};

/// What kind of thing is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Count,
    Money,
    Share,
    /// "Double", "treble".
    Times,
    /// Megawatts, miles, hectares.
    Measure(Measured),
}

/// Something counted in a commitment.
#[derive(Debug, Clone)]
pub(super) struct Quantity {
    pub kind: Kind,
    /// Of money its units, of a share its hundredths, of a measure the first unit of its kind;
    /// none where it is no one number.
    pub value: Option<f64>,
    /// As written, in small letters; of a measure with its unit.
    pub text: String,
    /// Stems of the words after it, nearest first: what is counted.
    pub of: Vec<String>,
    /// Its first byte.
    pub start: usize,
    /// Said of what was named before: "the five sectors".
    pub definite: bool,
    /// Of how many it is a part: "seven of the 12".
    pub part_of: Option<f64>,
    /// Its bound and time.
    pub meant: Meant,
}

impl Quantity {
    pub fn new(kind: Kind, value: Option<f64>, start: usize, text: String) -> Self {
        Self {
            kind,
            value,
            text,
            of: Vec::new(),
            start,
            definite: false,
            part_of: None,
            meant: Meant::default(),
        }
    }
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
pub(in super::super) fn in_figures(text: &str) -> Option<f64> {
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
pub(super) fn counted(words: &[Token], from: usize) -> Vec<String> {
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

/// Fractions behind "by", by which something grows or shrinks.
const FRACTIONS: &[&str] = &[
    "half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "sixth", "eighth",
    "tenth", "tenths",
];

/// Where a sentence gives shares in words: "half of", and "by a quarter", which is no time
/// where a number does not follow it.
pub(in super::super) fn shares(text: &str) -> Vec<Range<usize>> {
    let mut found = shares_in_words(text);
    let words = tokens(text);
    for at in 1..words.len().saturating_sub(1) {
        let many = words[at].is(&["a", "one"]) || small(&words[at].low).is_some();
        let named = words[at + 1].is(FRACTIONS);
        let ends = words.get(at + 2).is_none_or(|next| {
            next.shape == Shape::Sign
                || next.is(STOPS)
                || next.is(JOINTS) && !next.is(&["of"])
                || next.is(&["by", "over", "since", "compared"])
        });
        if words[at - 1].is(&["by"]) && many && named && ends {
            let bytes = words[at].span.start..words[at + 1].span.end;
            let known = found
                .iter()
                .any(|one| one.start < bytes.end && bytes.start < one.end);
            if !known {
                found.push(bytes);
            }
        }
    }
    found
}

/// Everything that a commitment counts, in the order of its words.
pub(super) fn quantities(one: &Commitment) -> Vec<Quantity> {
    let words = tokens(&one.text);
    let behind = |end: usize| {
        let from = words.iter().position(|word| word.span.start >= end);
        from.unwrap_or(words.len())
    };
    let said = |from: usize, end: usize| -> String {
        let bytes = one.text.get(from..end);
        bytes.unwrap_or_default().to_lowercase()
    };
    let mut found: Vec<Quantity> = Vec::new();
    let taken = |found: &[Quantity], at: &Range<usize>| {
        found
            .iter()
            .any(|one| at.start < one.start + one.text.len() && one.start < at.end)
    };
    // A number with what stands behind it: "500 megawatts of wind" measures wind.
    let put = |kind: Kind, value: Option<f64>, start: usize, end: usize| -> Quantity {
        let next = behind(end);
        if let (Kind::Count, Some((measured, by, length))) = (kind, unit(&words, next)) {
            let end = words[next + length - 1].span.end;
            let of = words
                .get(next + length)
                .is_some_and(|word| word.is(&["of"]));
            let named = of.then(|| counted(&words, next + length + 1));
            return Quantity {
                of: named.unwrap_or_default(),
                ..Quantity::new(
                    Kind::Measure(measured),
                    value.map(|value| value * by),
                    start,
                    said(start, end),
                )
            };
        }
        // "£200 million of new capital": a sum of it.
        let of = usize::from(
            kind == Kind::Money && words.get(next).is_some_and(|word| word.is(&["of"])),
        );
        Quantity {
            of: counted(&words, next + of),
            ..Quantity::new(kind, value, start, said(start, end))
        }
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
        let value = in_figures(&low).or_else(|| Some(in_words(&tokens(&low), 0)?.0));
        // "Five million pounds" is money.
        let kind = match low.split_whitespace().last() {
            Some("pounds" | "dollars" | "euros") => Kind::Money,
            _ => kind,
        };
        // Of a row of a table the cell that gives it stands outside the sentence.
        found.push(if mark.span.is_empty() {
            Quantity::new(kind, value, mark.span.start, low)
        } else {
            put(kind, value, mark.span.start, mark.span.end)
        });
    }
    for at in shares(&one.text) {
        if !taken(&found, &at) {
            let text = said(at.start, at.end);
            let value = fraction(&text).or_else(|| in_figures(&text));
            found.push(Quantity::new(Kind::Share, value, at.start, text));
        }
    }
    for (at, word) in words.iter().enumerate() {
        if taken(&found, &word.span) {
            continue;
        }
        let by = TIMES.iter().find(|(verb, _)| word.low.starts_with(verb));
        if let Some((_, times)) = by {
            let text = word.low.clone();
            found.push(Quantity::new(
                Kind::Times,
                Some(*times),
                word.span.start,
                text,
            ));
        } else if word.is(&["halve", "halves", "halved", "halving", "half"]) {
            let text = word.low.clone();
            found.push(Quantity::new(
                Kind::Share,
                Some(50.0),
                word.span.start,
                text,
            ));
        } else if let Some((value, end)) = in_words(&words, at).filter(|(value, _)| *value > 1.0) {
            let last = words[end - 1].span.end;
            let number = put(Kind::Count, Some(value), word.span.start, last);
            // "Every three years", "not three": a time, or what is not counted.
            let time = number.of.iter().any(|stem| {
                ["year", "month", "week", "dai", "day", "hour", "minut"].contains(&stem.as_str())
            });
            let denied = at > 0 && words[at - 1].is(&["not", "than"]);
            let counts = !number.of.is_empty() || number.kind != Kind::Count;
            if counts && !time && !denied {
                found.push(Quantity {
                    definite: at > 0 && words[at - 1].is(&["the", "these", "those", "our"]),
                    ..number
                });
            }
        }
    }
    found.retain(|quantity| !told_amount(&one.text, quantity.start));
    let of_a_cell = |quantity: &Quantity| {
        let there = one
            .text
            .get(quantity.start..quantity.start + quantity.text.len());
        there.is_none_or(|there| there.to_lowercase() != quantity.text)
    };
    for quantity in &mut found {
        if of_a_cell(quantity) {
            continue;
        }
        let end = behind(quantity.start + quantity.text.len());
        if let Some(at) = words
            .iter()
            .position(|word| word.span.start >= quantity.start)
            && matches!(
                quantity.kind,
                Kind::Money | Kind::Count | Kind::Measure(_) | Kind::Share
            )
        {
            quantity.meant = meant(&one.text, &words, (at, end));
            // A share is of something and not over a time.
            if quantity.kind == Kind::Share {
                (quantity.meant.each, quantity.meant.whole) = (None, None);
            }
        }
    }
    found.sort_by_key(|one| one.start);
    found
}
