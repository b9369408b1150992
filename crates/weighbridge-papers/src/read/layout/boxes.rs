//! Boxes on a page: which rectangles hold text apart from the rest, what stands above and
//! below them, and where theirs comes among the page's. It lays out no text.

use super::super::pdf::{Leaf, Rect};
use super::blocks::{Block, Sort};
use super::words::Word;
use crate::paper::Kind;

/// Puts what stands in a box among the blocks of its page, where it begins.
pub(super) fn put(blocks: &mut Vec<Block>, held: &Rect, inside: Vec<Block>) {
    let at = blocks
        .iter()
        .position(|block| {
            let beside = block.x0 < held.x1 && block.x1 > held.x0;
            block.y0 > held.y0 && (beside || matches!(block.sort, Sort::Text(Kind::Note)))
        })
        .unwrap_or(blocks.len());
    blocks.splice(at..at, inside);
}

/// The blocks of a box, one that breaks off joined with the one that goes on in
/// the box's next column.
pub(super) fn joined(blocks: Vec<Block>) -> Vec<Block> {
    let mut all: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        let begins = block
            .lines
            .first()
            .is_some_and(|line| line.starts_with(char::is_lowercase));
        let text = |block: &Block| matches!(block.sort, Sort::Text(Kind::Aside));
        let breaks_off = |last: &&mut Block| {
            text(last)
                && last
                    .lines
                    .last()
                    .is_some_and(|line| !line.trim_end().ends_with(['.', '!', '?', ':', ';', '”']))
        };
        match all.last_mut().filter(breaks_off) {
            Some(last) if begins && text(&block) => last.lines.extend(block.lines),
            _ => all.push(block),
        }
    }
    all
}

/// The words outside the boxes in bands, from top to bottom: a box as wide as
/// the text parts what stands above it from what stands below, also where both
/// run in columns.
pub(super) fn bands(words: Vec<Word>, boxes: &[Rect]) -> Vec<Vec<Word>> {
    let left = words.iter().map(|word| word.x0).fold(f32::MAX, f32::min);
    let right = words.iter().map(|word| word.x1).fold(0.0, f32::max);
    let parting: Vec<f32> = boxes
        .iter()
        .filter(|held| held.x1.min(right) - held.x0.max(left) >= 0.85 * (right - left))
        // Nothing stands beside it.
        .filter(|held| {
            !words
                .iter()
                .any(|word| word.y > held.y0 + 1.0 && word.y < held.y1 - 1.0)
        })
        .map(|held| held.y0)
        .collect();
    let mut bands: Vec<Vec<Word>> = vec![Vec::new(); parting.len() + 1];
    for word in words {
        let band = parting.iter().filter(|y| word.y > **y).count();
        bands[band].push(word);
    }
    bands
}

/// Rectangles that hold text apart from the rest of the page: not the page
/// itself, not the cell of a table, not one in another.
pub(super) fn side_boxes(leaf: &Leaf, page: &[Word]) -> Vec<Rect> {
    let area = |b: &Rect| (b.x1 - b.x0) * (b.y1 - b.y0);
    let inside = |b: &Rect, word: &Word| {
        let middle = (word.x0 + word.x1) / 2.0;
        (b.x0..=b.x1).contains(&middle) && (b.y0..=b.y1 + 1.0).contains(&word.y)
    };
    let mut found: Vec<Rect> = Vec::new();
    let mut all: Vec<Rect> = leaf
        .boxes
        .iter()
        .filter(|b| area(b) < 0.7 * leaf.width * leaf.height)
        .filter(|b| b.x1 - b.x0 >= 90.0 && b.y1 - b.y0 >= 36.0)
        .copied()
        .collect();
    all.sort_by(|a, b| area(b).total_cmp(&area(a)));
    for held in all {
        let covered = found.iter().any(|f| {
            f.x0 - 2.0 <= held.x0
                && f.y0 - 2.0 <= held.y0
                && f.x1 + 2.0 >= held.x1
                && f.y1 + 2.0 >= held.y1
        });
        let count = page.iter().filter(|word| inside(&held, word)).count();
        if !covered && count >= 12 && count * 10 < page.len() * 9 {
            found.push(held);
        }
    }
    found.sort_by(|a, b| a.y0.total_cmp(&b.y0).then(a.x0.total_cmp(&b.x0)));
    found
}
