//! Words to rows on one base line, with what stands a little above or below it in small
//! letters, and the size that a row is printed in.

use std::collections::BTreeMap;

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

/// Signs of an index, at most: "2", "th", "max".
const INDEX: usize = 4;

/// Puts small signs that stand a little above or below a row, each close behind a word of
/// it, into that row: they are no line between two of its paragraph.
fn with_indices(rows: Vec<Row>) -> Vec<Row> {
    let index = |row: &Row| {
        let short = |word: &Word| word.text.chars().count() <= INDEX;
        row.words.iter().all(short)
    };
    let holds = |row: &Row, small: &Row| {
        let near = (row.y - small.y).abs() < 0.6 * row.size && small.size < 0.85 * row.size;
        near && small.words.iter().all(|word| {
            let close = |one: &Word| (-0.2..0.25).contains(&((word.x0 - one.x1) / row.size));
            row.words.iter().chain(&small.words).any(|one| {
                // Two of them may follow each other.
                close(one) && (one.size > word.size || one.x0 < word.x0)
            })
        })
    };
    let mut made: Vec<Row> = Vec::with_capacity(rows.len());
    let mut held: Option<Row> = None;
    for row in rows {
        if let Some(small) = held.take() {
            let mut row = row;
            if holds(&row, &small) {
                take(&mut row, small);
                made.push(row);
                continue;
            }
            made.push(small);
            made.push(row);
            continue;
        }
        match made.last_mut() {
            Some(last) if index(&row) && holds(last, &row) => take(last, row),
            _ if index(&row) => held = Some(row),
            _ => made.push(row),
        }
    }
    made.extend(held);
    made
}

/// Words of one row put into another: letters that touch a word become its end ("1st",
/// "NOx").
fn take(row: &mut Row, other: Row) {
    for word in other.words {
        let touches = |one: &&mut Word| {
            (-0.1..0.08).contains(&((word.x0 - one.x1) / row.size))
                && one.text.ends_with(char::is_alphanumeric)
                && word.text.chars().all(char::is_alphabetic)
        };
        match row.words.iter_mut().find(touches) {
            Some(one) => {
                one.text.push_str(&word.text);
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
    }
}
