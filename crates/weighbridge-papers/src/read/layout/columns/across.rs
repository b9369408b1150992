//! What stands in one column's place and runs across both: the heading or last line of
//! full-width text below or above two columns, a heading between two pairs of them. It
//! finds no gutter itself.

use super::super::super::pdf::Rect;
use super::super::words::Row;

/// So many times as large as the gaps within it the gap is that parts it, at least.
const WIDER: f32 = 1.2;

/// Letters so much larger than the text's are a heading's.
const LARGE: f32 = 1.12;

/// The width of a margin beside that of the text, at most: one of three columns has more
/// beside the two others.
const NARROW: f32 = 0.42;

/// Height of a picture between two columns, in letters of the text, at least.
const PICTURE: f32 = 4.0;

/// Rows of the longest heading.
const ROWS: usize = 3;

/// Where the columns on both sides of `x` end, of rows `first` to `last` of which the
/// next is known to run across them: before the rows at their foot that belong to it.
pub(super) fn foot(rows: &[Row], first: usize, last: usize, x: f32, body: f32) -> usize {
    let Some(across) = rows.get(last + 1) else {
        return last;
    };
    let edge = across.x0() + 0.6 * body;
    let mut widest = across.y - rows[last].y;
    let mut end = last;
    for at in (first + 1..=last).rev() {
        let row = &rows[at];
        if row.x1() > x || row.x0() > edge || !is_one(row) {
            break;
        }
        let gap = row.y - rows[at - 1].y;
        let heading = is_large(row, body)
            && !is_large(&rows[at - 1], body)
            && gap > 1.3 * row.size.max(rows[at - 1].size);
        // The last line of text that stood beside a box or picture, now below it.
        let own = rows[first..at].iter().rev().find(|one| one.x0() < x);
        let freed = own.is_some_and(|own| {
            row.y - own.y > 3.0 * row.size && (own.x0() - row.x0()).abs() > 0.5 * body
        }) && gap < 1.6 * row.size
            && (rows[at - 1].size / row.size - 1.0).abs() < 0.07;
        if gap > WIDER * widest || (heading || freed) && last - at < ROWS {
            end = at - 1;
        }
        widest = widest.max(gap);
    }
    end
}

/// Where the columns begin below row `first` - 1 that runs across them: after the short
/// last line of its paragraph.
pub(super) fn head(rows: &[Row], first: usize, begin: usize, x: f32) -> usize {
    let (Some(above), Some(row), Some(next)) = (
        first.checked_sub(1).and_then(|at| rows.get(at)),
        rows.get(first),
        rows.get(first + 1),
    ) else {
        return begin;
    };
    let short = row.x1() <= x && begin == first && next.x1() > x;
    let gap = row.y - above.y;
    let close = gap < 1.6 * row.size && next.y - row.y > WIDER * gap;
    if short && close { first + 1 } else { begin }
}

