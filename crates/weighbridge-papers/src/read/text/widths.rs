//! What the widths of lines tell: where a paragraph, a heading or an item ends though the
//! next word had room. It knows no words but their lengths.

use super::super::pieces::tail_word;
use super::is_title;

/// Signs of a line, at most: a longer one is two that whoever made the text put
/// together, unless all are.
const WIDEST: usize = 120;

/// Signs of the widest line of a column, told from lines in it.
fn column(lines: &[&str]) -> usize {
    let mut widths: Vec<usize> = lines.iter().map(|line| long(line)).collect();
    widths.sort_unstable();
    let middle = widths.get(widths.len() / 2).copied().unwrap_or(0);
    let most = WIDEST.max(middle + middle / 2);
    let within = widths.iter().rev().find(|width| **width <= most);
    within.copied().unwrap_or(middle)
}

fn long(line: &str) -> usize {
    line.trim().chars().count()
}

fn near<'a, 'b>(lines: &'b [&'a str], at: usize) -> &'b [&'a str] {
    &lines[at.saturating_sub(4)..(at + 4).min(lines.len())]
}

fn first_word(line: &str) -> usize {
    let word = line.split_whitespace().next();
    word.map_or(0, |word| word.chars().count())
}

/// Whether the line before `at` ends so early that a heading or item ends there: the
/// next word had room and more, whatever the widths of its letters.
pub(super) fn ends_early(lines: &[&str], at: usize) -> bool {
    let around = near(lines, at);
    let mut widths: Vec<usize> = around.iter().map(|line| long(line)).collect();
    widths.sort_unstable();
    // One line may be wider than its column.
    let second = widths.get(widths.len().saturating_sub(2)).copied();
    let width = second.unwrap_or(0).min(column(around));
    // "The Harbours / Fund": a name goes on.
    let line = lines[at - 1].trim();
    if line.contains(' ') && tail_word(line).starts_with(char::is_uppercase) {
        return false;
    }
    (long(lines[at - 1]) + 1 + first_word(lines[at])) * 20 <= width * 17
}

/// Whether the line before `at` ends though the next word had room on it.
pub(super) fn breaks_off(lines: &[&str], at: usize) -> bool {
    long(lines[at - 1]) + 1 + first_word(lines[at]) <= column(near(lines, at))
}

/// Whether the first line of a block is a title wider than the column below it, as
/// that of a box over two columns is, or that of a case study.
pub(super) fn is_wide_title(lines: &[&str]) -> bool {
    let below = lines.iter().skip(1).take(8).map(|line| long(line));
    let below = below.max().unwrap_or(0);
    let title = lines[0].trim();
    let named = title.split_once(": ").map_or(title, |(_, name)| name);
    let labelled = named.len() < title.len() && title.to_lowercase().starts_with("case study");
    lines.len() >= 4
        && (long(title) * 4 > below * 5 || labelled)
        && is_title(named)
        && lines[1].trim().starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two lines that somebody put together make no column of all others.
    #[test]
    fn a_line_twice_as_wide_as_the_others_is_no_measure() {
        let wide = "and of all the others that lie along the coast ".repeat(2);
        let lines = [
            "The speech of last week said what the ports of the north",
            "need. The speech at the Guild of Ports outlined",
            "UK plans to invest",
            wide.as_str(),
            "of the east and of the north of the land for a year",
        ];
        assert!(!ends_early(&lines, 2));
        assert!(ends_early(&["Deep water", lines[0], lines[1], lines[0]], 1));
    }
}
