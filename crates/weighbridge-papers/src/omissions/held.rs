//! What the search of asks finds of a topic: an ask's topic is looked for by the rules of asks
//! as well. It judges no treatment.

use std::collections::BTreeMap;
use std::ops::Range;

use weighbridge_model::gazetteer::Topic;

use super::passing;
use crate::asks::Prepared;
use crate::asks::carries::carries;
use crate::paper::Paper;
use crate::tokens::tokens;

/// Sentences that an ask's own search finds, with the words that it found; and
/// whether those carry a matter, or are such as any paper uses.
pub(super) fn held(
    paper: &Paper,
    topic: &Topic,
    asked: &Prepared<'_>,
    places: &BTreeMap<(usize, &str), usize>,
) -> BTreeMap<usize, (String, bool)> {
    let mut found: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
    for (number, at) in topic.words.iter().flat_map(|listed| asked.holding(listed)) {
        found.entry(number).or_default().push(at);
    }
    found
        .into_iter()
        .filter_map(|(number, at)| {
            let sentence = asked.sentences.get(number)?;
            let text = &paper.passages.get(sentence.passage)?.text;
            let whole = text.get(sentence.at.clone())?;
            let words = tokens(whole);
            let begins = sentence.at.start;
            let told = |place: &Range<usize>| {
                let place = place.start.saturating_sub(begins)..place.end.saturating_sub(begins);
                !passing::no_matter(&words, &place)
            };
            let at: Vec<Range<usize>> = at.into_iter().filter(told).collect();
            let place = places.get(&(sentence.passage, whole))?;
            let words = text.get(at.last()?.clone())?.to_owned();
            Some((*place, (words, carries(text, &at, &topic.words))))
        })
        .collect()
}
