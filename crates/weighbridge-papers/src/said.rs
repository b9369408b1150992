//! The sentences of a paper in reading order, cut into words once for all that
//! look through them. It judges nothing.

use crate::imprint::{imprint, without_addresses};
use crate::paper::Paper;
use crate::search::words::stem;
use crate::tokens::{Token, tokens};

/// A sentence, where it stands, and its words.
#[derive(Debug, Clone)]
pub struct Said<'a> {
    /// Index of its passage; none for a heading.
    pub passage: Option<usize>,
    /// Page, from 1.
    pub page: u32,
    /// Index of its section.
    pub section: Option<usize>,
    /// The sentence.
    pub text: &'a str,
    /// Its words.
    pub words: Vec<Token>,
    /// Stems of its words; signs stand for themselves.
    pub stems: Vec<String>,
}

impl<'a> Said<'a> {
    fn new(passage: Option<usize>, page: u32, section: Option<usize>, text: &'a str) -> Self {
        let words = tokens(&without_addresses(text));
        let stems = words.iter().map(|word| stem(&word.low)).collect();
        Self {
            passage,
            page,
            section,
            text,
            words,
            stems,
        }
    }

    /// Where a phrase of stems begins in it, each time.
    pub fn places<'b>(&'b self, phrase: &'b [String]) -> impl Iterator<Item = usize> + 'b {
        let last = self.stems.len().saturating_sub(phrase.len().max(1)) + 1;
        (0..last).filter(move |at| {
            !phrase.is_empty() && self.stems.get(*at..at + phrase.len()) == Some(phrase)
        })
    }
}

/// A phrase as stems, in the way of [`Said::stems`].
#[must_use]
pub fn phrase(text: &str) -> Vec<String> {
    tokens(text).iter().map(|word| stem(&word.low)).collect()
}

/// Every heading of a paper, then every sentence, notes and tables too, each in
/// reading order. The imprint is left out, and addresses are no words.
#[must_use]
pub fn said(paper: &Paper) -> Vec<Said<'_>> {
    let mut all = Vec::new();
    for (at, section) in paper.sections.iter().enumerate() {
        all.push(Said::new(None, section.page, Some(at), &section.heading));
    }
    let imprint = imprint(paper);
    for (at, passage) in paper.passages.iter().enumerate() {
        if imprint[at] {
            continue;
        }
        // A passage that a reader left whole is one sentence.
        if passage.sentences.is_empty() && !passage.text.is_empty() {
            all.push(Said::new(
                Some(at),
                passage.page_at(0),
                passage.section,
                &passage.text,
            ));
        }
        for range in &passage.sentences {
            let Some(sentence) = passage.text.get(range.clone()) else {
                continue;
            };
            let page = passage.page_at(range.start);
            all.push(Said::new(Some(at), page, passage.section, sentence));
        }
    }
    all
}
