//! Large first letters of paragraphs, which programs that take text out of a PDF leave
//! on lines of their own, put back to the words that they begin. It changes no line of
//! which it is not sure.

use super::super::lines::Words;
use super::super::pieces::head_word;

/// Lines after a letter among which its word is looked for.
const NEAR: usize = 12;

/// The text of a page with its first letters in place.
pub(super) fn joined(page: &str, known: &Words) -> Option<String> {
    let lines: Vec<&str> = page.lines().collect();
    let mut out: Vec<String> = Vec::new();
    let mut changed = false;
    let mut waiting: Vec<usize> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        out.push((*line).to_owned());
        if is_letter(line) {
            waiting.push(at);
            continue;
        }
        waiting.retain(|letter| at - letter <= NEAR);
        let Some(letter) = waiting.first().copied() else {
            continue;
        };
        // A sentence does not begin in small letters.
        let before = lines[..at].iter().rposition(|line| !is_letter(line));
        let begins = before.is_none_or(|before| {
            let line = lines[before].trim_end();
            line.is_empty() || line.ends_with(['.', '?', '!', '”', '’'])
        });
        let head = head_word(line.trim_start());
        let whole = format!("{}{head}", lines[letter].trim()).to_lowercase();
        let whole = whole.trim_start_matches(|sign: char| !sign.is_alphabetic());
        if begins && head.starts_with(char::is_lowercase) && (known.has(whole) || !known.has(head))
        {
            out[at] = format!("{}{}", lines[letter].trim(), line.trim_start());
            out[letter].clear();
            waiting.remove(0);
            changed = true;
        }
    }
    changed.then(|| out.join("\n"))
}

/// A line of one capital, perhaps after the mark of a quotation.
fn is_letter(line: &str) -> bool {
    let bare = line.trim().trim_start_matches(['‘', '“']);
    let mut signs = bare.chars();
    signs.next().is_some_and(char::is_uppercase) && signs.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_on_lines_of_their_own_begin_their_words() {
        let mut words = Words::default();
        words.take("When the ports open we are there");
        let page =
            "Ports\n\nW\nW\n\nhen I was a boy there were nine\ncranes. It is.\ne will open 4.\n";
        assert_eq!(
            joined(page, &words).as_deref(),
            Some(
                "Ports\n\n\n\n\nWhen I was a boy there were nine\ncranes. It is.\nWe will open 4."
            )
        );
        // The letter of a chart, of an annex.
        for page in [
            "A\n\nthe ports are open",
            "B\n\nPorts",
            "Chart\nA\nports and",
        ] {
            assert_eq!(joined(page, &words), None, "{page}");
        }
    }
}
