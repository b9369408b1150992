//! Lines of prose told from the cells of a table, by how many words stand
//! together at one left edge from line to line. It finds no gutter itself.

use super::super::rows::rows;
use super::super::words::{Row, Word};
use crate::bullets::opens_only;

/// Words of a line that stand together at least: most cells hold fewer.
const WORDS: usize = 4;

/// Lines one below the other that make prose where the other side has them too.
const LINES: usize = 3;

/// Lines one below the other that make prose by themselves, with sentences that end
/// within them.
const ALONE: (usize, usize) = (5, 2);

/// Whether prose runs beside the strip at `x`: on both sides of it, or on one in
/// lines so many that no cell holds them. What stands beside it there is another
/// column, whatever it is, and no cell of the same table.
pub(super) fn beside(zone: &[Row], x: f32, body: f32) -> bool {
    let side = |left: bool| {
        let words: Vec<Word> = zone
            .iter()
            .flat_map(|row| &row.words)
            .filter(|word| (word.x1 <= x) == left)
            .cloned()
            .collect();
        longest(&rows(&words), body)
    };
    let (left, right) = (side(true), side(false));
    let alone = |(lines, ends): (usize, usize)| lines >= ALONE.0 && ends >= ALONE.1;
    left.0 >= LINES && right.0 >= LINES || alone(left) || alone(right)
}

/// Lines that stand one below the other from the same left edge.
struct Run {
    x0: f32,
    y: f32,
    lines: usize,
    ends: usize,
}

/// The longest run of lines of prose: how many, and how many sentences end within
/// them and not at their ends.
fn longest(rows: &[Row], body: f32) -> (usize, usize) {
    let mut runs: Vec<Run> = Vec::new();
    for row in rows {
        // Few long words fill a narrow measure with wide spaces.
        let spaced = is_spaced_out(row);
        let whole = spaced.then_some(row.words.as_slice());
        let parts = stretches(row, body).filter(|_| !spaced);
        for words in whole.into_iter().chain(parts) {
            let Some(first) = words.first().filter(|_| spaced || words.len() >= WORDS) else {
                continue;
            };
            let ends = words
                .windows(2)
                .filter(|two| {
                    two[0].text.ends_with(['.', '?', '!'])
                        && two[1].text.starts_with(char::is_uppercase)
                })
                .count();
            let above = runs.iter_mut().find(|run| {
                (run.x0 - first.x0).abs() < 0.6 * body
                    && (0.0..2.0 * row.size).contains(&(row.y - run.y))
            });
            match above {
                Some(run) => {
                    run.y = row.y;
                    run.lines += 1;
                    run.ends += ends;
                }
                None => runs.push(Run {
                    x0: first.x0,
                    y: row.y,
                    lines: 1,
                    ends,
                }),
            }
        }
    }
    runs.iter()
        .map(|run| (run.lines, run.ends))
        .max()
        .unwrap_or_default()
}

/// The words of a row that no wide gap parts.
fn stretches(row: &Row, body: f32) -> impl Iterator<Item = &[Word]> {
    row.words
        .chunk_by(move |one, next| next.x0 - one.x1 <= 0.9 * body)
}

/// A bullet, or the number or letter of an item: "•", "2.", "(b)".
pub(super) fn is_mark(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', ')']).trim_start_matches('(');
    let mut signs = text.chars();
    signs
        .next()
        .is_some_and(|sign| !sign.is_alphanumeric() && sign != '£')
        && signs.next().is_none()
        || bare.len() < text.len()
            && bare.chars().count() <= 3
            && bare.chars().all(char::is_alphanumeric)
}

/// A sign that stands before the items of a list and between no words.
pub(super) fn is_bullet(text: &str) -> bool {
    let mut signs = text.chars();
    signs.next().is_some_and(opens_only) && signs.next().is_none()
}

/// A line of prose whose words were set apart to fill the measure: all its gaps are
/// alike, which those between cells and within them are not. Of few words all but the
/// first have small letters.
pub(super) fn is_spaced_out(row: &Row) -> bool {
    let marked = usize::from(row.words.first().is_some_and(|first| is_mark(&first.text)));
    let mut gaps: Vec<f32> = row.words[marked..]
        .windows(2)
        .map(|two| two[1].x0 - two[0].x1)
        .collect();
    gaps.sort_by(f32::total_cmp);
    let prose = row.words[marked..]
        .iter()
        .skip(1)
        .all(|word| word.text.starts_with(char::is_lowercase));
    match (gaps.first(), gaps.last()) {
        (Some(least), Some(most)) if gaps.len() > 3 || prose && gaps.len() > 1 => {
            let alike = if gaps.len() > 2 { 1.3 } else { 1.15 };
            *most < alike * least.max(1.0)
        }
        _ => false,
    }
}

/// Whether the strip at `x` only runs through wide spaces of lines that fill their
/// measure: what stands right of it begins at no edge.
pub(super) fn is_river(zone: &[Row], x: f32) -> bool {
    let mut starts: Vec<f32> = Vec::new();
    let mut both = 0;
    for row in zone {
        let right = row.words.iter().find(|word| word.x0 >= x);
        let Some(right) = right.filter(|_| row.words[0].x1 <= x) else {
            continue;
        };
        both += 1;
        let mut pairs = row.words.windows(2);
        if pairs.all(|pair| pair[1].x0 - pair[0].x1 > 0.5 * row.size)
            && right.text.contains(char::is_lowercase)
        {
            starts.push(right.x0);
        }
    }
    starts.sort_by(f32::total_cmp);
    let near = |start: &f32| {
        starts
            .iter()
            .filter(|one| (*one - start).abs() < 1.5)
            .count()
    };
    let edge = starts.iter().map(near).max().unwrap_or(0);
    starts.len() >= 2 && starts.len() * 2 > both && (edge < 2 || edge * 2 < starts.len())
}

