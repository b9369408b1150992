//! Whether a word stands in a list of words. It is asked of every word of a paper many
//! times over, so it goes by bytes; it knows no other form of the word.

/// Whether a word stands in a list parted by blanks.
#[must_use]
pub fn listed(word: &str, list: &str) -> bool {
    let (word, list) = (word.as_bytes(), list.as_bytes());
    let Some(first) = word.first().filter(|_| !word.contains(&b' ')) else {
        return false;
    };
    let mut at = 0;
    while let Some(rest) = list.get(at..).filter(|rest| rest.len() >= word.len()) {
        let whole = rest
            .get(word.len())
            .is_none_or(|next| next.is_ascii_whitespace());
        if rest.first() == Some(first) && whole && rest.starts_with(word) {
            return true;
        }
        let Some(blank) = rest.iter().position(u8::is_ascii_whitespace) else {
            return false;
        };
        at += blank + 1;
    }
    false
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
