//! From glyphs with their places to a paper: words, rows, columns in reading
//! order, then headings, paragraphs, items, tables, boxes and notes. It knows
//! the look of a page, not the format that it came from.

pub(super) mod blocks;
mod boxes;
mod columns;
mod figures;
mod initials;
mod letterspaced;
mod notes;
mod rows;
mod ruled;
mod spaces;
mod unmarked;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use super::cells::is_told;
use super::draft::Draft;
use super::furniture::{self, Seen};
use super::lines::Words;
use super::pdf::{Leaf, bare, has_text};
use super::spliced::{Join, join};
use crate::paper::{Kind, Paper, Sheet};
use crate::sentences::sentences;
use blocks::{Block, Sort};
use words::{Mark, Row, Word};

/// Most words on a page; more is no page that anyone reads.
const MOST_WORDS: usize = 20_000;

/// Makes a paper of pages.
pub(super) fn read(leaves: &[Leaf], title: &str) -> Paper {
    let soft = words::draws_soft_hyphens(leaves);
    let (mut pages, marks): (Vec<Vec<Word>>, Vec<Vec<Mark>>) =
        leaves.iter().map(|leaf| words::words(leaf, soft)).unzip();
    let labels = strip(&mut pages, leaves);
    let body = body_size(&pages);
    let mut known = Words::default();
    for page in &pages {
        for row in rows::rows(page) {
            known.take(&row.text());
        }
    }
    let mut notes = notes::Notes::default();
    let mut laid: Vec<Vec<Block>> = Vec::with_capacity(pages.len());
    for ((leaf, page), marks) in leaves.iter().zip(pages).zip(marks) {
        let mut blocks = best(leaf, initials::joined(page, &known), body);
        notes.tell(&mut blocks, marks, &leaf.rules, body);
        laid.push(blocks);
    }
    let mut draft = Draft::default();
    draft.paged = true;
    draft.cuts = true;
    draft.unmarked = true;
    let cover = is_cover(&laid);
    draft.title = pick_title(title, laid.first());
    for (leaf, label) in leaves.iter().zip(labels) {
        draft.sheets.push(Sheet {
            label,
            picture: leaf.picture && !has_text(leaf),
        });
    }
    quotes(&mut laid);
    if let Some(paper) = unmarked::read(&laid, &draft.sheets, cover) {
        return unmarked::of_text(paper, draft, leaves);
    }
    let levels = levels(&laid, cover);
    let mut sure = false;
    let mut turned = Vec::new();
    for ((at, blocks), leaf) in laid.iter().enumerate().zip(leaves) {
        let page = u32::try_from(at + 1).unwrap_or(u32::MAX);
        let jumbled = blocks.iter().any(|block| worst(block) == Join::Never);
        if jumbled {
            turned.push(at + 1);
        }
        for block in blocks {
            let lines = block.lines.iter();
            let text = known.join(lines.flat_map(|line| line.split(columns::BROKEN)));
            let margin = block.y1 < leaf.height * 0.12 || block.y0 > leaf.height * 0.9;
            if margin && draft.is_open(&text, page) {
                continue;
            }
            let kind = match block.sort {
                Sort::Heading { .. } if cover && at == 0 => Kind::Paragraph,
                Sort::Heading { size, bold } => {
                    let level = numbered(&text)
                        .or_else(|| levels.get(&style(size, bold)).copied())
                        .unwrap_or(3);
                    draft.heading(&text, level, page);
                    sure = false;
                    continue;
                }
                Sort::Text(kind) => kind,
            };
            draft.size = block.size;
            if jumbled && worst(block) > Join::GoesOn {
                draft.jumble(&text, page);
                sure = false;
                continue;
            }
            if draft.ends_word(&text, kind, page, &known) {
                continue;
            }
            let running = matches!(kind, Kind::Paragraph);
            if running && draft.goes_on(&text, page, sure, &known) {
                sure = block.full;
                continue;
            }
            draft.passage(&text, kind, page);
            if matches!(kind, Kind::Paragraph | Kind::Item) {
                sure = block.full;
            }
        }
    }
    draft.warnings.extend(bare::tell(leaves));
    draft.warn_of_turns(&turned, "read them yourself");
    draft.finish()
}

/// Lines of a page whose letters are all of one width, one column after the other, an
/// empty line between parts and for empty lines; the cells of a table parted by strokes.
pub(super) fn in_order(lines: &[&str]) -> Vec<String> {
    let words: Vec<Word> = lines
        .iter()
        .enumerate()
        .flat_map(|(row, line)| words::of_line(line, row))
        .take(MOST_WORDS)
        .collect();
    let mut out: Vec<String> = Vec::new();
    for part in columns::order(&words, words::SIZE, columns::GAP) {
        match part {
            columns::Part::Column(rows) | columns::Part::Margin(rows) => {
                let mut last = f32::MAX;
                for row in rows {
                    if row.y - last > 1.5 * words::LEADING {
                        out.push(String::new());
                    }
                    last = row.y;
                    out.push(row.text());
                }
            }
            columns::Part::Table(rows, _) => {
                for row in rows {
                    let cells: Vec<String> =
                        row.into_iter().filter(|cell| !cell.is_empty()).collect();
                    let row = cells.join(super::cells::BETWEEN);
                    out.extend([row.replace(columns::BROKEN, " "), String::new()]);
                }
            }
        }
        out.push(String::new());
    }
    out
}

