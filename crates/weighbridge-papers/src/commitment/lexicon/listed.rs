//! Whether a word stands in a list of words. It is asked of every word of a paper many
//! times over, so each list is taken apart once; it knows no other form of the word.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

thread_local! {
    /// The words of each list that was asked for, by where the list stands in the program.
    static LISTS: RefCell<HashMap<(usize, usize), HashSet<&'static str>>> = RefCell::default();
}

/// Whether a word stands in a list parted by blanks.
#[must_use]
pub fn listed(word: &str, list: &'static str) -> bool {
    let place = (list.as_ptr().addr(), list.len());
    LISTS.with_borrow_mut(|lists| {
        lists
            .entry(place)
            .or_insert_with(|| list.split_ascii_whitespace().collect())
            .contains(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole() {
        let list = "pay build  rebuild\n\u{e9}tude build-up set";
        for word in ["pay", "build", "rebuild", "étude", "build-up", "set"] {
            assert!(listed(word, list), "{word}");
        }
        for word in [
            "",
            " ",
            "p",
            "re",
            "buil",
            "up",
            "pay build",
            "sets",
            "tude",
        ] {
            assert!(!listed(word, list), "{word}");
        }
        assert!(!listed("a", ""));
    }
}
