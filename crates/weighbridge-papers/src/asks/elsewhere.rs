//! Sentences that have a part's words and speak of something else: another
//! matter that shares them, or figures and studies about the matter. Rules over
//! words; the words of other matters stand in the file of asks.

use crate::verdict::lexicon::one_of;
use std::ops::Range;

use weighbridge_model::asks::Part;

use super::prepared::{Prepared, Sentence};
use crate::search::words::plain;

/// How the note on a sentence about another matter begins.
pub(super) const ANOTHER: &str = "about another matter";

/// A word that shows that a sentence speaks of another matter than the part
/// does. Joined by "and" to something else it leaves the part in: "households
/// and firms".
pub(super) fn another(paper: &Prepared<'_>, part: &Part, sentence: &Sentence) -> Option<String> {
    let text = &paper.paper.passages.get(sentence.passage)?.text;
    let places: Vec<Range<usize>> = part
        .not_about
        .iter()
        .filter_map(|phrase| paper.place(sentence, phrase))
        .collect();
    let first = places.first()?;
    let foreign = |word: &Range<usize>| {
        places
            .iter()
            .any(|at| at.start < word.end && word.start < at.end)
    };
    let words: Vec<(String, Range<usize>)> = plain(text.get(sentence.at.clone())?)
        .into_iter()
        .map(|(word, at)| {
            (
                word,
                at.start + sentence.at.start..at.end + sentence.at.start,
            )
        })
        .collect();
    let joins = |word: &str| matches!(word, "and" | "or");
    let shared = places.iter().any(|place| {
        let from = words.iter().position(|(_, at)| at.start >= place.start);
        let to = words.iter().position(|(_, at)| at.start >= place.end);
        let before = from
            .filter(|from| *from > 1 && joins(&words[from - 1].0))
            .is_some_and(|from| !foreign(&words[from - 2].1));
        // A comma before the "and" begins another clause.
        let apart = to
            .and_then(|to| text.get(place.end..words.get(to)?.1.start))
            .is_some_and(|gap| gap.contains(','));
        let after = to
            .filter(|to| !apart && joins(&words[*to].0))
            .is_some_and(|to| {
                let next = words
                    .get(to + 1..words.len().min(to + 4))
                    .unwrap_or_default();
                !next.is_empty() && !next.iter().any(|(_, at)| foreign(at))
            });
        before || after
    });
    (!shared).then(|| text.get(first.clone()).unwrap_or_default().to_owned())
}

/// What a sentence undertakes to tell about the matter, instead of acting on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tells {
    /// Figures or words: nothing is looked into.
    Figures,
    /// A study, which may lead to something.
    Study,
}

/// Verbs of telling.
const TELLING: &str = "publish|publishes|publishing|published|report|release|released|collect|collected|compile|compiled|print|issue|issued|update|produce|produced|measure|monitor|record|list|commission|commissioned|carry|conduct|undertake|start|launch|begin";
/// What is told when nothing is looked into.
const FIGURES: &str = "statistics|statistic|figures|data|bulletin|bulletins|numbers|survey|surveys|index|indices|dashboard|newsletter|estimates|tables|register|archive|letters|minutes|brochure|leaflet";
/// What looks into something.
const STUDY: &str = "review|reviews|study|studies|report|reports|assessment|inquiry|consultation|analysis|audit|evidence|paper|scoping|feasibility|communication|guidance|statement|discussion|options";

/// Words between a verb of telling and what it tells, at most.
const NEAR: usize = 4;

/// "We will publish statistics of energy prices" acts on statistics alone. An
/// ask that wants something published is met by it.
pub(super) fn tells(
    part: &Part,
    text: &str,
    cue: Option<&Range<usize>>,
    topic: Option<&Range<usize>>,
) -> Option<Tells> {
    let (cue, topic) = (cue?, topic?);
    if part.agree.iter().any(|word| word.contains("publish")) {
        return None;
    }
    let is = |word: &str, list: &'static str| one_of(word, list);
    let begun = plain(text.get(cue.clone())?)
        .iter()
        .any(|(word, _)| is(word, TELLING));
    // "Statistics of energy prices", "energy price statistics".
    let between = plain(text.get(cue.end..topic.start.max(cue.end))?);
    let after = plain(text.get(topic.end..)?);
    let object = between.iter().chain(after.iter().take(2));
    // How many words ago a verb of telling stood: its object is near it.
    let mut ago = if begun { 0 } else { NEAR };
    let mut found = None;
    for (word, _) in object {
        ago += 1;
        if is(word, TELLING) && !is(word, STUDY) {
            ago = 0;
        } else if ago <= NEAR && is(word, FIGURES) {
            return Some(Tells::Figures);
        } else if ago <= NEAR && is(word, STUDY) {
            found = Some(Tells::Study);
        }
    }
    found
}
