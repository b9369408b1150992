//! For what is dropped or new, the sentence of the whole other paper that is
//! nearest to it in words, whatever that sentence undertakes: what keeps "dropped" from being
//! said, or what is to be looked at beside it, where any has enough of its matter.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::align::Vectors;
use super::charged::free_or_charged;
use super::likeness::telling;
use super::nearest::Sentences;
use super::one_side::one_side;
use super::parity::{Goes, goes};
use super::{Change, SHARED, STILL_SPOKEN_OF, What};
use crate::commitment::Commitment;
use crate::paper::Paper;
use crate::search::words::words;

/// Below this cosine two sentences share too little to be shown side by side.
const LEAST: f64 = 0.05;

/// Words of a sentence that says something, at least.
const WHOLE: usize = 4;

/// A sentence of the other paper.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Nearest {
    /// Its words.
    pub text: String,
    /// Page on which it begins, where the paper has pages.
    pub page: u32,
}

/// A sentence of a paper with its place.
pub(super) struct Sentence {
    /// Index of its passage, and its own in that.
    pub place: (usize, usize),
    pub text: String,
    pub page: u32,
}

/// The sentences of a paper, in its order.
pub(super) fn sentences(paper: &Paper) -> Vec<Sentence> {
    let mut found = Vec::new();
    for (at, passage) in paper.passages.iter().enumerate() {
        for (number, range) in passage.sentences.iter().enumerate() {
            if let Some(text) = passage.text.get(range.clone()) {
                found.push(Sentence {
                    place: (at, number),
                    text: text.trim().to_owned(),
                    page: passage.page_at(range.start),
                });
            }
        }
    }
    found
}

/// The words of a sentence, as stems, that tell what it is about.
fn telling_words(text: &str) -> BTreeSet<String> {
    let stems = words(text).into_iter().map(|word| word.stem);
    stems.filter(|stem| telling(stem)).collect()
}

/// How a sentence turns round a promise, where its words say so: it undertakes nothing by
/// itself ("the line stays closed"), or it would be a promise of its own.
pub(super) fn turned(promise: &str, sentence: &str) -> Option<String> {
    if one_side(promise, sentence) {
        return None;
    }
    let against = goes(promise, sentence) == Some(Goes::Against);
    free_or_charged(promise, sentence)
        .or_else(|| {
            against.then(|| "reversed: the one does what the other ends or denies".to_owned())
        })
        .map(|told| format!("perhaps {told}"))
}

/// Puts the nearest sentence beside each change that stands alone; where a promise
/// of the earlier paper is still spoken of, it is not told as dropped.
pub(super) fn fill(
    changes: &mut [Change],
    (paper, now): (&Paper, &[Commitment]),
    (earlier, before): (&Paper, &[Commitment]),
) {
    for (what, own, other) in [(What::New, now, earlier), (What::Dropped, before, paper)] {
        let at = |change: &Change| match what {
            What::New => change.now,
            _ => change.before,
        };
        let (places, texts): (Vec<usize>, Vec<String>) = changes
            .iter()
            .enumerate()
            .filter(|(_, change)| change.what == what)
            .filter_map(|(place, change)| Some((place, own.get(at(change)?)?.text.clone())))
            .unzip();
        let (sentences, pages): (Vec<String>, Vec<u32>) = sentences(other)
            .into_iter()
            // "Of those firms:", a figure of a chart: nothing to hold a promise against.
            .filter(|one| one.text.split_whitespace().count() >= WHOLE)
            .map(|one| (one.text, one.page))
            .unzip();
        let mut cosines = vec![BTreeMap::new(); texts.len()];
        for one in Vectors::new(&sentences, &texts).near(LEAST) {
            cosines[one.before].insert(one.now, one.cosine);
        }
        let matter = Sentences::new(&sentences);
        for (place, near) in places.into_iter().zip(cosines) {
            let change = &mut changes[place];
            let one = own
                .get(at(change).unwrap_or(usize::MAX))
                .map_or("", |one| one.text.as_str());
            // The first of the nearest: in long papers several are as near.
            let spoken = near
                .iter()
                .fold(
                    None,
                    |best: Option<(usize, f64)>, (at, cosine)| match best {
                        Some(held) if held.1 >= *cosine => Some(held),
                        _ => Some((*at, *cosine)),
                    },
                )
                .filter(|(sentence, cosine)| {
                    // A commitment was held against it already and is another one.
                    let text = &sentences[*sentence];
                    let looked_at = now.iter().any(|one| one.text.trim() == text);
                    let shared = telling_words(one)
                        .intersection(&telling_words(text))
                        .count();
                    what == What::Dropped
                        && *cosine >= STILL_SPOKEN_OF
                        && shared >= SHARED
                        && !looked_at
                })
                .map(|(sentence, _)| sentence);
            let shown = spoken.or_else(|| {
                let of_one = matter.of_one_matter(one);
                let eligible = near.iter().filter(|(at, _)| of_one.contains(at));
                eligible
                    .fold(
                        None,
                        |best: Option<(usize, f64)>, (at, cosine)| match best {
                            Some(held) if held.1 >= *cosine => Some(held),
                            _ => Some((*at, *cosine)),
                        },
                    )
                    .map(|(at, _)| at)
            });
            let Some(shown) = shown else {
                continue;
            };
            change.similarity = near.get(&shown).copied().unwrap_or_default();
            // What is no nearer turns nothing round: in long papers words that deny
            // stand by chance in what shares two words.
            if spoken.is_some() {
                change.what = What::SpokenOf;
                change.how.extend(turned(one, &sentences[shown]));
            }
            change.nearest = Some(Nearest {
                text: sentences[shown].clone(),
                page: pages[shown],
            });
        }
    }
}
