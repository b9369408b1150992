//! What an amount is about: the words of its own clause that say what it is for,
//! or else the words of that clause that lead to it. Clauses end at marks and at
//! the words that open others; no grammar is parsed.

use std::ops::Range;

use super::numerals::small;
use super::tokens::{Token, Tokens};
use crate::tokens::{MONTHS, SEASONS};

/// Words after an amount that lead to what it is for or of.
const LEADS: &[&str] = &["for", "of", "in", "to", "on", "into", "towards", "toward"];

/// Words that open a time or a rate, which says nothing of the purpose.
const TIMES: &[&str] = &[
    "a", "an", "per", "each", "every", "over", "by", "from", "until", "during", "between", "since",
    "in", "before", "after", "this", "next",
];

/// What ends a time or a rate, beside months and seasons.
const TIME_NOUNS: &[&str] = &[
    "year",
    "years",
    "annum",
    "month",
    "months",
    "week",
    "weeks",
    "decade",
    "decades",
    "parliament",
];

/// Words that open another clause.
const CLAUSES: &[&str] = &[
    "that",
    "which",
    "who",
    "whose",
    "where",
    "when",
    "while",
    "whilst",
    "whereas",
    "so",
    "because",
    "as",
    "by",
    "but",
    "if",
    "unless",
    "including",
    "until",
    "over",
    "from",
    "through",
    "since",
    "we",
    "will",
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "between",
    "than",
];

/// Words of the purpose at most: what runs on is no clause.
const MOST: usize = 14;

/// Whether one of these marks stands between a word and the one before it.
fn marked(text: &str, word: &Token<'_>, marks: &[char]) -> bool {
    text.get(..word.start)
        .unwrap_or_default()
        .chars()
        .rev()
        .take_while(|sign| !sign.is_alphanumeric())
        .any(|sign| marks.contains(&sign))
}

const MARKS: &[char] = &[',', ';', ':', '|', '–', '—', '(', ')'];
const SUMS: &[char] = &['£', '€', '$', '¥'];

/// Whether a word is a number, in figures or words.
fn numeral(word: &Token<'_>) -> bool {
    word.text.starts_with(|sign: char| sign.is_ascii_digit()) || small(word.text).is_some()
}

fn is_year(word: &Token<'_>) -> bool {
    word.text.len() >= 4
        && word.text.starts_with(['1', '2'])
        && word
            .text
            .chars()
            .take(4)
            .all(|letter| letter.is_ascii_digit())
}

/// Where a time or a rate that begins here ends, in words; none where it is
/// something else.
fn past_time(text: &str, words: &[&Token<'_>], at: usize) -> Option<usize> {
    let parted = |word: &Token<'_>| marked(text, word, MARKS) || marked(text, word, SUMS);
    let first = words.get(at).filter(|word| !parted(word))?;
    if !first.is(TIMES) {
        return None;
    }
    (at + 1..at + 6)
        .take_while(|near| {
            words
                .get(*near)
                .is_some_and(|word| !parted(word) && !word.is(&["for", "to", "of"]))
        })
        .filter(|near| {
            let word = words[*near];
            word.is(TIME_NOUNS) || word.is(MONTHS) || word.is(SEASONS) || is_year(word)
        })
        .last()
        .map(|last| last + 1)
}

/// What the amount at `start..end` is about, `sentence` being where its sentence
/// stands: "£2.5bn over four years for ports, which …" is about "ports".
pub(super) fn about(
    tokens: &Tokens<'_>,
    start: usize,
    end: usize,
    sentence: &Range<usize>,
) -> String {
    let parted =
        |word: &Token<'_>| marked(tokens.text, word, MARKS) || marked(tokens.text, word, SUMS);
    let place = |at: usize| tokens.words.partition_point(|word| word.start < at);
    let words = &tokens.words[place(sentence.start)..place(sentence.end)];
    let after: Vec<&Token<'_>> = words.iter().filter(|word| word.start >= end).collect();
    let mut at = 0;
    while let Some(past) = past_time(tokens.text, &after, at) {
        at = past;
    }
    // "Available for", "of funding for": the word that leads may be the second.
    if after
        .get(at)
        .is_some_and(|word| !parted(word) && word.is(&["available", "more", "extra"]))
    {
        at += 1;
    }
    if after
        .get(at)
        .is_some_and(|word| !parted(word) && word.is(LEADS))
        // "From 60 per cent to 90 per cent": the other end is no purpose.
        && let Some(first) = after
            .get(at + 1)
            .filter(|word| !parted(word) && !numeral(word))
    {
        let mut last = first.end;
        for (number, word) in after.iter().enumerate().skip(at + 2).take(MOST - 1) {
            let another = word.is(&["and"])
                && after
                    .get(number + 1)
                    .is_some_and(|next| parted(next) || next.is(CLAUSES) || next.is(LEADS));
            let purpose = word.is(&["to"])
                && after[at].is(&["for", "of", "in", "on", "into"])
                && number > at + 2;
            if parted(word) || another || purpose || word.is(CLAUSES) {
                break;
            }
            if past_time(tokens.text, &after, number).is_some() {
                break;
            }
            last = word.end;
        }
        return tokens.text[first.start..last].trim().to_owned();
    }
    let before: Vec<&Token<'_>> = words.iter().filter(|word| word.end <= start).collect();
    // Back to the mark or the word that opens the clause.
    let from = before
        .iter()
        .enumerate()
        .rev()
        .take(MOST)
        .take_while(|(number, word)| {
            let next = before.get(number + 1);
            !next.is_some_and(|next| marked(tokens.text, next, MARKS))
                && !word.is(&["that", "which", "who", "where", "while", "because", "but"])
        })
        .last()
        .map(|(number, _)| number);
    let words = from.map_or(&[][..], |from| &before[from..]);
    // "Is worth around", "is up to": these lead to the amount alone.
    let last = words.iter().rposition(|word| !word.is(LEADING));
    match (words.first(), last.and_then(|last| words.get(last))) {
        // "(£m)" over a column, another cell's figure: these say nothing.
        (Some(first), Some(last))
            if !words.iter().all(|word| {
                word.text
                    .chars()
                    .filter(|letter| letter.is_alphabetic())
                    .count()
                    < 3
            }) =>
        {
            tokens.text[first.start..last.end].to_owned()
        }
        // In a row the first cell says what the figures are of.
        _ if tokens.text.contains(" | ") => tokens
            .text
            .split(" | ")
            .next()
            .filter(|head| head.len() < start && head.contains(char::is_alphabetic))
            .unwrap_or_default()
            .to_owned(),
        _ => String::new(),
    }
}

/// Words that lead to an amount and say nothing of what it is for.
const LEADING: &[&str] = &[
    "of", "by", "to", "at", "around", "about", "some", "over", "nearly", "almost", "up", "with",
    "a", "an", "the", "than", "more", "least", "and", "in", "for", "on", "from", "or",
];
