//! Words to rows on one base line, with what stands a little above or below it in small
//! letters, and the size that a row is printed in.

use std::collections::BTreeMap;

use super::figures::{self, INDEX, is_small};
use super::words::{Row, Word};

/// A bullet, or figures and signs alone.
fn is_bare_mark(text: &str) -> bool {
    text.chars().count() <= 3 && !text.contains(char::is_alphabetic)
}

/// Words in rows, from top to bottom.
pub(super) fn rows(words: &[Word]) -> Vec<Row> {
    let mut order: Vec<&Word> = words.iter().collect();
    order.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x0.total_cmp(&b.x0)));
    let mut rows: Vec<Row> = Vec::new();
    for word in order {
        match rows.last_mut() {
            Some(row) if word.y - row.y < 0.4 * word.size.min(row.size) => {
                row.words.push(word.clone());
                if word.size > row.size {
                    row.size = word.size;
                    row.y = word.y;
                }
            }
            _ => rows.push(Row {
                words: vec![word.clone()],
                y: word.y,
                size: word.size,
            }),
        }
    }
    for row in &mut rows {
        row.words.sort_by(|a, b| a.x0.total_cmp(&b.x0));
        // The bullet or number of an item may be larger than its text, and stand higher.
        if let [first, rest @ ..] = row.words.as_slice()
            && is_bare_mark(&first.text)
            && let Some(most) = rest.iter().max_by(|a, b| a.size.total_cmp(&b.size))
            && (most.size < first.size || row.y == first.y)
        {
            (row.size, row.y) = (most.size, most.y);
        } else {
            row.size = common_size(row);
        }
    }
    with_indices(rows)
}

/// One in how many letters of a row are of its largest size, at most, where that is no size
/// of the row: a sign of mathematics, a letter of another script.
const ODD: usize = 5;

/// The size of most letters of a row, where few are larger.
fn common_size(row: &Row) -> f32 {
    let mut letters: BTreeMap<i32, usize> = BTreeMap::new();
    let mut all = 0;
    for word in &row.words {
        let count = word.text.chars().count();
        all += count;
        *letters
            .entry((word.size * 20.0).round() as i32)
            .or_default() += count;
    }
    let largest = letters
        .range((row.size * 20.0 * 0.95) as i32..)
        .map(|(_, count)| count)
        .sum::<usize>();
    if largest * ODD > all {
        return row.size;
    }
    letters
        .iter()
        .max_by_key(|(_, count)| **count)
        .map_or(row.size, |(size, _)| *size as f32 / 20.0)
}

/// Puts small signs that stand a little above or below a row, each close behind a word of
/// it, into that row: they are no line between two of its paragraph.
fn with_indices(rows: Vec<Row>) -> Vec<Row> {
    let index = |row: &Row| {
        let short = |word: &Word| word.text.chars().count() <= INDEX;
        row.words.iter().all(short)
    };
    let mut made: Vec<Row> = Vec::with_capacity(rows.len());
    let mut rows = rows.into_iter().peekable();
    while let Some(row) = rows.next() {
        let apart = index(&row).then(|| apart(&row, made.last(), rows.peek()));
        let Some((up, down)) = apart.flatten() else {
            made.push(row);
            continue;
        };
        if let Some(above) = made.last_mut() {
            take(above, up);
        }
        if let Some(below) = rows.peek_mut() {
            take(below, down);
        }
    }
    made
}

/// The small signs of a row that belong to the row above it, and those that belong to the
/// one below: where lines stand close, the lowered signs of one meet the raised signs of
/// the next. None where one sign belongs to neither.
fn apart(small: &Row, above: Option<&Row>, below: Option<&Row>) -> Option<(Vec<Word>, Vec<Word>)> {
    let (mut up, mut down) = (Vec::new(), Vec::new());
    for word in &small.words {
        let to = |row: Option<&Row>, taken: &[Word]| row.and_then(|row| step(row, taken, word));
        match (to(above, &up), to(below, &down)) {
            (Some(one), Some(other)) if one > other => down.push(word.clone()),
            (Some(_), _) => up.push(word.clone()),
            (None, Some(_)) => down.push(word.clone()),
            (None, None) => return None,
        }
    }
    Some((up, down))
}

