//! Tables whose cells have lines drawn around them: which words share a cell is told by
//! the lines alone, however its text stands in it. Tables without such lines are told from
//! the gaps between words, in `columns`.

use super::super::pdf::Rect;
use super::columns::{Part, Place, put};
use super::rows::rows;
use super::words::{Row, Word};

/// How far ends of lines that meet may stand apart.
const NEAR: f32 = 2.5;

/// Lines of text in two cells of a row, from which on lines may be wanting between rows:
/// as many in one as in the other, or any number.
const ALIKE: usize = 3;
const MANY: usize = 8;

/// Words times lines of a page, at most; a full page of cells has a tenth of it.
const MOST: usize = 4_000_000;

/// The tables of a page with the places they take, and the words outside them.
pub(super) fn tables(lines: &[Rect], mut words: Vec<Word>) -> (Vec<(Rect, Part)>, Vec<Word>) {
    let mut tables = Vec::new();
    // Each word is looked up among the lines.
    if lines.len().saturating_mul(words.len()) > MOST {
        return (tables, words);
    }
    for grid in grids(lines) {
        let (inside, outside) = words.into_iter().partition(|word| grid.holds(word));
        words = outside;
        match grid.table(&inside) {
            Some(table) => tables.push((grid.place(), table)),
            None => words.extend(inside),
        }
    }
    // What the tables did not take stands in the order in which it was drawn.
    words.sort_by_key(|word| word.at);
    (tables, words)
}

/// Lines that meet, and where columns and rows begin and end.
struct Grid {
    upright: Vec<Rect>,
    level: Vec<Rect>,
    columns: Vec<f32>,
    rows: Vec<f32>,
}

/// Lines of a page that meet and part two columns and three rows at least.
fn grids(lines: &[Rect]) -> Vec<Grid> {
    let meet = |one: &Rect, other: &Rect| {
        one.x0 < other.x1 + NEAR
            && other.x0 < one.x1 + NEAR
            && one.y0 < other.y1 + NEAR
            && other.y0 < one.y1 + NEAR
    };
    let mut left: Vec<Rect> = lines.to_vec();
    let mut grids = Vec::new();
    while let Some(first) = left.pop() {
        let mut all = vec![first];
        let mut at = 0;
        while at < all.len() {
            let one = all[at];
            let (near, far) = left.into_iter().partition(|other| meet(&one, other));
            left = far;
            all.extend::<Vec<Rect>>(near);
            at += 1;
        }
        let (upright, level): (Vec<Rect>, Vec<Rect>) = all
            .into_iter()
            .partition(|one| one.y1 - one.y0 > one.x1 - one.x0);
        // A table may be open at its sides: there the lines between its rows end.
        let columns = level.iter().flat_map(|one| [one.x0, one.x1]);
        let columns = edges(columns).chain(upright.iter().map(|one| (one.x0 + one.x1) / 2.0));
        let rows = upright.iter().flat_map(|one| [one.y0, one.y1]);
        let rows = edges(rows).chain(level.iter().map(|one| (one.y0 + one.y1) / 2.0));
        let (columns, rows) = (places(columns), places(rows));
        if columns.len() >= 3 && rows.len() >= 4 {
            grids.push(Grid {
                upright,
                level,
                columns,
                rows,
            });
        }
    }
    grids.sort_by(|a, b| a.rows[0].total_cmp(&b.rows[0]));
    grids
}

/// The first and the last of some places.
fn edges(all: impl Iterator<Item = f32> + Clone) -> impl Iterator<Item = f32> {
    let first = all.clone().min_by(f32::total_cmp);
    let last = all.max_by(f32::total_cmp);
    first.into_iter().chain(last)
}

/// Places from the first to the last, those that are nearly one taken as one.
fn places(all: impl Iterator<Item = f32>) -> Vec<f32> {
    let mut all: Vec<f32> = all.collect();
    all.sort_by(f32::total_cmp);
    all.dedup_by(|next, one| *next - *one < NEAR);
    all
}

impl Grid {
    fn place(&self) -> Rect {
        Rect {
            x0: self.columns[0],
            y0: self.rows[0],
            x1: self.columns[self.columns.len() - 1],
            y1: self.rows[self.rows.len() - 1],
        }
    }