/// Takes running heads and page numbers out of the pages, and gives the labels.
fn strip(pages: &mut [Vec<Word>], leaves: &[Leaf]) -> Vec<Option<String>> {
    let rows: Vec<Vec<Row>> = pages.iter().map(|page| rows::rows(page)).collect();
    let texts: Vec<Vec<String>> = rows
        .iter()
        .map(|rows| rows.iter().map(Row::text).collect())
        .collect();
    let seen: Vec<Vec<Seen<'_>>> = rows
        .iter()
        .zip(&texts)
        .zip(leaves)
        .map(|((rows, texts), leaf)| {
            rows.iter()
                .zip(texts)
                .enumerate()
                .map(|(at, (row, text))| Seen {
                    text,
                    alone: false,
                    margin: row.y < leaf.height * 0.12 || row.y > leaf.height * 0.9,
                    edge: row.y < leaf.height * 0.12
                        || row.y > leaf.height * 0.88
                        || at == 0
                        || at + 1 == rows.len(),
                })
                .collect()
        })
        .collect();
    let found = furniture::find(&seen);
    // A chapter's title may be its running head, in larger letters.
    let mut least: BTreeMap<&str, f32> = BTreeMap::new();
    for (row, text) in rows.iter().flatten().zip(texts.iter().flatten()) {
        let size = least.entry(text).or_insert(row.size);
        *size = size.min(row.size);
    }
    let title = |row: &Row| {
        let smallest = least.get(row.text().as_str());
        smallest.is_some_and(|size| row.size > 1.15 * size)
    };
    let kept: Vec<Vec<bool>> = rows
        .iter()
        .map(|rows| rows.iter().map(title).collect())
        .collect();
    for ((page, rows), ((drop, keep), leaf)) in pages
        .iter_mut()
        .zip(rows)
        .zip(found.drop.iter().zip(&kept).zip(leaves))
    {
        let mut kept = Vec::with_capacity(page.len());
        for (row, (drop, keep)) in rows.into_iter().zip(drop.iter().zip(keep)) {
            let margin = row.y < leaf.height * 0.12 || row.y > leaf.height * 0.88;
            let marked = margin && row.words.iter().all(|word| word.artifact);
            if (!drop || *keep) && !marked {
                kept.extend(row.words);
            }
        }
        *page = kept;
    }
    found.labels
}

/// The size of most letters.
fn body_size(pages: &[Vec<Word>]) -> f32 {
    let mut letters: BTreeMap<i32, usize> = BTreeMap::new();
    for word in pages.iter().flatten() {
        *letters.entry((word.size * 4.0).round() as i32).or_default() += word.text.len();
    }
    letters
        .iter()
        .max_by_key(|(_, count)| **count)
        .map_or(10.0, |(size, _)| *size as f32 / 4.0)
}

/// One page as it reads best. Where lines cannot follow each other, its columns may
/// stand closer than most do.
fn best(leaf: &Leaf, page: Vec<Word>, body: f32) -> Vec<Block> {
    let faults = |blocks: &[Block]| {
        blocks
            .iter()
            .flat_map(|block| block.lines.windows(2))
            .filter(|two| join(&two[0], &two[1]) == Join::Never)
            .count()
    };
    let usual = lay(leaf, page.clone(), body, columns::GAP);
    let least = faults(&usual);
    if least == 0 {
        return usual;
    }
    let close = lay(leaf, page, body, columns::CLOSE);
    if faults(&close) < least { close } else { usual }
}

/// The worst join between the lines of a block of text.
fn worst(block: &Block) -> Join {
    let text = matches!(
        block.sort,
        Sort::Text(Kind::Paragraph | Kind::Item | Kind::Aside)
    );
    let lines = block.lines.windows(2).filter(|_| text);
    let joins = lines.map(|two| join(&two[0], &two[1]));
    joins.max().unwrap_or(Join::GoesOn)
}

