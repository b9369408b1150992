//! What an amount is about: the words of its own clause that say what it is for,
//! or else the words of that clause that lead to it. Clauses end at marks and at
//! the words that open others; no grammar is parsed.

mod words;

use std::ops::Range;

use super::numerals::small;
use super::tokens::{Token, Tokens, bare};
use crate::tokens::{MONTHS, SEASONS};
use words::{
    BEFORE_TIMES, CLAUSES, DONE, GENERIC, LEADING, LEADS, LIGHT, NO_NAME, SOURCES, TIME_NOUNS,
    TIMES,
};

/// Words of the purpose at most: what runs on is no clause.
const MOST: usize = 14;

/// Whether one of these marks stands between a word and the one before it.
fn marked(text: &str, word: &Token<'_>, marks: &[char]) -> bool {
    // A web address parts as a mark does.
    if word.mark == Some('@') {
        return true;
    }
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
    let near = |step: usize, list: &[&str]| {
        words
            .get(at + step)
            .is_some_and(|word| !parted(word) && word.is(list))
    };
    if first.is(&["to"]) && near(1, &["date"]) {
        return Some(at + 2);
    }
    if !first.is(TIMES) {
        return None;
    }
    // "In low carbon innovation by 2021" is a purpose and then a time.
    (at + 1..at + 6)
        .take_while(|near| {
            words.get(*near).is_some_and(|word| {
                !parted(word) && (time(word) || numeral(word) || word.is(BEFORE_TIMES))
            })
        })
        .filter(|near| time(words[*near]))
        .last()
        .map(|last| last + 1)
}

fn time(word: &Token<'_>) -> bool {
    word.is(TIME_NOUNS) || word.is(MONTHS) || word.is(SEASONS) || is_year(word)
}

/// What the amount at `start..end` is about, `sentence` being where its sentence
/// stands: "£2.5bn over four years for ports, which …" is about "ports", "a £110m
/// Casting Facility" about that. It is never of another clause.
pub(super) fn about(
    tokens: &Tokens<'_>,
    start: usize,
    end: usize,
    sentence: &Range<usize>,
) -> String {
    let place = |at: usize| tokens.words.partition_point(|word| word.start < at);
    let words = &tokens.words[place(sentence.start)..place(sentence.end)];
    let after: Vec<&Token<'_>> = words.iter().filter(|word| word.start >= end).collect();
    let before: Vec<&Token<'_>> = words.iter().filter(|word| word.end <= start).collect();
    let text = tokens.text;
    // "£110m Rolls-Royce Casting Facility": not of a share ("60 per cent higher").
    let sum = text[start..end].contains(SUMS);
    behind(text, &after, sum)
        .or_else(|| leading(text, &before))
        .or_else(|| cell(text, start))
        .unwrap_or_default()
}

