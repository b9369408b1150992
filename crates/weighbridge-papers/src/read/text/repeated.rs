//! Pull quotes: a few words set by themselves that the running text beside them has too.
//! It compares letters and figures only.

/// Words of a pull quote, at least and at most.
const WORDS: (usize, usize) = (5, 60);

/// The letters and figures of pages, one after the other.
pub(super) fn letters(pages: &[Vec<&str>]) -> String {
    pages.iter().flatten().flat_map(|line| bare(line)).collect()
}

fn bare(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars()
        .filter(|sign| sign.is_alphanumeric())
        .flat_map(char::to_lowercase)
}

/// Whether all of a block stands twice in `near`, the letters of the pages about it, and
/// is a sentence or half of one.
pub(super) fn is_pull_quote(block: &[&str], near: &str) -> bool {
    let words: usize = block
        .iter()
        .map(|line| line.split_whitespace().count())
        .sum();
    let begins = block
        .first()
        .is_some_and(|line| !line.trim_start().starts_with(char::is_lowercase));
    if !begins || !(WORDS.0..=WORDS.1).contains(&words) {
        return false;
    }
    let own: String = block.iter().flat_map(|line| bare(line)).collect();
    let verb = block
        .iter()
        .flat_map(|line| line.split_whitespace())
        .any(|word| super::VERBS.contains(&word.to_lowercase().as_str()));
    verb && near.matches(&own).nth(1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_stand_beside_too_are_a_pull_quote() {
        let page = vec![
            "We must sell. The future of the",
            "ports has to be one of open",
            "seas and free trade.",
            "",
            "‘The future of the ports has",
            "to be one of open seas’",
            "",
            "We will say more of this later.",
        ];
        let near = letters(std::slice::from_ref(&page));
        assert!(is_pull_quote(&page[4..6], &near));
        assert!(!is_pull_quote(&page[7..], &near));
        assert!(!is_pull_quote(&page[..3], &near));
    }
}