/// Headings, and titles and sources of figures, that run across two columns which go on
/// below: first and last row of each. Where a box stands in the right one, that is why the
/// left one is alone.
pub(super) fn headings(zone: &[Row], x: f32, body: f32, boxes: &[Rect]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let left = |row: &Row| row.x0() < x;
    let right = |row: &Row| row.x1() > x;
    let edge = zone.iter().map(Row::x0).fold(f32::MAX, f32::min) + 0.6 * body;
    let alone = |row: &Row| row.x0() < edge && !right(row) && is_one(row);
    let mut at = 1;
    while at + 1 < zone.len() {
        let from = at;
        at += 1;
        if !alone(&zone[from]) {
            continue;
        }
        let above = zone[..from].iter().rev().find(|row| right(row));
        let below = zone[at..].iter().find(|row| right(row));
        let (Some(above), Some(below)) = (above.map(|row| row.y), below.map(|row| row.y)) else {
            continue;
        };
        let in_hole = |one: &Rect| one.x1 > x && one.y0 < below && one.y1 > above;
        if boxes.iter().any(|one| in_hole(one) && one.x0 > x - body) {
            continue;
        }
        let hole = below - above;
        // A paragraph's own space may set one of the columns lower, and a heading's more.
        let lower = if hole > 1.5 * PICTURE * body {
            1.6
        } else {
            1.3
        };
        let reach = lower * body;
        // All rows up to where the columns go on.
        let rows = zone[from..].iter().take_while(|row| row.y < below - reach);
        let rows: Vec<&Row> = rows.collect();
        let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
            continue;
        };
        let next = zone[from + rows.len()..].iter().find(|row| left(row));
        let level = next.is_some_and(|next| (next.y - below).abs() < lower * body.max(next.size));
        let heading = rows.len() <= ROWS
            && rows.iter().all(|row| alone(row) && is_large(row, body))
            && hole > last.y - first.y + 2.6 * body
            && below - last.y < 4.0 * body;
        // A picture stands between its title and its source.
        let after = from + rows.len();
        let blank = zone[from - 1..(after + 1).min(zone.len())]
            .windows(2)
            .any(|two| two[1].y - two[0].y > PICTURE * body);
        let figure = rows.len() <= 2 * ROWS && rows.iter().all(|row| alone(row)) && blank;
        let apart = first.y - zone[from - 1].y > 1.4 * first.size;
        if level && apart && (heading || figure) {
            at = from + rows.len();
            found.push((from, at - 1));
        }
    }
    found
}

/// Where the columns begin above row `begin`, from which text stands on both sides of
/// `x`: with the lines above it that go on in one of them.
pub(super) fn above(rows: &[Row], first: usize, begin: usize, x: f32) -> usize {
    let mut at = begin;
    while at > first {
        let row = &rows[at - 1];
        let left = row.x1() <= x;
        if !left && row.x0() < x {
            break;
        }
        let words = rows[at..].iter().take(4).flat_map(|row| {
            let side = row.words.iter().find(|word| (word.x1 <= x) == left);
            side.map(|word| (word.x0, row.y))
        });
        let words: Vec<(f32, f32)> = words.collect();
        let Some((first, y)) = words.first().copied() else {
            break;
        };
        // Above a margin stands the heading of the text beside it too.
        let reach = if left { 1.7 } else { 4.0 };
        // A paragraph's first line may be set in.
        let edge = words.iter().map(|(x0, _)| *x0).fold(f32::MAX, f32::min);
        let level = |x0: f32| (x0 - row.x0()).abs() <= 0.6 * row.size;
        let set_in = !left && (0.0..3.0).contains(&((row.x0() - edge) / row.size));
        if !(level(first) || level(edge) || set_in) || y - row.y > reach * row.size {
            break;
        }
        at -= 1;
    }
    at
}

/// Whether what stands left (or right) of `x` is a margin of the text beside it: narrow,
/// with few words, and not of headings beside what they head.
pub(super) fn is_margin(zone: &[Row], x: f32, left: bool, body: f32) -> bool {
    let side = |left: bool| {
        let words = zone.iter().flat_map(|row| &row.words);
        let words = words.filter(move |word| (word.x1 <= x) == left);
        words.fold((0, f32::MAX, 0.0_f32), |(count, x0, x1), word| {
            (count + 1, x0.min(word.x0), x1.max(word.x1))
        })
    };
    let (own, other) = (side(left), side(!left));
    let here = |row: &&Row| row.words.iter().any(|word| (word.x1 <= x) == left);
    let heads = |row: &&Row| {
        let mut words = row.words.iter().filter(|word| (word.x1 <= x) == left);
        words.all(|word| word.bold || word.size >= LARGE * body)
    };
    let rows = zone.iter().filter(here);
    rows.clone().filter(heads).count() * 2 < rows.count()
        && own.0 * 3 < other.0
        && own.2 - own.1 < NARROW * (other.2 - other.1)
}

/// Whether no wide gap parts the words of a row.
fn is_one(row: &Row) -> bool {
    let mut pairs = row.words.windows(2);
    pairs.all(|pair| pair[1].x0 - pair[0].x1 < row.size)
}

