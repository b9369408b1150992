//! The clauses of a reply, each with its words and how near it is to what is asked. They
//! are not graded here.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::search::words::{stem, words};
use crate::verdict::force::{find, spoken};
use crate::verdict::lexicon::{FINITE, base, one_of};
use crate::word_lists::filled;

use super::lists::{OF_ANY, POINTS_BACK};

/// A clause.
#[derive(Debug)]
pub(super) struct Clause {
    /// Its words, contractions said in full; places are bytes of the reply.
    pub words: Vec<(String, Range<usize>)>,
    /// Its distinctive words.
    pub stems: BTreeSet<String>,
    /// How many distinctive words it shares with what is asked.
    pub near: usize,
    /// Whether a word of it points back ("this", "such a duty").
    pub back: bool,
    /// Which sentence it belongs to, from 0.
    pub sentence: usize,
}

impl Clause {
    /// Where a pattern stands first.
    pub fn find(&self, pattern: &str) -> Option<Range<usize>> {
        find(&self.words, filled(pattern))
    }

    /// All places of a pattern.
    pub fn all(&self, pattern: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut from = 0;
        let pattern = filled(pattern);
        while let Some(next) = find(self.words.get(from..).unwrap_or_default(), pattern) {
            found.push(from + next.start..from + next.end);
            from += next.start + 1;
        }
        found
    }

    /// The word at a place; empty beyond the ends.
    pub fn word(&self, at: Option<usize>) -> &str {
        at.and_then(|at| self.words.get(at))
            .map_or("", |(word, _)| word.as_str())
    }

    /// The reply's own text of a run of words.
    pub fn shown(&self, text: &str, found: &Range<usize>) -> String {
        let from = self.words.get(found.start).map(|(_, at)| at.start);
        let to = self
            .words
            .get(found.end.saturating_sub(1))
            .map(|(_, at)| at.end);
        match (from, to) {
            (Some(from), Some(to)) => text.get(from..to).unwrap_or_default().to_owned(),
            _ => String::new(),
        }
    }
}

/// Words that open another clause of the same sentence.
const OPENS: [&str; 6] = ["but", "although", "though", "while", "whereas", "however"];

/// The distinctive words of a text, as stems.
pub(super) fn stems(text: &str) -> BTreeSet<String> {
    words(text)
        .into_iter()
        .map(|word| {
            let own = text.get(word.at.clone()).unwrap_or_default().to_lowercase();
            let verb = base(&own);
            if verb == own { word.stem } else { stem(verb) }
        })
        .filter(|word| !one_of(word, OF_ANY))
        .collect()
}

/// Whether two stems say the same word: "nation" and "national" too.
pub(super) fn same(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    one == other || short.len() >= 5 && long.starts_with(short)
}

/// The clauses of a reply to what has these distinctive words.
pub(super) fn clauses(asked: &BTreeSet<String>, text: &str) -> Vec<Clause> {
    let mut found = Vec::new();
    for (sentence, at) in sentences(text).into_iter().enumerate() {
        for part in parts(text, at) {
            let own = text.get(part.clone()).unwrap_or_default();
            let words: Vec<_> = spoken(own)
                .into_iter()
                .map(|(word, at)| (word, part.start + at.start..part.start + at.end))
                .collect();
            if words.is_empty() {
                continue;
            }
            let stems = stems(own);
            let near = stems
                .iter()
                .filter(|stem| asked.iter().any(|other| same(stem, other)))
                .count();
            let back = words.iter().any(|(word, _)| one_of(word, POINTS_BACK));
            found.push(Clause {
                words,
                stems,
                near,
                back,
                sentence,
            });
        }
    }
    found
}

/// The sentences of a text; a semicolon or colon ends one too.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, sign) in text.char_indices() {
        let next = text
            .get(at + sign.len_utf8()..)
            .and_then(|rest| rest.chars().next());
        if matches!(sign, '.' | '!' | '?' | ';' | ':') && next.is_none_or(char::is_whitespace) {
            found.push(from..at);
            from = at + sign.len_utf8();
        }
    }
    found.push(from..text.len());
    found
}

/// The clauses of a sentence: parted where "but" and its like open one, or a comma and an
/// "and" or "which" with a verb of its own.
fn parts(text: &str, at: Range<usize>) -> Vec<Range<usize>> {
    let own = text.get(at.clone()).unwrap_or_default();
    let words = spoken(own);
    let finite = |from: usize, to: usize| {
        words
            .get(from..to.min(words.len()))
            .is_some_and(|near| near.iter().any(|(word, _)| one_of(word, FINITE)))
    };
    let mut cuts = vec![at.start];
    for (number, (word, place)) in words.iter().enumerate() {
        let before = own.get(..place.start).unwrap_or_default().trim_end();
        let comma = before.ends_with([',', '–', '—']);
        let opens = OPENS.contains(&word.as_str()) && (comma || word == "but");
        let joins = comma
            && matches!(word.as_str(), "and" | "so")
            && finite(number + 1, number + 7)
            && finite(0, number);
        // "Yes, but not before 2029".
        let bare = number == 1 && opens && comma;
        if number > 1 && (opens || joins) || bare {
            cuts.push(at.start + place.start);
        }
    }
    cuts.push(at.end);
    cuts.windows(2).map(|pair| pair[0]..pair[1]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_parted_into_clauses() {
        let asked = stems("The kiln tax should be dropped.");
        let told = clauses(
            &asked,
            "We agree: kilns are dear, but the tax pays for roads. It can't be dropped, and we won't say when.",
        );
        let texts: Vec<String> = told
            .iter()
            .map(|one| {
                let words: Vec<_> = one.words.iter().map(|(word, _)| word.as_str()).collect();
                words.join(" ")
            })
            .collect();
        assert_eq!(
            texts,
            [
                "we agree",
                "kilns are dear",
                "but the tax pays for roads",
                "it can not be dropped",
                "and we will not say when"
            ]
        );
        let near: Vec<_> = told.iter().map(|one| (one.near, one.back)).collect();
        assert_eq!(
            near,
            [(0, false), (1, false), (1, false), (1, true), (0, false)]
        );
    }
}
