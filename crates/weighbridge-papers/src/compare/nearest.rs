//! For a promise that is found nowhere again, the sentence of the other paper to show beside
//! it: the one with most of its rare words and names, and none where none has enough of them.
//! It decides nothing of what became of the promise.

use std::collections::BTreeMap;

use super::likeness::{names, telling};
use super::perhaps::NO_NOUNS;
use crate::commitment::sort;
use crate::search::words::{stem, words};
use crate::tokens::tokens;

/// A name counts this much beside a word.
const NAME: f64 = 1.5;

/// Fewer words are a cell of a table or a heading.
const SENTENCE: usize = 6;

/// What a sentence is about: words that tell, as stems, and names of two words or more; each
/// with whether it is the name of a thing, which an act or an amount is not.
fn about(text: &str) -> BTreeMap<String, bool> {
    let mut features = BTreeMap::new();
    let mut named = BTreeMap::new();
    names(text, &mut named);
    for name in named.into_keys() {
        let several = name.strip_prefix("name ").is_some_and(|name| {
            let mut words = name.split(' ');
            name.contains(' ') && words.any(|one| tells(&stem(one)))
        });
        if several {
            features.insert(name, true);
        }
    }
    for word in words(text) {
        if tells(&word.stem) {
            let said = text.get(word.at).unwrap_or_default().to_lowercase();
            let thing = sort(&said).is_none()
                && !NO_NOUNS.contains(&said.as_str())
                && !["able", "ible", "ing", "ly"]
                    .iter()
                    .any(|end| said.ends_with(end));
            *features.entry(word.stem).or_default() |= thing;
        }
    }
    features
}

fn tells(stem: &str) -> bool {
    telling(stem) && stem.len() > 2
}

/// The sentences of a paper by what they are about.
pub(super) struct Sentences {
    features: BTreeMap<String, usize>,
    /// By feature, the square of its weight and the sentences that have it.
    holders: Vec<(f64, Vec<usize>)>,
    /// Of each sentence, the sum of these squares, and whether it is long enough.
    sentences: Vec<(f64, bool)>,
    /// The square of the weight of what no sentence has.
    unknown: f64,
}

impl Sentences {
    /// Of the sentences of the one paper; how rare a word is shows in the promises of the
    /// other, too.
    pub fn new(sentences: &[String], promises: &[String]) -> Self {
        let all = (sentences.len() + promises.len()) as f64;
        let mut with: BTreeMap<String, f64> = BTreeMap::new();
        let said: Vec<BTreeMap<String, bool>> = sentences.iter().map(|text| about(text)).collect();
        let promised = promises.iter().map(|text| about(text));
        for features in said.iter().cloned().chain(promised) {
            for feature in features.into_keys() {
                *with.entry(feature).or_default() += 1.0;
            }
        }
        let mut features = BTreeMap::new();
        let mut holders: Vec<(f64, Vec<usize>)> = Vec::new();
        for (feature, count) in with {
            let by = if feature.starts_with("name ") {
                NAME
            } else {
                1.0
            };
            let weight = by * (1.0 + all / count).ln();
            features.insert(feature, holders.len());
            holders.push((weight * weight, Vec::new()));
        }
        let mut told = Vec::new();
        for (at, (own, text)) in said.iter().zip(sentences).enumerate() {
            let mut sum = 0.0;
            for feature in own.keys() {
                if let Some(place) = features.get(feature) {
                    holders[*place].1.push(at);
                    sum += holders[*place].0;
                }
            }
            told.push((sum, tokens(text).len() >= SENTENCE));
        }
        Self {
            features,
            holders,
            sentences: told,
            unknown: (1.0 + all).ln().powi(2),
        }
    }

    /// The sentence that is nearest to a promise; none where none names a thing that it names, or
    /// shares two words of its matter with it.
    pub fn nearest(&self, promise: &str) -> Option<usize> {
        let mut own = 0.0;
        // Of a sentence, the weight that both share, how many words, whether a thing or name.
        let mut shared: BTreeMap<usize, (f64, usize, bool)> = BTreeMap::new();
        for (feature, thing) in about(promise) {
            let Some((weight, holders)) =
                (self.features.get(&feature)).and_then(|place| self.holders.get(*place))
            else {
                own += self.unknown;
                continue;
            };
            own += weight;
            for at in holders {
                let both = shared.entry(*at).or_default();
                both.0 += weight;
                both.1 += 1;
                both.2 |= thing;
            }
        }
        let mut best: Option<(usize, f64)> = None;
        for (at, (both, words, thing)) in shared {
            let (theirs, long) = self.sentences.get(at).copied().unwrap_or_default();
            let like = both / (own * theirs).sqrt().max(f64::MIN_POSITIVE);
            // The first of those that are as near.
            if (thing && long || words >= 2) && best.is_none_or(|best| like > best.1) {
                best = Some((at, like));
            }
        }
        best.map(|(at, _)| at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_of_the_same_matter_is_shown_and_no_other() {
        let sentences = [
            "We aim to agree a joint plan with the Scottish Government in the course of 2027.",
            "The Ports and Yards Agency will award £450 million to ports by competition.",
            "Free trade works when it is fair.",
            "It will publish a plan for each site within twelve months of its first meeting.",
            "I was brought up in a street where every second door led to the works.",
            "Foundational industries can cut their emissions and grow; several in Teesside do.",
            "The steel council of Teesside has five members.",
        ];
        let sentences: Vec<String> = sentences.iter().map(|one| (*one).to_owned()).collect();
        let index = Sentences::new(&sentences, &[]);
        for (promise, expected) in [
            (
                "The government intends to make £160 million available for ports in the course of the Parliament.",
                Some(1),
            ),
            ("We are committed to a fair share for every region.", None),
            (
                "An Industry Council will meet twice a year under the chair of the Minister.",
                None,
            ),
            (
                "Goods may be brought in, worked on and sent out again without duty.",
                None,
            ),
            ("We will teach 900 people a year.", None),
            ("We will give Teesside a council for steel.", Some(6)),
        ] {
            assert_eq!(index.nearest(promise), expected, "{promise}");
        }
    }
}
