//! How a commitment that is carried over has changed: in words, and word by
//! word. It finds no pairs.

use std::collections::BTreeMap;

use serde::Serialize;
use similar::{ChangeTag, TextDiff};

use super::What;
use super::amounts::amounts;
use super::asides::under_way;
use super::bounds::same_bound;
use super::dates::dates;
use super::elsewhere::fewer_or_more;
use super::ending::{RAN, as_foreseen, not_renewed, runs_out, years};
use super::reach::reach;
use super::scope::{lasting, meant};
use crate::commitment::{Class, Commitment, Firmness, Role};
use crate::search::words::words;
use crate::tokens::tokens;

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

/// Whether one has a date and the other none, and that alone makes the one firmer: the
/// date is told, and to tell both would say one thing twice.
fn by_date_alone(before: &Commitment, now: &Commitment) -> bool {
    let dated = |one: &Commitment| !all(one, Role::Date).is_empty();
    let firm =
        |one: &Commitment| matches!(one.judgement.firmness, Firmness::Decided | Firmness::Will);
    dated(before) != dated(now) && firm(before) && firm(now)
}

/// Instruments by the stem of what they are: "licences" and "one licence" are no change.
/// Who speaks or acts is no instrument: "the Authority", "the Council".
fn instruments(one: &Commitment) -> BTreeMap<String, String> {
    const AUTHORS: &[&str] = &["authority", "combined authority", "government", "council"];
    let acts = one.judgement.said(Role::Actor).map(str::to_lowercase);
    all(one, Role::Instrument)
        .into_iter()
        .filter(|(low, _)| !AUTHORS.contains(&low.as_str()))
        .filter(|(low, _)| {
            acts.as_ref()
                .is_none_or(|acts| acts.trim_start_matches("the ") != low)
        })
        .map(|(low, text)| {
            let low = low.rsplit("'s ").next().unwrap_or(&low).to_owned();
            let low = ["one ", "new ", "big "]
                .iter()
                .find_map(|lead| low.strip_prefix(lead))
                .unwrap_or(&low)
                .to_owned();
            let stems: Vec<String> = words(&low).into_iter().map(|word| word.stem).collect();
            (
                if stems.is_empty() {
                    low
                } else {
                    stems.join(" ")
                },
                text,
            )
        })
        .collect()
}

/// Verbs of an act by which what is under way goes on: it is under way still.
const GOES_ON: &[&str] = &[
    "extend",
    "extends",
    "extended",
    "expand",
    "expanded",
    "continue",
    "continued",
    "renew",
    "renewed",
    "widen",
    "widened",
    "prolong",
    "prolonged",
    "keep",
    "kept",
    "maintain",
    "maintained",
];

/// How a promise stands beside what was under way, or is now; neither where it goes on.
fn standing(before: &Commitment, now: &Commitment) -> Option<&'static str> {
    let goes_on = now.judgement.marks.iter().any(|mark| {
        mark.role == Role::Action && GOES_ON.contains(&mark.text.to_lowercase().as_str())
    });
    match (under_way(before), under_way(now)) {
        (false, true) => Some("now said to be under way"),
        (true, false) if !goes_on && before.judgement.class == now.judgement.class => {
            Some("no longer said to be under way")
        }
        _ => None,
    }
}

/// Whether what the earlier paper undertook is over by now as it was to be: how that is told.
fn is_over(before: &Commitment, now: &Commitment) -> Option<String> {
    let until = years(before).1?;
    let ends = now.judgement.ends() || runs_out(now) || not_renewed(now);
    (ends && as_foreseen(before, now))
        .then(|| format!("it was to last until {until} and ends no sooner: read both"))
}

