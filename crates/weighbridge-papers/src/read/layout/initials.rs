//! The large first letter of a paragraph ("drop capital", "raised initial") put back
//! to the word that it begins. It looks at letters and places, and makes no block.

use super::super::lines::Words;
use super::words::Word;

/// So many times as large as the text beside it an initial is, at least.
const LARGER: f32 = 1.6;

/// Words whose first letter is a word too and whose rest is one: "A cross" is none.
const WHOLE: &str = "about above across after ago all alone along amid among amount an and any are \
    around arise as aside asset at away if in income increase inform input inset inside into is it \
    its item";

/// The words of a page, each large initial put to the first word beside it. `known` are
/// the words of the paper, to tell "A cross" from "Across".
pub(super) fn joined(mut words: Vec<Word>, known: &Words) -> Vec<Word> {
    let mut taken = Vec::new();
    for at in 0..words.len() {
        if !is_initial(&words[at].text) {
            continue;
        }
        let letter = words[at].clone();
        let Some(first) = first_beside(&words, &letter) else {
            continue;
        };
        let rest = &words[first].text;
        if rest.is_empty() || !begins_rest(rest, &letter.text) {
            continue;
        }
        let between = if stands_alone(&letter.text, rest, known) {
            " "
        } else {
            ""
        };
        // Its place stays that of the text, so that the line is set in as the next is.
        words[first].text = format!("{}{between}{rest}", letter.text);
        taken.push(at);
    }
    let mut at = 0;
    words.retain(|_| {
        at += 1;
        !taken.contains(&(at - 1))
    });
    words
}

/// A capital, perhaps after the mark of a quotation.
fn is_initial(text: &str) -> bool {
    let bare = text.trim_start_matches(['‘', '“', '"', '\'']);
    let mut signs = bare.chars();
    signs.next().is_some_and(char::is_uppercase) && signs.next().is_none()
}

/// The first word of the highest line that stands close to the right of a letter, and
/// not below it.
fn first_beside(words: &[Word], letter: &Word) -> Option<usize> {
    let (top, foot) = (letter.y - 0.75 * letter.size, letter.y);
    let beside = |word: &Word| {
        word.size * LARGER <= letter.size
            // Some programs set the words over it.
            && word.x0 > letter.x0 - 0.1 * letter.size
            && word.x0 - letter.x1 < 1.3 * word.size
            && word.y - 0.7 * word.size > top - 0.8 * word.size
            && word.y < foot + 0.4 * word.size
    };
    let mut near: Vec<usize> = (0..words.len()).filter(|at| beside(&words[*at])).collect();
    near.sort_by(|a, b| {
        let (a, b) = (&words[*a], &words[*b]);
        a.y.total_cmp(&b.y).then(a.x0.total_cmp(&b.x0))
    });
    near.first().copied()
}

/// Whether a word may be what follows a first letter: small letters, or capitals where
/// the first words are set in such; after "A" and "I" any word.
fn begins_rest(rest: &str, letter: &str) -> bool {
    let mut signs = rest.chars().filter(|sign| sign.is_alphabetic());
    let small = rest.starts_with(|sign: char| sign.is_lowercase() || matches!(sign, '’' | '\''));
    let capitals = rest.starts_with(char::is_alphabetic) && signs.all(char::is_uppercase);
    small || capitals || is_word(letter) && rest.starts_with(char::is_alphanumeric)
}

/// Letters that are words.
fn is_word(letter: &str) -> bool {
    letter.ends_with(['A', 'I'])
}

/// Whether the letter is a word of its own before `rest`.
fn stands_alone(letter: &str, rest: &str, known: &Words) -> bool {
    if !is_word(letter) || rest.starts_with(['’', '\'']) {
        return false;
    }
    let rest: String = rest
        .chars()
        .take_while(|sign| sign.is_alphabetic())
        .collect();
    let whole = format!("{letter}{rest}")
        .trim_start_matches(|sign: char| !sign.is_alphabetic())
        .to_lowercase();
    let listed = WHOLE.split_whitespace().any(|word| word == whole);
    let rest = rest.to_lowercase();
    !listed && !known.has(&whole) && (known.has(&rest) || rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::words::made::word;
    use super::*;

    fn first(letter: &str, rest: &str, known: &str) -> String {
        let mut words = Words::default();
        words.take(known);
        let page = vec![
            word(letter, [50.0, 74.0], 122.0, 34.0),
            word(rest, [76.0, 120.0], 105.0, 11.0),
            word("second", [76.0, 120.0], 119.0, 11.0),
            word("third", [50.0, 90.0], 133.0, 11.0),
        ];
        let texts: Vec<String> = joined(page, &words).into_iter().map(|w| w.text).collect();
        texts.join("|")
    }

    #[test]
    fn an_initial_begins_the_word_beside_its_top() {
        assert_eq!(first("O", "ur", ""), "Our|second|third");
        assert_eq!(first("“W", "e", ""), "“We|second|third");
        assert_eq!(first("I", "N", "in"), "IN|second|third");
        assert_eq!(first("I", "am", "I am here"), "I am|second|third");
        assert_eq!(
            first("A", "cross", "a cross in Hull"),
            "Across|second|third"
        );
        assert_eq!(
            first("A", "visitor", "a visitor in Hull"),
            "A visitor|second|third"
        );
        assert_eq!(
            first("A", "Britain", "Britain has"),
            "A Britain|second|third"
        );
    }

    #[test]
    fn a_letter_of_an_annex_or_a_number_is_no_initial() {
        assert_eq!(first("B", "Ports", ""), "B|Ports|second|third");
        assert_eq!(first("3", "ports", ""), "3|ports|second|third");
        assert_eq!(first("GB", "ports", ""), "GB|ports|second|third");
    }
}
