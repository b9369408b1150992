//! How a commitment that is carried over has changed: in words, and word by
//! word. It finds no pairs.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;
use similar::{ChangeTag, TextDiff};

use crate::commitment::{Class, Commitment, Role, Standing};
use crate::mentions::shares_in_words;
use crate::search::words::{plain, stem};

/// What became of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Tag {
    /// In both.
    Kept,
    /// In the earlier text only.
    Removed,
    /// In the new text only.
    Added,
}

/// Some words and what became of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// Kept, removed, added.
    pub tag: Tag,
    /// The words, with the white space after them.
    pub text: String,
}

/// The earlier text turned into the new one, word by word: kept and removed
/// pieces together are the earlier text, kept and added ones the new one, but
/// for white space, which is one space throughout.
#[must_use]
pub fn difference(before: &str, now: &str) -> Vec<Piece> {
    let clean = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ") + " ";
    let (before, now) = (clean(before), clean(now));
    let mut pieces: Vec<Piece> = Vec::new();
    let words =
        |text: &str| -> Vec<String> { text.split_inclusive(' ').map(str::to_owned).collect() };
    let (before, now) = (words(&before), words(&now));
    let before: Vec<&str> = before.iter().map(String::as_str).collect();
    let now: Vec<&str> = now.iter().map(String::as_str).collect();
    for change in TextDiff::from_slices(&before, &now).iter_all_changes() {
        let tag = match change.tag() {
            ChangeTag::Equal => Tag::Kept,
            ChangeTag::Delete => Tag::Removed,
            ChangeTag::Insert => Tag::Added,
        };
        match pieces.last_mut() {
            Some(last) if last.tag == tag => last.text.push_str(change.value()),
            _ => pieces.push(Piece {
                tag,
                text: change.value().to_owned(),
            }),
        }
    }
    pieces
}

/// What is said in a role, as it is written, by what it is in small letters:
/// "March 2027" and "march 2027" are one date, and told with its capital.
fn all(one: &Commitment, role: Role) -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    for mark in one.judgement.marks.iter().filter(|mark| mark.role == role) {
        // "The agreement" is the agreement.
        let text = ["the ", "a ", "an ", "our "]
            .iter()
            .find(|article| {
                role == Role::Instrument && mark.text.to_lowercase().starts_with(*article)
            })
            .map_or(mark.text.as_str(), |article| &mark.text[article.len()..]);
        said.entry(text.to_lowercase())
            .or_insert_with(|| text.to_owned());
    }
    said
}

fn listed(said: &BTreeMap<String, String>) -> String {
    said.values().cloned().collect::<Vec<_>>().join(", ")
}

/// What an amount counts: its sign of money or share, or the word after it.
fn unit(one: &Commitment, at: &Range<usize>, text: &str) -> String {
    let low = text.to_lowercase();
    if text.contains(['£', '$', '€']) {
        return "money".to_owned();
    }
    if low.contains('%') || low.contains("cent") {
        return "per cent".to_owned();
    }
    // "Of which a third will be": a share of nothing that is named here.
    let after = one.text.get(at.end..).unwrap_or_default();
    let last = plain(text).pop().map(|(word, _)| word);
    last.filter(|word| !word.starts_with(|sign: char| sign.is_ascii_digit()))
        .filter(|word| !matches!(word.as_str(), "million" | "billion" | "thousand"))
        .or_else(|| plain(after).into_iter().next().map(|(word, _)| word))
        .map(|word| stem(&word))
        .unwrap_or_default()
}

