//! Headings of a DOCX that no style marks as such: short lines all of whose letters are
//! bold or larger than the text's, before running text. What a line says is judged as in
//! a PDF.

use std::collections::BTreeMap;

use super::super::layout::blocks::{is_caption, is_heading};
use super::super::numbering::number_and_text;
use super::super::pieces::squeeze;
use super::super::text::numbered_level;
use super::paragraph::{Block, What};
use crate::paper::Kind;

/// The size of letters in half points, and whether they are bold.
type Look = (u16, bool);

/// Lines in a row that may all be headings: a chapter, a part of it, a part of that.
const IN_A_ROW: usize = 3;

/// Makes the lines that look like headings such.
pub(super) fn headings(blocks: &mut [Block]) {
    let Some(body) = body(blocks) else { return };
    let like: Vec<bool> = blocks.iter().map(|block| is_like(block, body)).collect();
    let text = |block: &&Block| {
        matches!(block.what, What::Passage(Kind::Paragraph | Kind::Item)) && block.look.is_some()
    };
    let lines = like.iter().filter(|like| **like).count();
    // Where half of all is bold it parts nothing.
    if lines * 2 > blocks.iter().filter(text).count() {
        return;
    }
    let begins = blocks
        .iter()
        .position(|block| block.look.is_some() || block.what != What::Passage(Kind::Note));
    // The look of each line that is a heading.
    let found: Vec<Option<Look>> = (0..blocks.len())
        .map(|at| {
            blocks[at]
                .look
                .filter(|_| like[at] && opens(blocks, &like, at))
        })
        .collect();
    // The first of several lines before any text is the paper's title.
    let first = begins.filter(|at| like[*at] && like.get(at + 1) == Some(&true));
    let ranks = ranks(&found, first);
    let above = blocks.iter().filter_map(|block| match block.what {
        What::Heading(level) => Some(level),
        _ => None,
    });
    let above = above.max().unwrap_or(0);
    let numbered: Vec<Look> = (0..blocks.len())
        .filter(|at| numbered_level(&blocks[*at].text).is_some())
        .filter_map(|at| found[at])
        .collect();
    let mut last = above + 1;
    for (at, block) in blocks.iter_mut().enumerate() {
        if Some(at) == first {
            block.what = What::Title;
        } else if let Some(look) = found[at]
            && let Some(rank) = ranks.get(&look)
        {
            let level = match numbered_level(&block.text) {
                Some(level) => level,
                // Numbers tell the levels of this look, and this line has none.
                None if numbered.contains(&look) => last,
                None => above + rank,
            };
            last = level.clamp(1, 6);
            block.what = What::Heading(last);
        }
    }
}

/// The size of most letters of running text, and whether most of them are bold.
fn body(blocks: &[Block]) -> Option<(u16, bool)> {
    let mut seen: BTreeMap<u16, usize> = BTreeMap::new();
    let (mut bold, mut all) = (0, 0);
    for block in blocks {
        if let (What::Passage(Kind::Paragraph | Kind::Item), Some(look)) = (block.what, block.look)
        {
            *seen.entry(look.0).or_default() += block.text.len();
            all += block.text.len();
            bold += if look.1 { block.text.len() } else { 0 };
        }
    }
    let size = seen.iter().max_by_key(|(_, count)| **count)?.0;
    Some((*size, bold * 2 > all))
}

/// Whether a paragraph looks like a heading and reads like one.
fn is_like(block: &Block, (size, all_bold): (u16, bool)) -> bool {
    let (What::Passage(Kind::Paragraph), Some(look)) = (block.what, block.look) else {
        return false;
    };
    let text = squeeze(&block.text);
    // "Question 3: Do you agree?", "Recommendation 4:".
    let named = number_and_text(&text, Kind::Paragraph)
        .0
        .is_some_and(|number| number.starts_with(char::is_alphabetic));
    !named
        && !is_caption(&text)
        && !text.ends_with('.')
        && is_heading(
            &text,
            f32::from(look.0),
            look.1 && !all_bold,
            f32::from(size),
            1,
        )
}

/// Whether running text follows the line at `at`, or other such lines and then text.
fn opens(blocks: &[Block], like: &[bool], at: usize) -> bool {
    let after: Vec<usize> = (at + 1..blocks.len())
        .filter(|next| blocks[*next].what != What::Passage(Kind::Note))
        .take(IN_A_ROW)
        .collect();
    let Some(next) = after.first() else {
        return false;
    };
    // The name below a foreword stands before the next heading and opens nothing.
    let size = |at: usize| blocks[at].look.map(|(size, _)| size);
    // A table or a heading of Word's own has no look, and is no smaller line.
    let larger = size(at)
        .zip(size(*next))
        .is_some_and(|(here, next)| here > next);
    let parts = numbered_level(&blocks[at].text).is_some() || larger;
    let text = after.iter().find(|next| !like[**next]);
    (!like[*next] || parts)
        && text.is_some_and(|next| {
            matches!(
                blocks[*next].what,
                What::Passage(Kind::Paragraph | Kind::Item | Kind::Aside)
            )
        })
}

/// Which look stands above which, from 1: the larger, then the bold.
fn ranks(found: &[Option<Look>], first: Option<usize>) -> BTreeMap<Look, u8> {
    let mut looks: Vec<Look> = (0..found.len())
        .filter(|at| Some(*at) != first)
        .filter_map(|at| found[at])
        .collect();
    looks.sort_unstable();
    looks.dedup();
    looks.into_iter().rev().zip(1..=6).collect()
}
