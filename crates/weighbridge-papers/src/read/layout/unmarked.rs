//! A file of pages whose look marks no headings: print of one size and one weight, as of
//! a text that was printed to PDF. Its lines are read as plain text is. It looks at no
//! glyph.

use super::super::draft::Draft;
use super::super::pdf::{Leaf, bare};
use super::super::text;
use super::blocks::{Block, Sort};
use super::columns::BROKEN;
use crate::paper::{Paper, Sheet};

/// In how many pages one heading at least stands where a paper marks its headings.
const PAGES: usize = 20;

/// Headings that plain reading must find for it to be trusted before the look.
const FOUND: usize = 3;

/// The paper by the rules of plain text, where the look of its pages gives next to no
/// headings and these rules give some. `cover` says whether the first page is one.
pub(super) fn read(laid: &[Vec<Block>], sheets: &[Sheet], cover: bool) -> Option<Paper> {
    let marked = laid
        .iter()
        .skip(usize::from(cover))
        .flatten()
        .filter(|block| matches!(block.sort, Sort::Heading { .. }))
        .count();
    if marked * PAGES > laid.len() {
        return None;
    }
    let pages: Vec<String> = laid
        .iter()
        .zip(sheets)
        .enumerate()
        .map(|(at, (blocks, sheet))| {
            let mut lines: Vec<&str> = Vec::new();
            for block in blocks {
                lines.extend(block.lines.iter().flat_map(|line| line.split(BROKEN)));
                lines.push("");
            }
            // The page's number tells where the contents point to; on the first page it
            // would be one of the words of a cover.
            lines.extend(sheet.label.as_deref().filter(|_| at > 0));
            lines.join("\n")
        })
        .collect();
    let paper = text::read(&pages.join("\u{c}"));
    (paper.sections.len() >= FOUND.max(marked + 1)).then_some(paper)
}

/// A paper that was read as plain text, with what its pages tell beside their words.
pub(super) fn of_text(paper: Paper, draft: Draft, leaves: &[Leaf]) -> Paper {
    let told = draft.title.trim().to_owned();
    Paper {
        title: if told.is_empty() { paper.title } else { told },
        paged: true,
        sheets: draft.sheets,
        warnings: bare::tell(leaves)
            .into_iter()
            .chain(paper.warnings)
            .collect(),
        ..paper
    }
}
