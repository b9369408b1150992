//! Items of a list whose marks are not in the text, as where a program that takes text
//! out of a PDF leaves drawn dots out. It sees the lines of one block.

/// Whether a block has items without marks: two at least that end with a semicolon, after
/// what leads into them or from the first line on.
pub(super) fn is_unmarked(block: &[&str]) -> bool {
    let led = block.iter().any(|line| line.trim_end().ends_with(':')) || is_small(block[0]);
    led && block.iter().filter(|line| ends_item(line)).count() >= 2
        && !block.iter().any(|line| super::begins_item(line))
}

/// Whether line `at` of such a block begins an item: in small letters, after what leads
/// into the list or an item that ends with a semicolon.
pub(super) fn begins(lines: &[&str], at: usize) -> bool {
    let before = lines[at - 1];
    is_small(lines[at]) && (before.trim_end().ends_with(':') || ends_item(before))
}

fn is_small(line: &str) -> bool {
    line.trim_start().starts_with(char::is_lowercase)
}

/// "open the ports;", "open the ports; and".
pub(in crate::read) fn ends_item(line: &str) -> bool {
    let line = line.trim_end();
    let bare = line.strip_suffix(" and").or(line.strip_suffix(" or"));
    bare.unwrap_or(line).ends_with(';')
}

#[cfg(test)]
mod tests {
    use super::{begins, is_unmarked};

    #[test]
    fn lines_of_a_list_without_marks_begin_items() {
        let list = [
            "We will:",
            "open ports;",
            "mend the quays of",
            "the north; and",
            "pay.",
        ];
        assert!(is_unmarked(&list));
        let found: Vec<usize> = (1..5).filter(|at| begins(&list, *at)).collect();
        assert_eq!(found, [1, 2, 4]);
        assert!(!is_unmarked(&[
            "We will pay for ports;",
            "quays will wait; and so",
            "will others."
        ]));
        assert!(!is_unmarked(&["We will:", "• open ports;", "and quays;"]));
    }
}