/// How a commitment changed, in words; "word for word" when nothing did. With
/// how it is turned round, if it is.
#[must_use]
pub(super) fn how(
    before: &Commitment,
    now: &Commitment,
    what: What,
    turned: Option<&str>,
) -> Vec<String> {
    let (was, is) = (&before.judgement, &now.judgement);
    // Of what ran its term neither sums nor dates are news.
    if let Some(told) = turned.filter(|told| told.starts_with(RAN)) {
        return vec![told.to_owned()];
    }
    let mut said: Vec<String> = turned.map(str::to_owned).into_iter().collect();
    if what == What::Unclear {
        if let Some(told) = is_over(before, now) {
            return vec![told];
        }
        said.push(
            "kept or turned round in words whose direction is not known: read both".to_owned(),
        );
    }
    let lasts = lasting(before, now);
    said.extend(lasts.iter().cloned());
    said.extend(meant(before, now));
    let mut reaches = reach(before, now);
    // A list that is told already holds the names.
    if !reaches.iter().any(|one| one.contains('"')) {
        reaches.extend(fewer_or_more(before, now));
    }
    let refused = |one: &Commitment| one.judgement.class == Class::Refusal;
    let outcome = |one: &Commitment| one.judgement.class == Class::Outcome;
    if turned.is_none() && refused(before) != refused(now) {
        if what != What::Unclear {
            said.push("one of the two is worded as a refusal: read both".to_owned());
        }
    }
    // How firm a refusal is beside a promise says nothing, nor is what will come of
    // itself firm, nor what is done already looser than what was to be done.
    else if turned.is_none()
        && lasts.is_none()
        && was.firmness != is.firmness
        && !(is.firmness < was.firmness
            && is.firmness >= Firmness::Intends
            && under_way(now)
            && !under_way(before))
        && !by_date_alone(before, now)
        && !outcome(before)
        && !outcome(now)
    {
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
    // "Over 50 became over 60": the bound is told, and is no sum.
    let bounds: Vec<String> = reaches
        .iter()
        .flat_map(|told| tokens(told).into_iter().map(|word| word.low))
        .filter(|word| word.starts_with(|sign: char| sign.is_ascii_digit()))
        .collect();
    // "Every school became ten schools", "the full cost became half of the cost": told.
    let told_already = |told: &str| {
        let one_side = told
            .strip_prefix("amount added: ")
            .or_else(|| told.strip_prefix("amount gone: "));
        one_side.is_some_and(|some| {
            reaches
                .iter()
                .any(|reach| !reach.contains('"') && reach.to_lowercase().contains(some))
        })
    };
    // One bound said in two ways is one amount.
    let one_bound = same_bound(&before.text, &now.text);
    let sums: Vec<String> = amounts(before, now)
        .into_iter()
        .filter(|told| !told_already(told) && !one_bound)
        .collect();
    said.extend(reaches);
    said.extend(sums.into_iter().filter(|told| {
        let words = tokens(told);
        bounds.len() < 2
            || !bounds
                .iter()
                .all(|bound| words.iter().any(|word| word.low == *bound))
    }));
    // A time that is told with its sum is told.
    let timed = |told: &String| {
        let Some((_, times)) = told.split_once(": ") else {
            return false;
        };
        let times = times.to_lowercase();
        said.iter().any(|how| {
            how.starts_with("amount ") && times.split(" became ").all(|time| how.contains(time))
        })
    };
    let dates: Vec<String> = dates(before, now, lasts.is_some())
        .into_iter()
        .filter(|told| !timed(told))
        .collect();
    said.extend(dates);
    let (was, is) = (instruments(before), instruments(now));
    // Where a promise is turned round, that it names its thing by a pronoun now is no news.
    if !was.keys().eq(is.keys()) && turned.is_none() {
        said.push(match (was.is_empty(), is.is_empty()) {
            (true, _) => format!("instrument added: {}", listed(&is)),
            (_, true) => format!("instrument gone: {}", listed(&was)),
            _ => format!(
                "instrument changed: {} became {}",
                listed(&was),
                listed(&is)
            ),
        });
    }
    said.extend(standing(before, now).map(str::to_owned));
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
