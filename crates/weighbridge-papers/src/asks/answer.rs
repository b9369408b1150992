//! One part of an ask held against a prepared paper. Every step is a rule over
//! words, and the words are given back; numbers only order the passages.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use weighbridge_model::asks::Part;

use super::asking::Asking;
use super::carries::FEW;
use super::derived::derived;
use super::fit::Rivals;
use super::found::Found;
use super::matter::matched;
use super::prepared::Prepared;
use super::said::Said;
use super::suggest::{Suggestion, suggest};
use crate::search::{best_first, joined};
use crate::verdict::Verdict;

/// Where a part gives no words to look for: a likeness below which a passage is
/// taken not to bear on what is asked. Half-way between the likenesses of recommendations to replies to other
/// reports and to their own replies; `bench/papers` prints both errors.
pub const NONE_BELOW: f64 = 0.05;

/// How many near passages are shown where words to look for were given.
const NEAR: usize = 3;

/// A passage decides where it is among the first few of the paper by likeness to
/// what is asked, or at least this part as like as the likest: in a long paper some
/// sentence has the words of everything, and is about something else.
const FIRST_FEW: usize = 12;
const AS_LIKE: f64 = 0.6;

/// A sentence that bears on a part. Of a passage whose sentences only mention
/// the matter there is one; each that points somewhere stands by itself, so that
/// a break between paragraphs decides nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bearing {
    /// Index into the paper's passages.
    pub passage: usize,
    /// Likeness to what is asked; it orders and means nothing more.
    pub score: f64,
    /// Why it matched: the words of the part that it has, as they stand.
    pub matched: Vec<String>,
    /// What the sentence says.
    pub said: Said,
    /// The thing that it refuses, where that only bears the name of the matter
    /// ("the freeport seed capital fund" on freeports).
    #[serde(default)]
    pub beside: Option<String>,
}

/// A passage that was looked at and does not bear on the part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Near {
    /// Index into the paper's passages.
    pub passage: usize,
    /// Likeness to what is asked.
    pub score: f64,
    /// The weightiest words that it shares with what is asked.
    pub shared: Vec<String>,
}

/// A part held against a paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Sentences that bear on it: those that decide first, then by likeness.
    /// Empty is an explicit none.
    pub bearing: Vec<Bearing>,
    /// How many passages bear on it and only mention the matter.
    pub mentions: usize,
    /// The nearest of the others, best first.
    pub near: Vec<Near>,
    /// The suggestion.
    pub suggestion: Suggestion,
    /// Words to look for that stand nowhere in the paper, in the order of the file;
    /// phrases joined by " + " are not among them.
    #[serde(default)]
    pub not_found: Vec<String>,
}

/// What is asked, as one text to search by.
#[must_use]
pub fn question(part: &Part) -> String {
    let mut question = format!("{}. {}", part.title, part.asks);
    // Words joined from all over a sentence would blur what is asked.
    let few = part.about.len() <= FEW;
    for phrase in (part.about.iter()).filter(|phrase| few || !phrase.contains(" + ")) {
        question.push_str(". ");
        question.push_str(phrase);
    }
    question
}

/// The likeness from which on a passage decides.
fn likest(scores: &[f64]) -> f64 {
    let mut sorted = scores.to_vec();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let first = sorted.first().copied().unwrap_or(0.0);
    let few = sorted.get(FIRST_FEW - 1).copied().unwrap_or(0.0);
    few.min(AS_LIKE * first)
}

/// Holds a part against a paper. `meaning` is, where an encoder is at hand,
/// each passage's likeness by meaning: it helps to order and to find near
/// passages, and decides nothing.
#[must_use]
pub fn answer(paper: &Prepared<'_>, part: &Part, meaning: Option<&[f64]>) -> Answer {
    told(paper, part, None, meaning)
}

/// As [`answer`], where the part is one of a file's: a sentence that has much more of the
/// words of another part of it is about that one, and is not graded here.
#[must_use]
pub fn answer_among(
    paper: &Prepared<'_>,
    part: &Part,
    rivals: &Rivals,
    meaning: Option<&[f64]>,
) -> Answer {
    told(paper, part, Some(rivals), meaning)
}

