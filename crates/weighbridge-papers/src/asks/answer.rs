//! One part of an ask held against a prepared paper. Every step is a rule over
//! words, and the words are given back; numbers only order the passages.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use weighbridge_model::asks::Part;

use super::prepared::{Prepared, Sentence};
use crate::search::words::plain;
use crate::search::{best_first, joined};
use crate::verdict::direction::{NEGATIONS, tells_of_harm};
use crate::verdict::force::{find, force, is_money, spoken};
use crate::verdict::{Direction, Force, Verdict, direction};

/// A likeness below which a passage is taken not to bear on what is asked.
/// Half-way between the likenesses of recommendations to replies to other
/// reports and to their own replies; `bench/papers` prints both errors.
pub const NONE_BELOW: f64 = 0.05;

/// How many near passages are shown where words to look for were given.
const NEAR: usize = 3;

/// What one sentence says on a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Where the sentence stands in its passage, in bytes.
    pub at: Range<usize>,
    /// Which way it points; none where it only mentions the matter.
    pub verdict: Option<Verdict>,
    /// The words that decided, as they stand.
    pub deciding: Vec<String>,
    /// Why it points no further than it does, where the rules held back.
    #[serde(default)]
    pub note: Option<String>,
}

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

/// A suggested verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// What the rules make of it.
    pub verdict: Verdict,
    /// Why, in a sentence.
    pub reason: String,
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
        let said = said(paper, part, sentence, &matched, score);
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
    for phrase in &part.about {
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

/// Words between a refusal and the matter refused: further apart they belong
/// to different clauses.
const REACH: usize = 12;

fn said(
    paper: &Prepared<'_>,
    part: &Part,
    sentence: &Sentence,
    matched: &[Range<usize>],
    score: f64,
) -> Said {
    let nothing = Said {
        at: sentence.at.clone(),
        verdict: None,
        deciding: Vec::new(),
        note: None,
    };
    let Some(passage) = paper.paper.passages.get(sentence.passage) else {
        return nothing;
    };
    let Some(text) = passage.text.get(sentence.at.clone()) else {
        return nothing;
    };
    if !paper.binds(sentence.passage) {
        return nothing;
    }
    if text.trim_end().ends_with('?') {
        return nothing;
    }
    // What a caption in the sentence names is not what the sentence speaks of.
    let caption = caption(text);
    let in_caption = |at: &Range<usize>| {
        caption.as_ref().is_some_and(|caption| {
            at.start >= sentence.at.start + caption.start
                && at.end <= sentence.at.start + caption.end
        })
    };
    if matched.iter().all(in_caption) {
        return nothing;
    }
    let (force, cue) = force(text);
    let spoken = spoken(text);
    let shown = |at: &Range<usize>| passage.text.get(at.clone()).unwrap_or_default().to_owned();
    let cue_number = cue.as_ref().map(|cue| cue.start);
    let cue_at = cue.and_then(|cue| {
        let from = spoken.get(cue.start)?.1.start;
        let to = spoken.get(cue.end.checked_sub(1)?)?.1.end;
        Some(sentence.at.start + from..sentence.at.start + to)
    });
    let told = |verdict: Verdict, words: Vec<String>| Said {
        at: sentence.at.clone(),
        verdict: Some(verdict),
        deciding: words,
        note: None,
    };
    let held_back = |words: Vec<String>, note: &str| Said {
        at: sentence.at.clone(),
        verdict: Some(Verdict::PartOfTheWay),
        deciding: words,
        note: Some(note.to_owned()),
    };
    let cue_words = cue_at.as_ref().map(&shown).into_iter().collect::<Vec<_>>();
    let topic = matched.iter().find(|at| !in_caption(at)).map(&shown);
    // Places that agree: the words that name the matter do not agree to it as
    // well, and a sum of money is said in many ways.
    let agreeing: Vec<(&String, Range<usize>)> = part
        .agree
        .iter()
        .filter_map(|phrase| {
            let at = match phrase.as_str() {
                "million" | "billion" => spoken
                    .iter()
                    .find(|(word, _)| is_money(word))
                    .map(|(_, at)| sentence.at.start + at.start..sentence.at.start + at.end)?,
                _ => paper.place(sentence, phrase)?,
            };
            let apart = matched
                .iter()
                .all(|topic| topic.end <= at.start || at.end <= topic.start);
            (apart && !in_caption(&at)).then_some((phrase, at))
        })
        .collect();
    let matter: Vec<Range<usize>> = agreeing
        .iter()
        .filter(|(phrase, _)| !MEASURES.contains(&phrase.as_str()))
        .map(|(_, at)| at)
        .chain(matched.iter().filter(|at| !in_caption(at)))
        .map(|at| at.start.saturating_sub(sentence.at.start)..at.end - sentence.at.start)
        // The same words again, further on.
        .flat_map(|at| {
            let again = text.get(at.clone()).filter(|words| !words.is_empty());
            let others = again.map(|words| text.match_indices(words)).into_iter();
            std::iter::once(at).chain(
                others
                    .flatten()
                    .map(|(start, words)| start..start + words.len()),
            )
        })
        .collect();
    let from = cue_number.unwrap_or(0);
    let (way, acting) = direction(
        text,
        &spoken,
        from,
        &matter,
        lowering(part, topic.as_deref().unwrap_or_default()),
    );
    let acting = acting.and_then(|acting| {
        let from = spoken.get(acting.start)?.1.start;
        let to = spoken.get(acting.end.checked_sub(1)?)?.1.end;
        text.get(from..to.max(from)).map(str::to_owned)
    });
    for phrase in &part.oppose {
        let denies = plain(phrase)
            .iter()
            .any(|(word, _)| NEGATIONS.split('|').any(|known| known == word));
        if let Some(at) = paper.place(sentence, phrase)
            && (denies || !denied_before(text, at.start.saturating_sub(sentence.at.start)))
        {
            return match way {
                Direction::Both => held_back(vec![shown(&at)], BOTH_WAYS),
                _ => told(Verdict::Opposed, vec![shown(&at)]),
            };
        }
    }
    let acted = || acting.iter().cloned().chain(topic.clone()).collect();
    let by_cue = || {
        cue_words
            .iter()
            .cloned()
            .chain(acting.clone())
            .chain(topic.clone())
            .collect::<Vec<_>>()
    };
    match (force, way) {
        (Force::Undertakes, Direction::Against) => return told(Verdict::Opposed, by_cue()),
        (Force::Undertakes, Direction::Both)
        | (Force::LooksAt, Direction::Against | Direction::Both) => {
            return held_back(by_cue(), BOTH_WAYS);
        }
        // "We will not cut bills", "we will not raise the tax".
        (Force::Refuses | Force::Speaks, Direction::Against) if denial(&spoken) => {
            return told(Verdict::Opposed, acted());
        }
        (Force::Refuses | Force::Speaks, Direction::For) if denial(&spoken) => {
            return told(Verdict::PartOfTheWay, acted());
        }
        _ => {}
    }
    match force {
        Force::Refuses => {
            let near = cue_at.as_ref().is_some_and(|cue| {
                matched.iter().any(|at| {
                    let between = passage.text.get(cue.end..at.start).unwrap_or_default();
                    at.start >= cue.end
                        && plain(between).len() <= REACH
                        && !tells_of_harm(&plain(between))
                })
            });
            if !near {
                return nothing;
            }
            let words = cue_words.into_iter().chain(topic).collect();
            told(Verdict::Opposed, words)
        }
        Force::Undertakes => {
            let agreed = agreeing.first().map(|(_, at)| shown(at));
            // A passage that is hardly about the matter agrees to nothing.
            let verdict = if agreed.is_some() && (score >= NONE_BELOW || way == Direction::For) {
                Verdict::Agrees
            } else {
                Verdict::PartOfTheWay
            };
            let words = cue_words.into_iter().chain(agreed).chain(topic).collect();
            if conditional(&spoken) {
                return held_back(words, "only on a condition");
            }
            told(verdict, words)
        }
        Force::LooksAt => {
            let words = cue_words.into_iter().chain(topic).collect();
            told(Verdict::PartOfTheWay, words)
        }
        Force::Speaks => nothing,
    }
}

/// Whether a "not" or "no" stands among the three words before a place.
fn denied_before(sentence: &str, at: usize) -> bool {
    let before = spoken(sentence.get(..at).unwrap_or_default());
    before
        .iter()
        .rev()
        .take(3)
        .any(|(word, _)| NEGATIONS.split('|').any(|known| known == word))
}

/// The note on a sentence with one verb each way.
const BOTH_WAYS: &str = "points both ways: read it";

/// Words of agreement that measure and name no thing: cutting a million off
/// something else is not cutting what is asked.
const MEASURES: [&str; 7] = [
    "million", "billion", "per cent", "new", "need", "share", "third",
];

/// Whether a part asks for less of the matter: its words of agreement say so
/// more than once, or once on a matter that is a charge.
fn lowering(part: &Part, topic: &str) -> bool {
    let less = part
        .agree
        .iter()
        .filter(|word| {
            matches!(
                word.as_str(),
                "lower" | "lowest" | "cut" | "cutting" | "reduce" | "reduction" | "cap" | "halve"
            )
        })
        .count();
    let charge = plain(topic).iter().any(|(word, _)| {
        matches!(
            word.trim_end_matches('s'),
            "price" | "cost" | "tax" | "bill" | "burden" | "charge" | "levy" | "rate" | "fee"
        )
    });
    less >= 2 || (less == 1 && charge)
}

/// Whether an author denies doing something.
fn denial(words: &[(String, Range<usize>)]) -> bool {
    find(
        words,
        "we|government|ministers|treasury|chancellor will|shall|do|does|can not|never",
    )
    .is_some()
}

/// Whether what is said hangs on a condition.
fn conditional(words: &[(String, Range<usize>)]) -> bool {
    let even = find(words, "even|as if").is_some();
    !even && find(words, "if|unless").is_some()
        || find(words, "provided|providing that").is_some()
        || find(words, "subject to").is_some()
}

/// Where a caption stands in a sentence that was glued to it: from its mark to
/// the words that open a statement, or to the end.
fn caption(text: &str) -> Option<Range<usize>> {
    let start = [
        "Image:",
        "Photo:",
        "Picture:",
        "Photograph:",
        "Caption:",
        "Credit:",
        "Source:",
    ]
    .iter()
    .filter_map(|mark| text.find(mark))
    .min()?;
    let rest = text.get(start..)?;
    let end = [" We ", " The Government ", " Ministers ", " It ", " This "]
        .iter()
        .filter_map(|opener| rest.find(opener))
        .min()
        .unwrap_or(rest.len());
    Some(start..start + end)
}

fn strength(said: &Said) -> u8 {
    match said.verdict {
        Some(Verdict::Opposed) => 3,
        Some(Verdict::Agrees) => 2,
        Some(Verdict::PartOfTheWay) => 1,
        Some(Verdict::Silent) | None => 0,
    }
}

/// The verdict that the sentences support together, and why.
fn suggest(bearing: &[Bearing], part: &Part) -> Suggestion {
    let number = |verdict| {
        bearing
            .iter()
            .filter(|bearing| bearing.said.verdict == Some(verdict))
            .count()
    };
    let passages = |number: usize| match number {
        1 => "1 passage".to_owned(),
        _ => format!("{number} passages"),
    };
    let (agrees, part_way, opposed) = (
        number(Verdict::Agrees),
        number(Verdict::PartOfTheWay),
        number(Verdict::Opposed),
    );
    let (verdict, reason) = if opposed > 0 && agrees == 0 {
        (
            Verdict::Opposed,
            format!(
                "{} refuses it or undertakes the contrary",
                passages(opposed)
            ),
        )
    } else if opposed > 0 {
        (
            Verdict::PartOfTheWay,
            format!(
                "the paper speaks both ways: {} for it, {opposed} against",
                passages(agrees)
            ),
        )
    } else if agrees > 0 {
        (
            Verdict::Agrees,
            format!(
                "undertaken in {}, in words that the ask looks for",
                passages(agrees)
            ),
        )
    } else if let Some(note) = bearing
        .iter()
        .find_map(|bearing| bearing.said.note.as_ref())
        && part_way > 0
    {
        (
            Verdict::PartOfTheWay,
            format!("{}: {note}", passages(part_way)),
        )
    } else if part_way > 0 {
        (
            Verdict::PartOfTheWay,
            format!(
                "something near it undertaken, or it is looked into, in {}; not in words that the ask looks for",
                passages(part_way)
            ),
        )
    } else if !bearing.is_empty() {
        (
            Verdict::Silent,
            format!(
                "mentioned in {}, and nothing undertaken",
                passages(bearing.len())
            ),
        )
    } else if part.about.is_empty() {
        (
            Verdict::Silent,
            "no passage is like enough to what is asked".to_owned(),
        )
    } else {
        (
            Verdict::Silent,
            "no passage has any of the words to look for".to_owned(),
        )
    };
    Suggestion { verdict, reason }
}

#[cfg(test)]
#[path = "answer_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "direction_tests.rs"]
mod direction_tests;
