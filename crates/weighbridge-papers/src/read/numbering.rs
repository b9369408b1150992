//! The number printed before a passage, parted from its text. It does not say
//! what kind of passage it is.

use crate::paper::Kind;

/// Parts the number printed before a passage from its text: "3.12", "(a)",
/// "Question 7", and a footnote's bare number.
pub(super) fn number_and_text(text: &str, kind: Kind) -> (Option<String>, String) {
    let none = || (None, text.to_owned());
    let Some((first, rest)) = text.split_once(' ') else {
        return none();
    };
    let rest = rest.trim_start();
    let word = first
        .trim_end_matches([':', '.', ')'])
        .trim_start_matches('(');
    let digits = !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    let dotted = word.len() <= 9
        && word.contains('.')
        && word.split('.').all(|part| {
            !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit())
        });
    let marked = first.len() > word.len();
    let begins =
        rest.starts_with(|c: char| c.is_uppercase() || matches!(c, '‘' | '“' | '"' | '\''));
    match kind {
        Kind::Note if digits && word.len() <= 4 => return (Some(word.to_owned()), rest.to_owned()),
        Kind::Item if marked && (digits && word.len() <= 3 || is_letter_number(word)) => {
            return (Some(word.to_owned()), rest.to_owned());
        }
        Kind::Row | Kind::Caption => return none(),
        _ => {}
    }
    if begins && (dotted || digits && marked && word.len() <= 3) {
        return (Some(word.to_owned()), rest.to_owned());
    }
    let named = [
        "question",
        "recommendation",
        "proposal",
        "action",
        "commitment",
    ];
    let lower = first.to_lowercase();
    if named.contains(&lower.as_str())
        && let Some((number, after)) = rest.split_once(' ')
    {
        let bare = number.trim_end_matches([':', '.', ')']);
        // "Question 5 – What": the dash is the mark.
        let undashed = after.trim_start().trim_start_matches(['–', '—', '-']);
        let dashed = undashed.len() < after.trim_start().len() && undashed.starts_with(' ');
        let after = if dashed { undashed } else { after };
        if (bare.len() < number.len() || dashed)
            && bare.len() <= 5
            && bare.starts_with(|c: char| c.is_ascii_digit())
            && bare.chars().all(|c| c.is_ascii_alphanumeric() || c == '.')
        {
            return (
                Some(format!("{first} {bare}")),
                after.trim_start().to_owned(),
            );
        }
    }
    if marked
        && let Some(bare) = word.strip_prefix('Q')
        && !bare.is_empty()
        && bare.len() <= 3
        && bare.bytes().all(|b| b.is_ascii_digit())
    {
        return (Some(word.to_owned()), rest.to_owned());
    }
    none()
}

fn is_letter_number(word: &str) -> bool {
    word.len() == 1 && word.bytes().all(|b| b.is_ascii_lowercase())
        || (1..=5).contains(&word.len()) && word.bytes().all(|b| b"ivx".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_parted_from_text() {
        let part = |text, kind| {
            let (number, rest) = number_and_text(text, kind);
            (number.unwrap_or_default(), rest)
        };
        let is = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        let para = Kind::Paragraph;
        assert_eq!(part("3.12 We will act.", para), is("3.12", "We will act."));
        assert_eq!(
            part("Question 7: Do you agree?", para),
            is("Question 7", "Do you agree?")
        );
        assert_eq!(
            part("Question 5 – Do you agree?", para),
            is("Question 5", "Do you agree?")
        );
        assert_eq!(part("2017 was good.", para), is("", "2017 was good."));
        assert_eq!(
            part("2.5 per cent of it.", para),
            is("", "2.5 per cent of it.")
        );
        assert_eq!(part("12 Cm 9528.", Kind::Note), is("12", "Cm 9528."));
        assert_eq!(part("(iv) the rest", Kind::Item), is("iv", "the rest"));
    }
}
