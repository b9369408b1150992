//! Reading order: where a page runs in columns, and where side by side means a
//! table. It puts the parts in order; gutters are found in `gutter`, and what is a
//! table is told in `table`.

mod across;
mod drawn;
mod gutter;
mod prose;
mod table;

use super::super::pdf::Rect;
use super::rows::rows;
use super::words::{Row, Word};
use gutter::gutter;
pub(super) use table::{BROKEN, put};
use table::{bounds, is_table, table, table_rows};

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
    // Beside the first of several cards stand others, no text whose margin it is.
    let one = |left: bool| {
        let words = zone.iter().flat_map(|row| &row.words);
        bounds(words.filter(|word| (word.x1 <= x) != left), scale.0).is_empty()
    };
    let margin = [true, false]
        .into_iter()
        .filter(|left| one(*left))
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

#[cfg(test)]
mod tests {
    use super::super::words::made;
    use super::*;

    /// Words of a line, each 30 wide, from `x` on.
    fn line(x: f32, y: f32, text: &str) -> Vec<Word> {
        made::line([x, y], 30.0, 11.0, text)
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
