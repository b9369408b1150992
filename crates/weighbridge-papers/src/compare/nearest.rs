//! For a promise that is found nowhere again, the sentence of the other paper to show beside
//! it: the one with most of its rare words and names, and none where none has enough of them.
//! It decides nothing of what became of the promise.

use std::collections::{BTreeMap, BTreeSet};

use super::likeness::{names, telling};
use crate::search::words::{stem, words};
use crate::tokens::tokens;

/// A name counts this much beside a word.
const NAME: f64 = 1.5;

/// What a sentence is about.
pub(super) struct About {
    /// Words that tell, as stems, and names of two words or more with their words.
    features: BTreeMap<String, f64>,
    length: usize,
}

impl About {
    pub fn new(text: &str) -> Self {
        let mut features = BTreeMap::new();
        let mut named = BTreeMap::new();
        names(text, &mut named);
        let mut within = BTreeSet::new();
        for name in named.into_keys() {
            let Some(name) = name.strip_prefix("name ") else {
                continue;
            };
            let all: Vec<String> = name.split(' ').map(stem).collect();
            if all.len() > 1 && all.iter().any(|one| tells(one)) {
                features.insert(format!("name {name}"), NAME);
                within.extend(all);
            }
        }
        for word in words(text) {
            if tells(&word.stem) {
                features.insert(word.stem, 1.0);
            }
        }
        Self {
            features,
            length: tokens(text).len(),
        }
    }
}

fn tells(stem: &str) -> bool {
    telling(stem) && stem.len() > 2
}

/// How rare each word of both papers is.
pub(super) struct Rare {
    with: BTreeMap<String, f64>,
    all: f64,
}

impl Rare {
    pub fn new<'a>(texts: impl Iterator<Item = &'a About>) -> Self {
        let (mut with, mut all) = (BTreeMap::new(), 0.0);
        for text in texts {
            all += 1.0;
            for feature in text.features.keys() {
                *with.entry(feature.clone()).or_default() += 1.0;
            }
        }
        Self { with, all }
    }

    fn weight(&self, feature: &str) -> f64 {
        (1.0 + self.all / self.with.get(feature).copied().unwrap_or(1.0)).ln()
    }
}

/// How near a sentence is to a promise; none where it shares neither a name nor two words of
/// its matter, nor half of what the one or the other is about.
pub(super) fn near(promise: &About, sentence: &About, rare: &Rare) -> Option<f64> {
    let weight = |one: &About| -> f64 {
        let weights = one.features.iter();
        weights
            .map(|(feature, by)| (by * rare.weight(feature)).powi(2))
            .sum()
    };
    let shared: Vec<&String> = (promise.features.keys())
        .filter(|feature| sentence.features.contains_key(*feature))
        .collect();
    let named = shared.iter().any(|feature| feature.starts_with("name "));
    let both: f64 = (shared.iter())
        .map(|feature| (promise.features[*feature] * rare.weight(feature)).powi(2))
        .sum();
    let (own, theirs) = (weight(promise), weight(sentence));
    let half = 2.0 * both >= own.min(theirs) && sentence.length >= 6;
    if shared.is_empty() || !(named || shared.len() >= 2 || half) {
        return None;
    }
    Some(both / (own.sqrt() * theirs.sqrt()).max(f64::MIN_POSITIVE))
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
        let all: Vec<About> = sentences.iter().map(|text| About::new(text)).collect();
        let rare = Rare::new(all.iter());
        let best = |promise: &str| {
            let promise = About::new(promise);
            let near = all
                .iter()
                .enumerate()
                .filter_map(|(at, one)| near(&promise, one, &rare).map(|like| (at, like)));
            near.max_by(|one, other| one.1.total_cmp(&other.1))
                .map(|(at, _)| at)
        };
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
            assert_eq!(best(promise), expected, "{promise}");
        }
    }
}
