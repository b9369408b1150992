//! Whether words ask their reader something. It reads no numbers.

use crate::search::words::plain;

/// Words with which a question begins, perhaps after one of place or time.
const ASKING: &str = "what which who whom whose why when where how do does did is are was were has \
    have should would could can will may might shall must";

/// Words that may lead to those.
const LEADING: &str = "to in on for at by with from under of and or but given considering thinking \
    regarding concerning overall apart aside besides beyond other if where when assuming as \
    looking beyond";

/// Words with which something is asked for without a question mark.
const REQUESTS: &str = "please give explain provide tell state describe say if set list include \
    rank choose indicate comment suggest outline share name rate identify specify select tick \
    submit send";

/// Words that speak to the reader.
const READER: &str = "you your yours please";

fn one_of(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

fn first(sentence: &str, most: usize) -> Vec<String> {
    plain(sentence)
        .into_iter()
        .take(most)
        .map(|(word, _)| word)
        .collect()
}

/// Whether a sentence opens as a question: "To what extent", "If so, how".
pub(super) fn opens(sentence: &str) -> bool {
    let words = first(sentence, 6);
    match words.first().map(String::as_str) {
        Some("if" | "where" | "when") => true,
        Some(word) if one_of(ASKING, word) => true,
        Some(word) if one_of(LEADING, word) => {
            words.iter().skip(1).any(|word| one_of(ASKING, word))
        }
        _ => false,
    }
}

/// Whether a sentence asks for something or for more on the question before it.
pub(super) fn requests(sentence: &str) -> bool {
    first(sentence, 1)
        .first()
        .is_some_and(|word| one_of(REQUESTS, word))
}

/// Whether a sentence ends as a question does.
pub(super) fn ends(sentence: &str) -> bool {
    sentence
        .trim_end_matches(|c: char| c.is_whitespace() || "”’\"')]*".contains(c))
        .ends_with('?')
}

/// Whether words speak to the reader.
pub(super) fn addressed(text: &str) -> bool {
    let request = first(text, 2);
    plain(text).iter().any(|(word, _)| one_of(READER, word))
        || matches!(
            request.first().map(String::as_str),
            Some("tell" | "give" | "send")
        ) && request.get(1).is_some_and(|word| word == "us")
}

/// Whether sentences are put to the reader and not answered: none but questions
/// and requests, after at most `before` that lead to the first.
pub(super) fn put(sentences: &[&str], before: usize) -> bool {
    let Some(first) = sentences.iter().position(|one| ends(one)) else {
        return false;
    };
    first <= before
        && sentences[first..]
            .iter()
            // Parts that run on in the same words: "(a) in towns (b) in cities".
            .take_while(|one| !lettered(one))
            .all(|one| ends(one) || requests(one))
}

/// Whether words begin with the letter of a part: "(a) in towns".
fn lettered(text: &str) -> bool {
    text.trim_start()
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(')'))
        .is_some_and(|(letter, _)| {
            (1..=3).contains(&letter.len()) && letter.chars().all(|sign| sign.is_ascii_lowercase())
        })
}

/// Whether an item is an answer to choose and no question.
pub(super) fn choice(text: &str) -> bool {
    let words = first(text, 7);
    words.len() <= 6
        && words.first().is_some_and(|word| {
            one_of(
                "yes no agree disagree strongly somewhat don very not neither unsure always \
                 never mostly partly fully none other",
                word,
            )
        })
}
