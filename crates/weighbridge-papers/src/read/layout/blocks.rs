//! Rows of a column to headings, paragraphs, items and notes, by size, weight,
//! gaps, indents and bullets.

mod leading;
mod numbered;

use super::super::numbering::number_and_text;
use super::columns::Part;
use super::notes;
use super::words::Row;
use crate::bullets::opens_on_page;
use crate::paper::Kind;
use crate::sentences::sentences;
use leading::leading;
use numbered::{comes_next, had_room, is_lettered, opens_listed, opens_numbered};

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Sort {
    /// A heading, with its look.
    Heading { size: f32, bold: bool },
    /// Text.
    Text(Kind),
}

/// Lines that belong together.
#[derive(Debug)]
pub(super) struct Block {
    pub sort: Sort,
    pub lines: Vec<String>,
    pub x0: f32,
    pub x1: f32,
    /// Of the base lines of its first and last line.
    pub y0: f32,
    pub y1: f32,
    /// Size of its letters, of its first line.
    pub size: f32,
    /// It begins with a raised number, as notes do.
    pub raised: bool,
    /// Its last line reaches the right edge of its column: it may go on.
    pub full: bool,
}

/// The blocks of a page or of a box on it.
pub(super) fn blocks(parts: &[Part], height: f32, body: f32, aside: bool) -> Vec<Block> {
    let mut made = Vec::new();
    for part in parts {
        match part {
            Part::Table(rows, place) => made.extend(rows.iter().map(|cells| Block {
                sort: Sort::Text(Kind::Row),
                lines: vec![row_text(cells)],
                x0: place.x0,
                x1: place.x1,
                y0: place.y0,
                y1: place.y0,
                size: 0.0,
                raised: false,
                full: false,
            })),
            Part::Column(rows) => column(rows, height, body, aside, &mut made),
            Part::Margin(rows) => column(rows, height, body, true, &mut made),
        }
    }
    notes_above(&mut made, body);
    made
}

/// Small print right above a note that a number parts from it is a note too, however
/// high on a short page it stands.
fn notes_above(made: &mut [Block], body: f32) {
    let figures = |block: &Block| {
        let text = block.lines.join(" ");
        text.bytes().all(|byte| byte.is_ascii_digit())
    };
    for at in (0..made.len().saturating_sub(1)).rev() {
        let (block, next) = (&made[at], &made[at + 1]);
        let numbered = number_and_text(&block.lines.join(" "), Kind::Note)
            .0
            .is_some()
            || figures(block)
            || at > 0 && figures(&made[at - 1]) && made[at - 1].size < 0.88 * body;
        if block.sort == Sort::Text(Kind::Paragraph)
            && next.sort == Sort::Text(Kind::Note)
            && block.size < 0.88 * body
            && (block.x0 - next.x0).abs() < 2.0 * body
            && numbered
        {
            made[at].sort = Sort::Text(Kind::Note);
        }
    }
}

/// Cells parted by strokes, the empty ones left out.
fn row_text(cells: &[String]) -> String {
    let cells: Vec<String> = cells
        .iter()
        .map(|cell| without_leaders(cell))
        .filter(|cell| !cell.is_empty())
        .collect();
    cells.join(" | ").replace("| |", "|")
}

fn column(rows: &[Row], height: f32, body: f32, aside: bool, made: &mut Vec<Block>) {
    let left = rows.iter().map(Row::x0).fold(f32::MAX, f32::min);
    let right = rows.iter().map(Row::x1).fold(0.0, f32::max);
    let leading = leading(rows, (left, right));
    let mut begin = 0;
    for at in 1..=rows.len() {
        if at < rows.len() && !parts_here(rows, begin, at, leading, (left, right), body) {
            continue;
        }
        let lines = &rows[begin..at];
        begin = at;
        if let Some(block) = block(lines, (left, right), height, body, aside, made.last()) {
            made.push(block);
        }
    }
}

fn same_look(a: &Row, b: &Row) -> bool {
    (a.size / b.size - 1.0).abs() < 0.07 && a.bold() == b.bold()
}

