//! A paper made ready to be asked: passages indexed, sentences as stems. It
//! holds no ask.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::paper::{Kind, Paper};
use crate::search::Index;
use crate::search::words::words;

/// A sentence as stems.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// Index into the paper's passages.
    pub passage: usize,
    /// Where it stands in the passage, in bytes.
    pub at: Range<usize>,
    /// Stems as numbers, with where each word stands in the passage.
    pub stems: Vec<(usize, Range<usize>)>,
}

/// A paper, ready.
#[derive(Debug, Clone)]
pub struct Prepared<'p> {
    /// The paper itself.
    pub paper: &'p Paper,
    /// Its passages, indexed in their order.
    pub index: Index,
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
    stems: BTreeMap<String, usize>,
    /// By stem: the sentences that have it, in order.
    holders: Vec<Vec<usize>>,
}

/// Words that may stand between those of a phrase: "prices for electricity in
/// industry" holds "electricity price".
const SLACK: usize = 3;

impl<'p> Prepared<'p> {
    /// Makes a paper ready.
    #[must_use]
    pub fn new(paper: &'p Paper) -> Self {
        let mut stems: BTreeMap<String, usize> = BTreeMap::new();
        let mut holders: Vec<Vec<usize>> = Vec::new();
        let mut sentences = Vec::new();
        for (passage, content) in paper.passages.iter().enumerate() {
            for at in &content.sentences {
                let Some(text) = content.text.get(at.clone()) else {
                    continue;
                };
                let number = sentences.len();
                let mut own = Vec::new();
                for word in words(text) {
                    let next = holders.len();
                    let stem = *stems.entry(word.stem).or_insert(next);
                    if stem == next {
                        holders.push(Vec::new());
                    }
                    if let Some(list) = holders.get_mut(stem)
                        && list.last() != Some(&number)
                    {
                        list.push(number);
                    }
                    own.push((stem, at.start + word.at.start..at.start + word.at.end));
                }
                sentences.push(Sentence {
                    passage,
                    at: at.clone(),
                    stems: own,
                });
            }
        }
        Self {
            paper,
            index: Index::new(paper.passages.iter().map(|passage| passage.text.as_str())),
            sentences,
            stems,
            holders,
        }
    }

    /// A phrase as stems; none when a word of it stands nowhere in the paper
    /// or no word of it counts.
    fn phrase(&self, phrase: &str) -> Option<Vec<usize>> {
        let stems: Option<Vec<usize>> = words(phrase)
            .iter()
            .map(|word| self.stems.get(&word.stem).copied())
            .collect();
        stems.filter(|stems| !stems.is_empty())
    }

    /// Sentences that hold a phrase, with where it stands in the passage. Its
    /// words may stand in any order, a few words apart.
    #[must_use]
    pub fn holding(&self, phrase: &str) -> Vec<(usize, Range<usize>)> {
        let Some(stems) = self.phrase(phrase) else {
            return Vec::new();
        };
        let rarest = stems
            .iter()
            .filter_map(|stem| self.holders.get(*stem))
            .min_by_key(|list| list.len());
        let candidates = rarest.map_or(&[][..], Vec::as_slice);
        candidates
            .iter()
            .filter_map(|number| {
                let sentence = self.sentences.get(*number)?;
                Some((*number, place(sentence, &stems)?))
            })
            .collect()
    }

    /// Where a sentence holds a phrase.
    #[must_use]
    pub fn place(&self, sentence: &Sentence, phrase: &str) -> Option<Range<usize>> {
        place(sentence, &self.phrase(phrase)?)
    }

    /// Whether what a passage says may bind its author: notes, captions and
    /// rows of tables tell what is, not what will be done.
    #[must_use]
    pub fn binds(&self, passage: usize) -> bool {
        self.paper.passages.get(passage).is_some_and(|passage| {
            matches!(passage.kind, Kind::Paragraph | Kind::Item | Kind::Aside)
        })
    }
}

/// The first narrow stretch of a sentence in which every stem stands.
fn place(sentence: &Sentence, stems: &[usize]) -> Option<Range<usize>> {
    let width = stems.len() + if stems.len() > 1 { SLACK } else { 0 };
    (0..sentence.stems.len()).find_map(|start| {
        let end = (start + width).min(sentence.stems.len());
        let stretch = sentence.stems.get(start..end)?;
        let (first, _) = stretch.first()?;
        // Starting on a word of the phrase keeps the stretch as it is read.
        if !stems.contains(first) {
            return None;
        }
        let mut used = vec![false; stretch.len()];
        let mut last = 0;
        for stem in stems {
            let found = stretch
                .iter()
                .zip(&used)
                .position(|((word, _), used)| word == stem && !used)?;
            *used.get_mut(found)? = true;
            last = last.max(found);
        }
        Some(stretch.first()?.1.start..stretch.get(last)?.1.end)
    })
}
