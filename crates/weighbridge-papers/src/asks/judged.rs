//! What the sentences of a paper undertake by themselves, each judged once however many
//! parts of asks it bears on. The rules are those of `commitments`; no ask is known here.

use std::sync::{Arc, OnceLock};

use super::prepared::{Prepared, Sentence};
use super::said::context;
use crate::commitment::{By, Context, Judgement, judge};

/// Judgements of a paper's sentences, in their order, as they are asked for.
#[derive(Debug, Clone)]
pub(super) struct Judged {
    /// With what leads into each.
    inside: Arc<Vec<OnceLock<Option<Judgement>>>>,
    /// Whether it undertakes something of its author's, whatever leads into it.
    alone: Arc<Vec<OnceLock<bool>>>,
}

impl Judged {
    /// For so many sentences, none judged yet.
    pub fn new(sentences: usize) -> Self {
        Self {
            inside: Arc::new((0..sentences).map(|_| OnceLock::new()).collect()),
            alone: Arc::new((0..sentences).map(|_| OnceLock::new()).collect()),
        }
    }
}

impl Prepared<'_> {
    fn number(&self, sentence: &Sentence) -> usize {
        let place = (sentence.passage, sentence.at.start);
        self.sentences
            .partition_point(|known| (known.passage, known.at.start) < place)
    }

    /// The words of a sentence.
    pub(super) fn text(&self, sentence: &Sentence) -> Option<&str> {
        let passage = self.paper.passages.get(sentence.passage)?;
        passage.text.get(sentence.at.clone())
    }

    /// What a sentence undertakes; none where it undertakes nothing.
    pub(super) fn judged(&self, sentence: &Sentence) -> Option<&Judgement> {
        self.judged
            .inside
            .get(self.number(sentence))?
            .get_or_init(|| judge(self.text(sentence)?, &context(self, sentence), &self.author))
            .as_ref()
    }

    /// Whether the sentence before one in its passage undertakes something.
    pub(super) fn undertaken_before(&self, sentence: &Sentence) -> bool {
        let told = || {
            let number = self.number(sentence).checked_sub(1)?;
            let before = self.sentences.get(number)?;
            let alone = self.judged.alone.get(number)?;
            let undertakes = || {
                let judged = judge(self.text(before)?, &Context::default(), &self.author)?;
                Some(judged.by == By::Author)
            };
            (before.passage == sentence.passage)
                .then(|| *alone.get_or_init(|| undertakes().unwrap_or(false)))
        };
        told().unwrap_or(false)
    }
}