/// Whether a new block begins at row `at`.
fn parts_here(
    rows: &[Row],
    begin: usize,
    at: usize,
    leading: f32,
    (left, right): (f32, f32),
    body: f32,
) -> bool {
    let (before, row) = (&rows[at - 1], &rows[at]);
    let gap = (row.y - before.y) / row.size.max(before.size);
    let words = row.text();
    if (row.size / before.size - 1.0).abs() > 0.07 || gap > leading * 1.22 + 0.04 || gap < 0.0 {
        return true;
    }
    if before.text().contains(".....")
        || words.contains(".....")
        || is_bulleted(&words)
        || row.x0() < left + 0.6 * row.size && opens_numbered(rows, at, (left, right))
        || opens_listed(rows, at)
        || is_lettered(row, left) && before.text().ends_with(['.', ';', ':', '!', '?'])
    {
        return true;
    }
    if raised_number(row) {
        return true;
    }
    // Lists and notes in figures, and what follows a bold line of its own.
    if row.size < 0.88 * body && note_number(&words) && row.x0() < left + 3.0 {
        return true;
    }
    let noted = |text: &str| number_and_text(text, Kind::Note).0.unwrap_or_default();
    if row.size < notes::AS_LARGE * body
        && row.x0() < left + 3.0
        && note_number(&words)
        && comes_next(&noted(&rows[begin].text()), &noted(&words))
    {
        return true;
    }
    if before.bold() != row.bold() && rows[begin..at].iter().all(Row::bold) {
        return true;
    }
    let text = before.text();
    // A heading right below its text, in bold letters of the same size.
    let stopped = |text: &str| text.ends_with(['.', '!', '?', ':', ';', ',', '”', '’']);
    if !before.bold()
        && row.bold()
        && stopped(&text)
        && !stopped(&words)
        && words.starts_with(char::is_uppercase)
        && row.x1() < right - 0.12 * (right - left)
    {
        return true;
    }
    let ends = text.ends_with(['.', '!', '?', ':', ';', '”', '’']);
    let short = before.x1() < right - 0.12 * (right - left);
    let first_indent = row.x0() - before.x0() > 0.8 * row.size
        && row.x0() - before.x0() < 4.0 * row.size
        && !is_bulleted(&rows[begin].text());
    let hangs = at - 1 == begin && is_bulleted(&text);
    !hangs
        && (ends
            && short
            && had_room(before, row, (left, right))
            && words.starts_with(|c: char| !c.is_lowercase())
            || ends && first_indent)
}

fn is_bulleted(text: &str) -> bool {
    let mut chars = text.chars();
    let first = chars.next();
    first.is_some_and(opens_on_page) && chars.next().is_some_and(|c| c == ' ')
        || text.starts_with("- ")
        || text.split_once(' ').is_some_and(|(first, _)| {
            first.ends_with(')') && number_and_text(text, Kind::Item).0.is_some()
        })
}

/// Words with which a caption begins, before a number.
const CAPTIONS: &[&str] = &[
    "Table", "Figure", "Chart", "Exhibit", "Map", "Graph", "Image",
];

pub(in crate::read) fn is_caption(text: &str) -> bool {
    let mut words = text.split_whitespace();
    words.next().is_some_and(|first| CAPTIONS.contains(&first))
        && words
            .next()
            .is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()))
        || text.starts_with("Source:")
}

fn block(
    rows: &[Row],
    (left, right): (f32, f32),
    height: f32,
    body: f32,
    aside: bool,
    before: Option<&Block>,
) -> Option<Block> {
    let first = rows.first()?;
    let last = rows.last()?;
    let text = rows.iter().map(Row::text).collect::<Vec<_>>().join(" ");
    let bold = rows.iter().all(Row::bold);
    let sort = if aside {
        Sort::Text(if is_caption(&text) {
            Kind::Caption
        } else {
            Kind::Aside
        })
    } else if text.contains(".....") || text.contains(". . . . .") {
        Sort::Text(Kind::Row)
    } else if first.size < 0.88 * body
        && first.y > 0.45 * height
        && is_note(&text, before, first, body)
    {
        Sort::Text(Kind::Note)
    } else if is_caption(&text) && text.len() < 300 {
        Sort::Text(Kind::Caption)
    } else if is_signature(&text, before) {
        Sort::Text(Kind::Paragraph)
    } else if is_heading(&text, first.size, bold, body, rows.len()) {
        Sort::Heading {
            size: first.size,
            bold,
        }
    } else if is_bulleted(&text) || is_lettered(first, left) || is_numbered_item(&text, before) {
        Sort::Text(Kind::Item)
    } else {
        Sort::Text(Kind::Paragraph)
    };
    let mut lines: Vec<String> = rows.iter().map(Row::text).collect();
    if sort == Sort::Text(Kind::Item) || aside {
        lines[0] = lines[0]
            .trim_start_matches(opens_on_page)
            .trim_start_matches("- ")
            .trim_start()
            .to_owned();
        if let Some(rest) = numbered::without_capital(&lines[0]) {
            lines[0] = rest.to_owned();
        }
    }
    if sort == Sort::Text(Kind::Row) {
        lines = vec![row_text(&lines)];
    }
    Some(Block {
        sort,
        lines,
        x0: first.x0(),
        x1: rows.iter().map(Row::x1).fold(0.0, f32::max),
        y0: first.y,
        y1: last.y,
        raised: raised_number(first),
        size: first.size,
        full: last.x1() > right - 0.08 * (right - left).max(1.0),
    })
}

/// A line without the dots that lead to a page number.
fn without_leaders(line: &str) -> String {
    let line = line.replace(". . . . .", " ..... ");
    let words = line.split_whitespace().map(|word| {
        let bare = word.trim_end_matches('.');
        if word == "." {
            String::new()
        } else if word.len() - bare.len() >= 4 {
            format!("{bare} |")
        } else {
            word.to_owned()
        }
    });
    words.collect::<Vec<_>>().join(" ").replace("| |", "|")
}

