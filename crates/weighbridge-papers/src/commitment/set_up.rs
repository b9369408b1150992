//! What tests ask of a sentence that stands alone and of a short paper, both by nobody
//! who is named.

use super::{Author, Commitment, Context, Judgement, commitments, judge};
use crate::paper::Paper;

/// What is judged of a sentence alone.
pub(super) fn judged(sentence: &str) -> Option<Judgement> {
    judge(sentence, &Context::default(), &Author::default())
}

/// The commitments of a paper in Markdown.
pub(super) fn read(text: &str) -> Vec<Commitment> {
    let paper = Paper::read(text.as_bytes(), "paper.md").unwrap();
    commitments(&paper, &Author::default())
}
