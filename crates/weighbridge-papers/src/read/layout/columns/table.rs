//! Whether what stands side by side is a table, and its rows and cells. It finds no
//! gutter.

use super::super::super::draft::wants_more;
use super::super::super::spliced::is_open;
use super::super::words::{Row, Word};
use super::{Part, Place, drawn, prose};

/// Side by side, is it a table? Its cells are short; lines of prose are not.
pub(super) fn is_table(zone: &[Row], x: f32, body: f32) -> bool {
    let mut lefts = Vec::new();
    let mut rights = Vec::new();
    let mut cells = 0;
    let mut both = 0;
    for row in zone {
        let left = row.words.iter().filter(|w| w.x1 <= x).count();
        let right = row.words.len() - left;
        if left > 0 && right > 0 {
            both += 1;
            cells += 1 + row
                .words
                .windows(2)
                .filter(|p| p[1].x0 - p[0].x1 > 0.9 * body)
                .count();
        }
        if left > 0 {
            lefts.push(left);
        }
        if right > 0 {
            rights.push(right);
        }
    }
    lefts.sort_unstable();
    rights.sort_unstable();
    let middle = |counts: &[usize]| counts.get(counts.len() / 2).copied().unwrap_or(0);
    if both * 5 < lefts.len().max(rights.len()) * 2 || prose::beside(zone, x, body) {
        return false;
    }
    // Items of two lists beside each other.
    let marked = |row: &&Row| {
        let right = row.words.iter().find(|w| w.x0 >= x);
        right.is_some_and(|w| w.text.chars().count() == 1 && prose::is_mark(&w.text))
    };
    if zone.iter().filter(marked).count() * 2 > both {
        return false;
    }
    let many =
        both > 0 && cells as f32 / both as f32 >= 2.8 && middle(&lefts).min(middle(&rights)) <= 4;
    let numbers = zone
        .iter()
        .filter(|row| {
            row.words
                .last()
                .is_some_and(|w| w.x0 >= x && w.text.chars().all(|c| !c.is_alphabetic()))
        })
        .count();
    // Cards: each is drawn whole before the next, which rows of cells are not.
    let figures = |row: &&Row| {
        let last = row
            .words
            .rsplit(|word| word.text.contains(char::is_alphabetic));
        let from = row.words.len() - last.into_iter().next().map_or(0, <[Word]>::len);
        from > 0
            && row
                .words
                .get(from)
                .is_some_and(|word| word.x0 >= x && word.x0 - row.words[from - 1].x1 > 0.9 * body)
    };
    if zone.iter().filter(figures).count() * 2 <= both && drawn::one_by_one(zone, x) {
        return false;
    }
    many || middle(&lefts).min(middle(&rights)) <= 2 || numbers * 2 > both.max(1)
}

/// The rows of a zone that are the table's: from the first to the last with
/// cells on both sides, and those that follow close below as rest of a cell.
pub(super) fn table_rows(zone: &[Row], x: f32) -> (usize, usize) {
    let both = |row: &Row| {
        row.words.first().is_some_and(|w| w.x1 <= x) && row.words.last().is_some_and(|w| w.x0 >= x)
    };
    let cells = |row: &Row| both(row) && !prose::is_spaced_out(row);
    let begin = zone
        .iter()
        .position(cells)
        .or_else(|| zone.iter().position(both))
        .unwrap_or(0);
    let mut end = zone
        .iter()
        .rposition(cells)
        .or_else(|| zone.iter().rposition(both))
        .map_or(zone.len(), |last| last + 1);
    while end < zone.len()
        && zone[end].y - zone[end - 1].y < 1.5 * zone[end].size
        && (zone[end].size / zone[end - 1].size - 1.0).abs() < 0.07
        && zone[end].bold() == zone[end - 1].bold()
    {
        end += 1;
    }
    (begin, end)
}

/// Stands in a cell where a line ends with a hyphen: the paper's words tell whether it
/// belongs to its word.
pub(in super::super) const BROKEN: char = '\u{1f}';

/// Puts the next line of a cell to it.
pub(in super::super) fn put(cell: &mut String, line: &str) {
    if line.is_empty() {
        return;
    }
    if cell.ends_with(['-', '\u{2010}', '\u{ad}']) {
        cell.push(BROKEN);
    } else if !cell.is_empty() {
        cell.push(' ');
    }
    cell.push_str(line);
}

