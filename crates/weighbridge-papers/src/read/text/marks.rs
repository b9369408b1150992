//! Bare marks of items that stand after the first line of their item, as programs that
//! take text out of a PDF put them at times, moved before it.

use crate::bullets::opens_in_text;

/// The lines of a block, each mark before its item.
pub(super) fn before_items<'a>(block: &[&'a str]) -> Vec<&'a str> {
    let mut lines = block.to_vec();
    let displaced = block.len() > 2
        && !is_mark(block[0])
        && is_mark(block[1])
        && block[0].trim_start().starts_with(char::is_lowercase)
        && !ends(block[0]);
    if displaced {
        for at in 1..lines.len() {
            let opens = at == 1 || ends(lines[at - 2]);
            if is_mark(lines[at]) && !is_mark(lines[at - 1]) && opens {
                lines.swap(at - 1, at);
            }
        }
    }
    lines
}

fn is_mark(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && line.chars().all(opens_in_text)
}

/// Whether an item or what leads into a list ends with a line.
fn ends(line: &str) -> bool {
    let line = line.trim_end();
    line.ends_with(['.', ';', ':', '?', '!']) || line.ends_with("; and") || line.ends_with("; or")
}

#[cfg(test)]
mod tests {
    use super::before_items;

    #[test]
    fn a_mark_after_the_first_line_of_its_item_goes_before_it() {
        assert_eq!(
            before_items(&["open the", "``", "ports;", "mend the", "``", "quays."]),
            ["``", "open the", "ports;", "``", "mend the", "quays."]
        );
        for block in [
            ["We will:", "``", "open the ports"],
            ["``", "open the", "ports"],
            ["all ports;", "``", "open quays"],
        ] {
            assert_eq!(before_items(&block), block);
        }
    }
}
