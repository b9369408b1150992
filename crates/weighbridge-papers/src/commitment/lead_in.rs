//! What leads into a list: a sentence that ends in a colon, or the part of one up
//! to its colon where the first item was set in the same line. It judges nothing.

/// Signs that stand before an item.
const BULLETS: &[char] = &['•', '·', '●', '▪', '‣', '*', '-', '–', '—'];

/// Whether a sentence is an item of a list that goes on in the line of what leads
/// into it.
#[must_use]
pub fn bulleted(sentence: &str) -> bool {
    let item = sentence.trim_start();
    let rest = item.trim_start_matches(BULLETS);
    rest.len() < item.len() && rest.starts_with(' ')
}

/// Whether a number or letter in brackets opens a sentence, as of a list: "(4) To".
#[must_use]
pub fn numbered(sentence: &str) -> bool {
    sentence
        .trim_start()
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(") "))
        .is_some_and(|(sign, _)| {
            (1..4).contains(&sign.len())
                && (sign.chars().all(|letter| letter.is_ascii_digit()) || sign.len() == 1)
        })
}

/// Whether the line after a sentence goes on with it: what follows a colon or semicolon is
/// an item of a list, with a sign before it or without.
#[must_use]
pub fn goes_on(before: &str) -> bool {
    before.trim_end().ends_with([':', ';'])
}

/// The words that lead into the list after this sentence, with their colon; none
/// where it leads into none.
#[must_use]
pub fn lead_in(sentence: &str) -> Option<&str> {
    let whole = sentence.trim();
    if whole.ends_with(':') {
        return Some(whole);
    }
    // "We will act at once to: • scrap the levy": the items after it are led by the
    // same words. A dash without a space on either side joins words.
    whole
        .match_indices(':')
        .find_map(|(at, _)| bulleted(whole.get(at + 1..)?).then(|| &whole[..=at]))
}

#[cfg(test)]
mod tests {
    use super::lead_in;

    #[test]
    fn the_words_up_to_the_colon_lead() {
        for (sentence, led) in [
            ("We will: ", Some("We will:")),
            ("We will act to: • scrap the levy.", Some("We will act to:")),
            ("We will: - open kilns;", Some("We will:")),
            ("At 10:30 we will meet.", None),
            ("One thing: we will open kilns.", None),
            ("From 2:-1 to 3 of them.", None),
            ("", None),
        ] {
            assert_eq!(lead_in(sentence), led, "{sentence}");
        }
    }
}
