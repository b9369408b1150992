//! Sentences that break off in the middle, where a reader lost their rest: no mark
//! at the end, and a last word after which something must come; and such as begin there.
//! It does not look for the rest.

use super::lexicon::{base_form, sort};
use crate::paper::{Kind, Paper, Passage};
use crate::tokens::{Shape, Token, tokens};

/// Words after which no sentence ends.
const OPEN: &[&str] = &[
    "a",
    "an",
    "and",
    "are",
    "as",
    "at",
    "be",
    "between",
    "but",
    "by",
    "for",
    "from",
    "has",
    "have",
    "in",
    "including",
    "into",
    "is",
    "its",
    "new",
    "of",
    "on",
    "or",
    "our",
    "such",
    "than",
    "that",
    "the",
    "their",
    "these",
    "this",
    "through",
    "to",
    "under",
    "was",
    "we",
    "were",
    "which",
    "who",
    "will",
    "with",
];

/// Whether a sentence breaks off: "We are also allocating", "We will work not just to".
pub(super) fn breaks_off(sentence: &str) -> bool {
    let words = tokens(sentence);
    let Some(last) = words.last().filter(|word| word.shape == Shape::Word) else {
        return false;
    };
    // "We are also allocating": what is done wants what it is done to.
    let act = last.low.ends_with("ing")
        && sort(&last.low).is_some()
        && words
            .iter()
            .rev()
            .skip(1)
            .find(|word| !super::between(&word.low))
            .is_some_and(|word| word.is(&["are", "is", "am"]));
    last.is(OPEN) || act
}

/// Whether a sentence ends within a word: "Airbus will in-".
pub(super) fn cuts_word(sentence: &str) -> bool {
    let bare = sentence.trim_end();
    let stem = bare.trim_end_matches(['-', '\u{2010}', '\u{2011}', '\u{ad}']);
    stem.len() < bare.len() && stem.ends_with(char::is_lowercase)
}

/// Words of a line that is lifted from the text beside it, at least.
const LIFTED: usize = 4;

/// Whether a sentence of a passage is only a piece of one, by what stands around it: it
/// begins in small letters where no list is led into, it goes on in the next passage, or it
/// is lifted without its verb from the text on its page.
pub(super) fn torn(paper: &Paper, at: usize, number: usize, led: bool) -> bool {
    let Some(passage) = paper.passages.get(at) else {
        return false;
    };
    let Some(sentence) = passage.sentences().nth(number) else {
        return false;
    };
    let words = tokens(sentence);
    let finite = words.iter().any(|word| word.is(FINITE));
    let small = |text: &str| {
        text.chars()
            .find(|sign| sign.is_alphanumeric())
            .is_some_and(char::is_lowercase)
    };
    // "investments, together unlocking £7bn": but "open the docks" is an order of a list,
    // and so is "by 2031, open the docks".
    let order = |at: usize| words.get(at).is_some_and(|word| base_form(&word.low));
    let comma = words.iter().position(|word| word.low == ",");
    let orders = order(0)
        || words.first().is_some_and(|word| word.is(&["to", "also"])) && order(1)
        || comma.is_some_and(|comma| order(comma + 1));
    let prose = matches!(passage.kind, Kind::Paragraph | Kind::Item);
    if number == 0 && !led && prose && small(sentence) && !finite && !orders {
        return true;
    }
    let text = sentence.trim_end();
    let ended = text.ends_with(['.', ':', ';', '!', '?', '”', '’', '"', ')', ',']);
    let last = number + 1 == passage.sentences.len();
    if ended || !last || passage.kind != Kind::Paragraph {
        return false;
    }
    // "We will work with our leading", and below it "universities and firms".
    let goes_on = paper.passages.get(at + 1).is_some_and(|next| {
        next.section == passage.section
            && next.page <= passage.last_page + 1
            && matches!(next.kind, Kind::Paragraph | Kind::Item)
            && next.text.starts_with(char::is_lowercase)
            && next.text.len() > text.len() / 2
    });
    goes_on || !finite && lifted(paper, at, passage, &words)
}

/// Verbs that make a sentence whole.
const FINITE: &[&str] = &[
    "will", "shall", "must", "is", "are", "has", "have", "would", "should", "can", "may",
];

/// Whether a line with a sum stands word for word in a sentence near it.
fn lifted(paper: &Paper, at: usize, passage: &Passage, words: &[Token]) -> bool {
    let sum = words
        .first()
        .is_some_and(|first| first.shape == Shape::Money);
    let opening: Vec<&str> = words
        .iter()
        .take(LIFTED + 1)
        .map(|word| word.low.as_str())
        .collect();
    let near = at.saturating_sub(3)..(at + 4).min(paper.passages.len());
    sum && opening.len() > LIFTED
        && near
            .filter(|other| *other != at)
            .filter_map(|other| paper.passages.get(other))
            .filter(|other| other.page.abs_diff(passage.page) < 2)
            .any(|other| {
                tokens(&other.text).windows(opening.len()).any(|run| {
                    run.iter()
                        .map(|word| word.low.as_str())
                        .eq(opening.iter().copied())
                })
            })
}

#[cfg(test)]
mod tests {
    use super::{breaks_off, cuts_word, torn};
    use crate::paper::Paper;

    #[test]
    fn cut_words_are_no_sentences() {
        for (text, cut) in [
            ("Airbus will in-", true),
            ("Airbus will in\u{2010}", true),
            ("We will open a well-run dock", false),
            ("We will open docks -", false),
        ] {
            assert_eq!(cuts_word(text), cut, "{text}");
        }
    }

    #[test]
    fn pieces_of_sentences_are_told_by_what_stands_around_them() {
        for (text, at, piece) in [
            (
                "It pays.\n\n- investments, together worth £7bn to yards;",
                1,
                true,
            ),
            ("It pays.\n\na further £44m of grants to yards.", 1, true),
            ("It pays.\n\n- open the docks by 2031;", 1, false),
            ("It pays.\n\nthe levy will end in May.", 1, false),
            (
                "We will work with our old\n\nschools and firms and the guilds of the towns.",
                0,
                true,
            ),
            ("We will work with our schools\n\nFirms are many.", 0, false),
            (
                "We give £80m over two years to help the yards.\n\n£80m over two years to help",
                1,
                true,
            ),
            (
                "We give £80m to yards.\n\n£90m over two years to help the docks",
                1,
                false,
            ),
        ] {
            let paper = Paper::read(text.as_bytes(), "paper.md").unwrap();
            assert_eq!(torn(&paper, at, 0, false), piece, "{text}");
            // Behind words that lead into it, what begins in small letters is no piece.
            let small = paper.passages[at].text.starts_with(char::is_lowercase);
            assert_eq!(torn(&paper, at, 0, true), piece && !small, "{text}");
        }
    }

    #[test]
    fn half_a_sentence_is_told() {
        for (sentence, broken) in [
            ("We are also allocating", true),
            ("We will work not just to", true),
            ("We will build ships for the", true),
            ("We will build ships", false),
            ("We will build ships.", false),
            ("We will help those whom we serve.", false),
            ("Open the docks by 2030", false),
            ("We will:", false),
        ] {
            assert_eq!(breaks_off(sentence), broken, "{sentence}");
        }
    }
}
