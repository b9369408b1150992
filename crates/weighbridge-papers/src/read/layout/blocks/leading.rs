//! How far apart the lines of a column stand, be they set with double space. Where a block
//! begins is told in `blocks`.

use super::super::words::Row;
use super::same_look;

/// Distance of two lines beside the size of their letters: of most text less than the
/// first, of text with double space less than the second.
const CLOSE: f32 = 2.0;
const DOUBLE: f32 = 3.0;

/// The distance of the lines of running text beside the size of its letters.
pub(super) fn leading(rows: &[Row], (left, right): (f32, f32)) -> f32 {
    let gap = |pair: &[Row]| (pair[1].y - pair[0].y) / pair[1].size;
    let alike = || rows.windows(2).filter(|pair| same_look(&pair[0], &pair[1]));
    let mut gaps: Vec<f32> = alike().map(gap).filter(|gap| *gap < CLOSE).collect();
    // Lines that reach the edge and stand far apart all the same: set with double space.
    let wide = alike().filter(|pair| pair[0].x1() > right - 0.12 * (right - left));
    let wide = wide.map(gap).filter(|gap| (CLOSE..DOUBLE).contains(gap));
    let wide: Vec<f32> = wide.collect();
    if wide.len() >= 3 && wide.len() > 2 * gaps.len() {
        gaps = wide;
    }
    gaps.sort_by(f32::total_cmp);
    gaps.get(gaps.len() * 2 / 5).copied().unwrap_or(1.3)
}

#[cfg(test)]
mod tests {
    use super::super::super::columns::Part;
    use super::super::super::words::made;
    use super::super::blocks;
    use super::*;

    fn row(y: f32, text: &str) -> Row {
        made::row(y, false, text)
    }

    /// Lines with double space are those of paragraphs; single lines far apart are not.
    #[test]
    fn text_with_double_space_is_one_paragraph() {
        let read = |texts: &[&str]| -> Vec<usize> {
            let rows: Vec<Row> = texts
                .iter()
                .enumerate()
                .map(|(at, text)| row(100.0 + 21.0 * at as f32, text))
                .collect();
            let made = blocks(&[Part::Column(rows)], 800.0, 10.0, false);
            made.iter().map(|block| block.lines.len()).collect()
        };
        assert_eq!(
            read(&[
                "We will mend the boats of all who fish",
                "in the north and pay for their nets, as",
                "“those who sail” have asked us to do for",
                "a year or more, and as we have promised",
                "to them.",
            ]),
            [5]
        );
        assert_eq!(
            read(&[
                "Boats",
                "Nets and ropes",
                "Quays",
                "Slips",
                "Cranes at ports"
            ]),
            [1; 5]
        );
    }
}
