//! Reading order: where a page runs in columns, and where side by side means a
//! table. A gutter is a strip that the words of several rows on end leave
//! free, with text on either side of it.

mod across;
mod prose;
mod table;

use super::super::pdf::Rect;
use super::words::{Row, Word, rows};
use table::{table, table_rows};

/// A part of a page that reads from top to bottom.
#[derive(Debug)]
pub(super) enum Part {
    /// Rows of running text.
    Column(Vec<Row>),
    /// Rows that stand in the margin of running text.
    Margin(Vec<Row>),
    /// Rows of cells.
    Table(Vec<Vec<String>>, Place),
}

/// Where a part stands: left, top, right.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub x0: f32,
    pub y0: f32,
    pub x1: f32,
}

/// Least width of a gutter beside the size of its letters: most columns keep more.
pub(super) const GAP: f32 = 0.76;
/// That of columns set closer than they should be.
pub(super) const CLOSE: f32 = 0.5;

/// Rows of text on either side of a gutter, at most, that may be chance in lines that
/// fill their measure.
const SHORT: usize = 5;

/// The parts of a page in reading order, of columns that stand `gap` apart at least.
pub(super) fn order(words: &[Word], body: f32, gap: f32) -> Vec<Part> {
    order_beside(words, body, gap, &[])
}

/// The same of words beside boxes, whose own words are not among them.
pub(super) fn order_beside(words: &[Word], body: f32, gap: f32, boxes: &[Rect]) -> Vec<Part> {
    let mut parts = Vec::new();
    split(&rows(words), (body, gap, boxes), 0, &mut parts);
    parts
}

/// Size of the body's letters, least width of a gutter, and the boxes on the page.
type Scale<'a> = (f32, f32, &'a [Rect]);

fn split(rows_here: &[Row], (body, gap, boxes): Scale<'_>, depth: usize, parts: &mut Vec<Part>) {
    if rows_here.is_empty() {
        return;
    }
    let gutter = (depth < 6).then(|| gutter(rows_here, body, gap)).flatten();
    let Some(gutter) = gutter else {
        parts.push(Part::Column(rows_here.to_vec()));
        return;
    };
    split(
        &rows_here[..gutter.first],
        (body, gap, boxes),
        depth + 1,
        parts,
    );
    let zone = &rows_here[gutter.first..=gutter.last];
    if is_table(zone, gutter.x, body) {
        let (begin, end) = table_rows(zone, gutter.x);
        if begin > 0 {
            parts.push(Part::Column(zone[..begin].to_vec()));
        }
        parts.push(table(&zone[begin..end], body));
        split(&zone[end..], (body, gap, boxes), depth + 1, parts);
    } else {
        let mut from = 0;
        for (first, last) in across::headings(zone, gutter.x, body, boxes) {
            beside(
                &zone[from..first],
                gutter.x,
                (body, gap, boxes),
                depth,
                parts,
            );
            parts.push(Part::Column(zone[first..=last].to_vec()));
            from = last + 1;
        }
        beside(&zone[from..], gutter.x, (body, gap, boxes), depth, parts);
    }
    split(
        &rows_here[gutter.last + 1..],
        (body, gap, boxes),
        depth + 1,
        parts,
    );
}

/// What stands left of `x`, then what stands right of it; a margin last.
fn beside(zone: &[Row], x: f32, scale: Scale<'_>, depth: usize, parts: &mut Vec<Part>) {
    let side = |left: bool| -> Vec<Row> {
        let words = zone.iter().flat_map(|row| &row.words);
        let words: Vec<Word> = words
            .filter(|word| (word.x1 <= x) == left)
            .cloned()
            .collect();
        rows(&words)
    };
    let margin = [true, false]
        .into_iter()
        .find(|left| across::is_margin(zone, x, *left, scale.0));
    for left in [true, false] {
        if margin != Some(left) {
            split(&side(left), scale, depth + 1, parts);
        }
    }
    if let Some(left) = margin {
        let at = parts.len();
        split(&side(left), scale, depth + 1, parts);
        for part in &mut parts[at..] {
            if let Part::Column(rows) = part {
                *part = Part::Margin(std::mem::take(rows));
            }
        }
    }
}

/// A free strip around `x` from row `first` to row `last`.
struct Gutter {
    x: f32,
    first: usize,
    last: usize,
}

