//! A sentence as words with their places in the text. It cuts; it knows no
//! meaning and changes nothing.

use std::ops::Range;

/// Months, in small letters as [`Token::low`] has them.
pub(crate) const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Seasons, the same.
pub(crate) const SEASONS: &[&str] = &["spring", "summer", "autumn", "winter"];

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A word.
    Word,
    /// A number without a unit ("2,300", "2018").
    Number,
    /// Money, with its sign and a suffix written to it ("£2.5bn", "$150").
    Money,
    /// A per cent figure written with its sign ("20%").
    Percent,
    /// Any other sign, one at a time.
    Sign,
}

/// A word, number or sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Small letters, curly apostrophes made straight.
    pub low: String,
    /// Bytes of the text.
    pub span: Range<usize>,
    /// What it is made of.
    pub shape: Shape,
    /// Whether it begins with a capital.
    pub capital: bool,
}

impl Token {
    /// Whether it is one of the words.
    #[must_use]
    pub fn is(&self, words: &[&str]) -> bool {
        // Asked of every word and many lists: most differ in length or first letter.
        let (low, first) = (self.low.as_str(), self.low.as_bytes().first());
        words
            .iter()
            .any(|word| word.len() == low.len() && word.as_bytes().first() == first && *word == low)
    }
}

fn apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’')
}

fn currency(letter: char) -> bool {
    matches!(letter, '£' | '$' | '€')
}

/// Tokens of a text. "we'll" gives "we" and "will", so that the short form
/// counts as the long one; "won't" gives "will" and "not".
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let end_of = |at: usize| letters.get(at).map_or(text.len(), |(byte, _)| *byte);
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let first = letters[at].1;
        if first.is_whitespace() {
            at += 1;
            continue;
        }
        let start = at;
        let next = |step: usize| letters.get(at + step).map(|(_, letter)| *letter);
        let figure = first.is_ascii_digit()
            || (currency(first) && next(1).is_some_and(|letter| letter.is_ascii_digit()));
        if figure {
            at += 1;
            while let Some((_, letter)) = letters.get(at) {
                let inner = matches!(letter, '.' | ',')
                    && letters
                        .get(at + 1)
                        .is_some_and(|(_, after)| after.is_ascii_digit());
                if !(letter.is_alphanumeric() || inner) {
                    break;
                }
                at += 1;
            }
            let mut shape = if currency(first) {
                Shape::Money
            } else {
                Shape::Number
            };
            if letters.get(at).is_some_and(|(_, letter)| *letter == '%') {
                at += 1;
                shape = Shape::Percent;
            }
            push(text, end_of(start)..end_of(at), shape, &mut found);
        } else if first.is_alphabetic() {
            while let Some((_, letter)) = letters.get(at) {
                let inner = (apostrophe(*letter) || matches!(letter, '-' | '&'))
                    && letters
                        .get(at + 1)
                        .is_some_and(|(_, after)| after.is_alphanumeric());
                if !(letter.is_alphanumeric() || inner) {
                    break;
                }
                at += 1;
            }
            push(text, end_of(start)..end_of(at), Shape::Word, &mut found);
        } else {
            at += 1;
            push(text, end_of(start)..end_of(at), Shape::Sign, &mut found);
        }
    }
    found
}

fn push(text: &str, span: Range<usize>, shape: Shape, found: &mut Vec<Token>) {
    let Some(slice) = text.get(span.clone()) else {
        return;
    };
    let low = if slice.is_ascii() {
        slice.to_ascii_lowercase()
    } else {
        slice.to_lowercase().replace('’', "'")
    };
    let capital = slice.chars().next().is_some_and(char::is_uppercase);
    let mut parts: Vec<(&str, usize)> = Vec::new();
    let split = match (shape, low.as_str()) {
        (Shape::Word, "won't") => Some(("will", low.len(), "not")),
        (Shape::Word, whole) if whole.contains('\'') => {
            let ends = [
                ("'ll", "will"),
                ("'re", "are"),
                ("'ve", "have"),
                ("'m", "am"),
            ];
            ends.iter().find_map(|(end, long)| {
                let head = whole.strip_suffix(end)?;
                ["we", "i", "they", "it", "you", "that", "there"]
                    .into_iter()
                    .find(|pronoun| *pronoun == head)
                    .map(|pronoun| (pronoun, pronoun.len(), *long))
            })
        }
        _ => None,
    };
    match split {
        Some((one, length, two)) => parts.extend([(one, length), (two, 0)]),
        None => parts.push((&low, 0)),
    }
    let cut = parts
        .first()
        .map_or(0, |(_, length)| span.start + length)
        .min(span.end);
    let both = parts.len() == 2;
    for (at, (word, _)) in parts.into_iter().enumerate() {
        let span = match (both, at) {
            (false, _) => span.clone(),
            (true, 0) => span.start..cut,
            (true, _) => cut..span.end,
        };
        found.push(Token {
            low: word.to_owned(),
            span,
            shape,
            capital: capital && at == 0,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.low).collect()
    }

    #[test]
    fn figures_and_short_forms() {
        assert_eq!(
            words("We’ll spend £2.5bn, 20% by 2,030."),
            [
                "we", "will", "spend", "£2.5bn", ",", "20%", "by", "2,030", "."
            ]
        );
        assert_eq!(
            words("We won't re-open it"),
            ["we", "will", "not", "re-open", "it"]
        );
        assert_eq!(tokens("£20m")[0].shape, Shape::Money);
    }

    proptest! {
        #[test]
        fn spans_stand_in_order_and_hold_all_but_white_space(text in "\\PC{0,60}") {
            let mut at = 0;
            for token in tokens(&text) {
                prop_assert!(token.span.start >= at && token.span.end <= text.len());
                prop_assert!(text[at..token.span.start].trim().is_empty());
                prop_assert!(text.get(token.span.clone()).is_some());
                at = token.span.end;
            }
            prop_assert!(text[at..].trim().is_empty());
        }
    }
}