/// Makes rows of cells.
pub(super) fn table(zone: &[Row], body: f32) -> Part {
    let bounds = bounds(zone.iter().flat_map(|row| &row.words), body);
    let mut made: Vec<Vec<String>> = Vec::new();
    let mut gaps: Vec<f32> = zone.windows(2).map(|pair| pair[1].y - pair[0].y).collect();
    gaps.sort_by(f32::total_cmp);
    // The smallest and the usual large gap: one heading far above is neither.
    let least = gaps.first().copied().unwrap_or(0.0);
    let most = gaps.get(gaps.len() * 3 / 4).copied().unwrap_or(least);
    let uneven = most > least * 1.25;
    // Cells of several lines are drawn one after the other, rows of lines are not.
    let by_column = bounds.iter().any(|x| drawn::one_by_one(zone, *x));
    let mut drawn_to = 0;
    for (at, row) in zone.iter().enumerate() {
        let mut cells = vec![String::new(); bounds.len() + 1];
        for word in &row.words {
            let cell = bounds.iter().filter(|x| word.x0 >= **x).count();
            if !cells[cell].is_empty() {
                cells[cell].push(' ');
            }
            cells[cell].push_str(&word.text);
        }
        let gap = at
            .checked_sub(1)
            .map_or(f32::MAX, |before| row.y - zone[before].y);
        let (drawn_from, reach) = drawn::span(row.words.iter());
        let wraps = gap < 1.6 * row.size
            && same_look(&zone[at.saturating_sub(1)], row)
            && made.last().is_some_and(|above| goes_on(above, &cells));
        let within = wraps || !by_column && drawn_from < drawn_to && gap < 1.6 * row.size;
        let close = gap < (least + most) / 2.0 || !uneven && gap < 1.5 * row.size;
        let follows = if uneven {
            close
        } else {
            cells[0].is_empty() && close
        };
        match made.last_mut() {
            Some(last) if (follows || within) && !(at == 1 && heads(last, &cells)) => {
                drawn_to = drawn_to.max(reach);
                for (to, from) in last.iter_mut().zip(cells) {
                    put(to, &from);
                }
            }
            _ => {
                drawn_to = reach;
                made.push(cells);
            }
        }
    }
    let place = Place {
        x0: zone.iter().map(Row::x0).fold(f32::MAX, f32::min),
        y0: zone.first().map_or(0.0, |row| row.y),
        x1: zone.iter().map(Row::x1).fold(0.0, f32::max),
    };
    Part::Table(made, place)
}

fn same_look(row: &Row, next: &Row) -> bool {
    (next.size / row.size - 1.0).abs() < 0.07 && row.bold() == next.bold()
}

/// Whether a table's first line heads the one below it: short names over every column,
/// none with a stop, and below each of them words that begin anew.
fn heads(first: &[String], below: &[String]) -> bool {
    let name = |cell: &String| {
        !cell.is_empty()
            && cell.split(' ').count() <= 3
            && cell.starts_with(char::is_uppercase)
            && !cell.ends_with(['.', ',', ';', '-', '\u{2010}'])
            && !wants_more(cell)
    };
    let anew = |cell: &String| {
        !cell.is_empty()
            && !cell.starts_with(|sign: char| sign.is_lowercase() || "(&".contains(sign))
    };
    first.iter().all(name)
        && below.iter().all(anew)
        && below.iter().any(|cell| cell.split(' ').count() >= 4)
}

/// Whether the cells of a line go on with those above them: most begin in small letters
/// below a sentence that has no end, and none is a figure below a figure.
fn goes_on(above: &[String], below: &[String]) -> bool {
    let (mut on, mut anew) = (0, 0);
    for (cell, next) in above.iter().zip(below) {
        let figures = |text: &str| !text.is_empty() && !text.contains(char::is_alphabetic);
        if figures(cell) && figures(next) {
            return false;
        }
        let begun =
            cell.split(' ').count() >= 3 && !cell.starts_with(char::is_lowercase) && is_open(cell);
        if begun && (next.starts_with(char::is_lowercase) || wants_more(cell)) {
            on += 1;
        } else if !next.is_empty() {
            anew += 1;
        }
    }
    on > 0 && on >= anew
}

/// Where columns of a table begin: right of every strip that all words leave
/// free.
pub(super) fn bounds<'a>(words: impl Iterator<Item = &'a Word>, body: f32) -> Vec<f32> {
    let mut spans: Vec<(f32, f32)> = words.map(|w| (w.x0, w.x1)).collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut bounds = Vec::new();
    let mut reach = spans.first().map_or(0.0, |span| span.1);
    for (x0, x1) in spans {
        if x0 - reach >= 0.55 * body {
            bounds.push(x0 - 0.5);
        }
        reach = reach.max(x1);
    }
    bounds
}

#[cfg(test)]
mod tests {
    use super::{BROKEN, heads, put};

    #[test]
    fn a_word_that_a_line_of_a_cell_cuts_is_marked() {
        for hyphen in ['-', '\u{2010}', '\u{ad}'] {
            let mut cell = String::new();
            for line in [
                "Open all ware".to_owned() + &hyphen.to_string(),
                String::new(),
                "houses in".into(),
                "Hull".into(),
            ] {
                put(&mut cell, &line);
            }
            assert_eq!(cell, format!("Open all ware{hyphen}{BROKEN}houses in Hull"));
        }
    }

    #[test]
    fn short_names_over_all_columns_head_a_table() {
        let row = |cells: &[&str]| -> Vec<String> {
            cells.iter().map(|cell| (*cell).to_owned()).collect()
        };
        let below = row(&["Ofgem will publish a plan", "Ofgem", "May 2027"]);
        assert!(heads(&row(&["Action", "Owner", "By when"]), &below));
        for first in [
            ["We will publish a", "Skills", "June"],
            ["Action.", "Owner", "Date"],
            ["Action", "", "Date"],
            ["Plan for", "Owner", "Date"],
        ] {
            assert!(!heads(&row(&first), &below), "{first:?}");
        }
        let wrapped = row(&["we will take in ports", "partner", "date"]);
        assert!(!heads(&row(&["What", "Delivery", "End"]), &wrapped));
    }
}