fn told(
    paper: &Prepared<'_>,
    part: &Part,
    rivals: Option<&Rivals>,
    meaning: Option<&[f64]>,
) -> Answer {
    // What the file calls it is what the other parts are held against.
    let (named, told) = (part, derived(part));
    let part = told.as_ref();
    let guessed = matches!(told, Cow::Owned(_));
    let question = question(part);
    let words = paper.index.scores(&question);
    let order = match meaning {
        Some(meaning) if meaning.len() == words.len() => joined(&words, meaning),
        _ => words.clone(),
    };
    let asking = Asking {
        paper,
        part,
        named,
        rivals,
        guessed,
        near_enough: likest(&words),
    };
    let mut found = Found::default();
    for (number, matter) in matched(paper, part, &question, &words) {
        found.extend(asking.bearing(number, &matter, &words));
    }
    let sought = found.reply(paper, named, &words);
    let mut bearing = found.all();
    let mut suggestion = suggest(&bearing, part);
    // By words that nobody gave it is a question, and so is a reply that was sought out.
    if (guessed || sought) && suggestion.verdict != Verdict::Silent {
        let decide = |one: &&Bearing| one.said.verdict.is_some();
        suggestion.weak = bearing.iter().filter(decide).count();
    }
    sort(&mut bearing, &order, suggestion.verdict);
    Answer {
        not_found: not_found(paper, part),
        mentions: bearing
            .iter()
            .filter(|bearing| bearing.said.verdict.is_none())
            .count(),
        near: near(paper, &question, &order, &words, &bearing),
        bearing,
        suggestion,
    }
}

/// Those that decide first, then by likeness, then as they stand in the paper.
fn sort(bearing: &mut [Bearing], order: &[f64], verdict: Verdict) {
    let rank = |passage: usize| order.get(passage).copied().unwrap_or(f64::MIN);
    bearing.sort_by(|a, b| {
        let decides = |bearing: &Bearing| {
            (
                bearing.said.verdict == Some(verdict),
                bearing.said.verdict.is_some(),
            )
        };
        decides(b)
            .cmp(&decides(a))
            .then(rank(b.passage).total_cmp(&rank(a.passage)))
            .then(a.passage.cmp(&b.passage))
            .then(a.said.at.start.cmp(&b.said.at.start))
    });
}

/// The likest passages of which no sentence bears on the part.
fn near(
    paper: &Prepared<'_>,
    question: &str,
    order: &[f64],
    words: &[f64],
    bearing: &[Bearing],
) -> Vec<Near> {
    best_first(order)
        .into_iter()
        .filter(|hit| !bearing.iter().any(|bearing| bearing.passage == hit.text))
        .filter_map(|hit| {
            let text = &paper.paper.passages.get(hit.text)?.text;
            let reasons = paper.index.reasons(question, hit.text, text);
            // A passage without a word in common is not near.
            reasons.first()?;
            Some(Near {
                passage: hit.text,
                score: words.get(hit.text).copied().unwrap_or(0.0),
                shared: reasons
                    .into_iter()
                    .take(4)
                    .map(|reason| reason.word)
                    .collect(),
            })
        })
        .take(NEAR)
        .collect()
}

/// Words to look for that stand nowhere in the paper.
fn not_found(paper: &Prepared<'_>, part: &Part) -> Vec<String> {
    part.about
        .iter()
        .filter(|phrase| !phrase.contains(" + ") && paper.holding(phrase).is_empty())
        .cloned()
        .collect()
}

#[cfg(test)]
#[path = "answer_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "direction_tests.rs"]
mod direction_tests;

#[cfg(test)]
#[path = "criteria_tests.rs"]
mod criteria_tests;

#[cfg(test)]
#[path = "deed_tests.rs"]
mod deed_tests;

#[cfg(test)]
#[path = "each_ask_tests.rs"]
mod each_ask_tests;

#[cfg(test)]
#[path = "real_prose_tests.rs"]
mod real_prose_tests;

#[cfg(test)]
#[path = "short_file_tests.rs"]
mod short_file_tests;