/// "1. text" where dotted paragraph numbers like "1.1" are not used.
fn is_numbered_item(text: &str, before: Option<&Block>) -> bool {
    let Some((first, _)) = text.split_once(' ') else {
        return false;
    };
    let digits = first.strip_suffix('.').unwrap_or_default();
    if digits.is_empty() || digits.len() > 2 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let after_lead = before.is_some_and(|b| {
        b.sort == Sort::Text(Kind::Item) || b.lines.last().is_some_and(|line| line.ends_with(':'))
    });
    after_lead
        || text
            .split_once(' ')
            .is_some_and(|(_, rest)| rest.starts_with(char::is_lowercase))
}

/// Whether small print opens with the number of a note. "12 workshops in Hull" at the
/// head of a column or line does not.
pub(super) fn note_number(text: &str) -> bool {
    const SMALL: &[&str] = &["http", "www", "ibid", "see ", "op ", "para", "p. "];
    let rest = text
        .trim_start_matches(|c: char| c.is_ascii_digit())
        .trim_start();
    let small = rest.starts_with(char::is_lowercase);
    number_and_text(text, Kind::Note)
        .0
        .is_some_and(|number| number.len() <= 3)
        && (!small || SMALL.iter().any(|word| rest.starts_with(word)))
}

/// Whether a row begins with a number that is smaller than its text: a note's.
fn raised_number(row: &Row) -> bool {
    row.words.len() > 1
        && row.words.first().is_some_and(|word| {
            word.size < 0.8 * row.size && word.text.bytes().all(|byte| byte.is_ascii_digit())
        })
}

/// Small print at the foot: with a number, or going on from such.
fn is_note(text: &str, before: Option<&Block>, first: &Row, body: f32) -> bool {
    let numbered = note_number(text)
        || text.starts_with(['*', '†', '‡'])
        || first
            .words
            .first()
            .is_some_and(|w| w.size < 0.8 * body && w.text.bytes().all(|b| b.is_ascii_digit()));
    numbered || before.is_some_and(|b| b.sort == Sort::Text(Kind::Note))
}

/// Whether text is the name of who signs, with a title of honour, or the office below it.
fn is_signature(text: &str, before: Option<&Block>) -> bool {
    const HONOURS: &[&str] = &["Rt Hon ", "Rt. Hon. ", "Right Honourable ", "Right Hon "];
    const OFFICES: &[&str] = &[
        "Secretary of State",
        "Minister",
        "Parliamentary",
        "Chancellor",
    ];
    let named = |text: &str| {
        let bare = text.strip_prefix("The ").unwrap_or(text);
        HONOURS.iter().any(|honour| bare.starts_with(honour)) && text.split(' ').count() <= 20
    };
    let below = |block: &Block| {
        let text = block.lines.join(" ");
        named(&text) && block.sort == Sort::Text(Kind::Paragraph)
    };
    named(text)
        || OFFICES.iter().any(|office| text.starts_with(office))
            && text.split(' ').count() <= 14
            && before.is_some_and(below)
}

/// Larger than the text, or bold in a line or two of its own; with words, and
/// not a sentence.
pub(in crate::read) fn is_heading(
    text: &str,
    size: f32,
    bold: bool,
    body: f32,
    rows: usize,
) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let length = text.chars().count();
    let large = size >= 1.12 * body;
    let sentence = text.ends_with(['.', ',', ';', ':'])
        && !(large && length < 60 && !text.ends_with([',', ';']));
    let quoted = text.starts_with(['“', '‘', '"', '\'']);
    // Its first lines may be a sentence and a half.
    let begun = sentences(text).first().is_some_and(|first| {
        first.len() < text.len() && text[first.clone()].split(' ').count() > 4
    });
    letters >= 3
        && letters * 2 > length
        && length <= 160
        && !sentence
        && !begun
        && !quoted
        && !is_bulleted(text)
        && (large && rows <= 5 || bold && size >= 0.93 * body && rows <= 3)
        && text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::super::words::made::row;
    use super::*;

    #[test]
    fn a_bold_line_right_below_a_sentence_is_a_heading() {
        let rows = |bold: &str| {
            let rows = [
                row(
                    100.0,
                    false,
                    "We will mend the boats of all who fish in the north",
                ),
                row(112.0, false, "and pay for the nets."),
                row(124.0, true, bold),
                row(
                    136.0,
                    false,
                    "The quays of the south are old and will be made anew",
                ),
            ];
            let made = blocks(&[Part::Column(rows.to_vec())], 800.0, 10.0, false);
            made.iter()
                .map(|block| block.lines.len())
                .collect::<Vec<_>>()
        };
        assert_eq!(rows("Quays and slips"), [2, 1, 1]);
        // Words made bold within a paragraph.
        assert_eq!(rows("and this too is one that we say is of weight"), [4]);
        assert!(is_bulleted("▶ Quays") && is_bulleted("· Quays") && !is_bulleted("& Quays"));
    }
}
