//! One part of an ask held against a prepared paper. Every step is a rule over
//! words, and the words are given back; numbers only order the passages.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use weighbridge_model::asks::Part;

use super::prepared::Prepared;
use super::said::{Said, said, strength};
use super::suggest::{Suggestion, suggest};
use super::turned_down::turned_down;
use crate::search::words::plain;
use crate::search::{best_first, joined};

/// Where a part gives no words to look for: a likeness below which a passage is
/// taken not to bear on what is asked. Half-way between the likenesses of recommendations to replies to other
/// reports and to their own replies; `bench/papers` prints both errors.
pub const NONE_BELOW: f64 = 0.05;

/// How many near passages are shown where words to look for were given.
const NEAR: usize = 3;

/// A passage that bears on a part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bearing {
    /// Index into the paper's passages.
    pub passage: usize,
    /// Likeness to what is asked; it orders and means nothing more.
    pub score: f64,
    /// Why it matched: the words of the part that it has, as they stand.
    pub matched: Vec<String>,
    /// Its sentence that says most.
    pub said: Said,
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
    /// Passages that bear on it: those that decide first, then by likeness.
    /// Empty is an explicit none.
    pub bearing: Vec<Bearing>,
    /// How many passages bear on it and only mention the matter.
    pub mentions: usize,
    /// The nearest of the others, best first.
    pub near: Vec<Near>,
    /// The suggestion.
    pub suggestion: Suggestion,
}

/// What is asked, as one text to search by.
#[must_use]
pub fn question(part: &Part) -> String {
    let mut question = format!("{}. {}", part.title, part.asks);
    for phrase in &part.about {
        question.push_str(". ");
        question.push_str(phrase);
    }
    question
}

/// Holds a part against a paper. `meaning` is, where an encoder is at hand,
/// each passage's likeness by meaning: it helps to order and to find near
/// passages, and decides nothing.
#[must_use]
pub fn answer(paper: &Prepared<'_>, part: &Part, meaning: Option<&[f64]>) -> Answer {
    let question = question(part);
    let words = paper.index.scores(&question);
    let order = match meaning {
        Some(meaning) if meaning.len() == words.len() => joined(&words, meaning),
        _ => words.clone(),
    };
    let mut found: BTreeMap<usize, Bearing> = BTreeMap::new();
    for (number, matched) in matched(paper, part, &question, &words) {
        let Some(sentence) = paper.sentences.get(number) else {
            continue;
        };
        let score = words.get(sentence.passage).copied().unwrap_or(0.0);
        let mut said = said(paper, part, sentence, &matched);
        // "Firms ask for a cap on prices. That request has been declined."
        if let Some(refused) = turned_down(paper, part, number)
            && strength(&refused) > strength(&said)
        {
            said = refused;
        }
        let text = paper.paper.passages.get(sentence.passage);
        let shown = matched.iter().filter_map(|at| {
            let text = text?.text.get(at.clone())?;
            Some(text.to_owned())
        });
        let bearing = found.entry(sentence.passage).or_insert_with(|| Bearing {
            passage: sentence.passage,
            score,
            matched: Vec::new(),
            said: said.clone(),
        });
        for word in shown {
            if !bearing.matched.contains(&word) {
                bearing.matched.push(word);
            }
        }
        if strength(&said) > strength(&bearing.said) {
            bearing.said = said;
        }
    }
    let mut bearing: Vec<Bearing> = found.into_values().collect();
    let rank = |passage: usize| order.get(passage).copied().unwrap_or(f64::MIN);
    let suggestion = suggest(&bearing, part);
    bearing.sort_by(|a, b| {
        let decides = |bearing: &Bearing| {
            (
                bearing.said.verdict == Some(suggestion.verdict),
                bearing.said.verdict.is_some(),
            )
        };
        decides(b)
            .cmp(&decides(a))
            .then(rank(b.passage).total_cmp(&rank(a.passage)))
            .then(a.passage.cmp(&b.passage))
    });
    let near = best_first(&order)
        .into_iter()
        .filter(|hit| !bearing.iter().any(|bearing| bearing.passage == hit.text))
        .filter_map(|hit| {
            let text = &paper.paper.passages.get(hit.text)?.text;
            let reasons = paper.index.reasons(&question, hit.text, text);
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
        .collect();
    Answer {
        mentions: bearing
            .iter()
            .filter(|bearing| bearing.said.verdict.is_none())
            .count(),
        bearing,
        near,
        suggestion,
    }
}

/// Sentences that bear on a part, with the words that say so. By the words to
/// look for where there are any; otherwise all sentences of passages that are
/// like enough to what is asked and share two words with it.
fn matched(
    paper: &Prepared<'_>,
    part: &Part,
    question: &str,
    scores: &[f64],
) -> BTreeMap<usize, Vec<Range<usize>>> {
    let mut found: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
    // A phrase of opposition of three words names its matter itself.
    let whole = part
        .oppose
        .iter()
        .filter(|phrase| plain(phrase).len() >= 3 && !part.about.is_empty());
    for phrase in part.about.iter().chain(whole) {
        for (sentence, at) in paper.holding(phrase) {
            found.entry(sentence).or_default().push(at);
        }
    }
    if part.about.is_empty() {
        let asked: Vec<String> = crate::search::words::words(question)
            .into_iter()
            .map(|word| word.stem)
            .collect();
        for (number, sentence) in paper.sentences.iter().enumerate() {
            if scores
                .get(sentence.passage)
                .is_none_or(|score| *score < NONE_BELOW)
            {
                continue;
            }
            let mut shared: Vec<Range<usize>> = Vec::new();
            let mut stems: Vec<&String> = asked.iter().collect();
            stems.sort();
            stems.dedup();
            for stem in stems {
                shared.extend(paper.place(sentence, stem));
            }
            if shared.len() >= 2 {
                found.insert(number, shared);
            }
        }
    }
    for places in found.values_mut() {
        places.sort_by_key(|at| (at.start, at.end));
        places.dedup();
    }
    found
}

#[cfg(test)]
#[path = "answer_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "direction_tests.rs"]
mod direction_tests;

#[cfg(test)]
#[path = "each_ask_tests.rs"]
mod each_ask_tests;
