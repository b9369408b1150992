//! Whether a word stands in a list of words parted by blanks. It knows no other form of the
//! word.

use crate::word_lists::stands_in;

/// Whether a word stands in a list parted by blanks.
#[must_use]
pub fn listed(word: &str, list: &str) -> bool {
    !word.contains(' ') && stands_in(word, list, |sign| sign.is_ascii_whitespace())
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
