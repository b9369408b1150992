//! Notes at the foot of a page in letters nearly as large as the text's, or as large: told
//! by the mark in the text above that each begins with. Small print is told in `blocks`.

use super::super::pdf::Rect;
use super::blocks::{Block, Sort, note_number};
use super::words::Mark;
use crate::paper::Kind;

/// Letters so large beside the text's, or larger, are as large.
pub(super) const AS_LARGE: f32 = 0.97;

/// Distance of the first note's base line from that of the text above it, in letters of the
/// text, at least.
const APART: f32 = 1.6;

/// Pages on which a note may stand that had no room on the page of its mark.
const LATER: usize = 3;

/// The notes of each page, told as its pages come.
#[derive(Default)]
pub(super) struct Notes {
    /// Marks of the pages before, the last page last.
    before: Vec<Vec<Mark>>,
}

impl Notes {
    /// Makes notes of the blocks at the foot of the next page that begin with a mark which
    /// stands in the text above them or on a page shortly before, below a rule or a gap.
    pub fn tell(&mut self, blocks: &mut [Block], marks: Vec<Mark>, rules: &[Rect], body: f32) {
        let from = self.before.len().saturating_sub(LATER);
        let earlier = self.before[from..].iter().flatten();
        let mut all: Vec<Mark> = earlier
            .map(|mark| Mark {
                text: mark.text.clone(),
                y: f32::MIN,
            })
            .collect();
        all.extend(marks.iter().cloned());
        tell(blocks, &all, rules, body);
        self.before.push(marks);
    }
}

fn tell(blocks: &mut [Block], marks: &[Mark], rules: &[Rect], body: f32) {
    if marks.is_empty() {
        return;
    }
    let marked: Vec<bool> = blocks.iter().map(|one| is_marked(one, marks)).collect();
    let notes: Vec<usize> = (0..blocks.len())
        .filter(|at| marked[*at])
        .filter(|at| begins_notes(blocks, *at, &marked, rules, body))
        .flat_map(|at| column(blocks, at, true).chain([at]))
        .collect();
    for at in notes {
        blocks[at].sort = Sort::Text(Kind::Note);
    }
}

/// Whether a block is text that begins with a number, or sign, marked above it.
fn is_marked(block: &Block, marks: &[Mark]) -> bool {
    let Some(line) = block.lines.first().filter(|_| is_text(block)) else {
        return false;
    };
    let signs = |sign: char| sign.is_ascii_digit() || matches!(sign, '*' | '†' | '‡' | '§');
    let bare = line.trim_start_matches(['[', '(']);
    let number = &bare[..bare.find(|sign| !signs(sign)).unwrap_or(bare.len())];
    let figures = number.bytes().all(|byte| byte.is_ascii_digit());
    // "5.4" is a paragraph's.
    let more = bare[number.len()..].strip_prefix('.');
    if more.is_some_and(|more| more.starts_with(|sign: char| sign.is_ascii_digit())) {
        return false;
    }
    !number.is_empty()
        && (!figures || block.raised || bare.len() < line.len() || note_number(line))
        && marks
            .iter()
            .any(|mark| mark.y < block.y0 && mark.text.split(',').any(|one| one == number))
}

fn is_text(block: &Block) -> bool {
    matches!(
        block.sort,
        Sort::Text(Kind::Paragraph | Kind::Item | Kind::Note)
    )
}

/// The blocks of the same column below (or above) one.
fn column(blocks: &[Block], at: usize, below: bool) -> impl Iterator<Item = usize> {
    let one = &blocks[at];
    blocks.iter().enumerate().filter_map(move |(place, other)| {
        let here = other.x0 < one.x1 && other.x1 > one.x0 && place != at;
        let side = if below {
            other.y0 > one.y1
        } else {
            other.y1 < one.y0
        };
        (here && side).then_some(place)
    })
}

/// Whether notes begin with a block that is marked: nothing but notes stands below it, and
/// a rule or a gap above.
fn begins_notes(blocks: &[Block], at: usize, marked: &[bool], rules: &[Rect], body: f32) -> bool {
    let one = &blocks[at];
    let small = one.size < AS_LARGE * body;
    let goes_on = |other: &Block| {
        small && is_text(other) && (other.size / one.size - 1.0).abs() < 0.07
            || other.sort == Sort::Text(Kind::Note)
    };
    if !column(blocks, at, true).all(|other| marked[other] || goes_on(&blocks[other])) {
        return false;
    }
    let above = column(blocks, at, false).map(|other| blocks[other].y1);
    let above = above.fold(f32::MIN, f32::max);
    let ruled = rules
        .iter()
        .any(|rule| rule.x0 < one.x1 && rule.x1 > one.x0 && rule.y0 > above && rule.y1 < one.y0);
    // A paragraph that begins with its number stands apart, too.
    ruled || (small || one.raised) && one.y0 - above > APART * body
}
