//! Whether a word stands whole in a list of words that is written as one text. It is asked of
//! every word of a paper many hundred times over; it knows no other form of the word.

use memchr::memmem;

/// Whether a word stands in a list whose words are parted by signs that `parts` tells.
pub(crate) fn stands_in(word: &str, list: &str, parts: impl Fn(u8) -> bool) -> bool {
    let (word, list) = (word.as_bytes(), list.as_bytes());
    let edge = |at: Option<&u8>| at.is_none_or(|sign| parts(*sign));
    !word.is_empty()
        && memmem::find_iter(list, word).any(|at| {
            let before = at.checked_sub(1).and_then(|before| list.get(before));
            edge(before) && edge(list.get(at + word.len()))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn as_a_list_cut_at_its_signs(word in "[ab-]{1,3}", list in "[ab-]{1,3}(\\|[ab-]{1,3}){0,6}") {
            let wanted = list.split('|').any(|known| known == word);
            prop_assert_eq!(stands_in(&word, &list, |sign| sign == b'|'), wanted);
        }
    }
}
