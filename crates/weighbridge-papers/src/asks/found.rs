//! The sentences of a paper that bear on a part, gathered: those that point somewhere each by
//! itself, those that only mention the matter one a passage. A reply to the ask decides alone.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use weighbridge_model::asks::Part;

use super::answer::Bearing;
use super::prepared::Prepared;
use super::replied::to_recommendation;

/// What was found so far.
#[derive(Default)]
pub(super) struct Found {
    pointing: Vec<Bearing>,
    mentioning: BTreeMap<usize, Bearing>,
}

impl Extend<Bearing> for Found {
    fn extend<T: IntoIterator<Item = Bearing>>(&mut self, all: T) {
        for bearing in all {
            self.add(bearing);
        }
    }
}

impl Found {
    fn add(&mut self, bearing: Bearing) {
        if bearing.said.verdict.is_some() {
            self.pointing.push(bearing);
            return;
        }
        match self.mentioning.entry(bearing.passage) {
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

    /// Where the paper replies to the ask, the reply decides and nothing else does. Tells
    /// whether such a reply was sought out by its likeness and not given by its number.
    pub(super) fn reply(&mut self, paper: &Prepared<'_>, named: &Part, words: &[f64]) -> bool {
        let held = (self.pointing.iter().map(|one| one.passage))
            .chain(self.mentioning.keys().copied())
            .collect();
        let Some(reply) = to_recommendation(paper, named, &held) else {
            return false;
        };
        for mut other in std::mem::take(&mut self.pointing) {
            other.said.verdict = None;
            other.said.ground = None;
            other.said.note = None;
            self.mentioning.entry(other.passage).or_insert(other);
        }
        let known = self.mentioning.get(&reply.passage);
        self.pointing.push(Bearing {
            passage: reply.passage,
            score: words.get(reply.passage).copied().unwrap_or(0.0),
            matched: known.map_or(reply.shared, |known| known.matched.clone()),
            said: reply.said,
            beside: None,
        });
        !reply.given
    }

    /// All of them; of a passage that points somewhere no mention.
    pub(super) fn all(mut self) -> Vec<Bearing> {
        for bearing in &self.pointing {
            self.mentioning.remove(&bearing.passage);
        }
        let mut all = self.pointing;
        all.extend(self.mentioning.into_values());
        all
    }
}