/// One page: boxes apart, the rest in columns, each box put where it begins.
fn lay(leaf: &Leaf, page: Vec<Word>, body: f32, gap: f32) -> Vec<Block> {
    let (tables, page) = ruled::tables(&leaf.lines, page);
    let boxes = boxes::side_boxes(leaf, &page);
    let mut inside: Vec<Vec<Word>> = vec![Vec::new(); boxes.len()];
    let mut main = Vec::new();
    for word in page {
        let middle = (word.x0 + word.x1) / 2.0;
        let held = boxes
            .iter()
            .position(|b| (b.x0..=b.x1).contains(&middle) && (b.y0..=b.y1 + 1.0).contains(&word.y));
        match held {
            Some(at) => inside[at].push(word),
            None => main.push(word),
        }
    }
    let mut apart = boxes.clone();
    apart.extend(tables.iter().map(|(held, _)| *held));
    let mut blocks = Vec::new();
    for band in boxes::bands(main, &apart) {
        blocks.extend(blocks::blocks(
            &columns::order_beside(&band, body, gap, &apart),
            leaf.height,
            body,
            false,
        ));
    }
    for (held, words) in boxes.iter().zip(inside) {
        let aside = blocks::blocks(&columns::order(&words, body, gap), leaf.height, body, true);
        boxes::put(&mut blocks, held, boxes::joined(aside));
    }
    for (held, table) in tables {
        let rows = blocks::blocks(&[table], leaf.height, body, false);
        boxes::put(&mut blocks, &held, rows);
    }
    blocks
}

/// Whether the first page is a cover: few words, and more pages follow.
fn is_cover(pages: &[Vec<Block>]) -> bool {
    let words = |blocks: &Vec<Block>| -> usize {
        blocks
            .iter()
            .flat_map(|block| &block.lines)
            .map(|line| line.split_whitespace().count())
            .sum()
    };
    // Sentences of prose stand on no cover.
    let prose = |block: &Block| {
        let text = block.lines.join(" ");
        block.sort == Sort::Text(Kind::Paragraph) && is_told(&text) && sentences(&text).len() > 1
    };
    let short = |first: &Vec<Block>| words(first) < 80 && !first.iter().any(prose);
    pages.len() > 2 && pages.first().is_some_and(short)
}

/// The title: as the file says it, unless that is the name of a file, else the
/// largest words of the first page.
fn pick_title(told: &str, first: Option<&Vec<Block>>) -> String {
    let lower = told.to_lowercase();
    let file = [
        ".doc",
        ".indd",
        ".pdf",
        "microsoft word",
        "untitled",
        "powerpoint",
    ]
    .iter()
    .any(|word| lower.contains(word));
    if !file && told.trim().contains(' ') {
        return told.trim().to_owned();
    }
    let mut best: Option<(f32, String)> = None;
    for block in first.into_iter().flatten() {
        if let Sort::Heading { size, .. } = block.sort
            && best.as_ref().is_none_or(|(most, _)| size > most + 0.5)
        {
            best = Some((size, block.lines.join(" ")));
        }
    }
    best.map(|(_, text)| text).unwrap_or_default()
}

fn style(size: f32, bold: bool) -> (i32, bool) {
    ((size * 2.0).round() as i32, bold)
}

/// Words of a heading that ends in a full stop, at most: a longer sentence in large
/// letters is a pull quote, unless other headings look like it and have no stop.
const STOPPED: usize = 5;

/// Sentences in large letters that are no headings become text.
fn quotes(pages: &mut [Vec<Block>]) {
    let looks: BTreeSet<(i32, bool)> = pages
        .iter()
        .flatten()
        .filter_map(|block| match block.sort {
            Sort::Heading { size, bold } if !is_stopped(block) => Some(style(size, bold)),
            _ => None,
        })
        .collect();
    for block in pages.iter_mut().flatten() {
        if let Sort::Heading { size, bold } = block.sort
            && is_stopped(block)
            && !looks.contains(&style(size, bold))
        {
            block.sort = Sort::Text(Kind::Paragraph);
        }
    }
}

/// Whether a block is a sentence with a full stop, and no number before it.
fn is_stopped(block: &Block) -> bool {
    let text = block.lines.join(" ");
    text.ends_with('.')
        && !text.starts_with(|sign: char| sign.is_ascii_digit())
        && (text.contains(',') || text.split_whitespace().count() > STOPPED)
}

/// The level of each style of heading: the largest first. Styles that come
/// once or twice in a long paper do not push the others down.
fn levels(pages: &[Vec<Block>], cover: bool) -> BTreeMap<(i32, bool), u8> {
    let mut seen: BTreeMap<(i32, bool), usize> = BTreeMap::new();
    for block in pages.iter().skip(usize::from(cover)).flatten() {
        if let Sort::Heading { size, bold } = block.sort {
            *seen.entry(style(size, bold)).or_default() += 1;
        }
    }
    let enough = if pages.len() > 30 { 3 } else { 1 };
    let mut level = 1;
    let mut levels = BTreeMap::new();
    for (style, count) in seen.iter().rev() {
        levels.insert(*style, level.min(6));
        if *count >= enough {
            level += 1;
        }
    }
    levels
}

/// The level that a heading's number tells, where it has more than one part.
fn numbered(text: &str) -> Option<u8> {
    let first = text.split_whitespace().next()?.trim_end_matches('.');
    let parts = first.split('.').count();
    let figures = first.split('.').all(|part| {
        !part.is_empty() && part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit())
    });
    (figures && parts >= 2).then(|| u8::try_from(parts).unwrap_or(6))
}