fn is_large(row: &Row, body: f32) -> bool {
    row.size >= LARGE * body || row.size >= 0.93 * body && row.bold() && has_letters(row)
}

fn has_letters(row: &Row) -> bool {
    row.words
        .iter()
        .any(|word| word.text.contains(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::super::super::words::{Word, made};
    use super::super::{GAP, Part, order};

    /// Words of a line, each 20 wide, from `x` on.
    fn line(x: f32, y: f32, size: f32, text: &str) -> Vec<Word> {
        made::line([x, y], 20.0, size, text)
    }

    /// Two columns of five lines from `y` on, whose lines begin with `names`.
    fn columns(y: f32, names: [&str; 2]) -> Vec<Word> {
        let mut words = Vec::new();
        for at in 0..5 {
            for (x, name) in [(50.0, names[0]), (300.0, names[1])] {
                let text = format!("{name}{at} we will mend the boats of all");
                words.extend(line(x, y + 13.0 * at as f32, 10.0, &text));
            }
        }
        words
    }

    fn firsts(words: &[Word]) -> Vec<String> {
        order(words, 10.0, GAP)
            .into_iter()
            .flat_map(|part| match part {
                Part::Column(rows) | Part::Margin(rows) => rows,
                Part::Table(..) => Vec::new(),
            })
            .map(|row| row.words[0].text.clone())
            .collect()
    }

    const TWO: &str = "a0 a1 a2 a3 a4 b0 b1 b2 b3 b4";

    /// A heading across two pairs of columns, of which the lower left begins with a heading
    /// of its own and so stands lower than the right.
    #[test]
    fn a_column_that_begins_with_a_heading_stands_lower() {
        let mut words = columns(100.0, ["a", "b"]);
        words.extend(line(50.0, 200.0, 18.0, "The challenge"));
        words.extend(line(50.0, 250.0, 13.0, "c0 kilns"));
        for at in 0..5 {
            let y = 13.0 * at as f32;
            let text = |name: &str| format!("{name}{at} we will mend the boats of all");
            words.extend(line(50.0, 270.0 + y, 10.0, &text("l")));
            words.extend(line(300.0, 232.0 + y, 10.0, &text("r")));
        }
        assert_eq!(
            firsts(&words).join(" "),
            format!("{TWO} The c0 l0 l1 l2 l3 l4 r0 r1 r2 r3 r4")
        );
    }

    /// A heading and a short first line above text that runs across stand below both
    /// columns, in letters of any size.
    #[test]
    fn a_heading_below_two_columns_is_part_of_neither() {
        let wide =
            "c1 and this is text that runs across the whole of the page as one line does here";
        for size in [10.0, 15.0] {
            let words = [
                columns(100.0, ["a", "b"]),
                line(50.0, 190.0, size, "c0 Barges"),
                line(50.0, 210.0, 10.0, wide),
                line(50.0, 223.0, 10.0, &wide.replace("c1", "c2")),
            ]
            .concat();
            assert_eq!(
                firsts(&words).join(" "),
                format!("{TWO} c0 c1 c2"),
                "{size}"
            );
        }
    }

    /// The short last line of the text above two columns.
    #[test]
    fn a_short_line_above_two_columns_is_part_of_neither() {
        let wide =
            "c1 and this is text that runs across the whole of the page as one line does here";
        let words = [
            line(50.0, 100.0, 10.0, wide),
            line(50.0, 113.0, 10.0, "c2 here."),
            columns(140.0, ["a", "b"]),
        ]
        .concat();
        let parts = order(&words, 10.0, GAP);
        let Some(Part::Column(first)) = parts.first() else {
            panic!("{parts:?}");
        };
        assert_eq!(first.len(), 2, "{first:?}");
    }

    /// A heading over both columns that go on below it.
    #[test]
    fn a_heading_between_two_pairs_of_columns_parts_them() {
        let words = [
            columns(100.0, ["a", "b"]),
            line(50.0, 195.0, 15.0, "c0 Barges"),
            columns(220.0, ["d", "e"]),
        ]
        .concat();
        let wanted = format!("{TWO} c0 d0 d1 d2 d3 d4 e0 e1 e2 e3 e4");
        assert_eq!(firsts(&words).join(" "), wanted);
        // One in the left column, beside lines of the right.
        let mut words = [columns(100.0, ["a", "b"]), columns(220.0, ["d", "e"])].concat();
        words.extend(line(50.0, 195.0, 15.0, "c0 Barges"));
        for at in 0..4 {
            let text = format!("f{at} and the nets");
            words.extend(line(300.0, 165.0 + 13.0 * at as f32, 10.0, &text));
        }
        let read = firsts(&words).join(" ");
        assert!(read.starts_with("a0 a1 a2 a3 a4 c0 d0 d1"), "{read}");
        assert!(read.ends_with("b3 b4 f0 f1 f2 f3 e0 e1 e2 e3 e4"), "{read}");
    }

    /// The title and source of a figure that stands across two columns.
    #[test]
    fn a_figure_between_two_pairs_of_columns_parts_them() {
        let words = [
            columns(100.0, ["a", "b"]),
            line(50.0, 175.0, 9.0, "c0 Output per hour"),
            line(50.0, 280.0, 9.0, "c1 Source: a count"),
            columns(305.0, ["d", "e"]),
        ]
        .concat();
        let wanted = format!("{TWO} c0 c1 d0 d1 d2 d3 d4 e0 e1 e2 e3 e4");
        assert_eq!(firsts(&words).join(" "), wanted);
    }

    /// Key figures in a margin come after the whole of the text beside them.
    #[test]
    fn a_margin_is_read_after_its_text() {
        let mut words = Vec::new();
        for at in 0..14 {
            let text = format!("t{at} we will mend all the boats that lie on the coast here now");
            words.extend(line(180.0, 100.0 + 13.0 * at as f32, 10.0, &text));
        }
        for (at, text) in ["m0 spent each", "m1 year on", "m2 boats and", "m3 on nets"]
            .iter()
            .enumerate()
        {
            words.extend(line(50.0, 152.0 + 13.0 * at as f32, 10.0, text));
        }
        let parts = order(&words, 10.0, GAP);
        let [Part::Column(text), Part::Margin(margin)] = parts.as_slice() else {
            panic!("{parts:?}");
        };
        assert_eq!((text.len(), margin.len()), (14, 4));
    }

    /// A text's last line that has room again below a box beside it.
    #[test]
    fn a_line_below_a_box_goes_on_after_what_stood_beside_it() {
        let wide =
            "c1 and this is text that runs across the whole of the page as one line does here";
        let mut words = Vec::new();
        for at in 0..6 {
            let text = format!("t{at} we will mend the boats of all who");
            words.extend(line(250.0, 100.0 + 13.0 * at as f32, 10.0, &text));
        }
        for at in 0..3 {
            let text = format!("b{at} boats in short and in words");
            words.extend(line(60.0, 108.0 + 11.0 * at as f32, 9.0, &text));
        }
        words.extend(line(50.0, 178.0, 10.0, "t6 fish."));
        words.extend(line(50.0, 198.0, 10.0, wide));
        let read = firsts(&words).join(" ");
        assert!(read.ends_with("t5 t6 c1"), "{read}");
    }

    /// The right column begins higher than the left, above which a picture stands, with the
    /// end of one paragraph and the first line of another, set in.
    #[test]
    fn a_column_that_begins_beside_a_picture_is_read_whole() {
        let mut words = Vec::new();
        for at in 0..8 {
            let y = 100.0 + 13.0 * at as f32;
            let text = format!("r{at} we will mend the boats of all");
            words.extend(line(if at == 2 { 312.0 } else { 300.0 }, y, 10.0, &text));
        }
        for at in 0..5 {
            let text = format!("l{at} we will mend the boats of all");
            words.extend(line(50.0, 139.0 + 13.0 * at as f32, 10.0, &text));
        }
        assert_eq!(
            firsts(&words).join(" "),
            "l0 l1 l2 l3 l4 r0 r1 r2 r3 r4 r5 r6 r7"
        );
    }
}
