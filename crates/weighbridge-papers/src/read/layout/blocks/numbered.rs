//! Whether a number at the beginning of a line is that of a paragraph or item, and no
//! figure of a sentence that a line's end parts.

use super::super::super::draft::wants_more;
use super::super::super::numbering::number_and_text;
use super::super::words::Row;
use crate::paper::Kind;

/// Whether the first word of `row` would have stood on the line before it.
pub(super) fn had_room(before: &Row, row: &Row, (left, right): (f32, f32)) -> bool {
    let next_word = row.words.first().map_or(0.0, |w| w.x1 - w.x0);
    before.x1() + 0.3 * row.size + next_word < right - 0.02 * (right - left)
}

/// Whether the number before row `at` is a paragraph's, and no figure of a sentence
/// that a line's end parts ("raise the number of colleges to / 12. We will pay"). The
/// line before ends its sentence or breaks off early; where it is full and ends
/// nothing, the number before must stand at the same edge.
pub(super) fn opens_numbered(rows: &[Row], at: usize, (left, right): (f32, f32)) -> bool {
    let (before, row) = (&rows[at - 1], &rows[at]);
    let number = |row: &Row| number_and_text(&row.text(), Kind::Paragraph).0;
    let Some(here) = number(row) else {
        return false;
    };
    let text = before.text();
    if before.bold() && !row.bold() || here.starts_with(char::is_alphabetic) {
        return true;
    }
    if wants_more(&text) {
        return false;
    }
    let ended = text
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .ends_with(['.', '!', '?', ':', ';', '”', '’']);
    let broke_off =
        before.x1() < right - 0.12 * (right - left) && had_room(before, row, (left, right));
    let follows = || {
        let earlier = rows[..at].iter().rev();
        let mut beside = earlier.filter(|one| (one.x0() - row.x0()).abs() < 0.6 * row.size);
        beside.any(|one| number(one).is_some_and(|first| comes_next(&first, &here)))
    };
    ended || broke_off || follows()
}

/// Whether row `at`, set in, begins with the number after that of a row above it at the
/// same edge: an item of a numbered list.
pub(super) fn opens_listed(rows: &[Row], at: usize) -> bool {
    let row = &rows[at];
    let number = |row: &Row| {
        let first = row.words.first().filter(|word| word.text.ends_with('.'));
        first.and_then(|_| number_and_text(&row.text(), Kind::Paragraph).0)
    };
    let before = &rows[at - 1];
    // Under items that are set in further: "2. We will" below "o We will".
    let outdented = before.x0() - row.x0() > 0.8 * row.size
        && before.text().ends_with(['.', ';', ':', '?', '!']);
    number(row).is_some_and(|here| {
        outdented
            || rows[..at]
                .iter()
                .rev()
                .take(30)
                .filter(|one| (one.x0() - row.x0()).abs() < 0.6 * row.size)
                .any(|one| number(one).is_some_and(|first| comes_next(&first, &here)))
    })
}

/// Whether a row that is set in from the left edge of its column begins with the letter or
/// Roman number of an item: "A. Ofgem will", "ii. We will".
pub(super) fn is_lettered(row: &Row, left: f32) -> bool {
    let [first, next, ..] = row.words.as_slice() else {
        return false;
    };
    let mark = first.text.strip_suffix(['.', ')']).unwrap_or_default();
    let letter = mark.len() == 1 && mark.bytes().all(|byte| byte.is_ascii_alphabetic());
    let roman = (1..=5).contains(&mark.len()) && mark.bytes().all(|byte| b"ivx".contains(&byte));
    (letter || roman)
        && row.x0() > left + 0.6 * row.size
        && next.text.starts_with(char::is_uppercase)
        // A name set by itself, "J. Smith", has no small letters.
        && row.words.iter().skip(2).take(6).any(|word| word.text.starts_with(char::is_lowercase))
}

