//! Refusals that stand apart from what they refuse: in the sentence after it, or
//! said of it as its subject. Refusals with their object are told elsewhere.

use weighbridge_model::asks::Part;

use super::agreeing::lowering;
use super::ground::Ground;
use super::prepared::{Prepared, Sentence};
use super::said::Said;
use crate::search::words::plain;
use crate::verdict::direction::{raises, tells_of_harm};
use crate::verdict::force::{find, force_of, spoken, turns};
use crate::verdict::{Force, Verdict};

/// What points back to the sentence before.
const BACK: [&str; 2] = [
    "that|this|those|these|such|the an|a? request|requests|call|calls|proposal|proposals|suggestion|suggestions|demand|demands|case|idea|argument|arguments|measure|measures|step|steps|recommendation|recommendations|plea|pleas|change|changes|support|scheme|schemes",
    "that|this|it|they|these is|are|was|were|has|have|would|will|cannot|can",
];

/// A sentence and the one after it in the same passage, where that may bind its author:
/// the words of the first, and the second with its words.
pub(super) fn after<'a>(
    paper: &'a Prepared<'_>,
    number: usize,
) -> Option<(&'a str, &'a Sentence, &'a str)> {
    let (before, sentence) = (
        paper.sentences.get(number)?,
        paper.sentences.get(number + 1)?,
    );
    if before.passage != sentence.passage || !paper.binds(sentence.passage) {
        return None;
    }
    let passage = &paper.paper.passages.get(sentence.passage)?.text;
    Some((
        passage.get(before.at.clone())?,
        sentence,
        passage.get(sentence.at.clone())?,
    ))
}

/// Whether the sentence after one that names the matter turns it down without
/// naming it again: "That request has been declined." Where the sentence before
/// speaks of a harm or an end, turning that down refuses nothing that is asked.
pub(super) fn turned_down(paper: &Prepared<'_>, part: &Part, number: usize) -> Option<Said> {
    let (asked, sentence, text) = after(paper, number)?;
    let words = spoken(text);
    let back = BACK
        .iter()
        .find_map(|pattern| find(&words, pattern))
        .filter(|found| found.start == 0)?;
    let (Force::Refuses, Some(cue)) = force_of(&words) else {
        return None;
    };
    // The refusal is the sentence's first statement.
    if cue.start > back.end + 3 {
        return None;
    }
    let less = lowering(part, asked);
    let harm = |word: &str| if less { raises(word) } else { turns(word) };
    if spoken(asked).iter().any(|(word, _)| harm(word)) {
        return None;
    }
    let told = (Verdict::Opposed, None, Ground::After);
    Said::by_words(sentence, text, &words, 0..cue.end, told)
}

/// Words by which a refusal says what was done to its subject, or where it is
/// left.
pub(super) const STATES: &str = "is|are|was|were|has|have|be|remain|remains|left|time|moment";

/// Whether what was turned down was the end or the lessening of the matter:
/// the words just before it say so.
pub(super) fn asks_for_harm(text: &str, at: usize) -> bool {
    let before = plain(text.get(..at).unwrap_or_default());
    let near = before
        .get(before.len().saturating_sub(4)..)
        .unwrap_or_default();
    near.iter().any(|(word, _)| turns(word)) || tells_of_harm(near)
}
