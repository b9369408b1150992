//! A word that the end of a page or box cuts: its second half is put to its first, in
//! whatever kind of passage that stands. Text that breaks off between words is for
//! `going_on`.

use super::super::lines::Words;
use super::super::pieces::{head_word, join_lines, squeeze, tail_word};
use super::Draft;
use crate::paper::Kind;

/// Passages among which the first half is sought.
const NEAR: usize = 12;

/// What a line ends with where it cuts a word; a soft hyphen is not kept at a text's end.
const HYPHENS: [char; 2] = ['-', '\u{2010}'];

impl Draft {
    /// Joins text to the passage that ends with the first half of its first word, on this
    /// page or the one before. The paper has the whole word, or it is the last passage of the
    /// page before; of several such passages none is taken. Which paragraph a paragraph goes
    /// on with is told by `goes_on`.
    pub fn ends_word(&mut self, text: &str, kind: Kind, page: u32, words: &Words) -> bool {
        let text = squeeze(text);
        // Neither cells nor the lines of a list of contents.
        let listed = text.contains(super::BETWEEN) || text.contains(".....");
        if !text.starts_with(char::is_lowercase) || listed {
            return false;
        }
        let second = head_word(&text).to_lowercase();
        let section = self.sections.len().checked_sub(1);
        let last = self.passages.len().saturating_sub(1);
        let letters = second.chars().all(char::is_alphabetic);
        let known = |first: &str| words.has(&format!("{}{second}", first.to_lowercase()));
        let mut halves = self
            .passages
            .iter()
            .enumerate()
            .rev()
            .take(NEAR)
            .take_while(|(at, one)| {
                *at >= self.barrier && one.section == section && page <= one.last_page + 1
            })
            .filter(|(_, one)| match kind {
                Kind::Paragraph => one.kind == Kind::Aside,
                Kind::Aside | Kind::Row => {
                    matches!(one.kind, Kind::Paragraph | Kind::Item | Kind::Aside)
                }
                _ => false,
            })
            .filter(|(at, one)| {
                let first = one.text.strip_suffix(HYPHENS).map(tail_word);
                let lettered = |first: &str| first.ends_with(char::is_alphabetic);
                let next = || letters && *at == last && page > one.last_page;
                first.is_some_and(|first| lettered(first) && (known(first) || next()))
            });
        let (Some((at, _)), None) = (halves.next(), halves.next()) else {
            return false;
        };
        let one = &mut self.passages[at];
        join_lines(&mut one.text, &text, &mut |first, second| {
            words.keep(first, second)
        });
        if page > one.last_page {
            one.turns.push((one.text.len() - text.len(), page));
            one.last_page = page;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_a_page_cuts_is_whole() {
        let told = |between: bool, end: &str, next: &str| {
            let mut words = Words::default();
            words.take("they invest in ports");
            let mut draft = Draft::default();
            draft.passage(&format!("The firm will {end}"), Kind::Aside, 1);
            if between {
                draft.passage("We will pay for it.", Kind::Paragraph, 1);
            }
            let joined = draft.ends_word(next, Kind::Paragraph, 2, &words);
            joined.then(|| draft.finish().passages[0].text.clone())
        };
        let whole = Some("The firm will invest more.".to_owned());
        for hyphen in HYPHENS {
            assert_eq!(told(false, &format!("in{hyphen}"), "vest more."), whole);
        }
        assert_eq!(told(true, "in\u{2010}", "vest more."), whole);
        // A list's item is none.
        let mut draft = Draft::default();
        draft.passage("The firm will in-", Kind::Aside, 1);
        assert!(!draft.ends_word("vest more.", Kind::Item, 2, &Words::default()));
        // No word of the paper's, with other text between.
        assert_eq!(told(true, "in\u{2010}", "crease it."), None);
        for (end, next) in [
            ("in", "vest more."),
            ("in\u{2010}", "Vest more."),
            ("in –", "vest more."),
            ("in -", "vest more."),
            ("in-", "vest | more."),
            ("pseudo-", "v3.17 lengths"),
            ("in-", "vest more ..... 7"),
        ] {
            assert_eq!(told(false, end, next), None, "{end} {next}");
        }
    }
}