/// The best gutter: the one with most text on both sides, and of several such the
/// longest, so that the longer column is not cut where the shorter ends.
fn gutter(rows: &[Row], body: f32, gap: f32) -> Option<Gutter> {
    // Columns of small letters stand closer than the body's would.
    let mut sizes: Vec<f32> = rows.iter().map(|row| row.size).collect();
    sizes.sort_by(f32::total_cmp);
    let half = 0.5 * gap * body.min(sizes.get(sizes.len() / 2).copied().unwrap_or(body));
    // In quarters of a point.
    let mut places: Vec<i32> = Vec::new();
    for row in rows {
        for pair in row.words.windows(2) {
            if pair[1].x0 - pair[0].x1 >= 2.0 * half {
                places.push(((pair[0].x1 + pair[1].x0) * 2.0) as i32);
                places.push(((pair[1].x0 - half) * 4.0 - 0.5) as i32);
            }
        }
        if let Some(first) = row.words.first() {
            places.push(((first.x0 - half) * 4.0 - 0.5) as i32);
        }
    }
    places.sort_unstable();
    places.dedup();
    let mut best: Option<((usize, usize), Gutter)> = None;
    for x in places {
        let x = x as f32 / 4.0;
        let free = |row: &Row| !row.words.iter().any(|w| w.x0 < x + half && w.x1 > x - half);
        let mut at = 0;
        while at < rows.len() {
            if !free(&rows[at]) {
                at += 1;
                continue;
            }
            let first = at;
            while at < rows.len() && free(&rows[at]) {
                at += 1;
            }
            if let Some((fewer, first, last)) = weigh(rows, first, at, x, body)
                && best
                    .as_ref()
                    .is_none_or(|(most, _)| (fewer, last - first) > *most)
            {
                best = Some(((fewer, last - first), Gutter { x, first, last }));
            }
        }
    }
    best.map(|(_, gutter)| gutter)
}

/// How many rows of text a free strip parts, its ends drawn in to where it
/// does; nothing when it is too short to be more than chance.
fn weigh(
    rows: &[Row],
    first: usize,
    end: usize,
    x: f32,
    body: f32,
) -> Option<(usize, usize, usize)> {
    let left = |row: &Row| row.words.first().is_some_and(|w| w.x1 <= x);
    let right = |row: &Row| row.words.last().is_some_and(|w| w.x0 >= x);
    // What stands before the items of a list is no column of its own.
    let marks = |row: &Row| {
        row.words
            .iter()
            .all(|w| w.x1 > x || prose::is_mark(&w.text))
    };
    if rows[first..end].iter().all(marks) {
        return None;
    }
    let span = |side: &dyn Fn(&Row) -> bool| {
        let mut rows = (first..end).filter(|at| side(&rows[*at]));
        let begin = rows.next()?;
        Some((begin, rows.next_back().unwrap_or(begin)))
    };
    let (left_first, left_last) = span(&left)?;
    let (right_first, right_last) = span(&right)?;
    let begin = left_first.max(right_first);
    let begin = if left_first.abs_diff(right_first) <= 1 {
        left_first.min(right_first)
    } else {
        begin
    };
    let begin = across::above(rows, first, across::head(rows, first, begin, x), x);
    let last = across::foot(rows, begin, left_last.max(right_last), x, body);
    if begin >= last {
        return None;
    }
    let inside = &rows[begin..=last];
    let lefts = inside.iter().filter(|row| left(row)).count();
    let rights = inside.iter().filter(|row| right(row)).count();
    let both = inside.iter().filter(|row| left(row) && right(row)).count();
    // Wide spaces one below the other in lines that fill their measure.
    let river = |row: &&Row| left(row) && right(row) && prose::is_spaced_out(row);
    if inside.iter().filter(river).count() * 2 > both.max(1)
        || lefts.min(rights) <= SHORT && prose::is_river(inside, x)
    {
        return None;
    }
    let gap = inside
        .iter()
        .filter_map(|row| {
            let at = row.words.iter().position(|w| w.x0 >= x)?;
            let before = row.words.get(at.checked_sub(1)?)?;
            Some(row.words[at].x0 - before.x1)
        })
        .fold(f32::MAX, f32::min);
    let fewer = lefts.min(rights);
    // Short columns whose base lines differ: rows to the left and to the right of
    // a wide strip take turns, which one column's rows never do.
    let edge = inside
        .iter()
        .flat_map(|row| &row.words)
        .filter(|word| word.x1 <= x)
        .map(|word| word.x1)
        .fold(f32::MIN, f32::max);
    let other = inside
        .iter()
        .flat_map(|row| &row.words)
        .filter(|word| word.x0 >= x)
        .map(|word| word.x0)
        .fold(f32::MAX, f32::min);
    let turns = inside
        .windows(2)
        .filter(|two| left(&two[0]) != left(&two[1]) || right(&two[0]) != right(&two[1]))
        .count();
    let in_turn = fewer >= 2 && turns >= 3 && other - edge >= 1.2 * body;
    // Words of one line stand closer than columns do, so that three lines with
    // a wide gap at one place are no chance.
    let enough = fewer >= 4
        || fewer >= 3 && both >= 3 && gap >= 0.85 * body
        || fewer >= 2 && both >= 2 && gap >= 1.8 * body
        || in_turn;
    // Both sides must run beside each other, not one above the other.
    let overlap = left_last
        .min(right_last)
        .saturating_sub(left_first.max(right_first))
        + 1;
    (enough && overlap * 2 >= fewer).then_some((fewer, begin, last))
}

