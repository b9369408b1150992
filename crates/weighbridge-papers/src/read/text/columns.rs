//! Text in which columns stand beside each other with wide spaces between, as programs
//! leave it that keep the look of a page: its lines put into reading order, by the rules
//! that hold for pages of glyphs.

use super::super::layout;

/// Spaces between two columns, at least.
const WIDE: &str = "   ";

/// Lines with columns from which on a page has such.
const ENOUGH: usize = 5;

/// The lines of a page column after column; none where they stand in no columns.
pub(super) fn apart(page: &str) -> Option<String> {
    // Not so the number of a page after a title, or of a chapter before it.
    let words = |text: &str| text.contains(char::is_alphabetic);
    let parted = |line: &&str| {
        let line = line.trim();
        line.match_indices(WIDE)
            .any(|(at, _)| words(&line[..at]) && words(&line[at..]))
    };
    if page.lines().filter(parted).count() < ENOUGH {
        return None;
    }
    let lines: Vec<&str> = page.lines().collect();
    Some(layout::in_order(&lines).join("\n"))
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn columns_with_spaces_between_are_read_one_after_the_other() {
        let left = [
            "We will mend the",
            "boats of the north",
            "and pay for",
            "all of them",
            "by 2030.",
        ];
        let right = [
            "We will open six",
            "ports in the west",
            "and in the",
            "south with",
            "new money.",
        ];
        let page: Vec<String> = left
            .iter()
            .zip(right)
            .map(|(left, right)| format!("{left:<30}{right}"))
            .collect();
        let found = apart(&page.join("\n")).unwrap_or_default();
        assert_eq!(
            found.trim(),
            format!("{}\n\n{}", left.join("\n"), right.join("\n"))
        );
        assert_eq!(apart(&left.join("\n")), None);
        let contents = "The ports of the north      12\n".repeat(9);
        assert_eq!(apart(&contents), None);
    }
}
