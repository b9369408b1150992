//! Text whose paragraphs stand on one line each, as a word processor saves it: every line
//! made a block by itself, and the cells of a table's row parted. It judges no words.

use super::super::cells::BETWEEN;

/// Signs of a line that is a whole paragraph, at least: no program breaks lines so late.
const PARAGRAPH: usize = 160;

/// The text with its lines apart; none where its lines are broken.
pub(super) fn apart(text: &str) -> Option<String> {
    // Spaces that set the columns of a table are no signs of a paragraph.
    let length = |line: &str| {
        let words = line.split_whitespace().map(|word| word.chars().count() + 1);
        words.sum::<usize>().saturating_sub(1)
    };
    let all: usize = text.lines().map(length).sum();
    let long: usize = text
        .lines()
        .map(length)
        .filter(|line| *line > PARAGRAPH)
        .sum();
    (long * 2 > all).then(|| text.lines().map(line).collect::<Vec<_>>().join("\n\n"))
}

/// A line, cells that tabs part as those of a row.
fn line(line: &str) -> String {
    let parts: Vec<&str> = line
        .split('\t')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    // The mark of an item or the number of a heading stands before a tab, too.
    let is_mark = |part: &&str| {
        let letters = part.chars().filter(|sign| sign.is_alphabetic()).count();
        part.len() <= 8 && letters <= 1 || part.chars().all(|sign| "ivx().".contains(sign))
    };
    if parts.len() < 2 || parts.len() == 2 && is_mark(&parts[0]) {
        return line.replace('\t', " ");
    }
    parts.join(BETWEEN)
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn lines_that_are_paragraphs_are_apart() {
        let long = "We will open the ports of the north to ships of all lands. ".repeat(4);
        let text = format!("1.\tPorts\n{long}\n•\tan item\nHull\t£2m\n{long}");
        let told = apart(&text).unwrap();
        let lines: Vec<&str> = told.split("\n\n").collect();
        assert_eq!(lines, ["1. Ports", &long, "• an item", "Hull | £2m", &long]);
        assert_eq!(apart("We will open the ports\nof the north.\n"), None);
        let table = format!("Ports{}Dues{}Ships\n", " ".repeat(90), " ".repeat(90));
        assert_eq!(apart(&table.repeat(9)), None);
    }
}
