//! What the order in which a page is drawn says of its columns: most programs draw one
//! card, cell or column after the other. Where a page was drawn line by line it says
//! nothing. It finds no gutter itself.

use super::super::words::{Row, Word};
use super::prose::is_mark;

/// Whether what stands right of `x` in a row was not drawn after what stands left of it:
/// text that runs on is drawn as it is read.
pub(super) fn is_parted(row: &Row, x: f32) -> bool {
    let right = row.words.iter().position(|word| word.x0 >= x);
    let pair = right.and_then(|at| Some((row.words.get(at.checked_sub(1)?)?, &row.words[at])));
    pair.is_some_and(|(left, right)| right.at != left.at && right.at != left.at + 1)
}

/// Whether all that stands on one side of `x` was drawn before all on the other, of two
/// lines each at least. Some programs draw the marks of all items first.
pub(super) fn one_by_one(zone: &[Row], x: f32) -> bool {
    let side = |left: bool| {
        let here = move |word: &&Word| (word.x1 <= x) == left && !is_mark(&word.text);
        let rows = zone
            .iter()
            .filter(|row| row.words.iter().any(|word| here(&word)));
        (rows.count() >= 2).then(|| span(zone.iter().flat_map(|row| &row.words).filter(here)))
    };
    match (side(true), side(false)) {
        (Some(left), Some(right)) => left.1 < right.0 || right.1 < left.0,
        _ => false,
    }
}

/// The first and last places at which words are drawn.
pub(super) fn span<'a>(words: impl Iterator<Item = &'a Word>) -> (usize, usize) {
    words.fold((usize::MAX, 0), |(first, last), word| {
        (first.min(word.at), last.max(word.at))
    })
}