    fn holds(&self, word: &Word) -> bool {
        let (x, y) = middle(word);
        let place = self.place();
        (place.x0..place.x1).contains(&x) && (place.y0..place.y1).contains(&y)
    }

    /// The row and column of the cell that a word stands in: the first ones, where it
    /// reaches over several.
    fn cell(&self, word: &Word) -> (usize, usize) {
        let (x, y) = middle(word);
        let within = |from: f32, to: f32, at: f32| (from - NEAR..to + NEAR).contains(&at);
        let parted = |column: usize| {
            let place = self.columns[column];
            let mut lines = self.upright.iter();
            lines.any(|one| within(one.x0, one.x1, place) && within(one.y0, one.y1, y))
        };
        let below = |row: usize| {
            let place = self.rows[row];
            let mut lines = self.level.iter();
            lines.any(|one| within(one.y0, one.y1, place) && within(one.x0, one.x1, x))
        };
        let last = |places: &[f32], at: f32| places.iter().filter(|one| **one <= at).count();
        let mut column = last(&self.columns, x).saturating_sub(1);
        while column > 0 && !parted(column) {
            column -= 1;
        }
        let mut row = last(&self.rows, y).saturating_sub(1);
        while row > 0 && !below(row) {
            row -= 1;
        }
        (row, column)
    }

    /// The table of the words within; none where most rows have but one cell, or where the
    /// text shows that there are rows without lines between them.
    fn table(&self, words: &[Word]) -> Option<Part> {
        let columns = self.columns.len() - 1;
        let mut cells: Vec<Vec<Vec<Word>>> = vec![vec![Vec::new(); columns]; self.rows.len() - 1];
        for word in words {
            let (row, column) = self.cell(word);
            cells.get_mut(row)?.get_mut(column)?.push(word.clone());
        }
        let mut made: Vec<Vec<String>> = Vec::new();
        for row in cells {
            let lines: Vec<Vec<Row>> = row.iter().map(|cell| rows(cell)).collect();
            let text = |lines: &&Vec<Row>| !is_prose(lines);
            let mut counts: Vec<usize> = lines.iter().filter(text).map(Vec::len).collect();
            counts.sort_unstable();
            let unparted = counts
                .windows(2)
                .any(|two| two[0] >= MANY || two[0] >= ALIKE && two[0] == two[1]);
            if unparted {
                return None;
            }
            let texts: Vec<String> = lines
                .iter()
                .map(|lines| {
                    let mut text = String::new();
                    for line in lines {
                        put(&mut text, &line.text());
                    }
                    text
                })
                .collect();
            if texts.iter().any(|text| !text.is_empty()) {
                made.push(texts);
            }
        }
        let several = |row: &&Vec<String>| row.iter().filter(|cell| !cell.is_empty()).count() > 1;
        let several = made.iter().filter(several).count();
        let place = self.place();
        (several >= 2 && several * 2 > made.len()).then_some(Part::Table(
            made,
            Place {
                x0: place.x0,
                y0: place.y0,
                x1: place.x1,
            },
        ))
    }
}

/// Whether most lines of a cell go on with the one before: they are one text, and no cells
/// without lines between them.
fn is_prose(lines: &[Row]) -> bool {
    let on = |row: &&Row| row.text().starts_with(char::is_lowercase);
    lines.iter().skip(1).filter(on).count() * 2 >= lines.len()
}

/// The middle of a word's letters.
fn middle(word: &Word) -> (f32, f32) {
    ((word.x0 + word.x1) / 2.0, word.y - 0.3 * word.size)
}

#[cfg(test)]
mod tests {
    use super::super::words::made::half_wide as word;
    use super::*;

    /// Lines around the cells of a table at these places.
    fn lines(columns: &[f32], rows: &[f32]) -> Vec<Rect> {
        let mut lines = Vec::new();
        for two in rows.windows(2) {
            let (y0, y1) = (two[0], two[1]);
            lines.extend(columns.iter().map(|x| Rect {
                x0: *x,
                y0,
                x1: *x,
                y1,
            }));
        }
        for two in columns.windows(2) {
            let (x0, x1) = (two[0], two[1]);
            lines.extend(rows.iter().map(|y| Rect {
                x0,
                y0: *y,
                x1,
                y1: *y,
            }));
        }
        lines
    }

