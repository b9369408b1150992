//! How a commitment that is carried over has changed: in words, and word by
//! word. It finds no pairs.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;
use similar::{ChangeTag, TextDiff};

use crate::commitment::{Commitment, Role, Standing};
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
        said.entry(mark.text.to_lowercase())
            .or_insert_with(|| mark.text.clone());
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
            changed.push(format!(
                "amount changed: {} became {}",
                was.join(", "),
                is.join(", ")
            ));
        } else {
            gone.extend(was);
            added.extend(is);
        }
    }
    for (name, list) in [("amount gone", gone), ("amount added", added)] {
        if !list.is_empty() {
            changed.push(format!("{name}: {}", list.join(", ")));
        }
    }
    changed
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
    // How firm a refusal is beside a promise says nothing.
    if turned.is_none() && was.firmness != is.firmness {
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
    let (part, share) = (in_words(before), in_words(now));
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