/// How the amounts changed: told as a change only where one amount of each
/// counts the same thing; else the amounts are told as gone and added.
fn amounts(before: &Commitment, now: &Commitment) -> Vec<String> {
    let of = |one: &Commitment| -> Vec<(String, String)> {
        let mut list: Vec<(String, String)> = one
            .judgement
            .marks
            .iter()
            .filter(|mark| mark.role == Role::Amount)
            .map(|mark| (unit(one, &mark.span, &mark.text), mark.text.to_lowercase()))
            .collect();
        list.sort();
        list.dedup();
        list
    };
    let (was, is) = (of(before), of(now));
    let mut units: Vec<&String> = was.iter().chain(&is).map(|(unit, _)| unit).collect();
    units.sort();
    units.dedup();
    let (mut changed, mut added, mut gone) = (Vec::new(), Vec::new(), Vec::new());
    for unit in units {
        let with = |list: &[(String, String)]| -> Vec<String> {
            list.iter()
                .filter(|(own, _)| own == unit)
                .map(|(_, text)| text.clone())
                .collect()
        };
        let (was, is) = (with(&was), with(&is));
        if was == is {
            continue;
        }
        if was.len() == 1 && is.len() == 1 {
            changed.push(told(&was[0], &is[0]));
        } else {
            gone.extend(was);
            added.extend(is);
        }
    }
    // "The 12 zones" and "eight institutes" count what was counted before.
    gone.retain(|text| !says(&now.text, text) && !halves(&now.text, text));
    added.retain(|text| !says(&before.text, text) && !halves(&before.text, text));
    for (name, list) in [("amount gone", gone), ("amount added", added)] {
        if !list.is_empty() {
            changed.push(format!("{name}: {}", list.join(", ")));
        }
    }
    changed
}

/// The number of an amount, where it is one number.
fn number(text: &str) -> Option<f64> {
    let low = text.to_lowercase().replace(',', "");
    let digits: String = low
        .chars()
        .skip_while(|sign| !sign.is_ascii_digit())
        .take_while(|sign| sign.is_ascii_digit() || *sign == '.')
        .collect();
    let Ok(figure) = digits.trim_end_matches('.').parse::<f64>() else {
        return IN_WORDS
            .iter()
            .position(|word| *word == low)
            .map(|at| at as f64 + 1.0);
    };
    let (_, rest) = low.split_once(digits.as_str())?;
    // "£5 to £7 million" is no one number.
    if rest.contains(|sign: char| sign.is_ascii_digit()) {
        return None;
    }
    let times = |words: &[&str]| {
        rest.split(|sign: char| !sign.is_alphabetic())
            .any(|word| words.contains(&word))
    };
    Some(
        figure
            * if times(&["trillion", "tn"]) {
                1e12
            } else if times(&["billion", "bn"]) {
                1e9
            } else if times(&["million", "m", "mn"]) {
                1e6
            } else if times(&["thousand", "k"]) {
                1e3
            } else {
                1.0
            },
    )
}

const IN_WORDS: [&str; 12] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// Whether an amount is 50 per cent and a text says half.
fn halves(text: &str, amount: &str) -> bool {
    let half = ["50 per cent", "50%", "50 percent"].contains(&amount.trim());
    half && plain_words(text).any(|word| word.eq_ignore_ascii_case("half"))
}

/// Whether a text says a number, in figures or in words.
fn says(text: &str, amount: &str) -> bool {
    let Some(wanted) = number(amount) else {
        return false;
    };
    let plain = amount.chars().all(|sign| sign.is_alphanumeric());
    plain && plain_words(text).any(|word| number(word) == Some(wanted))
}

/// Numbers in words that count one thing in both and another number of it: "three
/// reactors", "two reactors".
fn counted(before: &Commitment, now: &Commitment) -> Vec<String> {
    let of = |one: &Commitment| -> BTreeMap<String, String> {
        let words: Vec<&str> = plain_words(&one.text).collect();
        words
            .windows(2)
            .filter(|two| IN_WORDS[1..].contains(&two[0].to_lowercase().as_str()))
            .map(|two| (stem(&two[1].to_lowercase()), two[0].to_lowercase()))
            .collect()
    };
    let (was, is) = (of(before), of(now));
    was.iter()
        .filter_map(|(thing, first)| Some((first, is.get(thing)?)))
        .filter(|(first, second)| first != second)
        .map(|(first, second)| told(first, second))
        .collect()
}

fn plain_words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// How one amount became another: lower, higher, or changed where that is not said.
fn told(was: &str, is: &str) -> String {
    let which = match (number(was), number(is)) {
        (Some(first), Some(second)) if first > second => "amount lower",
        (Some(first), Some(second)) if first < second => "amount higher",
        _ => "amount changed",
    };
    format!("{which}: {was} became {is}")
}

