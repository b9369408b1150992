//! Items of a list whose marks are not in the text, as where a program that takes text
//! out of a PDF leaves drawn dots out. It sees the lines of one block.

use super::super::numbering::number_and_text;
use crate::paper::Kind;

/// Which lines of a block begin an item, or what follows the last, though no mark says so.
pub(super) fn begins(block: &[&str]) -> Vec<bool> {
    let mut found = vec![false; block.len()];
    let mut at = 0;
    while at < block.len() {
        let leads = block[at].trim_end().ends_with(':');
        let from = at + usize::from(leads);
        at += 1;
        if !(leads || from == 0) || !block.get(from).is_some_and(|line| is_small(line)) {
            continue;
        }
        let run = &block[from..];
        let to = run
            .iter()
            .position(|line| super::begins_item(line))
            .unwrap_or(run.len());
        let begun: Vec<usize> = (0..to)
            .filter(|line| *line == 0 || ends_item(run[line - 1]))
            .collect();
        if run[..to].iter().filter(|line| ends_item(line)).count() >= 2 {
            for line in begun {
                found[from + line] |= from + line > 0;
            }
        }
    }
    for (at, begins) in found.iter_mut().enumerate().skip(1) {
        *begins |= is_next_number(block, at);
    }
    found
}

/// Whether line `at` begins with the number after that of a line before it.
fn is_next_number(block: &[&str], at: usize) -> bool {
    let number = |line: &str| -> Option<u32> {
        let (first, _) = line.trim_start().split_once(' ')?;
        let number = number_and_text(line.trim_start(), Kind::Paragraph).0?;
        first.ends_with('.').then(|| number.parse().ok())?
    };
    let ended = block[at - 1]
        .trim_end()
        .ends_with(['.', ';', ':', '?', '!']);
    ended
        && number(block[at]).is_some_and(|here| {
            here > 1
                && block[..at]
                    .iter()
                    .any(|line| number(line) == Some(here - 1))
        })
}

/// "open the ports;", "open the ports; and".
pub(in crate::read) fn ends_item(line: &str) -> bool {
    let line = line.trim_end();
    let bare = line.strip_suffix(" and").or(line.strip_suffix(" or"));
    bare.unwrap_or(line).ends_with(';')
}

fn is_small(line: &str) -> bool {
    line.trim_start().starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::begins;

    fn found(block: &[&str]) -> Vec<usize> {
        let begins = begins(block);
        (0..block.len()).filter(|at| begins[*at]).collect()
    }

    #[test]
    fn lines_of_a_list_without_marks_begin_items() {
        let list = [
            "We will:",
            "open ports;",
            "mend the quays of",
            "the north; and",
            "pay.",
        ];
        assert_eq!(found(&list), [1, 2, 4]);
        let after = [
            "We will:",
            "open ports;",
            "mend quays;",
            "The ports will wait.",
        ];
        assert_eq!(found(&after), [1, 2, 3]);
        let numbers = [
            "Ports:",
            "1. We will mend them.",
            "We pay.",
            "2. We will wait.",
        ];
        assert_eq!(found(&numbers), [3]);
        for prose in [
            [
                "We will pay for ports;",
                "quays will wait; and so",
                "will others.",
            ],
            ["We will:", "• open ports;", "and quays;"],
        ] {
            assert_eq!(found(&prose), [] as [usize; 0]);
        }
    }
}
