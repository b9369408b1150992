//! Text as stems: lower case, common words out, English endings off. It knows
//! no weight.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;

use rust_stemmers::{Algorithm, Stemmer};

/// A word of a text that counts for searching.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// What remains when endings are off, in lower case.
    pub stem: String,
    /// Where the word stands in the text, in bytes.
    pub at: Range<usize>,
    /// Its place among all words of the text, common ones too, from 0.
    pub number: usize,
}

/// Words that stand in every text and so tell none from another. "Will",
/// "must" and "should" are among them: that something is undertaken is judged
/// later, and says nothing of the topic.
const COMMON: &[&str] = &[
    "a", "about", "above", "after", "again", "against", "all", "also", "am", "an", "and", "any",
    "are", "as", "at", "be", "because", "been", "before", "being", "below", "between", "both",
    "but", "by", "can", "could", "did", "do", "does", "doing", "during", "each", "few", "for",
    "from", "further", "had", "has", "have", "having", "he", "her", "here", "him", "his", "how",
    "i", "if", "in", "into", "is", "it", "its", "itself", "just", "may", "me", "might", "more",
    "most", "must", "my", "no", "nor", "not", "now", "of", "off", "on", "once", "only", "or",
    "other", "our", "ours", "out", "over", "own", "per", "same", "shall", "she", "should", "so",
    "some", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they",
    "this", "those", "through", "to", "too", "under", "until", "up", "upon", "us", "very", "via",
    "was", "we", "were", "what", "when", "where", "whether", "which", "while", "who", "whom",
    "why", "will", "with", "within", "without", "would", "yet", "you", "your",
];

thread_local! {
    /// Stems of words met before: a paper has few words and uses them often.
    static STEMS: RefCell<HashMap<Box<str>, Box<str>>> = RefCell::default();
}

/// Words whose stems are kept at most: some times those of a long paper.
const KEPT: usize = 1 << 16;

/// Words longer than this are stemmed anew each time.
const LONG: usize = 40;

/// The stem of one word in lower case.
#[must_use]
pub fn stem(word: &str) -> String {
    let make = || Stemmer::create(Algorithm::English).stem(word).into_owned();
    if word.len() > LONG {
        return make();
    }
    STEMS.with_borrow_mut(|known| {
        if let Some(stem) = known.get(word) {
            return (**stem).to_owned();
        }
        if known.len() == KEPT {
            known.clear();
        }
        let stem = make();
        known.insert(Box::from(word), Box::from(stem.as_str()));
        stem
    })
}

/// The words of a text that count, in order.
///
/// A word is a run of letters and digits; a full stop or comma between digits
/// belongs to the figure, and what follows an apostrophe is left off.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    for (number, at) in runs(text).into_iter().enumerate() {
        let Some(word) = text.get(at.clone()) else {
            continue;
        };
        let lower = word.to_lowercase();
        if COMMON.binary_search(&lower.as_str()).is_err() {
            let stem = stem(&lower);
            found.push(Word { stem, at, number });
        }
    }
    found
}

/// Every word of a text, common ones too, in lower case and unstemmed.
#[must_use]
pub fn plain(text: &str) -> Vec<(String, Range<usize>)> {
    runs(text)
        .into_iter()
        .filter_map(|at| Some((text.get(at.clone())?.to_lowercase(), at)))
        .collect()
}

fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut start = None;
    let mut after_apostrophe = false;
    let mut letters = text.char_indices().peekable();
    let mut last = ' ';
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map_or(' ', |(_, next)| *next);
        if letter.is_alphanumeric() {
            if !after_apostrophe && start.is_none() {
                start = Some(at);
            }
        } else if matches!(letter, '.' | ',')
            && last.is_ascii_digit()
            && next.is_ascii_digit()
            && start.is_some()
        {
            // Inside a figure: 2.5, 1,000.
        } else {
            runs.extend(start.take().map(|start| start..at));
            after_apostrophe = matches!(letter, '\'' | '’') && last.is_alphanumeric();
        }
        last = letter;
    }
    runs.extend(start.map(|start| start..text.len()));
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stems(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.stem).collect()
    }

    #[test]
    fn common_words_go_and_endings_fall() {
        assert_eq!(
            stems("The Government’s £2.5bn for energy-intensive industries"),
            ["govern", "2.5bn", "energi", "intens", "industri"]
        );
        assert_eq!(stems("don't won't"), ["don", "won"]);
        assert_eq!(stems("procurement, procuring"), ["procur", "procur"]);
        assert_eq!(stems("1,000 jobs. 5"), ["1,000", "job", "5"]);
    }

    #[test]
    fn the_list_of_common_words_can_be_searched() {
        assert!(COMMON.is_sorted());
    }

    proptest! {
        #[test]
        fn words_stand_where_they_say(text in "\\PC{0,80}") {
            let mut end = 0;
            for word in words(&text) {
                prop_assert!(word.at.start >= end);
                prop_assert!(text.get(word.at.clone()).is_some_and(|word| !word.is_empty()));
                end = word.at.end;
            }
        }
    }
}