/// Multiples and fractions in words, which are no amounts in figures: "double",
/// "by a tenth".
fn in_words(one: &Commitment) -> Vec<String> {
    const MULTIPLES: &[&str] = &[
        "double",
        "doubles",
        "doubled",
        "doubling",
        "treble",
        "triple",
        "tripling",
        "quadruple",
        "halve",
        "halving",
        "halved",
    ];
    let marked = |at: &Range<usize>| {
        one.judgement.marks.iter().any(|mark| {
            mark.role == Role::Amount && mark.span.start < at.end && at.start < mark.span.end
        })
    };
    let mut said: Vec<(usize, String)> = shares_in_words(&one.text)
        .into_iter()
        .filter(|at| !marked(at))
        .map(|at| (at.start, one.text[at].to_lowercase()))
        .collect();
    said.extend(
        crate::tokens::tokens(&one.text)
            .into_iter()
            .filter(|word| word.is(MULTIPLES) && !marked(&word.span))
            .map(|word| (word.span.start, word.low)),
    );
    said.sort();
    said.into_iter().map(|(_, text)| text).collect()
}

/// How a commitment changed, in words; "word for word" when nothing did. With
/// how it is turned round, if it is.
#[must_use]
pub(super) fn how(before: &Commitment, now: &Commitment, turned: Option<&str>) -> Vec<String> {
    let (was, is) = (&before.judgement, &now.judgement);
    let mut said: Vec<String> = turned.map(str::to_owned).into_iter().collect();
    let refused = |one: &Commitment| one.judgement.class == Class::Refusal;
    let outcome = |one: &Commitment| one.judgement.class == Class::Outcome;
    if turned.is_none() && refused(before) != refused(now) {
        said.push("one of the two is worded as a refusal: read both".to_owned());
    }
    // How firm a refusal is beside a promise says nothing, nor is what will come of
    // itself firm.
    else if turned.is_none() && was.firmness != is.firmness && !outcome(before) && !outcome(now) {
        let which = if is.firmness > was.firmness {
            "firmer"
        } else {
            "looser"
        };
        said.push(format!(
            "{which}: {} became {}",
            was.firmness.as_str(),
            is.firmness.as_str()
        ));
    }
    for (role, name) in [
        (Role::Amount, "amount"),
        (Role::Date, "date"),
        (Role::Instrument, "instrument"),
    ] {
        let (was, is) = (all(before, role), all(now, role));
        // Where a promise is turned round, that it names its thing by a pronoun now
        // is no news.
        let renamed = turned.is_some() && role == Role::Instrument;
        if was.keys().eq(is.keys()) || renamed {
            continue;
        }
        if role == Role::Amount {
            said.extend(amounts(before, now));
            continue;
        }
        said.push(match (was.is_empty(), is.is_empty()) {
            (true, _) => format!("{name} added: {}", listed(&is)),
            (_, true) => format!("{name} gone: {}", listed(&was)),
            _ => format!("{name} changed: {} became {}", listed(&was), listed(&is)),
        });
    }
    // "Halve" and "in half" are one.
    let one_form = |list: Vec<String>| -> Vec<String> {
        let half = |word: String| match word.as_str() {
            "halve" | "halves" | "halved" | "halving" => "half".to_owned(),
            _ => word,
        };
        list.into_iter().map(half).collect()
    };
    said.extend(counted(before, now));
    let (mut part, mut share) = (one_form(in_words(before)), one_form(in_words(now)));
    if part.is_empty() != share.is_empty() {
        let says = |one: &Commitment, word: &str| {
            plain_words(&one.text).any(|own| own == word)
                || word == "half"
                    && ["50 per cent", "50%"]
                        .iter()
                        .any(|text| one.text.contains(text))
        };
        part.retain(|word| !says(now, word));
        share.retain(|word| !says(before, word));
    }
    if part != share {
        said.push(match (part.is_empty(), share.is_empty()) {
            (true, _) => format!("amount added: {}", share.join(", ")),
            (_, true) => format!("amount gone: {}", part.join(", ")),
            _ => format!(
                "amount changed: {} became {}",
                part.join(", "),
                share.join(", ")
            ),
        });
    }
    match (was.standing, is.standing) {
        (Standing::New, Standing::UnderWay) => said.push("now said to be under way".to_owned()),
        (Standing::UnderWay, Standing::New) => {
            said.push("no longer said to be under way".to_owned())
        }
        _ => {}
    }
    let same = |one: &Commitment| one.text.split_whitespace().collect::<Vec<_>>().join(" ");
    if said.is_empty() {
        said.push(if same(before) == same(now) {
            "word for word".to_owned()
        } else {
            "reworded".to_owned()
        });
    }
    said
}