/// Side by side, is it a table? Its cells are short; lines of prose are not.
fn is_table(zone: &[Row], x: f32, body: f32) -> bool {
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
    many || middle(&lefts).min(middle(&rights)) <= 2 || numbers * 2 > both.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of a line, each 30 wide, from `x` on.
    fn line(x: f32, y: f32, text: &str) -> Vec<Word> {
        text.split(' ')
            .enumerate()
            .map(|(at, word)| Word {
                text: word.to_owned(),
                x0: x + 33.0 * at as f32,
                x1: x + 33.0 * at as f32 + 30.0,
                y,
                size: 11.0,
                bold: false,
                artifact: false,
            })
            .collect()
    }

    fn read(words: &[Word]) -> Vec<String> {
        order(words, 11.0, GAP)
            .into_iter()
            .flat_map(|part| match part {
                Part::Column(rows) | Part::Margin(rows) => rows.iter().map(Row::text).collect(),
                Part::Table(rows, _) => rows.concat(),
            })
            .collect()
    }

    /// Two short columns beside each other whose lines do not stand level are
    /// read one after the other.
    #[test]
    fn short_columns_out_of_step_are_columns() {
        let words = [
            line(50.0, 126.0, "How many boats should there be"),
            line(50.0, 141.0, "in the harbour?"),
            line(50.0, 168.0, "Who should own the nets and"),
            line(50.0, 182.0, "the ice?"),
            line(300.0, 116.0, "Which fish have we left out"),
            line(300.0, 131.0, "of this list?"),
            line(300.0, 157.0, "What would you ask of us"),
        ]
        .concat();
        assert_eq!(
            read(&words),
            [
                "How many boats should there be",
                "in the harbour?",
                "Who should own the nets and",
                "the ice?",
                "Which fish have we left out",
                "of this list?",
                "What would you ask of us",
            ]
        );
    }

    /// Columns of letters smaller than the body's stand closer than columns of the
    /// body would: the line that fills its measure does not end the gutter.
    #[test]
    fn columns_of_small_letters_keep_their_gutter() {
        let left = [
            "We will mend the boats",
            "and the nets of all",
            "who fish in the north",
            "or in the south as",
            "they did when ships were",
            "built of wood and tar",
            "on this very long coast",
        ];
        let right = [
            "The works that stood beside",
            "the river paid for quays",
            "in every town and we",
            "will buy the slips in",
            "Derby and in Hull too",
            "and so the ships are",
            "at home in their ports",
        ];
        let mut words = Vec::new();
        for at in 0..left.len() {
            words.extend(line(50.0, 100.0 + 11.0 * at as f32, left[at]));
            words.extend(line(221.2, 105.0 + 11.0 * at as f32, right[at]));
        }
        for word in &mut words {
            word.size = 8.0;
            // One line reaches 8.2 points from the next column, the others do not.
            if word.text == "as" {
                word.x1 = 213.0;
            }
        }
        assert_eq!(read(&words), [left, right].concat());
    }

    /// A line set in from the edge after short ones makes no column.
    #[test]
    fn a_line_far_to_the_right_is_no_column() {
        let words = [
            line(300.0, 100.0, "14 May"),
            line(50.0, 120.0, "Dear reader"),
            line(
                50.0,
                140.0,
                "we write to tell you of all that was done here",
            ),
            line(50.0, 154.0, "and of what was not"),
            line(300.0, 180.0, "Yours"),
        ]
        .concat();
        assert_eq!(read(&words)[0], "14 May");
        assert_eq!(read(&words)[4], "Yours");
    }
}