/// The words behind an amount that say what it is for.
fn behind(text: &str, after: &[&Token<'_>], sum: bool) -> Option<String> {
    let parted = |word: &Token<'_>| marked(text, word, MARKS) || marked(text, word, SUMS);
    let is = |at: usize, list: &[&str]| {
        after
            .get(at)
            .is_some_and(|word| !parted(word) && word.is(list))
    };
    let mut at = 0;
    while let Some(past) = past_time(text, after, at) {
        at = past;
    }
    // "Over four years (from 2017/18) in fellowships".
    if let Some(past) = past_brackets(text, after, at) {
        at = past;
        return phrase(text, after, at + 1, Some(after.get(at)?));
    }
    // "£10m of this has been allocated to pilots".
    if is(at, &["of"]) && is(at + 1, &["this", "these", "it", "that", "which", "them"]) {
        at += 2;
    }
    // "Available for", "extra for": the word that leads may be the second.
    if is(at, &["available", "more", "extra", "worth"]) {
        at += 1;
    }
    // "Will be invested in": what is done with it stands between.
    let verbs = (at..at + 5)
        .take_while(|near| {
            is(*near, DONE)
                || is(
                    *near,
                    &[
                        "is", "are", "was", "were", "will", "has", "have", "had", "been",
                    ],
                )
        })
        .count();
    if verbs > 0 && is(at + verbs, LEADS) {
        at += verbs;
    }
    let first = after.get(at).filter(|word| !parted(word))?;
    // "Comes to us": whom it comes to says nothing of what it is for.
    if first.is(LEADS) && is(at + 1, &["us", "them", "it", "you", "me", "him", "her"]) {
        return None;
    }
    if first.is(LEADS) {
        // "From 60 per cent to 90 per cent": the other end is no purpose.
        after
            .get(at + 1)
            .filter(|word| !parted(word) && !numeral(word) && !word.is(&["date"]))?;
        return phrase(text, after, at + 1, Some(first));
    }
    // "£250m from the Transforming Cities Fund", "available through the Fund".
    if first.is(SOURCES) {
        return source(text, after, at).filter(|_| sum);
    }
    let word = bare(first.text);
    let verb = first.is(DONE)
        || first.is(CLAUSES)
        || first.is(TIMES)
        || first.is(NO_NAME)
        || (word.ends_with("ed") || word.ends_with("ly")) && !first.capital();
    if !sum || verb || numeral(first) || first.opens {
        return None;
    }
    phrase(text, after, at, None)
}

/// The words from `from` up to the end of what they name; `led` is the word that led
/// to them.
fn phrase(
    text: &str,
    after: &[&Token<'_>],
    from: usize,
    led: Option<&Token<'_>>,
) -> Option<String> {
    let parted = |word: &Token<'_>| marked(text, word, MARKS) || marked(text, word, SUMS);
    let first = after.get(from)?;
    let mut last = first.end;
    for (number, word) in after.iter().enumerate().skip(from + 1).take(MOST - 1) {
        let another = word.is(&["and"])
            && after.get(number + 1).is_some_and(|next| {
                parted(next) || next.is(CLAUSES) || next.is(LEADS) || next.is(&["a", "an"])
            });
        let purpose = word.is(&["to"])
            && led.is_none_or(|led| led.is(&["for", "of", "in", "on", "into"]))
            && (number > from + 1 || led.is_none());
        let sum = leads_to_sum(text, after, number);
        if parted(word) || another || purpose || sum || word.is(CLAUSES) {
            break;
        }
        if past_time(text, after, number).is_some() {
            break;
        }
        last = word.end;
    }
    let generic = (from..after.len())
        .take_while(|number| after[*number].end <= last)
        .all(|number| after[number].is(GENERIC));
    let next = after.iter().position(|word| word.start >= last);
    if let Some(next) = next.filter(|next| generic && !parted(after[*next])) {
        // "£93m commitment to fund challenges", "investment through the Fund".
        let more = if leads_to_sum(text, after, next) {
            None
        } else if after[next].is(LEADS) {
            phrase(text, after, next + 1, Some(after[next]))
        } else if after[next].is(SOURCES) {
            source(text, after, next)
        } else {
            None
        };
        return more.or_else(|| Some(text[first.start..last].trim().to_owned()));
    }
    // "Best-in-class, state-of-the-art signalling": one adjective is no thing.
    if let Some(next) = next
        && last == first.end
        && first.text.contains('-')
        && after[next].mark == Some(',')
        && !after[next].is(CLAUSES)
    {
        let more = phrase(text, after, next, led)?;
        return Some(format!("{}, {more}", first.text));
    }
    Some(text[first.start..last].trim().to_owned())
}

/// "Loans of up to £5 million": whether the word leads to the next sum.
fn leads_to_sum(text: &str, after: &[&Token<'_>], at: usize) -> bool {
    after[at].is(&["of", "at", "worth"])
        && after
            .iter()
            .skip(at + 1)
            .take(3)
            .any(|word| marked(text, word, SUMS))
}

/// Where money comes from, when that is a name: "from the Transforming Cities Fund".
fn source(text: &str, after: &[&Token<'_>], at: usize) -> Option<String> {
    let article = after
        .get(at + 1)
        .is_some_and(|word| word.is(&["the", "our", "a", "its"]));
    let named = at + 1 + usize::from(article);
    after
        .get(named)
        .filter(|word| !marked(text, word, MARKS) && word.capital())
        .and_then(|_| phrase(text, after, named, None))
}

/// Behind what stands in brackets, where a word that leads to a purpose follows.
fn past_brackets(text: &str, after: &[&Token<'_>], at: usize) -> Option<usize> {
    let first = after.get(at)?;
    if !marked(text, first, &['(']) {
        return None;
    }
    let close = (at + 1..at + 7).find(|near| {
        after
            .get(*near)
            .is_some_and(|word| marked(text, word, &[')']))
    })?;
    let next = after.get(close)?;
    (next.is(LEADS) && !marked(text, next, &[',', ';', '(', '£'])).then_some(close)
}

/// The words of the amount's own clause that lead to it.
fn leading(text: &str, before: &[&Token<'_>]) -> Option<String> {
    // Back to the mark, the sum or the word that opens the clause.
    let from = before
        .iter()
        .enumerate()
        .rev()
        .take(MOST)
        .take_while(|(number, word)| {
            let next = before.get(number + 1);
            !next.is_some_and(|next| marked(text, next, MARKS))
                && !marked(text, word, SUMS)
                && !word.is(&[
                    "that",
                    "which",
                    "who",
                    "where",
                    "while",
                    "because",
                    "but",
                    "including",
                ])
        })
        .last()
        .map(|(number, _)| number)?;
    // Behind another sum come the words of that one, up to an "and".
    let other = from
        .checked_sub(1)
        .is_some_and(|sum| marked(text, before[sum], SUMS) && !marked(text, before[from], MARKS));
    let own = before[from..].iter().position(|word| word.is(&["and"]));
    let words = match (other, own) {
        (true, None) => return None,
        (true, Some(and)) => &before[from + and..],
        (false, _) => &before[from..],
    };
    // "We will make", "is worth around": these lead to the amount alone.
    let said = words.iter().position(|word| !word.is(LIGHT))?;
    // "The levy raises": with the words that belong to the noun.
    let own = words[..said]
        .iter()
        .rev()
        .take_while(|word| word.is(&["the", "a", "an", "our", "new", "total", "this", "these"]))
        .count();
    let first = said - own;
    let last = words
        .iter()
        .rposition(|word| !word.is(LEADING) && !word.is(LIGHT))?;
    let words = words.get(first..=last)?;
    // "(£m)" over a column, another cell's figure: these say nothing.
    let letters = |word: &&Token<'_>| word.text.chars().filter(|c| c.is_alphabetic()).count();
    (!words.iter().all(|word| letters(word) < 3))
        .then(|| text[words[0].start..words[words.len() - 1].end].to_owned())
}

/// In a row the first cell says what the figures are of.
fn cell(text: &str, start: usize) -> Option<String> {
    text.split_once(" | ")
        .map(|(head, _)| head)
        .filter(|head| head.len() < start && head.contains(char::is_alphabetic))
        .map(str::to_owned)
}