/// How far from a row's base line a small sign stands that comes close behind a word of
/// it, or behind another such sign; none where it stands elsewhere or is not small.
fn step(row: &Row, taken: &[Word], word: &Word) -> Option<f32> {
    let step = (row.y - word.y).abs();
    let behind = |one: &Word| {
        let gap = word.x0 - one.x1;
        (-0.2..0.25).contains(&(gap / row.size)) && is_small(word.size, row.size, gap, step)
    };
    let near = step < 0.6 * row.size;
    (near && row.words.iter().chain(taken).any(behind)).then_some(step)
}

/// Words put into a row: a sign that touches a word and belongs to it becomes its end
/// ("1st", "NOx").
fn take(row: &mut Row, words: Vec<Word>) {
    for word in words {
        let part = row.words.iter_mut().find_map(|one| {
            let touches = (-0.1..0.1).contains(&((word.x0 - one.x1) / row.size));
            let part = touches.then(|| figures::belongs(one, &word))?;
            part.map(|part| (one, part))
        });
        match part {
            Some((one, part)) => {
                one.text.push_str(&part);
                one.x1 = word.x1;
            }
            None => row.words.push(word),
        }
    }
    row.words.sort_by(|a, b| a.x0.total_cmp(&b.x0));
}

#[cfg(test)]
mod tests {
    use super::super::words::made::half_wide as word;
    use super::*;

    /// A sign of mathematics in larger letters does not make its line a large one; a title
    /// beside small words does.
    #[test]
    fn the_size_of_a_row_is_that_of_most_letters() {
        let size = |large: &str| {
            let words = [
                word("The efficiency", 50.0, 100.0, 10.0),
                word(large, 125.0, 100.0, 13.0),
                word("of all the cells", 260.0, 100.0, 10.0),
            ];
            rows(&words)[0].size
        };
        assert_eq!(size("η"), 10.0);
        assert_eq!(size("of every one we made"), 13.0);
    }

    /// Indices below and above a line are no lines of their own, wherever on the page they
    /// come; small words that touch nothing are.
    #[test]
    fn indices_stand_in_their_line() {
        let read = |more: &[Word]| -> Vec<String> {
            let mut words = vec![
                word("The levels of NO", 50.0, 100.0, 10.0),
                word("in Hull", 137.0, 100.0, 10.0),
                word("fell by a third.", 50.0, 114.0, 10.0),
            ];
            words.extend_from_slice(more);
            rows(&words).iter().map(Row::text).collect()
        };
        let below = word("x", 130.2, 103.5, 6.0);
        assert_eq!(
            read(&[below]),
            ["The levels of NOx in Hull", "fell by a third."]
        );
        let above = word("th", 172.2, 95.5, 6.0);
        assert_eq!(
            read(&[above]),
            ["The levels of NO in Hullth", "fell by a third."]
        );
        let apart = word("x", 300.0, 104.0, 6.0);
        assert_eq!(read(&[apart]).len(), 3);
        // Eight ninths of the size, as some programs set them, and more.
        for size in [8.89, 9.7] {
            let large = word("x", 130.2, 104.5, size);
            assert_eq!(read(&[large])[0], "The levels of NOx in Hull");
        }
        let beside = word("x", 131.5, 104.5, 9.7);
        assert_eq!(read(&[beside]).len(), 3);
    }

    /// A line of short words is no index, and does not keep the signs below it from the
    /// line they stand in.
    #[test]
    fn raised_letters_stand_in_their_line_below_short_words() {
        let read = |leading: f32, size: f32, more: &[Word]| -> Vec<String> {
            let mut words = vec![
                word("of aid.", 50.0, 100.0, 10.0),
                word("The 10", 50.0, 100.0 + leading, 10.0),
                word("th", 80.1, 100.0 + leading - 4.4, size),
                word("year.", 95.0, 100.0 + leading, 10.0),
            ];
            words.extend_from_slice(more);
            rows(&words).iter().map(Row::text).collect()
        };
        for size in [5.8, 8.0, 8.89, 9.7] {
            assert_eq!(read(14.0, size, &[]), ["of aid.", "The 10th year."]);
        }
        // What is lowered in the line above stands at the same height.
        let below = word("2", 85.1, 104.4, 8.0);
        assert_eq!(read(12.0, 8.0, &[below])[1..], ["The 10th year."]);
    }
}
