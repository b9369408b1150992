//! One part of an ask held against a prepared paper. Every step is a rule over
//! words, and the words are given back; numbers only order the passages.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use weighbridge_model::asks::Part;

use super::answered::answered;
use super::beside::beside;
use super::carries::{FEW, carries};
use super::close::close;
use super::derived::{derived, guess};
use super::elsewhere::ANOTHER;
use super::fit::Rivals;
use super::grounds::stand;
use super::matter::matched;
use super::next::next;
use super::pointing_back::{followed, pointing_back};
use super::prepared::Prepared;
use super::replied::{replied, to_recommendation};
use super::said::{Said, UNSURE, said};
use super::suggest::{Suggestion, suggest};
use super::turned_down::turned_down;
use crate::search::words::plain;
use crate::search::{best_first, joined};
use crate::verdict::Verdict;
use crate::verdict::force::spoken;
use crate::verdict::lexicon::{FINITE, one_of};

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
    let near_enough = likest(&words);
    let mut pointing: Vec<Bearing> = Vec::new();
    let mut mentioning: BTreeMap<usize, Bearing> = BTreeMap::new();
    for (number, matter) in matched(paper, part, &question, &words) {
        let Some(sentence) = paper.sentences.get(number) else {
            continue;
        };
        let Some(passage) = paper.paper.passages.get(sentence.passage) else {
            continue;
        };
        let matched = matter.all();
        let mut said = said(paper, part, sentence, &matter);
        // "Firms ask for a cap on prices. That request has been declined."
        let refused = turned_down(paper, part, number).or_else(|| replied(paper, part, number));
        let declined = refused.is_some();
        let refused = refused.or_else(|| {
            let another = said
                .note
                .as_deref()
                .is_some_and(|note| note.starts_with(ANOTHER));
            // "Potters have asked for it. We will not be introducing it."
            let open = matches!(said.verdict, None | Some(Verdict::PartOfTheWay)) && !another;
            open.then(|| {
                pointing_back(paper, part, number)
                    .or_else(|| next(paper, part, number, &matched))
                    .or_else(|| answered(paper, part, number, &matched))
            })
            .flatten()
            .filter(|back| said.verdict.is_none() || back.verdict != Some(Verdict::PartOfTheWay))
        });
        // Said in the sentence after the one that names the matter.
        let apart = refused.is_some();
        if let Some(refused) = refused {
            said = refused;
        }
        let score = words.get(sentence.passage).copied().unwrap_or(0.0);
        // A case study shows what others did.
        let sentence_text = passage.text.get(sentence.at.clone()).unwrap_or_default();
        let case_study = paper.is_theirs(sentence.passage, sentence_text)
            || passage
                .text
                .get(..10)
                .is_some_and(|start| start.eq_ignore_ascii_case("case study"));
        // Only what is graded is looked at further: most of what is found says nothing.
        let graded = said.verdict.is_some();
        let weak = graded && !(declined || carries(&passage.text, &matched, &part.about));
        let start = sentence.at.start;
        let own: Vec<Range<usize>> = matched
            .iter()
            .map(|at| at.start.saturating_sub(start)..at.end.saturating_sub(start))
            .collect();
        let text = passage.text.get(sentence.at.clone()).unwrap_or_default();
        let weak = weak
            || matches!((said.ground, said.verdict), (Some(ground), Some(verdict)) if ground.idle(verdict));
        // Opposed is the gravest thing to say, and rests on what stands at the matter.
        let weak = weak
            || (said.verdict == Some(Verdict::Opposed)
                && !apart
                && !close(text, &own, &said.deciding))
            || (!apart
                && said.verdict.is_some_and(|verdict| {
                    !stand(text, &spoken(text), &own, verdict, &said.deciding)
                }))
            // "Airport security staff will be trained" trains no airport.
            || (!apart
                && said.verdict == Some(Verdict::PartOfTheWay)
                && beside(text, &own, part, &said.deciding).is_some_and(|thing| acts(text, &thing)))
            || (said.verdict == Some(Verdict::Opposed) && !apart && followed(paper, number, &said));
        let words_of_it: Vec<&str> = matched
            .iter()
            .filter_map(|at| passage.text.get(at.clone()))
            .collect();
        let of_another = graded
            && !weak
            && rivals.is_some_and(|rivals| !rivals.allow(named, paper, sentence, &words_of_it));
        // Found by likeness alone: nobody has said what agreement would be.
        let by_likeness = part.about.is_empty() && part.agree.is_empty();
        // By words that nobody gave little can be told, and nothing by the sentence after.
        if guessed {
            let verdict = said.verdict.filter(|_| !apart);
            said.verdict = verdict.and_then(|verdict| guess(named, text, verdict));
        }
        let unknown = guessed && said.verdict.is_none();
        if graded
            && (unknown || score < near_enough || case_study || weak || of_another || by_likeness)
        {
            said.verdict = None;
            said.ground = None;
            said.note = Some(UNSURE.to_owned());
        }
        let mut shown: Vec<String> = Vec::new();
        for word in matched.iter().filter_map(|at| passage.text.get(at.clone())) {
            if !shown.iter().any(|known| known == word) {
                shown.push(word.to_owned());
            }
        }
        let beside = (said.verdict == Some(Verdict::Opposed) && !apart)
            .then(|| beside(text, &own, part, &said.deciding))
            .flatten();
        let bearing = Bearing {
            passage: sentence.passage,
            score,
            matched: shown,
            said,
            beside,
        };
        if bearing.said.verdict.is_some() {
            pointing.push(bearing);
            continue;
        }
        match mentioning.entry(sentence.passage) {
            Entry::Vacant(entry) => {
                entry.insert(bearing);
            }
            Entry::Occupied(mut entry) => {
                let first = entry.get_mut();
                for word in bearing.matched {
                    if !first.matched.contains(&word) {
                        first.matched.push(word);
                    }
                }
                // What was not graded is shown before what says nothing.
                if first.said.note.is_none() && bearing.said.note.is_some() {
                    first.said = bearing.said;
                }
            }
        }
    }
    // Where the paper replies to the ask, the reply decides and nothing else does.
    let held = (pointing.iter().map(|one| one.passage))
        .chain(mentioning.keys().copied())
        .collect();
    let reply = to_recommendation(paper, named, &held);
    let sought = reply.as_ref().is_some_and(|reply| !reply.given);
    if let Some(reply) = reply {
        for mut other in std::mem::take(&mut pointing) {
            other.said.verdict = None;
            other.said.ground = None;
            other.said.note = None;
            mentioning.entry(other.passage).or_insert(other);
        }
        let known = mentioning.get(&reply.passage);
        pointing.push(Bearing {
            passage: reply.passage,
            score: words.get(reply.passage).copied().unwrap_or(0.0),
            matched: known.map_or(reply.shared, |known| known.matched.clone()),
            said: reply.said,
            beside: None,
        });
    }
    for bearing in &pointing {
        mentioning.remove(&bearing.passage);
    }
    let mut bearing: Vec<Bearing> = pointing;
    bearing.extend(mentioning.into_values());
    let rank = |passage: usize| order.get(passage).copied().unwrap_or(f64::MIN);
    let mut suggestion = suggest(&bearing, part);
    // By words that nobody gave it is a question, and so is a reply that was sought out.
    if (guessed || sought) && suggestion.verdict != Verdict::Silent {
        let decide = |one: &&Bearing| one.said.verdict.is_some();
        suggestion.weak = bearing.iter().filter(decide).count();
    }
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
            .then(a.said.at.start.cmp(&b.said.at.start))
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
    let not_found = part
        .about
        .iter()
        .filter(|phrase| !phrase.contains(" + ") && paper.holding(phrase).is_empty())
        .cloned()
        .collect();
    Answer {
        not_found,
        mentions: bearing
            .iter()
            .filter(|bearing| bearing.said.verdict.is_none())
            .count(),
        bearing,
        near,
        suggestion,
    }
}

/// Whether a thing that bears the name of the matter and of something more is what a
/// sentence speaks of: "airport security staff will", not "technical routes enjoy".
fn acts(text: &str, thing: &str) -> bool {
    let after = text.split_once(thing).map_or("", |(_, after)| after);
    thing.split_whitespace().count() > 2
        && plain(after)
            .first()
            .is_some_and(|(word, _)| one_of(word, FINITE))
}

#[cfg(test)]
#[path = "answer_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "direction_tests.rs"]
mod direction_tests;

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
