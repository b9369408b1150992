//! What leads into a list: a sentence that ends in a colon, or the part of one up
//! to its colon where the first item was set in the same line. It judges nothing.

use crate::bullets::opens_only;

/// Signs that stand before an item in the line that leads into it, and between words elsewhere.
const DASHES: &[char] = &['*', '-', '–', '—'];

/// Whether a sentence is an item of a list that goes on in the line of what leads
/// into it.
#[must_use]
pub fn bulleted(sentence: &str) -> bool {
    let item = sentence.trim_start();
    let rest = item.trim_start_matches(|sign| opens_only(sign) || DASHES.contains(&sign));
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

/// Whether a line goes on with the sentence before it, as an item of a list without a sign:
/// what follows a colon, and what follows a semicolon in small letters or with a sum. Words
/// in quotation marks or brackets do not.
#[must_use]
pub fn goes_on(before: &str, line: &str) -> bool {
    let opens = line.trim_start();
    let small = |first: char| {
        first.is_lowercase() || first.is_ascii_digit() || matches!(first, '£' | '$' | '€')
    };
    let follows = match before.trim_end().chars().last() {
        Some(':') => opens.starts_with(|first| small(first) || first.is_alphabetic()),
        Some(';') => opens.starts_with(small),
        _ => false,
    };
    follows && opens.split_whitespace().count() > 3
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
    use super::{goes_on, lead_in, numbered};

    #[test]
    fn a_line_goes_on_without_a_sign() {
        for (before, line, on) in [
            ("We will:", "Mend every lock we own;", true),
            ("mend every lock;", "£40m for the ports.", true),
            ("mend every lock;", "and more places to learn.", true),
            (
                "See the Act of 1990;",
                "Letters of the Guild of Potters",
                false,
            ),
            ("They said:", "‘We will mend the locks.’", false),
            ("We will:", "1.", false),
            ("We will mend them.", "and more places to learn.", false),
        ] {
            assert_eq!(goes_on(before, line), on, "{before} {line}");
        }
        assert!(numbered("(4) To mend locks") && numbered(" (a) locks"));
        assert!(!numbered("(in 2019) locks") && !numbered("4 locks"));
    }

    #[test]
    fn the_words_up_to_the_colon_lead() {
        for (sentence, led) in [
            ("We will: ", Some("We will:")),
            ("We will act to: • scrap the levy.", Some("We will act to:")),
            ("We will: - open kilns;", Some("We will:")),
            ("We will: ▪ open kilns; ➢ mend locks.", Some("We will:")),
            ("At 10:30 we will meet.", None),
            ("One thing: we will open kilns.", None),
            ("From 2:-1 to 3 of them.", None),
            ("", None),
        ] {
            assert_eq!(lead_in(sentence), led, "{sentence}");
        }
    }
}