/// The text of an item without the capital letter that marks it.
pub(super) fn without_capital(line: &str) -> Option<&str> {
    let (mark, rest) = line.split_once(' ')?;
    let letter = mark.strip_suffix(['.', ')'])?;
    (letter.len() == 1 && letter.bytes().all(|byte| byte.is_ascii_uppercase())).then_some(rest)
}

/// Whether `next` is the number after `first`: "4" after "3", "2.10" after "2.9".
pub(super) fn comes_next(first: &str, next: &str) -> bool {
    let parts = |text: &str| -> Option<(String, u16)> {
        let (head, last) = text.rsplit_once('.').unwrap_or(("", text));
        Some((head.to_owned(), last.parse().ok()?))
    };
    match (parts(first), parts(next)) {
        (Some(first), Some(next)) => first.0 == next.0 && first.1 + 1 == next.1,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::columns::Part;
    use super::super::super::rows::rows;
    use super::super::super::words::{Word, made};
    use super::super::blocks;

    /// The blocks of lines in letters of one width, each with where it begins.
    fn spaced(lines: &[(f32, &str)]) -> Vec<String> {
        let words: Vec<Word> = lines
            .iter()
            .enumerate()
            .flat_map(|(row, (from, line))| {
                let mut x = *from;
                line.split(' ').map(move |text| {
                    let width = 6.0 * text.chars().count() as f32;
                    x += width + 6.0;
                    let y = 100.0 + 13.0 * row as f32;
                    made::word(text, [x - width - 6.0, x - 6.0], y, 10.0)
                })
            })
            .collect();
        blocks(&[Part::Column(rows(&words))], 800.0, 10.0, false)
            .iter()
            .map(|block| block.lines.join(" "))
            .collect()
    }

    /// The blocks of lines that all begin at one place.
    fn read(lines: &[&str]) -> Vec<String> {
        let lines: Vec<(f32, &str)> = lines.iter().map(|line| (50.0, *line)).collect();
        spaced(&lines)
    }

    #[test]
    fn a_figure_at_the_beginning_of_a_line_cuts_no_sentence() {
        let lines = [
            "Colleges matter. We will raise the number of colleges to",
            "12. We will pay for them from 2028. The ports will",
            "wait. We will cut the number of regulators from 40 to",
            "9. They will report to Parliament, and we publish in May",
            "14. Wages fell for those who work at home in each case",
            "16. That is all.",
        ];
        assert_eq!(read(&lines), [lines.join(" ")]);
    }

    #[test]
    fn numbers_of_paragraphs_and_of_a_list_still_part_them() {
        let lines = [
            "11. We will open a college in every town of the north.",
            "12. We will pay for it from the year after the next one",
            "and for the ports.",
            "13. Ports will open.",
        ];
        let wanted = [
            lines[0].to_owned(),
            lines[1..3].join(" "),
            lines[3].to_owned(),
        ];
        assert_eq!(read(&lines), wanted);
        // Items without a mark at their end.
        let list = [
            "1. Ports and harbours of the east",
            "2. Kilns and the works of the west",
        ];
        assert_eq!(read(&list), list);
        // A heading's short line.
        let below = [
            "Our ports",
            "12. We will open a college in every town of the north.",
        ];
        assert_eq!(read(&below), below);
    }

    #[test]
    fn numbers_of_a_list_that_is_set_in_part_its_items() {
        let list = [
            (
                50.0,
                "There are two parts to what we ask of the towns and of their ports:",
            ),
            (
                75.0,
                "1. We will open the ports of the north and those of the south too",
            ),
            (75.0, "2. We will mend all quays"),
        ];
        assert_eq!(spaced(&list), list.map(|one| one.1));
        let below = [
            (
                50.0,
                "The ports of the north and all those of the south are to be open to us",
            ),
            (95.0, "◦ We will open a college."),
            (75.0, "2. We will mend all quays"),
        ];
        assert_eq!(spaced(&below).last().map(String::as_str), Some(below[2].1));
    }
}