#[cfg(test)]
mod tests {
    use super::super::super::words::made;
    use super::super::{GAP, Part, order};
    use super::*;

    /// Words of a line, each 20 wide, from `x` on.
    fn line(x: f32, y: f32, text: &str) -> Vec<Word> {
        made::line([x, y], 20.0, 10.0, text)
    }

    /// A table at the end of one column of a short page makes no table of the
    /// column beside it.
    #[test]
    fn a_table_in_one_column_leaves_the_other_prose() {
        let mut words = Vec::new();
        for (at, text) in [
            "Power in Great Britain costs more than",
            "in France. From April the scheme will",
            "take forty pounds off each bill. It",
            "will not reach shops. The relief goes",
            "further for most firms. It rises from",
            "sixty to ninety. We will pay for it.",
        ]
        .iter()
        .enumerate()
        {
            words.extend(line(50.0, 100.0 + 14.0 * at as f32, text));
        }
        for (at, text) in [
            "Six homes in ten will have power by",
            "then. Three small reactors are to be",
            "built at Wylfa in Anglesey by 2035.",
        ]
        .iter()
        .enumerate()
        {
            words.extend(line(300.0, 100.0 + 14.0 * at as f32, text));
        }
        for (at, cells) in [
            ["Scheme", "2027", "£m"],
            ["Uplift", "410", "500"],
            ["Kilns", "85", "60"],
        ]
        .iter()
        .enumerate()
        {
            for (place, cell) in cells.iter().enumerate() {
                words.extend(line(
                    300.0 + 60.0 * place as f32,
                    142.0 + 14.0 * at as f32,
                    cell,
                ));
            }
        }
        let parts = order(&words, 10.0, GAP);
        let Some(Part::Column(first)) = parts.first() else {
            panic!("{parts:?}");
        };
        assert_eq!(first.len(), 6, "{parts:?}");
        assert_eq!(first[5].text(), "sixty to ninety. We will pay for it.");
        let prose: Vec<String> = parts
            .iter()
            .filter_map(|part| match part {
                Part::Column(rows) => {
                    Some(rows.iter().map(Row::text).collect::<Vec<_>>().join(" "))
                }
                Part::Margin(_) | Part::Table(..) => None,
            })
            .collect();
        assert!(prose[1].starts_with("Six homes in ten"), "{prose:?}");
    }

    /// Cells that hold a line or two are a table still.
    #[test]
    fn rows_of_short_cells_stay_a_table() {
        let mut words = Vec::new();
        for (at, (name, figure)) in [
            ("Grants for kilns", "12"),
            ("Loans for boats and nets", "40"),
            ("Other", "7"),
            ("Aid for all ports", "110"),
        ]
        .iter()
        .enumerate()
        {
            words.extend(line(50.0, 100.0 + 14.0 * at as f32, name));
            words.extend(line(300.0, 100.0 + 14.0 * at as f32, figure));
        }
        let parts = order(&words, 10.0, GAP);
        assert!(
            matches!(parts.as_slice(), [Part::Table(rows, _)] if rows.len() == 4),
            "{parts:?}"
        );
    }

    /// Lists side by side whose items end with a figure are no table of figures.
    #[test]
    fn lists_side_by_side_are_no_table() {
        let mut words = Vec::new();
        for at in 0..3 {
            for (x, name) in [(50.0, "left"), (330.0, "right")] {
                let y = 100.0 + 14.0 * at as f32;
                let text = format!("• open {name} ports in Hull by 203{at};");
                words.extend(line(x, y, &text));
            }
        }
        let parts = order(&words, 10.0, GAP);
        assert!(
            parts.iter().all(|part| matches!(part, Part::Column(_))) && parts.len() == 2,
            "{parts:?}"
        );
    }

    /// Wide spaces one below the other in lines that fill their measure with long words.
    #[test]
    fn a_river_is_no_gutter() {
        let place =
            |text: &str, x0: f32, width: f32, y: f32| made::word(text, [x0, x0 + width], y, 10.0);
        let mut words = line(50.0, 100.0, "asked for in the talks");
        words.extend([
            place("infrastructure.", 50.0, 62.0, 113.0),
            place("Manufacturing,", 130.0, 60.0, 113.0),
            place("engineering", 50.0, 48.0, 126.0),
            place("and", 112.0, 15.0, 126.0),
            place("internationally", 138.0, 52.0, 126.0),
            place("competitive", 50.0, 50.0, 139.0),
            place("works", 121.0, 20.0, 139.0),
            place("need", 170.0, 20.0, 139.0),
        ]);
        words.extend(line(50.0, 152.0, "careful men and women there"));
        let parts = order(&words, 10.0, GAP);
        assert!(
            matches!(parts.as_slice(), [Part::Column(rows)] if rows.len() == 5),
            "{parts:?}"
        );
    }
}