    fn read(lines: &[Rect], words: &[Word]) -> Vec<String> {
        let (tables, rest) = tables(lines, words.to_vec());
        let rows = tables.into_iter().flat_map(|(_, part)| match part {
            Part::Table(rows, _) => rows,
            _ => Vec::new(),
        });
        let rest = rest.into_iter().map(|word| word.text);
        rows.map(|row| row.join("|")).chain(rest).collect()
    }

    /// Cells whose text stands in the middle of their height, and so between the lines of
    /// the cell beside them; one reaches over two columns.
    #[test]
    fn lines_around_cells_tell_what_stands_in_each() {
        let grid = lines(&[50.0, 150.0, 220.0], &[90.0, 110.0, 160.0, 180.0]);
        let mut words = vec![
            word("Ports", 55.0, 80.0, 10.0),
            word("Action", 55.0, 103.0, 10.0),
            word("Owner", 155.0, 103.0, 10.0),
            word("Pilot a grant", 55.0, 122.0, 10.0),
            word("for quays", 55.0, 136.0, 10.0),
            word("and slips", 55.0, 150.0, 10.0),
            word("Ports", 155.0, 129.0, 10.0),
            word("Board", 155.0, 143.0, 10.0),
            word("Mend piers", 55.0, 173.0, 10.0),
            word("Hull", 155.0, 173.0, 10.0),
        ];
        let wanted = [
            "Action|Owner",
            "Pilot a grant for quays and slips|Ports Board",
            "Mend piers|Hull",
            "Ports",
        ];
        assert_eq!(read(&grid, &words), wanted);
        // No line at its sides.
        let level = grid.iter().filter(|one| one.y0 == one.y1);
        let inner = grid.iter().filter(|one| one.x0 == 150.0 && one.x1 == 150.0);
        let sides: Vec<Rect> = level.chain(inner).copied().collect();
        assert_eq!(read(&sides, &words), wanted);
        // No line parts the last row.
        let mut open = grid.clone();
        open.retain(|one| !(one.x0 == 150.0 && one.x1 == 150.0 && one.y0 == 160.0));
        words[8] = word("Mend all the piers of the", 55.0, 173.0, 10.0);
        words[9] = word("north", 185.0, 173.0, 10.0);
        assert_eq!(read(&open, &words)[2], "Mend all the piers of the north|");
    }

    /// Lines between columns alone, or between few of the rows, tell no cells.
    #[test]
    fn rows_without_lines_are_left_to_their_gaps() {
        let mut words = vec![
            word("Year", 55.0, 103.0, 10.0),
            word("Cost", 155.0, 103.0, 10.0),
        ];
        for at in 0..4 {
            let y = 122.0 + 12.0 * at as f32;
            words.push(word("2027", 55.0, y, 10.0));
            words.push(word("£4m", 155.0, y, 10.0));
        }
        words.push(word("All", 55.0, 183.0, 10.0));
        words.push(word("£16m", 155.0, 183.0, 10.0));
        let grid = lines(&[50.0, 150.0, 220.0], &[90.0, 110.0, 170.0, 190.0]);
        assert_eq!(read(&grid, &words).len(), words.len());
        // As many lines in one cell as in the other, of one text each.
        for (at, text) in ["Mend the", "piers of", "all ports", "by 2030"]
            .iter()
            .enumerate()
        {
            words[2 + 2 * at] = word(text, 55.0, 122.0 + 12.0 * at as f32, 10.0);
            words[3 + 2 * at] = word(text, 155.0, 122.0 + 12.0 * at as f32, 10.0);
        }
        assert_eq!(read(&grid, &words).len(), 3);
        let level: Vec<Rect> = grid
            .iter()
            .filter(|one| one.y0 == one.y1)
            .copied()
            .collect();
        assert_eq!(read(&level, &words).len(), words.len());
    }
}
