//! Gutters: strips that the words of several rows on end leave free, with text on
//! either side. It judges not what stands beside them.

use super::super::words::{Row, Word};
use super::{across, drawn, prose};

/// Rows of text on either side of a gutter, at most, that may be chance in lines that
/// fill their measure.
const SHORT: usize = 5;

/// A free strip around `x` from row `first` to row `last`.
pub(super) struct Gutter {
    pub x: f32,
    pub first: usize,
    pub last: usize,
}

/// The best gutter: the one with most text on both sides, and of several such the
/// longest, so that the longer column is not cut where the shorter ends.
pub(super) fn gutter(rows: &[Row], body: f32, gap: f32) -> Option<Gutter> {
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
    if begin > last {
        return None;
    }
    let inside = &rows[begin..=last];
    let lefts = inside.iter().filter(|row| left(row)).count();
    let rights = inside.iter().filter(|row| right(row)).count();
    let both = inside.iter().filter(|row| left(row) && right(row)).count();
    let beside = inside.iter().filter(|row| left(row) && right(row));
    let drawn = beside
        .clone()
        .filter(|row| drawn::is_parted(row, x))
        .count()
        * 2
        > both;
    // The item of a list begins right of it.
    let item = |row: &Row| {
        let right = row.words.iter().find(|word| word.x0 >= x);
        right.is_some_and(|word| prose::is_bullet(&word.text))
    };
    let torn = drawn
        || beside.clone().any(item)
        || both > 0 && beside.clone().all(|row| is_torn(row, x)) && !runs_on(rows, last);
    if begin == last && !torn {
        return None;
    }
    // Wide spaces one below the other in lines that fill their measure.
    let river = |row: &&Row| left(row) && right(row) && prose::is_spaced_out(row);
    if !drawn
        && (inside.iter().filter(river).count() * 2 > both.max(1)
            || lefts.min(rights) <= SHORT && prose::is_river(inside, x))
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
        || in_turn
        || torn;
    // Both sides must run beside each other, not one above the other.
    let overlap = left_last
        .min(right_last)
        .saturating_sub(left_first.max(right_first))
        + 1;
    (enough && overlap * 2 >= fewer).then_some((fewer, begin, last))
}

/// Width of a gap beside those of the words on either side of it, and beside the size of
/// its letters, at least, over which no line is read on.
const TORN: (f32, f32) = (3.0, 1.2);

/// Whether a gap at `x` that is far wider than those between its words tears a row of
/// words in two, neither of them a mark or a number.
fn is_torn(row: &Row, x: f32) -> bool {
    let Some(at) = row.words.iter().position(|word| word.x0 >= x) else {
        return false;
    };
    let letters = |words: &[Word]| {
        let named = |word: &&Word| word.text.chars().filter(|c| c.is_alphabetic()).count() > 1;
        words.iter().filter(named).count() >= 2
    };
    let (left, right) = row.words.split_at(at);
    let (Some(last), Some(first)) = (left.last(), right.first()) else {
        return false;
    };
    let gaps = [left, right].map(|words| words.windows(2).map(|two| two[1].x0 - two[0].x1));
    let within = gaps.into_iter().flatten().fold(0.0, f32::max);
    let gap = first.x0 - last.x1;
    letters(left) && letters(right) && gap > TORN.0 * within && gap > TORN.1 * row.size
}

/// Whether the row after the last of some goes on with the text of that: close below it,
/// in small letters.
fn runs_on(rows: &[Row], last: usize) -> bool {
    rows.get(last + 1).is_some_and(|next| {
        next.y - rows[last].y < 1.6 * next.size
            && next.words[0].text.starts_with(char::is_lowercase)
    })
}
