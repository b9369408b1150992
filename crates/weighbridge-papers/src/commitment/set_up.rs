//! What tests ask of a sentence that stands alone and of a short paper, both by nobody
//! who is named.

use super::{Author, By, Class, Commitment, Context, Judgement, commitments, judge};
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

/// Of sentences and whether the author undertakes something by them, those that are told
/// otherwise, with what is told of them.
pub(super) fn mistold<'a>(cases: &[(&'a str, bool)]) -> Vec<(&'a str, Option<(Class, By)>)> {
    let told = |sentence| judged(sentence).map(|one| (one.class, one.by));
    cases
        .iter()
        .map(|(sentence, undertaken)| (*sentence, *undertaken, told(sentence)))
        .filter(|(_, undertaken, told)| {
            *undertaken != (*told == Some((Class::Commitment, By::Author)))
        })
        .map(|(sentence, _, told)| (sentence, told))
        .collect()
}
